//! Where one of the two manages or assesses the other nothing is rated; and what the two name together.

use ithaca_core::agreement::{AgreementDraft, Answer};
use ithaca_core::catalogue::Flag;
use ithaca_core::error::Refusal;
use ithaca_core::id::{CompetencyId, ItemId};
use ithaca_core::idp::rating_entry::SkillEndWhy;
use ithaca_core::idp::{FocusDraft, SkillRoundsView};
use ithaca_core::person::Role;

use crate::expectation_people::mail;
use crate::idp::refusal;
use crate::people::{Person, agreed};
use crate::skills::{LEARNING, asked, seen};

#[test]
fn pa_12_where_one_assesses_the_other_nothing_is_rated_and_one_word_is_enough() {
    let (mut maya, mut sam, round) = asked();
    sam.notebook.tell_assessing(&sam.pair, true).unwrap();
    let off = |view: SkillRoundsView| (view.is_off, view.off_by_me);
    assert_eq!(off(sam.skills()), (true, true));
    let refused = sam.notebook.seal_view(&sam.pair, &round);
    assert_eq!(refusal(refused), Refusal::RatingOff);
    let draft = seen(4);
    let item = ItemId::new(LEARNING);
    let refused = sam
        .notebook
        .save_view_of_skill(&sam.pair, &round, &item, &draft);
    assert_eq!(refusal(refused), Refusal::RatingOff);
    mail(&mut sam, &mut maya);
    assert_eq!(off(maya.skills()), (true, false));
    // Her open round can be let go; nothing new can be asked.
    maya.notebook
        .end_skill_round(&maya.pair, &round, SkillEndWhy::LetGo)
        .unwrap();
    let asked = maya
        .notebook
        .ask_for_view(&maya.pair, &[CompetencyId::new(LEARNING)]);
    assert_eq!(refusal(asked), Refusal::RatingOff);
    // His word is his: hers does not take it back.
    maya.notebook.tell_assessing(&maya.pair, false).unwrap();
    assert_eq!(off(maya.skills()), (true, false));
    sam.notebook.tell_assessing(&sam.pair, false).unwrap();
    mail(&mut sam, &mut maya);
    assert_eq!(off(maya.skills()), (false, false));
    maya.asks_for_view(&[CompetencyId::new(LEARNING)]);
}

#[test]
fn pa_12_the_tick_at_set_up_turns_it_off_for_both() {
    let mut maya = Person::begin("Maya Chen");
    let mut sam = Person::begin("Sam Okafor");
    maya.prepares(Role::Mentee, "Sam");
    let draft = AgreementDraft {
        preset: "workplace".to_owned(),
        flags: [Flag::Manager].into(),
        ..AgreementDraft::default()
    };
    maya.notebook.begin_agreement(&maya.pair, &draft).unwrap();
    assert!(maya.skills().is_off && maya.skills().off_by_me);
    maya.fills_all();
    let (file, words) = maya.invites();
    sam.joins(&file, &words);
    assert!(sam.skills().is_off && !sam.skills().off_by_me);
}

#[test]
fn idp_7_strengths_and_growth_areas_named_together_are_the_focus() {
    let (mut maya, mut sam) = agreed();
    let draft = |growth: &str| FocusDraft {
        strengths: vec![" Listening ".to_owned(), String::new()],
        growth: vec![growth.to_owned()],
    };
    let empty = maya
        .notebook
        .propose_focus(&maya.pair, &FocusDraft::default());
    assert_eq!(refusal(empty), Refusal::TextMissing);
    let many = FocusDraft {
        growth: ["a", "b", "c", "d"].map(ToOwned::to_owned).to_vec(),
        ..FocusDraft::default()
    };
    let many = maya.notebook.propose_focus(&maya.pair, &many);
    assert_eq!(refusal(many), Refusal::TooManyParts { limit: 3 });

    maya.notebook
        .propose_focus(&maya.pair, &draft("Saying no"))
        .unwrap();
    mail(&mut maya, &mut sam);
    let waits = sam.skills().focus;
    assert!(waits.agreed.is_none());
    let theirs = waits.theirs.unwrap();
    assert_eq!(theirs.strengths, ["Listening"]);
    // Other words are an offer of his own; with her yes they stand.
    sam.notebook
        .propose_focus(&sam.pair, &draft("Saying no, kindly"))
        .unwrap();
    mail(&mut sam, &mut maya);
    let offer = maya.skills().focus.theirs.unwrap().offer;
    maya.notebook
        .answer_focus(&maya.pair, &offer, Answer::Yes, "")
        .unwrap();
    mail(&mut maya, &mut sam);
    for person in [&maya, &sam] {
        let focus = person.skills().focus;
        let agreed = focus.agreed.unwrap();
        assert_eq!(agreed.growth, ["Saying no, kindly"]);
        assert!(focus.mine.is_none() && focus.theirs.is_none());
    }
}
