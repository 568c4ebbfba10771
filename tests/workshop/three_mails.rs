//! From nothing to a record both hold, by lines alone.

use std::fs::File;
use std::process::{Command, Stdio};

use crate::bench::{Table, command, said, signed};

#[test]
fn three_mails_lead_to_one_record_on_both_sides() {
    let table = Table::set();
    let (maya, sam) = signed(&table);
    for person in [&maya, &sam] {
        let state = person.state();
        assert_eq!(state["agreement"]["state"]["is"], "signed_by_both");
        assert_eq!(state["agreement"]["versions"][0]["version"], 1);
        assert_eq!(state["outbox"].as_array().unwrap().len(), 0);
    }
    assert_eq!(sam.state()["pair"]["line"]["state"], "confirmed");
    let entries = |state: serde_json::Value| {
        let journal = state["journal"].as_array().unwrap().clone();
        let ids = journal.iter().map(|line| line["entry"].clone());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(entries(maya.state()), entries(sam.state()), "one journal");

    maya.does(&["record", "--out", "record-maya"]);
    sam.does(&["record", "--out", "record-sam", "--version", "1"]);
    for file in [
        "agreement.pdf",
        "agreement.txt",
        "allowed_signers",
        "mentee.sig",
        "mentor.sig",
    ] {
        let of = |folder: &str| table.bytes(&format!("{folder}/{file}"));
        assert!(of("record-maya") == of("record-sam"), "{file} differs");
    }
    assert!(table.path("record-maya/HOW-TO-CHECK.txt").is_file());
    assert_eq!(
        maya.is_refused(&["record", "--out", "record-maya"]),
        "save_refused"
    );
}

#[test]
fn the_record_is_checked_by_the_stock_tool_and_by_the_workshop() {
    let table = Table::set();
    let (maya, _sam) = signed(&table);
    maya.does(&["record", "--out", "record"]);
    for role in ["mentee", "mentor"] {
        assert!(is_good(&table, role), "{role}");
    }
    let check = || {
        said(
            &command(table.folder())
                .args(["check-record", "record"])
                .output()
                .unwrap(),
        )
    };
    let checked = check();
    assert_eq!(checked.exit, 0);
    assert_eq!(checked.object["mentee"]["name"], "Maya Chen");
    assert_eq!(checked.object["clauseCount"], 34);

    let text = "record/agreement.txt";
    let whole = table.bytes(text);
    let mut bent = whole.clone();
    let middle = bent.len() / 2;
    bent[middle] ^= 1;
    table.lay(text, &bent);
    assert!(!is_good(&table, "mentee") && !is_good(&table, "mentor"));
    assert_eq!(check().code(), "record_mentee_signature_wrong");
    table.lay(text, &whole);
    std::fs::copy(
        table.path("record/mentee.sig"),
        table.path("record/mentor.sig"),
    )
    .unwrap();
    assert_eq!(check().code(), "record_mentor_signature_wrong");
    table.lay(text, "MENTORING AGREEMENT\n");
    assert_eq!(check().code(), "record_malformed");
}

fn is_good(table: &Table, role: &str) -> bool {
    Command::new("ssh-keygen")
        .current_dir(table.path("record"))
        .args(["-Y", "verify", "-f", "allowed_signers", "-I", role])
        .args(["-n", "agreement@ithaca", "-s", &format!("{role}.sig")])
        .stdin(File::open(table.path("record/agreement.txt")).unwrap())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap()
        .success()
}

#[test]
fn a_signature_is_taken_back_until_it_has_left() {
    let table = Table::set();
    let (_maya, sam) = crate::bench::joined(&table);
    sam.does(&["accept", "--all-left"]);
    let text = sam.does(&["read", "--to-sign"]);
    let sha256 = text["textSha256"].as_str().unwrap();
    assert_eq!(
        sam.is_refused(&["sign", "--text-sha256", &"0".repeat(64)]),
        "text_changed"
    );
    let signed = sam.does(&["sign", "--text-sha256", sha256]);
    assert_eq!(signed["state"]["is"], "signed_by_me");
    sam.does(&["take-back-signature"]);
    sam.does(&["sign"]);
    sam.makes("mail-2.ithaca");
    assert_eq!(sam.is_refused(&["take-back-signature"]), "signature_left");
}

#[test]
fn rv_7_a_closing_statement_is_signed_by_both_and_checked_like_a_record() {
    let table = Table::set();
    let (maya, sam) = signed(&table);
    let offer = [
        "closing-statement",
        "offer",
        "--line",
        "We met.",
        "--line",
        "We stay in touch.",
    ];
    maya.does(&offer);
    maya.makes("mail-4.ithaca");
    sam.takes_in("mail-4.ithaca");
    assert_eq!(
        sam.is_refused(&["closing-record", "--out", "closing"]),
        "record_gone"
    );
    let view = sam.does(&["closing-statement", "sign"]);
    assert_eq!(view["signed"]["lines"][1], "We stay in touch.");
    sam.does(&["closing-record", "--out", "closing"]);
    let check = || {
        said(
            &command(table.folder())
                .args(["check-record", "closing"])
                .output()
                .unwrap(),
        )
    };
    let checked = check();
    assert_eq!((checked.exit, &checked.object["lineCount"]), (0, &2.into()));
    let text = "closing/closing-statement.txt";
    let bent = String::from_utf8(table.bytes(text)).unwrap();
    table.lay(text, bent.replace("We met.", "We wed."));
    assert_eq!(check().code(), "record_mentee_signature_wrong");
}
