//! What comes of a review: at most three lines, each to a clause, to the agenda, or to nothing; and deeper questions (RV-2, RV-4).

use ithaca_core::agreement::CameFrom;
use ithaca_core::error::Refusal;
use ithaca_core::exchange::ChangeKind;
use ithaca_core::id::{ClauseId, ItemId, ReviewId, ReviewLineId};
use ithaca_core::person::Side;
use ithaca_core::review::{ReviewClauseDraft, ReviewKind, ReviewLead, ReviewTurn, ReviewWhat};
use ithaca_core::search::{SearchKind, SearchPlace, Whose};

use crate::expectation_people::{mail, refused};
use crate::people::{Person, agreed};
use crate::review::{MORE, shown};
use crate::search_between::only;

impl Person {
    fn line(
        &mut self,
        review: &ReviewId,
        what: ReviewWhat,
        text: &str,
    ) -> ithaca_core::error::Result<ReviewLineId> {
        self.notebook
            .save_review_line(&self.pair, review, None, what, text)
    }
}

/// Both have answered and shown a longer review: it may have three lines.
fn half_way() -> (Person, Person, ReviewId) {
    let (mut maya, mut sam) = agreed();
    let review = maya.begins_review(ReviewKind::Midpoint);
    maya.seals_review(&review);
    mail(&mut maya, &mut sam);
    sam.seals_review(&review);
    mail(&mut sam, &mut maya);
    maya.shows_review(&review, &[]);
    mail(&mut maya, &mut sam);
    (maya, sam, review)
}

#[test]
fn rv_2_a_line_goes_to_the_agenda_or_to_a_clause_and_the_way_goes_back() {
    let (mut maya, mut sam, review) = shown();
    let line = maya
        .line(&review, ReviewWhat::Change, "We meet every two weeks.")
        .unwrap();
    let point = maya
        .notebook
        .put_review_line_on_agenda(&maya.pair, &review, &line)
        .unwrap();
    let clause = maya
        .notebook
        .propose_review_line(
            &maya.pair,
            &review,
            &line,
            &ReviewClauseDraft {
                clause: Some(ClauseId::new("cl-meeting-rhythm")),
                words: "Until July we meet every two weeks.".to_owned(),
            },
        )
        .unwrap();
    mail(&mut maya, &mut sam);
    for (person, by) in [(&maya, Side::Me), (&sam, Side::Partner)] {
        let lines = person.review(&review).lines;
        assert_eq!(lines.len(), 1);
        assert_eq!((lines[0].by, lines[0].what), (by, ReviewWhat::Change));
        let leads = &lines[0].leads;
        assert!(
            leads.iter().any(
                |it| matches!(it, ReviewLead::Clause { clause: found, .. } if *found == clause)
            )
        );
        assert!(leads.iter().any(
            |it| matches!(it, ReviewLead::Point { point: found, title } if *found == point && title == "We meet every two weeks.")
        ));
        // And back: the clause names the review it came from.
        let page = person.clause(clause.as_str());
        let text = "We meet every two weeks.".to_owned();
        let review = review.clone();
        assert_eq!(page.came_from, Some(CameFrom::Review { review, text }));
    }
    assert!(
        sam.clause(clause.as_str()).letters.len() == 1,
        "it waits for his answer"
    );
    // Either of the two may lead a line on.
    let own = ReviewClauseDraft {
        clause: None,
        words: "We walk on Fridays.".to_owned(),
    };
    sam.notebook
        .propose_review_line(&sam.pair, &review, &line, &own)
        .unwrap();
    assert_eq!(sam.review(&review).lines[0].leads.len(), 3);
    let empty = ReviewClauseDraft {
        words: "  ".to_owned(),
        ..own
    };
    let none = sam
        .notebook
        .propose_review_line(&sam.pair, &review, &line, &empty);
    assert_eq!(refused(none), Refusal::NothingToPropose);
}

#[test]
fn rv_2_a_short_review_ends_in_one_line_and_a_longer_one_in_three() {
    let (mut maya, mut sam, review) = shown();
    maya.line(&review, ReviewWhat::Keep, "The walk.").unwrap();
    let more = maya.line(&review, ReviewWhat::Stop, "Slides.");
    assert_eq!(refused(more), Refusal::TooManyParts { limit: 1 });
    let end = mail_all(&mut maya, &mut sam);
    assert!(end.contains(&ChangeKind::ReviewKeep));
    let his = sam.line(&review, ReviewWhat::Stop, "Slides.");
    assert_eq!(refused(his), Refusal::TooManyParts { limit: 1 });

    let (mut maya, mut sam, review) = half_way();
    maya.line(&review, ReviewWhat::Keep, "One.").unwrap();
    maya.line(&review, ReviewWhat::Change, "Two.").unwrap();
    mail(&mut maya, &mut sam);
    sam.line(&review, ReviewWhat::Stop, "Three.").unwrap();
    let four = sam.line(&review, ReviewWhat::Stop, "Four.");
    assert_eq!(refused(four), Refusal::TooManyParts { limit: 3 });
    let long = "a".repeat(301);
    let long = sam.line(&review, ReviewWhat::Stop, &long);
    assert!(matches!(
        refused(long),
        Refusal::TextTooLong { over: 1, .. }
    ));
    let none = sam.line(&review, ReviewWhat::Stop, " ");
    assert_eq!(refused(none), Refusal::NameMissing);
}

fn mail_all(from: &mut Person, to: &mut Person) -> Vec<ChangeKind> {
    let file = from.makes_parcel();
    let arrival = to.opens(&file);
    to.notebook.take_in(&arrival.arrival).unwrap();
    arrival.changes.iter().map(|line| line.kind).collect()
}

#[test]
fn rv_2_lines_that_cross_all_stand_and_what_is_too_many_is_said() {
    let (mut maya, mut sam, review) = half_way();
    for text in ["Hers one.", "Hers two."] {
        maya.line(&review, ReviewWhat::Keep, text).unwrap();
    }
    for text in ["His one.", "His two."] {
        sam.line(&review, ReviewWhat::Change, text).unwrap();
    }
    let (hers, his) = (maya.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&his);
    sam.takes_in(&hers);
    let texts = |person: &Person| -> Vec<(String, bool)> {
        let lines = person.review(&review).lines.into_iter();
        lines.map(|line| (line.text, line.is_over)).collect()
    };
    assert_eq!(texts(&maya), texts(&sam));
    assert_eq!(texts(&maya).len(), 4, "nothing is lost");
    assert_eq!(texts(&maya).iter().filter(|it| it.1).count(), 1);
    let over = maya.review(&review).lines.pop().unwrap();
    let led = maya
        .notebook
        .put_review_line_on_agenda(&maya.pair, &review, &over.line);
    assert_eq!(refused(led), Refusal::ThingGone);
}

#[test]
fn g_1_a_line_is_its_authors_alone_and_can_be_taken_back() {
    let (mut maya, mut sam, review) = half_way();
    let line = maya.line(&review, ReviewWhat::Keep, "The walk.").unwrap();
    mail(&mut maya, &mut sam);
    let not_his =
        sam.notebook
            .save_review_line(&sam.pair, &review, Some(&line), ReviewWhat::Stop, "No.");
    assert_eq!(refused(not_his), Refusal::NotYours);
    let not_his = sam
        .notebook
        .take_back_review_line(&sam.pair, &review, &line);
    assert_eq!(refused(not_his), Refusal::NotYours);
    maya.notebook
        .save_review_line(
            &maya.pair,
            &review,
            Some(&line),
            ReviewWhat::Keep,
            "The Friday walk.",
        )
        .unwrap();
    mail(&mut maya, &mut sam);
    let lines = sam.review(&review).lines;
    assert_eq!(
        (lines.len(), lines[0].text.as_str()),
        (1, "The Friday walk.")
    );
    maya.notebook
        .take_back_review_line(&maya.pair, &review, &line)
        .unwrap();
    let told = mail_all(&mut maya, &mut sam);
    assert_eq!(told, [ChangeKind::ReviewLineTakenBack]);
    assert!(sam.review(&review).lines.is_empty());
    // One that never left goes without trace.
    let line = maya.line(&review, ReviewWhat::Keep, "Slides.").unwrap();
    maya.notebook
        .take_back_review_line(&maya.pair, &review, &line)
        .unwrap();
    assert!(maya.review(&review).lines.is_empty());
}

#[test]
fn rv_2_nothing_comes_of_it_before_both_have_shown() {
    let (mut maya, _, review) = crate::review::begun();
    let early = maya.line(&review, ReviewWhat::Keep, "The walk.");
    assert_eq!(refused(early), Refusal::NotYourTurn);
}

#[test]
fn what_was_shown_with_its_lines_goes_back_together_while_it_waits() {
    let (mut maya, mut sam, review) = crate::review::begun();
    sam.says(&review, MORE, "Fewer slides.");
    sam.seals_review(&review);
    mail(&mut sam, &mut maya);
    maya.shows_review(&review, &[MORE]);
    maya.line(&review, ReviewWhat::Keep, "The walk.").unwrap();
    maya.notebook.take_back_review(&maya.pair, &review).unwrap();
    assert_eq!(maya.turn(&review), ReviewTurn::ReadThenShow);
    assert_eq!(
        maya.notebook.view_frame().unwrap().pairs[0].waiting_for_partner,
        0
    );
}

#[test]
fn rv_4_after_a_short_review_deeper_questions_can_be_picked() {
    let (mut maya, mut sam, review) = shown();
    let page = sam.review(&review);
    let unsaid = ItemId::new("rv-open-unsaid");
    assert!(page.to_pick.iter().any(|it| it.item == unsaid));
    assert!(page.to_pick.iter().all(|it| it.item.as_str() != MORE));
    let deeper = sam
        .notebook
        .begin_review(&sam.pair, ReviewKind::Deeper, &[unsaid])
        .unwrap();
    let nothing = maya
        .notebook
        .begin_review(&maya.pair, ReviewKind::Deeper, &[]);
    assert_eq!(refused(nothing), Refusal::NothingToAsk);
    mail(&mut sam, &mut maya);
    assert_eq!(maya.review(&deeper).rows.len(), 1);
    assert!(maya.review(&deeper).to_pick.is_empty());
}

#[test]
fn se_1_what_was_shown_and_its_lines_are_found_and_a_draft_by_its_writer_alone() {
    let (mut maya, mut sam, review) = crate::review::begun();
    assert!(
        maya.finds("walks").is_empty(),
        "what is sealed is not found"
    );
    sam.says(&review, MORE, "Fewer slides.");
    let draft = only(&sam, "slides");
    assert_eq!(draft.kind, SearchKind::ReviewDraft);
    sam.seals_review(&review);
    mail(&mut sam, &mut maya);
    maya.shows_review(&review, &[MORE]);
    let line = maya
        .line(&review, ReviewWhat::Stop, "The long slideshows.")
        .unwrap();
    mail(&mut maya, &mut sam);
    let found = only(&sam, "walks");
    assert_eq!(found.kind, SearchKind::ReviewAnswer);
    assert_eq!(found.whose, Whose::Both);
    let found = only(&sam, "slideshows");
    assert_eq!(found.kind, SearchKind::ReviewLine);
    let spot = line.to_string();
    assert_eq!(found.place, SearchPlace::Review { review, spot });
}
