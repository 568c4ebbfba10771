//! What a parcel holds of an IDP, line by line, for the one who reads it.

use std::collections::BTreeMap;

use super::view::{ChangeKind, ChangeLine};
use crate::id::BlockId;
use crate::idp::fold::{Content, FoldedBlock};
use crate::idp::lane_entry::{AskAnswer, IdeaAnswer, IntroductionStep};
use crate::idp::texts_of;
use crate::journal::{About, Entry};
use crate::redline::redline;

/// The blocks this notebook holds.
pub(super) type Blocks = BTreeMap<BlockId, FoldedBlock>;

/// Whom a line is read to: the reader is me, and what they hold of it is known.
pub(super) struct Read<'a> {
    pub(super) blocks: &'a Blocks,
    pub(super) reader_is_me: bool,
    pub(super) reader_answers: bool,
}

/// Fills the line of an entry about a block; `false` for every other entry.
pub(super) fn fill(line: &mut ChangeLine, entry: &Entry, about: &str, read: &Read<'_>) -> bool {
    let About::Idp(block) = About::parse(about) else {
        return false;
    };
    let held = read.blocks.get(&block);
    // What comes in is the partner's, and so is what the reader of my parcel gets: mine.
    let owner_is_me = !read.reader_is_me;
    if let Some(content) = Content::of(entry) {
        let before = held
            .and_then(|it| it.side(owner_is_me))
            .filter(|_| read.reader_is_me);
        shared(line, &content, before.map(|it| &it.content));
        let answered = held.and_then(|it| it.answer.as_ref());
        let is_new_ask =
            !content.ask().is_empty() && answered.is_none_or(|it| it.asked != content.ask());
        let asks = is_new_ask || matches!(content, Content::Idea(_));
        line.needs_yes = read.reader_answers && asks;
        return true;
    }
    let sides = held.map(|it| [it.side(true), it.side(false)]);
    let side = sides.into_iter().flatten().flatten().next();
    line.title = side.map(|it| title(&it.content)).unwrap_or_default();
    if matches!(entry, Entry::BlockTakenBack(_)) {
        line.kind = ChangeKind::BlockTakenBack;
    } else if let Entry::BlockCommented(body) = entry {
        line.kind = ChangeKind::BlockCommented;
        line.reason.clone_from(&body.text);
    } else if matches!(entry, Entry::CommentRemoved(_)) {
        line.kind = ChangeKind::CommentRemoved;
    } else if let Entry::AskAnswered(body) = entry {
        line.kind = match body.answer {
            AskAnswer::Yes => ChangeKind::AskYes,
            AskAnswer::No => ChangeKind::AskNo,
            AskAnswer::Else => ChangeKind::AskElse,
        };
        line.reason.clone_from(&body.text);
    } else if let Entry::IdeaAnswered(body) = entry {
        line.kind = match body.answer {
            IdeaAnswer::TakenUp => ChangeKind::IdeaTakenUp,
            IdeaAnswer::Left => ChangeKind::IdeaLeft,
        };
        line.reason.clone_from(&body.text);
    } else if let Entry::IntroductionNoted(body) = entry {
        line.kind = match body.step {
            IntroductionStep::Made => ChangeKind::IntroductionMade,
            IntroductionStep::Thanked => ChangeKind::IntroductionThanked,
        };
        line.reason.clone_from(&body.text);
    } else {
        return false;
    }
    true
}

fn shared(line: &mut ChangeLine, content: &Content, before: Option<&Content>) {
    line.kind = match content {
        Content::Sheet(_) => ChangeKind::SheetShared,
        Content::Goal(_) => ChangeKind::GoalShared,
        Content::Step(_) => ChangeKind::StepShared,
        Content::Note(_) => ChangeKind::ProgressNoted,
        Content::Idea(_) => ChangeKind::IdeaSuggested,
    };
    line.title = title(content);
    let words = |content: &Content| texts_of(content).join("\n");
    line.redline = redline(&before.map(words).unwrap_or_default(), &words(content));
}

fn title(content: &Content) -> String {
    match content {
        Content::Sheet(body) => body.title.clone(),
        Content::Goal(body) => body.sentence.clone(),
        Content::Step(body) => body.text.clone(),
        Content::Note(body) => body.day.clone(),
        Content::Idea(body) => body.title.clone(),
    }
}
