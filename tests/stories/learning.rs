//! What one takes along: the learning page, shared part by part, and the letter to oneself.

use std::collections::BTreeSet;

use ithaca_core::error::Refusal;
use ithaca_core::exchange::ChangeKind;
use ithaca_core::learning::{LearningPart, LearningPartView, LetterState};
use ithaca_core::paper::{PaperContent, PaperDraft, PaperKind, PaperReader, PaperTick};
use ithaca_core::search::{SearchDraft, SearchKind};

use crate::expectation_people::refused;
use crate::life::carries;
use crate::people::{Person, signed};

const WORDS: &str = "To ask before I answer, like a lantern before a path.";

fn part(person: &Person, part: LearningPart) -> LearningPartView {
    let view = person.notebook.view_learning(&person.pair).unwrap();
    view.parts.into_iter().find(|it| it.part == part).unwrap()
}

fn writes(person: &mut Person, part: LearningPart, text: &str) {
    let pair = person.pair.clone();
    person.notebook.save_learning(&pair, part, text).unwrap();
}

fn shares(person: &mut Person, part: LearningPart) {
    let pair = person.pair.clone();
    person.notebook.share_learning(&pair, part).unwrap();
}

fn hits(person: &Person, words: &str) -> Vec<(SearchKind, bool)> {
    let sought = SearchDraft {
        words: words.to_owned(),
        ..SearchDraft::default()
    };
    let found = person.notebook.search(&sought).unwrap().hits;
    found.into_iter().map(|it| (it.kind, it.only_me)).collect()
}

#[test]
fn a_learning_page_is_only_me_and_one_part_is_shared_by_one_press() {
    let (mut maya, mut sam) = signed();
    writes(&mut maya, LearningPart::Learned, WORDS);
    writes(&mut maya, LearningPart::Next, "A letter to Lena.");
    assert_eq!(hits(&maya, "lantern"), [(SearchKind::Learning, true)]);
    let outgoing = maya.notebook.view_parcels(&maya.pair).unwrap().outgoing;
    assert!(
        outgoing.unwrap().changes.is_empty(),
        "nothing leaves by itself"
    );

    shares(&mut maya, LearningPart::Learned);
    assert_eq!(hits(&maya, "lantern"), [(SearchKind::Learning, false)]);
    let mail = maya.makes_parcel();
    let arrival = sam.opens(&mail);
    let kinds: Vec<ChangeKind> = arrival.changes.iter().map(|it| it.kind).collect();
    assert_eq!(kinds, [ChangeKind::LearningShared]);
    sam.notebook.take_in(&arrival.arrival).unwrap();
    assert_eq!(
        part(&sam, LearningPart::Learned).theirs.as_deref(),
        Some(WORDS)
    );
    assert_eq!(part(&sam, LearningPart::Next).theirs, None);
    assert_eq!(part(&sam, LearningPart::Learned).text, "", "his own is his");
}

#[test]
fn later_words_go_by_another_press_and_a_part_is_taken_back() {
    let (mut maya, mut sam) = signed();
    let learned = LearningPart::Learned;
    let pair = maya.pair.clone();
    let nothing = maya.notebook.share_learning(&pair, learned);
    assert_eq!(refused(nothing), Refusal::TextMissing);
    let back = maya.notebook.take_back_learning(&pair, learned);
    assert_eq!(refused(back), Refusal::NothingToShare);
    writes(&mut maya, learned, WORDS);
    shares(&mut maya, learned);
    carries(&mut maya, &mut sam);
    writes(&mut maya, learned, "To wait.");
    assert_eq!(part(&maya, learned).shared.as_deref(), Some(WORDS));
    shares(&mut maya, learned);
    carries(&mut maya, &mut sam);
    assert_eq!(part(&sam, learned).theirs.as_deref(), Some("To wait."));
    maya.notebook.take_back_learning(&pair, learned).unwrap();
    carries(&mut maya, &mut sam);
    assert_eq!(part(&sam, learned).theirs, None);
    assert_eq!(part(&maya, learned).text, "To wait.", "her page stays");
    writes(&mut maya, learned, &"a".repeat(2_001));
    let long = maya.notebook.share_learning(&pair, learned);
    assert!(matches!(
        refused(long),
        Refusal::TextTooLong { over: 1, .. }
    ));
}

#[test]
fn rv_9_after_a_closing_it_is_still_mine_to_write_and_nothing_is_shared_any_more() {
    let (mut maya, _sam) = signed();
    let pair = maya.pair.clone();
    maya.notebook.close_pair(&pair, None).unwrap();
    writes(&mut maya, LearningPart::Learned, WORDS);
    assert_eq!(part(&maya, LearningPart::Learned).text, WORDS);
    let late = maya.notebook.share_learning(&pair, LearningPart::Learned);
    assert_eq!(refused(late), Refusal::PairClosed);
}

#[test]
fn out_3_a_learning_page_is_printed_by_its_ticks_and_nothing_else_is_on_it() {
    let (mut maya, mut sam) = signed();
    writes(&mut maya, LearningPart::Learned, WORDS);
    writes(&mut maya, LearningPart::Next, "A letter to Lena.");
    writes(&mut sam, LearningPart::Using, "I ask sooner.");
    shares(&mut sam, LearningPart::Using);
    carries(&mut sam, &mut maya);
    let papers = maya.notebook.view_papers(&maya.pair).unwrap().papers;
    let mut lines = papers
        .iter()
        .filter(|it| it.kind == PaperKind::LearningPage);
    let line = lines.next().unwrap();
    assert_eq!(line.ticks.len(), 2);
    assert!(line.ticks.iter().all(|it| it.only_me && !it.at_first));
    let draft = PaperDraft {
        kind: PaperKind::LearningPage,
        about: None,
        reader: PaperReader::Me,
        ticked: BTreeSet::from([PaperTick::Learned]),
        things: BTreeSet::new(),
    };
    let source = maya.notebook.paper_source(&maya.pair, &draft).unwrap();
    let PaperContent::LearningPage(page) = &source.content else {
        panic!("another paper")
    };
    let texts: Vec<&str> = page.parts.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(texts, [WORDS, "I ask sooner."]);
    let file = ithaca_paper::paper_file(
        &source,
        ithaca_core::paper::PaperSize::A4,
        ithaca_core::paper::PaperForm::Markdown,
    );
    let file = String::from_utf8(file.unwrap()).unwrap();
    assert!(
        file.contains("What I learned") && !file.contains("Lena"),
        "{file}"
    );
}

#[test]
fn a_letter_closes_after_its_week_and_opens_in_the_last_month() {
    let (mut maya, _sam) = signed();
    let pair = maya.pair.clone();
    let letter = |person: &Person| person.notebook.view_learning(&person.pair).unwrap().letter;
    assert!(matches!(letter(&maya).state, LetterState::Writing { .. }));
    let none = maya.notebook.open_letter(&pair);
    assert_eq!(refused(none), Refusal::ThingGone);
    maya.notebook
        .save_letter(&pair, "Dear me, breathe.")
        .unwrap();
    assert_eq!(letter(&maya).text, "Dear me, breathe.");
    assert!(hits(&maya, "breathe").is_empty(), "a search would open it");

    let mut maya = maya.reopen(8);
    assert!(matches!(letter(&maya).state, LetterState::Closed { .. }));
    assert_eq!(letter(&maya).text, "");
    let late = maya.notebook.save_letter(&pair, "Other words");
    assert_eq!(refused(late), Refusal::TooLate);
    let maya = maya.reopen(340);
    assert_eq!(letter(&maya).state, LetterState::Open);
    assert_eq!(letter(&maya).text, "Dear me, breathe.");
}

#[test]
fn the_lock_of_a_letter_is_one_of_courtesy() {
    let (mut maya, _sam) = signed();
    let pair = maya.pair.clone();
    maya.notebook
        .save_letter(&pair, "Dear me, breathe.")
        .unwrap();
    let mut maya = maya.reopen(30);
    maya.notebook.open_letter(&pair).unwrap();
    let view = maya.notebook.view_learning(&pair).unwrap();
    assert_eq!(view.letter.text, "Dear me, breathe.");
    let papers = maya.notebook.view_papers(&pair).unwrap().papers;
    assert!(papers.iter().any(|it| it.kind == PaperKind::LearningPage));
}
