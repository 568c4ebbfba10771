//! Minutes that go wrong: sent twice, corrected, written by both, frozen unanswered; and clocks a day apart.

use ithaca_core::agreement::Answer;
use ithaca_core::error::Refusal;
use ithaca_core::id::MeetingId;
use ithaca_core::meeting::{MeetingState, MinutesAnswer, MinutesDraft, MinutesState};
use ithaca_core::store::only_me;

use crate::meetings::{exchange, held, minutes, refusal};
use crate::people::{Person, agreed};

const DAY: &str = "2026-11-24";

/// They met yesterday without having planned it; Maya sent minutes, and Sam holds them.
fn with_minutes() -> (Person, Person, MeetingId) {
    let (mut maya, mut sam) = agreed();
    let pair = maya.pair.clone();
    let meeting = maya.notebook.hold_meeting(&pair, None, &held(DAY)).unwrap();
    maya.sends_minutes(&meeting, &minutes(DAY, "First."));
    exchange(&mut maya, &mut sam);
    (maya, sam, meeting)
}

/// ME-10.
#[test]
fn minutes_sent_twice_are_the_newer_ones_and_a_yes_to_the_older_freezes_nothing() {
    let (mut maya, mut sam, meeting) = with_minutes();
    let pair = maya.pair.clone();
    assert_eq!(
        refusal(maya.notebook.send_minutes(&pair, &meeting)),
        Refusal::MinutesUnchanged,
        "the very same words are not sent again"
    );
    // Maya sends better words while Sam says yes to the first ones.
    maya.sends_minutes(&meeting, &minutes(DAY, "Second."));
    let first = sam.meeting(&meeting).minutes.theirs.unwrap();
    sam.answers_minutes(&meeting, &first.minutes_id, MinutesAnswer::Accepted, "")
        .unwrap();
    let (from_maya, from_sam) = (maya.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&from_sam);
    sam.takes_in(&from_maya);
    for person in [&maya, &sam] {
        let view = person.meeting(&meeting).minutes;
        assert!(view.frozen.is_none() && view.lost_yes);
    }
    let stale = sam.answers_minutes(&meeting, &first.minutes_id, MinutesAnswer::Accepted, "");
    assert_eq!(refusal(stale), Refusal::ProposalChanged);
    let second = sam.meeting(&meeting).minutes.theirs.unwrap();
    assert_eq!((second.sending, second.text.as_str()), (2, "Second."));
    sam.answers_minutes(&meeting, &second.minutes_id, MinutesAnswer::Accepted, "")
        .unwrap();
    exchange(&mut maya, &mut sam);
    assert_eq!(
        maya.meeting(&meeting).minutes.state,
        MinutesState::Confirmed
    );
}

/// ME-10.
#[test]
fn a_correction_is_made_by_the_keeper_and_frozen_minutes_take_additions_only() {
    let (mut maya, mut sam, meeting) = with_minutes();
    let first = sam.meeting(&meeting).minutes.theirs.unwrap();
    let ask = MinutesAnswer::Correction;
    let wordless = sam.answers_minutes(&meeting, &first.minutes_id, ask, " ");
    assert_eq!(refusal(wordless), Refusal::RemarkMissing);
    sam.answers_minutes(&meeting, &first.minutes_id, ask, "It was Lena.")
        .unwrap();
    exchange(&mut maya, &mut sam);
    let view = maya.meeting(&meeting).minutes;
    assert_eq!(view.state, MinutesState::CorrectionForMe);
    assert_eq!(view.mine.unwrap().correction.unwrap().text, "It was Lena.");
    maya.sends_minutes(&meeting, &minutes(DAY, "Corrected."));
    exchange(&mut maya, &mut sam);
    let second = sam.meeting(&meeting).minutes.theirs.unwrap();
    sam.answers_minutes(&meeting, &second.minutes_id, MinutesAnswer::Accepted, "")
        .unwrap();
    exchange(&mut maya, &mut sam);

    let pair = maya.pair.clone();
    let draft = minutes(DAY, "Changed my mind.");
    maya.notebook
        .save_minutes_draft(&pair, &meeting, &draft)
        .unwrap();
    assert_eq!(
        refusal(maya.notebook.send_minutes(&pair, &meeting)),
        Refusal::MinutesAreFrozen
    );
    maya.notebook
        .add_to_minutes(&pair, &meeting, "Priya said yes.")
        .unwrap();
    exchange(&mut maya, &mut sam);
    let view = sam.meeting(&meeting).minutes;
    assert_eq!(view.frozen.unwrap().account.text, "Corrected.");
    assert_eq!(view.additions[0].text, "Priya said yes.");
}

/// ME-10.
#[test]
fn unanswered_minutes_freeze_after_two_intervals_and_a_late_yes_still_confirms_them() {
    let (mut maya, sam, meeting) = with_minutes();
    let pair = maya.pair.clone();
    let early = refusal(maya.notebook.freeze_minutes(&pair, &meeting));
    assert_eq!(
        early,
        Refusal::MinutesNotDue {
            from_day: "2027-01-24".to_owned()
        }
    );
    let (mut maya, mut sam) = (maya.reopen(60), sam.reopen(60));
    maya.notebook.freeze_minutes(&pair, &meeting).unwrap();
    exchange(&mut maya, &mut sam);
    let view = sam.meeting(&meeting).minutes;
    assert_eq!(view.state, MinutesState::Unconfirmed);
    let frozen = view.frozen.unwrap();
    let yes = MinutesAnswer::Accepted;
    sam.answers_minutes(&meeting, &frozen.account.minutes_id, yes, "")
        .unwrap();
    exchange(&mut maya, &mut sam);
    assert_eq!(
        maya.meeting(&meeting).minutes.state,
        MinutesState::Confirmed
    );
}

/// ME-10.
#[test]
fn minutes_frozen_unconfirmed_while_a_correction_is_under_way_show_it() {
    let (mut maya, sam, meeting) = with_minutes();
    let pair = maya.pair.clone();
    maya = maya.reopen(60);
    let mut sam = sam.reopen(60);
    let first = sam.meeting(&meeting).minutes.theirs.unwrap();
    let ask = MinutesAnswer::Correction;
    sam.answers_minutes(&meeting, &first.minutes_id, ask, "It was Lena.")
        .unwrap();
    maya.notebook.freeze_minutes(&pair, &meeting).unwrap();
    let (from_maya, from_sam) = (maya.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&from_sam);
    sam.takes_in(&from_maya);
    for person in [&maya, &sam] {
        let view = person.meeting(&meeting).minutes;
        assert_eq!(view.state, MinutesState::Unconfirmed);
        let crossed = view.frozen.unwrap().crossed_correction.unwrap();
        assert_eq!(crossed.text, "It was Lena.", "shown, not lost");
    }
}

/// ME-10.
#[test]
fn a_correction_stops_the_clock() {
    let (mut maya, mut sam, meeting) = with_minutes();
    let first = sam.meeting(&meeting).minutes.theirs.unwrap();
    let ask = MinutesAnswer::Correction;
    sam.answers_minutes(&meeting, &first.minutes_id, ask, "It was Lena.")
        .unwrap();
    exchange(&mut maya, &mut sam);
    let mut maya = maya.reopen(90);
    let pair = maya.pair.clone();
    assert_eq!(
        refusal(maya.notebook.freeze_minutes(&pair, &meeting)),
        Refusal::CorrectionWaits
    );
}

/// ME-10.
#[test]
fn if_both_wrote_minutes_both_accounts_stand_side_by_side() {
    let (mut maya, mut sam) = agreed();
    let pair = maya.pair.clone();
    let meeting = maya.notebook.hold_meeting(&pair, None, &held(DAY)).unwrap();
    exchange(&mut maya, &mut sam);
    maya.sends_minutes(&meeting, &minutes(DAY, "As Maya saw it."));
    sam.sends_minutes(&meeting, &minutes(DAY, "As Sam saw it."));
    let (from_maya, from_sam) = (maya.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&from_sam);
    sam.takes_in(&from_maya);
    let view = maya.meeting(&meeting).minutes;
    assert_eq!(view.state, MinutesState::BothWrote);
    assert_eq!(view.mine.unwrap().text, "As Maya saw it.");
    let theirs = view.theirs.unwrap();
    maya.answers_minutes(&meeting, &theirs.minutes_id, MinutesAnswer::Accepted, "")
        .unwrap();
    exchange(&mut maya, &mut sam);
    for person in [&maya, &sam] {
        let frozen = person.meeting(&meeting).minutes.frozen.unwrap();
        assert_eq!(frozen.account.text, "As Sam saw it.");
    }
}

#[test]
fn two_laptops_whose_clocks_differ_by_a_day_agree_all_the_same() {
    let (mut maya, sam) = agreed();
    // Sam's clock is a day ahead.
    let mut sam = sam.reopen(1);
    let meeting = maya.offers_date(None, "2026-11-26");
    exchange(&mut maya, &mut sam);
    // By his clock it is the 26th, 17:00: that date has passed, and he cannot say yes to it.
    let view = sam.meeting(&meeting);
    let offer = view.theirs.unwrap();
    assert!(offer.is_past);
    let pair = sam.pair.clone();
    let yes = ithaca_core::agreement::Answer::Yes;
    let late = sam
        .notebook
        .answer_meeting(&pair, &meeting, &offer.proposal, yes, "");
    assert_eq!(refusal(late), Refusal::MeetingInPast);
    sam.offers_date(Some(&meeting), "2026-11-28");
    exchange(&mut maya, &mut sam);
    maya.answers_date(&meeting, yes);
    exchange(&mut maya, &mut sam);
    for person in [&maya, &sam] {
        assert_eq!(person.meeting(&meeting).state, MeetingState::Agreed);
    }
    // He notes it as held; by Maya's clock that is tomorrow, and it stands as he says.
    let sams = sam.pair.clone();
    let mut sam = sam.reopen(3);
    let mut maya = maya.reopen(2);
    sam.notebook
        .hold_meeting(&sams, Some(&meeting), &held("2026-11-28"))
        .unwrap();
    let early = maya
        .notebook
        .hold_meeting(&maya.pair.clone(), Some(&meeting), &held("2026-11-28"));
    assert_eq!(refusal(early), Refusal::MeetingNotYet);
    exchange(&mut maya, &mut sam);
    assert_eq!(maya.meeting(&meeting).state, MeetingState::Held);
}

/// They agreed on the 20th, Maya began her minutes, then the date moved.
fn moved_after_a_line(day: &str) -> (Person, MeetingId) {
    let (mut maya, mut sam) = agreed();
    let pair = maya.pair.clone();
    let meeting = maya.offers_date(None, "2026-12-20");
    exchange(&mut maya, &mut sam);
    sam.answers_date(&meeting, Answer::Yes);
    exchange(&mut maya, &mut sam);
    let draft = MinutesDraft {
        text: "Ask about Lena.".to_owned(),
        ..maya.meeting(&meeting).minutes.draft
    };
    maya.notebook
        .save_minutes_draft(&pair, &meeting, &draft)
        .unwrap();
    sam.offers_date(Some(&meeting), day);
    exchange(&mut maya, &mut sam);
    maya.answers_date(&meeting, Answer::Yes);
    exchange(&mut maya, &mut sam);
    (maya, meeting)
}

/// ME-10. Minutes that were begun go along with a date that moves to an earlier day …
#[test]
fn minutes_begun_before_the_date_moved_forward_are_sent_on_the_new_day() {
    let (maya, meeting) = moved_after_a_line("2026-12-14");
    let mut maya = maya.reopen(19);
    let pair = maya.pair.clone();
    let draft = maya.meeting(&meeting).minutes.draft;
    assert_eq!(draft.text, "Ask about Lena.");
    maya.notebook
        .hold_meeting(&pair, Some(&meeting), &draft.held)
        .unwrap();
    maya.notebook.send_minutes(&pair, &meeting).unwrap();
    let sent = maya.meeting(&meeting).minutes.mine.unwrap();
    assert_eq!(sent.starts, "2026-12-14T14:00:00Z");
}

/// … and to a later one, also if they are sent without *We met*.
#[test]
fn minutes_begun_before_the_date_moved_back_are_of_the_day_the_two_met() {
    let (maya, meeting) = moved_after_a_line("2026-12-27");
    let mut maya = maya.reopen(32);
    let pair = maya.pair.clone();
    assert_eq!(maya.meeting(&meeting).minutes.draft.held.day, "2026-12-27");
    maya.notebook.send_minutes(&pair, &meeting).unwrap();
    let view = maya.meeting(&meeting);
    assert_eq!(view.held.unwrap().starts, "2026-12-27T14:00:00Z");
    assert_eq!(view.minutes.mine.unwrap().starts, "2026-12-27T14:00:00Z");
}

/// A draft is of this laptop; what was sent and written comes back with the journal.
#[test]
fn minutes_sent_again_without_a_kept_draft_leave_my_box_as_it_was() {
    let (mut maya, _, meeting) = with_minutes();
    let pair = maya.pair.clone();
    maya.notebook
        .write_box(&pair, &meeting, "What I take home.")
        .unwrap();
    maya.notebook
        .change(|page| {
            let kind = only_me::Kind::MinutesDraft;
            Ok(only_me::remove(page.store, &pair, kind, meeting.as_str())?)
        })
        .unwrap();
    let mut draft = maya.meeting(&meeting).minutes.draft;
    assert_eq!(draft.my_box, "What I take home.");
    draft.text = "Second.".to_owned();
    maya.sends_minutes(&meeting, &draft);
    let view = maya.meeting(&meeting).minutes;
    assert_eq!(view.my_box.unwrap().text, "What I take home.");
}
