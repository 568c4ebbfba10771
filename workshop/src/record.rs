//! The signed record: written as a folder, and checked without any notebook.

use std::path::Path;

use ithaca_core::closing_statement::check_closing;
use ithaca_core::record::{check_record, record_in_one_file};
use ithaca_paper::{closing_folder, record_folder};
use serde_json::json;

use crate::answer::{Answer, No, tell, unprinted};
use crate::arguments::Line;
use crate::desk::with_pair;
use crate::files;

/// What tells the folder of a closing statement from that of an agreement.
const CLOSING_TEXT: &str = "closing-statement.txt";
/// More than any file of a record but the PDF, which is not read.
const RECORD_FILE_BYTES_MAX: usize = 1024 * 1024;

/// Writes every file of the record into a new folder, or the folder as one file.
pub(crate) fn write(line: &Line) -> Answer {
    let (out, version) = (line.path("--out")?, line.number("--version")?);
    with_pair(line, |notebook, pair| {
        let source = notebook.record_source(pair, version)?;
        let folder = record_folder(&source).map_err(unprinted)?;
        if line.has("--one-file") {
            let name = format!("agreement-{}", source.head.version);
            files::write_new(&out, &record_in_one_file(&name, &folder)?)?;
        } else {
            std::fs::create_dir(&out).map_err(|_| No::refused("save_refused"))?;
            for file in &folder {
                files::write_new(&out.join(file.name), &file.bytes)?;
            }
        }
        let names: Vec<&str> = folder.iter().map(|file| file.name).collect();
        Ok(json!({
            "folder": out,
            "version": source.head.version,
            "textSha256": source.text_sha256,
            "files": names,
        }))
    })
}

/// Writes every file of the closing statement into a new folder.
pub(crate) fn write_closing(line: &Line) -> Answer {
    let out = line.path("--out")?;
    with_pair(line, |notebook, pair| {
        let source = notebook.closing_source(pair)?;
        let folder = closing_folder(&source).map_err(unprinted)?;
        std::fs::create_dir(&out).map_err(|_| No::refused("save_refused"))?;
        for file in &folder {
            files::write_new(&out.join(file.name), &file.bytes)?;
        }
        let names: Vec<&str> = folder.iter().map(|file| file.name).collect();
        Ok(json!({ "folder": out, "textSha256": source.text_sha256, "files": names }))
    })
}

/// Notes the day of a parent's or guardian's ink under a version, or takes my note back.
pub(crate) fn guardian(line: &Line) -> Answer {
    let version = line.number("--version")?.unwrap_or(1);
    with_pair(line, |notebook, pair| {
        let day = match line.has("--take-back") {
            true => None,
            false => Some(line.need("--day")?),
        };
        notebook.note_guardian(pair, version, day)?;
        let record = notebook.view_record(pair, Some(version))?;
        tell(&record.guardian)
    })
}

/// Checks a record folder or a closing statement's: text, keys and both signatures. Whose keys they are it cannot say.
pub(crate) fn check(line: &Line) -> Answer {
    let folder = Path::new(line.word("DIR")?);
    let bytes = |name: &str| files::read(&folder.join(name), RECORD_FILE_BYTES_MAX);
    let text = |name: &str| files::read_text(&folder.join(name), RECORD_FILE_BYTES_MAX);
    if folder.join(CLOSING_TEXT).exists() {
        let checked = check_closing(
            &bytes(CLOSING_TEXT)?,
            &text("allowed_signers")?,
            &text("mentee.sig")?,
            &text("mentor.sig")?,
        )?;
        let read = &checked.text;
        return Ok(json!({
            "fits": true,
            "pair": read.pair,
            "closesVersion": read.version,
            "agreementSha256": read.agreement_sha256,
            "day": read.day,
            "textSha256": checked.text_sha256,
            "mentee": { "name": read.mentee.name, "fingerprint": read.mentee.fingerprint },
            "mentor": { "name": read.mentor.name, "fingerprint": read.mentor.fingerprint },
            "lineCount": read.lines.len(),
        }));
    }
    let checked = check_record(
        &bytes("agreement.txt")?,
        &text("allowed_signers")?,
        &text("mentee.sig")?,
        &text("mentor.sig")?,
    )?;
    let head = &checked.head;
    Ok(json!({
        "fits": true,
        "pair": head.pair,
        "version": head.version,
        "day": head.day,
        "previousTextSha256": head.previous_sha256,
        "textSha256": checked.text_sha256,
        "mentee": { "name": head.mentee, "fingerprint": head.mentee_key },
        "mentor": { "name": head.mentor, "fingerprint": head.mentor_key },
        "clauseCount": head.clause_count,
    }))
}
