//! What opens the notebook, and what never appears where nobody asked for it.

use std::io::Write as _;
use std::process::Stdio;

use serde_json::Value;

use crate::bench::{NOW, Table, command, said, signed};

#[test]
fn nothing_secret_is_said_but_where_it_is_promised() {
    let table = Table::set();
    let (maya, sam) = signed(&table);
    let keys = maya.tries(&["export-keys", "--out", "keys"]);
    let ssh = String::from_utf8(table.bytes("keys/ssh-key")).unwrap();
    let age = String::from_utf8(table.bytes("keys/age-key.txt")).unwrap();
    let lines: [&[&str]; 12] = [
        &["unlock-check"],
        &["person"],
        &["pairs"],
        &["show"],
        &["home"],
        &["journal"],
        &["parcels"],
        &["read"],
        &["safety-words"],
        &["handed-over"],
        &["record", "--out", "record"],
        &["open", "--parcel", "mail-2.ithaca"],
    ];
    let mut all: Vec<String> = lines.iter().map(|line| maya.tries(line).text).collect();
    all.push(keys.text);
    let ssh_body = ssh.lines().nth(3).unwrap();
    for text in all {
        for secret in [&maya.passphrase(), &sam.words, ssh_body, age.trim()] {
            assert!(!text.contains(secret), "{text}");
        }
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = table
            .path("keys/ssh-key")
            .metadata()
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn secrets_come_as_lines_too_and_the_sheet_opens_what_the_passphrase_does_not() {
    let table = Table::set();
    let run = |line: &[&str], input: &str| {
        let mut child = command(table.folder())
            .args(line)
            .args([
                "--stdin",
                "--profile",
                "maya",
                "--work-factor",
                "2",
                "--now",
                NOW,
            ])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child
            .stdin
            .take()
            .unwrap()
            .write_all(input.as_bytes())
            .unwrap();
        said(&child.wait_with_output().unwrap())
    };
    let first = "four quiet words today\n";
    let made = run(
        &["create", "--name", "Maya", "--zone", "Europe/Lisbon"],
        first,
    );
    let code = made.object["recoveryCode"].as_str().unwrap().to_owned();
    assert_eq!(code.split(' ').count(), 8);
    assert_eq!(
        run(&["unlock-check"], first).object["recovery"],
        "unconfirmed"
    );
    assert_eq!(run(&["unlock-check"], "").exit, 64);
    run(
        &["confirm-recovery"],
        &format!("{first}{}\n", code.to_uppercase()),
    );
    assert_eq!(
        run(&["unlock-check"], first).object["recovery"],
        "confirmed"
    );
    let other = "abacus abdomen ability able abnormal abrasive absurd absolute";
    assert_eq!(
        run(&["confirm-recovery"], &format!("{first}{other}\n")).code(),
        "recovery_words_wrong"
    );
    assert_eq!(
        run(&["recover"], &format!("{other}\nanother long one\n")).code(),
        "recovery_words_wrong"
    );
    assert_eq!(
        run(&["recover"], &format!("{code}\nanother long one\n")).exit,
        0
    );
    assert_eq!(run(&["unlock-check"], first).code(), "wrong_passphrase");
    let change = "another long one\nthe third of them\n";
    assert_eq!(run(&["change-passphrase"], change).exit, 0);
    let renewed = run(&["new-recovery"], "the third of them\n");
    assert_ne!(renewed.object["recoveryCode"], Value::from(code.as_str()));
    assert_eq!(
        run(&["recover"], &format!("{code}\nanother long one\n")).code(),
        "recovery_words_wrong"
    );
}
