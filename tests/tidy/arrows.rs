//! Who may name whom among the Rust rooms: the table of `docs/architecture.md`, as a table.
//! A new arrow between rooms edits [`TABLE`] and is told in `docs/decisions/`.

use crate::paths::{Named, module_of, names};
use crate::text::{Keep, code, without_tests};
use crate::tree::{Tree, Trespass, line_of};

struct Arrow {
    /// Files it binds; `*` stands for one part of the path, `**` for the rest.
    who: &'static str,
    /// Files of `who` it leaves out.
    except: &'static [&'static str],
    whom: Whom,
    why: &'static str,
}

enum Whom {
    /// None of these names, wherever they point.
    Never(&'static [&'static str]),
    /// Of the own crate only these.
    Only(&'static [&'static str]),
}
use Whom::{Never, Only};

const CLOCKS_AND_CHANCE: &[&str] = &[
    "crate::clock",
    "std::time",
    "chrono::Utc",
    "chrono::Local",
    "chrono::offset",
    "rand",
    "std::fs",
    "std::env",
];

const TABLE: [Arrow; 15] = [
    Arrow {
        who: "core/**",
        except: &[],
        whom: Never(&[
            "tauri",
            "wry",
            "tao",
            "typst",
            "ithaca_paper",
            "reqwest",
            "std::net",
            "std::process",
        ]),
        why: "core knows nothing of windows, paper, the web or other programs",
    },
    Arrow {
        who: "core/src/**",
        except: &["core/src/store/**", "core/src/error.rs"],
        whom: Never(&["rusqlite"]),
        why: "SQL stands in core/src/store alone",
    },
    Arrow {
        who: "core/src/parcel/**",
        except: &[],
        whom: Only(&["crate::parcel"]),
        why: "the parcel can leave home as a crate the day it is audited",
    },
    Arrow {
        who: "core/src/store/**",
        except: &[],
        whom: Never(&[
            "crate::notebook",
            "crate::exchange",
            "crate::parcel",
            "crate::vault",
            "crate::*::rules",
            "crate::*::fold",
            "crate::*::view",
        ]),
        why: "the store names types and entries",
    },
    Arrow {
        who: "core/src/store/**",
        except: &[],
        whom: Never(&[
            "crate::clock",
            "std::time",
            "chrono::Utc",
            "chrono::Local",
            "rand",
            "age",
            "ssh_key",
            "scrypt",
            "hmac",
        ]),
        why: "the store has no clock, no chance and no crypto",
    },
    Arrow {
        who: "core/src/*/rules.rs",
        except: &[],
        whom: Never(&[
            "crate::store",
            "crate::notebook",
            "crate::journal",
            "crate::exchange",
            "crate::parcel",
            "crate::vault",
            "rusqlite",
        ]),
        why: "rules are pure: own types and entry, proposal, seal, id, day",
    },
    Arrow {
        who: "core/src/*/rules.rs",
        except: &[],
        whom: Never(CLOCKS_AND_CHANCE),
        why: "rules are pure: no clock, no chance",
    },
    Arrow {
        who: "core/src/*/fold.rs",
        except: &[],
        whom: Never(&[
            "crate::notebook",
            "crate::exchange",
            "crate::parcel",
            "crate::vault",
            "crate::*::rules",
            "crate::*::view",
        ]),
        why: "a fold names its own entry and the store",
    },
    Arrow {
        who: "core/src/*/fold.rs",
        except: &[],
        whom: Never(CLOCKS_AND_CHANCE),
        why: "a fold is the same on both laptops",
    },
    Arrow {
        who: "core/src/*/entry.rs",
        except: &[],
        whom: Never(&[
            "crate::store",
            "crate::notebook",
            "crate::exchange",
            "crate::vault",
            "crate::*::rules",
            "crate::*::fold",
        ]),
        why: "an entry is a frozen body and nothing else",
    },
    Arrow {
        who: "core/src/*/view.rs",
        except: &["core/src/exchange/view.rs", "core/src/vault/view.rs"],
        whom: Never(&["crate::exchange", "crate::parcel", "crate::vault"]),
        why: "a view names its own room and the store",
    },
    Arrow {
        who: "core/src/journal/**",
        except: &[],
        whom: Never(&[
            "crate::*::rules",
            "crate::exchange",
            "crate::notebook",
            "crate::vault",
        ]),
        why: "the journal names each room's entry and fold",
    },
    Arrow {
        who: "paper/src/**",
        except: &[],
        whom: Never(&[
            "rusqlite",
            "age",
            "tauri",
            "ithaca_core::store",
            "ithaca_core::notebook",
            "ithaca_core::journal",
            "ithaca_core::exchange",
            "ithaca_core::parcel",
            "ithaca_core::vault",
        ]),
        why: "paper names core's views",
    },
    Arrow {
        who: "src-tauri/**",
        except: &[],
        whom: Never(&[
            "rusqlite",
            "age",
            "ssh_key",
            "typst",
            "ithaca_core::store",
            "ithaca_core::parcel",
        ]),
        why: "the shell names core and paper",
    },
    Arrow {
        who: "src-tauri/src/commands/**",
        except: &[],
        whom: Never(&["std::fs", "std::env", "std::process", "std::time"]),
        why: "a command hands over and decides nothing",
    },
];

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
/// Those who compose rooms: the journal folds them, the exchange carries them, the notebook and the root gather them.
const COMPOSERS: [&str; 6] = ["journal", "exchange", "notebook", "error", "store", "vault"];

pub(crate) fn rooms_name_whom_they_may(tree: &Tree) -> Vec<Trespass> {
    let mut trespasses = Vec::new();
    for (path, text) in tree.files_ending(&["rs"]) {
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
            Never(patterns) => patterns.iter().any(|pattern| named.begins_with(pattern)),
            Only(patterns) => {
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

/// Journal and parcel meet in the exchange and nowhere else; the root's error gathers both.
fn journal_beside_parcel(path: &str, names: &[Named]) -> Option<Trespass> {
    let free = ["core/src/exchange/", "core/src/error.rs", "core/src/lib.rs"];
    let bound = path.starts_with("core/src/") && !free.iter().any(|free| path.starts_with(free));
    let both = ["crate::journal", "crate::parcel"]
        .iter()
        .all(|room| names.iter().any(|named| named.begins_with(room)));
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
    for arrow in &TABLE {
        let path = arrow.who.replace("**", "planted.rs").replace('*', "idp");
        let name = match arrow.whom {
            Never(patterns) => patterns[0].replace('*', "meeting"),
            Only(_) => "crate::notebook".to_owned(),
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
