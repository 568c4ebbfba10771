//! A paper as blocks: what one template lays out and one writer turns into Markdown.

use serde::Serialize;
use serde_json::Value;

/// A paper, ready to be laid out. Every text in it is plain: nothing is markup.
#[derive(Clone, Debug, Serialize)]
pub struct Document {
    /// The name of the file's content, as a reader's window shows it.
    pub title: String,
    /// The large words at the top.
    pub heading: String,
    /// The small line above them; may be empty.
    pub facts: String,
    /// The framed words beside that line, such as "Draft, not signed"; may be empty.
    pub badge: String,
    /// The people it speaks of, each with the shape of their role, the mentee first.
    pub people: Vec<(RoleMark, String)>,
    /// Who wrote it, for the file's own facts.
    pub authors: Vec<String>,
    /// Whom it is for: stands at the foot of every page.
    pub audience: String,
    /// `YYYY-MM-DD`: the day it is made, and the file's own date.
    pub day: String,
    /// Text runs in this many columns, 1 or 2.
    pub columns: u8,
    /// A small line at the head of every page; may be empty.
    pub running: String,
    /// Whose answers stand left and right of a fold; none on a sheet that is not folded.
    pub fold: Option<(String, String)>,
    /// It is one page: letters shrink until it is.
    pub one_page: bool,
    /// Size of letters in points.
    pub letter_points: f64,
    /// Language of the printed words.
    pub language: String,
    /// What stands on it, in order.
    pub blocks: Vec<Block>,
    /// Small lines at the end.
    pub notes: Vec<String>,
}

/// The shape that tells the two apart on paper without any colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RoleMark {
    /// ●
    Mentee,
    /// ◆
    Mentor,
}

/// What happened to a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MarkKind {
    /// It stays.
    Same,
    /// It goes: struck through.
    Gone,
    /// It comes: underlined.
    New,
}

/// A piece of a text with changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// What happened to it.
    pub kind: MarkKind,
    /// Its characters, spaces and line ends included.
    pub text: String,
}

/// A small line under a clause: whose wording, or where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClauseNote {
    /// The shape of whom it speaks of.
    pub role: Option<RoleMark>,
    /// What it says.
    pub label: String,
    /// Another wording it brings; may be empty.
    pub text: String,
}

/// One piece of a document.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Block {
    /// A heading, also a bookmark. Levels begin at 1 and skip none.
    Heading {
        /// 1 or 2.
        level: u8,
        /// Its words.
        text: String,
    },
    /// Paragraphs; lines that begin with `- ` are a list. `lead` stands in bold before the first.
    Text {
        /// May be empty.
        lead: String,
        /// Lines ended by LF.
        text: String,
    },
    /// A clause or something like it: a bold lead, its text, and small lines under it.
    Clause {
        /// Number and title.
        lead: String,
        /// Lines ended by LF; may be empty.
        text: String,
        /// Under it, in order.
        notes: Vec<ClauseNote>,
    },
    /// A text with what goes and what comes.
    Changes {
        /// Number and title, themselves with changes.
        lead: Vec<Mark>,
        /// The text.
        marks: Vec<Mark>,
        /// Under it, in order.
        notes: Vec<ClauseNote>,
    },
    /// Explains the marks of changes, set in them.
    Legend {
        /// Its pieces.
        marks: Vec<Mark>,
    },
    /// Boxes to tick by hand, in one row.
    Ticks {
        /// What stands behind each box.
        labels: Vec<String>,
    },
    /// Lines to write on.
    Lines {
        /// What is to be written; may be empty.
        label: String,
        /// How many.
        count: u8,
    },
    /// Names and values, one under another.
    Facts {
        /// Name, value.
        rows: Vec<(String, String)>,
    },
    /// A table; its first column names the row.
    Table {
        /// Names of the columns.
        head: Vec<String>,
        /// How wide each is, beside the others.
        widths: Vec<u8>,
        /// Cells, as many as columns.
        rows: Vec<Vec<String>>,
    },
    /// Five steps with the marks of the two on them; the sentence says the same.
    Scale {
        /// What was asked.
        text: String,
        /// What the five steps are called.
        steps: Vec<String>,
        /// The mentee's step, from 1.
        mentee: Option<u8>,
        /// The mentor's step, from 1.
        mentor: Option<u8>,
        /// What the marks say, in words.
        sentence: String,
    },
    /// One row of a fold-over sheet: five boxes left of the fold, what is asked, five boxes right of it.
    FoldRow {
        /// What is asked.
        text: String,
        /// The two ends of a slider, or nothing.
        ends: Option<(String, String)>,
    },
    /// Blocks that stand on one page together.
    Together {
        /// In order.
        blocks: Vec<Block>,
    },
}

impl Document {
    /// Every text that is printed.
    pub(crate) fn texts(&self) -> Vec<String> {
        let mut texts = Vec::new();
        let value = serde_json::to_value(self).unwrap_or_default();
        gather(&value, &mut texts);
        texts
    }
}

fn gather(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| gather(item, texts)),
        Value::Object(fields) => fields.values().for_each(|item| gather(item, texts)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
