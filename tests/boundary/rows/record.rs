//! The record.

use serde_json::json;

use super::{Row, gone};
use crate::page::PASSPHRASE;

pub(super) fn rows() -> Vec<Row> {
    vec![
        gone("view_record", json!({ "pair": "gone", "version": null })),
        gone(
            "view_version_changes",
            json!({ "pair": "gone", "version": 2, "against": 1 }),
        ),
        gone("view_both_yes", json!({ "pair": "gone" })),
        gone(
            "note_guardian",
            json!({ "pair": "gone", "version": 1, "day": null }),
        ),
        gone("record_pages", json!({ "pair": "gone", "version": 1 })),
        gone(
            "save_record",
            json!({ "pair": "gone", "version": 1, "oneFile": true, "passphrase": PASSPHRASE }),
        ),
    ]
}
