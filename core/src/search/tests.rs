//! The question as the index reads it, and the order of what is found.

use super::rules::{order, question, spans, within};
use super::view::SearchDraft;

fn asked(words: &str) -> Option<String> {
    question(&SearchDraft {
        words: words.to_owned(),
        ..SearchDraft::default()
    })
}

#[test]
fn operators_and_quotes_lose_their_meaning() {
    let of = |words: &str| asked(words).unwrap();
    assert_eq!(
        of("intro sam"),
        "{title body also} : (\"intro\" * \"sam\" *)"
    );
    assert_eq!(
        of("NOT \"a* OR title:b"),
        "{title body also} : (\"NOT\" * \"\"\"a*\" * \"OR\" * \"title:b\" *)"
    );
    assert_eq!(of("a\0b"), "{title body also} : (\"a\" * \"b\" *)");
    assert_eq!(asked(" \n\t "), None);
    assert_eq!(asked("— … \"*"), None);
    assert_eq!(asked("🌱"), None);
}

#[test]
fn filters_stand_beside_the_words() {
    let draft = SearchDraft {
        words: "paper".to_owned(),
        pair: Some(crate::id::PairId::new("01-ab")),
        room: Some(super::SearchRoom::Meetings),
        by: Some(crate::person::Side::Me),
        only_me: true,
        ..SearchDraft::default()
    };
    assert_eq!(
        question(&draft).unwrap(),
        "({title body also} : (\"paper\" *)) AND (marks : (\"pair01ab\" AND \"roommeetings\" AND \"ofme\" AND \"onlyme\"))"
    );
}

#[test]
fn a_later_moment_has_a_larger_place_and_a_day_holds_its_moments() {
    let noon = order("2026-11-25T12:00:00Z", u64::MAX);
    assert!(noon < order("2026-11-25T12:00:01Z", 0));
    assert!(noon < order("2026-11-26", 0));
    let (from, until) = within("2026-11-25", "2026-11-25");
    assert!((from..=until).contains(&noon));
    assert!((from..=until).contains(&order("2026-11-25", 7)));
    assert!(!(from..=until).contains(&order("2026-11-26", 0)));
    assert_eq!(within("", "no day"), (0, i64::MAX));
    assert!(order("nonsense", 3) >= 0 && order("9999-12-31", u64::MAX) > noon);
}

#[test]
fn a_marked_line_falls_into_pieces() {
    let pieces: Vec<(String, bool)> = spans("two \u{1}intro\u{2}ductions")
        .into_iter()
        .map(|span| (span.text, span.is_hit))
        .collect();
    let of = |text: &str, is_hit| (text.to_owned(), is_hit);
    assert_eq!(
        pieces,
        [of("two ", false), of("intro", true), of("ductions", false)]
    );
    assert_eq!(spans(""), []);
}
