//! The agreement on paper: the picture of the canonical text, which is attached.

use serde::Serialize;
use typst::foundations::{Bytes, Smart};

use crate::press::{Job, LaidOut, PAPER_BYTES_MAX, PrintedPages, PrintedPaper};
use crate::{PaperError, day, glyphs};

/// One version of an agreement, as it is to be printed. Every word of it is plain text.
#[derive(Clone, Serialize)]
pub struct AgreementPaper {
    /// From 1.
    pub version: u32,
    /// The pair's id, as the text writes it.
    pub pair_id: String,
    /// The mentee's full name.
    pub mentee_name: String,
    /// The mentor's full name.
    pub mentor_name: String,
    /// The mentee's key as OpenSSH writes it: `SHA256:…`.
    pub mentee_fingerprint: String,
    /// The mentor's key as OpenSSH writes it: `SHA256:…`.
    pub mentor_fingerprint: String,
    /// `YYYY-MM-DD`: the day of the text, or of the draft. It is also the PDF's own date.
    pub day: String,
    /// SHA-256 of the version before this one, in hex; none for the first.
    pub previous_text_sha256: Option<String>,
    /// SHA-256 of `text`, in hex.
    pub text_sha256: String,
    /// In the order they are read.
    pub clauses: Vec<ClausePaper>,
    /// None: a draft. One: the other has not signed yet. Two: in force.
    pub signatures: Vec<SignaturePaper>,
    /// A parent or guardian signs in ink: their line stands below both signatures.
    pub guardian_line: bool,
    /// Who a draft is for, when not both: it stands in place of the names at the foot.
    pub audience: Option<String>,
    /// Language of the printed words; `en` is the only one so far.
    pub language: String,
    /// The canonical text, attached as `agreement.txt`.
    #[serde(skip_serializing)]
    pub text: String,
    /// The same for machines, attached as `agreement.json`.
    #[serde(skip_serializing)]
    pub json: String,
}

/// One numbered promise.
#[derive(Clone, Serialize)]
pub struct ClausePaper {
    /// From 1, without gaps.
    pub number: u32,
    /// The heading it stands under; printed where it differs from the clause before. May be empty.
    pub heading: String,
    /// Printed in bold before the wording.
    pub title: String,
    /// Lines ended by LF; a line that begins with `- ` is an item of a list.
    pub wording: String,
}

/// Which of the two signed.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RolePaper {
    /// ●
    Mentee,
    /// ◆
    Mentor,
}

/// One signature below the text.
#[derive(Clone, Serialize)]
pub struct SignaturePaper {
    /// Who signed.
    pub role: RolePaper,
    /// The name as it was typed for signing.
    pub typed_name: String,
    /// Day, time and place as the signer's laptop told them, ready to print.
    pub at_text: String,
}

/// Sizes of letters in points: the comfortable one, and the least that still reads well on paper.
const LETTER_POINTS: [f64; 2] = [9.6, 9.0];
/// A standard agreement is promised on two pages (AG-6), so one that misses them by little is
/// set in the smaller letters. A longer one gets the comfortable letters and its pages.
const PAGES_AIM: usize = 2;

#[derive(Serialize)]
struct AgreementSheet<'a> {
    #[serde(flatten)]
    paper: &'a AgreementPaper,
    undrawable: &'a str,
    letter_points: f64,
}

impl AgreementPaper {
    fn printed_texts(&self) -> impl Iterator<Item = &str> {
        let clauses = self.clauses.iter().flat_map(|clause| {
            [
                clause.heading.as_str(),
                clause.title.as_str(),
                clause.wording.as_str(),
            ]
        });
        let signatures = self
            .signatures
            .iter()
            .flat_map(|signature| [signature.typed_name.as_str(), signature.at_text.as_str()]);
        [
            self.pair_id.as_str(),
            self.mentee_name.as_str(),
            self.mentor_name.as_str(),
            self.mentee_fingerprint.as_str(),
            self.mentor_fingerprint.as_str(),
            self.text_sha256.as_str(),
        ]
        .into_iter()
        .chain(self.previous_text_sha256.as_deref())
        .chain(self.audience.as_deref())
        .chain(clauses)
        .chain(signatures)
    }

    fn lay_out(&self) -> Result<(LaidOut, bool), PaperError> {
        let printed_bytes = self.printed_texts().map(str::len).sum::<usize>();
        if printed_bytes + self.text.len() + self.json.len() > PAPER_BYTES_MAX {
            return Err(PaperError::TooLong);
        }
        let undrawable = glyphs::undrawable_pattern(self.printed_texts());
        let sheet_bytes = printed_bytes + undrawable.len();
        let [comfortable, smaller] = LETTER_POINTS;
        let mut laid_out = self.lay_out_in(comfortable, &undrawable, sheet_bytes)?;
        if laid_out.page_count() > PAGES_AIM {
            let tighter = self.lay_out_in(smaller, &undrawable, sheet_bytes)?;
            if tighter.page_count() <= PAGES_AIM {
                laid_out = tighter;
            }
        }
        Ok((laid_out, !undrawable.is_empty()))
    }

    fn lay_out_in(
        &self,
        letter_points: f64,
        undrawable: &str,
        sheet_bytes: usize,
    ) -> Result<LaidOut, PaperError> {
        let sheet = AgreementSheet {
            paper: self,
            undrawable,
            letter_points,
        };
        Job {
            template: include_str!("../templates/agreement.typ"),
            words: Job::words(&self.language)?,
            sheet: Job::sheet(&sheet, sheet_bytes)?,
            attachments: vec![
                ("agreement.txt", Bytes::from_string(self.text.clone())),
                ("agreement.json", Bytes::from_string(self.json.clone())),
            ],
            day: day::read(&self.day)?,
            ident: Smart::Custom(format!(
                "{} {} {} {}",
                self.pair_id,
                self.version,
                self.text_sha256,
                self.signatures.len()
            )),
        }
        .lay_out()
    }
}

/// Prints the agreement on A4, so that both laptops make the same bytes.
///
/// # Errors
/// [`PaperError::DayUnreadable`], [`PaperError::LanguageUnknown`] and [`PaperError::TooLong`]
/// speak of the input; [`PaperError::Unlaid`] and [`PaperError::Unwritten`] of this crate.
pub fn agreement_pdf(paper: &AgreementPaper) -> Result<PrintedPaper, PaperError> {
    let (laid_out, missing_glyphs) = paper.lay_out()?;
    Ok(PrintedPaper {
        pdf: laid_out.pdf()?,
        page_count: laid_out.page_count(),
        missing_glyphs,
    })
}

/// Draws the pages that [`agreement_pdf`] prints.
///
/// # Errors
/// Those of [`agreement_pdf`].
pub fn agreement_page_svgs(paper: &AgreementPaper) -> Result<PrintedPages, PaperError> {
    let (laid_out, missing_glyphs) = paper.lay_out()?;
    Ok(PrintedPages {
        svgs: laid_out.svgs(),
        missing_glyphs,
    })
}
