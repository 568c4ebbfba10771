//! Who may name whom among the Rust rooms: the table of `docs/architecture.md`, held over every file.
//! The table itself stands in `arrow_table.rs`.

use crate::arrow_table::{Arrow, TABLE, Whom};
use crate::paths::{Named, module_of, names};
use crate::text::{Keep, code, is_test, without_tests};
use crate::tree::{Tree, Trespass, line_of};

/// Rooms whose operations are their own affair.
const ROOMS: [&str; 13] = [
    "person",
    "pair",
    "expectation",
    "agreement",
    "idp",
    "meeting",
    "action_item",
    "check_in",
    "review",
    "home",
    "search",
    "proposal",
    "seal",
];
/// Files of a room that others may name.
const OPEN_FILES: [&str; 3] = ["entry", "rules", "view"];
/// Those who compose rooms: the journal folds them, the exchange carries them, the notebook and the root gather them, and
/// the sample lives through all of them as two people do.
const COMPOSERS: [&str; 7] = [
    "journal", "exchange", "notebook", "error", "store", "vault", "sample",
];

pub(crate) fn rooms_name_whom_they_may(tree: &Tree) -> Vec<Trespass> {
    let mut trespasses = Vec::new();
    for (path, text) in tree
        .files_ending(&["rs"])
        .filter(|(path, _)| !is_test(path))
    {
        let code = without_tests(&code(path, text, Keep::Code));
        let names = names(tree, path, &code);
        for arrow in TABLE.iter().filter(|arrow| arrow.binds(path)) {
            let broken = names.iter().filter(|named| arrow.is_broken_by(named));
            let told = broken.map(|named| {
                (
                    named.byte,
                    format!("names `{}`: {}", named.spelled(), arrow.why),
                )
            });
            trespasses
                .extend(told.map(|(byte, what)| Trespass::new(path, line_of(&code, byte), what)));
        }
        trespasses.extend(foreign_operations(tree, path, &code, &names));
        trespasses.extend(journal_beside_parcel(path, &names));
    }
    trespasses
}

impl Arrow {
    fn binds(&self, path: &str) -> bool {
        path_matches(self.who, path) && !self.except.iter().any(|except| path_matches(except, path))
    }

    fn is_broken_by(&self, named: &Named) -> bool {
        match self.whom {
            Whom::Never(patterns) => patterns.iter().any(|pattern| named.begins_with(pattern)),
            Whom::Only(patterns) => {
                named.begins_with("crate")
                    && !patterns.iter().any(|pattern| named.begins_with(pattern))
            }
        }
    }
}

fn path_matches(pattern: &str, path: &str) -> bool {
    match (pattern.split_once('/'), path.split_once('/')) {
        _ if pattern == "**" => true,
        (Some((want, patterns)), Some((have, parts))) => {
            (want == "*" || want == have) && path_matches(patterns, parts)
        }
        (None, None) => pattern == "*" || pattern == path,
        _ => false,
    }
}

/// Another room's types and rules may be named, never its operations.
fn foreign_operations(tree: &Tree, path: &str, code: &str, names: &[Named]) -> Vec<Trespass> {
    let own = module_of(path).first().cloned().unwrap_or_default();
    if !path.starts_with("core/src/") || own.is_empty() || COMPOSERS.contains(&own.as_str()) {
        return Vec::new();
    }
    let foreign = names
        .iter()
        .filter(|named| match named.segments.as_slice() {
            [root, room, file, ..]
                if root == "crate" && *room != own && ROOMS.contains(&room.as_str()) =>
            {
                !OPEN_FILES.contains(&file.as_str())
                    && tree.text(&format!("core/src/{room}/{file}.rs")).is_some()
            }
            _ => false,
        });
    let told = foreign.map(|named| {
        (
            named.byte,
            format!("names `{}`: an operation of another room", named.spelled()),
        )
    });
    told.map(|(byte, what)| Trespass::new(path, line_of(code, byte), what))
        .collect()
}

/// What of the parcel is more than a key, a signature or an id: packing and opening.
const PARCEL_DOORS: [&str; 6] = [
    "pack",
    "open",
    "Payload",
    "pack_invitation",
    "open_invitation",
    "guard",
];

/// Journal and parcel meet in the exchange and nowhere else; keys and signatures are named by many.
fn journal_beside_parcel(path: &str, names: &[Named]) -> Option<Trespass> {
    let bound = path.starts_with("core/src/") && !path.starts_with("core/src/exchange/");
    let is_door = |named: &Named| {
        named.begins_with("crate::parcel")
            && named
                .segments
                .get(2)
                .is_some_and(|door| PARCEL_DOORS.contains(&door.as_str()))
    };
    let both = names
        .iter()
        .any(|named| named.begins_with("crate::journal"))
        && names.iter().any(is_door);
    (bound && both).then(|| {
        Trespass::new(
            path,
            0,
            "names both journal and parcel: they meet in core/src/exchange",
        )
    })
}

#[cfg(test)]
fn found(files: &[(&str, &str)]) -> Vec<String> {
    rooms_name_whom_they_may(&Tree::planted(files))
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn every_arrow_can_be_broken() {
    for arrow in TABLE {
        let path = arrow.who.replace("**", "planted.rs").replace('*', "idp");
        let name = match arrow.whom {
            Whom::Never(patterns) => patterns[0].replace('*', "meeting"),
            Whom::Only(_) => "crate::notebook".to_owned(),
        };
        let trespasses = found(&[(&path, &format!("\nuse {name}::planted;"))]);
        let wanted = format!("{path}:2: names `{name}::planted`: {}", arrow.why);
        assert!(
            trespasses.contains(&wanted),
            "{wanted} is not among {trespasses:?}"
        );
    }
}

#[test]
fn a_room_may_not_call_another_rooms_operation() {
    let operation = ("core/src/meeting/add_point.rs", "");
    let rules = ("core/src/meeting/rules.rs", "");
    let caller = (
        "core/src/idp/add_goal.rs",
        "use crate::meeting::{add_point::add, rules::check, Meeting};",
    );
    assert_eq!(
        found(&[operation, rules, caller]),
        [
            "core/src/idp/add_goal.rs:1: names `crate::meeting::add_point::add`: an operation of another room"
        ]
    );
}

#[test]
fn journal_and_parcel_meet_in_the_exchange_alone() {
    let source = "use crate::{journal::Entry, parcel::open};";
    assert_eq!(
        found(&[("core/src/exchange/take_in_parcel.rs", source)]),
        [""; 0]
    );
    assert_eq!(
        found(&[("core/src/notebook.rs", source)]),
        ["core/src/notebook.rs: names both journal and parcel: they meet in core/src/exchange"]
    );
}

#[test]
fn tests_inside_a_file_are_not_bound() {
    assert_eq!(
        found(&[(
            "core/src/idp/rules.rs",
            "#[cfg(test)]\nmod tests { use crate::store; }"
        )]),
        [""; 0]
    );
}
