//! The content of Ithaca as types: clauses, parameters, presets and everything else that
//! people read and choose from.
//!
//! The words live in `core/catalogue/en/*.toml` and are part of the program. This room fills
//! gaps and works out defaults; it never stores anything, and what two people agreed is never
//! read from here again: an agreed clause carries its own words.

mod check;
#[cfg(test)]
mod checks;
mod clause;
mod defaults;
mod drafting;
mod files;
mod item;
mod param;
mod wording;

use std::collections::BTreeMap;
use std::sync::OnceLock;

pub use check::{
    LIST_ITEM_CHARS_MAX, LIST_ITEMS_MAX, LONG_TEXT_CHARS_MAX, ParamProblem, TEXT_CHARS_MAX,
    check_param, has_hidden_character,
};
pub use clause::{Alternative, Boundary, Clause, Flag, Hat, Preset, Section, Size, Wording};
pub use defaults::{default_params, recompute};
pub use drafting::draft_clauses;
pub use item::{Item, SeedPoint, SeedPointKind, SeedSource};
pub use param::{DefaultRule, Param, ParamKind, ParamOption, ParamValue, Params, Render, Stretch};
pub use wording::{CLAUSE_CHARS_MAX, Filled, Names, fill, tidy};

/// The whole content, in the order of its files.
#[derive(Debug)]
pub struct Catalogue {
    /// Rises by one whenever a text or a list changes. Frozen into every proposed clause.
    pub version: u32,
    /// The day of this version.
    pub day: String,
    /// BCP 47 tag of the language the texts are written in.
    pub language: String,
    /// Name of this catalogue.
    pub title: String,
    /// The 17 headings, in print order.
    pub sections: Vec<Section>,
    /// Every gap of every clause.
    pub params: Vec<Param>,
    /// Every clause, in print order.
    pub clauses: Vec<Clause>,
    /// The five places where a draft begins.
    pub presets: Vec<Preset>,
    /// What a pair can leave out.
    pub boundaries: Vec<Boundary>,
    /// Role cards.
    pub hats: Vec<Hat>,
    /// The points this content grew from.
    pub seed_points: Vec<SeedPoint>,
    /// Where those points were met.
    pub seed_sources: Vec<SeedSource>,
    items: BTreeMap<&'static str, Vec<Item>>,
}

impl Catalogue {
    /// The catalogue of this program, read once.
    #[must_use]
    #[allow(
        clippy::expect_used,
        reason = "the files are part of the program, and a test reads them"
    )]
    pub fn load() -> &'static Catalogue {
        static LOADED: OnceLock<Catalogue> = OnceLock::new();
        LOADED.get_or_init(|| files::read().expect("the built-in catalogue reads"))
    }

    /// The clause with this id. `None` for a clause of a newer catalogue, or an own one.
    #[must_use]
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.id == id)
    }

    /// The parameter with this id.
    #[must_use]
    pub fn param(&self, id: &str) -> Option<&Param> {
        self.params.iter().find(|param| param.id == id)
    }

    /// The heading with this id.
    #[must_use]
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// The preset with this id.
    #[must_use]
    pub fn preset(&self, id: &str) -> Option<&Preset> {
        self.presets.iter().find(|preset| preset.id == id)
    }

    /// The items of a kind whose room reads them as plain fields, such as `expectation`.
    /// Empty for a kind this catalogue does not have.
    #[must_use]
    pub fn items(&self, kind: &str) -> &[Item] {
        self.items.get(kind).map_or(&[], Vec::as_slice)
    }
}
