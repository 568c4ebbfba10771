//! Names of things: every id is its own type, so that a pair can never be mistaken for a clause.

use serde::{Deserialize, Serialize};

macro_rules! text_id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes an id as it was stored or carried.
            #[must_use]
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

text_id! {
    /// A pair on this laptop (UUID text). Never leaves: the wire has its own pair id.
    PairId
}
text_id! {
    /// A clause of the pair's agreement: the catalogue's id (`cl-parties`), or `own-` and a UUID. At most 64 characters.
    ClauseId
}
text_id! {
    /// A question what one may say about the other to somebody else: a random UUID, which tells no time.
    DisclosureId
}
text_id! {
    /// An entry: SHA-256 of its bytes in hex once frozen, `waiting-` and a UUID while it waits in the outbox.
    EntryId
}
text_id! {
    /// A parcel or invitation that was opened and waits for *Take in* or *Join*, in memory only.
    ArrivalId
}

text_id! {
    /// A shared part of an IDP, a comment's place, or an idea: random, and another one in each pair. It holds no time.
    BlockId
}
text_id! {
    /// A goal in my own notebook (UUID text). Never leaves.
    GoalId
}
text_id! {
    /// A step or a progress note of a goal, or an entry of a sheet, in my own notebook. Never leaves.
    IdpPartId
}
text_id! {
    /// A competency: the catalogue's id (`comp-learning`), or `own-` and a UUID. The latter never leaves.
    CompetencyId
}
text_id! {
    /// The IDP frozen on a day, in my own notebook (UUID text). Never leaves.
    SnapshotId
}

text_id! {
    /// A round of expectations (UUID text, random).
    RoundId
}
text_id! {
    /// An item of a round: the catalogue's id (`exp-purpose-tell`), or `own-` and a UUID. At most 47 characters.
    ItemId
}

impl RoundId {
    /// A fresh id that tells nothing of when it was made: it is shared.
    #[must_use]
    pub fn fresh() -> Self {
        Self(uuid::Uuid::new_v4().to_string())
    }

    /// Whether this is an id as entries write it: a UUID in its one spelling.
    #[must_use]
    pub fn is_well_formed(&self) -> bool {
        uuid::Uuid::parse_str(&self.0).is_ok_and(|id| id.to_string() == self.0)
    }
}

impl ItemId {
    /// Longest id: `about` has room for it beside its round.
    const BYTES_MAX: usize = 47;

    /// A fresh id for an item in own words.
    #[must_use]
    pub fn own() -> Self {
        Self(format!("own-{}", uuid::Uuid::new_v4()))
    }

    /// Whether the two wrote this item themselves.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.0.starts_with("own-")
    }

    /// Whether this is an id as entries write it: lower-case letters, digits and hyphens.
    #[must_use]
    pub fn is_well_formed(&self) -> bool {
        let letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        (1..=Self::BYTES_MAX).contains(&self.0.len()) && self.0.bytes().all(letter)
    }
}

impl BlockId {
    /// A fresh id that says nothing: neither when it was made nor from what.
    #[must_use]
    pub fn fresh() -> Self {
        Self(uuid::Uuid::new_v4().to_string())
    }

    /// Whether a text is spelled as such an id: a random UUID in lower case.
    #[must_use]
    pub fn is_one(text: &str) -> bool {
        uuid::Uuid::try_parse(text)
            .is_ok_and(|id| id.get_version_num() == 4 && id.to_string() == text)
    }
}

impl GoalId {
    /// A fresh id.
    #[must_use]
    pub fn fresh() -> Self {
        Self(uuid::Uuid::now_v7().to_string())
    }
}

impl IdpPartId {
    /// A fresh id.
    #[must_use]
    pub fn fresh() -> Self {
        Self(uuid::Uuid::now_v7().to_string())
    }
}

impl CompetencyId {
    /// A fresh id for a competency of one's own.
    #[must_use]
    pub fn own() -> Self {
        Self(format!("own-{}", uuid::Uuid::now_v7()))
    }

    /// Whether the person named it themselves.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.0.starts_with("own-")
    }
}

impl SnapshotId {
    /// A fresh id.
    #[must_use]
    pub fn fresh() -> Self {
        Self(uuid::Uuid::now_v7().to_string())
    }
}

text_id! {
    /// A meeting of a pair: its number, `1`, `2`, `3` …, so that two people who each propose the next one speak of the same.
    MeetingId
}
text_id! {
    /// A point of the running agenda (random UUID text, fresh for each pair).
    PointId
}
text_id! {
    /// An action item (random UUID text, fresh for each pair).
    ActionItemId
}
text_id! {
    /// A contact noted afterwards (random UUID text).
    ContactId
}
text_id! {
    /// An open question (random UUID text).
    QuestionId
}
text_id! {
    /// A time away (random UUID text).
    AwayId
}
text_id! {
    /// A shared note (random UUID text).
    NoteId
}
text_id! {
    /// A round in which both rate chosen skills (random UUID text).
    SkillRoundId
}
text_id! {
    /// A thank-you (random UUID text).
    ThanksId
}

text_id! {
    /// A review (random UUID text).
    ReviewId
}
text_id! {
    /// A line that comes of a review (random UUID text).
    ReviewLineId
}

/// Ids inside shared entries hold no time: two partners must not be able to match them.
macro_rules! random_id {
    ($($name:ident),+) => {
        $(impl $name {
            /// A fresh id.
            #[must_use]
            pub fn fresh() -> Self {
                Self(uuid::Uuid::new_v4().to_string())
            }

            /// Whether the text is a UUID as `fresh` writes it.
            #[must_use]
            pub fn is_sound(&self) -> bool {
                uuid::Uuid::try_parse(&self.0).is_ok_and(|id| id.to_string() == self.0)
            }
        })+
    };
}
random_id!(
    PointId,
    ActionItemId,
    ContactId,
    QuestionId,
    AwayId,
    NoteId,
    SkillRoundId,
    ReviewId,
    ReviewLineId,
    ThanksId
);

impl MeetingId {
    /// The meeting with a number.
    #[must_use]
    pub fn of(number: u32) -> Self {
        Self(number.to_string())
    }

    /// Its number, 1 to 9999; 0 for a text that is no meeting.
    #[must_use]
    pub fn number(&self) -> u32 {
        let number = self.0.parse::<u32>().unwrap_or_default();
        if (1..=9_999).contains(&number) && number.to_string() == self.0 {
            number
        } else {
            0
        }
    }
}

impl PairId {
    /// A fresh id, given the random part by the caller.
    #[must_use]
    pub fn fresh() -> Self {
        Self(uuid::Uuid::now_v7().to_string())
    }
}

impl ArrivalId {
    /// A fresh id for something that was just opened.
    #[must_use]
    pub fn fresh() -> Self {
        Self(uuid::Uuid::now_v7().to_string())
    }
}

impl ClauseId {
    /// A fresh id for a clause in own words.
    #[must_use]
    pub fn own() -> Self {
        Self(format!("own-{}", uuid::Uuid::now_v7()))
    }

    /// Whether the two wrote this clause themselves.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.0.starts_with("own-")
    }
}

impl DisclosureId {
    /// A fresh id.
    #[must_use]
    pub fn fresh() -> Self {
        Self(uuid::Uuid::new_v4().to_string())
    }
}

impl EntryId {
    /// A fresh id for an entry that waits in the outbox.
    #[must_use]
    pub fn waiting() -> Self {
        Self(format!("waiting-{}", uuid::Uuid::now_v7()))
    }

    /// Whether the entry still waits in the outbox and may change.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.0.starts_with("waiting-")
    }
}
