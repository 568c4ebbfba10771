//! The bytes of a seal (format.md §7): a salt and a commitment for each item, one root over all. Pure.

use sha2::{Digest, Sha256};

/// Bytes of a salt: 128 bit, so that no answer can be found by trying.
const SALT_BYTES: usize = 16;
const ITEM_TAG: &str = "ithaca seal item 1";
const ROOT_TAG: &str = "ithaca seal root 1";
const INSTRUMENT_TAG: &str = "ithaca seal instrument 1";

/// A commitment or a root: SHA-256 as 64 lower-case hex digits.
pub type Commitment = String;

/// What hides one answer until it is revealed: 32 lower-case hex digits.
#[derive(Clone, PartialEq, Eq)]
pub struct Salt(String);

impl Salt {
    /// A fresh salt.
    #[must_use]
    pub fn draw(rng: &mut (impl rand::CryptoRng + ?Sized)) -> Self {
        let mut bytes = [0_u8; SALT_BYTES];
        rand::Rng::fill(rng, &mut bytes);
        Self(hex::encode(bytes))
    }

    /// A salt as it was kept or carried; `None` if it is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        is_hex(text, SALT_BYTES).then(|| Self(text.to_owned()))
    }

    /// The salt as it is carried once its answer is revealed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Salt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Salt(..)")
    }
}

/// Whose answers to what: the part of a commitment that is the same for every item.
#[derive(Debug, Clone, Copy)]
pub struct Promise<'a> {
    /// The pair on the wire.
    pub pair: &'a str,
    /// The round, or whatever the answers belong to.
    pub about: &'a str,
    /// Fingerprint of the author, as in `by`.
    pub author: &'a str,
    /// What was asked, as [`instrument`] names it.
    pub instrument: &'a str,
}

/// One item as its author keeps it beside the seal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The item.
    pub item: String,
    /// The answer, in the one spelling that is committed to.
    pub answer: String,
    /// Its salt.
    pub salt: Salt,
}

/// Why a seal is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealFault {
    /// It was made for other questions than those that stand.
    #[error("Seal is of another instrument")]
    OtherInstrument,
    /// It has more or fewer commitments than there are items, or its root is not over them.
    #[error("Seal does not cover the items")]
    Incomplete,
}

/// Names exactly what was asked: SHA-256 over the questions as they are written in their entry.
#[must_use]
pub fn instrument(questions: &str) -> Commitment {
    sum(&[INSTRUMENT_TAG, questions])
}

/// What is promised of one item. Whoever left it open promises that, so skipped and withheld look alike.
#[must_use]
pub fn commitment(promise: Promise<'_>, item: &str, answer: &str, salt: &Salt) -> Commitment {
    sum(&[
        ITEM_TAG,
        promise.pair,
        promise.about,
        promise.author,
        promise.instrument,
        item,
        answer,
        salt.text(),
    ])
}

/// One sum over the commitments to all items, in the order in which they were asked.
#[must_use]
pub fn root(promise: Promise<'_>, commitments: &[Commitment]) -> Commitment {
    let mut parts = vec![
        ROOT_TAG,
        promise.pair,
        promise.about,
        promise.author,
        promise.instrument,
    ];
    parts.extend(commitments.iter().map(String::as_str));
    sum(&parts)
}

/// Seals answers: the commitment to each, in order, and the root over them.
#[must_use]
pub fn seal(promise: Promise<'_>, answers: &[Sealed]) -> (Vec<Commitment>, Commitment) {
    let commitments: Vec<Commitment> = answers
        .iter()
        .map(|it| commitment(promise, &it.item, &it.answer, &it.salt))
        .collect();
    let root = root(promise, &commitments);
    (commitments, root)
}

/// Whether a seal covers what was asked.
///
/// # Errors
/// `OtherInstrument`, `Incomplete`.
pub fn check_seal(
    promise: Promise<'_>,
    named: &str,
    item_count: usize,
    commitments: &[Commitment],
    claimed: &str,
) -> Result<(), SealFault> {
    if named != promise.instrument {
        return Err(SealFault::OtherInstrument);
    }
    if commitments.len() != item_count || root(promise, commitments) != claimed {
        return Err(SealFault::Incomplete);
    }
    Ok(())
}

/// Whether an answer and its salt are what was promised of an item.
#[must_use]
pub fn opens(
    promise: Promise<'_>,
    promised: &str,
    item: &str,
    answer: &str,
    salt: Option<&Salt>,
) -> bool {
    salt.is_some_and(|salt| commitment(promise, item, answer, salt) == promised)
}

/// Whether the fields of a seal can be one, of at most so many items.
#[must_use]
pub fn seal_fits(
    instrument: &str,
    commitments: &[Commitment],
    root: &str,
    items_max: usize,
) -> bool {
    let is_sum = |text: &str| is_hex(text, 32);
    is_sum(instrument)
        && is_sum(root)
        && (1..=items_max).contains(&commitments.len())
        && commitments.iter().all(|sum| is_sum(sum))
}

/// Whether a text is so many bytes in lower-case hex.
#[must_use]
pub fn is_hex(text: &str, bytes: usize) -> bool {
    let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    text.len() == bytes * 2 && text.bytes().all(digit)
}

/// SHA-256 over parts, each behind its length in bytes as four bytes, the highest first.
fn sum(parts: &[&str]) -> Commitment {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(u32::try_from(part.len()).unwrap_or(u32::MAX).to_be_bytes());
        hash.update(part.as_bytes());
    }
    hex::encode(hash.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROMISE: Promise<'static> = Promise {
        pair: "00112233-4455-6677-8899-aabbccddeeff",
        about: "0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0",
        author: "00112233445566778899aabbccddeeff",
        instrument: "ab",
    };

    fn salt(byte: u8) -> Salt {
        Salt::parse(&hex::encode([byte; SALT_BYTES])).unwrap()
    }

    fn answers() -> Vec<Sealed> {
        ["one", "two"]
            .iter()
            .map(|item| Sealed {
                item: (*item).to_owned(),
                answer: "4".to_owned(),
                salt: salt(7),
            })
            .collect()
    }

    #[test]
    fn every_part_of_a_promise_changes_what_is_promised() {
        let said = |promise, item, answer, byte| commitment(promise, item, answer, &salt(byte));
        let first = said(PROMISE, "one", "4", 7);
        let others = [
            said(
                Promise {
                    pair: "b",
                    ..PROMISE
                },
                "one",
                "4",
                7,
            ),
            said(
                Promise {
                    about: "b",
                    ..PROMISE
                },
                "one",
                "4",
                7,
            ),
            said(
                Promise {
                    author: "b",
                    ..PROMISE
                },
                "one",
                "4",
                7,
            ),
            said(
                Promise {
                    instrument: "b",
                    ..PROMISE
                },
                "one",
                "4",
                7,
            ),
            said(PROMISE, "two", "4", 7),
            said(PROMISE, "one", "5", 7),
            said(PROMISE, "one", "4", 8),
        ];
        assert!(others.iter().all(|other| *other != first));
        assert_eq!(first, said(PROMISE, "one", "4", 7));
    }

    #[test]
    fn words_cannot_move_from_one_part_to_the_next() {
        let one = commitment(PROMISE, "on", "e4", &salt(7));
        assert_ne!(one, commitment(PROMISE, "one", "4", &salt(7)));
    }

    #[test]
    fn a_seal_covers_all_items_in_their_order_for_one_instrument() {
        let (commitments, root) = seal(PROMISE, &answers());
        assert_eq!(check_seal(PROMISE, "ab", 2, &commitments, &root), Ok(()));
        let other = check_seal(PROMISE, "cd", 2, &commitments, &root);
        assert_eq!(other, Err(SealFault::OtherInstrument));
        let more = check_seal(PROMISE, "ab", 3, &commitments, &root);
        assert_eq!(more, Err(SealFault::Incomplete));
        let turned: Vec<_> = commitments.iter().rev().cloned().collect();
        let turned = check_seal(PROMISE, "ab", 2, &turned, &root);
        assert_eq!(turned, Err(SealFault::Incomplete));
    }

    #[test]
    fn only_the_answer_and_the_salt_that_were_sealed_open() {
        let (commitments, _) = seal(PROMISE, &answers());
        let opens = |answer, salt: Option<&Salt>| {
            let promised = commitments.first().unwrap();
            super::opens(PROMISE, promised, "one", answer, salt)
        };
        assert!(opens("4", Some(&salt(7))));
        assert!(!opens("5", Some(&salt(7))));
        assert!(!opens("4", Some(&salt(8))));
        assert!(!opens("4", None));
    }

    #[test]
    fn a_salt_is_128_bit_in_one_spelling_and_does_not_print() {
        let drawn = Salt::draw(&mut rand::rng());
        assert_eq!(Salt::parse(drawn.text()), Some(drawn.clone()));
        assert_ne!(drawn, Salt::draw(&mut rand::rng()));
        assert_eq!(Salt::parse("AB"), None);
        assert_eq!(
            Salt::parse(&drawn.text().to_uppercase()).filter(|it| it.text() != drawn.text()),
            None
        );
        assert_eq!(format!("{drawn:?}"), "Salt(..)");
    }
}
