//! What screens show of an agreement and its clauses.

use serde::Serialize;

use super::clause_state::ClauseState;

use crate::id::{ClauseId, EntryId};
use crate::person::{PersonView, Role, Side};

/// A clause in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClauseLine {
    /// Which clause.
    pub clause: ClauseId,
    /// Number in the text as it would print now; `None` if it is not in it.
    pub number: Option<u32>,
    /// Heading it prints under.
    pub heading: String,
    /// Title, at most 80 characters.
    pub title: String,
    /// Where it stands.
    pub state: ClauseState,
    /// Gaps without a value (my draft only).
    pub gaps: u32,
    /// Whether the version in force has other words for it, or does not have it.
    pub changed_since_signed: bool,
}

/// Where the agreement stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "is", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum AgreementState {
    /// No draft yet.
    None,
    /// I write alone; nothing has left.
    Draft,
    /// Clauses are being answered.
    InDiscussion,
    /// Every clause is agreed or left out; nobody has signed this text.
    ReadyToSign,
    /// I signed; the signature may still wait in the outbox.
    SignedByMe {
        /// Whether it can still be taken back.
        waiting: bool,
    },
    /// My partner signed, and the text is the one I hold.
    SignedByPartner,
    /// My partner signed a text that is not the one this notebook writes (a change crossed it).
    SignedOtherText,
    /// The newest agreed text is signed by both.
    SignedByBoth,
}

/// The agreement page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AgreementView {
    /// Number of the version in the making (the one after the newest signed by both).
    pub version: u32,
    /// Where it stands.
    pub state: AgreementState,
    /// All clauses in print order.
    pub clauses: Vec<ClauseLine>,
    /// Clauses agreed or left out together.
    pub settled_count: u32,
    /// Clauses that need me.
    pub needs_me_count: u32,
    /// Clauses that wait for my partner.
    pub needs_partner_count: u32,
    /// Versions signed by both, newest first.
    pub versions: Vec<VersionLine>,
    /// Whether my draft can be proposed now (the pair has keys and drafted clauses wait).
    pub draft_to_propose_count: u32,
    /// Me, with my role.
    pub me: PersonView,
    /// My partner, with theirs.
    pub partner: PersonView,
    /// Preset the draft was begun from.
    pub preset: Option<String>,
    /// Sizes and presets to begin from, for an empty room.
    pub presets: Vec<PresetChoice>,
    /// Headings an own clause may stand under.
    pub headings: Vec<String>,
    /// Catalogue clauses that are not in the text and could be added.
    pub addable: Vec<AddableClause>,
}

/// A preset to begin from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PresetChoice {
    /// Catalogue id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// One sentence on whom it is for.
    pub text: String,
    /// How many clauses it begins with.
    pub clause_count: u32,
}

/// A catalogue clause that could be added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AddableClause {
    /// Catalogue id.
    pub clause: ClauseId,
    /// Its title.
    pub title: String,
    /// Heading it prints under.
    pub heading: String,
}

/// A version signed by both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct VersionLine {
    /// 1, 2, 3 …
    pub version: u32,
    /// Day in the text.
    pub day: String,
    /// When each signed, as they say.
    pub signatures: Vec<SignatureView>,
    /// SHA-256 of the text in hex.
    pub text_sha256: String,
    /// Whether this is the newest one signed by both.
    pub newest: bool,
    /// Whether its start day has been reached.
    pub in_force: bool,
    /// Start day named in the text, if any.
    pub start_day: Option<String>,
    /// End day named in the text, if any.
    pub end_day: Option<String>,
}

/// One signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SignatureView {
    /// Me or my partner.
    pub side: Side,
    /// Role they signed in.
    pub role: Role,
    /// Name as typed.
    pub typed_name: String,
    /// Moment, as their laptop says (UTC, `2026-11-25T17:00:00Z`).
    pub at: String,
}

/// One clause inside the whole text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TextClause {
    /// Which clause.
    pub clause: ClauseId,
    /// Number in the text.
    pub number: u32,
    /// Heading it prints under.
    pub heading: String,
    /// Title.
    pub title: String,
    /// Wording: agreed, else what waits, else the draft.
    pub wording: String,
    /// Where it stands.
    pub state: ClauseState,
}

/// The agreement as one text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WholeTextView {
    /// Number of the version in the making.
    pub version: u32,
    /// Clauses in print order.
    pub clauses: Vec<TextClause>,
    /// Partner's proposals that wait for me, for *Agree to all that are left*.
    pub left: Vec<LeftLine>,
    /// Pages on A4, estimated from the text until the paper is made.
    pub page_count: u32,
    /// Clauses left out together, by title.
    pub left_out: Vec<String>,
    /// Where the agreement stands.
    pub state: AgreementState,
}

/// One proposal *Agree to all that are left* would accept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LeftLine {
    /// Which clause.
    pub clause: ClauseId,
    /// Its title.
    pub title: String,
    /// The exact wording accepted.
    pub proposal: EntryId,
    /// Whether it proposes to leave the clause out.
    pub leave_out: bool,
}

/// The page on which a version is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SigningView {
    /// Version to sign.
    pub version: u32,
    /// The exact text that is signed.
    pub text: String,
    /// The same, clause by clause, for reading.
    pub clauses: Vec<TextClause>,
    /// SHA-256 of the text in hex; given back when signing.
    pub text_sha256: String,
    /// The same as six words, for two people to compare.
    pub text_words: Vec<String>,
    /// Me.
    pub me: PersonView,
    /// My partner.
    pub partner: PersonView,
    /// `SHA256:…` of the key that signs.
    pub fingerprint: String,
    /// Day the key was made.
    pub key_day: String,
    /// Colour word of the pair.
    pub colour: String,
    /// Whether my partner has signed this very text already.
    pub partner_signed: Option<SignatureView>,
    /// Where the agreement stands.
    pub state: AgreementState,
    /// Pages on A4.
    pub page_count: u32,
}
