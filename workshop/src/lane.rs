//! What stands beside a shared part of a development plan: comments, answers, ideas.

use ithaca_core::error::Refusal;
use ithaca_core::id::{BlockId, EntryId, PairId};
use ithaca_core::idp::{CommentDraft, IdeaDraft};
use ithaca_core::notebook::Notebook;

use crate::answer::{Answer, No, tell};
use crate::arguments::Line;
use crate::desk::with_pair;
use crate::idp::word_of;

fn with_block(
    line: &Line,
    verb: impl FnOnce(&mut Notebook, &PairId, &BlockId) -> Answer<()>,
) -> Answer {
    let block = BlockId::new(line.need("--block")?);
    with_pair(line, |notebook, pair| {
        verb(notebook, pair, &block)?;
        tell(&notebook.view_shared_idp(pair)?)
    })
}

fn text(line: &Line) -> &str {
    line.value("--text").unwrap_or_default()
}

/// Writes a comment beside a block, writes an own one anew, or removes it.
pub(crate) fn comment(line: &Line) -> Answer {
    let comment = line.value("--comment").map(EntryId::new);
    with_block(line, |notebook, pair, block| {
        if line.has("--remove") {
            let comment = comment.ok_or(No::usage("flag_missing", "--comment"))?;
            return Ok(notebook.remove_comment(pair, block, &comment)?);
        }
        let draft = CommentDraft {
            field: line.value("--field").unwrap_or_default().to_owned(),
            text: text(line).to_owned(),
        };
        Ok(notebook.write_comment(pair, block, comment.as_ref(), &draft)?)
    })
}

/// Answers an ask.
pub(crate) fn answer_ask(line: &Line) -> Answer {
    let answer = word_of(line.word("yes|no|else")?, "yes|no|else")?;
    with_block(line, |notebook, pair, block| {
        Ok(notebook.answer_ask(pair, block, answer, text(line))?)
    })
}

/// Suggests a goal, a resource or a person.
pub(crate) fn suggest(line: &Line) -> Answer {
    let draft = IdeaDraft {
        idea: word_of(line.need("--idea")?, "--idea")?,
        title: line.need("--title")?.to_owned(),
        text: text(line).to_owned(),
        preparation: line.value("--preparation").unwrap_or_default().to_owned(),
        resource: line.value("--resource").unwrap_or_default().to_owned(),
    };
    with_pair(line, |notebook, pair| {
        let block = notebook.suggest_idea(pair, &draft)?;
        let ideas = notebook.view_shared_idp(pair)?.ideas;
        let idea = ideas.into_iter().find(|idea| idea.block == block);
        tell(&idea.ok_or(Refusal::BlockGone)?)
    })
}

/// Takes an idea up, leaves it, takes an own one back, or notes how far an introduction came.
pub(crate) fn idea(line: &Line) -> Answer {
    const WORDS: &str = "taken_up|left|take_back|made|thanked";
    let word = line.word(WORDS)?.to_owned();
    with_block(line, |notebook, pair, block| {
        match word.as_str() {
            "take_back" => notebook.take_back_idea(pair, block)?,
            "made" | "thanked" => {
                let step = word_of(&word, WORDS)?;
                notebook.note_introduction(pair, block, step, text(line))?;
            }
            _ => notebook.answer_idea(pair, block, word_of(&word, WORDS)?, text(line))?,
        }
        Ok(())
    })
}
