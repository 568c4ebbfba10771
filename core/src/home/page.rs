//! Gathers what Today and the frame show.

use rusqlite::Connection;

use super::life_lines::{LifeFacts, UNSIGNED_DAYS};
use super::rules::{Facts, headlines, steps};
use super::view::{FrameView, Headline, HomeView};
use super::way_page::{next_review, way_facts};
use crate::agreement::{
    self, ClauseState, agreement_state, days_of, folded_agreement, list_rows, titles_in,
};
use crate::clock::Moment;
use crate::closing_statement;
use crate::disclosure::disclosures_need_me;
use crate::error::Result;
use crate::exchange::out_state;
use crate::id::PairId;
use crate::life::rules::{days_between, runs_long};
use crate::life::{after_closing, hidden_pairs, is_only_read, lapsed_rests, life_of};
use crate::notebook::Notebook;
use crate::pair::OutState;
use crate::pair::{Pair, chosen, draft_names, pair_line};
use crate::person::my_name;
use crate::store::outbox as tray;
use crate::vault::{RecoveryState, asks_for_copy, asks_for_sheet, recovery_state};

impl Notebook {
    /// The frame around every room.
    ///
    /// # Errors
    /// When the notebook cannot be read.
    pub fn view_frame(&self) -> Result<FrameView> {
        self.read(|store| {
            let mut pairs = Vec::new();
            let mut hidden = Vec::new();
            let out_of_sight = hidden_pairs(store)?;
            for kept in Pair::load_all(store)? {
                let line = pair_line(store, &kept)?;
                match out_of_sight.contains(&line.pair) {
                    true => hidden.push(line),
                    false => pairs.push(line),
                }
            }
            pairs.sort_by_key(|line| {
                let partner = if line.my_role == crate::person::Role::Mentee {
                    &line.mentor
                } else {
                    &line.mentee
                };
                partner.name.to_lowercase()
            });
            Ok(FrameView {
                my_name: my_name(store)?,
                pairs,
                hidden,
                current: chosen(store)?,
            })
        })
    }

    /// Today, for one pair or the one last looked at.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_home(&self, pair: Option<&PairId>) -> Result<HomeView> {
        let now = self.now()?;
        let guarded = self.sample_seat()?.is_none();
        self.read(|store| {
            let wanted = match pair {
                Some(pair) => Some(pair.clone()),
                None => chosen(store)?,
            };
            let kept = wanted.map(|pair| Pair::load(store, &pair)).transpose()?;
            let facts = kept
                .as_ref()
                .map(|kept| gather(store, kept, &now))
                .transpose()?;
            let mut lines = facts
                .as_ref()
                .map_or_else(|| vec![Headline::BeginPair], headlines)
                .into_iter();
            Ok(HomeView {
                day: now.day_text(),
                my_name: my_name(store)?,
                headline: lines.next().unwrap_or(Headline::BeginDraft),
                also: lines.collect(),
                steps: steps(facts.as_ref()),
                after_closing: after_closing(store, &now)?,
                next_review: match &kept {
                    Some(kept) if !is_only_read(store, &kept.row.pair)? => {
                        next_review(store, &kept.row.pair, &now)?
                    }
                    Some(_) | None => None,
                },
                partner: kept
                    .as_ref()
                    .map(|kept| kept.people(store))
                    .transpose()?
                    .map(|people| people.1),
                recovery_unconfirmed: !matches!(
                    recovery_state(store)?,
                    RecoveryState::Confirmed { .. }
                ),
                recovery_asked: guarded && asks_for_sheet(store, now.day())?,
                copy_asked: guarded
                    && !asks_for_sheet(store, now.day())?
                    && asks_for_copy(store, now.day())?,
                backup_missing: self.is_unbacked(),
                not_verified: kept.as_ref().is_some_and(|kept| kept.awaits_words()),
                pair: kept
                    .as_ref()
                    .map(|kept| pair_line(store, kept))
                    .transpose()?,
            })
        })
    }
}

/// What Today says first of a pair.
pub(crate) fn first_line(
    store: &Connection,
    kept: &Pair,
    now: &Moment,
) -> Result<Option<Headline>> {
    Ok(headlines(&gather(store, kept, now)?).into_iter().next())
}

fn gather(store: &Connection, kept: &Pair, now: &Moment) -> Result<Facts> {
    let pair = &kept.row.pair;
    let today = now.day_text();
    let people = kept.people(store)?;
    let rows = list_rows(store, pair, &draft_names(&people.0, &people.1))?;
    let folded = folded_agreement(store, pair)?;
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let count = |wanted: ClauseState| small(rows.iter().filter(|row| row.state == wanted).count());
    let signed = match folded.newest() {
        Some(version) => {
            let (start, _) = days_of(store, pair, version)?;
            Some((
                version.version,
                version.first.day.clone(),
                start.filter(|start| *start > today),
            ))
        }
        None => None,
    };
    let agreement = agreement_state(store, kept, &rows, &folded, &today)?;
    let out = out_state(store, kept)?;
    let life = life_facts(store, kept, now, count(ClauseState::Agreed))?;
    let (rounds, outcome_count) = crate::expectation::my_turns(store, pair, kept.my_role)?;
    Ok(Facts {
        round_step: rounds.into_iter().min(),
        outcome_count,
        skill_turn: crate::idp::skills_need_me(store, kept)?,
        focus_waits: crate::idp::focus_needs_me(store, pair)?,
        review: crate::review::review_turn_of_mine(store, kept)?,
        review_due: crate::review::offered(store, kept, now)?,
        state: kept.state,
        stopped: kept.stopped.is_some(),
        awaits_back: kept.awaits_back(),
        comes_back: kept.comes_back_empty(),
        version: folded.next_version(),
        clause_count: small(
            rows.iter()
                .filter(|row| row.folded.is_some() && row.state != ClauseState::LeftOut)
                .count(),
        ),
        gaps: rows
            .iter()
            .filter(|row| row.gaps > 0)
            .map(|row| (row.clause.clone(), row.gaps))
            .collect(),
        draft_count: count(ClauseState::Draft),
        needs_me: titles_in(&rows, agreement::rules::needs_my_answer),
        talk_count: count(ClauseState::Parked) + count(ClauseState::Open),
        partner_count: count(ClauseState::PartnersTurn),
        partner_signed: folded.theirs.is_some(),
        out_has_signature: out_has_signature(store, pair, &out)?,
        out,
        invited: kept.invitation.as_ref().map(|invitation| {
            let since = invitation.made.clone();
            (
                since,
                invitation.expires_day.clone(),
                today > invitation.expires_day,
            )
        }),
        way: way_facts(
            store,
            kept,
            now,
            signed.as_ref().map(|it| it.1.as_str()),
            &life,
        )?,
        life,
        signed,
        agreement,
    })
}

fn life_facts(
    store: &Connection,
    kept: &Pair,
    now: &Moment,
    agreed_count: u32,
) -> Result<LifeFacts> {
    let pair = &kept.row.pair;
    let life = life_of(store, kept, now.day())?;
    let pause = life.pause_offers.theirs.as_ref();
    let extension = life.extension_offers.theirs.as_ref();
    Ok(LifeFacts {
        extension_for_me: extension.map(|it| it.body.end_day.clone()),
        extension_open: life.extension_offers.is_open(),
        pause_for_me: pause.map(|it| (it.body.from_day.clone(), it.body.return_day.clone())),
        closing_for_me: closing_statement::needs_me(store, pair)?,
        closing_signed: closing_statement::both_signed(store, pair)?.is_some(),
        runs_long: runs_long(&life.days),
        disclosures_for_me: disclosures_need_me(store, pair)?,
        unsigned_days: match life.version {
            Some(_) => None,
            None => unsigned_days(store, pair, now)?,
        },
        short_declined: agreement::short_version_left(store, pair)?,
        agreed_count,
        lapsed_rests: lapsed_rests(store, pair, life.days.end_day.as_deref(), now.day())?,
        end_day: life.days.end_day,
        state: life.state,
    })
}

/// Days since the first wording was offered, if the text is longer than the five-line version.
fn unsigned_days(store: &Connection, pair: &PairId, now: &Moment) -> Result<Option<i64>> {
    let first = crate::store::journal::first_said(store, pair, "clause_proposed")?;
    let first = first.map(|at| now.day_of(&at));
    let since = first.and_then(|day| days_between(now.day(), &day));
    let since = since.map(|days| -days);
    // What would be left out is worked out only once the month is over.
    if since.is_none_or(|days| days < UNSIGNED_DAYS) {
        return Ok(since);
    }
    let is_longer = agreement::is_longer_than_five_lines(store, pair)?;
    Ok(since.filter(|_| is_longer))
}

fn out_has_signature(store: &Connection, pair: &PairId, out: &OutState) -> Result<bool> {
    if !matches!(out, OutState::Waiting { .. }) {
        return Ok(false);
    }
    Ok(tray::rows(store, pair)?
        .iter()
        .any(|row| row.kind == "agreement_signed"))
}
