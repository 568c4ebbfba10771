//! A partner whose program keeps no rule, and a notebook that lost what opens its seal: none of it counts.

use ithaca_core::id::{PairId, ReviewId};
use ithaca_core::review::{
    ReviewEndWhy, ReviewKind, ReviewSaid, ReviewShown, ReviewTurn, ReviewVoidWhy,
};
use ithaca_core::seal::{Promise, Salt, Sealable as _, Sealed, instrument, seal};
use serde_json::{Value, json};

use crate::expectation_people::mail;
use crate::hostile::Forger;
use crate::people::Person;
use crate::review::{FIT, MORE, begun, shown, step, words};

pub fn about(review: &ReviewId) -> String {
    format!("review/{review}")
}

/// The questions as their entry has them, byte for byte.
pub fn questions(person: &Person, review: &ReviewId) -> String {
    let rows = person.notebook.read(|store| {
        let about = about(review);
        Ok(ithaca_core::store::journal::rows_about(
            store,
            &person.pair,
            &about,
        )?)
    });
    let rows = rows.unwrap();
    let raw = &rows
        .iter()
        .find(|row| row.kind == "review_begun")
        .unwrap()
        .raw;
    let start = raw.find("\"body\":").unwrap() + "\"body\":".len();
    let end = raw.rfind(",\"replaces\"").unwrap();
    raw[start..end].to_owned()
}

fn items(questions: &str) -> Vec<String> {
    let body: Value = serde_json::from_str(questions).unwrap();
    let items = body["items"].as_array().unwrap();
    items
        .iter()
        .map(|it| it["item"].as_str().unwrap().to_owned())
        .collect()
}

/// A seal of one answer for every question, with the salts that open it.
pub struct Handmade {
    pub sealed: String,
    answers: Vec<Sealed>,
}

impl Handmade {
    pub fn of(forger: &Forger, review: &ReviewId, questions: &str, said: &ReviewSaid) -> Self {
        let instrument = instrument(questions);
        let answers: Vec<Sealed> = items(questions)
            .into_iter()
            .map(|item| Sealed {
                item,
                answer: said.text(),
                salt: Salt::draw(&mut rand::rng()),
            })
            .collect();
        let promise = Promise {
            pair: &forger.keyring.wire,
            about: review.as_str(),
            author: &forger.keyring.fingerprint,
            instrument: &instrument,
        };
        let (commitments, root) = seal(promise, &answers);
        let sealed = json!({
            "instrument": instrument, "commitments": commitments, "root": root
        });
        // The fields in the order of the kind.
        let commitments = &sealed["commitments"];
        let sealed = format!(
            r#"{{"instrument":"{instrument}","commitments":{commitments},"root":"{root}"}}"#
        );
        Self { sealed, answers }
    }

    pub fn shows(&self, item: &str, said: &ReviewSaid) -> String {
        let kept = self.answers.iter().find(|it| it.item == item);
        let salt = kept.unwrap_or(&self.answers[0]).salt.text();
        let said = said.text();
        format!(r#"{{"answers":[{{"item":"{item}","said":{said},"salt":"{salt}"}}]}}"#)
    }
}

impl Forger {
    pub fn tells(&mut self, about: &str, entries: &[(&str, &str)]) -> Vec<u8> {
        let mut carried = Vec::new();
        for (kind, body) in entries {
            let entry = self.entry(about, kind, body);
            carried.push(self.signs(&entry));
        }
        self.packs(&self.payload(carried))
    }
}

pub fn text(text: &str) -> ReviewSaid {
    ReviewSaid::Words {
        text: text.to_owned(),
    }
}

#[test]
fn rv_1_a_reveal_that_does_not_fit_its_seal_is_not_shown_as_an_answer() {
    let (mut maya, sam, review) = begun();
    let asked = questions(&sam, &review);
    let mut forger = Forger::of(&sam);
    let hand = Handmade::of(&forger, &review, &asked, &text("Fine."));
    let file = forger.tells(
        &about(&review),
        &[
            ("review_sealed", &hand.sealed),
            ("review_revealed", &hand.shows(MORE, &text("Better."))),
            // A question that was never asked, and one that is rated, in words.
            ("review_revealed", &hand.shows("rv-foreign", &text("Fine."))),
            ("review_revealed", &hand.shows(FIT, &text("Fine."))),
        ],
    );
    maya.takes_in(&file);
    assert_eq!(
        maya.turn(&review),
        ReviewTurn::WaitForAnswers,
        "nothing fits yet"
    );
    let more = maya.asked(&review, MORE).theirs;
    assert_eq!(more, ReviewShown::NotWhatWasSealed);
    assert_eq!(maya.asked(&review, FIT).theirs, ReviewShown::Nothing);
    assert_eq!(maya.review(&review).rows.len(), 4, "no foreign question");
    let right = hand.shows(MORE, &text("Fine."));
    let file = forger.tells(&about(&review), &[("review_revealed", &right)]);
    maya.takes_in(&file);
    assert_eq!(maya.asked(&review, MORE).theirs, words("Fine."));
    assert_eq!(maya.turn(&review), ReviewTurn::ReadThenShow);
}

#[test]
fn rv_1_who_seals_twice_or_seals_other_questions_voids_the_review() {
    let (mut maya, sam, review) = begun();
    let asked = questions(&sam, &review);
    let mut forger = Forger::of(&sam);
    let [first, second] =
        ["One.", "Two."].map(|it| Handmade::of(&forger, &review, &asked, &text(it)));
    let file = forger.tells(
        &about(&review),
        &[
            ("review_sealed", &first.sealed),
            ("review_sealed", &second.sealed),
        ],
    );
    maya.takes_in(&file);
    let row = maya.review(&review).row;
    assert_eq!(row.void, Some(ReviewVoidWhy::SecondSeal));
    assert!(!row.void_by_me && !maya.holds("More walks"));

    let (mut maya, sam, review) = begun();
    let other = questions(&sam, &review).replace("still fit", "fit");
    let mut forger = Forger::of(&sam);
    let hand = Handmade::of(&forger, &review, &other, &text("One."));
    let file = forger.tells(&about(&review), &[("review_sealed", &hand.sealed)]);
    maya.takes_in(&file);
    let row = maya.review(&review).row;
    assert_eq!(row.void, Some(ReviewVoidWhy::OtherQuestions));
}

#[test]
fn rv_1_a_mentor_who_copies_her_seal_voids_the_review() {
    let (mut maya, sam, review) = begun();
    let rows = sam.notebook.read(|store| {
        let rows = ithaca_core::store::journal::rows_about(store, &sam.pair, &about(&review))?;
        Ok(rows)
    });
    let rows = rows.unwrap();
    let raw = &rows
        .iter()
        .find(|row| row.kind == "review_sealed")
        .unwrap()
        .raw;
    let start = raw.find("\"body\":").unwrap() + "\"body\":".len();
    let end = raw.rfind(",\"replaces\"").unwrap();
    let copied = raw[start..end].to_owned();
    let mut forger = Forger::of(&sam);
    let file = forger.tells(&about(&review), &[("review_sealed", &copied)]);
    maya.takes_in(&file);
    let void = maya.review(&review).row.void;
    assert_eq!(void, Some(ReviewVoidWhy::CopiedSeal));
}

#[test]
fn rv_2_no_flood_of_lines_and_no_line_in_the_name_of_the_other() {
    let (mut maya, mut sam, review) = shown();
    let line = maya
        .notebook
        .save_review_line(
            &maya.pair,
            &review,
            None,
            ithaca_core::review::ReviewWhat::Keep,
            "The walk.",
        )
        .unwrap();
    mail(&mut maya, &mut sam);
    let mut forger = Forger::of(&sam);
    let his = |id: &str, text: &str| format!(r#"{{"line":"{id}","what":"stop","text":"{text}"}}"#);
    let mut lines = vec![his(line.as_str(), "Stolen.")];
    for number in 0..50 {
        let id = ithaca_core::id::ReviewLineId::fresh();
        lines.push(his(id.as_str(), &format!("Line {number}.")));
    }
    let back = format!(r#"{{"line":"{line}"}}"#);
    let mut entries: Vec<(&str, &str)> = lines
        .iter()
        .map(|body| ("review_line_written", body.as_str()))
        .collect();
    entries.push(("review_line_taken_back", &back));
    let file = forger.tells(&about(&review), &entries);
    maya.takes_in(&file);
    let seen = maya.review(&review).lines;
    assert_eq!(seen[0].text, "The walk.", "hers is hers alone");
    assert!(!seen[0].is_over);
    assert_eq!(seen.len(), 4, "three of his at most");
    assert!(
        seen.iter()
            .skip(1)
            .all(|it| it.is_over && it.text != "Stolen.")
    );
}

#[test]
fn rated_answers_do_not_appear_while_one_assesses_the_other_whatever_arrives() {
    let (mut maya, mut sam, review) = begun();
    maya.notebook.tell_assessing(&maya.pair, true).unwrap();
    mail(&mut maya, &mut sam);
    let asked = questions(&sam, &review);
    let mut forger = Forger::of(&sam);
    let hand = Handmade::of(&forger, &review, &asked, &ReviewSaid::Step { step: 1 });
    let file = forger.tells(
        &about(&review),
        &[
            ("review_sealed", &hand.sealed),
            (
                "review_revealed",
                &hand.shows(FIT, &ReviewSaid::Step { step: 1 }),
            ),
        ],
    );
    maya.takes_in(&file);
    let page = maya.review(&review);
    assert!(page.rows.iter().all(|row| !row.rated));
    maya.notebook.tell_assessing(&maya.pair, false).unwrap();
    assert_eq!(maya.asked(&review, FIT).theirs, step(1));

    // A review that he begins with rated questions while it is on.
    maya.notebook.tell_assessing(&maya.pair, true).unwrap();
    let second = ReviewId::fresh();
    let file = forger.tells(&about(&second), &[("review_begun", &asked)]);
    maya.takes_in(&file);
    let page = maya.review(&second);
    assert!(page.rows.len() == 1 && page.rows.iter().all(|row| !row.rated));
}

#[test]
fn a_review_that_is_none_is_kept_and_shown_to_nobody() {
    let (mut maya, sam, review) = begun();
    let asked = questions(&sam, &review);
    let mut forger = Forger::of(&sam);
    let long = asked.replace("The goals we work on still fit.", &"a".repeat(301));
    let twice = asked.replace("rv-worth-it", FIT);
    let alone = asked.replace("\"both\"", "\"mentee\"");
    let steps = asked.replace("\"rated\":true", "\"rated\":false");
    for body in [long, twice, alone, steps] {
        let id = ReviewId::fresh();
        let entry = forger.entry(&about(&id), "review_begun", &body);
        let file = forger.sends(&entry);
        // Refused as a whole, or kept unread: in both cases there is no such review.
        let opened = maya.notebook.open_parcel(&file);
        if let Ok(arrival) = opened {
            maya.notebook.take_in(&arrival.arrival).unwrap();
        }
        assert!(maya.notebook.view_review(&maya.pair, &id).is_err());
        forger = Forger::of(&sam);
    }
    // Day and hour of an entry are its author's word: the wildest ones stop nothing.
    let id = ReviewId::fresh();
    let mut entry = forger.entry(&about(&id), "review_begun", &asked);
    entry.at = "2999-12-31T23:59:59Z".to_owned();
    let file = forger.sends(&entry);
    maya.takes_in(&file);
    let view = maya.notebook.view_reviews(&maya.pair).unwrap();
    assert_eq!(view.open.len(), 2);
    assert!(view.offer.is_none());
}

#[test]
fn a_notebook_that_lost_its_salts_says_so_and_lets_the_review_go() {
    let (mut maya, mut sam, review) = begun();
    sam.seals_review(&review);
    mail(&mut sam, &mut maya);
    let pair = PairId::new(maya.pair.as_str());
    maya.notebook
        .change(|page| {
            let kind = ithaca_core::store::only_me::Kind::ReviewSealed;
            ithaca_core::store::only_me::remove(page.store, &pair, kind, review.as_str())?;
            Ok(())
        })
        .unwrap();
    assert_eq!(maya.turn(&review), ReviewTurn::SaltsLost);
    let shows = maya.notebook.show_review(&maya.pair, &review, &[]);
    assert!(shows.is_err());
    maya.notebook
        .end_review(&maya.pair, &review, ReviewEndWhy::SaltsLost)
        .unwrap();
    mail(&mut maya, &mut sam);
    let row = sam.review(&review).row;
    assert_eq!(row.void, Some(ReviewVoidWhy::SaltsLost));
    maya.begins_review(ReviewKind::Short);
}

#[test]
fn rv_1_nothing_of_the_other_is_shown_before_ones_own_seal_stands() {
    let (mut maya, mut sam) = crate::people::agreed();
    let review = maya.begins_review(ReviewKind::Short);
    mail(&mut maya, &mut sam);
    let asked = questions(&sam, &review);
    let mut forger = Forger::of(&sam);
    let hand = Handmade::of(&forger, &review, &asked, &text("Impatience."));
    let shows = hand.shows(MORE, &text("Impatience."));
    let file = forger.tells(
        &about(&review),
        &[("review_sealed", &hand.sealed), ("review_revealed", &shows)],
    );
    maya.takes_in(&file);
    assert_eq!(maya.turn(&review), ReviewTurn::Answer);
    assert_eq!(maya.asked(&review, MORE).theirs, ReviewShown::Nothing);
    assert!(maya.finds("Impatience").is_empty());
    maya.seals_review(&review);
    assert_eq!(maya.asked(&review, MORE).theirs, words("Impatience."));
    // She has read his answers: hers are not answered again.
    assert!(!maya.review(&review).can_take_back);
    let again = maya.notebook.take_back_review(&maya.pair, &review);
    assert!(again.is_err());
}
