//! The agreement.

use serde_json::{Value, json};

use super::{Row, gone};
use crate::page::PASSPHRASE;

pub(super) fn rows() -> Vec<Row> {
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
        gone(
            "view_size_change",
            json!({ "pair": "gone", "size": "full" }),
        ),
        gone("change_size", json!({ "pair": "gone", "size": "full" })),
        gone("view_parts", json!({ "pair": "gone" })),
        gone("view_confidence", json!({ "pair": "gone" })),
        gone(
            "save_confidence_note",
            json!({ "pair": "gone", "note": { "ownRule": "", "localHelp": "" } }),
        ),
    ]
}

fn clause_draft() -> Value {
    json!({ "title": "", "ownWords": null, "alternative": null, "params": {}, "leaveOut": false, "reason": "" })
}
