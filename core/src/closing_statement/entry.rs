//! The frozen bodies of a closing statement, form 1: the text with one signature, and the same text with the second.

use serde::{Deserialize, Serialize};

use super::text::{CLOSING_FORM, read_closing};
use crate::journal::Body;
use crate::parcel::{ArmouredSignature, Namespace, PublicKeys, Sha256Sum, verify};
use crate::person::check_name;
use crate::person::is_hidden;

/// Most lines of a statement.
pub const LINES_MAX: usize = 12;
/// Longest line, in characters.
pub const LINE_CHARS_MAX: usize = 300;
/// Longest text, in bytes: every line at its longest, and the head.
const TEXT_BYTES_MAX: usize = 20 * 1024;
/// Longest armoured signature, in bytes.
const SIGNATURE_BYTES_MAX: usize = 1024;

/// A text and one signature over it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosingSignature {
    /// Form of the text.
    pub closing_form: u32,
    /// The text, exactly as it is signed.
    pub text: String,
    /// SHA-256 of the text, hex.
    pub text_sha256: String,
    /// Name as typed.
    pub typed_name: String,
    /// SSHSIG over the text, namespace `closing@ithaca`, armoured.
    pub signature: String,
}

/// A closing statement was offered, signed by its author.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ClosingStatementOffered(pub ClosingSignature);

/// The other signed the same text: that is the yes. The entry's `replaces` names the offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ClosingStatementSigned(pub ClosingSignature);

impl Body for ClosingStatementOffered {
    fn fits(&self) -> bool {
        self.0.fits()
    }
}

impl Body for ClosingStatementSigned {
    fn fits(&self) -> bool {
        self.0.fits()
    }
}

impl ClosingSignature {
    fn fits(&self) -> bool {
        (self.closing_form == CLOSING_FORM) == read_closing(&self.text).is_some()
            && self.closing_form >= CLOSING_FORM
            && self.text.len() <= TEXT_BYTES_MAX
            && !self.text.chars().any(|c| c != '\n' && is_hidden(c))
            && Sha256Sum::of(self.text.as_bytes()).to_string() == self.text_sha256
            && check_name(&self.typed_name).is_ok_and(|name| name == self.typed_name)
            && self.signature.len() <= SIGNATURE_BYTES_MAX
    }

    /// Whether the text is of this pair, names the signer's key, and is signed by it. A text in a form of a newer
    /// version is judged by its signature alone.
    #[must_use]
    pub fn signature_fits(&self, pair: &str, keys: &PublicKeys) -> bool {
        let read = read_closing(&self.text);
        let mine = keys.ssh_fingerprint();
        let named = read.is_none_or(|text| text.pair == pair && text.names_key(&mine));
        let signature = ArmouredSignature::from_text(self.signature.clone());
        let (text, key) = (self.text.as_bytes(), &keys.signing);
        named && verify(Namespace::Closing, text, key, &signature).is_ok()
    }
}
