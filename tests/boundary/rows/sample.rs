//! The sample. That it is made and opened is told in `src-tauri/src/desk/sample.rs`; here nothing may move.

use serde_json::json;

use super::{ALWAYS, Row, row};

pub(super) fn rows() -> Vec<Row> {
    let nowhere = json!({ "seat": "maya", "zone": "Nowhere/Land" });
    vec![
        row("look_around", nowhere, [Some("zone_unknown"); 4]),
        row("throw_sample_away", json!({}), ALWAYS),
    ]
}
