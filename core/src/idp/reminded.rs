//! What of the plan is worth a reminder (HO-5). The room of reminders says when it is told, and in which words.

use rusqlite::Connection;

use super::entry::GoalState;
use super::fold::{Content, folded_blocks};
use super::own_page::is_begun;
use super::shelf;
use crate::clock::Moment;
use crate::error::Result;
use crate::pair::Pair;
use crate::person::Role;
use crate::store::only_me::{self, Kind};

/// What reminders ask of the plan. Days are days of the calendar where I am.
#[derive(Debug, Clone, Default)]
pub(crate) struct Reminded {
    /// The mentee has begun it; for the mentor, has shown something of it.
    pub(crate) begun: bool,
    /// The day on which I changed my plan last; nothing for a mentor.
    pub(crate) changed_day: Option<String>,
    /// The day on which my mentee first showed me something of it; nothing for a mentee.
    pub(crate) shown_day: Option<String>,
    /// The day on which a goal was reached last.
    pub(crate) reached_day: Option<String>,
}

/// Everything about a plan; a mentor knows only what is shown.
pub(crate) fn reminded(store: &Connection, kept: &Pair, now: &Moment) -> Result<Reminded> {
    let begun = is_begun(store, kept)?;
    if kept.my_role == Role::Mentee {
        let mut changed = Vec::new();
        for kind in [Kind::IdpPlan, Kind::IdpSheet, Kind::IdpGoal] {
            changed.extend(only_me::last_kept(store, &only_me::of_person(), kind)?);
        }
        let reached = shelf::goals(store)?.into_iter();
        let reached = reached.filter(|goal| goal.state == GoalState::Reached);
        return Ok(Reminded {
            begun,
            changed_day: changed.iter().max().map(|at| now.day_of(at)),
            shown_day: None,
            reached_day: reached.map(|goal| goal.state_day).max(),
        });
    }
    let blocks = folded_blocks(store, &kept.row.pair)?;
    let shown: Vec<_> = blocks
        .into_iter()
        .filter_map(|(_, block)| block.theirs)
        .collect();
    let reached = shown.iter().filter(|side| match &side.content {
        Content::Goal(goal) => goal.state == GoalState::Reached,
        Content::Sheet(_) | Content::Step(_) | Content::Note(_) | Content::Idea(_) => false,
    });
    Ok(Reminded {
        begun,
        changed_day: None,
        reached_day: reached.map(|side| now.day_of(&side.at)).max(),
        shown_day: shown.iter().map(|side| now.day_of(&side.first_at)).min(),
    })
}
