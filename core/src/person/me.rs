//! Me: the name and zone of the person whose notebook this is.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::rules::check_name;
use crate::error::{Refusal, Result};
use crate::notebook::{Notebook, Topic};
use crate::store::setting;

const NAME: &str = "person.name";
const ZONE: &str = "person.zone";

/// What a person says of themselves at first run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonDraft {
    /// Name, at most 60 characters.
    pub name: String,
    /// Time zone, such as `Europe/Lisbon`.
    pub time_zone: String,
}

/// My name; empty before first run.
///
/// # Errors
/// When the notebook cannot be read.
pub fn name(store: &Connection) -> Result<String> {
    Ok(setting::text(store, NAME)?.unwrap_or_default())
}

/// My time zone; UTC before first run.
///
/// # Errors
/// When the notebook cannot be read.
pub fn zone(store: &Connection) -> Result<chrono_tz::Tz> {
    Ok(setting::text(store, ZONE)?
        .and_then(|text| text.parse().ok())
        .unwrap_or(chrono_tz::UTC))
}

/// Keeps name and zone.
///
/// # Errors
/// `NameMissing`, `TextTooLong`, `TextUnprintable`, `ZoneUnknown`.
pub fn keep(store: &Connection, draft: &PersonDraft) -> Result<()> {
    let name = check_name(&draft.name)?;
    let zone: chrono_tz::Tz = draft.time_zone.parse().map_err(|_| Refusal::ZoneUnknown)?;
    setting::set_text(store, NAME, &name)?;
    setting::set_text(store, ZONE, zone.name())?;
    Ok(())
}

impl Notebook {
    /// Who I am in this notebook.
    ///
    /// # Errors
    /// When the notebook cannot be read.
    pub fn view_person(&self) -> Result<PersonDraft> {
        self.read(|store| {
            Ok(PersonDraft {
                name: name(store)?,
                time_zone: zone(store)?.name().to_owned(),
            })
        })
    }

    /// Changes my name and zone for pairs to come; cards that left keep what they say.
    ///
    /// # Errors
    /// As [`keep`].
    pub fn describe_person(&mut self, draft: &PersonDraft) -> Result<()> {
        self.change(|page| {
            page.touch(Topic::Person);
            keep(page.store, draft)
        })
    }
}
