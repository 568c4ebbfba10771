//! Each command in each state of the desk: the right code, never a panic, never a sentence.

use std::path::Path;

use ithaca_shell::desk::{Desk, Told};
use serde_json::json;

use crate::{
    page::{PASSPHRASE, Page, maya},
    rows::{Row, rows},
};

/// A notebook that lies in the folder, locked, held by nobody.
fn make_notebook(folder: &Path) {
    let desk = Desk::at(folder.to_owned(), 2, Told::nobody());
    desk.create(&serde_json::from_value(maya()).unwrap(), &PASSPHRASE.into())
        .unwrap();
}

/// What may move the desk; these stand last.
const MOVES: [&str; 3] = ["show_recovery_sheet", "put_to_sleep", "lock"];

fn check(page: &Page, state: &str, code_of: impl Fn(&Row) -> Option<&'static str>) {
    let before = page.ask("view_desk", json!({})).unwrap();
    let mut wrong = Vec::new();
    for row in rows() {
        let answer = page.ask(row.command, row.arguments.clone());
        let code = answer
            .as_ref()
            .err()
            .map(|failure| failure["code"].as_str().unwrap_or("no code"));
        if code != code_of(&row) {
            wrong.push(format!("{}: {answer:?}", row.command));
        }
        if !MOVES.contains(&row.command) {
            assert_eq!(
                page.ask("view_desk", json!({})).unwrap()["state"],
                before["state"],
                "{} moved the desk",
                row.command
            );
        }
    }
    assert!(wrong.is_empty(), "on a desk that is {state}: {wrong:#?}");
}

#[test]
fn every_command_answers_its_code_in_every_state() {
    let empty = tempfile::tempdir().unwrap();
    check(&Page::over(empty.path()), "empty", |row| row.empty);
    let folder = tempfile::tempdir().unwrap();
    make_notebook(folder.path());
    let page = Page::over(folder.path());
    check(&page, "locked", |row| row.locked);
    check(&Page::over(folder.path()), "in use", |row| row.in_use);
    page.ask("unlock", json!({ "passphrase": PASSPHRASE }))
        .unwrap();
    page.ask("new_recovery_sheet", json!({ "passphrase": PASSPHRASE }))
        .unwrap();
    check(&page, "open", |row| row.open);
}

#[test]
fn every_command_stands_in_the_table() {
    let text =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/commands/list.rs"))
            .unwrap();
    let mut listed: Vec<&str> = text
        .lines()
        .filter_map(|line| Some(line.trim().strip_suffix(',')?.split_once("::")?.1))
        .collect();
    let rows = rows();
    let mut tested: Vec<&str> = rows.iter().map(|row| row.command).collect();
    listed.sort_unstable();
    tested.sort_unstable();
    assert_eq!(listed, tested);
}

/// SF-11.
#[test]
fn a_passphrase_never_comes_back_in_an_answer() {
    let folder = tempfile::tempdir().unwrap();
    let page = Page::over(folder.path());
    page.create_notebook();
    page.ask("lock", json!({})).unwrap();
    for arguments in [
        json!({ "passphrase": "harbour lamps" }),
        json!({ "passphrase": 47_114_711 }),
        json!({ "passphrase": ["harbour"] }),
    ] {
        let answer = page.ask("unlock", arguments).unwrap_err().to_string();
        assert!(
            !answer.contains("harbour") && !answer.contains("47114711"),
            "{answer}"
        );
    }
}
