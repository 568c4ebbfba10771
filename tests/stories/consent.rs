//! The rules of consent alone, thrown at dice: many letters, honest or not, in every order.

use std::collections::BTreeMap;

use ithaca_core::id::EntryId;
use ithaca_core::journal::Place;
use ithaca_core::proposal::{Act, Letter, Standing, standing};
use rand::rngs::StdRng;
use rand::seq::{IndexedRandom as _, SliceRandom as _};
use rand::{Rng as _, SeedableRng as _};

const ACTS: [Act; 9] = [
    Act::Offer,
    Act::Offer,
    Act::Offer,
    Act::Yes,
    Act::Yes,
    Act::Yes,
    Act::Withdraw,
    Act::No,
    Act::Talk,
];

/// Two people write about one thing; mails cross. What a letter names is any letter its author has read:
/// more than an honest notebook would name.
fn letters(dice: &mut StdRng) -> Vec<Letter> {
    let mut written: Vec<Letter> = Vec::new();
    // How many letters of the other each has read.
    let mut read = [0_usize; 2];
    for number in 0..dice.random_range(2..14) {
        let me = dice.random_range(0..2_usize);
        let other = 1 - me;
        let of = |who: usize| move |it: &&Letter| it.mine == (who == 0);
        if dice.random_bool(0.5) {
            read[me] = written.iter().filter(of(other)).count();
        }
        let own = written.iter().filter(of(me)).count();
        let known: Vec<&Letter> = written
            .iter()
            .filter(of(me))
            .chain(written.iter().filter(of(other)).take(read[me]))
            .collect();
        let clock = known.iter().map(|it| it.place.clock).max().unwrap_or(0) + 1;
        let act = *ACTS.choose(dice).unwrap();
        // Mostly what such a letter is about, now and then anything.
        let meant = |it: &&&Letter| match act {
            Act::Offer => it.act == Act::Offer,
            Act::Withdraw => it.act == Act::Offer && it.mine == (me == 0),
            Act::Yes | Act::No | Act::Talk => it.act == Act::Offer && it.mine != (me == 0),
        };
        let careless = dice.random_bool(0.2);
        let named: Vec<&&Letter> = known.iter().filter(|it| careless || meant(it)).collect();
        let names = dice.random_range(0..3.min(named.len() + 1));
        let replaces = named
            .choose_multiple(dice, names)
            .map(|it| it.place.id.clone())
            .collect();
        let (by, theirs) = [("a", "b"), ("b", "a")][me];
        let seen = if read[me] == 0 {
            BTreeMap::new()
        } else {
            BTreeMap::from([(theirs.to_owned(), read[me] as u64)])
        };
        written.push(Letter {
            place: Place {
                clock,
                by: by.to_owned(),
                mine: me == 0,
                id: EntryId::new(format!("{number:02}")),
                lineage: by.to_owned(),
                seq: Some(own as u64 + 1),
                waiting_place: 0,
                seen,
            },
            mine: me == 0,
            act,
            replaces,
        });
    }
    written
}

/// The same letters as the other one's notebook holds them.
fn mirrored(letters: &[Letter]) -> Vec<Letter> {
    let turn = |it: &Letter| Letter {
        mine: !it.mine,
        place: Place {
            mine: !it.place.mine,
            ..it.place.clone()
        },
        ..it.clone()
    };
    letters.iter().map(turn).collect()
}

fn sorted(mut letters: Vec<Letter>) -> Vec<Letter> {
    letters.sort_by(|a, b| a.place.cmp(&b.place));
    letters
}

#[test]
fn both_notebooks_read_the_same_letters_the_same_way() {
    for seed in 0..4_000 {
        let mut dice = StdRng::seed_from_u64(seed);
        let mut all = letters(&mut dice);
        let here = standing(&sorted(all.clone()));
        all.shuffle(&mut dice);
        let there = standing(&sorted(mirrored(&all)));
        let turned = Standing {
            mine: there.theirs,
            theirs: there.mine,
            crossed_yes: there.crossed_yes.map(|it| ithaca_core::proposal::Crossing {
                mine: it.theirs,
                theirs: it.mine,
            }),
            ..there
        };
        assert_eq!(here, turned, "seed {seed}: {all:#?}");
    }
}

#[test]
fn the_order_in_which_letters_are_read_does_not_matter() {
    for seed in 0..2_000 {
        let mut dice = StdRng::seed_from_u64(seed);
        let mut all = letters(&mut dice);
        let here = standing(&sorted(all.clone()));
        all.shuffle(&mut dice);
        assert_eq!(here, standing(&all), "seed {seed}: {all:#?}");
    }
}

/// Whether a yes to an offer may ever bind, written down again from the words of G-2 and G-3 alone.
fn may_bind(offer: &Letter, yes: &Letter, all: &[Letter]) -> bool {
    let names_offer = |it: &&Letter| it.replaces.contains(&offer.place.id);
    let said = offer.act == Act::Offer
        && yes.act == Act::Yes
        && offer.mine != yes.mine
        && yes.replaces.contains(&offer.place.id);
    // Its author let it go, and did not know of the yes.
    let let_go = all
        .iter()
        .filter(names_offer)
        .any(|it| it.mine == offer.mine && !it.place.saw(&yes.place));
    // Whoever says yes had answered it otherwise.
    let refused = all.iter().filter(names_offer).any(|it| {
        it.mine == yes.mine && it.place < yes.place && matches!(it.act, Act::No | Act::Offer)
    });
    // Both said yes at once, to different things.
    let crossed = all.iter().any(|other| {
        other.act == Act::Yes
            && other.mine != yes.mine
            && !other.place.saw(&yes.place)
            && !yes.place.saw(&other.place)
            && all.iter().any(|offer| may_be_meant(offer, other))
    });
    said && yes.place.saw(&offer.place) && !let_go && !refused && !crossed
}

fn may_be_meant(offer: &Letter, yes: &Letter) -> bool {
    offer.act == Act::Offer && offer.mine != yes.mine && yes.replaces.contains(&offer.place.id)
}

#[test]
fn nothing_is_agreed_that_both_did_not_accept() {
    let (mut agreed_count, mut crossed_count) = (0, 0);
    for seed in 0..6_000 {
        let all = sorted(letters(&mut StdRng::seed_from_u64(seed)));
        let stands = standing(&all);
        let letter = |id: &EntryId| all.iter().find(|it| &it.place.id == id).unwrap();
        if let Some((offer, yes)) = &stands.agreed {
            agreed_count += 1;
            let (offer, yes) = (letter(offer), letter(yes));
            // A yes that no longer counts cannot hinder another; only those that might are looked at.
            let sound = may_bind(offer, yes, &all) || crosses_only_dead_yeses(yes, &all);
            assert!(sound, "seed {seed}: {offer:?} {yes:?} {all:#?}");
            let spent = settled_before(offer, yes, &all);
            assert!(!spent, "seed {seed}: an offer is accepted once: {all:#?}");
        }
        if let Some(crossing) = &stands.crossed_yes {
            crossed_count += 1;
            assert!(letter(&crossing.mine).mine && !letter(&crossing.theirs).mine);
        }
        for waiting in stands.mine.iter().chain(&stands.theirs) {
            let offer = letter(waiting);
            let closed = all.iter().any(|it| {
                it.replaces.contains(waiting) && (it.mine == offer.mine || it.act != Act::Talk)
            });
            assert!(!closed, "seed {seed}: what waits is open: {all:#?}");
        }
    }
    assert!(
        agreed_count > 200,
        "the dice reach agreements: {agreed_count}"
    );
    assert!(crossed_count > 5, "and crossings: {crossed_count}");
}

/// Whether a yes that counted, and that both had read, came between the offer and this yes.
fn settled_before(offer: &Letter, yes: &Letter, all: &[Letter]) -> bool {
    let older = all.iter().filter(|it| it.act == Act::Yes);
    older
        .filter(|it| yes.place.saw(&it.place) && it.place.saw(&offer.place))
        .any(|it| {
            let mut offers = all.iter().filter(|offer| may_bind(offer, it, all));
            offers.any(|offer| !settled_before(offer, it, all))
        })
}

/// Whether every yes that crosses this one was void for a reason of its own.
fn crosses_only_dead_yeses(yes: &Letter, all: &[Letter]) -> bool {
    all.iter()
        .filter(|it| it.act == Act::Yes && it.mine != yes.mine && it.place.crosses(&yes.place))
        .all(|other| {
            all.iter()
                .filter(|offer| may_be_meant(offer, other))
                .all(|offer| {
                    let own = |it: &&Letter| it.replaces.contains(&offer.place.id);
                    let let_go = all
                        .iter()
                        .filter(own)
                        .any(|it| it.mine == offer.mine && other.place.saw(&it.place));
                    let refused = all.iter().filter(own).any(|it| {
                        it.mine == other.mine
                            && it.place < other.place
                            && matches!(it.act, Act::No | Act::Offer)
                    });
                    let settled = all.iter().any(|it| {
                        it.act == Act::Yes
                            && it.place.id != other.place.id
                            && other.place.saw(&it.place)
                            && it.place.saw(&offer.place)
                    });
                    let_go || refused || settled || !other.place.saw(&offer.place)
                })
        })
}
