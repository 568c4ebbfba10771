//! What screens show of minutes.

use serde::Serialize;

use super::entry::MeetingWay;
use super::minutes_draft::{MinutesDraft, PromiseDraft, TopicDraft};
use super::view::SaidView;
use crate::id::EntryId;
use crate::person::Side;

/// Where the minutes of a meeting stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum MinutesState {
    /// The meeting has not been held.
    NotYet,
    /// Nobody is to write any.
    NotNeeded,
    /// Nobody has sent any.
    ToWrite,
    /// Mine wait for my partner.
    PartnersTurn,
    /// My partner asks me for a correction.
    CorrectionForMe,
    /// Theirs wait for my answer.
    MyTurn,
    /// I asked for a correction of theirs.
    CorrectionForPartner,
    /// Both wrote, and both accounts wait.
    BothWrote,
    /// Both said yes.
    Confirmed,
    /// Their keeper froze them unanswered.
    Unconfirmed,
}

/// Minutes as one of the two wrote them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AccountView {
    /// The minutes, to answer exactly these.
    pub minutes_id: EntryId,
    /// Who wrote them.
    pub side: Side,
    /// When they were sent, as their author's laptop says.
    pub at: String,
    /// Which sending this is.
    pub sending: u32,
    /// When the meeting began, UTC.
    pub starts: String,
    /// How long it was.
    pub minutes: u32,
    /// How they met.
    pub way: MeetingWay,
    /// Topics with their results.
    pub topics: Vec<TopicDraft>,
    /// Decisions.
    pub decisions: Vec<String>,
    /// Promises, as they were listed.
    pub promises: Vec<PromiseDraft>,
    /// The shared part.
    pub text: String,
    /// Hats that were worn.
    pub hats: Vec<String>,
    /// The correction that is asked for.
    pub correction: Option<SaidView>,
}

/// Frozen minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FrozenView {
    /// What stands.
    pub account: AccountView,
    /// Both said so; else their keeper froze them unanswered.
    pub confirmed: bool,
    /// When, as the laptop of whoever froze them says.
    pub at: String,
    /// What the other remarked with their yes; may be empty.
    pub remark: String,
    /// A correction that crossed the freezing.
    pub crossed_correction: Option<SaidView>,
}

/// The minutes of a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MinutesView {
    /// Where they stand.
    pub state: MinutesState,
    /// Who keeps the notes; none if it is named each time.
    pub keeper: Option<Side>,
    /// Day by which they are written.
    pub due_day: Option<String>,
    /// What I write: my draft, or how it would begin.
    pub draft: MinutesDraft,
    /// Whether a draft of mine is kept.
    pub draft_is_kept: bool,
    /// Mine that wait.
    pub mine: Option<AccountView>,
    /// Theirs that wait.
    pub theirs: Option<AccountView>,
    /// Frozen ones.
    pub frozen: Option<FrozenView>,
    /// Each accepted the other's account: neither is frozen.
    pub crossed: bool,
    /// A yes crossed minutes that were sent again.
    pub lost_yes: bool,
    /// My box.
    pub my_box: Option<SaidView>,
    /// My partner's box.
    pub their_box: Option<SaidView>,
    /// Dated additions, oldest first.
    pub additions: Vec<SaidView>,
    /// Day from which I may freeze mine unanswered.
    pub freeze_from_day: Option<String>,
    /// Whether that day is here.
    pub can_freeze: bool,
}
