//! Papers.

use serde_json::{Value, json};

use super::{Row, gone};
use crate::page::PASSPHRASE;

fn draft() -> Value {
    json!({ "kind": "about_me", "about": null, "reader": "partner", "ticked": [], "things": [] })
}

pub(super) fn rows() -> Vec<Row> {
    let about_me = json!({ "about": "", "hope": "", "languages": "", "pronouns": "",
        "accessNeeds": "", "contactLines": [] });
    vec![
        gone("view_papers", json!({ "pair": "gone" })),
        gone(
            "save_about_me",
            json!({ "pair": "gone", "aboutMe": about_me }),
        ),
        super::row(
            "choose_paper_size",
            json!({ "size": "a4" }),
            super::needs_open(None),
        ),
        gone(
            "view_paper",
            json!({ "pair": "gone", "draft": draft(), "size": "a4", "form": "pdf" }),
        ),
        gone(
            "save_paper",
            json!({ "pair": "gone", "draft": draft(), "size": "letter", "form": "markdown",
                "passphrase": PASSPHRASE }),
        ),
        gone(
            "save_paper_locked",
            json!({ "pair": "gone", "draft": draft(), "size": "a4", "form": "pdf" }),
        ),
    ]
}
