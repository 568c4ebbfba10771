//! What the page shows before something is erased, and what it says afterwards.

use serde::{Deserialize, Serialize};

use crate::person::PersonView;

/// One sort of thing that goes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Goes {
    /// Versions that both signed.
    SignedVersions,
    /// A closing statement both signed.
    ClosingStatement,
    /// Clauses, agreed or talked about.
    Clauses,
    /// Rounds of expectations.
    Rounds,
    /// Meetings, held or to come.
    Meetings,
    /// Points of the running agenda.
    Points,
    /// Promises of both.
    Promises,
    /// Goals as they were shared in a pair.
    SharedGoals,
    /// Reviews.
    Reviews,
    /// Notes for both.
    Notes,
    /// Thank-yous of both.
    Thanks,
    /// Goals of my own development plan.
    OwnGoals,
    /// Texts that are Only me.
    OnlyMe,
    /// Files kept as they came.
    Files,
}

/// How many of one sort go; never none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GoesLine {
    /// What.
    pub what: Goes,
    /// How many.
    pub count: u32,
}

/// What the partner of a pair holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum PartnerKeeps {
    /// Nothing was sent.
    Nothing,
    /// An invitation is out; a reply to it could not be opened any more.
    Invitation,
    /// A notebook of their own.
    Notebook,
}

/// The page that erases a pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PairErasureView {
    /// Whose name must be typed.
    pub partner: PersonView,
    /// What goes from this laptop.
    pub goes: Vec<GoesLine>,
    /// What stays with them.
    pub keeps: PartnerKeeps,
    /// Changes that no parcel has carried: nobody else has them.
    pub not_sent: u32,
    /// Whether a closing is still possible, which keeps everything to read.
    pub can_close: bool,
    /// The newest signed version, whose record can be saved first.
    pub signed_version: Option<u32>,
    /// Whether my own development plan stays: it belongs to no pair.
    pub plan_stays: bool,
    /// Rolling backups that are made anew.
    pub backups: u32,
    /// Notebooks set aside in the same folder; they may hold the pair too.
    pub set_aside: u32,
}

/// One partner, where the whole notebook goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PartnerLeft {
    /// Who.
    pub partner: PersonView,
    /// What stays with them.
    pub keeps: PartnerKeeps,
}

/// The page that erases the whole notebook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NotebookErasureView {
    /// My name, which must be typed.
    pub name: String,
    /// The partner of each pair.
    pub partners: Vec<PartnerLeft>,
    /// What goes, all pairs and my own plan together.
    pub goes: Vec<GoesLine>,
    /// Changes that no parcel has carried.
    pub not_sent: u32,
    /// Rolling backups, which go too.
    pub backups: u32,
    /// Notebooks set aside in the same folder, which go too.
    pub set_aside: u32,
}

/// What a person says to erase something.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ErasureDraft {
    /// The name on the page, typed.
    pub typed_name: String,
    /// Of a pair: whether notebooks that were set aside go too.
    pub with_set_aside: bool,
}

/// A pair is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PairErased {
    /// Whether the backups were made anew; else it is tried again at each opening.
    pub backups_renewed: bool,
    /// Notebooks set aside that are still there.
    pub set_aside_left: u32,
}
