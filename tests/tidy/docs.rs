//! A page that names a file which is not there misleads whoever reads it first. Links and paths are held here.

use crate::tree::{Tree, Trespass, line_of};

/// The first part of a path that means a place in this repository.
const ROOTS: [&str; 9] = [
    ".ci",
    "core",
    "docs",
    "icons",
    "paper",
    "src-tauri",
    "tests",
    "ui",
    "workshop",
];

pub(crate) fn pages_name_what_is_there(tree: &Tree) -> Vec<Trespass> {
    let mut trespasses = Vec::new();
    for (page, text) in tree.files_ending(&["md"]) {
        let named = links(page, text).into_iter().chain(paths(text));
        for (byte, path) in named {
            if !tree.has(&path) {
                let line = line_of(text, byte);
                trespasses.push(Trespass::new(
                    page,
                    line,
                    format!("names `{path}`, which is not there"),
                ));
            }
        }
    }
    trespasses
}

/// Targets of `](…)` that stay in the house, from its root.
fn links(page: &str, text: &str) -> Vec<(usize, String)> {
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    let found = text.match_indices("](").filter_map(|(at, _)| {
        let (target, _) = text[at + 2..].split_once(')')?;
        let target = target.split('#').next().unwrap_or_default();
        let stays = !target.is_empty() && !target.contains(':');
        stays.then(|| (at, join(folder, target)))
    });
    found.collect()
}

fn join(folder: &str, target: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    parts.join("/")
}

/// Words that look like a path from the root, in running text and in code.
fn paths(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    for word in text.split_inclusive(is_border) {
        let begins = at;
        at += word.len();
        let word = word
            .trim_end_matches(is_border)
            .trim_end_matches(['.', ':', '/']);
        let word = word.split("::").next().unwrap_or_default();
        let is_open = word.contains(['*', '<', '…', '$', '%']);
        let rooted = word
            .split_once('/')
            .is_some_and(|(root, rest)| ROOTS.contains(&root) && !rest.is_empty());
        let made = ["/node_modules", "/dist", "/gen", "/target"];
        if rooted && !is_open && !made.iter().any(|folder| word.contains(folder)) {
            found.push((begins, word.to_owned()));
        }
    }
    found
}

fn is_border(c: char) -> bool {
    c.is_whitespace() || matches!(c, '`' | '(' | ')' | '[' | ']' | ',' | ';' | '"' | '|')
}

#[test]
fn a_missing_file_is_found_and_others_are_left_alone() {
    let tree = Tree::planted(&[
        ("core/src/lib.rs", ""),
        ("docs/there.md", ""),
        (
            "docs/page.md",
            "See [it](there.md), [that](../README.md) and [far](https://example.org/core/x).\n\
             `core/src/lib.rs::open`, core/src/, `core/src/gone.rs` and `core/src/<room>/x.rs`;\n\
             `ui/dist/index.html` is made, and either core/paper is prose of a missing folder.",
        ),
    ]);
    let found: Vec<String> = pages_name_what_is_there(&tree)
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        found,
        [
            "docs/page.md:1: names `README.md`, which is not there",
            "docs/page.md:2: names `core/src/gone.rs`, which is not there",
            "docs/page.md:3: names `core/paper`, which is not there",
        ]
    );
}
