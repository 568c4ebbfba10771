//! The clauses of an agreement as papers show them: what both said yes to, what waits, what I only drafted.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::Serialize;

use crate::agreement::entry::Change;
use crate::agreement::rules::is_settled;
use crate::agreement::{
    Agreed, ClauseState, FoldedClause, Span, agreed_as_of, changes_between, kept_drafts, list_rows,
    offer_of, signed_fact, signed_version,
};
use crate::catalogue::Names;
use crate::error::Result;
use crate::id::{ClauseId, PairId};
use crate::journal::{About, Fact, facts_about};
use crate::person::Side;

/// A title and its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PaperWording {
    /// Title.
    pub title: String,
    /// The words; empty when the clause is to be left out.
    pub wording: String,
}

/// A wording that one of the two offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PaperOffer {
    /// Who offers it.
    pub side: Side,
    /// Nobody but me has seen it: a draft of mine.
    pub only_me: bool,
    /// It offers to leave the clause out.
    pub leave_out: bool,
    /// What it says.
    #[serde(flatten)]
    pub words: PaperWording,
}

/// One clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PaperClause {
    /// Which clause.
    pub clause: ClauseId,
    /// Its number on this paper; none for a clause both left out.
    pub number: Option<u32>,
    /// The heading it prints under.
    pub heading: String,
    /// Its title now.
    pub title: String,
    /// Where it stands.
    pub state: ClauseState,
    /// What both said yes to.
    pub agreed: Option<PaperWording>,
    /// What waits, mine first, and then my draft if it is ticked.
    pub offers: Vec<PaperOffer>,
    /// What the version both signed says; none where it has no such clause, or is not asked for.
    pub signed: Option<PaperWording>,
    /// Word by word from that version to what would stand; empty where nothing changes.
    pub changes: Vec<Span>,
}

impl PaperClause {
    /// What would stand if every offer were accepted: the last one, else what is agreed.
    #[must_use]
    pub fn would_stand(&self) -> Option<&PaperWording> {
        match self.offers.last() {
            Some(offer) if offer.leave_out => None,
            Some(offer) => Some(&offer.words),
            None => self.agreed.as_ref(),
        }
    }

    /// Whether it differs from the version both signed.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.signed.as_ref() != self.would_stand()
    }
}

/// Every clause that a paper can show, in print order, numbered as it would print.
pub(super) fn clauses(
    store: &Connection,
    pair: &PairId,
    names: &Names<'_>,
    with_drafts: bool,
) -> Result<Vec<PaperClause>> {
    let drafts = kept_drafts(store, pair)?;
    let mut found = Vec::new();
    for row in list_rows(store, pair, names)? {
        let is_mine_alone = row.folded.is_none();
        let mut offers = match &row.folded {
            Some(folded) => offers(store, pair, &row.clause, folded)?,
            None => Vec::new(),
        };
        if let Some(kept) = drafts.get(&row.clause).filter(|_| with_drafts) {
            let wording = match kept.draft.leave_out {
                true => String::new(),
                false => kept.filled(&row.clause, names).text,
            };
            offers.push(PaperOffer {
                side: Side::Me,
                only_me: true,
                leave_out: kept.draft.leave_out,
                words: PaperWording {
                    title: kept.draft.title.clone(),
                    wording,
                },
            });
        }
        // A draft that is not ticked is not there at all, and neither is a clause that nobody offers any more.
        let is_settled = !is_mine_alone && is_settled(row.state);
        if offers.is_empty() && !is_settled {
            continue;
        }
        let agreed = row
            .folded
            .as_ref()
            .and_then(|folded| folded.agreed.as_ref());
        found.push(PaperClause {
            number: None,
            heading: row.heading,
            title: row.title,
            state: row.state,
            agreed: agreed.and_then(wording_of),
            clause: row.clause,
            offers,
            signed: None,
            changes: Vec::new(),
        });
    }
    let printed = found.iter_mut().filter(|it| it.would_stand().is_some());
    printed
        .zip(1..)
        .for_each(|(clause, number)| clause.number = Some(number));
    Ok(found)
}

fn wording_of(agreed: &Agreed) -> Option<PaperWording> {
    (!agreed.left_out).then(|| PaperWording {
        title: agreed.title.clone(),
        wording: agreed.wording.clone(),
    })
}

/// The wordings that wait, mine first.
fn offers(
    store: &Connection,
    pair: &PairId,
    clause: &ClauseId,
    folded: &FoldedClause,
) -> Result<Vec<PaperOffer>> {
    let (mine, theirs) = match &folded.crossed {
        Some((mine, theirs)) => (Some(mine), Some(theirs)),
        None => (folded.mine.as_ref(), folded.theirs.as_ref()),
    };
    if mine.is_none() && theirs.is_none() {
        return Ok(Vec::new());
    }
    let facts = facts_about(store, pair, &About::Clause(clause.clone()).text())?;
    let waiting = [(Side::Me, mine), (Side::Partner, theirs)];
    let offers = waiting.into_iter().filter_map(|(side, id)| {
        let offer = offer_of(&facts, id?)?;
        Some(PaperOffer {
            side,
            only_me: false,
            leave_out: offer.change == Change::LeaveOut,
            words: PaperWording {
                title: offer.title.clone(),
                wording: offer.wording.clone(),
            },
        })
    });
    Ok(offers.collect())
}

/// The newest version both signed: its number, the day of its text, and its clauses.
pub(super) type SignedText = (u32, String, Vec<(ClauseId, Agreed)>);

pub(super) fn newest_signed(store: &Connection, pair: &PairId) -> Result<Option<SignedText>> {
    let Some(version) = signed_version(store, pair, None)? else {
        return Ok(None);
    };
    let place =
        signed_fact(store, pair, &version.first.entry)?.map(|(fact, _): (Fact, _)| fact.place);
    let clauses = agreed_as_of(store, pair, place.as_ref())?;
    Ok(Some((version.version, version.first.day, clauses)))
}

/// Lays the clauses beside the version both signed, and marks what changes. A clause that only that version has
/// is there already: it was left out, or waits to be.
pub(super) fn beside(clauses: &mut [PaperClause], signed: &[(ClauseId, Agreed)]) {
    let signed: BTreeMap<&ClauseId, &Agreed> = signed.iter().map(|(id, it)| (id, it)).collect();
    for clause in clauses {
        clause.signed = signed.get(&clause.clause).and_then(|it| wording_of(it));
        let words = |it: Option<&PaperWording>| it.map(|it| it.wording.clone()).unwrap_or_default();
        let (was, is) = (words(clause.signed.as_ref()), words(clause.would_stand()));
        if was != is {
            clause.changes = changes_between(&was, &is);
        }
    }
}
