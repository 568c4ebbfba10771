//! A partner whose program writes entries that arrive late and sort early: what both saw or sealed against stands, nobody is
//! blamed for it, and every order of arrival gives the same.

use ithaca_core::id::{ItemId, ReviewId, ReviewLineId, RoundId};
use ithaca_core::idp::SkillShown;
use ithaca_core::person::Role;
use ithaca_core::review::{ReviewKind, ReviewSaid, ReviewShown, ReviewTurn, ReviewVoidWhy};
use ithaca_core::seal::{Promise, root};
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use rand::seq::SliceRandom as _;
use serde_json::Value;

use crate::expectation_people::mail;
use crate::hostile::{Forger, folded};
use crate::people::{Person, agreed};
use crate::review::{FIT, MORE, begun, shown, words};
use crate::review_cheats::{Handmade, about, questions, text};

const QUESTION: &str = "The goals we work on still fit.";
const OTHER: &str = "She wastes my time.";

fn role(person: &Person) -> Role {
    person
        .notebook
        .view_pair(&person.pair)
        .unwrap()
        .line
        .my_role
}

#[test]
fn rv_1_a_late_beginning_that_sorts_early_swaps_no_question_of_hers() {
    let (mut maya, sam, review) = begun();
    let other = questions(&sam, &review).replace(QUESTION, OTHER);
    let file = Forger::backdated(&sam).tells(&about(&review), &[("review_begun", &other)]);
    maya.takes_in(&file);
    assert_eq!(maya.asked(&review, FIT).text, QUESTION);
    assert_eq!(maya.turn(&review), ReviewTurn::WaitForSeal);
    assert_eq!(maya.review(&review).row.void, None);
    maya.folds_alike();
}

#[test]
fn rv_1_a_late_beginning_swaps_nothing_that_she_sealed_against_and_voids_what_she_did_not() {
    for has_sealed in [true, false] {
        let (mut maya, mut sam) = agreed();
        let review = sam.begins_review(ReviewKind::Short);
        mail(&mut sam, &mut maya);
        maya.says(&review, MORE, "More walks.");
        if has_sealed {
            maya.seals_review(&review);
        }
        let other = questions(&sam, &review).replace(QUESTION, OTHER);
        let file = Forger::backdated(&sam).tells(&about(&review), &[("review_begun", &other)]);
        maya.takes_in(&file);
        let page = maya.review(&review);
        let void = (!has_sealed).then_some(ReviewVoidWhy::OtherQuestions);
        assert_eq!((page.row.void, page.row.void_by_me), (void, false));
        if has_sealed {
            assert_eq!(maya.asked(&review, FIT).text, QUESTION);
        }
        maya.folds_alike();
    }
}

#[test]
fn rv_1_who_copies_is_to_blame_wherever_the_copy_sorts() {
    let (mut maya, sam, review) = begun();
    let raw = sam.notebook.read(|store| {
        let rows = ithaca_core::store::journal::rows_about(store, &sam.pair, &about(&review))?;
        Ok(rows.into_iter().find(|row| row.kind == "review_sealed"))
    });
    let raw: Value = serde_json::from_str(&raw.unwrap().unwrap().raw).unwrap();
    let sums: Vec<String> = serde_json::from_value(raw["body"]["commitments"].clone()).unwrap();
    let instrument = raw["body"]["instrument"].as_str().unwrap();
    let mut forger = Forger::backdated(&sam);
    let promise = Promise {
        pair: &forger.keyring.wire,
        about: review.as_str(),
        author: &forger.keyring.fingerprint,
        instrument,
    };
    let root = root(promise, &sums);
    let sums = &raw["body"]["commitments"];
    let copied = format!(r#"{{"instrument":"{instrument}","commitments":{sums},"root":"{root}"}}"#);
    let file = forger.tells(&about(&review), &[("review_sealed", &copied)]);
    maya.takes_in(&file);
    let row = maya.review(&review).row;
    assert_eq!(row.void, Some(ReviewVoidWhy::CopiedSeal));
    assert!(!row.void_by_me, "she copied nothing");
}

#[test]
fn idp_7_after_hers_he_shows_no_further_skill() {
    use crate::skill_cheats::{Handmade, SKILLS, body};
    use crate::skills::{FEEDBACK, LEARNING, asked, rated};

    let (mut maya, sam, round) = asked();
    let questions = body(&sam, &round, "skills_asked");
    let mut forger = Forger::of(&sam);
    let hand = Handmade::of(&forger, &round, &questions, &SKILLS, 2);
    let first = hand.shows(LEARNING, 2);
    let entries = [
        ("skills_sealed", hand.sealed.as_str()),
        ("skills_revealed", &first),
    ];
    let file = forger.says(&round, &entries);
    maya.takes_in(&file);
    maya.shows_skills(&round, &[LEARNING, FEEDBACK]);
    let later = hand.shows(FEEDBACK, 2);
    for mut forger in [forger, Forger::backdated(&sam)] {
        let file = forger.says(&round, &[("skills_revealed", &later)]);
        maya.takes_in(&file);
        let rows = maya.skill_round().rows;
        assert_eq!(rated(&rows[0].theirs).said, rated(&rows[0].theirs).said);
        assert!(matches!(rows[0].theirs, SkillShown::Rated { .. }));
        assert_eq!(rows[1].theirs, SkillShown::Nothing);
        maya.folds_alike();
    }
}

#[test]
fn ex_7_after_hers_he_shows_no_further_answer() {
    use crate::expectation_cheats::{about, maya_sealed, questions, revealed_body, seals_by_hand};
    use crate::expectation_cheats::{answer, sealed_body};
    use crate::expectation_people::{GOALS, INTRODUCTIONS};
    use ithaca_core::expectation::ShownView;

    let (mut maya, sam, round) = maya_sealed();
    let mut forger = Forger::of(&sam);
    let hand = seals_by_hand(&forger, &round, &questions(&sam, &round), 2);
    let shows = |item: &str| {
        let kept = hand.answers.iter().find(|it| it.item == item).unwrap();
        revealed_body(&[(item, 2, kept.salt.text())])
    };
    let sealed = sealed_body(&hand.body);
    let first = shows(GOALS);
    let about = about(&round);
    let entries = [
        ("answers_sealed", sealed.as_str()),
        ("answers_revealed", &first),
    ];
    let file = forger.tells(&about, &entries);
    maya.takes_in(&file);
    maya.reveals(&round);
    let later = shows(INTRODUCTIONS);
    for mut forger in [forger, Forger::backdated(&sam)] {
        let file = forger.tells(&about, &[("answers_revealed", &later)]);
        maya.takes_in(&file);
        let goals = maya.row(&round, GOALS).mentor;
        assert_eq!(goals, ShownView::Answer { answer: answer(2) });
        let more = maya.row(&round, INTRODUCTIONS).mentor;
        assert!(!matches!(more, ShownView::Answer { .. }), "{more:?}");
        maya.folds_alike();
    }
}

#[test]
fn pa_6_a_seal_about_what_nobody_began_turns_no_role_back() {
    let (mut maya, mut sam) = agreed();
    maya.notebook.propose_roles(&maya.pair).unwrap();
    mail(&mut maya, &mut sam);
    sam.notebook.answer_roles(&sam.pair, true).unwrap();
    mail(&mut sam, &mut maya);
    assert_eq!(role(&maya), Role::Mentor);
    let nobody = ReviewId::fresh();
    let mut forger = Forger::backdated(&sam);
    let hand = Handmade::of(&forger, &nobody, r#"{"items":[]}"#, &text("One."));
    let sealed = hand
        .sealed
        .replace("[]", &format!("[\"{}\"]", "0".repeat(64)));
    let file = forger.tells(&about(&nobody), &[("review_sealed", &sealed)]);
    maya.takes_in(&file);
    assert_eq!(role(&maya), Role::Mentor, "both said yes before it came");
    maya.folds_alike();
    assert_eq!(role(&maya), Role::Mentor);
}

#[test]
fn pa_6_a_seal_that_comes_after_the_yes_that_saw_it_is_heard() {
    // The yes says to have seen a seal of hers that this notebook gets only later: it was restored in between.
    let (mut maya, mut sam) = agreed();
    maya.notebook.propose_roles(&maya.pair).unwrap();
    mail(&mut maya, &mut sam);
    let nobody = ReviewId::fresh();
    let mut first = Forger::of(&sam);
    let hand = Handmade::of(&first, &nobody, r#"{"items":[]}"#, &text("One."));
    let sealed = hand
        .sealed
        .replace("[]", &format!("[\"{}\"]", "0".repeat(64)));
    let file = first.tells(&about(&nobody), &[("review_sealed", &sealed)]);
    maya.takes_in(&file);
    let mut yes = first.entry("pair", "roles_answered", r#"{"yes":true}"#);
    yes.replaces = maya.about("pair");
    let file = first.sends(&yes);
    maya.takes_in(&file);
    assert_eq!(role(&maya), Role::Mentee, "who has sealed swaps no role");
    maya.folds_alike();
}

impl Person {
    fn about(&self, thing: &str) -> Vec<ithaca_core::id::EntryId> {
        let read = |store: &_| ithaca_core::journal::facts_about(store, &self.pair, thing);
        let facts = self.notebook.read(read).unwrap();
        facts.iter().map(|fact| fact.id().clone()).collect()
    }
}

fn copy_of(person: &Person) -> Person {
    let folder = tempfile::tempdir().unwrap();
    let copy = std::process::Command::new("cp")
        .arg("-r")
        .arg(person.profile().join("notebook"))
        .arg(folder.path())
        .status();
    assert!(copy.unwrap().success());
    person.copied_to(folder)
}

/// Everything a partner can send of a review and around it, each alone in a lineage of its own.
fn scattered(sam: &Person, review: &ReviewId) -> Vec<Vec<u8>> {
    let asked = questions(sam, review);
    let other = asked.replace(QUESTION, OTHER);
    let nobody = ReviewId::fresh();
    let mut files = Vec::new();
    let mut tells = |mut forger: Forger, about: &str, kind: &str, body: &str| {
        files.push(forger.tells(about, &[(kind, body)]));
    };
    let of = || Forger::backdated(sam);
    let late = || Forger {
        clock: 900,
        ..Forger::backdated(sam)
    };
    let thing = about(review);
    for forger in [of(), late()] {
        let hand = Handmade::of(&forger, review, &asked, &text("Fine."));
        let at = forger.clock + 3;
        tells(forger, &thing, "review_sealed", &hand.sealed);
        for item in [MORE, FIT] {
            let forger = Forger { clock: at, ..of() };
            tells(
                forger,
                &thing,
                "review_revealed",
                &hand.shows(item, &text("Fine.")),
            );
        }
    }
    tells(of(), &thing, "review_begun", &other);
    tells(late(), &thing, "review_begun", &other);
    tells(
        of(),
        &about(&nobody),
        "review_sealed",
        &Handmade::of(&of(), &nobody, &asked, &text("One.")).sealed,
    );
    tells(late(), &about(&nobody), "review_begun", &asked);
    tells(late(), &thing, "review_ended", r#"{"why":"let_go"}"#);
    tells(
        of(),
        "pair",
        "roles_proposed",
        r#"{"author_role":"mentee"}"#,
    );
    let line = ReviewLineId::fresh();
    let line = format!(r#"{{"line":"{line}","what":"keep","text":"The walk."}}"#);
    tells(of(), &thing, "review_line_written", &line);
    tells(
        late(),
        "closing",
        "pair_closed",
        r#"{"on_day":"2026-11-25"}"#,
    );
    let point = |title: &str| {
        format!(r#"{{"title":"{title}","minutes":5,"hat":"","origin":"","since":1}}"#)
    };
    let id = RoundId::fresh();
    tells(
        of(),
        &format!("point/{id}"),
        "point_written",
        &point("Before."),
    );
    let after = Forger { clock: 950, ..of() };
    tells(
        after,
        &format!("point/{id}"),
        "point_written",
        &point("After."),
    );
    files
}

#[test]
fn the_same_entries_in_any_order_say_the_same() {
    for has_shown in [false, true] {
        let (maya, sam, review) = match has_shown {
            true => shown(),
            false => begun(),
        };
        let mut files = scattered(&sam, &review);
        let mut dice = StdRng::seed_from_u64(7);
        let mut sums = Vec::new();
        for _ in 0..5 {
            let mut maya = copy_of(&maya);
            for file in &files {
                maya.takes_in(file);
            }
            if has_shown {
                assert_eq!(maya.asked(&review, MORE).theirs, words("Fewer slides."));
            }
            sums.push(folded(&maya));
            maya.folds_alike();
            files.shuffle(&mut dice);
        }
        sums.dedup();
        assert_eq!(sums.len(), 1, "one truth, whatever came first");
    }
}

#[test]
fn a_partner_who_begins_many_reviews_fills_no_list() {
    let (mut maya, sam, review) = shown();
    let asked = questions(&sam, &review);
    let mut forger = Forger::of(&sam);
    let mine = maya.begins_review(ReviewKind::Short);
    let mut newest = ReviewId::fresh();
    for _ in 0..30 {
        newest = ReviewId::fresh();
        let file = forger.tells(&about(&newest), &[("review_begun", &asked)]);
        maya.takes_in(&file);
    }
    let view = maya.notebook.view_reviews(&maya.pair).unwrap();
    assert!(view.open.len() <= 11, "{}", view.open.len());
    let open = |id: &ReviewId| view.open.iter().any(|row| row.review == *id);
    assert!(open(&mine) && open(&newest));
    assert_eq!(view.earlier.len(), 1, "what both have shown stays");
}

#[test]
fn rv_1_a_second_showing_replaces_nothing_she_has_read() {
    let (mut maya, sam, review) = begun();
    let asked = questions(&sam, &review);
    let mut forger = Forger::of(&sam);
    let hand = Handmade::of(&forger, &review, &asked, &text("Fine."));
    let first = hand.shows(MORE, &text("Fine."));
    let entries = [
        ("review_sealed", hand.sealed.as_str()),
        ("review_revealed", &first),
    ];
    let file = forger.tells(&about(&review), &entries);
    maya.takes_in(&file);
    maya.shows_review(&review, &[MORE]);
    let worth = ItemId::new(crate::review::WORTH);
    let later = hand.shows(worth.as_str(), &ReviewSaid::Step { step: 1 });
    let file = Forger::backdated(&sam).tells(&about(&review), &[("review_revealed", &later)]);
    maya.takes_in(&file);
    assert_eq!(maya.asked(&review, MORE).theirs, words("Fine."));
    assert_eq!(
        maya.asked(&review, worth.as_str()).theirs,
        ReviewShown::Nothing
    );
}
