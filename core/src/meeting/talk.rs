//! What else belongs on the agenda without being a point of it: what was answered *Talk about it* (G-2), and what the two
//! decided to come back to (EX-10).

use rusqlite::Connection;

use super::agenda_view::TalkThing;
use super::fold::{FoldedMeeting, MeetingState};
use super::list_page::date_of;
use super::shelf;
use super::view::DateView;
use crate::clock::Moment;
use crate::disclosure::parked_disclosures;
use crate::error::Result;
use crate::expectation::entry::Decision;
use crate::expectation::{OutcomeState, outcomes_of_pair};
use crate::id::{MeetingId, PairId};
use crate::idp::focus_is_parked;
use crate::life::life_of;
use crate::pair::Pair;
use crate::store::meeting::ThingKind;

/// Everything but clauses that waits for the talk of one meeting.
pub(super) fn talk_things(
    store: &Connection,
    kept: &Pair,
    (meeting, date): (&MeetingId, &DateView),
    now: &Moment,
) -> Result<Vec<TalkThing>> {
    let pair = &kept.row.pair;
    let mut found = Vec::new();
    let life = life_of(store, kept, now.day())?;
    found.extend(
        life.extension_offers
            .parked()
            .map(|it| TalkThing::Extension {
                end_day: it.end_day.clone(),
            }),
    );
    found.extend(life.pause_offers.parked().map(|it| TalkThing::Pause {
        from_day: it.from_day.clone(),
        return_day: it.return_day.clone(),
    }));
    found.extend(focus_is_parked(store, pair)?.then_some(TalkThing::Focus));
    let asked = parked_disclosures(store, pair)?.into_iter();
    found.extend(asked.map(|line| TalkThing::Disclosure {
        disclosure: line.disclosure,
        words: line.words,
    }));
    let all = meetings(store, pair)?;
    let parked = all
        .iter()
        .filter(|(id, it)| it.state == MeetingState::Parked && *id != *meeting);
    found.extend(parked.map(|(id, it)| TalkThing::Date {
        meeting: id.clone(),
        starts: it.starts().to_owned(),
    }));
    let day = now.day_of(&date.starts);
    let others = all.iter().filter(|(id, _)| id != meeting);
    let taken =
        others.filter(|(_, it)| matches!(it.state, MeetingState::Agreed | MeetingState::Held));
    let taken: Vec<String> = taken
        .map(|(_, it)| now.day_of(&date_of(it).starts))
        .collect();
    for (round, item, text, outcome) in outcomes_of_pair(store, pair)? {
        let back = outcome
            .day
            .filter(|back| is_first_after(back, &day, &taken));
        let dated = matches!(outcome.decision, Decision::RevisitOn | Decision::TryUntil);
        match (outcome.state, back) {
            (OutcomeState::Agreed, Some(back_day)) if dated => found.push(TalkThing::ComeBack {
                round,
                item,
                text,
                back_day,
            }),
            (OutcomeState::Parked, _) => found.push(TalkThing::Outcome { round, item, text }),
            (
                OutcomeState::Agreed
                | OutcomeState::MyTurn
                | OutcomeState::PartnersTurn
                | OutcomeState::Crossed
                | OutcomeState::Refused,
                _,
            ) => {}
        }
    }
    Ok(found)
}

fn meetings(store: &Connection, pair: &PairId) -> Result<Vec<(MeetingId, FoldedMeeting)>> {
    let mut all = shelf::all::<FoldedMeeting>(store, pair, ThingKind::Meeting, true)?;
    all.extend(shelf::all(store, pair, ThingKind::Meeting, false)?);
    let named = |(id, folded): (String, FoldedMeeting)| (MeetingId::new(id), folded);
    Ok(all.into_iter().map(named).collect())
}

/// Whether a meeting on `day` is the first on or after the day to come back on, beside those on the days `taken`. Pure.
fn is_first_after(back: &str, day: &str, taken: &[String]) -> bool {
    let between = |other: &String| back <= other.as_str() && other.as_str() < day;
    back <= day && !taken.iter().any(between)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_back_stands_on_one_agenda() {
        let held = ["2026-12-10".to_owned(), "2027-01-10".to_owned()];
        let is = |day: &str| is_first_after("2026-12-20", day, &held);
        assert!(!is("2026-12-19"));
        assert!(is("2026-12-20") && is("2027-01-10"));
        assert!(!is("2027-02-10"));
    }
}
