//! In the room: six opening words of each, read aloud across the table, open both screens without a mail (EX-8).

use ithaca_core::error::{Error, Refusal};
use ithaca_core::exchange::ChangeKind;
use ithaca_core::expectation::entry::{AnswerSaid, Length, Said, Way};
use ithaca_core::expectation::view::{PartStep, RoundDraft, RoundState, ShowChoice, ShowWhat};
use ithaca_core::expectation::{Group, ShownView};
use ithaca_core::id::{ItemId, RoundId};
use ithaca_core::parcel::{OpeningWords, WordsFault, lock_text};
use ithaca_core::seal::Sealable as _;

use crate::expectation_people::{GOALS, INTRODUCTIONS, mail, own_item, page, refused};
use crate::hostile::{Forger, every_row, unlocked};
use crate::people::{Person, agreed};

impl Person {
    pub fn begins_in_the_room(&mut self) -> RoundId {
        let draft = RoundDraft {
            length: Length::Short,
            themes: Vec::new(),
            way: Way::Room,
        };
        self.notebook.begin_round(&self.pair, &draft).unwrap()
    }

    /// The six words this person reads aloud.
    pub fn reads_aloud(&self, round: &RoundId) -> String {
        let view = self.notebook.view_opening(&self.pair, round).unwrap();
        assert_eq!(view.my_words.len(), 6);
        view.my_words.join(" ")
    }

    pub fn types(&mut self, round: &RoundId, words: &str) -> Result<(), Error> {
        self.notebook.open_together(&self.pair, round, words)
    }
}

/// Both have sealed, and each holds the other's lock: two mails, days before they meet.
pub fn both_locked(maya: &mut Person, sam: &mut Person) -> RoundId {
    let round = maya.begins_in_the_room();
    maya.answers_all(&round, 4, &[(INTRODUCTIONS, 5)]);
    maya.seals(&round);
    assert_eq!(maya.step(&round), PartStep::WaitForSeal);
    mail(maya, sam);
    sam.answers_all(&round, 4, &[(INTRODUCTIONS, 2)]);
    sam.seals(&round);
    assert_eq!(
        sam.step(&round),
        PartStep::CarryLock,
        "his lock has not left"
    );
    mail(sam, maya);
    for person in [&*maya, &*sam] {
        assert_eq!(person.step(&round), PartStep::OpenTogether);
    }
    round
}

#[test]
fn ex_8_each_reads_six_words_aloud_and_both_screens_open_without_a_mail() {
    let (mut maya, mut sam) = agreed();
    let round = both_locked(&mut maya, &mut sam);
    let (hers, his) = (maya.reads_aloud(&round), sam.reads_aloud(&round));
    assert_ne!(hers, his);
    for person in [&maya, &sam] {
        let shut = person.notebook.view_comparison(&person.pair, &round);
        assert_eq!(refused(shut), Refusal::NothingToCompare);
    }
    maya.types(&round, &his).unwrap();
    sam.types(&round, &hers.to_uppercase()).unwrap();
    let (on_hers, on_his) = (maya.compares(&round), sam.compares(&round));
    assert_eq!(page(&on_hers), page(&on_his), "both read the same page");
    assert!(
        !on_hers.only_me && !on_his.only_me,
        "nobody sees it alone first"
    );
    assert_eq!(maya.row(&round, INTRODUCTIONS).group, Group::TalkFirst);

    // What each opened and showed goes along with the next mails, and changes nothing.
    let (from_maya, from_sam) = (maya.makes_parcel(), sam.makes_parcel());
    let kinds: Vec<ChangeKind> = {
        let view = sam.opens(&from_maya);
        view.changes.iter().map(|line| line.kind).collect()
    };
    assert_eq!(
        kinds,
        [ChangeKind::AnswersOpened, ChangeKind::AnswersRevealed]
    );
    sam.takes_in(&from_maya);
    maya.takes_in(&from_sam);
    assert_eq!(page(&maya.compares(&round)), page(&on_hers));
    assert_eq!(page(&sam.compares(&round)), page(&on_hers));
    for person in [&maya, &sam] {
        assert_eq!(person.round(&round).line.state, RoundState::Revealed);
    }
}

#[test]
fn ex_8_a_lock_shows_nothing_and_withheld_looks_like_skipped() {
    let (mut maya, mut sam) = agreed();
    let round = maya.begins_in_the_room();
    maya.answers_all(&round, 4, &[]);
    let choice = ShowChoice {
        what: ShowWhat::AllBut,
        items: vec![ItemId::new(GOALS)],
    };
    maya.notebook
        .choose_show(&maya.pair, &round, &choice)
        .unwrap();
    maya.seals(&round);
    let file = maya.makes_parcel();
    let inside = String::from_utf8(unlocked(&file, &Forger::of(&sam).keyring.keys)).unwrap();
    assert!(inside.contains("answers_locked"));
    assert!(!inside.contains("\"step\"") && !inside.contains("\\\"step\\\""));
    sam.takes_in(&file);
    sam.answers_all(&round, 4, &[]);
    sam.seals(&round);
    mail(&mut sam, &mut maya);
    let opening = maya.notebook.view_opening(&maya.pair, &round).unwrap();
    assert_eq!((opening.shown_count, opening.closed_count), (44, 1));
    let hers = maya.reads_aloud(&round);
    sam.types(&round, &hers).unwrap();
    let kept = sam.row(&round, GOALS);
    assert_eq!(
        (kept.mentee, kept.group),
        (ShownView::Nothing, Group::LeftOpen)
    );
}

#[test]
fn ex_8_a_mistyped_word_is_named_by_its_place_and_wrong_words_open_nothing() {
    let (mut maya, mut sam) = agreed();
    let round = both_locked(&mut maya, &mut sam);
    let his = sam.reads_aloud(&round);
    let mut words: Vec<&str> = his.split(' ').collect();
    let before = every_row(&maya);

    let third = words[2];
    words[2] = "introductoin";
    let unlisted = maya.types(&round, &words.join(" ")).unwrap_err();
    let Error::Words(WordsFault::Mistyped { place, .. }) = unlisted else {
        panic!("not named by its place: {unlisted:?}");
    };
    assert_eq!(place, 3);
    words[2] = third;

    let five = maya.types(&round, &words[..5].join(" ")).unwrap_err();
    assert!(matches!(
        five,
        Error::Words(WordsFault::Count {
            found: 5,
            wanted: 6
        })
    ));

    words.swap(0, 1);
    let swapped = maya.types(&round, &words.join(" "));
    assert_eq!(refused(swapped), Refusal::WordsOpenNothing);

    let own = maya.reads_aloud(&round);
    assert_eq!(refused(maya.types(&round, &own)), Refusal::WordsAreMine);

    assert_eq!(every_row(&maya), before, "nothing of hers was shown");
    maya.types(&round, &his).unwrap();
}

#[test]
fn ex_8_words_of_an_older_lock_stay_shut_and_say_so() {
    let (mut maya, mut sam) = agreed();
    let round = both_locked(&mut maya, &mut sam);
    let before = sam.reads_aloud(&round);
    let choice = ShowChoice {
        what: ShowWhat::Only,
        items: vec![ItemId::new(INTRODUCTIONS)],
    };
    sam.notebook
        .choose_show(&sam.pair, &round, &choice)
        .unwrap();
    assert_eq!(
        sam.step(&round),
        PartStep::CarryLock,
        "the new lock goes first"
    );
    mail(&mut sam, &mut maya);
    let after = sam.reads_aloud(&round);
    assert_ne!(before, after);
    assert_eq!(
        refused(maya.types(&round, &before)),
        Refusal::WordsOfOlderLock
    );
    maya.types(&round, &after).unwrap();
    assert_eq!(maya.row(&round, GOALS).mentor, ShownView::Nothing);
    assert_eq!(maya.row(&round, INTRODUCTIONS).group, Group::TalkFirst);
}

#[test]
fn ex_8_words_of_a_round_before_are_named_as_old() {
    let (mut maya, mut sam) = agreed();
    let first = both_locked(&mut maya, &mut sam);
    let old = sam.reads_aloud(&first);
    maya.ends(&first, ithaca_core::expectation::entry::EndedWhy::Abandoned);
    mail(&mut maya, &mut sam);
    let round = both_locked(&mut maya, &mut sam);
    assert_eq!(refused(maya.types(&round, &old)), Refusal::WordsOfOlderLock);
}

#[test]
fn ex_8_when_one_screen_opens_and_the_other_does_not_the_next_parcel_brings_it() {
    let (mut maya, mut sam) = agreed();
    let round = both_locked(&mut maya, &mut sam);
    let his = sam.reads_aloud(&round);
    maya.types(&round, &his).unwrap();
    assert_eq!(maya.step(&round), PartStep::Compare);
    let back = maya.notebook.take_back_reveal(&maya.pair, &round);
    assert_eq!(refused(back), Refusal::OpenedTogether);
    let again = maya.types(&round, &his);
    assert_eq!(refused(again), Refusal::AnswersShown);
    let later = ShowChoice {
        what: ShowWhat::Only,
        items: Vec::new(),
    };
    let later = maya.notebook.choose_show(&maya.pair, &round, &later);
    assert_eq!(refused(later), Refusal::AnswersShown);

    // Sam misheard. His screen stays shut until her parcel comes: it holds all of it.
    assert_eq!(sam.step(&round), PartStep::OpenTogether);
    mail(&mut maya, &mut sam);
    assert_eq!(sam.step(&round), PartStep::Compare);
    assert_eq!(page(&maya.compares(&round)), page(&sam.compares(&round)));
}

#[test]
fn ex_8_nothing_opens_before_each_holds_the_others_lock() {
    let (mut maya, mut sam) = agreed();
    let round = maya.begins_in_the_room();
    maya.answers_all(&round, 4, &[]);
    maya.seals(&round);
    let early = maya.notebook.view_opening(&maya.pair, &round);
    assert_eq!(refused(early), Refusal::RevealTooEarly);
    let early = maya.types(&round, "abacus abdomen abdominal abide abiding ability");
    assert_eq!(refused(early), Refusal::RevealTooEarly);
    let by_mail = maya.notebook.reveal_answers(&maya.pair, &round);
    assert_eq!(refused(by_mail), Refusal::RevealTooEarly);
    maya.notebook.take_back_seal(&maya.pair, &round).unwrap();
    assert!(maya.notebook.view_opening(&maya.pair, &round).is_err());
    maya.answers_all(&round, 2, &[]);
    maya.seals(&round);
    mail(&mut maya, &mut sam);
    assert_eq!(sam.step(&round), PartStep::Answer);
    let unsealed = sam.types(&round, "abacus abdomen abdominal abide abiding ability");
    assert_eq!(refused(unsealed), Refusal::RevealTooEarly);
}

#[test]
fn ex_8_ex_4_sentences_of_the_second_person_are_opened_with_the_same_six_words() {
    let (mut maya, mut sam) = agreed();
    let round = maya.begins_in_the_room();
    maya.answers_all(&round, 4, &[]);
    maya.seals(&round);
    mail(&mut maya, &mut sam);
    let his = own_item("Maya comes to the open lab day.");
    let item = sam.notebook.add_own_item(&sam.pair, &round, &his).unwrap();
    sam.answers_all(&round, 4, &[]);
    sam.seals(&round);
    mail(&mut sam, &mut maya);
    maya.answers_item(&round, item.as_str(), &crate::expectation_people::step(1));
    maya.seals(&round);
    mail(&mut maya, &mut sam);
    let (hers, his) = (maya.reads_aloud(&round), sam.reads_aloud(&round));
    maya.types(&round, &his).unwrap();
    sam.types(&round, &hers).unwrap();
    assert_eq!(maya.row(&round, item.as_str()).group, Group::TalkFirst);
    assert_eq!(page(&maya.compares(&round)), page(&sam.compares(&round)));
    assert_eq!(sam.compares(&round).rows.len(), 46);
}

/// What a partner with hands of his own locks.
fn locks_by_hand(sam: &Person, round: &RoundId, inside: &str, words: &OpeningWords) -> Vec<u8> {
    let mut forger = Forger::of(sam);
    let lock = lock_text(inside, words, 4).unwrap();
    let body =
        serde_json::to_string(&ithaca_core::expectation::entry::AnswersLocked { part: 1, lock });
    let about = format!("expectation/{round}");
    let entry = forger.entry(&about, "answers_locked", &body.unwrap());
    forger.sends(&entry)
}

#[test]
fn ex_6_ex_8_a_lock_with_other_answers_than_those_sealed_shows_none() {
    let (mut maya, mut sam) = agreed();
    let round = both_locked(&mut maya, &mut sam);
    let answer = AnswerSaid {
        said: Said::Step { step: 5 },
        weight: None,
        reason: String::new(),
    };
    let answer = answer.text();
    let salt = "0".repeat(32);
    let inside = format!(
        r#"{{"part":1,"answers":[{{"item":"{INTRODUCTIONS}","answer":{answer},"salt":"{salt}"}}]}}"#
    );
    let words = OpeningWords::draw(&mut rand::rng());
    let file = locks_by_hand(&sam, &round, &inside, &words);
    maya.takes_in(&file);
    maya.types(&round, words.text()).unwrap();
    let row = maya.row(&round, INTRODUCTIONS);
    assert_eq!(row.mentor, ShownView::NotWhatWasSealed);
    assert_eq!(row.group, Group::LeftOpen);
}

#[test]
fn ex_8_a_lock_that_holds_no_answers_is_said_and_shows_nothing_of_mine() {
    for inside in ["", "{}", r#"{"part":2,"answers":[]}"#, "[[[[[[[["] {
        let (mut maya, mut sam) = agreed();
        let round = both_locked(&mut maya, &mut sam);
        let words = OpeningWords::draw(&mut rand::rng());
        let file = locks_by_hand(&sam, &round, inside, &words);
        maya.takes_in(&file);
        let before = every_row(&maya);
        let broken = maya.types(&round, words.text());
        assert_eq!(refused(broken), Refusal::LockBroken, "{inside}");
        assert_eq!(every_row(&maya), before);
    }
}

#[test]
fn ex_7_ex_8_by_mail_nobody_can_say_that_they_opened_my_answers() {
    let (mut maya, mut sam) = agreed();
    let round = maya.begins_round();
    maya.answers_all(&round, 4, &[]);
    maya.seals(&round);
    mail(&mut maya, &mut sam);
    let mut forger = Forger::of(&sam);
    let about = format!("expectation/{round}");
    let entry = forger.entry(&about, "answers_opened", r#"{"part":1,"answers":[]}"#);
    let file = forger.sends(&entry);
    maya.takes_in(&file);
    let part = maya.round(&round).line.parts[0].clone();
    assert_eq!(part.i_revealed_at, None);
    assert_eq!(maya.step(&round), PartStep::WaitForSeal);
}

#[test]
fn ho_1_ex_8_two_mails_bring_both_locks_and_the_second_asks_for_nothing_but_a_meeting() {
    let asks = |person: &Person| {
        let parcels = person.notebook.view_parcels(&person.pair).unwrap();
        let out = parcels.outgoing.expect("something goes out");
        let mail = out.round_mail.map(|mail| (mail.number, mail.of));
        (out.short_answers_needed, out.decision_needed, mail)
    };
    let (mut maya, mut sam) = agreed();
    let round = maya.begins_in_the_room();
    maya.seals(&round);
    assert_eq!(asks(&maya), (45, false, Some((1, 2))));
    mail(&mut maya, &mut sam);
    sam.seals(&round);
    assert_eq!(asks(&sam), (0, false, Some((2, 2))));
    mail(&mut sam, &mut maya);
    assert_eq!(
        asks(&sam),
        (0, false, Some((2, 2))),
        "until she says she has it"
    );
}
