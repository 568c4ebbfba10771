//! A round in the room that cannot happen in the room any more goes on by mail: nobody answers again (EX-7, EX-8).

use ithaca_core::error::Refusal;
use ithaca_core::exchange::ChangeKind;
use ithaca_core::expectation::Group;
use ithaca_core::expectation::entry::Way;
use ithaca_core::expectation::view::{PartStep, RoundMail, RoundState};
use ithaca_core::id::RoundId;
use ithaca_core::person::Side;

use crate::expectation_people::{INTRODUCTIONS, mail, page, refused};
use crate::expectation_room::both_locked;
use crate::people::{Person, agreed};

impl Person {
    fn goes(&mut self, round: &RoundId, way: Way) -> Result<(), ithaca_core::error::Error> {
        self.notebook.choose_way(&self.pair, round, way)
    }

    fn number_of_mail(&self) -> Option<RoundMail> {
        let parcels = self.notebook.view_parcels(&self.pair).unwrap();
        parcels.outgoing.expect("something goes out").round_mail
    }
}

#[test]
fn ex_7_ex_8_what_was_sealed_for_the_room_is_shown_by_mail_and_nobody_answers_again() {
    let (mut maya, mut sam) = agreed();
    let round = both_locked(&mut maya, &mut sam);
    let hers = maya.reads_aloud(&round);
    maya.goes(&round, Way::Mail).unwrap();
    assert_eq!(maya.step(&round), PartStep::WaitForAnswers);
    let line = maya.round(&round).line;
    assert_eq!(
        (line.way, line.moved_by, line.move_waits),
        (Way::Mail, Some(Side::Me), true)
    );
    assert!(
        maya.notebook.view_opening(&maya.pair, &round).is_err(),
        "no words any more"
    );
    assert_eq!(refused(maya.goes(&round, Way::Mail)), Refusal::NotYourTurn);

    let file = maya.makes_parcel();
    let lines = sam.opens(&file).changes;
    assert_eq!(
        lines.iter().map(|line| line.kind).collect::<Vec<_>>(),
        [ChangeKind::RoundMoved]
    );
    sam.takes_in(&file);
    let line = sam.round(&round).line;
    assert_eq!(
        (line.moved_by, line.move_waits),
        (Some(Side::Partner), false)
    );
    assert_eq!(
        refused(sam.goes(&round, Way::Room)),
        Refusal::NotYourTurn,
        "it has left"
    );
    assert_eq!(refused(sam.types(&round, &hers)), Refusal::RevealTooEarly);
    assert_eq!(
        sam.step(&round),
        PartStep::ShowFirst,
        "by mail the mentor shows first"
    );
    sam.reveals(&round);
    let number = sam.number_of_mail().map(|mail| (mail.number, mail.of));
    assert_eq!(number, Some((3, 4)));
    mail(&mut sam, &mut maya);

    assert_eq!(maya.step(&round), PartStep::ReadThenShow);
    assert!(
        maya.compares(&round).only_me,
        "she sees it alone first, and then decides"
    );
    maya.reveals(&round);
    assert_eq!(
        maya.number_of_mail().map(|mail| (mail.number, mail.of)),
        Some((4, 4))
    );
    mail(&mut maya, &mut sam);
    assert_eq!(page(&maya.compares(&round)), page(&sam.compares(&round)));
    assert_eq!(sam.row(&round, INTRODUCTIONS).group, Group::TalkFirst);
    assert_eq!(refused(sam.goes(&round, Way::Mail)), Refusal::AnswersShown);
}

#[test]
fn ex_8_until_it_has_left_they_can_open_together_after_all_with_new_words() {
    let (mut maya, mut sam) = agreed();
    let round = both_locked(&mut maya, &mut sam);
    let before = maya.reads_aloud(&round);
    maya.goes(&round, Way::Mail).unwrap();
    maya.goes(&round, Way::Room).unwrap();
    assert_eq!(maya.round(&round).line.moved_by, None);
    assert_eq!(
        maya.step(&round),
        PartStep::CarryLock,
        "new words lock a new lock"
    );
    mail(&mut maya, &mut sam);
    let after = maya.reads_aloud(&round);
    assert_ne!(before, after);
    sam.types(&round, &after).unwrap();
    mail(&mut sam, &mut maya);
    assert_eq!(page(&maya.compares(&round)), page(&sam.compares(&round)));
}

#[test]
fn ex_6_ex_8_who_opened_in_the_room_cannot_make_it_unseen_by_moving_the_round_to_mail() {
    let (mut maya, mut sam) = agreed();
    let round = both_locked(&mut maya, &mut sam);
    let hers = maya.reads_aloud(&round);
    // Her word and his press cross: he opened what she read aloud before her parcel came.
    maya.goes(&round, Way::Mail).unwrap();
    sam.types(&round, &hers).unwrap();
    mail(&mut maya, &mut sam);
    mail(&mut sam, &mut maya);
    for person in [&maya, &sam] {
        assert_eq!(person.round(&round).line.state, RoundState::Revealed);
    }
    assert_eq!(page(&maya.compares(&round)), page(&sam.compares(&round)));
}

#[test]
fn ex_7_moved_before_the_second_seal_the_mentors_answers_go_with_it() {
    let (mut maya, mut sam) = agreed();
    let round = maya.begins_in_the_room();
    maya.answers_all(&round, 4, &[]);
    maya.seals(&round);
    mail(&mut maya, &mut sam);
    sam.goes(&round, Way::Mail).unwrap();
    assert_eq!(sam.step(&round), PartStep::Answer);
    sam.answers_all(&round, 2, &[]);
    sam.seals(&round);
    mail(&mut sam, &mut maya);
    assert_eq!(maya.step(&round), PartStep::ReadThenShow);
    maya.reveals(&round);
    mail(&mut maya, &mut sam);
    assert_eq!(page(&maya.compares(&round)), page(&sam.compares(&round)));
}

#[test]
fn ex_8_a_draft_goes_either_way_and_asks_nobody() {
    let (mut maya, _sam) = agreed();
    let round = maya.begins_in_the_room();
    for way in [Way::Mail, Way::Room] {
        maya.goes(&round, way).unwrap();
        let line = maya.round(&round).line;
        assert_eq!((line.way, line.moved_by, line.is_draft), (way, None, true));
    }
    maya.seals(&round);
    assert_eq!(maya.round(&round).line.way, Way::Room);
}
