//! What waits for me in this room, counted for the sidebar and the week.

use rusqlite::Connection;

use super::focus::focus_needs_me;
use super::fold::{Content, FoldedBlock, folded_blocks};
use super::rating_page::skills_need_me;
use super::shared_page::asks_open;
use crate::error::Result;
use crate::id::BlockId;
use crate::pair::Pair;

/// Skill rounds whose turn is mine, a focus that waits for my yes, asks that wait for my answer (IDP-8), and ideas that I
/// have neither taken up nor left (IDP-11).
pub(crate) fn needs_me(store: &Connection, kept: &Pair) -> Result<u32> {
    let pair = &kept.row.pair;
    let blocks = folded_blocks(store, pair)?;
    let ideas = blocks.iter().filter(|block| is_open_idea(block)).count();
    let rest =
        u32::from(focus_needs_me(store, pair)?) + u32::from(skills_need_me(store, kept)?.is_some());
    let ideas = u32::try_from(ideas).unwrap_or(u32::MAX);
    Ok(rest
        .saturating_add(asks_open(&blocks, false))
        .saturating_add(ideas))
}

fn is_open_idea((_, block): &(BlockId, FoldedBlock)) -> bool {
    let theirs = block.theirs.as_ref();
    let stands = theirs.filter(|side| side.taken_back_at.is_none());
    let is_idea = stands.is_some_and(|side| matches!(side.content, Content::Idea(_)));
    is_idea && block.idea_answer.as_ref().is_none_or(|it| !it.mine)
}
