//! The keys of one person in one pair.
//!
//! Separate keys for signing and for locking, new for every pair, so that two
//! mentees of one mentor cannot be linked and one lost pair touches no other.

use std::fmt;

use bech32::{Bech32, Hrp};
use secrecy::ExposeSecret as _;
use sha2::{Digest as _, Sha256};
use ssh_key::private::Ed25519Keypair;
use ssh_key::{Algorithm, LineEnding, PrivateKey};
use zeroize::Zeroizing;

use super::ids::{Fingerprint, Id};
use super::public_key::{AgeRecipient, SigningPublicKey};

const FINGERPRINT_TAG: &[u8] = b"ithaca key fingerprint 1";
/// Stands in the export, so that whoever finds the file knows what it belongs to.
const SSH_COMMENT: &str = "ithaca";
const SSH_END: &str = "-----END OPENSSH PRIVATE KEY-----\n";
const AGE_SECRET_HRP: Hrp = Hrp::parse_unchecked("age-secret-key-");
/// A secret text is about 500 bytes; ten times that is still no work to refuse.
const SECRET_TEXT_BYTES_MAX: usize = 5_000;

/// Why a key was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyFault {
    /// Not a key, or not in the one spelling a key has.
    #[error("not a key in its one spelling")]
    Spelling,
    /// A point of small order: such a key protects nothing.
    #[error("weak key")]
    Weak,
}

/// My secret keys of one pair. They do not print, and are wiped when dropped.
#[derive(Clone)]
pub struct PairKeys {
    signing: PrivateKey,
    identity: age::x25519::Identity,
    public: PublicKeys,
}

impl PairKeys {
    /// Fresh keys.
    ///
    /// # Errors
    /// [`KeyFault::Weak`] with a chance of about 2⁻²⁵⁰: the source of randomness is broken.
    pub fn generate(rng: &mut (impl rand::CryptoRng + ?Sized)) -> Result<Self, KeyFault> {
        let mut signing = Zeroizing::new([0; 32]);
        let mut locking = Zeroizing::new([0; 32]);
        rng.fill_bytes(signing.as_mut());
        rng.fill_bytes(locking.as_mut());
        Self::from_seeds(&signing, &locking)
    }

    /// The keys grown from two seeds of 32 bytes, for vectors, stories and the sample.
    ///
    /// # Errors
    /// [`KeyFault`] where a seed gives a weak key.
    pub fn from_seeds(signing: &[u8; 32], locking: &[u8; 32]) -> Result<Self, KeyFault> {
        let text = bech32::encode_upper::<Bech32>(AGE_SECRET_HRP, locking);
        let text = Zeroizing::new(text.map_err(|_| KeyFault::Spelling)?);
        let mut signing = PrivateKey::from(Ed25519Keypair::from_seed(signing));
        signing.set_comment(SSH_COMMENT);
        Self::join(signing, &text)
    }

    fn join(signing: PrivateKey, age_secret: &str) -> Result<Self, KeyFault> {
        if signing.is_encrypted() || signing.algorithm() != Algorithm::Ed25519 {
            return Err(KeyFault::Spelling);
        }
        let identity: age::x25519::Identity = age_secret.parse().map_err(|_| KeyFault::Spelling)?;
        let wire = signing
            .public_key()
            .to_bytes()
            .map_err(|_| KeyFault::Spelling)?;
        let public = PublicKeys {
            signing: SigningPublicKey::from_wire(&wire)?,
            recipient: identity.to_public().to_string().parse()?,
        };
        Ok(Self {
            signing,
            identity,
            public,
        })
    }

    /// The signing key as an OpenSSH private key without a passphrase: what
    /// `ssh-keygen -Y sign -f` reads.
    ///
    /// # Errors
    /// [`KeyFault::Spelling`] where the SSH library refuses to write it.
    pub fn ssh_secret_text(&self) -> Result<Zeroizing<String>, KeyFault> {
        self.signing
            .to_openssh(LineEnding::LF)
            .map_err(|_| KeyFault::Spelling)
    }

    /// The age identity, `AGE-SECRET-KEY-1…` and a line end: what `age -d -i` reads.
    #[must_use]
    pub fn age_secret_text(&self) -> Zeroizing<String> {
        let text = self.identity.to_string();
        Zeroizing::new(format!("{}\n", text.expose_secret()))
    }

    /// Both secrets as one text, for keeping in the notebook: the OpenSSH private
    /// key, then the age identity on the line after it.
    ///
    /// # Errors
    /// [`KeyFault::Spelling`] where the SSH library refuses to write it.
    pub fn to_secret_text(&self) -> Result<Zeroizing<String>, KeyFault> {
        let (ssh, age) = (self.ssh_secret_text()?, self.age_secret_text());
        Ok(Zeroizing::new([ssh.as_str(), age.as_str()].concat()))
    }

    /// The keys from what [`Self::to_secret_text`] gave.
    ///
    /// # Errors
    /// [`KeyFault`] where the text is something else.
    pub fn from_secret_text(text: &str) -> Result<Self, KeyFault> {
        let (head, age) = halves(text)?;
        let pem = Zeroizing::new([head, SSH_END].concat());
        let signing = PrivateKey::from_openssh(pem.as_bytes()).map_err(|_| KeyFault::Spelling)?;
        Self::join(signing, age)
    }

    /// The public halves.
    #[must_use]
    pub const fn public(&self) -> &PublicKeys {
        &self.public
    }

    /// How `from`, `to` and `by` name me in this pair.
    #[must_use]
    pub fn fingerprint(&self, pair: Id) -> Fingerprint {
        self.public.fingerprint(pair)
    }

    pub(super) const fn signing_key(&self) -> &PrivateKey {
        &self.signing
    }
}

/// What unlocks a parcel, without what signs: cheap to make, for trying many on one file. It does not print.
pub struct UnlockKey(age::x25519::Identity);

impl UnlockKey {
    /// The unlocking half of what [`PairKeys::to_secret_text`] gave.
    ///
    /// # Errors
    /// [`KeyFault`] where the text is something else.
    pub fn from_secret_text(text: &str) -> Result<Self, KeyFault> {
        let (_, age) = halves(text)?;
        Ok(Self(age.parse().map_err(|_| KeyFault::Spelling)?))
    }

    pub(super) const fn identity(&self) -> &age::x25519::Identity {
        &self.0
    }
}

impl From<&PairKeys> for UnlockKey {
    fn from(keys: &PairKeys) -> Self {
        Self(keys.identity.clone())
    }
}

impl fmt::Debug for UnlockKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("UnlockKey(..)")
    }
}

/// The signing key without its last line, and the age identity without its line end.
fn halves(text: &str) -> Result<(&str, &str), KeyFault> {
    if text.len() > SECRET_TEXT_BYTES_MAX {
        return Err(KeyFault::Spelling);
    }
    let (head, age) = text.split_once(SSH_END).ok_or(KeyFault::Spelling)?;
    Ok((head, age.trim_end_matches('\n')))
}

impl fmt::Debug for PairKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PairKeys(..)")
    }
}

/// The public keys of one person in one pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKeys {
    /// Checks what this person signed.
    pub signing: SigningPublicKey,
    /// Locks what only this person may open.
    pub recipient: AgeRecipient,
}

impl PublicKeys {
    /// Reads an OpenSSH line without comment (`ssh-ed25519 AAAA…`) and `age1…`.
    ///
    /// # Errors
    /// [`KeyFault`] for another spelling or a weak key.
    pub fn from_text(signing: &str, recipient: &str) -> Result<Self, KeyFault> {
        Ok(Self {
            signing: signing.parse()?,
            recipient: recipient.parse()?,
        })
    }

    /// How `from`, `to` and `by` name this person: the first 128 bits of SHA-256 over
    /// tag, pair (16 bytes), signing key (32) and recipient (32), each part with its
    /// length before it as four bytes, the highest first. A swapped recipient shows too.
    #[must_use]
    pub fn fingerprint(&self, pair: Id) -> Fingerprint {
        let parts: [&[u8]; 4] = [
            FINGERPRINT_TAG,
            pair.0.as_bytes(),
            self.signing.as_bytes(),
            self.recipient.as_bytes(),
        ];
        let sum: [u8; 32] = Sha256::digest(with_lengths(&parts)).into();
        let mut first = [0; 16];
        first
            .iter_mut()
            .zip(sum)
            .for_each(|(place, byte)| *place = byte);
        Fingerprint(first)
    }

    /// What `ssh-keygen -l` prints for the signing key: shown on screens and records.
    #[must_use]
    pub fn ssh_fingerprint(&self) -> String {
        self.signing.ssh_fingerprint()
    }
}

/// Joins parts so that no two lists of parts give the same bytes: each part stands
/// behind its length as four bytes, the highest first. Parts are far below 4 GiB.
pub(super) fn with_lengths(parts: &[&[u8]]) -> Vec<u8> {
    let mut joined = Vec::new();
    for part in parts {
        let length = u32::try_from(part.len()).unwrap_or(u32::MAX);
        joined.extend_from_slice(&length.to_be_bytes());
        joined.extend_from_slice(part);
    }
    joined
}
