//! Papers of a period: the meeting log, and the hours slip.

use std::collections::BTreeSet;

use serde::Serialize;

use super::draft::{PaperDraft, PaperKind};
use super::meeting::{MinutesPage, minutes_page};
use super::source::PaperContent;
use super::view::PaperLine;
use crate::error::{Error, Refusal, Result};
use crate::id::PairId;
use crate::meeting::LogLine;
use crate::notebook::Notebook;

/// Periods offered: the newest ones; everything at once is always there.
const PERIODS_MAX: usize = 8;

/// Minutes of a period, the oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LogPage {
    /// `2026`, `2026 Q4`, or nothing for everything.
    pub period: String,
    /// The minutes both hold. What is Only me is never on it.
    pub meetings: Vec<MinutesPage>,
}

/// Days and minutes of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HoursPage {
    /// `2026`, `2026 Q4`, or nothing for everything.
    pub period: String,
    /// The oldest first.
    pub rows: Vec<HoursRow>,
    /// All minutes together.
    pub minutes: u32,
}

/// One time they talked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HoursRow {
    /// The day.
    pub day: String,
    /// How long.
    pub minutes: u32,
}

/// The quarter and the year of a day: `2026 Q4`, `2026`.
fn periods_of(day: &str) -> Option<[String; 2]> {
    let (year, rest) = day.split_once('-')?;
    let month: u32 = rest.get(..2)?.parse().ok()?;
    let quarter = month.checked_sub(1)? / 3 + 1;
    Some([format!("{year} Q{quarter}"), year.to_owned()])
}

fn within(line: &LogLine, period: Option<&str>) -> bool {
    let Some(period) = period else { return true };
    periods_of(&line.day).is_some_and(|both| both.iter().any(|one| one == period))
}

/// Both papers for every period in which something was held.
pub(super) fn lines(notebook: &Notebook, pair: &PairId) -> Result<Vec<PaperLine>> {
    let log = notebook.meeting_log(pair)?;
    if log.is_empty() {
        return Ok(Vec::new());
    }
    let periods: BTreeSet<String> = log
        .iter()
        .filter_map(|line| periods_of(&line.day))
        .flatten()
        .collect();
    let newest = periods.into_iter().rev().take(PERIODS_MAX).map(Some);
    let periods: Vec<Option<String>> = std::iter::once(None).chain(newest).collect();
    let mut found = Vec::new();
    for kind in [PaperKind::MeetingLog, PaperKind::HoursSlip] {
        for period in &periods {
            let mut line = PaperLine::of(kind, Vec::new());
            line.title = period.clone().unwrap_or_default();
            line.about.clone_from(period);
            line.holds_partners_words = kind == PaperKind::MeetingLog;
            // Which meetings have minutes is found out once the paper is asked for.
            let is_log = kind == PaperKind::MeetingLog;
            let mut there = log.iter().filter(|it| within(it, period.as_deref()));
            line.ready = there.any(|it| !is_log || it.meeting.is_some());
            found.push(line);
        }
    }
    Ok(found)
}

fn period_of(draft: &PaperDraft) -> String {
    draft.about.clone().unwrap_or_default()
}

/// The minutes of a period.
pub(super) fn log(notebook: &Notebook, pair: &PairId, draft: &PaperDraft) -> Result<PaperContent> {
    let period = draft.about.as_deref();
    let mut meetings = Vec::new();
    for line in notebook.meeting_log(pair)? {
        let Some(meeting) = line.meeting.as_ref().filter(|_| within(&line, period)) else {
            continue;
        };
        match minutes_page(&notebook.view_meeting(pair, meeting)?, false) {
            Ok(page) => meetings.push(page),
            // Held without minutes: there is nothing to print of it.
            Err(Error::Refused(Refusal::PaperEmpty)) => {}
            Err(other) => return Err(other),
        }
    }
    if meetings.is_empty() {
        return Err(Refusal::PaperEmpty.into());
    }
    Ok(PaperContent::MeetingLog(LogPage {
        period: period_of(draft),
        meetings,
    }))
}

/// Days and minutes of a period, and nothing else.
pub(super) fn hours(
    notebook: &Notebook,
    pair: &PairId,
    draft: &PaperDraft,
) -> Result<PaperContent> {
    let log = notebook.meeting_log(pair)?;
    let log = log
        .iter()
        .filter(|line| within(line, draft.about.as_deref()));
    let rows: Vec<HoursRow> = log
        .map(|line| HoursRow {
            day: line.day.clone(),
            minutes: line.minutes,
        })
        .collect();
    if rows.is_empty() {
        return Err(Refusal::PaperEmpty.into());
    }
    Ok(PaperContent::HoursSlip(HoursPage {
        period: period_of(draft),
        minutes: rows.iter().map(|row| row.minutes).sum(),
        rows,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_lies_in_its_quarter_and_its_year() {
        for (day, quarter) in [
            ("2026-01-31", "2026 Q1"),
            ("2026-12-01", "2026 Q4"),
            ("2027-04-01", "2027 Q2"),
        ] {
            let found = periods_of(day).unwrap();
            assert_eq!(found[0], quarter);
            assert_eq!(found[1], day.split('-').next().unwrap());
        }
        assert_eq!(periods_of("no day"), None);
    }
}
