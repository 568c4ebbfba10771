//! The list of kinds. Each kind's body belongs to the room that owns it; forms are frozen with vectors.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::agreement::entry::{
    AgreementDrafted, AgreementSigned, ClauseAnswered, ClauseProposed, ProposalWithdrawn,
};
use crate::id::ClauseId;
use crate::pair::entry::{RolesAnswered, RolesProposed};

/// One fact, past tense.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// A draft was begun from a preset.
    AgreementDrafted(AgreementDrafted),
    /// A wording, or leaving out, was offered.
    ClauseProposed(ClauseProposed),
    /// A wording was answered.
    ClauseAnswered(ClauseAnswered),
    /// An own offer was taken back.
    ProposalWithdrawn(ProposalWithdrawn),
    /// The whole text was signed.
    AgreementSigned(AgreementSigned),
    /// A swap of the roles was offered.
    RolesProposed(RolesProposed),
    /// A swap of the roles was answered.
    RolesAnswered(RolesAnswered),
}

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
    /// The pair itself.
    Pair,
    /// A thing of a newer version.
    Unknown(String),
}

impl About {
    /// The `about` field.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Agreement => "agreement/1".to_owned(),
            Self::Clause(clause) => format!("agreement/1/{clause}"),
            Self::Pair => "pair".to_owned(),
            Self::Unknown(text) => text.clone(),
        }
    }

    /// Reads an `about` field.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        match text {
            "pair" => Self::Pair,
            "agreement/1" => Self::Agreement,
            _ => match text.strip_prefix("agreement/1/") {
                Some(clause) if is_clause_id(clause) => Self::Clause(ClauseId::new(clause)),
                _ => Self::Unknown(text.to_owned()),
            },
        }
    }
}

/// Lower-case letters, digits and hyphens, 1 to 64 of them.
fn is_clause_id(text: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=64).contains(&text.len()) && text.bytes().all(letter)
}

impl Entry {
    /// Whether a fact of this kind can be about such a thing.
    #[must_use]
    pub fn speaks_of(&self, about: &About) -> bool {
        match self {
            Self::AgreementDrafted(_) | Self::AgreementSigned(_) => *about == About::Agreement,
            Self::ClauseProposed(_) | Self::ClauseAnswered(_) => {
                matches!(about, About::Clause(_))
            }
            Self::ProposalWithdrawn(_) => matches!(about, About::Clause(_) | About::Pair),
            Self::RolesProposed(_) | Self::RolesAnswered(_) => *about == About::Pair,
        }
    }

    /// The kind as it is written.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::AgreementDrafted(_) => "agreement_drafted",
            Self::ClauseProposed(_) => "clause_proposed",
            Self::ClauseAnswered(_) => "clause_answered",
            Self::ProposalWithdrawn(_) => "proposal_withdrawn",
            Self::AgreementSigned(_) => "agreement_signed",
            Self::RolesProposed(_) => "roles_proposed",
            Self::RolesAnswered(_) => "roles_answered",
        }
    }

    /// The form this version writes; every kind is at form 1.
    #[must_use]
    pub fn form(&self) -> u32 {
        1
    }

    /// The body as one line of JSON, keys in the order of the kind's fields.
    #[must_use]
    pub fn body(&self) -> String {
        fn line<T: Serialize>(body: &T) -> String {
            serde_json::to_string(body).unwrap_or_default()
        }
        match self {
            Self::AgreementDrafted(body) => line(body),
            Self::ClauseProposed(body) => line(body),
            Self::ClauseAnswered(body) => line(body),
            Self::ProposalWithdrawn(body) => line(body),
            Self::AgreementSigned(body) => line(body),
            Self::RolesProposed(body) => line(body),
            Self::RolesAnswered(body) => line(body),
        }
    }

    /// Reads a body of a kind.
    ///
    /// # Errors
    /// See [`EntryProblem`].
    pub fn parse(kind: &str, form: u32, body: &str) -> Result<Self, EntryProblem> {
        fn read<T: DeserializeOwned>(body: &str) -> Result<T, EntryProblem> {
            serde_json::from_str(body).map_err(|_| EntryProblem::Malformed)
        }
        if form != 1 {
            return Err(EntryProblem::NeedsNewer);
        }
        let entry = match kind {
            "agreement_drafted" => Self::AgreementDrafted(read(body)?),
            "clause_proposed" => Self::ClauseProposed(read(body)?),
            "clause_answered" => Self::ClauseAnswered(read(body)?),
            "proposal_withdrawn" => Self::ProposalWithdrawn(read(body)?),
            "agreement_signed" => Self::AgreementSigned(read(body)?),
            "roles_proposed" => Self::RolesProposed(read(body)?),
            "roles_answered" => Self::RolesAnswered(read(body)?),
            _ => return Err(EntryProblem::NeedsNewer),
        };
        if entry.fits() {
            Ok(entry)
        } else {
            Err(EntryProblem::Malformed)
        }
    }

    fn fits(&self) -> bool {
        match self {
            Self::AgreementDrafted(body) => body.fits(),
            Self::ClauseProposed(body) => body.fits(),
            Self::ClauseAnswered(body) => body.fits(),
            Self::AgreementSigned(body) => body.fits(),
            Self::ProposalWithdrawn(_) | Self::RolesProposed(_) | Self::RolesAnswered(_) => true,
        }
    }
}
