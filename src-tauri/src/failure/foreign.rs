//! What a file of somebody else seems to be.

use serde::Serialize;
use specta::Type;

/// Which address on a well-signed file is not mine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Address {
    /// It belongs to another pair than the key that opened it.
    Pair,
    /// It names another maker than the key that signed it.
    From,
    /// It is addressed to somebody else, or to a key no longer in use: forwarded.
    To,
}

/// A coarse guess at what a foreign file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum LooksLike {
    /// No bytes at all.
    Empty,
    /// A PDF document.
    Pdf,
    /// A ZIP archive, and so also an office document.
    Zip,
    /// Something a computer would run.
    Program,
    /// A mail without a parcel in it.
    Mail,
    /// A picture.
    Image,
    /// Readable text of another kind.
    Text,
    /// Nothing recognised.
    Unknown,
}
