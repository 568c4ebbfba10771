//! The skills check: pick competencies, rate them again and again. All of it Only me; no rating is ever overwritten by a
//! later day's (product.md §6).

use super::entry::{NAME_CHARS_MAX, TEXT_CHARS_MAX};
use super::kept::{CompetencyKept, RatingKept, SkillImportance};
use super::rules::{COMPETENCIES_MAX, check_room};
use super::sheet::begin;
use super::view::{OwnCompetencyDraft, RatingDraft};
use super::{sheets, shelf};
use crate::error::{Refusal, Result};
use crate::id::CompetencyId;
use crate::notebook::{Notebook, Page, Topic};
use crate::text::{check_line, check_text};

impl Notebook {
    /// Takes a competency into my list, or out of it. What was rated stays.
    ///
    /// # Errors
    /// `CompetencyGone`, `TooManyParts` beyond twelve.
    pub fn pick_competency(&mut self, competency: &CompetencyId, picked: bool) -> Result<()> {
        self.change(|page| {
            let kept = shelf::competency(page.store, competency)?;
            let is_known = kept.is_some()
                || sheets::competencies()
                    .iter()
                    .any(|it| it.id == competency.as_str());
            if !is_known {
                return Err(Refusal::CompetencyGone.into());
            }
            let mut kept = match kept {
                Some(kept) => kept,
                None => blank(page, competency.clone())?,
            };
            if picked && !kept.picked {
                check_list_has_room(page)?;
            }
            kept.picked = picked;
            keep(page, &kept)
        })
    }

    /// Adds a competency of my own to the list, or words it anew.
    ///
    /// # Errors
    /// `CompetencyGone`, `TooManyParts`, `NameMissing`, `TextTooLong`, `TextUnprintable`.
    pub fn save_own_competency(
        &mut self,
        competency: Option<&CompetencyId>,
        draft: &OwnCompetencyDraft,
    ) -> Result<CompetencyId> {
        self.change(|page| {
            let mut kept = match competency {
                Some(id) => shelf::competency(page.store, id)?
                    .filter(|it| it.id.is_own())
                    .ok_or(Refusal::CompetencyGone)?,
                None => {
                    check_list_has_room(page)?;
                    blank(page, CompetencyId::own())?
                }
            };
            kept.name = check_line(&draft.name, NAME_CHARS_MAX)?;
            let signs = draft.signs.iter().take(3);
            kept.signs = signs
                .map(|sign| check_text(sign, TEXT_CHARS_MAX))
                .collect::<std::result::Result<_, _>>()?;
            if competency.is_none() {
                kept.picked = true;
            }
            keep(page, &kept)?;
            Ok(kept.id)
        })
    }

    /// Rates a competency as of today; a second rating of one day replaces the first.
    ///
    /// # Errors
    /// `CompetencyGone`, `ValueDoesNotFit` for a step outside 1 to 5, `TextTooLong`, `TextUnprintable`.
    pub fn rate_competency(
        &mut self,
        competency: &CompetencyId,
        draft: &RatingDraft,
    ) -> Result<()> {
        self.change(|page| {
            let kept = shelf::competency(page.store, competency)?;
            let mut kept = kept.ok_or(Refusal::CompetencyGone)?;
            let steps = [draft.now, draft.needed];
            if steps.iter().flatten().any(|step| !(1..=5).contains(step)) {
                let param = competency.to_string();
                return Err(Refusal::ValueDoesNotFit { param }.into());
            }
            let today = page.now.day_text();
            let rating = RatingKept {
                day: today.clone(),
                now: draft.now,
                needed: draft.needed,
                example: check_text(&draft.example, TEXT_CHARS_MAX)?,
            };
            kept.ratings.retain(|it| it.day != today);
            kept.ratings.push(rating);
            kept.importance = draft.importance;
            keep(page, &kept)
        })
    }
}

fn check_list_has_room(page: &Page<'_>) -> Result<()> {
    let kept = shelf::competencies(page.store)?;
    let picked = kept.iter().filter(|it| it.picked).count();
    Ok(check_room(picked, COMPETENCIES_MAX)?)
}

fn blank(page: &Page<'_>, id: CompetencyId) -> Result<CompetencyKept> {
    let kept = shelf::competencies(page.store)?;
    let last = kept.iter().map(|it| it.place).max();
    Ok(CompetencyKept {
        id,
        place: last.unwrap_or_default() + 1,
        picked: false,
        name: String::new(),
        signs: Vec::new(),
        importance: None::<SkillImportance>,
        ratings: Vec::new(),
    })
}

fn keep(page: &mut Page<'_>, kept: &CompetencyKept) -> Result<()> {
    shelf::put_competency(page.store, kept, &page.now.text())?;
    begin(page)?;
    page.touch(Topic::Idp);
    Ok(())
}
