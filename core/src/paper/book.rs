//! What one takes along as one paper: the carry-away book for oneself, and the handover pack for a new mentor (RV-10,
//! RV-11). Everything on it goes in by its own tick. Of the partner only a thank-you to me, in my own book, and in the
//! pack a sentence they said yes to; what was told in confidence has no tick.

use serde::Serialize;

use super::book_lines::{
    ends, goal_of_thing, said_sentences, thing_of_cv, thing_of_evidence, thing_of_said,
    thing_of_thanks, writes_cv,
};
use super::draft::{PaperDraft, PaperKind, PaperTick};
use super::idp::{IdpGoal, IdpPage, IdpSheet, goal, is_written, rated, sheet, skill};
use super::idp::{thing_of_goal, thing_of_sheet};
use super::idp_borrowed::{goal_texts, sheet_texts};
use super::learning::{LearningText, tick_of};
use super::source::PaperContent;
use super::thanks::ThanksPage;
use crate::error::{Refusal, Result};
use crate::id::PairId;
use crate::idp::{IdpView, holds_words_of_another};
use crate::learning::part_views;
use crate::notebook::Notebook;
use crate::person::{Role, Side};
use crate::store::only_me::of_person;
use crate::thanks::thanks_lines;

/// A carry-away book or a handover pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BookPage {
    /// What was reached, one line each, for a CV.
    pub cv: Vec<CvLine>,
    /// The plan: goals, sheets, skills. Empty for a mentor.
    pub plan: IdpPage,
    /// What was noted under the goals.
    pub evidence: Vec<BookEvidence>,
    /// Parts of my learning page.
    pub learning: Vec<LearningText>,
    /// Thank-yous.
    pub thanks: Vec<ThanksPage>,
    /// Sentences of or about the partner that the partner said yes to.
    pub said: Vec<BookSaid>,
}

/// One line for a CV, as facts: its words are the paper's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum CvLine {
    /// So long and so often they met. No name stands in it.
    Mentoring {
        /// What I was.
        role: Role,
        /// First day; may be empty.
        from_day: String,
        /// Last day, today at the latest; may be empty.
        until_day: String,
        /// Meetings held.
        meetings: u32,
    },
    /// A goal with what shows it.
    Goal {
        /// The result.
        sentence: String,
        /// The newest measure, or the sign of success; may be empty.
        measure: String,
    },
}

/// What was noted under one goal, the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BookEvidence {
    /// The result.
    pub goal: String,
    /// Day, what, measure.
    pub notes: Vec<(String, String, String)>,
}

/// A sentence that may be said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BookSaid {
    /// To whom, as it was asked.
    pub to_whom: String,
    /// The words the partner said yes to.
    pub words: String,
    /// The day of the yes.
    pub day: String,
}

impl BookPage {
    fn of(owner: &str) -> Self {
        Self {
            cv: Vec::new(),
            plan: IdpPage {
                owner: owner.to_owned(),
                review_day: String::new(),
                sheets: Vec::new(),
                goals: Vec::new(),
                skills: Vec::new(),
            },
            evidence: Vec::new(),
            learning: Vec::new(),
            thanks: Vec::new(),
            said: Vec::new(),
        }
    }

    fn is_empty(&self) -> bool {
        let plan = &self.plan;
        let holds_plan =
            !(plan.sheets.is_empty() && plan.goals.is_empty() && plan.skills.is_empty());
        let holds_more = !(self.cv.is_empty() && self.evidence.is_empty());
        let holds_words =
            !(self.learning.is_empty() && self.thanks.is_empty() && self.said.is_empty());
        !(holds_plan || holds_more || holds_words)
    }
}

/// # Errors
/// `PaperEmpty` where nothing is ticked, `PaperGone` for a pack of a mentor, `WordsOfAnother` where words of a mentor of
/// mine, whoever it was, would go to a new one without their yes.
pub(super) fn content(
    notebook: &Notebook,
    pair: &PairId,
    draft: &PaperDraft,
) -> Result<PaperContent> {
    let view = notebook.view_idp(pair)?;
    let is_pack = draft.kind == PaperKind::HandoverPack;
    let is_mentee = view.me.role == Role::Mentee;
    if is_pack && !is_mentee {
        return Err(Refusal::PaperGone.into());
    }
    let mut page = BookPage::of(&view.me.name);
    if is_mentee {
        add_plan(notebook, pair, draft, &view, &mut page)?;
    }
    add_words(notebook, pair, draft, &mut page)?;
    if draft.has(PaperTick::CvMentoring) {
        page.cv.insert(0, ends(notebook, pair)?.line());
    }
    if page.is_empty() {
        return Err(Refusal::PaperEmpty.into());
    }
    if is_pack {
        check_nobodys(notebook, &page)?;
        return Ok(PaperContent::HandoverPack(Box::new(page)));
    }
    Ok(PaperContent::CarryAwayBook(Box::new(page)))
}

fn add_plan(
    notebook: &Notebook,
    pair: &PairId,
    draft: &PaperDraft,
    view: &IdpView,
    page: &mut BookPage,
) -> Result<()> {
    for line in view.sheets.iter().filter(|line| is_written(line)) {
        if draft.has(PaperTick::Sheet) && draft.has_thing(&thing_of_sheet(&line.sheet)) {
            let found = sheet(notebook, pair, draft, line)?;
            page.plan.sheets.push(found);
        }
    }
    // Read as it stands for its owner: what of it goes in is decided below.
    let mut whole = draft.clone();
    whole.ticked.insert(PaperTick::GoalDetails);
    for card in &view.goals {
        let wanted = |tick, thing: String| draft.has(tick) && draft.has_thing(&thing);
        let has_goal = wanted(PaperTick::Goal, thing_of_goal(card));
        let has_evidence = wanted(PaperTick::Evidence, thing_of_evidence(card));
        let has_cv = wanted(PaperTick::CvGoal, thing_of_cv(card)) && writes_cv(card);
        if !(has_goal || has_evidence || has_cv) {
            continue;
        }
        let found = goal(notebook, pair, &whole, card)?;
        if has_cv {
            page.cv.push(goal_of_thing(&found));
        }
        if has_evidence && !found.notes.is_empty() {
            page.evidence.push(BookEvidence {
                goal: found.sentence.clone(),
                notes: found.notes.clone(),
            });
        }
        if has_goal {
            page.plan.goals.push(goal_alone(found, draft.kind));
        }
    }
    if draft.has(PaperTick::Skills) {
        let skills = rated(view).map(|row| skill(row, &view.skills.scale));
        page.plan.skills = skills.collect();
    }
    Ok(())
}

/// A goal without its notes, which have a tick of their own; in a pack also without steps and progress: it takes goals,
/// not what was noted on the way (AW-9).
fn goal_alone(goal: IdpGoal, kind: PaperKind) -> IdpGoal {
    let alone = IdpGoal {
        notes: Vec::new(),
        comments: Vec::new(),
        ..goal
    };
    match kind == PaperKind::HandoverPack {
        true => IdpGoal {
            steps: Vec::new(),
            progress: None,
            ..alone
        },
        false => alone,
    }
}

fn add_words(
    notebook: &Notebook,
    pair: &PairId,
    draft: &PaperDraft,
    page: &mut BookPage,
) -> Result<()> {
    let now = notebook.now()?;
    notebook.read(|store| {
        for part in part_views(store, pair)? {
            let text = part.text.trim();
            if draft.has(tick_of(part.part)) && !text.is_empty() {
                page.learning.push(LearningText {
                    part: part.part,
                    by: Side::Me,
                    text: text.to_owned(),
                });
            }
        }
        for line in thanks_lines(store, pair)? {
            if draft.has(PaperTick::ThankYou) && draft.has_thing(&thing_of_thanks(&line)) {
                page.thanks.push(ThanksPage {
                    by: line.by,
                    day: now.day_of(&line.at),
                    text: line.text,
                });
            }
        }
        for (line, at) in said_sentences(store, pair)? {
            if draft.has(PaperTick::Said) && draft.has_thing(&thing_of_said(&line)) {
                page.said.push(BookSaid {
                    to_whom: line.to_whom,
                    words: line.words,
                    day: now.day_of(&at),
                });
            }
        }
        Ok(())
    })
}

/// Refuses words of any partner of mine in what goes to somebody new, unless that partner said yes to them.
fn check_nobodys(notebook: &Notebook, page: &BookPage) -> Result<()> {
    let sheets = page.plan.sheets.iter();
    let sheets = sheets.flat_map(|sheet: &IdpSheet| sheet_texts(sheet));
    let goals = page.plan.goals.iter().flat_map(goal_texts);
    let learning = page.learning.iter().map(|it| it.text.clone());
    let texts: Vec<String> = sheets.chain(goals).chain(learning).collect();
    // Of no pair: so every partner of mine is another one.
    let holds = notebook.read(|store| holds_words_of_another(store, &of_person(), None, &texts))?;
    match holds {
        true => Err(Refusal::WordsOfAnother.into()),
        false => Ok(()),
    }
}
