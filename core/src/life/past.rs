//! Every later last day and every pause that both said yes to, for *Both said yes* (AG-20).

use rusqlite::Connection;
use serde::Serialize;

use crate::error::Result;
use crate::id::PairId;
use crate::journal::{About, Entry, Fact, facts_about};
use crate::person::Side;
use crate::proposal::stands;

/// What both said yes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "is", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum LifeChange {
    /// A later last day.
    Extension {
        /// The last day it was offered over.
        over_day: String,
        /// The later one.
        end_day: String,
    },
    /// A pause, or another return of one.
    Pause {
        /// First day.
        from_day: String,
        /// Day of return.
        return_day: String,
    },
}

/// A later last day or a pause, with the yes of both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LifeYes {
    /// What.
    pub change: LifeChange,
    /// Who offered it.
    pub offered_by: Side,
    /// When, as their laptop says.
    pub offered_at: String,
    /// When the other said yes, as their laptop says.
    pub accepted_at: String,
}

/// Newest yes first.
pub(crate) fn life_yeses(store: &Connection, pair: &PairId) -> Result<Vec<LifeYes>> {
    let mut found = Vec::new();
    for about in [About::Extension, About::Pause] {
        let facts = facts_about(store, pair, &about.text())?;
        // Each yes is judged by what stood when it came: a later offer does not unsay it.
        let mut before = None;
        for end in 1..=facts.len() {
            let agreed = stands(facts.get(..end).unwrap_or_default()).agreed;
            if agreed != before {
                found.extend(
                    agreed
                        .as_ref()
                        .and_then(|(offer, yes)| yes_of(&facts, offer, yes)),
                );
                before = agreed;
            }
        }
    }
    found.sort_by(|a, b| b.accepted_at.cmp(&a.accepted_at));
    Ok(found)
}

fn yes_of(facts: &[Fact], offer: &crate::id::EntryId, yes: &crate::id::EntryId) -> Option<LifeYes> {
    let fact_with = |id| facts.iter().find(|fact| fact.id() == id);
    let (offer, yes) = (fact_with(offer)?, fact_with(yes)?);
    let change = match offer.entry.as_ref() {
        Some(Entry::ExtensionProposed(body)) => LifeChange::Extension {
            over_day: body.over_day.clone(),
            end_day: body.end_day.clone(),
        },
        Some(Entry::PauseProposed(body)) => LifeChange::Pause {
            from_day: body.from_day.clone(),
            return_day: body.return_day.clone(),
        },
        Some(_) | None => return None,
    };
    Some(LifeYes {
        change,
        offered_by: Side::of(offer.mine),
        offered_at: offer.at.clone(),
        accepted_at: yes.at.clone(),
    })
}
