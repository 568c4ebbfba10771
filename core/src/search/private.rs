//! Of each kind of private text, what it is found by: one line for every kind, so that none is forgotten.

use rusqlite::Connection;

use super::findable::Findable;
use crate::error::Result;
use crate::id::PairId;
use crate::journal::About;
use crate::store::only_me::{self, Kind};
use crate::{action_item, agreement, expectation, idp, learning, meeting, outside, paper, review};

/// What a private text is found by; nothing once it is erased.
pub(super) fn found(
    store: &Connection,
    pair: &PairId,
    kind: Kind,
    about: &str,
) -> Result<Vec<Findable>> {
    let Some((body, at)) = only_me::dated(store, pair, kind, about)? else {
        return Ok(Vec::new());
    };
    let (body, at) = (body.as_str(), at.as_str());
    let one = |found: Result<Option<Findable>>| found.map(|it| it.into_iter().collect());
    match kind {
        Kind::ClauseDraft => one(agreement::found::draft(store, pair, about, body, at)),
        Kind::AboutMe => one(paper::found_about_me(body, at)),
        Kind::MinutesDraft => one(meeting::found::minutes_draft(store, pair, about, body, at)),
        Kind::ParkedPoint => one(meeting::found::parked(about, body)),
        Kind::MeetingNote => Ok(vec![meeting::found::my_note(about, body, at)]),
        Kind::ActionItem => one(action_item::found::private(about, body)),
        Kind::ExpectationRound => expectation::found::my_round(store, pair, about, body),
        Kind::ExpectationAdded => expectation::found::my_added(store, pair, about, body, at),
        Kind::ExpectationAnswer => one(expectation::found::answer(store, pair, about, body, at)),
        Kind::ExpectationTold => expectation::found::told(store, pair, about, body, at),
        Kind::OutsideAcceptance => one(outside::found(body)),
        Kind::IdpSheet => one(idp::found::sheet(about, body, at)),
        Kind::IdpGoal => one(idp::found::goal(body, at)),
        Kind::IdpCompetency => one(idp::found::competency(body, at)),
        Kind::IdpSnapshot => one(idp::found::snapshot(store, about, body, at)),
        Kind::SkillDraft => idp::found_rating::my_view(store, pair, about, body, at),
        Kind::ConfidenceNote => one(agreement::found::confidence(body, at)),
        Kind::Checkin => one(meeting::found_beside::checkin(about, body)),
        Kind::DateTold => one(meeting::found_beside::told(about, body, at)),
        Kind::ReviewDraft => review::found::draft(store, pair, about, body, at),
        Kind::Learning => one(learning::found::mine(store, pair, about, body, at)),
        // Choices, salts and opening words; and what is not written yet, or not wanted any more.
        Kind::AgreementDraft
        | Kind::ShortVersionLeft
        | Kind::CalendarSaved
        | Kind::SilenceLeft
        | Kind::CheckinPassed
        | Kind::ExpectationSealed
        | Kind::ExpectationShow
        | Kind::ExpectationWords
        | Kind::ExpectationArea
        | Kind::ExpectationExample
        | Kind::IdpPlan
        | Kind::IdpShare
        | Kind::SkillSealed
        | Kind::SkillItem
        | Kind::LeftQuietly
        | Kind::ClosingReason
        | Kind::LapsedRested
        | Kind::AfterClosing
        | Kind::Letter
        | Kind::Unsent
        | Kind::ReviewSealed
        | Kind::Removed
        | Kind::FirstDays
        | Kind::CelebrationSkipped => Ok(Vec::new()),
    }
}

/// A draft is found until what it became is: then it is the same words twice.
pub(super) fn follow(store: &Connection, pair: &PairId, thing: &About) -> Result<()> {
    if let About::Minutes(meeting) = thing {
        only_me::due(store, pair, Kind::MinutesDraft, meeting.as_str())?;
    }
    if let About::Learning(part) = thing {
        only_me::due(store, pair, Kind::Learning, part.word())?;
    }
    if let About::SkillRound(round) = thing {
        only_me::due(store, pair, Kind::SkillDraft, round.as_str())?;
    }
    if let About::Review(review) = thing {
        only_me::due(store, pair, Kind::ReviewDraft, review.as_str())?;
    }
    if let About::Round(round) = thing {
        let begins = format!("{round}/");
        only_me::due(store, pair, Kind::ExpectationRound, round.as_str())?;
        only_me::due(store, pair, Kind::ExpectationAdded, round.as_str())?;
        only_me::due_beginning(store, pair, Kind::ExpectationAnswer, &begins)?;
    }
    Ok(())
}
