//! Which reminder is due, and where it leads. Pure.

use std::ops::RangeInclusive;

use super::view::ReminderTarget;
use crate::home::Headline;
use crate::id::MeetingId;
use crate::meeting::Reminded;
use crate::review::ReviewKind;

/// Every reminder of the catalogue, the weightiest first.
pub(super) const KNOWN: [&str; 24] = [
    "rem-away-clash",
    "rem-on-time",
    "rem-prepare-mentor",
    "rem-prepare-mentee",
    "rem-log",
    "rem-book-next",
    "rem-reply-due",
    "rem-reply-due-mentee",
    "rem-action-due",
    "rem-compare",
    "rem-sign",
    "rem-fill-expectations",
    "rem-closing",
    "rem-midpoint",
    "rem-short-review",
    "rem-celebrate",
    "rem-idp-help",
    "rem-idp-first",
    "rem-back",
    "rem-update",
    "rem-hello",
    "rem-away-set",
    "rem-idp-look",
    "rem-thanks",
];
/// Those whose reader the two settled: who books, who writes the minutes (AG-14). They are due for nobody else, and for
/// the catalogue's reader before anything is settled.
pub(super) const SETTLED: [&str; 2] = ["rem-book-next", "rem-log"];
/// A promise is called to mind exactly so many days before (the catalogue's `rem-action-due` says the number).
pub(super) const PROMISE_DAYS: i64 = 2;
/// A thank-you is called to mind after so many days without one, and once more after as many (the catalogue's `rem-thanks`).
pub(super) const THANKS_DAYS: i64 = 60;
/// What is counted from a day on is said for so many days, then goes without trace, as check-ins do.
const WINDOW_DAYS: i64 = 5;
/// After so many days a round nobody sealed in is called to mind (`rem-fill-expectations`).
const UNSEALED_DAYS: i64 = 2;
/// After so many days a draft nobody signed is (`rem-sign`: "a week").
const UNSIGNED_DAYS: i64 = 7;
/// So long after half way a mentor who heard nothing is told of a hello (`rem-hello`).
const HELLO_DAYS: i64 = 3;
/// After so many days a plan that stands still is called to mind (`rem-idp-look`: "six weeks").
const PLAN_STILL_DAYS: i64 = 42;
/// So long after a plan was first shown its mentor is told to offer a look (`rem-idp-help`).
const PLAN_SHOWN_DAYS: i64 = 1;
/// "One week until the first version of your plan": the days on which that is true.
const PLAN_IN_DAYS: RangeInclusive<i64> = 6..=8;
/// "The mid-point is two weeks away": the days on which that is true.
const MIDPOINT_IN_DAYS: RangeInclusive<i64> = 13..=15;
/// "One month to go": the days on which that is true.
const END_IN_DAYS: RangeInclusive<i64> = 28..=31;

/// What reminders depend on. Days are whole days; those that count *in* are days to come.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    pub meetings: Reminded,
    /// A promise of mine is due in two days.
    pub promise: bool,
    pub month_begins: bool,
    pub thanks: bool,
    /// Since the pair was begun here.
    pub pair_days: Option<i64>,
    /// I have sealed in a round of expectations.
    pub sealed: bool,
    /// Since both have shown their answers, while they have not talked about them.
    pub compared_days: Option<i64>,
    /// Since the agreement was drafted, while none is signed by both.
    pub unsigned_days: Option<i64>,
    pub plan_begun: bool,
    pub plan_changed_days: Option<i64>,
    pub plan_shown_days: Option<i64>,
    pub goal_reached_days: Option<i64>,
    /// Until the agreed day of the first plan.
    pub plan_in_days: Option<i64>,
    /// The review that the agreement asks for today.
    pub review: Option<ReviewKind>,
    pub midpoint_in_days: Option<i64>,
    pub end_in_days: Option<i64>,
}

/// Where a reminder leads; nothing where it is not due. One that names a day is due while its words are true.
pub(super) fn target(id: &str, facts: &Facts) -> Option<ReminderTarget> {
    use ReminderTarget::{
        Agreement, Between, Expectations, Meetings, Plan, Promises, Reviews, Thanks,
    };
    let of = &facts.meetings;
    let in_days = |when: RangeInclusive<i64>| {
        let next = of.next.as_ref().filter(|(_, days)| when.contains(days));
        to_meeting(next.map(|(meeting, _)| meeting))
    };
    let (is, to) = match id {
        "rem-away-clash" => return to_meeting(of.clash.as_ref()),
        "rem-on-time" => return in_days(0..=0),
        "rem-prepare-mentor" => return in_days(1..=1),
        "rem-prepare-mentee" => return in_days(1..=3),
        "rem-log" => return to_meeting(of.minutes.as_ref()),
        "rem-book-next" => (of.book, Meetings),
        "rem-reply-due" | "rem-reply-due-mentee" => (of.question, Between),
        "rem-action-due" => (facts.promise, Promises),
        "rem-compare" => (stands(facts.compared_days, 0), Expectations),
        "rem-sign" => (stands(facts.unsigned_days, UNSIGNED_DAYS), Agreement),
        "rem-fill-expectations" => {
            let is = !facts.sealed && stands(facts.pair_days, UNSEALED_DAYS);
            (is, Expectations)
        }
        "rem-closing" => (
            within(facts.end_in_days, END_IN_DAYS) && !of.closing_ahead,
            Meetings,
        ),
        "rem-midpoint" => (within(facts.midpoint_in_days, MIDPOINT_IN_DAYS), Reviews),
        "rem-short-review" => (facts.review == Some(ReviewKind::Short), Reviews),
        "rem-celebrate" => (stands(facts.goal_reached_days, 0), Plan),
        "rem-idp-help" => (stands(facts.plan_shown_days, PLAN_SHOWN_DAYS), Plan),
        "rem-idp-first" => {
            let is = !facts.plan_begun && within(facts.plan_in_days, PLAN_IN_DAYS);
            (is, Plan)
        }
        "rem-idp-look" => {
            let is = facts.plan_begun && stands(facts.plan_changed_days, PLAN_STILL_DAYS);
            (is, Plan)
        }
        "rem-back" => (of.back, Between),
        "rem-update" => (stands(of.half_way_days, 0), Between),
        "rem-hello" => (stands(of.half_way_days, HELLO_DAYS) && !of.heard, Between),
        "rem-away-set" => (facts.month_begins, Between),
        "rem-thanks" => (facts.thanks, Thanks),
        _ => return None,
    };
    is.then_some(to)
}

fn to_meeting(meeting: Option<&MeetingId>) -> Option<ReminderTarget> {
    let meeting = meeting?.clone();
    Some(ReminderTarget::Meeting { meeting })
}

fn stands(days: Option<i64>, from: i64) -> bool {
    days.is_some_and(|days| (from..from + WINDOW_DAYS).contains(&days))
}

fn within(days: Option<i64>, when: RangeInclusive<i64>) -> bool {
    days.is_some_and(|days| when.contains(&days))
}

/// Whether Today's first line says the same already. Beside the offer of a short agreement nothing else is said (ST-7).
pub(super) fn says(line: &Headline, id: &str) -> bool {
    match line {
        Headline::ShortVersion { .. } => true,
        Headline::RoundNeedsMe { .. } | Headline::SayExpectations => id == "rem-fill-expectations",
        Headline::ReadToSign { .. } | Headline::Countersign { .. } => id == "rem-sign",
        Headline::ReviewDue { .. } | Headline::ReviewNeedsMe { .. } => {
            matches!(id, "rem-short-review" | "rem-midpoint")
        }
        Headline::EndsSoon { .. }
        | Headline::Lapsed { .. }
        | Headline::PlanClosing { .. }
        | Headline::SignClosingStatement => id == "rem-closing",
        Headline::BeginPlan => id == "rem-idp-first",
        Headline::WelcomeBack { .. } => id == "rem-back",
        Headline::BeginPair
        | Headline::BeginDraft
        | Headline::FillDraft { .. }
        | Headline::InvitePartner { .. }
        | Headline::WaitForReply { .. }
        | Headline::InvitationExpired { .. }
        | Headline::PairStopped
        | Headline::WaitForReturn { .. }
        | Headline::WaitForEverything
        | Headline::PairClosed { .. }
        | Headline::LeftQuietly { .. }
        | Headline::ProposeDraft { .. }
        | Headline::AnswerClauses { .. }
        | Headline::AnswerExtension { .. }
        | Headline::AnswerPause { .. }
        | Headline::AnswerDisclosures { .. }
        | Headline::Paused { .. }
        | Headline::MakeParcel { .. }
        | Headline::HandOver { .. }
        | Headline::WaitForPartner { .. }
        | Headline::SkillsNeedMe { .. }
        | Headline::FocusNeedsMe
        | Headline::OutcomesNeedMe { .. }
        | Headline::TalkFirst { .. }
        | Headline::MeetingsNeedMe { .. }
        | Headline::MeetSoon { .. }
        | Headline::FindDate { .. }
        | Headline::SignedByBoth { .. } => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reminder_that_names_a_day_is_due_while_its_words_are_true() {
        let due = |id: &str| -> Vec<i64> {
            let on = |days: &i64| {
                let facts = Facts {
                    meetings: Reminded {
                        next: Some((MeetingId::of(1), *days)),
                        ..Reminded::default()
                    },
                    plan_in_days: Some(*days),
                    midpoint_in_days: Some(*days),
                    end_in_days: Some(*days),
                    ..Facts::default()
                };
                target(id, &facts).is_some()
            };
            (0..40).filter(on).collect()
        };
        assert_eq!(due("rem-on-time"), [0], "you meet today");
        assert_eq!(due("rem-prepare-mentor"), [1], "tomorrow you meet");
        assert_eq!(due("rem-prepare-mentee"), [1, 2, 3], "it is near");
        assert_eq!(due("rem-idp-first"), [6, 7, 8], "one week");
        assert_eq!(due("rem-midpoint"), [13, 14, 15], "two weeks");
        assert_eq!(due("rem-closing"), [28, 29, 30, 31], "one month");
    }

    #[test]
    fn what_is_counted_from_a_day_on_is_said_for_five_days_and_then_goes() {
        let due = |id: &str| -> Vec<i64> {
            let on = |days: &i64| {
                let days = Some(*days);
                let facts = Facts {
                    meetings: Reminded {
                        half_way_days: days,
                        ..Reminded::default()
                    },
                    pair_days: days,
                    compared_days: days,
                    unsigned_days: days,
                    plan_begun: true,
                    plan_changed_days: days,
                    plan_shown_days: days,
                    goal_reached_days: days,
                    ..Facts::default()
                };
                target(id, &facts).is_some()
            };
            (-1..60).filter(on).collect()
        };
        assert_eq!(due("rem-compare"), [0, 1, 2, 3, 4]);
        assert_eq!(due("rem-celebrate"), [0, 1, 2, 3, 4]);
        assert_eq!(due("rem-idp-help"), [1, 2, 3, 4, 5]);
        assert_eq!(due("rem-fill-expectations"), [2, 3, 4, 5, 6]);
        assert_eq!(due("rem-hello"), [3, 4, 5, 6, 7]);
        assert_eq!(due("rem-sign"), [7, 8, 9, 10, 11]);
        assert_eq!(due("rem-idp-look"), [42, 43, 44, 45, 46]);
    }

    #[test]
    fn st_7_beside_the_short_agreement_nothing_else_is_said() {
        let line = Headline::ShortVersion { agreed_count: 9 };
        assert!(KNOWN.iter().all(|id| says(&line, id)));
    }
}
