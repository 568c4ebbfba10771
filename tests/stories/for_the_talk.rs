//! What was answered *Talk about it*, and what the two want to come back to, stands on the agenda of the right meeting.

use ithaca_core::agreement::Answer;
use ithaca_core::disclosure::DisclosureDraft;
use ithaca_core::expectation::entry::Decision;
use ithaca_core::id::MeetingId;
use ithaca_core::idp::FocusDraft;
use ithaca_core::meeting::TalkThing;

use crate::expectation_people::{AGENDA, GOALS, mail, revealed};
use crate::life::{answers_end, answers_pause, life, offers_end, offers_pause};
use crate::meetings::exchange;
use crate::people::{Person, agreed, signed};

fn agrees_on(maya: &mut Person, sam: &mut Person, day: &str) -> MeetingId {
    let meeting = maya.offers_date(None, day);
    exchange(maya, sam);
    sam.answers_date(&meeting, Answer::Yes);
    exchange(maya, sam);
    meeting
}

fn things(person: &Person, meeting: &MeetingId) -> Vec<TalkThing> {
    person.meeting(meeting).also_for_the_talk
}

/// EX-10, §5.4.
#[test]
fn ex_10_an_item_to_come_back_to_stands_on_the_first_agenda_after_its_day() {
    let (mut maya, mut sam) = agreed();
    let round = revealed(&mut maya, &mut sam);
    let again = "We come back to who chooses the topics.";
    // Both dated decisions are of the 31st of January.
    maya.decides(&round, AGENDA, Decision::RevisitOn, again, false);
    maya.decides(
        &round,
        GOALS,
        Decision::TryUntil,
        "A goal each month.",
        false,
    );
    mail(&mut maya, &mut sam);
    let early = agrees_on(&mut maya, &mut sam, "2027-01-30");
    let right = agrees_on(&mut maya, &mut sam, "2027-02-05");
    let late = agrees_on(&mut maya, &mut sam, "2027-02-20");
    assert_eq!(things(&maya, &right), [], "nobody has said yes to it");
    for item in [AGENDA, GOALS] {
        sam.answers_outcome(&round, item, Answer::Yes);
    }
    mail(&mut sam, &mut maya);
    for person in [&maya, &sam] {
        assert_eq!(things(person, &early), []);
        assert_eq!(things(person, &late), []);
        let found = things(person, &right);
        let texts: Vec<_> = found
            .iter()
            .map(|thing| match thing {
                TalkThing::ComeBack { text, back_day, .. } => (text.as_str(), back_day.as_str()),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(texts.len(), 2);
        assert!(texts.contains(&(again, "2027-01-31")));
        assert!(texts.contains(&("A goal each month.", "2027-01-31")));
    }
}

/// G-2.
#[test]
fn g_2_whatever_is_kept_for_the_talk_stands_on_the_next_agenda() {
    let (mut maya, mut sam) = signed();
    let meeting = agrees_on(&mut maya, &mut sam, "2026-12-14");
    let second = maya.offers_date(None, "2026-12-28");
    let end = life(&maya).later_days[0].clone();
    offers_end(&mut maya, &end);
    offers_pause(&mut maya, "2027-01-04", "2027-02-01");
    let question = DisclosureDraft {
        to_whom: "Lena from the programme".to_owned(),
        words: "That we work on saying no.".to_owned(),
    };
    let pair = maya.pair.clone();
    maya.notebook.ask_disclosure(&pair, &question).unwrap();
    let focus = FocusDraft {
        strengths: vec!["Listening".to_owned()],
        growth: Vec::new(),
    };
    maya.notebook.propose_focus(&pair, &focus).unwrap();
    mail(&mut maya, &mut sam);
    assert_eq!(things(&sam, &meeting), []);

    answers_end(&mut sam, Answer::Talk);
    answers_pause(&mut sam, Answer::Talk);
    let pair = sam.pair.clone();
    let asked = sam
        .notebook
        .view_disclosures(&pair)
        .unwrap()
        .lines
        .remove(0);
    sam.notebook
        .answer_disclosure(&pair, &asked.disclosure, &asked.offer, Answer::Talk, "")
        .unwrap();
    let offer = sam.skills().focus.theirs.unwrap().offer;
    sam.notebook
        .answer_focus(&pair, &offer, Answer::Talk, "")
        .unwrap();
    sam.answers_date(&second, Answer::Talk);
    mail(&mut sam, &mut maya);
    for person in [&maya, &sam] {
        let found = things(person, &meeting);
        assert_eq!(
            found,
            [
                TalkThing::Extension {
                    end_day: end.clone()
                },
                TalkThing::Pause {
                    from_day: "2027-01-04".to_owned(),
                    return_day: "2027-02-01".to_owned()
                },
                TalkThing::Focus,
                TalkThing::Disclosure {
                    disclosure: asked.disclosure.clone(),
                    words: question.words.clone()
                },
                TalkThing::Date {
                    meeting: second.clone(),
                    starts: "2026-12-28T14:00:00Z".to_owned()
                },
            ]
        );
    }
    answers_end(&mut sam, Answer::Yes);
    assert_eq!(things(&sam, &meeting).len(), 4, "what was settled goes");
}
