//! What is answered without an open notebook.

use serde_json::json;

use super::{ALWAYS, Row, row};

pub(super) fn rows() -> Vec<Row> {
    let settings = json!({ "autoLockMinutes": 10, "contentProtected": false, "singleKeys": true,
        "theme": "system", "textPercent": 100, "moreContrast": false, "lessMotion": false });
    let gone = [Some("file_gone"); 4];
    let left = [Some("arrival_gone"); 4];
    let shut = [None, None, Some("not_locked"), None];
    let no_browser = [Some("save_refused"); 4];
    let file = json!({ "file": "7", "words": "acid acorn acre acts afar affix" });
    vec![
        row("view_desk", json!({}), ALWAYS),
        row("note_input", json!({}), ALWAYS),
        row("view_about", json!({}), ALWAYS),
        row("view_settings", json!({}), ALWAYS),
        row("save_settings", json!({ "settings": settings }), ALWAYS),
        row("view_shelf", json!({}), ALWAYS),
        row("choose_notebook", json!({ "notebook": "../gone" }), shut),
        // The folder of this test stands alone: nothing can begin beside it.
        row("start_another_notebook", json!({}), shut),
        row(
            "wake",
            json!({}),
            [None, None, Some("not_locked"), Some("notebook_in_use")],
        ),
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
        row("forget_files", json!({ "files": ["7", "../gone"] }), ALWAYS),
        row("open_invitation", file, gone),
        row("decline_invitation", json!({ "arrival": "gone" }), left),
    ]
}
