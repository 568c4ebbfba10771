//! Builds what stands beside a shared block: comments, answers, ideas, and what was taken back.

use rusqlite::Connection;

use super::fold::{Content, FoldedBlock};
use super::lane_entry::IdeaKind;
use super::shared_view::{
    AskAnswerView, CommentView, IdeaView, IntroductionView, LaneView, TakenBackLine,
};
use crate::error::Result;
use crate::id::BlockId;
use crate::pair::Pair;
use crate::person::PersonView;

/// The two of a pair, by who is at this laptop.
pub(super) struct People {
    pub(super) me: PersonView,
    pub(super) partner: PersonView,
}

impl People {
    pub(super) fn of(store: &Connection, kept: &Pair) -> Result<Self> {
        let (me, partner) = kept.people(store)?;
        Ok(Self { me, partner })
    }

    pub(super) fn by(&self, mine: bool) -> &PersonView {
        if mine { &self.me } else { &self.partner }
    }
}

/// What stands beside a block.
pub(super) fn lane(id: &BlockId, block: &FoldedBlock, people: &People) -> LaneView {
    let ask_now = [&block.mine, &block.theirs];
    let ask_now: Vec<&str> = ask_now
        .into_iter()
        .flatten()
        .map(|it| it.content.ask())
        .collect();
    LaneView {
        block: Some(id.clone()),
        comments: block
            .comments
            .iter()
            .map(|it| CommentView {
                comment: it.entry.clone(),
                by: people.by(it.mine).clone(),
                mine: it.mine,
                field: it.field.clone(),
                text: it.text.clone(),
                at: it.at.clone(),
                waiting: it.waiting,
            })
            .collect(),
        answer: block.answer.as_ref().map(|it| AskAnswerView {
            by: people.by(it.mine).clone(),
            answer: it.answer,
            text: it.text.clone(),
            at: it.at.clone(),
            asked_then: (!ask_now.contains(&it.asked.as_str())).then(|| it.asked.clone()),
            waiting: it.waiting,
        }),
    }
}

/// Ideas of either, those that are open first, then the newest.
pub(super) fn ideas(blocks: &[(BlockId, FoldedBlock)], people: &People) -> Vec<IdeaView> {
    let mut found = Vec::new();
    for (id, block) in blocks {
        for mine in [true, false] {
            let side = block.side(mine).filter(|it| it.taken_back_at.is_none());
            let Some(side) = side else { continue };
            let Content::Idea(idea) = &side.content else {
                continue;
            };
            let answer = block.idea_answer.as_ref().filter(|it| it.mine != mine);
            let introduction = block
                .introduction
                .iter()
                .filter(|_| idea.idea == IdeaKind::Person);
            found.push(IdeaView {
                block: id.clone(),
                by: people.by(mine).clone(),
                mine,
                idea: idea.idea,
                title: idea.title.clone(),
                text: idea.text.clone(),
                preparation: idea.preparation.clone(),
                resource_name: idea.resource_name.clone(),
                at: side.at.clone(),
                waiting: side.waiting,
                answer: answer.map(|it| it.answer),
                answer_text: answer.map(|it| it.text.clone()).unwrap_or_default(),
                introduction: introduction
                    .map(|it| IntroductionView {
                        by: people.by(it.mine).clone(),
                        step: it.step,
                        text: it.text.clone(),
                        at: it.at.clone(),
                    })
                    .collect(),
                lane: lane(id, block, people),
            });
        }
    }
    found.sort_by(|a, b| (a.answer.is_some(), &b.at).cmp(&(b.answer.is_some(), &a.at)));
    found
}

/// What its owner took back, newest first.
pub(super) fn taken_back(blocks: &[(BlockId, FoldedBlock)], mine: bool) -> Vec<TakenBackLine> {
    let mut lines: Vec<TakenBackLine> = Vec::new();
    for (_, block) in blocks {
        let Some(side) = block.side(mine) else {
            continue;
        };
        let Some(at) = &side.taken_back_at else {
            continue;
        };
        let title = match &side.content {
            Content::Sheet(body) => &body.title,
            Content::Goal(body) => &body.sentence,
            Content::Idea(body) => &body.title,
            Content::Step(_) | Content::Note(_) => continue,
        };
        if !lines.iter().any(|line| line.title == *title) {
            lines.push(TakenBackLine {
                title: title.clone(),
                at: at.clone(),
                waiting: side.taking_back,
            });
        }
    }
    lines.sort_by(|a, b| b.at.cmp(&a.at));
    lines
}
