//! What screens show of the first 90 days.

use serde::{Deserialize, Serialize};

use crate::person::{PersonView, Role};

/// What I said of one line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum FirstDaysState {
    /// Nothing yet.
    #[default]
    Open,
    /// I did it.
    Done,
    /// Not for me.
    Skipped,
}

/// The room in which a line is done, where there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum FirstDaysRoom {
    /// The agreement.
    Agreement,
    /// What each does, with the role cards.
    Parts,
    /// Between meetings.
    Between,
    /// Expectations.
    Expectations,
    /// What we leave out.
    Limits,
    /// Meetings.
    Meetings,
    /// Reviews.
    Reviews,
    /// The page of the pair, where thank-yous stand.
    Pair,
    /// The development plan.
    Plan,
    /// The skills of the plan.
    Skills,
}

/// One suggestion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FirstDaysLine {
    /// Its id in the catalogue.
    pub line: String,
    /// The words.
    pub text: String,
    /// The latest day it is meant for.
    pub latest_day: String,
    /// What I said of it.
    pub state: FirstDaysState,
    /// Where it is done, if in a room of Ithaca.
    pub room: Option<FirstDaysRoom>,
}

/// The first 90 days of one pair, for me.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FirstDaysView {
    /// My partner.
    pub partner: PersonView,
    /// My role.
    pub role: Role,
    /// Today.
    pub today: String,
    /// The day the two began.
    pub start_day: String,
    /// The last of the 90 days. Days on which clocks rest are not counted.
    pub last_day: String,
    /// They are over: the list stays to read.
    pub is_over: bool,
    /// I hid all of it.
    pub is_hidden: bool,
    /// Every line of my role, by its latest day.
    pub lines: Vec<FirstDaysLine>,
    /// The one that Today may name; none while the pair rests, when all is hidden, and once the days are over.
    pub next: Option<String>,
}
