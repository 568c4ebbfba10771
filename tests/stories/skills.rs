//! Skills seen by both: the mentee rates alone, asks for the mentor's view, and each is shown once both are sealed.

use ithaca_core::error::Refusal;
use ithaca_core::id::{CompetencyId, ItemId, SkillRoundId};
use ithaca_core::idp::rating_entry::{SkillEndWhy, SkillRated, SkillSaid};
use ithaca_core::idp::{
    OwnCompetencyDraft, RatingDraft, SkillBothRow, SkillRatingDraft, SkillRoundView,
    SkillRoundsView, SkillShown, SkillTurn, SkillVoidWhy,
};

use crate::expectation_people::mail;
use crate::hostile::every_row;
use crate::idp::refusal;
use crate::people::{Person, agreed};

pub const LEARNING: &str = "comp-learning";
pub const FEEDBACK: &str = "comp-self-awareness";
pub const SETBACKS: &str = "comp-resilience";

pub fn seen(step: u8) -> SkillRatingDraft {
    SkillRatingDraft {
        said: SkillSaid::Step { step },
        example: format!("I saw step {step}."),
    }
}

impl Person {
    /// Takes a skill into the list and rates it.
    pub fn rates(&mut self, skill: &str, now: u32, needed: u32) -> CompetencyId {
        let id = CompetencyId::new(skill);
        if !id.is_own() {
            self.notebook.pick_competency(&id, true).unwrap();
        }
        let draft = RatingDraft {
            now: Some(now),
            needed: Some(needed),
            importance: None,
            example: format!("Hers at {now}."),
        };
        self.notebook.rate_competency(&id, &draft).unwrap();
        id
    }

    pub fn asks_for_view(&mut self, skills: &[CompetencyId]) -> SkillRoundId {
        self.notebook.ask_for_view(&self.pair, skills).unwrap()
    }

    pub fn sees_skill(&mut self, round: &SkillRoundId, skill: &str, draft: &SkillRatingDraft) {
        let item = ItemId::new(skill);
        self.notebook
            .save_view_of_skill(&self.pair, round, &item, draft)
            .unwrap();
    }

    pub fn seals_view(&mut self, round: &SkillRoundId) {
        self.notebook.seal_view(&self.pair, round).unwrap();
    }

    pub fn shows_skills(&mut self, round: &SkillRoundId, skills: &[&str]) {
        let skills: Vec<ItemId> = skills.iter().map(|it| ItemId::new(*it)).collect();
        self.notebook
            .show_skills(&self.pair, round, &skills)
            .unwrap();
    }

    pub fn skills(&self) -> SkillRoundsView {
        self.notebook.view_skill_rounds(&self.pair).unwrap()
    }

    /// Whether these words stand anywhere in what a person's notebook holds in clear, once it is unlocked.
    pub fn holds(&self, words: &str) -> bool {
        let bytes: Vec<String> = words.bytes().map(|byte| byte.to_string()).collect();
        format!("{:?}", every_row(self)).contains(&bytes.join(", "))
    }

    /// The round that is open, else the newest.
    pub fn skill_round(&self) -> SkillRoundView {
        let view = self.skills();
        view.open.or(view.earlier.into_iter().next()).unwrap()
    }

    pub fn both(&self, skill: &str) -> SkillBothRow {
        let both = self.skills().both.into_iter();
        let mut found = both.filter(|row| row.item.as_str() == skill);
        found.next().unwrap()
    }
}

pub fn rated(shown: &SkillShown) -> &SkillRated {
    match shown {
        SkillShown::Rated { rating } => rating,
        other => panic!("{other:?}"),
    }
}

/// Maya has rated three skills, asked Sam about them, and her mail has arrived.
pub fn asked() -> (Person, Person, SkillRoundId) {
    let (mut maya, mut sam) = agreed();
    let skills = [
        maya.rates(LEARNING, 2, 4),
        maya.rates(FEEDBACK, 3, 3),
        maya.rates(SETBACKS, 1, 2),
    ];
    let round = maya.asks_for_view(&skills);
    mail(&mut maya, &mut sam);
    (maya, sam, round)
}

#[test]
fn idp_7_both_ratings_appear_only_after_both_exist() {
    let (mut maya, mut sam, round) = asked();
    assert_eq!(maya.skill_round().turn, SkillTurn::WaitForView);
    let his = sam.skill_round();
    assert_eq!(his.turn, SkillTurn::Rate);
    assert_eq!(his.rows.len(), 3);
    for row in &his.rows {
        assert_eq!(row.theirs, SkillShown::Nothing, "sealed shows nothing");
        assert!(!row.name.is_empty() && row.signs.len() == 3);
    }
    // Not one word of hers is in what he holds.
    assert!(maya.holds("Hers at") && !sam.holds("Hers at"));

    sam.sees_skill(&round, LEARNING, &seen(4));
    sam.sees_skill(&round, FEEDBACK, &seen(2));
    sam.seals_view(&round);
    assert_eq!(sam.skill_round().turn, SkillTurn::WaitForShow);
    mail(&mut sam, &mut maya);

    // She reads his view alone, then decides what of hers to show.
    let hers = maya.skill_round();
    assert_eq!(hers.turn, SkillTurn::ReadThenShow);
    assert_eq!(
        rated(&hers.rows[0].theirs).said,
        SkillSaid::Step { step: 4 }
    );
    assert_eq!(rated(&hers.rows[0].theirs).example, "I saw step 4.");
    assert_eq!(rated(&hers.rows[2].theirs).said, SkillSaid::NotSeen);
    maya.shows_skills(&round, &[LEARNING, SETBACKS]);
    mail(&mut maya, &mut sam);

    for person in [&maya, &sam] {
        let done = person.skill_round();
        assert_eq!(done.turn, SkillTurn::Both);
        assert!(person.skills().open.is_none());
        let row = person.both(LEARNING);
        let step = |mark: Option<ithaca_core::idp::SkillMark>| mark.unwrap().rating.said;
        assert_eq!(step(row.mentee), SkillSaid::Step { step: 2 });
        assert_eq!(step(row.mentor), SkillSaid::Step { step: 4 });
        let kept = person.both(FEEDBACK);
        assert_eq!(kept.mentee, None, "what she keeps is shown to nobody");
        assert!(kept.mentor.is_some());
    }
    let his = sam.skill_round();
    assert_eq!(his.rows[1].theirs, SkillShown::Nothing);
    assert_eq!(rated(&his.rows[0].theirs).needed, Some(4));
    assert!(sam.holds("Hers at 2") && !sam.holds("Hers at 3"));
}

#[test]
fn idp_7_a_later_round_stands_beside_the_one_before() {
    let (mut maya, mut sam, first) = asked();
    sam.sees_skill(&first, LEARNING, &seen(2));
    sam.seals_view(&first);
    mail(&mut sam, &mut maya);
    maya.shows_skills(&first, &[LEARNING]);
    mail(&mut maya, &mut sam);

    let again = maya.rates(LEARNING, 3, 4);
    let second = maya.asks_for_view(&[again]);
    mail(&mut maya, &mut sam);
    sam.sees_skill(&second, LEARNING, &seen(4));
    sam.seals_view(&second);
    mail(&mut sam, &mut maya);
    maya.shows_skills(&second, &[LEARNING]);
    mail(&mut maya, &mut sam);
    for person in [&maya, &sam] {
        let row = person.both(LEARNING);
        let said = |mark: Option<ithaca_core::idp::SkillMark>| {
            let mark = mark.unwrap();
            (mark.rating.said, mark.before.unwrap().said)
        };
        let step = |step| SkillSaid::Step { step };
        assert_eq!(said(row.mentee), (step(3), step(2)));
        assert_eq!(said(row.mentor), (step(4), step(2)));
        assert_eq!(person.skills().earlier.len(), 2);
    }
}

#[test]
fn idp_7_a_skill_of_her_own_goes_under_an_id_of_this_pair_alone() {
    let (mut maya, mut sam) = agreed();
    let draft = OwnCompetencyDraft {
        name: "Grüße schreiben 😀".to_owned(),
        signs: vec!["Ich fange an.".to_owned(), String::new(), String::new()],
    };
    let own = maya.notebook.save_own_competency(None, &draft).unwrap();
    maya.rates(own.as_str(), 1, 5);
    let round = maya.asks_for_view(std::slice::from_ref(&own));
    mail(&mut maya, &mut sam);
    let his = sam.skill_round();
    assert_eq!(his.rows[0].name, "Grüße schreiben 😀");
    let private = own.as_str().trim_start_matches("own-").to_owned();
    assert!(maya.holds(&private) && !sam.holds(&private));
    let item = his.rows[0].item.as_str().to_owned();
    sam.sees_skill(&round, &item, &seen(2));
    sam.seals_view(&round);
    mail(&mut sam, &mut maya);
    assert_eq!(maya.both(&item).competency, Some(own.clone()));

    // The next round names it the same, so that last time can stand beside.
    maya.shows_skills(&round, &[&item]);
    maya.asks_for_view(&[own]);
    assert_eq!(maya.skill_round().rows[0].item.as_str(), item);
}

#[test]
fn idp_7_what_waits_is_taken_back_and_what_has_left_is_not() {
    let (mut maya, mut sam) = agreed();
    let skill = maya.rates(LEARNING, 2, 4);
    let rows = |person: &Person| {
        let all = every_row(person);
        ["outbox", "journal", "only_me", "sealed"].map(|table| all[table].clone())
    };
    let before = rows(&maya);
    let round = maya.asks_for_view(std::slice::from_ref(&skill));
    assert!(maya.skill_round().can_take_back);
    assert_ne!(rows(&maya), before);
    maya.notebook.take_back_skills(&maya.pair, &round).unwrap();
    assert_eq!(rows(&maya), before, "no trace");

    let round = maya.asks_for_view(&[skill]);
    mail(&mut maya, &mut sam);
    let left = maya.notebook.take_back_skills(&maya.pair, &round);
    assert_eq!(refusal(left), Refusal::RatingsSealed);
    sam.sees_skill(&round, LEARNING, &seen(4));
    sam.seals_view(&round);
    sam.notebook.take_back_skills(&sam.pair, &round).unwrap();
    // His draft is still his to change.
    let again = sam.skill_round();
    assert_eq!(again.turn, SkillTurn::Rate);
    assert_eq!(rated(&again.rows[0].mine).said, SkillSaid::Step { step: 4 });
    sam.sees_skill(&round, LEARNING, &seen(1));
    sam.seals_view(&round);
    mail(&mut sam, &mut maya);
    let mine = maya.skill_round();
    assert_eq!(
        rated(&mine.rows[0].theirs).said,
        SkillSaid::Step { step: 1 }
    );
    let early = sam.notebook.show_skills(&sam.pair, &round, &[]);
    assert_eq!(refusal(early), Refusal::RevealTooEarly);
    let sealed = sam.notebook.seal_view(&sam.pair, &round);
    assert_eq!(refusal(sealed), Refusal::RatingsSealed);
}

#[test]
fn idp_7_only_the_mentee_asks_about_skills_she_has_rated_one_round_at_a_time() {
    let (mut maya, mut sam) = agreed();
    let not_his = sam
        .notebook
        .ask_for_view(&sam.pair, &[CompetencyId::new(LEARNING)]);
    assert_eq!(refusal(not_his), Refusal::NotYourTurn);
    let ask = |maya: &mut Person, skills: &[CompetencyId]| {
        refusal(maya.notebook.ask_for_view(&maya.pair, skills))
    };
    assert_eq!(ask(&mut maya, &[]), Refusal::SkillUnrated);
    let unrated = CompetencyId::new(LEARNING);
    assert_eq!(
        ask(&mut maya, std::slice::from_ref(&unrated)),
        Refusal::CompetencyGone
    );
    maya.notebook.pick_competency(&unrated, true).unwrap();
    assert_eq!(ask(&mut maya, &[unrated]), Refusal::SkillUnrated);
    let skill = maya.rates(LEARNING, 2, 4);
    maya.asks_for_view(std::slice::from_ref(&skill));
    assert_eq!(ask(&mut maya, &[skill]), Refusal::SkillRoundOpen);
}

#[test]
fn idp_7_sam_may_say_not_now_and_nothing_is_shown() {
    let (mut maya, mut sam, round) = asked();
    sam.sees_skill(&round, LEARNING, &seen(4));
    assert!(sam.holds("I saw step") && maya.holds("skill_sealed"));
    sam.notebook
        .end_skill_round(&sam.pair, &round, SkillEndWhy::Declined)
        .unwrap();
    mail(&mut sam, &mut maya);
    for (person, by_me) in [(&maya, false), (&sam, true)] {
        let round = person.skill_round();
        assert_eq!(round.turn, SkillTurn::Void);
        assert_eq!(round.void, Some(SkillVoidWhy::Declined));
        assert_eq!(round.void_by_me, by_me);
        assert!(person.skills().both.is_empty());
    }
    assert!(!sam.holds("I saw step") && !maya.holds("skill_sealed"));
    // She can ask again another time.
    maya.asks_for_view(&[CompetencyId::new(LEARNING)]);
}

#[test]
fn idp_7_a_mail_twice_late_or_lost_changes_nothing() {
    let (mut maya, mut sam, round) = asked();
    sam.sees_skill(&round, LEARNING, &seen(4));
    sam.seals_view(&round);
    let lost = sam.makes_parcel();
    // She writes meanwhile, and her parcel crosses his.
    maya.writes_goal("Run our planning meeting twice");
    let goal = maya.writes_goal("Another");
    maya.shares_goal(&goal);
    mail(&mut maya, &mut sam);
    let again = sam.makes_parcel_of_everything();
    maya.takes_in(&again);
    maya.takes_in(&lost);
    maya.takes_in(&again);
    assert_eq!(maya.skill_round().turn, SkillTurn::ReadThenShow);
    maya.shows_skills(&round, &[LEARNING]);
    let shown = maya.makes_parcel();
    sam.takes_in(&shown);
    let before = every_row(&sam)["sealed"].clone();
    sam.takes_in(&shown);
    assert_eq!(every_row(&sam)["sealed"], before);
    assert_eq!(sam.skill_round().turn, SkillTurn::Both);
}
