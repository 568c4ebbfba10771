//! Help is met where it is needed (ON-3, ON-4): every primer has a link on a screen, every word under a dotted line is
//! explained, and every page of `docs/help` is one that the program shows.

use std::collections::BTreeSet;

use crate::tree::{Tree, Trespass};

const CATALOGUE: &str = "core/catalogue/en/";
const PAGES: &str = "core/src/help/page.rs";

/// Ids of a kind: what stands behind `id = "` at the beginning of a line.
fn ids<'a>(tree: &'a Tree, file: &str) -> BTreeSet<&'a str> {
    let text = tree
        .text(&format!("{CATALOGUE}{file}.toml"))
        .unwrap_or_default();
    let lines = text.lines().filter_map(|line| line.strip_prefix("id = \""));
    lines.filter_map(|line| line.split('"').next()).collect()
}

/// What screens name in quotes by this beginning, with the screen.
fn named<'a>(tree: &'a Tree, begins: &str) -> Vec<(&'a str, &'a str)> {
    let screens = tree.files_ending(&["svelte"]);
    let screens = screens.filter(|(path, _)| path.starts_with("ui/src/"));
    let mut found = Vec::new();
    for (path, text) in screens {
        let quoted = text.split('"').filter(|it| it.starts_with(begins));
        found.extend(quoted.map(|id| (path, id)));
    }
    found
}

pub(crate) fn help_is_met_where_it_is_needed(tree: &Tree) -> Vec<Trespass> {
    let mut trespasses = Vec::new();
    let primers = ids(tree, "primers");
    let links = named(tree, "pr-");
    for primer in &primers {
        if !links.iter().any(|(_, id)| id == primer) {
            let file = format!("{CATALOGUE}primers.toml");
            trespasses.push(Trespass::new(
                &file,
                1,
                format!("`{primer}` has no link on a screen"),
            ));
        }
    }
    let known = [("pr-", primers), ("term-", ids(tree, "terms"))];
    for (begins, ids) in known {
        for (path, id) in named(tree, begins) {
            // Classes of styles begin alike.
            let is_class = ["term-note", "term-box"].contains(&id);
            if !is_class && !ids.contains(id) {
                trespasses.push(Trespass::new(
                    path,
                    1,
                    format!("the catalogue has no `{id}`"),
                ));
            }
        }
    }
    let shown = tree.text(PAGES).unwrap_or_default();
    for (path, _) in tree.files_ending(&["md"]) {
        let page = path
            .strip_prefix("docs/help/")
            .and_then(|it| it.strip_suffix(".md"));
        if page.is_some_and(|page| !shown.contains(&format!("\"{page}\""))) {
            trespasses.push(Trespass::new(
                path,
                1,
                "is a help page that help does not show".to_owned(),
            ));
        }
    }
    trespasses
}

#[test]
fn what_is_not_met_and_what_is_not_there_is_found() {
    let tree = Tree::planted(&[
        (
            "core/catalogue/en/primers.toml",
            "[[primer]]\nid = \"pr-lonely\"\n[[primer]]\nid = \"pr-met\"\n",
        ),
        (
            "core/catalogue/en/terms.toml",
            "[[term]]\nid = \"term-parcel\"\n",
        ),
        ("core/src/help/page.rs", "Today => \"5-today\";"),
        ("docs/help/5-today.md", "# Today"),
        ("docs/help/6-nowhere.md", "# Nowhere"),
        (
            "ui/src/features/idp/Goal.svelte",
            "<PrimerLink primer=\"pr-met\" /><Said terms={{ a: \"term-parcel\", b: \"term-wrong\" }} />",
        ),
    ]);
    let found: Vec<String> = help_is_met_where_it_is_needed(&tree)
        .iter()
        .map(ToString::to_string)
        .collect();
    let all = found.join("\n");
    assert_eq!(found.len(), 3, "{all}");
    for id in ["pr-lonely", "term-wrong", "6-nowhere"] {
        assert!(all.contains(id), "{all}");
    }
}
