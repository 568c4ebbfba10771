//! Who may be the reader of which paper, and what of it is Only me. Pure.

use super::draft::{PaperDraft, PaperForm, PaperKind, PaperReader, PaperSize, PaperTick};
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
        PaperKind::AgreementDraft
        | PaperKind::AgreementChanges
        | PaperKind::ExpectationComparison
        | PaperKind::ReviewSheet
        | PaperKind::Minutes
        | PaperKind::MeetingCard
        | PaperKind::Ledger
        | PaperKind::MeetingLog
        | PaperKind::HoursSlip
        | PaperKind::ThanksCard => &[PaperReader::Both, PaperReader::Me],
        PaperKind::AnswerSheet => &[PaperReader::Partner],
        PaperKind::ExpectationSheet => &[PaperReader::Both],
        PaperKind::AboutMe | PaperKind::Idp => &[PaperReader::Partner, PaperReader::Me],
        // What somebody wants to read about an ending is theirs first.
        PaperKind::LearningPage | PaperKind::Primer | PaperKind::RoleCards => {
            &[PaperReader::Me, PaperReader::Both]
        }
        PaperKind::Everything | PaperKind::CarryAwayBook => &[PaperReader::Me],
        PaperKind::HandoverPack => &[PaperReader::NewMentor],
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
        PaperKind::ExpectationSheet => &[PaperTick::EveryQuestion],
        PaperKind::ExpectationComparison => &[PaperTick::Outcomes],
        PaperKind::Minutes => &[PaperTick::MyNote],
        PaperKind::MeetingCard => &[PaperTick::Parked, PaperTick::OwnPromises],
        PaperKind::Ledger => &[PaperTick::Closed, PaperTick::OwnPromises],
        PaperKind::MeetingLog
        | PaperKind::HoursSlip
        | PaperKind::ReviewSheet
        | PaperKind::Primer
        | PaperKind::ThanksCard => &[],
        PaperKind::RoleCards => &[PaperTick::RoleCard],
        PaperKind::LearningPage => &[
            PaperTick::Learned,
            PaperTick::Using,
            PaperTick::Thanks,
            PaperTick::NextPart,
        ],
        PaperKind::Everything => &[PaperTick::OnlyMe],
        PaperKind::CarryAwayBook => &[
            PaperTick::CvMentoring,
            PaperTick::CvGoal,
            PaperTick::Goal,
            PaperTick::Evidence,
            PaperTick::Sheet,
            PaperTick::Skills,
            PaperTick::Learned,
            PaperTick::Using,
            PaperTick::Thanks,
            PaperTick::NextPart,
            PaperTick::ThankYou,
        ],
        PaperKind::HandoverPack => &[
            PaperTick::Goal,
            PaperTick::Sheet,
            PaperTick::Learned,
            PaperTick::Using,
            PaperTick::Thanks,
            PaperTick::NextPart,
            PaperTick::Said,
        ],
        PaperKind::Idp => &[
            PaperTick::Sheet,
            PaperTick::Goal,
            PaperTick::Skills,
            PaperTick::GoalDetails,
            PaperTick::Comments,
        ],
    }
}

/// Whether what this tick brings has been seen by nobody but me. A thing that is shared says so itself.
#[must_use]
pub fn is_only_me(tick: PaperTick) -> bool {
    match tick {
        PaperTick::MyDrafts
        | PaperTick::AccessNeeds
        | PaperTick::ContactLines
        | PaperTick::Sheet
        | PaperTick::Goal
        | PaperTick::Skills
        | PaperTick::GoalDetails
        | PaperTick::MyNote
        | PaperTick::Parked
        | PaperTick::OwnPromises
        | PaperTick::Learned
        | PaperTick::Using
        | PaperTick::Thanks
        | PaperTick::NextPart
        | PaperTick::CvGoal
        | PaperTick::Evidence
        | PaperTick::OnlyMe => true,
        PaperTick::States
        | PaperTick::LeftOut
        | PaperTick::Unchanged
        | PaperTick::Comments
        | PaperTick::EveryQuestion
        | PaperTick::Outcomes
        | PaperTick::RoleCard
        | PaperTick::CvMentoring
        | PaperTick::ThankYou
        | PaperTick::Said
        | PaperTick::Closed => false,
    }
}

/// Whether it is ticked before anybody asks. Nothing that is Only me ever is (OUT-1).
#[must_use]
pub fn is_ticked_at_first(tick: PaperTick) -> bool {
    matches!(
        tick,
        PaperTick::States
            | PaperTick::LeftOut
            | PaperTick::Outcomes
            | PaperTick::Closed
            | PaperTick::RoleCard
            | PaperTick::CvMentoring
    )
}

/// Where printers hold Letter: zones of the United States, Canada and Mexico. Elsewhere it can be chosen.
const LETTER_ZONES: [&str; 19] = [
    "America/Anchorage",
    "America/Boise",
    "America/Chicago",
    "America/Denver",
    "America/Detroit",
    "America/Edmonton",
    "America/Halifax",
    "America/Los_Angeles",
    "America/Mexico_City",
    "America/Monterrey",
    "America/Moncton",
    "America/New_York",
    "America/Phoenix",
    "America/Regina",
    "America/St_Johns",
    "America/Toronto",
    "America/Vancouver",
    "America/Winnipeg",
    "Pacific/Honolulu",
];

/// The paper in the printer of somebody in this zone who has not chosen one.
#[must_use]
pub fn usual_size(zone: &str) -> PaperSize {
    if LETTER_ZONES.contains(&zone) {
        PaperSize::Letter
    } else {
        PaperSize::A4
    }
}

/// The forms a paper of this kind can be saved in, the usual one first.
#[must_use]
pub fn forms(kind: PaperKind) -> &'static [PaperForm] {
    match kind {
        PaperKind::Everything => &[PaperForm::Markdown, PaperForm::Json],
        PaperKind::AgreementDraft
        | PaperKind::AgreementChanges
        | PaperKind::AnswerSheet
        | PaperKind::AboutMe
        | PaperKind::Idp
        | PaperKind::ExpectationSheet
        | PaperKind::ExpectationComparison
        | PaperKind::ReviewSheet
        | PaperKind::Minutes
        | PaperKind::MeetingCard
        | PaperKind::MeetingLog
        | PaperKind::LearningPage
        | PaperKind::Primer
        | PaperKind::RoleCards
        | PaperKind::CarryAwayBook
        | PaperKind::HandoverPack
        | PaperKind::ThanksCard => &[PaperForm::Pdf, PaperForm::Markdown],
        PaperKind::Ledger | PaperKind::HoursSlip => {
            &[PaperForm::Pdf, PaperForm::Csv, PaperForm::Markdown]
        }
    }
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

    const KINDS: [PaperKind; 19] = [
        PaperKind::Primer,
        PaperKind::RoleCards,
        PaperKind::CarryAwayBook,
        PaperKind::HandoverPack,
        PaperKind::ReviewSheet,
        PaperKind::LearningPage,
        PaperKind::ThanksCard,
        PaperKind::MeetingLog,
        PaperKind::HoursSlip,
        PaperKind::Minutes,
        PaperKind::MeetingCard,
        PaperKind::Ledger,
        PaperKind::ExpectationComparison,
        PaperKind::ExpectationSheet,
        PaperKind::Idp,
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
            things: std::collections::BTreeSet::new(),
        };
        let sheet = check(&ask(PaperKind::AnswerSheet, PaperReader::Partner)).unwrap();
        assert_eq!(sheet.ticked, [PaperTick::MyDrafts].into());
        assert_eq!(
            check(&ask(PaperKind::AnswerSheet, PaperReader::Me)),
            Err(Refusal::PaperGone)
        );
    }
}
