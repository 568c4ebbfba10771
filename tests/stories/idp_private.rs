//! What is Only me, or for one mentor, is in no parcel to anybody else: markers in every field of every kind, searched
//! for in the decrypted parcels, the journal and the outbox (ST-16).
#![expect(
    clippy::too_many_lines,
    reason = "a story is told in one go: what was written before decides what is seen after"
)]

use std::collections::BTreeMap;

use ithaca_core::error::Refusal;
use ithaca_core::id::{CompetencyId, GoalId, PairId};
use ithaca_core::idp::entry::{GoalProgress, GoalState, SheetValue, StepStanding};
use ithaca_core::idp::lane_entry::{IdeaAnswer, IdeaKind};
use ithaca_core::idp::{
    CommentDraft, GoalDraft, IdeaDraft, OwnCompetencyDraft, ProgressNoteDraft, RatingDraft,
    ShareParts, Shareable, SheetFieldKind, StepDraft,
};
use ithaca_core::pair::Pair;
use ithaca_core::person::Role;

use crate::hostile::unlocked;
use crate::idp::{fields, goal_draft, refusal, sheet};
use crate::people::{Person, agreed};

const ALL_PARTS: ShareParts = ShareParts {
    progress: true,
    details: true,
    steps: true,
    notes: true,
};

/// A word that stands nowhere else, numbered.
fn marker(planted: &mut Vec<String>, place: &str) -> String {
    let word = format!("marker{}of{place}", planted.len());
    planted.push(word.clone());
    word
}

/// A goal with a marker in every field, steps and notes too.
fn planted_goal(maya: &mut Person, name: &str) -> (GoalId, Vec<String>) {
    let mut planted = Vec::new();
    let mut mark = |field: &str| marker(&mut planted, &format!("{name}{field}"));
    let draft = GoalDraft {
        sentence: mark("sentence"),
        day: "2027-01-15".to_owned(),
        sign: mark("sign"),
        why: mark("why"),
        today: mark("today"),
        ask: mark("ask"),
        ..GoalDraft::default()
    };
    let step = StepDraft {
        text: mark("step"),
        kind: None,
        if_then: mark("ifthen"),
        help: mark("help"),
        due_day: "2026-12-24".to_owned(),
        state: StepStanding::Dropped,
        reason: mark("stepreason"),
        result: mark("result"),
    };
    let note = ProgressNoteDraft {
        day: "2026-11-20".to_owned(),
        what: mark("what"),
        measure: mark("measure"),
        feedback: mark("feedback"),
    };
    let (line, reason) = (mark("line"), mark("reason"));
    let notebook = &mut maya.notebook;
    let goal = notebook.save_goal(None, &draft).unwrap();
    notebook.save_step(&goal, None, &step).unwrap();
    notebook.save_progress_note(&goal, None, &note).unwrap();
    notebook
        .note_progress(&goal, GoalProgress::HalfWay, &line)
        .unwrap();
    notebook
        .set_goal_state(&goal, GoalState::Paused, &reason)
        .unwrap();
    (goal, planted)
}

/// Every field of every sheet that takes words.
fn planted_sheets(maya: &mut Person) -> BTreeMap<String, Vec<String>> {
    let pair = maya.pair.clone();
    let mut found = BTreeMap::new();
    for line in maya.notebook.view_idp(&pair).unwrap().sheets {
        let page = maya.notebook.view_sheet(&pair, &line.sheet).unwrap();
        let mut planted = Vec::new();
        let mut values = BTreeMap::new();
        for field in page.blank.iter().filter(|field| !field.mentors) {
            let word = match field.kind {
                SheetFieldKind::Line | SheetFieldKind::Text => {
                    SheetValue::Text(marker(&mut planted, &field.field.replace('-', "")))
                }
                SheetFieldKind::List => {
                    SheetValue::Many(vec![marker(&mut planted, &field.field.replace('-', ""))])
                }
                SheetFieldKind::Day => SheetValue::Text("2027-05-05".to_owned()),
                SheetFieldKind::Choice => SheetValue::Text(field.options[0].id.clone()),
            };
            values.insert(field.field.clone(), word);
        }
        if !values.is_empty() {
            maya.notebook
                .save_sheet(&line.sheet, None, &values)
                .unwrap();
            found.insert(line.sheet, planted);
        }
    }
    found
}

/// What stands in the journal and the outbox of one pair.
pub fn on_the_way(person: &Person, pair: &PairId) -> String {
    let read = person.notebook.read(|store| {
        let mut found = Vec::new();
        for sql in [
            "SELECT raw FROM journal WHERE pair = ?1",
            "SELECT body || about || said_at FROM outbox WHERE pair = ?1",
        ] {
            let mut statement = store.prepare(sql).unwrap();
            let rows = statement
                .query_map([pair.as_str()], |row| row.get(0))
                .unwrap();
            found.extend(rows.map(|row| row.unwrap()).collect::<Vec<String>>());
        }
        Ok(found.join("\n"))
    });
    read.unwrap()
}

pub fn inside(file: &[u8], reader: &Person) -> String {
    let keyring = reader
        .notebook
        .read(|store| Pair::load(store, &reader.pair)?.keyring());
    String::from_utf8(unlocked(file, &keyring.unwrap().keys)).unwrap()
}

/// Everything private that names a thing: goals, steps, notes, entries of sheets, competencies of her own, snapshots.
pub fn private_ids(maya: &Person) -> Vec<String> {
    let read = maya.notebook.read(|store| {
        let mut all = store
            .prepare(
                "SELECT about || body FROM only_me WHERE kind LIKE 'idp_%' AND kind <> 'idp_share'",
            )
            .unwrap();
        let rows = all.query_map([], |row| row.get::<_, String>(0)).unwrap();
        Ok(rows.map(|row| row.unwrap()).collect::<Vec<String>>())
    });
    let text = read.unwrap().join("\n");
    let is_id = |word: &&str| word.len() == 36 && word.matches('-').count() == 4;
    let words = text.split(|c: char| !(c.is_ascii_hexdigit() || c == '-'));
    words
        .map(|word| word.trim_start_matches('-'))
        .filter(is_id)
        .map(ToOwned::to_owned)
        .collect()
}

/// G-4, G-5.
#[test]
fn st_16_a_marker_of_what_is_private_or_for_another_is_in_no_parcel() {
    let (mut maya, sam) = agreed();
    let (second, mut priya) = maya.meets("Priya Rao");
    let first = maya.pair.clone();
    let mail = maya.parcel_for(&second);
    priya.takes_in(&mail);

    // Day 0, 17:00: everything is written, and some of it taken out again.
    let sheets = planted_sheets(&mut maya);
    let (for_both, both) = planted_goal(&mut maya, "both");
    let (for_priya, priyas) = planted_goal(&mut maya, "priya");
    let (mine, own) = planted_goal(&mut maya, "own");
    let mut private = own;
    let taken_out = marker(&mut private, "typedandremoved");
    let mut wordy = maya.notebook.view_goal(&first, &for_both).unwrap().draft;
    let plain = wordy.clone();
    wordy.why.clone_from(&taken_out);
    maya.notebook.save_goal(Some(&for_both), &wordy).unwrap();
    maya.notebook.save_goal(Some(&for_both), &plain).unwrap();
    let skill = OwnCompetencyDraft {
        name: marker(&mut private, "skill"),
        signs: (0..3).map(|_| marker(&mut private, "skillsign")).collect(),
    };
    let skill = maya.notebook.save_own_competency(None, &skill).unwrap();
    let rating = RatingDraft {
        now: Some(2),
        needed: Some(4),
        importance: None,
        example: marker(&mut private, "example"),
    };
    maya.notebook.rate_competency(&skill, &rating).unwrap();
    let learning = CompetencyId::new("comp-learning");
    maya.notebook.pick_competency(&learning, true).unwrap();
    maya.notebook.rate_competency(&learning, &rating).unwrap();
    let name = marker(&mut private, "snapshot");
    maya.notebook.take_idp_snapshot(&name).unwrap();
    let _ = mine;

    // A week later one goal goes to both, one and a sheet to Priya alone.
    let mut maya = maya.reopen(7);
    maya.pair = first.clone();
    let goal = |goal: &GoalId| Shareable::Goal { goal: goal.clone() };
    for pair in [&first, &second] {
        maya.notebook
            .share_idp(pair, &goal(&for_both), ALL_PARTS, &[])
            .unwrap();
    }
    maya.notebook
        .share_idp(&second, &goal(&for_priya), ALL_PARTS, &[])
        .unwrap();
    let direction = sheet("idp-direction");
    maya.notebook
        .share_idp(&second, &direction, ShareParts::default(), &[])
        .unwrap();
    // Second thoughts before the parcel: typed while shared, and taken out again; shared and taken back.
    let second_thought = marker(&mut private, "secondthought");
    wordy.why.clone_from(&second_thought);
    maya.notebook.save_goal(Some(&for_both), &wordy).unwrap();
    maya.notebook.save_goal(Some(&for_both), &plain).unwrap();
    let career = sheet("idp-career");
    maya.notebook
        .share_idp(&first, &career, ShareParts::default(), &[])
        .unwrap();
    maya.notebook.take_back_idp(&first, &career).unwrap();

    let to_sam = maya.parcel_for(&first);
    let to_priya = maya.parcel_for(&second);
    let (sams, theirs) = (inside(&to_sam, &sam), inside(&to_priya, &priya));
    for word in &both {
        assert!(sams.contains(word), "{word} is for both");
        assert!(theirs.contains(word), "{word} is for both");
    }
    let for_priya_alone = priyas.iter().chain(&sheets["idp-direction"]);
    for word in for_priya_alone.clone() {
        assert!(theirs.contains(word), "{word} is for Priya");
    }
    let rest = sheets.iter().filter(|(sheet, _)| *sheet != "idp-direction");
    let rest: Vec<&String> = rest.flat_map(|(_, words)| words).collect();
    assert!(rest.len() > 25, "every field of every sheet was planted");
    let ways = [
        (&sams, on_the_way(&maya, &first)),
        (&theirs, on_the_way(&maya, &second)),
    ];
    for (parcel, journal) in &ways {
        for word in private.iter().chain(rest.iter().copied()) {
            assert!(!parcel.contains(word), "{word} is Only me, and in a parcel");
            assert!(
                !journal.contains(word),
                "{word} is Only me, and in the journal"
            );
        }
    }
    let (_, journal) = &ways[0];
    for word in for_priya_alone {
        assert!(
            !sams.contains(word) && !journal.contains(word),
            "{word} reached Sam"
        );
    }
    assert!(!sams.contains("Priya"));
    assert!(!theirs.contains("Sam Okafor") && !theirs.contains("\"Sam\""));

    // No private id, and nothing of the day on which it was written.
    let ids = private_ids(&maya);
    assert!(ids.len() > 20);
    for id in &ids {
        assert!(!sams.contains(id) && !theirs.contains(id), "{id} has left");
    }
    let blocks = |text: &str| -> Vec<String> {
        let entries = text.split("\\\"about\\\":\\\"idp/").skip(1);
        entries
            .map(|rest| rest.split("\\\"").next().unwrap().to_owned())
            .collect()
    };
    let (hers, his) = (blocks(&theirs), blocks(&sams));
    assert!(!his.is_empty());
    for block in his.iter().chain(&hers) {
        // The version of a UUID stands at its 15th place; a random one is 4, one that holds a time is 7.
        assert_eq!(block.chars().nth(14), Some('4'), "an id holds no time");
    }
    assert!(
        his.iter().all(|block| !hers.contains(block)),
        "two mentors cannot match them"
    );
    for (_, journal) in &ways {
        let entries = journal
            .lines()
            .filter(|line| line.contains("\"about\":\"idp/"));
        for line in entries {
            assert!(
                !line.contains("2026-11-25"),
                "the day of writing has left: {line}"
            );
        }
    }
}

#[test]
fn idp_12_words_of_one_mentor_wait_until_he_was_asked() {
    let (mut maya, mut sam) = agreed();
    let (second, mut priya) = maya.meets("Priya Rao");
    let first = maya.pair.clone();
    let goal = maya.writes_goal("Run our planning meeting twice");
    maya.shares_goal(&goal);
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    let block = sam.shared_idp().goals[0].lane.block.clone().unwrap();
    let words = "Choose the smallest meeting there is, and run that one first.";
    let comment = CommentDraft {
        field: String::new(),
        text: words.to_owned(),
    };
    let pair = sam.pair.clone();
    sam.notebook
        .write_comment(&pair, &block, None, &comment)
        .unwrap();
    let idea = IdeaDraft {
        idea: IdeaKind::Person,
        title: "Lena Novak of the night buses".to_owned(),
        text: String::new(),
        preparation: String::new(),
        resource: String::new(),
    };
    sam.notebook.suggest_idea(&pair, &idea).unwrap();
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);

    // Her people sheet is shown to Priya; taking up Sam's idea must not carry his words there.
    let entry = fields(&[("idp-people-who", "Omar")]);
    maya.notebook
        .save_sheet("idp-people", None, &entry)
        .unwrap();
    let people = sheet("idp-people");
    maya.notebook
        .share_idp(&second, &people, ShareParts::default(), &[])
        .unwrap();
    let lena = maya.notebook.view_idp(&first).unwrap().ideas[0]
        .block
        .clone();
    maya.notebook
        .answer_idea(&first, &lena, IdeaAnswer::TakenUp, "")
        .unwrap();
    assert!(!on_the_way(&maya, &second).contains("Lena Novak"));
    let audience = maya
        .notebook
        .view_sheet(&second, "idp-people")
        .unwrap()
        .line
        .audience;
    assert!(audience.held_back);

    let copied = GoalDraft {
        why: format!("My other mentor said: {}", words.to_uppercase()),
        ..goal_draft("Run our planning meeting twice")
    };
    maya.notebook.save_goal(Some(&goal), &copied).unwrap();
    let what = Shareable::Goal { goal };
    let parts = ShareParts::default();
    let preview = maya
        .notebook
        .preview_idp_share(&second, &what, parts)
        .unwrap();
    assert_eq!(preview.lenders[0].person.short_name, "Sam");
    assert!(preview.goal.unwrap().why.contains("SMALLEST"));
    let share = maya.notebook.share_idp(&second, &what, parts, &[]);
    assert_eq!(refusal(share), Refusal::WordsOfAnother);
    assert!(!on_the_way(&maya, &second).contains("SMALLEST"));
    let asked = [first.clone()];
    maya.notebook
        .share_idp(&second, &what, parts, &asked)
        .unwrap();
    let mail = maya.parcel_for(&second);
    priya.takes_in(&mail);
    assert_eq!(priya.shared_idp().goals.len(), 1);
    assert!(
        sam.notebook.view_idp(&pair).is_ok(),
        "and his own IDP, as a mentee elsewhere, is his"
    );
}

#[test]
fn a_plan_folded_again_is_the_same() {
    let (mut maya, mut sam) = agreed();
    let (goal, _) = planted_goal(&mut maya, "both");
    let what = Shareable::Goal { goal };
    maya.shares(&what, ALL_PARTS);
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    let before = sam.shared_idp();
    let pair = sam.pair.clone();
    sam.notebook
        .change(|page| ithaca_core::journal::refold_all(page.store, &pair))
        .unwrap();
    assert_eq!(sam.shared_idp(), before);
    let role = Role::Mentor;
    assert_eq!(before.reader.role, role);
}
