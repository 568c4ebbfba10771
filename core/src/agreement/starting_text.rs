//! What a draft begins from: a preset, a size, and what is true of the pair. Only me until proposed.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::rules::TITLE_CHARS_MAX;
use crate::catalogue::{Catalogue, Flag, Names, ParamValue, Params, Preset, Size, default_params};
use crate::error::{Error, Refusal, Result};
use crate::id::PairId;
use crate::notebook::Page;
use crate::store::only_me;
use crate::text::check_line;

const AGREEMENT_DRAFT: only_me::Kind = only_me::Kind::AgreementDraft;
const PROGRAMME_NAME: &str = "programme_name";

/// What a draft begins from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AgreementDraft {
    /// Catalogue id of the preset.
    pub preset: String,
    /// Size; the preset's own if `None`.
    pub size: Option<Size>,
    /// What is true of the pair; the preset's own are added.
    #[serde(default)]
    pub flags: BTreeSet<Flag>,
    /// Programme that stands behind the pair, at most 80 characters; may be empty.
    #[serde(default)]
    pub programme: String,
}

impl AgreementDraft {
    /// The choice as it is kept: the size said, the name in the form that is signed.
    /// A programme with a name raises its flag.
    pub(crate) fn checked(&self, preset: &Preset) -> Result<Self> {
        let mut flags = self.flags.clone();
        let programme = if self.programme.trim().is_empty() {
            String::new()
        } else {
            flags.insert(Flag::Programme);
            check_line(&self.programme, TITLE_CHARS_MAX)?
        };
        Ok(Self {
            preset: preset.id.clone(),
            size: Some(self.size.unwrap_or(preset.size)),
            flags,
            programme,
        })
    }
}

/// The draft that was begun, if one was.
pub(crate) fn drafted(store: &Connection, pair: &PairId) -> Result<Option<AgreementDraft>> {
    let text = only_me::get(store, pair, AGREEMENT_DRAFT, "")?;
    text.map(|text| serde_json::from_str(&text).map_err(|_| Error::Broken("agreement draft")))
        .transpose()
}

/// Whether my draft was begun for two of whom one manages or assesses the other (PA-12).
pub(crate) fn drafted_as_assessing(store: &Connection, pair: &PairId) -> Result<bool> {
    let begun = drafted(store, pair)?;
    Ok(begun.is_some_and(|begun| begun.flags.contains(&Flag::Manager)))
}

/// Keeps what the draft begins from.
pub(crate) fn keep_begun(page: &Page<'_>, pair: &PairId, begun: &AgreementDraft) -> Result<()> {
    let body = serde_json::to_string(begun).unwrap_or_default();
    let now = page.now.text();
    only_me::put(page.store, pair, AGREEMENT_DRAFT, "", &body, &now)?;
    Ok(())
}

/// The preset a draft was begun from; the first of the catalogue where none was.
pub(crate) fn preset_of<'a>(
    catalogue: &'a Catalogue,
    begun: &AgreementDraft,
) -> Result<&'a Preset> {
    let wanted = catalogue.preset(&begun.preset);
    Ok(wanted
        .or(catalogue.presets.first())
        .ok_or(Refusal::PresetUnknown)?)
}

/// The values a clause of this draft begins with.
pub(crate) fn starting_params(
    catalogue: &Catalogue,
    preset: &Preset,
    begun: &AgreementDraft,
    today: NaiveDate,
    names: &Names<'_>,
) -> Params {
    let mut params = default_params(catalogue, preset, today, names);
    if !begun.programme.is_empty() {
        let name = ParamValue::Text(begun.programme.clone());
        params.insert(PROGRAMME_NAME.to_owned(), name);
    }
    params
}
