//! Found beside meetings (SE-1): answers to check-ins, what I was told about a date, points that were let go, and what
//! I noted of the house we work in. Each leads to its page, says when it is Only me, and leaves the index once erased.

use ithaca_core::agreement::ConfidenceNote;
use ithaca_core::meeting::MeetingState;
use ithaca_core::search::{SearchHit, SearchKind, SearchPlace, Whose};

use crate::meetings::exchange;
use crate::people::{Person, agreed};

/// The one thing that these words find.
pub(crate) fn only(person: &Person, words: &str) -> SearchHit {
    let mut hits = person.finds(words);
    assert_eq!(hits.len(), 1, "{words}: {hits:?}");
    hits.remove(0)
}

fn gone(person: &Person, word: &str) {
    assert!(person.finds(word).is_empty(), "{word} is still found");
    assert!(!person.index_holds(word), "{word} has left the file");
}

#[test]
fn se_1_an_answer_to_a_check_in_is_found_as_mine_alone_and_shared_as_ours() {
    let (mut maya, mut sam) = agreed();
    let pair = maya.pair.clone();
    let keep = |maya: &mut Person, text: &str| {
        let kept = maya.notebook.keep_checkin(&pair, "ci-unclear", text);
        kept.unwrap()
    };
    let id = keep(&mut maya, "What is a kohlrabi?");
    let hit = only(&maya, "kohlrabi");
    assert_eq!((hit.kind, hit.only_me), (SearchKind::Checkin, true));
    assert_eq!(hit.place, SearchPlace::Between { spot: id.clone() });
    maya.notebook.remove_checkin(&pair, &id).unwrap();
    gone(&maya, "kohlrabi");

    let id = keep(&mut maya, "What is a turnip?");
    maya.notebook.share_checkin(&pair, &id).unwrap();
    exchange(&mut maya, &mut sam);
    let note = maya.notebook.view_checkins(&pair).unwrap().answers;
    let spot = note[0].note.clone().unwrap().to_string();
    for (person, whose) in [(&maya, Whose::Me), (&sam, Whose::Partner)] {
        let hit = only(person, "turnip");
        assert_eq!((hit.kind, hit.only_me), (SearchKind::SharedNote, false));
        assert_eq!(hit.whose, whose);
        assert_eq!(hit.place, SearchPlace::Between { spot: spot.clone() });
    }
    maya.notebook.remove_checkin(&pair, &id).unwrap();
    exchange(&mut maya, &mut sam);
    gone(&maya, "turnip");
    gone(&sam, "turnip");
}

#[test]
fn se_1_what_i_was_told_about_a_date_is_found_at_its_meeting_until_i_remove_it() {
    let (mut maya, mut sam) = agreed();
    let pair = maya.pair.clone();
    let meeting = maya.offers_date(None, "2026-12-14");
    maya.notebook
        .note_told(&pair, &meeting, "ok 14 December, bring rhubarb")
        .unwrap();
    exchange(&mut maya, &mut sam);
    let hit = only(&maya, "rhubarb");
    assert_eq!((hit.kind, hit.only_me), (SearchKind::Told, true));
    let spot = "told".to_owned();
    assert_eq!(
        hit.place,
        SearchPlace::Meeting {
            meeting: meeting.clone(),
            spot
        }
    );
    assert!(sam.finds("rhubarb").is_empty());
    sam.answers_date(&meeting, ithaca_core::agreement::Answer::Yes);
    exchange(&mut maya, &mut sam);
    let view = maya.meeting(&meeting);
    assert_eq!(view.state, MeetingState::Agreed);
    assert!(view.told.is_some(), "the page still shows what is found");
    maya.notebook.drop_told(&pair, &meeting).unwrap();
    gone(&maya, "rhubarb");
}

#[test]
fn se_1_a_point_that_was_let_go_is_found_where_it_is_listed_with_why() {
    let (mut maya, mut sam) = agreed();
    let pair = maya.pair.clone();
    let point = maya.adds_point("The parsnip project");
    exchange(&mut maya, &mut sam);
    maya.notebook
        .drop_point(&pair, &point, "Overtaken by celery.")
        .unwrap();
    exchange(&mut maya, &mut sam);
    for (person, whose) in [(&maya, Whose::Me), (&sam, Whose::Partner)] {
        for word in ["parsnip", "celery"] {
            let hit = only(person, word);
            assert_eq!((hit.kind, hit.whose), (SearchKind::PointLetGo, whose));
            let spot = point.to_string();
            assert_eq!(hit.place, SearchPlace::Between { spot });
        }
        let view = person.notebook.view_between(&person.pair).unwrap();
        assert_eq!(view.let_go.len(), 1);
        assert_eq!(view.let_go[0].title, "The parsnip project");
        assert_eq!(view.let_go[0].said.text, "Overtaken by celery.");
    }
    // One that never left goes without trace.
    let point = maya.adds_point("A word on salsify");
    maya.notebook.drop_point(&pair, &point, "").unwrap();
    gone(&maya, "salsify");
    let view = maya.notebook.view_between(&pair).unwrap();
    assert_eq!(view.let_go.len(), 1);
}

#[test]
fn se_1_what_i_noted_of_the_house_is_found_only_by_me() {
    let (mut maya, mut sam) = agreed();
    let pair = maya.pair.clone();
    let note = |own_rule: &str, local_help: &str| ConfidenceNote {
        own_rule: own_rule.to_owned(),
        local_help: local_help.to_owned(),
    };
    maya.notebook
        .save_confidence_note(&pair, &note("Hints go to artichoke floor.", "Room endive."))
        .unwrap();
    exchange(&mut maya, &mut sam);
    for word in ["artichoke", "endive"] {
        let hit = only(&maya, word);
        assert_eq!((hit.kind, hit.only_me), (SearchKind::ConfidenceNote, true));
        assert_eq!(hit.place, SearchPlace::Confidence);
        assert!(sam.finds(word).is_empty());
    }
    maya.notebook
        .save_confidence_note(&pair, &note("", "Room endive."))
        .unwrap();
    gone(&maya, "artichoke");
    maya.notebook
        .save_confidence_note(&pair, &ConfidenceNote::default())
        .unwrap();
    gone(&maya, "endive");
}
