//! Check-ins between meetings: a prompt at its moment, answered alone, shared answer by answer (RV-3).

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::checkin_moment::Around;
use super::list_page::{is_next, last_held, open_lines, people, suggestion};
use super::note::{shared_notes, take_back, write_note};
use super::point::held_numbers;
use super::rest::Rest;
use super::rules::{check_filled, read_day};
use super::terms::terms;
use super::view::{MeetingPeople, NoteView, SaidView};
use crate::catalogue::{Catalogue, Item};
use crate::clock::Moment;
use crate::error::{Error, Refusal, Result};
use crate::id::{MeetingId, NoteId, PairId};
use crate::life::is_only_read;
use crate::moment::read_start;
use crate::notebook::{Notebook, Page, Topic};
use crate::pair::Pair;
use crate::person::{Role, Side};
use crate::store::{only_me, removed};
use crate::writing::ready;

/// Kind of the private rows that hold my answers.
const ANSWER: only_me::Kind = only_me::Kind::Checkin;
/// Kind of the private rows that say when a prompt was put aside.
const PASSED: only_me::Kind = only_me::Kind::CheckinPassed;
/// Answer to a check-in (product.md §2.6).
pub const CHECKIN_CHARS_MAX: usize = 500;
/// Answers on the page.
const PAST_MAX: usize = 50;
/// A prompt that was answered or put aside does not come back sooner.
const AGAIN_DAYS: i64 = 20;
/// Number of no meeting: a note that belongs to none.
const NO_MEETING: &str = "0";

/// A prompt of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CheckinPrompt {
    /// Which.
    pub id: String,
    /// What it asks.
    pub text: String,
}

/// An answer of mine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CheckinAnswer {
    /// Which.
    pub checkin: String,
    /// What was asked.
    pub prompt: String,
    /// What I wrote.
    pub text: String,
    /// The day I wrote it.
    pub day: String,
    /// The note by which my partner has it, or will with the next parcel.
    pub note: Option<NoteId>,
    /// Exactly what would go if it were shared.
    pub goes: String,
}

/// Check-ins, on the page *Between meetings*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CheckinsView {
    /// The two.
    pub people: MeetingPeople,
    /// The one whose moment it is.
    pub offered: Option<CheckinPrompt>,
    /// Every check-in of my role, to pick from.
    pub prompts: Vec<CheckinPrompt>,
    /// My answers, the newest first; at most 50.
    pub answers: Vec<CheckinAnswer>,
    /// What my partner shared, the newest first; at most 50.
    pub theirs: Vec<NoteView>,
}

/// An answer as it lies in the notebook.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Kept {
    pub(super) prompt: String,
    pub(super) text: String,
    day: String,
    pub(super) at: String,
    pub(super) note: Option<NoteId>,
}

impl Notebook {
    /// Check-ins between meetings.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_checkins(&self, pair: &PairId) -> Result<CheckinsView> {
        let now = self.now()?;
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let people = people(store, &kept, &now)?;
            let role = people.me.role;
            let mut answers = answers(store, pair)?;
            answers.truncate(PAST_MAX);
            let notes = shared_notes(store, pair, &MeetingId::new(NO_MEETING))?;
            let notes = notes.into_iter().rev().filter(|(_, own)| !own.mine);
            let theirs = notes.take(PAST_MAX).map(|(note, own)| NoteView {
                note,
                said: SaidView {
                    side: Side::Partner,
                    at: own.at,
                    text: own.body.text,
                },
            });
            Ok(CheckinsView {
                offered: match is_only_read(store, pair)? {
                    true => None,
                    false => offered(store, &kept, &now)?,
                },
                prompts: prompts(role),
                answers,
                theirs: theirs.collect(),
                people,
            })
        })
    }

    /// Keeps what I wrote to a prompt, Only me.
    ///
    /// # Errors
    /// `PairGone`, `ThingGone` for a prompt that is none, `TextMissing`, `TextTooLong`, `TextUnprintable`.
    pub fn keep_checkin(&mut self, pair: &PairId, prompt: &str, text: &str) -> Result<String> {
        let text = check_filled(text, CHECKIN_CHARS_MAX)?;
        self.change(|page| {
            Pair::load(page.store, pair)?;
            if !is_checkin(prompt) {
                return Err(Refusal::ThingGone.into());
            }
            let id = NoteId::fresh().as_str().to_owned();
            let kept = Kept {
                prompt: prompt.to_owned(),
                text,
                day: page.now.day_text(),
                at: page.now.text(),
                note: None,
            };
            put(page, pair, &id, &kept)?;
            Ok(id)
        })
    }

    /// Puts a prompt aside; it leaves no trace and comes back another month.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn pass_checkin(&mut self, pair: &PairId, prompt: &str) -> Result<()> {
        self.change(|page| {
            Pair::load(page.store, pair)?;
            page.touch(Topic::Meeting);
            let (day, at) = (page.now.day_text(), page.now.text());
            Ok(only_me::put(page.store, pair, PASSED, prompt, &day, &at)?)
        })
    }

    /// Shares one answer, with what was asked.
    ///
    /// # Errors
    /// `ThingGone`, `PairHasNoPartner`, `PairStopped`.
    pub fn share_checkin(&mut self, pair: &PairId, checkin: &str) -> Result<()> {
        self.change(|page| {
            let keyring = ready(page, pair)?;
            let mut kept = one(page.store, pair, checkin)?;
            if kept.note.is_some() {
                return Ok(());
            }
            let note = NoteId::fresh();
            write_note(
                page,
                &keyring,
                &note,
                &MeetingId::new(NO_MEETING),
                goes(&kept),
            )?;
            kept.note = Some(note);
            put(page, pair, checkin, &kept)
        })
    }

    /// Removes an answer; if it was shared, it is taken back. My words can be brought back for 60 days.
    ///
    /// # Errors
    /// `ThingGone`.
    pub fn remove_checkin(&mut self, pair: &PairId, checkin: &str) -> Result<()> {
        self.change(|page| {
            let mut kept = one(page.store, pair, checkin)?;
            if let Some(note) = kept.note.take() {
                take_back(page, pair, &note)?;
                // Brought back, it is Only me.
                put(page, pair, checkin, &kept)?;
            }
            page.touch(Topic::Meeting);
            let (day, at) = (page.now.day_text(), page.now.text());
            let when = (day.as_str(), at.as_str());
            Ok(removed::take(
                page.store, pair, ANSWER, checkin, &kept.text, when,
            )?)
        })
    }
}

fn put(page: &mut Page<'_>, pair: &PairId, id: &str, kept: &Kept) -> Result<()> {
    page.touch(Topic::Meeting);
    let body = serde_json::to_string(kept).unwrap_or_default();
    let at = page.now.text();
    Ok(only_me::put(page.store, pair, ANSWER, id, &body, &at)?)
}

fn one(store: &Connection, pair: &PairId, id: &str) -> Result<Kept> {
    let body = only_me::get(store, pair, ANSWER, id)?.ok_or(Refusal::ThingGone)?;
    read(&body)
}

pub(super) fn read(body: &str) -> Result<Kept> {
    serde_json::from_str(body).map_err(|_| Error::Broken("checkin"))
}

fn answers(store: &Connection, pair: &PairId) -> Result<Vec<CheckinAnswer>> {
    let mut found = Vec::new();
    let mut kept = Vec::new();
    for (checkin, body) in only_me::all(store, pair, ANSWER)? {
        kept.push((checkin, read(&body)?));
    }
    kept.sort_by(|a, b| b.1.at.cmp(&a.1.at));
    for (checkin, kept) in kept {
        found.push(CheckinAnswer {
            checkin,
            prompt: text_of(&kept.prompt).unwrap_or_default().to_owned(),
            goes: goes(&kept),
            note: kept.note,
            text: kept.text,
            day: kept.day,
        });
    }
    Ok(found)
}

fn of_role(item: &Item, role: Role) -> bool {
    item.text("role")
        .is_none_or(|said| said != role.other().word())
}

fn prompts(role: Role) -> Vec<CheckinPrompt> {
    let items = Catalogue::load().items("checkin").iter();
    items
        .filter(|item| of_role(item, role))
        .map(|item| CheckinPrompt {
            id: item.id.clone(),
            text: item.text("text").unwrap_or_default().to_owned(),
        })
        .collect()
}

fn is_checkin(prompt: &str) -> bool {
    let mut items = Catalogue::load().items("checkin").iter();
    items.any(|item| item.id == prompt)
}

/// What was asked; of an answer kept by an older version also how a thank-you began.
pub(super) fn text_of(prompt: &str) -> Option<&'static str> {
    let catalogue = Catalogue::load();
    let all = ["checkin", "gratitude"]
        .into_iter()
        .flat_map(|kind| catalogue.items(kind));
    let found = all.into_iter().find(|item| item.id == prompt)?;
    found.text("text")
}

/// An answer stands below what was asked; a thank-you goes on where it began.
fn goes(kept: &Kept) -> String {
    let asked = text_of(&kept.prompt).unwrap_or_default();
    let between = if is_checkin(&kept.prompt) { "\n" } else { " " };
    format!("{asked}{between}{}", kept.text)
}

/// What the moments of a pair depend on today.
pub(super) fn around(store: &Connection, kept: &Pair, now: &Moment) -> Result<Around> {
    let pair = &kept.row.pair;
    let day_of = |at: &str| read_start(at).map(|at| at.with_timezone(&now.zone()).date_naive());
    let last = last_held(store, pair)?;
    let open = open_lines(store, pair, now)?;
    let next = open.iter().find(|line| is_next(line, now));
    let next = next.and_then(|line| day_of(&line.date.starts));
    let by_rhythm = || {
        last.as_ref()?;
        read_day(&suggestion(&terms(store, pair).ok()?, last.as_ref(), now).day)
    };
    Ok(Around {
        today: now.day(),
        next: next.or_else(by_rhythm),
        last: last.as_ref().and_then(|(_, date)| day_of(&date.starts)),
        held: super::list_page::small(held_numbers(store, pair)?.len()),
    })
}

/// The one check-in whose moment it is; none while the pair rests.
pub(super) fn offered(
    store: &Connection,
    kept: &Pair,
    now: &Moment,
) -> Result<Option<CheckinPrompt>> {
    let pair = &kept.row.pair;
    if Rest::load(store, pair)?.rests(now.day()) {
        return Ok(None);
    }
    let around = around(store, kept, now)?;
    let recent =
        |day: &str| read_day(day).is_some_and(|day| (now.day() - day).num_days() < AGAIN_DAYS);
    let mut done = Vec::new();
    for (prompt, day) in only_me::all(store, pair, PASSED)? {
        done.extend(recent(&day).then_some(prompt));
    }
    for (_, body) in only_me::all(store, pair, ANSWER)? {
        let answer = read(&body)?;
        done.extend(recent(&answer.day).then_some(answer.prompt));
    }
    let items = Catalogue::load().items("checkin").iter();
    let items: Vec<&Item> = items.filter(|item| of_role(item, kept.my_role)).collect();
    let when = |item: &Item| item.text("when").unwrap_or_default().to_owned();
    for (at, item) in items.iter().enumerate() {
        let same = |other: &&&Item| when(other) == when(item);
        let turn = items.iter().take(at).filter(same).count();
        let of = items.iter().filter(same).count();
        let small = super::list_page::small;
        if !done.contains(&item.id) && around.is_moment(&when(item), (small(turn), small(of))) {
            return Ok(Some(CheckinPrompt {
                id: item.id.clone(),
                text: item.text("text").unwrap_or_default().to_owned(),
            }));
        }
    }
    Ok(None)
}
