//! A partner without Ithaca: answers typed by me stay marked as told, and the blindness is gone (EX-14, AW-1).

use ithaca_core::error::Refusal;
use ithaca_core::expectation::Group;
use ithaca_core::expectation::entry::Said;
use ithaca_core::expectation::view::{PartStep, RoundState};
use ithaca_core::id::ItemId;
use ithaca_core::person::Role;
use ithaca_core::search::{SearchKind, SearchPlace};

use crate::expectation_people::{GOALS, INTRODUCTIONS, mail, refused, said, step};
use crate::people::Person;
use crate::search_between::only;

fn told(maya: &mut Person, round: &ithaca_core::id::RoundId, item: &str, answer: u8) {
    let pair = maya.pair.clone();
    maya.notebook
        .save_told_answer(&pair, round, &ItemId::new(item), &step(answer))
        .unwrap();
}

#[test]
fn ex_14_what_sam_told_is_marked_with_its_day_and_compared_for_her_alone() {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(Role::Mentee, "Sam");
    let round = maya.begins_round();
    maya.answers_all(&round, 4, &[(INTRODUCTIONS, 5)]);
    let nothing = maya.notebook.view_told_comparison(&maya.pair, &round);
    assert_eq!(refused(nothing), Refusal::NothingToCompare);

    told(&mut maya, &round, INTRODUCTIONS, 2);
    told(&mut maya, &round, GOALS, 4);
    let view = maya.notebook.view_told(&maya.pair, &round).unwrap();
    assert_eq!(view.day.as_deref(), Some("2026-11-25"));
    assert_eq!(view.answered_count, 2);
    let pair = maya.pair.clone();
    maya.notebook
        .save_told_day(&pair, &round, "2026-11-20")
        .unwrap();
    let ahead = maya.notebook.save_told_day(&pair, &round, "2026-11-26");
    assert_eq!(refused(ahead), Refusal::DayAhead);

    let view = maya
        .notebook
        .view_told_comparison(&maya.pair, &round)
        .unwrap();
    assert_eq!(view.told_on.as_deref(), Some("2026-11-20"));
    assert!(view.only_me);
    let row = view
        .rows
        .iter()
        .find(|row| row.asked.item.as_str() == INTRODUCTIONS)
        .unwrap();
    assert_eq!(row.group, Group::TalkFirst);
    let open = view.rows.iter().filter(|row| row.group == Group::LeftOpen);
    assert_eq!(
        open.count(),
        43,
        "what was not told is open, and no agreement"
    );
    let line = maya.round(&round).line;
    assert_eq!(
        (line.told_on.as_deref(), line.told_count),
        (Some("2026-11-20"), 2)
    );
    assert_eq!(
        (line.state, line.step),
        (RoundState::Open, PartStep::Answer)
    );
}

#[test]
fn ex_14_g_10_if_he_joins_he_answers_himself_and_nothing_told_travels_or_counts() {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(Role::Mentee, "Sam Okafor");
    let round = maya.begins_round();
    maya.answers_all(&round, 4, &[]);
    let pair = maya.pair.clone();
    let mut reasoned = step(2);
    reasoned.reason = "He says he knows too few people there.".to_owned();
    maya.notebook
        .save_told_answer(&pair, &round, &ItemId::new(INTRODUCTIONS), &reasoned)
        .unwrap();
    let hit = only(&maya, "knows too few people");
    assert_eq!((hit.kind, hit.only_me), (SearchKind::Told, true));
    assert_eq!(hit.place, SearchPlace::Rounds);
    let (file, words) = maya.invites();
    let mut sam = Person::begin("Sam Okafor");
    sam.joins(&file, &words);
    mail(&mut sam, &mut maya);

    let late =
        maya.notebook
            .save_told_answer(&pair, &round, &ItemId::new(GOALS), &said(Said::Unknown));
    assert_eq!(refused(late), Refusal::PairHasPartner);
    maya.seals(&round);
    let file = maya.makes_parcel();
    let keys = crate::hostile::Forger::of(&sam).keyring.keys;
    let inside = String::from_utf8(crate::hostile::unlocked(&file, &keys)).unwrap();
    assert!(!inside.contains("too few people"));
    sam.takes_in(&file);
    assert_eq!(
        sam.step(&round),
        PartStep::Answer,
        "asked as if nothing had been told"
    );
    assert_eq!(sam.round(&round).line.told_count, 0);
    sam.answers_all(&round, 5, &[]);
    sam.seals(&round);
    mail(&mut sam, &mut maya);
    assert_eq!(
        maya.row(&round, INTRODUCTIONS).apart,
        Some(1),
        "his own answer stands"
    );
    let before = maya.notebook.view_told(&maya.pair, &round).unwrap();
    assert_eq!(
        before.answered_count, 1,
        "what was told stays marked as told"
    );
}
