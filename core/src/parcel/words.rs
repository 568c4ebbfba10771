//! Words that people say to each other or copy from paper.
//!
//! The list is the EFF large word list of 2016 (7,776 words, Joseph Bonneau for the
//! Electronic Frontier Foundation, CC BY 3.0 US), unchanged in
//! `eff_large_wordlist.txt`. Secret words are drawn from it; safety words and
//! fingerprint words are computed.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::LazyLock;

use rand::Rng as _;
use secrecy::SecretString;
use zeroize::Zeroizing;

use super::ids::{Id, Sha256Sum};
use super::keys::{PublicKeys, with_lengths};

/// Words in the list: five throws of a die.
pub const LIST_WORDS: usize = 7_776;
/// Memory and time of one try at making safety words collide: 2¹⁶ × 1 KiB = 64 MiB.
const SAFETY_LOG_N: u8 = 16;
const SAFETY_TAG: &[u8] = b"ithaca safety words 1";
/// Longer than any eight words with generous spacing.
const TYPED_BYTES_MAX: usize = 1_000;
/// A word further from every listed one than this is not a slip of a finger.
const NEAREST_STEPS_MAX: usize = 3;

static LIST: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let lines = include_str!("eff_large_wordlist.txt").lines();
    lines
        .filter_map(|line| line.split_once('\t'))
        .map(|(_, word)| word)
        .collect()
});
static LISTED: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| LIST.iter().copied().collect());

/// Why typed words were not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WordsFault {
    /// Too few or too many words.
    #[error("{found} words instead of {wanted}")]
    Count {
        /// How many were typed.
        found: usize,
        /// How many there must be.
        wanted: usize,
    },
    /// One word is not on the list. The typed word itself is not repeated.
    #[error("word {place} is not on the list")]
    Mistyped {
        /// Its place, counted from 1.
        place: usize,
        /// The nearest listed word as an offer; none where nothing is near.
        nearest: Option<&'static str>,
    },
}

/// Secret words: they do not print, and are wiped when dropped. As a passphrase they
/// are lower-case with single spaces between, which is also what stock `age -d` wants.
#[derive(Clone)]
pub struct SecretWords<const COUNT: usize>(Zeroizing<String>);

/// Six words, 77 bits, told by voice; they open one thing once.
pub type OpeningWords = SecretWords<6>;
/// Eight words, 103 bits, printed on the recovery sheet.
pub type RecoveryCode = SecretWords<8>;

impl<const COUNT: usize> SecretWords<COUNT> {
    /// Fresh words. The five listed words that are hyphenated, or sound like one that
    /// is, are never drawn: hyphens are then always mere separators when typed.
    #[must_use]
    pub fn draw(rng: &mut (impl rand::CryptoRng + ?Sized)) -> Self {
        let mut text = Zeroizing::new(String::with_capacity(COUNT * 10));
        let mut drawn = 0;
        while drawn < COUNT {
            let Some(word) = LIST.get(rng.random_range(0..LIST_WORDS)) else {
                continue;
            };
            if word.contains('-') || *word == "yoyo" {
                continue;
            }
            if drawn > 0 {
                text.push(' ');
            }
            text.push_str(word);
            drawn += 1;
        }
        Self(text)
    }

    /// Reads typed words; case, spaces, hyphens, numbering and points are forgiven.
    ///
    /// # Errors
    /// [`WordsFault`]: the wrong count first, then the first word not on the list.
    pub fn parse(typed: &str) -> Result<Self, WordsFault> {
        let count = |found| WordsFault::Count {
            found,
            wanted: COUNT,
        };
        if typed.len() > TYPED_BYTES_MAX {
            return Err(count(typed.split_whitespace().count()));
        }
        let lower = Zeroizing::new(typed.to_lowercase());
        let words: Vec<&str> = lower
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| !word.is_empty())
            .collect();
        if words.len() != COUNT {
            return Err(count(words.len()));
        }
        for (before, word) in words.iter().enumerate() {
            if !LISTED.contains(word) {
                return Err(WordsFault::Mistyped {
                    place: before + 1,
                    nearest: nearest(word),
                });
            }
        }
        Ok(Self(Zeroizing::new(words.join(" "))))
    }

    /// The words in lower case, one space between.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The same text for the age library.
    #[must_use]
    pub fn secret(&self) -> SecretString {
        SecretString::from(self.text().to_owned())
    }
}
impl<const COUNT: usize> fmt::Debug for SecretWords<COUNT> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretWords(..)")
    }
}

fn nearest(typed: &str) -> Option<&'static str> {
    // The longest listed word has nine letters.
    let typed: Vec<char> = typed.chars().take(20).collect();
    let all = LIST.iter().map(|word| (distance(&typed, word), *word));
    all.min()
        .filter(|(steps, _)| *steps <= NEAREST_STEPS_MAX)
        .map(|(_, word)| word)
}

/// How many letters must be put in, taken out, changed or swapped with their neighbour.
fn distance(typed: &[char], listed: &str) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=typed.len()).collect();
    let mut last = None;
    for (down, letter) in listed.chars().enumerate() {
        let mut next = Vec::with_capacity(row.len());
        next.push(down + 1);
        for (across, key) in typed.iter().enumerate() {
            let at =
                |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX / 2);
            let change = at(&row, across) + usize::from(*key != letter);
            let mut best = change
                .min(at(&row, across + 1) + 1)
                .min(at(&next, across) + 1);
            let key_before = across
                .checked_sub(1)
                .and_then(|place| typed.get(place).copied());
            if last == Some(*key) && key_before == Some(letter) {
                best = best.min(at(&before, across - 1) + 1);
            }
            next.push(best);
        }
        before = std::mem::replace(&mut row, next);
        last = Some(letter);
    }
    row.last().copied().unwrap_or(usize::MAX)
}

/// Eight words, 103 bits, equal on both screens and meant to be read aloud once.
///
/// They hang on the pair and both people's keys, in the order of their bytes, and on
/// nothing else: a new name leaves them alone, a new key changes them. They are
/// stretched with scrypt (2¹⁶, 64 MiB, about 0.14 s), because somebody in the middle who
/// makes keys on both sides needs about 2⁵² tries a side. Call it away from the window.
#[must_use]
pub fn safety_words(pair: Id, one: &PublicKeys, other: &PublicKeys) -> [&'static str; 8] {
    let block = |keys: &PublicKeys| [*keys.signing.as_bytes(), *keys.recipient.as_bytes()].concat();
    let mut blocks = [block(one), block(other)];
    blocks.sort();
    let [first, second] = &blocks;
    let input = with_lengths(&[pair.0.as_bytes(), first, second]);
    let mut stretched = [0; 32];
    let params = scrypt::Params::new(SAFETY_LOG_N, 8, 1, stretched.len())
        .expect("the constants are inside the limits of scrypt");
    scrypt::scrypt(&input, SAFETY_TAG, &params, &mut stretched)
        .expect("32 bytes is a length scrypt gives");
    take_words(stretched)
}

/// Six words of a SHA-256, for the page of a record: they help two eyes to see that two
/// papers belong to the same text. Not stretched and not secret: they are a picture of
/// the hash, never a proof, and never stand in for [`safety_words`].
#[must_use]
pub fn fingerprint_words(sum: &Sha256Sum) -> [&'static str; 6] {
    take_words(sum.0)
}

/// Reads the bytes as one large number, the highest byte first, and takes its digits in
/// base 7,776, the lowest first. 256 bits make the words even to within 2⁻¹⁵⁰.
fn take_words<const COUNT: usize>(mut number: [u8; 32]) -> [&'static str; COUNT] {
    std::array::from_fn(|_| {
        let mut rest = 0;
        for byte in &mut number {
            let value = rest * 256 + usize::from(*byte);
            *byte = u8::try_from(value / LIST_WORDS).unwrap_or(u8::MAX);
            rest = value % LIST_WORDS;
        }
        LIST.get(rest).copied().unwrap_or_default()
    })
}
