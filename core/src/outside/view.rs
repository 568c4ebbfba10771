//! What screens and papers show of it.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::rules::OutsideWay;
use super::tell::{OutsideFact, told};
use crate::error::{Error, Result};
use crate::id::PairId;
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::person::PersonView;
use crate::search::{Findable, SearchKind, SearchPlace, Whose};
use crate::store::{attachment, only_me};

/// Under what it is kept.
pub(super) const OUTSIDE: only_me::Kind = only_me::Kind::OutsideAcceptance;

/// A note as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    pub(super) day: String,
    pub(super) way: OutsideWay,
    pub(super) note: String,
    pub(super) noted_day: String,
}

/// The file kept with a note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OutsideEvidence {
    /// Its name, as it came.
    pub name: String,
    /// Its size in bytes, at most ten million.
    pub byte_count: u32,
}

/// What I noted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OutsideNote {
    /// The day the yes was given.
    pub day: String,
    /// How it was given.
    pub way: OutsideWay,
    /// In own words; may be empty.
    pub note: String,
    /// The day I noted it.
    pub noted_day: String,
    /// The file kept with it.
    pub evidence: Option<OutsideEvidence>,
}

/// The page *Accepted outside the app*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OutsideView {
    /// My partner.
    pub partner: PersonView,
    /// Today, where I am.
    pub today: String,
    /// Whether the partner has joined: then they can say yes themselves.
    pub has_partner: bool,
    /// What I noted.
    pub noted: Option<OutsideNote>,
    /// What I told my partner of it.
    pub told: Option<OutsideFact>,
    /// What my partner noted of a yes of mine, and told me.
    pub partner_told: Option<OutsideFact>,
}

impl Notebook {
    /// What I noted about a yes given outside the app.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_outside(&self, pair: &PairId) -> Result<OutsideView> {
        let today = self.now()?.day_text();
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let (told, partner_told) = told(store, pair)?;
            Ok(OutsideView {
                told,
                partner_told,
                partner: kept.people(store)?.1,
                today,
                has_partner: kept.has_partner(),
                noted: noted(store, pair)?,
            })
        })
    }
}

/// The note of a pair, if there is one.
pub(crate) fn noted(store: &Connection, pair: &PairId) -> Result<Option<OutsideNote>> {
    let Some(body) = only_me::get(store, pair, OUTSIDE, "")? else {
        return Ok(None);
    };
    let kept: Kept =
        serde_json::from_str(&body).map_err(|_| Error::Broken("note of an outside yes"))?;
    let evidence = attachment::size(store, pair, OUTSIDE.word())?;
    Ok(Some(OutsideNote {
        day: kept.day,
        way: kept.way,
        note: kept.note,
        noted_day: kept.noted_day,
        evidence: evidence.map(|(name, byte_count)| OutsideEvidence { name, byte_count }),
    }))
}

/// What the note is found by.
pub(crate) fn found(body: &str) -> Result<Option<Findable>> {
    let kept: Kept = serde_json::from_str(body).map_err(|_| Error::Broken("note of a yes"))?;
    let found = Findable::new(
        SearchKind::Outside,
        SearchPlace::Outside,
        Whose::Me,
        &kept.day,
        "",
    );
    Ok(Some(found.saying([kept.note.as_str()])))
}
