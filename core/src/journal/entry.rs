//! The list of kinds. Each kind's body belongs to the room that owns it; forms are frozen with vectors.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::About;
use crate::action_item::entry::{
    ActionItemAnswered, ActionItemMarked, ActionItemMoved, ActionItemWritten,
};
use crate::agreement::entry::{AgreementDrafted, AgreementSigned, ClauseAnswered, ClauseProposed};
use crate::closing_statement::entry::{ClosingStatementOffered, ClosingStatementSigned};
use crate::disclosure::entry::DisclosureProposed;
use crate::expectation::entry::{
    AnswersLocked, AnswersOpened, AnswersRevealed, AnswersSealed, ItemsAdded, ItemsChosen,
    OutcomeProposed, RoundEnded, RoundMoved, RoundProposed,
};
use crate::idp::entry::{BlockTakenBack, GoalShared, ProgressNoted, SheetShared, StepShared};
use crate::idp::focus_entry::FocusProposed;
use crate::idp::lane_entry::{
    AskAnswered, BlockCommented, CommentRemoved, IdeaAnswered, IdeaSuggested, IntroductionNoted,
};
use crate::idp::rating_entry::{SkillRoundEnded, SkillsAsked, SkillsRevealed, SkillsSealed};
use crate::learning::entry::LearningShared;
use crate::life::entry::{ExtensionProposed, PairClosed, PauseProposed};
use crate::meeting::between_entry::{
    AwayNoted, ContactNoted, NoteShared, QuestionAnswered, QuestionAsked, QuestionClosed, TakenBack,
};
use crate::meeting::entry::{MeetingAnswered, MeetingCancelled, MeetingHeld, MeetingProposed};
use crate::meeting::minutes_entry::{
    BoxWritten, MinutesAdded, MinutesAnswered, MinutesFrozen, MinutesSent,
};
use crate::meeting::point_entry::{PointAnswered, PointDropped, PointTalked, PointWritten};
use crate::outside::entry::{OutsideTakenBack, OutsideTold};
use crate::pair::entry::{AssessingTold, RolesAnswered, RolesProposed};
use crate::proposal::entry::{ProposalAnswered, ProposalWithdrawn};
use crate::record::entry::{GuardianNoted, GuardianTakenBack};
use crate::review::entry::{
    ReviewBegun, ReviewEnded, ReviewLineTakenBack, ReviewLineWritten, ReviewRevealed, ReviewSealed,
};
use crate::thanks::entry::ThanksGiven;

/// Why a body is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EntryProblem {
    /// A kind or form of a newer Ithaca: kept, passed on, shown as such.
    #[error("Kind or form of a newer version")]
    NeedsNewer,
    /// A known form with fields that do not fit it.
    #[error("Body does not fit its form")]
    Malformed,
}

/// The list of kinds: a line is the kind's type, the things it can speak of, and its name as it is written.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident, $about:pat => $name:literal;)+) => {
        /// One fact, past tense.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Entry {
            $($(#[$doc])* $kind($kind),)+
        }

        impl Entry {
            /// Whether a fact of this kind can be about such a thing.
            #[must_use]
            pub fn speaks_of(&self, about: &About) -> bool {
                match self {
                    $(Self::$kind(_) => matches!(about, $about),)+
                }
            }

            /// The kind as it is written.
            #[must_use]
            pub fn kind(&self) -> &'static str {
                match self {
                    $(Self::$kind(_) => $name,)+
                }
            }

            /// The body as one line of JSON, keys in the order of the kind's fields.
            #[must_use]
            pub fn body(&self) -> String {
                match self {
                    $(Self::$kind(body) => serde_json::to_string(body).unwrap_or_default(),)+
                }
            }

            fn read(kind: &str, body: &str) -> Result<Self, EntryProblem> {
                match kind {
                    $($name => read_body(body).map(Self::$kind),)+
                    _ => Err(EntryProblem::NeedsNewer),
                }
            }
        }
    };
}

kinds! {
    /// A draft was begun from a preset.
    AgreementDrafted, About::Agreement => "agreement_drafted";
    /// A wording, or leaving out, was offered.
    ClauseProposed, About::Clause(_) => "clause_proposed";
    /// A wording was answered.
    ClauseAnswered, About::Clause(_) => "clause_answered";
    /// What was offered as a whole was answered.
    ProposalAnswered, About::Extension
        | About::Pause
        | About::Disclosure(_)
        | About::ClosingStatement
        | About::Item(..)
        | About::Focus => "proposal_answered";
    /// An own offer was taken back.
    ProposalWithdrawn, About::Clause(_)
        | About::Pair
        | About::Extension
        | About::Pause
        | About::Disclosure(_)
        | About::ClosingStatement
        | About::Item(..)
        | About::Focus
        | About::Meeting(_)
        | About::Minutes(_)
        | About::ActionItem(_) => "proposal_withdrawn";
    /// A later last day was offered.
    ExtensionProposed, About::Extension => "extension_proposed";
    /// A pause was offered.
    PauseProposed, About::Pause => "pause_proposed";
    /// One says that they noted a yes of the other, given outside the app.
    OutsideTold, About::Outside => "outside_told";
    /// What was told of an outside yes was taken back.
    OutsideTakenBack, About::Outside => "outside_taken_back";
    /// One says that a parent or guardian signed a version in ink.
    GuardianNoted, About::Guardian => "guardian_noted";
    /// What was noted of a guardian's ink was taken back.
    GuardianTakenBack, About::Guardian => "guardian_taken_back";
    /// A closing statement was offered, signed by its author.
    ClosingStatementOffered, About::ClosingStatement => "closing_statement_offered";
    /// The other signed the same closing statement.
    ClosingStatementSigned, About::ClosingStatement => "closing_statement_signed";
    /// One of the two left.
    PairClosed, About::Closing => "pair_closed";
    /// A sentence about the other was offered to be said to somebody.
    DisclosureProposed, About::Disclosure(_) => "disclosure_proposed";
    /// The whole text was signed.
    AgreementSigned, About::Agreement => "agreement_signed";
    /// A swap of the roles was offered.
    RolesProposed, About::Pair => "roles_proposed";
    /// A swap of the roles was answered.
    RolesAnswered, About::Pair => "roles_answered";
    /// A page of a sheet was shared, or reads otherwise.
    SheetShared, About::Idp(_) => "sheet_shared";
    /// A goal was shared, or reads otherwise.
    GoalShared, About::Idp(_) => "goal_shared";
    /// A step of a shared goal was shared, or reads otherwise.
    StepShared, About::Idp(_) => "step_shared";
    /// A progress note of a shared goal was shared, or reads otherwise.
    ProgressNoted, About::Idp(_) => "progress_noted";
    /// An own block was taken back.
    BlockTakenBack, About::Idp(_) => "block_taken_back";
    /// Words were written beside a block.
    BlockCommented, About::Idp(_) => "block_commented";
    /// An own comment was removed.
    CommentRemoved, About::Idp(_) => "comment_removed";
    /// What is asked in a block was answered.
    AskAnswered, About::Idp(_) => "ask_answered";
    /// A goal, a resource or a person was suggested.
    IdeaSuggested, About::Idp(_) => "idea_suggested";
    /// An idea was taken up or left.
    IdeaAnswered, About::Idp(_) => "idea_answered";
    /// An introduction went a step on.
    IntroductionNoted, About::Idp(_) => "introduction_noted";
    /// The mentee asked for the mentor's view of skills.
    SkillsAsked, About::SkillRound(_) => "skills_asked";
    /// Ratings were sealed.
    SkillsSealed, About::SkillRound(_) => "skills_sealed";
    /// Sealed ratings were shown.
    SkillsRevealed, About::SkillRound(_) => "skills_revealed";
    /// A skill round ended before both had shown.
    SkillRoundEnded, About::SkillRound(_) => "skill_round_ended";
    /// Strengths and growth areas were offered as the focus of the two.
    FocusProposed, About::Focus => "focus_proposed";
    /// One said whether one of the two manages or assesses the other.
    AssessingTold, About::Pair => "assessing_told";
    /// A round of expectations was offered.
    RoundProposed, About::Round(_) => "round_proposed";
    /// The second person added own items to a round.
    ItemsAdded, About::Round(_) => "items_added";
    /// Answers were sealed.
    AnswersSealed, About::Round(_) => "answers_sealed";
    /// Sealed answers were shown.
    AnswersRevealed, About::Round(_) => "answers_revealed";
    /// Sealed answers were locked under six words.
    AnswersLocked, About::Round(_) => "answers_locked";
    /// The other's locked answers were opened.
    AnswersOpened, About::Round(_) => "answers_opened";
    /// A round that was to be opened in the room goes on by mail.
    RoundMoved, About::Round(_) => "round_moved";
    /// A round was closed or let go.
    RoundEnded, About::Round(_) => "round_ended";
    /// Items were chosen for the talk.
    ItemsChosen, About::Round(_) => "items_chosen";
    /// What was decided on an item was offered.
    OutcomeProposed, About::Item(..) => "outcome_proposed";
    /// A date was offered, for a new meeting or to move one.
    MeetingProposed, About::Meeting(_) => "meeting_proposed";
    /// A date was answered.
    MeetingAnswered, About::Meeting(_) => "meeting_answered";
    /// A meeting will not be, or was not.
    MeetingCancelled, About::Meeting(_) => "meeting_cancelled";
    /// The two met.
    MeetingHeld, About::Meeting(_) => "meeting_held";
    /// Minutes were offered.
    MinutesSent, About::Minutes(_) => "minutes_sent";
    /// Minutes were accepted, or a correction asked.
    MinutesAnswered, About::Minutes(_) => "minutes_answered";
    /// Their keeper froze minutes that nobody had answered.
    MinutesFrozen, About::Minutes(_) => "minutes_frozen";
    /// Something was added to frozen minutes.
    MinutesAdded, About::Minutes(_) => "minutes_added";
    /// One person wrote into their own box of the minutes.
    BoxWritten, About::Minutes(_) => "box_written";
    /// A point was put on the agenda.
    PointWritten, About::Point(_) => "point_written";
    /// The other said something to a point.
    PointAnswered, About::Point(_) => "point_answered";
    /// A point was ticked as talked about.
    PointTalked, About::Point(_) => "point_talked";
    /// Its author let go of a point.
    PointDropped, About::Point(_) => "point_dropped";
    /// The two were in contact.
    ContactNoted, About::Contact(_) => "contact_noted";
    /// One asked the other in writing.
    QuestionAsked, About::Question(_) => "question_asked";
    /// A question was answered.
    QuestionAnswered, About::Question(_) => "question_answered";
    /// Who asked does not ask any more.
    QuestionClosed, About::Question(_) => "question_closed";
    /// One will not be reachable.
    AwayNoted, About::Away(_) => "away_noted";
    /// A note was shared.
    NoteShared, About::Note(_) => "note_shared";
    /// A contact, a time away, a shared note or a part of a learning page was taken back.
    TakenBack, About::Contact(_)
        | About::Away(_)
        | About::Note(_)
        | About::Learning(_) => "taken_back";
    /// An action item was written or offered.
    ActionItemWritten, About::ActionItem(_) => "action_item_written";
    /// An offered action item got its answer.
    ActionItemAnswered, About::ActionItem(_) => "action_item_answered";
    /// An action item got another day.
    ActionItemMoved, About::ActionItem(_) => "action_item_moved";
    /// Somebody said how far an action item is.
    ActionItemMarked, About::ActionItem(_) => "action_item_marked";
    /// A review was begun.
    ReviewBegun, About::Review(_) => "review_begun";
    /// Answers to a review were sealed.
    ReviewSealed, About::Review(_) => "review_sealed";
    /// Sealed answers to a review were shown.
    ReviewRevealed, About::Review(_) => "review_revealed";
    /// A review ended before both had shown.
    ReviewEnded, About::Review(_) => "review_ended";
    /// A line of what is kept, changed or stopped was written.
    ReviewLineWritten, About::Review(_) => "review_line_written";
    /// An own line of a review was taken back.
    ReviewLineTakenBack, About::Review(_) => "review_line_taken_back";
    /// One thanked the other.
    ThanksGiven, About::Thanks(_) => "thanks_given";
    /// A part of a learning page was shared.
    LearningShared, About::Learning(_) => "learning_shared";
}

/// What the fields of a kind must fit beyond their types.
pub trait Body: Serialize + DeserializeOwned {
    /// Whether every field keeps its limit and stands in the one form its writer's notebook gives it.
    fn fits(&self) -> bool;
}

fn read_body<T: Body>(body: &str) -> Result<T, EntryProblem> {
    let read: T = serde_json::from_str(body).map_err(|_| EntryProblem::Malformed)?;
    if read.fits() {
        Ok(read)
    } else {
        Err(EntryProblem::Malformed)
    }
}

impl Entry {
    /// The form this version writes; every kind is at form 1.
    #[must_use]
    pub fn form(&self) -> u32 {
        1
    }

    /// Reads a body of a kind.
    ///
    /// # Errors
    /// See [`EntryProblem`].
    pub fn parse(kind: &str, form: u32, body: &str) -> Result<Self, EntryProblem> {
        match form {
            1 => Self::read(kind, body),
            _ => Err(EntryProblem::NeedsNewer),
        }
    }
}
