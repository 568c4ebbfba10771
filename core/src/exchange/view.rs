//! What screens show of parcels: what goes out, what came in.

use serde::{Deserialize, Serialize};

use super::what_changed::TakenInLine;
use crate::expectation::view::RoundMail;
use crate::id::{ArrivalId, ClauseId, PairId};
use crate::pair::{OutState, Verified};
use crate::person::PersonView;
use crate::redline::Span;

/// What a change is about, without its words.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// A first wording for a clause.
    ClauseProposed,
    /// Another wording for a clause.
    ClauseReworded,
    /// A proposal to leave a clause out.
    ClauseLeftOut,
    /// A yes to a clause.
    ClauseYes,
    /// A no to a clause.
    ClauseNo,
    /// A clause kept for the talk.
    ClauseTalk,
    /// A proposal taken back.
    ProposalWithdrawn,
    /// A signature under a version.
    AgreementSigned,
    /// The draft was begun (preset and size).
    AgreementDrafted,
    /// A swap of the two roles was proposed.
    RolesProposed,
    /// An answer to a swap.
    RolesAnswered,
    /// A later last day of the agreement was offered.
    ExtensionProposed,
    /// A pause was offered.
    PauseProposed,
    /// A yes of the other, given outside the app, was noted.
    OutsideTold,
    /// That note is told no more.
    OutsideTakenBack,
    /// A parent's or guardian's ink was noted.
    GuardianNoted,
    /// What was noted of a guardian's ink was taken back.
    GuardianTakenBack,
    /// One of the two left: the pair is closed.
    PairClosed,
    /// A closing statement offered.
    ClosingStatementOffered,
    /// The same closing statement signed by the other.
    ClosingStatementSigned,
    /// A sentence was offered to be said to somebody else.
    DisclosureProposed,
    /// A yes to what `of` names.
    OfferYes,
    /// A no to it.
    OfferNo,
    /// It is kept for the talk.
    OfferTalk,
    /// A page of a sheet of the IDP.
    SheetShared,
    /// A goal.
    GoalShared,
    /// A step of a goal.
    StepShared,
    /// A progress note of a goal.
    ProgressNoted,
    /// A sheet, goal, step, note or idea taken back.
    BlockTakenBack,
    /// A comment.
    BlockCommented,
    /// A comment removed.
    CommentRemoved,
    /// A yes to what is asked.
    AskYes,
    /// A no to it.
    AskNo,
    /// Something else instead.
    AskElse,
    /// A goal, a resource or a person suggested.
    IdeaSuggested,
    /// An idea taken up.
    IdeaTakenUp,
    /// An idea left.
    IdeaLeft,
    /// An introduction was made.
    IntroductionMade,
    /// Thanks for an introduction.
    IntroductionThanked,
    /// A round of expectations.
    RoundProposed,
    /// Own items added to a round.
    ItemsAdded,
    /// Sealed answers; nothing of them can be read.
    AnswersSealed,
    /// Sealed answers that six words open in the room.
    AnswersLocked,
    /// The other's answers, opened in the room.
    AnswersOpened,
    /// A round that was to be opened in the room goes on by mail.
    RoundMoved,
    /// Answers that are shown.
    AnswersRevealed,
    /// What somebody would like to talk about.
    ItemsChosen,
    /// The two have talked about a round.
    RoundTalked,
    /// A round that one let go.
    RoundLetGo,
    /// What was decided on an item.
    OutcomeProposed,
    /// The mentor is asked for a view of skills.
    SkillsAsked,
    /// Sealed ratings; nothing of them can be read.
    SkillsSealed,
    /// Ratings that are shown.
    SkillsRevealed,
    /// The mentor would rather not rate.
    SkillsDeclined,
    /// A look at skills that one let go.
    SkillsLetGo,
    /// A review was begun: short.
    ReviewBegunShort,
    /// A review was begun: at half way.
    ReviewBegunMidpoint,
    /// A review was begun: at the end.
    ReviewBegunClosing,
    /// A review was begun: questions picked after a short one.
    ReviewBegunDeeper,
    /// Sealed answers; nothing of them can be read.
    ReviewSealed,
    /// Answers that are shown.
    ReviewRevealed,
    /// A review that one let go.
    ReviewLetGo,
    /// A line of a review: keep.
    ReviewKeep,
    /// A line of a review: change.
    ReviewChange,
    /// A line of a review: stop.
    ReviewStop,
    /// A line of a review that its author took back.
    ReviewLineTakenBack,
    /// Strengths and growth areas offered as focus.
    FocusProposed,
    /// One of the two manages or assesses the other, as the author says.
    AssessingTold,
    /// That is so no more.
    AssessingOver,
    /// A date was offered.
    MeetingProposed,
    /// A yes to a date.
    MeetingYes,
    /// A no to a date.
    MeetingNo,
    /// A date kept for the talk.
    MeetingTalk,
    /// A meeting was cancelled.
    MeetingCancelled,
    /// The two met.
    MeetingHeld,
    /// Minutes were sent.
    MinutesSent,
    /// A yes to minutes.
    MinutesAccepted,
    /// A correction of minutes is asked for.
    MinutesCorrection,
    /// Minutes were frozen unanswered.
    MinutesFrozen,
    /// An addition to frozen minutes.
    MinutesAdded,
    /// Words in a personal box of the minutes.
    BoxWritten,
    /// A point for the agenda.
    PointWritten,
    /// Something said to a point.
    PointAnswered,
    /// A point ticked as talked about, or not.
    PointTalked,
    /// A point its author let go of.
    PointDropped,
    /// A contact noted afterwards.
    ContactNoted,
    /// A question in writing.
    QuestionAsked,
    /// A reply to a question.
    QuestionAnswered,
    /// A question its author lets go of.
    QuestionClosed,
    /// Days away.
    AwayNoted,
    /// A shared note.
    NoteShared,
    /// A contact, days away or a note, taken back.
    TakenBack,
    /// A promise of its author.
    ActionItemWritten,
    /// A promise offered to the reader.
    ActionItemOffered,
    /// A promise taken on.
    ActionItemYes,
    /// A promise declined.
    ActionItemNo,
    /// A promise with another day.
    ActionItemMoved,
    /// A promise said to be done.
    ActionItemDone,
    /// A promise dropped.
    ActionItemDropped,
    /// A promise begun, or open again.
    ActionItemOpen,
    /// A thank-you.
    ThanksGiven,
    /// A part of a learning page.
    LearningShared,
    /// A kind this version does not know.
    NeedsNewerIthaca,
}

/// One line of a parcel, out or in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ChangeLine {
    /// What kind of change.
    pub kind: ChangeKind,
    /// The clause it is about, if one.
    pub clause: Option<ClauseId>,
    /// Title of the clause, or whom a sentence would be said to, or empty.
    pub title: String,
    /// What kind of offer an answer or a withdrawal speaks of, where it is no clause.
    pub of: Option<ChangeKind>,
    /// Days it names, in their order.
    pub days: Vec<String>,
    /// Version number of a signature.
    pub version: Option<u32>,
    /// Whether it needs the reader's answer.
    pub needs_yes: bool,
    /// Word by word against what the reader holds; empty if nothing to show.
    pub redline: Vec<Span>,
    /// Reason, if any.
    pub reason: String,
}

/// The page before *Make parcel*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OutgoingView {
    /// My partner.
    pub partner: PersonView,
    /// Me.
    pub me: PersonView,
    /// How the pair is verified.
    pub verified: Verified,
    /// Whether my partner comes back with an empty notebook, and everything goes to them.
    pub everything_goes: bool,
    /// What the partner will get that no parcel has carried.
    pub changes: Vec<ChangeLine>,
    /// Earlier entries that travel again because no receipt names them.
    pub again_count: u32,
    /// Clause drafts that stay, Only me.
    pub stays_draft_count: u32,
    /// Where my last words are.
    pub out: OutState,
    /// The newest parcel made, if any.
    pub made: Option<MadeParcel>,
    /// Answers the partner is asked for, by what waits and by what was made before.
    pub answers_needed: u32,
    /// Short answers the partner is asked for in a round of expectations, one a sentence.
    pub short_answers_needed: u32,
    /// Whether the partner is asked to look, and to show what they sealed.
    pub decision_needed: bool,
    /// Whether the partner's signature is asked for.
    pub signature_needed: bool,
    /// My partner's mail address as I noted it; may be empty.
    pub partner_mail: String,
    /// Number of the mail that goes out next or was made last, on the way to the first agreement
    /// (1 invitation, 2 reply, 3 …), if that is still under way.
    pub mail_number: Option<u32>,
    /// Which mail of a round of expectations it is, if it brings one a step on.
    pub round_mail: Option<RoundMail>,
}

/// A parcel (or invitation) that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MadeParcel {
    /// Number within this notebook's lineage.
    pub parcel_no: u32,
    /// When.
    pub at: String,
    /// Neutral file name.
    pub file_name: String,
    /// Size on disk, after padding.
    pub byte_count: u32,
    /// When I said it was handed over.
    pub handed_over_at: Option<String>,
    /// Changes that were new in it.
    pub change_count: u32,
}

/// Something that arrived and was opened; nothing is in the notebook yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ArrivalView {
    /// Handle for *Take in*.
    pub arrival: ArrivalId,
    /// The pair it belongs to.
    pub pair: PairId,
    /// My partner in that pair.
    pub partner: PersonView,
    /// Who made it: my partner, or I.
    pub maker: PersonView,
    /// When, as it says.
    pub made: String,
    /// How the pair is verified; for a reply, how it will be once it is taken in.
    pub verified: Verified,
    /// Changes inside that this notebook lacks.
    pub changes: Vec<ChangeLine>,
    /// Changes that need my yes.
    pub needs_yes_count: u32,
    /// What kind of arrival.
    pub what: ArrivalKind,
    /// Size of the file.
    pub byte_count: u32,
    /// Entries this version cannot show.
    pub needs_newer_count: u32,
    /// Entries left out: signed with a key that my partner uses no more, and not here before (PA-11).
    pub left_out_count: u32,
    /// It brings another entry under a number that is taken: its author used two copies of one notebook.
    pub of_two_copies: bool,
}

/// What kind of arrival.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "is", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum ArrivalKind {
    /// Changes from my partner.
    Changes,
    /// The answer to my invitation: taking it in joins the pair.
    Reply {
        /// The invitation had expired by this laptop's clock.
        expired: bool,
    },
    /// A second, different reply to one invitation.
    SecondReply,
    /// All of it is here already.
    AlreadyHere {
        /// Day the newest of it was taken in.
        since: String,
    },
    /// An earlier part is missing; it will be kept until the gap closes.
    GapBefore,
    /// I made this one for my partner.
    Mine {
        /// Entries in it that this notebook lacks (after a restore).
        lacks_count: u32,
    },
    /// The partner's receipt names more of my entries than I hold: my notebook is the older copy.
    IamOlder {
        /// Changes inside.
        change_count: u32,
    },
    /// My partner, whose notebook was gone, answers my way back: taking it in lets them in under a new key.
    Back {
        /// The way back had expired by this laptop's clock.
        expired: bool,
    },
    /// My partner sends back what I wrote under the key I had before, and all the rest that was shared.
    Rebuild {
        /// Changes inside.
        change_count: u32,
    },
}

/// The Parcels room of one pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ParcelsView {
    /// What goes out.
    pub outgoing: Option<OutgoingView>,
    /// What came in, newest first.
    pub taken_in: Vec<TakenInLine>,
    /// Parcels kept aside until an earlier part comes.
    pub kept_aside_count: u32,
    /// Entries of this pair that need a newer Ithaca.
    pub needs_newer_count: u32,
}
