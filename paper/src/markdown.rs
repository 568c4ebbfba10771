//! A document as Markdown: CommonMark, with the strike-through and the tables that most readers know.
//! What people wrote is escaped, so that it reads as they wrote it.

use std::fmt::Write as _;

use crate::PaperError;
use crate::document::{Block, ClauseNote, Document, Mark, MarkKind, RoleMark};
use crate::words::{Words, fill};

/// What means something wherever it stands.
const MARKS: &str = "\\`*_[]<>|~&!";
/// A line to write on.
const LINE: &str = "______________________________";

pub(crate) fn write(document: &Document) -> Result<String, PaperError> {
    let words = Words::of(&document.language)?;
    let made = fill(
        &words.made_on,
        &[("day", &words.day_in_words(&document.day))],
    );
    let mut out = Vec::new();
    out.push(format!("# {}", escape(&document.heading)));
    let people = document
        .people
        .iter()
        .map(|(role, name)| format!("{} {}", shape(*role), escape(name)));
    out.push(people.collect::<Vec<_>>().join(" · "));
    let facts = [&document.facts, &document.badge, &document.audience, &made];
    let facts = facts.into_iter().filter(|fact| !fact.is_empty());
    out.push(
        facts
            .map(|fact| escape(fact))
            .collect::<Vec<_>>()
            .join(" · "),
    );
    out.extend(document.blocks.iter().map(block));
    out.push("---".to_owned());
    out.extend(document.notes.iter().map(|note| paragraphs(note)));
    out.retain(|part| !part.is_empty());
    Ok(out.join("\n\n") + "\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { level, text } => {
            format!("{} {}", "#".repeat(usize::from(*level) + 1), escape(text))
        }
        Block::Text { lead, text } => led(&strong(lead), text),
        Block::Clause { lead, text, notes } => noted(led(&strong(lead), text), notes),
        Block::Changes { lead, marks, notes } => {
            let lead: String = lead.iter().map(marked).collect();
            let text: String = marks.iter().map(marked).collect();
            noted(format!("{lead}\n\n{}", breaks(&text)), notes)
        }
        Block::Legend { marks } => marks.iter().map(marked).collect(),
        Block::Ticks { labels } => {
            let boxes = labels
                .iter()
                .map(|label| format!("- [ ] {}", escape(label)));
            boxes.collect::<Vec<_>>().join("\n")
        }
        Block::Lines { label, count } => {
            let lines = (0..*count).map(|_| LINE).collect::<Vec<_>>().join("\n\n");
            match label.is_empty() {
                true => lines,
                false => format!("{}\n\n{lines}", escape(label)),
            }
        }
        Block::Facts { rows } => {
            let rows = rows
                .iter()
                .map(|(name, value)| format!("- {}: {}", strong(name), flat(value)));
            rows.collect::<Vec<_>>().join("\n")
        }
        Block::Table { head, rows, .. } => table(head, rows),
        Block::Scale { text, sentence, .. } => {
            format!("- {}\\\n  {}", flat(text), flat(sentence))
        }
        Block::FoldRow { text, ends } => {
            let ends = ends
                .as_ref()
                .map(|(left, right)| format!("\\\n  {} – {}", flat(left), flat(right)));
            format!("- {}{}", flat(text), ends.unwrap_or_default())
        }
        Block::Together { blocks } => {
            let parts = blocks.iter().map(self::block);
            parts.collect::<Vec<_>>().join("\n\n")
        }
    }
}

fn table(head: &[String], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| flat(cell)).collect();
        format!("| {} |", cells.join(" | "))
    };
    let mut lines = vec![line(head), format!("|{}", " --- |".repeat(head.len()))];
    lines.extend(rows.iter().map(|row| line(row)));
    lines.join("\n")
}

fn noted(mut text: String, notes: &[ClauseNote]) -> String {
    for note in notes {
        let shape = note.role.map(|role| format!("{} ", shape(role)));
        // Writing into a String cannot fail.
        let _ = write!(
            text,
            "\n\n> {}{}",
            shape.unwrap_or_default(),
            escape(&note.label)
        );
        for line in paragraphs(&note.text)
            .lines()
            .filter(|_| !note.text.is_empty())
        {
            let _ = write!(text, "\n> {line}");
        }
    }
    text
}

fn led(lead: &str, text: &str) -> String {
    let text = paragraphs(text);
    match (lead.is_empty(), text.is_empty()) {
        (true, _) => text,
        (false, true) => lead.to_owned(),
        (false, false) if text.starts_with("- ") => format!("{lead}\n\n{text}"),
        (false, false) => format!("{lead} {text}"),
    }
}

fn strong(text: &str) -> String {
    match text.is_empty() {
        true => String::new(),
        false => format!("**{}**", flat(text)),
    }
}

fn shape(role: RoleMark) -> &'static str {
    match role {
        RoleMark::Mentee => "●",
        RoleMark::Mentor => "◆",
    }
}

/// A mark may not begin or end with a space, or it is none.
fn marked(mark: &Mark) -> String {
    let around = match mark.kind {
        MarkKind::Same => return escape(&mark.text),
        MarkKind::Gone => "~~",
        MarkKind::New => "**",
    };
    let lines = mark.text.split('\n').map(|line| {
        let inner = line.trim();
        let Some((before, after)) = line.split_once(inner).filter(|_| !inner.is_empty()) else {
            return line.to_owned();
        };
        format!("{before}{around}{}{around}{after}", escape(inner))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Lines become paragraphs; lines with `- ` become one list.
fn paragraphs(text: &str) -> String {
    let mut out = String::new();
    let mut was_item = false;
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let item = line.strip_prefix("- ");
        if !out.is_empty() {
            out.push_str(if was_item && item.is_some() {
                "\n"
            } else {
                "\n\n"
            });
        }
        match item {
            Some(item) => {
                let _ = write!(out, "- {}", escape(item));
            }
            None => out.push_str(&escape(line)),
        }
        was_item = item.is_some();
    }
    out
}

/// Line ends of a text that is escaped already.
fn breaks(text: &str) -> String {
    text.replace('\n', "\\\n")
}

/// One line that stands inside another one.
fn flat(text: &str) -> String {
    escaped(
        &text.split_whitespace().collect::<Vec<_>>().join(" "),
        false,
    )
}

/// Puts a stroke before what Markdown would read as more than a character.
fn escape(text: &str) -> String {
    escaped(text, true)
}

/// `begins_line`: a number with a point, a dash or a cross begins something only at the beginning of a line.
fn escaped(text: &str, begins_line: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            out.push('\n');
        }
        let begins_line = begins_line || number > 0;
        let digits = line.chars().take_while(char::is_ascii_digit).count();
        for (at, letter) in line.chars().enumerate() {
            let begins = at == 0 && matches!(letter, '#' | '+' | '-' | '=' | '>')
                || at == digits && at > 0 && matches!(letter, '.' | ')');
            if begins_line && begins || MARKS.contains(letter) && !is_plain(line, at, letter) {
                out.push('\\');
            }
            out.push(letter);
        }
    }
    out
}

/// Marks that mean nothing where they stand: an exclamation mark before no bracket, an ampersand before a space.
fn is_plain(line: &str, at: usize, letter: char) -> bool {
    let next = line.chars().nth(at + 1);
    match letter {
        '!' => next != Some('['),
        '&' => !next.is_some_and(|next| next.is_alphanumeric() || next == '#'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_reads_as_they_wrote_it() {
        assert_eq!(
            escape("a *b* _c_ [d](e) <f>"),
            r"a \*b\* \_c\_ \[d\](e) \<f\>"
        );
        assert_eq!(
            escape("# one\n2. two\n- three"),
            "\\# one\n2\\. two\n\\- three"
        );
        assert_eq!(
            escape("Good! You & me, &amp; ![x]"),
            r"Good! You & me, \&amp; \!\[x\]"
        );
        assert_eq!(
            paragraphs("We leave out:\n- pay\n- *gossip*\nThat is all."),
            "We leave out:\n\n- pay\n- \\*gossip\\*\n\nThat is all."
        );
    }

    #[test]
    fn a_mark_keeps_its_spaces_outside() {
        let mark = Mark {
            kind: MarkKind::New,
            text: " two weeks ".into(),
        };
        assert_eq!(marked(&mark), " **two weeks** ");
    }
}
