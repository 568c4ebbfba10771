//! How the two look back, and what they thank each other for.

use std::collections::BTreeMap;

use super::mark::Seat;
use super::walk::{Someone, Walk, there};
use super::year::LookingDeed;
use crate::error::Result;
use crate::id::{ItemId, ReviewId};
use crate::learning::LearningPart;
use crate::review::{ReviewAnswerDraft, ReviewClauseDraft};

impl Walk {
    pub(super) fn look_back(&mut self, who: Seat, deed: &LookingDeed) -> Result<()> {
        let someone = self.at(who);
        let pair = someone.pair.clone();
        match deed {
            LookingDeed::BeginsReview { kind } => {
                let begun = someone.notebook.begin_review(&pair, *kind, &[]);
                begun.map(drop)
            }
            LookingDeed::AnswersReview { usual, answers } => someone.answer_review(usual, answers),
            LookingDeed::ShowsReview => {
                let (review, all) = someone.review()?;
                someone.notebook.show_review(&pair, &review, &all)
            }
            LookingDeed::WritesLine {
                what,
                text,
                clause,
                words,
            } => {
                let (review, _) = someone.review()?;
                let notebook = &mut someone.notebook;
                let line = notebook.save_review_line(&pair, &review, None, *what, text)?;
                if words.is_empty() {
                    return Ok(());
                }
                let draft = ReviewClauseDraft {
                    clause: clause.clone(),
                    words: words.clone(),
                };
                let led = notebook.propose_review_line(&pair, &review, &line, &draft);
                led.map(drop)
            }
            LookingDeed::Thanks { text } => {
                let given = someone.notebook.give_thanks(&pair, None, text);
                given.map(drop)
            }
            LookingDeed::Learns { takes } => {
                let notebook = &mut someone.notebook;
                notebook.save_learning(&pair, LearningPart::Learned, takes)
            }
        }
    }
}

impl Someone {
    /// The newest review, and everything it asks me.
    fn review(&self) -> Result<(ReviewId, Vec<ItemId>)> {
        let view = self.notebook.view_reviews(&self.pair)?;
        let row = there(view.open.into_iter().chain(view.earlier).next())?;
        let page = self.notebook.view_review(&self.pair, &row.review)?;
        let asked = page.rows.into_iter().filter(|it| it.asks_me);
        Ok((row.review, asked.map(|it| it.item).collect()))
    }

    /// Answers every rated question on a step, and those of the year in words; then seals.
    fn answer_review(&mut self, usual: &[u8], answers: &BTreeMap<ItemId, String>) -> Result<()> {
        let (review, all) = self.review()?;
        let rows = self.notebook.view_review(&self.pair, &review)?.rows;
        let mine = rows.into_iter().filter(|it| it.asks_me);
        for (row, step) in mine.zip(usual.iter().cycle()) {
            let text = answers.get(&row.item).cloned().unwrap_or_default();
            let draft = ReviewAnswerDraft {
                step: row.rated.then_some(*step),
                text: if row.rated { String::new() } else { text },
            };
            self.notebook
                .save_review_answer(&self.pair, &review, &row.item, &draft)?;
        }
        self.notebook.seal_review(&self.pair, &review, &all)
    }
}
