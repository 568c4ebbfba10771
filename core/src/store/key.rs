//! The key of the notebook file. It never prints and is wiped when dropped.

use std::fmt;

use rand::CryptoRng;
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// 256 bits: what SQLCipher takes as a raw key, without stretching.
pub const RAW_KEY_BYTES: usize = 32;

/// The random key under which the whole notebook is encrypted.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct RawKey([u8; RAW_KEY_BYTES]);

impl RawKey {
    /// A new key from `rng`.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        let mut bytes = [0; RAW_KEY_BYTES];
        rng.fill_bytes(&mut bytes);
        let key = Self(bytes);
        bytes.zeroize();
        key
    }

    /// Reads exactly 64 hex characters.
    #[must_use]
    pub fn from_hex(text: &[u8]) -> Option<Self> {
        let mut key = Self([0; RAW_KEY_BYTES]);
        hex::decode_to_slice(text, &mut key.0).ok()?;
        Some(key)
    }

    /// The 64 hex characters, lower case.
    #[must_use]
    pub fn to_hex(&self) -> Zeroizing<String> {
        Zeroizing::new(hex::encode(self.0))
    }
}

impl PartialEq for RawKey {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl Eq for RawKey {}

impl fmt::Debug for RawKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawKey(…)")
    }
}
