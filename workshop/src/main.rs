//! The workshop: the command-line companion of the core, for scripts and for whoever wants to look inside.
//!
//! Each verb is one call of the core, or the few that one button of a screen makes, on the same profile folder
//! as the app. It answers one JSON object on standard output and an exit code, and decides nothing by itself.
//! Secrets come from the environment or standard input, never as arguments. `docs/workshop.md` lists the verbs.

mod agreement;
mod answer;
mod arguments;
mod between;
mod clause_draft;
mod desk;
mod erasure;
mod exchange;
mod expectation;
mod files;
mod idp;
mod idp_verbs;
mod invitation;
mod lane;
mod life;
mod meeting;
mod meeting_verbs;
mod outside;
mod pair;
mod paper;
mod raw;
mod record;
mod sample;
mod search;
mod secret;
mod show;
mod skill;
mod vault;
mod verbs;
mod year;
mod year_entries;
mod year_words;

use std::io::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use answer::No;

fn main() -> ExitCode {
    // What a panic would print may hold words of people.
    std::panic::set_hook(Box::new(|_| {}));
    let typed: Vec<_> = std::env::args_os().skip(1).collect();
    let answer = catch_unwind(AssertUnwindSafe(|| verbs::run(typed)));
    let (exit, object) = match answer.unwrap_or_else(|_| Err(No::mistake("panic"))) {
        Ok(object) => (0, object),
        Err(no) => (no.exit(), no.object()),
    };
    // Nobody reads any more: there is nobody to tell.
    let _ = writeln!(std::io::stdout().lock(), "{object}");
    ExitCode::from(exit)
}
