//! Where the notebook lies locked: its folder, its key in two slots, its backups.
//!
//! The notebook is encrypted under one random key. Two slots hold that key: one
//! opens with the passphrase, one with the code on the recovery sheet. Whoever has
//! neither gets nothing: this room keeps no other copy and has no reset. Wrong
//! tries slow down, and never count against the files.

mod asleep;
pub mod auto_lock;
pub mod backup;
mod create;
mod elsewhere;
mod erase;
mod file;
pub mod mark;
pub mod passphrase;
mod profile;
mod recovery;
pub mod renew;
mod restore;
pub mod shelf;
mod slot;
mod slots;
mod tar_file;
mod unlock;

pub use asleep::{asleep_since, put_to_sleep, wake};
pub use create::{CreateError, create};
pub use elsewhere::{COPY_DAYS, asks_for_copy, copied_day, mark_copied, mark_copy_rested};
pub use erase::erase;
pub use file::FileError;
pub use passphrase::{PassphraseAdvice, advice, delay_after};
pub use profile::{Damage, Profile, ProfileError, ProfileState, SlotsPresent};
pub use recovery::{
    ConfirmError, RecoveryState, asks_for_sheet, mark_sheet_answered, mark_sheet_shown,
    normalised_code, recovery_state,
};
pub use restore::{Outlook, look_at_backup, restore};
pub use slot::{SlotKind, WORK_FACTOR_MAX, WorkFactor};
pub use slots::SlotError;
pub use unlock::{UnlockError, Unlocked, unlock_with_passphrase, unlock_with_recovery};

#[cfg(test)]
mod tests;
