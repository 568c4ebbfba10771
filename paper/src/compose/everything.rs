//! Everything that stands here of a pair, text by text.

use ithaca_core::paper::{EverythingPage, KeptText, PaperSource};
use ithaca_core::search::Whose;

use super::{Face, heading};
use crate::document::Block;
use crate::words::{Words, fill};

pub(super) fn face(words: &Words, source: &PaperSource, page: &EverythingPage) -> Face {
    let said = &words.everything;
    let mut blocks = Vec::new();
    let mut before = None;
    for text in &page.texts {
        if before != Some(text.kind) {
            let kind = serde_json::to_value(text.kind).unwrap_or_default();
            let name = kind.as_str().and_then(|kind| said.kinds.get(kind));
            blocks.push(heading(1, name.map_or("", String::as_str)));
            before = Some(text.kind);
        }
        blocks.push(Block::Text {
            lead: text.title.clone(),
            text: told(words, source, text),
        });
    }
    let count = page.texts.len().to_string();
    Face {
        title: said.title.clone(),
        heading: said.title.clone(),
        facts: fill(&said.facts, &[("count", &count)]),
        blocks,
        notes: vec![said.nature.clone()],
        ..Face::default()
    }
}

/// Day, whose and Only me in one line, and below it the words.
fn told(words: &Words, source: &PaperSource, text: &KeptText) -> String {
    let said = &words.everything;
    let day = match text.day.as_str() {
        "" => String::new(),
        day => words.day_in_words(day),
    };
    let whose = match text.whose {
        Whose::Me => source.me.short_name.clone(),
        Whose::Partner => source.partner.short_name.clone(),
        Whose::Both => said.both.clone(),
    };
    let only_me = match text.only_me {
        true => said.only_me.clone(),
        false => String::new(),
    };
    let facts = [day, whose, only_me];
    let facts: Vec<_> = facts.iter().filter(|fact| !fact.is_empty()).collect();
    let facts: Vec<_> = facts.into_iter().map(String::as_str).collect();
    let line = facts.join(" · ");
    match text.body.as_str() {
        "" => line,
        body => format!("{line}\n\n{body}"),
    }
}

#[cfg(test)]
mod tests {
    use ithaca_core::search::SearchKind;

    use crate::words::Words;

    #[test]
    fn every_kind_of_text_has_a_name() {
        let kinds = &Words::of("en").unwrap().everything.kinds;
        for kind in kinds.keys() {
            let named: Result<SearchKind, _> = serde_json::from_value(kind.as_str().into());
            assert!(named.is_ok(), "{kind}");
        }
        // The last of them, and as many as there are before it.
        assert_eq!(kinds.len(), SearchKind::ReviewLine as usize + 1);
    }
}
