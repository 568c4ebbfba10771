//! The few marks that help pages are written with: a title, paragraphs, `- ` lists, `**bold**`, `*names*` and `` `keys` ``.
//! What else Markdown knows is read as plain text.

use super::view::{HelpBlock, HelpSpan, HelpSpanKind};

/// Title and blocks of a page. A page without a title has an empty one, which a test refuses.
pub(super) fn read(text: &str) -> (String, Vec<HelpBlock>) {
    let mut title = String::new();
    let mut blocks = Vec::new();
    for piece in text.split("\n\n").map(str::trim) {
        if let Some(named) = piece.strip_prefix("# ") {
            named.clone_into(&mut title);
        } else if piece.starts_with("- ") {
            let lines = piece.lines().map(|line| line.trim_start_matches("- "));
            blocks.push(HelpBlock::List {
                lines: lines.map(spans).collect(),
            });
        } else if !piece.is_empty() {
            blocks.push(HelpBlock::Paragraph {
                spans: spans(piece),
            });
        }
    }
    (title, blocks)
}

/// The pieces of one line. A mark that is not closed stands as it is.
fn spans(line: &str) -> Vec<HelpSpan> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some(at) = rest.find(['*', '`']) {
        let (before, marked) = rest.split_at(at);
        let (mark, kind) = if marked.starts_with("**") {
            ("**", HelpSpanKind::Strong)
        } else if marked.starts_with('*') {
            ("*", HelpSpanKind::Named)
        } else {
            ("`", HelpSpanKind::Key)
        };
        let inner = marked.strip_prefix(mark).unwrap_or_default();
        let Some((inner, after)) = inner.split_once(mark) else {
            break;
        };
        push(&mut found, HelpSpanKind::Plain, before);
        push(&mut found, kind, inner);
        rest = after;
    }
    push(&mut found, HelpSpanKind::Plain, rest);
    found
}

fn push(found: &mut Vec<HelpSpan>, kind: HelpSpanKind, text: &str) {
    if !text.is_empty() {
        found.push(HelpSpan {
            kind,
            text: text.to_owned(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(spans: &[HelpSpan]) -> Vec<(HelpSpanKind, &str)> {
        spans.iter().map(|it| (it.kind, it.text.as_str())).collect()
    }

    #[test]
    fn on_3_a_page_is_a_title_paragraphs_and_lists() {
        let (title, blocks) =
            read("# Signing\n\n**First**, press *Sign*.\n\n- one\n- `Ctrl K` two\n");
        assert_eq!(title, "Signing");
        let [HelpBlock::Paragraph { spans }, HelpBlock::List { lines }] = blocks.as_slice() else {
            panic!("{blocks:?}");
        };
        let paragraph = [
            (HelpSpanKind::Strong, "First"),
            (HelpSpanKind::Plain, ", press "),
            (HelpSpanKind::Named, "Sign"),
            (HelpSpanKind::Plain, "."),
        ];
        assert_eq!(said(spans), paragraph);
        assert_eq!(said(&lines[0]), [(HelpSpanKind::Plain, "one")]);
        assert_eq!(lines[1][0].kind, HelpSpanKind::Key);
    }

    #[test]
    fn on_3_a_mark_that_is_not_closed_stands_as_it_is() {
        let odd = "two * three";
        assert_eq!(said(&spans(odd)), [(HelpSpanKind::Plain, odd)]);
    }
}
