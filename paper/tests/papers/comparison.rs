//! What the two may rely on when *Where we start from* is printed: words and counts, and no number about people.

use crate::flat;
use crate::poppler::Printout;
use crate::sample::comparison::comparison;
use ithaca_core::expectation::{ComparisonView, Group, ShownView};
use ithaca_core::paper::{PaperContent, PaperSize, PaperSource};
use ithaca_paper::{paper_markdown, paper_pdf};

fn text(source: &PaperSource) -> String {
    let printed = paper_pdf(source, PaperSize::A4).expect("it prints");
    flat(&Printout::new(&printed.pdf).text())
}

fn change(source: &mut PaperSource, change: impl FnOnce(&mut ComparisonView)) {
    let PaperContent::ExpectationComparison(view) = &mut source.content else {
        panic!("another paper");
    };
    change(view);
}

#[test]
fn ex_20_ex_21_the_matches_come_in_one_line_then_the_groups_with_both_answers_in_words() {
    let text = text(&comparison());
    let places: Vec<usize> = [
        "2 same or close. Then what is worth a talk",
        "Talk first",
        "Maya: I cannot do without it. Sam: Nice, not needed. Nobody has this yet.",
        "Worth a talk",
        "Maya: I cannot do without it. Sam: I would like it.",
        "One of us left it open",
        "Maya: it depends, on the season. Sam: I count on it.",
        "Maya: left open. Sam: what came is not what was sealed.",
        "Close",
        "Shared: who starts?",
        "Same place",
    ]
    .into_iter()
    .map(|words| {
        let found = text.match_indices(words).map(|(at, _)| at).last();
        found.unwrap_or_else(|| panic!("{words}\nis not in\n{text}"))
    })
    .collect();
    assert!(places.is_sorted(), "{places:?}");
    for words in [
        "“I know nobody outside finance.”",
        "Both said yes to this:",
        "Sam introduces Maya to two people before June.",
        "The mentor chooses. – The mentee chooses.",
        "Sam: In the middle. (Cannot do without it.)",
        "Asked on 9 November 2026 · 6 questions",
        "For Maya and Sam only",
    ] {
        assert!(text.contains(words), "{words}\nis not in\n{text}");
    }
}

#[test]
fn ex_23_it_says_each_time_what_it_is_not() {
    let text = text(&comparison());
    for words in [
        "Use it to choose what to talk about, not to judge.",
        "No visible gap does not prove agreement.",
        "Not validated, no norms.",
    ] {
        assert!(text.contains(words), "{words}\nis not in\n{text}");
    }
    for never in ["%", "score", "average", "rank"] {
        assert!(!text.contains(never), "{never} is in {text}");
    }
}

#[test]
fn ex_6_withheld_and_left_open_print_the_same() {
    let (open, mut withheld) = (comparison(), comparison());
    change(&mut withheld, |view| {
        for row in &mut view.rows {
            row.kept_closed = row.mentee == ShownView::Nothing;
        }
    });
    assert_eq!(text(&open), text(&withheld));
}

#[test]
fn the_full_form_with_long_sentences_and_long_names_prints_whole() {
    let mut source = comparison();
    let long =
        "We tell each other before it hurts what we could not keep, and what we would need. "
            .repeat(3);
    change(&mut source, |view| {
        "Aleksandra Wiśniewska-Nowakowska".clone_into(&mut view.mentee.name);
        let first = view.rows[1].clone();
        view.rows = (1..=114)
            .map(|number| {
                let mut row = first.clone();
                row.asked.text = format!("{number}. {long}");
                row.group = Group::TalkFirst;
                row
            })
            .collect();
    });
    let text = text(&source);
    for number in 1..=114 {
        assert!(text.contains(&format!("{number}. We tell")), "{number}");
    }
}

#[test]
fn markdown_says_the_same_as_the_page() {
    let markdown = paper_markdown(&comparison()).unwrap();
    for words in [
        "# Where we start from",
        "## Talk first",
        "Maya: I cannot do without it. Sam: Nice, not needed. Nobody has this yet.",
    ] {
        assert!(markdown.contains(words), "{words}\nis not in\n{markdown}");
    }
}
