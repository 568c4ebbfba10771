//! Puts sources, principles and what carries them side by side.

use std::collections::BTreeMap;

use super::rules::{ContentKind, SEEN_BEHAVIOURS};
use super::view::{CarriedBy, ContentSource, ContentTerm, ContentView, Principle};
use crate::catalogue::{Catalogue, Item};
use crate::celebration;

/// What the page about the content shows. It needs no notebook.
#[must_use]
pub fn about_content() -> ContentView {
    let catalogue = Catalogue::load();
    let carried = carried(catalogue);
    let principles = |source: &str| -> Vec<Principle> {
        let begins = format!("{source}-");
        let points = catalogue.seed_points.iter();
        let points = points.filter(|point| point.r#ref.starts_with(&begins));
        let shown = points.map(|point| Principle {
            principle: point.r#ref.clone(),
            gist: point.gist.clone(),
            items: carried.get(&point.r#ref).cloned().unwrap_or_default(),
        });
        shown.collect()
    };
    let terms = catalogue.items("term").iter().map(|item| ContentTerm {
        term: item.id.clone(),
        title: item.text("title").unwrap_or_default().to_owned(),
        text: item.text("text").unwrap_or_default().to_owned(),
    });
    ContentView {
        version: catalogue.version,
        day: catalogue.day.clone(),
        sources: catalogue
            .seed_sources
            .iter()
            .map(|source| ContentSource {
                source: source.r#ref.clone(),
                about: source.about.clone(),
                principles: principles(&source.r#ref),
            })
            .collect(),
        terms: terms.collect(),
    }
}

/// By principle what carries it. What merely extends a principle does not count as carrying it.
fn carried(catalogue: &Catalogue) -> BTreeMap<String, Vec<CarriedBy>> {
    let mut found: BTreeMap<String, Vec<CarriedBy>> = BTreeMap::new();
    for kind in ContentKind::ALL {
        for (item, text, seeds) in carriers(catalogue, *kind) {
            for seed in seeds {
                found.entry(seed).or_default().push(CarriedBy {
                    kind: *kind,
                    item: item.clone(),
                    text: text.clone(),
                });
            }
        }
    }
    found
}

type Carrier = (String, String, Vec<String>);

/// Items of a kind that a screen shows: their id, the words they are known by, and what they carry.
fn carriers(catalogue: &Catalogue, kind: ContentKind) -> Vec<Carrier> {
    match kind {
        ContentKind::Clause => {
            let clauses = catalogue.clauses.iter().filter(|it| !it.extends);
            clauses
                .map(|it| (it.id.clone(), it.title.clone(), it.seeds.clone()))
                .collect()
        }
        ContentKind::Boundary => {
            let limits = catalogue.boundaries.iter().filter(|it| !it.extends);
            limits
                .map(|it| (it.id.clone(), it.text.clone(), it.seeds.clone()))
                .collect()
        }
        ContentKind::Hat => {
            let hats = catalogue.hats.iter();
            hats.map(|it| (it.id.clone(), it.title.clone(), it.seeds.clone()))
                .collect()
        }
        ContentKind::MeetingStep => {
            let meetings = catalogue.items("meeting").iter().filter(|it| !it.extends);
            let steps = meetings.flat_map(|it| it.parts("step"));
            steps.filter(|it| !it.extends).map(carrier).collect()
        }
        ContentKind::Theme
        | ContentKind::Expectation
        | ContentKind::Spectrum
        | ContentKind::Example
        | ContentKind::Tension
        | ContentKind::Area
        | ContentKind::IdpSection
        | ContentKind::Competency
        | ContentKind::CompetencyGroup
        | ContentKind::ResourceType
        | ContentKind::Meeting
        | ContentKind::Activity
        | ContentKind::Checkin
        | ContentKind::Review
        | ContentKind::Reminder
        | ContentKind::Gratitude
        | ContentKind::Checklist
        | ContentKind::Primer
        | ContentKind::Term => shown(catalogue, kind, |_| true),
        // Of these only part has its moment in Ithaca today.
        ContentKind::Celebration => shown(catalogue, kind, celebration::is_shown),
        ContentKind::Behaviour => {
            let primers = catalogue.items("primer").iter();
            let named: Vec<&str> = primers.flat_map(|it| it.texts("behaviours")).collect();
            shown(catalogue, kind, |it| {
                SEEN_BEHAVIOURS.contains(&it.id.as_str()) || named.contains(&it.id.as_str())
            })
        }
    }
}

fn shown(
    catalogue: &Catalogue,
    kind: ContentKind,
    is_shown: impl Fn(&Item) -> bool,
) -> Vec<Carrier> {
    let items = catalogue.items(kind.word()).iter();
    let items = items.filter(|it| !it.extends && is_shown(it));
    items.cloned().map(carrier).collect()
}

fn carrier(item: Item) -> Carrier {
    let words = ["title", "statement", "text"].into_iter();
    let text = words.filter_map(|field| item.text(field)).next();
    let text = text.unwrap_or_default().to_owned();
    (item.id, text, item.seeds)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every principle stays reachable: an item that carries it, and more than extends it, stands on a screen.
    #[test]
    fn on_5_every_principle_is_carried_by_an_item_that_a_screen_shows() {
        let view = about_content();
        let all: Vec<&Principle> = view.sources.iter().flat_map(|it| &it.principles).collect();
        assert_eq!(all.len(), Catalogue::load().seed_points.len());
        for principle in all {
            let Principle {
                principle, gist, ..
            } = principle;
            assert!(
                !principle_items(&view, principle).is_empty(),
                "{principle} {gist}"
            );
        }
    }

    fn principle_items<'a>(view: &'a ContentView, name: &str) -> &'a [CarriedBy] {
        let mut all = view.sources.iter().flat_map(|it| &it.principles);
        all.find(|it| it.principle == name)
            .map_or(&[], |it| it.items.as_slice())
    }

    #[test]
    fn on_5_every_kind_has_items_and_each_is_known_by_words() {
        for kind in ContentKind::ALL {
            let carriers = carriers(Catalogue::load(), *kind);
            assert!(!carriers.is_empty(), "{kind:?}");
            for (item, text, seeds) in carriers {
                assert!(!text.is_empty() && !seeds.is_empty(), "{item}");
            }
        }
    }

    #[test]
    fn on_5_what_no_screen_shows_is_not_named() {
        let view = about_content();
        let items = || {
            let principles = view.sources.iter().flat_map(|it| &it.principles);
            principles.flat_map(|it| &it.items).map(|it| &it.item)
        };
        for hidden in ["pb-programme-label", "pb-two-columns"] {
            assert!(items().all(|item| item != hidden), "{hidden}");
        }
        for behaviour in SEEN_BEHAVIOURS.into_iter().chain(["pb-answer-alone"]) {
            assert!(items().any(|item| item == behaviour), "{behaviour}");
        }
        assert_eq!(view.terms.len(), 26);
    }
}
