//! What a round asks, taken from the catalogue on the day it begins, and carried in its own words ever after.

use std::collections::BTreeSet;

use super::entry::{Conduct, ItemAsked, ItemKind, Length, Questions};
use super::view::{LengthChoice, RoundDraft, ThemeChoice};
use crate::catalogue::{Catalogue, Item};
use crate::id::ItemId;
use crate::person::Role;

const STATEMENT_SCALE: &str = "scale-expect";
const SLIDER_SCALE: &str = "scale-spectrum";

/// Steps and questions of the catalogue, without items.
fn blank(catalogue: &Catalogue) -> Questions {
    let scale = |id: &str| catalogue.items("scale").iter().find(|scale| scale.id == id);
    let question = |id| {
        let found = scale(id).and_then(|scale| scale.text("text"));
        found.unwrap_or_default().to_owned()
    };
    let steps = |id| {
        let labels = scale(id).map(|scale| scale.texts("labels"));
        labels
            .unwrap_or_default()
            .into_iter()
            .map(ToOwned::to_owned)
    };
    Questions {
        language: catalogue.language.clone(),
        catalogue_version: catalogue.version,
        statement_question: question(STATEMENT_SCALE),
        statement_steps: steps(STATEMENT_SCALE).collect(),
        slider_question: question(SLIDER_SCALE),
        slider_steps: steps(SLIDER_SCALE).collect(),
        items: Vec::new(),
    }
}

/// Everything the catalogue asks, theme by theme: statements first, then sliders.
fn every_item(catalogue: &Catalogue) -> Vec<(&Item, ItemAsked)> {
    let mut found = Vec::new();
    for theme in catalogue.items("theme") {
        let title = theme.text("title").unwrap_or_default();
        for (list, kind) in [
            ("expectation", ItemKind::Statement),
            ("spectrum", ItemKind::Slider),
        ] {
            let of_theme = catalogue.items(list).iter();
            let of_theme = of_theme.filter(|item| item.text("theme") == Some(&theme.id));
            found.extend(of_theme.map(|item| (item, asked(item, kind, title))));
        }
    }
    found
}

fn asked(item: &Item, kind: ItemKind, theme: &str) -> ItemAsked {
    let text = |field: &str| item.text(field).unwrap_or_default().to_owned();
    let is_slider = kind == ItemKind::Slider;
    ItemAsked {
        item: ItemId::new(&item.id),
        kind,
        theme: theme.to_owned(),
        about: match item.text("about") {
            _ if is_slider => Conduct::Nobody,
            Some("mentee") => Conduct::Mentee,
            Some("mentor") => Conduct::Mentor,
            _ => Conduct::Both,
        },
        text: text(if is_slider { "text" } else { "statement" }),
        left: text("left"),
        right: text("right"),
        left_role: item.text("left_role").and_then(Role::from_word),
        discuss: text("discuss"),
        clause: text("clause"),
    }
}

/// The questions of a round. `last` names what a light round asks again.
pub(crate) fn questions(draft: &RoundDraft, last: &[ItemAsked]) -> Questions {
    let catalogue = Catalogue::load();
    let mut questions = blank(catalogue);
    if draft.length == Length::Light {
        questions.items = last.to_vec();
        return questions;
    }
    let themes: BTreeSet<&str> = draft.themes.iter().map(String::as_str).collect();
    let areas = catalogue.items("area").iter();
    let of_areas: BTreeSet<&str> = areas
        .filter(|area| themes.contains(area.id.as_str()))
        .flat_map(items_of_area)
        .collect();
    let wanted = |item: &Item| match draft.length {
        Length::Short => item.is("core"),
        Length::Full => true,
        Length::Themes => {
            let theme = item.text("theme");
            theme.is_some_and(|theme| themes.contains(theme)) || of_areas.contains(item.id.as_str())
        }
        Length::Light => false,
    };
    let items = every_item(catalogue).into_iter();
    questions.items = items
        .filter(|(item, _)| wanted(item))
        .map(|(_, asked)| asked)
        .collect();
    questions
}

/// The statements that belong to one of the ten areas.
pub(crate) fn items_of_area(area: &Item) -> Vec<&str> {
    area.texts("expectations")
}

/// Questions that hold own items alone: part 2 of a round.
pub(crate) fn own_questions(items: Vec<ItemAsked>) -> Questions {
    Questions {
        items,
        ..blank(Catalogue::load())
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// How many items each form asks.
pub(crate) fn lengths(light: usize) -> Vec<LengthChoice> {
    let count = |length| {
        let draft = RoundDraft {
            length,
            themes: Vec::new(),
            way: super::entry::Way::Mail,
        };
        questions(&draft, &[]).items.len()
    };
    let choice = |length, count| LengthChoice {
        length,
        item_count: small(count),
    };
    let mut found = vec![
        choice(Length::Short, count(Length::Short)),
        choice(Length::Full, count(Length::Full)),
    ];
    if light > 0 {
        found.push(choice(Length::Light, light));
    }
    found
}

/// The themes, with how many items each asks.
pub(crate) fn themes() -> Vec<ThemeChoice> {
    let catalogue = Catalogue::load();
    let every = every_item(catalogue);
    let count = |id: &str| {
        every
            .iter()
            .filter(|(item, _)| item.text("theme") == Some(id))
            .count()
    };
    catalogue
        .items("theme")
        .iter()
        .map(|theme| ThemeChoice {
            id: theme.id.clone(),
            title: theme.text("title").unwrap_or_default().to_owned(),
            text: theme.text("text").unwrap_or_default().to_owned(),
            item_count: small(count(&theme.id)),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::expectation::entry::{RoundProposed, Way};
    use crate::journal::Body as _;

    fn of(length: Length, themes: &[&str]) -> Questions {
        let draft = RoundDraft {
            length,
            themes: themes.iter().map(|it| (*it).to_owned()).collect(),
            way: Way::Mail,
        };
        questions(&draft, &[])
    }

    #[test]
    fn the_short_form_is_45_items_and_the_full_one_114_and_both_fit_an_entry() {
        let short = of(Length::Short, &[]);
        let sliders = short.items.iter().filter(|it| it.kind == ItemKind::Slider);
        assert_eq!((short.items.len(), sliders.count()), (45, 12));
        let full = of(Length::Full, &[]);
        assert_eq!(full.items.len(), 114);
        for questions in [short, full, of(Length::Themes, &["trust", "respect"])] {
            let body = RoundProposed {
                length: Length::Short,
                way: Way::Mail,
                questions,
            };
            assert!(body.fits());
        }
    }

    #[test]
    fn items_stand_theme_by_theme_and_three_sliders_say_whose_each_end_is() {
        let full = of(Length::Full, &[]);
        let mut themes: Vec<&str> = full.items.iter().map(|it| it.theme.as_str()).collect();
        themes.dedup();
        assert_eq!(themes.len(), 14);
        let owned: Vec<(&str, Role)> = full
            .items
            .iter()
            .filter_map(|it| Some((it.item.as_str(), it.left_role?)))
            .collect();
        let wanted = [
            ("spec-agenda", Role::Mentor),
            ("spec-first-move", Role::Mentor),
            ("spec-feedback-trigger", Role::Mentee),
        ];
        assert_eq!(owned, wanted);
    }
}
