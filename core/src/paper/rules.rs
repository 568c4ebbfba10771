//! Who may be the reader of which paper, and what of it is Only me. Pure.

use super::draft::{PaperDraft, PaperKind, PaperReader, PaperTick};
use crate::error::Refusal;

/// Longest lines of the page about me (product.md §2.1).
pub const ABOUT_CHARS_MAX: usize = 600;
/// Longest answer to "what helps me work well".
pub const ACCESS_CHARS_MAX: usize = 300;
/// Longest list of languages.
pub const LANGUAGES_CHARS_MAX: usize = 80;
/// Longest pronouns.
pub const PRONOUNS_CHARS_MAX: usize = 30;
/// Longest way to reach me.
pub const CONTACT_CHARS_MAX: usize = 120;
/// Most ways to reach me.
pub const CONTACTS_MAX: usize = 5;

/// Whom a paper of this kind can be for, the nearest first.
#[must_use]
pub fn readers(kind: PaperKind) -> &'static [PaperReader] {
    match kind {
        PaperKind::AgreementDraft | PaperKind::AgreementChanges => {
            &[PaperReader::Both, PaperReader::Me]
        }
        PaperKind::AnswerSheet => &[PaperReader::Partner],
        PaperKind::AboutMe => &[PaperReader::Partner, PaperReader::Me],
    }
}

/// What can be ticked onto a paper of this kind, in the order it is asked.
#[must_use]
pub fn ticks(kind: PaperKind) -> &'static [PaperTick] {
    match kind {
        PaperKind::AgreementDraft => &[PaperTick::MyDrafts, PaperTick::States, PaperTick::LeftOut],
        PaperKind::AgreementChanges => &[PaperTick::MyDrafts, PaperTick::Unchanged],
        PaperKind::AnswerSheet => &[PaperTick::MyDrafts],
        PaperKind::AboutMe => &[PaperTick::AccessNeeds, PaperTick::ContactLines],
    }
}

/// Whether what this tick brings has been seen by nobody but me.
#[must_use]
pub fn is_only_me(tick: PaperTick) -> bool {
    match tick {
        PaperTick::MyDrafts | PaperTick::AccessNeeds | PaperTick::ContactLines => true,
        PaperTick::States | PaperTick::LeftOut | PaperTick::Unchanged => false,
    }
}

/// Whether it is ticked before anybody asks. Nothing that is Only me ever is (OUT-1).
#[must_use]
pub fn is_ticked_at_first(tick: PaperTick) -> bool {
    matches!(tick, PaperTick::States | PaperTick::LeftOut)
}

/// Brings a draft to what its kind knows.
///
/// # Errors
/// `PaperGone` when a paper of this kind is not made for this reader.
pub fn check(draft: &PaperDraft) -> Result<PaperDraft, Refusal> {
    if !readers(draft.kind).contains(&draft.reader) {
        return Err(Refusal::PaperGone);
    }
    let known = ticks(draft.kind);
    let mut checked = draft.clone();
    checked.ticked.retain(|tick| known.contains(tick));
    Ok(checked)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KINDS: [PaperKind; 4] = [
        PaperKind::AgreementDraft,
        PaperKind::AgreementChanges,
        PaperKind::AnswerSheet,
        PaperKind::AboutMe,
    ];

    #[test]
    fn nothing_that_is_only_me_is_ticked_before_anybody_asks() {
        for tick in KINDS.into_iter().flat_map(ticks) {
            assert!(
                !(is_only_me(*tick) && is_ticked_at_first(*tick)),
                "{tick:?}"
            );
        }
    }

    #[test]
    fn a_paper_is_made_for_its_own_readers_alone_and_forgets_foreign_ticks() {
        let ask = |kind, reader| PaperDraft {
            kind,
            about: None,
            reader,
            ticked: [PaperTick::MyDrafts, PaperTick::ContactLines].into(),
        };
        let sheet = check(&ask(PaperKind::AnswerSheet, PaperReader::Partner)).unwrap();
        assert_eq!(sheet.ticked, [PaperTick::MyDrafts].into());
        assert_eq!(
            check(&ask(PaperKind::AnswerSheet, PaperReader::Me)),
            Err(Refusal::PaperGone)
        );
    }
}
