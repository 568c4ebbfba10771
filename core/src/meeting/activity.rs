//! Things to do together, to put on an agenda (product.md §9): the activities of the catalogue.

use serde::Serialize;

use super::rules::POINT_MINUTES_MAX;
use crate::agreement::{Terms, TermsFrom};
use crate::catalogue::{Catalogue, Item};
use crate::error::Result;
use crate::id::PairId;
use crate::notebook::Notebook;
use crate::pair::Pair;

/// Parameter of the agreement that names what the two would like to try.
const AGREED: &str = "shared_activities";
/// Begins the origin of a point made of an activity.
const ORIGIN: &str = "activity/";

/// Something to do together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ActivityView {
    /// Origin a point made of it carries.
    pub origin: String,
    /// Its name.
    pub title: String,
    /// What the two do.
    pub text: String,
    /// Minutes it takes.
    pub minutes: u32,
    /// The signed agreement names it.
    pub agreed: bool,
}

impl Notebook {
    /// Every activity: those the signed agreement names first, then in the order of the catalogue.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_activities(&self, pair: &PairId) -> Result<Vec<ActivityView>> {
        self.read(|store| {
            Pair::load(store, pair)?;
            let terms = Terms::load(store, pair)?;
            let named = match terms.from {
                TermsFrom::Signed => terms.many(AGREED),
                TermsFrom::Discussed | TermsFrom::Drafted => &[],
            };
            let items = Catalogue::load().items("activity").iter();
            let mut all: Vec<ActivityView> = items
                .map(|item| of(item, named.contains(&item.id)))
                .collect();
            all.sort_by_key(|activity| !activity.agreed);
            Ok(all)
        })
    }
}

fn of(item: &Item, agreed: bool) -> ActivityView {
    let text = |field: &str| item.text(field).unwrap_or_default().to_owned();
    ActivityView {
        origin: format!("{ORIGIN}{}", item.id),
        title: text("title"),
        text: text("text"),
        minutes: super::agenda_page::whole(item, "minutes").min(POINT_MINUTES_MAX),
        agreed,
    }
}

/// What the two do, for a point made of an activity; empty for any other point, and for an activity that the catalogue
/// of this laptop does not know.
pub(super) fn text_of(origin: &str) -> String {
    let item = origin.strip_prefix(ORIGIN).and_then(|id| {
        let items = Catalogue::load().items("activity");
        items.iter().find(|item| item.id == id)
    });
    let text = item.and_then(|item| item.text("text"));
    text.unwrap_or_default().to_owned()
}
