//! A mentor who wants to rate after reading, and a notebook that lost what opens its seal: none of it counts.

use ithaca_core::id::SkillRoundId;
use ithaca_core::idp::rating_entry::{SkillEndWhy, SkillRated, SkillSaid};
use ithaca_core::idp::{SkillShown, SkillTurn, SkillVoidWhy};
use ithaca_core::seal::{Promise, Salt, Sealable as _, Sealed, instrument, root, seal};
use serde_json::{Value, json};

use crate::expectation_people::mail;
use crate::hostile::{Forger, every_row};
use crate::people::Person;
use crate::skills::{FEEDBACK, LEARNING, SETBACKS, asked, rated, seen};

pub const SKILLS: [&str; 3] = [LEARNING, FEEDBACK, SETBACKS];

pub fn about(round: &SkillRoundId) -> String {
    format!("skills/{round}")
}

/// The body of an entry about the round as its author wrote it, byte for byte.
pub fn body(person: &Person, round: &SkillRoundId, kind: &str) -> String {
    let rows = person.notebook.read(|store| {
        let about = about(round);
        Ok(ithaca_core::store::journal::rows_about(
            store,
            &person.pair,
            &about,
        )?)
    });
    let rows = rows.unwrap();
    let raw = &rows.iter().find(|row| row.kind == kind).unwrap().raw;
    let start = raw.find("\"body\":").unwrap() + "\"body\":".len();
    let end = raw.rfind(",\"replaces\"").unwrap();
    raw[start..end].to_owned()
}

pub fn rating(step: u8) -> SkillRated {
    SkillRated {
        said: SkillSaid::Step { step },
        needed: None,
        example: String::new(),
    }
}

/// A seal of one step for every skill, with the salts that open it.
pub struct Handmade {
    pub sealed: String,
    ratings: Vec<Sealed>,
}

impl Handmade {
    pub fn of(
        forger: &Forger,
        round: &SkillRoundId,
        asked: &str,
        skills: &[&str],
        step: u8,
    ) -> Self {
        let instrument = instrument(asked);
        let ratings: Vec<Sealed> = skills
            .iter()
            .map(|item| Sealed {
                item: (*item).to_owned(),
                answer: rating(step).text(),
                salt: Salt::draw(&mut rand::rng()),
            })
            .collect();
        let promise = Promise {
            pair: &forger.keyring.wire,
            about: round.as_str(),
            author: &forger.keyring.fingerprint,
            instrument: &instrument,
        };
        let (commitments, root) = seal(promise, &ratings);
        Self {
            sealed: sealed(&instrument, &commitments, &root),
            ratings,
        }
    }

    /// A reveal of one skill, with its true salt.
    pub fn shows(&self, skill: &str, step: u8) -> String {
        let kept = self.ratings.iter().find(|it| it.item == skill).unwrap();
        let (rating, salt) = (rating(step).text(), kept.salt.text());
        format!(r#"{{"skills":[{{"item":"{skill}","rating":{rating},"salt":"{salt}"}}]}}"#)
    }
}

pub fn sealed(instrument: &str, commitments: &[String], root: &str) -> String {
    let commitments = json!(commitments);
    format!(r#"{{"instrument":"{instrument}","commitments":{commitments},"root":"{root}"}}"#)
}

impl Forger {
    /// One entry about a round after another, in one parcel.
    pub fn says(&mut self, round: &SkillRoundId, entries: &[(&str, &str)]) -> Vec<u8> {
        let mut carried = Vec::new();
        for (kind, body) in entries {
            let entry = self.entry(&about(round), kind, body);
            carried.push(self.signs(&entry));
        }
        self.packs(&self.payload(carried))
    }
}

fn void(person: &Person) -> (SkillVoidWhy, bool) {
    let round = person.skill_round();
    assert_eq!(round.turn, SkillTurn::Void);
    assert!(person.skills().both.is_empty());
    for row in &round.rows {
        assert_eq!(row.theirs, SkillShown::Nothing);
    }
    (round.void.unwrap(), round.void_by_me)
}

#[test]
fn idp_7_a_rating_changed_after_sealing_is_not_shown_as_a_rating() {
    let (mut maya, sam, round) = asked();
    let questions = body(&sam, &round, "skills_asked");
    let mut forger = Forger::of(&sam);
    let hand = Handmade::of(&forger, &round, &questions, &SKILLS, 2);
    let [one, other] = [hand.shows(LEARNING, 2), hand.shows(FEEDBACK, 5)];
    let shown = one.replace("]}", &other.replace(r#"{"skills":["#, ","));
    let file = forger.says(
        &round,
        &[("skills_sealed", &hand.sealed), ("skills_revealed", &shown)],
    );
    maya.takes_in(&file);
    let hers = maya.skill_round();
    assert_eq!(hers.turn, SkillTurn::ReadThenShow);
    assert_eq!(rated(&hers.rows[0].theirs), &rating(2));
    assert_eq!(hers.rows[1].theirs, SkillShown::NotWhatWasSealed);
    assert!(
        maya.skills()
            .both
            .iter()
            .all(|row| row.item.as_str() != FEEDBACK)
    );

    // He sends what he sealed after all: that is a rating.
    let right = hand.shows(FEEDBACK, 2);
    let file = forger.says(&round, &[("skills_revealed", &right)]);
    maya.takes_in(&file);
    assert_eq!(rated(&maya.skill_round().rows[1].theirs), &rating(2));
}

#[test]
fn idp_7_a_second_seal_voids_the_round() {
    let (mut maya, sam, round) = asked();
    let questions = body(&sam, &round, "skills_asked");
    let mut forger = Forger::of(&sam);
    let [first, second] =
        [2, 5].map(|step| Handmade::of(&forger, &round, &questions, &SKILLS, step));
    let shown = second.shows(LEARNING, 5);
    let file = forger.says(
        &round,
        &[
            ("skills_sealed", &first.sealed),
            ("skills_sealed", &second.sealed),
            ("skills_revealed", &shown),
        ],
    );
    maya.takes_in(&file);
    assert_eq!(void(&maya), (SkillVoidWhy::SecondSeal, false));
    assert!(!maya.holds("skill_sealed"));
}

#[test]
fn idp_7_a_copied_seal_voids_the_round() {
    for fresh_root in [false, true] {
        let (mut maya, sam, round) = asked();
        let hers: Value = serde_json::from_str(&body(&sam, &round, "skills_sealed")).unwrap();
        let commitments: Vec<String> = serde_json::from_value(hers["commitments"].clone()).unwrap();
        let instrument = hers["instrument"].as_str().unwrap();
        let mut forger = Forger::of(&sam);
        let promise = Promise {
            pair: &forger.keyring.wire,
            about: round.as_str(),
            author: &forger.keyring.fingerprint,
            instrument,
        };
        let root = match fresh_root {
            true => root(promise, &commitments),
            false => hers["root"].as_str().unwrap().to_owned(),
        };
        let copied = sealed(instrument, &commitments, &root);
        let file = forger.says(&round, &[("skills_sealed", &copied)]);
        maya.takes_in(&file);
        assert_eq!(void(&maya), (SkillVoidWhy::CopiedSeal, false));
    }
}

#[test]
fn idp_7_a_seal_for_other_skills_or_too_few_of_them_voids_the_round() {
    let (mut maya, sam, round) = asked();
    let other = body(&sam, &round, "skills_asked").replace("Learning", "Leading");
    let mut forger = Forger::of(&sam);
    let hand = Handmade::of(&forger, &round, &other, &SKILLS, 2);
    let file = forger.says(&round, &[("skills_sealed", &hand.sealed)]);
    maya.takes_in(&file);
    assert_eq!(void(&maya), (SkillVoidWhy::OtherSkills, false));

    let (mut maya, sam, round) = asked();
    let questions = body(&sam, &round, "skills_asked");
    let mut forger = Forger::of(&sam);
    let hand = Handmade::of(&forger, &round, &questions, &SKILLS[..2], 2);
    let file = forger.says(&round, &[("skills_sealed", &hand.sealed)]);
    maya.takes_in(&file);
    assert_eq!(void(&maya), (SkillVoidWhy::SealIncomplete, false));
}

#[test]
fn idp_7_ratings_without_a_seal_or_asked_by_the_mentor_are_passed_over() {
    let (mut maya, sam, round) = asked();
    let questions = body(&sam, &round, "skills_asked");
    let mut forger = Forger::of(&sam);
    let hand = Handmade::of(&forger, &round, &questions, &SKILLS, 2);
    let shown = hand.shows(LEARNING, 2);
    let file = forger.says(&round, &[("skills_revealed", &shown)]);
    maya.takes_in(&file);
    assert_eq!(maya.skill_round().turn, SkillTurn::WaitForView);
    // Nobody but the mentee asks: her notebook offers her nothing to rate herself by.
    let his = SkillRoundId::fresh();
    let file = forger.says(&his, &[("skills_asked", &questions)]);
    maya.takes_in(&file);
    let view = maya.skills();
    assert_eq!(view.open.unwrap().round, round);
    assert!(view.earlier.is_empty());
}

#[test]
fn idp_7_a_malformed_seal_or_rating_is_refused_at_the_door() {
    let (mut maya, sam, round) = asked();
    let questions = body(&sam, &round, "skills_asked");
    let forger = Forger::of(&sam);
    let hand = Handmade::of(&forger, &round, &questions, &SKILLS, 2);
    let shown = hand.shows(LEARNING, 2);
    let spoiled = [
        (
            "skills_sealed",
            hand.sealed
                .replace("{\"instrument", "{\"more\":1,\"instrument"),
        ),
        ("skills_sealed", hand.sealed.replacen("[\"", "[\"ab", 1)),
        ("skills_revealed", shown.replace("\"step\":2", "\"step\":6")),
        (
            "skills_revealed",
            shown.replace("\"salt\":\"", "\"salt\":\"AB"),
        ),
        (
            "skills_revealed",
            shown.replace(
                "\"example\":\"\"",
                &format!("\"example\":\"{}\"", "x".repeat(201)),
            ),
        ),
        (
            "skills_asked",
            questions.replace("\"skills\":[", "\"skills\":[],\"x\":["),
        ),
    ];
    for (kind, body) in &spoiled {
        let file = Forger::of(&sam).says(&round, &[(kind, body)]);
        maya.refuses(&file);
    }
    assert_eq!(maya.skill_round().turn, SkillTurn::WaitForView);
}

#[test]
fn idp_7_a_seal_whose_salts_are_lost_is_said_and_asked_again() {
    let (mut maya, mut sam, round) = asked();
    sam.sees_skill(&round, LEARNING, &seen(4));
    sam.seals_view(&round);
    mail(&mut sam, &mut maya);
    let pair = maya.pair.clone();
    let erased = maya.notebook.change(|page| {
        ithaca_core::store::only_me::remove(
            page.store,
            &pair,
            ithaca_core::store::only_me::Kind::SkillSealed,
            round.as_str(),
        )?;
        Ok(())
    });
    erased.unwrap();
    assert_eq!(maya.skill_round().turn, SkillTurn::SaltsLost);
    let before = every_row(&maya);
    let shown = maya.notebook.show_skills(&maya.pair, &round, &[]);
    assert!(shown.is_err());
    assert_eq!(every_row(&maya), before);
    maya.notebook
        .end_skill_round(&maya.pair, &round, SkillEndWhy::SaltsLost)
        .unwrap();
    mail(&mut maya, &mut sam);
    assert_eq!(void(&sam), (SkillVoidWhy::SaltsLost, false));
    assert_eq!(void(&maya), (SkillVoidWhy::SaltsLost, true));
}

#[test]
fn idp_7_a_second_seal_takes_nothing_from_what_both_have_shown() {
    let (mut maya, sam, round) = asked();
    let questions = body(&sam, &round, "skills_asked");
    let mut forger = Forger::of(&sam);
    let [first, second] =
        [2, 5].map(|step| Handmade::of(&forger, &round, &questions, &SKILLS, step));
    let shown = first.shows(LEARNING, 2);
    let file = forger.says(
        &round,
        &[
            ("skills_sealed", &first.sealed),
            ("skills_revealed", &shown),
        ],
    );
    maya.takes_in(&file);
    maya.shows_skills(&round, &[LEARNING]);
    let file = forger.says(&round, &[("skills_sealed", &second.sealed)]);
    maya.takes_in(&file);
    let hers = maya.skill_round();
    assert_eq!(hers.turn, SkillTurn::Both);
    assert_eq!(rated(&hers.rows[0].theirs), &rating(2));
    assert!(maya.holds("skill_sealed"), "what she kept back stays");
}
