//! *Our parts* and *What we leave out* (AG-19): who does what, the hats, and each limit with its why and its instead.

use rusqlite::Connection;
use serde::Serialize;

use super::begin::names_of;
use super::clause_state::ClauseState;
use super::draft_shelf::kept_draft;
use super::fold::{fold_clause, offer_of};
use super::list_page::rows;
use crate::catalogue::{Catalogue, ParamValue};
use crate::error::Result;
use crate::id::{ClauseId, PairId};
use crate::journal::{About, facts_about};
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::person::{PersonView, Role};

/// The clause that says what the two leave out, and its list.
const LIMITS: (&str, &str) = ("cl-not-do", "boundary_list");
/// The clause that names the mentor's hats, and their list.
const HATS: (&str, &str) = ("cl-mentor-role", "mentor_hats");
/// The headings of the three parts.
const SECTIONS: [(PartOf, &str); 3] = [
    (PartOf::Mentee, "sec-mentee"),
    (PartOf::Mentor, "sec-mentor"),
    (PartOf::Both, "sec-both"),
];

/// Whose part it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum PartOf {
    /// The mentee's.
    Mentee,
    /// The mentor's.
    Mentor,
    /// Of both.
    Both,
}

/// A clause of a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PartClause {
    /// Which.
    pub clause: ClauseId,
    /// Its title.
    pub title: String,
    /// Its words as they stand now.
    pub wording: String,
    /// Where it stands.
    pub state: ClauseState,
}

/// One part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OurPart {
    /// Whose.
    pub of: PartOf,
    /// Clauses in print order.
    pub clauses: Vec<PartClause>,
}

/// A role card: one hat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HatCard {
    /// Id in the catalogue.
    pub id: String,
    /// Who wears it.
    pub role: Role,
    /// Title.
    pub title: String,
    /// One sentence.
    pub text: String,
    /// What the person does under it.
    pub does: Vec<String>,
    /// Words to borrow.
    pub says: Vec<String>,
    /// What to be careful of.
    pub watch_out: String,
    /// Whether the text of the pair names it.
    pub is_chosen: bool,
}

/// A limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Limit {
    /// The limit in words.
    pub text: String,
    /// Why it helps; empty for one in own words.
    pub why: String,
    /// What to do instead; empty for one in own words.
    pub instead: String,
    /// Whether the text of the pair names it.
    pub is_chosen: bool,
}

/// The pages *Our parts* and *What we leave out*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PartsView {
    /// Me.
    pub me: PersonView,
    /// My partner.
    pub partner: PersonView,
    /// The mentee's part, the mentor's, and that of both.
    pub parts: Vec<OurPart>,
    /// Every role card, those of the pair first.
    pub hats: Vec<HatCard>,
    /// The clause of the limits, if the pair has one.
    pub limits_clause: Option<PartClause>,
    /// Every limit, those of the pair first.
    pub limits: Vec<Limit>,
}

impl Notebook {
    /// Who does what, and what the two leave out.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_parts(&self, pair: &PairId) -> Result<PartsView> {
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let people = kept.people(store)?;
            let catalogue = Catalogue::load();
            let lines = standing_clauses(store, pair, &people)?;
            let parts = SECTIONS.map(|(of, section)| OurPart {
                of,
                clauses: lines
                    .iter()
                    .filter(|line| line.is_of(section))
                    .cloned()
                    .collect(),
            });
            Ok(PartsView {
                parts: parts.to_vec(),
                hats: hats(catalogue, &chosen(store, pair, HATS)?),
                limits: limits(catalogue, &chosen(store, pair, LIMITS)?),
                limits_clause: lines
                    .into_iter()
                    .find(|line| line.clause.as_str() == LIMITS.0),
                me: people.0,
                partner: people.1,
            })
        })
    }
}

impl PartClause {
    /// Whether it stands under this heading of the catalogue.
    pub(super) fn is_of(&self, section: &str) -> bool {
        let clause = Catalogue::load().clause(self.clause.as_str());
        clause.is_some_and(|clause| clause.section == section)
    }
}

/// What the pair says in one section of the catalogue, as it stands now.
pub(crate) fn clauses_in(
    store: &Connection,
    kept: &Pair,
    section: &str,
) -> Result<Vec<PartClause>> {
    let mut clauses = standing_clauses(store, &kept.row.pair, &kept.people(store)?)?;
    clauses.retain(|line| line.is_of(section));
    Ok(clauses)
}

/// Every clause that has a wording and is not left out.
fn standing_clauses(
    store: &Connection,
    pair: &PairId,
    people: &(PersonView, PersonView),
) -> Result<Vec<PartClause>> {
    let rows = rows(store, pair, &names_of(people))?.into_iter();
    let standing =
        rows.filter(|row| !matches!(row.state, ClauseState::LeftOut | ClauseState::Open));
    let lines = standing.map(|row| PartClause {
        clause: row.clause,
        title: row.title,
        wording: row.wording,
        state: row.state,
    });
    Ok(lines.collect())
}

/// What the pair chose of a list: as agreed, else as it waits, else as I drafted it.
fn chosen(store: &Connection, pair: &PairId, (clause, param): (&str, &str)) -> Result<Vec<String>> {
    let clause = ClauseId::new(clause);
    let facts = facts_about(store, pair, &About::Clause(clause.clone()).text())?;
    let folded = fold_clause(&facts);
    let stands = folded.and_then(|it| {
        it.agreed
            .map(|agreed| agreed.offer)
            .or(it.mine)
            .or(it.theirs)
    });
    let offered = stands
        .and_then(|id| offer_of(&facts, &id))
        .map(|offer| offer.params.clone());
    let params = match offered {
        Some(params) => params,
        None => match kept_draft(store, pair, &clause)? {
            Some(kept) => kept.draft.params,
            None => return Ok(Vec::new()),
        },
    };
    Ok(match params.get(param) {
        Some(ParamValue::Many(many)) => many.clone(),
        Some(ParamValue::Text(_) | ParamValue::Whole(_) | ParamValue::Day(_)) | None => Vec::new(),
    })
}

fn hats(catalogue: &Catalogue, chosen: &[String]) -> Vec<HatCard> {
    let mut cards: Vec<HatCard> = catalogue
        .hats
        .iter()
        .map(|hat| HatCard {
            id: hat.id.clone(),
            role: if hat.role == "mentee" {
                Role::Mentee
            } else {
                Role::Mentor
            },
            title: hat.title.clone(),
            text: hat.text.clone(),
            does: hat.does.clone(),
            says: hat.says.clone(),
            watch_out: hat.watch_out.clone(),
            is_chosen: chosen.contains(&hat.id),
        })
        .collect();
    cards.sort_by_key(|card| !card.is_chosen);
    cards
}

/// Every role card, those of the pair first.
pub(crate) fn hat_cards(store: &Connection, pair: &PairId) -> Result<Vec<HatCard>> {
    Ok(hats(Catalogue::load(), &chosen(store, pair, HATS)?))
}

fn limits(catalogue: &Catalogue, chosen: &[String]) -> Vec<Limit> {
    let known = |id: &String| catalogue.boundaries.iter().find(|it| &it.id == id);
    let of = |boundary: &crate::catalogue::Boundary, is_chosen| Limit {
        text: boundary.text.clone(),
        why: boundary.why.clone(),
        instead: boundary.instead.clone(),
        is_chosen,
    };
    let own = |text: &String| Limit {
        text: text.clone(),
        why: String::new(),
        instead: String::new(),
        is_chosen: true,
    };
    let named = chosen
        .iter()
        .map(|id| known(id).map_or_else(|| own(id), |it| of(it, true)));
    let others = catalogue
        .boundaries
        .iter()
        .filter(|it| !chosen.contains(&it.id));
    named.chain(others.map(|it| of(it, false))).collect()
}
