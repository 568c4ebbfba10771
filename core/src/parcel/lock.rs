//! Any bytes under six opening words, for a person without Ithaca: plain age, which the stock tool opens.

use super::error::PackError;
use super::guard::WORK_FACTOR_MAX;
use super::words::OpeningWords;

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
