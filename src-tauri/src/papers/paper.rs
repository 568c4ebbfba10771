//! Any paper of the core: looked at as it would be saved, then saved open or locked.

use ithaca_core::{
    id::PairId,
    paper::{LOCKED_FILE_ENDING, LockedPaper, PaperDraft, PaperForm, PaperSize, PaperSource},
};
use ithaca_paper::{paper_file, paper_page_svgs};
use serde::Serialize;
use specta::Type;

use super::failure;
use crate::{
    desk::Desk,
    failure::{Failure, unexpected},
    files::{Desktop, FileKind, SavedFile},
    secret::Typed,
};

/// Which paper of which pair.
type Which<'a> = (&'a PairId, &'a PaperDraft);
/// On which paper, in which form.
type How = (PaperSize, PaperForm);

/// So much of a long text is shown, in bytes: about sixty pages, more than anybody reads before saving.
const SHOWN_BYTES_MAX: usize = 200_000;

/// A paper exactly as it would be saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "is", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum PaperLook {
    /// Its pages, one `image/svg+xml` each.
    Pages {
        /// In order.
        svgs: Vec<String>,
        /// Some characters are drawn as boxes with their Unicode numbers.
        missing_glyphs: bool,
    },
    /// Its text.
    Text {
        /// The whole of it, or its beginning.
        text: String,
        /// It is longer than what is shown.
        is_cut: bool,
    },
}

/// A locked file, and the words that open it: shown this once, kept nowhere.
#[derive(Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedLocked {
    /// Where it lies.
    pub file: SavedFile,
    /// Six words, to be told another way than the file goes.
    pub opening_words: Vec<String>,
}

impl Drop for SavedLocked {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.opening_words);
    }
}

/// How the paper would look.
///
/// # Errors
/// [`Failure::SaveRefused`] for one that is too long; else only mistakes of ours.
pub(crate) fn look(
    source: &PaperSource,
    size: PaperSize,
    form: PaperForm,
) -> Result<PaperLook, Failure> {
    if form != PaperForm::Pdf {
        let bytes = paper_file(source, size, form).map_err(failure)?;
        let mut text = String::from_utf8(bytes).map_err(|_| unexpected("paper: text"))?;
        let shown = text.floor_char_boundary(SHOWN_BYTES_MAX);
        let is_cut = shown < text.len();
        text.truncate(shown);
        return Ok(PaperLook::Text { text, is_cut });
    }
    let pages = paper_page_svgs(source, size).map_err(failure)?;
    let svgs = pages.svgs.into_iter().map(String::from_utf8);
    Ok(PaperLook::Pages {
        svgs: svgs
            .collect::<Result<_, _>>()
            .map_err(|_| unexpected("paper: svg"))?,
        missing_glyphs: pages.missing_glyphs,
    })
}

/// Saves it readable by anybody, once the passphrase was proven (OUT-1).
///
/// # Errors
/// When the passphrase is wrong, there is no such paper, or the file does not stand there whole.
pub(crate) fn save_paper(
    desk: &Desk,
    desktop: &Desktop,
    (pair, draft): Which<'_>,
    (size, form): How,
    passphrase: &Typed,
) -> Result<Option<SavedFile>, Failure> {
    let source = desk.with_passphrase(passphrase, |notebook, words| {
        notebook.prove_passphrase(words)?;
        Ok(notebook.paper_source(pair, draft)?)
    })?;
    let bytes = paper_file(&source, size, form).map_err(failure)?;
    desktop.save(kind(form), &name(draft, form), &bytes)
}

/// Saves it under six fresh words (OUT-6). Words of a file that was not saved are never shown.
///
/// # Errors
/// When there is no such paper, or the file does not stand there whole.
pub(crate) fn save_paper_locked(
    desk: &Desk,
    desktop: &Desktop,
    (pair, draft): Which<'_>,
    (size, form): How,
) -> Result<Option<SavedLocked>, Failure> {
    let source = desk.notebook()?.paper_source(pair, draft)?;
    let bytes = paper_file(&source, size, form).map_err(failure)?;
    let LockedPaper { bytes, words } = desk.notebook()?.lock_paper(&bytes, &mut rand::rng())?;
    let name = format!("{}.{LOCKED_FILE_ENDING}", name(draft, form));
    let saved = desktop.save(FileKind::Locked, &name, &bytes)?;
    Ok(saved.map(|file| SavedLocked {
        file,
        opening_words: words.text().split(' ').map(str::to_owned).collect(),
    }))
}

fn name(draft: &PaperDraft, form: PaperForm) -> String {
    format!("{}.{}", draft.kind.file_stem(), form.ending())
}

fn kind(form: PaperForm) -> FileKind {
    match form {
        PaperForm::Pdf => FileKind::Pdf,
        PaperForm::Markdown => FileKind::Markdown,
        PaperForm::Csv => FileKind::Csv,
        PaperForm::Json => FileKind::Json,
    }
}
