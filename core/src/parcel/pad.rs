//! How large a sealed file is made, so that its size tells little.
//!
//! A signature and a long note look alike: the whole file is filled up to the next of
//! 32, 64, 128, 256, 512 KiB and 1 MiB, and above that by the Padmé rule, which adds at
//! most 12 % and leaves few sizes to tell apart.

use super::guard::PARCEL_BYTES_MAX;

const KIB: usize = 1024;
const SMALLEST_BYTES: usize = 32 * KIB;
const DOUBLING_BYTES_MAX: usize = 1024 * KIB;

/// One part of the age payload, and what its authentication adds to it.
const CHUNK_BYTES: usize = 64 * KIB;
const TAG_BYTES: usize = 16;

/// The smallest allowed size that is at least `bytes`; none above 12 MiB.
#[must_use]
pub fn padded(bytes: usize) -> Option<usize> {
    let size = if bytes <= DOUBLING_BYTES_MAX {
        bytes.next_power_of_two().max(SMALLEST_BYTES)
    } else {
        padme(bytes)?
    };
    (size <= PARCEL_BYTES_MAX).then_some(size)
}

/// Padmé (Nikitin et al., 2019): keep as many high bits as the logarithm is long.
fn padme(bytes: usize) -> Option<usize> {
    let exponent = bytes.checked_ilog2()?;
    let kept_bits = exponent.checked_ilog2()? + 1;
    let mask = (1_usize << exponent.checked_sub(kept_bits)?) - 1;
    Some(bytes.checked_add(mask)? & !mask)
}

/// How many bytes to lock so that the whole file has an allowed size: at least `needed`,
/// where `overhead` bytes of header and nonce stand before the locked part. None where
/// that would be above 12 MiB.
#[must_use]
pub fn filled(needed: usize, overhead: usize) -> Option<usize> {
    let mut size = padded(locked(needed)?.checked_add(overhead)?)?;
    loop {
        // A few sizes cannot be met, because a new chunk begins with 17 bytes at once.
        match unlocked(size.checked_sub(overhead)?) {
            Some(plain) => return Some(plain),
            None => size = padded(size.checked_add(1)?)?,
        }
    }
}

fn locked(plain: usize) -> Option<usize> {
    plain.checked_add(plain.div_ceil(CHUNK_BYTES).max(1).checked_mul(TAG_BYTES)?)
}

fn unlocked(locked: usize) -> Option<usize> {
    let (whole, rest) = (
        locked / (CHUNK_BYTES + TAG_BYTES),
        locked % (CHUNK_BYTES + TAG_BYTES),
    );
    match rest {
        0 => Some(whole * CHUNK_BYTES),
        1..=TAG_BYTES => None,
        _ => Some(whole * CHUNK_BYTES + rest - TAG_BYTES),
    }
}
