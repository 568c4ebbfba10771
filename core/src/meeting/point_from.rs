//! Points that something said elsewhere leads to.

use rusqlite::Connection;

use super::fold_point::FoldedPoint;
use super::point::{Audience, PointDraft, share};
use super::rules::POINT_CHARS_MAX;
use super::shelf;
use crate::error::Result;
use crate::id::{PairId, PointId};
use crate::notebook::Page;
use crate::store::meeting::ThingKind;

/// Shares a point with its words, at most 200 characters of them, ended at a word; `origin` says where they came from.
///
/// # Errors
/// `PairHasNoPartner`, `PairStopped`, `PairClosed`.
pub(crate) fn share_point(
    page: &mut Page<'_>,
    pair: &PairId,
    words: &str,
    origin: &str,
) -> Result<PointId> {
    let draft = PointDraft {
        title: in_one_point(words),
        origin: origin.to_owned(),
        audience: Audience::BothOfUs,
        ..PointDraft::default()
    };
    share(page, pair, &PointId::fresh(), draft)
}

fn in_one_point(words: &str) -> String {
    if words.chars().count() <= POINT_CHARS_MAX {
        return words.to_owned();
    }
    let cut: String = words.chars().take(POINT_CHARS_MAX - 1).collect();
    let whole = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end())
}

/// The shared points that name this origin and that nobody let go, with their words.
pub(crate) fn points_from(
    store: &Connection,
    pair: &PairId,
    origin: &str,
) -> Result<Vec<(PointId, String)>> {
    let mut found = Vec::new();
    for open in [true, false] {
        for (id, point) in shelf::all::<FoldedPoint>(store, pair, ThingKind::Point, open)? {
            if point.body.origin == origin && point.dropped.is_none() {
                found.push((PointId::new(id), point.body.title));
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_becomes_a_point_that_ends_at_a_word() {
        let long = "We keep a word ".repeat(20);
        let point = in_one_point(long.trim());
        assert!(
            point.chars().count() <= POINT_CHARS_MAX && point.ends_with(" We…"),
            "{point}"
        );
        let whole = "a".repeat(300);
        assert_eq!(in_one_point(&whole).chars().count(), POINT_CHARS_MAX);
        assert_eq!(in_one_point("Short."), "Short.");
    }
}
