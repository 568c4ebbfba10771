//! Words of one mentor in a text that another is shown: told before it goes, and held back until the first said yes (IDP-12).

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::entry::SheetValue;
use super::fold::{Content, folded_blocks};
use super::rules::borrows;
use crate::error::Result;
use crate::id::PairId;
use crate::pair::Pair;

/// The pairs, other than this one, whose partner's words stand in what would be shared.
pub(super) fn lenders(
    store: &Connection,
    pair: &PairId,
    wanted: &BTreeMap<String, Content>,
) -> Result<BTreeSet<PairId>> {
    let texts: Vec<String> = wanted.values().flat_map(texts_of).collect();
    let mut found = BTreeSet::new();
    for kept in Pair::load_all(store)? {
        if kept.row.pair == *pair {
            continue;
        }
        let theirs = words_of_partner(store, &kept.row.pair)?;
        let any = theirs
            .iter()
            .any(|words| texts.iter().any(|text| borrows(text, words)));
        if any {
            found.insert(kept.row.pair);
        }
    }
    Ok(found)
}

/// Everything my partner of a pair wrote beside my blocks, and every idea of theirs.
fn words_of_partner(store: &Connection, pair: &PairId) -> Result<Vec<String>> {
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
