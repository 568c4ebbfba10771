//! Every code that the page gets instead of an answer.
/// Why a command did not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, specta::Type)]
#[serde(tag = "code")]
#[serde(rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Failure {
    /// The notebook is locked, or there is none yet.
    Locked,
    /// A notebook is open, or there already.
    NotLocked,
    /// The words typed are not the passphrase, or came before the wait was over.
    WrongPassphrase {
        /// How long the next try waits.
        wait_seconds: u32,
    },
    /// Shorter than the least that is accepted.
    PassphraseTooShort {
        /// The least number of characters; or four different words.
        chars_min: u32,
    },
    /// The words typed are not the code of the recovery sheet, or came before the wait was over.
    RecoveryWordsWrong {
        /// How long the next try waits.
        wait_seconds: u32,
    },
    /// One word of the sheet was typed back wrongly, while the code is still at hand.
    RecoveryWordWrong {
        /// Its place, counted from 1.
        place: u32,
    },
    /// The code of the sheet is not at hand any more: a new sheet can be made.
    RecoverySheetGone,
    /// Another running copy holds this notebook.
    NotebookInUse,
    /// The notebook's folder or disk cannot be written to; nothing was changed.
    NotebookReadOnly,
    /// The notebook, or the file that holds its key, is damaged or missing; a backup helps.
    NotebookDamaged,
    /// The file is no backup of a notebook, or is cut short.
    NotABackup,
    /// A newer Ithaca wrote this notebook.
    NewerIthacaNeeded,
    /// The disk is full; nothing was changed.
    DiskFull,
    /// The backup that must stand before this could not be made; nothing was changed.
    BackupNotMade,
    /// A name is empty.
    NameMissing,
    /// A text is longer than its field.
    TextTooLong {
        /// Characters allowed.
        chars_max: u32,
        /// Characters over it.
        over: u32,
    },
    /// A text holds characters nobody sees, or lines where one line belongs.
    TextUnprintable,
    /// A time zone this laptop does not know.
    ZoneUnknown,
    /// No such pair in this notebook.
    PairGone,
    /// The pair has no partner with keys yet.
    PairHasNoPartner,
    /// The pair has a partner already.
    PairHasPartner,
    /// Parcels of this pair are stopped until the people have spoken.
    PairStopped,
    /// One of the two closed the pair: everything stays to read, nothing is added.
    PairClosed,
    /// No parent or guardian signs this version: its text has no line for them.
    GuardianNotAsked,
    /// No closing of mine waits that could be taken back.
    ClosingLeft,
    /// An invitation is out already.
    InvitationOut,
    /// No invitation is out.
    NoInvitation,
    /// The reply answers an invitation that was taken back.
    InvitationTakenBack {
        /// Name in the reply's card.
        name: String,
    },
    /// I made this invitation myself.
    InvitationOwn,
    /// It comes from the sample, whose keys everybody has.
    FromSample,
    /// It comes from outside, and this is the sample.
    IntoSample,
    /// The sample has the pair of Maya and Sam and no other.
    SampleHasOnePair,
    /// This invitation was joined here already.
    InvitationUsed,
    /// The days of an invitation are out of range.
    DaysOutOfRange,
    /// A draft exists already.
    DraftExists,
    /// The catalogue has no such preset.
    PresetUnknown,
    /// No such clause here.
    ClauseGone,
    /// There is no draft of this clause to propose.
    NothingToPropose,
    /// A gap that must be filled is empty.
    GapMissing {
        /// Parameter id.
        param: String,
    },
    /// A value does not fit its parameter.
    ValueDoesNotFit {
        /// Parameter id.
        param: String,
    },
    /// The wording answered is not the one that waits any more.
    ProposalChanged,
    /// It is not my turn on this clause.
    NotYourTurn,
    /// No such goal.
    GoalGone,
    /// A blank of the goal's sentence is open.
    GoalUnfinished,
    /// No such sheet of one's own.
    SheetGone,
    /// No such step, note or entry.
    IdpPartGone,
    /// No such competency.
    CompetencyGone,
    /// No such snapshot.
    SnapshotGone,
    /// Nothing of that is shared in this pair.
    BlockGone,
    /// No such comment of mine.
    CommentGone,
    /// A day in no calendar, or that no plan can speak of.
    DayImpossible,
    /// A text that must say something is empty.
    TextMissing,
    /// No words to share, or nothing shared.
    NothingToShare,
    /// Only the mentee of a pair shares a plan in it.
    PlanNotYours,
    /// Nothing is asked there.
    NothingAsked,
    /// Words of another partner stand in it who was not asked.
    WordsOfAnother,
    /// One more than fits.
    TooManyParts(super::AtMost),
    /// No such round here.
    RoundGone,
    /// Another round is open.
    RoundOpen,
    /// The round is void or closed.
    RoundOver,
    /// A round would ask nothing.
    NothingToAsk,
    /// The questions of a round cannot be changed any more.
    QuestionsFixed,
    /// No such item in this round.
    ItemGone,
    /// An answer that the item does not offer.
    AnswerDoesNotFit,
    /// My answers are sealed.
    AnswersSealed,
    /// My answers are shown already.
    AnswersShown,
    /// My partner's answers lie open here: mine stay sealed.
    AnswersSeen,
    /// My seal has left in a parcel.
    SealLeft,
    /// What I showed has left in a parcel.
    RevealLeft,
    /// By mail the mentee seals first, and the mentor shows first.
    RevealTooEarly,
    /// What opens my seal is not in this notebook.
    SaltsLost,
    /// In the room, what was opened stays open.
    OpenedTogether,
    /// The words typed are my own.
    WordsAreMine,
    /// The words typed open an older lock of my partner's.
    WordsOfOlderLock,
    /// The words typed open nothing of my partner's.
    WordsOpenNothing,
    /// What my partner locked cannot be read.
    LockBroken,
    /// Another skill round is open.
    SkillRoundOpen,
    /// The skill round is void, ended, or not here.
    SkillRoundOver,
    /// No skill is chosen, or I have not rated one.
    SkillUnrated,
    /// One of the two manages or assesses the other: nothing is rated.
    RatingOff,
    /// My ratings are sealed, or have left in a parcel.
    RatingsSealed,
    /// There are not two answers to compare yet.
    NothingToCompare,
    /// An outcome has no sentence.
    OutcomeSentenceMissing,
    /// An outcome needs a day.
    OutcomeDayMissing,
    /// At most five items in own words.
    TooManyOwnItems(super::AtMost),
    /// At most five items for one talk.
    TooManyChosen(super::AtMost),
    /// Too many clauses in own words.
    TooManyOwnClauses(super::AtMost),
    /// Clauses still wait for an answer.
    NotSettled {
        /// How many.
        left: u32,
    },
    /// The text is not the one that was read.
    TextChanged,
    /// The newest agreed text is signed already.
    SignedAlready,
    /// The typed name is empty.
    TypedNameMissing,
    /// What was typed is not the name on the page that erases.
    NameDiffers,
    /// The signature has left in a parcel.
    SignatureLeft,
    /// No version is signed by both.
    RecordGone,
    /// There is no such paper, or not for this reader.
    PaperGone,
    /// Nothing would stand on the paper: what could is not ticked, or not written yet.
    PaperEmpty,
    /// A day or an hour that is none.
    TimeUnreadable,
    /// A number of minutes is out of its range.
    MinutesOutOfRange,
    /// The last day lies before the first one, or years behind it.
    DaysOutOfOrder,
    /// No such meeting here.
    MeetingGone,
    /// The date has passed, by the clock of this laptop.
    MeetingInPast,
    /// The meeting has not begun, by the clock of this laptop.
    MeetingNotYet,
    /// Another meeting of this pair is at that time.
    MeetingOverlaps,
    /// Both have not said yes to a date.
    MeetingNotAgreed,
    /// The meeting was held already.
    MeetingWasHeld,
    /// A point, a note, a question … that is not here any more.
    ThingGone,
    /// Only its author, or its owner, may do this.
    NotYours,
    /// There are no minutes to answer or to freeze.
    MinutesGone,
    /// The minutes are frozen.
    MinutesAreFrozen,
    /// The minutes are not frozen.
    MinutesNotFrozen,
    /// The minutes were sent with these very words.
    MinutesUnchanged,
    /// Unanswered minutes may be frozen only later.
    MinutesNotDue {
        /// First day on which they may be.
        from_day: String,
    },
    /// My partner asked for a correction.
    CorrectionWaits,
    /// Asking for a correction needs words.
    RemarkMissing,
    /// It was closed more than 60 days ago.
    TooLateToReopen,
    /// I left the pair quietly: it is there to be read, and its parcels lie aside or are refused.
    PairLeft,
    /// A thank-you has left, or a letter is closed: it stays as it is.
    TooLate,
    /// There is nothing new and nothing unreceipted to send.
    NothingToSend,
    /// What was opened is not there any more.
    ArrivalGone,
    /// This file is an invitation and opens with six words.
    IsInvitation,
    /// The roles cannot be swapped any more.
    RolesFixed,
    /// Nobody proposed to swap the roles.
    NoSwap,
    /// No second reply waits for a choice.
    NoSecondReply,
    /// The day noted lies ahead, or is none.
    DayAhead,
    /// Nothing was noted of a yes outside the app, or no file is kept with it.
    NothingNoted,
    /// The file is larger than ten million bytes.
    EvidenceTooLarge,
    /// The file holds nothing.
    EvidenceEmpty,
    /// Nothing was written, or nobody named to say it to.
    WordsMissing,
    /// No version is signed by both: there is nothing to extend or to pause.
    NothingSigned,
    /// The signed text names no last day.
    NoLastDay,
    /// The last day offered is not after the present one.
    DayNotLater,
    /// The day of return does not come after the first day, or lies in the past.
    ReturnNotLater,
    /// A file that waited is not there any more.
    FileGone,
    /// A file cannot be read, or is a folder, a pipe or a device.
    FileUnreadable,
    /// The file is a parcel: words do not open it.
    IsParcel,
    /// The opening words do not open it.
    OpeningWordsWrong,
    /// Secret words were typed, and it is another number of them.
    WordCount {
        /// How many there must be.
        wanted: u32,
        /// How many were typed.
        found: u32,
    },
    /// One of the secret words is on no list.
    WordUnlisted {
        /// Its place, counted from 1.
        place: u32,
        /// The nearest word of the list, if one is near.
        offer: Option<String>,
    },
    /// Larger than anything Ithaca takes in.
    TooLarge {
        /// The limit for this kind of file.
        bytes_max: u32,
    },
    /// Not a file of Ithaca.
    NotIthaca {
        /// What it looks like.
        what: super::LooksLike,
    },
    /// The header of the file does not end where Ithaca's do; nothing was computed.
    HeaderTooLong,
    /// It is locked to more keys than a reader accepts; nothing was computed.
    TooManyStanzas,
    /// Its words would cost more work than a reader accepts; nothing was computed.
    WorkFactorTooHigh,
    /// None of my keys opens it, or it is damaged.
    NotForYou,
    /// Bytes are missing or changed.
    Damaged,
    /// No signature stands in front of what is inside.
    NotSigned,
    /// Its signature was made for another use.
    SignedForOtherUse,
    /// The key is not my partner's.
    NotFromPartner,
    /// My partner uses that key no more.
    KeyReplaced,
    /// Meant for another pair or person.
    ForSomebodyElse {
        /// Which address differs.
        mismatch: super::Address,
    },
    /// It asks for what this version does not know.
    NewerNeeded,
    /// The signature does not fit what is inside.
    BadSignature,
    /// Its inside breaks the rules of the format.
    Malformed,
    /// Opening took too long; nothing was used.
    TookTooLong,
    /// An entry inside is not as Ithaca writes it.
    EntryMalformed,
    /// An entry inside belongs to another pair.
    EntryOfOtherPair,
    /// An entry inside is by somebody who is not in this pair.
    EntryAuthorUnknown,
    /// An entry inside does not fit its signature.
    EntrySignatureWrong,
    /// The entries of an invitation do not begin at their beginning.
    GapBefore,
    /// A counter inside ran away.
    ClockRunaway,
    /// An entry says it was written before it was.
    Backdated,
    /// The entries inside contradict one another.
    ChainBroken,
    /// The receipt names what was never written.
    LyingReceipt,
    /// What should go out is larger than a parcel may be.
    ParcelTooLarge,
    /// A file could not be saved or shown where the person wanted it.
    SaveRefused,
    /// The laptop has no clipboard, or does not lend it.
    CopyRefused,
    /// The letter could not be handed to a mail program: copy the text instead.
    MailRefused,
    /// A mistake in Ithaca. It was logged without anything people wrote.
    Unexpected,
}
