//! Rounds: own items, two begun at once, one let go, roles that stay, and the same fold again.

use ithaca_core::error::Refusal;
use ithaca_core::expectation::entry::{
    Conduct, EndedWhy, ItemAsked, ItemKind, Length, Questions, RoundProposed, Way,
};
use ithaca_core::expectation::view::{PartStep, RoundDraft, RoundState};
use ithaca_core::expectation::{AreaMark, ExampleMark, Group, VoidWhy};
use ithaca_core::id::{ItemId, RoundId};
use ithaca_core::person::Side;

use crate::expectation_people::{GOALS, mail, own_item, refused, revealed, step};
use crate::hostile::{Forger, every_row};
use crate::people::{Person, agreed};

#[test]
fn ex_4_items_of_the_second_person_become_part_2_with_seals_of_their_own() {
    let (mut maya, mut sam) = agreed();
    let round = maya.begins_round();
    let own = own_item("Sam tells me about his own failures.");
    maya.notebook
        .add_own_item(&maya.pair, &round, &own)
        .unwrap();
    assert_eq!(maya.round(&round).own_left, 4);
    maya.answers_all(&round, 4, &[]);
    maya.seals(&round);
    let late = maya.notebook.add_own_item(&maya.pair, &round, &own);
    assert_eq!(refused(late), Refusal::QuestionsFixed);
    mail(&mut maya, &mut sam);
    assert_eq!(sam.round(&round).items.len(), 46);

    let his = own_item("Maya comes to the open lab day.");
    let item = sam.notebook.add_own_item(&sam.pair, &round, &his).unwrap();
    sam.answers_all(&round, 4, &[]);
    sam.seals(&round);
    assert_eq!(sam.round(&round).line.parts[1].step, PartStep::WaitForSeal);
    mail(&mut sam, &mut maya);

    // Part 1 is whole; part 2 asks her for a seal of its own, and his answers to it have not come.
    let line = maya.round(&round).line;
    assert_eq!(line.parts[0].step, PartStep::ReadThenShow);
    assert_eq!(line.parts[1].step, PartStep::Answer);
    maya.reveals(&round);
    maya.answers_item(&round, item.as_str(), &step(1));
    maya.seals(&round);
    mail(&mut maya, &mut sam);
    assert_eq!(sam.round(&round).line.parts[1].step, PartStep::ShowFirst);
    sam.reveals(&round);
    mail(&mut sam, &mut maya);
    maya.reveals(&round);
    mail(&mut maya, &mut sam);
    assert_eq!(sam.row(&round, item.as_str()).group, Group::TalkFirst);
    assert_eq!(sam.compares(&round).rows.len(), 47);
}

#[test]
fn an_own_item_is_one_of_five_and_its_author_can_take_it_out_until_it_leaves() {
    let (mut maya, mut sam) = agreed();
    let round = maya.begins_round();
    maya.notebook.propose_round(&maya.pair, &round).unwrap();
    let mut last = None;
    for number in 0..5 {
        let own = own_item(&format!("Own sentence {number}."));
        let added = maya.notebook.add_own_item(&maya.pair, &round, &own);
        last = Some(added.unwrap());
    }
    let more = maya
        .notebook
        .add_own_item(&maya.pair, &round, &own_item("One more."));
    assert_eq!(refused(more), Refusal::TooManyOwnItems { limit: 5 });
    let empty = maya
        .notebook
        .add_own_item(&maya.pair, &round, &own_item(" "));
    assert_eq!(refused(empty), Refusal::TooManyOwnItems { limit: 5 });
    let last = last.unwrap();
    maya.notebook
        .remove_own_item(&maya.pair, &round, &last)
        .unwrap();
    let catalogues = maya
        .notebook
        .remove_own_item(&maya.pair, &round, &ItemId::new(GOALS));
    assert_eq!(refused(catalogues), Refusal::ItemGone);
    mail(&mut maya, &mut sam);
    assert_eq!(sam.round(&round).items.len(), 49);
    let fixed = maya
        .notebook
        .remove_own_item(&maya.pair, &round, &ItemId::new(GOALS));
    assert_eq!(refused(fixed), Refusal::QuestionsFixed);
}

#[test]
fn ex_13_two_rounds_begun_at_once_stand_side_by_side_and_one_is_kept() {
    let (mut maya, mut sam) = agreed();
    let (hers, his) = (maya.begins_round(), sam.begins_round());
    maya.answers_item(&hers, GOALS, &step(4));
    sam.answers_item(&his, GOALS, &step(2));
    maya.notebook.propose_round(&maya.pair, &hers).unwrap();
    sam.notebook.propose_round(&sam.pair, &his).unwrap();
    let (from_maya, from_sam) = (maya.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&from_sam);
    sam.takes_in(&from_maya);
    assert!(maya.rounds().iter().all(|line| line.crossed));
    sam.notebook.keep_round(&sam.pair, &hers).unwrap();
    let kept = sam.round(&hers);
    assert_eq!(
        kept.line.parts[0].answered_count, 1,
        "his answers moved over"
    );
    mail(&mut sam, &mut maya);
    for person in [&maya, &sam] {
        let void = person.round(&his).line;
        assert_eq!(void.state, RoundState::Void);
        assert_eq!(void.parts[0].void, Some(VoidWhy::OtherKept));
        assert!(!person.round(&hers).line.crossed);
    }
}

fn private_rows(person: &Person, round: &RoundId) -> usize {
    let rows = every_row(person).remove("only_me").unwrap();
    rows.iter()
        .filter(|row| row.contains(round.as_str()))
        .count()
}

#[test]
fn a_round_let_go_of_is_void_for_both_and_what_nobody_showed_is_erased() {
    let (mut maya, mut sam) = agreed();
    let round = maya.begins_round();
    maya.answers_all(&round, 4, &[]);
    maya.seals(&round);
    mail(&mut maya, &mut sam);
    sam.answers_item(&round, GOALS, &step(2));
    sam.ends(&round, EndedWhy::Abandoned);
    assert_eq!(private_rows(&sam, &round), 0);
    mail(&mut sam, &mut maya);
    assert_eq!(
        private_rows(&maya, &round),
        0,
        "no penalty, and nothing left"
    );
    let line = maya.round(&round).line;
    assert_eq!(line.state, RoundState::Void);
    assert_eq!(line.parts[0].void, Some(VoidWhy::Abandoned));
    assert_eq!(line.parts[0].void_by, Some(Side::Partner));
    let over = maya
        .notebook
        .save_answer(&maya.pair, &round, &ItemId::new(GOALS), &step(1));
    assert!(matches!(
        refused(over),
        Refusal::AnswersSealed | Refusal::RoundOver
    ));
    assert_ne!(maya.begins_round(), round, "another one can begin");
}

#[test]
fn what_both_have_shown_stands_even_if_an_end_crosses_it() {
    let (mut maya, mut sam) = agreed();
    let round = maya.begins_round();
    maya.answers_all(&round, 4, &[]);
    maya.seals(&round);
    mail(&mut maya, &mut sam);
    sam.answers_all(&round, 4, &[]);
    sam.seals(&round);
    mail(&mut sam, &mut maya);
    maya.reveals(&round);
    let from_maya = maya.makes_parcel();
    sam.ends(&round, EndedWhy::Abandoned);
    let from_sam = sam.makes_parcel();
    sam.takes_in(&from_maya);
    maya.takes_in(&from_sam);
    for person in [&maya, &sam] {
        assert_eq!(person.round(&round).line.state, RoundState::Revealed);
        assert_eq!(person.row(&round, GOALS).group, Group::SamePlace);
    }
}

#[test]
fn a_draft_that_nobody_saw_goes_without_trace() {
    let (mut maya, _sam) = agreed();
    let round = maya.begins_round();
    maya.answers_all(&round, 4, &[]);
    maya.seals(&round);
    maya.ends(&round, EndedWhy::Abandoned);
    assert_eq!(private_rows(&maya, &round), 0);
    assert!(maya.rounds().is_empty());
    assert!(every_row(&maya)["outbox"].is_empty());
}

#[test]
fn pa_6_the_roles_are_fixed_from_the_first_seal() {
    let (mut maya, mut sam) = agreed();
    let round = maya.begins_round();
    maya.seals(&round);
    let fixed = maya.notebook.propose_roles(&maya.pair);
    assert_eq!(refused(fixed), Refusal::RolesFixed);
    mail(&mut maya, &mut sam);
    assert!(!sam.notebook.view_pair(&sam.pair).unwrap().swap_possible);
}

#[test]
fn folded_again_from_nothing_a_round_stands_the_same() {
    let (mut maya, mut sam) = agreed();
    let round = revealed(&mut maya, &mut sam);
    let before = every_row(&sam);
    let pair = sam.pair.clone();
    sam.notebook
        .change(|page| ithaca_core::journal::refold_all(page.store, &pair))
        .unwrap();
    assert_eq!(every_row(&sam), before);
    assert_eq!(sam.compares(&round).rows.len(), 45);
}

#[test]
fn ex_15_ten_areas_are_marked_alone_and_open_the_statements_that_belong_to_them() {
    let (mut maya, mut sam) = agreed();
    let view = maya.notebook.view_areas(&maya.pair).unwrap();
    assert_eq!(view.areas.len(), 10);
    assert!(
        view.areas
            .iter()
            .all(|area| area.mark.is_none() && area.item_count > 0)
    );
    let (honesty, contact) = ("area-honesty", "area-contact");
    for (area, mark) in [(honesty, AreaMark::NotYet), (contact, AreaMark::Partly)] {
        maya.notebook
            .mark_area(&maya.pair, area, Some(mark))
            .unwrap();
    }
    maya.notebook.mark_area(&maya.pair, contact, None).unwrap();
    let gone = maya.notebook.mark_area(&maya.pair, "area-none", None);
    assert_eq!(refused(gone), Refusal::ItemGone);
    let view = maya.notebook.view_areas(&maya.pair).unwrap();
    let marked: Vec<_> = view.areas.iter().filter(|it| it.mark.is_some()).collect();
    assert_eq!((marked.len(), marked[0].id.as_str()), (1, honesty));

    let draft = RoundDraft {
        length: Length::Themes,
        themes: vec![honesty.to_owned()],
        way: Way::Mail,
    };
    let round = maya.notebook.begin_round(&maya.pair, &draft).unwrap();
    let asked: Vec<String> = maya
        .round(&round)
        .items
        .iter()
        .map(|it| it.asked.item.to_string())
        .collect();
    assert_eq!(asked.len(), usize::try_from(marked[0].item_count).unwrap());
    assert!(asked.contains(&"exp-fb-tact".to_owned()));

    // The marks are Only me: no parcel knows of them.
    maya.seals(&round);
    let file = maya.makes_parcel();
    let inside = crate::hostile::unlocked(&file, &crate::hostile::Forger::of(&sam).keyring.keys);
    assert!(!String::from_utf8(inside).unwrap().contains("not_yet"));
    sam.takes_in(&file);
    let his = sam.notebook.view_areas(&sam.pair).unwrap().areas;
    assert!(his.iter().all(|area| area.mark.is_none()));
}

#[test]
fn ex_9_example_cards_come_after_both_have_shown_and_are_marked_alone() {
    let (mut maya, mut sam) = agreed();
    let round = revealed(&mut maya, &mut sam);
    let card = maya.compares(&round).examples[0].clone();
    assert_eq!(card.mark, None);
    let pair = maya.pair.clone();
    let mark = |maya: &mut Person, mark| maya.notebook.mark_example(&pair, &card.id, mark);
    mark(&mut maya, Some(ExampleMark::Different)).unwrap();
    mark(&mut maya, Some(ExampleMark::NewToMe)).unwrap();
    assert_eq!(
        maya.compares(&round).examples[0].mark,
        Some(ExampleMark::NewToMe)
    );
    assert_eq!(sam.compares(&round).examples[0].mark, None, "Only me");
    let parcels = maya.notebook.view_parcels(&maya.pair).unwrap();
    assert!(
        parcels.outgoing.unwrap().changes.is_empty(),
        "nothing waits for him"
    );
    mark(&mut maya, None).unwrap();
    assert_eq!(maya.compares(&round).examples[0].mark, None);
}

/// EX-2, EX-12.
#[test]
fn a_round_carries_its_sentences_and_a_laptop_with_another_list_shows_the_same() {
    let (mut maya, mut sam) = agreed();
    // Maya's Ithaca asks in other words than Sam's, and one sentence that his list does not know.
    let words = "The mentor introduces the mentee to people who build machines.";
    let item = |id: &str, text: &str| ItemAsked {
        item: ItemId::new(id),
        kind: ItemKind::Statement,
        theme: "Network".to_owned(),
        about: Conduct::Mentor,
        text: text.to_owned(),
        left: String::new(),
        right: String::new(),
        left_role: None,
        discuss: String::new(),
        clause: String::new(),
    };
    let five = |word: &str| (1..=5).map(|step| format!("{word} {step}")).collect();
    let body = RoundProposed {
        length: Length::Light,
        way: Way::Mail,
        questions: Questions {
            language: "en".to_owned(),
            catalogue_version: 99,
            statement_question: "How much do you count on this?".to_owned(),
            statement_steps: five("Step"),
            slider_question: "Where do you stand?".to_owned(),
            slider_steps: five("Place"),
            items: vec![
                item("exp-net-introductions", words),
                item("exp-of-next-year", "The mentor shows a day of work."),
            ],
        },
    };
    let round = RoundId::fresh();
    let mut forger = Forger::of(&maya);
    let body = serde_json::to_string(&body).unwrap();
    let entry = forger.entry(&format!("expectation/{round}"), "round_proposed", &body);
    let file = forger.sends(&entry);
    sam.takes_in(&file);
    let asked: Vec<String> = sam
        .round(&round)
        .items
        .into_iter()
        .map(|item| item.asked.text)
        .collect();
    assert_eq!(asked, [words, "The mentor shows a day of work."]);

    // Of a round that both begin from their own list, both answer word for word the same sentences.
    let own = maya.begins_round();
    maya.answers_all(&own, 3, &[]);
    maya.seals(&own);
    mail(&mut maya, &mut sam);
    let texts = |person: &Person| {
        let items = person.round(&own).items;
        items
            .into_iter()
            .map(|item| item.asked.text)
            .collect::<Vec<_>>()
    };
    assert_eq!(texts(&maya), texts(&sam));
}
