//! What is said of a passphrase, and how wrong tries slow down. Pure rules.

use std::collections::BTreeSet;
use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;
use zeroize::Zeroizing;

/// The least number of characters (grapheme clusters).
pub const CHARACTERS_MIN: usize = 10;
/// Or the least number of different words; a single Latin letter is none.
pub const WORDS_MIN: usize = 4;

const DELAY_MAX: Duration = Duration::from_secs(30);
const TRIES_WITHOUT_DELAY: u32 = 3;

/// Beginnings that every guessing list has. Not a list of all bad passphrases:
/// such lists are megabytes, and being absent from one proves nothing.
const OFTEN_USED: [&str; 24] = [
    "password",
    "passwort",
    "passwd",
    "passphrase",
    "letmein",
    "welcome",
    "iloveyou",
    "qwerty",
    "qwertz",
    "azerty",
    "asdfgh",
    "administrator",
    "admin",
    "changeme",
    "secret",
    "sunshine",
    "football",
    "princess",
    "dragon",
    "monkey",
    "mentoring",
    "mentor",
    "mentee",
    "ithaca",
];

/// Runs that fingers type by themselves, forwards and backwards.
const RUNS: [&str; 5] = [
    "01234567890123456789",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6zhn7ujm",
];

/// What can honestly be said of a passphrase without knowing how it was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassphraseAdvice {
    /// Refused: anybody with the file could try all of them.
    TooShort {
        /// [`CHARACTERS_MIN`].
        characters_min: usize,
        /// [`WORDS_MIN`].
        words_min: usize,
    },
    /// Accepted against advice: among the first that a guesser tries.
    OftenUsed,
    /// Nothing against it was found. This is no proof of strength.
    Fine,
}

/// Judges a new passphrase.
#[must_use]
pub fn advice(passphrase: &SecretString) -> PassphraseAdvice {
    if is_too_short(passphrase) {
        return PassphraseAdvice::TooShort {
            characters_min: CHARACTERS_MIN,
            words_min: WORDS_MIN,
        };
    }
    let normal = normalised(passphrase);
    let lower = Zeroizing::new(normal.expose_secret().to_lowercase());
    if has_few_characters(&lower) || is_typed_run(&lower) || is_often_used_word(&lower) {
        return PassphraseAdvice::OftenUsed;
    }
    PassphraseAdvice::Fine
}

/// How long the next try waits after `wrong_tries` wrong ones in this run of
/// Ithaca: 0, 0, 0, 2, 4, 8, 16 and then 30 s. Nothing is ever written down
/// or erased for a wrong try.
#[must_use]
pub fn delay_after(wrong_tries: u32) -> Duration {
    let Some(doublings) = wrong_tries.checked_sub(TRIES_WITHOUT_DELAY) else {
        return Duration::ZERO;
    };
    let seconds = 2_u64.checked_shl(doublings).filter(|seconds| *seconds > 0);
    seconds
        .map_or(DELAY_MAX, Duration::from_secs)
        .min(DELAY_MAX)
}

/// The passphrase as it locks the slot: NFC, as keyboards of different systems
/// write the same letter differently. Spaces and capitals stay as typed.
pub(super) fn normalised(passphrase: &SecretString) -> SecretString {
    let typed = passphrase.expose_secret();
    // NFC makes UTF-8 at most three times as long (unicode.org/faq/normalization.html);
    // a growing text would leave copies behind.
    let mut text = Zeroizing::new(String::with_capacity(typed.len().saturating_mul(3)));
    text.extend(typed.nfc());
    SecretString::from(text.as_str())
}

pub(super) fn is_too_short(passphrase: &SecretString) -> bool {
    let text = passphrase.expose_secret().trim();
    let words: BTreeSet<&str> = text
        .unicode_words()
        .filter(|word| !word.is_ascii() || word.len() > 1)
        .collect();
    text.graphemes(true).count() < CHARACTERS_MIN && words.len() < WORDS_MIN
}

/// Four different characters or fewer: `aaaaaaaaaa`, `abababababab`, `1212121212`.
fn has_few_characters(lower: &str) -> bool {
    // Four different Han characters are four words; four different Latin letters are one.
    lower.is_ascii() && lower.chars().collect::<BTreeSet<_>>().len() <= 4
}

fn is_typed_run(lower: &str) -> bool {
    let backwards = Zeroizing::new(lower.chars().rev().collect::<String>());
    RUNS.iter()
        .any(|run| run.contains(lower) || run.contains(backwards.as_str()))
}

/// True when only one often used word is left, once or repeated, after the usual disguises
/// (`P4ssw0rd!!2026`) are taken off.
fn is_often_used_word(lower: &str) -> bool {
    let core = lower.trim_matches(|c: char| !c.is_alphabetic());
    let letters: Zeroizing<String> =
        Zeroizing::new(core.chars().filter_map(plain_letter).collect());
    let without_digits: Zeroizing<String> =
        Zeroizing::new(lower.chars().filter(|c| c.is_alphabetic()).collect());
    [letters, without_digits].iter().any(|rest| {
        OFTEN_USED
            .iter()
            .any(|word| rest.starts_with(word) && rest.replace(word, "").len() <= 2)
    })
}

fn plain_letter(character: char) -> Option<char> {
    match character {
        '0' => Some('o'),
        '1' | '!' => Some('i'),
        '3' => Some('e'),
        '4' | '@' => Some('a'),
        '5' | '$' => Some('s'),
        letter if letter.is_alphabetic() => Some(letter),
        _ => None,
    }
}
