//! The table of `docs/architecture.md`: who may name whom among the Rust rooms, and why.
//! A new arrow between rooms edits [`TABLE`] and is told in `docs/decisions/`.

/// One row: these files, and whom they may or may not name.
pub(crate) struct Arrow {
    /// Files it binds; `*` stands for one part of the path, `**` for the rest.
    pub(crate) who: &'static str,
    /// Files of `who` it leaves out.
    pub(crate) except: &'static [&'static str],
    pub(crate) whom: Whom,
    pub(crate) why: &'static str,
}

/// Whom a row speaks of.
pub(crate) enum Whom {
    /// None of these names, wherever they point.
    Never(&'static [&'static str]),
    /// Of the own crate only these.
    Only(&'static [&'static str]),
}
use Whom::{Never, Only};

/// Randomness may come in as an argument, so the traits of `rand` are free; its sources are not.
const CLOCKS_AND_CHANCE: &[&str] = &[
    "crate::clock",
    "std::time::SystemTime",
    "std::time::Instant",
    "chrono::Utc",
    "chrono::Local",
    "rand::rng",
    "rand::rngs",
    "rand::random",
    "std::env",
];
/// What of rusqlite is more than a handle to hand on.
const SQL: &[&str] = &[
    "rusqlite::params",
    "rusqlite::named_params",
    "rusqlite::params_from_iter",
    "rusqlite::Row",
    "rusqlite::Rows",
    "rusqlite::Statement",
    "rusqlite::OptionalExtension",
    "rusqlite::types",
    "rusqlite::ToSql",
    "rusqlite::Params",
];

pub(crate) const TABLE: &[Arrow] = &[
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
        except: &["core/src/store/**"],
        whom: Never(SQL),
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
        whom: Never(CLOCKS_AND_CHANCE),
        why: "the store has no clock and no chance",
    },
    Arrow {
        who: "core/src/store/**",
        except: &[],
        whom: Never(&["age", "ssh_key", "scrypt", "hmac"]),
        why: "the store has no crypto",
    },
    Arrow {
        who: "core/src/*/rules.rs",
        except: &[],
        whom: Never(&[
            "crate::store",
            "crate::notebook",
            "crate::exchange",
            "crate::parcel",
            "crate::vault",
            "rusqlite",
            "std::fs",
        ]),
        why: "rules are pure: own types and entry, proposal, seal, id, day",
    },
    Arrow {
        who: "core/src/*/rules.rs",
        // What crosses is judged by places in the journal, once for all rooms.
        except: &["core/src/proposal/rules.rs", "core/src/seal/rules.rs"],
        whom: Never(&["crate::journal"]),
        why: "rules are pure: where an entry stands in the journal comes in as an argument",
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
        whom: Never(&["rusqlite", "age", "ssh_key", "typst"]),
        why: "the shell names core and paper",
    },
    Arrow {
        who: "workshop/**",
        except: &[],
        // It names age for one verb: locking what the core refuses to pack.
        whom: Never(&["rusqlite", "ssh_key", "typst", "tauri", "std::net"]),
        why: "the workshop names core and paper, as the shell does",
    },
];
