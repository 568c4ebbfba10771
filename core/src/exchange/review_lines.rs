//! What a parcel holds of reviews, line by line. A seal is a line like any other, and shows nothing.

use super::view::{ChangeKind, ChangeLine};
use crate::journal::Entry;
use crate::review::{ReviewKind, ReviewWhat};

/// Tells an entry about a review; other entries leave the line as it is.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the kinds of other rooms are told by theirs"
)]
pub(super) fn tell(line: &mut ChangeLine, entry: &Entry, to_answer: bool) {
    line.kind = match entry {
        Entry::ReviewBegun(begun) => {
            line.needs_yes = to_answer;
            match begun.kind {
                ReviewKind::Short => ChangeKind::ReviewBegunShort,
                ReviewKind::Midpoint => ChangeKind::ReviewBegunMidpoint,
                ReviewKind::Closing => ChangeKind::ReviewBegunClosing,
                ReviewKind::Deeper => ChangeKind::ReviewBegunDeeper,
            }
        }
        Entry::ReviewSealed(_) => ChangeKind::ReviewSealed,
        Entry::ReviewRevealed(_) => ChangeKind::ReviewRevealed,
        Entry::ReviewEnded(_) => ChangeKind::ReviewLetGo,
        Entry::ReviewLineWritten(written) => {
            line.title.clone_from(&written.text);
            match written.what {
                ReviewWhat::Keep => ChangeKind::ReviewKeep,
                ReviewWhat::Change => ChangeKind::ReviewChange,
                ReviewWhat::Stop => ChangeKind::ReviewStop,
            }
        }
        Entry::ReviewLineTakenBack(_) => ChangeKind::ReviewLineTakenBack,
        _ => return,
    };
    line.of = None;
}
