//! Words of one mentor in a text that another is shown: told before it goes, and held back until the first said yes (IDP-12).

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::entry::SheetValue;
use super::fold::{Content, folded_blocks};
use super::rating_fold::folded_skill_rounds;
use super::rules::borrows;
use super::shelf;
use super::view::Shareable;
use crate::disclosure::my_questions;
use crate::disclosure::rules::WORDS_CHARS_MAX;
use crate::error::Result;
use crate::id::PairId;
use crate::pair::Pair;

/// Another partner whose words stand in what would be shown to this one.
pub(super) struct Lender {
    /// The pair whose partner wrote them.
    pub(super) pair: PairId,
    /// The remarks that stand in it, each cut to what a question can hold.
    pub(super) words: Vec<String>,
    /// Whether the partner said yes to each of them.
    pub(super) said_yes: bool,
    /// Whether a question about one of them waits.
    pub(super) asking: bool,
}

/// The pairs, other than this one, whose partner's words stand in what would be shared.
pub(super) fn lenders(
    store: &Connection,
    pair: &PairId,
    wanted: &BTreeMap<String, Content>,
) -> Result<Vec<Lender>> {
    let texts: Vec<String> = wanted.values().flat_map(texts_of).collect();
    lenders_of(store, pair, &texts)
}

/// The same for any texts.
pub(super) fn lenders_of(
    store: &Connection,
    pair: &PairId,
    texts: &[String],
) -> Result<Vec<Lender>> {
    let mut found = Vec::new();
    for kept in Pair::load_all(store)? {
        let other = kept.row.pair.clone();
        if other == *pair {
            continue;
        }
        let mut words: Vec<String> = words_of_partner(store, &kept)?
            .into_iter()
            .filter(|words| texts.iter().any(|text| borrows(text, words)))
            .map(|words| words.chars().take(WORDS_CHARS_MAX).collect())
            .collect();
        words.dedup();
        if words.is_empty() {
            continue;
        }
        let asked = my_questions(store, &other)?;
        let stands = |words: &String, agreed: bool| {
            let mut asked = asked.iter().filter(|it| it.0 == agreed);
            asked.any(|(_, said)| said.contains(words.trim()))
        };
        found.push(Lender {
            said_yes: words.iter().all(|words| stands(words, true)),
            asking: words.iter().any(|words| stands(words, false)),
            pair: other,
            words,
        });
    }
    Ok(found)
}

/// Whether texts meant for the partner of a pair hold words of another partner, who neither said yes to them nor was
/// asked when the sheet or goal they stand in was shared.
pub(crate) fn holds_words_of_another(
    store: &Connection,
    pair: &PairId,
    what: Option<&Shareable>,
    texts: &[String],
) -> Result<bool> {
    let share = what
        .map(|what| shelf::share(store, pair, what))
        .transpose()?;
    let was_asked = |lender: &Lender| {
        let asked = share.as_ref().map(|share| &share.asked);
        asked.is_some_and(|asked| asked.contains(&lender.pair))
    };
    let lenders = lenders_of(store, pair, texts)?;
    let mut open = lenders.iter().filter(|it| !it.said_yes);
    Ok(open.any(|it| !was_asked(it)))
}

/// Everything my partner of a pair wrote beside my blocks, every idea of theirs, and every moment they told of a skill.
fn words_of_partner(store: &Connection, kept: &Pair) -> Result<Vec<String>> {
    let pair = &kept.row.pair;
    let mut found = Vec::new();
    for (_, block) in folded_blocks(store, pair)? {
        let comments = block.comments.into_iter().filter(|it| !it.mine);
        found.extend(comments.map(|it| it.text));
        found.extend(block.answer.filter(|it| !it.mine).map(|it| it.text));
        if let Some(Content::Idea(idea)) = block.theirs.map(|it| it.content) {
            found.extend([idea.title, idea.text, idea.preparation]);
        }
        let steps = block.introduction.into_iter().filter(|it| !it.mine);
        found.extend(steps.map(|it| it.text));
    }
    for (_, round) in folded_skill_rounds(store, pair)? {
        let shown = round.their_side.shown.into_values();
        found.extend(shown.map(|it| it.example));
    }
    Ok(found)
}

/// The words a person wrote in a block.
pub(crate) fn texts_of(content: &Content) -> Vec<String> {
    match content {
        Content::Sheet(body) => body
            .fields
            .iter()
            .flat_map(|field| match &field.value {
                SheetValue::Text(text) => vec![text.clone()],
                SheetValue::Many(items) => items.clone(),
            })
            .collect(),
        Content::Goal(body) => {
            let line = body.progress.as_ref().map(|it| it.line.clone());
            let today = body.details.as_ref().map(|it| it.today.clone());
            let own = [
                &body.sentence,
                &body.why,
                &body.sign,
                &body.ask,
                &body.reason,
            ];
            own.into_iter().cloned().chain(line).chain(today).collect()
        }
        Content::Step(body) => [
            &body.text,
            &body.if_then,
            &body.help,
            &body.reason,
            &body.result,
        ]
        .map(Clone::clone)
        .to_vec(),
        Content::Note(body) => vec![
            body.what.clone(),
            body.measure.clone(),
            body.feedback.clone(),
        ],
        Content::Idea(body) => vec![
            body.title.clone(),
            body.text.clone(),
            body.preparation.clone(),
        ],
    }
}
