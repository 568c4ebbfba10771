//! Primers and role cards, as the program has them.

use ithaca_core::help::view_help;
use ithaca_core::paper::{PaperContent, PaperKind, PaperReader, PaperSource};

use super::papers::source;

pub(crate) fn primers() -> Vec<PaperSource> {
    let primers = view_help().primers.into_iter();
    let printed = |primer| {
        let content = PaperContent::Primer(primer);
        source(PaperKind::Primer, PaperReader::Me, content)
    };
    primers.map(printed).collect()
}

pub(crate) fn cards() -> PaperSource {
    let content = PaperContent::RoleCards(view_help().cards);
    source(PaperKind::RoleCards, PaperReader::Both, content)
}
