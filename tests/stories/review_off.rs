//! Where one of the two manages or assesses the other, a review rates nothing; what both showed before stays (PA-12).

use ithaca_core::error::Refusal;
use ithaca_core::review::{ReviewAnswerDraft, ReviewItemRow, ReviewKind, ReviewShown};

use crate::expectation_people::{mail, refused};
use crate::people::agreed;
use crate::review::{FIT, MORE, begun, shown, step, words};

#[test]
fn pa_12_where_one_assesses_the_other_nothing_is_rated_and_open_questions_stay() {
    let (mut maya, mut sam) = agreed();
    sam.notebook.tell_assessing(&sam.pair, true).unwrap();
    mail(&mut sam, &mut maya);
    let review = maya.begins_review(ReviewKind::Midpoint);
    let page = maya.review(&review);
    assert!(page.is_off && !page.off_by_me && page.scale.is_empty());
    assert!(!page.rows.is_empty() && page.rows.iter().all(|row| !row.rated));
    assert!(
        maya.answers_review(&review, FIT, &ReviewAnswerDraft::default())
            .is_err()
    );
}

#[test]
fn pa_12_ratings_end_the_moment_one_says_so_even_where_they_were_sealed() {
    let (mut maya, mut sam, review) = begun();
    sam.steps(&review, FIT, 4);
    sam.says(&review, MORE, "Fewer slides.");
    sam.notebook.tell_assessing(&sam.pair, true).unwrap();
    let draft = ReviewAnswerDraft {
        step: Some(3),
        text: String::new(),
    };
    let off = sam.answers_review(&review, FIT, &draft);
    assert_eq!(refused(off), Refusal::RatingOff);
    sam.seals_review(&review);
    mail(&mut sam, &mut maya);
    let hers = maya.review(&review);
    assert!(hers.is_off && hers.rows.iter().all(|row| !row.rated));
    // She asks to show everything; the step she sealed stays where it is.
    maya.shows_review(&review, &[FIT, MORE]);
    mail(&mut maya, &mut sam);
    assert_eq!(sam.asked(&review, MORE).theirs, words("More walks."));
    sam.notebook.tell_assessing(&sam.pair, false).unwrap();
    assert_eq!(sam.asked(&review, FIT).theirs, ReviewShown::Nothing);
    assert_eq!(sam.asked(&review, FIT).mine, ReviewShown::Nothing);
}

#[test]
fn pa_12_what_both_showed_before_stays_readable() {
    let (mut maya, mut sam, review) = shown();
    sam.notebook.tell_assessing(&sam.pair, true).unwrap();
    mail(&mut sam, &mut maya);
    let rated: Vec<ReviewItemRow> = maya.review(&review).rows;
    let rated: Vec<_> = rated.iter().filter(|row| row.rated).collect();
    assert_eq!(rated.len(), 1, "the one that both answered");
    assert_eq!((&rated[0].mine, &rated[0].theirs), (&step(2), &step(4)));
}
