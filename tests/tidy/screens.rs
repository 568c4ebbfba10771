//! What a screen may not hold, and why: each line was seen to fail in a real window.

use crate::text::{Keep, code, styles};
use crate::tree::{Tree, Trespass, ending, line_of};

const NEVER: [(&str, &str); 9] = [
    ("{@html", "what people wrote is shown as text alone"),
    ("innerHTML", "what people wrote is shown as text alone"),
    ("localStorage", "what is kept lies in the notebook alone"),
    ("sessionStorage", "what is kept lies in the notebook alone"),
    ("indexedDB", "what is kept lies in the notebook alone"),
    ("document.cookie", "what is kept lies in the notebook alone"),
    (
        "<details",
        "has no role in WebKitGTK; use a button with aria-expanded",
    ),
    (
        "<summary",
        "has no role in WebKitGTK; use a button with aria-expanded",
    ),
    (
        " style=\"",
        "the window's policy refuses it; use a class or style:--x",
    ),
];

/// Properties that know left from right; a page must mirror by itself.
const PHYSICAL: [&str; 22] = [
    "left",
    "right",
    "margin-left",
    "margin-right",
    "padding-left",
    "padding-right",
    "border-left",
    "border-right",
    "border-left-width",
    "border-right-width",
    "border-left-color",
    "border-right-color",
    "border-left-style",
    "border-right-style",
    "border-top-left-radius",
    "border-top-right-radius",
    "border-bottom-left-radius",
    "border-bottom-right-radius",
    "scroll-margin-left",
    "scroll-margin-right",
    "scroll-padding-left",
    "scroll-padding-right",
];
const PHYSICAL_VALUES: [(&str, &[&str]); 3] = [
    ("text-align", &["left", "right"]),
    ("float", &["left", "right"]),
    ("clear", &["left", "right"]),
];

/// What the window shows; tools beside it may speak of what they forbid.
fn is_screen(path: &str) -> bool {
    path.starts_with("ui/src/") || path == "ui/index.html"
}

pub(crate) fn markup_is_allowed(tree: &Tree) -> Vec<Trespass> {
    let mut trespasses = Vec::new();
    for (path, text) in tree
        .files_ending(&["svelte", "ts", "js", "html"])
        .filter(|(path, _)| is_screen(path))
    {
        let read = if ending(path) == "ts" || ending(path) == "js" {
            code(path, text, Keep::CodeAndStrings)
        } else {
            without_remarks(text)
        };
        for (what, why) in NEVER {
            let places = read.match_indices(what);
            trespasses.extend(places.map(|(at, _)| {
                Trespass::new(
                    path,
                    line_of(&read, at),
                    format!("`{}`: {why}", what.trim()),
                )
            }));
        }
    }
    trespasses
}

pub(crate) fn styles_are_logical(tree: &Tree) -> Vec<Trespass> {
    let mut trespasses = Vec::new();
    for (path, text) in tree
        .files_ending(&["svelte", "css"])
        .filter(|(path, _)| is_screen(path))
    {
        let styles = styles(path, text);
        for (at, property, value) in declarations(&styles) {
            let sided = PHYSICAL_VALUES
                .iter()
                .any(|(name, values)| *name == property && values.contains(&value));
            if sided || PHYSICAL.contains(&property) {
                trespasses.push(Trespass::new(
                    path,
                    line_of(&styles, at),
                    format!("`{property}: {value}` does not mirror"),
                ));
            }
        }
    }
    trespasses
}

/// Comments of markup may speak of what is forbidden.
fn without_remarks(text: &str) -> String {
    let mut rest = text.to_owned();
    while let Some(start) = rest.find("<!--") {
        let end = rest[start..]
            .find("-->")
            .map_or(rest.len(), |at| start + at + 3);
        let lines = "\n".repeat(rest[start..end].matches('\n').count());
        rest.replace_range(start..end, &lines);
    }
    rest
}

/// Each `property: value` with the byte where it begins.
fn declarations(styles: &str) -> impl Iterator<Item = (usize, &str, &str)> {
    styles.split(['{', '}', ';']).filter_map(move |piece| {
        let (property, value) = piece.split_once(':')?;
        let at = property.trim().as_ptr() as usize - styles.as_ptr() as usize;
        Some((at, property.trim(), value.trim()))
    })
}

#[test]
fn forbidden_markup_is_found() {
    for (what, why) in NEVER {
        let page = format!("<!-- {what} may be spoken of -->\n<p>\n{what} x\n</p>");
        let tree = Tree::planted(&[("ui/src/features/idp/Idp.svelte", &page)]);
        let trespasses = markup_is_allowed(&tree);
        let wanted = Trespass::new(
            "ui/src/features/idp/Idp.svelte",
            3,
            format!("`{}`: {why}", what.trim()),
        );
        assert_eq!(trespasses, [wanted]);
    }
}

#[test]
fn sides_are_found_and_logical_ones_are_not() {
    let css = "/* left: 0 */\na { margin-inline-start: 4px;\n  padding-left: 4px; text-align: right }\n@media print { b { left: 0 } c { float: none } }";
    let tree = Tree::planted(&[("ui/src/shared/parts.css", css)]);
    let found: Vec<String> = styles_are_logical(&tree)
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        found,
        [
            "ui/src/shared/parts.css:3: `padding-left: 4px` does not mirror",
            "ui/src/shared/parts.css:3: `text-align: right` does not mirror",
            "ui/src/shared/parts.css:4: `left: 0` does not mirror",
        ]
    );
}
