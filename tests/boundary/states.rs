//! Each command in each state of the desk: the right code, never a panic, never a sentence.

use std::path::Path;

use ithaca_core::vault::WorkFactor;
use ithaca_shell::desk::Desk;
use serde_json::{Value, json};

use crate::page::{PASSPHRASE, Page};

/// What a command must answer on an empty, a locked and an open desk, and on one that another copy holds.
/// `None` is an answer without failure; it leaves the state as it was.
struct Row {
    command: &'static str,
    arguments: Value,
    empty: Option<&'static str>,
    locked: Option<&'static str>,
    open: Option<&'static str>,
    in_use: Option<&'static str>,
}

fn row(command: &'static str, arguments: Value, codes: [Option<&'static str>; 4]) -> Row {
    let [empty, locked, open, in_use] = codes;
    Row {
        command,
        arguments,
        empty,
        locked,
        open,
        in_use,
    }
}

const MISSING: Option<&str> = Some("notebook_missing");
const LOCKED: Option<&str> = Some("locked");
const IN_USE: Option<&str> = Some("notebook_in_use");

const ALWAYS: [Option<&str>; 4] = [None; 4];

fn needs_open(open: Option<&'static str>) -> [Option<&'static str>; 4] {
    [MISSING, LOCKED, open, IN_USE]
}

fn needs_shut(locked: &'static str) -> [Option<&'static str>; 4] {
    [MISSING, Some(locked), Some("notebook_open"), IN_USE]
}

fn rows() -> Vec<Row> {
    let mut rows = rows_without_notebook();
    rows.extend(rows_of_the_vault());
    // Last: it changes the state of an open desk.
    rows.push(row("lock", json!({}), ALWAYS));
    rows
}

fn rows_without_notebook() -> Vec<Row> {
    let no_program = [Some("no_program_answered"); 4];
    let gone = [Some("incoming_gone"); 4];
    let password = json!({ "passphrase": "password" });
    vec![
        row("view_desk", json!({}), ALWAYS),
        row("look_again", json!({}), ALWAYS),
        row("note_input", json!({}), ALWAYS),
        row("view_about", json!({}), ALWAYS),
        row("open_notebook_folder", json!({}), no_program),
        row("judge_passphrase", password, ALWAYS),
        row("view_incoming", json!({}), ALWAYS),
        row("choose_incoming", json!({}), ALWAYS),
        row("look_in_downloads", json!({}), ALWAYS),
        row("forget_incoming", json!({ "id": 7 }), gone),
    ]
}

fn rows_of_the_vault() -> Vec<Row> {
    let short = json!({ "passphrase": "short" });
    let wrong = json!({ "passphrase": "not the passphrase" });
    let eight = json!({ "words": "acid acorn acre acts afar affix aged agent" });
    let change = json!({ "present": "wrong", "next": PASSPHRASE });
    let next = json!({ "next": PASSPHRASE });
    let letter =
        json!({ "to": "sam@example.org", "subject": "Mentoring file", "text": "Dear Sam" });
    let exists = Some("notebook_exists");
    let creates = [Some("passphrase_too_short"), exists, exists, IN_USE];
    let wrong_passphrase = needs_open(Some("passphrase_wrong"));
    let wrong_words = needs_open(Some("recovery_words_wrong"));
    let no_program = needs_open(Some("no_program_answered"));
    vec![
        row("create_notebook", short, creates),
        row("unlock", wrong.clone(), needs_shut("passphrase_wrong")),
        row(
            "unlock_with_recovery",
            eight.clone(),
            needs_shut("recovery_words_wrong"),
        ),
        row("change_passphrase", change, wrong_passphrase),
        row("set_new_passphrase", next, wrong_passphrase),
        row("show_recovery_sheet", json!({}), needs_open(None)),
        row("confirm_recovery_sheet", eight, wrong_words),
        row("renew_recovery_sheet", wrong, wrong_passphrase),
        row("open_mail_program", json!({ "letter": letter }), no_program),
    ]
}

/// A notebook that lies in the folder, locked, held by nobody.
fn make_notebook(folder: &Path) {
    let desk = Desk::at(folder.to_owned(), WorkFactor::new(2).unwrap());
    desk.create(&PASSPHRASE.into()).unwrap();
}

/// The third wrong try makes the next one wait: it is asked again after that.
fn ask_in_time(page: &Page, row: &Row) -> Result<Value, Value> {
    let answer = page.ask(row.command, row.arguments.clone());
    match &answer {
        Err(failure) if failure["code"] == "too_soon" => {
            let seconds = failure["waitSeconds"].as_u64().unwrap();
            std::thread::sleep(std::time::Duration::from_secs(seconds));
            page.ask(row.command, row.arguments.clone())
        }
        _ => answer,
    }
}

fn check(page: &Page, state: &str, code_of: impl Fn(&Row) -> Option<&'static str>) {
    let before = page.ask("view_desk", json!({})).unwrap();
    for row in rows() {
        let answer = ask_in_time(page, &row);
        let code = answer
            .as_ref()
            .err()
            .map(|failure| failure["code"].as_str().unwrap_or("no code"));
        assert_eq!(
            code,
            code_of(&row),
            "{} on a desk that is {state}: {answer:?}",
            row.command
        );
        if row.command != "lock" && row.command != "show_recovery_sheet" {
            assert_eq!(
                page.ask("view_desk", json!({})).unwrap()["state"],
                before["state"],
                "{} moved the desk",
                row.command
            );
        }
    }
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
    page.ask("renew_recovery_sheet", json!({ "passphrase": PASSPHRASE }))
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
