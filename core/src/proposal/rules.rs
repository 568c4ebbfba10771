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
/// A yes binds if it names an offer that is still open to it: its author has neither replaced nor taken it back,
/// before or crossing the yes; whoever says yes has not said no or offered something else instead; and no yes that
/// both have seen settled the thing since. Two yeses that cross bind nothing. Of several bound offers the one whose
/// yes comes last stands.
#[must_use]
pub fn standing(letters: &[Letter]) -> Standing {
    let table = Table::new(letters);
    let (open, mut lost) = table.yeses();
    let crossings = crossings(&open, &lost);
    let crosses = |yes: &Letter| {
        let mut crossed = crossings.iter().flat_map(|it| it.yeses);
        crossed.any(|it| it.place.id == yes.place.id)
    };
    let (crossed, bound): (Vec<_>, Vec<_>) = open.into_iter().partition(|it| crosses(it.yes));
    lost.extend(crossed);
    lost.sort_by(|a, b| a.yes.place.cmp(&b.yes.place));
    let agreed = bound.last().copied();
    let waiting: Vec<&Letter> = table.waiting(agreed.map(|it| it.yes));
    let crossed_yes = crossings.iter().rev().find(|it| !table.settled_since(it));
    let mut result = Standing {
        agreed: agreed.map(|it| (it.offer.place.id.clone(), it.yes.place.id.clone())),
        mine: last_of(&waiting, true),
        theirs: last_of(&waiting, false),
        parked: waiting
            .iter()
            .any(|offer| table.last_answer(offer).is_some_and(|a| a.act == Act::Talk)),
        crossed_yes: crossed_yes.map(|it| it.offers.clone()),
        lost_yes: lost.iter().map(|it| it.yes.place.id.clone()).collect(),
        withdrawn: false,
    };
    result.withdrawn = result.agreed.is_none()
        && result.crossed_yes.is_none()
        && result.lost_yes.is_empty()
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

/// A yes and the offer it accepts.
#[derive(Clone, Copy)]
struct Accepted<'a> {
    offer: &'a Letter,
    yes: &'a Letter,
}

/// Two yeses, one of each person, that crossed.
struct CrossedYeses<'a> {
    yeses: [&'a Letter; 2],
    offers: Crossing,
}

/// Every pair of yeses that crossed, oldest first.
fn crossings<'a>(open: &[Accepted<'a>], lost: &[Accepted<'a>]) -> Vec<CrossedYeses<'a>> {
    let mut all: Vec<&Accepted<'a>> = lost.iter().chain(open).collect();
    all.sort_by(|a, b| a.yes.place.cmp(&b.yes.place));
    let (mine, theirs): (Vec<&Accepted<'a>>, Vec<&Accepted<'a>>) =
        all.into_iter().partition(|it| it.yes.mine);
    let mut found = Vec::new();
    for my in &mine {
        for their in theirs
            .iter()
            .filter(|it| it.yes.place.crosses(&my.yes.place))
        {
            let mut yeses = [my.yes, their.yes];
            yeses.sort_by(|a, b| b.place.cmp(&a.place));
            found.push(CrossedYeses {
                yeses,
                offers: Crossing {
                    mine: their.offer.place.id.clone(),
                    theirs: my.offer.place.id.clone(),
                },
            });
        }
    }
    // The same order on both laptops, whoever is me.
    found.sort_by(|a, b| {
        let places = |it: &CrossedYeses<'a>| it.yeses.map(|yes| &yes.place);
        places(a).cmp(&places(b))
    });
    found
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

    /// Yeses that nothing hinders, and yeses that crossed a change of what they accept; each oldest first.
    fn yeses(&self) -> (Vec<Accepted<'a>>, Vec<Accepted<'a>>) {
        let mut all: Vec<Accepted<'a>> = Vec::new();
        for yes in self.letters.iter().filter(|it| it.act == Act::Yes) {
            let offers = self.offers_answered_by(yes);
            all.extend(offers.into_iter().map(|offer| Accepted { offer, yes }));
        }
        all.sort_by(|a, b| a.yes.place.cmp(&b.yes.place));
        let (mut open, mut lost): (Vec<Accepted<'a>>, Vec<Accepted<'a>>) = Default::default();
        for it in all {
            let settled = |earlier: &Accepted<'_>| {
                it.yes.place.saw(&earlier.yes.place) && earlier.yes.place.saw(&it.offer.place)
            };
            if self.is_refused(&it) || open.iter().rev().any(settled) {
                continue;
            }
            match self.superseded_unseen(it.offer, it.yes) {
                Hindrance::None => open.push(it),
                Hindrance::Crossing => lost.push(it),
                Hindrance::Before => {}
            }
        }
        (open, lost)
    }

    /// Whether who says yes had said no to the offer before, or offered something else instead.
    fn is_refused(&self, it: &Accepted<'_>) -> bool {
        self.naming(it.offer).any(|letter| {
            letter.mine == it.yes.mine
                && matches!(letter.act, Act::No | Act::Offer)
                && it.yes.place.saw(&letter.place)
        })
    }

    /// Whether somebody who had read both yeses has gone on from there.
    fn settled_since(&self, crossing: &CrossedYeses<'_>) -> bool {
        self.letters.iter().any(|letter| {
            letter.act != Act::Talk
                && crossing
                    .yeses
                    .iter()
                    .all(|yes| letter.place.saw(&yes.place))
        })
    }

    /// The other's offers an answer names and whose author's words had been read.
    fn offers_answered_by(&self, answer: &'a Letter) -> Vec<&'a Letter> {
        let named = answer
            .replaces
            .iter()
            .filter_map(|id| self.by_id.get(id).copied());
        named
            .filter(|offer| {
                offer.act == Act::Offer
                    && offer.mine != answer.mine
                    && answer.place.saw(&offer.place)
            })
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
    fn waiting(&self, agreed: Option<&Letter>) -> Vec<&'a Letter> {
        let mut offers: Vec<&Letter> = self
            .letters
            .iter()
            .filter(|letter| letter.act == Act::Offer)
            .filter(|offer| !self.is_taken_back(offer))
            .filter(|offer| {
                let mut answers = self.naming(offer).filter(|it| it.mine != offer.mine);
                answers.all(|answer| answer.act == Act::Talk)
            })
            .filter(|offer| agreed.is_none_or(|yes| !yes.place.saw(&offer.place)))
            .collect();
        offers.sort_by(|a, b| a.place.cmp(&b.place));
        offers
    }
}
