//! Every rule that says no.

/// A rule that forbids what was asked. The person can act on it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A name is empty.
    #[error("Name is missing")]
    NameMissing,
    /// A text is longer than its field.
    #[error("Text is too long")]
    TextTooLong {
        /// Characters allowed.
        chars_max: u32,
        /// Characters over it.
        over: u32,
    },
    /// A text holds characters nobody sees, or lines where one line belongs.
    #[error("Text holds characters that cannot be signed")]
    TextUnprintable,
    /// A time zone this laptop does not know.
    #[error("Unknown time zone")]
    ZoneUnknown,
    /// No such pair in this notebook.
    #[error("No such pair")]
    PairGone,
    /// The pair has no partner with keys yet.
    #[error("Pair has no partner yet")]
    PairHasNoPartner,
    /// The pair has a partner already.
    #[error("Pair has a partner already")]
    PairHasPartner,
    /// Parcels of this pair are stopped until the people have spoken.
    #[error("Pair is stopped")]
    PairStopped,
    /// One of the two closed the pair: everything stays to read, nothing is added.
    #[error("Pair is closed")]
    PairClosed,
    /// No parent or guardian signs this version: its text has no line for them.
    #[error("Guardian is not asked")]
    GuardianNotAsked,
    /// No closing of mine waits that could be taken back.
    #[error("Closing has left")]
    ClosingLeft,
    /// An invitation is out already.
    #[error("Invitation is out")]
    InvitationOut,
    /// No invitation is out.
    #[error("No invitation is out")]
    NoInvitation,
    /// The reply answers an invitation that was taken back.
    #[error("Invitation was taken back")]
    InvitationTakenBack {
        /// Name in the reply's card.
        name: String,
    },
    /// I made this invitation myself.
    #[error("Invitation is my own")]
    InvitationOwn,
    /// It comes from the sample, whose keys everybody has: no other notebook takes it.
    #[error("It comes from the sample")]
    FromSample,
    /// It comes from outside, and this is the sample.
    #[error("The sample takes in its own alone")]
    IntoSample,
    /// The sample has the pair of Maya and Sam and no other.
    #[error("The sample has one pair")]
    SampleHasOnePair,
    /// This invitation was joined here already.
    #[error("Invitation was used here already")]
    InvitationUsed,
    /// The days of an invitation are out of range (1–90).
    #[error("Days out of range")]
    DaysOutOfRange,
    /// A draft exists already.
    #[error("Draft exists already")]
    DraftExists,
    /// The catalogue has no such preset.
    #[error("No such preset")]
    PresetUnknown,
    /// No such clause here.
    #[error("No such clause")]
    ClauseGone,
    /// There is no draft of this clause to propose.
    #[error("Nothing to propose")]
    NothingToPropose,
    /// A gap that must be filled is empty.
    #[error("A gap is not filled")]
    GapMissing {
        /// Parameter id.
        param: String,
    },
    /// A value does not fit its parameter.
    #[error("A value does not fit")]
    ValueDoesNotFit {
        /// Parameter id.
        param: String,
    },
    /// The wording answered is not the one that waits any more.
    #[error("Proposal has changed")]
    ProposalChanged,
    /// It is not my turn on this clause.
    #[error("Not your turn")]
    NotYourTurn,
    /// At most ten clauses in own words.
    #[error("Too many own clauses")]
    TooManyOwnClauses {
        /// How many are allowed.
        limit: u32,
    },
    /// Clauses still wait for an answer.
    #[error("Clauses are not settled")]
    NotSettled {
        /// How many.
        left: u32,
    },
    /// The text is not the one that was read.
    #[error("Text has changed since it was read")]
    TextChanged,
    /// The newest agreed text is signed already.
    #[error("Text is signed already")]
    SignedAlready,
    /// The typed name is empty.
    #[error("Typed name is missing")]
    TypedNameMissing,
    /// The signature has left in a parcel.
    #[error("Signature has left")]
    SignatureLeft,
    /// No version is signed by both.
    #[error("No such record")]
    RecordGone,
    /// There is no such paper, or not for this reader.
    #[error("No such paper")]
    PaperGone,
    /// Nothing would stand on the paper: what could is not ticked, or not written yet.
    #[error("Paper is empty")]
    PaperEmpty,
    /// There is nothing new and nothing unreceipted to send.
    #[error("Nothing to send")]
    NothingToSend,
    /// What was opened is not there any more.
    #[error("Arrival is gone")]
    ArrivalGone,
    /// This file is an invitation and opens with six words.
    #[error("File is an invitation")]
    IsInvitation,
    /// The parcel is for a pair that is stopped.
    #[error("Roles cannot be swapped any more")]
    RolesFixed,
    /// Nobody proposed to swap the roles.
    #[error("No swap was proposed")]
    NoSwap,
    /// No second reply waits for a choice.
    #[error("No second reply waits")]
    NoSecondReply,
    /// Nothing was written, or nobody named to say it to.
    #[error("The words of a sentence are missing")]
    WordsMissing,
    /// No version is signed by both: there is nothing to extend or to pause.
    #[error("No version is signed by both")]
    NothingSigned,
    /// The signed text names no last day.
    #[error("The signed text names no last day")]
    NoLastDay,
    /// The last day offered is not after the present one.
    #[error("The last day is not later")]
    DayNotLater,
    /// The day of return does not come after the first day, or lies in the past.
    #[error("The return is not later")]
    ReturnNotLater,
    /// No such round here.
    #[error("No such round")]
    RoundGone,
    /// Another round is open.
    #[error("Another round is open")]
    RoundOpen,
    /// The round is void or closed.
    #[error("Round is over")]
    RoundOver,
    /// A round would ask nothing.
    #[error("Nothing to ask")]
    NothingToAsk,
    /// The questions of a round cannot be changed any more.
    #[error("Questions are fixed")]
    QuestionsFixed,
    /// No such item in this round.
    #[error("No such item")]
    ItemGone,
    /// An answer that the item does not offer.
    #[error("Answer does not fit")]
    AnswerDoesNotFit,
    /// My answers are sealed.
    #[error("Answers are sealed")]
    AnswersSealed,
    /// My answers are shown already.
    #[error("Answers are shown")]
    AnswersShown,
    /// My partner's answers lie open here: mine stay sealed.
    #[error("Partner's answers are seen")]
    AnswersSeen,
    /// My seal has left in a parcel.
    #[error("Seal has left")]
    SealLeft,
    /// What I showed has left in a parcel.
    #[error("Reveal has left")]
    RevealLeft,
    /// By mail the mentee seals first, and the mentor shows first.
    #[error("Reveal comes too early")]
    RevealTooEarly,
    /// What opens my seal is not in this notebook.
    #[error("Salts are lost")]
    SaltsLost,
    /// In the room, what was opened stays open.
    #[error("Opened together")]
    OpenedTogether,
    /// The words typed are my own.
    #[error("Words are my own")]
    WordsAreMine,
    /// The words typed open an older lock of my partner's.
    #[error("Words of an older lock")]
    WordsOfOlderLock,
    /// The words typed open nothing of my partner's.
    #[error("Words open nothing")]
    WordsOpenNothing,
    /// What my partner locked cannot be read.
    #[error("Lock is broken")]
    LockBroken,
    /// Another skill round is open.
    #[error("Another skill round is open")]
    SkillRoundOpen,
    /// The skill round is void, ended, or not here.
    #[error("Skill round is over")]
    SkillRoundOver,
    /// No skill is chosen, or I have not rated one.
    #[error("Skill is not rated")]
    SkillUnrated,
    /// One of the two manages or assesses the other: nothing is rated.
    #[error("Ratings are off")]
    RatingOff,
    /// My ratings are sealed, or have left in a parcel.
    #[error("Ratings are sealed")]
    RatingsSealed,
    /// There are not two answers to compare yet.
    #[error("Nothing to compare")]
    NothingToCompare,
    /// An outcome has no sentence.
    #[error("Outcome has no sentence")]
    OutcomeSentenceMissing,
    /// An outcome needs a day.
    #[error("Outcome has no day")]
    OutcomeDayMissing,
    /// At most five items in own words.
    #[error("Too many own items")]
    TooManyOwnItems {
        /// How many are allowed.
        limit: u32,
    },
    /// At most five items for one talk.
    #[error("Too many chosen")]
    TooManyChosen {
        /// How many are allowed.
        limit: u32,
    },
    /// The day noted lies ahead, or is none.
    #[error("The day lies ahead")]
    DayAhead,
    /// Nothing was noted of a yes outside the app, or no file is kept with it.
    #[error("Nothing was noted")]
    NothingNoted,
    /// The file is larger than ten million bytes.
    #[error("The file is too large")]
    EvidenceTooLarge,
    /// The file holds nothing.
    #[error("The file is empty")]
    EvidenceEmpty,
    /// What was typed is not the name that stands on the page, before something is erased.
    #[error("Name differs")]
    NameDiffers,
    /// A wrong passphrase.
    #[error("Wrong passphrase")]
    WrongPassphrase,
    /// No such goal.
    #[error("No such goal")]
    GoalGone,
    /// A blank of the goal's sentence is open: by when, what, or how one will see it.
    #[error("Goal has open blanks")]
    GoalUnfinished,
    /// No such sheet, or one that holds nothing of its own.
    #[error("No such sheet")]
    SheetGone,
    /// No such step, note or entry of a sheet.
    #[error("No such part of the plan")]
    IdpPartGone,
    /// No such competency.
    #[error("No such competency")]
    CompetencyGone,
    /// No such snapshot.
    #[error("No such snapshot")]
    SnapshotGone,
    /// Nothing of that is shared in this pair.
    #[error("No such block")]
    BlockGone,
    /// No such comment of mine.
    #[error("No such comment")]
    CommentGone,
    /// A day that is in no calendar, or that no plan can speak of.
    #[error("Day is impossible")]
    DayImpossible,
    /// One more than fits.
    #[error("Too many parts")]
    TooManyParts {
        /// How many are allowed.
        limit: u32,
    },
    /// A text that must say something is empty.
    #[error("Text is missing")]
    TextMissing,
    /// There are no words to share, or nothing is shared.
    #[error("Nothing to share")]
    NothingToShare,
    /// Only the mentee of a pair shares a plan in it.
    #[error("Plan is the mentee's")]
    PlanNotYours,
    /// Nothing is asked there.
    #[error("Nothing is asked")]
    NothingAsked,
    /// Words of another partner stand in it who was not asked.
    #[error("Words of another partner")]
    WordsOfAnother,
    /// A day or an hour that is none, or that the clocks jump over.
    #[error("Time cannot be read")]
    TimeUnreadable,
    /// A number of minutes is out of its range.
    #[error("Minutes out of range")]
    MinutesOutOfRange,
    /// The last day lies before the first one, or years behind it.
    #[error("Days are out of order")]
    DaysOutOfOrder,
    /// No such meeting here.
    #[error("No such meeting")]
    MeetingGone,
    /// The date has passed, by the clock of this laptop.
    #[error("Meeting is in the past")]
    MeetingInPast,
    /// The meeting has not begun, by the clock of this laptop.
    #[error("Meeting has not begun")]
    MeetingNotYet,
    /// Another meeting of this pair is at that time.
    #[error("Meetings overlap")]
    MeetingOverlaps,
    /// Both have not said yes to a date.
    #[error("Meeting is not agreed")]
    MeetingNotAgreed,
    /// The meeting was held already.
    #[error("Meeting was held")]
    MeetingWasHeld,
    /// A point, a note, a question … that is not here any more.
    #[error("No such thing")]
    ThingGone,
    /// Only its author, or its owner, may do this.
    #[error("Not yours to change")]
    NotYours,
    /// There are no minutes to answer or to freeze.
    #[error("No such minutes")]
    MinutesGone,
    /// The minutes are frozen: only additions are possible.
    #[error("Minutes are frozen")]
    MinutesAreFrozen,
    /// The minutes are not frozen, so they may still be changed themselves.
    #[error("Minutes are not frozen")]
    MinutesNotFrozen,
    /// The minutes were sent with these very words.
    #[error("Minutes are unchanged")]
    MinutesUnchanged,
    /// Unanswered minutes may be frozen only later.
    #[error("Minutes cannot be frozen yet")]
    MinutesNotDue {
        /// First day on which they may be.
        from_day: String,
    },
    /// My partner asked for a correction.
    #[error("A correction was asked")]
    CorrectionWaits,
    /// Asking for a correction needs words.
    #[error("Remark is missing")]
    RemarkMissing,
    /// I left the pair quietly: it is there to be read, and its parcels lie aside or are refused, until I come back.
    #[error("Pair was left quietly")]
    PairLeft,
    /// A thank-you has left in a parcel, or a letter is closed: it stays as it is.
    #[error("Too late to change")]
    TooLate,
    /// It was closed more than 60 days ago.
    #[error("Too late to open again")]
    TooLateToReopen,
}
