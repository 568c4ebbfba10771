//! What my plan remembers of a pair that is erased: where a goal came from, and whose words were asked for. The plan
//! itself stays; it belongs to a person.

use rusqlite::Connection;

use super::fold::{Content, folded_blocks};
use super::shelf;
use crate::error::Result;
use crate::id::PairId;
use crate::notebook::Page;
use crate::pair::Pair;

/// How many goals a pair saw.
pub(crate) fn shared_goal_count(store: &Connection, pair: &PairId) -> Result<usize> {
    let is_goal = |content: Option<&Content>| matches!(content, Some(Content::Goal(_)));
    let blocks = folded_blocks(store, pair)?;
    let goals = blocks.iter().filter(|(_, block)| {
        is_goal(block.mine.as_ref().map(|it| &it.content))
            || is_goal(block.theirs.as_ref().map(|it| &it.content))
    });
    Ok(goals.count())
}

/// Takes the name of an erased pair out of the plan and out of what other pairs are shown.
pub(crate) fn forget_pair(page: &Page<'_>, pair: &PairId) -> Result<()> {
    let now = page.now.text();
    for mut goal in shelf::goals(page.store)? {
        if goal
            .from_idea
            .as_ref()
            .is_some_and(|(from, _)| from == pair)
        {
            goal.from_idea = None;
            shelf::put_goal(page.store, &goal, &now)?;
        }
    }
    for other in Pair::load_all(page.store)? {
        shelf::forget_asked(page.store, &other.row.pair, pair, &now)?;
    }
    Ok(())
}
