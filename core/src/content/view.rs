//! What the page about the content shows.

use serde::Serialize;

use super::rules::ContentKind;

/// An item that carries a principle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CarriedBy {
    /// What sort of item.
    pub kind: ContentKind,
    /// Its id in the catalogue.
    pub item: String,
    /// The words it is known by.
    pub text: String,
}

/// A principle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Principle {
    /// Source and number, such as `000-04`.
    pub principle: String,
    /// In a few words.
    pub gist: String,
    /// What carries it, in the order of the kinds; never empty.
    pub items: Vec<CarriedBy>,
}

/// Where principles were first met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ContentSource {
    /// The first part of its principles' names.
    pub source: String,
    /// What it was, in a few words.
    pub about: String,
    /// Its principles, in its own order.
    pub principles: Vec<Principle>,
}

/// A word, explained in one sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ContentTerm {
    /// Its id in the catalogue.
    pub term: String,
    /// The word.
    pub title: String,
    /// The sentence.
    pub text: String,
}

/// The page *About the content*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ContentView {
    /// Version of the catalogue.
    pub version: u32,
    /// The day of that version.
    pub day: String,
    /// The sources with their principles.
    pub sources: Vec<ContentSource>,
    /// Words explained.
    pub terms: Vec<ContentTerm>,
}
