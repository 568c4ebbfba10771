//! The notebook itself: make it, see whether it opens, change what opens it.

use ithaca_core::error::Refusal;
use ithaca_core::parcel::RecoveryCode;
use ithaca_core::person::{PersonDraft, check_name};
use ithaca_core::vault::{
    self, ConfirmError, Profile, RecoveryState, SlotError, UnlockError, mark_sheet_shown,
    recovery_state,
};
use serde_json::json;

use crate::answer::{Answer, No, done, tell};
use crate::arguments::Line;
use crate::desk::{self, with_notebook};
use crate::secret::{self, NEW_PASSPHRASE, PASSPHRASE};

fn person(line: &Line) -> Answer<PersonDraft> {
    let person = PersonDraft {
        name: line.need("--name")?.to_owned(),
        time_zone: line.need("--zone")?.to_owned(),
    };
    check_name(&person.name)?;
    person
        .time_zone
        .parse::<chrono_tz::Tz>()
        .map_err(|_| Refusal::ZoneUnknown)?;
    Ok(person)
}

/// Makes a notebook. The only answer that ever shows its recovery code.
pub(crate) fn create(line: &Line) -> Answer {
    let person = person(line)?;
    let (today, work) = (desk::moment(line)?.day(), desk::work_factor(line)?);
    let passphrase = secret::secret(line, PASSPHRASE)?;
    let profile = Profile::hold(&desk::folder(line)?)?;
    let code = RecoveryCode::draw(&mut rand::rng());
    let unlocked = vault::create(
        &profile,
        &passphrase,
        &code.secret(),
        work,
        &mut rand::rng(),
    )?;
    let mut notebook = desk::lay_open(line, unlocked)?;
    notebook.describe_person(&person)?;
    notebook.change(|page| Ok(mark_sheet_shown(page.store, today)?))?;
    notebook.lock()?;
    Ok(json!({ "recoveryCode": code.text(), "madeDay": today.to_string() }))
}

/// Says whether the passphrase opens the notebook, and what is known of the recovery sheet.
pub(crate) fn unlock_check(line: &Line) -> Answer {
    with_notebook(line, |notebook| {
        let sheet = notebook.read(|store| Ok(recovery_state(store)?))?;
        let (state, day) = match sheet {
            RecoveryState::NeverShown => ("never_shown", None),
            RecoveryState::Shown { day } => ("unconfirmed", Some(day.to_string())),
            RecoveryState::Confirmed { day } => ("confirmed", Some(day.to_string())),
        };
        Ok(json!({ "opens": true, "recovery": state, "recoveryDay": day }))
    })
}

/// Who I am, after changing it if a name is given.
pub(crate) fn whoami(line: &Line) -> Answer {
    let changed = line.value("--name").map(|_| person(line)).transpose()?;
    with_notebook(line, |notebook| {
        if let Some(person) = changed {
            notebook.describe_person(&person)?;
        }
        tell(&notebook.view_person()?)
    })
}

fn wrong_code(error: ConfirmError) -> No {
    match error {
        ConfirmError::Slot(SlotError::WrongWords) => No::refused("recovery_words_wrong"),
        ConfirmError::Slot(_) | ConfirmError::Store(_) => error.into(),
    }
}

/// The code typed back from paper: it counts only if it opens its slot.
pub(crate) fn confirm_recovery(line: &Line) -> Answer {
    with_notebook(line, |notebook| {
        let (code, today) = (secret::recovery(line)?, notebook.now()?.day());
        notebook
            .vault_mut()
            .confirm_recovery(&code.secret(), today)
            .map_err(wrong_code)?;
        done()
    })
}

/// A new sheet in place of the old one; the only answer that shows its code.
pub(crate) fn new_recovery(line: &Line) -> Answer {
    let work = desk::work_factor(line)?;
    let passphrase = secret::secret(line, PASSPHRASE)?;
    let profile = desk::hold(line)?;
    let today = desk::moment(line)?.day();
    let mut unlocked = vault::unlock_with_passphrase(&profile, &passphrase, today)?;
    let code = RecoveryCode::draw(&mut rand::rng());
    unlocked.replace_recovery_code(&passphrase, &code.secret(), work, today)?;
    unlocked.lock()?;
    Ok(json!({ "recoveryCode": code.text(), "madeDay": today.to_string() }))
}

/// Another passphrase; backups still open with the one of their day.
pub(crate) fn change_passphrase(line: &Line) -> Answer {
    let work = desk::work_factor(line)?;
    let old = secret::secret(line, PASSPHRASE)?;
    let new = secret::secret(line, NEW_PASSPHRASE)?;
    let profile = desk::hold(line)?;
    let today = desk::moment(line)?.day();
    let unlocked = vault::unlock_with_passphrase(&profile, &old, today)?;
    unlocked.change_passphrase(&old, &new, work)?;
    unlocked.lock()?;
    done()
}

/// Puts a backup where the notebook lies; what lay there is set aside.
pub(crate) fn restore(line: &Line) -> Answer {
    let packed = line.path("--backup")?;
    vault::restore(&Profile::hold(&desk::folder(line)?)?, &packed)?;
    done()
}

/// Opens with the recovery sheet and sets a new passphrase.
pub(crate) fn recover(line: &Line) -> Answer {
    let work = desk::work_factor(line)?;
    let code = secret::recovery(line)?;
    let new = secret::secret(line, NEW_PASSPHRASE)?;
    let profile = desk::hold(line)?;
    let today = desk::moment(line)?.day();
    let mut unlocked = vault::unlock_with_recovery(&profile, &code.secret(), today).map_err(
        |error| match error {
            UnlockError::Slot(SlotError::WrongWords) => No::refused("recovery_words_wrong"),
            UnlockError::NothingToUnlock(_)
            | UnlockError::Slot(_)
            | UnlockError::Store(_)
            | UnlockError::Backup(_) => error.into(),
        },
    )?;
    unlocked.set_new_passphrase_after_recovery(&new, work)?;
    unlocked.lock()?;
    done()
}
