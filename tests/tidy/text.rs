//! Blanks out what is not code, so that rules on names do not trip over sentences.
//! Lengths and line ends stay as they were: a byte of the result is the same byte of the source.

use crate::tree::ending;

/// What to leave standing beside code.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keep {
    /// Code alone.
    Code,
    /// Code and the contents of its strings.
    CodeAndStrings,
}

/// The code of a file, by its ending; of a Svelte file its scripts alone.
pub(crate) fn code(path: &str, text: &str, keep: Keep) -> String {
    match ending(path) {
        "rs" => blank(text, &RUST, keep),
        "ts" | "js" | "mjs" | "cjs" => blank(text, &SCRIPT, keep),
        "sql" => blank(text, &SQL, keep),
        "css" => blank(text, &STYLE, keep),
        "svelte" => blank(&only_between(text, "<script", "</script>"), &SCRIPT, keep),
        _ => text.to_owned(),
    }
}

/// The styles of a Svelte or CSS file, without comments.
pub(crate) fn styles(path: &str, text: &str) -> String {
    match ending(path) {
        "css" => blank(text, &STYLE, Keep::CodeAndStrings),
        "svelte" => blank(
            &only_between(text, "<style", "</style>"),
            &STYLE,
            Keep::CodeAndStrings,
        ),
        _ => String::new(),
    }
}

/// Whether a Rust file holds nothing but tests: a folder or file named so, or what lies beside the crates.
pub(crate) fn is_test(path: &str) -> bool {
    path.starts_with("tests/")
        || path.contains("/tests/")
        || path.ends_with("/tests.rs")
        || path.ends_with("_test.rs")
}

/// Rust code without the blocks that `#[cfg(test)]` keeps out of the product.
pub(crate) fn without_tests(code: &str) -> String {
    const MARK: &str = "#[cfg(test)]";
    let mut bytes = code.as_bytes().to_vec();
    let mut from = 0;
    while let Some(found) = code[from..].find(MARK) {
        let start = from + found;
        let open = code[start..]
            .find(['{', ';'])
            .map_or(code.len(), |at| start + at);
        let end = if code[open..].starts_with('{') {
            closing(code, open)
        } else {
            open
        };
        blank_range(&mut bytes, start, end);
        from = end.max(start + MARK.len());
    }
    String::from_utf8(bytes).unwrap()
}

/// The byte after the brace that closes the one at `open`, in blanked code.
pub(crate) fn closing(code: &str, open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, byte) in code.bytes().enumerate().skip(open) {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    code.len()
}

fn only_between(text: &str, open: &str, close: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let mut from = 0;
    while let Some(found) = text[from..].find(open) {
        let inner = text[from + found..]
            .find('>')
            .map_or(text.len(), |at| from + found + at + 1);
        let end = text[inner..]
            .find(close)
            .map_or(text.len(), |at| inner + at);
        blank_range(&mut bytes, from, inner);
        from = end;
    }
    blank_range(&mut bytes, from, text.len());
    String::from_utf8(bytes).unwrap()
}

/// Line ends stay, so that lines can still be counted. Ranges begin and end at whole characters.
fn blank_range(bytes: &mut [u8], start: usize, end: usize) {
    for byte in &mut bytes[start..end] {
        if *byte != b'\n' {
            *byte = b' ';
        }
    }
}

struct Language {
    line_comments: &'static [&'static str],
    block_comment: bool,
    quotes: &'static [u8],
    raw_strings: bool,
    patterns: bool,
}

const RUST: Language = Language {
    line_comments: &["//"],
    block_comment: true,
    quotes: b"\"",
    raw_strings: true,
    patterns: false,
};
const SCRIPT: Language = Language {
    line_comments: &["//"],
    block_comment: true,
    quotes: b"\"'`",
    raw_strings: false,
    patterns: true,
};
const SQL: Language = Language {
    line_comments: &["--"],
    block_comment: true,
    quotes: b"'",
    raw_strings: false,
    patterns: false,
};
const STYLE: Language = Language {
    line_comments: &[],
    block_comment: true,
    quotes: b"\"'",
    raw_strings: false,
    patterns: false,
};

fn blank(text: &str, language: &Language, keep: Keep) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let mut at = 0;
    while at < text.len() {
        let (end, is_string) = piece_end(text, at, language);
        if end > at {
            if !is_string {
                blank_range(&mut bytes, at, end);
            } else if keep == Keep::Code {
                blank_range(&mut bytes, (at + 1).min(end), end - 1);
            }
            at = end;
        } else {
            at += 1;
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// Where the comment or string that begins at `at` ends, and whether it is a string; `at` itself for code.
fn piece_end(text: &str, at: usize, language: &Language) -> (usize, bool) {
    let bytes = text.as_bytes();
    let rest = &bytes[at..];
    if language
        .line_comments
        .iter()
        .any(|mark| rest.starts_with(mark.as_bytes()))
    {
        return (find_from(bytes, at, b"\n").unwrap_or(bytes.len()), false);
    }
    if language.block_comment && rest.starts_with(b"/*") {
        return (
            find_from(bytes, at + 2, b"*/").map_or(bytes.len(), |end| end + 2),
            false,
        );
    }
    if language.raw_strings && rest[0] == b'r' && !preceded_by_word(bytes, at) {
        let hashes = rest[1..].iter().take_while(|byte| **byte == b'#').count();
        if rest.get(1 + hashes) == Some(&b'"') {
            let close = [b"\"".as_slice(), "#".repeat(hashes).as_bytes()].concat();
            return (
                find_from(bytes, at + 2 + hashes, &close)
                    .map_or(bytes.len(), |end| end + close.len()),
                true,
            );
        }
    }
    if language.raw_strings && rest[0] == b'\'' {
        return (character_end(text, at), true);
    }
    if language.quotes.contains(&rest[0]) {
        return (quoted_end(bytes, at, rest[0]), true);
    }
    if language.patterns && rest[0] == b'/' && pattern_may_begin(bytes, at) {
        return (pattern_end(bytes, at), true);
    }
    (at, false)
}

fn find_from(bytes: &[u8], from: usize, what: &[u8]) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.windows(what.len())
        .position(|window| window == what)
        .map(|found| from + found)
}

fn preceded_by_word(bytes: &[u8], at: usize) -> bool {
    at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'_')
}

/// A character literal ends at its quote; a lifetime is code.
fn character_end(text: &str, at: usize) -> usize {
    let mut inner = text[at + 1..].char_indices();
    match (inner.next(), inner.next()) {
        (Some((_, '\\')), _) => quoted_end(text.as_bytes(), at, b'\''),
        (Some(_), Some((end, '\''))) => at + 1 + end + 1,
        _ => at,
    }
}

fn quoted_end(bytes: &[u8], at: usize, quote: u8) -> usize {
    let mut end = at + 1;
    while end < bytes.len() && bytes[end] != quote {
        end += if bytes[end] == b'\\' { 2 } else { 1 };
    }
    (end + 1).min(bytes.len())
}

/// Inside square brackets a slash is one of the signs looked for. A pattern ends with its line at the latest.
fn pattern_end(bytes: &[u8], at: usize) -> usize {
    let mut end = at + 1;
    let mut in_class = false;
    while end < bytes.len() && bytes[end] != b'\n' && (in_class || bytes[end] != b'/') {
        match bytes[end] {
            b'[' => in_class = true,
            b']' => in_class = false,
            _ => {}
        }
        end += if bytes[end] == b'\\' { 2 } else { 1 };
    }
    (end + 1).min(bytes.len())
}

/// A slash after a value divides; after an operator or an opening it begins a pattern.
fn pattern_may_begin(bytes: &[u8], at: usize) -> bool {
    let before = bytes[..at]
        .iter()
        .rev()
        .find(|byte| !byte.is_ascii_whitespace());
    before.is_none_or(|byte| b"(,=:[!&|?{};>".contains(byte))
}

#[test]
fn comments_and_strings_are_blanked_and_lines_stay() {
    let source =
        "let a = \"Manager\"; // Helper\nlet b: &'a str = r#\"Util\"#; let c = '\"';\n/* Base */ d";
    let code = code("x.rs", source, Keep::Code);
    assert_eq!(code.len(), source.len());
    assert_eq!(code.lines().count(), 3);
    assert!(
        ["Manager", "Helper", "Util", "Base"]
            .iter()
            .all(|word| !code.contains(word))
    );
    assert!(code.contains("let b: &'a str") && code.ends_with(" d"));
}

#[test]
fn of_a_svelte_file_only_scripts_are_code() {
    let source = "<script lang=\"ts\">\nlet goal = /[/\"]/;\nlet day;\n</script>\n<p>common</p>\n<style>.a { left: 0 }</style>";
    let scripts = code("A.svelte", source, Keep::Code);
    assert!(scripts.contains("let day") && !scripts.contains("common"));
    assert!(styles("A.svelte", source).contains("left: 0"));
}

#[test]
fn blocks_for_tests_are_left_out() {
    let code = "fn a() {}\n#[cfg(test)]\nmod tests { fn b() { c() } }\nfn d() {}";
    let product = without_tests(code);
    assert!(product.contains("fn a") && product.contains("fn d") && !product.contains("fn b"));
}
