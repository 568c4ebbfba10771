//! What waits for me in this room, counted for the sidebar. Time plays no part in it.

use rusqlite::Connection;

use super::fold::FoldedMeeting;
use super::fold_between::FoldedQuestion;
use super::fold_minutes::FoldedMinutes;
use super::shelf;
use crate::action_item::offered_to_me;
use crate::error::Result;
use crate::id::PairId;
use crate::store::meeting::ThingKind;

/// Dates, minutes, promises and questions that wait for my answer.
pub(crate) fn needs_me(store: &Connection, pair: &PairId) -> Result<u32> {
    let meetings = shelf::all::<FoldedMeeting>(store, pair, ThingKind::Meeting, true)?;
    let dates = meetings
        .iter()
        .filter(|(_, meeting)| meeting.theirs.is_some() || meeting.crossed.is_some())
        .count();
    let minutes = shelf::all::<FoldedMinutes>(store, pair, ThingKind::Minutes, true)?;
    let minutes = minutes
        .iter()
        .filter(|(_, folded)| waits_for_me(folded))
        .count();
    let questions = shelf::all::<FoldedQuestion>(store, pair, ThingKind::Question, true)?;
    let questions = questions
        .iter()
        .filter(|(_, question)| !question.asked.mine && question.reply.is_none())
        .count();
    let offered = offered_to_me(store, pair)?;
    Ok(super::list_page::small(
        dates + minutes + questions + offered,
    ))
}

fn waits_for_me(folded: &FoldedMinutes) -> bool {
    let theirs = folded
        .theirs
        .as_ref()
        .is_some_and(|account| account.correction.is_none());
    let mine = folded
        .mine
        .as_ref()
        .is_some_and(|account| account.correction.is_some());
    theirs || mine
}
