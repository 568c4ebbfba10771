//! What a thing is found by.

use super::view::{SearchKind, SearchPlace, Whose};

/// One text a person can be led to. Pure: every room makes its own from what it folded or keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Findable {
    /// Which text of its thing; empty where a thing is one text.
    pub(crate) part: String,
    /// What it is.
    pub(crate) kind: SearchKind,
    /// Where it is read.
    pub(crate) place: SearchPlace,
    /// Whose words they are.
    pub(crate) whose: Whose,
    /// Moment or day it belongs to: the newest stands first.
    pub(crate) at: String,
    /// The line it is known by; may be empty.
    pub(crate) title: String,
    /// Every other word it is found by.
    pub(crate) body: String,
}

impl Findable {
    /// A thing that is one text.
    pub(crate) fn new(
        kind: SearchKind,
        place: SearchPlace,
        whose: Whose,
        at: &str,
        title: &str,
    ) -> Self {
        Self {
            part: String::new(),
            kind,
            place,
            whose,
            at: at.to_owned(),
            title: title.to_owned(),
            body: String::new(),
        }
    }

    /// The same with more words: one line for each text that is not empty.
    pub(crate) fn saying<'a>(mut self, texts: impl IntoIterator<Item = &'a str>) -> Self {
        self.body = lines(texts);
        self
    }

    /// The same as one of several texts of its thing.
    pub(crate) fn part(mut self, part: &str) -> Self {
        part.clone_into(&mut self.part);
        self
    }

    /// Whether it says anything.
    pub(crate) fn says_nothing(&self) -> bool {
        self.title.trim().is_empty() && self.body.trim().is_empty()
    }
}

/// Texts as lines, each once and without empty ones.
fn lines<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut found: Vec<&str> = Vec::new();
    for text in texts {
        let text = text.trim();
        if !text.is_empty() && !found.contains(&text) {
            found.push(text);
        }
    }
    found.join("\n")
}
