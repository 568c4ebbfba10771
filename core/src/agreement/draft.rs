//! A clause as I draft it: Only me, overwritten in place, until I propose it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::clause_view::{ClauseDraft, ClausePreview};
use super::entry::{Change, ClauseProposed};
use super::rules::{HEADING_CHARS_MAX, REASON_CHARS_MAX, TITLE_CHARS_MAX, WORDING_CHARS_MAX};
use crate::agreement::redline::{changes, redline};
use crate::catalogue::{Catalogue, Filled, Names, ParamValue, Wording, check_param, fill};
use crate::error::Refusal;
use crate::id::ClauseId;
use crate::text::{check_line, check_text};

/// My draft of one clause, with its place in the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClauseKept {
    /// What I wrote.
    pub draft: ClauseDraft,
    /// Heading it prints under.
    pub heading: String,
    /// Section number of the catalogue, 0 for own clauses.
    pub section: u32,
    /// Order in the text.
    pub position: u32,
    /// Whether the catalogue requires it in the size chosen.
    pub required: bool,
    /// Version of the catalogue.
    pub catalogue_version: u32,
    /// Language of the words.
    pub language: String,
    /// Where its words came from, if not from the catalogue or the person alone: `expectation/<item>`.
    #[serde(default)]
    pub origin: String,
}

impl ClauseKept {
    /// The words as they would read now.
    #[must_use]
    pub fn filled(&self, clause: &ClauseId, names: &Names<'_>) -> Filled {
        if let Some(own) = &self.draft.own_words {
            return Filled {
                text: crate::catalogue::tidy(own),
                missing: Vec::new(),
            };
        }
        let template = self.template(clause).map_or("", |wording| wording.text);
        fill(template, &self.draft.params, Catalogue::load(), names)
    }

    /// The wording of the catalogue that is chosen, if the catalogue has the clause.
    fn template(&self, clause: &ClauseId) -> Option<Wording<'static>> {
        let wanted = self.draft.alternative.as_deref().unwrap_or(clause.as_str());
        let item = Catalogue::load().clause(clause.as_str())?;
        item.wordings()
            .find(|wording| wording.id == wanted)
            .or_else(|| item.wordings().find(|wording| wording.is_default))
    }

    /// What it would read like, beside the text it changes.
    #[must_use]
    pub fn preview(
        &self,
        clause: &ClauseId,
        names: &Names<'_>,
        before: Option<&str>,
    ) -> ClausePreview {
        let filled = self.filled(clause, names);
        let over = filled
            .text
            .chars()
            .count()
            .saturating_sub(WORDING_CHARS_MAX);
        let wording = if self.draft.leave_out {
            String::new()
        } else {
            filled.text
        };
        let spans = before
            .map(|before| redline(before, &wording))
            .unwrap_or_default();
        ClausePreview {
            redline: if changes(&spans) == 0 {
                Vec::new()
            } else {
                spans
            },
            wording,
            missing: filled.missing,
            too_many: u32::try_from(over).unwrap_or(u32::MAX),
        }
    }

    /// The draft as a proposal: checked, filled, in the form that is signed.
    ///
    /// # Errors
    /// `GapMissing`, `ValueDoesNotFit`, `TextTooLong`, `TextUnprintable`, `NameMissing` (title).
    pub fn check(&self, clause: &ClauseId, names: &Names<'_>) -> Result<ClauseProposed, Refusal> {
        let leave_out = self.draft.leave_out;
        let own_words = self.draft.own_words.is_some();
        if !leave_out && !own_words {
            self.check_params(clause, names)?;
        }
        let wording = if leave_out {
            String::new()
        } else {
            check_text(&self.filled(clause, names).text, WORDING_CHARS_MAX)?
        };
        if !leave_out && wording.is_empty() {
            return Err(Refusal::NothingToPropose);
        }
        Ok(ClauseProposed {
            change: if leave_out {
                Change::LeaveOut
            } else {
                Change::Wording
            },
            heading: check_line(&self.heading, HEADING_CHARS_MAX)?,
            section: self.section,
            position: self.position,
            title: check_line(&self.draft.title, TITLE_CHARS_MAX)?,
            wording,
            language: self.language.clone(),
            origin: match self.origin.as_str() {
                "" if clause.is_own() => "own".to_owned(),
                "" => "catalogue".to_owned(),
                origin => origin.to_owned(),
            },
            catalogue_version: self.catalogue_version,
            required: self.required,
            alternative: self.draft.alternative.clone().unwrap_or_default(),
            own_words,
            params: if leave_out || own_words {
                BTreeMap::new()
            } else {
                self.params_used(clause)?
            },
            reason: check_text(&self.draft.reason, REASON_CHARS_MAX)?,
        })
    }

    /// The values that stand in the wording: what was typed into other gaps is nobody else's.
    fn params_used(&self, clause: &ClauseId) -> Result<BTreeMap<String, ParamValue>, Refusal> {
        let named = self.template(clause).map_or(&[][..], |it| it.params);
        let text = |typed: &String| check_text(typed, WORDING_CHARS_MAX);
        let mut used = BTreeMap::new();
        for (id, value) in &self.draft.params {
            if !named.contains(id) {
                continue;
            }
            let value = match value {
                ParamValue::Text(typed) => ParamValue::Text(text(typed)?),
                ParamValue::Whole(number) => ParamValue::Whole(*number),
                ParamValue::Day(day) => ParamValue::Day(text(day)?),
                ParamValue::Many(items) => {
                    ParamValue::Many(items.iter().map(text).collect::<Result<_, _>>()?)
                }
            };
            used.insert(id.clone(), value);
        }
        Ok(used)
    }

    fn check_params(&self, clause: &ClauseId, names: &Names<'_>) -> Result<(), Refusal> {
        let catalogue = Catalogue::load();
        for (id, value) in &self.draft.params {
            let Some(param) = catalogue.param(id) else {
                continue;
            };
            if !value.is_empty() {
                check_param(param, value)
                    .map_err(|_| Refusal::ValueDoesNotFit { param: id.clone() })?;
            }
        }
        match self.filled(clause, names).missing.first() {
            Some(param) => Err(Refusal::GapMissing {
                param: param.clone(),
            }),
            None => Ok(()),
        }
    }
}
