//! What each command must answer in each state of the desk.

use serde_json::{Value, json};

use crate::page::{PASSPHRASE, maya};

/// What a command must answer on an empty, a locked and an open desk, and on one that another copy holds.
/// `None` is an answer without failure; it leaves the state as it was.
pub(crate) struct Row {
    pub(crate) command: &'static str,
    pub(crate) arguments: Value,
    pub(crate) empty: Option<&'static str>,
    pub(crate) locked: Option<&'static str>,
    pub(crate) open: Option<&'static str>,
    pub(crate) in_use: Option<&'static str>,
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

/// A command about a pair that is not in the notebook.
fn gone(command: &'static str, arguments: Value) -> Row {
    row(command, arguments, needs_open(Some("pair_gone")))
}

fn needs_open(open: Option<&'static str>) -> [Option<&'static str>; 4] {
    [LOCKED, LOCKED, open, IN_USE]
}

fn needs_shut(locked: &'static str) -> [Option<&'static str>; 4] {
    [LOCKED, Some(locked), Some("not_locked"), IN_USE]
}

pub(crate) fn rows() -> Vec<Row> {
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
    let settings = json!({ "autoLockMinutes": 10, "contentProtected": false, "singleKeys": true,
        "theme": "system", "textPercent": 100, "moreContrast": false, "lessMotion": false });
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
        gone("choose_pair", json!({ "pair": "gone" })),
        gone(
            "save_pair_side",
            json!({ "pair": "gone", "side": { "partnerMail": "", "colour": "", "banner": "" } }),
        ),
        gone("view_pair", json!({ "pair": "gone" })),
        gone("view_safety_words", json!({ "pair": "gone" })),
        gone(
            "compare_safety_words",
            json!({ "pair": "gone", "match": true }),
        ),
        gone("propose_roles", json!({ "pair": "gone" })),
        gone("answer_roles", json!({ "pair": "gone", "yes": true })),
    ]
}

fn rows_of_the_agreement() -> Vec<Row> {
    vec![
        gone(
            "begin_agreement",
            json!({ "pair": "gone", "draft": { "preset": "workplace", "size": null } }),
        ),
        gone("view_agreement", json!({ "pair": "gone" })),
        gone(
            "view_clause",
            json!({ "pair": "gone", "clause": "cl-parties" }),
        ),
        gone(
            "preview_clause",
            json!({ "pair": "gone", "clause": "cl-parties", "draft": clause_draft() }),
        ),
        gone(
            "save_clause_draft",
            json!({ "pair": "gone", "clause": "cl-parties", "draft": clause_draft() }),
        ),
        gone(
            "drop_clause_draft",
            json!({ "pair": "gone", "clause": "cl-parties" }),
        ),
        gone(
            "add_clause",
            json!({ "pair": "gone", "heading": "working", "draft": clause_draft() }),
        ),
        gone(
            "add_catalogue_clause",
            json!({ "pair": "gone", "clause": "cl-parties" }),
        ),
        gone(
            "propose_clause",
            json!({ "pair": "gone", "clause": "cl-parties" }),
        ),
        gone("propose_draft", json!({ "pair": "gone" })),
        gone(
            "keep_mine",
            json!({ "pair": "gone", "clause": "cl-parties" }),
        ),
        gone(
            "withdraw_proposal",
            json!({ "pair": "gone", "clause": "cl-parties" }),
        ),
        gone(
            "answer_clause",
            json!({ "pair": "gone", "clause": "cl-parties", "proposal": "gone", "answer": "yes", "reason": "" }),
        ),
        gone(
            "agree_to_all_left",
            json!({ "pair": "gone", "proposals": [] }),
        ),
        gone("view_whole_text", json!({ "pair": "gone" })),
        gone("view_signing", json!({ "pair": "gone" })),
        gone(
            "sign_agreement",
            json!({ "pair": "gone", "draft": { "typedName": "Maya", "textSha256": "" }, "passphrase": PASSPHRASE }),
        ),
        gone("take_back_signature", json!({ "pair": "gone" })),
        gone("view_record", json!({ "pair": "gone", "version": null })),
    ]
}

fn rows_of_the_exchange() -> Vec<Row> {
    vec![
        gone("view_parcels", json!({ "pair": "gone" })),
        gone(
            "invite",
            json!({ "pair": "gone", "draft": { "personalLine": "", "includeDraft": true, "locked": true, "days": 14 } }),
        ),
        gone("take_back_invitation", json!({ "pair": "gone" })),
        gone(
            "make_parcel",
            json!({ "pair": "gone", "everything": false }),
        ),
        gone("mark_handed_over", json!({ "pair": "gone" })),
        row(
            "take_in",
            json!({ "arrival": "gone" }),
            needs_open(Some("arrival_gone")),
        ),
        gone("choose_reply", json!({ "pair": "gone", "first": true })),
        row(
            "open_parcel",
            json!({ "file": "7" }),
            needs_open(Some("file_gone")),
        ),
        row("set_aside", json!({ "arrival": "gone" }), needs_open(None)),
        row(
            "join_invitation",
            json!({ "arrival": "gone", "wordsCame": "another_way" }),
            needs_open(Some("arrival_gone")),
        ),
        row(
            "show_parcel_in_folder",
            json!({ "pair": "gone" }),
            needs_open(Some("nothing_to_send")),
        ),
        gone(
            "open_message",
            json!({ "pair": "gone", "subject": "Mentoring file", "body": "Dear Sam" }),
        ),
        gone(
            "save_mail_draft",
            json!({ "pair": "gone", "subject": "Mentoring file", "body": "Dear Sam" }),
        ),
        row(
            "copy_parcel_as_text",
            json!({ "pair": "gone" }),
            needs_open(Some("nothing_to_send")),
        ),
        // The desktop of these tests is absent, and so is its clipboard.
        row(
            "copy_text",
            json!({ "text": "Dear Sam" }),
            [Some("copy_refused"); 4],
        ),
        row("note_copied", json!({ "text": "Dear Sam" }), ALWAYS),
        gone(
            "view_size_change",
            json!({ "pair": "gone", "size": "full" }),
        ),
        gone("change_size", json!({ "pair": "gone", "size": "full" })),
        gone("view_parts", json!({ "pair": "gone" })),
        gone("view_both_yes", json!({ "pair": "gone" })),
        gone("record_pages", json!({ "pair": "gone", "version": 1 })),
        gone(
            "save_record",
            json!({ "pair": "gone", "version": 1, "oneFile": true, "passphrase": PASSPHRASE }),
        ),
    ]
}
