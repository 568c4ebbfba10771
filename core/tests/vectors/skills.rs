//! Every kind of a skill round, the focus, and who assesses whom, at form 1.

use ithaca_core::id::ItemId;
use ithaca_core::idp::focus_entry::FocusProposed;
use ithaca_core::idp::rating_entry::{
    SkillAsked, SkillEndWhy, SkillRated, SkillRevealed, SkillRoundEnded, SkillSaid, SkillStepAsked,
    SkillsAsked, SkillsRevealed, SkillsSealed,
};
use ithaca_core::journal::Entry;
use ithaca_core::pair::entry::AssessingTold;
use ithaca_core::seal::{Promise, Salt, Sealable as _, Sealed, instrument, seal};

const PAIR: &str = "00112233-4455-6677-8899-aabbccddeeff";
const ROUND: &str = "5c0b7f0e-5d1e-4a43-9a55-3a0d5f8d2f10";
const AUTHOR: &str = "00112233445566778899aabbccddeeff";
/// The round all of them are about.
pub(crate) const ABOUT: &str = "skills/5c0b7f0e-5d1e-4a43-9a55-3a0d5f8d2f10";

fn asked() -> SkillsAsked {
    let step = |word: &str, anchor: &str| SkillStepAsked {
        word: word.to_owned(),
        anchor: anchor.to_owned(),
    };
    let skill = |item: &str, name: &str, about: &str, signs: [&str; 3]| SkillAsked {
        item: ItemId::new(item),
        name: name.to_owned(),
        about: about.to_owned(),
        signs: signs.map(ToOwned::to_owned).to_vec(),
    };
    SkillsAsked {
        language: "en".to_owned(),
        catalogue_version: 1,
        steps: vec![
            step("New to me", "I have not done it yet."),
            step("With support", ""),
            step("On my own", ""),
            step("In difficult cases", ""),
            step("I help others with it", ""),
        ],
        skills: vec![
            skill(
                "comp-learning",
                "Learning on purpose",
                "I choose what to learn — and notice.",
                ["I learn when told.", "I choose one thing.", "I share how."],
            ),
            skill(
                "own-2b1c2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d",
                "Grüße schreiben 😀",
                "",
                ["", "", ""],
            ),
        ],
    }
}

fn ratings() -> [SkillRated; 2] {
    [
        SkillRated {
            said: SkillSaid::Step { step: 3 },
            needed: Some(4),
            example: "In the planning — twice.".to_owned(),
        },
        SkillRated::not_seen(),
    ]
}

fn salt(byte: u8) -> Salt {
    Salt::parse(&format!("{byte:02x}").repeat(16)).unwrap()
}

/// Entries about skills rated by both.
pub(crate) fn all() -> Vec<(&'static str, Entry)> {
    let asked = asked();
    let instrument = instrument(&asked.text());
    let promise = Promise {
        pair: PAIR,
        about: ROUND,
        author: AUTHOR,
        instrument: &instrument,
    };
    let rated: Vec<_> = (1_u8..).zip(asked.skills.iter().zip(ratings())).collect();
    let sealed: Vec<Sealed> = rated
        .iter()
        .map(|(byte, (skill, rating))| Sealed {
            item: skill.item.to_string(),
            answer: rating.text(),
            salt: salt(*byte),
        })
        .collect();
    let (commitments, root) = seal(promise, &sealed);
    let skills = rated.iter().map(|(byte, (skill, rating))| SkillRevealed {
        item: skill.item.clone(),
        rating: rating.clone(),
        salt: salt(*byte).text().to_owned(),
    });
    let revealed = SkillsRevealed {
        skills: skills.collect(),
    };
    let ended = |why| Entry::SkillRoundEnded(SkillRoundEnded { why });
    let focus = FocusProposed {
        strengths: vec!["Listening".to_owned()],
        growth: vec!["Saying no — kindly".to_owned(), "Grüße".to_owned()],
    };
    vec![
        ("skills_asked", Entry::SkillsAsked(asked.clone())),
        (
            "skills_sealed",
            Entry::SkillsSealed(SkillsSealed {
                instrument: instrument.clone(),
                commitments,
                root,
            }),
        ),
        ("skills_revealed", Entry::SkillsRevealed(revealed)),
        ("skill_round_ended-declined", ended(SkillEndWhy::Declined)),
        ("skill_round_ended-let_go", ended(SkillEndWhy::LetGo)),
        (
            "skill_round_ended-salts_lost",
            ended(SkillEndWhy::SaltsLost),
        ),
        ("focus_proposed", Entry::FocusProposed(focus)),
        (
            "assessing_told",
            Entry::AssessingTold(AssessingTold { assesses: true }),
        ),
    ]
}
