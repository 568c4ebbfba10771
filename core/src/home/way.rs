//! The way of a pair through its year: which steps are behind it, and the next one that is open. Pure.
//!
//! Gates are soft (G-8): any room may be used in any order, and nothing is late. A step that was passed over stays open.

use super::view::{Headline, Step, StepKind, StepState};
use crate::id::MeetingId;
use crate::person::Role;

/// So many days a signature is the news of the day; then the next open step is.
const NEWS_DAYS: i64 = 1;
/// So many days ahead a meeting is the next thing.
const SOON_DAYS: i64 = 1;

/// What the way depends on.
pub(crate) struct WayFacts {
    pub my_role: Role,
    /// The newest version, if both signed one: days since.
    pub signed_since: Option<i64>,
    /// Whether the pair rests, or its last day is over.
    pub rests: bool,
    /// I have sealed in a round of expectations.
    pub sealed: bool,
    /// Both have shown their answers in a round.
    pub compared: bool,
    /// Any round has begun, mine or my partner's.
    pub round_begun: bool,
    /// Meetings that were held.
    pub held_count: u32,
    /// A meeting that looked back was held.
    pub reviewed: bool,
    /// A meeting that ends well was held.
    pub closed: bool,
    /// The meeting to come: which, when it begins (UTC), days until then.
    pub next_meeting: Option<(MeetingId, String, i64)>,
    /// A date is on the table, or one is over and nobody has noted it.
    pub date_open: bool,
    /// Dates, minutes, promises and questions that wait for me.
    pub meetings_need_me: u32,
    /// A plan has begun: mine, or what my mentee shows me.
    pub plan_begun: bool,
}

impl WayFacts {
    /// What waits for me among the meetings.
    pub(crate) fn answers(&self, found: &mut Vec<Headline>) {
        if self.meetings_need_me > 0 {
            let count = self.meetings_need_me;
            found.push(Headline::MeetingsNeedMe { count });
        }
        if let Some((meeting, starts, days)) = &self.next_meeting
            && *days <= SOON_DAYS
        {
            found.push(Headline::MeetSoon {
                meeting: meeting.clone(),
                starts: starts.clone(),
            });
        }
    }

    /// Whether the newest signature is still the news of the day.
    pub(crate) fn is_news(&self) -> bool {
        self.signed_since.is_some_and(|days| days <= NEWS_DAYS)
    }

    /// The next open step, in the order in which each makes the following one easier.
    pub(crate) fn next_step(&self) -> Option<Headline> {
        if self.rests {
            return None;
        }
        let no_date = self.next_meeting.is_none() && !self.date_open;
        if !self.round_begun {
            return Some(Headline::SayExpectations);
        }
        if self.held_count == 0 && no_date {
            return Some(Headline::FindDate { is_first: true });
        }
        if self.signed_since.is_some() && !self.plan_begun && self.my_role == Role::Mentee {
            return Some(Headline::BeginPlan);
        }
        no_date.then_some(Headline::FindDate { is_first: false })
    }

    /// The eight steps of the year. The one after the last that is done is where the pair stands.
    pub(crate) fn steps(&self) -> Vec<Step> {
        let done = [
            (StepKind::Expectations, self.sealed),
            (StepKind::FirstMeeting, self.held_count > 0),
            (StepKind::Compare, self.compared),
            (StepKind::Agree, self.signed_since.is_some()),
            (StepKind::Plan, self.plan_begun),
            (StepKind::Meet, self.held_count > 1),
            (StepKind::Review, self.reviewed),
            (StepKind::Close, self.closed),
        ];
        let after = done
            .iter()
            .rposition(|(_, done)| *done)
            .map_or(0, |at| at + 1);
        let steps = done.into_iter().enumerate().map(|(at, (step, done))| Step {
            step,
            state: match done {
                true => StepState::Done,
                false if at == after => StepState::Now,
                false => StepState::Later,
            },
        });
        steps.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begun() -> WayFacts {
        WayFacts {
            my_role: Role::Mentee,
            signed_since: None,
            rests: false,
            sealed: false,
            compared: false,
            round_begun: false,
            held_count: 0,
            reviewed: false,
            closed: false,
            next_meeting: None,
            date_open: false,
            meetings_need_me: 0,
            plan_begun: false,
        }
    }

    fn states(facts: &WayFacts) -> Vec<StepState> {
        facts.steps().iter().map(|step| step.state).collect()
    }

    #[test]
    fn on_1_each_step_comes_when_the_one_before_it_is_behind_the_two() {
        let mut facts = begun();
        assert_eq!(facts.next_step(), Some(Headline::SayExpectations));
        facts.round_begun = true;
        assert_eq!(
            facts.next_step(),
            Some(Headline::FindDate { is_first: true })
        );
        facts.date_open = true;
        assert_eq!(facts.next_step(), None, "a date is on the table");
        facts.signed_since = Some(0);
        assert_eq!(facts.next_step(), Some(Headline::BeginPlan));
        facts.plan_begun = true;
        facts.held_count = 3;
        assert_eq!(facts.next_step(), None);
        facts.date_open = false;
        assert_eq!(
            facts.next_step(),
            Some(Headline::FindDate { is_first: false })
        );
    }

    #[test]
    fn idp_1_the_plan_is_the_mentees_to_begin() {
        let facts = WayFacts {
            my_role: Role::Mentor,
            signed_since: Some(4),
            round_begun: true,
            date_open: true,
            ..begun()
        };
        assert_eq!(facts.next_step(), None);
    }

    #[test]
    fn rv_5_nothing_is_suggested_while_the_pair_rests() {
        let facts = WayFacts {
            rests: true,
            ..begun()
        };
        assert_eq!(facts.next_step(), None);
    }

    #[test]
    fn g_8_a_step_passed_over_stays_open_and_nothing_waits_for_it() {
        let facts = WayFacts {
            signed_since: Some(9),
            ..begun()
        };
        use StepState::{Done, Later, Now};
        let agreed_at_once = [Later, Later, Later, Done, Now, Later, Later, Later];
        assert_eq!(states(&facts), agreed_at_once);
        let first = [Now, Later, Later, Later, Later, Later, Later, Later];
        assert_eq!(states(&begun()), first);
    }

    #[test]
    fn ho_1_a_meeting_is_the_next_thing_from_the_day_before() {
        let near = |days: i64| {
            let facts = WayFacts {
                next_meeting: Some((MeetingId::new("m"), "2026-12-01T13:00:00Z".to_owned(), days)),
                ..begun()
            };
            let mut found = Vec::new();
            facts.answers(&mut found);
            found.len()
        };
        assert_eq!([near(0), near(1), near(2)], [1, 1, 0]);
    }
}
