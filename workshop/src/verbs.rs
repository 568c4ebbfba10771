//! The list of verbs: what each takes, and the call of the core behind it.

use std::ffi::OsString;

use serde_json::{Value, json};

use crate::answer::{Answer, No};
use crate::arguments::{EVERYWHERE, Line, Takes};
use crate::{
    agreement, erasure, exchange, expectation, idp_verbs, invitation, life, meeting_verbs, outside,
    pair, paper, raw, record, search, show, skill, vault, year,
};
use Takes::{Switch, Value as Val, Values, Word};

/// One verb.
pub(crate) struct Verb {
    name: &'static str,
    takes: &'static [Takes],
    run: fn(&Line) -> Answer,
}

/// The shape of a clause draft on the line.
const DRAFT: &[Takes] = &[
    Val("--clause"),
    Val("--file"),
    Val("--title"),
    Values("--param"),
    Val("--own-words"),
    Val("--alternative"),
    Val("--reason"),
    Switch("--leave-out"),
];
const ROUND: &[Takes] = &[Val("--round")];
const ITEM: &[Takes] = &[Val("--item"), Val("--round")];
const CLAUSE: &[Takes] = &[Val("--clause")];
const ANSWER: &[Takes] = &[Val("--clause"), Val("--proposal"), Val("--reason")];
const RAW: &[Takes] = &[Val("--keys"), Val("--file"), Val("--namespace")];

pub(crate) const fn verb(
    name: &'static str,
    takes: &'static [Takes],
    run: fn(&Line) -> Answer,
) -> Verb {
    Verb { name, takes, run }
}

const VERBS: &[Verb] = &[
    verb("create", &[Val("--name"), Val("--zone")], vault::create),
    verb("unlock-check", &[], vault::unlock_check),
    verb("confirm-recovery", &[], vault::confirm_recovery),
    verb("new-recovery", &[], vault::new_recovery),
    verb("recover", &[], vault::recover),
    verb("restore", &[Val("--backup")], vault::restore),
    verb("change-passphrase", &[], vault::change_passphrase),
    verb("person", &[Val("--name"), Val("--zone")], vault::whoami),
    verb("prepare", &[Val("--role"), Val("--partner")], pair::prepare),
    verb("pairs", &[], pair::pairs),
    verb("choose-pair", &[], pair::choose),
    verb(
        "side",
        &[
            Val("--mail"),
            Val("--colour"),
            Val("--banner"),
            Val("--partner"),
        ],
        pair::side,
    ),
    verb("safety-words", &[], pair::safety_words),
    verb("words-match", &[Word("yes|no")], pair::words_match),
    verb("choose-reply", &[Word("first|second")], pair::choose_reply),
    verb("roles", &[Word("propose|yes|no")], pair::roles),
    verb(
        "invite",
        &[
            Val("--out"),
            Val("--days"),
            Val("--line"),
            Switch("--without-draft"),
            Switch("--with-seal"),
            Switch("--unlocked"),
        ],
        invitation::invite,
    ),
    verb(
        "invite-back",
        &[Val("--out"), Val("--days"), Val("--line")],
        invitation::invite_back,
    ),
    verb("take-back", &[], invitation::take_back),
    verb("open-invitation", &[Val("--invitation")], invitation::open),
    verb(
        "accept-invitation",
        &[Val("--invitation"), Switch("--words-by-mail")],
        invitation::accept,
    ),
    verb(
        "begin",
        &[
            Val("--preset"),
            Val("--size"),
            Values("--flag"),
            Val("--programme"),
        ],
        agreement::begin,
    ),
    verb(
        "resize",
        &[Val("--size"), Switch("--look")],
        agreement::resize,
    ),
    verb("draft", DRAFT, agreement::draft),
    verb("preview", DRAFT, agreement::preview),
    verb("drop-draft", CLAUSE, agreement::drop_draft),
    verb(
        "add-clause",
        &[
            Val("--clause"),
            Val("--heading"),
            Val("--file"),
            Val("--title"),
            Val("--own-words"),
            Val("--reason"),
        ],
        agreement::add_clause,
    ),
    verb("propose", CLAUSE, agreement::propose),
    verb("propose-draft", &[], agreement::propose_draft),
    verb(
        "leave-out",
        &[Val("--clause"), Val("--reason")],
        agreement::leave_out,
    ),
    verb(
        "accept",
        &[
            Val("--clause"),
            Val("--proposal"),
            Val("--reason"),
            Switch("--all-left"),
            Val("--invitation"),
            Switch("--words-by-mail"),
        ],
        agreement::accept,
    ),
    verb("refuse", ANSWER, agreement::refuse),
    verb("talk", ANSWER, agreement::talk),
    verb("withdraw", CLAUSE, agreement::withdraw),
    verb("keep-mine", CLAUSE, agreement::keep_mine),
    verb("read", &[Switch("--to-sign")], agreement::read),
    verb(
        "sign",
        &[Val("--typed-name"), Val("--text-sha256")],
        agreement::sign,
    ),
    verb("take-back-signature", &[], agreement::take_back_signature),
    verb("rounds", &[], expectation::rounds),
    verb(
        "begin-round",
        &[Val("--length"), Values("--theme"), Val("--way")],
        expectation::begin,
    ),
    verb("round", ROUND, expectation::round),
    verb("propose-round", ROUND, expectation::propose),
    verb(
        "add-item",
        &[
            Val("--round"),
            Val("--text"),
            Val("--about"),
            Val("--left"),
            Val("--right"),
            Val("--left-role"),
        ],
        expectation::add_item,
    ),
    verb("remove-item", ITEM, expectation::remove_item),
    verb(
        "answer",
        &[
            Val("--round"),
            Val("--item"),
            Val("--step"),
            Val("--depends"),
            Switch("--unknown"),
            Switch("--not-for-us"),
            Val("--weight"),
            Val("--reason"),
        ],
        expectation::answer,
    ),
    verb(
        "show-what",
        &[Word("all|all-but|only"), Values("--item"), Val("--round")],
        expectation::show_what,
    ),
    verb("seal", ROUND, expectation::seal),
    verb("take-back-seal", ROUND, expectation::take_back_seal),
    verb("reveal", ROUND, expectation::reveal),
    verb("take-back-reveal", ROUND, expectation::take_back_reveal),
    verb(
        "told",
        &[
            Val("--item"),
            Val("--step"),
            Val("--depends"),
            Switch("--unknown"),
            Switch("--not-for-us"),
            Val("--weight"),
            Val("--reason"),
            Val("--day"),
            Val("--round"),
        ],
        expectation::told,
    ),
    verb("compare-told", ROUND, expectation::compare_told),
    verb("areas", &[], expectation::areas),
    verb(
        "mark-area",
        &[Word("goes-well|partly|not-yet|none"), Val("--area")],
        expectation::mark_area,
    ),
    verb(
        "mark-example",
        &[Word("like-mine|different|new-to-me|none"), Val("--card")],
        expectation::mark_example,
    ),
    verb("opening", ROUND, expectation::opening),
    verb("open-together", ROUND, expectation::open_together),
    verb("compare", ROUND, expectation::compare),
    verb(
        "choose-items",
        &[Values("--item"), Val("--round")],
        expectation::choose,
    ),
    verb(
        "outcome",
        &[
            Val("--item"),
            Val("--decision"),
            Val("--sentence"),
            Val("--day"),
            Switch("--into-agreement"),
            Val("--round"),
        ],
        expectation::outcome,
    ),
    verb(
        "answer-outcome",
        &[
            Word("yes|no|talk"),
            Val("--item"),
            Val("--proposal"),
            Val("--reason"),
            Val("--round"),
        ],
        expectation::answer_outcome,
    ),
    verb("withdraw-outcome", ITEM, expectation::withdraw_outcome),
    verb(
        "end-round",
        &[Word("talked|abandoned|salts-lost"), Val("--round")],
        expectation::end,
    ),
    verb(
        "round-way",
        &[Word("mail|room"), Val("--round")],
        expectation::choose_way,
    ),
    verb("keep-round", ROUND, expectation::keep),
    verb("parcels", &[], exchange::parcels),
    verb(
        "make",
        &[Val("--out"), Switch("--everything")],
        exchange::make,
    ),
    verb(
        "save-again",
        &[Val("--out"), Switch("--as-text")],
        exchange::save_again,
    ),
    verb("handed-over", &[], exchange::handed_over),
    verb("open", &[Val("--parcel")], exchange::open),
    verb("take-in", &[Val("--parcel")], exchange::take_in),
    verb("show", &[], show::show),
    verb("home", &[], show::home),
    verb("our-parts", &[], show::our_parts),
    verb("both-yes", &[], show::both_yes),
    verb("journal", &[], show::raw_journal),
    verb(
        "record",
        &[Val("--out"), Val("--version"), Switch("--one-file")],
        record::write,
    ),
    verb("closing-record", &[Val("--out")], record::write_closing),
    verb(
        "guardian",
        &[Val("--version"), Val("--day"), Switch("--take-back")],
        record::guardian,
    ),
    verb("papers", &[], paper::papers),
    verb(
        "about-me",
        &[
            Val("--about"),
            Val("--hope"),
            Val("--languages"),
            Val("--pronouns"),
            Val("--access-needs"),
            Values("--contact"),
        ],
        paper::about_me,
    ),
    verb(
        "paper",
        &[
            Val("--kind"),
            Val("--out"),
            Val("--for"),
            Val("--about-id"),
            Values("--tick"),
            Values("--thing"),
            Val("--as"),
            Val("--size"),
            Switch("--locked"),
        ],
        paper::write,
    ),
    verb("check-record", &[Word("DIR")], record::check),
    verb("export-keys", &[Val("--out")], raw::export_keys),
    verb("sign-raw", RAW, raw::sign_bytes),
    verb(
        "pack-raw",
        &[
            Val("--keys"),
            Val("--payload"),
            Val("--out"),
            Val("--to"),
            Val("--namespace"),
            Switch("--unsigned"),
            Switch("--as-it-stands"),
        ],
        raw::pack,
    ),
];

/// Every verb, room by room.
fn verbs() -> impl Iterator<Item = &'static Verb> {
    [
        VERBS,
        erasure::VERBS,
        life::VERBS,
        outside::VERBS,
        idp_verbs::VERBS,
        skill::VERBS,
        meeting_verbs::VERBS,
        search::VERBS,
        crate::sample::VERBS,
        year::VERBS,
    ]
    .into_iter()
    .flatten()
}

/// Runs one line.
pub(crate) fn run(typed: Vec<OsString>) -> Answer {
    let mut rest = typed.into_iter();
    let asked = rest.next().unwrap_or_default();
    if asked == "help" {
        return Ok(list());
    }
    let verb = verbs()
        .find(|verb| asked == verb.name)
        .ok_or_else(|| No::Usage {
            why: "verb_unknown",
            about: verbs().map(|verb| verb.name).collect(),
        })?;
    (verb.run)(&Line::read(rest.collect(), verb.takes)?)
}

/// Every verb with what it takes.
fn list() -> Value {
    let takes = |takes: &[Takes]| -> Vec<String> {
        takes
            .iter()
            .map(|takes| match takes {
                Val(name) => format!("{name} …"),
                Values(name) => format!("{name} … (several)"),
                Switch(name) => (*name).to_owned(),
                Word(name) => (*name).to_owned(),
            })
            .collect()
    };
    let verbs: Vec<Value> = verbs()
        .map(|verb| json!({ "verb": verb.name, "takes": takes(verb.takes) }))
        .collect();
    json!({ "verbs": verbs, "everywhere": takes(&EVERYWHERE) })
}
