//! The verbs of the development plan.

use crate::arguments::Takes::{Switch, Value as Val, Values, Word};
use crate::verbs::{Verb, verb};
use crate::{idp, lane};

/// What each takes, and the call of the core behind it.
pub(crate) const VERBS: &[Verb] = &[
    verb(
        "idp",
        &[
            Val("--depth"),
            Val("--review-day"),
            Switch("--propose-review-day"),
        ],
        idp::plan,
    ),
    verb("idp-shared", &[], idp::shared),
    verb("idp-advice", &[], idp::advice),
    verb(
        "idp-sheet",
        &[
            Val("--sheet"),
            Val("--entry"),
            Values("--field"),
            Switch("--remove"),
        ],
        idp::sheet,
    ),
    verb(
        "idp-goal",
        &[
            Val("--goal"),
            Val("--sentence"),
            Val("--day"),
            Val("--sign"),
            Val("--why"),
            Val("--today"),
            Val("--ask"),
            Val("--kind"),
            Val("--realistic"),
            Values("--skill"),
        ],
        idp::goal,
    ),
    verb(
        "idp-goal-state",
        &[Val("--goal"), Val("--state"), Val("--reason")],
        idp::goal_state,
    ),
    verb(
        "idp-progress",
        &[Val("--goal"), Val("--word"), Val("--line")],
        idp::progress,
    ),
    verb(
        "idp-move-goal",
        &[Val("--goal"), Word("up|down|remove|restore")],
        idp::move_goal,
    ),
    verb(
        "idp-step",
        &[
            Val("--goal"),
            Val("--step"),
            Val("--text"),
            Val("--kind"),
            Val("--if-then"),
            Val("--help"),
            Val("--due"),
            Val("--state"),
            Val("--reason"),
            Val("--result"),
            Switch("--remove"),
        ],
        idp::step,
    ),
    verb(
        "idp-note",
        &[
            Val("--goal"),
            Val("--note"),
            Val("--day"),
            Val("--what"),
            Val("--measure"),
            Val("--feedback"),
            Switch("--remove"),
        ],
        idp::note,
    ),
    verb(
        "idp-skill",
        &[
            Val("--competency"),
            Switch("--drop"),
            Val("--name"),
            Values("--sign"),
        ],
        idp::skill,
    ),
    verb(
        "idp-rate",
        &[
            Val("--competency"),
            Val("--now-step"),
            Val("--needed"),
            Val("--importance"),
            Val("--example"),
        ],
        idp::rate,
    ),
    verb(
        "idp-share",
        &[
            Val("--sheet"),
            Val("--goal"),
            Switch("--progress"),
            Switch("--details"),
            Switch("--steps"),
            Switch("--notes"),
            Values("--asked"),
            Switch("--look"),
        ],
        idp::share,
    ),
    verb(
        "idp-take-back",
        &[Val("--sheet"), Val("--goal")],
        idp::take_back,
    ),
    verb("idp-snapshot", &[Val("--name")], idp::snapshot),
    verb(
        "idp-compare",
        &[Val("--earlier"), Val("--later")],
        idp::compare,
    ),
    verb(
        "comment",
        &[
            Val("--block"),
            Val("--comment"),
            Val("--field"),
            Val("--text"),
            Switch("--remove"),
        ],
        lane::comment,
    ),
    verb(
        "answer-ask",
        &[Val("--block"), Val("--text"), Word("yes|no|else")],
        lane::answer_ask,
    ),
    verb(
        "suggest",
        &[
            Val("--idea"),
            Val("--title"),
            Val("--text"),
            Val("--preparation"),
            Val("--resource"),
        ],
        lane::suggest,
    ),
    verb(
        "idea",
        &[
            Val("--block"),
            Val("--text"),
            Word("taken_up|left|take_back|made|thanked"),
        ],
        lane::idea,
    ),
];
