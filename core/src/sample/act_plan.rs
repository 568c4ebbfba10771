//! What the mentee writes into her plan, and the mentor beside it.

use std::collections::BTreeMap;

use super::mark::Seat;
use super::walk::{Someone, Walk, there};
use super::words::GoalWords;
use super::year::{PlanDeed, SkillDeed};
use crate::error::Result;
use crate::id::{BlockId, GoalId, IdpPartId, ItemId};
use crate::idp::entry::{SheetValue, StepStanding};
use crate::idp::rating_entry::SkillSaid;
use crate::idp::{
    CommentDraft, GoalDraft, IdeaDraft, ProgressNoteDraft, ShareParts, Shareable, SkillRatingDraft,
    StepDraft,
};
use crate::proposal::Answer;

/// All of a goal.
const EVERYTHING: ShareParts = ShareParts {
    progress: true,
    details: true,
    steps: true,
    notes: true,
};

impl Walk {
    #[expect(clippy::too_many_lines, reason = "one arm for each deed")]
    pub(super) fn act_on_plan(&mut self, who: Seat, deed: &PlanDeed) -> Result<()> {
        match deed {
            PlanDeed::WritesSheet {
                sheet,
                fields,
                share,
            } => {
                let someone = self.at(who);
                let text = |words: &String| SheetValue::Text(words.clone());
                let fields = fields.iter().map(|(field, it)| (field.clone(), text(it)));
                someone
                    .notebook
                    .save_sheet(sheet, None, &fields.collect())?;
                if !share {
                    return Ok(());
                }
                let what = Shareable::Sheet {
                    sheet: sheet.clone(),
                };
                let (notebook, pair) = (&mut someone.notebook, &someone.pair);
                notebook.share_idp(pair, &what, ShareParts::default(), &[])
            }
            PlanDeed::SetsGoal { goal, until, words } => self.set_goal(who, goal, *until, words),
            PlanDeed::TakesStep {
                goal,
                text,
                until,
                if_then,
                help,
                result,
            } => {
                let draft = StepDraft {
                    text: text.clone(),
                    kind: None,
                    if_then: if_then.clone(),
                    help: help.clone(),
                    due_day: self.day(*until).to_string(),
                    state: if result.is_empty() {
                        StepStanding::InProgress
                    } else {
                        StepStanding::Done
                    },
                    reason: String::new(),
                    result: result.clone(),
                };
                let goal = self.goal(goal)?;
                self.at(who).step(&goal, &draft)
            }
            PlanDeed::Progresses { goal, word, line } => {
                let goal = self.goal(goal)?;
                self.at(who).notebook.note_progress(&goal, *word, line)
            }
            PlanDeed::NotesProgress {
                goal,
                what,
                measure,
                feedback,
            } => {
                let draft = ProgressNoteDraft {
                    day: String::new(),
                    what: what.clone(),
                    measure: measure.clone(),
                    feedback: feedback.clone(),
                };
                let goal = self.goal(goal)?;
                let notebook = &mut self.at(who).notebook;
                notebook.save_progress_note(&goal, None, &draft).map(drop)
            }
            PlanDeed::EndsGoal {
                goal,
                state,
                reason,
            } => {
                let goal = self.goal(goal)?;
                self.at(who).notebook.set_goal_state(&goal, *state, reason)
            }
            PlanDeed::SharesGoal { goal } => {
                let what = Shareable::Goal {
                    goal: self.goal(goal)?,
                };
                let someone = self.at(who);
                let notebook = &mut someone.notebook;
                notebook.share_idp(&someone.pair, &what, EVERYTHING, &[])
            }
            PlanDeed::Comments { goal, words } => {
                let sentence = self.sentence(goal)?;
                self.at(who).comment(&sentence, words)
            }
            PlanDeed::AnswersAsk { goal, answer, text } => {
                let sentence = self.sentence(goal)?;
                let someone = self.at(who);
                let block = someone.block(&sentence)?;
                let notebook = &mut someone.notebook;
                notebook.answer_ask(&someone.pair, &block, *answer, text)
            }
            PlanDeed::Suggests {
                idea,
                title,
                text,
                preparation,
                resource,
            } => {
                let draft = IdeaDraft {
                    idea: *idea,
                    title: title.clone(),
                    text: text.clone(),
                    preparation: preparation.clone(),
                    resource: resource.clone(),
                };
                let someone = self.at(who);
                let suggested = someone.notebook.suggest_idea(&someone.pair, &draft);
                suggested.map(drop)
            }
            PlanDeed::AnswersIdea {
                title,
                answer,
                line,
            } => {
                let someone = self.at(who);
                let idea = someone.idea(title)?;
                let notebook = &mut someone.notebook;
                notebook.answer_idea(&someone.pair, &idea, *answer, line)
            }
            PlanDeed::NotesIntroduction { title, step, text } => {
                let someone = self.at(who);
                let idea = someone.idea(title)?;
                let notebook = &mut someone.notebook;
                notebook.note_introduction(&someone.pair, &idea, *step, text)
            }
            PlanDeed::LooksAtPlan { snapshot } => {
                let notebook = &mut self.at(who).notebook;
                notebook.take_idp_snapshot(snapshot).map(drop)
            }
        }
    }

    fn goal(&self, name: &str) -> Result<GoalId> {
        there(self.goals.get(name).map(|(goal, _)| goal.clone()))
    }

    fn sentence(&self, name: &str) -> Result<String> {
        there(self.goals.get(name).map(|(_, sentence)| sentence.clone()))
    }

    fn set_goal(&mut self, who: Seat, name: &str, until: i64, words: &GoalWords) -> Result<()> {
        let draft = GoalDraft {
            sentence: words.sentence.clone(),
            day: self.day(until).to_string(),
            sign: words.sign.clone(),
            kind: Some(words.kind),
            why: words.why.clone(),
            today: words.today.clone(),
            skills: words.skills.clone(),
            realistic: Some(words.realistic),
            ask: words.ask.clone(),
        };
        let goal = self.at(who).notebook.save_goal(None, &draft)?;
        self.goals
            .insert(name.to_owned(), (goal, words.sentence.clone()));
        Ok(())
    }

    pub(super) fn act_on_skills(&mut self, who: Seat, deed: &SkillDeed) -> Result<()> {
        let someone = self.at(who);
        let pair = someone.pair.clone();
        match deed {
            SkillDeed::Rates { skill, words } => {
                let known = someone.notebook.view_idp(&pair)?.skills.mine;
                if !known.iter().any(|it| it.competency == *skill) {
                    someone.notebook.pick_competency(skill, true)?;
                }
                someone.notebook.rate_competency(skill, words)
            }
            SkillDeed::AsksForView { skills } => {
                someone.notebook.ask_for_view(&pair, skills).map(drop)
            }
            SkillDeed::SeesSkills { seen } => someone.see_skills(seen),
            SkillDeed::ShowsSkills => {
                let open = there(someone.notebook.view_skill_rounds(&pair)?.open)?;
                let skills: Vec<ItemId> = open.rows.into_iter().map(|row| row.item).collect();
                someone.notebook.show_skills(&pair, &open.round, &skills)
            }
            SkillDeed::OffersFocus { words } => someone.notebook.propose_focus(&pair, words),
            SkillDeed::AnswersFocus => {
                let theirs = someone.notebook.view_skill_rounds(&pair)?.focus.theirs;
                let offer = there(theirs)?.offer;
                let notebook = &mut someone.notebook;
                notebook.answer_focus(&pair, &offer, Answer::Yes, "")
            }
        }
    }
}

impl Someone {
    /// Writes a step; one with the words of a step that is there goes on with it.
    fn step(&mut self, goal: &GoalId, draft: &StepDraft) -> Result<()> {
        let known = self.notebook.view_goal(&self.pair, goal)?.steps;
        let mut known = known.into_iter().filter(|it| it.text == draft.text);
        let known: Option<IdpPartId> = known.next().map(|it| it.step);
        let saved = self.notebook.save_step(goal, known.as_ref(), draft);
        saved.map(drop)
    }

    /// The block under which a goal is shared here.
    fn block(&self, sentence: &str) -> Result<BlockId> {
        let goals = self.notebook.view_shared_idp(&self.pair)?.goals;
        let goal = there(goals.into_iter().find(|it| it.sentence == sentence))?;
        there(goal.lane.block)
    }

    fn idea(&self, title: &str) -> Result<BlockId> {
        let ideas = self.notebook.view_shared_idp(&self.pair)?.ideas;
        Ok(there(ideas.into_iter().find(|it| it.title == title))?.block)
    }

    fn comment(&mut self, sentence: &str, words: &CommentDraft) -> Result<()> {
        let block = self.block(sentence)?;
        self.notebook.write_comment(&self.pair, &block, None, words)
    }

    fn see_skills(&mut self, seen: &BTreeMap<ItemId, (u8, String)>) -> Result<()> {
        let round = there(self.notebook.view_skill_rounds(&self.pair)?.open)?.round;
        for (item, (step, example)) in seen {
            let draft = SkillRatingDraft {
                said: SkillSaid::Step { step: *step },
                example: example.clone(),
            };
            self.notebook
                .save_view_of_skill(&self.pair, &round, item, &draft)?;
        }
        self.notebook.seal_view(&self.pair, &round)
    }
}
