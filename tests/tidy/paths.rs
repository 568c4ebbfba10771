//! Which names a Rust file speaks: `use` trees unfolded, `self` and `super` resolved to `crate`.

use crate::tree::Tree;

/// One name as written from the crate's root (`crate::idp::rules::check`) or from another crate (`age::Encryptor`).
pub(crate) struct Named {
    pub(crate) segments: Vec<String>,
    pub(crate) byte: usize,
}

impl Named {
    /// Whether the name begins with a pattern such as `crate::*::rules`.
    pub(crate) fn begins_with(&self, pattern: &str) -> bool {
        let wanted: Vec<&str> = pattern.split("::").collect();
        let paired = wanted.iter().zip(&self.segments);
        self.segments.len() >= wanted.len()
            && paired
                .into_iter()
                .all(|(want, have)| *want == "*" || want == have)
    }

    pub(crate) fn spelled(&self) -> String {
        self.segments.join("::")
    }
}

/// All names of two segments or more in blanked code, and single ones after `use`.
pub(crate) fn names(tree: &Tree, path: &str, code: &str) -> Vec<Named> {
    let tokens = tokens(code);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let begins = is_word(tokens[at].0) && (at == 0 || !matches!(tokens[at - 1].0, "::" | "."));
        let in_use = at > 0 && tokens[at - 1].0 == "use";
        if begins {
            let mut read = Vec::new();
            at = read_path(&tokens, at, &[], &mut read).max(at + 1);
            found.extend(
                read.into_iter()
                    .filter(|named| in_use || named.segments.len() > 1),
            );
        } else {
            at += 1;
        }
    }
    for named in &mut found {
        resolve(tree, path, &mut named.segments);
    }
    found
}

/// The module a file holds, from its crate's root: `core/src/idp/rules.rs` holds `idp::rules`.
pub(crate) fn module_of(path: &str) -> Vec<String> {
    let inner = path.split_once("src/").map_or(path, |(_, inner)| inner);
    let stem = inner.strip_suffix(".rs").unwrap_or(inner);
    let mut module: Vec<String> = stem.split('/').map(str::to_owned).collect();
    if module
        .last()
        .is_some_and(|last| matches!(last.as_str(), "mod" | "lib" | "main"))
    {
        module.pop();
    }
    module
}

fn resolve(tree: &Tree, path: &str, segments: &mut Vec<String>) {
    let mut module = module_of(path);
    let first = segments.first().cloned().unwrap_or_default();
    let ups = segments
        .iter()
        .take_while(|segment| *segment == "super")
        .count();
    let resolved = match first.as_str() {
        "crate" => segments.split_off(1),
        "self" => [module, segments.split_off(1)].concat(),
        "super" => {
            module.truncate(module.len().saturating_sub(ups));
            [module, segments.split_off(ups)].concat()
        }
        child if is_child(tree, path, child) => [module, std::mem::take(segments)].concat(),
        _ => return,
    };
    *segments = [vec!["crate".to_owned()], resolved].concat();
}

fn is_child(tree: &Tree, path: &str, name: &str) -> bool {
    let folder = match path.rsplit_once('/') {
        Some((folder, "mod.rs" | "lib.rs" | "main.rs")) => folder.to_owned(),
        _ => path.strip_suffix(".rs").unwrap_or(path).to_owned(),
    };
    tree.text(&format!("{folder}/{name}.rs")).is_some()
        || tree.text(&format!("{folder}/{name}/mod.rs")).is_some()
}

/// Reads one path or `use` tree and returns the token after it.
fn read_path(
    tokens: &[(&str, usize)],
    from: usize,
    prefix: &[String],
    found: &mut Vec<Named>,
) -> usize {
    let mut segments = prefix.to_vec();
    let mut at = from;
    let byte = tokens[from].1;
    while let Some((token, _)) = tokens.get(at) {
        match *token {
            "{" => return read_group(tokens, at + 1, &segments, found),
            "*" => at += 1,
            "self" if !segments.is_empty() => at += 1,
            word if is_word(word) => {
                segments.push(word.to_owned());
                at += 1;
            }
            _ => break,
        }
        if tokens.get(at).is_none_or(|next| next.0 != "::") {
            break;
        }
        at += 1;
    }
    found.push(Named { segments, byte });
    at
}

fn read_group(
    tokens: &[(&str, usize)],
    from: usize,
    prefix: &[String],
    found: &mut Vec<Named>,
) -> usize {
    let mut at = from;
    while let Some((token, _)) = tokens.get(at) {
        match *token {
            "}" => return at + 1,
            "," => at += 1,
            "as" => at += 2,
            _ => at = read_path(tokens, at, prefix, found).max(at + 1),
        }
    }
    at
}

fn is_word(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Words, `::` and single signs, with the byte where each begins.
fn tokens(code: &str) -> Vec<(&str, usize)> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(c) = code[at..].chars().next() {
        let word = code[at..]
            .find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(code.len() - at);
        let length = if code[at..].starts_with("::") {
            2
        } else {
            word.max(c.len_utf8())
        };
        if !c.is_whitespace() {
            tokens.push((&code[at..at + length], at));
        }
        at += length;
    }
    tokens
}

#[test]
fn use_trees_are_unfolded_and_resolved() {
    let code = "use super::{entry::GoalAdded, rules::*};\nuse crate::store;\nuse rusqlite::{Row, types::{self, Value as V}};\n\
                fn f() { super::super::clock::now(); let a = x.b::<age::Encryptor>(); self::g() }";
    let tree = Tree::planted(&[]);
    let spelled: Vec<String> = names(&tree, "core/src/idp/fold.rs", code)
        .iter()
        .map(Named::spelled)
        .collect();
    assert_eq!(
        spelled,
        [
            "crate::idp::entry::GoalAdded",
            "crate::idp::rules",
            "crate::store",
            "rusqlite::Row",
            "rusqlite::types",
            "rusqlite::types::Value",
            "crate::clock::now",
            "age::Encryptor",
            "crate::idp::fold::g",
        ]
    );
}

#[test]
fn a_bare_name_of_a_neighbour_file_is_resolved() {
    let tree = Tree::planted(&[("core/src/idp/rules.rs", "")]);
    let found = names(
        &tree,
        "core/src/idp/mod.rs",
        "fn f() { rules::check(); serde::x() }",
    );
    assert!(found[0].begins_with("crate::*::rules") && found[1].begins_with("serde"));
}
