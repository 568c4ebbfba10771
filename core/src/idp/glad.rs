//! What of a plan is a moment to be glad of, or to say a kind word at (IDP-9). The mentor sees what is shared; what the
//! mentee alone may see stays theirs.

use rusqlite::Connection;

use super::entry::{GoalProgress, LearningWay, StepStanding};
use super::fold::{Content, FoldedSide, folded_blocks};
use super::lane_entry::{IdeaKind, IntroductionStep};
use super::rating_page::skills_up;
use super::shelf;
use crate::clock::Moment;
use crate::error::Result;
use crate::pair::Pair;
use crate::person::Role;

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GladWhat {
    /// A shared step is done.
    StepDone,
    /// A shared step that tries something new is done.
    ExperimentDone,
    /// A shared step was dropped.
    StepDropped,
    /// A shared goal is half way.
    HalfWay,
    /// A skill moved up.
    SkillUp,
    /// An introduction was made.
    ContactMade,
}

/// When it happened, and to what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct GladMoment {
    /// What.
    pub what: GladWhat,
    /// To which block, skill or idea.
    pub thing: String,
    /// The day.
    pub day: String,
}

/// Everything of the kind, of any age.
pub(crate) fn glad_moments(
    store: &Connection,
    kept: &Pair,
    now: &Moment,
) -> Result<Vec<GladMoment>> {
    let mut found = Vec::new();
    let is_mentor = kept.my_role == Role::Mentor;
    let mut add = |what: GladWhat, thing: &str, day: String| {
        found.push(GladMoment {
            what,
            thing: thing.to_owned(),
            day,
        });
    };
    for (id, block) in folded_blocks(store, &kept.row.pair)? {
        let shared = block.theirs.as_ref().filter(|_| is_mentor);
        if let Some(side) = shared.filter(|it| it.taken_back_at.is_none()) {
            for what in of_side(side) {
                add(what, id.as_str(), now.day_of(&side.at));
            }
        }
        let sides = [&block.mine, &block.theirs].into_iter().flatten();
        let is_person = sides.into_iter().any(
            |side| matches!(&side.content, Content::Idea(idea) if idea.idea == IdeaKind::Person),
        );
        let made = block.introduction.iter();
        let mut made = made.filter(|it| is_person && it.step == IntroductionStep::Made);
        if let Some(made) = made.next_back() {
            add(GladWhat::ContactMade, id.as_str(), now.day_of(&made.at));
        }
    }
    if is_mentor {
        for (skill, day) in skills_up(store, kept, now)? {
            add(GladWhat::SkillUp, skill.as_str(), day);
        }
        return Ok(found);
    }
    for skill in shelf::competencies(store)? {
        if let [.., before, last] = skill.ratings.as_slice()
            && before.now.is_some()
            && last.now > before.now
        {
            add(GladWhat::SkillUp, skill.id.as_str(), last.day.clone());
        }
    }
    Ok(found)
}

fn of_side(side: &FoldedSide) -> Vec<GladWhat> {
    match &side.content {
        Content::Step(step) => match (step.state, step.kind) {
            (StepStanding::Done, Some(LearningWay::Experiment)) => {
                vec![GladWhat::ExperimentDone, GladWhat::StepDone]
            }
            (StepStanding::Done, _) => vec![GladWhat::StepDone],
            (StepStanding::Dropped, _) => vec![GladWhat::StepDropped],
            (StepStanding::Planned | StepStanding::InProgress, _) => Vec::new(),
        },
        Content::Goal(goal) => {
            let word = goal.progress.as_ref().map(|it| it.word);
            let is_half = word == Some(GoalProgress::HalfWay);
            is_half.then_some(GladWhat::HalfWay).into_iter().collect()
        }
        Content::Sheet(_) | Content::Note(_) | Content::Idea(_) => Vec::new(),
    }
}
