//! What a parcel holds of expectations, line by line. A seal is a line like any other, and shows nothing.

use super::view::{ChangeKind, ChangeLine};
use crate::expectation::entry::EndedWhy;
use crate::journal::Entry;

/// Tells an entry about a round or an item; other entries leave the line as it is.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the kinds of other rooms are told by theirs"
)]
pub(super) fn tell(line: &mut ChangeLine, entry: &Entry, to_answer: bool) {
    line.kind = match entry {
        Entry::RoundProposed(_) => ChangeKind::RoundProposed,
        Entry::ItemsAdded(_) => ChangeKind::ItemsAdded,
        Entry::AnswersSealed(_) => ChangeKind::AnswersSealed,
        Entry::AnswersLocked(_) => ChangeKind::AnswersLocked,
        Entry::AnswersOpened(_) => ChangeKind::AnswersOpened,
        Entry::RoundMoved(_) => ChangeKind::RoundMoved,
        Entry::AnswersRevealed(_) => ChangeKind::AnswersRevealed,
        Entry::ItemsChosen(_) => ChangeKind::ItemsChosen,
        Entry::RoundEnded(ended) => match ended.why {
            EndedWhy::Talked => ChangeKind::RoundTalked,
            EndedWhy::Abandoned | EndedWhy::SaltsLost | EndedWhy::OtherKept => {
                ChangeKind::RoundLetGo
            }
        },
        Entry::OutcomeProposed(outcome) => {
            line.title.clone_from(&outcome.sentence);
            // A clause that carries the sentence asks for the yes itself.
            line.needs_yes = to_answer && outcome.clause.is_empty();
            ChangeKind::OutcomeProposed
        }
        _ => return,
    };
}
