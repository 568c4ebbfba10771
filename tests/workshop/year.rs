//! A notebook of years: as large as it says, the same words for the same seed, found by the search, and the same after it
//! was folded again.

use std::path::Path;

use serde_json::Value;

use crate::bench::{NOW, command, said};

fn does(folder: &Path, words: &[&str]) -> Value {
    let mut run = command(folder);
    run.args(words)
        .args(["--now", NOW, "--work-factor", "2"])
        .env("ITHACA_PASSPHRASE", "harbour violin cedar nine");
    let said = said(&run.output().unwrap());
    assert_eq!(said.exit, 0, "{}", said.text);
    said.object
}

#[test]
fn a_notebook_of_years_is_as_large_as_it_says_and_folds_to_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let size = [
        "--pairs",
        "2",
        "--months",
        "12",
        "--meetings",
        "3",
        "--items",
        "10",
        "--seed",
        "7",
    ];
    let made = |profile: &str, last: &str| {
        let mut words = vec!["year", "--profile", profile, "--last", last];
        words.extend(size);
        does(folder.path(), &words)
    };
    let year = made("full", "last.ithaca");
    assert_eq!((&year["meetings"], &year["items"]), (&6.into(), &60.into()));
    assert_eq!(
        year,
        made("other", "other.ithaca"),
        "the same for the same seed"
    );

    let frame = does(folder.path(), &["pairs", "--profile", "full"]);
    assert_eq!(frame["pairs"].as_array().unwrap().len(), 2);
    let meetings = does(folder.path(), &["meetings", "--profile", "full"]);
    assert_eq!(meetings["pastCount"], 3);
    let found = |profile: &str| {
        let asked = [
            "search",
            "--profile",
            profile,
            "--words",
            "the",
            "--room",
            "meetings",
        ];
        let view = does(folder.path(), &asked);
        let hits = view["hits"].as_array().unwrap().clone();
        hits.iter()
            .map(|hit| hit["title"].to_string())
            .collect::<Vec<_>>()
    };
    assert!(found("full").len() > 5);
    let again = does(folder.path(), &["fold-again", "--profile", "full"]);
    assert_eq!(again["same"], true);
    does(folder.path(), &["outdate", "--profile", "full"]);
    assert!(found("full").len() > 5, "the next opening folds it again");
    // The last parcel was not taken in; it is a sound one.
    let parcel = ["take-in", "--profile", "full", "--parcel", "last.ithaca"];
    assert_eq!(does(folder.path(), &parcel)["taken"]["changeCount"], 10);
    assert_eq!(
        does(folder.path(), &["fold-again", "--profile", "full"])["same"],
        true
    );
}
