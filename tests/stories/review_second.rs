//! A restored notebook or a strange program after both have shown: what was shown stands, and the mentor cannot choose his
//! answers by hers.

use std::fs;

use ithaca_core::error::Refusal;
use ithaca_core::id::ReviewId;
use ithaca_core::review::{
    ReviewEndWhy, ReviewKind, ReviewLead, ReviewShown, ReviewTurn, ReviewVoidWhy, ReviewWhat,
};

use crate::expectation_people::{mail, refused};
use crate::hostile::Forger;
use crate::people::{Person, agreed};
use crate::review::{FIT, MORE, begun, shown, step, words};
use crate::review_cheats::{Handmade, about, questions, text};

fn stands(maya: &Person, review: &ReviewId) {
    assert_eq!(maya.turn(review), ReviewTurn::Both);
    let page = maya.review(review);
    assert_eq!(page.row.void, None);
    assert_eq!(page.lines.len(), 1);
    assert_eq!(maya.asked(review, MORE).theirs, words("Fewer slides."));
    assert_eq!(maya.asked(review, MORE).mine, words("More walks."));
    assert_eq!(maya.asked(review, FIT).mine, step(2), "kept to herself");
}

#[test]
fn rv_1_a_backup_that_seals_again_takes_nothing_from_what_both_have_shown() {
    for has_left in [false, true] {
        let (mut maya, sam, review) = begun();
        let mut sam = sam.reopen(0);
        let notebook = sam.profile().join("notebook").join("notebook.db");
        sam.says(&review, MORE, "Fewer slides.");
        let backup = fs::read(&notebook).unwrap();
        sam.seals_review(&review);
        mail(&mut sam, &mut maya);
        maya.shows_review(&review, &[MORE]);
        let keep = ReviewWhat::Keep;
        let line = maya
            .notebook
            .save_review_line(&maya.pair, &review, None, keep, "The walk.");
        line.unwrap();
        if has_left {
            mail(&mut maya, &mut sam);
        }
        let restore = |folder: &std::path::Path| {
            fs::write(folder.join("notebook.db"), &backup).unwrap();
        };
        let mut sam = sam.reopen_after(restore);
        assert_eq!(sam.turn(&review), ReviewTurn::Answer);
        sam.seals_review(&review);
        let again = sam.makes_parcel();
        maya.takes_in(&again);
        stands(&maya, &review);
        mail(&mut maya, &mut sam);
        assert_eq!(sam.turn(&review), ReviewTurn::Both);
        assert_eq!(sam.asked(&review, MORE).theirs, words("More walks."));
        stands(&maya, &review);
    }
}

#[test]
fn rv_1_a_second_seal_before_she_has_shown_goes_on_voiding() {
    let (mut maya, sam, review) = begun();
    let asked = questions(&sam, &review);
    let mut forger = Forger::of(&sam);
    let [first, second] =
        ["One.", "Two."].map(|it| Handmade::of(&forger, &review, &asked, &text(it)));
    let shows = first.shows(MORE, &text("One."));
    let entries = [
        ("review_sealed", first.sealed.as_str()),
        ("review_revealed", &shows),
    ];
    let file = forger.tells(&about(&review), &entries);
    maya.takes_in(&file);
    assert_eq!(maya.turn(&review), ReviewTurn::ReadThenShow);
    let file = forger.tells(&about(&review), &[("review_sealed", &second.sealed)]);
    maya.takes_in(&file);
    let void = maya.review(&review).row.void;
    assert_eq!(void, Some(ReviewVoidWhy::SecondSeal));
}

/// Sam has sealed one text for every question, by hand, and shows something of it.
fn forged(body: impl FnOnce(&Handmade) -> String) -> (Person, Forger, Handmade, ReviewId) {
    let (mut maya, sam, review) = begun();
    let asked = questions(&sam, &review);
    let mut forger = Forger::of(&sam);
    let hand = Handmade::of(&forger, &review, &asked, &text("Fine."));
    let body = body(&hand);
    let entries = [
        ("review_sealed", hand.sealed.as_str()),
        ("review_revealed", &body),
    ];
    let file = forger.tells(&about(&review), &entries);
    maya.takes_in(&file);
    (maya, forger, hand, review)
}

#[test]
fn rv_1_a_mentor_who_showed_nothing_does_not_choose_after_reading_hers() {
    let (mut maya, mut forger, hand, review) = forged(|_| r#"{"answers":[]}"#.to_owned());
    assert_eq!(maya.turn(&review), ReviewTurn::ReadThenShow);
    maya.shows_review(&review, &[MORE]);
    let shows = hand.shows(MORE, &text("Fine."));
    let file = forger.tells(&about(&review), &[("review_revealed", &shows)]);
    maya.takes_in(&file);
    assert_eq!(maya.asked(&review, MORE).theirs, ReviewShown::Nothing);
    assert_eq!(maya.turn(&review), ReviewTurn::Both);
}

#[test]
fn rv_1_she_does_not_show_before_something_of_his_fits() {
    let (mut maya, mut forger, hand, review) = forged(|it| it.shows(MORE, &text("Other.")));
    assert_eq!(maya.turn(&review), ReviewTurn::WaitForAnswers);
    let early = maya.notebook.show_review(&maya.pair, &review, &[]);
    assert_eq!(refused(early), Refusal::RevealTooEarly);
    let shows = hand.shows(MORE, &text("Fine."));
    let file = forger.tells(&about(&review), &[("review_revealed", &shows)]);
    maya.takes_in(&file);
    assert_eq!(maya.turn(&review), ReviewTurn::ReadThenShow);
    maya.shows_review(&review, &[MORE]);
    assert_eq!(maya.asked(&review, MORE).theirs, words("Fine."));
}

#[test]
fn however_many_reviews_a_partner_begins_one_asks() {
    let (mut maya, sam, review) = shown();
    let asked = questions(&sam, &review);
    let mut forger = Forger::of(&sam);
    let mut newest = ReviewId::fresh();
    for _ in 0..3 {
        newest = ReviewId::fresh();
        let file = forger.tells(&about(&newest), &[("review_begun", &asked)]);
        maya.takes_in(&file);
    }
    let asks = |maya: &Person| maya.notebook.view_frame().unwrap().pairs[0].reviews_need_me;
    assert_eq!(asks(&maya), 1);
    let why = ReviewEndWhy::LetGo;
    maya.notebook.end_review(&maya.pair, &newest, why).unwrap();
    assert_eq!(asks(&maya), 0);
    maya.begins_review(ReviewKind::Short);
}

#[test]
fn rv_2_a_line_that_he_names_like_hers_does_not_speak_for_her() {
    let (mut maya, mut sam) = agreed();
    let review = maya.begins_review(ReviewKind::Midpoint);
    maya.seals_review(&review);
    mail(&mut maya, &mut sam);
    sam.seals_review(&review);
    mail(&mut sam, &mut maya);
    let mut forger = Forger::of(&sam);
    maya.shows_review(&review, &[]);
    let keep = ReviewWhat::Keep;
    let line = maya
        .notebook
        .save_review_line(&maya.pair, &review, None, keep, "The walk.")
        .unwrap();
    // Three of his, all before hers by their clocks, and the first under the name of hers.
    let his = |id: &str| format!(r#"{{"line":"{id}","what":"stop","text":"Stolen."}}"#);
    let [second, third] = [1, 2].map(|_| ithaca_core::id::ReviewLineId::fresh());
    let lines = [line.as_str(), second.as_str(), third.as_str()].map(his);
    let entries = lines.iter().map(|it| ("review_line_written", it.as_str()));
    let file = forger.tells(&about(&review), &entries.collect::<Vec<_>>());
    maya.takes_in(&file);
    let point = maya
        .notebook
        .put_review_line_on_agenda(&maya.pair, &review, &line);
    let point = point.unwrap();
    let page = maya.review(&review);
    let mine = page.lines.iter().find(|it| it.text == "The walk.").unwrap();
    assert!(!mine.is_over, "one place is hers");
    assert_eq!(page.lines.len(), 3, "what he names like hers is not read");
    let leads = |it: &&ithaca_core::review::ReviewLineView| !it.leads.is_empty();
    assert_eq!(page.lines.iter().filter(leads).count(), 1);
    assert!(mine.leads.iter().any(
        |it| matches!(it, ReviewLead::Point { point: found, title } if *found == point && title == "The walk.")
    ));
}
