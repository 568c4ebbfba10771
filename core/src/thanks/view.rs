//! What screens show of thank-yous.

use rusqlite::Connection;
use serde::Serialize;

use super::entry::ThanksGiven;
use crate::catalogue::Catalogue;
use crate::error::Result;
use crate::id::{PairId, ThanksId};
use crate::journal::{About, Entry, Fact, facts_about};
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::person::{PersonView, Role, Side};
use crate::store::{journal as shelf, outbox as tray};

/// How a thank-you can begin; the person goes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ThanksBeginning {
    /// The catalogue's id.
    pub id: String,
    /// Its words.
    pub text: String,
}

/// One thank-you.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ThanksLine {
    /// Which.
    pub thanks: ThanksId,
    /// Who gave it.
    pub by: Side,
    /// When, as their laptop says.
    pub at: String,
    /// The words.
    pub text: String,
    /// Whether it is mine and no parcel has carried it: it may still change.
    pub waiting: bool,
}

/// Thank-yous of a pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ThanksView {
    /// Me.
    pub me: PersonView,
    /// My partner.
    pub partner: PersonView,
    /// Whether there is a partner to thank.
    pub has_partner: bool,
    /// Today, where I am.
    pub today: String,
    /// Beginnings for my role.
    pub beginnings: Vec<ThanksBeginning>,
    /// All of both, newest first.
    pub lines: Vec<ThanksLine>,
}

impl Notebook {
    /// Every thank-you of a pair.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_thanks(&self, pair: &PairId) -> Result<ThanksView> {
        let now = self.now()?;
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let (me, partner) = kept.people(store)?;
            Ok(ThanksView {
                has_partner: kept.has_partner(),
                today: now.day_text(),
                beginnings: beginnings(me.role),
                lines: thanks_lines(store, pair)?,
                me,
                partner,
            })
        })
    }
}

fn beginnings(role: Role) -> Vec<ThanksBeginning> {
    let all = Catalogue::load().items("gratitude").iter();
    let mine = all.filter(|item| item.text("role") == Some(role.word()));
    mine.map(|item| ThanksBeginning {
        id: item.id.clone(),
        text: item.text("text").unwrap_or_default().to_owned(),
    })
    .collect()
}

/// Every thank-you of a pair, newest first.
pub(crate) fn thanks_lines(store: &Connection, pair: &PairId) -> Result<Vec<ThanksLine>> {
    let prefix = About::Thanks(ThanksId::new("")).text();
    let mut things = shelf::things_beginning(store, pair, &prefix)?;
    things.extend(tray::things(store, pair)?);
    let mut found = Vec::new();
    for about in things {
        if let About::Thanks(id) = About::parse(&about) {
            found.extend(line(&id, &facts_about(store, pair, &about)?));
        }
    }
    found.sort_by(|a, b| (&b.at, &b.thanks).cmp(&(&a.at, &a.thanks)));
    Ok(found)
}

/// The words that count: mine, if I gave it, else the first ones that came. Nobody writes into the other's thank-you, and
/// once it is given it stays.
pub(super) fn line(id: &ThanksId, facts: &[Fact]) -> Option<ThanksLine> {
    let given = || facts.iter().filter_map(|fact| Some((fact, words(fact)?)));
    let mine = given().find(|(fact, _)| fact.mine);
    let (fact, words) = mine.or_else(|| given().next())?;
    Some(ThanksLine {
        thanks: id.clone(),
        by: Side::of(fact.mine),
        at: fact.at.clone(),
        text: words.text.clone(),
        waiting: fact.is_waiting(),
    })
}

fn words(fact: &Fact) -> Option<&ThanksGiven> {
    match fact.entry.as_ref() {
        Some(Entry::ThanksGiven(words)) => Some(words),
        Some(_) | None => None,
    }
}
