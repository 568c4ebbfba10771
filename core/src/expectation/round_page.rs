//! The room of one pair, and one round to answer.

use rusqlite::Connection;

use super::begin::light_items;
use super::entry::{AnswerSaid, ItemAsked, Questions, Said};
use super::fold_outcome::folded_outcomes;
use super::held::{Held, HeldPart};
use super::outcome_page::needs_me;
use super::questions::{lengths, themes};
use super::told::told_line;
use super::view::{
    AnswerDraft, ExpectationsView, ItemView, PartLine, RoundLine, RoundState, RoundView, ScaleView,
};
use crate::error::{Refusal, Result};
use crate::id::{PairId, RoundId};
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::person::Side;
use crate::seal::SealSide;

impl Notebook {
    /// The room of one pair: its rounds, and how a new one can begin.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_expectations(&self, pair: &PairId) -> Result<ExpectationsView> {
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let (me, partner) = kept.people(store)?;
            let rounds = Held::load_all(store, pair, kept.my_role)?;
            let mut lines = lines(store, pair, &rounds)?;
            lines.reverse();
            Ok(ExpectationsView {
                me,
                partner,
                has_partner: kept.has_partner(),
                can_begin: lines.iter().all(|line| line.state != RoundState::Open),
                rounds: lines,
                lengths: lengths(light_items(&rounds).len()),
                themes: themes(),
            })
        })
    }

    /// One round to answer: every item with my own answer.
    ///
    /// # Errors
    /// `RoundGone`.
    pub fn view_round(&self, pair: &PairId, round: &RoundId) -> Result<RoundView> {
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let (me, partner) = kept.people(store)?;
            let rounds = Held::load_all(store, pair, kept.my_role)?;
            let line = line_of(store, pair, &rounds, round)?;
            let held = rounds.iter().find(|held| &held.round == round);
            let held = held.ok_or(Refusal::RoundGone)?;
            let first = held.parts.first().ok_or(Refusal::RoundGone)?;
            let (statement, slider) = scales(&first.questions);
            let items = held.parts.iter().flat_map(|part| {
                let asked = part.questions.items.iter();
                asked.map(move |asked| item_view(held, part, asked))
            });
            Ok(RoundView {
                line,
                me,
                partner,
                has_partner: kept.has_partner(),
                statement,
                slider,
                items: items.collect(),
                own_left: held.own_left(),
                show: held.show.clone(),
            })
        })
    }
}

pub(crate) fn scales(questions: &Questions) -> (ScaleView, ScaleView) {
    (
        ScaleView {
            question: questions.statement_question.clone(),
            steps: questions.statement_steps.clone(),
        },
        ScaleView {
            question: questions.slider_question.clone(),
            steps: questions.slider_steps.clone(),
        },
    )
}

fn item_view(held: &Held, part: &HeldPart, asked: &ItemAsked) -> ItemView {
    let sealed = part.seal.as_ref().and_then(|seal| {
        let mut answers = seal.answers.iter();
        answers.find(|kept| kept.item == asked.item)
    });
    let answer = match (sealed, held.answers.get(&asked.item)) {
        (Some(sealed), _) => AnswerDraft {
            said: sealed.answer.said.clone(),
            weight: sealed.answer.weight,
            reason: sealed.answer.reason.clone(),
        },
        (None, Some(draft)) if !part.i_sealed() => draft.clone(),
        (None, _) => AnswerDraft {
            said: Said::Open,
            weight: None,
            reason: String::new(),
        },
    };
    let shown = |mine: &SealSide<AnswerSaid>| mine.shown.contains_key(&asked.item);
    let shows = match part.mine().filter(|mine| mine.revealed.is_some()) {
        Some(mine) => shown(mine),
        None => held.show.shows(&asked.item),
    };
    ItemView {
        asked: asked.into(),
        part: part.number,
        answer,
        sealed: part.i_sealed(),
        removable: asked.item.is_own() && held.own_part() == Some(part.number),
        shows,
    }
}

/// Lines of all rounds, in their order.
pub(crate) fn lines(store: &Connection, pair: &PairId, rounds: &[Held]) -> Result<Vec<RoundLine>> {
    let open = rounds
        .iter()
        .filter(|held| held.state() == RoundState::Open)
        .count();
    (1..)
        .zip(rounds)
        .map(|(number, held)| line(store, pair, held, number, open > 1))
        .collect()
}

/// The line of one round.
///
/// # Errors
/// `RoundGone`.
pub(crate) fn line_of(
    store: &Connection,
    pair: &PairId,
    rounds: &[Held],
    round: &RoundId,
) -> Result<RoundLine> {
    let mut lines = lines(store, pair, rounds)?.into_iter();
    let found = lines.find(|line| &line.round == round);
    Ok(found.ok_or(Refusal::RoundGone)?)
}

fn line(
    store: &Connection,
    pair: &PairId,
    held: &Held,
    number: u32,
    several_open: bool,
) -> Result<RoundLine> {
    let outcomes = folded_outcomes(store, pair, &held.round)?;
    let needs_me = outcomes.iter().filter(|(_, it)| needs_me(it));
    let state = held.state();
    let draft_at = held.draft.as_ref().map(|draft| draft.at.clone());
    let folded = held.folded.as_ref();
    let (told_on, told_count) = told_line(store, pair, &held.round)?;
    Ok(RoundLine {
        round: held.round.clone(),
        number,
        begun_by: Side::of(held.is_mine()),
        begun_at: folded
            .map(|folded| folded.at.clone())
            .or(draft_at)
            .unwrap_or_default(),
        length: held.length(),
        way: held.way(),
        state,
        step: held.step(),
        is_draft: folded.is_none(),
        proposal_waits: folded.is_some_and(|folded| folded.waiting),
        parts: held
            .parts
            .iter()
            .map(|part| part_line(held, part))
            .collect(),
        crossed: several_open && state == RoundState::Open,
        agreed_count: small(
            outcomes
                .iter()
                .filter(|(_, it)| it.agreed.is_some())
                .count(),
        ),
        needs_me_count: small(needs_me.count()),
        talked_at: folded.and_then(|folded| folded.talked_at.clone()),
        moved_by: folded
            .and_then(|folded| folded.moved.as_ref())
            .map(|moved| Side::of(moved.mine)),
        move_waits: folded
            .and_then(|folded| folded.moved.as_ref())
            .is_some_and(|moved| moved.waiting.is_some()),
        told_on,
        told_count,
    })
}

fn part_line(held: &Held, part: &HeldPart) -> PartLine {
    let sealed = |side: Option<&SealSide<AnswerSaid>>| side.and_then(|side| side.seal.clone());
    let revealed =
        |side: Option<&SealSide<AnswerSaid>>| side.and_then(|side| side.revealed.clone());
    let (mine, theirs) = (sealed(part.mine()), sealed(part.theirs()));
    let (shown, they_shown) = (revealed(part.mine()), revealed(part.theirs()));
    let void = part.folded.as_ref().and_then(|part| part.void);
    let answered = part.questions.items.iter().filter(|asked| {
        let answer = held.answers.get(&asked.item);
        answer.is_some_and(|answer| answer.said != Said::Open)
    });
    PartLine {
        part: part.number,
        step: held.step_of(part),
        item_count: small(part.questions.items.len()),
        answered_count: small(answered.count()),
        asked_by: Side::of(part.asked_by_me),
        seal_waits: mine.as_ref().is_some_and(|seal| seal.waiting),
        i_sealed_at: mine.map(|seal| seal.at),
        they_sealed_at: theirs.map(|seal| seal.at),
        reveal_waits: shown.as_ref().is_some_and(|(_, waits)| *waits),
        i_revealed_at: shown.map(|(at, _)| at),
        they_revealed_at: they_shown.map(|(at, _)| at),
        void: void.map(|void| void.why),
        void_by: void.map(|void| Side::of(void.mine)),
    }
}

pub(crate) fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
