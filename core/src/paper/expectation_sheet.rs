//! The blank fold-over sheet (EX-14): the same questions for both, each answered without seeing the other's marks.

use serde::Serialize;

use super::draft::{PaperDraft, PaperKind, PaperTick};
use super::source::PaperContent;
use super::view::{PaperLine, TickLine};
use crate::catalogue::{Catalogue, Item};
use crate::error::Result;

/// The steps of a statement.
const STATEMENT_SCALE: &str = "scale-expect";
/// The steps of a slider.
const SLIDER_SCALE: &str = "scale-spectrum";

/// The questions of one form, theme by theme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExpectationSheet {
    /// What is asked over a statement.
    pub statement_question: String,
    /// Its five steps, the weakest first.
    pub statement_steps: Vec<String>,
    /// The five steps of a slider, from left to right.
    pub slider_steps: Vec<String>,
    /// Themes with something to ask.
    pub themes: Vec<SheetTheme>,
}

/// One theme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetTheme {
    /// Its title.
    pub title: String,
    /// What it asks.
    pub rows: Vec<SheetQuestion>,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetQuestion {
    /// The statement, or the question over a slider.
    pub text: String,
    /// The two ends of a slider.
    pub ends: Option<(String, String)>,
}

/// The sheet, as the list of papers has it.
pub(super) fn line() -> Result<PaperLine> {
    let more = sheet(true).count() - sheet(false).count();
    let ticks = TickLine::of(PaperTick::EveryQuestion, more).into_iter();
    let line = PaperLine::of(PaperKind::ExpectationSheet, ticks.collect());
    let gathered = content(&line.at_first());
    line.gathered_as(gathered)
}

/// What stands on it.
pub(super) fn content(draft: &PaperDraft) -> Result<PaperContent> {
    let sheet = sheet(draft.has(PaperTick::EveryQuestion));
    Ok(PaperContent::ExpectationSheet(sheet))
}

impl ExpectationSheet {
    /// How many questions it asks.
    #[must_use]
    pub fn count(&self) -> usize {
        self.themes.iter().map(|theme| theme.rows.len()).sum()
    }
}

/// Statements first, then sliders, theme by theme: the order in which a round asks.
fn sheet(every: bool) -> ExpectationSheet {
    let catalogue = Catalogue::load();
    let scale = |id: &str| catalogue.items("scale").iter().find(|scale| scale.id == id);
    let steps = |id: &str| {
        let labels = scale(id).map(|scale| scale.texts("labels"));
        let labels = labels.unwrap_or_default();
        labels.into_iter().map(ToOwned::to_owned).collect()
    };
    let text = |item: &Item, field: &str| item.text(field).unwrap_or_default().to_owned();
    let themes = catalogue.items("theme").iter().map(|theme| {
        let of_theme = |list: &str| {
            let items = catalogue.items(list).iter();
            items.filter(|item| item.text("theme") == Some(&theme.id) && (every || item.is("core")))
        };
        let statements = of_theme("expectation").map(|item| SheetQuestion {
            text: text(item, "statement"),
            ends: None,
        });
        let sliders = of_theme("spectrum").map(|item| SheetQuestion {
            text: text(item, "text"),
            ends: Some((text(item, "left"), text(item, "right"))),
        });
        SheetTheme {
            title: text(theme, "title"),
            rows: statements.chain(sliders).collect(),
        }
    });
    ExpectationSheet {
        statement_question: scale(STATEMENT_SCALE)
            .map(|scale| text(scale, "text"))
            .unwrap_or_default(),
        statement_steps: steps(STATEMENT_SCALE),
        slider_steps: steps(SLIDER_SCALE),
        themes: themes.filter(|theme| !theme.rows.is_empty()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_form_asks_45_questions_and_the_whole_one_114() {
        assert_eq!(sheet(false).count(), 45);
        assert_eq!(sheet(true).count(), 114);
        assert_eq!(sheet(false).statement_steps.len(), 5);
        assert_eq!(sheet(false).slider_steps.len(), 5);
        assert!(!sheet(false).statement_question.is_empty());
    }
}
