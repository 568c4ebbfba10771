//! What is refused says which code, and leaves everything as it was.

use crate::bench::{Table, command, joined, said};

#[test]
fn wrong_words_mistyped_words_and_too_few_words_each_say_so() {
    let table = Table::set();
    let maya = table.person("maya");
    maya.drafts();
    let right = maya.invites("mail-1.ithaca");
    let open = |words: &str| {
        let run = command(table.folder())
            .args(["open-invitation", "--invitation", "mail-1.ithaca"])
            .env("ITHACA_WORDS", words)
            .output();
        said(&run.unwrap())
    };
    assert_eq!(
        open("abacus abdomen ability able abnormal abrasive").code(),
        "opening_words_wrong"
    );
    let mistyped = open(&right.replacen(right.split(' ').next().unwrap(), "xqzzy", 1));
    assert_eq!(
        (mistyped.code(), &mistyped.object["place"]),
        ("word_unlisted", &1.into())
    );
    assert_eq!(open("abacus").code(), "word_count");
    assert_eq!(open("").exit, 64);
    let opened = open(&right.to_uppercase());
    assert_eq!(opened.object["inviter"]["name"], "Maya Chen");
    assert_eq!(opened.object["clauseTitles"].as_array().unwrap().len(), 34);
    assert_eq!(
        maya.is_refused(&["open", "--parcel", "mail-1.ithaca"]),
        "is_invitation"
    );
    assert_eq!(
        maya.is_refused(&["invite", "--out", "again.ithaca"]),
        "invitation_out"
    );
    assert!(!table.path("again.ithaca").exists());
}

#[test]
fn an_invitation_is_joined_once_and_never_by_its_maker() {
    let table = Table::set();
    let (mut maya, sam) = joined(&table);
    maya.words.clone_from(&sam.words);
    let join = ["accept-invitation", "--invitation", "mail-1.ithaca"];
    assert_eq!(maya.is_refused(&join), "invitation_own");
    assert_eq!(sam.is_refused(&join), "invitation_used");
}

#[test]
fn a_late_reply_is_shown_as_late_and_may_still_be_taken_in() {
    let table = Table::set();
    let (mut maya, sam) = joined(&table);
    sam.makes("mail-2.ithaca");
    maya.now = "2026-12-20T17:00:00Z";
    assert_eq!(maya.does(&["home"])["headline"]["is"], "invitation_expired");
    let opened = maya.does(&["open", "--parcel", "mail-2.ithaca"]);
    assert_eq!(
        opened["what"],
        serde_json::json!({ "is": "reply", "expired": true })
    );
    maya.takes_in("mail-2.ithaca");
    assert_eq!(maya.state()["pair"]["line"]["state"], "joined");
}

#[test]
fn a_reply_to_an_invitation_taken_back_is_named() {
    let table = Table::set();
    let (maya, sam) = joined(&table);
    sam.makes("mail-2.ithaca");
    maya.does(&["take-back"]);
    let said = maya.tries(&["take-in", "--parcel", "mail-2.ithaca"]);
    assert_eq!(
        (said.code(), &said.object["name"]),
        ("invitation_taken_back", &"Sam Okafor".into())
    );
}

#[test]
fn a_second_reply_stops_the_pair_until_one_is_chosen() {
    let table = Table::set();
    let (maya, sam) = joined(&table);
    let mut eve = table.person("eve");
    eve.words.clone_from(&sam.words);
    eve.does(&["accept", "--invitation", "mail-1.ithaca"]);
    eve.makes("from-eve.ithaca");
    sam.makes("from-sam.ithaca");
    maya.takes_in("from-eve.ithaca");
    assert_eq!(
        maya.takes_in("from-sam.ithaca")["what"]["is"],
        "second_reply"
    );
    assert_eq!(
        maya.is_refused(&["make", "--out", "m.ithaca"]),
        "pair_stopped"
    );
    maya.does(&["choose-reply", "second"]);
    assert_eq!(
        maya.does(&["safety-words"])["words"],
        sam.does(&["safety-words"])["words"]
    );
    maya.does(&["words-match", "yes"]);
    maya.takes_in("from-sam.ithaca");
    maya.makes("m.ithaca");
    sam.takes_in("m.ithaca");
    assert_eq!(
        maya.is_refused(&["choose-reply", "first"]),
        "no_second_reply"
    );
}

#[test]
fn a_parcel_taken_in_twice_changes_nothing() {
    let table = Table::set();
    let (maya, sam) = joined(&table);
    sam.does(&["accept", "--all-left"]);
    sam.makes("mail-2.ithaca");
    maya.takes_in("mail-2.ithaca");
    let before = maya.state()["journal"].clone();
    let again = maya.takes_in("mail-2.ithaca");
    assert_eq!(again["taken"]["changeCount"], 0);
    assert_eq!(maya.state()["journal"], before);
    assert_eq!(
        sam.does(&["open", "--parcel", "mail-2.ithaca"])["what"]["is"],
        "mine"
    );
}

#[test]
fn a_cut_bent_foreign_or_forwarded_parcel_leaves_the_notebook_as_it_was() {
    let table = Table::set();
    let (maya, sam) = joined(&table);
    sam.does(&["accept", "--all-left"]);
    sam.makes("mail-2.ithaca");
    let whole = table.bytes("mail-2.ithaca");
    let before = maya.state();
    for kept in [1, 20, 200, 400, 5_000, whole.len() - 1] {
        table.lay("cut", &whole[..kept]);
        let code = maya.is_refused(&["take-in", "--parcel", "cut"]);
        assert!(
            ["not_ithaca", "damaged", "not_for_you"].contains(&code.as_str()),
            "{kept} {code}"
        );
    }
    for place in [0, 30, 100, 500, 10_000, whole.len() - 1] {
        let mut bent = whole.clone();
        bent[place] ^= 1;
        table.lay("bent", &bent);
        let said = maya.tries(&["take-in", "--parcel", "bent"]);
        assert_eq!(said.exit, 2, "{place} {}", said.text);
    }
    table.lay("foreign", "%PDF-1.7\n");
    assert_eq!(
        maya.tries(&["open", "--parcel", "foreign"]).object["what"],
        "pdf"
    );
    assert_eq!(maya.is_refused(&["open", "--parcel", "gone"]), "file_gone");
    assert_eq!(
        maya.is_refused(&["open", "--parcel", "maya"]),
        "file_unreadable"
    );
    assert_eq!(maya.state(), before);
    let eve = table.person("eve");
    assert_eq!(
        eve.is_refused(&["open", "--parcel", "mail-2.ithaca"]),
        "not_for_you"
    );
}

#[test]
fn a_parcel_arrives_as_text_and_inside_a_saved_mail() {
    let table = Table::set();
    let (maya, sam) = joined(&table);
    sam.makes("mail-2.ithaca");
    sam.does(&["save-again", "--as-text", "--out", "mail-2.txt"]);
    let text = String::from_utf8(table.bytes("mail-2.txt")).unwrap();
    table.lay(
        "saved.eml",
        format!("From: sam@example.org\r\nSubject: Hello\r\n\r\nHere it is.\r\n\r\n{text}"),
    );
    for file in ["mail-2.txt", "saved.eml"] {
        assert_eq!(
            maya.does(&["open", "--parcel", file])["what"]["is"],
            "reply"
        );
    }
}

#[test]
fn the_notebook_says_why_it_stays_shut() {
    let table = Table::set();
    let maya = table.person("maya");
    let run = |line: &[&str], passphrase: &str| {
        let run = command(table.folder())
            .args(line)
            .env("ITHACA_PASSPHRASE", passphrase)
            .output();
        said(&run.unwrap())
    };
    assert_eq!(
        run(&["unlock-check", "--profile", "maya"], "another one here").code(),
        "wrong_passphrase"
    );
    assert_eq!(
        run(&["unlock-check", "--profile", "nobody"], "x").code(),
        "no_notebook"
    );
    assert!(!table.path("nobody").exists());
    let create = [
        "create",
        "--name",
        "Maya",
        "--zone",
        "Europe/Lisbon",
        "--work-factor",
        "2",
    ];
    let at = |folder| [&create[..], &["--profile", folder]].concat();
    assert_eq!(
        run(&at("maya"), &maya.passphrase()).code(),
        "notebook_exists"
    );
    assert_eq!(run(&at("short"), "short").code(), "passphrase_too_short");
    let nowhere = [
        "create",
        "--name",
        "Maya",
        "--zone",
        "Nowhere",
        "--profile",
        "z",
    ];
    assert_eq!(run(&nowhere, "x").code(), "zone_unknown");
    assert_eq!(maya.is_refused(&["home"]), "pair_gone");
    for verb in ["show", "journal", "parcels", "handed-over"] {
        assert_eq!(maya.is_refused(&[verb, "--pair", "none"]), "pair_gone");
    }
    // Another one holds the folder, as the app does while it runs.
    let held = std::fs::File::open(table.path("maya/lock")).unwrap();
    held.lock().unwrap();
    assert_eq!(maya.is_refused(&["pairs"]), "notebook_in_use");
    drop(held);
    std::fs::write(table.path("maya/notebook.db"), vec![7; 8_192]).unwrap();
    let shut = maya.tries(&["pairs"]);
    assert_eq!(
        (shut.exit, &shut.object["screen"]),
        (2, &"notebook_damaged".into())
    );
}

/// SF-8.
#[test]
fn erasing_wants_the_name_and_says_first_what_would_go() {
    let table = Table::set();
    let (maya, sam) = joined(&table);
    let look = maya.does(&["erase-pair", "--look"]);
    assert_eq!(look["partner"]["name"], "Sam");
    assert_eq!(look["keeps"], "invitation");
    let wrong = ["erase-pair", "--typed-name", "Lena"];
    assert_eq!(maya.is_refused(&wrong), "name_differs");
    let done = maya.does(&["erase-pair", "--typed-name", "sam"]);
    assert_eq!(done["backupsRenewed"], true);
    assert_eq!(maya.is_refused(&["home"]), "pair_gone");
    let whole = maya.does(&["erase-notebook", "--look"]);
    assert_eq!(
        (&whole["name"], &whole["partners"]),
        (&"Maya Chen".into(), &serde_json::json!([]))
    );
    let wrong = ["erase-notebook", "--typed-name", "Sam"];
    assert_eq!(maya.is_refused(&wrong), "name_differs");
    maya.does(&["erase-notebook", "--typed-name", "Maya Chen"]);
    assert_eq!(maya.is_refused(&["home"]), "no_notebook");
    assert_eq!(sam.does(&["pairs"])["pairs"].as_array().unwrap().len(), 1);
}
