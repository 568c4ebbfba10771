//! Skills seen by both, and what the two name together.

use serde_json::json;

use super::{Row, gone};

pub(super) fn rows() -> Vec<Row> {
    let round = json!({ "pair": "gone", "round": "gone" });
    vec![
        gone("view_skill_rounds", json!({ "pair": "gone" })),
        gone("ask_for_view", json!({ "pair": "gone", "skills": [] })),
        gone("take_back_skills", round.clone()),
        gone(
            "save_view_of_skill",
            json!({ "pair": "gone", "round": "gone", "item": "gone", "draft": { "said": { "is": "not_seen" }, "example": "" } }),
        ),
        gone("seal_view", round),
        gone(
            "show_skills",
            json!({ "pair": "gone", "round": "gone", "skills": [] }),
        ),
        gone(
            "end_skill_round",
            json!({ "pair": "gone", "round": "gone", "why": "let_go" }),
        ),
        gone(
            "propose_focus",
            json!({ "pair": "gone", "draft": { "strengths": ["x"], "growth": [] } }),
        ),
        gone(
            "answer_focus",
            json!({ "pair": "gone", "offer": "gone", "answer": "yes", "reason": "" }),
        ),
        gone("withdraw_focus", json!({ "pair": "gone" })),
    ]
}
