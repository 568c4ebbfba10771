//! The notebook of a profile folder, open for one verb.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use ithaca_core::clock::{Clock, Moment, StandingClock, WallClock};
use ithaca_core::error::Refusal;
use ithaca_core::id::PairId;
use ithaca_core::notebook::{House, Notebook};
use ithaca_core::vault::{self, Profile, Unlocked, WORK_FACTOR_MAX, WorkFactor};

use crate::answer::{Answer, No};
use crate::arguments::Line;
use crate::secret;

/// The clock of this run: the laptop's, or one that stands at `--now`.
pub(crate) fn clock(line: &Line) -> Answer<Box<dyn Clock>> {
    match line.value("--now") {
        None => Ok(Box::new(WallClock)),
        Some(typed) => typed
            .parse::<DateTime<Utc>>()
            .map(|at| Box::new(StandingClock(at)) as Box<dyn Clock>)
            .map_err(|_| No::usage("value_unreadable", "--now")),
    }
}

/// The present moment before any notebook says where the person is.
pub(crate) fn moment(line: &Line) -> Answer<Moment> {
    Ok(Moment::new(clock(line)?.now(), chrono_tz::UTC))
}

/// How hard a new lock is to guess.
pub(crate) fn work_factor(line: &Line) -> Answer<WorkFactor> {
    let typed = line.number("--work-factor")?;
    let log_n = typed.map_or(Some(WORK_FACTOR_MAX), |typed| u8::try_from(typed).ok());
    log_n
        .and_then(WorkFactor::new)
        .ok_or(No::usage("value_unreadable", "--work-factor"))
}

pub(crate) fn house(line: &Line) -> Answer<House> {
    work_factor(line)?;
    let mut house = House::default();
    if let Some(typed) = line.number("--work-factor")? {
        house.work_factor = u8::try_from(typed).unwrap_or(house.work_factor);
    }
    Ok(house)
}

/// The profile folder. Only `create` may make it.
pub(crate) fn folder(line: &Line) -> Answer<PathBuf> {
    line.path("--profile")
}

/// Holds a profile that is there already.
pub(crate) fn hold(line: &Line) -> Answer<Profile> {
    let folder = folder(line)?;
    if !folder.is_dir() {
        return Err(No::refused("no_notebook"));
    }
    Ok(Profile::hold(&folder)?)
}

/// Makes a notebook of what was unlocked.
pub(crate) fn lay_open(line: &Line, unlocked: Unlocked) -> Answer<Notebook> {
    Ok(Notebook::open(
        unlocked,
        clock(line)?,
        house(line)?,
        Box::new(|_| {}),
    )?)
}

/// Opens the notebook with the passphrase, does one thing with it, and locks it again.
pub(crate) fn with_notebook<T>(
    line: &Line,
    verb: impl FnOnce(&mut Notebook) -> Answer<T>,
) -> Answer<T> {
    let today = moment(line)?.day();
    house(line)?;
    let profile = hold(line)?;
    let passphrase = secret::secret(line, secret::PASSPHRASE)?;
    let unlocked = vault::unlock_with_passphrase(&profile, &passphrase, today)?;
    let mut notebook = lay_open(line, unlocked)?;
    let answer = verb(&mut notebook);
    notebook.lock()?;
    answer
}

/// Does one thing with one pair: the one named, or the one looked at last.
pub(crate) fn with_pair<T>(
    line: &Line,
    verb: impl FnOnce(&mut Notebook, &PairId) -> Answer<T>,
) -> Answer<T> {
    with_notebook(line, |notebook| {
        let pair = match line.value("--pair") {
            Some(named) => PairId::new(named),
            None => notebook
                .view_frame()?
                .current
                .ok_or(No::from(Refusal::PairGone))?,
        };
        verb(notebook, &pair)
    })
}
