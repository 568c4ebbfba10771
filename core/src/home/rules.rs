//! Which thing comes next. Pure.

use super::life_lines::LifeFacts;
use super::view::{Headline, Step, StepKind, StepState};
use super::way::WayFacts;
use crate::agreement::AgreementState;
use crate::expectation::view::PartStep;
use crate::id::{ClauseId, ReviewId};
use crate::idp::SkillTurn;
use crate::life::LifeState;
use crate::pair::OutState;
use crate::pair::PairState;
use crate::review::{ReviewKind, ReviewOffer, ReviewTurn};

/// What the next thing depends on.
pub(crate) struct Facts {
    pub state: PairState,
    pub stopped: bool,
    pub awaits_back: bool,
    pub comes_back: bool,
    pub agreement: AgreementState,
    pub version: u32,
    pub clause_count: u32,
    pub gaps: Vec<(ClauseId, u32)>,
    pub draft_count: u32,
    pub needs_me: Vec<(ClauseId, String)>,
    pub round_step: Option<PartStep>,
    pub outcome_count: u32,
    pub skill_turn: Option<SkillTurn>,
    pub focus_waits: bool,
    pub review: Option<(ReviewId, ReviewKind, ReviewTurn)>,
    pub review_due: Option<ReviewOffer>,
    pub talk_count: u32,
    pub partner_count: u32,
    pub partner_signed: bool,
    pub out: OutState,
    pub out_has_signature: bool,
    pub invited: Option<(String, String, bool)>,
    pub signed: Option<(u32, String, Option<String>)>,
    pub life: LifeFacts,
    pub way: WayFacts,
}

/// The next thing first, then true things that also wait.
pub(crate) fn headlines(facts: &Facts) -> Vec<Headline> {
    let mut found = Vec::new();
    if let LifeState::Left { on_day } = &facts.life.state {
        let on_day = on_day.clone();
        found.push(Headline::LeftQuietly { on_day });
        return found;
    }
    if let LifeState::Closed { on_day, by } = &facts.life.state {
        let (on_day, by) = (on_day.clone(), *by);
        sending(&facts.out, facts.out_has_signature, &mut found);
        found.push(Headline::PairClosed { on_day, by });
        return found;
    }
    if facts.comes_back && !facts.stopped {
        // Nothing here says yet what the two have; whoever begins anew now begins twice.
        sending(&facts.out, facts.out_has_signature, &mut found);
        found.push(Headline::WaitForEverything);
        return found;
    }
    match (&facts.invited, facts.awaits_back) {
        (Some((since, expires_day, expired)), true) => found.push(Headline::WaitForReturn {
            since: since.clone(),
            expires_day: expires_day.clone(),
            expired: *expired,
        }),
        _ if facts.stopped => found.push(Headline::PairStopped),
        _ => {}
    }
    before_partner(facts, &mut found);
    if is_with_partner(facts.state) {
        with_partner(facts, &mut found);
    }
    found
}

fn is_with_partner(state: PairState) -> bool {
    matches!(
        state,
        PairState::Joined | PairState::Confirmed | PairState::Stopped
    )
}

fn before_partner(facts: &Facts, found: &mut Vec<Headline>) {
    match facts.state {
        PairState::Preparing => {
            let gap_count = facts.gaps.iter().map(|(_, gaps)| gaps).sum();
            if facts.draft_count == 0 {
                found.push(Headline::BeginDraft);
            } else if let Some((first, _)) = facts.gaps.first() {
                found.push(Headline::FillDraft {
                    gap_count,
                    first: first.clone(),
                });
            } else {
                found.push(Headline::InvitePartner {
                    clause_count: facts.draft_count,
                });
            }
        }
        PairState::Invited => {
            if let Some((since, expires_day, expired)) = &facts.invited {
                if *expired {
                    found.push(Headline::InvitationExpired {
                        expires_day: expires_day.clone(),
                    });
                } else {
                    if let OutState::Made { at } = &facts.out {
                        found.push(Headline::HandOver { at: at.clone() });
                    }
                    found.push(Headline::WaitForReply {
                        since: since.clone(),
                        expires_day: expires_day.clone(),
                    });
                }
            }
        }
        PairState::Joined | PairState::Confirmed | PairState::Stopped => {}
    }
}

fn with_partner(facts: &Facts, found: &mut Vec<Headline>) {
    let version = facts.version;
    let clause_count = facts.clause_count;
    if facts.life.offers_short() && facts.agreement != AgreementState::SignedByPartner {
        found.push(Headline::ShortVersion {
            agreed_count: facts.life.agreed_count,
        });
    }
    if facts.agreement == AgreementState::SignedByPartner {
        found.push(Headline::Countersign {
            version,
            clause_count,
        });
    }
    if let Some((first, _)) = facts.needs_me.first() {
        let titles = facts
            .needs_me
            .iter()
            .take(3)
            .map(|(_, title)| title.clone())
            .collect();
        let count = u32::try_from(facts.needs_me.len()).unwrap_or(u32::MAX);
        let partner_signed = facts.partner_signed;
        found.push(Headline::AnswerClauses {
            count,
            titles,
            first: first.clone(),
            partner_signed,
        });
    }
    facts.life.answers(found);
    expectations(facts, found);
    facts.way.answers(found);
    skills(facts, found);
    if matches!(
        facts.agreement,
        AgreementState::ReadyToSign | AgreementState::SignedOtherText
    ) {
        found.push(Headline::ReadToSign {
            version,
            clause_count,
        });
    }
    drafted(facts, found);
    if facts.clause_count == 0
        && facts.draft_count == 0
        && facts.needs_me.is_empty()
        && facts.partner_count == 0
    {
        found.push(Headline::BeginDraft);
    }
    outgoing(facts, found);
    if facts.talk_count > 0 {
        found.push(Headline::TalkFirst {
            count: facts.talk_count,
        });
    }
    facts.life.times(found);
    review_due(facts, found);
    let is_news = facts.way.is_news();
    let signed = facts.signed.as_ref().map(|it| signed_line(it, is_news));
    let step = facts.way.next_step();
    match is_news {
        true => found.extend(signed.into_iter().chain(step)),
        // What was signed long ago is news to nobody, unless nothing else is.
        false if found.is_empty() => found.extend(step.or(signed)),
        false => found.extend(step),
    }
}

fn signed_line(
    (version, day, starts_on): &(u32, String, Option<String>),
    is_news: bool,
) -> Headline {
    Headline::SignedByBoth {
        is_news,
        version: *version,
        day: day.clone(),
        starts_on: starts_on.clone(),
    }
}

fn expectations(facts: &Facts, found: &mut Vec<Headline>) {
    if let Some(step) = facts.round_step {
        found.push(Headline::RoundNeedsMe { step });
    }
    if facts.outcome_count > 0 {
        let count = facts.outcome_count;
        found.push(Headline::OutcomesNeedMe { count });
    }
}

fn skills(facts: &Facts, found: &mut Vec<Headline>) {
    if let Some(turn) = facts.skill_turn {
        found.push(Headline::SkillsNeedMe { turn });
    }
    if facts.focus_waits {
        found.push(Headline::FocusNeedsMe);
    }
    if let Some((review, kind, turn)) = facts.review.clone() {
        found.push(Headline::ReviewNeedsMe { review, kind, turn });
    }
}

/// A review that the agreement asks for: said after everything that waits.
fn review_due(facts: &Facts, found: &mut Vec<Headline>) {
    if let Some(ReviewOffer { kind, day }) = facts.review_due.clone() {
        found.push(Headline::ReviewDue { kind, day });
    }
}

fn drafted(facts: &Facts, found: &mut Vec<Headline>) {
    match facts.gaps.first() {
        Some((first, _)) => {
            found.push(Headline::FillDraft {
                gap_count: facts.gaps.iter().map(|(_, gaps)| gaps).sum(),
                first: first.clone(),
            });
        }
        None if facts.draft_count > 0 => found.push(Headline::ProposeDraft {
            clause_count: facts.draft_count,
        }),
        None => {}
    }
}

/// What is to be packed or handed over.
fn sending(out: &OutState, with_signature: bool, found: &mut Vec<Headline>) {
    match out {
        OutState::Waiting { change_count } => {
            found.push(Headline::MakeParcel {
                change_count: *change_count,
                with_signature,
            });
        }
        OutState::Made { at } => found.push(Headline::HandOver { at: at.clone() }),
        OutState::HandedOver { .. }
        | OutState::Received { .. }
        | OutState::Nothing
        | OutState::NoPartner => {}
    }
}

fn outgoing(facts: &Facts, found: &mut Vec<Headline>) {
    sending(&facts.out, facts.out_has_signature, found);
    let signed = matches!(
        facts.agreement,
        AgreementState::SignedByMe { waiting: false }
    );
    let since = match &facts.out {
        OutState::HandedOver { at } | OutState::Received { at } => at.clone(),
        OutState::Waiting { .. }
        | OutState::Made { .. }
        | OutState::Nothing
        | OutState::NoPartner => String::new(),
    };
    if !since.is_empty() && (signed || facts.partner_count > 0) {
        found.push(Headline::WaitForPartner {
            since,
            clause_count: facts.partner_count,
            signed,
        });
    }
}

/// The steps of the way: to a signed agreement until the partner is here, then those of the year.
pub(crate) fn steps(facts: Option<&Facts>) -> Vec<Step> {
    if let Some(facts) = facts.filter(|facts| is_with_partner(facts.state)) {
        return facts.way.steps();
    }
    let drafted = facts.is_some_and(|facts| {
        facts.state == PairState::Invited || (facts.draft_count > 0 && facts.gaps.is_empty())
    });
    let mut now_given = false;
    [
        (StepKind::Draft, drafted),
        (StepKind::Invite, false),
        (StepKind::Agree, false),
        (StepKind::Sign, false),
    ]
    .into_iter()
    .map(|(step, done)| {
        let state = match (done, now_given) {
            (true, _) => StepState::Done,
            (false, false) => {
                now_given = true;
                StepState::Now
            }
            (false, true) => StepState::Later,
        };
        Step { step, state }
    })
    .collect()
}
