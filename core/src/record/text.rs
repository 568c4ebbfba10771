//! Record form 1: the canonical text both people sign. Frozen; a change of one byte is form 2.
//!
//! Header lines are `name: value`; headings begin with `# `, titles with their number, and every line of a
//! wording with four spaces, so that nothing a person wrote can pass for a line of the form.

use std::fmt::Write as _;

/// The form this version writes.
pub const RECORD_FORM: u32 = 1;
const TITLE: &str = "MENTORING AGREEMENT";
const CLOSING: &str =
    "A simple electronic record of an agreement. Not a qualified signature, not a legal contract.";

/// One of the two, as the text names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordPerson {
    /// Name on the card.
    pub name: String,
    /// `SHA256:…`, as `ssh-keygen -l` prints it.
    pub fingerprint: String,
    /// The public key as one OpenSSH line.
    pub key: String,
}

/// One clause of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordClause {
    /// Heading; printed once for clauses that follow one another.
    pub heading: String,
    /// Title, one line.
    pub title: String,
    /// The words, LF.
    pub wording: String,
}

/// What a record form writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordText {
    /// Pair id on the wire.
    pub pair: String,
    /// 1, 2, 3 …
    pub version: u32,
    /// Day of the text, `2026-11-25`.
    pub day: String,
    /// Language of the words, BCP 47.
    pub language: String,
    /// SHA-256 of the text of the version before, hex.
    pub previous_sha256: Option<String>,
    /// The mentee.
    pub mentee: RecordPerson,
    /// The mentor.
    pub mentor: RecordPerson,
    /// Clauses in print order.
    pub clauses: Vec<RecordClause>,
}

impl RecordText {
    /// The canonical text: UTF-8, NFC, LF, one LF at the end.
    #[must_use]
    pub fn write(&self) -> String {
        let mut text = String::new();
        let mut line = |name: &str, value: &str| {
            let _ = writeln!(text, "{name}: {value}");
        };
        line("record form", &RECORD_FORM.to_string());
        line("pair", &self.pair);
        line("version", &self.version.to_string());
        line("date", &self.day);
        line("language", &self.language);
        line(
            "previous version sha256",
            self.previous_sha256.as_deref().unwrap_or("none"),
        );
        line("mentee", &self.mentee.name);
        line("mentee key", &self.mentee.fingerprint);
        line("mentor", &self.mentor.name);
        line("mentor key", &self.mentor.fingerprint);
        line("clauses", &self.clauses.len().to_string());
        let mut heading = "";
        for (clause, number) in self.clauses.iter().zip(1_u32..) {
            if clause.heading != heading {
                heading = &clause.heading;
                let _ = write!(text, "\n# {heading}\n");
            }
            let _ = write!(text, "\n{number}. {}\n", clause.title);
            for words in clause.wording.lines() {
                let _ = if words.is_empty() {
                    writeln!(text)
                } else {
                    writeln!(text, "    {words}")
                };
            }
        }
        let _ = write!(text, "\n{CLOSING}\n");
        format!("{TITLE}\n\n{text}")
    }
}

/// What the head of a text says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadRead {
    /// The record form.
    pub record_form: u32,
    /// Pair id on the wire.
    pub pair: String,
    /// Version.
    pub version: u32,
    /// Day.
    pub day: String,
    /// SHA-256 of the version before.
    pub previous_sha256: Option<String>,
    /// Name of the mentee.
    pub mentee: String,
    /// Fingerprint of the mentee's key.
    pub mentee_key: String,
    /// Name of the mentor.
    pub mentor: String,
    /// Fingerprint of the mentor's key.
    pub mentor_key: String,
    /// Clauses it says to hold.
    pub clause_count: u32,
}

/// Reads the head of a text in a known form; `None` for anything else.
#[must_use]
pub fn read_head(text: &str) -> Option<HeadRead> {
    let mut lines = text.strip_prefix(TITLE)?.strip_prefix("\n\n")?.lines();
    let mut next = |name: &str| {
        lines
            .next()?
            .strip_prefix(name)?
            .strip_prefix(": ")
            .map(ToOwned::to_owned)
    };
    let record_form = next("record form")?.parse().ok()?;
    if record_form != RECORD_FORM {
        return None;
    }
    Some(HeadRead {
        record_form,
        pair: next("pair")?,
        version: next("version")?.parse().ok()?,
        day: {
            let day = next("date")?;
            next("language")?;
            day
        },
        previous_sha256: Some(next("previous version sha256")?).filter(|sha256| sha256 != "none"),
        mentee: next("mentee")?,
        mentee_key: next("mentee key")?,
        mentor: next("mentor")?,
        mentor_key: next("mentor key")?,
        clause_count: next("clauses")?.parse().ok()?,
    })
}
