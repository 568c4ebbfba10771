//! How much goes, in things that a person knows by sight.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::view::{Goes, GoesLine};
use crate::agreement;
use crate::closing_statement;
use crate::error::Result;
use crate::id::PairId;
use crate::idp;
use crate::journal::{REVIEW, ROUND};
use crate::store::meeting::ThingKind;
use crate::store::only_me::{self, Kind};
use crate::store::{action_item, attachment, meeting, sealed};
use crate::thanks::thanks_lines;

/// Counts that grow; what there is none of is not told.
#[derive(Default)]
pub(super) struct Counted(BTreeMap<Goes, u32>);

impl Counted {
    fn add(&mut self, what: Goes, count: usize) {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        let so_far = self.0.entry(what).or_default();
        *so_far = so_far.saturating_add(count);
    }

    pub(super) fn lines(self) -> Vec<GoesLine> {
        let lines = self
            .0
            .into_iter()
            .map(|(what, count)| GoesLine { what, count });
        lines.filter(|line| line.count > 0).collect()
    }
}

/// Everything of one pair.
pub(super) fn of_pair(store: &Connection, pair: &PairId, counted: &mut Counted) -> Result<()> {
    let versions = agreement::folded_agreement(store, pair)?.versions.len();
    counted.add(Goes::SignedVersions, versions);
    let closing = closing_statement::both_signed(store, pair)?;
    counted.add(Goes::ClosingStatement, usize::from(closing.is_some()));
    counted.add(Goes::Clauses, agreement::folded(store, pair)?.len());
    counted.add(Goes::Rounds, sealed::all(store, pair, ROUND)?.len());
    for (what, kind) in [
        (Goes::Meetings, ThingKind::Meeting),
        (Goes::Points, ThingKind::Point),
        (Goes::Notes, ThingKind::Note),
    ] {
        for open in [true, false] {
            counted.add(what, meeting::all(store, pair, kind, open)?.len());
        }
    }
    for open in [true, false] {
        counted.add(Goes::Promises, action_item::all(store, pair, open)?.len());
    }
    counted.add(Goes::Reviews, sealed::all(store, pair, REVIEW)?.len());
    counted.add(Goes::SharedGoals, idp::shared_goal_count(store, pair)?);
    counted.add(Goes::Thanks, thanks_lines(store, pair)?.len());
    counted.add(Goes::Files, attachment::count(store, pair)?);
    only_mine(store, pair, counted)
}

/// What belongs to me and to no one pair.
pub(super) fn of_person(store: &Connection, counted: &mut Counted) -> Result<()> {
    only_mine(store, &only_me::of_person(), counted)
}

fn only_mine(store: &Connection, place: &PairId, counted: &mut Counted) -> Result<()> {
    for kind in Kind::ALL {
        if let Some(what) = what_is(*kind) {
            counted.add(what, only_me::all(store, place, *kind)?.len());
        }
    }
    Ok(())
}

/// What a private row is to the one who wrote it; marks and keys that nobody wrote are not told.
fn what_is(kind: Kind) -> Option<Goes> {
    match kind {
        Kind::ClauseDraft
        | Kind::ConfidenceNote
        | Kind::Checkin
        | Kind::AboutMe
        | Kind::MinutesDraft
        | Kind::ParkedPoint
        | Kind::MeetingNote
        | Kind::ActionItem
        | Kind::ExpectationAnswer
        | Kind::OutsideAcceptance
        | Kind::ReviewDraft
        | Kind::Learning
        | Kind::Letter
        | Kind::IdpSheet => Some(Goes::OnlyMe),
        Kind::IdpGoal => Some(Goes::OwnGoals),
        Kind::AgreementDraft
        | Kind::ShortVersionLeft
        | Kind::CalendarSaved
        | Kind::SilenceLeft
        | Kind::CheckinPassed
        | Kind::DateTold
        | Kind::ExpectationRound
        | Kind::ExpectationAdded
        | Kind::ExpectationSealed
        | Kind::ExpectationShow
        | Kind::ExpectationTold
        | Kind::ExpectationWords
        | Kind::ExpectationArea
        | Kind::ExpectationExample
        | Kind::IdpPlan
        | Kind::IdpCompetency
        | Kind::IdpSnapshot
        | Kind::IdpShare
        | Kind::SkillSealed
        | Kind::SkillDraft
        | Kind::SkillItem
        | Kind::LeftQuietly
        | Kind::ClosingReason
        | Kind::LapsedRested
        | Kind::AfterClosing
        | Kind::Unsent
        | Kind::ReviewSealed
        | Kind::Removed
        | Kind::FirstDays
        | Kind::CelebrationSkipped => None,
    }
}
