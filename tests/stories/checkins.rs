//! Between meetings: one question at its moment, answered alone and shared answer by answer.

use ithaca_core::error::Refusal;
use ithaca_core::meeting::CheckinsView;

use crate::meetings::{exchange, held, refusal};
use crate::people::{Person, signed};

fn checkins(person: &Person) -> CheckinsView {
    person.notebook.view_checkins(&person.pair).unwrap()
}

pub(crate) fn asks(person: &Person) -> Option<String> {
    checkins(person).offered.map(|prompt| prompt.id)
}

/// They met on Tuesday 24 November; an agreement is in force. Stories play at 17:00, before the quiet hours.
pub(crate) fn met() -> (Person, Person) {
    let (mut maya, mut sam) = signed();
    let pair = maya.pair.clone();
    maya.notebook
        .hold_meeting(&pair, None, &held("2026-11-24"))
        .unwrap();
    exchange(&mut maya, &mut sam);
    (maya, sam)
}

#[test]
fn rv_3_a_check_in_is_offered_at_its_moment_and_vanishes_unanswered() {
    let (maya, sam) = met();
    assert_eq!(asks(&maya), None);
    let maya = maya.reopen(1);
    assert_eq!(
        asks(&maya).as_deref(),
        Some("ci-unclear"),
        "two days after they met"
    );
    assert_eq!(asks(&sam.reopen(1)), None, "that question is hers");
    let maya = maya.reopen(6);
    assert_ne!(
        asks(&maya).as_deref(),
        Some("ci-unclear"),
        "it is gone without trace"
    );
    assert!(checkins(&maya).answers.is_empty());
}

/// G-4, G-5.
#[test]
fn rv_3_an_answer_is_only_me_until_exactly_these_words_are_shared() {
    let (maya, mut sam) = met();
    let mut maya = maya.reopen(1);
    let pair = maya.pair.clone();
    let waiting = maya.notebook.view_frame().unwrap();
    let id = maya
        .notebook
        .keep_checkin(&pair, "ci-unclear", "What is a sponsor?")
        .unwrap();
    assert_eq!(
        maya.notebook.view_frame().unwrap(),
        waiting,
        "nothing waits for Sam"
    );
    assert_eq!(asks(&maya), None, "answered, it does not ask again");
    let kept = checkins(&maya).answers.remove(0);
    assert!(kept.note.is_none());
    maya.notebook.share_checkin(&pair, &id).unwrap();
    exchange(&mut maya, &mut sam);
    let theirs = checkins(&sam).theirs;
    assert_eq!(theirs.len(), 1);
    assert_eq!(theirs[0].said.text, kept.goes);
    assert!(kept.goes.ends_with("\nWhat is a sponsor?"));
    // What was shared can be taken back; the answer goes with it.
    maya.notebook.remove_checkin(&pair, &id).unwrap();
    exchange(&mut maya, &mut sam);
    assert!(checkins(&sam).theirs.is_empty() && checkins(&maya).answers.is_empty());
    assert_eq!(
        refusal(maya.notebook.share_checkin(&pair, &id)),
        Refusal::ThingGone
    );
}

#[test]
fn rv_3_put_aside_it_is_gone_and_bad_input_is_refused() {
    let (maya, _sam) = met();
    let mut maya = maya.reopen(1);
    let pair = maya.pair.clone();
    maya.notebook.pass_checkin(&pair, "ci-unclear").unwrap();
    assert_eq!(asks(&maya), None);
    let mut keep = |prompt: &str, text: &str| maya.notebook.keep_checkin(&pair, prompt, text);
    assert_eq!(refusal(keep("ci-none", "Words")), Refusal::ThingGone);
    assert_eq!(refusal(keep("gr-time", "Words")), Refusal::ThingGone);
    assert_eq!(refusal(keep("ci-question", "  ")), Refusal::TextMissing);
    assert!(matches!(
        refusal(keep("ci-question", &"x".repeat(501))),
        Refusal::TextTooLong { over: 1, .. }
    ));
}
