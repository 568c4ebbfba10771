//! The verbs of meetings, what lies between them, and promises.

use crate::arguments::Takes::{Switch, Value as Val, Word};
use crate::verbs::{Verb, verb};
use crate::{between, meeting};

pub(crate) const VERBS: &[Verb] = &[
    verb("meetings", &[], meeting::meetings),
    verb("meeting", &[Val("--meeting")], meeting::meeting),
    verb("templates", &[], meeting::templates),
    verb(
        "propose-date",
        &[
            Val("--day"),
            Val("--time"),
            Val("--meeting"),
            Val("--minutes"),
            Val("--way"),
            Val("--place"),
            Val("--template"),
            Switch("--by-voice"),
            Val("--reason"),
        ],
        meeting::propose,
    ),
    verb("keep-my-date", &[Val("--meeting")], meeting::keep_mine),
    verb(
        "answer-date",
        &[Word("yes|no|talk"), Val("--meeting"), Val("--reason")],
        meeting::answer,
    ),
    verb("withdraw-date", &[Val("--meeting")], meeting::withdraw),
    verb(
        "cancel-meeting",
        &[Val("--meeting"), Val("--reason")],
        meeting::cancel,
    ),
    verb(
        "hold-meeting",
        &[
            Val("--day"),
            Val("--time"),
            Val("--meeting"),
            Val("--minutes"),
            Val("--way"),
            Switch("--no-minutes"),
        ],
        meeting::hold,
    ),
    verb(
        "point",
        &[
            Val("--title"),
            Val("--point"),
            Val("--minutes"),
            Val("--hat"),
            Val("--origin"),
            Switch("--share"),
        ],
        meeting::point,
    ),
    verb(
        "answer-point",
        &[Val("--point"), Val("--text")],
        meeting::answer_point,
    ),
    verb(
        "tick-point",
        &[Val("--point"), Val("--meeting"), Switch("--untick")],
        meeting::tick_point,
    ),
    verb(
        "drop-point",
        &[Val("--point"), Val("--reason")],
        meeting::drop_point,
    ),
    verb(
        "draft-minutes",
        &[Val("--meeting"), Val("--file")],
        meeting::draft_minutes,
    ),
    verb("send-minutes", &[Val("--meeting")], meeting::send_minutes),
    verb(
        "answer-minutes",
        &[
            Word("accepted|correction"),
            Val("--meeting"),
            Val("--remark"),
        ],
        meeting::answer_minutes,
    ),
    verb(
        "freeze-minutes",
        &[Val("--meeting")],
        meeting::freeze_minutes,
    ),
    verb(
        "add-to-minutes",
        &[Val("--meeting"), Val("--text")],
        meeting::add_to_minutes,
    ),
    verb(
        "write-box",
        &[Val("--meeting"), Val("--text")],
        meeting::write_box,
    ),
    verb(
        "meeting-note",
        &[Val("--meeting"), Val("--text")],
        meeting::note,
    ),
    verb(
        "share-note",
        &[Val("--meeting"), Val("--text"), Val("--note")],
        meeting::share_note,
    ),
    verb("take-back-note", &[Val("--note")], meeting::take_back_note),
    verb("between", &[], between::between),
    verb(
        "note-contact",
        &[
            Val("--day"),
            Val("--way"),
            Val("--minutes"),
            Val("--line"),
            Val("--contact"),
        ],
        between::note_contact,
    ),
    verb(
        "remove-contact",
        &[Val("--contact")],
        between::remove_contact,
    ),
    verb("ask", &[Val("--text"), Val("--question")], between::ask),
    verb(
        "reply",
        &[Val("--question"), Val("--text"), Switch("--later")],
        between::reply,
    ),
    verb(
        "close-question",
        &[Val("--question")],
        between::close_question,
    ),
    verb(
        "away",
        &[Val("--from"), Val("--until"), Val("--away")],
        between::away,
    ),
    verb("remove-away", &[Val("--away")], between::remove_away),
    verb("promises", &[], between::promises),
    verb(
        "promise",
        &[
            Val("--text"),
            Val("--owner"),
            Val("--day"),
            Val("--goal"),
            Val("--origin"),
            Switch("--only-me"),
            Val("--item"),
        ],
        between::promise,
    ),
    verb(
        "answer-promise",
        &[Word("yes|no"), Val("--item"), Val("--reason")],
        between::answer_promise,
    ),
    verb(
        "move-promise",
        &[Val("--item"), Val("--day"), Val("--reason")],
        between::move_promise,
    ),
    verb(
        "mark-promise",
        &[
            Word("planned|in_progress|done|dropped"),
            Val("--item"),
            Val("--text"),
        ],
        between::mark_promise,
    ),
    verb(
        "withdraw-promise",
        &[Val("--item")],
        between::withdraw_promise,
    ),
    verb("read-promise", &[Val("--line")], between::read_promise),
];
