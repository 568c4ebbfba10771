//! Headings, clauses and presets as the catalogue offers them. Nothing here was agreed by anyone.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use specta::Type;

use super::param::{DefaultRule, Params};

/// A heading under which clauses print.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Such as `sec-meetings`.
    pub id: String,
    /// Place among the headings, from 1.
    pub order: u32,
    /// The heading as printed.
    pub text: String,
}

/// How much a new draft holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// The least two people need: dates, goals, meetings, confidentiality, ending.
    Five,
    /// 34 clauses, at most two pages.
    Standard,
    /// Everything that applies.
    Full,
}

/// What is true of a pair and brings its own clause into any size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// The two write or research together.
    Academic,
    /// One of the two manages or assesses the other.
    Manager,
    /// The mentee is not of age yet (PA-13).
    Minor,
    /// A programme stands behind the pair.
    Programme,
}

/// One promise a draft can begin with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Such as `cl-goals`. For ever.
    pub id: String,
    /// Id of the heading it prints under.
    pub section: String,
    /// Its place in the plan of the whole agreement, 1 to 29. Several clauses share a number.
    pub number: u8,
    /// At most 80 characters.
    pub title: String,
    /// The wording, with gaps such as `{start_date}`.
    pub text: String,
    /// Ids of the parameters named in `text`, in the order of first use.
    pub params: Vec<String>,
    /// The sizes it belongs to. Empty when a flag alone brings it.
    pub sizes: BTreeSet<Size>,
    /// Flags that bring it into any size.
    #[serde(default)]
    pub flags: BTreeSet<Flag>,
    /// Stays from [`Size::Standard`] up.
    pub required: bool,
    /// `false`: offered in its sizes, but not ticked in a new draft.
    pub default_on: bool,
    /// Goes further than the seed it starts from, so it never counts as cover for it.
    #[serde(default)]
    pub extends: bool,
    /// Refs of the seed points it carries.
    pub seeds: Vec<String>,
    /// Other wordings to choose from.
    #[serde(default, rename = "alternative")]
    pub alternatives: Vec<Alternative>,
}

/// Another wording of a clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct Alternative {
    /// Such as `cl-confidential-topics`. For ever.
    pub id: String,
    /// The name of the choice, on its card.
    pub title: String,
    /// The wording, with gaps.
    pub text: String,
    /// Ids of the parameters named in `text`.
    pub params: Vec<String>,
}

/// One of the wordings a clause can be begun with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wording<'a> {
    /// The clause's own id, or that of the alternative.
    pub id: &'a str,
    /// The name of the choice.
    pub title: &'a str,
    /// The wording, with gaps.
    pub text: &'a str,
    /// Ids of the parameters named in `text`.
    pub params: &'a [String],
    /// The one a new draft takes.
    pub is_default: bool,
}

impl Clause {
    /// Every wording on offer: the alternatives first, the clause's own as the last and default.
    pub fn wordings(&self) -> impl Iterator<Item = Wording<'_>> {
        let own = Wording {
            id: &self.id,
            title: &self.title,
            text: &self.text,
            params: &self.params,
            is_default: true,
        };
        let others = self.alternatives.iter().map(|other| Wording {
            id: &other.id,
            title: &other.title,
            text: &other.text,
            params: &other.params,
            is_default: false,
        });
        others.chain(std::iter::once(own))
    }
}

/// Where a draft begins: a size, some parameters and some ticks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preset {
    /// Such as `workplace`.
    pub id: String,
    /// The name on its card.
    pub title: String,
    /// One sentence on whom it is for.
    pub text: String,
    /// The size it starts with; another may be chosen.
    pub size: Size,
    /// Flags it raises by itself.
    pub flags: BTreeSet<Flag>,
    /// Ids of clauses ticked beyond the size, from [`Size::Standard`] up.
    pub adds: Vec<String>,
    /// Ids of parameters that stay unset.
    pub without: Vec<String>,
    /// Values that differ from the parameters' own defaults.
    pub params: Params,
    /// Days worked out in another way than the parameters say.
    pub rules: BTreeMap<String, DefaultRule>,
    /// The set-up asks whether one of the two manages or assesses the other.
    pub asks_reporting_line: bool,
}

/// A limit the pair can put among *What we leave out*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct Boundary {
    /// Such as `bd-no-pay`.
    pub id: String,
    /// One of the five every draft starts with.
    pub core: bool,
    /// The limit as a sentence.
    pub text: String,
    /// The limit as it prints in the clause.
    pub short: String,
    /// Why it helps.
    pub why: String,
    /// What to do instead.
    pub instead: String,
    /// Goes further than the seed it starts from.
    #[serde(default)]
    pub extends: bool,
    /// Refs of the seed points it carries.
    pub seeds: Vec<String>,
}

/// A role card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct Hat {
    /// Such as `hat-champion`.
    pub id: String,
    /// `mentor` or `mentee`.
    pub role: String,
    /// `four` for the main mentor hats, `more` for the others.
    pub group: String,
    /// As it prints in the clause.
    pub title: String,
    /// One sentence.
    pub text: String,
    /// What the person does under this hat.
    pub does: Vec<String>,
    /// Words to borrow.
    pub says: Vec<String>,
    /// What to be careful of.
    pub watch_out: String,
    /// Refs of the seed points it carries.
    pub seeds: Vec<String>,
}
