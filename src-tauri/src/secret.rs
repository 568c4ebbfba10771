//! A passphrase or a recovery code on its way from the page into the vault.

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Deserializer, de::Error};
use specta::Type;

/// Longer than any passphrase a person types or pastes; beyond it only a mistake would be stretched.
pub const TYPED_BYTES_MAX: usize = 4_096;

/// Words that a person typed and nobody else may read: they do not print, and are wiped when dropped.
#[derive(Debug, Clone, Deserialize, Type)]
#[serde(transparent)]
pub struct Typed(
    #[serde(deserialize_with = "typed")]
    #[specta(type = String)]
    SecretString,
);

impl Typed {
    /// The words as the vault takes them.
    #[must_use]
    pub fn secret(&self) -> &SecretString {
        &self.0
    }

    /// The words as text; a copy of it must be wiped.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl From<&str> for Typed {
    fn from(text: &str) -> Self {
        Self(SecretString::from(text))
    }
}

/// The error names no part of what was typed.
fn typed<'de, D: Deserializer<'de>>(deserializer: D) -> Result<SecretString, D::Error> {
    let text = String::deserialize(deserializer).map_err(|_| D::Error::custom("not text"))?;
    if text.len() > TYPED_BYTES_MAX {
        return Err(D::Error::custom("too long"));
    }
    Ok(SecretString::from(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_words_do_not_print() {
        let typed: Typed = serde_json::from_str("\"correct horse\"").unwrap();
        assert_eq!(typed.expose(), "correct horse");
        assert!(!format!("{typed:?}").contains("horse"));
    }

    #[test]
    fn a_wrong_shape_is_refused_without_repeating_it() {
        for wrong in ["12345", &format!("\"{}\"", "x".repeat(TYPED_BYTES_MAX + 1))] {
            let error = serde_json::from_str::<Typed>(wrong)
                .unwrap_err()
                .to_string();
            assert!(
                !error.contains("12345") && !error.contains("xxx"),
                "{error}"
            );
        }
    }
}
