//! What a thing of these rooms is called in a line: its words, as this notebook holds them.

use rusqlite::Connection;

use super::fold_between::FoldedQuestion;
use super::fold_point::FoldedPoint;
use super::shelf;
use crate::action_item::folded_item;
use crate::error::Result;
use crate::id::PairId;
use crate::journal::About;
use crate::store::meeting::ThingKind;

/// The words of a point, a question or an action item; none for anything else.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "a thing of another room has its title there"
)]
pub(crate) fn title_of(store: &Connection, pair: &PairId, about: &About) -> Result<Option<String>> {
    match about {
        About::Point(point) => {
            let key = (ThingKind::Point, point.as_str());
            let found: Option<FoldedPoint> = shelf::get(store, pair, key)?;
            Ok(found.map(|point| point.body.title))
        }
        About::Question(question) => {
            let key = (ThingKind::Question, question.as_str());
            let found: Option<FoldedQuestion> = shelf::get(store, pair, key)?;
            Ok(found.map(|question| question.asked.body))
        }
        About::ActionItem(item) => Ok(folded_item(store, pair, item)?.map(|item| item.text)),
        _ => Ok(None),
    }
}
