//! Meetings of Maya and Sam: dates, the running agenda, minutes, promises, and what goes wrong with them.

use ithaca_core::action_item::{Holder, ItemState};
use ithaca_core::agreement::Answer;
use ithaca_core::error::{Error, Refusal};
use ithaca_core::id::{EntryId, MeetingId, PointId};
use ithaca_core::meeting::{
    Audience, HeldDraft, MeetingDraft, MeetingState, MeetingView, MeetingWay, MinutesAnswer,
    MinutesDraft, MinutesState, PointDraft, PromiseDraft, TopicDraft,
};

use crate::people::{Person, agreed};

/// Wednesday 25 November 2026, 17:00, is "now" in stories.
pub(crate) fn date(day: &str, time: &str) -> MeetingDraft {
    MeetingDraft {
        day: day.to_owned(),
        time: time.to_owned(),
        minutes: 60,
        way: MeetingWay::Video,
        place: String::new(),
        template: "mt-regular".to_owned(),
        agreed_by_voice: false,
        reason: String::new(),
    }
}

pub(crate) fn held(day: &str) -> HeldDraft {
    HeldDraft {
        day: day.to_owned(),
        time: "14:00".to_owned(),
        minutes: 60,
        way: MeetingWay::Video,
        minutes_needed: true,
    }
}

impl Person {
    pub(crate) fn offers_date(&mut self, meeting: Option<&MeetingId>, day: &str) -> MeetingId {
        let pair = self.pair.clone();
        self.notebook
            .propose_meeting(&pair, meeting, &date(day, "14:00"))
            .unwrap()
    }

    pub(crate) fn meeting(&self, meeting: &MeetingId) -> MeetingView {
        self.notebook.view_meeting(&self.pair, meeting).unwrap()
    }

    pub(crate) fn answers_date(&mut self, meeting: &MeetingId, answer: Answer) {
        let theirs = self.meeting(meeting).theirs.unwrap().proposal;
        let pair = self.pair.clone();
        self.notebook
            .answer_meeting(&pair, meeting, &theirs, answer, "")
            .unwrap();
    }

    pub(crate) fn adds_point(&mut self, title: &str) -> PointId {
        let draft = PointDraft {
            title: title.to_owned(),
            audience: Audience::BothOfUs,
            ..PointDraft::default()
        };
        let pair = self.pair.clone();
        self.notebook.save_point(&pair, None, &draft).unwrap()
    }

    pub(crate) fn points(&self, meeting: &MeetingId) -> Vec<String> {
        self.meeting(meeting)
            .points
            .into_iter()
            .map(|point| point.title)
            .collect()
    }

    pub(crate) fn sends_minutes(&mut self, meeting: &MeetingId, draft: &MinutesDraft) {
        let pair = self.pair.clone();
        self.notebook
            .save_minutes_draft(&pair, meeting, draft)
            .unwrap();
        self.notebook.send_minutes(&pair, meeting).unwrap();
    }

    pub(crate) fn answers_minutes(
        &mut self,
        meeting: &MeetingId,
        minutes: &EntryId,
        answer: MinutesAnswer,
        remark: &str,
    ) -> Result<(), Error> {
        let pair = self.pair.clone();
        self.notebook
            .answer_minutes(&pair, meeting, minutes, answer, remark)
    }
}

pub(crate) fn refusal<T: std::fmt::Debug>(answer: Result<T, Error>) -> Refusal {
    match answer.unwrap_err() {
        Error::Refused(refusal) => refusal,
        other => panic!("{other:?}"),
    }
}

/// One parcel each way, where there is something to send.
pub(crate) fn exchange(maya: &mut Person, sam: &mut Person) {
    carry(maya, sam);
    carry(sam, maya);
}

fn carry(from: &mut Person, to: &mut Person) {
    let pair = from.pair.clone();
    if from.notebook.make_parcel(&pair, false).is_ok() {
        to.takes_in(&from.file());
    }
}

pub(crate) fn minutes(day: &str, text: &str) -> MinutesDraft {
    MinutesDraft {
        held: held(day),
        topics: Vec::new(),
        decisions: vec!["One person, not two.".to_owned()],
        promises: Vec::new(),
        text: text.to_owned(),
        hats: Vec::new(),
        my_box: String::new(),
    }
}

/// A meeting agreed for 14 December, with points that both added in crossing mails.
fn with_points() -> (Person, Person, MeetingId) {
    let (mut maya, mut sam) = agreed();
    let meeting = maya.offers_date(None, "2026-12-14");
    assert_eq!(maya.meeting(&meeting).state, MeetingState::PartnersTurn);
    exchange(&mut maya, &mut sam);
    assert_eq!(sam.meeting(&meeting).state, MeetingState::MyTurn);
    sam.answers_date(&meeting, Answer::Yes);
    exchange(&mut maya, &mut sam);
    assert_eq!(maya.meeting(&meeting).state, MeetingState::Agreed);

    // Both add points in crossing mails: all of them stand, and take turns, the mentee's first.
    maya.adds_point("Introductions: who first?");
    maya.adds_point("How to say no");
    sam.adds_point("A conference in March");
    let (from_maya, from_sam) = (maya.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&from_sam);
    sam.takes_in(&from_maya);
    let in_turns = [
        "Introductions: who first?",
        "A conference in March",
        "How to say no",
    ];
    assert_eq!(maya.points(&meeting), in_turns);
    assert_eq!(sam.points(&meeting), in_turns);

    (maya.reopen(20), sam.reopen(20), meeting)
}

/// ME-1, ME-2, ME-10, ME-11.
#[test]
fn st_9_a_months_cycle() {
    let (mut maya, mut sam, meeting) = with_points();
    // They meet; Maya ticks two points and sends minutes with a promise for Sam and one of her own.
    let points = maya.meeting(&meeting).points;
    let pair = maya.pair.clone();
    for point in points.iter().take(2) {
        maya.notebook
            .tick_point(&pair, &point.point, &meeting, true)
            .unwrap();
    }
    let mut draft = minutes("2026-12-14", "We began late.");
    draft.topics = vec![TopicDraft {
        point: points[0].point.to_string(),
        title: points[0].title.clone(),
        result: "Priya first.".to_owned(),
    }];
    let promise = |owner, text: &str| PromiseDraft {
        item: String::new(),
        owner,
        text: text.to_owned(),
        day: Some("2026-12-18".to_owned()),
    };
    draft.promises = vec![
        promise(Holder::Partner, "Ask Priya"),
        promise(Holder::Me, "Write two lines about myself"),
    ];
    maya.sends_minutes(&meeting, &draft);
    exchange(&mut maya, &mut sam);

    let offered = sam.notebook.view_promises(&sam.pair).unwrap().offered;
    assert_eq!(offered.len(), 1, "a promise for Sam is offered, not his");
    let theirs = sam.meeting(&meeting).minutes.theirs.unwrap();
    assert_eq!(theirs.topics[0].result, "Priya first.");
    let yes = MinutesAnswer::Accepted;
    sam.answers_minutes(&meeting, &theirs.minutes_id, yes, "We also laughed.")
        .unwrap();
    exchange(&mut maya, &mut sam);

    for person in [&maya, &sam] {
        let view = person.meeting(&meeting);
        let frozen = view.minutes.frozen.unwrap();
        assert!(frozen.confirmed);
        assert_eq!(frozen.remark, "We also laughed.");
        assert_eq!(frozen.account.text, "We began late.");
        assert_eq!(view.minutes.state, MinutesState::Confirmed);
        let open = person.notebook.view_promises(&person.pair).unwrap().open;
        assert_eq!(open.len(), 2);
        assert!(
            open.iter().all(|item| item.state == ItemState::Planned),
            "his from his yes"
        );
    }

    // The point nobody touched comes back as "2nd time".
    let next = maya.offers_date(None, "2027-01-14");
    let carried = maya.meeting(&next).points;
    assert_eq!(carried.len(), 1);
    assert_eq!(
        (carried[0].title.as_str(), carried[0].age),
        ("How to say no", 2)
    );
    assert!(!carried[0].ask_still_wanted, "from the third time only");
}

#[test]
fn aw_7_two_dates_cross_and_are_asked_about_once() {
    let (mut maya, mut sam) = agreed();
    let meeting = maya.offers_date(None, "2026-12-12");
    assert_eq!(
        sam.offers_date(None, "2026-12-14"),
        meeting,
        "the next one is the same meeting"
    );
    let (from_maya, from_sam) = (maya.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&from_sam);
    sam.takes_in(&from_maya);
    for person in [&maya, &sam] {
        let list = person.notebook.view_meetings(&person.pair).unwrap();
        assert_eq!(list.open.len(), 1, "one question");
        assert_eq!(list.open[0].state, MeetingState::Crossed);
    }
    maya.answers_date(&meeting, Answer::Yes);
    exchange(&mut maya, &mut sam);
    for person in [&maya, &sam] {
        let view = person.meeting(&meeting);
        assert_eq!(view.state, MeetingState::Agreed);
        assert_eq!(view.agreed.unwrap().date.starts, "2026-12-14T14:00:00Z");
        assert!(view.mine.is_none() && view.theirs.is_none());
    }
}

#[test]
fn two_yeses_that_cross_agree_on_no_date_until_one_chooses() {
    let (mut maya, mut sam) = agreed();
    let meeting = maya.offers_date(None, "2026-12-12");
    sam.offers_date(None, "2026-12-14");
    let (from_maya, from_sam) = (maya.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&from_sam);
    sam.takes_in(&from_maya);
    maya.answers_date(&meeting, Answer::Yes);
    sam.answers_date(&meeting, Answer::Yes);
    let (from_maya, from_sam) = (maya.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&from_sam);
    sam.takes_in(&from_maya);
    assert_eq!(maya.meeting(&meeting).state, MeetingState::CrossedYes);
    // Theirs: Maya offers Sam's date as hers, and his yes agrees it.
    maya.answers_date(&meeting, Answer::Yes);
    exchange(&mut maya, &mut sam);
    sam.answers_date(&meeting, Answer::Yes);
    exchange(&mut maya, &mut sam);
    for person in [&maya, &sam] {
        let agreed = person.meeting(&meeting).agreed.unwrap();
        assert_eq!(agreed.date.starts, "2026-12-14T14:00:00Z");
    }
}

#[test]
fn a_date_in_the_past_or_over_another_is_refused_and_nothing_changes() {
    let (mut maya, _sam) = agreed();
    let pair = maya.pair.clone();
    let first = maya.offers_date(None, "2026-12-14");
    let mut offer = |day: &str, time: &str| {
        let draft = date(day, time);
        refusal(maya.notebook.propose_meeting(&pair, None, &draft))
    };
    assert_eq!(offer("2026-11-25", "16:59"), Refusal::MeetingInPast);
    assert_eq!(offer("2026-12-14", "14:59"), Refusal::MeetingOverlaps);
    assert_eq!(offer("2026-12-32", "14:00"), Refusal::TimeUnreadable);
    assert_eq!(offer("2026-12-15", "24:00"), Refusal::TimeUnreadable);
    let short = MeetingDraft {
        minutes: 4,
        ..date("2026-12-15", "14:00")
    };
    let short = maya.notebook.propose_meeting(&pair, None, &short);
    assert_eq!(refusal(short), Refusal::MinutesOutOfRange);
    let touching = maya
        .notebook
        .propose_meeting(&pair, None, &date("2026-12-14", "15:00"));
    assert_ne!(touching.unwrap(), first, "an hour later is another meeting");
    assert_eq!(maya.notebook.view_meetings(&pair).unwrap().open.len(), 2);
}

#[test]
fn a_meeting_that_is_agreed_stays_until_the_new_date_is() {
    let (mut maya, mut sam) = agreed();
    let meeting = maya.offers_date(None, "2026-12-14");
    exchange(&mut maya, &mut sam);
    sam.answers_date(&meeting, Answer::Yes);
    exchange(&mut maya, &mut sam);
    let before = maya.notebook.calendar_event(&maya.pair, &meeting).unwrap();
    maya.offers_date(Some(&meeting), "2026-12-16");
    exchange(&mut maya, &mut sam);
    let view = sam.meeting(&meeting);
    assert_eq!(view.state, MeetingState::Agreed);
    assert_eq!(view.agreed.unwrap().date.starts, "2026-12-14T14:00:00Z");
    sam.answers_date(&meeting, Answer::Yes);
    exchange(&mut maya, &mut sam);
    let mut events = Vec::new();
    for person in [&maya, &sam] {
        let event = person
            .notebook
            .calendar_event(&person.pair, &meeting)
            .unwrap();
        assert_eq!(event.starts, "2026-12-16T14:00:00Z");
        assert_eq!(event.uid, before.uid, "the same meeting for ever");
        assert!(event.sequence > before.sequence);
        events.push((event.uid, event.sequence));
    }
    assert_eq!(events[0], events[1], "both laptops write the same update");
    // One side cancels; no yes is needed.
    let pair = sam.pair.clone();
    sam.notebook
        .cancel_meeting(&pair, &meeting, "I am ill.")
        .unwrap();
    exchange(&mut maya, &mut sam);
    let view = maya.meeting(&meeting);
    assert_eq!(view.state, MeetingState::Cancelled);
    assert_eq!(view.cancelled.unwrap().text, "I am ill.");
    let event = maya.notebook.calendar_event(&maya.pair, &meeting).unwrap();
    assert!(event.cancelled && event.sequence > events[0].1);
}
