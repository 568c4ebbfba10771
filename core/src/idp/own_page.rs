//! Builds the overview of my own IDP and the lists in it.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::beside::{People, ideas};
use super::entry::{GoalState, SheetValue, StepStanding};
use super::fold::{FoldedBlock, folded_blocks};
use super::kept::{CompetencyKept, GoalKept, PlanKept, ShareKept};
use super::review_day::{AgreedDay, AgreedFor, review_day_view};
use super::rules::{COMPETENCIES_MAX, COMPETENCIES_MIN, can_restore, sheet_state};
use super::share::wanted;
use super::shared_page::scale;
use super::sheets::{self, Sheet};
use super::view::{
    AudienceView, GoalCard, IdpView, Shareable, SheetLine, SheetState, SkillRow, SkillsView,
};
use super::{shelf, snapshot};
use crate::agreement::Terms;
use crate::error::Result;
use crate::id::{BlockId, PairId};
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::person::Role;

impl Notebook {
    /// My own IDP, seen in one pair.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_idp(&self, pair: &PairId) -> Result<IdpView> {
        let now = self.now()?;
        self.read(|store| {
            let around = Around::load(store, pair)?;
            let plan = shelf::plan(store)?;
            let terms = Terms::load(store, pair)?;
            let all = shelf::goals(store)?;
            let (removed, goals): (Vec<_>, Vec<_>) =
                all.iter().partition(|goal| goal.removed_day.is_some());
            let restorable = removed.into_iter().filter(|goal| {
                let day = goal.removed_day.as_deref();
                day.is_some_and(|day| can_restore(day, now.day()))
            });
            let active = goals
                .iter()
                .filter(|it| it.state == GoalState::Active)
                .count();
            Ok(IdpView {
                can_share: around.can_share,
                begun: plan.begun || !all.is_empty(),
                depth: plan.depth,
                today: now.day_text(),
                review_day: plan.review_day.clone(),
                agreed_days: agreed_days(&terms, &now.day_text()),
                review_in_agreement: review_day_view(store, pair)?,
                review_meetings: terms.review_meetings(),
                direction: text_of(store, sheets::DIRECTION, sheets::DIRECTION_PICTURE)?,
                ask: text_of(store, sheets::SUPPORT, sheets::SUPPORT_ASK)?,
                sheets: around.sheet_lines(store, &plan)?,
                removed: restorable
                    .map(|goal| around.card(store, goal))
                    .collect::<Result<_>>()?,
                goals: goals
                    .iter()
                    .map(|goal| around.card(store, goal))
                    .collect::<Result<_>>()?,
                goal_limit: terms.goal_limit(),
                active_count: u32::try_from(active).unwrap_or(u32::MAX),
                progress_scale: scale("scale-progress"),
                skills: skills_view(&shelf::competencies(store)?),
                ideas: ideas(&around.blocks, &around.people),
                snapshots: shelf::snapshots(store)?
                    .iter()
                    .map(snapshot::line)
                    .collect(),
                me: around.people.me.clone(),
                partner: around.people.partner.clone(),
            })
        })
    }
}

/// Whether there is a plan: my own if I am the mentee, else something my mentee shows me.
pub(crate) fn is_begun(store: &Connection, kept: &Pair) -> Result<bool> {
    match kept.my_role {
        Role::Mentee => Ok(shelf::plan(store)?.begun || !shelf::goals(store)?.is_empty()),
        Role::Mentor => Ok(!folded_blocks(store, &kept.row.pair)?.is_empty()),
    }
}

/// What the agreement names, from today on.
fn agreed_days(terms: &Terms, today: &str) -> Vec<AgreedDay> {
    let named = [
        (AgreedFor::FirstIdp, terms.idp_day()),
        (AgreedFor::Midpoint, terms.midpoint_day()),
    ];
    let mut days: Vec<AgreedDay> = named
        .into_iter()
        .filter_map(|(what, day)| Some((what, day.filter(|day| *day >= today)?)))
        .map(|(what, day)| AgreedDay {
            what,
            day: day.to_owned(),
        })
        .collect();
    days.sort_by(|a, b| a.day.cmp(&b.day));
    days
}

/// What a field of a one-page sheet holds.
fn text_of(store: &Connection, sheet: &str, field: &str) -> Result<String> {
    let kept = shelf::sheet(store, sheet)?;
    let value = kept.rows.first().and_then(|row| row.fields.get(field));
    Ok(match value {
        Some(SheetValue::Text(text)) => text.clone(),
        Some(SheetValue::Many(_)) | None => String::new(),
    })
}

/// The pair in which the IDP is looked at, and the other pairs it may be shared with.
pub(super) struct Around {
    pub(super) people: People,
    pub(super) can_share: bool,
    pub(super) blocks: Vec<(BlockId, FoldedBlock)>,
    pair: PairId,
    others: Vec<(PairId, String)>,
}

impl Around {
    pub(super) fn load(store: &Connection, pair: &PairId) -> Result<Self> {
        let kept = Pair::load(store, pair)?;
        let mut others = Vec::new();
        for other in Pair::load_all(store)? {
            if other.row.pair != *pair {
                let name = other.people(store)?.1.short_name;
                others.push((other.row.pair, name));
            }
        }
        Ok(Self {
            people: People::of(store, &kept)?,
            can_share: kept.has_partner() && kept.stopped.is_none(),
            blocks: folded_blocks(store, pair)?,
            pair: pair.clone(),
            others,
        })
    }

    /// A block of this pair.
    pub(super) fn block(&self, id: &BlockId) -> Option<&FoldedBlock> {
        let found = self.blocks.iter().find(|(block, _)| block == id);
        found.map(|(_, folded)| folded)
    }

    pub(super) fn share(&self, store: &Connection, what: &Shareable) -> Result<ShareKept> {
        shelf::share(store, &self.pair, what)
    }

    /// Who sees a sheet or a goal.
    pub(super) fn audience(&self, store: &Connection, what: &Shareable) -> Result<AudienceView> {
        let mut share = self.share(store, what)?;
        let mine = |id: &BlockId| self.block(id).and_then(|it| it.mine.as_ref());
        let sides: Vec<_> = share.blocks.values().filter_map(mine).collect();
        let mut others = Vec::new();
        for (pair, name) in &self.others {
            if shelf::share(store, pair, what)?.active {
                others.push(name.clone());
            }
        }
        Ok(AudienceView {
            shared: share.active,
            partner_has: sides.iter().filter_map(|it| it.left_at.clone()).max(),
            waiting: sides.iter().any(|it| it.waiting || it.taking_back),
            held_back: share.active && self.is_held_back(store, what, &mut share),
            others,
        })
    }

    /// Whether what stands in the pair is not what is written here.
    fn is_held_back(&self, store: &Connection, what: &Shareable, share: &mut ShareKept) -> bool {
        let Ok(wanted) = wanted(store, what, share) else {
            return true;
        };
        wanted.iter().any(|(id, content)| {
            let block = share.blocks.get(id).and_then(|block| self.block(block));
            let stands = block.and_then(|it| it.mine.as_ref());
            stands.is_none_or(|it| it.content != *content)
        })
    }

    pub(super) fn sheet_lines(
        &self,
        store: &Connection,
        plan: &PlanKept,
    ) -> Result<Vec<SheetLine>> {
        let sheets = sheets::sheets();
        let lines = sheets
            .iter()
            .map(|sheet| self.sheet_line(store, plan, sheet));
        lines.collect()
    }

    pub(super) fn sheet_line(
        &self,
        store: &Connection,
        plan: &PlanKept,
        sheet: &Sheet,
    ) -> Result<SheetLine> {
        let what = Shareable::Sheet {
            sheet: sheet.id.clone(),
        };
        let state = match sheet.gathered {
            true => gathered_state(store, sheet)?,
            false => sheet_state(sheet, &shelf::sheet(store, &sheet.id)?),
        };
        let audience = match sheet.gathered {
            true => AudienceView::default(),
            false => self.audience(store, &what)?,
        };
        Ok(SheetLine {
            sheet: sheet.id.clone(),
            number: sheet.number,
            title: sheet.title.clone(),
            about: sheet.about.clone(),
            state,
            on_table: sheet.belongs_to(plan.depth),
            gathered: sheet.gathered,
            audience,
        })
    }

    /// A goal as a card.
    pub(super) fn card(&self, store: &Connection, goal: &GoalKept) -> Result<GoalCard> {
        let what = Shareable::Goal {
            goal: goal.id.clone(),
        };
        let share = self.share(store, &what)?;
        let comments = share.blocks.values().filter_map(|block| self.block(block));
        let comments: usize = comments
            .map(|block| block.comments.iter().filter(|it| !it.mine).count())
            .sum();
        let counted = |wanted: fn(StepStanding) -> bool| {
            let steps = goal.steps.iter().filter(|step| wanted(step.state));
            u32::try_from(steps.count()).unwrap_or(u32::MAX)
        };
        let open = goal.steps.iter().filter(|step| {
            matches!(step.state, StepStanding::Planned | StepStanding::InProgress)
                && !step.due_day.is_empty()
        });
        Ok(GoalCard {
            goal: goal.id.clone(),
            rank: goal.rank,
            sentence: goal.sentence.clone(),
            sign: goal.sign.clone(),
            day: goal.day.clone(),
            made_day: goal.made_day.clone(),
            state: goal.state,
            state_day: goal.state_day.clone(),
            reason: goal.reason.clone(),
            progress: goal.progress.last().cloned(),
            steps_done: counted(|state| state == StepStanding::Done),
            steps_count: counted(|state| state != StepStanding::Dropped),
            next_step_day: open.map(|step| step.due_day.clone()).min(),
            comment_count: u32::try_from(comments).unwrap_or(u32::MAX),
            audience: self.audience(store, &what)?,
        })
    }
}

/// How far a sheet is that is gathered from goals.
fn gathered_state(store: &Connection, sheet: &Sheet) -> Result<SheetState> {
    let goals = shelf::goals(store)?;
    let mut living = goals.iter().filter(|goal| goal.removed_day.is_none());
    let any = match sheet.number {
        4 => living.next().is_some(),
        5 => living.any(|goal| !goal.steps.is_empty()),
        _ => living.any(|goal| !goal.notes.is_empty()),
    };
    Ok(if any {
        SheetState::Begun
    } else {
        SheetState::Empty
    })
}

/// My list of skills, and what can be picked.
pub(super) fn skills_view(kept: &[CompetencyKept]) -> SkillsView {
    let known: BTreeMap<String, sheets::Competency> = sheets::competencies()
        .into_iter()
        .map(|it| (it.id.clone(), it))
        .collect();
    let mine = kept.iter().filter(|it| it.picked);
    let mine: Vec<SkillRow> = mine
        .map(|it| row(Some(it), known.get(it.id.as_str())))
        .collect();
    let others = sheets::competencies().into_iter().filter(|it| {
        let picked = mine.iter().any(|row| row.competency.as_str() == it.id);
        !picked
    });
    let others = others.map(|it| {
        let kept = kept.iter().find(|kept| kept.id.as_str() == it.id);
        let mut shown = row(kept, Some(&it));
        shown.competency = crate::id::CompetencyId::new(it.id);
        shown
    });
    let own_dropped = kept.iter().filter(|it| !it.picked && it.id.is_own());
    SkillsView {
        scale: scale("scale-competency"),
        others: others
            .chain(own_dropped.map(|it| row(Some(it), None)))
            .collect(),
        mine,
        fewest: COMPETENCIES_MIN,
        most: COMPETENCIES_MAX,
    }
}

fn row(kept: Option<&CompetencyKept>, known: Option<&sheets::Competency>) -> SkillRow {
    let own = kept.filter(|it| it.id.is_own());
    SkillRow {
        competency: kept.map_or(crate::id::CompetencyId::new(""), |it| it.id.clone()),
        name: own.map_or_else(
            || known.map(|it| it.title.clone()).unwrap_or_default(),
            |it| it.name.clone(),
        ),
        group: known.map(|it| it.group.clone()).unwrap_or_default(),
        about: known.map(|it| it.about.clone()).unwrap_or_default(),
        signs: match own {
            Some(own) => own.signs.clone(),
            None => known.map(|it| it.signs.to_vec()).unwrap_or_default(),
        },
        picked: kept.is_some_and(|it| it.picked),
        importance: kept.and_then(|it| it.importance),
        ratings: kept.map(|it| it.ratings.clone()).unwrap_or_default(),
    }
}
