//! Reads the files of the catalogue into types. What a file says wrongly is a flaw of the
//! program, found by a test, never something a person meets.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use thiserror::Error;

use super::clause::{Boundary, Flag, Hat, Preset, Size};
use super::param::{DefaultRule, Param, ParamKind, ParamOption, ParamValue, Render};
use super::{Catalogue, Item};

/// Why the built-in files do not read.
#[derive(Debug, Error)]
pub(super) enum Flaw {
    /// A file is not TOML, or an item has a wrong or unknown field.
    #[error("a catalogue file does not read: {0}")]
    File(#[from] toml::de::Error),
    /// A file lacks its kind.
    #[error("no items of kind {0}")]
    Kind(&'static str),
    /// A parameter's default, rule, range or options do not fit its type.
    #[error("parameter {0} does not fit its type")]
    Param(String),
    /// A preset names a parameter that is not there, or gives it a wrong value or rule.
    #[error("preset {0} does not fit the parameters")]
    Preset(String),
}

macro_rules! file {
    ($name:literal) => {
        include_str!(concat!("../../catalogue/en/", $name, ".toml"))
    };
}

/// Kinds whose rooms read them as plain fields.
const ITEM_FILES: [(&str, &str); 23] = [
    ("activity", file!("activities")),
    ("area", file!("areas")),
    ("behaviour", file!("behaviours")),
    ("celebration", file!("celebrations")),
    ("checkin", file!("checkins")),
    ("checklist", file!("checklists")),
    ("closing_reason", file!("closing_reasons")),
    ("competency", file!("competencies")),
    ("competency_group", file!("competency_groups")),
    ("example", file!("examples")),
    ("expectation", file!("expectations")),
    ("gratitude", file!("gratitudes")),
    ("idp_section", file!("idp_sections")),
    ("meeting", file!("meetings")),
    ("primer", file!("primers")),
    ("reminder", file!("reminders")),
    ("resource_type", file!("resource_types")),
    ("review", file!("reviews")),
    ("scale", file!("scales")),
    ("spectrum", file!("spectrums")),
    ("tension", file!("tensions")),
    ("term", file!("terms")),
    ("theme", file!("themes")),
];

#[derive(Deserialize)]
struct Edition {
    version: u32,
    day: String,
    language: String,
    title: String,
}

/// Reads every file.
pub(super) fn read() -> Result<Catalogue, Flaw> {
    let edition: Edition = toml::from_str(file!("catalogue"))?;
    let mut items = BTreeMap::new();
    for (kind, text) in ITEM_FILES {
        items.insert(kind, rows::<Item>(kind, text)?);
    }
    let boundaries: Vec<Boundary> = rows("boundary", file!("boundaries"))?;
    let hats: Vec<Hat> = rows("hat", file!("hats"))?;
    let shelves = Shelves {
        boundaries: &boundaries,
        hats: &hats,
        items: &items,
    };
    let params = rows::<ParamRow>("param", file!("params"))?
        .into_iter()
        .map(|row| row.resolve(&shelves))
        .collect::<Result<Vec<_>, _>>()?;
    let presets = rows::<PresetRow>("preset", file!("presets"))?
        .into_iter()
        .map(|row| row.resolve(&params))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(Catalogue {
        version: edition.version,
        day: edition.day,
        language: edition.language,
        title: edition.title,
        sections: rows("section", file!("sections"))?,
        clauses: rows("clause", file!("clauses"))?,
        seed_points: rows("seed_point", file!("seed_points"))?,
        seed_sources: rows("seed_source", file!("seed_sources"))?,
        params,
        presets,
        boundaries,
        hats,
        items,
    })
}

/// The tables of one kind. A file holds one kind alone.
fn rows<T: DeserializeOwned>(kind: &'static str, text: &str) -> Result<Vec<T>, Flaw> {
    let mut tables: BTreeMap<String, Vec<T>> = toml::from_str(text)?;
    tables.remove(kind).ok_or(Flaw::Kind(kind))
}

/// The kinds whose items can be the options of a parameter.
struct Shelves<'a> {
    boundaries: &'a [Boundary],
    hats: &'a [Hat],
    items: &'a BTreeMap<&'static str, Vec<Item>>,
}

impl Shelves<'_> {
    fn options(&self, kind: &str) -> Vec<ParamOption> {
        let option = |id: &str, label: &str| ParamOption {
            id: id.into(),
            label: label.into(),
        };
        let items = |field: &'static str| {
            let list = self.items.get(kind).into_iter().flatten();
            list.filter_map(move |item| item.text(field).map(|label| option(&item.id, label)))
                .collect()
        };
        match kind {
            "boundary" => self
                .boundaries
                .iter()
                .map(|it| option(&it.id, &it.short))
                .collect(),
            // The clause is about the mentor's part; the mentee has hats of their own.
            "hat" => {
                let mentors = self.hats.iter().filter(|hat| hat.role == "mentor");
                mentors.map(|hat| option(&hat.id, &hat.title)).collect()
            }
            "resource_type" => items("short"),
            "activity" => items("title"),
            _ => Vec::new(),
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum TypeName {
    Text,
    LongText,
    Integer,
    Date,
    Choice,
    MultiChoice,
    List,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ParamRow {
    id: String,
    r#type: TypeName,
    label: String,
    default: toml::Value,
    default_rule: Option<String>,
    required: bool,
    when_empty: Option<String>,
    #[serde(default)]
    options: Vec<String>,
    options_from: Option<String>,
    #[serde(default)]
    free_entry: bool,
    #[serde(default)]
    render: Render,
    min: Option<i32>,
    max: Option<i32>,
    #[serde(default)]
    counts: Vec<u32>,
}

impl ParamRow {
    fn resolve(self, shelves: &Shelves<'_>) -> Result<Param, Flaw> {
        let flaw = || Flaw::Param(self.id.clone());
        let kind = match self.r#type {
            TypeName::Text => ParamKind::Text,
            TypeName::LongText => ParamKind::LongText,
            TypeName::Integer => ParamKind::Integer {
                min: self.min.ok_or_else(flaw)?,
                max: self.max.ok_or_else(flaw)?,
            },
            TypeName::Date => ParamKind::Date,
            TypeName::Choice => ParamKind::Choice,
            TypeName::MultiChoice => ParamKind::MultiChoice,
            TypeName::List => ParamKind::List,
        };
        let rule = self.default_rule.as_deref();
        let default_rule = match rule {
            Some(text) => Some(DefaultRule::read(text).ok_or_else(flaw)?),
            None => None,
        };
        let default = value_of(kind, &self.default).ok_or_else(flaw)?;
        let options = match &self.options_from {
            Some(other) => shelves.options(other),
            None => {
                let own = self.options.iter().cloned();
                own.map(|text| ParamOption {
                    id: text.clone(),
                    label: text,
                })
                .collect()
            }
        };
        let is_choice = matches!(kind, ParamKind::Choice | ParamKind::MultiChoice);
        if is_choice == options.is_empty() {
            return Err(flaw());
        }
        // What the options count is said for each of them, or for none.
        if !self.counts.is_empty() && self.counts.len() != options.len() {
            return Err(flaw());
        }
        Ok(Param {
            id: self.id,
            label: self.label,
            kind,
            required: self.required,
            default: Some(default).filter(|value| !value.is_empty()),
            default_rule,
            when_empty: self.when_empty,
            options,
            free_entry: self.free_entry,
            render: self.render,
            counts: self.counts,
        })
    }
}

/// The value a file gives to a parameter of this kind.
fn value_of(kind: ParamKind, value: &toml::Value) -> Option<ParamValue> {
    match kind {
        ParamKind::Text | ParamKind::LongText | ParamKind::Choice => {
            value.as_str().map(|text| ParamValue::Text(text.into()))
        }
        ParamKind::Integer { .. } => {
            let whole = value.as_integer()?;
            i32::try_from(whole).ok().map(ParamValue::Whole)
        }
        ParamKind::Date => value.as_str().map(|text| ParamValue::Day(text.into())),
        ParamKind::MultiChoice | ParamKind::List => {
            let texts = value.as_array()?.iter();
            let texts = texts.map(|text| text.as_str().map(String::from));
            texts.collect::<Option<Vec<_>>>().map(ParamValue::Many)
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PresetRow {
    id: String,
    title: String,
    text: String,
    size: Size,
    #[serde(default)]
    flags: BTreeSet<Flag>,
    #[serde(default)]
    adds: Vec<String>,
    #[serde(default)]
    without: Vec<String>,
    #[serde(default)]
    params: BTreeMap<String, toml::Value>,
    #[serde(default)]
    rules: BTreeMap<String, String>,
    #[serde(default)]
    asks_reporting_line: bool,
}

impl PresetRow {
    fn resolve(self, params: &[Param]) -> Result<Preset, Flaw> {
        let flaw = || Flaw::Preset(self.id.clone());
        let mut values = BTreeMap::new();
        for (id, value) in &self.params {
            let param = params
                .iter()
                .find(|param| param.id == *id)
                .ok_or_else(flaw)?;
            let value = value_of(param.kind, value).ok_or_else(flaw)?;
            values.insert(id.clone(), value);
        }
        let mut rules = BTreeMap::new();
        for (id, text) in &self.rules {
            rules.insert(id.clone(), DefaultRule::read(text).ok_or_else(flaw)?);
        }
        Ok(Preset {
            id: self.id,
            title: self.title,
            text: self.text,
            size: self.size,
            flags: self.flags,
            adds: self.adds,
            without: self.without,
            params: values,
            rules,
            asks_reporting_line: self.asks_reporting_line,
        })
    }
}
