//! A closing statement as paper: what both signed, laid out without a word of this laptop.

use ithaca_core::closing_statement::{ClosingSource, closing_files};
use ithaca_core::record::RecordFile;

use crate::document::{Block, Document, RoleMark};
use crate::printing::document_pdf;
use crate::words::{Words, fill};
use crate::{PaperError, PaperSize};

/// The only language of printed words so far.
const LANGUAGE: &str = "en";
/// The picture of the text in its folder (docs/format.md §5).
const PDF_NAME: &str = "closing-statement.pdf";
const LETTER_POINTS: f64 = 11.0;

fn document(source: &ClosingSource) -> Result<Document, PaperError> {
    let words = Words::of(LANGUAGE)?;
    let (said, read) = (&words.closing_statement, &source.read);
    let day = words.day_in_words(&read.day);
    let version = read.version.to_string();
    let signed = |name: &str, by: &str, at: &str| {
        let at = at.split('T').next().unwrap_or_default();
        let on = words.day_in_words(at);
        (
            name.to_owned(),
            fill(&said.signed, &[("name", by), ("day", &on)]),
        )
    };
    let lines = read.lines.iter().map(|line| Block::Text {
        lead: String::new(),
        text: line.clone(),
    });
    let mut blocks: Vec<Block> = lines.collect();
    blocks.push(Block::Heading {
        level: 1,
        text: said.signatures.clone(),
    });
    blocks.push(Block::Facts {
        rows: vec![
            signed(
                &words.role.mentee,
                &source.mentee.typed_name,
                &source.mentee.at,
            ),
            signed(
                &words.role.mentor,
                &source.mentor.typed_name,
                &source.mentor.at,
            ),
            (said.mentee_key.clone(), read.mentee.fingerprint.clone()),
            (said.mentor_key.clone(), read.mentor.fingerprint.clone()),
            (said.fingerprint.clone(), source.text_sha256.clone()),
        ],
    });
    let both = [
        ("mentee", read.mentee.name.as_str()),
        ("mentor", &read.mentor.name),
    ];
    Ok(Document {
        title: fill(&said.title, &[("day", &day)]),
        heading: said.heading.clone(),
        facts: fill(&said.facts, &[("day", &day), ("version", &version)]),
        badge: said.badge.clone(),
        people: vec![
            (RoleMark::Mentee, read.mentee.name.clone()),
            (RoleMark::Mentor, read.mentor.name.clone()),
        ],
        authors: vec![read.mentee.name.clone(), read.mentor.name.clone()],
        audience: fill(&words.for_both, &both),
        day: read.day.clone(),
        columns: 1,
        running: String::new(),
        fold: None,
        one_page: false,
        letter_points: LETTER_POINTS,
        language: LANGUAGE.to_owned(),
        blocks,
        notes: vec![said.shows.clone(), said.nature.clone()],
    })
}

/// Every file of the folder, the PDF among them: the same on both laptops but for the recipe.
///
/// # Errors
/// Those of this crate; [`PaperError::DayUnreadable`] for a text without a day.
pub fn closing_folder(source: &ClosingSource) -> Result<Vec<RecordFile>, PaperError> {
    let pdf = document_pdf(&document(source)?, PaperSize::A4)?;
    let mut files = vec![RecordFile {
        name: PDF_NAME,
        bytes: pdf,
    }];
    files.extend(closing_files(source));
    Ok(files)
}
