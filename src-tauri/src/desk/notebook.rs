//! The one place that knows what an open notebook is made of.

use ithaca_core::{parcel::words::RecoveryCode, vault};

use crate::{clock, failure::Failure, secret::Typed};

/// An open notebook.
pub type Notebook = vault::Unlocked;

/// Makes a notebook and leaves it open.
pub(super) fn create(
    profile: &vault::Profile,
    passphrase: &Typed,
    code: &RecoveryCode,
    work: vault::WorkFactor,
) -> Result<Notebook, Failure> {
    Ok(vault::create(
        profile,
        passphrase.secret(),
        &code.secret(),
        work,
        &mut rand::rng(),
    )?)
}

/// Opens with the passphrase.
pub(super) fn unlock(
    profile: &vault::Profile,
    passphrase: &Typed,
) -> Result<Notebook, vault::UnlockError> {
    vault::unlock_with_passphrase(profile, passphrase.secret(), clock::today())
}

/// Opens with the recovery sheet.
pub(super) fn unlock_with_code(
    profile: &vault::Profile,
    code: &RecoveryCode,
) -> Result<Notebook, vault::UnlockError> {
    vault::unlock_with_recovery(profile, &code.secret(), clock::today())
}

/// Closes it. It is locked afterwards in any case; what the disk answered is logged.
pub(super) fn close(notebook: Notebook) {
    if notebook.lock().is_err() {
        ::log::warn!("the notebook was not closed cleanly");
    }
}
