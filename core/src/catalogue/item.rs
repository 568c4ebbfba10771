//! Kinds whose rooms read them as plain fields, and the seed points all content grew from.

use serde::Deserialize;

/// One item of a kind, with its fields as the file has them.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Item {
    /// For ever.
    pub id: String,
    /// Goes further than the seed it starts from, so it never counts as cover for it.
    #[serde(default)]
    pub extends: bool,
    /// Refs of the seed points it carries.
    #[serde(default)]
    pub seeds: Vec<String>,
    #[serde(flatten)]
    fields: toml::Table,
}

impl Item {
    /// A text field. `None` if the item has no such field, or one of another type.
    #[must_use]
    pub fn text(&self, field: &str) -> Option<&str> {
        self.fields.get(field).and_then(toml::Value::as_str)
    }

    /// A whole number.
    #[must_use]
    pub fn whole(&self, field: &str) -> Option<i64> {
        self.fields.get(field).and_then(toml::Value::as_integer)
    }

    /// A field that is `true`; one that is not there counts as `false`.
    #[must_use]
    pub fn is(&self, field: &str) -> bool {
        self.fields.get(field).and_then(toml::Value::as_bool) == Some(true)
    }

    /// A list of texts; one that is not there is empty.
    #[must_use]
    pub fn texts(&self, field: &str) -> Vec<&str> {
        self.list(field).filter_map(toml::Value::as_str).collect()
    }

    /// The parts of a meeting (`step`), of a sheet (`field`) or of a primer (`part`), which are items themselves.
    #[must_use]
    pub fn parts(&self, field: &str) -> Vec<Item> {
        self.list(field)
            .filter_map(|part| part.clone().try_into().ok())
            .collect()
    }

    fn list(&self, field: &str) -> impl Iterator<Item = &toml::Value> {
        let list = self.fields.get(field).and_then(toml::Value::as_array);
        list.into_iter().flatten()
    }
}

/// What a seed point is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeedPointKind {
    /// A thought.
    Point,
    /// The frame of a list.
    Heading,
    /// About the source itself.
    Meta,
}

/// One point this content grew from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeedPoint {
    /// Source and number, such as `000-04`.
    pub r#ref: String,
    /// What it is about.
    pub kind: SeedPointKind,
    /// The point in a few words.
    pub gist: String,
}

/// Where seed points were met.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeedSource {
    /// The first part of its points' refs, such as `000`.
    pub r#ref: String,
    /// What it was, in a few words.
    pub about: String,
}
