//! Styles of a room stay loaded once somebody was there: what they say of a class of another room, or of all rooms,
//! changes those pages for whoever came by, and for nobody else.

use std::collections::{BTreeMap, BTreeSet};

use crate::text::styles;
use crate::tree::{Tree, Trespass, line_of};

const ROOMS: &str = "ui/src/features/";
/// Classes of all rooms.
const SHARED: &str = "ui/src/styles/parts/";

pub(crate) fn classes_are_of_one_room(tree: &Tree) -> Vec<Trespass> {
    let shared: BTreeSet<String> = tree
        .files_ending(&["css"])
        .filter(|(path, _)| path.starts_with(SHARED))
        .flat_map(|(path, text)| {
            let styles = styles(path, text);
            let lines: Vec<String> = selectors(&styles).flat_map(|(_, it)| classes(it)).collect();
            lines
        })
        .collect();
    let mut trespasses = Vec::new();
    let mut first: BTreeMap<String, String> = BTreeMap::new();
    for (path, text) in tree.files_ending(&["css"]) {
        let Some((room, _)) = path.strip_prefix(ROOMS).and_then(|it| it.split_once('/')) else {
            continue;
        };
        let styles = styles(path, text);
        for (at, selector) in selectors(&styles) {
            let own = classes(selector)
                .into_iter()
                .find(|it| !shared.contains(it));
            let what = match own {
                None => format!("`{selector}` is of all rooms: its place is {SHARED}"),
                Some(class) => {
                    let other = first
                        .entry(class.clone())
                        .or_insert_with(|| room.to_owned());
                    if other == room {
                        continue;
                    }
                    format!("`.{class}` is styled by the room {other} too")
                }
            };
            trespasses.push(Trespass::new(path, line_of(&styles, at), what));
        }
    }
    trespasses
}

/// Each selector, with the byte where it begins; rules about media and steps of a movement are none.
fn selectors(styles: &str) -> impl Iterator<Item = (usize, &str)> {
    let heads = styles
        .split(['{', '}', ';'])
        .filter(move |head| followed_by_block(styles, head));
    heads
        .flat_map(|head| apart(head))
        .filter_map(move |selector| {
            let selector = selector.trim();
            let is_one = !selector.starts_with('@') && selector.contains('.');
            is_one.then(|| {
                (
                    selector.as_ptr() as usize - styles.as_ptr() as usize,
                    selector,
                )
            })
        })
}

fn followed_by_block(styles: &str, head: &str) -> bool {
    let end = head.as_ptr() as usize - styles.as_ptr() as usize + head.len();
    styles.as_bytes().get(end) == Some(&b'{') && !head.trim().starts_with('@')
}

/// A list of selectors at its commas, those in brackets left alone.
fn apart(head: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut from) = (Vec::new(), 0_i32, 0);
    for (at, c) in head.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&head[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&head[from..]);
    parts
}

fn classes(selector: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in selector.match_indices('.') {
        let name: String = selector[at + 1..]
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '-' || *c == '_')
            .collect();
        if name.starts_with(|c: char| c.is_alphabetic()) {
            found.push(name);
        }
    }
    found
}

#[test]
fn a_class_of_two_rooms_and_one_of_all_are_found() {
    let tree = Tree::planted(&[
        ("ui/src/styles/parts/rows.css", ".rows > * { gap: 0.5rem }"),
        (
            "ui/src/features/idp/idp.css",
            "@layer screens {\n  .lane, .rows .lane { gap: 1px }\n  .rows:has(> .lane) { gap: 0 }\n}",
        ),
        (
            "ui/src/features/pair/pair.css",
            "@media print {\n  .rows { gap: 0 }\n  .lane:is(.a, .b) li { gap: 0 }\n}",
        ),
    ]);
    let found: Vec<String> = classes_are_of_one_room(&tree)
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        found,
        [
            "ui/src/features/pair/pair.css:2: `.rows` is of all rooms: its place is ui/src/styles/parts/",
            "ui/src/features/pair/pair.css:3: `.lane` is styled by the room idp too",
        ]
    );
}
