//! What a parcel holds of a closing statement, for the one who reads it.

use super::view::{ChangeKind, ChangeLine};
use crate::closing_statement::entry::ClosingSignature;
use crate::closing_statement::read_closing;
use crate::journal::Entry;
use crate::redline::redline;

/// Tells an entry of a closing statement; false for any other.
pub(super) fn tell(line: &mut ChangeLine, entry: &Entry, to_answer: bool) -> bool {
    if let Entry::ClosingStatementOffered(offer) = entry {
        line.kind = ChangeKind::ClosingStatementOffered;
        line.redline = redline("", &said_in(&offer.0));
        line.needs_yes = to_answer;
    } else if matches!(entry, Entry::ClosingStatementSigned(_)) {
        line.kind = ChangeKind::ClosingStatementSigned;
    } else {
        return false;
    }
    line.of = None;
    true
}

/// The lines of a statement; the whole text where its form is of a newer version.
fn said_in(statement: &ClosingSignature) -> String {
    let read = read_closing(&statement.text);
    read.map_or_else(|| statement.text.clone(), |text| text.lines.join("\n"))
}
