//! What stands inside the lock: one signature, then one payload to the end.

use super::error::OpenError;
use super::ids::Sha256Sum;
use super::public_key::SigningPublicKey;
use super::sshsig::{ARMOURED_BYTES_MAX, Namespace, Read, verify_raw};

const BEGIN: &[u8] = b"-----BEGIN SSH SIGNATURE-----\n";
const END: &[u8] = b"-----END SSH SIGNATURE-----\n";

/// The inner bytes taken apart; nothing in them is believed before each step is asked.
pub(super) struct Inner<'a> {
    signature: Read,
    /// With its padding: these bytes are signed.
    payload: &'a [u8],
    /// Without its padding.
    pub(super) json: &'a [u8],
    pub(super) sha256: Sha256Sum,
}

impl<'a> Inner<'a> {
    /// Step 5: exactly one SSHSIG with line feeds and nothing before it, then one object,
    /// spaces and one line feed. A second signature would have to begin the object.
    pub(super) fn split(bytes: &'a [u8]) -> Result<Self, OpenError> {
        let head = bytes.get(..ARMOURED_BYTES_MAX).unwrap_or(bytes);
        let end = head.windows(END.len()).position(|window| window == END);
        let (text, payload) = end
            .and_then(|at| bytes.split_at_checked(at + END.len()))
            .filter(|(text, _)| text.starts_with(BEGIN))
            .ok_or(OpenError::NotSigned)?;
        let text = std::str::from_utf8(text).map_err(|_| OpenError::NotSigned)?;
        let signature = Read::from_text(text).map_err(|_| OpenError::NotSigned)?;
        let json = payload
            .strip_suffix(b"\n")
            .map(trim_spaces)
            .unwrap_or_default();
        if !(json.starts_with(b"{") && json.ends_with(b"}")) {
            return Err(OpenError::NotSigned);
        }
        Ok(Self {
            signature,
            payload,
            json,
            sha256: Sha256Sum::of(bytes),
        })
    }

    /// Step 6, its first half: whose signature it says to be.
    pub(super) fn signer(&self) -> Result<SigningPublicKey, OpenError> {
        self.signature.key().ok_or(OpenError::NotFromPartner)
    }

    /// Steps 7 and 8: the use, then the bytes.
    pub(super) fn check_signature(&self, signer: &SigningPublicKey) -> Result<(), OpenError> {
        self.signature
            .check_use(Namespace::Parcel)
            .map_err(|_| OpenError::SignedForOtherUse)?;
        let raw = self.signature.raw().map_err(|_| OpenError::BadSignature)?;
        verify_raw(Namespace::Parcel, self.payload, signer, &raw)
            .map_err(|_| OpenError::BadSignature)
    }
}

fn trim_spaces(bytes: &[u8]) -> &[u8] {
    let end = bytes
        .iter()
        .rposition(|byte| *byte != b' ')
        .map_or(0, |last| last + 1);
    bytes.get(..end).unwrap_or_default()
}
