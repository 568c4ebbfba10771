//! *Where we start from*: both answers side by side, in words.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::areas::ExampleMark;
use super::compare::{Both, Compared, compare, suggested};
use super::comparison_view::{
    ComparisonRow, ComparisonView, ExampleView, Group, ShownView, TensionView, ThenView,
};
use super::entry::{AnswerSaid, ItemAsked, Questions, Said};
use super::fold_outcome::{FoldedOutcome, folded_outcomes};
use super::folded::FoldedRound;
use super::held::{Held, HeldPart};
use super::kept;
use super::outcome_page::{Clauses, outcome_view};
use super::round_page::{line_of, scales};
use super::view::{RoundLine, RoundState};
use crate::catalogue::Catalogue;
use crate::clock::Moment;
use crate::error::{Refusal, Result};
use crate::id::{ClauseId, ItemId, PairId, RoundId};
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::person::Role;
use crate::seal::SealSide;

impl Notebook {
    /// Both answers side by side. The mentee sees it before she shows her own; then only she does.
    ///
    /// # Errors
    /// `RoundGone`; `NothingToCompare` until my partner has shown answers to something I sealed.
    pub fn view_comparison(&self, pair: &PairId, round: &RoundId) -> Result<ComparisonView> {
        let now = self.now()?;
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let rounds = Held::load_all(store, pair, kept.my_role)?;
            let line = line_of(store, pair, &rounds, round)?;
            let here = rounds.iter().position(|held| &held.round == round);
            let here = here.ok_or(Refusal::RoundGone)?;
            let held = rounds.get(here).ok_or(Refusal::RoundGone)?;
            let open: Vec<&HeldPart> = held.parts.iter().filter(|part| lies_open(part)).collect();
            let first = open.first().ok_or(Refusal::NothingToCompare)?;
            let folded = held.folded.as_ref().ok_or(Refusal::NothingToCompare)?;
            let outcomes = folded_outcomes(store, pair, round)?;
            let table = Table {
                my_role: kept.my_role,
                folded,
                before: then_of(&rounds, here, kept.my_role, &now),
                outcomes: outcomes.into_iter().collect(),
                clauses: Clauses::load(store, pair)?,
            };
            let mut rows: Vec<Ranked> = Vec::new();
            for part in &open {
                let items = part.questions.items.iter();
                rows.extend(items.map(|asked| table.row(held, part, asked)));
            }
            let page = PageOf {
                kept: &kept,
                questions: &first.questions,
                both_shown: line.parts.iter().all(|part| part.i_revealed_at.is_some()),
                only_me: open
                    .iter()
                    .any(|part| part.mine().is_none_or(|it| it.revealed.is_none())),
                told_on: None,
                line,
            };
            page.with(store, rows)
        })
    }
}

/// Whether my partner's answers may be seen here: I have sealed, so nothing of mine can follow theirs.
fn lies_open(part: &HeldPart) -> bool {
    let shown = part
        .theirs()
        .is_some_and(|theirs| theirs.revealed.is_some());
    !part.is_void() && part.i_sealed() && shown
}

/// A row with what orders it.
pub(crate) struct Ranked {
    pub(crate) row: ComparisonRow,
    pub(crate) rank: Option<u8>,
}

impl Ranked {
    /// Two answers side by side: nothing is chosen, decided or remembered of them yet.
    pub(crate) fn compared(
        asked: &ItemAsked,
        part: u32,
        compared: &Compared,
        mentee: ShownView,
        mentor: ShownView,
    ) -> Self {
        Self {
            row: ComparisonRow {
                asked: asked.into(),
                part,
                group: compared.group,
                apart: compared.apart,
                direction: compared.direction,
                must_mentee: compared.must_mentee,
                must_mentor: compared.must_mentor,
                mentee,
                mentor,
                kept_closed: false,
                chosen_by_me: false,
                chosen_by_partner: false,
                suggested: None,
                clause_title: None,
                clause: None,
                outcome: None,
                then: None,
            },
            rank: suggested(compared),
        }
    }
}

/// What a page of two answers per item is made of, besides its rows.
pub(crate) struct PageOf<'a> {
    pub(crate) kept: &'a Pair,
    pub(crate) line: RoundLine,
    pub(crate) questions: &'a Questions,
    /// Whether I have shown everything of mine.
    pub(crate) both_shown: bool,
    pub(crate) only_me: bool,
    pub(crate) told_on: Option<String>,
}

impl PageOf<'_> {
    /// The page, its rows in the order they are read.
    pub(crate) fn with(self, store: &Connection, mut rows: Vec<Ranked>) -> Result<ComparisonView> {
        rank(&mut rows);
        let pair = &self.kept.row.pair;
        let (tensions, examples) = cards(store, pair, &rows, self.both_shown)?;
        let (me, partner) = self.kept.people(store)?;
        let (mentee, mentor) = match self.kept.my_role {
            Role::Mentee => (me, partner),
            Role::Mentor => (partner, me),
        };
        let (statement, slider) = scales(self.questions);
        Ok(ComparisonView {
            line: self.line,
            mentee,
            mentor,
            my_role: self.kept.my_role,
            only_me: self.only_me,
            told_on: self.told_on,
            statement,
            slider,
            tensions,
            examples,
            rows: rows.into_iter().map(|ranked| ranked.row).collect(),
        })
    }
}

struct Table<'a> {
    my_role: Role,
    folded: &'a FoldedRound,
    before: BTreeMap<ItemId, ThenView>,
    outcomes: BTreeMap<ItemId, FoldedOutcome>,
    clauses: Clauses,
}

impl Table<'_> {
    fn row(&self, held: &Held, part: &HeldPart, asked: &ItemAsked) -> Ranked {
        let item = &asked.item;
        let mine = my_answer(part, item);
        let theirs = part.theirs().and_then(|side| side.shown.get(item));
        let (mentee, mentor) = match self.my_role {
            Role::Mentee => (mine.as_ref(), theirs),
            Role::Mentor => (theirs, mine.as_ref()),
        };
        let compared: Compared = compare(asked, Both { mentee, mentor });
        let my_shown = shown_view(part.mine(), item, mine.as_ref());
        let their_shown = shown_view(part.theirs(), item, theirs);
        let (mentee, mentor) = match self.my_role {
            Role::Mentee => (my_shown, their_shown),
            Role::Mentor => (their_shown, my_shown),
        };
        let clause = Some(&asked.clause).filter(|clause| !clause.is_empty());
        let clause = clause.map(ClauseId::new);
        let bare = Ranked::compared(asked, part.number, &compared, mentee, mentor);
        let row = ComparisonRow {
            kept_closed: kept_closed(held, part, item),
            chosen_by_me: self.folded.chosen_by_me.contains(item),
            chosen_by_partner: self.folded.chosen_by_them.contains(item),
            clause_title: clause
                .as_ref()
                .and_then(|clause| self.clauses.title(clause)),
            clause,
            outcome: self
                .outcomes
                .get(item)
                .and_then(|it| outcome_view(it, &self.clauses)),
            then: self.before.get(item).cloned(),
            ..bare.row
        };
        Ranked { row, ..bare }
    }
}

/// My own answer: as I sealed it, whether shown or not, while its salts are here; else what I have shown.
fn my_answer(part: &HeldPart, item: &ItemId) -> Option<AnswerSaid> {
    let mine = part.mine()?;
    if mine.revealed.is_some() {
        return mine.shown.get(item).cloned();
    }
    let seal = part.seal.as_ref()?;
    let kept = seal.answers.iter().find(|kept| &kept.item == item)?;
    Some(kept.answer.clone())
}

/// Whether I have an answer to it that I did not show.
fn kept_closed(held: &Held, part: &HeldPart, item: &ItemId) -> bool {
    let revealed = part.mine().and_then(|mine| mine.revealed.as_ref());
    let answered = part.seal.as_ref().is_some_and(|seal| {
        let mut answers = seal.answers.iter();
        answers.any(|kept| &kept.item == item && kept.answer.said != Said::Open)
    });
    let shown = match revealed {
        Some(_) => part
            .mine()
            .is_some_and(|mine| mine.shown.contains_key(item)),
        None => held.show.shows(item),
    };
    answered && !shown
}

fn shown_view(
    side: Option<&SealSide<AnswerSaid>>,
    item: &ItemId,
    answer: Option<&AnswerSaid>,
) -> ShownView {
    match answer {
        Some(answer) if answer.said != Said::Open => ShownView::Answer {
            answer: answer.clone(),
        },
        _ if side.is_some_and(|side| side.unfitting.contains(item)) => ShownView::NotWhatWasSealed,
        Some(_) | None => ShownView::Nothing,
    }
}

/// Groups follow distance alone; inside a group must-haves come first, then the order asked.
fn rank(rows: &mut [Ranked]) {
    rows.sort_by_key(|it| {
        let must = it.row.must_mentee || it.row.must_mentor;
        (it.row.group, !must)
    });
    let mut order: Vec<(u8, usize)> = rows
        .iter()
        .enumerate()
        .filter_map(|(at, it)| Some((it.rank?, at)))
        .collect();
    order.sort_unstable();
    for (place, (_, at)) in (1..).zip(order) {
        if let Some(it) = rows.get_mut(at) {
            it.row.suggested = Some(place);
        }
    }
}

/// Where the two stood when they last answered the same sentence.
fn then_of(
    rounds: &[Held],
    here: usize,
    my_role: Role,
    now: &Moment,
) -> BTreeMap<ItemId, ThenView> {
    let mut found = BTreeMap::new();
    for held in rounds.iter().take(here) {
        if !matches!(held.state(), RoundState::Revealed | RoundState::Talked) {
            continue;
        }
        let Some(folded) = &held.folded else { continue };
        for part in folded.parts.iter().filter(|part| part.both_revealed()) {
            for asked in &part.questions.items {
                let mine = part.mine.shown.get(&asked.item).cloned();
                let theirs = part.theirs.shown.get(&asked.item).cloned();
                let (mentee, mentor) = match my_role {
                    Role::Mentee => (mine, theirs),
                    Role::Mentor => (theirs, mine),
                };
                let day = now.day_of(&folded.at);
                let then = ThenView {
                    day,
                    mentee,
                    mentor,
                };
                found.insert(asked.item.clone(), then);
            }
        }
    }
    found
}

/// The cards beside a comparison: where wishes pull two ways, and what others hope for, with my marks.
fn cards(
    store: &Connection,
    pair: &PairId,
    rows: &[Ranked],
    both_shown: bool,
) -> Result<(Vec<TensionView>, Vec<ExampleView>)> {
    let marks = kept::marks(store, pair, kept::EXAMPLE)?;
    Ok((tensions(rows), examples(rows, both_shown, &marks)))
}

/// Cards whose linked statements differ, where at least two of them were asked (EX-9, EX-24).
fn tensions(rows: &[Ranked]) -> Vec<TensionView> {
    let differs = |item: &str| {
        rows.iter().any(|it| {
            it.row.asked.item.as_str() == item
                && matches!(it.row.group, Group::TalkFirst | Group::WorthATalk)
        })
    };
    let text = |item: &crate::catalogue::Item, field: &str| {
        item.text(field).unwrap_or_default().to_owned()
    };
    let cards = Catalogue::load().items("tension").iter();
    cards
        .filter(|card| card.texts("expectations").into_iter().any(differs))
        .map(|card| TensionView {
            id: card.id.clone(),
            title: text(card, "title"),
            text: text(card, "text"),
            items: card
                .texts("expectations")
                .into_iter()
                .map(ItemId::new)
                .collect(),
        })
        .collect()
}

/// What others hope for, once both have answered and shown.
fn examples(
    rows: &[Ranked],
    both_shown: bool,
    marks: &BTreeMap<String, ExampleMark>,
) -> Vec<ExampleView> {
    let asked = |item: &str| rows.iter().any(|it| it.row.asked.item.as_str() == item);
    let cards = Catalogue::load().items("example").iter();
    cards
        .filter(|_| both_shown)
        .filter_map(|card| {
            let item = card.text("expectation").filter(|item| asked(item))?;
            Some(ExampleView {
                id: card.id.clone(),
                from: card.text("from_role").and_then(Role::from_word)?,
                text: card.text("text").unwrap_or_default().to_owned(),
                item: ItemId::new(item),
                mark: marks.get(&card.id).copied(),
            })
        })
        .collect()
}

/// The sentence an item asked, for a clause that came from it: as a round carried it, else as the catalogue has it.
pub(crate) fn sentence_of(store: &Connection, pair: &PairId, item: &ItemId) -> Result<String> {
    for (_, folded) in super::fold::folded_rounds(store, pair)?.into_iter().rev() {
        let mut items = folded.parts.iter().flat_map(|part| &part.questions.items);
        if let Some(asked) = items.find(|asked| &asked.item == item) {
            return Ok(asked.text.clone());
        }
    }
    Ok(String::new())
}
