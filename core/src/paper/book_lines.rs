//! What can be ticked into a carry-away book or a handover pack. Nothing is ticked before anybody asks but how long the
//! two met.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::book::CvLine;
use super::draft::{PaperKind, PaperTick};
use super::idp::{IdpGoal, is_written, rated, thing, thing_of_goal, thing_of_sheet};
use super::learning;
use super::thanks::begins;
use super::view::{PaperLine, TickLine};
use crate::disclosure::{DisclosureLine, DisclosureState, agreed_disclosures};
use crate::error::Result;
use crate::id::PairId;
use crate::idp::entry::GoalState;
use crate::idp::{GoalCard, IdpView};
use crate::learning::part_views;
use crate::life::life_of;
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::person::{Role, Side};
use crate::thanks::{ThanksLine, thanks_lines};

/// Thank-yous offered: the newest ones.
const THANKS_MAX: usize = 100;

pub(super) fn thing_of_evidence(goal: &GoalCard) -> String {
    format!("evidence {}", goal.goal)
}

pub(super) fn thing_of_cv(goal: &GoalCard) -> String {
    format!("cv {}", goal.goal)
}

pub(super) fn thing_of_thanks(line: &ThanksLine) -> String {
    format!("thanks {}", line.thanks)
}

pub(super) fn thing_of_said(line: &DisclosureLine) -> String {
    format!("said {}", line.disclosure)
}

/// A line for a CV speaks of what was reached.
pub(super) fn writes_cv(goal: &GoalCard) -> bool {
    goal.state == GoalState::Reached
}

/// A goal as a line for a CV: with the newest measure, or else with its sign of success.
pub(super) fn goal_of_thing(goal: &IdpGoal) -> CvLine {
    let measures = goal.notes.iter().map(|(_, _, measure)| measure.trim());
    let newest = measures.into_iter().find(|measure| !measure.is_empty());
    CvLine::Goal {
        sentence: goal.sentence.clone(),
        measure: newest.unwrap_or(goal.sign.trim()).to_owned(),
    }
}

/// The sentences I asked to say and my partner said yes to, with the moment of the yes.
pub(super) fn said_sentences(
    store: &Connection,
    pair: &PairId,
) -> Result<Vec<(DisclosureLine, String)>> {
    let agreed = agreed_disclosures(store, pair)?.into_iter();
    let mine = agreed.filter(|line| line.speaker == Side::Me);
    Ok(mine
        .filter_map(|line| match line.state.clone() {
            DisclosureState::Agreed { at } => Some((line, at)),
            DisclosureState::Waits { .. }
            | DisclosureState::Crossed { .. }
            | DisclosureState::Declined { .. }
            | DisclosureState::TakenBack => None,
        })
        .collect())
}

/// How long and how often two people met.
pub(super) struct Ends {
    role: Role,
    from_day: String,
    until_day: String,
    meetings: u32,
}

impl Ends {
    pub(super) fn line(self) -> CvLine {
        CvLine::Mentoring {
            role: self.role,
            from_day: self.from_day,
            until_day: self.until_day,
            meetings: self.meetings,
        }
    }
}

/// The days of a pair: from the first day of the signed text to the closing, or to today while it goes on.
pub(super) fn ends(notebook: &Notebook, pair: &PairId) -> Result<Ends> {
    let now = notebook.now()?;
    let held = notebook.meeting_log(pair)?;
    let held = held.iter().filter(|line| line.meeting.is_some());
    let meetings = u32::try_from(held.count()).unwrap_or(u32::MAX);
    notebook.read(|store| {
        let kept = Pair::load(store, pair)?;
        let (me, _) = kept.people(store)?;
        let life = life_of(store, &kept, now.day())?;
        let closed = life.closing.map(|closing| closing.on_day);
        let left = life.leaving.map(|left| left.on_day);
        let over = closed.into_iter().chain(left).chain(life.days.end_day);
        let day = |text: &String| text.parse::<NaiveDate>().ok();
        let over = over.filter(|text| day(text).is_some_and(|day| day <= now.day()));
        Ok(Ends {
            role: me.role,
            from_day: life.days.start_day.unwrap_or_default(),
            until_day: over.min().unwrap_or_else(|| now.day_text()),
            meetings,
        })
    })
}

/// The book, and for a mentee the pack.
pub(super) fn lines(notebook: &Notebook, pair: &PairId) -> Result<Vec<PaperLine>> {
    let view = notebook.view_idp(pair)?;
    let kinds: &[PaperKind] = match view.me.role {
        Role::Mentee => &[PaperKind::CarryAwayBook, PaperKind::HandoverPack],
        Role::Mentor => &[PaperKind::CarryAwayBook],
    };
    let mut found = Vec::new();
    for kind in kinds {
        found.push(line(notebook, pair, &view, *kind)?);
    }
    Ok(found)
}

fn line(notebook: &Notebook, pair: &PairId, view: &IdpView, kind: PaperKind) -> Result<PaperLine> {
    let mut ticks = Vec::new();
    let is_pack = kind == PaperKind::HandoverPack;
    if !is_pack {
        let met = ends(notebook, pair)?.meetings;
        ticks.extend(TickLine::of(PaperTick::CvMentoring, met as usize));
    }
    if view.me.role == Role::Mentee {
        ticks.extend(plan_ticks(notebook, pair, view, is_pack)?);
    }
    notebook.read(|store| {
        let parts = part_views(store, pair)?;
        ticks.extend(parts.iter().filter_map(learning::tick));
        if is_pack {
            let said = said_sentences(store, pair)?;
            ticks.extend(said.iter().map(|(line, _)| said_tick(line)));
        } else {
            let thanks = thanks_lines(store, pair)?.into_iter().take(THANKS_MAX);
            ticks.extend(thanks.map(|line| thanks_tick(&line)));
        }
        Ok(())
    })?;
    let holds_partners_words = ticks.iter().any(|it| it.tick == PaperTick::ThankYou);
    let line = PaperLine {
        ready: ticks.iter().any(|it| it.at_first),
        holds_partners_words,
        ..PaperLine::of(kind, ticks)
    };
    Ok(line)
}

/// Nothing of it is ticked: whom it was shown to once is not whom it is for now.
fn by_hand(tick: TickLine) -> TickLine {
    TickLine {
        at_first: false,
        ..tick
    }
}

fn plan_ticks(
    notebook: &Notebook,
    pair: &PairId,
    view: &IdpView,
    is_pack: bool,
) -> Result<Vec<TickLine>> {
    let mut ticks = Vec::new();
    for goal in view.goals.iter().filter(|goal| writes_cv(goal) && !is_pack) {
        let cv = thing(PaperTick::CvGoal, thing_of_cv(goal), &goal.sentence, false);
        ticks.push(by_hand(cv));
    }
    for goal in &view.goals {
        let is_shared = goal.audience.shared && !goal.audience.held_back;
        let name = &goal.sentence;
        let whole = thing(PaperTick::Goal, thing_of_goal(goal), name, is_shared);
        ticks.push(by_hand(whole));
        if is_pack {
            continue;
        }
        let seen = notebook.view_goal(pair, &goal.goal)?;
        if !seen.notes.is_empty() {
            let is_shared = is_shared && seen.parts.notes;
            let notes = thing(
                PaperTick::Evidence,
                thing_of_evidence(goal),
                name,
                is_shared,
            );
            ticks.push(by_hand(notes));
        }
    }
    for sheet in view.sheets.iter().filter(|line| is_written(line)) {
        let title = format!("{}. {}", sheet.number, sheet.title);
        let is_shared = sheet.audience.shared && !sheet.audience.held_back;
        let whole = thing(
            PaperTick::Sheet,
            thing_of_sheet(&sheet.sheet),
            &title,
            is_shared,
        );
        ticks.push(by_hand(whole));
    }
    if !is_pack {
        ticks.extend(TickLine::of(PaperTick::Skills, rated(view).count()));
    }
    Ok(ticks)
}

fn thanks_tick(line: &ThanksLine) -> TickLine {
    by_hand(thing(
        PaperTick::ThankYou,
        thing_of_thanks(line),
        &begins(&line.text),
        true,
    ))
}

fn said_tick(line: &DisclosureLine) -> TickLine {
    let title = format!("{}: {}", line.to_whom, line.words);
    by_hand(thing(PaperTick::Said, thing_of_said(line), &title, true))
}
