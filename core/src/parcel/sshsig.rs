//! Signatures in the SSHSIG form, which stock `ssh-keygen -Y verify` checks.
//!
//! Each use has its own namespace, so that no signature serves another purpose.
//! The hash is SHA-512 and the check is strict: one text, one key, one signature.

use std::fmt;

use ed25519_dalek::{Signer as _, VerifyingKey};
use sha2::{Digest as _, Sha512};
use ssh_key::public::Ed25519PublicKey;
use ssh_key::{Algorithm, HashAlg, LineEnding, Signature, SshSig};

use super::ids::RawSignature;
use super::keys::{PairKeys, with_lengths};
use super::public_key::SigningPublicKey;

/// An armoured Ed25519 SSHSIG is about 300 bytes; larger ones are not looked at.
pub const ARMOURED_BYTES_MAX: usize = 1_024;

/// What a signature is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Namespace {
    /// Over a card.
    Card,
    /// Over one entry of the journal.
    Entry,
    /// Over the payload of a parcel.
    Parcel,
    /// Over the canonical text of an agreement.
    Agreement,
    /// Over the canonical text of a closing statement.
    Closing,
}

impl Namespace {
    /// The name that `ssh-keygen -n` wants.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Card => "card@ithaca",
            Self::Entry => "entry@ithaca",
            Self::Parcel => "parcel@ithaca",
            Self::Agreement => "agreement@ithaca",
            Self::Closing => "closing@ithaca",
        }
    }
}

/// Why a signature was not accepted, or could not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignatureFault {
    /// Not one armoured SSHSIG with line feeds, in the one spelling it has.
    #[error("not an SSH signature")]
    Spelling,
    /// Made by another key than the one asked about.
    #[error("made by another key")]
    OtherKey,
    /// Made for another namespace, or with another hash than SHA-512.
    #[error("made for another use")]
    OtherUse,
    /// The signature does not fit the bytes.
    #[error("does not fit the bytes")]
    Wrong,
}

/// The text between and with the two `SSH SIGNATURE` lines, line feeds only.
#[derive(Clone, PartialEq, Eq)]
pub struct ArmouredSignature(String);

impl ArmouredSignature {
    /// Takes a text as a signature; whether it is one shows when it is verified.
    #[must_use]
    pub const fn from_text(text: String) -> Self {
        Self(text)
    }

    /// The text, ending with a line feed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
impl fmt::Debug for ArmouredSignature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ArmouredSignature(..)")
    }
}

/// What the key really signs (OpenSSH, PROTOCOL.sshsig): the preamble, then namespace, an
/// empty reserved field, the name of the hash, and the hash, each behind its length.
fn signed_blob(namespace: Namespace, bytes: &[u8]) -> Vec<u8> {
    let hash = Sha512::digest(bytes);
    let fields = with_lengths(&[namespace.name().as_bytes(), b"", b"sha512", &hash]);
    [b"SSHSIG".as_slice(), &fields].concat()
}

/// Signs `bytes` and gives the bare 64 bytes; namespace, hash and key are known to
/// whoever checks it with [`verify_raw`].
///
/// # Errors
/// [`SignatureFault::Spelling`] where the SSH library refuses to sign.
pub fn sign_raw(
    namespace: Namespace,
    bytes: &[u8],
    keys: &PairKeys,
) -> Result<RawSignature, SignatureFault> {
    let blob = signed_blob(namespace, bytes);
    let signature: Signature = keys
        .signing_key()
        .try_sign(&blob)
        .map_err(|_| SignatureFault::Spelling)?;
    signature
        .as_bytes()
        .try_into()
        .map(RawSignature)
        .map_err(|_| SignatureFault::Spelling)
}

/// Signs `bytes` and gives the armoured text that `ssh-keygen -Y verify -s` reads.
///
/// # Errors
/// [`SignatureFault::Spelling`] where the SSH library refuses to write it.
pub fn sign(
    namespace: Namespace,
    bytes: &[u8],
    keys: &PairKeys,
) -> Result<ArmouredSignature, SignatureFault> {
    armour_raw(
        namespace,
        &sign_raw(namespace, bytes, keys)?,
        &keys.public().signing,
    )
}

/// Gives a bare signature the armour it was spared, so that stock tools can check it.
///
/// # Errors
/// [`SignatureFault::Spelling`] where the SSH library refuses to write it.
pub fn armour_raw(
    namespace: Namespace,
    signature: &RawSignature,
    key: &SigningPublicKey,
) -> Result<ArmouredSignature, SignatureFault> {
    let key = Ed25519PublicKey(*key.as_bytes());
    Signature::new(Algorithm::Ed25519, signature.0.as_slice())
        .and_then(|signature| SshSig::new(key.into(), namespace.name(), HashAlg::Sha512, signature))
        .and_then(|signature| signature.to_pem(LineEnding::LF))
        .map(|pem| ArmouredSignature(if pem.ends_with('\n') { pem } else { pem + "\n" }))
        .map_err(|_| SignatureFault::Spelling)
}

/// Checks an armoured signature: spelling, then key, then use, then the bytes.
///
/// # Errors
/// [`SignatureFault`], the first that applies in that order.
pub fn verify(
    namespace: Namespace,
    bytes: &[u8],
    key: &SigningPublicKey,
    signature: &ArmouredSignature,
) -> Result<(), SignatureFault> {
    let read = Read::from_text(&signature.0)?;
    if read.key() != Some(*key) {
        return Err(SignatureFault::OtherKey);
    }
    read.check_use(namespace)?;
    verify_raw(namespace, bytes, key, &read.raw()?)
}

/// Checks the bare 64 bytes by building the signed blob again.
///
/// # Errors
/// [`SignatureFault::Wrong`] where they do not fit.
pub fn verify_raw(
    namespace: Namespace,
    bytes: &[u8],
    key: &SigningPublicKey,
    signature: &RawSignature,
) -> Result<(), SignatureFault> {
    let blob = signed_blob(namespace, bytes);
    let signature = ed25519_dalek::Signature::from_bytes(&signature.0);
    VerifyingKey::from_bytes(key.as_bytes())
        .and_then(|key| key.verify_strict(&blob, &signature))
        .map_err(|_| SignatureFault::Wrong)
}

/// A signature taken apart, nothing about it believed yet.
pub(super) struct Read(SshSig);

impl Read {
    pub(super) fn from_text(text: &str) -> Result<Self, SignatureFault> {
        if text.len() > ARMOURED_BYTES_MAX {
            return Err(SignatureFault::Spelling);
        }
        let read = SshSig::from_pem(text).map_err(|_| SignatureFault::Spelling)?;
        let again = read
            .to_pem(LineEnding::LF)
            .map_err(|_| SignatureFault::Spelling)?;
        // One spelling: no carriage returns, no other line lengths, nothing around it.
        if again.trim_end_matches('\n') != text.strip_suffix('\n').unwrap_or(text) {
            return Err(SignatureFault::Spelling);
        }
        Ok(Self(read))
    }

    /// The key it says it was made by; none where that is no sound Ed25519 key.
    pub(super) fn key(&self) -> Option<SigningPublicKey> {
        let key = self.0.public_key().ed25519()?;
        SigningPublicKey::from_bytes(key.0).ok()
    }

    pub(super) fn check_use(&self, namespace: Namespace) -> Result<(), SignatureFault> {
        let fits = self.0.namespace() == namespace.name()
            && self.0.hash_alg() == HashAlg::Sha512
            && self.0.reserved().is_empty()
            && self.0.version() == SshSig::VERSION;
        if fits {
            Ok(())
        } else {
            Err(SignatureFault::OtherUse)
        }
    }

    pub(super) fn raw(&self) -> Result<RawSignature, SignatureFault> {
        if self.0.algorithm() != Algorithm::Ed25519 {
            return Err(SignatureFault::Wrong);
        }
        let bytes = self
            .0
            .signature_bytes()
            .try_into()
            .map_err(|_| SignatureFault::Wrong)?;
        Ok(RawSignature(bytes))
    }
}
