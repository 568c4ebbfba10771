//! Closing form 1: the canonical text both people sign when they close together. Frozen; a change of one byte is form 2.
//!
//! Header lines are `name: value`, and every line of a person stands behind its number, so that nothing a person wrote
//! can pass for a line of the form.

use std::fmt::Write as _;
use std::str::Lines;

use super::entry::{LINE_CHARS_MAX, LINES_MAX};
use crate::text::{any_day_fits, line_fits};

/// The form this version writes.
pub const CLOSING_FORM: u32 = 1;
const TITLE: &str = "MENTORING CLOSING STATEMENT";
const ENDING: &str = "A simple electronic record of how two people closed their mentoring. Not a qualified signature, not a legal contract.";
/// Longest value of a head line, in characters: a name or a fingerprint.
const HEAD_CHARS_MAX: usize = 120;

/// One of the two, as the text names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosingPerson {
    /// Name on the card.
    pub name: String,
    /// `SHA256:…`, as `ssh-keygen -l` prints it.
    pub fingerprint: String,
}

/// What closing form 1 writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosingText {
    /// Pair id on the wire.
    pub pair: String,
    /// Day of the text, `2027-11-25`.
    pub day: String,
    /// Language of the words, BCP 47.
    pub language: String,
    /// Version of the agreement that is closed.
    pub version: u32,
    /// SHA-256 of the text of that version, hex.
    pub agreement_sha256: String,
    /// The mentee.
    pub mentee: ClosingPerson,
    /// The mentor.
    pub mentor: ClosingPerson,
    /// What the two say, one line each.
    pub lines: Vec<String>,
}

impl ClosingText {
    /// The canonical text: UTF-8, NFC, LF, one LF at the end.
    #[must_use]
    pub fn write(&self) -> String {
        let mut text = String::new();
        let mut line = |name: &str, value: &str| {
            let _ = writeln!(text, "{name}: {value}");
        };
        line("closing form", &CLOSING_FORM.to_string());
        line("pair", &self.pair);
        line("date", &self.day);
        line("language", &self.language);
        line("agreement version", &self.version.to_string());
        line("agreement sha256", &self.agreement_sha256);
        line("mentee", &self.mentee.name);
        line("mentee key", &self.mentee.fingerprint);
        line("mentor", &self.mentor.name);
        line("mentor key", &self.mentor.fingerprint);
        line("lines", &self.lines.len().to_string());
        for (said, number) in self.lines.iter().zip(1_u32..) {
            let _ = write!(text, "\n{number}. {said}\n");
        }
        format!("{TITLE}\n\n{text}\n{ENDING}\n")
    }

    /// Whether this one of the two keys stands in the text.
    #[must_use]
    pub fn names_key(&self, fingerprint: &str) -> bool {
        [&self.mentee, &self.mentor]
            .iter()
            .any(|it| it.fingerprint == fingerprint)
    }
}

/// Reads a text in closing form 1; `None` for anything else, down to one byte.
#[must_use]
pub fn read_closing(text: &str) -> Option<ClosingText> {
    let mut lines = text.strip_prefix(TITLE)?.strip_prefix("\n\n")?.lines();
    let form: u32 = head(&mut lines, "closing form")?.parse().ok()?;
    if form != CLOSING_FORM {
        return None;
    }
    let mut read = ClosingText {
        pair: head(&mut lines, "pair")?,
        day: head(&mut lines, "date")?,
        language: head(&mut lines, "language")?,
        version: head(&mut lines, "agreement version")?.parse().ok()?,
        agreement_sha256: head(&mut lines, "agreement sha256")?,
        mentee: person(&mut lines, "mentee")?,
        mentor: person(&mut lines, "mentor")?,
        lines: Vec::new(),
    };
    let count: usize = head(&mut lines, "lines")?.parse().ok()?;
    if !(1..=LINES_MAX).contains(&count) || !any_day_fits(&read.day) {
        return None;
    }
    for number in 1..=count {
        lines.next().filter(|empty| empty.is_empty())?;
        let said = lines.next()?.strip_prefix(&format!("{number}. "))?;
        if !line_fits(said, LINE_CHARS_MAX) {
            return None;
        }
        read.lines.push(said.to_owned());
    }
    (read.write() == text).then_some(read)
}

fn head(lines: &mut Lines<'_>, name: &str) -> Option<String> {
    let value = lines.next()?.strip_prefix(name)?.strip_prefix(": ")?;
    line_fits(value, HEAD_CHARS_MAX).then(|| value.to_owned())
}

fn person(lines: &mut Lines<'_>, role: &str) -> Option<ClosingPerson> {
    Some(ClosingPerson {
        name: head(lines, role)?,
        fingerprint: head(lines, &format!("{role} key"))?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> ClosingText {
        let person = |name: &str, fingerprint: &str| ClosingPerson {
            name: name.to_owned(),
            fingerprint: fingerprint.to_owned(),
        };
        ClosingText {
            pair: "00112233-4455-6677-8899-aabbccddeeff".to_owned(),
            day: "2027-10-20".to_owned(),
            language: "en".to_owned(),
            version: 2,
            agreement_sha256: "ab".repeat(32),
            mentee: person("Maya Chen", "SHA256:mentee"),
            mentor: person("Sam Okafor", "SHA256:mentor"),
            lines: vec!["We met 11 times.".to_owned(), "lines: 3".to_owned()],
        }
    }

    #[test]
    fn what_is_written_is_read_again_and_nothing_else_is() {
        let text = sample().write();
        assert_eq!(read_closing(&text), Some(sample()));
        for (from, to) in [
            ("form: 1", "form: 2"),
            ("lines: 2", "lines: 3"),
            ("\n2. ", "\n3. "),
            ("en\n", "en\r\n"),
            ("2027-10-20", "2027-13-20"),
        ] {
            assert_eq!(read_closing(&text.replacen(from, to, 1)), None, "{to}");
        }
        assert_eq!(read_closing(&format!("{text}\n")), None);
        assert_eq!(read_closing(""), None);
    }
}
