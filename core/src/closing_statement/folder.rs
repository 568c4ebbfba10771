//! The files of a closing statement, all but the PDF, which paper makes.

use super::page::ClosingSource;
use crate::record::{RecordFile, how_verified, signed_files};

/// Names of the files of a closing statement.
pub const CLOSING_FILE_NAMES: [&str; 6] = [
    "closing-statement.pdf",
    "closing-statement.txt",
    "allowed_signers",
    "mentee.sig",
    "mentor.sig",
    "HOW-TO-CHECK.txt",
];

/// The recipe, with gaps; its words are part of closing form 1.
const HOW_TO_CHECK: &str = include_str!("how_to_check.en.txt");

/// Every file of the folder but the PDF. Only `HOW-TO-CHECK.txt` may differ between the two laptops.
#[must_use]
pub fn closing_files(source: &ClosingSource) -> Vec<RecordFile> {
    let text = ("closing-statement.txt", source.text.as_str());
    let signed = [&source.mentee, &source.mentor];
    signed_files(text, "closing@ithaca", signed, &how_to_check(source))
}

fn how_to_check(source: &ClosingSource) -> String {
    let read = &source.read;
    HOW_TO_CHECK
        .replace("{version}", &read.version.to_string())
        .replace("{sha256}", &source.text_sha256)
        .replace("{mentee_key}", &read.mentee.fingerprint)
        .replace("{mentor_key}", &read.mentor.fingerprint)
        .replace("{mentee_at}", &source.mentee.at)
        .replace("{mentor_at}", &source.mentor.at)
        .replace("{keeper}", source.my_role.word())
        .replace("{verified}", &how_verified(&source.verified))
        .replace("{mentee}", &read.mentee.name)
        .replace("{mentor}", &read.mentor.name)
}
