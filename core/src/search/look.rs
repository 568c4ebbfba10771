//! Looks: newest first, fifteen at a time.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::rules::{question, spans, within};
use super::view::{SearchDraft, SearchHit, SearchPlace, SearchView};
use crate::error::{Error, Result};
use crate::id::PairId;
use crate::life::hidden_pairs;
use crate::notebook::Notebook;
use crate::store::only_me;
use crate::store::search::{self as shelf, FoundRow};

/// Hits of one answer: a screen full, and few enough to be read and marked within a keystroke.
const HITS_MAX: usize = 15;

impl Notebook {
    /// What is found in everything I may see, in all pairs, newest first. Nothing typed is an error; where nothing is
    /// asked, nothing is found.
    ///
    /// # Errors
    /// When the notebook cannot be read.
    pub fn search(&self, draft: &SearchDraft) -> Result<SearchView> {
        self.read(|store| {
            let (from, until) = within(&draft.from_day, &draft.until_day);
            let after = draft.after.as_deref().and_then(|id| id.parse::<i64>().ok());
            let until = after.map_or(until, |after| until.min(after.saturating_sub(1)));
            let has_days = !draft.from_day.is_empty() || !draft.until_day.is_empty();
            let question = question(draft);
            let look = |until: i64| -> Result<Vec<FoundRow>> {
                Ok(match &question {
                    Some(question) => shelf::found(store, question, (from, until), HITS_MAX + 1)?,
                    None if has_days && draft.words.trim().is_empty() => {
                        shelf::between(store, (from, until), HITS_MAX + 1)?
                    }
                    None => Vec::new(),
                })
            };
            let mut rows = in_sight(&hidden_pairs(store)?, until, look)?;
            let has_more = rows.len() > HITS_MAX;
            rows.truncate(HITS_MAX);
            let mut next = BTreeMap::new();
            let hits = rows.into_iter().map(|row| hit(store, row, &mut next));
            Ok(SearchView {
                hits: hits.collect::<Result<_>>()?,
                has_more,
            })
        })
    }
}

/// What is not of a pair that is out of sight, as many as fill a screen and one more.
fn in_sight(
    hidden: &[PairId],
    mut until: i64,
    look: impl Fn(i64) -> Result<Vec<FoundRow>>,
) -> Result<Vec<FoundRow>> {
    let mut found = Vec::new();
    loop {
        let rows = look(until)?;
        let is_all = rows.len() <= HITS_MAX;
        let last = rows.last().map(|found| found.row.id);
        found.extend(rows.into_iter().filter(|it| !hidden.contains(&it.row.pair)));
        match last {
            Some(last) if !is_all && found.len() <= HITS_MAX => until = last.saturating_sub(1),
            Some(_) | None => return Ok(found),
        }
    }
}

fn hit(
    store: &Connection,
    found: FoundRow,
    next: &mut BTreeMap<PairId, Option<crate::id::MeetingId>>,
) -> Result<SearchHit> {
    let broken = |_| Error::Broken("text of the search");
    let row = found.row;
    let mut place = serde_json::from_str(&row.place).map_err(broken)?;
    if let SearchPlace::Agenda { spot } = &place {
        let meeting = match next.get(&row.pair) {
            Some(known) => known.clone(),
            None => crate::meeting::next_meeting(store, &row.pair)?,
        };
        next.insert(row.pair.clone(), meeting.clone());
        if let Some(meeting) = meeting {
            let spot = spot.clone();
            place = SearchPlace::Meeting { meeting, spot };
        }
    }
    Ok(SearchHit {
        id: row.id.to_string(),
        kind: serde_json::from_str(&row.kind).map_err(broken)?,
        whose: serde_json::from_str(&row.side).map_err(broken)?,
        place,
        only_me: row.only_me,
        pair: (row.pair != only_me::of_person()).then_some(row.pair),
        at: row.at,
        title: spans(&found.title),
        excerpt: spans(&found.excerpt),
    })
}
