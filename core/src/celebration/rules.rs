//! Which moment is celebrated, if one. Pure.

use chrono::NaiveDate;
use serde::Deserialize;

/// So long a moment is still news.
pub const GLAD_DAYS: i64 = 14;

/// What sets a celebration off, as the catalogue says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trigger {
    /// The mentee's first promise or shared step is done.
    FirstActionDone,
    /// A promise or a shared step of the mentee was dropped.
    ActionDroppedOrMissed,
    /// The first version is signed by both.
    AgreementSigned,
    /// Both showed their answers of the closing review.
    ClosingReviewDone,
    /// A skill moved up.
    CompetencyRatingUp,
    /// Something new was tried.
    ExperimentDone,
    /// A shared goal is half way.
    GoalHalfWay,
    /// A goal is reached.
    GoalReached,
    /// Both showed their answers of the review at half way, or met for it.
    MidpointReviewDone,
    /// An introduction was made.
    NewContactMade,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// What it sets off.
    pub trigger: Trigger,
    /// The thing it happened to; may be empty.
    pub thing: String,
    /// When.
    pub day: NaiveDate,
}

/// A celebration I skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SkippedOn {
    /// The day it was about.
    pub about: NaiveDate,
    /// The day I skipped it.
    pub on: NaiveDate,
}

/// The newest moment that is still news. They never stack: after one was skipped nothing follows that day, and what
/// happened no later than that one is over with it.
#[must_use]
pub fn pick<'a>(
    happened: &'a [Happened],
    skipped: &[SkippedOn],
    today: NaiveDate,
) -> Option<&'a Happened> {
    if skipped.iter().any(|it| it.on == today) {
        return None;
    }
    let last = skipped.iter().map(|it| it.about).max();
    let is_news = |it: &&Happened| {
        (0..=GLAD_DAYS).contains(&(today - it.day).num_days())
            && last.is_none_or(|last| it.day > last)
    };
    let mut news: Vec<&Happened> = happened.iter().filter(is_news).collect();
    news.sort_by_key(|it| it.day);
    news.pop()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn on(at: u32, thing: &str) -> Happened {
        Happened {
            trigger: Trigger::GoalHalfWay,
            thing: thing.to_owned(),
            day: day(at),
        }
    }

    fn picked(happened: &[Happened], skipped: &[SkippedOn], today: u32) -> Option<String> {
        pick(happened, skipped, day(today)).map(|it| it.thing.clone())
    }

    #[test]
    fn idp_9_the_newest_is_shown_while_it_is_news() {
        let both = [on(3, "new"), on(1, "old")];
        assert_eq!(picked(&both, &[], 3).as_deref(), Some("new"));
        assert_eq!(picked(&both, &[], 17).as_deref(), Some("new"));
        assert_eq!(picked(&both, &[], 18), None);
        assert_eq!(picked(&[on(9, "to come")], &[], 8), None);
    }

    #[test]
    fn idp_9_skipped_it_is_gone_and_nothing_stands_behind_it() {
        let skipped = [SkippedOn {
            about: day(3),
            on: day(4),
        }];
        let mut all = vec![on(3, "skipped"), on(1, "old"), on(3, "same day")];
        assert_eq!(picked(&all, &skipped, 5), None);
        all.push(on(4, "later"));
        assert_eq!(picked(&all, &skipped, 4), None, "not on the same day");
        assert_eq!(picked(&all, &skipped, 5).as_deref(), Some("later"));
    }
}
