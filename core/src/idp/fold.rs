//! Folds the entries about one block of an IDP: what it reads like now, and what stands beside it.
//!
//! Words of a block are folded for each author alone. So nobody can write into the other's block: what the other says
//! under the same id is a block of their own.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::entry::{GoalShared, ProgressNoted, SheetShared, StepShared};
use super::lane_entry::{AskAnswer, IdeaAnswer, IdeaSuggested, IntroductionStep};
use crate::error::{Error, Result};
use crate::id::{BlockId, EntryId, PairId};
use crate::journal::{About, Entry, Fact, facts_about};
use crate::store::idp as shelf;

/// What a block holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Content {
    /// A page of a sheet, or one entry of it.
    Sheet(SheetShared),
    /// A goal.
    Goal(GoalShared),
    /// A step of a goal.
    Step(StepShared),
    /// A progress note of a goal.
    Note(ProgressNoted),
    /// A suggestion.
    Idea(IdeaSuggested),
}

impl Content {
    /// What an entry would let a block hold.
    pub(crate) fn of(entry: &Entry) -> Option<Self> {
        if let Entry::SheetShared(body) = entry {
            Some(Self::Sheet(body.clone()))
        } else if let Entry::GoalShared(body) = entry {
            Some(Self::Goal(body.clone()))
        } else if let Entry::StepShared(body) = entry {
            Some(Self::Step(body.clone()))
        } else if let Entry::ProgressNoted(body) = entry {
            Some(Self::Note(body.clone()))
        } else if let Entry::IdeaSuggested(body) = entry {
            Some(Self::Idea(body.clone()))
        } else {
            None
        }
    }

    /// The entry that says so.
    pub(crate) fn entry(&self) -> Entry {
        match self.clone() {
            Self::Sheet(body) => Entry::SheetShared(body),
            Self::Goal(body) => Entry::GoalShared(body),
            Self::Step(body) => Entry::StepShared(body),
            Self::Note(body) => Entry::ProgressNoted(body),
            Self::Idea(body) => Entry::IdeaSuggested(body),
        }
    }

    /// What is asked of the mentor here; empty for nothing.
    pub(crate) fn ask(&self) -> &str {
        match self {
            Self::Goal(body) => &body.ask,
            Self::Sheet(body) => {
                let field = body
                    .fields
                    .iter()
                    .find(|it| it.field == super::sheets::SUPPORT_ASK);
                match field.map(|it| &it.value) {
                    Some(super::entry::SheetValue::Text(text)) => text,
                    Some(super::entry::SheetValue::Many(_)) | None => "",
                }
            }
            Self::Step(_) | Self::Note(_) | Self::Idea(_) => "",
        }
    }
}

/// What one author's block reads like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FoldedSide {
    /// Its words; those it last had if it was taken back.
    pub content: Content,
    /// The entry that says so.
    pub entry: EntryId,
    /// When the block was first shared.
    pub first_at: String,
    /// When it got these words.
    pub at: String,
    /// Whether these words wait in the outbox.
    pub waiting: bool,
    /// When it was taken back.
    pub taken_back_at: Option<String>,
    /// Whether taking it back waits in the outbox.
    pub taking_back: bool,
    /// When the other got words of it last: the newest entry that has left.
    pub left_at: Option<String>,
}

/// One comment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FoldedComment {
    /// The entry.
    pub entry: EntryId,
    /// Whether I wrote it.
    pub mine: bool,
    /// The field it stands beside; empty for the whole block.
    pub field: String,
    /// The words.
    pub text: String,
    /// When.
    pub at: String,
    /// Whether it waits in the outbox.
    pub waiting: bool,
}

/// The answer to what is asked in a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FoldedAnswer {
    /// Whether I answered.
    pub mine: bool,
    /// Yes, no, something else.
    pub answer: AskAnswer,
    /// Words with it.
    pub text: String,
    /// When.
    pub at: String,
    /// The ask as it read then.
    pub asked: String,
    /// Whether it waits in the outbox.
    pub waiting: bool,
}

/// The answer to an idea.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FoldedIdeaAnswer {
    /// Whether I answered.
    pub mine: bool,
    /// Taken up, or left.
    pub answer: IdeaAnswer,
    /// A line with it.
    pub text: String,
    /// When.
    pub at: String,
}

/// A step an introduction went on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FoldedIntroduction {
    /// Whether I said so.
    pub mine: bool,
    /// How far.
    pub step: IntroductionStep,
    /// What came of it.
    pub text: String,
    /// When.
    pub at: String,
}

/// Everything about one block.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FoldedBlock {
    /// The block as mine.
    pub mine: Option<FoldedSide>,
    /// The block as my partner's.
    pub theirs: Option<FoldedSide>,
    /// Comments beside it, oldest first.
    pub comments: Vec<FoldedComment>,
    /// The newest answer to its ask.
    pub answer: Option<FoldedAnswer>,
    /// The newest answer to the idea.
    pub idea_answer: Option<FoldedIdeaAnswer>,
    /// How far an introduction came.
    pub introduction: Vec<FoldedIntroduction>,
}

impl FoldedBlock {
    /// One author's side.
    pub(crate) fn side(&self, mine: bool) -> Option<&FoldedSide> {
        if mine {
            self.mine.as_ref()
        } else {
            self.theirs.as_ref()
        }
    }
}

/// Reads everything about one block.
#[must_use]
pub(crate) fn fold_block(facts: &[Fact]) -> FoldedBlock {
    let mut block = FoldedBlock {
        mine: fold_side(facts, true),
        theirs: fold_side(facts, false),
        ..FoldedBlock::default()
    };
    for fact in facts {
        match &fact.entry {
            Some(Entry::BlockCommented(body)) if !is_superseded(facts, fact) => {
                block.comments.push(FoldedComment {
                    entry: fact.id().clone(),
                    mine: fact.mine,
                    field: body.field.clone(),
                    text: body.text.clone(),
                    at: fact.at.clone(),
                    waiting: fact.is_waiting(),
                });
            }
            Some(Entry::AskAnswered(body)) if block.side(!fact.mine).is_some() => {
                block.answer = Some(FoldedAnswer {
                    mine: fact.mine,
                    answer: body.answer,
                    text: body.text.clone(),
                    at: fact.at.clone(),
                    asked: asked(facts, fact),
                    waiting: fact.is_waiting(),
                });
            }
            Some(Entry::IdeaAnswered(body)) if block.side(!fact.mine).is_some() => {
                block.idea_answer = Some(FoldedIdeaAnswer {
                    mine: fact.mine,
                    answer: body.answer,
                    text: body.text.clone(),
                    at: fact.at.clone(),
                });
            }
            Some(Entry::IntroductionNoted(body)) => block.introduction.push(FoldedIntroduction {
                mine: fact.mine,
                step: body.step,
                text: body.text.clone(),
                at: fact.at.clone(),
            }),
            Some(_) | None => {}
        }
    }
    block
}

/// One author's words, in the order they wrote them.
fn fold_side(facts: &[Fact], mine: bool) -> Option<FoldedSide> {
    let mut side: Option<FoldedSide> = None;
    for fact in facts.iter().filter(|fact| fact.mine == mine) {
        let Some(entry) = &fact.entry else { continue };
        let left_at = (!fact.is_waiting()).then(|| fact.at.clone());
        if let Some(content) = Content::of(entry) {
            let before = side.take();
            side = Some(FoldedSide {
                content,
                entry: fact.id().clone(),
                first_at: before.as_ref().map_or(&fact.at, |it| &it.first_at).clone(),
                at: fact.at.clone(),
                waiting: fact.is_waiting(),
                taken_back_at: None,
                taking_back: false,
                left_at: left_at.or(before.and_then(|it| it.left_at)),
            });
        } else if let (Entry::BlockTakenBack(_), Some(side)) = (entry, side.as_mut()) {
            side.taken_back_at = Some(fact.at.clone());
            side.taking_back = fact.is_waiting();
        }
    }
    side
}

/// Whether its author wrote it again or removed it.
fn is_superseded(facts: &[Fact], comment: &Fact) -> bool {
    facts.iter().any(|later| {
        later.mine == comment.mine
            && later.replaces.contains(comment.id())
            && matches!(
                later.entry,
                Some(Entry::BlockCommented(_) | Entry::CommentRemoved(_))
            )
    })
}

/// The ask in the wording an answer names.
fn asked(facts: &[Fact], answer: &Fact) -> String {
    let named = facts
        .iter()
        .filter(|fact| fact.mine != answer.mine && answer.replaces.contains(fact.id()));
    let content = named
        .filter_map(|fact| fact.entry.as_ref().and_then(Content::of))
        .next_back();
    content.map(|it| it.ask().to_owned()).unwrap_or_default()
}

pub(crate) fn refold_block(store: &Connection, pair: &PairId, block: &BlockId) -> Result<()> {
    let facts = facts_about(store, pair, &About::Idp(block.clone()).text())?;
    let folded = fold_block(&facts);
    if folded == FoldedBlock::default() {
        shelf::remove_block(store, pair, block)?;
    } else {
        let text = serde_json::to_string(&folded).map_err(|_| Error::Broken("folded block"))?;
        shelf::put_block(store, pair, block, &text)?;
    }
    Ok(())
}

/// One block, if anything speaks of it.
pub(crate) fn folded_block(
    store: &Connection,
    pair: &PairId,
    block: &BlockId,
) -> Result<Option<FoldedBlock>> {
    let text = shelf::block(store, pair, block)?;
    text.map(|text| serde_json::from_str(&text).map_err(|_| Error::Broken("folded block")))
        .transpose()
}

/// Every block of a pair.
pub(crate) fn folded_blocks(
    store: &Connection,
    pair: &PairId,
) -> Result<Vec<(BlockId, FoldedBlock)>> {
    shelf::blocks(store, pair)?
        .into_iter()
        .map(|(block, text)| {
            let folded = serde_json::from_str(&text).map_err(|_| Error::Broken("folded block"))?;
            Ok((block, folded))
        })
        .collect()
}
