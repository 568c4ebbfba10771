//! No fact without a reason: a dependency says why it is here, a TODO which issue ends it, and no test is set aside.

use crate::text::{Keep, code};
use crate::tree::{Tree, Trespass, line_of};

/// One line names one dependency, or a few that belong together, and says why.
const REASONS: &str = "docs/dependencies.md";
/// Fewer words are a label, not a reason.
const REASON_WORDS_MIN: usize = 3;
/// The rules themselves speak of what they forbid.
const RULES: &str = "tests/tidy/";

pub(crate) fn dependencies_have_reasons(tree: &Tree) -> Vec<Trespass> {
    let reasons = tree.text(REASONS).unwrap_or_default();
    let mut trespasses = Vec::new();
    for (path, text) in tree.files() {
        let named = match path.rsplit('/').next() {
            Some("Cargo.toml") => cargo_dependencies(text),
            Some("package.json") => package_dependencies(text),
            _ => continue,
        };
        let bare = named
            .into_iter()
            .filter(|(_, name)| !reasons.lines().any(|line| gives_reason(line, name)));
        trespasses.extend(bare.map(|(line, name)| {
            Trespass::new(path, line, format!("`{name}` comes without a reason"))
        }));
    }
    trespasses
}

fn gives_reason(line: &str, name: &str) -> bool {
    let told = line.split('`').step_by(2).flat_map(str::split_whitespace);
    let words = told.filter(|word| word.starts_with(char::is_alphabetic));
    line.contains(&format!("`{name}`")) && words.count() >= REASON_WORDS_MIN
}

/// Dependencies of a Cargo manifest without a comment on their line or on the one above, with their lines.
fn cargo_dependencies(text: &str) -> Vec<(usize, String)> {
    let mut section = "";
    let mut above = "";
    let mut found = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        if line.starts_with('[') {
            section = line;
        } else if section.trim_end_matches(']').ends_with("dependencies")
            && line.contains('=')
            && !line.starts_with('#')
        {
            let name = line.split([' ', '=', '.']).next().unwrap_or_default();
            let told = line.contains(" # ") || above.trim_start().starts_with('#');
            if !told && !name.starts_with("ithaca") {
                found.push((number, name.to_owned()));
            }
        }
        above = line;
    }
    found
}

/// Dependencies of a package manifest, as its formatter lays them out: one per line.
fn package_dependencies(text: &str) -> Vec<(usize, String)> {
    let mut inside = false;
    let mut found = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        match line.trim() {
            opening if opening.ends_with('{') => {
                inside = opening.to_lowercase().contains("dependencies\"")
            }
            closing if closing.starts_with('}') => inside = false,
            entry if inside => found.push((
                number,
                entry.split('"').nth(1).unwrap_or_default().to_owned(),
            )),
            _ => {}
        }
    }
    found
}

pub(crate) fn todos_carry_issues(tree: &Tree) -> Vec<Trespass> {
    let mut trespasses = Vec::new();
    let sources = tree.files_ending(&[
        "rs", "ts", "js", "mjs", "svelte", "css", "sql", "typ", "sh", "toml",
    ]);
    for (path, text) in
        sources.filter(|(path, _)| !path.starts_with(RULES) && !path.starts_with("core/catalogue/"))
    {
        for (at, mark) in ["TODO", "FIXME", "XXX"]
            .iter()
            .flat_map(|mark| text.match_indices(mark))
        {
            let after = text[at + mark.len()..].trim_start_matches(['(', ' ']);
            let numbered = after
                .strip_prefix('#')
                .is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()));
            if !numbered {
                trespasses.push(Trespass::new(
                    path,
                    line_of(text, at),
                    format!("{mark} without the number of an issue"),
                ));
            }
        }
    }
    trespasses
}

pub(crate) fn no_test_is_set_aside(tree: &Tree) -> Vec<Trespass> {
    const SET_ASIDE: [&str; 10] = [
        "#[ignore",
        "test.skip(",
        "it.skip(",
        "describe.skip(",
        "test.only(",
        "it.only(",
        "describe.only(",
        "test.todo(",
        "it.todo(",
        "skip: true",
    ];
    let mut trespasses = Vec::new();
    for (path, text) in tree
        .files_ending(&["rs", "ts", "js", "mjs"])
        .filter(|(path, _)| !path.starts_with(RULES))
    {
        let code = code(path, text, Keep::Code);
        for (at, mark) in SET_ASIDE.iter().flat_map(|mark| code.match_indices(mark)) {
            if mark != "#[ignore" || !is_started_by_another(tree, path, &code[at..]) {
                trespasses.push(Trespass::new(
                    path,
                    line_of(&code, at),
                    format!("`{mark}` sets a test aside"),
                ));
            }
        }
    }
    trespasses
}

/// A test that only makes sense in a process of its own is ignored by the runner and started, by name, by another test.
fn is_started_by_another(tree: &Tree, path: &str, code: &str) -> bool {
    let name = code
        .split_once("fn ")
        .and_then(|(_, rest)| rest.split_once('('))
        .map_or("", |(name, _)| name);
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let beside = tree
        .files_ending(&["rs"])
        .filter(|(other, _)| other.starts_with(folder));
    let spoken = [format!("\"{name}\""), format!("::{name}\"")];
    !name.is_empty()
        && beside
            .into_iter()
            .any(|(_, text)| spoken.iter().any(|start| text.contains(start)))
}

#[test]
fn a_dependency_without_a_reason_is_found() {
    let cargo = "[package]\nname = \"a\"\n[dependencies]\nithaca-core.workspace = true\nage = \"1\" # Locks parcels.\n\
                 # Ids.\nuuid = \"1\"\nhex.workspace = true\n[lints]\nworkspace = true\n";
    let package = "{\n  \"name\": \"ui\",\n  \"dependencies\": {\n    \"svelte\": \"5\",\n    \"@a/b\": \"1\"\n  }\n}";
    let reasons = "- `svelte`: draws the screens\n- `@a/b`: yes";
    let tree = Tree::planted(&[
        ("core/Cargo.toml", cargo),
        ("ui/package.json", package),
        (REASONS, reasons),
    ]);
    let found: Vec<String> = dependencies_have_reasons(&tree)
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        found,
        [
            "core/Cargo.toml:8: `hex` comes without a reason",
            "ui/package.json:5: `@a/b` comes without a reason"
        ]
    );
}

#[test]
fn a_todo_without_an_issue_is_found() {
    let tree = Tree::planted(&[(
        "core/src/lib.rs",
        "// TODO(#12) fine\n// TODO #3 fine\n// TODO later\n",
    )]);
    assert_eq!(
        todos_carry_issues(&tree),
        [Trespass::new(
            "core/src/lib.rs",
            3,
            "TODO without the number of an issue"
        )]
    );
}

#[test]
fn a_test_set_aside_is_found() {
    let started = "#[test]\nfn parent() { start(\"tests::child\") }\n#[test]\n#[ignore = \"started by parent\"]\nfn child() {}";
    let tree = Tree::planted(&[
        ("core/src/vault/tests.rs", started),
        (
            "core/src/lib.rs",
            "#[test]\n#[ignore = \"slow\"]\nfn a() {}",
        ),
        ("ui/a.test.ts", "// it.skip(\nit.skip('a')"),
    ]);
    let found: Vec<String> = no_test_is_set_aside(&tree)
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        found,
        [
            "core/src/lib.rs:2: `#[ignore` sets a test aside",
            "ui/a.test.ts:2: `it.skip(` sets a test aside"
        ]
    );
}
