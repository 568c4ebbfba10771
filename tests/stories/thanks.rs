//! A thank-you: a few words one gives the other, kept by both (RV-7).

use ithaca_core::catalogue::Catalogue;
use ithaca_core::error::Refusal;
use ithaca_core::exchange::ChangeKind;
use ithaca_core::paper::{PaperContent, PaperDraft, PaperKind, PaperReader};
use ithaca_core::person::Side;
use ithaca_core::search::{SearchDraft, SearchKind, SearchPlace};
use ithaca_core::thanks::{ThanksLine, ThanksView};

use crate::expectation_people::refused;
use crate::hostile::Forger;
use crate::life::carries;
use crate::people::{Person, signed};

const WORDS: &str = "One question of yours changed how I see something. It was: who decides?";

fn view(person: &Person) -> ThanksView {
    person.notebook.view_thanks(&person.pair).unwrap()
}

fn lines(person: &Person) -> Vec<ThanksLine> {
    view(person).lines
}

fn thanks(person: &mut Person, words: &str) {
    let pair = person.pair.clone();
    person.notebook.give_thanks(&pair, None, words).unwrap();
}

#[test]
fn rv_7_each_beginning_of_the_catalogue_is_offered_to_its_role() {
    let (maya, sam) = signed();
    let offered = |person: &Person| -> Vec<String> {
        let found = view(person).beginnings.into_iter();
        found.map(|it| it.id).collect()
    };
    assert_eq!(offered(&maya).len(), 6);
    assert_eq!(offered(&sam), ["gr-mentor-thanks", "gr-mentor-work"]);
    let mut all = [offered(&maya), offered(&sam)].concat();
    all.sort();
    let items = Catalogue::load().items("gratitude").iter();
    let mut known: Vec<String> = items.map(|item| item.id.clone()).collect();
    known.sort();
    assert_eq!(all, known);
}

#[test]
fn rv_7_a_thank_you_is_changed_until_it_leaves_and_then_both_keep_it() {
    let (mut maya, mut sam) = signed();
    thanks(&mut maya, "Thank you for");
    let id = lines(&maya)[0].thanks.clone();
    let pair = maya.pair.clone();
    maya.notebook
        .give_thanks(&pair, Some(&id), &format!("  {WORDS}  "))
        .unwrap();
    assert_eq!(lines(&maya).len(), 1, "other words, not another thank-you");
    assert!(lines(&maya)[0].waiting);

    let mail = maya.makes_parcel();
    let arrival = sam.opens(&mail);
    let shown: Vec<ChangeKind> = arrival.changes.iter().map(|line| line.kind).collect();
    assert!(shown.contains(&ChangeKind::ThanksGiven), "{shown:?}");
    sam.notebook.take_in(&arrival.arrival).unwrap();
    let kept = &lines(&sam)[0];
    assert_eq!((kept.by, kept.text.as_str()), (Side::Partner, WORDS));
    assert!(!lines(&maya)[0].waiting);

    let again = maya.notebook.give_thanks(&pair, Some(&id), "Other words");
    assert_eq!(refused(again), Refusal::TooLate);
    let back = maya.notebook.take_back_thanks(&pair, &id);
    assert_eq!(refused(back), Refusal::TooLate);
    let (sams, his) = (sam.pair.clone(), lines(&sam)[0].thanks.clone());
    let into = sam.notebook.give_thanks(&sams, Some(&his), "Mine");
    assert_eq!(refused(into), Refusal::ThingGone, "it is not his to write");

    let taken = sam.notebook.view_parcels(&sams).unwrap().taken_in;
    let place = SearchPlace::Thanks {
        spot: id.to_string(),
    };
    assert!(
        taken[0]
            .things
            .iter()
            .any(|it| it.place == Some(place.clone())),
        "What changed leads to it"
    );
    let sought = SearchDraft {
        words: "who decides".to_owned(),
        ..SearchDraft::default()
    };
    for person in [&maya, &sam] {
        let hits = person.notebook.search(&sought).unwrap().hits;
        assert_eq!(hits.len(), 1);
        assert_eq!((hits[0].kind, &hits[0].place), (SearchKind::Thanks, &place));
        assert!(!hits[0].only_me);
    }
}

#[test]
fn g_1_nobody_writes_into_a_thank_you_of_the_other_nor_changes_one_that_was_given() {
    let (mut maya, mut sam) = signed();
    thanks(&mut maya, WORDS);
    carries(&mut maya, &mut sam);
    thanks(&mut sam, "I learned from you too.");
    carries(&mut sam, &mut maya);
    let id = |maya: &Person, by: Side| {
        let mut all = lines(maya).into_iter();
        all.find(|line| line.by == by).unwrap().thanks
    };
    let (hers, his) = (id(&maya, Side::Me), id(&maya, Side::Partner));

    let mut forger = Forger::of(&sam);
    let later = forger.entry(
        &format!("thanks/{his}"),
        "thanks_given",
        r#"{"text":"I take it back."}"#,
    );
    let later = forger.sends(&later);
    forger.parcel_no += 1;
    // From a lineage of its own an entry stands before everything that both have.
    forger.keyring.lineage = "0199a5c0-0000-4000-8000-00000000beef".to_owned();
    (forger.seq, forger.prev, forger.clock) = (0, None, 0);
    forger.seen.clear();
    let before = forger.entry(
        &format!("thanks/{hers}"),
        "thanks_given",
        r#"{"text":"You owe me more."}"#,
    );
    let before = forger.sends(&before);
    for bytes in [later, before] {
        let arrival = maya.opens(&bytes);
        let taken = maya.notebook.take_in(&arrival.arrival).unwrap();
        assert_eq!((taken.change_count, arrival.left_out_count), (1, 0));
    }
    let said: Vec<(Side, String)> = lines(&maya)
        .into_iter()
        .map(|line| (line.by, line.text))
        .collect();
    assert_eq!(said.len(), 2);
    assert!(said.contains(&(Side::Me, WORDS.to_owned())), "{said:?}");
    let kept = (Side::Partner, "I learned from you too.".to_owned());
    assert!(said.contains(&kept), "{said:?}");
}

#[test]
fn rv_7_before_it_leaves_it_is_taken_back_without_trace() {
    let (mut maya, mut sam) = signed();
    thanks(&mut maya, WORDS);
    let (pair, id) = (maya.pair.clone(), lines(&maya)[0].thanks.clone());
    maya.notebook.take_back_thanks(&pair, &id).unwrap();
    assert!(lines(&maya).is_empty());
    thanks(&mut maya, "I felt your support when I stumbled.");
    carries(&mut maya, &mut sam);
    assert_eq!(lines(&sam).len(), 1);
}

#[test]
fn rv_7_it_needs_words_and_not_too_many() {
    let (mut maya, _) = signed();
    let pair = maya.pair.clone();
    let empty = maya.notebook.give_thanks(&pair, None, "  ");
    assert_eq!(refused(empty), Refusal::TextMissing);
    let long = maya.notebook.give_thanks(&pair, None, &"a".repeat(601));
    assert!(matches!(
        refused(long),
        Refusal::TextTooLong { over: 1, .. }
    ));
    thanks(&mut maya, &"a".repeat(600));
}

#[test]
fn rv_9_in_a_closed_pair_they_stay_to_read_and_none_is_added() {
    let (mut maya, mut sam) = signed();
    thanks(&mut sam, "I learned this from you: to ask.");
    carries(&mut sam, &mut maya);
    let pair = maya.pair.clone();
    maya.notebook.close_pair(&pair, None).unwrap();
    let late = maya.notebook.give_thanks(&pair, None, WORDS);
    assert_eq!(refused(late), Refusal::PairClosed);
    assert_eq!(lines(&maya).len(), 1);
}

#[test]
fn out_3_a_thank_you_is_printed_as_a_card_and_counts_where_a_pair_is_erased() {
    let (mut maya, mut sam) = signed();
    thanks(&mut maya, WORDS);
    carries(&mut maya, &mut sam);
    let id = lines(&sam)[0].thanks.to_string();
    let papers = sam.notebook.view_papers(&sam.pair).unwrap().papers;
    let mut cards = papers.iter().filter(|it| it.kind == PaperKind::ThanksCard);
    let card = cards.next().unwrap();
    assert_eq!(card.about.as_deref(), Some(id.as_str()));
    assert!(card.ready && card.holds_partners_words && card.ticks.is_empty());
    let draft = PaperDraft {
        kind: PaperKind::ThanksCard,
        about: Some(id),
        reader: PaperReader::Both,
        ticked: std::collections::BTreeSet::new(),
        things: std::collections::BTreeSet::new(),
    };
    let source = sam.notebook.paper_source(&sam.pair, &draft).unwrap();
    let PaperContent::ThanksCard(page) = &source.content else {
        panic!("another paper")
    };
    assert_eq!((page.by, page.text.as_str()), (Side::Partner, WORDS));
    let file = ithaca_paper::paper_file(
        &source,
        ithaca_core::paper::PaperSize::A4,
        ithaca_core::paper::PaperForm::Markdown,
    );
    let file = String::from_utf8(file.unwrap()).unwrap();
    assert!(
        file.contains("Thank you") && file.contains("who decides?"),
        "{file}"
    );
    let goes = sam.notebook.view_pair_erasure(&sam.pair).unwrap().goes;
    assert!(
        goes.iter()
            .any(|it| it.what == ithaca_core::erasure::Goes::Thanks && it.count == 1)
    );
}
