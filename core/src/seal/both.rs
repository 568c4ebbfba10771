//! Two people's seals of one thing: what voids them, whatever was sealed. Pure.

use super::{Commitment, Promise, SealFault, check_seal};
use crate::journal::{Fact, Place};

/// A seal as it stands in the journal.
#[derive(Debug, Clone, Copy)]
pub struct SealSeen<'a> {
    /// Where it stands among all entries; its `by` is whose promise it is.
    pub place: &'a Place,
    /// Whether I sealed.
    pub mine: bool,
    /// What was asked, as the seal names it.
    pub instrument: &'a str,
    /// One for each item, in the order asked.
    pub commitments: &'a [Commitment],
    /// One sum over all of them.
    pub root: &'a str,
}

/// What makes seals void.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealVoid {
    /// One person sealed twice.
    SecondSeal,
    /// One seal holds what the other had sealed.
    CopiedSeal,
    /// A seal is for other questions than those that stand.
    OtherQuestions,
    /// A seal does not cover every question.
    Incomplete,
}

/// The first thing that voids these seals, and whether it was I; `None` if they stand.
///
/// `asked` is the promise of whoever sealed: its author is taken from each seal. `seals` come in the order of the journal.
#[must_use]
pub fn void(
    asked: Promise<'_>,
    item_count: usize,
    seals: &[SealSeen<'_>],
) -> Option<(SealVoid, bool)> {
    seals.iter().find_map(|seal| {
        let promise = Promise {
            author: &seal.place.by,
            ..asked
        };
        let sound = check_seal(
            promise,
            seal.instrument,
            item_count,
            seal.commitments,
            seal.root,
        );
        let twice = || {
            let mut others = seals.iter();
            others.any(|it| it.mine == seal.mine && it.place < seal.place)
        };
        let why = match sound {
            Err(SealFault::OtherInstrument) => SealVoid::OtherQuestions,
            // Who copies a root cannot make it fit their own name.
            Err(SealFault::Incomplete) | Ok(()) if is_copy(seal, seals) => SealVoid::CopiedSeal,
            Err(SealFault::Incomplete) => SealVoid::Incomplete,
            Ok(()) if twice() => SealVoid::SecondSeal,
            Ok(()) => return None,
        };
        Some((why, seal.mine))
    })
}

/// The seals that count once both have shown: of each person those that the other had seen when they showed. A later
/// one changes nothing any more, wherever its clock puts it. Whose seal was not seen at all keeps every one.
///
/// `shown` is what each showed first, mine before my partner's.
#[must_use]
pub fn seen_when_shown<'a, T: Copy>(
    seals: &[(&'a Fact, T)],
    shown: (&Fact, &Fact),
) -> Vec<(&'a Fact, T)> {
    let (mine, theirs) = shown;
    let seen = |seal: &Fact| {
        let other = if seal.mine { theirs } else { mine };
        other.place.saw(&seal.place)
    };
    let any = |mine: bool| seals.iter().any(|(it, _)| it.mine == mine && seen(it));
    let any = [any(false), any(true)];
    let counts = |it: &&(&Fact, T)| {
        let [theirs, mine] = any;
        seen(it.0) || !(if it.0.mine { mine } else { theirs })
    };
    seals.iter().filter(counts).copied().collect()
}

/// Whether a seal holds anything that the other had sealed before it.
fn is_copy(seal: &SealSeen<'_>, seals: &[SealSeen<'_>]) -> bool {
    seals
        .iter()
        .filter(|other| other.mine != seal.mine && other.place < seal.place)
        .any(|other| {
            let holds = |sum: &Commitment| other.commitments.contains(sum);
            other.root == seal.root || seal.commitments.iter().any(holds)
        })
}
