//! Erasing a pair or a notebook from one laptop: what goes, what the other keeps, and what lies elsewhere (SF-8).

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use ithaca_core::agreement::Answer;
use ithaca_core::erasure::{ErasureDraft, Goes, PairErasureView, PartnerKeeps};
use ithaca_core::error::{Error, Refusal};
use ithaca_core::id::PairId;
use ithaca_core::idp::Shareable;
use ithaca_core::outside::{OutsideDraft, OutsideWay};
use ithaca_core::parcel::OpenError;
use ithaca_core::person::Role;
use ithaca_core::vault::{self, Profile};
use rusqlite::types::ValueRef;
use secrecy::SecretString;

use crate::hostile::every_row;
use crate::meetings::{exchange, refusal};
use crate::people::{Person, signed};

fn typed(name: &str) -> ErasureDraft {
    ErasureDraft {
        typed_name: name.to_owned(),
        with_set_aside: false,
    }
}

fn erases(person: &mut Person, draft: &ErasureDraft) -> ithaca_core::erasure::PairErased {
    let (pair, passphrase) = (person.pair.clone(), person.passphrase.clone());
    person
        .notebook
        .erase_pair(&pair, draft, &passphrase)
        .unwrap()
}

fn seen(person: &Person) -> PairErasureView {
    person.notebook.view_pair_erasure(&person.pair).unwrap()
}

fn folder(person: &Person) -> PathBuf {
    person.profile().join("notebook")
}

fn backups(person: &Person) -> Vec<String> {
    let entries = fs::read_dir(folder(person).join("backups")).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// Every row of every table, as it can be read.
fn readable(person: &Person) -> BTreeMap<String, Vec<String>> {
    let cell = |value: ValueRef<'_>| match value {
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
            String::from_utf8_lossy(bytes).into_owned()
        }
        other => format!("{other:?}"),
    };
    let names: Vec<String> = every_row(person).into_keys().collect();
    let mut found = BTreeMap::new();
    for name in names {
        let rows = person.notebook.read(|store| {
            let mut all = store.prepare(&format!("SELECT * FROM {name}")).unwrap();
            let columns = all.column_count();
            let rows = all.query_map([], |row| {
                let cells = (0..columns).map(|at| Ok(cell(row.get_ref(at)?)));
                Ok(cells.collect::<rusqlite::Result<Vec<_>>>()?.join("|"))
            });
            Ok(rows.unwrap().map(Result::unwrap).collect::<Vec<String>>())
        });
        found.insert(name, rows.unwrap());
    }
    found
}

/// Maya and Sam with an agreement, a meeting, a point, a goal he sees, a note of hers and a file; and Priya beside him.
fn a_year() -> (Person, Person, PairId, Person) {
    let (mut maya, mut sam) = signed();
    let meeting = maya.offers_date(None, "2026-12-14");
    maya.adds_point("POINT-MARKER about the project");
    exchange(&mut maya, &mut sam);
    sam.answers_date(&meeting, Answer::Yes);
    exchange(&mut sam, &mut maya);
    let pair = maya.pair.clone();
    maya.notebook
        .save_meeting_note(&pair, &meeting, "NOTE-MARKER, mine alone")
        .unwrap();
    let goal = maya.writes_goal("Lead one retrospective, PLAN-MARKER");
    maya.shares(&Shareable::Goal { goal }, Default::default());
    exchange(&mut maya, &mut sam);
    let (second, priya) = maya.meets("Priya Rao");
    (maya, sam, second, priya)
}

#[test]
fn sf_8_the_page_counts_what_goes_and_says_what_sam_keeps() {
    let (mut maya, _sam, second, _priya) = a_year();
    maya.proposes("cl-scope", "We talk about skills.", "");
    maya.notebook.back_up_now().unwrap();
    let page = seen(&maya);
    let count = |what: Goes| {
        page.goes
            .iter()
            .find(|it| it.what == what)
            .map(|it| it.count)
    };
    assert_eq!(page.partner.name, "Sam Okafor");
    assert_eq!(count(Goes::SignedVersions), Some(1));
    assert_eq!(count(Goes::Meetings), Some(1));
    assert_eq!(count(Goes::Points), Some(1));
    assert_eq!(count(Goes::SharedGoals), Some(1));
    assert!(count(Goes::Clauses) > Some(20));
    assert!(count(Goes::OnlyMe) >= Some(1), "{:?}", page.goes);
    assert_eq!(count(Goes::OwnGoals), None, "her plan belongs to no pair");
    assert_eq!(
        count(Goes::Files),
        None,
        "what there is none of is not told"
    );
    assert!(page.plan_stays && page.can_close);
    assert_eq!(page.keeps, PartnerKeeps::Notebook);
    assert_eq!(page.signed_version, Some(1));
    assert!(page.not_sent > 0, "her proposal has not left");
    assert!(page.backups > 0);
    let beside = maya.notebook.view_pair_erasure(&second).unwrap();
    assert!(!beside.can_close, "nothing is signed there");
    let all = maya.notebook.view_notebook_erasure().unwrap();
    assert_eq!(all.name, "Maya Chen");
    let names: Vec<&str> = all
        .partners
        .iter()
        .map(|it| it.partner.name.as_str())
        .collect();
    assert_eq!(names, ["Sam Okafor", "Priya Rao"]);
    assert!(all.goes.iter().any(|it| it.what == Goes::OwnGoals));
    assert!(all.not_sent >= page.not_sent);
}

#[test]
fn sf_8_before_anything_was_sent_the_partner_has_nothing_and_after_an_invitation_a_file() {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(Role::Mentee, "Sam");
    maya.drafts();
    let pair = maya.pair.clone();
    let ink = OutsideDraft {
        day: "2026-11-20".to_owned(),
        way: OutsideWay::Ink,
        note: String::new(),
    };
    maya.notebook.note_outside(&pair, &ink).unwrap();
    maya.notebook
        .keep_evidence(&pair, "Scan.pdf", b"%PDF")
        .unwrap();
    let page = seen(&maya);
    assert_eq!(page.keeps, PartnerKeeps::Nothing);
    let files = page.goes.iter().find(|it| it.what == Goes::Files);
    assert_eq!(files.unwrap().count, 1);
    maya.invites();
    assert_eq!(seen(&maya).keeps, PartnerKeeps::Invitation);
    erases(&mut maya, &typed("Sam"));
    assert!(maya.notebook.view_frame().unwrap().pairs.is_empty());
}

#[test]
fn sf_8_nothing_of_an_erased_pair_is_left_and_the_other_pair_and_her_plan_are_as_they_were() {
    let (mut maya, sam, second, _priya) = a_year();
    let (pair, sams) = (maya.pair.clone(), every_row(&sam));
    let rows = readable(&maya);
    let row = rows["pair"]
        .iter()
        .find(|row| row.starts_with(pair.as_str()));
    let wire = row.unwrap().split('|').nth(1).unwrap().to_owned();
    for there in ["Okafor", "NOTE-MARKER", "POINT-MARKER"] {
        let holds = |rows: &Vec<String>| rows.iter().any(|row| row.contains(there));
        assert!(rows.values().any(holds), "{there} is there before");
    }
    let of_second = |rows: &BTreeMap<String, Vec<String>>| {
        let all = rows.iter().flat_map(|(name, rows)| {
            rows.iter()
                .filter(|row| row.contains(second.as_str()))
                .map(move |row| format!("{name} {row}"))
        });
        // Which pair was looked at last is a setting that may move on.
        all.filter(|row| !row.starts_with("setting"))
            .collect::<Vec<_>>()
    };
    let before = of_second(&rows);
    let done = erases(&mut maya, &typed("sam okafor"));
    assert!(done.backups_renewed);

    let after = readable(&maya);
    for (table, rows) in &after {
        for gone in [
            pair.as_str(),
            &wire,
            "Okafor",
            "NOTE-MARKER",
            "POINT-MARKER",
        ] {
            let left = rows.iter().find(|row| row.contains(gone));
            assert_eq!(left, None, "{table} still holds {gone}");
        }
    }
    assert!(
        !maya.index_holds("note"),
        "no word of it stays in the index"
    );
    assert_eq!(of_second(&after), before, "Priya's pair is as it was");
    assert_eq!(every_row(&sam), sams, "Sam's notebook is another one");
    let frame = maya.notebook.view_frame().unwrap();
    assert_eq!((frame.pairs.len(), frame.current), (1, Some(second)));
    let gone = maya.notebook.view_pair_erasure(&pair);
    assert_eq!(refusal(gone), Refusal::PairGone);
    let again = maya.reopen(1);
    assert_eq!(again.notebook.view_frame().unwrap().pairs.len(), 1);
}

#[test]
fn sf_8_what_sam_sends_afterwards_opens_no_more_and_changes_nothing() {
    let (mut maya, mut sam, ..) = a_year();
    erases(&mut maya, &typed("Sam Okafor"));
    sam.adds_point("Are you there?");
    let mail = sam.makes_parcel();
    let refused = maya.refuses(&mail);
    assert!(
        matches!(refused, Error::Open(OpenError::NotForYouOrDamaged)),
        "{refused:?}"
    );
    let text = sam.notebook.view_whole_text(&sam.pair).unwrap();
    assert!(!text.clauses.is_empty(), "Sam goes on reading");
}

#[test]
fn sf_8_without_the_name_and_the_passphrase_nothing_is_erased() {
    let (mut maya, ..) = a_year();
    maya.notebook.back_up_now().unwrap();
    let (pair, passphrase) = (maya.pair.clone(), maya.passphrase.clone());
    let (before, files) = (every_row(&maya), backups(&maya));
    for name in ["", "Sam", "Priya Rao"] {
        let refused = maya.notebook.erase_pair(&pair, &typed(name), &passphrase);
        assert_eq!(refusal(refused), Refusal::NameDiffers);
        let whole = maya.notebook.prove_erasure(&typed(name), &passphrase);
        assert_eq!(refusal(whole), Refusal::NameDiffers);
    }
    let wrong = SecretString::from("not the passphrase");
    let refused = maya
        .notebook
        .erase_pair(&pair, &typed("Sam Okafor"), &wrong);
    assert_eq!(refusal(refused), Refusal::WrongPassphrase);
    let whole = maya.notebook.prove_erasure(&typed("Maya Chen"), &wrong);
    assert_eq!(refusal(whole), Refusal::WrongPassphrase);
    let nobody = PairId::new("nobody");
    let refused = maya
        .notebook
        .erase_pair(&nobody, &typed("Sam Okafor"), &passphrase);
    assert_eq!(refusal(refused), Refusal::PairGone);
    assert_eq!((every_row(&maya), backups(&maya)), (before, files));
    maya.notebook
        .prove_erasure(&typed("Maya Chen"), &passphrase)
        .unwrap();
}

#[test]
fn sf_8_one_fresh_backup_takes_the_place_of_all_and_does_not_know_the_pair() {
    let (mut maya, _sam, second, _priya) = a_year();
    for _ in 0..3 {
        maya.notebook.back_up_now().unwrap();
    }
    let before = backups(&maya);
    assert!(before.len() >= 3);
    erases(&mut maya, &typed("Sam Okafor"));
    let after = backups(&maya);
    assert_eq!(after.len(), 1);
    assert!(!before.contains(&after[0]), "a fresh one");

    let elsewhere = tempfile::tempdir().unwrap();
    let profile = Profile::hold(&elsewhere.path().join("notebook")).unwrap();
    vault::restore(&profile, &folder(&maya).join("backups").join(&after[0])).unwrap();
    drop(profile);
    let restored = maya.copied_to(elsewhere);
    let frame = restored.notebook.view_frame().unwrap();
    assert_eq!(frame.pairs.len(), 1);
    assert_eq!(frame.pairs[0].pair, second);
}

/// Sam's pair is gone and still lies in a backup; those of `others` were about to be erased, and are still here. Opened
/// once more.
fn erased_and_cut_off(mut maya: Person, others: &[&PairId]) -> Person {
    maya.notebook.back_up_now().unwrap();
    let old = folder(&maya)
        .join("backups")
        .join(backups(&maya).last().unwrap());
    let (pair, bytes) = (maya.pair.clone(), fs::read(&old).unwrap());
    erases(&mut maya, &typed("Sam Okafor"));
    maya.reopen_after(|folder| {
        let old = folder.join("backups").join("notebook-2026-11-20-1.tar");
        fs::write(old, &bytes).unwrap();
        let profile = Profile::hold(folder).unwrap();
        for due in [&pair].into_iter().chain(others.iter().copied()) {
            vault::renew::note_due(&profile, due.as_str()).unwrap();
        }
    })
}

#[test]
fn sf_8_cut_off_before_the_backups_were_made_anew_it_is_done_at_the_next_opening() {
    let (maya, ..) = a_year();
    let maya = erased_and_cut_off(maya, &[]);
    let left = backups(&maya);
    assert_eq!(left.len(), 1, "{left:?}");
    assert_ne!(left[0], "notebook-2026-11-20-1.tar");
    assert!(!folder(&maya).join("backups.due").exists());
}

#[test]
fn sf_8_cut_off_before_the_pair_was_erased_the_old_backups_stay() {
    let (maya, ..) = a_year();
    maya.notebook.back_up_now().unwrap();
    maya.notebook.back_up_now().unwrap();
    let (pair, before) = (maya.pair.clone(), backups(&maya));
    let maya = maya.reopen_after(|folder| {
        fs::write(folder.join("backups.due"), pair.as_str()).unwrap();
    });
    assert_eq!(backups(&maya), before);
    assert!(!folder(&maya).join("backups.due").exists());
    assert!(maya.notebook.view_pair(&pair).is_ok());
}

#[test]
fn sf_8_a_second_erasing_that_failed_keeps_the_first_one_due() {
    let (maya, _sam, second, _priya) = a_year();
    let maya = erased_and_cut_off(maya, &[&second]);
    let left = backups(&maya);
    assert!(
        !left.contains(&"notebook-2026-11-20-1.tar".to_owned()),
        "{left:?}"
    );
    assert!(!folder(&maya).join("backups.due").exists());
    assert!(maya.notebook.view_pair(&second).is_ok());
}

#[test]
fn sf_8_notebooks_that_were_set_aside_are_named_and_go_only_if_she_says_so() {
    let (maya, _sam, second, _priya) = a_year();
    maya.notebook.back_up_now().unwrap();
    let newest = folder(&maya)
        .join("backups")
        .join(backups(&maya).last().unwrap());
    let mut maya = maya.reopen_after(|folder| {
        let profile = Profile::hold(folder).unwrap();
        vault::restore(&profile, &newest).unwrap();
        fs::create_dir(folder.join("set-aside-notes")).unwrap();
    });
    assert_eq!(seen(&maya).set_aside, 1);
    let done = erases(&mut maya, &typed("Sam Okafor"));
    assert_eq!(done.set_aside_left, 1);
    assert!(
        folder(&maya)
            .join("set-aside-1")
            .join("notebook.db")
            .exists()
    );
    maya.pair = second;
    let too = ErasureDraft {
        with_set_aside: true,
        ..typed("Priya Rao")
    };
    assert_eq!(erases(&mut maya, &too).set_aside_left, 0);
    assert!(!folder(&maya).join("set-aside-1").exists());
    assert!(folder(&maya).join("set-aside-notes").exists(), "not ours");
}
