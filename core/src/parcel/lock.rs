//! Bytes and texts under six opening words: plain age, which the stock tool opens.

use zeroize::Zeroizing;

use super::armour::armour;
use super::error::{OpenError, PackError};
use super::guard::{Lock, WORK_FACTOR_MAX, recognise};
use super::open::{Deadline, check, unlock_with};
use super::pad::padded;
use super::words::OpeningWords;

/// Longest text that is locked, in bytes, spaces counted: an entry holds it with its armour (format.md §2).
pub const LOCKED_TEXT_BYTES_MAX: usize = 256 * 1024;

/// Locks the bytes as they are, without padding, so that stock `age -d` gives back the very file.
///
/// # Errors
/// [`PackError::WorkFactor`] for a factor outside 1 to [`WORK_FACTOR_MAX`], [`PackError::Locking`] when age cannot write to memory.
pub fn lock_with_words(
    bytes: &[u8],
    words: &OpeningWords,
    work_factor: u8,
) -> Result<Vec<u8>, PackError> {
    if !(1..=WORK_FACTOR_MAX).contains(&work_factor) {
        return Err(PackError::WorkFactor);
    }
    let mut lock = age::scrypt::Recipient::new(words.secret());
    lock.set_work_factor(work_factor);
    age::encrypt(&lock, bytes).map_err(|_| PackError::Locking)
}

/// Locks a text as armour. Spaces fill it to 32, 64, 128 or 256 KiB first, so that its length tells little.
///
/// # Errors
/// [`PackError::TooLarge`] above [`LOCKED_TEXT_BYTES_MAX`]; those of [`lock_with_words`].
pub fn lock_text(text: &str, words: &OpeningWords, work_factor: u8) -> Result<String, PackError> {
    let size = padded(text.len()).filter(|size| *size <= LOCKED_TEXT_BYTES_MAX);
    let size = size.ok_or(PackError::TooLarge)?;
    let mut filled = Zeroizing::new(Vec::with_capacity(size));
    filled.extend_from_slice(text.as_bytes());
    filled.resize(size, b' ');
    Ok(armour(&lock_with_words(&filled, words, work_factor)?))
}

/// Opens a locked text, without the spaces that filled it. Costs what its work factor asks, at most that of 18, which
/// is looked at before anything is computed.
///
/// # Errors
/// [`OpenError::WrongWords`]; [`OpenError::NotLockedWithWords`], [`OpenError::TooLarge`], [`OpenError::Malformed`] for
/// what no honest maker locks; those of [`recognise`].
pub fn open_text(
    locked: &str,
    words: &OpeningWords,
    deadline: Deadline<'_>,
) -> Result<Zeroizing<String>, OpenError> {
    let sealed = recognise(locked.as_bytes())?;
    match sealed.lock {
        Lock::Words { .. } => {}
        Lock::Keys => return Err(OpenError::NotLockedWithWords),
    }
    check(deadline)?;
    let mut identity = age::scrypt::Identity::new(words.secret());
    identity.set_max_work_factor(WORK_FACTOR_MAX);
    let opened = match unlock_with(&sealed.bytes, &identity, deadline) {
        Err(OpenError::NotForYouOrDamaged) => return Err(OpenError::WrongWords),
        answer => Zeroizing::new(answer?),
    };
    if opened.len() > LOCKED_TEXT_BYTES_MAX {
        return Err(OpenError::TooLarge);
    }
    let text = std::str::from_utf8(&opened).map_err(|_| OpenError::Malformed)?;
    Ok(Zeroizing::new(text.trim_end_matches(' ').to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_and_a_long_text_look_alike_and_only_their_words_open_them() {
        let words = OpeningWords::draw(&mut rand::rng());
        let short = lock_text("{}", &words, 4).unwrap();
        let long = lock_text(&"a".repeat(30_000), &words, 4).unwrap();
        assert_eq!(short.len(), long.len());
        let opened = open_text(&short, &words, &|| false).unwrap();
        assert_eq!(opened.as_str(), "{}");
        let others = OpeningWords::draw(&mut rand::rng());
        let shut = open_text(&short, &others, &|| false);
        assert_eq!(shut.unwrap_err(), OpenError::WrongWords);
    }

    #[test]
    fn what_is_too_long_or_asks_for_too_much_work_is_refused() {
        let words = OpeningWords::draw(&mut rand::rng());
        let long = "a".repeat(LOCKED_TEXT_BYTES_MAX + 1);
        assert_eq!(lock_text(&long, &words, 4), Err(PackError::TooLarge));
        assert_eq!(lock_text("", &words, 19), Err(PackError::WorkFactor));
        let none = open_text("no lock at all", &words, &|| false);
        assert!(matches!(none, Err(OpenError::NotIthaca { .. })));
        let costly = "age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 19\nAAAA\n--- AAAA\n";
        let costly = open_text(costly, &words, &|| false);
        assert_eq!(costly.unwrap_err(), OpenError::WorkFactorTooHigh);
    }
}
