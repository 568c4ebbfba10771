//! Looking back: both answer the same questions alone and seal; Sam shows first, Maya reads and then shows (RV-1).

use ithaca_core::error::Refusal;
use ithaca_core::exchange::ChangeKind;
use ithaca_core::home::Headline;
use ithaca_core::id::{ItemId, ReviewId};
use ithaca_core::person::Role;
use ithaca_core::review::{
    ReviewAnswerDraft, ReviewAsks, ReviewEndWhy, ReviewItemRow, ReviewKind, ReviewPage, ReviewSaid,
    ReviewShown, ReviewTurn, ReviewVoidWhy,
};

use crate::expectation_people::{mail, refused};
use crate::hostile::every_row;
use crate::people::{Person, agreed, signed};

pub const FIT: &str = "rv-goals-fit";
pub const WORTH: &str = "rv-worth-it";
pub const MORE: &str = "rv-open-more-less";

impl Person {
    pub fn begins_review(&mut self, kind: ReviewKind) -> ReviewId {
        self.notebook.begin_review(&self.pair, kind, &[]).unwrap()
    }

    pub fn steps(&mut self, review: &ReviewId, item: &str, step: u8) {
        let draft = ReviewAnswerDraft {
            step: Some(step),
            text: String::new(),
        };
        self.answers_review(review, item, &draft).unwrap();
    }

    pub fn says(&mut self, review: &ReviewId, item: &str, text: &str) {
        let draft = ReviewAnswerDraft {
            step: None,
            text: text.to_owned(),
        };
        self.answers_review(review, item, &draft).unwrap();
    }

    pub fn answers_review(
        &mut self,
        review: &ReviewId,
        item: &str,
        draft: &ReviewAnswerDraft,
    ) -> ithaca_core::error::Result<()> {
        let item = ItemId::new(item);
        self.notebook
            .save_review_answer(&self.pair, review, &item, draft)
    }

    /// Seals, and where it is my turn already shows everything.
    pub fn seals_review(&mut self, review: &ReviewId) {
        let all = self.every_item(review);
        self.notebook.seal_review(&self.pair, review, &all).unwrap();
    }

    pub fn shows_review(&mut self, review: &ReviewId, items: &[&str]) {
        let items: Vec<ItemId> = items.iter().map(|it| ItemId::new(*it)).collect();
        self.notebook
            .show_review(&self.pair, review, &items)
            .unwrap();
    }

    pub fn every_item(&self, review: &ReviewId) -> Vec<ItemId> {
        let rows = self.review(review).rows.into_iter();
        rows.map(|row| row.item).collect()
    }

    pub fn review(&self, review: &ReviewId) -> ReviewPage {
        self.notebook.view_review(&self.pair, review).unwrap()
    }

    pub fn turn(&self, review: &ReviewId) -> ReviewTurn {
        self.review(review).row.turn
    }

    pub fn asked(&self, review: &ReviewId, item: &str) -> ReviewItemRow {
        let rows = self.review(review).rows.into_iter();
        let mut found = rows.filter(|row| row.item.as_str() == item);
        found.next().unwrap()
    }
}

pub fn step(step: u8) -> ReviewShown {
    let said = ReviewSaid::Step { step };
    ReviewShown::Said { said }
}

pub fn words(text: &str) -> ReviewShown {
    let text = text.to_owned();
    let said = ReviewSaid::Words { text };
    ReviewShown::Said { said }
}

/// Maya began a short review, answered and sealed it, and her mail is here.
pub fn begun() -> (Person, Person, ReviewId) {
    let (mut maya, mut sam) = agreed();
    let review = maya.begins_review(ReviewKind::Short);
    maya.steps(&review, FIT, 2);
    maya.says(&review, MORE, "More walks.");
    maya.seals_review(&review);
    mail(&mut maya, &mut sam);
    (maya, sam, review)
}

/// Both have shown everything.
pub fn shown() -> (Person, Person, ReviewId) {
    let (mut maya, mut sam, review) = begun();
    sam.steps(&review, FIT, 4);
    sam.says(&review, MORE, "Fewer slides.");
    sam.seals_review(&review);
    mail(&mut sam, &mut maya);
    maya.shows_review(&review, &[FIT, MORE]);
    mail(&mut maya, &mut sam);
    (maya, sam, review)
}

#[test]
fn rv_1_each_answers_alone_sam_shows_first_and_maya_then_chooses() {
    let (mut maya, mut sam, review) = begun();
    assert_eq!(maya.turn(&review), ReviewTurn::WaitForSeal);
    let his = sam.review(&review);
    assert_eq!(his.row.turn, ReviewTurn::Answer);
    assert!(his.row.they_sealed);
    assert_eq!(his.rows.len(), 4);
    assert_eq!(his.scale.len(), 5);
    assert!(his.rows.iter().all(|it| it.theirs == ReviewShown::Nothing));
    assert!(maya.holds("More walks") && !sam.holds("More walks"));

    sam.steps(&review, FIT, 4);
    sam.says(&review, MORE, "Fewer slides.");
    sam.seals_review(&review);
    assert_eq!(sam.turn(&review), ReviewTurn::WaitForShow);
    mail(&mut sam, &mut maya);

    assert_eq!(maya.turn(&review), ReviewTurn::ReadThenShow);
    assert_eq!(maya.asked(&review, FIT).theirs, step(4));
    assert_eq!(maya.asked(&review, MORE).theirs, words("Fewer slides."));
    assert!(!sam.holds("More walks"), "she has not shown yet");
    maya.shows_review(&review, &[MORE]);
    mail(&mut maya, &mut sam);

    for person in [&maya, &sam] {
        assert_eq!(person.turn(&review), ReviewTurn::Both);
        let view = person.notebook.view_reviews(&person.pair).unwrap();
        assert!(view.open.is_empty());
        assert_eq!(view.earlier.len(), 1);
        assert!(!view.earlier[0].both_at.is_empty());
    }
    assert_eq!(sam.asked(&review, MORE).theirs, words("More walks."));
    // What she keeps, and what she left open, look the same to him (EX-6).
    assert_eq!(sam.asked(&review, FIT).theirs, ReviewShown::Nothing);
    assert_eq!(sam.asked(&review, WORTH).theirs, ReviewShown::Nothing);
    let hers = maya.asked(&review, FIT);
    assert_eq!((hers.mine, hers.i_showed), (step(2), false));
}

#[test]
fn rv_1_a_mentor_who_seals_first_shows_once_her_seal_is_here() {
    let (mut maya, mut sam) = agreed();
    let review = sam.begins_review(ReviewKind::Short);
    sam.says(&review, MORE, "Fewer slides.");
    sam.seals_review(&review);
    assert_eq!(sam.turn(&review), ReviewTurn::WaitForSeal);
    mail(&mut sam, &mut maya);
    assert!(!maya.holds("Fewer slides"), "a seal shows nothing");
    let early = sam.notebook.show_review(&sam.pair, &review, &[]);
    assert_eq!(refused(early), Refusal::RevealTooEarly);

    maya.says(&review, MORE, "More walks.");
    maya.seals_review(&review);
    assert_eq!(maya.turn(&review), ReviewTurn::WaitForAnswers);
    let early = maya.notebook.show_review(&maya.pair, &review, &[]);
    assert_eq!(refused(early), Refusal::RevealTooEarly);
    mail(&mut maya, &mut sam);
    assert_eq!(sam.turn(&review), ReviewTurn::ShowFirst);
    sam.shows_review(&review, &[MORE]);
    mail(&mut sam, &mut maya);
    assert_eq!(maya.turn(&review), ReviewTurn::ReadThenShow);
}

#[test]
fn every_question_is_reached_and_each_is_asked_what_is_theirs() {
    let (mut maya, mut sam) = agreed();
    let mut met = std::collections::BTreeSet::new();
    for (kind, hers, his) in [
        (ReviewKind::Short, 4, 4),
        (ReviewKind::Midpoint, 23, 20),
        (ReviewKind::Closing, 19, 17),
    ] {
        let review = maya.begins_review(kind);
        let mail = maya.makes_parcel();
        sam.takes_in(&mail);
        for (person, count) in [(&maya, hers), (&sam, his)] {
            let page = person.review(&review);
            assert_eq!(page.rows.iter().filter(|it| it.asks_me).count(), count);
            met.extend(page.rows.into_iter().map(|row| row.item));
        }
        let end = ReviewEndWhy::LetGo;
        maya.notebook.end_review(&maya.pair, &review, end).unwrap();
    }
    assert_eq!(met.len(), 35);
    let review = maya.begins_review(ReviewKind::Midpoint);
    let row = maya.asked(&review, "rv-mentor-learned");
    assert_eq!((row.asks, row.asks_me), (ReviewAsks::Mentor, false));
    let draft = ReviewAnswerDraft::default();
    let not_hers = maya.answers_review(&review, "rv-mentor-learned", &draft);
    assert_eq!(refused(not_hers), Refusal::ItemGone);
    let none = maya.answers_review(&review, "rv-nothing", &draft);
    assert_eq!(refused(none), Refusal::ItemGone);
}

#[test]
fn a_draft_is_only_me_is_kept_over_its_limit_and_is_no_entry() {
    let (mut maya, _) = agreed();
    let review = maya.begins_review(ReviewKind::Short);
    let waiting = every_row(&maya)["outbox"].clone();
    let long = "a".repeat(1_001);
    maya.says(&review, MORE, &long);
    assert_eq!(
        every_row(&maya)["outbox"],
        waiting,
        "autosave makes no entry"
    );
    assert_eq!(maya.asked(&review, MORE).draft.text, long);
    let sealed = maya.notebook.seal_review(&maya.pair, &review, &[]);
    assert!(matches!(
        refused(sealed),
        Refusal::TextTooLong { over: 1, .. }
    ));
    let step = ReviewAnswerDraft {
        step: Some(6),
        text: String::new(),
    };
    let none = maya.answers_review(&review, FIT, &step);
    assert!(matches!(refused(none), Refusal::ValueDoesNotFit { .. }));
    maya.says(&review, MORE, "More walks.");
    maya.seals_review(&review);
    let late = maya.answers_review(&review, MORE, &ReviewAnswerDraft::default());
    assert_eq!(refused(late), Refusal::RatingsSealed);
    // The seal waits: it can be taken back, and the words are hers again.
    maya.notebook.take_back_review(&maya.pair, &review).unwrap();
    assert_eq!(maya.turn(&review), ReviewTurn::Answer);
    assert_eq!(maya.asked(&review, MORE).draft.text, "More walks.");
}

#[test]
fn what_has_left_is_not_taken_back_and_letting_go_erases_what_was_mine_alone() {
    let (mut maya, mut sam, review) = begun();
    let late = maya.notebook.take_back_review(&maya.pair, &review);
    assert_eq!(refused(late), Refusal::RatingsSealed);
    let second = maya
        .notebook
        .begin_review(&maya.pair, ReviewKind::Midpoint, &[]);
    assert_eq!(refused(second), Refusal::RoundOpen);
    sam.says(&review, MORE, "Fewer slides.");
    let lost = sam
        .notebook
        .end_review(&sam.pair, &review, ReviewEndWhy::SaltsLost);
    assert_eq!(refused(lost), Refusal::NotYourTurn);
    sam.notebook
        .end_review(&sam.pair, &review, ReviewEndWhy::LetGo)
        .unwrap();
    mail(&mut sam, &mut maya);
    for (person, by_me) in [(&maya, false), (&sam, true)] {
        let row = person.review(&review).row;
        assert_eq!(row.turn, ReviewTurn::Void);
        assert_eq!(row.void, Some(ReviewVoidWhy::LetGo));
        assert_eq!(row.void_by_me, by_me);
    }
    assert!(!maya.holds("More walks") && !sam.holds("Fewer slides"));
    maya.begins_review(ReviewKind::Short);
}

#[test]
fn a_mail_twice_late_or_lost_changes_nothing_and_folding_again_gives_the_same() {
    let (mut maya, mut sam, review) = begun();
    sam.says(&review, MORE, "Fewer slides.");
    sam.seals_review(&review);
    let lost = sam.makes_parcel();
    let again = sam.makes_everything();
    maya.takes_in(&again);
    maya.takes_in(&lost);
    maya.shows_review(&review, &[FIT, MORE]);
    let shown = maya.makes_parcel();
    sam.takes_in(&shown);
    let before = every_row(&sam)["sealed"].clone();
    sam.takes_in(&shown);
    assert_eq!(every_row(&sam)["sealed"], before);
    sam.notebook.fold_again().unwrap();
    assert_eq!(every_row(&sam)["sealed"], before);
    assert_eq!(sam.turn(&review), ReviewTurn::Both);
}

#[test]
fn pa_6_after_a_seal_the_roles_are_fixed_for_they_say_who_shows_first() {
    let (mut maya, mut sam) = crate::people::joined();
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    let review = maya.begins_review(ReviewKind::Short);
    maya.seals_review(&review);
    let swap = maya.notebook.propose_roles(&maya.pair);
    assert_eq!(refused(swap), Refusal::RolesFixed);
    assert_eq!(maya.review(&review).my_role, Role::Mentee);
}

#[test]
fn ho_1_today_says_whose_turn_it_is_and_a_parcel_names_it_without_a_word_of_it() {
    let (mut maya, mut sam) = agreed();
    let review = maya.begins_review(ReviewKind::Short);
    maya.says(&review, MORE, "More walks.");
    maya.seals_review(&review);
    let file = maya.makes_parcel();
    let arrival = sam.opens(&file);
    let kinds: Vec<ChangeKind> = arrival.changes.iter().map(|line| line.kind).collect();
    assert!(kinds.contains(&ChangeKind::ReviewBegunShort));
    assert!(kinds.contains(&ChangeKind::ReviewSealed));
    sam.notebook.take_in(&arrival.arrival).unwrap();
    let frame = sam.notebook.view_frame().unwrap();
    assert_eq!(frame.pairs[0].reviews_need_me, 1);
    let home = sam.notebook.view_home(Some(&sam.pair)).unwrap();
    let lines: Vec<&Headline> = [&home.headline].into_iter().chain(&home.also).collect();
    let waits = Headline::ReviewNeedsMe {
        review: review.clone(),
        kind: ReviewKind::Short,
        turn: ReviewTurn::Answer,
    };
    assert!(lines.contains(&&waits), "{lines:?}");
    let week = sam.notebook.view_week().unwrap();
    assert_eq!(week.waiting[0].reviews, 1);
    let hers = maya.notebook.view_frame().unwrap();
    assert_eq!(hers.pairs[0].reviews_need_me, 0);
}

#[test]
fn st_10_a_review_is_offered_at_its_moment_and_not_while_one_is_open() {
    let (maya, _) = signed();
    let offer = |person: &Person| person.notebook.view_reviews(&person.pair).unwrap().offer;
    assert_eq!(offer(&maya), None);
    let maya = maya.reopen(29);
    assert_eq!(offer(&maya), None);
    let mut maya = maya.reopen(30);
    let due = offer(&maya).unwrap();
    assert_eq!(due.kind, ReviewKind::Short);
    let home = maya.notebook.view_home(Some(&maya.pair)).unwrap();
    let is_due = |line: &Headline| matches!(line, Headline::ReviewDue { kind, .. } if *kind == ReviewKind::Short);
    assert!(is_due(&home.headline) || home.also.iter().any(is_due));
    let review = maya.begins_review(ReviewKind::Short);
    assert_eq!(offer(&maya), None);
    maya.notebook
        .end_review(&maya.pair, &review, ReviewEndWhy::LetGo)
        .unwrap();
    assert!(offer(&maya).is_some(), "what was let go was none");
}

#[test]
fn st_11_half_way_comes_two_weeks_ahead_and_the_closing_in_the_last_month() {
    let (maya, _) = signed();
    let kind = |person: &Person| {
        let offer = person.notebook.view_reviews(&person.pair).unwrap().offer;
        offer.map(|it| it.kind)
    };
    // From 25 November 2026 for twelve months: half way is in May, the last day in November.
    let maya = maya.reopen(180);
    assert_eq!(kind(&maya), Some(ReviewKind::Midpoint));
    let maya = maya.reopen(350);
    assert_eq!(kind(&maya), Some(ReviewKind::Closing));
}
