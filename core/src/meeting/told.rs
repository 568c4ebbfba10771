//! A short reply to a date, typed in from a mail or a phone (XC-9, AW-2): marked as told to me, never my partner's yes.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::fold::FoldedMeeting;
use super::propose::stands;
use super::rules::{REASON_CHARS_MAX, check_filled};
use crate::error::{Error, Refusal, Result};
use crate::id::{EntryId, MeetingId, PairId};
use crate::moment::read_start;
use crate::notebook::{Notebook, Topic};
use crate::pair::Pair;
use crate::store::only_me;

/// Kind of the private rows that hold what I was told about a date.
const TOLD: only_me::Kind = only_me::Kind::DateTold;
/// Words that say yes in a short reply, in small letters.
const YES: [&str; 9] = [
    "ok", "okay", "yes", "fine", "sure", "agreed", "good", "great", "works",
];
/// Words that say no.
const NO: [&str; 4] = ["no", "not", "cannot", "can't"];

/// What a short reply says to a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ToldAnswer {
    /// Yes to the date that waits.
    Yes,
    /// No to it.
    No,
    /// A yes that names another day or hour.
    OtherDate,
    /// Neither can be read out of it.
    Unclear,
}

/// What I was told about a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ToldView {
    /// What it says.
    pub answer: ToldAnswer,
    /// Its words as I pasted them.
    pub words: String,
    /// The day I entered it.
    pub day: String,
    /// Whether it speaks of the date that waits now.
    pub is_current: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Kept {
    offer: EntryId,
    starts: String,
    answer: ToldAnswer,
    pub(super) words: String,
    day: String,
}

pub(super) fn read(body: &str) -> Result<Kept> {
    serde_json::from_str(body).map_err(|_| Error::Broken("told date"))
}

impl Notebook {
    /// Keeps a short reply to my date that waits, Only me. It binds nobody: my partner answers it when they can.
    ///
    /// # Errors
    /// `PairGone`, `MeetingGone`, `NotYourTurn` if no date of mine waits, `TextMissing`, `TextTooLong`,
    /// `TextUnprintable`.
    pub fn note_told(
        &mut self,
        pair: &PairId,
        meeting: &MeetingId,
        words: &str,
    ) -> Result<ToldAnswer> {
        let words = check_filled(words, REASON_CHARS_MAX)?;
        self.change(|page| {
            Pair::load(page.store, pair)?;
            let folded = stands(page, pair, meeting)?.ok_or(Refusal::MeetingGone)?;
            let mine = folded.mine.ok_or(Refusal::NotYourTurn)?;
            let starts = read_start(&mine.date.starts).ok_or(Error::Broken("date"))?;
            let zones = zones(page.store, pair, &mine.date.zone, page.now.zone())?;
            let answer = read_reply(&words, starts, &zones);
            let kept = Kept {
                offer: mine.id,
                starts: mine.date.starts,
                answer,
                words,
                day: page.now.day_text(),
            };
            page.touch(Topic::Meeting);
            let body = serde_json::to_string(&kept).unwrap_or_default();
            let at = page.now.text();
            only_me::put(page.store, pair, TOLD, meeting.as_str(), &body, &at)?;
            Ok(answer)
        })
    }

    /// Lets go of what I was told.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn drop_told(&mut self, pair: &PairId, meeting: &MeetingId) -> Result<()> {
        self.change(|page| {
            Pair::load(page.store, pair)?;
            page.touch(Topic::Meeting);
            Ok(only_me::remove(page.store, pair, TOLD, meeting.as_str())?)
        })
    }
}

/// Where the reply may have been written: my zone, my partner's, and that of the offer.
fn zones(store: &Connection, pair: &PairId, offered: &str, mine: Tz) -> Result<Vec<Tz>> {
    let card = Pair::load(store, pair)?.partner_card()?;
    let theirs = card.and_then(|card| card.zone.parse().ok());
    Ok(offered
        .parse()
        .ok()
        .into_iter()
        .chain(theirs)
        .chain([mine])
        .collect())
}

/// What I was told about a meeting.
pub(super) fn told(
    store: &Connection,
    pair: &PairId,
    meeting: &MeetingId,
    folded: &FoldedMeeting,
) -> Result<Option<ToldView>> {
    let Some(body) = only_me::get(store, pair, TOLD, meeting.as_str())? else {
        return Ok(None);
    };
    let kept = read(&body)?;
    // A parcel gives the offer its lasting name; the moment stays.
    let waits = folded.mine.as_ref();
    Ok(Some(ToldView {
        is_current: waits.is_some_and(|it| it.id == kept.offer || it.date.starts == kept.starts),
        answer: kept.answer,
        words: kept.words,
        day: kept.day,
    }))
}

/// Reads "ok 14 May 15:00" beside the date it answers. Pure.
fn read_reply(words: &str, starts: DateTime<Utc>, zones: &[Tz]) -> ToldAnswer {
    let small = words.to_lowercase().replace('\u{2019}', "'");
    let tokens: Vec<&str> = small
        .split(|letter: char| letter.is_whitespace() || ",;!?()\"".contains(letter))
        .map(|token| token.trim_end_matches('.'))
        .filter(|token| !token.is_empty())
        .collect();
    let says = |list: &[&str]| tokens.iter().any(|token| list.contains(token));
    let (yes, no) = (says(&YES), says(&NO));
    let time = tokens
        .iter()
        .find_map(|token| NaiveTime::parse_from_str(token, "%H:%M").ok());
    let here = |zone: &Tz| zone.from_utc_datetime(&starts.naive_utc());
    let day = day_in(&tokens);
    let names_date = time.is_some() || day != Day::None;
    let is_this = zones.iter().any(|zone| {
        let at = here(zone);
        let same_day = match day {
            Day::None => true,
            Day::Named(day, month) => (at.day(), at.month()) == (day, month),
        };
        same_day && time.is_none_or(|time| at.time() == time)
    });
    match (yes, no) {
        (_, true) => ToldAnswer::No,
        (true, false) if names_date && !is_this => ToldAnswer::OtherDate,
        (true, false) => ToldAnswer::Yes,
        (false, false) if names_date && is_this => ToldAnswer::Yes,
        (false, false) if names_date => ToldAnswer::OtherDate,
        (false, false) => ToldAnswer::Unclear,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Day {
    None,
    Named(u32, u32),
}

/// "14 May", "May 14", "14.5.", "2027-05-14". A bare "14" beside other words is no day.
fn day_in(tokens: &[&str]) -> Day {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let number = |token: Option<&&str>| {
        let token = token?.trim_end_matches(|letter: char| letter.is_alphabetic());
        token
            .parse::<u32>()
            .ok()
            .filter(|day| (1..=31).contains(day))
    };
    for (at, token) in tokens.iter().enumerate() {
        if let Ok(day) = token.parse::<NaiveDate>() {
            return Day::Named(day.day(), day.month());
        }
        if let Some((day, month)) = token.split_once('.') {
            let both = day
                .parse()
                .ok()
                .zip(month.trim_end_matches('.').parse().ok());
            if let Some((day, month)) = both.filter(|(_, month)| (1..=12).contains(month)) {
                return Day::Named(day, month);
            }
        }
        let month = (1..)
            .zip(MONTHS)
            .find(|(_, name)| token.starts_with(name) && token.len() >= 3);
        if let Some((month, _)) = month {
            let before = at.checked_sub(1).and_then(|at| number(tokens.get(at)));
            if let Some(day) = before.or_else(|| number(tokens.get(at + 1))) {
                return Day::Named(day, month);
            }
        }
    }
    Day::None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_reply_is_read_beside_the_date_it_answers() {
        let starts = read_start("2027-05-14T14:00:00Z").unwrap();
        let zones: [Tz; 2] = [
            "Europe/Lisbon".parse().unwrap(),
            "America/New_York".parse().unwrap(),
        ];
        for (words, answer) in [
            ("ok 14 May 15:00", ToldAnswer::Yes),
            ("OK, 14 May, 10:00!", ToldAnswer::Yes),
            ("Fine.", ToldAnswer::Yes),
            ("May 14th works", ToldAnswer::Yes),
            ("ok 14.5. 15:00", ToldAnswer::Yes),
            ("ok 2027-05-14", ToldAnswer::Yes),
            ("14 May 15:00", ToldAnswer::Yes),
            ("ok, but 15 May 15:00", ToldAnswer::OtherDate),
            ("ok 14 May 16:00", ToldAnswer::OtherDate),
            ("no, sorry", ToldAnswer::No),
            ("I can\u{2019}t on 14 May", ToldAnswer::No),
            ("Maybe you like the film", ToldAnswer::Unclear),
            ("Let us see", ToldAnswer::Unclear),
        ] {
            assert_eq!(read_reply(words, starts, &zones), answer, "{words}");
        }
    }
}
