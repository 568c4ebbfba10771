//! The two public keys of a person, each checked when read and in one spelling.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use bech32::{Bech32, Hrp};
use sha2::{Digest as _, Sha256};

use super::keys::KeyFault;

const SSH_NAME: &str = "ssh-ed25519";
/// Bytes before the key in its SSH wire form: two lengths and the name.
const WIRE_HEAD: &[u8] = b"\0\0\0\x0bssh-ed25519\0\0\0\x20";
const AGE_HRP: Hrp = Hrp::parse_unchecked("age");

/// An Ed25519 signing key; as text one OpenSSH line without a comment.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SigningPublicKey([u8; 32]);

impl SigningPublicKey {
    /// A key from its 32 bytes.
    ///
    /// # Errors
    /// [`KeyFault::Weak`] for a point of small order, under which one signature fits
    /// many texts; [`KeyFault::Spelling`] where the bytes are no point.
    pub fn from_bytes(bytes: [u8; 32]) -> Result<Self, KeyFault> {
        let key =
            ed25519_dalek::VerifyingKey::from_bytes(&bytes).map_err(|_| KeyFault::Spelling)?;
        if key.is_weak() {
            return Err(KeyFault::Weak);
        }
        Ok(Self(bytes))
    }

    /// The 32 bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(super) fn from_wire(wire: &[u8]) -> Result<Self, KeyFault> {
        let key = wire.strip_prefix(WIRE_HEAD).ok_or(KeyFault::Spelling)?;
        Self::from_bytes(key.try_into().map_err(|_| KeyFault::Spelling)?)
    }

    fn wire(&self) -> Vec<u8> {
        [WIRE_HEAD, &self.0].concat()
    }

    /// What `ssh-keygen -l` prints for this key: `SHA256:` and 43 characters.
    #[must_use]
    pub fn ssh_fingerprint(&self) -> String {
        format!(
            "SHA256:{}",
            STANDARD_NO_PAD.encode(Sha256::digest(self.wire()))
        )
    }
}

impl fmt::Display for SigningPublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{SSH_NAME} {}", STANDARD.encode(self.wire()))
    }
}
impl fmt::Debug for SigningPublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl FromStr for SigningPublicKey {
    type Err = KeyFault;
    fn from_str(line: &str) -> Result<Self, KeyFault> {
        let (name, body) = line.split_once(' ').ok_or(KeyFault::Spelling)?;
        let wire = STANDARD.decode(body).map_err(|_| KeyFault::Spelling)?;
        if name != SSH_NAME {
            return Err(KeyFault::Spelling);
        }
        Self::from_wire(&wire)
    }
}

/// An age X25519 recipient; as text `age1…`, lower-case.
#[derive(Clone, PartialEq, Eq)]
pub struct AgeRecipient {
    bytes: [u8; 32],
    lock: age::x25519::Recipient,
}

impl AgeRecipient {
    /// The 32 bytes of the point.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.bytes
    }

    /// The same key in the form that age locks with.
    pub(super) const fn lock(&self) -> &age::x25519::Recipient {
        &self.lock
    }
}

/// The age library panics when asked to lock to a point of small order, and two
/// spellings of one point would be two fingerprints of one key: both are refused here.
fn check_point(bytes: &[u8; 32]) -> Result<(), KeyFault> {
    let [first, middle @ .., last] = bytes;
    let above_field = *last == 0x7f && *first >= 0xed && middle.iter().all(|byte| *byte == 0xff);
    if *last >= 0x80 || above_field {
        return Err(KeyFault::Spelling);
    }
    // Any scalar will do: the product is zero for exactly the points of small order.
    if x25519_dalek::x25519([0x55; 32], *bytes) == [0; 32] {
        return Err(KeyFault::Weak);
    }
    Ok(())
}

impl fmt::Display for AgeRecipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.lock.fmt(f)
    }
}
impl fmt::Debug for AgeRecipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl FromStr for AgeRecipient {
    type Err = KeyFault;
    fn from_str(text: &str) -> Result<Self, KeyFault> {
        let (hrp, point) = bech32::decode(text).map_err(|_| KeyFault::Spelling)?;
        let bytes: [u8; 32] = point.try_into().map_err(|_| KeyFault::Spelling)?;
        // Writing it again shows the one spelling: lower case, and not the bech32m checksum.
        let again = bech32::encode::<Bech32>(AGE_HRP, &bytes).map_err(|_| KeyFault::Spelling)?;
        if hrp != AGE_HRP || again != text {
            return Err(KeyFault::Spelling);
        }
        check_point(&bytes)?;
        let lock = text.parse().map_err(|_| KeyFault::Spelling)?;
        Ok(Self { bytes, lock })
    }
}
