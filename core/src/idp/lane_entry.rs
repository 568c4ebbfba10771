//! The frozen bodies of what stands beside a shared block, form 1: comments, answers to an ask, ideas.
//!
//! Each is its author's alone; none of them changes a word of the block.

use serde::{Deserialize, Serialize};

/// Longest comment, and longest text of an idea (product.md §2.4).
pub const COMMENT_CHARS_MAX: usize = 1_000;

/// Words beside a block. Those named in `replaces` are superseded, if they are one's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlockCommented {
    /// Catalogue id of the field they stand beside; empty for the whole block.
    pub field: String,
    /// The words, 1 to 1,000 characters.
    pub text: String,
}

/// An own comment, named in `replaces`, was removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommentRemoved {}

/// The three answers to an ask (IDP-8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum AskAnswer {
    /// I will.
    Yes,
    /// I cannot or do not want to.
    No,
    /// Something else, in words.
    Else,
}

/// What the mentee asks in a block was answered. `replaces` names the exact wording.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskAnswered {
    /// Yes, no, or something else.
    pub answer: AskAnswer,
    /// Words with it, at most 500 characters; not empty for *something else*.
    pub text: String,
}

/// What one suggests to the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum IdeaKind {
    /// A goal.
    Goal,
    /// Something to read, watch, attend or use.
    Resource,
    /// An introduction to a person or a group.
    Person,
}

/// A goal, a resource or a person was suggested: to be taken up or left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IdeaSuggested {
    /// What it is.
    pub idea: IdeaKind,
    /// One line, at most 160 characters.
    pub title: String,
    /// What for, at most 1,000 characters; may be empty.
    pub text: String,
    /// How to prepare for a person, at most 500 characters; may be empty.
    pub preparation: String,
    /// Catalogue id of a resource's kind; empty for others.
    pub resource: String,
    /// That kind in words, at most 80 characters; empty for others.
    pub resource_name: String,
}

/// The two answers to an idea.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum IdeaAnswer {
    /// It becomes my own.
    TakenUp,
    /// Not for me now.
    Left,
}

/// An idea was taken up or left. `replaces` names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IdeaAnswered {
    /// Taken up, or left.
    pub answer: IdeaAnswer,
    /// A line with it, at most 300 characters; may be empty.
    pub text: String,
}

/// How far an introduction came after it was offered.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum IntroductionStep {
    /// The two were brought together.
    Made,
    /// Thanks were given.
    Thanked,
}

/// An introduction went a step on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntroductionNoted {
    /// How far.
    pub step: IntroductionStep,
    /// What came of it, at most 500 characters; may be empty.
    pub text: String,
}
