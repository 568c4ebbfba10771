//! Everything the files of a closing statement are made from.

use super::standing::both_signed;
use super::text::{ClosingText, read_closing};
use crate::error::{Error, Refusal, Result};
use crate::id::PairId;
use crate::notebook::Notebook;
use crate::pair::{Pair, Verified};
use crate::person::Role;
use crate::record::SignedBy;

/// A statement both signed, as its files need it.
#[derive(Debug, Clone)]
pub struct ClosingSource {
    /// The canonical text.
    pub text: String,
    /// What it says.
    pub read: ClosingText,
    /// SHA-256 of the text, hex.
    pub text_sha256: String,
    /// The mentee's signature.
    pub mentee: SignedBy,
    /// The mentor's.
    pub mentor: SignedBy,
    /// How this laptop verified the other.
    pub verified: Verified,
    /// Who holds this notebook.
    pub my_role: Role,
}

impl Notebook {
    /// Everything the files of the closing statement are made from.
    ///
    /// # Errors
    /// `RecordGone` where no statement is signed by both.
    pub fn closing_source(&self, pair: &PairId) -> Result<ClosingSource> {
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let both = both_signed(store, pair)?.ok_or(Refusal::RecordGone)?;
            let signatures = both.signatures().ok_or(Refusal::RecordGone)?;
            let [(_, first), _] = signatures;
            let read = read_closing(&first.text).ok_or(Refusal::RecordGone)?;
            let signers = kept.signers()?;
            let mut found = Vec::new();
            for (fact, signed) in signatures {
                let signer = signers.iter().find(|it| it.fingerprint == fact.place.by);
                let keys = &signer.ok_or(Error::Broken("signer"))?.keys;
                let by = SignedBy {
                    typed_name: signed.typed_name.clone(),
                    at: fact.at.clone(),
                    signature: signed.signature.clone(),
                    key: keys.signing.to_string(),
                };
                found.push((keys.ssh_fingerprint(), fact.mine, by));
            }
            let of = |fingerprint: &str| {
                let mut all = found.iter().filter(|it| it.0 == fingerprint);
                all.next().cloned().ok_or(Error::Broken("signer"))
            };
            let (_, mentee_is_me, mentee) = of(&read.mentee.fingerprint)?;
            let (_, _, mentor) = of(&read.mentor.fingerprint)?;
            Ok(ClosingSource {
                text: first.text.clone(),
                text_sha256: first.text_sha256.clone(),
                mentee,
                mentor,
                verified: kept.verified.clone(),
                my_role: match mentee_is_me {
                    true => Role::Mentee,
                    false => Role::Mentor,
                },
                read,
            })
        })
    }
}
