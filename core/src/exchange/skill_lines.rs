//! What a parcel holds of skills rated by both, line by line. A seal is a line like any other, and shows nothing.

use super::view::{ChangeKind, ChangeLine};
use crate::idp::rating_entry::SkillEndWhy;
use crate::journal::Entry;

/// Tells an entry about a skill round, the focus, or who assesses whom; other entries leave the line as it is.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the kinds of other rooms are told by theirs"
)]
pub(super) fn tell(line: &mut ChangeLine, entry: &Entry, to_answer: bool) {
    line.kind = match entry {
        Entry::SkillsAsked(asked) => {
            let names = asked.skills.iter().map(|it| it.name.as_str());
            line.title = names.collect::<Vec<_>>().join(", ");
            line.needs_yes = to_answer;
            ChangeKind::SkillsAsked
        }
        Entry::SkillsSealed(_) => ChangeKind::SkillsSealed,
        Entry::SkillsRevealed(_) => ChangeKind::SkillsRevealed,
        Entry::SkillRoundEnded(ended) => match ended.why {
            SkillEndWhy::Declined => ChangeKind::SkillsDeclined,
            SkillEndWhy::LetGo | SkillEndWhy::SaltsLost => ChangeKind::SkillsLetGo,
        },
        Entry::FocusProposed(focus) => {
            let names = focus.strengths.iter().chain(&focus.growth);
            line.title = names.cloned().collect::<Vec<_>>().join(", ");
            line.needs_yes = to_answer;
            line.of = None;
            ChangeKind::FocusProposed
        }
        Entry::AssessingTold(told) => {
            line.of = None;
            match told.assesses {
                true => ChangeKind::AssessingTold,
                false => ChangeKind::AssessingOver,
            }
        }
        _ => return,
    };
}
