//! The search over everything in the notebook.

use ithaca_core::id::PairId;
use ithaca_core::person::Side;
use ithaca_core::search::{SearchDraft, SearchRoom};

use crate::answer::{Answer, tell};
use crate::arguments::Line;
use crate::arguments::Takes::{Switch, Value as Val};
use crate::desk::with_notebook;
use crate::meeting::{text, word};
use crate::verbs::{Verb, verb};

pub(crate) const VERBS: &[Verb] = &[verb(
    "search",
    &[
        Val("--words"),
        Val("--in-pair"),
        Val("--room"),
        Val("--by"),
        Val("--from"),
        Val("--until"),
        Val("--after"),
        Switch("--only-me"),
    ],
    search,
)];

fn search(line: &Line) -> Answer {
    let room = line
        .value("--room")
        .map(|it| word::<SearchRoom>(it, "--room"));
    let by = line.value("--by").map(|it| word::<Side>(it, "--by"));
    let draft = SearchDraft {
        words: text(line, "--words").to_owned(),
        pair: line.value("--in-pair").map(PairId::new),
        room: room.transpose()?,
        by: by.transpose()?,
        only_me: line.has("--only-me"),
        from_day: text(line, "--from").to_owned(),
        until_day: text(line, "--until").to_owned(),
        after: line.value("--after").map(ToOwned::to_owned),
    };
    with_notebook(line, |notebook| tell(&notebook.search(&draft)?))
}
