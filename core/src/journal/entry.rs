//! The list of kinds. Each kind's body belongs to the room that owns it; forms are frozen with vectors.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::agreement::entry::{AgreementDrafted, AgreementSigned, ClauseAnswered, ClauseProposed};
use crate::disclosure::entry::DisclosureProposed;
use crate::expectation::entry::{
    AnswersRevealed, AnswersSealed, ItemsAdded, ItemsChosen, OutcomeProposed, RoundEnded,
    RoundProposed,
};
use crate::id::{BlockId, ClauseId, DisclosureId, ItemId, RoundId};
use crate::idp::entry::{BlockTakenBack, GoalShared, ProgressNoted, SheetShared, StepShared};
use crate::idp::lane_entry::{
    AskAnswered, BlockCommented, CommentRemoved, IdeaAnswered, IdeaSuggested, IntroductionNoted,
};
use crate::life::entry::{ExtensionProposed, PauseProposed};
use crate::pair::entry::{RolesAnswered, RolesProposed};
use crate::proposal::entry::{ProposalAnswered, ProposalWithdrawn};

/// What the ids of things begin with that a pair has many of.
const CLAUSE: &str = "agreement/1/";
const BLOCK: &str = "idp/";
const DISCLOSURE: &str = "disclosure/";
const ROUND: &str = "expectation/";

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

/// The things entries speak of, as the `about` field names them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// The agreement of this pair: drafts and signatures.
    Agreement,
    /// One clause.
    Clause(ClauseId),
    /// A shared block of an IDP, or an idea.
    Idp(BlockId),
    /// The pair itself.
    Pair,
    /// How long the agreement runs.
    Extension,
    /// The time in which the pair rests.
    Pause,
    /// One question what may be said to somebody else.
    Disclosure(DisclosureId),
    /// A round of expectations.
    Round(RoundId),
    /// One item of a round.
    Item(RoundId, ItemId),
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
            Self::Pair => "pair".to_owned(),
            Self::Extension => "extension".to_owned(),
            Self::Pause => "pause".to_owned(),
            Self::Disclosure(id) => format!("{DISCLOSURE}{id}"),
            Self::Round(round) => format!("{ROUND}{round}"),
            Self::Item(round, item) => format!("{ROUND}{round}/{item}"),
            Self::Unknown(text) => text.clone(),
        }
    }

    /// Reads an `about` field.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        match text {
            "pair" => Self::Pair,
            "extension" => Self::Extension,
            "pause" => Self::Pause,
            "agreement/1" => Self::Agreement,
            _ => Self::parse_one_of_many(text).unwrap_or_else(|| Self::Unknown(text.to_owned())),
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
    ProposalAnswered, About::Extension | About::Pause | About::Disclosure(_) | About::Item(..) => "proposal_answered";
    /// An own offer was taken back.
    ProposalWithdrawn, About::Clause(_) | About::Pair | About::Extension | About::Pause | About::Disclosure(_) | About::Item(..) => "proposal_withdrawn";
    /// A later last day was offered.
    ExtensionProposed, About::Extension => "extension_proposed";
    /// A pause was offered.
    PauseProposed, About::Pause => "pause_proposed";
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
    /// A round of expectations was offered.
    RoundProposed, About::Round(_) => "round_proposed";
    /// The second person added own items to a round.
    ItemsAdded, About::Round(_) => "items_added";
    /// Answers were sealed.
    AnswersSealed, About::Round(_) => "answers_sealed";
    /// Sealed answers were shown.
    AnswersRevealed, About::Round(_) => "answers_revealed";
    /// A round was closed or let go.
    RoundEnded, About::Round(_) => "round_ended";
    /// Items were chosen for the talk.
    ItemsChosen, About::Round(_) => "items_chosen";
    /// What was decided on an item was offered.
    OutcomeProposed, About::Item(..) => "outcome_proposed";
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
