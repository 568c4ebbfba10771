//! How everybody knows the sample: in its notebook by a note, outside by keys that grow from published words.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::error::{Refusal, Result};
use crate::parcel::{PairKeys, PublicKeys, UnlockKey, unlock};
use crate::store::{pair as pairs, setting};

/// Whose notebook of the sample it is.
const SEAT: &str = "sample.seat";
/// What the keys grow from. Published on purpose: whoever reads this can write in the name of Maya and of Sam.
const SEED: &str = "ithaca sample 1";

/// Whose place one sits in.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Seat {
    /// The mentee's.
    Maya,
    /// The mentor's.
    Sam,
}

impl Seat {
    /// Both, the mentee first.
    pub const BOTH: [Self; 2] = [Self::Maya, Self::Sam];

    /// The word under which it is kept.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Maya => "maya",
            Self::Sam => "sam",
        }
    }

    /// The place across the table.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Maya => Self::Sam,
            Self::Sam => Self::Maya,
        }
    }
}

/// Whose seat of the sample this notebook is; none for every other notebook.
///
/// # Errors
/// When the notebook cannot be read.
pub(crate) fn seat_of(store: &Connection) -> Result<Option<Seat>> {
    let word = setting::text(store, SEAT)?;
    Ok(Seat::BOTH
        .into_iter()
        .find(|seat| word.as_deref() == Some(seat.word())))
}

/// The sample has one pair, and no other comes into it.
///
/// # Errors
/// `refusal`, once it has its pair; never in another notebook.
pub(crate) fn check_alone(store: &Connection, refusal: Refusal) -> Result<()> {
    if seat_of(store)?.is_some() && !pairs::all(store)?.is_empty() {
        return Err(refusal.into());
    }
    Ok(())
}

/// Notes that this notebook is of the sample, for good.
///
/// # Errors
/// When the notebook cannot be written.
pub(super) fn mark(store: &Connection, seat: Seat) -> Result<()> {
    Ok(setting::set_text(store, SEAT, seat.word())?)
}

/// The keys of a seat: the same on every laptop.
///
/// # Errors
/// None that a person could meet: the words give good keys.
pub(crate) fn keys_of(seat: Seat) -> Result<PairKeys> {
    let seed = |what: &str| -> [u8; 32] {
        Sha256::digest(format!("{SEED}, {}, {what}", seat.word())).into()
    };
    Ok(PairKeys::from_seeds(&seed("signing"), &seed("locking"))?)
}

/// Whether these are keys of the sample, or one of them is.
///
/// # Errors
/// As [`keys_of`].
pub(crate) fn speaks_for_sample(keys: &PublicKeys) -> Result<bool> {
    for seat in Seat::BOTH {
        let known = keys_of(seat)?;
        let known = known.public();
        if known.signing == keys.signing || known.recipient == keys.recipient {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a file is locked to somebody of the sample. It costs what unlocking costs.
///
/// # Errors
/// As [`keys_of`].
pub(crate) fn opens_of_sample(bytes: &[u8], over: &dyn Fn() -> bool) -> Result<bool> {
    let mut keys = Vec::new();
    for seat in Seat::BOTH {
        keys.push(UnlockKey::from(&keys_of(seat)?));
    }
    Ok(unlock(bytes, &keys, over).is_ok())
}
