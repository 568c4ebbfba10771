//! SQL stands in `core/src/store` alone: a table has one floor where it is known.

use crate::text::{Keep, code, is_test, without_tests};
use crate::tree::{Tree, Trespass, line_of};

/// What a statement begins with, as it stands in a string.
const BEGINNINGS: [&str; 9] = [
    "\"SELECT ",
    "\"INSERT ",
    "\"UPDATE ",
    "\"DELETE FROM ",
    "\"CREATE ",
    "\"DROP TABLE",
    "\"PRAGMA ",
    "\"WITH ",
    "\"REPLACE INTO ",
];

pub(crate) fn sql_stands_in_the_store(tree: &Tree) -> Vec<Trespass> {
    let mut trespasses = Vec::new();
    for (path, text) in tree.files_ending(&["rs"]) {
        if is_test(path) || path.starts_with("core/src/store/") {
            continue;
        }
        // Where the product's code was blanked as a test, its strings must not speak either.
        let product = without_tests(&code(path, text, Keep::Code));
        let spoken = code(path, text, Keep::CodeAndStrings);
        for beginning in BEGINNINGS {
            let places = spoken
                .match_indices(beginning)
                .filter(|(at, _)| product.as_bytes()[*at] == b'"');
            trespasses.extend(places.map(|(at, _)| {
                Trespass::new(
                    path,
                    line_of(&spoken, at),
                    format!(
                        "SQL outside core/src/store: {}",
                        beginning.trim_matches(['"', ' '])
                    ),
                )
            }));
        }
    }
    trespasses
}

#[test]
fn a_statement_outside_the_store_is_found() {
    let source = "fn f() { db.execute(\"DELETE FROM goal\") }\n#[cfg(test)]\nmod tests { fn g() { db.execute(\"SELECT 1\") } }";
    let tree = Tree::planted(&[
        ("core/src/idp/fold.rs", source),
        ("core/src/store/idp.rs", source),
    ]);
    assert_eq!(
        sql_stands_in_the_store(&tree),
        [Trespass::new(
            "core/src/idp/fold.rs",
            1,
            "SQL outside core/src/store: DELETE FROM"
        )]
    );
}
