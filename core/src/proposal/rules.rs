//! What stands between two people about one thing, from all their letters about it.

use std::collections::BTreeMap;

use crate::id::EntryId;
use crate::journal::Place;

/// What a letter does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Offers something; `replaces` names own offers it supersedes and the other's offers it answers otherwise.
    Offer,
    /// Takes own offers back.
    Withdraw,
    /// Says yes to the other's offer named in `replaces`.
    Yes,
    /// Says no to it.
    No,
    /// Keeps it for the talk.
    Talk,
}

/// One letter: an entry, reduced to what consent depends on.
#[derive(Debug, Clone)]
pub struct Letter {
    /// Where it stands among all entries.
    pub place: Place,
    /// Whether I wrote it.
    pub mine: bool,
    /// What it does.
    pub act: Act,
    /// Which letters it supersedes or answers.
    pub replaces: Vec<EntryId>,
}

/// Two yeses that crossed: each accepted the other's offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crossing {
    /// My offer, accepted by my partner while I accepted theirs.
    pub mine: EntryId,
    /// My partner's offer.
    pub theirs: EntryId,
}

/// What stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// The offer both said yes to, with the yes.
    pub agreed: Option<(EntryId, EntryId)>,
    /// My offer that waits.
    pub mine: Option<EntryId>,
    /// My partner's offer that waits.
    pub theirs: Option<EntryId>,
    /// The waiting offers are kept for the talk.
    pub parked: bool,
    /// Each accepted the other's offer at once; nothing is agreed.
    pub crossed_yes: Option<Crossing>,
    /// Yeses that crossed a change or a withdrawal: nothing was agreed by them.
    pub lost_yes: Vec<EntryId>,
    /// Everything was taken back by its author and nothing was ever agreed.
    pub withdrawn: bool,
}

/// Reads the letters about one thing.
///
/// A yes binds if the offer's author had not superseded it before, or crossing it. Of several bound offers
/// the one whose yes comes last in the total order stands, unless two crossing yeses chose different offers.
#[must_use]
pub fn standing(letters: &[Letter]) -> Standing {
    let table = Table::new(letters);
    let mut bound: Vec<(&Letter, &Letter)> = Vec::new();
    let mut lost: Vec<(&Letter, &Letter)> = Vec::new();
    for yes in letters.iter().filter(|letter| letter.act == Act::Yes) {
        for offer in table.offers_answered_by(yes) {
            match table.superseded_unseen(offer, yes) {
                Hindrance::None => bound.push((offer, yes)),
                Hindrance::Crossing => lost.push((offer, yes)),
                Hindrance::Before => {}
            }
        }
    }
    bound.sort_by(|a, b| a.1.place.cmp(&b.1.place));
    let agreed = bound.last().copied();
    let mut result = Standing {
        agreed: agreed.map(|(offer, yes)| (offer.place.id.clone(), yes.place.id.clone())),
        lost_yes: lost.iter().map(|(_, yes)| yes.place.id.clone()).collect(),
        ..Standing::default()
    };
    let waiting: Vec<&Letter> = table.waiting(agreed);
    result.mine = last_of(&waiting, true);
    result.theirs = last_of(&waiting, false);
    result.parked = waiting
        .iter()
        .any(|offer| table.last_answer(offer).is_some_and(|a| a.act == Act::Talk));
    if let Some(crossing) = crossed_yes(&lost, &bound) {
        let newest = |id: &EntryId| letters.iter().find(|letter| &letter.place.id == id);
        let settled_since = letters.iter().any(|letter| {
            letter.act != Act::Talk
                && [&crossing.0, &crossing.1]
                    .iter()
                    .all(|yes| newest(yes).is_some_and(|yes| letter.place.saw(&yes.place)))
        });
        if !settled_since {
            result.crossed_yes = Some(crossing.2);
            result.agreed = earlier_than_crossing(&bound, &crossing.0, &crossing.1);
        }
    }
    result.withdrawn = result.agreed.is_none()
        && result.crossed_yes.is_none()
        && waiting.is_empty()
        && letters
            .iter()
            .filter(|l| l.act == Act::Offer)
            .all(|offer| table.is_taken_back(offer));
    result
}

fn last_of(waiting: &[&Letter], mine: bool) -> Option<EntryId> {
    waiting
        .iter()
        .rev()
        .find(|offer| offer.mine == mine)
        .map(|offer| offer.place.id.clone())
}

type TwoYeses = (EntryId, EntryId, Crossing);

/// Finds two yeses, one of each person, that crossed and chose different offers.
fn crossed_yes(lost: &[(&Letter, &Letter)], bound: &[(&Letter, &Letter)]) -> Option<TwoYeses> {
    let all: Vec<&(&Letter, &Letter)> = lost.iter().chain(bound).collect();
    for (offer, yes) in &all {
        for (other_offer, other_yes) in &all {
            if yes.mine && !other_yes.mine && yes.place.crosses(&other_yes.place) {
                return Some((
                    yes.place.id.clone(),
                    other_yes.place.id.clone(),
                    Crossing {
                        mine: other_offer.place.id.clone(),
                        theirs: offer.place.id.clone(),
                    },
                ));
            }
        }
    }
    None
}

fn earlier_than_crossing(
    bound: &[(&Letter, &Letter)],
    one: &EntryId,
    two: &EntryId,
) -> Option<(EntryId, EntryId)> {
    bound
        .iter()
        .rev()
        .find(|(_, yes)| &yes.place.id != one && &yes.place.id != two)
        .map(|(offer, yes)| (offer.place.id.clone(), yes.place.id.clone()))
}

enum Hindrance {
    None,
    Crossing,
    Before,
}

struct Table<'a> {
    letters: &'a [Letter],
    by_id: BTreeMap<&'a EntryId, &'a Letter>,
    naming: BTreeMap<&'a EntryId, Vec<&'a Letter>>,
}

impl<'a> Table<'a> {
    fn new(letters: &'a [Letter]) -> Self {
        let mut naming: BTreeMap<&EntryId, Vec<&Letter>> = BTreeMap::new();
        for letter in letters {
            for id in &letter.replaces {
                naming.entry(id).or_default().push(letter);
            }
        }
        let by_id = letters
            .iter()
            .map(|letter| (&letter.place.id, letter))
            .collect();
        Self {
            letters,
            by_id,
            naming,
        }
    }

    /// The other's offers an answer names.
    fn offers_answered_by(&self, answer: &'a Letter) -> Vec<&'a Letter> {
        let named = answer
            .replaces
            .iter()
            .filter_map(|id| self.by_id.get(id).copied());
        named
            .filter(|offer| offer.act == Act::Offer && offer.mine != answer.mine)
            .collect()
    }

    fn naming(&self, offer: &Letter) -> impl Iterator<Item = &'a Letter> {
        self.naming
            .get(&offer.place.id)
            .into_iter()
            .flatten()
            .copied()
    }

    /// Whether the offer's own author had taken it back or replaced it when the yes was said.
    fn superseded_unseen(&self, offer: &'a Letter, yes: &Letter) -> Hindrance {
        let mut found = Hindrance::None;
        for own in self
            .naming(offer)
            .filter(|letter| letter.mine == offer.mine)
        {
            if own.place.saw(&yes.place) {
                continue;
            }
            if yes.place.saw(&own.place) {
                return Hindrance::Before;
            }
            found = Hindrance::Crossing;
        }
        found
    }

    fn last_answer(&self, offer: &'a Letter) -> Option<&'a Letter> {
        self.naming(offer)
            .filter(|letter| letter.mine != offer.mine)
            .max_by(|a, b| a.place.cmp(&b.place))
    }

    fn is_taken_back(&self, offer: &'a Letter) -> bool {
        self.naming(offer).any(|letter| letter.mine == offer.mine)
    }

    /// Offers that still ask for an answer.
    fn waiting(&self, agreed: Option<(&Letter, &Letter)>) -> Vec<&'a Letter> {
        let mut offers: Vec<&Letter> = self
            .letters
            .iter()
            .filter(|letter| letter.act == Act::Offer)
            .filter(|offer| !self.is_taken_back(offer))
            .filter(|offer| {
                self.last_answer(offer)
                    .is_none_or(|answer| answer.act == Act::Talk)
            })
            .filter(|offer| {
                agreed.is_none_or(|(_, yes)| {
                    !yes.place.saw(&offer.place) && yes.place.id != offer.place.id
                })
            })
            .collect();
        offers.sort_by(|a, b| a.place.cmp(&b.place));
        offers
    }
}
