//! What the two may rely on when a review is printed: open answers first, all of it in words, and no number about people.

use crate::flat;
use crate::poppler::Printout;
use crate::sample::review::review;
use ithaca_core::paper::PaperSize;
use ithaca_paper::{paper_markdown, paper_pdf};

#[test]
fn rv_1_open_answers_stand_above_rated_ones_and_what_comes_of_it_last() {
    let printed = paper_pdf(&review(), PaperSize::A4).expect("it prints");
    let text = flat(&Printout::new(&printed.pdf).text());
    let places: Vec<usize> = [
        "In your own words",
        "What would you like more of, and what less of?",
        "More walks.",
        "Fewer slides.",
        "How true it is for each of you",
        "Slightly true",
        "Mostly true",
        "What comes of it",
        "We meet every two weeks. (Sam)",
    ]
    .into_iter()
    .map(|words| {
        let found = text.match_indices(words).map(|(at, _)| at).last();
        found.unwrap_or_else(|| panic!("{words} is not in {text}"))
    })
    .collect();
    assert!(places.is_sorted(), "{places:?} in {text}");
    for words in [
        "Short review",
        "Shown by both on 20 November 2026",
        "For Maya and Sam only",
        "Not asked",
        "Left open, or not shown",
        "What came is not what was sealed.",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    assert!(!text.contains('%'), "{text}");
}

#[test]
fn the_same_stands_in_plain_text() {
    let text = paper_markdown(&review()).expect("it is written");
    assert!(text.contains("More walks.") && text.contains("We meet every two weeks."));
}
