//! What an answer may hold, whose turn it is, how many lines come of it, and when a review is due. Pure.

use chrono::{Days, NaiveDate};

use super::entry::{
    REVIEW_ANSWER_CHARS_MAX, REVIEW_STEPS, ReviewItemAsked, ReviewKind, ReviewSaid,
};
use super::view::{ReviewAnswerDraft, ReviewOffer, ReviewTurn};
use crate::error::Refusal;
use crate::seal::{SealFacts, SealTurn, seal_turn};
use crate::text::check_text;

/// The first short review comes so many days after the first day (product.md, reviews).
pub const FIRST_REVIEW_DAYS: u64 = 30;
/// So many days before the agreed day the longer one is offered, so that both can answer alone.
const MIDPOINT_AHEAD_DAYS: i64 = 14;
/// So many days after it, it is offered no more.
const MIDPOINT_OVER_DAYS: i64 = 30;
/// A longer one begun so many days before its day is that one.
const MIDPOINT_COUNTS_DAYS: i64 = 60;
/// The last month; of a short agreement its last quarter.
const CLOSING_DAYS_MAX: i64 = 31;
/// "Every three months", which counts no meetings.
const QUARTER_DAYS: i64 = 91;

/// The next step of a review: each seals, the mentor shows, then the mentee (EX-7).
#[must_use]
pub fn review_turn(facts: SealFacts) -> ReviewTurn {
    match seal_turn(facts) {
        SealTurn::Void => ReviewTurn::Void,
        SealTurn::Both => ReviewTurn::Both,
        SealTurn::Answer => ReviewTurn::Answer,
        SealTurn::SaltsLost => ReviewTurn::SaltsLost,
        SealTurn::WaitForSeal => ReviewTurn::WaitForSeal,
        SealTurn::ShowFirst => ReviewTurn::ShowFirst,
        SealTurn::WaitForShow => ReviewTurn::WaitForShow,
        SealTurn::WaitForFirst => ReviewTurn::WaitForAnswers,
        SealTurn::ReadThenShow => ReviewTurn::ReadThenShow,
    }
}

/// An answer in the form that is sealed; nothing typed leaves it open.
///
/// # Errors
/// `ValueDoesNotFit` for a step that is none, `TextTooLong`, `TextUnprintable`.
pub fn check_said(
    asked: &ReviewItemAsked,
    draft: &ReviewAnswerDraft,
) -> Result<ReviewSaid, Refusal> {
    if asked.rated {
        return match draft.step {
            None => Ok(ReviewSaid::Open),
            Some(step) if (1..=REVIEW_STEPS).contains(&step) => Ok(ReviewSaid::Step { step }),
            Some(_) => Err(Refusal::ValueDoesNotFit {
                param: asked.item.to_string(),
            }),
        };
    }
    let text = check_text(&draft.text, REVIEW_ANSWER_CHARS_MAX)?;
    Ok(match text.is_empty() {
        true => ReviewSaid::Open,
        false => ReviewSaid::Words { text },
    })
}

/// How many lines come of a review: of a short one at most one change, else three (RV-2).
#[must_use]
pub fn lines_max(kind: ReviewKind) -> usize {
    match kind {
        ReviewKind::Short => 1,
        ReviewKind::Midpoint | ReviewKind::Closing | ReviewKind::Deeper => 3,
    }
}

/// Which of the lines count, by whether each is mine, in their order: half of the maximum is each one's own, and the
/// order decides about the rest.
#[must_use]
pub fn lines_that_count(mine: &[bool], max: usize) -> Vec<bool> {
    let share = max / 2;
    let own = mine.iter().enumerate().map(|(at, is_mine)| {
        let earlier = mine.iter().take(at);
        earlier.filter(|other| *other == is_mine).count() < share
    });
    let mut counts: Vec<bool> = own.collect();
    let sure = counts.iter().filter(|it| **it).count();
    let rest = counts.iter_mut().filter(|it| !**it);
    for it in rest.take(max.saturating_sub(sure)) {
        *it = true;
    }
    counts
}

/// What decides whether a review is due.
#[derive(Debug, Clone, Default)]
pub struct DueFacts {
    /// First day of the agreement in force.
    pub start: Option<NaiveDate>,
    /// Its last day, if it has one.
    pub end: Option<NaiveDate>,
    /// The day of the longer review.
    pub midpoint: Option<NaiveDate>,
    /// Every how many meetings the two look back; 0 for every three months.
    pub rhythm_meetings: Option<u32>,
    /// Days of the meetings held.
    pub held: Vec<NaiveDate>,
    /// What was begun and not let go, with its day.
    pub begun: Vec<(ReviewKind, NaiveDate)>,
}

/// The review that is due today by what the two agreed, at most one.
#[must_use]
pub fn due(today: NaiveDate, facts: &DueFacts) -> Option<ReviewOffer> {
    let start = facts.start?;
    let begun_since = |kind: ReviewKind, day: NaiveDate| {
        let mut begun = facts.begun.iter();
        begun.any(|(other, on)| *other == kind && *on >= day)
    };
    let offer = |kind: ReviewKind, day: NaiveDate| {
        let day = day.to_string();
        Some(ReviewOffer { kind, day })
    };
    if let Some(end) = facts.end {
        let length = (end - start).num_days().max(0);
        let ahead = CLOSING_DAYS_MAX.min(length / 4);
        let left = (end - today).num_days();
        let first = earlier(end, ahead);
        if (0..=ahead).contains(&left) && !begun_since(ReviewKind::Closing, first) {
            return offer(ReviewKind::Closing, end);
        }
    }
    if let Some(day) = facts.midpoint {
        let left = (day - today).num_days();
        let begun = begun_since(ReviewKind::Midpoint, earlier(day, MIDPOINT_COUNTS_DAYS));
        if (-MIDPOINT_OVER_DAYS..=MIDPOINT_AHEAD_DAYS).contains(&left) && !begun {
            return offer(ReviewKind::Midpoint, day);
        }
    }
    let day = short_day(start, facts)?;
    (day <= today).then(|| offer(ReviewKind::Short, day))?
}

/// The day of the next short one: thirty days after the first day, then in the rhythm that was agreed.
fn short_day(start: NaiveDate, facts: &DueFacts) -> Option<NaiveDate> {
    let since = facts.begun.iter().map(|(_, day)| *day).max();
    let Some(since) = since.filter(|day| *day >= start) else {
        return start.checked_add_days(Days::new(FIRST_REVIEW_DAYS));
    };
    match usize::try_from(facts.rhythm_meetings?).ok()? {
        0 => since.checked_add_days(Days::new(QUARTER_DAYS.unsigned_abs())),
        meetings => {
            let mut held: Vec<_> = facts.held.iter().filter(|day| **day > since).collect();
            held.sort();
            held.get(meetings - 1).map(|day| **day)
        }
    }
}

fn earlier(day: NaiveDate, days: i64) -> NaiveDate {
    day.checked_sub_days(Days::new(days.unsigned_abs()))
        .unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::ItemId;
    use crate::review::entry::ReviewAsks;

    #[test]
    fn a_question_takes_a_step_or_words_and_nothing_leaves_it_open() {
        let asked = |rated| ReviewItemAsked {
            item: ItemId::new("rv-x"),
            rated,
            asks: ReviewAsks::Both,
            text: "Is it so?".to_owned(),
        };
        let draft = |step, text: &str| ReviewAnswerDraft {
            step,
            text: text.to_owned(),
        };
        let said = check_said(&asked(true), &draft(Some(5), "never read"));
        assert_eq!(said, Ok(ReviewSaid::Step { step: 5 }));
        for step in [0, 6] {
            assert!(check_said(&asked(true), &draft(Some(step), "")).is_err());
        }
        let words = check_said(&asked(false), &draft(Some(9), " The walk. "));
        let text = "The walk.".to_owned();
        assert_eq!(words, Ok(ReviewSaid::Words { text }));
        let empty = check_said(&asked(false), &draft(None, "  "));
        assert_eq!(empty, Ok(ReviewSaid::Open));
        let long = "a".repeat(1_001);
        assert!(check_said(&asked(false), &draft(None, &long)).is_err());
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn year() -> DueFacts {
        DueFacts {
            start: Some(day("2026-01-01")),
            end: Some(day("2026-12-31")),
            midpoint: Some(day("2026-07-02")),
            rhythm_meetings: Some(3),
            held: Vec::new(),
            begun: Vec::new(),
        }
    }

    fn due_on(on: &str, facts: &DueFacts) -> Option<ReviewKind> {
        due(day(on), facts).map(|it| it.kind)
    }

    #[test]
    fn st_10_the_first_short_one_comes_on_day_30_and_then_after_every_third_meeting() {
        let mut facts = year();
        assert_eq!(due_on("2026-01-30", &facts), None);
        assert_eq!(due_on("2026-01-31", &facts), Some(ReviewKind::Short));
        facts.begun = vec![(ReviewKind::Short, day("2026-02-01"))];
        assert_eq!(due_on("2026-02-01", &facts), None);
        facts.held = ["2026-01-14", "2026-02-14", "2026-03-14", "2026-04-14"]
            .map(day)
            .to_vec();
        assert_eq!(due_on("2026-04-13", &facts), None);
        assert_eq!(due_on("2026-04-14", &facts), Some(ReviewKind::Short));
        facts.rhythm_meetings = Some(0);
        assert_eq!(due_on("2026-05-02", &facts), None);
        assert_eq!(due_on("2026-05-03", &facts), Some(ReviewKind::Short));
        facts.rhythm_meetings = None;
        assert_eq!(
            due_on("2026-05-03", &facts),
            None,
            "own words drive nothing"
        );
    }

    #[test]
    fn st_11_the_longer_one_is_offered_two_weeks_ahead_and_the_closing_in_the_last_month() {
        let mut facts = year();
        facts.begun = vec![(ReviewKind::Short, day("2026-04-14"))];
        facts.rhythm_meetings = None;
        assert_eq!(due_on("2026-06-17", &facts), None);
        assert_eq!(due_on("2026-06-18", &facts), Some(ReviewKind::Midpoint));
        facts.begun = vec![(ReviewKind::Midpoint, day("2026-06-18"))];
        assert_eq!(due_on("2026-06-19", &facts), None);
        assert_eq!(due_on("2026-11-29", &facts), None);
        assert_eq!(due_on("2026-11-30", &facts), Some(ReviewKind::Closing));
        facts.begun.push((ReviewKind::Closing, day("2026-12-01")));
        assert_eq!(due_on("2026-12-31", &facts), None);
        assert_eq!(due_on("2026-12-31", &DueFacts::default()), None);
    }

    #[test]
    fn a_few_weeks_have_their_closing_in_the_last_quarter() {
        let facts = DueFacts {
            end: Some(day("2026-02-12")),
            midpoint: None,
            ..year()
        };
        assert_eq!(due_on("2026-02-01", &facts), Some(ReviewKind::Short));
        assert_eq!(due_on("2026-02-02", &facts), Some(ReviewKind::Closing));
    }
}
