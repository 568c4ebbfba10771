//! The line as it was typed, taken apart against the list of what a verb takes. Never repeats what was typed.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::path::PathBuf;

use crate::answer::{Answer, No};

/// One thing a verb takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Takes {
    /// A flag with one value.
    Value(&'static str),
    /// A flag whose value may come several times.
    Values(&'static str),
    /// A flag alone.
    Switch(&'static str),
    /// One word without a flag; the name is for the list of verbs.
    Word(&'static str),
}

/// What every verb takes.
pub(crate) const EVERYWHERE: [Takes; 5] = [
    Takes::Value("--profile"),
    Takes::Value("--pair"),
    Takes::Value("--now"),
    Takes::Value("--work-factor"),
    Takes::Switch("--stdin"),
];

/// The rest of a line, after its verb.
#[derive(Debug, Default)]
pub(crate) struct Line {
    values: BTreeMap<&'static str, Vec<String>>,
    switches: BTreeSet<&'static str>,
    word: Option<String>,
}

impl Line {
    /// Takes apart what stands after a verb.
    pub(crate) fn read(typed: Vec<OsString>, takes: &[Takes]) -> Answer<Self> {
        let mut line = Self::default();
        let known: Vec<Takes> = takes.iter().chain(&EVERYWHERE).copied().collect();
        let mut rest = typed.into_iter();
        while let Some(part) = rest.next() {
            let part = text(part)?;
            if !part.starts_with("--") {
                line.take_word(part, &known)?;
                continue;
            }
            let found = known
                .iter()
                .find(|takes| flag(takes) == Some(part.as_str()));
            match found {
                Some(Takes::Switch(name)) => {
                    line.switches.insert(name);
                }
                Some(Takes::Value(name)) => {
                    let value = text(rest.next().ok_or(No::usage("value_missing", name))?)?;
                    if line.values.insert(name, vec![value]).is_some() {
                        return Err(No::usage("flag_twice", name));
                    }
                }
                Some(Takes::Values(name)) => {
                    let value = text(rest.next().ok_or(No::usage("value_missing", name))?)?;
                    line.values.entry(name).or_default().push(value);
                }
                Some(Takes::Word(_)) | None => {
                    return Err(No::Usage {
                        why: "flag_unknown",
                        about: known.iter().filter_map(flag).collect(),
                    });
                }
            }
        }
        Ok(line)
    }

    fn take_word(&mut self, part: String, known: &[Takes]) -> Answer<()> {
        let wanted = known.iter().any(|takes| matches!(takes, Takes::Word(_)));
        if !wanted || self.word.is_some() {
            return Err(No::Usage {
                why: "word_unknown",
                about: Vec::new(),
            });
        }
        self.word = Some(part);
        Ok(())
    }

    /// The value of a flag.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.values.get(name)?.first().map(String::as_str)
    }

    /// The value of a flag that must stand there.
    pub(crate) fn need(&self, name: &'static str) -> Answer<&str> {
        self.value(name).ok_or(No::usage("flag_missing", name))
    }

    /// Every value of a flag, in the order typed.
    pub(crate) fn values(&self, name: &str) -> &[String] {
        self.values.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether a flag stands there.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.switches.contains(name)
    }

    /// The one word without a flag.
    pub(crate) fn word(&self, name: &'static str) -> Answer<&str> {
        self.word.as_deref().ok_or(No::usage("word_missing", name))
    }

    /// A path.
    pub(crate) fn path(&self, name: &'static str) -> Answer<PathBuf> {
        self.need(name).map(PathBuf::from)
    }

    /// A number.
    pub(crate) fn number(&self, name: &'static str) -> Answer<Option<u32>> {
        self.value(name)
            .map(|typed| {
                typed
                    .parse()
                    .map_err(|_| No::usage("value_unreadable", name))
            })
            .transpose()
    }
}

fn flag(takes: &Takes) -> Option<&'static str> {
    match takes {
        Takes::Value(name) | Takes::Values(name) | Takes::Switch(name) => Some(name),
        Takes::Word(_) => None,
    }
}

fn text(typed: OsString) -> Answer<String> {
    typed
        .into_string()
        .map_err(|_| No::usage("not_text", "arguments"))
}
