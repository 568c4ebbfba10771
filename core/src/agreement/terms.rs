//! What the two have settled on, as values: the one place that reminders, rhythm, reviews and ages ask (AG-14, §7.2).
//!
//! Words of one's own carry no value: then nothing is driven by them, and whoever asks gets `None`, never a guess.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::draft_shelf::kept_drafts;
use super::entry::ClauseProposed;
use super::fold::folded_clauses;
use super::fold_signatures::folded_agreement;
use crate::catalogue::{Catalogue, ParamValue, Params};
use crate::error::Result;
use crate::id::{EntryId, PairId};
use crate::journal::{Entry, entry_with};

/// Largest number of days, minutes or meetings that drives anything: no option of the catalogue counts farther.
const COUNT_MAX: u32 = 1_000;

/// Whose word the values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum TermsFrom {
    /// A version both signed.
    Signed,
    /// What is agreed or offered so far; nothing is signed.
    Discussed,
    /// My draft, or the catalogue: nobody has offered anything.
    Drafted,
}

/// The values of a pair's agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// Whose word they are.
    pub from: TermsFrom,
    params: Params,
    /// Values whose clause stands in words of their own.
    unsaid: BTreeSet<String>,
}

impl Terms {
    /// The values that count for a pair today: of the newest version both signed; before there is one, of what is
    /// agreed, offered or drafted, in this order; else the catalogue's.
    ///
    /// # Errors
    /// When the notebook cannot be read.
    pub fn load(store: &Connection, pair: &PairId) -> Result<Self> {
        let folded = folded_agreement(store, pair)?;
        let newest = folded.newest().map(|version| &version.first.entry);
        let signed = newest.and_then(|entry| folded.under.iter().find(|(id, _)| id == entry));
        let (from, offers) = match signed {
            Some((_, clauses)) => {
                let offers = clauses.iter().map(|(_, agreed)| agreed.offer.clone());
                (TermsFrom::Signed, offers.collect())
            }
            None => (TermsFrom::Discussed, offers_so_far(store, pair)?),
        };
        let mut terms = Self {
            from,
            params: Params::new(),
            unsaid: BTreeSet::new(),
        };
        if offers.is_empty() {
            terms.from = TermsFrom::Drafted;
        }
        for id in offers {
            if let Some(Entry::ClauseProposed(offer)) = entry_with(store, pair, &id)? {
                terms.add(&offer);
            }
        }
        if terms.from == TermsFrom::Drafted {
            for (_, kept) in kept_drafts(store, pair)? {
                terms.params.extend(kept.draft.params);
            }
        }
        Ok(terms)
    }

    fn add(&mut self, offer: &ClauseProposed) {
        let values = offer
            .params
            .iter()
            .map(|(id, value)| (id.clone(), value.clone()));
        match offer.own_words {
            true => self.unsaid.extend(offer.params.keys().cloned()),
            false => self.params.extend(values),
        }
    }

    /// The value of a parameter; the catalogue's own before anything was written.
    fn value(&self, id: &str) -> Option<&ParamValue> {
        let catalogue = || {
            let first = self.from == TermsFrom::Drafted;
            Catalogue::load()
                .param(id)
                .filter(|_| first)?
                .default
                .as_ref()
        };
        let said = self.params.get(id).filter(|_| !self.unsaid.contains(id));
        said.or_else(catalogue)
    }

    /// What the option chosen counts: days, minutes, working days or meetings.
    fn count(&self, id: &str) -> Option<u32> {
        match self.value(id)? {
            ParamValue::Text(option) => Catalogue::load().param(id)?.count_of(option),
            ParamValue::Whole(number) => {
                let count = u32::try_from(*number).ok();
                count.filter(|count| *count <= COUNT_MAX)
            }
            ParamValue::Day(_) | ParamValue::Many(_) => None,
        }
    }

    fn day(&self, id: &str) -> Option<&str> {
        match self.value(id)? {
            ParamValue::Day(day) => Some(day),
            ParamValue::Text(_) | ParamValue::Whole(_) | ParamValue::Many(_) => None,
        }
    }

    /// The words of a parameter as they were chosen: an option's id, or own words.
    #[must_use]
    pub fn text(&self, id: &str) -> Option<&str> {
        match self.value(id)? {
            ParamValue::Text(text) => Some(text),
            ParamValue::Day(_) | ParamValue::Whole(_) | ParamValue::Many(_) => None,
        }
    }

    /// Several options as they were chosen: ids of the catalogue, or own words.
    #[must_use]
    pub fn many(&self, id: &str) -> &[String] {
        match self.value(id) {
            Some(ParamValue::Many(items)) => items,
            Some(_) | None => &[],
        }
    }

    /// Goals at one time (IDP-5).
    #[must_use]
    pub fn goal_limit(&self) -> Option<u32> {
        self.count("goal_limit")
    }

    /// Day by which the first goals are written.
    #[must_use]
    pub fn goals_day(&self) -> Option<&str> {
        self.day("goals_date")
    }

    /// Day by which the IDP has its first form.
    #[must_use]
    pub fn idp_day(&self) -> Option<&str> {
        self.day("idp_date")
    }

    /// Day of the mid-point review.
    #[must_use]
    pub fn midpoint_day(&self) -> Option<&str> {
        self.day("midpoint_date")
    }

    /// Days from one meeting to the next.
    #[must_use]
    pub fn rhythm_days(&self) -> Option<u32> {
        self.count("meeting_cadence")
    }

    /// Length of a meeting in minutes.
    #[must_use]
    pub fn meeting_minutes(&self) -> Option<u32> {
        self.count("meeting_length")
    }

    /// Days before a meeting by which it is booked.
    #[must_use]
    pub fn booking_days(&self) -> Option<u32> {
        self.count("booking_notice")
    }

    /// Days after a meeting within which the minutes are written.
    #[must_use]
    pub fn minutes_days(&self) -> Option<u32> {
        self.count("log_deadline")
    }

    /// Days before a meeting by which topics are in.
    #[must_use]
    pub fn agenda_days(&self) -> Option<u32> {
        self.count("agenda_notice")
    }

    /// Working days within which this role answers.
    #[must_use]
    pub fn reply_working_days(&self, role: crate::person::Role) -> Option<u32> {
        self.count(match role {
            crate::person::Role::Mentee => "mentee_response_time",
            crate::person::Role::Mentor => "mentor_response_time",
        })
    }

    /// Working days from which an absence is told beforehand.
    #[must_use]
    pub fn away_working_days(&self) -> Option<u32> {
        self.count("away_threshold")
    }

    /// Every how many meetings progress is looked at.
    #[must_use]
    pub fn progress_meetings(&self) -> Option<u32> {
        self.count("progress_rhythm")
    }

    /// Every how many meetings the two look back.
    #[must_use]
    pub fn review_meetings(&self) -> Option<u32> {
        self.count("review_rhythm")
    }
}

/// Before a version is signed: of each clause what is agreed, else what waits.
fn offers_so_far(store: &Connection, pair: &PairId) -> Result<Vec<EntryId>> {
    let folded = folded_clauses(store, pair)?;
    let counts = folded
        .into_iter()
        .filter_map(|(_, clause)| match clause.agreed {
            Some(agreed) => Some(agreed).filter(|it| !it.left_out).map(|it| it.offer),
            None => clause.theirs.or(clause.mine),
        });
    Ok(counts.collect())
}
