//! Meetings, what lies between them, and action items.

use serde_json::json;

use super::{Row, gone, needs_open, row};

#[rustfmt::skip]
pub(super) fn rows() -> Vec<Row> {
    vec![
        gone("view_meetings", json!({"pair": "gone"})),
        gone("view_meeting", json!({"pair": "gone", "meeting": "1"})),
        gone("view_templates", json!({"pair": "gone"})),
        gone("propose_meeting", json!({"pair": "gone", "meeting": null, "draft": {"day": "2026-12-14", "time": "14:00", "minutes": 60, "way": "video", "place": "", "template": "", "agreedByVoice": false, "reason": ""}})),
        gone("keep_my_date", json!({"pair": "gone", "meeting": "1"})),
        gone("answer_meeting", json!({"pair": "gone", "meeting": "1", "proposal": "gone", "answer": "yes", "reason": ""})),
        gone("withdraw_meeting", json!({"pair": "gone", "meeting": "1"})),
        gone("cancel_meeting", json!({"pair": "gone", "meeting": "1", "reason": ""})),
        gone("hold_meeting", json!({"pair": "gone", "meeting": null, "draft": {"day": "2026-11-24", "time": "14:00", "minutes": 60, "way": "video", "minutesNeeded": true}})),
        gone("save_calendar", json!({"pair": "gone", "meeting": "1", "withPlace": false})),
        gone("leave_silence", json!({"pair": "gone"})),
        gone("save_minutes_draft", json!({"pair": "gone", "meeting": "1", "draft": {"held": {"day": "2026-11-24", "time": "14:00", "minutes": 60, "way": "video", "minutesNeeded": true}, "topics": [], "decisions": [], "promises": [], "text": "", "hats": [], "myBox": ""}})),
        gone("send_minutes", json!({"pair": "gone", "meeting": "1"})),
        gone("answer_minutes", json!({"pair": "gone", "meeting": "1", "minutesId": "gone", "answer": "accepted", "remark": ""})),
        gone("freeze_minutes", json!({"pair": "gone", "meeting": "1"})),
        gone("add_to_minutes", json!({"pair": "gone", "meeting": "1", "text": "Words"})),
        gone("write_box", json!({"pair": "gone", "meeting": "1", "text": ""})),
        gone("save_meeting_note", json!({"pair": "gone", "meeting": "1", "text": ""})),
        gone("share_note", json!({"pair": "gone", "note": null, "meeting": "1", "text": "Words"})),
        gone("take_back_note", json!({"pair": "gone", "note": "gone"})),
        gone("save_point", json!({"pair": "gone", "point": null, "draft": {"title": "A point", "minutes": 0, "hat": "", "origin": "", "audience": "only_me"}})),
        gone("answer_point", json!({"pair": "gone", "point": "gone", "text": "Words"})),
        gone("tick_point", json!({"pair": "gone", "point": "gone", "meeting": "1", "talked": true})),
        gone("drop_point", json!({"pair": "gone", "point": "gone", "reason": ""})),
        gone("view_between", json!({"pair": "gone"})),
        gone("note_contact", json!({"pair": "gone", "contact": null, "draft": {"day": "2026-11-24", "minutes": 0, "way": "phone", "line": ""}})),
        row("remove_contact", json!({"pair": "gone", "contact": "gone"}), needs_open(Some("thing_gone"))),
        gone("ask_question", json!({"pair": "gone", "question": null, "text": "Words"})),
        gone("answer_question", json!({"pair": "gone", "question": "gone", "text": "Words", "inFull": true})),
        gone("close_question", json!({"pair": "gone", "question": "gone"})),
        gone("note_away", json!({"pair": "gone", "away": null, "fromDay": "2026-12-24", "untilDay": "2026-12-24"})),
        row("remove_away", json!({"pair": "gone", "away": "gone"}), needs_open(Some("thing_gone"))),
        gone("view_promises", json!({"pair": "gone"})),
        gone("save_action_item", json!({"pair": "gone", "item": null, "draft": {"text": "Ask Lena", "owner": "me", "day": null, "goal": "", "origin": "", "audience": "both_of_us"}})),
        gone("answer_action_item", json!({"pair": "gone", "item": "gone", "words": "gone", "yes": true, "reason": ""})),
        gone("move_action_item", json!({"pair": "gone", "item": "gone", "day": null, "reason": ""})),
        gone("mark_action_item", json!({"pair": "gone", "item": "gone", "mark": "done", "text": ""})),
        row("withdraw_action_item", json!({"pair": "gone", "item": "gone"}), needs_open(Some("thing_gone"))),
        gone("read_promise", json!({"pair": "gone", "typed": ""})),
    ]
}
