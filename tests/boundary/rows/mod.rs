//! What each command must answer in each state of the desk.

mod agreement;
mod exchange;
mod expectation;
mod first_days;
mod idp;
mod kept;
mod learning;
mod life;
mod meeting;
mod pair;
mod paper;
mod record;
mod review;
mod sample;
mod shut;
mod skill;
mod thanks;
mod vault;

use serde_json::{Value, json};

/// What a command must answer on an empty, a locked and an open desk, and on one that another copy holds.
/// `None` is an answer without failure; it leaves the state as it was.
#[derive(Clone)]
pub(crate) struct Row {
    pub(crate) command: &'static str,
    pub(crate) arguments: Value,
    pub(crate) empty: Option<&'static str>,
    pub(crate) locked: Option<&'static str>,
    pub(crate) open: Option<&'static str>,
    pub(crate) in_use: Option<&'static str>,
}

fn row(command: &'static str, arguments: Value, codes: [Option<&'static str>; 4]) -> Row {
    let [empty, locked, open, in_use] = codes;
    Row {
        command,
        arguments,
        empty,
        locked,
        open,
        in_use,
    }
}

const LOCKED: Option<&str> = Some("locked");
const IN_USE: Option<&str> = Some("notebook_in_use");

const ALWAYS: [Option<&str>; 4] = [None; 4];

/// A command about a pair that is not in the notebook.
fn gone(command: &'static str, arguments: Value) -> Row {
    row(command, arguments, needs_open(Some("pair_gone")))
}

fn needs_open(open: Option<&'static str>) -> [Option<&'static str>; 4] {
    [LOCKED, LOCKED, open, IN_USE]
}

fn needs_shut(locked: &'static str) -> [Option<&'static str>; 4] {
    [LOCKED, Some(locked), Some("not_locked"), IN_USE]
}

pub(crate) fn rows() -> Vec<Row> {
    let rooms = [
        shut::rows(),
        sample::rows(),
        vault::rows(),
        pair::rows(),
        agreement::rows(),
        learning::rows(),
        life::rows(),
        life::closing_rows(),
        thanks::rows(),
        record::rows(),
        expectation::rows(),
        paper::rows(),
        exchange::rows(),
        idp::rows(),
        kept::rows(),
        skill::rows(),
        review::rows(),
        meeting::rows(),
        first_days::rows(),
    ];
    let mut rows = rooms.concat();
    // The window of a test is none: what asks goes on.
    rows.push(row("close_window", json!({}), ALWAYS));
    // Last: it changes the state of an open desk.
    rows.push(row("put_to_sleep", json!({}), needs_open(None)));
    rows.push(row("lock", json!({}), ALWAYS));
    rows
}
