//! The vault.

use serde_json::json;

use super::{IN_USE, Row, needs_open, needs_shut, row};
use crate::page::{PASSPHRASE, maya};

pub(super) fn rows() -> Vec<Row> {
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
        // No dialog stands in a test: it is as if it had been closed.
        row("pick_backup", json!({}), [None; 4]),
        row(
            "restore_backup",
            json!({ "backup": "0" }),
            [Some("file_gone"); 4],
        ),
        row("change_passphrase", change, wrong_passphrase),
        row("new_recovery_sheet", wrong, wrong_passphrase),
        row(
            "rename_notebook",
            json!({ "name": "The green one" }),
            needs_open(None),
        ),
        row("back_up", json!({}), needs_open(None)),
        row("view_copies", json!({}), needs_open(None)),
        row("save_copy", json!({}), needs_open(None)),
        row("save_for_moving", json!({}), needs_open(None)),
        row("rest_copy_question", json!({}), needs_open(None)),
        row("view_notebook_erasure", json!({}), needs_open(None)),
        row(
            "erase_notebook",
            json!({ "passphrase": PASSPHRASE, "draft": { "typedName": "Sam", "withSetAside": false } }),
            needs_open(Some("name_differs")),
        ),
        row("show_recovery_sheet", json!({}), needs_open(None)),
        row("save_recovery_sheet", json!({}), needs_open(None)),
        row(
            "confirm_recovery_sheet",
            json!({ "words": words }),
            needs_open(Some("recovery_word_wrong")),
        ),
        row("skip_recovery_sheet", json!({}), needs_open(None)),
        row("rest_sheet_question", json!({}), needs_open(None)),
    ]
}
