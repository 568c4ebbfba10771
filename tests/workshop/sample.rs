//! The sample by a script: two notebooks that open with published words, and a parcel of one that a real one refuses.

use std::path::Path;

use crate::bench::{NOW, Said, command, said};

const PUBLISHED: &str = "maya and sam have no secrets";

fn says(folder: &Path, passphrase: &str, words: &[&str]) -> Said {
    let mut run = command(folder);
    run.args(words)
        .args(["--now", NOW, "--work-factor", "2"])
        .env("ITHACA_PASSPHRASE", passphrase);
    said(&run.output().unwrap())
}

#[test]
fn on_2_the_sample_is_made_and_nothing_of_it_leaves() {
    let folder = tempfile::tempdir().unwrap();
    let does = |passphrase: &str, words: &[&str]| says(folder.path(), passphrase, words);
    assert_eq!(does("", &["sample", "--profile", "year"]).exit, 0);
    let frame = does(PUBLISHED, &["pairs", "--profile", "year/maya"]);
    assert_eq!(frame.object["myName"], "Maya Chen");
    let make = ["make", "--profile", "year/maya", "--out", "out.ithaca"];
    assert_eq!(does(PUBLISHED, &make).exit, 0);

    let own = "harbour violin cedar nine";
    let create = [
        "create",
        "--profile",
        "own",
        "--name",
        "Lena",
        "--zone",
        "Europe/Berlin",
    ];
    assert_eq!(does(own, &create).exit, 0);
    let opened = does(own, &["open", "--profile", "own", "--parcel", "out.ithaca"]);
    assert_eq!(opened.object["code"], "from_sample");
    let pair = [
        "prepare",
        "--profile",
        "year/sam",
        "--role",
        "mentor",
        "--partner",
        "Lena",
    ];
    assert_eq!(does(PUBLISHED, &pair).object["code"], "sample_has_one_pair");
}
