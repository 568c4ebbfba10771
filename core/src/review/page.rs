//! Builds what screens show of reviews.

use rusqlite::Connection;

use super::ask::{count, to_pick};
use super::begin::is_off;
use super::entry::{ReviewItemAsked, ReviewKind, ReviewSaid};
use super::held::HeldReview;
use super::kept;
use super::lead::{leads, which_count};
use super::rules::lines_max;
use super::view::{
    ReviewClauseChoice, ReviewItemRow, ReviewLineView, ReviewPage, ReviewRow, ReviewShown,
    ReviewTurn, ReviewsView,
};
use super::when::offered;
use crate::agreement::folded;
use crate::error::Result;
use crate::id::{ItemId, PairId, ReviewId};
use crate::idp::ScaleWord;
use crate::life::is_only_read;
use crate::notebook::Notebook;
use crate::pair::{Pair, who_assesses};
use crate::person::{Role, Side};
use crate::seal::{SealSide, both_shown_at};

impl Notebook {
    /// All reviews of a pair, and what the agreement asks for now.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_reviews(&self, pair: &PairId) -> Result<ReviewsView> {
        let now = self.now()?;
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let (me, partner) = kept.people(store)?;
            let told = who_assesses(store, pair)?;
            let all = HeldReview::load_all(store, &kept)?;
            let (open, earlier): (Vec<_>, Vec<_>) = all.iter().partition(|it| !it.is_over());
            let can_write = can_write(store, &kept)?;
            let kinds = [ReviewKind::Short, ReviewKind::Midpoint, ReviewKind::Closing];
            Ok(ReviewsView {
                me,
                partner,
                can_write,
                is_off: told.is_told(),
                off_by_me: told.mine,
                offer: match can_write {
                    true => offered(store, &kept, &now)?,
                    false => None,
                },
                my_counts: kinds
                    .map(|kind| count(kind, kept.my_role, told.is_told()))
                    .to_vec(),
                open: open.into_iter().map(row).collect(),
                earlier: earlier.into_iter().map(row).collect(),
            })
        })
    }

    /// One review: its questions with what may be seen of both, and what comes of it.
    ///
    /// # Errors
    /// `PairGone`, `RoundGone`.
    pub fn view_review(&self, pair: &PairId, review: &ReviewId) -> Result<ReviewPage> {
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let (me, partner) = kept.people(store)?;
            let told = who_assesses(store, pair)?;
            let held = HeldReview::load(store, &kept, review)?;
            let row = row(&held);
            let has_lines = held.turn == ReviewTurn::Both;
            let is_short = has_lines && row.kind == ReviewKind::Short;
            let steps = held.folded.begun.steps.iter();
            Ok(ReviewPage {
                me,
                partner,
                my_role: kept.my_role,
                can_write: can_write(store, &kept)?,
                is_off: told.is_told(),
                off_by_me: told.mine,
                can_take_back: can_take_back(&held),
                scale: steps
                    .map(|it| ScaleWord {
                        word: it.word.clone(),
                        anchor: it.anchor.clone(),
                    })
                    .collect(),
                rows: rows(store, &kept, &held)?,
                lines: lines(store, pair, &held)?,
                lines_max: u32::try_from(lines_max(row.kind)).unwrap_or(u32::MAX),
                clauses: match has_lines {
                    true => clauses(store, pair)?,
                    false => Vec::new(),
                },
                to_pick: match is_short {
                    true => to_pick(told.is_told()),
                    false => Vec::new(),
                },
                row,
            })
        })
    }
}

fn can_write(store: &Connection, kept: &Pair) -> Result<bool> {
    let is_open = !is_only_read(store, &kept.row.pair)?;
    Ok(is_open && kept.has_partner() && kept.stopped.is_none())
}

/// What I showed, or a seal before I could read my partner's answers, while it waits.
fn can_take_back(held: &HeldReview) -> bool {
    let (mine, theirs) = (&held.folded.my_side, &held.folded.their_side);
    match (&mine.revealed, &mine.seal) {
        (Some((_, waiting)), _) => *waiting,
        (None, Some(seal)) => seal.waiting && theirs.revealed.is_none(),
        (None, None) => false,
    }
}

fn side(mine: bool) -> Side {
    if mine { Side::Me } else { Side::Partner }
}

fn row(held: &HeldReview) -> ReviewRow {
    let folded = &held.folded;
    let both_at = both_shown_at(&folded.my_side, &folded.their_side);
    let both_at = both_at.filter(|_| folded.void.is_none());
    ReviewRow {
        review: held.review.clone(),
        kind: folded.kind(),
        by: side(folded.mine),
        at: folded.at.clone(),
        turn: held.turn,
        they_sealed: folded.their_side.seal.is_some(),
        void: folded.void.map(|(why, _)| why),
        void_by_me: folded.void.is_some_and(|(_, mine)| mine),
        both_at: both_at.unwrap_or_default(),
        line_count: u32::try_from(folded.lines.len()).unwrap_or(u32::MAX),
    }
}

/// Its questions. Nothing of my partner is shown before my own seal stands; what somebody shows of a question they are
/// not asked is nothing, and so is a step for an open one.
fn rows(store: &Connection, kept: &Pair, held: &HeldReview) -> Result<Vec<ReviewItemRow>> {
    let pair = &kept.row.pair;
    let off = is_off(store, pair)?;
    let drafts = kept::drafts(store, pair, &held.review)?;
    let has_sealed = held.folded.my_side.seal.is_some();
    let is_void = held.turn == ReviewTurn::Void;
    let asked = held.folded.begun.items.iter();
    let row = |asked: &ReviewItemAsked| {
        let mine = held.seal.as_ref().and_then(|it| it.answer(&asked.item));
        let draft = drafts.get(&asked.item).filter(|_| !has_sealed && !is_void);
        let i_showed = held.folded.my_side.shown.contains_key(&asked.item);
        ReviewItemRow {
            item: asked.item.clone(),
            rated: asked.rated,
            asks: asked.asks,
            asks_me: asked.asks.asks(kept.my_role),
            text: asked.text.clone(),
            draft: draft.cloned().unwrap_or_default(),
            mine: match mine {
                Some(said) if !is_void => seen(asked, said),
                Some(_) | None => shown(asked, &held.folded.my_side, kept.my_role, is_void),
            },
            theirs: shown(
                asked,
                &held.folded.their_side,
                kept.my_role.other(),
                is_void || !has_sealed,
            ),
            i_showed,
        }
    };
    // What both showed of a rated question before one said so stays; nothing is added to it (PA-12).
    let (mine, theirs) = (&held.folded.my_side.shown, &held.folded.their_side.shown);
    let stays = |item: &ItemId| mine.contains_key(item) && theirs.contains_key(item);
    let asked = asked.filter(|it| !(off && it.rated) || stays(&it.item));
    Ok(asked.map(row).collect())
}

fn shown(
    asked: &ReviewItemAsked,
    side: &SealSide<ReviewSaid>,
    role: Role,
    is_closed: bool,
) -> ReviewShown {
    if is_closed || !asked.asks.asks(role) {
        return ReviewShown::Nothing;
    }
    match side.shown.get(&asked.item) {
        Some(said) => seen(asked, said),
        None if side.unfitting.contains(&asked.item) => ReviewShown::NotWhatWasSealed,
        None => ReviewShown::Nothing,
    }
}

fn seen(asked: &ReviewItemAsked, said: &ReviewSaid) -> ReviewShown {
    let said = said.clone();
    match (&said, asked.rated) {
        (ReviewSaid::Step { .. }, true) | (ReviewSaid::Words { .. }, false) => {
            ReviewShown::Said { said }
        }
        (ReviewSaid::Step { .. } | ReviewSaid::Words { .. } | ReviewSaid::Open, _) => {
            ReviewShown::Nothing
        }
    }
}

fn lines(store: &Connection, pair: &PairId, held: &HeldReview) -> Result<Vec<ReviewLineView>> {
    let lines = held.folded.lines.iter();
    lines
        .zip(which_count(&held.folded))
        .map(|(line, counts)| {
            Ok(ReviewLineView {
                line: line.line.clone(),
                by: side(line.mine),
                what: line.what,
                text: line.text.clone(),
                at: line.at.clone(),
                waiting: line.waiting,
                is_over: !counts,
                leads: leads(store, pair, &held.review, &line.line)?,
            })
        })
        .collect()
}

/// Clauses that stand between the two.
fn clauses(store: &Connection, pair: &PairId) -> Result<Vec<ReviewClauseChoice>> {
    let all = folded(store, pair)?.into_iter();
    Ok(all
        .filter(|(_, it)| it.agreed.as_ref().is_none_or(|agreed| !agreed.left_out))
        .map(|(clause, it)| ReviewClauseChoice {
            clause,
            title: it.title,
        })
        .collect())
}
