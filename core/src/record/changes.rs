//! What changed between two versions both signed (AG-13), clause by clause and word by word.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::page::clauses_of;
use crate::agreement::{Span, TextClause, changes_between, signed_version};
use crate::error::{Refusal, Result};
use crate::id::{ClauseId, PairId};
use crate::notebook::Notebook;
use crate::pair::Pair;

/// What happened to a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ClauseChangeKind {
    /// In the later version alone.
    Added,
    /// In the earlier version alone.
    LeftOut,
    /// In both, with other words.
    Reworded,
}

/// One clause that is not the same in both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClauseChange {
    /// The clause.
    pub clause: ClauseId,
    /// What happened to it.
    pub kind: ClauseChangeKind,
    /// Its number in the later text; of one left out, in the earlier.
    pub number: u32,
    /// Its title there.
    pub title: String,
    /// Its title before, where that was another.
    pub title_was: Option<String>,
    /// The heading it stood under before, and the one it stands under, where they differ.
    pub moved: Option<Moved>,
    /// Its words, the earlier against the later.
    pub redline: Vec<Span>,
}

/// From one heading to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct Moved {
    /// Before.
    pub from: String,
    /// Now.
    pub to: String,
}

/// Two versions both signed, the earlier against the later, whichever was named first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct VersionChangesView {
    /// The earlier version.
    pub earlier: u32,
    /// Day in its text.
    pub earlier_day: String,
    /// The later version.
    pub later: u32,
    /// Day in its text.
    pub later_day: String,
    /// In the order of the later text, then what it left out.
    pub clauses: Vec<ClauseChange>,
    /// How many clauses are the same, word for word.
    pub same_count: u32,
}

impl Notebook {
    /// What changed between two versions both signed.
    ///
    /// # Errors
    /// `PairGone`; `RecordGone` where one of the two was not signed by both.
    pub fn view_version_changes(
        &self,
        pair: &PairId,
        version: u32,
        against: u32,
    ) -> Result<VersionChangesView> {
        self.read(|store| {
            Pair::load(store, pair)?;
            let (earlier, later) = (version.min(against), version.max(against));
            let text = |number: u32| -> Result<(String, Vec<TextClause>)> {
                let signed =
                    signed_version(store, pair, Some(number))?.ok_or(Refusal::RecordGone)?;
                let clauses = clauses_of(store, pair, &signed)?;
                Ok((signed.first.day, clauses))
            };
            let (earlier_day, was) = text(earlier)?;
            let (later_day, is) = text(later)?;
            let clauses = changed(&was, &is);
            let touched = clauses
                .iter()
                .filter(|it| it.kind != ClauseChangeKind::LeftOut);
            let same = is.len().saturating_sub(touched.count());
            Ok(VersionChangesView {
                earlier,
                earlier_day,
                later,
                later_day,
                clauses,
                same_count: u32::try_from(same).unwrap_or(u32::MAX),
            })
        })
    }
}

fn changed(was: &[TextClause], is: &[TextClause]) -> Vec<ClauseChange> {
    let before: BTreeMap<&ClauseId, &TextClause> = was.iter().map(|it| (&it.clause, it)).collect();
    let stands: BTreeSet<&ClauseId> = is.iter().map(|it| &it.clause).collect();
    let later = is.iter().filter_map(|new| match before.get(&new.clause) {
        None => Some(whole(new, ClauseChangeKind::Added)),
        Some(old) => reworded(old, new),
    });
    let gone = was.iter().filter(|old| !stands.contains(&old.clause));
    later
        .chain(gone.map(|old| whole(old, ClauseChangeKind::LeftOut)))
        .collect()
}

/// A clause that only one of the two has.
fn whole(clause: &TextClause, kind: ClauseChangeKind) -> ClauseChange {
    let words = clause.wording.as_str();
    ClauseChange {
        clause: clause.clause.clone(),
        kind,
        number: clause.number,
        title: clause.title.clone(),
        title_was: None,
        moved: None,
        redline: match kind {
            ClauseChangeKind::LeftOut => changes_between(words, ""),
            ClauseChangeKind::Added | ClauseChangeKind::Reworded => changes_between("", words),
        },
    }
}

/// None where nothing that is signed of a clause differs; its number alone does not count.
fn reworded(old: &TextClause, new: &TextClause) -> Option<ClauseChange> {
    let title_was = (old.title != new.title).then(|| old.title.clone());
    let moved = (old.heading != new.heading).then(|| Moved {
        from: old.heading.clone(),
        to: new.heading.clone(),
    });
    if title_was.is_none() && moved.is_none() && old.wording == new.wording {
        return None;
    }
    Some(ClauseChange {
        title_was,
        moved,
        redline: changes_between(&old.wording, &new.wording),
        ..whole(new, ClauseChangeKind::Reworded)
    })
}
