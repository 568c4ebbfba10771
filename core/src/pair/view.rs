//! What screens show of a pair.

use serde::Serialize;

use crate::id::{ArrivalId, PairId};
use crate::person::{PersonView, Role};

/// How far a pair has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum PairState {
    /// I work alone; the partner is a name.
    Preparing,
    /// An invitation is out and not yet answered.
    Invited,
    /// Keys are exchanged; the inviter's next parcel has not arrived or not been made.
    Joined,
    /// Both know that the other knows.
    Confirmed,
    /// Parcels of this pair are stopped both ways until the people have spoken.
    Stopped,
}

/// Why parcels of a pair are stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum StopReason {
    /// The safety words differed.
    WordsDiffer,
    /// A second, different reply to one invitation came: somebody else had the words too.
    TwoReplies,
    /// My partner's notebook is gone: their old key is used no more, and their way back is open.
    PartnerLost,
}

/// How this laptop knows that the partner's key is the partner's.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum Verified {
    /// The opening words were told another way than the mail.
    OpeningWords {
        /// Day the reply was taken in, or the invitation opened.
        day: String,
    },
    /// The eight safety words were compared by voice.
    SafetyWords {
        /// Day of the comparison.
        day: String,
    },
    /// Nobody has compared anything yet.
    NotVerified,
}

/// Where my last words to the partner are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "is", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum OutState {
    /// The pair has no keys yet: nothing can be made.
    NoPartner,
    /// The partner has everything.
    Nothing,
    /// Changes wait in the notebook.
    Waiting {
        /// How many.
        change_count: u32,
    },
    /// A parcel was made and not handed over.
    Made {
        /// When.
        at: String,
    },
    /// Handed to the mail; no receipt yet.
    HandedOver {
        /// When I said so.
        at: String,
    },
    /// The partner's receipt names everything.
    Received {
        /// When the receipt was made, as it says.
        at: String,
    },
}

/// A pair in the sidebar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PairLine {
    /// Which pair.
    pub pair: PairId,
    /// The mentee, me or my partner.
    pub mentee: PersonView,
    /// The mentor, me or my partner.
    pub mentor: PersonView,
    /// My own role.
    pub my_role: Role,
    /// Colour word of the pair (one of `COLOURS`).
    pub colour: String,
    /// Banner name I gave the pair, at most 40 characters; empty for none.
    pub banner: String,
    /// The day on which one of the two closed it.
    pub closed_on: Option<String>,
    /// The day on which I left it quietly; nobody else knows.
    pub left_on: Option<String>,
    /// How far the pair has come.
    pub state: PairState,
    /// The newest version of the agreement that both signed, if one.
    pub signed_version: Option<u32>,
    /// Why parcels are stopped, when they are.
    pub stopped: Option<StopReason>,
    /// How the pair is verified on this laptop.
    pub verified: Verified,
    /// Clauses and signatures that wait for me.
    pub agreement_needs_me: u32,
    /// Rounds of expectations whose turn is mine, and outcomes that wait for my yes.
    pub expectations_need_me: u32,
    /// Skill rounds, a focus, asks and ideas that wait for me.
    pub idp_needs_me: u32,
    /// Dates, minutes, promises and questions that wait for me.
    pub meetings_need_me: u32,
    /// Reviews that wait for my answers, or for what I show.
    pub reviews_need_me: u32,
    /// Changes in the outbox that no parcel has carried yet.
    pub waiting_for_partner: u32,
    /// Whether a parcel I handed over has not been receipted yet.
    pub out: OutState,
}

/// What the pair page shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PairView {
    /// The line of the sidebar.
    pub line: PairLine,
    /// My partner's mail address as I noted it; Only me.
    pub partner_mail: String,
    /// `SHA256:…` of my signing key in this pair, once the pair has keys.
    pub my_fingerprint: Option<String>,
    /// `SHA256:…` of my partner's signing key, once known.
    pub partner_fingerprint: Option<String>,
    /// Keys that one of the two went by before, oldest first.
    pub former_keys: Vec<FormerKey>,
    /// The invitation that is out, if one is.
    pub invitation: Option<InvitationOut>,
    /// Day the pair's keys were made.
    pub made_day: Option<String>,
    /// Colour words to choose from.
    pub colours: Vec<String>,
    /// A second reply that waits for my choice (PA-9).
    pub second_reply: Option<SecondReply>,
    /// Whether either proposed to swap the roles, and whose turn it is.
    pub swap: Option<crate::person::Side>,
    /// Whose notebook was used in two copies, as entries with one number say; both people are told (format.md §2).
    pub copies: Vec<crate::person::Side>,
    /// Whether a swap of roles can still be proposed (until the first signature).
    pub swap_possible: bool,
    /// Whether I say that one of us manages or assesses the other (PA-12).
    pub assessing_by_me: bool,
    /// Whether my partner says so.
    pub assessing_by_partner: bool,
}

/// A key whose place another has taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FormerKey {
    /// Whose it was.
    pub of: crate::person::Side,
    /// `SHA256:…` of it.
    pub fingerprint: String,
    /// Day on which another took its place here.
    pub until_day: String,
    /// Whether it is mine only by my partner's word: this notebook never held it.
    pub kept_for_me: bool,
}

/// Another reply to an invitation that already has one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SecondReply {
    /// Name in the card that joined first.
    pub first_name: String,
    /// Day the first reply was made, as it says.
    pub first_made: String,
    /// Name in the card that came second.
    pub second_name: String,
    /// Day the second reply was made, as it says.
    pub second_made: String,
}

/// An invitation that is out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct InvitationOut {
    /// Day it was made.
    pub made_day: String,
    /// Last day on which a reply is taken without asking.
    pub expires_day: String,
    /// Whether that day has passed.
    pub expired: bool,
    /// The six opening words, to be told by voice; `None` once a reply is here.
    pub opening_words: Option<Vec<String>>,
    /// Whether the words are told another way (true) or stand in the mail (false).
    pub locked: bool,
    /// Whether the agreement draft is inside.
    pub holds_draft: bool,
    /// Clauses inside.
    pub clause_count: u32,
    /// Whether my answers to a round are inside, sealed.
    pub holds_seal: bool,
    /// Name of the file that was made.
    pub file_name: String,
    /// Where a partner gets Ithaca, if this build knows; else the mail says the inviter can give the installer (PA-5).
    pub get_ithaca: Option<String>,
    /// Whether it is the way back into this pair, for a partner whose notebook is gone (PA-11).
    pub back: bool,
}

/// What an opened invitation says, before anything is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct InvitationView {
    /// Handle for *Join*.
    pub arrival: ArrivalId,
    /// Who invites, with the role they hold.
    pub inviter: PersonView,
    /// The role offered to me.
    pub my_role: Role,
    /// Personal line, at most 300 characters; may be empty.
    pub personal_line: String,
    /// When it was made, as it says.
    pub made: String,
    /// Last day on which the inviter's app takes a reply without asking.
    pub expires_day: String,
    /// Whether that day has passed by this laptop's clock.
    pub expired: bool,
    /// Whether the opening words came another way; if not, the pair stays not verified until safety words match.
    pub locked: bool,
    /// Clauses of the draft inside, by heading; empty without a draft.
    pub clause_titles: Vec<String>,
    /// Whether the inviter's answers to a round of expectations are inside, sealed.
    pub holds_seal: bool,
    /// `SHA256:…` of the inviter's key.
    pub fingerprint: String,
    /// I have an open invitation of my own to a person of this name: both may have invited (PA-9).
    pub crosses: Option<PairId>,
    /// It is the way back into a pair I was in before (PA-11).
    pub back: Option<BackView>,
}

/// The way back into a pair, for somebody whose notebook is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BackView {
    /// `SHA256:…` of the key I had before, as my partner kept it: to be compared with a printed record.
    pub former_fingerprint: String,
}

/// The eight words both screens show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SafetyWordsView {
    /// Eight words, in order.
    pub words: Vec<String>,
    /// How the pair stands now.
    pub verified: Verified,
    /// Why parcels are stopped, when they are.
    pub stopped: Option<StopReason>,
    /// My partner.
    pub partner: PersonView,
}
