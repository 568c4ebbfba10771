//! A file is a room one can hold in mind: 400 lines by test, 150 by taste.

use crate::tree::{Tree, Trespass, ending};

/// From the second rule of `docs/architecture.md`; what machines write and what readers of content need whole is left out.
const LINES_MAX: usize = 400;
const SOURCE_ENDINGS: [&str; 11] = [
    "rs", "ts", "js", "mjs", "cjs", "svelte", "css", "html", "sql", "typ", "sh",
];
const LEFT_OUT: [&str; 2] = ["ui/src/bindings/", "core/catalogue/"];

pub(crate) fn files_are_short(tree: &Tree) -> Vec<Trespass> {
    let sources = tree
        .files()
        .filter(|(path, _)| *path == "dev" || SOURCE_ENDINGS.contains(&ending(path)));
    let written =
        sources.filter(|(path, _)| !LEFT_OUT.iter().any(|left_out| path.starts_with(left_out)));
    let long = written.filter(|(_, text)| text.lines().count() > LINES_MAX);
    long.map(|(path, text)| {
        Trespass::new(
            path,
            0,
            format!("has {} lines, {LINES_MAX} at most", text.lines().count()),
        )
    })
    .collect()
}

#[test]
fn a_long_file_is_found_and_bindings_are_left_out() {
    let long = "\n".repeat(401);
    let tree = Tree::planted(&[
        ("core/src/idp/mod.rs", &long),
        ("ui/src/bindings/core.ts", &long),
        ("dev", "\n"),
    ]);
    assert_eq!(
        files_are_short(&tree),
        [Trespass::new(
            "core/src/idp/mod.rs",
            0,
            "has 401 lines, 400 at most"
        )]
    );
}
