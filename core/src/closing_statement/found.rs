//! What a closing statement is found by: the lines of the one both signed, and of those that wait.

use super::standing::{both_among, offered};
use super::text::read_closing;
use crate::journal::Fact;
use crate::proposal::stands;
use crate::search::{Findable, SearchKind, SearchPlace, Whose};

/// The statement that is signed, or that waits.
pub(crate) fn statement(facts: &[Fact]) -> Option<Findable> {
    let standing = stands(facts);
    let signed = both_among(facts, &standing);
    let agreed = signed.as_ref().map(|both| both.first.id());
    let waits = standing.mine.iter().chain(&standing.theirs);
    let ids: Vec<_> = agreed.into_iter().chain(waits).collect();
    let offers: Vec<&Fact> = facts
        .iter()
        .filter(|fact| ids.contains(&fact.id()) && offered(fact).is_some())
        .collect();
    let newest = offers.last()?;
    let whose = match signed {
        Some(_) => Whose::Both,
        None => Whose::of(newest.mine),
    };
    let texts = offers.iter().filter_map(|fact| offered(fact));
    let lines: Vec<String> = texts
        .filter_map(|it| read_closing(&it.text))
        .flat_map(|text| text.lines)
        .collect();
    let (kind, place) = (SearchKind::ClosingStatement, SearchPlace::ClosingStatement);
    let found = Findable::new(kind, place, whose, &newest.at, "");
    Some(found.saying(lines.iter().map(String::as_str)))
}
