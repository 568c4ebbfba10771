//! The line of a parent or guardian (PA-13): ink on the printed record, and each one's note that it is there.

use rusqlite::Connection;
use serde::Serialize;

use super::entry::{GuardianNoted, GuardianTakenBack};
use super::page::clauses_of;
use crate::agreement::{TextClause, signed_version};
use crate::error::{Refusal, Result};
use crate::id::PairId;
use crate::journal::{About, Entry, Fact, facts_about};
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::text::past_day;
use crate::writing::{nameable, ready, take_out_waiting};

/// The clause whose place in the text asks for the line.
const GUARDIAN_CLAUSE: &str = "cl-guardian";

/// Whether the ink of a parent or guardian was collected, by the word of each.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GuardianView {
    /// The day beside the ink, as I noted it.
    pub mine: Option<String>,
    /// The same, as my partner noted it.
    pub theirs: Option<String>,
}

/// Whether these clauses ask for the line.
pub(super) fn asks(clauses: &[TextClause]) -> bool {
    clauses
        .iter()
        .any(|clause| clause.clause.as_str() == GUARDIAN_CLAUSE)
}

/// What both noted of a version; `None` when its text has no line.
pub(super) fn guardian_of(
    store: &Connection,
    pair: &PairId,
    version: u32,
    clauses: &[TextClause],
) -> Result<Option<GuardianView>> {
    if !asks(clauses) {
        return Ok(None);
    }
    let known = facts_about(store, pair, &About::Guardian.text())?;
    Ok(Some(GuardianView {
        mine: standing(&known, version, true),
        theirs: standing(&known, version, false),
    }))
}

fn speaks_of(fact: &Fact, version: u32) -> bool {
    match &fact.entry {
        Some(Entry::GuardianNoted(noted)) => noted.version == version,
        Some(Entry::GuardianTakenBack(back)) => back.version == version,
        Some(_) | None => false,
    }
}

/// The last word of one side about a version, unless it was taken back.
fn standing(known: &[Fact], version: u32, mine: bool) -> Option<String> {
    let last = known
        .iter()
        .rfind(|fact| fact.mine == mine && speaks_of(fact, version))?;
    match &last.entry {
        Some(Entry::GuardianNoted(noted)) => Some(noted.day.clone()),
        Some(_) | None => None,
    }
}

impl Notebook {
    /// Notes the day on which a parent or guardian signed the printed record of a version; no day takes my note back.
    /// What my partner noted stays.
    ///
    /// # Errors
    /// `PairGone`, `RecordGone`, `GuardianNotAsked`, `DayAhead`, `PairStopped`, `PairClosed`.
    pub fn note_guardian(&mut self, pair: &PairId, version: u32, day: Option<&str>) -> Result<()> {
        self.change(|page| {
            Pair::load(page.store, pair)?;
            let signed = signed_version(page.store, pair, Some(version))?;
            let signed = signed.ok_or(Refusal::RecordGone)?;
            if !asks(&clauses_of(page.store, pair, &signed)?) {
                return Err(Refusal::GuardianNotAsked.into());
            }
            let day = day.map(|day| past_day(day, page.now.day())).transpose()?;
            let keyring = ready(page, pair)?;
            let known = facts_about(page.store, pair, &About::Guardian.text())?;
            let of_it = |fact: &&Fact| fact.mine && speaks_of(fact, version);
            take_out_waiting(page, pair, &About::Guardian, &known, of_it)?;
            let left: Vec<Fact> = known
                .into_iter()
                .filter(|fact| of_it(&fact) && !fact.is_waiting())
                .collect();
            let stands = standing(&left, version, true);
            // Nothing is said again that stands already.
            if stands == day {
                return Ok(());
            }
            let entry = match day {
                Some(day) => Entry::GuardianNoted(GuardianNoted { version, day }),
                None => Entry::GuardianTakenBack(GuardianTakenBack { version }),
            };
            let replaces = nameable(left.last().map(|fact| fact.id().clone()));
            page.write(&keyring, &About::Guardian, &entry, &replaces)?;
            Ok(())
        })
    }
}
