//! Checks a closing statement that somebody hands in: the text, both signatures, and whether they belong together.

use super::text::{ClosingText, read_closing};
use crate::parcel::{ArmouredSignature, Namespace, Sha256Sum, SigningPublicKey, verify};
use crate::record::{CheckRefusal, key_of_role};

/// Largest `closing-statement.txt` that is looked at.
const CLOSING_TEXT_BYTES_MAX: usize = 64 * 1024;

/// A statement whose two signatures fit its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedClosing {
    /// What the text says.
    pub text: ClosingText,
    /// SHA-256 of the text, hex.
    pub text_sha256: String,
}

/// Checks text, keys and both signatures; says nothing about whose keys they are.
///
/// # Errors
/// See [`CheckRefusal`].
pub fn check_closing(
    text: &[u8],
    allowed_signers: &str,
    mentee_sig: &str,
    mentor_sig: &str,
) -> Result<CheckedClosing, CheckRefusal> {
    if text.len() > CLOSING_TEXT_BYTES_MAX || allowed_signers.len() > CLOSING_TEXT_BYTES_MAX {
        return Err(CheckRefusal::TooLong);
    }
    let written = std::str::from_utf8(text).map_err(|_| CheckRefusal::NotARecord)?;
    let read = read_closing(written).ok_or(CheckRefusal::NotARecord)?;
    let key = |role, fingerprint: &str| {
        key_of_role(allowed_signers, role, fingerprint).ok_or(CheckRefusal::KeysDiffer)
    };
    let mentee = key("mentee", &read.mentee.fingerprint)?;
    let mentor = key("mentor", &read.mentor.fingerprint)?;
    let fits = |key: &SigningPublicKey, signature: &str| {
        let signature = ArmouredSignature::from_text(signature.to_owned());
        verify(Namespace::Closing, text, key, &signature).is_ok()
    };
    if !fits(&mentee, mentee_sig) {
        return Err(CheckRefusal::MenteeSignature);
    }
    if !fits(&mentor, mentor_sig) {
        return Err(CheckRefusal::MentorSignature);
    }
    Ok(CheckedClosing {
        text: read,
        text_sha256: Sha256Sum::of(text).to_string(),
    })
}
