//! Small values that stand as text on the wire, each with exactly one spelling.
//!
//! One spelling each, because two spellings of one key would slip past the
//! refusal of duplicate keys.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use uuid::Uuid;
use zeroize::Zeroizing;

/// The text is not the one spelling of this value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the one spelling of this value")]
pub struct NotCanonical;

macro_rules! text_serde {
    ($name:ident) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map_err(|_| D::Error::custom(NotCanonical))
            }
        }
    };
}

macro_rules! hex_text {
    ($(#[$doc:meta])* $name:ident, $bytes:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; $bytes]);
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&hex::encode(self.0))
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }
        impl FromStr for $name {
            type Err = NotCanonical;
            fn from_str(text: &str) -> Result<Self, NotCanonical> {
                if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
                    return Err(NotCanonical);
                }
                let mut bytes = [0; $bytes];
                hex::decode_to_slice(text, &mut bytes).map_err(|_| NotCanonical)?;
                Ok(Self(bytes))
            }
        }
        text_serde!($name);
    };
}

hex_text!(
    /// SHA-256 of some bytes; as text 64 lower-case hex digits.
    Sha256Sum, 32
);
hex_text!(
    /// Names one person's keys within one pair: the first 128 bits of SHA-256 over
    /// tag, pair, signing key and age recipient; as text 32 lower-case hex digits.
    Fingerprint, 16
);
hex_text!(
    /// The HMAC-SHA256 of an acceptance; as text 64 lower-case hex digits.
    /// Compare with [`AcceptanceMac::matches`].
    AcceptanceMac, 32
);

impl Sha256Sum {
    /// The SHA-256 of `bytes`.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

impl AcceptanceMac {
    /// Compares in constant time: the answer's timing tells a guesser nothing.
    #[must_use]
    pub fn matches(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

/// A 128-bit id (pair, lineage); as text hyphenated and lower-case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub Uuid);

impl From<Uuid> for Id {
    fn from(uuid: Uuid) -> Self {
        Self(uuid)
    }
}
impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.as_hyphenated())
    }
}
impl FromStr for Id {
    type Err = NotCanonical;
    fn from_str(text: &str) -> Result<Self, NotCanonical> {
        let id = Self(Uuid::try_parse(text).map_err(|_| NotCanonical)?);
        if id.to_string() == text {
            Ok(id)
        } else {
            Err(NotCanonical)
        }
    }
}
text_serde!(Id);

/// The bare 64 bytes of an Ed25519 signature; as text standard base64 with padding.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct RawSignature(pub [u8; 64]);

impl fmt::Display for RawSignature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&STANDARD.encode(self.0))
    }
}
impl fmt::Debug for RawSignature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawSignature(..)")
    }
}
impl FromStr for RawSignature {
    type Err = NotCanonical;
    fn from_str(text: &str) -> Result<Self, NotCanonical> {
        let bytes = STANDARD.decode(text).map_err(|_| NotCanonical)?;
        Ok(Self(bytes.try_into().map_err(|_| NotCanonical)?))
    }
}
text_serde!(RawSignature);

/// The 256-bit secret inside an invitation: who answers with it has opened the
/// invitation. It does not print, and is wiped when dropped.
#[derive(Clone)]
pub struct AcceptToken(Zeroizing<[u8; 32]>);

impl AcceptToken {
    /// A fresh token.
    #[must_use]
    pub fn draw(rng: &mut (impl rand::CryptoRng + ?Sized)) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        rng.fill_bytes(bytes.as_mut());
        Self(bytes)
    }

    /// A token kept earlier.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The bytes, for keeping in the notebook.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}
impl fmt::Debug for AcceptToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AcceptToken(..)")
    }
}
impl PartialEq for AcceptToken {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_slice().ct_eq(other.0.as_slice()).into()
    }
}
impl Eq for AcceptToken {}
impl Serialize for AcceptToken {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Zeroizing::new(hex::encode(*self.0)).serialize(serializer)
    }
}
impl<'de> Deserialize<'de> for AcceptToken {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Zeroizing::new(String::deserialize(deserializer)?);
        let sum: Sha256Sum = text.parse().map_err(D::Error::custom)?;
        Ok(Self(Zeroizing::new(sum.0)))
    }
}
