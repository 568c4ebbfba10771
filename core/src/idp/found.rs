//! What the IDP is found by: my own plan as it is kept, and what stands shared in a pair.

use std::collections::BTreeSet;

use rusqlite::Connection;
use serde::de::DeserializeOwned;

use super::contents::name_of;
use super::entry::SheetValue;
use super::fold::{Content, FoldedBlock, FoldedSide, folded_block};
use super::kept::{CompetencyKept, GoalKept, SheetKept};
use super::sheets;
use super::snapshot::SnapshotKept;
use crate::error::{Error, Result};
use crate::id::{BlockId, PairId};
use crate::search::{Findable, SearchKind, SearchPlace, Whose};
use crate::store::only_me;

fn read<T: DeserializeOwned>(body: &str) -> Result<T> {
    serde_json::from_str(body).map_err(|_| Error::Broken("idp"))
}

/// A sheet of mine, under the title that screens give it.
pub(crate) fn sheet(about: &str, body: &str, at: &str) -> Result<Option<Findable>> {
    let kept: SheetKept = read(body)?;
    let known = sheets::sheet(about);
    let title = known.map(|sheet| sheet.title).unwrap_or_default();
    let values = kept.rows.iter().flat_map(|row| row.fields.values());
    let words: Vec<&str> = values.flat_map(words_of).collect();
    let place = SearchPlace::Sheet {
        sheet: about.to_owned(),
    };
    let found = Findable::new(SearchKind::Sheet, place, Whose::Me, at, &title).saying(words);
    // A sheet without words says no more than its title, which belongs to the catalogue.
    Ok((!found.body.is_empty()).then_some(found))
}

fn words_of(value: &SheetValue) -> Vec<&str> {
    match value {
        SheetValue::Text(text) => vec![text],
        SheetValue::Many(items) => items.iter().map(String::as_str).collect(),
    }
}

/// A goal of mine, with its steps and notes. A removed one is found no more, also while it can be restored.
pub(crate) fn goal(body: &str, at: &str) -> Result<Option<Findable>> {
    let kept: GoalKept = read(body)?;
    if kept.removed_day.is_some() {
        return Ok(None);
    }
    let own = [&kept.why, &kept.sign, &kept.today, &kept.ask, &kept.reason];
    let earlier = kept.earlier.iter().map(|it| &it.sentence);
    let progress = kept.progress.iter().map(|it| &it.line);
    let steps = kept.steps.iter();
    let steps = steps.flat_map(|it| [&it.text, &it.if_then, &it.help, &it.reason, &it.result]);
    let notes = kept.notes.iter();
    let notes = notes.flat_map(|it| [&it.what, &it.measure, &it.feedback]);
    let words = own
        .into_iter()
        .chain(steps)
        .chain(notes)
        .chain(progress)
        .chain(earlier);
    let place = SearchPlace::Goal {
        goal: kept.id.clone(),
    };
    let found = Findable::new(SearchKind::Goal, place, Whose::Me, at, &kept.sentence);
    Ok(Some(found.saying(words.map(String::as_str))))
}

/// A skill I picked or rated, with the moments that show it.
pub(crate) fn competency(body: &str, at: &str) -> Result<Option<Findable>> {
    let kept: CompetencyKept = read(body)?;
    if !kept.picked && kept.ratings.is_empty() {
        return Ok(None);
    }
    let name = name_of(std::slice::from_ref(&kept), &kept.id).unwrap_or_default();
    let examples = kept.ratings.iter().map(|rating| rating.example.as_str());
    let words = kept.signs.iter().map(String::as_str).chain(examples);
    let place = SearchPlace::Skills {
        spot: kept.id.to_string(),
    };
    Ok(Some(
        Findable::new(SearchKind::Skill, place, Whose::Me, at, &name).saying(words),
    ))
}

/// A snapshot by its name, and by what it was the first to hold: what stood in the one before is found there, so that an
/// old word is found once and not in each snapshot since. What still stands is found in the plan too.
pub(crate) fn snapshot(
    store: &Connection,
    about: &str,
    body: &str,
    at: &str,
) -> Result<Option<Findable>> {
    let kept: SnapshotKept = read(body)?;
    let before = only_me::before(
        store,
        &only_me::of_person(),
        only_me::Kind::IdpSnapshot,
        (at, about),
    )?;
    let before: Option<SnapshotKept> = before.as_deref().map(read).transpose()?;
    let known: BTreeSet<&str> = before.iter().flat_map(words_of_snapshot).collect();
    let words = words_of_snapshot(&kept).filter(|word| !known.contains(word));
    let place = SearchPlace::Snapshots {
        spot: kept.id.to_string(),
    };
    let found = Findable::new(
        SearchKind::Snapshot,
        place,
        Whose::Me,
        &kept.day,
        &kept.name,
    );
    Ok(Some(found.saying(words)))
}

fn words_of_snapshot(kept: &SnapshotKept) -> impl Iterator<Item = &str> {
    let rows = kept.sheets.values().flat_map(|sheet| &sheet.rows);
    let sheets = rows.flat_map(|row| row.fields.values()).flat_map(words_of);
    let goals = kept.goals.iter().flat_map(|goal| {
        let steps = goal.steps.iter().map(|step| step.text.as_str());
        let notes = goal.notes.iter().map(|note| note.what.as_str());
        let own = [goal.sentence.as_str(), &goal.why, &goal.sign, &goal.ask];
        own.into_iter().chain(steps).chain(notes)
    });
    let skills = kept.competencies.iter().flat_map(|skill| {
        let examples = skill.ratings.iter().map(|rating| rating.example.as_str());
        [skill.name.as_str()].into_iter().chain(examples)
    });
    sheets.chain(goals).chain(skills)
}

/// What stands shared under one id: my partner's words and mine beside them. My own goals and sheets are found in my plan.
pub(crate) fn block(
    store: &Connection,
    pair: &PairId,
    block: &BlockId,
) -> Result<Option<Findable>> {
    let folded = folded_block(store, pair, block)?;
    Ok(folded.and_then(|folded| of_block(block, &folded)))
}

fn of_block(block: &BlockId, folded: &FoldedBlock) -> Option<Findable> {
    let stands = |side: &&FoldedSide| side.taken_back_at.is_none();
    let theirs = folded.theirs.as_ref().filter(stands);
    let mine = folded.mine.as_ref().filter(stands);
    let side = theirs.or(mine)?;
    let (title, own) = words_of_content(&side.content);
    let own = if side.is_found_here(theirs.is_some()) {
        own
    } else {
        Vec::new()
    };
    let comments = folded.comments.iter().map(|it| it.text.as_str());
    let answers = folded.answer.iter().map(|it| it.text.as_str());
    let ideas = folded.idea_answer.iter().map(|it| it.text.as_str());
    let introductions = folded.introduction.iter().map(|it| it.text.as_str());
    let beside = comments.chain(answers).chain(ideas).chain(introductions);
    let words: Vec<&str> = own.into_iter().chain(beside).collect();
    let is_idea = matches!(side.content, Content::Idea(_));
    let kind = if is_idea {
        SearchKind::Idea
    } else {
        SearchKind::SharedPlan
    };
    let spot = block.to_string();
    let place = SearchPlace::SharedPlan { spot };
    let whose = Whose::of(theirs.is_none());
    let found = Findable::new(kind, place, whose, &side.at, title).saying(words);
    let is_mine_alone = theirs.is_none() && !is_idea;
    (!is_mine_alone || !found.body.is_empty()).then_some(found)
}

impl FoldedSide {
    /// Whether its words are found here, and not in my own plan.
    fn is_found_here(&self, is_theirs: bool) -> bool {
        is_theirs || matches!(self.content, Content::Idea(_))
    }
}

fn words_of_content(content: &Content) -> (&str, Vec<&str>) {
    match content {
        Content::Sheet(sheet) => {
            let values = sheet.fields.iter().flat_map(|field| words_of(&field.value));
            (&sheet.title, values.collect())
        }
        Content::Goal(goal) => {
            let progress = goal.progress.iter().map(|it| it.line.as_str());
            let details = goal.details.iter();
            let details = details.flat_map(|it| {
                it.skills
                    .iter()
                    .map(String::as_str)
                    .chain([it.today.as_str()])
            });
            let own = [goal.why.as_str(), &goal.sign, &goal.ask, &goal.reason];
            (
                &goal.sentence,
                own.into_iter().chain(progress).chain(details).collect(),
            )
        }
        Content::Step(step) => {
            let own = [
                step.if_then.as_str(),
                &step.help,
                &step.reason,
                &step.result,
            ];
            (&step.text, own.into())
        }
        Content::Note(note) => (&note.what, vec![note.measure.as_str(), &note.feedback]),
        Content::Idea(idea) => {
            let own = [idea.text.as_str(), &idea.preparation, &idea.resource_name];
            (&idea.title, own.into())
        }
    }
}
