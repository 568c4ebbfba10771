//! Builds what screens show of skills rated by both.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::beside::People;
use super::contents::name_of;
use super::focus::focus_view;
use super::rating::HeldSkills;
use super::rating_entry::{SkillRated, SkillSaid};
use super::rating_kept as kept_rating;
use super::rating_seal::own_rating;
use super::rating_view::{
    SkillAskedRow, SkillBothRow, SkillMark, SkillRoundView, SkillRoundsView, SkillShown,
    SkillToAsk, SkillTurn,
};
use super::shared_page::scale;
use super::shelf;
use super::view::ScaleWord;
use crate::clock::Moment;
use crate::error::Result;
use crate::id::{CompetencyId, ItemId, PairId};
use crate::notebook::Notebook;
use crate::pair::{Pair, who_assesses};
use crate::person::Role;
use crate::seal::{SealSide, both_shown_at};

impl Notebook {
    /// Skills rated by both, in one pair: what can be asked, the round that is open, and everything that was shown.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_skill_rounds(&self, pair: &PairId) -> Result<SkillRoundsView> {
        let now = self.now()?;
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let people = People::of(store, &kept)?;
            let told = who_assesses(store, pair)?;
            let rounds = HeldSkills::load_all(store, &kept)?;
            let both = both(store, &kept, &rounds, &now)?;
            let (open, earlier): (Vec<_>, Vec<_>) =
                rounds.into_iter().partition(|it| !it.is_over());
            Ok(SkillRoundsView {
                me: people.me,
                partner: people.partner,
                my_role: kept.my_role,
                can_write: kept.has_partner() && kept.stopped.is_none(),
                is_off: told.is_told(),
                off_by_me: told.mine,
                to_ask: to_ask(store, &kept)?,
                open: open
                    .first()
                    .map(|held| round_view(store, pair, held))
                    .transpose()?,
                earlier: earlier
                    .iter()
                    .map(|held| round_view(store, pair, held))
                    .collect::<Result<_>>()?,
                both,
                scale: scale("scale-competency"),
                focus: focus_view(store, pair)?,
            })
        })
    }
}

/// Skill rounds whose turn is mine. Where nothing is rated, none is (PA-12).
pub(crate) fn skills_need_me(store: &Connection, kept: &Pair) -> Result<Option<SkillTurn>> {
    if who_assesses(store, &kept.row.pair)?.is_told() {
        return Ok(None);
    }
    let rounds = HeldSkills::load_all(store, kept)?;
    let mut turns = rounds.iter().map(|held| held.turn);
    Ok(turns.find(|turn| {
        matches!(
            turn,
            SkillTurn::Rate | SkillTurn::ReadThenShow | SkillTurn::SaltsLost
        )
    }))
}

/// Skills of the mentee that moved up between two looks at them, as both were shown, with the day of the later one.
pub(super) fn skills_up(
    store: &Connection,
    kept: &Pair,
    now: &Moment,
) -> Result<Vec<(ItemId, String)>> {
    if who_assesses(store, &kept.row.pair)?.is_told() {
        return Ok(Vec::new());
    }
    let rounds = HeldSkills::load_all(store, kept)?;
    let step = |rating: &SkillRated| match rating.said {
        SkillSaid::Step { step } => Some(step),
        SkillSaid::NotSeen => None,
    };
    let rows = both(store, kept, &rounds, now)?.into_iter();
    Ok(rows
        .filter_map(|row| {
            let mark = row.mentee?;
            let before = step(mark.before.as_ref()?)?;
            (step(&mark.rating)? > before).then_some((row.item, mark.day))
        })
        .collect())
}

/// The mentee's own skills that she has rated.
fn to_ask(store: &Connection, kept: &Pair) -> Result<Vec<SkillToAsk>> {
    if kept.my_role != Role::Mentee {
        return Ok(Vec::new());
    }
    let all = shelf::competencies(store)?;
    let picked = all.iter().filter(|it| it.picked);
    Ok(picked
        .filter_map(|it| {
            Some(SkillToAsk {
                competency: it.id.clone(),
                name: name_of(&all, &it.id).unwrap_or_default(),
                rating: own_rating(it).ok().flatten()?,
            })
        })
        .collect())
}

fn shown(side: &SealSide<SkillRated>, item: &ItemId) -> SkillShown {
    match side.shown.get(item) {
        Some(rating) => SkillShown::Rated {
            rating: rating.clone(),
        },
        None if side.unfitting.contains(item) => SkillShown::NotWhatWasSealed,
        None => SkillShown::Nothing,
    }
}

fn round_view(store: &Connection, pair: &PairId, held: &HeldSkills) -> Result<SkillRoundView> {
    let folded = &held.folded;
    let drafts = kept_rating::drafts(store, pair, &held.round)?;
    let is_void = held.turn == SkillTurn::Void;
    let mine = |item: &ItemId| {
        let sealed = held.seal.as_ref().and_then(|it| it.answer(item)).cloned();
        let drafted = drafts.get(item).map(|draft| SkillRated {
            said: draft.said,
            needed: None,
            example: draft.example.clone(),
        });
        let drafted = drafted.filter(|_| folded.my_side.seal.is_none());
        match sealed.or(drafted) {
            Some(rating) => SkillShown::Rated { rating },
            None => shown(&folded.my_side, item),
        }
    };
    let both_at = both_shown_at(&folded.my_side, &folded.their_side).filter(|_| !is_void);
    let waits = |side: &SealSide<SkillRated>| {
        let seal = side.seal.as_ref().is_some_and(|seal| seal.waiting);
        seal || side.revealed.as_ref().is_some_and(|it| it.1)
    };
    let steps = folded.asked.steps.iter();
    Ok(SkillRoundView {
        round: held.round.clone(),
        at: folded.at.clone(),
        turn: held.turn,
        void: folded.void.map(|(why, _)| why),
        void_by_me: folded.void.is_some_and(|(_, mine)| mine),
        can_take_back: waits(&folded.my_side),
        both_at: both_at.unwrap_or_default(),
        scale: steps
            .map(|it| ScaleWord {
                word: it.word.clone(),
                anchor: it.anchor.clone(),
            })
            .collect(),
        rows: folded
            .asked
            .skills
            .iter()
            .map(|it| SkillAskedRow {
                item: it.item.clone(),
                name: it.name.clone(),
                about: it.about.clone(),
                signs: it.signs.clone(),
                mine: mine(&it.item),
                theirs: match is_void {
                    true => SkillShown::Nothing,
                    false => shown(&folded.their_side, &it.item),
                },
                i_showed: folded.my_side.shown.contains_key(&it.item),
            })
            .collect(),
    })
}

/// Every skill that one was shown by the other, with the newest round's words first.
fn both(
    store: &Connection,
    kept: &Pair,
    rounds: &[HeldSkills],
    now: &Moment,
) -> Result<Vec<SkillBothRow>> {
    let own = kept_rating::competencies(store, &kept.row.pair)?;
    let is_mentee = kept.my_role == Role::Mentee;
    let mut rows: Vec<SkillBothRow> = Vec::new();
    for held in rounds.iter().filter(|it| it.turn != SkillTurn::Void) {
        for asked in &held.folded.asked.skills {
            if !rows.iter().any(|row| row.item == asked.item) {
                rows.push(SkillBothRow {
                    item: asked.item.clone(),
                    competency: is_mentee.then(|| competency_of(&own, &asked.item)),
                    name: asked.name.clone(),
                    mentee: mark(rounds, &asked.item, is_mentee, now),
                    mentor: mark(rounds, &asked.item, !is_mentee, now),
                });
            }
        }
    }
    rows.retain(|row| row.mentee.is_some() || row.mentor.is_some());
    Ok(rows)
}

fn competency_of(own: &BTreeMap<ItemId, CompetencyId>, item: &ItemId) -> CompetencyId {
    let known = own.get(item).cloned();
    known.unwrap_or_else(|| CompetencyId::new(item.as_str()))
}

/// What I, or my partner, showed of a skill: the newest, and the one before it.
fn mark(rounds: &[HeldSkills], item: &ItemId, mine: bool, now: &Moment) -> Option<SkillMark> {
    let sides = rounds.iter().filter(|it| it.turn != SkillTurn::Void);
    let sides = sides.map(|it| match mine {
        true => &it.folded.my_side,
        false => &it.folded.their_side,
    });
    let mut said = sides.filter_map(|side| {
        let (at, _) = side.revealed.as_ref()?;
        let day = now.day_of(at);
        Some((day, side.shown.get(item)?))
    });
    let (day, rating) = said.next()?;
    // What was not seen is no mark to compare with.
    let before = said.find(|(_, it)| it.said != SkillSaid::NotSeen);
    Some(SkillMark {
        day,
        rating: rating.clone(),
        before_day: before
            .as_ref()
            .map(|(day, _)| day.clone())
            .unwrap_or_default(),
        before: before.map(|(_, it)| it.clone()),
    })
}
