//! Parcels, out and in.

use serde_json::json;

use super::{ALWAYS, Row, gone, needs_open, row};

pub(super) fn rows() -> Vec<Row> {
    vec![
        gone("view_parcels", json!({ "pair": "gone" })),
        gone(
            "invite",
            json!({ "pair": "gone", "draft": { "personalLine": "", "includeDraft": true, "includeSeal": false, "locked": true, "days": 14 } }),
        ),
        gone(
            "invite_back",
            json!({ "pair": "gone", "draft": { "personalLine": "", "days": 14 } }),
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
    ]
}
