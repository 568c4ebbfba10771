//! Builds what is shared of an IDP in a pair, from the folded blocks: the same pages for its owner and its reader.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::beside::{People, ideas, lane, taken_back};
use super::borrowed::lenders;
use super::fold::{Content, FoldedBlock, FoldedSide, folded_blocks};
use super::kept::ShareParts;
use super::share::wanted;
use super::shared_view::{
    SharePreview, SharedGoal, SharedIdpView, SharedNote, SharedRow, SharedSheet, SharedStep,
};
use super::view::{LenderView, ScaleWord, Shareable};
use super::{sheets, shelf};
use crate::error::Result;
use crate::id::{BlockId, PairId};
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::person::Role;

impl Notebook {
    /// What is shared of the IDP in a pair: mine as my partner sees it, or my mentee's.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_shared_idp(&self, pair: &PairId) -> Result<SharedIdpView> {
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let people = People::of(store, &kept)?;
            let mine = kept.my_role == Role::Mentee;
            let blocks = folded_blocks(store, pair)?;
            let mut view = SharedIdpView {
                owner: people.by(mine).clone(),
                reader: people.by(!mine).clone(),
                mine,
                can_write: kept.has_partner() && kept.stopped.is_none(),
                sheets: Vec::new(),
                goals: Vec::new(),
                ideas: ideas(&blocks, &people),
                taken_back: taken_back(&blocks, mine),
                progress_scale: scale("scale-progress"),
                resource_types: sheets::resource_types(),
                asks_open: 0,
            };
            let shown: Vec<Shown<'_>> =
                blocks.iter().filter_map(|it| Shown::of(it, mine)).collect();
            view.sheets = sheets_of(&shown, &people);
            view.goals = goals_of(&shown, &people);
            view.asks_open = asks_open(&blocks, mine);
            Ok(view)
        })
    }

    /// The exact words that would go if a sheet or a goal were shared with these parts.
    ///
    /// # Errors
    /// As `share_idp`, but words of another partner are told instead of refused.
    pub fn preview_idp_share(
        &self,
        pair: &PairId,
        what: &Shareable,
        parts: ShareParts,
    ) -> Result<SharePreview> {
        let now = self.now()?.text();
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let people = People::of(store, &kept)?;
            let mut share = shelf::share(store, pair, what)?;
            let shared = share.active;
            share.parts = parts;
            let wanted = wanted(store, what, &mut share)?;
            let lenders = lenders(store, pair, &wanted)?;
            let asked = share.asked.clone();
            let folded: Vec<(BlockId, FoldedBlock)> = wanted
                .values()
                .map(|content| (BlockId::new(""), as_shared(content, &now)))
                .collect();
            let shown: Vec<Shown<'_>> =
                folded.iter().filter_map(|it| Shown::of(it, true)).collect();
            let mut goals = goals_of(&shown, &people);
            if let Some(goal) = goals.first_mut() {
                // Not shared yet, its parts name a goal that has no block: they are all its own.
                goal.steps = shown.iter().filter_map(|it| step_of(it, &people)).collect();
                goal.notes = shown.iter().filter_map(|it| note_of(it, &people)).collect();
            }
            let (step_count, note_count) = match what {
                Shareable::Sheet { .. } => (0, 0),
                Shareable::Goal { goal } => {
                    let goal = shelf::goal(store, goal)?;
                    (goal.steps.len(), goal.notes.len())
                }
            };
            Ok(SharePreview {
                partner: people.partner.clone(),
                me: people.me.clone(),
                parts,
                sheet: sheets_of(&shown, &people).into_iter().next(),
                goal: goals.into_iter().next(),
                step_count: u32::try_from(step_count).unwrap_or(u32::MAX),
                note_count: u32::try_from(note_count).unwrap_or(u32::MAX),
                lenders: lenders
                    .into_iter()
                    .map(|lender| {
                        Ok(LenderView {
                            person: Pair::load(store, &lender.pair)?.people(store)?.1,
                            asked: lender.said_yes || asked.contains(&lender.pair),
                            asking: lender.asking,
                            words: lender.words,
                            pair: lender.pair,
                        })
                    })
                    .collect::<Result<_>>()?,
                shared,
                partner_has: partner_has(store, pair, what)?,
            })
        })
    }
}

/// When words of a sheet or goal last left for the partner of a pair.
pub(super) fn partner_has(
    store: &Connection,
    pair: &PairId,
    what: &Shareable,
) -> Result<Option<String>> {
    let share = shelf::share(store, pair, what)?;
    let mut last = None;
    for block in share.blocks.values() {
        let folded = super::fold::folded_block(store, pair, block)?;
        last = last.max(folded.and_then(|it| it.mine).and_then(|it| it.left_at));
    }
    Ok(last)
}

fn as_shared(content: &Content, now: &str) -> FoldedBlock {
    FoldedBlock {
        mine: Some(FoldedSide {
            content: content.clone(),
            entry: crate::id::EntryId::new(""),
            first_at: now.to_owned(),
            at: now.to_owned(),
            waiting: true,
            taken_back_at: None,
            taking_back: false,
            left_at: None,
        }),
        ..FoldedBlock::default()
    }
}

/// A block that stands, with its owner's side of it.
struct Shown<'a> {
    id: &'a BlockId,
    block: &'a FoldedBlock,
    side: &'a FoldedSide,
}

impl<'a> Shown<'a> {
    fn of((id, block): &'a (BlockId, FoldedBlock), mine: bool) -> Option<Self> {
        let side = block.side(mine).filter(|it| it.taken_back_at.is_none())?;
        Some(Self { id, block, side })
    }
}

/// The five words of a scale.
pub(super) fn scale(id: &str) -> Vec<ScaleWord> {
    let steps = sheets::scale(id).into_iter();
    steps
        .map(|(word, anchor)| ScaleWord { word, anchor })
        .collect()
}

/// How many asks of one author wait for the other's answer.
pub(super) fn asks_open(blocks: &[(BlockId, FoldedBlock)], mine: bool) -> u32 {
    let shown = blocks.iter().filter_map(|it| Shown::of(it, mine));
    let open = shown.filter(is_open_ask).count();
    u32::try_from(open).unwrap_or(u32::MAX)
}

fn is_open_ask(shown: &Shown<'_>) -> bool {
    let ask = shown.side.content.ask();
    let answered = shown
        .block
        .answer
        .as_ref()
        .is_some_and(|it| it.asked == ask);
    !ask.is_empty() && !answered
}

fn sheets_of(shown: &[Shown<'_>], people: &People) -> Vec<SharedSheet> {
    /// Title, and the entries with their places.
    type Gathered = (String, Vec<(u32, SharedRow)>);
    let mut found: BTreeMap<(u32, String), Gathered> = BTreeMap::new();
    for it in shown {
        let Content::Sheet(body) = &it.side.content else {
            continue;
        };
        let key = (body.number, body.sheet.clone());
        let sheet = found
            .entry(key)
            .or_insert_with(|| (body.title.clone(), Vec::new()));
        let row = SharedRow {
            fields: body.fields.clone(),
            ask: it.side.content.ask().to_owned(),
            at: it.side.at.clone(),
            waiting: it.side.waiting,
            lane: lane(it.id, it.block, people),
        };
        sheet.1.push((body.row, row));
    }
    found
        .into_iter()
        .map(|((number, sheet), (title, mut rows))| {
            rows.sort_by_key(|(row, _)| *row);
            SharedSheet {
                sheet,
                number,
                title,
                rows: rows.into_iter().map(|(_, row)| row).collect(),
            }
        })
        .collect()
}

fn goals_of(shown: &[Shown<'_>], people: &People) -> Vec<SharedGoal> {
    let mut goals: Vec<SharedGoal> = shown
        .iter()
        .filter_map(|it| {
            let Content::Goal(body) = &it.side.content else {
                return None;
            };
            let steps = shown.iter().filter(|part| part_of(part, it.id));
            let notes = steps.clone();
            let mut notes: Vec<SharedNote> =
                notes.filter_map(|part| note_of(part, people)).collect();
            notes.sort_by(|a, b| b.day.cmp(&a.day));
            let mut steps: Vec<(u32, SharedStep)> = steps
                .filter_map(|part| Some((rank_of(part), step_of(part, people)?)))
                .collect();
            steps.sort_by_key(|(rank, _)| *rank);
            Some(SharedGoal {
                sentence: body.sentence.clone(),
                why: body.why.clone(),
                sign: body.sign.clone(),
                day: body.day.clone(),
                ask: body.ask.clone(),
                state: body.state,
                reason: body.reason.clone(),
                rank: body.rank,
                progress: body.progress.clone(),
                details: body.details.clone(),
                steps: steps.into_iter().map(|(_, step)| step).collect(),
                notes,
                first_at: it.side.first_at.clone(),
                at: it.side.at.clone(),
                waiting: it.side.waiting,
                lane: lane(it.id, it.block, people),
            })
        })
        .collect();
    goals.sort_by_key(|goal| goal.rank);
    goals
}

fn part_of(part: &Shown<'_>, goal: &BlockId) -> bool {
    match &part.side.content {
        Content::Step(body) => body.goal == *goal,
        Content::Note(body) => body.goal == *goal,
        Content::Sheet(_) | Content::Goal(_) | Content::Idea(_) => false,
    }
}

fn rank_of(part: &Shown<'_>) -> u32 {
    match &part.side.content {
        Content::Step(body) => body.rank,
        Content::Sheet(_) | Content::Goal(_) | Content::Note(_) | Content::Idea(_) => 0,
    }
}

fn step_of(part: &Shown<'_>, people: &People) -> Option<SharedStep> {
    let Content::Step(body) = &part.side.content else {
        return None;
    };
    Some(SharedStep {
        text: body.text.clone(),
        kind: body.kind,
        if_then: body.if_then.clone(),
        help: body.help.clone(),
        due_day: body.due_day.clone(),
        state: body.state,
        moved_count: body.moved_count,
        reason: body.reason.clone(),
        result: body.result.clone(),
        lane: lane(part.id, part.block, people),
    })
}

fn note_of(part: &Shown<'_>, people: &People) -> Option<SharedNote> {
    let Content::Note(body) = &part.side.content else {
        return None;
    };
    Some(SharedNote {
        day: body.day.clone(),
        what: body.what.clone(),
        measure: body.measure.clone(),
        feedback: body.feedback.clone(),
        lane: lane(part.id, part.block, people),
    })
}
