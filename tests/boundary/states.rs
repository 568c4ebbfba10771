//! Each command in each state of the desk: the right code, never a panic, never a sentence.

use std::path::Path;

use ithaca_shell::desk::{Desk, Told};
use serde_json::{Value, json};

use crate::page::{PASSPHRASE, Page, maya};

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

const LOCKED: Option<&str> = Some("locked");
const IN_USE: Option<&str> = Some("notebook_in_use");

const ALWAYS: [Option<&str>; 4] = [None; 4];

fn needs_open(open: Option<&'static str>) -> [Option<&'static str>; 4] {
    [LOCKED, LOCKED, open, IN_USE]
}

fn needs_shut(locked: &'static str) -> [Option<&'static str>; 4] {
    [LOCKED, Some(locked), Some("not_locked"), IN_USE]
}

fn rows() -> Vec<Row> {
    let mut rows = rows_without_notebook();
    rows.extend(rows_of_the_vault());
    rows.extend(rows_of_the_pair());
    rows.extend(rows_of_the_agreement());
    rows.extend(rows_of_the_exchange());
    // Last: it changes the state of an open desk.
    rows.push(row("lock", json!({}), ALWAYS));
    rows
}

fn rows_without_notebook() -> Vec<Row> {
    let settings = json!({ "autoLockMinutes": 10, "contentProtected": false, "singleKeys": true });
    let gone = [Some("file_gone"); 4];
    let left = [Some("arrival_gone"); 4];
    let no_browser = [Some("save_refused"); 4];
    let file = json!({ "file": "7", "words": "acid acorn acre acts afar affix" });
    vec![
        row("view_desk", json!({}), ALWAYS),
        row("note_input", json!({}), ALWAYS),
        row("view_about", json!({}), ALWAYS),
        row("view_settings", json!({}), ALWAYS),
        row("save_settings", json!({ "settings": settings }), ALWAYS),
        row("open_notebook_folder", json!({}), no_browser),
        row(
            "advise_on_passphrase",
            json!({ "passphrase": "password" }),
            ALWAYS,
        ),
        row("incoming", json!({}), ALWAYS),
        row("pick_parcel", json!({}), ALWAYS),
        row("pick_invitation", json!({}), ALWAYS),
        row("look_in_downloads", json!({}), ALWAYS),
        row("paste_parcel", json!({ "text": "Dear Sam" }), ALWAYS),
        row("open_invitation", file, gone),
        row("decline_invitation", json!({ "arrival": "gone" }), left),
    ]
}

fn rows_of_the_vault() -> Vec<Row> {
    let short = json!({ "draft": maya(), "passphrase": "short" });
    let wrong = json!({ "passphrase": "not the passphrase" });
    let words = "acid acorn acre acts afar affix aged agent";
    let opens = json!({ "words": words, "newPassphrase": PASSPHRASE });
    let change = json!({ "old": "wrong", "next": PASSPHRASE });
    let there = Some("not_locked");
    let creates = [Some("passphrase_too_short"), there, there, IN_USE];
    let wrong_passphrase = needs_open(Some("wrong_passphrase"));
    vec![
        row("create_notebook", short, creates),
        row("unlock", wrong.clone(), needs_shut("wrong_passphrase")),
        row(
            "unlock_with_recovery",
            opens,
            needs_shut("recovery_words_wrong"),
        ),
        row("change_passphrase", change, wrong_passphrase),
        row("new_recovery_sheet", wrong, wrong_passphrase),
        row("show_recovery_sheet", json!({}), needs_open(None)),
        row("save_recovery_sheet", json!({}), needs_open(None)),
        row(
            "confirm_recovery_sheet",
            json!({ "words": words }),
            needs_open(Some("recovery_word_wrong")),
        ),
        row("skip_recovery_sheet", json!({}), needs_open(None)),
    ]
}

fn clause_draft() -> Value {
    json!({ "title": "", "ownWords": null, "alternative": null, "params": {}, "leaveOut": false, "reason": "" })
}

fn rows_of_the_pair() -> Vec<Row> {
    vec![
        row("view_person", json!({}), needs_open(None)),
        row(
            "describe_person",
            json!({ "draft": { "name": "", "timeZone": "Europe/Berlin" } }),
            needs_open(Some("name_missing")),
        ),
        row("view_frame", json!({}), needs_open(None)),
        row("view_home", json!({ "pair": null }), needs_open(None)),
        row(
            "prepare_pair",
            json!({ "draft": { "myRole": "mentee", "partnerName": "" } }),
            needs_open(Some("name_missing")),
        ),
        row(
            "choose_pair",
            json!({ "pair": "gone" }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "save_pair_side",
            json!({ "pair": "gone", "side": { "partnerMail": "", "colour": "", "banner": "" } }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "view_pair",
            json!({ "pair": "gone" }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "view_safety_words",
            json!({ "pair": "gone" }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "compare_safety_words",
            json!({ "pair": "gone", "match": true }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "propose_roles",
            json!({ "pair": "gone" }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "answer_roles",
            json!({ "pair": "gone", "yes": true }),
            needs_open(Some("pair_gone")),
        ),
    ]
}

fn rows_of_the_agreement() -> Vec<Row> {
    vec![
        row(
            "begin_agreement",
            json!({ "pair": "gone", "draft": { "preset": "workplace", "size": null } }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "view_agreement",
            json!({ "pair": "gone" }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "view_clause",
            json!({ "pair": "gone", "clause": "cl-parties" }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "preview_clause",
            json!({ "pair": "gone", "clause": "cl-parties", "draft": clause_draft() }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "save_clause_draft",
            json!({ "pair": "gone", "clause": "cl-parties", "draft": clause_draft() }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "drop_clause_draft",
            json!({ "pair": "gone", "clause": "cl-parties" }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "add_clause",
            json!({ "pair": "gone", "heading": "working", "draft": clause_draft() }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "add_catalogue_clause",
            json!({ "pair": "gone", "clause": "cl-parties" }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "propose_clause",
            json!({ "pair": "gone", "clause": "cl-parties" }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "propose_draft",
            json!({ "pair": "gone" }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "keep_mine",
            json!({ "pair": "gone", "clause": "cl-parties" }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "withdraw_proposal",
            json!({ "pair": "gone", "clause": "cl-parties" }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "answer_clause",
            json!({ "pair": "gone", "clause": "cl-parties", "proposal": "gone", "answer": "yes", "reason": "" }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "agree_to_all_left",
            json!({ "pair": "gone", "proposals": [] }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "view_whole_text",
            json!({ "pair": "gone" }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "view_signing",
            json!({ "pair": "gone" }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "sign_agreement",
            json!({ "pair": "gone", "draft": { "typedName": "Maya", "textSha256": "" }, "passphrase": PASSPHRASE }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "take_back_signature",
            json!({ "pair": "gone" }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "view_record",
            json!({ "pair": "gone", "version": null }),
            needs_open(Some("pair_gone")),
        ),
    ]
}

fn rows_of_the_exchange() -> Vec<Row> {
    vec![
        row(
            "view_parcels",
            json!({ "pair": "gone" }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "invite",
            json!({ "pair": "gone", "draft": { "personalLine": "", "includeDraft": true, "locked": true, "days": 14 } }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "take_back_invitation",
            json!({ "pair": "gone" }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "make_parcel",
            json!({ "pair": "gone", "everything": false }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "mark_handed_over",
            json!({ "pair": "gone" }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "take_in",
            json!({ "arrival": "gone" }),
            needs_open(Some("arrival_gone")),
        ),
        row(
            "choose_reply",
            json!({ "pair": "gone", "first": true }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "open_parcel",
            json!({ "file": "7" }),
            needs_open(Some("file_gone")),
        ),
        row("set_aside", json!({ "arrival": "gone" }), needs_open(None)),
        row(
            "join_invitation",
            json!({ "arrival": "gone" }),
            needs_open(Some("arrival_gone")),
        ),
        row(
            "show_parcel_in_folder",
            json!({ "pair": "gone" }),
            needs_open(Some("nothing_to_send")),
        ),
        row(
            "open_message",
            json!({ "pair": "gone", "subject": "Mentoring file", "body": "Dear Sam" }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "save_mail_draft",
            json!({ "pair": "gone", "subject": "Mentoring file", "body": "Dear Sam" }),
            needs_open(Some("nothing_to_send")),
        ),
        row(
            "copy_parcel_as_text",
            json!({ "pair": "gone" }),
            needs_open(Some("nothing_to_send")),
        ),
        row(
            "record_pages",
            json!({ "pair": "gone", "version": 1 }),
            needs_open(Some("pair_gone")),
        ),
        row(
            "save_record",
            json!({ "pair": "gone", "version": 1, "passphrase": PASSPHRASE }),
            needs_open(Some("pair_gone")),
        ),
    ]
}

/// A notebook that lies in the folder, locked, held by nobody.
fn make_notebook(folder: &Path) {
    let desk = Desk::at(folder.to_owned(), 2, Told::nobody());
    desk.create(&serde_json::from_value(maya()).unwrap(), &PASSPHRASE.into())
        .unwrap();
}

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
        if row.command != "lock" && row.command != "show_recovery_sheet" {
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
