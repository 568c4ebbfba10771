//! The questions of each sort of review, from the catalogue.

use super::entry::{ReviewAsks, ReviewBegun, ReviewItemAsked, ReviewKind, ReviewStepAsked};
use super::view::ReviewToPick;
use crate::catalogue::{Catalogue, Item};
use crate::error::Refusal;
use crate::id::ItemId;
use crate::person::Role;

/// The scale of every rated question.
const SCALE: &str = "scale-agree";

/// What a review of this sort asks; of a deeper one what was picked. Nothing is rated where it is off (PA-12).
///
/// # Errors
/// `NothingToAsk` if nothing is left for one of the two.
pub(super) fn begun(
    kind: ReviewKind,
    picked: &[ItemId],
    is_off: bool,
) -> Result<ReviewBegun, Refusal> {
    let catalogue = Catalogue::load();
    let items: Vec<ReviewItemAsked> = questions(kind)
        .filter(|it| kind != ReviewKind::Deeper || picked.contains(&it.item))
        .filter(|it| !(is_off && it.rated))
        .collect();
    let asks = |role: Role| items.iter().any(|it| it.asks.asks(role));
    if !asks(Role::Mentee) || !asks(Role::Mentor) {
        return Err(Refusal::NothingToAsk);
    }
    Ok(ReviewBegun {
        kind,
        language: catalogue.language.clone(),
        catalogue_version: catalogue.version,
        steps: match items.iter().any(|it| it.rated) {
            true => steps(),
            false => Vec::new(),
        },
        items,
    })
}

/// How many questions somebody in a role is asked.
pub(super) fn count(kind: ReviewKind, role: Role, is_off: bool) -> u32 {
    let asked = questions(kind).filter(|it| it.asks.asks(role) && !(is_off && it.rated));
    u32::try_from(asked.count()).unwrap_or(u32::MAX)
}

/// What can be picked for a deeper look: the questions of the longer review that a short one does not ask.
pub(super) fn to_pick(is_off: bool) -> Vec<ReviewToPick> {
    let short: Vec<ItemId> = questions(ReviewKind::Short).map(|it| it.item).collect();
    questions(ReviewKind::Deeper)
        .filter(|it| !(short.contains(&it.item) || is_off && it.rated))
        .map(|it| ReviewToPick {
            item: it.item,
            text: it.text,
            asks: it.asks,
            rated: it.rated,
        })
        .collect()
}

fn questions(kind: ReviewKind) -> impl Iterator<Item = ReviewItemAsked> {
    let all = Catalogue::load().items("review").iter();
    all.filter(move |item| belongs(item, kind)).map(|item| {
        let text = |field: &str| item.text(field).unwrap_or_default();
        ReviewItemAsked {
            item: ItemId::new(&item.id),
            rated: text("type") == "rated",
            asks: match text("asked") {
                "mentee" => ReviewAsks::Mentee,
                "mentor" => ReviewAsks::Mentor,
                _ => ReviewAsks::Both,
            },
            text: text("text").to_owned(),
        }
    })
}

fn belongs(item: &Item, kind: ReviewKind) -> bool {
    let stage = item.text("stage").unwrap_or_default();
    match kind {
        ReviewKind::Short => item.is("short"),
        ReviewKind::Midpoint | ReviewKind::Deeper => stage != "closing",
        ReviewKind::Closing => stage != "mid",
    }
}

fn steps() -> Vec<ReviewStepAsked> {
    let scales = Catalogue::load().items("scale").iter();
    let mut scale = scales.filter(|it| it.id == SCALE);
    let Some(scale) = scale.next() else {
        return Vec::new();
    };
    let anchors = scale.texts("anchors");
    let words = scale.texts("labels").into_iter().enumerate();
    words
        .map(|(at, word)| ReviewStepAsked {
            word: word.to_owned(),
            anchor: anchors.get(at).copied().unwrap_or_default().to_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Body;

    #[test]
    fn every_question_is_asked_in_some_review_and_each_role_its_own() {
        let counts = |kind| [Role::Mentee, Role::Mentor].map(|role| count(kind, role, false));
        assert_eq!(counts(ReviewKind::Short), [4, 4]);
        assert_eq!(counts(ReviewKind::Midpoint), [23, 20]);
        assert_eq!(counts(ReviewKind::Closing), [19, 17]);
        let all = Catalogue::load().items("review");
        assert_eq!(all.len(), 35);
        for item in all {
            let kinds = [ReviewKind::Midpoint, ReviewKind::Closing];
            assert!(kinds.iter().any(|kind| belongs(item, *kind)), "{}", item.id);
        }
    }

    #[test]
    fn what_is_begun_is_an_entry_that_reads() {
        for kind in [ReviewKind::Short, ReviewKind::Midpoint, ReviewKind::Closing] {
            let full = begun(kind, &[], false).unwrap();
            assert!(full.fits() && full.steps.len() == 5);
            let open = begun(kind, &[], true).unwrap();
            assert!(open.fits() && open.steps.is_empty());
            assert!(open.items.iter().all(|it| !it.rated), "PA-12");
        }
    }

    #[test]
    fn rv_4_a_deeper_look_asks_what_was_picked_and_both() {
        let unsaid = ItemId::new("rv-open-unsaid");
        let picked = begun(ReviewKind::Deeper, std::slice::from_ref(&unsaid), false).unwrap();
        assert_eq!(picked.items.len(), 1);
        assert!(picked.fits());
        let hers = ItemId::new("rv-open-goal-change");
        let alone = begun(ReviewKind::Deeper, &[hers], false);
        assert_eq!(alone, Err(Refusal::NothingToAsk), "he is asked nothing");
        let none = begun(ReviewKind::Deeper, &[], false);
        assert_eq!(none, Err(Refusal::NothingToAsk));
        assert!(to_pick(false).iter().any(|it| it.item == unsaid));
        assert!(to_pick(true).iter().all(|it| !it.rated));
    }
}
