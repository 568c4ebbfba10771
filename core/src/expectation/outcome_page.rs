//! What was decided on an item, as screens show it, with the clause that carries its sentence.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::comparison_view::{OtherOutcome, OutcomeState, OutcomeView};
use super::entry::Decision;
use super::fold::folded_rounds;
use super::fold_outcome::{FoldedOutcome, Offered, folded_outcomes};
use crate::agreement::{ClauseState, FoldedClause, folded};
use crate::catalogue::Catalogue;
use crate::error::Result;
use crate::id::{ClauseId, ItemId, PairId, RoundId};
use crate::journal::{About, facts_about};
use crate::person::Side;
use crate::proposal::stands;

/// The clauses of the pair, for outcomes that lead there.
pub(crate) struct Clauses(BTreeMap<ClauseId, FoldedClause>);

impl Clauses {
    pub(crate) fn load(store: &Connection, pair: &PairId) -> Result<Self> {
        Ok(Self(folded(store, pair)?.into_iter().collect()))
    }

    /// Title of a clause: as it stands between the two, else as the catalogue has it.
    pub(crate) fn title(&self, clause: &ClauseId) -> Option<String> {
        let stands = self.0.get(clause).map(|folded| folded.title.clone());
        let catalogue = Catalogue::load();
        stands.or_else(|| Some(catalogue.clause(clause.as_str())?.title.clone()))
    }

    fn state(&self, clause: &ClauseId) -> Option<ClauseState> {
        self.0.get(clause).map(|folded| folded.state)
    }

    /// Whether both said yes to a wording that holds the sentence: then they said yes to the outcome too.
    fn holds(&self, clause: &ClauseId, sentence: &str) -> bool {
        let agreed = self.0.get(clause).and_then(|folded| folded.agreed.as_ref());
        agreed.is_some_and(|agreed| agreed.wording.contains(sentence))
    }
}

fn day(offered: &Offered) -> Option<String> {
    Some(offered.outcome.day.clone()).filter(|day| !day.is_empty())
}

/// The outcome of one item; `None` if everything was taken back.
pub(crate) fn outcome_view(folded: &FoldedOutcome, clauses: &Clauses) -> Option<OutcomeView> {
    let both = match &folded.crossed {
        Some((mine, theirs)) => Some((mine, theirs)),
        None => folded.mine.as_ref().zip(folded.theirs.as_ref()),
    };
    let (state, shown, other) = if let Some((mine, theirs)) = both {
        (OutcomeState::Crossed, mine, Some(theirs))
    } else if let Some(theirs) = &folded.theirs {
        (OutcomeState::MyTurn, theirs, None)
    } else if let Some(mine) = &folded.mine {
        (OutcomeState::PartnersTurn, mine, None)
    } else if let Some(agreed) = &folded.agreed {
        (OutcomeState::Agreed, agreed, None)
    } else {
        (OutcomeState::Refused, folded.refused.as_ref()?, None)
    };
    let outcome = &shown.outcome;
    let clause = Some(&outcome.clause).filter(|clause| !clause.is_empty());
    let clause = clause.map(ClauseId::new);
    let waits = matches!(state, OutcomeState::MyTurn | OutcomeState::PartnersTurn);
    let carried = clause.as_ref();
    let settled = waits && carried.is_some_and(|clause| clauses.holds(clause, &outcome.sentence));
    let state = if settled {
        OutcomeState::Agreed
    } else if waits && folded.parked {
        OutcomeState::Parked
    } else {
        state
    };
    Some(OutcomeView {
        state,
        proposal: shown.entry.clone(),
        side: Side::of(shown.mine),
        at: shown.at.clone(),
        waiting: shown.waiting,
        decision: outcome.decision,
        sentence: outcome.sentence.clone(),
        day: day(shown),
        clause_title: carried
            .and_then(|clause| clauses.title(clause))
            .unwrap_or_default(),
        clause_state: carried.and_then(|clause| clauses.state(clause)),
        clause,
        other: other.map(|theirs| OtherOutcome {
            proposal: theirs.entry.clone(),
            decision: theirs.outcome.decision,
            sentence: theirs.outcome.sentence.clone(),
            day: day(theirs),
        }),
    })
}

/// What was decided on every item of a pair, with the sentence to name it by: that of the decision, else the item's own.
///
/// # Errors
/// When the notebook cannot be read.
pub(crate) fn outcomes_of_pair(
    store: &Connection,
    pair: &PairId,
) -> Result<Vec<(RoundId, ItemId, String, OutcomeView)>> {
    let clauses = Clauses::load(store, pair)?;
    let mut found = Vec::new();
    for (round, folded) in folded_rounds(store, pair)? {
        let items: Vec<_> = folded
            .parts
            .iter()
            .flat_map(|it| &it.questions.items)
            .collect();
        for (item, outcome) in folded_outcomes(store, pair, &round)? {
            let Some(view) = outcome_view(&outcome, &clauses) else {
                continue;
            };
            let asked = items.iter().find(|asked| asked.item == item);
            let asked = asked.map(|asked| asked.text.clone()).unwrap_or_default();
            let text = Some(view.sentence.clone()).filter(|it| !it.is_empty());
            found.push((round.clone(), item, text.unwrap_or(asked), view));
        }
    }
    Ok(found)
}

/// What both said yes to on one item.
pub(crate) struct AgreedOutcome {
    /// Which round.
    pub(crate) round: RoundId,
    /// Which item.
    pub(crate) item: ItemId,
    /// The sentence of the decision, else that of the item.
    pub(crate) text: String,
    /// Whether I offered it.
    pub(crate) mine: bool,
    /// When, as the laptop of whoever offered it says.
    pub(crate) offered_at: String,
    /// When the other said yes, as their laptop says.
    pub(crate) accepted_at: String,
}

/// Every outcome both said yes to.
pub(crate) fn agreed_outcomes(store: &Connection, pair: &PairId) -> Result<Vec<AgreedOutcome>> {
    let mut found = Vec::new();
    for (round, item, text, _) in outcomes_of_pair(store, pair)? {
        let about = About::Item(round.clone(), item.clone());
        let facts = facts_about(store, pair, &about.text())?;
        let Some((offer, yes)) = stands(&facts).agreed else {
            continue;
        };
        let fact = |id| facts.iter().find(|fact| fact.id() == id);
        if let (Some(offer), Some(yes)) = (fact(&offer), fact(&yes)) {
            found.push(AgreedOutcome {
                round,
                item,
                text,
                mine: offer.mine,
                offered_at: offer.at.clone(),
                accepted_at: yes.at.clone(),
            });
        }
    }
    Ok(found)
}

/// Whether an outcome of my partner's waits for my yes here, and not at the clause that carries its sentence.
#[must_use]
pub(crate) fn needs_me(folded: &FoldedOutcome) -> bool {
    let theirs = folded.theirs.as_ref();
    let here = theirs.is_some_and(|theirs| theirs.outcome.clause.is_empty());
    folded.crossed.is_some() || (here && !folded.parked)
}

/// Whether a decision can stand in the agreement.
#[must_use]
pub(crate) fn can_be_a_clause(decision: Decision) -> bool {
    match decision {
        Decision::Mentor | Decision::Mentee | Decision::Split | Decision::TryUntil => true,
        Decision::RevisitOn | Decision::NotForUs => false,
    }
}
