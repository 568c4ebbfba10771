//! The development plan.

use serde_json::{Value, json};

use super::{Row, gone, needs_open, row};

/// A command about something of my own plan that is not there.
fn missing(command: &'static str, arguments: Value, code: &'static str) -> Row {
    row(command, arguments, needs_open(Some(code)))
}

fn works(command: &'static str, arguments: Value) -> Row {
    row(command, arguments, needs_open(None))
}

pub(super) fn rows() -> Vec<Row> {
    [mine(), goals(), skills(), shared()].concat()
}

fn mine() -> Vec<Row> {
    vec![
        gone("view_idp", json!({ "pair": "gone" })),
        gone(
            "view_sheet",
            json!({ "pair": "gone", "sheet": "idp-today" }),
        ),
        gone("view_goal", json!({ "pair": "gone", "goal": "gone" })),
        missing(
            "compare_idp",
            json!({ "earlier": "gone", "later": null }),
            "snapshot_gone",
        ),
        works("view_advice", json!({})),
        works("choose_idp_depth", json!({ "depth": "usual" })),
        missing(
            "set_idp_review_day",
            json!({ "day": "2027-02-30" }),
            "day_impossible",
        ),
        missing(
            "propose_review_day",
            json!({ "pair": "gone" }),
            "value_does_not_fit",
        ),
        missing(
            "save_sheet",
            json!({ "sheet": "idp-none", "entry": null, "fields": {} }),
            "sheet_gone",
        ),
        missing(
            "remove_sheet_entry",
            json!({ "sheet": "idp-people", "entry": "gone" }),
            "idp_part_gone",
        ),
    ]
}

fn goals() -> Vec<Row> {
    let entry = |command| {
        missing(
            command,
            json!({ "goal": "gone", "step": "gone", "note": "gone" }),
            "goal_gone",
        )
    };
    vec![
        missing(
            "save_goal",
            json!({ "goal": "gone", "draft": goal() }),
            "goal_gone",
        ),
        missing(
            "set_goal_state",
            json!({ "goal": "gone", "state": "paused", "reason": "" }),
            "goal_gone",
        ),
        missing(
            "note_progress",
            json!({ "goal": "gone", "word": "half_way", "line": "" }),
            "goal_gone",
        ),
        missing(
            "move_goal",
            json!({ "goal": "gone", "up": true }),
            "goal_gone",
        ),
        missing("remove_goal", json!({ "goal": "gone" }), "goal_gone"),
        missing("restore_goal", json!({ "goal": "gone" }), "goal_gone"),
        missing(
            "save_step",
            json!({ "goal": "gone", "step": null, "draft": step() }),
            "goal_gone",
        ),
        entry("remove_step"),
        missing(
            "save_progress_note",
            json!({ "goal": "gone", "note": null, "draft": { "day": "", "what": "x", "measure": "", "feedback": "" } }),
            "goal_gone",
        ),
        entry("remove_progress_note"),
    ]
}

fn skills() -> Vec<Row> {
    vec![
        missing(
            "pick_competency",
            json!({ "competency": "gone", "picked": true }),
            "competency_gone",
        ),
        missing(
            "save_own_competency",
            json!({ "competency": "gone", "draft": { "name": "x", "signs": [] } }),
            "competency_gone",
        ),
        missing(
            "rate_competency",
            json!({ "competency": "gone", "draft": { "now": 1, "needed": null, "importance": null, "example": "" } }),
            "competency_gone",
        ),
        works("take_idp_snapshot", json!({ "name": "" })),
    ]
}

fn shared() -> Vec<Row> {
    let what = json!({ "kind": "sheet", "sheet": "idp-today" });
    let parts = json!({ "progress": false, "details": false, "steps": false, "notes": false });
    vec![
        gone("view_shared_idp", json!({ "pair": "gone" })),
        gone(
            "preview_idp_share",
            json!({ "pair": "gone", "what": what, "parts": parts }),
        ),
        gone(
            "share_idp",
            json!({ "pair": "gone", "what": what, "parts": parts, "asked": [] }),
        ),
        gone("take_back_idp", json!({ "pair": "gone", "what": what })),
        gone(
            "write_comment",
            json!({ "pair": "gone", "block": "gone", "comment": null, "draft": { "field": "", "text": "x" } }),
        ),
        gone(
            "remove_comment",
            json!({ "pair": "gone", "block": "gone", "comment": "gone" }),
        ),
        gone(
            "answer_ask",
            json!({ "pair": "gone", "block": "gone", "answer": "yes", "text": "" }),
        ),
        gone(
            "suggest_idea",
            json!({ "pair": "gone", "draft": { "idea": "goal", "title": "x", "text": "", "preparation": "", "resource": "" } }),
        ),
        gone("take_back_idea", json!({ "pair": "gone", "block": "gone" })),
        gone(
            "answer_idea",
            json!({ "pair": "gone", "block": "gone", "answer": "left", "line": "" }),
        ),
        gone(
            "note_introduction",
            json!({ "pair": "gone", "block": "gone", "step": "made", "text": "" }),
        ),
    ]
}

fn goal() -> Value {
    json!({ "sentence": "", "day": "", "sign": "", "kind": null, "why": "", "today": "", "skills": [], "realistic": null, "ask": "" })
}

fn step() -> Value {
    json!({ "text": "x", "kind": null, "ifThen": "", "help": "", "dueDay": "", "state": "planned", "reason": "", "result": "" })
}
