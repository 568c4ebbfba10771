//! What the agreement's life asks for today. Pure.

use super::view::Headline;
use crate::life::LifeState;
use crate::life::rules::{offers_extension, plans_closing};

/// A draft that nobody signed for so many days gets one friendly offer of the five-line version (AG-17).
pub(crate) const UNSIGNED_DAYS: i64 = 30;

/// What the lines depend on.
pub(crate) struct LifeFacts {
    /// Where the agreement stands today.
    pub state: LifeState,
    /// Last day that counts.
    pub end_day: Option<String>,
    /// The last day my partner offers.
    pub extension_for_me: Option<String>,
    /// Whether a later last day is on the table already.
    pub extension_open: bool,
    /// The pause my partner offers: first day, day of return.
    pub pause_for_me: Option<(String, String)>,
    /// Whether a closing statement of my partner's waits for my signature.
    pub closing_for_me: bool,
    /// Whether both signed a closing statement.
    pub closing_signed: bool,
    /// Whether the agreement runs long enough for its end to be planned.
    pub runs_long: bool,
    /// Sentences that wait for my answer.
    pub disclosures_for_me: u32,
    /// Days since the first wording was offered, while nothing is signed and the text is longer than five lines.
    pub unsigned_days: Option<i64>,
    /// Whether the five-line version was offered and left.
    pub short_declined: bool,
    /// Whether the question about a last day that is over rests (RV-9).
    pub lapsed_rests: bool,
    /// Clauses both said yes to.
    pub agreed_count: u32,
}

impl LifeFacts {
    /// Whether the five-line version is offered today.
    pub(crate) fn offers_short(&self) -> bool {
        !self.short_declined && self.unsigned_days.is_some_and(|days| days >= UNSIGNED_DAYS)
    }

    /// What waits for my yes.
    pub(crate) fn answers(&self, found: &mut Vec<Headline>) {
        if let Some(end_day) = self.extension_for_me.clone() {
            found.push(Headline::AnswerExtension { end_day });
        }
        if let Some((from_day, return_day)) = self.pause_for_me.clone() {
            found.push(Headline::AnswerPause {
                from_day,
                return_day,
            });
        }
        if self.closing_for_me {
            found.push(Headline::SignClosingStatement);
        }
        if self.disclosures_for_me > 0 {
            found.push(Headline::AnswerDisclosures {
                count: self.disclosures_for_me,
            });
        }
    }

    /// What time brings.
    pub(crate) fn times(&self, found: &mut Vec<Headline>) {
        match &self.state {
            LifeState::Paused { return_day } => found.push(Headline::Paused {
                return_day: return_day.clone(),
            }),
            LifeState::Back { return_day } => found.push(Headline::WelcomeBack {
                return_day: return_day.clone(),
            }),
            LifeState::Lapsed { end_day } if !self.lapsed_rests => found.push(Headline::Lapsed {
                end_day: end_day.clone(),
            }),
            LifeState::InForce { days_left } => self.ending(*days_left, found),
            LifeState::NotSigned
            | LifeState::Starts { .. }
            | LifeState::Lapsed { .. }
            | LifeState::Left { .. }
            | LifeState::Closed { .. } => {}
        }
    }

    fn ending(&self, days_left: Option<u32>, found: &mut Vec<Headline>) {
        let soon = days_left.filter(|days| offers_extension(*days));
        if let (Some(days_left), Some(end_day), false) =
            (soon, self.end_day.clone(), self.extension_open)
        {
            found.push(Headline::EndsSoon { end_day, days_left });
        }
        let planned = days_left.filter(|days| self.runs_long && plans_closing(*days));
        if let (Some(days_left), Some(end_day), false) = (
            planned,
            self.end_day.clone(),
            self.extension_open || self.closing_signed,
        ) {
            found.push(Headline::PlanClosing { end_day, days_left });
        }
    }
}
