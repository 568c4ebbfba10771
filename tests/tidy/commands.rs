//! A command hands over: two statements, five lines, no sentence.

use crate::text::{Keep, closing, code, without_tests};
use crate::tree::{Tree, Trespass, line_of};

/// From the section on commands of `docs/architecture.md`.
const STATEMENTS_MAX: usize = 2;
const BODY_LINES_MAX: usize = 5;
/// A code, a file name and a title have fewer words; a sentence has not.
const SENTENCE_WORDS_MIN: usize = 3;

pub(crate) fn commands_are_one_line(tree: &Tree) -> Vec<Trespass> {
    let mut trespasses = Vec::new();
    for (path, text) in tree
        .files_ending(&["rs"])
        .filter(|(path, _)| path.starts_with("src-tauri/src/"))
    {
        let code = code(path, text, Keep::Code);
        for (at, _) in code.match_indices("#[tauri::command") {
            let open = body_open(&code, at);
            let end = closing(&code, open);
            let body = code
                .get(open + 1..end.saturating_sub(1))
                .unwrap_or_default();
            let (statements, lines) = (statement_count(body), body.trim().lines().count());
            if statements > STATEMENTS_MAX || lines > BODY_LINES_MAX {
                let what = format!(
                    "a command of {statements} statements in {lines} lines: it has lost its way"
                );
                trespasses.push(Trespass::new(path, line_of(&code, at), what));
            }
        }
    }
    trespasses
}

pub(crate) fn commands_speak_in_codes(tree: &Tree) -> Vec<Trespass> {
    let mut trespasses = Vec::new();
    let bound = |path: &str| {
        path.starts_with("src-tauri/src/commands/") || path == "src-tauri/src/failure.rs"
    };
    for (path, text) in tree.files_ending(&["rs"]).filter(|(path, _)| bound(path)) {
        let blanked = without_tests(&code(path, text, Keep::Code));
        let spoken = code(path, text, Keep::CodeAndStrings);
        let quotes: Vec<usize> = blanked.match_indices('"').map(|(at, _)| at).collect();
        for pair in quotes.chunks_exact(2) {
            let (start, end) = (pair[0], pair[1]);
            let words = spoken[start + 1..end]
                .split_whitespace()
                .filter(|word| word.chars().all(|c| c.is_alphabetic() || c == '\''));
            // The reason of an `expect` is for the one who reads the source; a log line is for the log.
            let before = blanked[..start].trim_end();
            let for_us = [".expect(", "unexpected("]
                .iter()
                .any(|call| before.ends_with(call))
                || before.ends_with("reason =")
                || before
                    .rsplit(';')
                    .next()
                    .is_some_and(|s| s.contains("log::"));
            if words.count() >= SENTENCE_WORDS_MIN && !for_us {
                trespasses.push(Trespass::new(
                    path,
                    line_of(&spoken, start),
                    "a sentence: only codes cross to the screen",
                ));
            }
        }
    }
    trespasses
}

/// The brace that opens the body of the function after `at`.
fn body_open(code: &str, at: usize) -> usize {
    let function = code[at..]
        .find("fn ")
        .map_or(code.len(), |found| at + found);
    code[function..]
        .find('{')
        .map_or(code.len(), |found| function + found)
}

/// Semicolons at the top of a body, and one for what it ends with.
fn statement_count(body: &str) -> usize {
    let mut depth = 0_i32;
    let mut count = 0;
    for byte in body.bytes() {
        match byte {
            b'{' | b'(' | b'[' => depth += 1,
            b'}' | b')' | b']' => depth -= 1,
            b';' if depth == 0 => count += 1,
            _ => {}
        }
    }
    let tail = body.rsplit(';').next().unwrap_or_default();
    count + usize::from(!tail.trim().is_empty())
}

#[test]
fn a_command_that_decides_is_found() {
    let source = "#[tauri::command(async)]\npub fn add_goal(desk: D) -> R<G> {\n    Ok(desk.notebook().add_goal()?)\n}\n\
                  #[tauri::command]\npub fn long() -> R {\n    let a = 1;\n    let b = { 1; 2 };\n    Ok(a + b)\n}\n";
    let tree = Tree::planted(&[("src-tauri/src/commands/idp.rs", source)]);
    let found = commands_are_one_line(&tree);
    let what = "a command of 3 statements in 3 lines: it has lost its way";
    assert_eq!(
        found,
        [Trespass::new("src-tauri/src/commands/idp.rs", 5, what)]
    );
}

#[test]
fn a_sentence_in_a_command_is_found() {
    let source = "/// Adds a goal to the IDP.\nfn f() { x.expect(\"the desk is never empty here\"); log::warn!(\"could not read it\");\n\
                  Err(\"Your goal needs a title\".into()) }\nfn g() { h(\"goal_title_missing\", \"Maya & Sam.pdf\") }";
    let tree = Tree::planted(&[
        ("src-tauri/src/commands/idp.rs", source),
        ("src-tauri/src/log.rs", source),
    ]);
    let wanted = Trespass::new(
        "src-tauri/src/commands/idp.rs",
        3,
        "a sentence: only codes cross to the screen",
    );
    assert_eq!(commands_speak_in_codes(&tree), [wanted]);
}
