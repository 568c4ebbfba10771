//! What must hold of the content files, checked against the files themselves.

use std::collections::{BTreeMap, BTreeSet};

use super::item::SeedPointKind;
use super::*;

const NAMES: Names<'static> = Names {
    mentor: "Sam Okafor",
    mentee: "Maya Chen",
};

fn catalogue() -> &'static Catalogue {
    Catalogue::load()
}

/// The kinds read as plain fields, with how many items the product counts of each.
const ITEM_COUNTS: [(&str, usize); 23] = [
    ("activity", 14),
    ("area", 10),
    ("behaviour", 32),
    ("celebration", 10),
    ("checkin", 16),
    ("checklist", 32),
    ("closing_reason", 9),
    ("competency", 26),
    ("competency_group", 6),
    ("example", 16),
    ("expectation", 90),
    ("gratitude", 8),
    ("idp_section", 13),
    ("meeting", 9),
    ("primer", 8),
    ("reminder", 24),
    ("resource_type", 8),
    ("review", 35),
    ("scale", 5),
    ("spectrum", 24),
    ("tension", 10),
    ("term", 26),
    ("theme", 14),
];

/// An id, whether it only extends its seeds, and its seeds: of every item and part of an item.
fn seeded() -> Vec<(String, bool, Vec<String>)> {
    let mut all = Vec::new();
    for (kind, _) in ITEM_COUNTS {
        for item in catalogue().items(kind) {
            for part in ["step", "field", "part"]
                .into_iter()
                .flat_map(|it| item.parts(it))
            {
                all.push((
                    part.id.clone(),
                    item.extends || part.extends,
                    part.seeds.clone(),
                ));
            }
            all.push((item.id.clone(), item.extends, item.seeds.clone()));
        }
    }
    let clauses = catalogue().clauses.iter();
    all.extend(clauses.map(|it| (it.id.clone(), it.extends, it.seeds.clone())));
    let boundaries = catalogue().boundaries.iter();
    all.extend(boundaries.map(|it| (it.id.clone(), it.extends, it.seeds.clone())));
    let hats = catalogue().hats.iter();
    all.extend(hats.map(|it| (it.id.clone(), false, it.seeds.clone())));
    all
}

#[test]
fn the_catalogue_is_english_and_numbered() {
    assert_eq!(catalogue().language, "en");
    assert_eq!(catalogue().version, 1);
    assert!(!catalogue().title.is_empty());
}

#[test]
fn no_kind_lost_an_item() {
    for (kind, count) in ITEM_COUNTS {
        assert_eq!(catalogue().items(kind).len(), count, "{kind}");
    }
    let parts = |kind: &str, field| -> usize {
        catalogue()
            .items(kind)
            .iter()
            .map(|item| item.parts(field).len())
            .sum()
    };
    assert_eq!(
        (parts("meeting", "step"), parts("idp_section", "field")),
        (45, 66)
    );
    assert_eq!(parts("primer", "part"), 40);
    let typed = (
        catalogue().sections.len(),
        catalogue().params.len(),
        catalogue().clauses.len(),
    );
    assert_eq!(typed, (17, 54, 52));
    assert_eq!(
        (catalogue().boundaries.len(), catalogue().hats.len()),
        (14, 12)
    );
    assert_eq!(
        (catalogue().presets.len(), catalogue().seed_sources.len()),
        (5, 5)
    );
}

#[test]
fn every_id_stands_for_one_thing() {
    let mut seen = BTreeMap::<String, u32>::new();
    let mut see = |id: &str| *seen.entry(id.to_owned()).or_default() += 1;
    seeded().iter().for_each(|(id, _, _)| see(id));
    catalogue().sections.iter().for_each(|it| see(&it.id));
    catalogue().params.iter().for_each(|it| see(&it.id));
    catalogue().presets.iter().for_each(|it| see(&it.id));
    let others = catalogue()
        .clauses
        .iter()
        .flat_map(|clause| &clause.alternatives);
    others.for_each(|it| see(&it.id));
    let twice: Vec<_> = seen.iter().filter(|(_, count)| **count > 1).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

#[test]
fn every_reference_leads_somewhere() {
    let of = |kind: &str| -> BTreeSet<&str> {
        catalogue()
            .items(kind)
            .iter()
            .map(|item| item.id.as_str())
            .collect()
    };
    let lead = |kind: &str, field: &str, targets: &BTreeSet<&str>| {
        for item in catalogue().items(kind) {
            let one = item.text(field).into_iter();
            for target in one.chain(item.texts(field)) {
                assert!(targets.contains(target), "{}.{field} = {target}", item.id);
            }
        }
    };
    let clauses: BTreeSet<&str> = catalogue()
        .clauses
        .iter()
        .map(|it| it.id.as_str())
        .collect();
    for kind in ["expectation", "spectrum"] {
        lead(kind, "clause", &clauses);
        lead(kind, "theme", &of("theme"));
    }
    lead("area", "theme", &of("theme"));
    lead("review", "theme", &of("theme"));
    lead("review", "scale", &of("scale"));
    lead("competency", "group", &of("competency_group"));
    lead("example", "expectation", &of("expectation"));
    lead("area", "expectations", &of("expectation"));
    lead("tension", "expectations", &of("expectation"));
    lead("primer", "behaviours", &of("behaviour"));
    for clause in &catalogue().clauses {
        assert!(
            catalogue().section(&clause.section).is_some(),
            "{}",
            clause.id
        );
    }
    for preset in &catalogue().presets {
        assert!(
            preset.adds.iter().all(|id| clauses.contains(id.as_str())),
            "{}",
            preset.id
        );
        let named = preset
            .params
            .keys()
            .chain(preset.rules.keys())
            .chain(&preset.without);
        assert!(
            named.into_iter().all(|id| catalogue().param(id).is_some()),
            "{}",
            preset.id
        );
    }
}

#[test]
fn braces_and_listed_params_are_the_same_and_none_is_left_over() {
    let mut used = BTreeSet::new();
    for wording in catalogue().clauses.iter().flat_map(Clause::wordings) {
        let mut braces: Vec<&str> = Vec::new();
        for tail in wording.text.split('{').skip(1) {
            let (id, _) = tail.split_once('}').expect("a closing brace");
            if !braces.contains(&id) {
                braces.push(id);
            }
        }
        assert_eq!(braces, wording.params, "{}", wording.id);
        used.extend(wording.params.iter().cloned());
    }
    let known: BTreeSet<String> = catalogue().params.iter().map(|it| it.id.clone()).collect();
    assert_eq!(used, known);
}

#[test]
fn defaults_fit_their_own_parameters() {
    for param in &catalogue().params {
        if let Some(value) = &param.default {
            assert_eq!(check_param(param, value), Ok(()), "{}", param.id);
        }
        if let Some(words) = &param.when_empty {
            assert!(words.chars().count() <= TEXT_CHARS_MAX, "{}", param.id);
        }
    }
    for preset in &catalogue().presets {
        for (id, value) in &preset.params {
            let param = catalogue().param(id).expect("a parameter");
            assert_eq!(check_param(param, value), Ok(()), "{} {id}", preset.id);
        }
    }
}

#[test]
fn options_from_other_kinds_resolve_to_what_prints() {
    let label = |param: &str, id: &str| {
        let param = catalogue().param(param).expect("a parameter");
        param.label_of(id).to_owned()
    };
    assert_eq!(
        label("boundary_list", "bd-no-pay"),
        "winning more pay for the other"
    );
    assert_eq!(
        label("mentor_hats", "hat-champion"),
        "Champion and cheerleader"
    );
    assert_eq!(label("resource_types", "res-book"), "books");
    assert_eq!(label("shared_activities", "act-case-swap"), "Swap a case");
    let count = |param: &str| {
        catalogue()
            .param(param)
            .map_or(0, |param| param.options.len())
    };
    let counts = [
        "boundary_list",
        "mentor_hats",
        "resource_types",
        "shared_activities",
    ]
    .map(count);
    assert_eq!(
        counts,
        [14, 8, 8, 14],
        "the mentee's four hats are not offered to the mentor"
    );
}

/// A `point` must be carried by an item that does not merely extend it. The file keeps to the
/// same for `heading` and `meta`, so that not even the frame of a list is forgotten.
#[test]
fn every_seed_point_is_carried_by_an_item() {
    let points = &catalogue().seed_points;
    assert_eq!(points.len(), 260);
    let refs: BTreeSet<&str> = points.iter().map(|point| point.r#ref.as_str()).collect();
    assert_eq!(refs.len(), points.len(), "refs are unique");
    let sources: BTreeSet<&str> = catalogue()
        .seed_sources
        .iter()
        .map(|it| it.r#ref.as_str())
        .collect();
    let mut carried = BTreeSet::new();
    for (id, extends, seeds) in seeded() {
        for seed in seeds {
            assert!(refs.contains(seed.as_str()), "{id} names {seed}");
            if !extends {
                carried.insert(seed);
            }
        }
    }
    for point in points {
        assert!(
            carried.contains(&point.r#ref),
            "{} {}",
            point.r#ref,
            point.gist
        );
        let source = point.r#ref.split_once('-').map(|(source, _)| source);
        assert!(
            source.is_some_and(|source| sources.contains(source)),
            "{}",
            point.r#ref
        );
    }
    let of = |kind| points.iter().filter(|point| point.kind == kind).count();
    let kinds = [
        SeedPointKind::Point,
        SeedPointKind::Heading,
        SeedPointKind::Meta,
    ]
    .map(of);
    assert_eq!(kinds, [221, 34, 5]);
}

#[test]
fn words_of_the_glossary_are_used() {
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphabetic())
            .map(str::to_lowercase)
            .collect()
    };
    let printed = catalogue().clauses.iter().flat_map(|clause| {
        let page = fill(&clause.text, &Params::new(), catalogue(), &NAMES);
        [clause.title.clone(), page.text]
    });
    let offered = catalogue().params.iter().flat_map(|it| {
        let options = it.options.iter().map(|option| option.label.clone());
        std::iter::once(it.label.clone()).chain(options)
    });
    for text in printed.chain(offered) {
        assert!(!words(&text).contains(&"log".into()), "{text}");
        assert!(!text.contains("shared file"), "{text}");
    }
}
