//! The things entries speak of.

use crate::id::{
    ActionItemId, AwayId, BlockId, ClauseId, ContactId, DisclosureId, ItemId, MeetingId, NoteId,
    PointId, QuestionId, ReviewId, RoundId, SkillRoundId, ThanksId,
};

use crate::learning::entry::LearningPart;

/// What the ids of things begin with that a pair has many of.
pub(crate) const CLAUSE: &str = "agreement/1/";
const BLOCK: &str = "idp/";
const DISCLOSURE: &str = "disclosure/";
pub(crate) const ROUND: &str = "expectation/";
pub(crate) const SKILL_ROUND: &str = "skills/";
pub(crate) const REVIEW: &str = "review/";

/// The things entries speak of, as the `about` field names them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// The agreement of this pair: drafts and signatures.
    Agreement,
    /// One clause.
    Clause(ClauseId),
    /// A shared block of an IDP, or an idea.
    Idp(BlockId),
    /// A round in which both rate chosen skills.
    SkillRound(SkillRoundId),
    /// What the two named together: strengths, and areas to grow in.
    Focus,
    /// The pair itself.
    Pair,
    /// How long the agreement runs.
    Extension,
    /// The time in which the pair rests.
    Pause,
    /// A yes that was given outside the app.
    Outside,
    /// The ink of a parent or guardian under the printed record.
    Guardian,
    /// That one of the two left.
    Closing,
    /// The text with which the two close together.
    ClosingStatement,
    /// One question what may be said to somebody else.
    Disclosure(DisclosureId),
    /// A round of expectations.
    Round(RoundId),
    /// One item of a round.
    Item(RoundId, ItemId),
    /// A meeting and its date.
    Meeting(MeetingId),
    /// The minutes of a meeting.
    Minutes(MeetingId),
    /// A point of the running agenda.
    Point(PointId),
    /// An action item.
    ActionItem(ActionItemId),
    /// A contact noted afterwards.
    Contact(ContactId),
    /// An open question.
    Question(QuestionId),
    /// A time away.
    Away(AwayId),
    /// A shared note.
    Note(NoteId),
    /// A review.
    Review(ReviewId),
    /// A thank-you.
    Thanks(ThanksId),
    /// A part of the learning pages of the two.
    Learning(LearningPart),
    /// A thing of a newer version.
    Unknown(String),
}

impl About {
    /// The `about` field.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Agreement => "agreement/1".to_owned(),
            Self::Clause(clause) => format!("{CLAUSE}{clause}"),
            Self::Idp(block) => format!("{BLOCK}{block}"),
            Self::SkillRound(round) => format!("{SKILL_ROUND}{round}"),
            Self::Focus => "focus".to_owned(),
            Self::Pair => "pair".to_owned(),
            Self::Extension => "extension".to_owned(),
            Self::Pause => "pause".to_owned(),
            Self::Outside => "outside".to_owned(),
            Self::Guardian => "guardian".to_owned(),
            Self::Closing => "closing".to_owned(),
            Self::ClosingStatement => "closing_statement".to_owned(),
            Self::Disclosure(id) => format!("{DISCLOSURE}{id}"),
            Self::Round(round) => format!("{ROUND}{round}"),
            Self::Item(round, item) => format!("{ROUND}{round}/{item}"),
            Self::Meeting(meeting) => format!("meeting/{meeting}"),
            Self::Minutes(meeting) => format!("minutes/{meeting}"),
            Self::Point(point) => format!("point/{point}"),
            Self::ActionItem(item) => format!("action_item/{item}"),
            Self::Contact(contact) => format!("contact/{contact}"),
            Self::Question(question) => format!("question/{question}"),
            Self::Away(away) => format!("away/{away}"),
            Self::Note(note) => format!("note/{note}"),
            Self::Review(review) => format!("{REVIEW}{review}"),
            Self::Thanks(thanks) => format!("thanks/{thanks}"),
            Self::Learning(part) => format!("learning/{}", part.word()),
            Self::Unknown(text) => text.clone(),
        }
    }

    /// Reads an `about` field.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        match text {
            "pair" => Self::Pair,
            "focus" => Self::Focus,
            "extension" => Self::Extension,
            "pause" => Self::Pause,
            "outside" => Self::Outside,
            "guardian" => Self::Guardian,
            "closing" => Self::Closing,
            "closing_statement" => Self::ClosingStatement,
            "agreement/1" => Self::Agreement,
            _ => Self::parse_one_of_many(text)
                .or_else(|| Self::parse_numbered(text))
                .unwrap_or_else(|| Self::Unknown(text.to_owned())),
        }
    }

    /// The things whose names are a kind, and a number or a random UUID.
    fn parse_numbered(text: &str) -> Option<Self> {
        let (kind, id) = text.split_once('/')?;
        let meeting = MeetingId::new(id);
        let numbered = meeting.number() > 0;
        let random = PointId::new(id).is_sound();
        match kind {
            "meeting" if numbered => Some(Self::Meeting(meeting)),
            "minutes" if numbered => Some(Self::Minutes(meeting)),
            "point" if random => Some(Self::Point(PointId::new(id))),
            "action_item" if random => Some(Self::ActionItem(ActionItemId::new(id))),
            "contact" if random => Some(Self::Contact(ContactId::new(id))),
            "question" if random => Some(Self::Question(QuestionId::new(id))),
            "away" if random => Some(Self::Away(AwayId::new(id))),
            "note" if random => Some(Self::Note(NoteId::new(id))),
            "thanks" if random => Some(Self::Thanks(ThanksId::new(id))),
            "learning" => LearningPart::from_word(id).map(Self::Learning),
            "skills" if random => Some(Self::SkillRound(SkillRoundId::new(id))),
            "review" if random => Some(Self::Review(ReviewId::new(id))),
            _ => None,
        }
    }

    fn parse_round(text: &str) -> Option<Self> {
        let rest = text.strip_prefix(ROUND)?;
        let (round, item) = match rest.split_once('/') {
            Some((round, item)) => (round, Some(ItemId::new(item))),
            None => (rest, None),
        };
        let round = RoundId::new(round);
        match item {
            _ if !round.is_well_formed() => None,
            None => Some(Self::Round(round)),
            Some(item) => item.is_well_formed().then_some(Self::Item(round, item)),
        }
    }

    fn parse_one_of_many(text: &str) -> Option<Self> {
        let of = |kind: &str| text.strip_prefix(kind).filter(|id| is_id(id));
        if let Some(id) = of(CLAUSE) {
            return Some(Self::Clause(ClauseId::new(id)));
        }
        if let Some(id) = of(BLOCK).filter(|id| BlockId::is_one(id)) {
            return Some(Self::Idp(BlockId::new(id)));
        }
        if let Some(id) = of(DISCLOSURE) {
            return Some(Self::Disclosure(DisclosureId::new(id)));
        }
        Self::parse_round(text)
    }
}

/// Lower-case letters, digits and hyphens, 1 to 64 of them.
fn is_id(text: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=64).contains(&text.len()) && text.bytes().all(letter)
}
