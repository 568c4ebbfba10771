//! Checks a record that somebody hands in: the text, both signatures, and whether they belong together.

use crate::parcel::{ArmouredSignature, Namespace, Sha256Sum, SigningPublicKey, verify};

use super::text::{HeadRead, read_head};

/// Largest `agreement.txt` that is looked at.
const RECORD_TEXT_BYTES_MAX: usize = 256 * 1024;

/// A record whose two signatures fit its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedRecord {
    /// What the text's head says.
    pub head: HeadRead,
    /// SHA-256 of the text, hex.
    pub text_sha256: String,
}

/// Why a record does not pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CheckRefusal {
    /// Longer than any agreement.
    #[error("Text is too long")]
    TooLong,
    /// Not a text of a record form this version knows.
    #[error("Not a record text")]
    NotARecord,
    /// `allowed_signers` does not name both keys, or names others than the text.
    #[error("Keys do not belong to the text")]
    KeysDiffer,
    /// The mentee's signature does not fit.
    #[error("Mentee's signature does not fit")]
    MenteeSignature,
    /// The mentor's signature does not fit.
    #[error("Mentor's signature does not fit")]
    MentorSignature,
}

/// Checks text, keys and both signatures; says nothing about whose keys they are.
///
/// # Errors
/// See [`CheckRefusal`].
pub fn check_record(
    text: &[u8],
    allowed_signers: &str,
    mentee_sig: &str,
    mentor_sig: &str,
) -> Result<CheckedRecord, CheckRefusal> {
    if text.len() > RECORD_TEXT_BYTES_MAX || allowed_signers.len() > RECORD_TEXT_BYTES_MAX {
        return Err(CheckRefusal::TooLong);
    }
    let written = std::str::from_utf8(text).map_err(|_| CheckRefusal::NotARecord)?;
    let head = read_head(written).ok_or(CheckRefusal::NotARecord)?;
    let key = |role: &str, fingerprint: &str| key_of_role(allowed_signers, role, fingerprint);
    let mentee = key("mentee", &head.mentee_key).ok_or(CheckRefusal::KeysDiffer)?;
    let mentor = key("mentor", &head.mentor_key).ok_or(CheckRefusal::KeysDiffer)?;
    let fits = |key: &SigningPublicKey, signature: &str| {
        let signature = ArmouredSignature::from_text(signature.to_owned());
        verify(Namespace::Agreement, text, key, &signature).is_ok()
    };
    if !fits(&mentee, mentee_sig) {
        return Err(CheckRefusal::MenteeSignature);
    }
    if !fits(&mentor, mentor_sig) {
        return Err(CheckRefusal::MentorSignature);
    }
    Ok(CheckedRecord {
        head,
        text_sha256: Sha256Sum::of(text).to_string(),
    })
}

/// The key of a role in `allowed_signers`, if it is the one whose fingerprint the text names.
pub(crate) fn key_of_role(
    allowed_signers: &str,
    role: &str,
    fingerprint: &str,
) -> Option<SigningPublicKey> {
    let line = allowed_signers
        .lines()
        .find(|line| line.split(' ').next() == Some(role))?;
    let (_, key) = line.split_once("ssh-ed25519 ")?;
    let key: SigningPublicKey = format!("ssh-ed25519 {key}").parse().ok()?;
    Some(key).filter(|key| key.ssh_fingerprint() == fingerprint)
}
