//! Two laptops fold the same journal to the same tables: nothing in core may read a clock or a random order.

use crate::text::{Keep, code, is_test, without_tests};
use crate::tree::{Tree, Trespass, line_of};

/// What is named, where it may stand, and why nowhere else.
const TABLE: [(&str, &[&str], &str); 7] = [
    (
        "HashMap",
        &[],
        "its order changes from run to run; use BTreeMap",
    ),
    (
        "HashSet",
        &[],
        "its order changes from run to run; use BTreeSet",
    ),
    (
        "SystemTime::now",
        &["core/src/clock.rs"],
        "time comes in as an argument",
    ),
    (
        "Instant::now",
        // The exchange bounds how long a parcel may be looked at; no fact depends on it.
        &["core/src/clock.rs", "core/src/exchange/mod.rs"],
        "time comes in as an argument",
    ),
    (
        "Utc::now",
        &["core/src/clock.rs"],
        "time comes in as an argument",
    ),
    (
        "Local::now",
        &["core/src/clock.rs"],
        "time comes in as an argument",
    ),
    ("env::var", &[], "settings come in as arguments"),
];

pub(crate) fn time_and_order_come_in(tree: &Tree) -> Vec<Trespass> {
    let mut trespasses = Vec::new();
    let sources = tree.files_ending(&["rs"]).filter(|(path, _)| {
        !is_test(path) && (path.starts_with("core/src/") || path.starts_with("paper/src/"))
    });
    // A program of its own is where arguments begin.
    let bound = sources.filter(|(path, _)| !path.starts_with("core/src/bin/"));
    for (path, text) in bound {
        let code = without_tests(&code(path, text, Keep::Code));
        for (name, _, why) in TABLE
            .iter()
            .filter(|(_, allowed, _)| !allowed.contains(&path))
        {
            let places = code.match_indices(name);
            trespasses.extend(places.map(|(at, _)| {
                Trespass::new(path, line_of(&code, at), format!("`{name}`: {why}"))
            }));
        }
    }
    trespasses
}

#[test]
fn a_clock_and_a_random_order_are_found() {
    let tree = Tree::planted(&[
        ("core/src/clock.rs", "fn now() { SystemTime::now() }"),
        (
            "core/src/idp/fold.rs",
            "fn f() { Utc::now() }\n#[cfg(test)]\nmod tests { fn t() { Utc::now() } }",
        ),
        ("paper/src/lib.rs", "use std::collections::HashMap;"),
        ("src-tauri/src/main.rs", "use std::collections::HashMap;"),
    ]);
    let found: Vec<String> = time_and_order_come_in(&tree)
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        found,
        [
            "core/src/idp/fold.rs:1: `Utc::now`: time comes in as an argument",
            "paper/src/lib.rs:1: `HashMap`: its order changes from run to run; use BTreeMap",
        ]
    );
}
