//! What Typst may see while it lays out one paper: the templates, the words,
//! our fonts, and the files of this paper. No disk, no network, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

const STYLE: &str = "paper.typ";

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));
static STYLE_SOURCE: LazyLock<Source> = LazyLock::new(|| {
    Source::new(
        file_id(STYLE),
        include_str!("../templates/paper.typ").into(),
    )
});
static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// Source Serif 4, the serif of the screens: small text for reading, text for display.
static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files: [&'static [u8]; 5] = [
        include_bytes!("../fonts/SourceSerif4SmText-Regular.otf"),
        include_bytes!("../fonts/SourceSerif4SmText-Semibold.otf"),
        include_bytes!("../fonts/SourceSerif4SmText-It.otf"),
        include_bytes!("../fonts/SourceSerif4-Semibold.otf"),
        include_bytes!("../fonts/SourceSerif4-It.otf"),
    ];
    files
        .into_iter()
        .flat_map(|file| Font::iter(Bytes::new(file)))
        .collect()
});

/// The fonts every paper is set in.
pub(crate) fn fonts() -> impl Iterator<Item = &'static Font> {
    FONTS.iter()
}

/// The place of a virtual file. Typst keeps each name for ever, so only the few fixed names of
/// this crate ever come here.
fn file_id(name: &'static str) -> FileId {
    let path = VirtualPath::new(name).expect("the names are our own and plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// One paper on its way through Typst.
pub(crate) struct PaperWorld {
    main: Source,
    files: Vec<(FileId, Bytes)>,
}

impl PaperWorld {
    /// A world of one template and the files it may read, by their names.
    pub(crate) fn new(
        template: &'static str,
        files: impl IntoIterator<Item = (&'static str, Bytes)>,
    ) -> Self {
        Self {
            main: Source::new(file_id("main.typ"), template.into()),
            files: files
                .into_iter()
                .map(|(name, bytes)| (file_id(name), bytes))
                .collect(),
        }
    }
}

fn absent(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}

impl World for PaperWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.main, &*STYLE_SOURCE]
            .into_iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or_else(|| absent(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files
            .iter()
            .find(|(known, _)| *known == id)
            .map(|(_, bytes)| bytes.clone())
            .ok_or_else(|| absent(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_five_fonts_are_read_under_two_families() {
        assert_eq!(FONTS.len(), 5);
        let families: Vec<_> = BOOK
            .families()
            .map(|(family, _)| family.to_owned())
            .collect();
        assert_eq!(families, ["Source Serif 4", "Source Serif 4 SmText"]);
    }
}
