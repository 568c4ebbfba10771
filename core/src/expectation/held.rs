//! A round as this notebook holds it: what both know, with what is Only me beside it.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::entry::{AnswerSaid, ItemAsked, Length, Questions, Way};
use super::fold::{folded_round, folded_rounds};
use super::fold_outcome::folded_outcomes;
use super::folded::{FoldedPart, FoldedRound};
use super::kept::{self, KeptRound};
use super::outcome_page::needs_me as asks_me;
use super::rules::{OWN_ITEMS_MAX, PartFacts, part_step};
use super::view::{AnswerDraft, PartStep, RoundState, ShowChoice};
use crate::error::{Refusal, Result};
use crate::id::{ItemId, PairId, RoundId};
use crate::person::Role;
use crate::seal::{KeptSeal, SealFacts, SealSide, seal_of_mine};

/// One round.
pub(crate) struct Held {
    pub(crate) round: RoundId,
    /// What both know of it; `None` while it is my draft.
    pub(crate) folded: Option<FoldedRound>,
    /// My draft of it, if I began it.
    pub(crate) draft: Option<KeptRound>,
    /// Part 1, and part 2 if somebody added items, or I am about to.
    pub(crate) parts: Vec<HeldPart>,
    /// My answers.
    pub(crate) answers: BTreeMap<ItemId, AnswerDraft>,
    /// What of them will be shown.
    pub(crate) show: ShowChoice,
    my_role: Role,
}

/// One part of a round.
pub(crate) struct HeldPart {
    pub(crate) number: u32,
    pub(crate) questions: Questions,
    /// What both know of it; `None` while I have not proposed it.
    pub(crate) folded: Option<FoldedPart>,
    /// Whether I asked it.
    pub(crate) asked_by_me: bool,
    /// What opens my seal, if it is the seal that stands.
    pub(crate) seal: Option<KeptSeal<AnswerSaid>>,
}

impl HeldPart {
    pub(crate) fn mine(&self) -> Option<&SealSide<AnswerSaid>> {
        self.folded.as_ref().map(|folded| &folded.mine)
    }

    pub(crate) fn theirs(&self) -> Option<&SealSide<AnswerSaid>> {
        self.folded.as_ref().map(|folded| &folded.theirs)
    }

    pub(crate) fn i_sealed(&self) -> bool {
        self.mine().is_some_and(|mine| mine.seal.is_some())
    }

    pub(crate) fn is_void(&self) -> bool {
        self.folded.as_ref().is_some_and(|part| part.void.is_some())
    }

    /// Whether both have shown what they show.
    pub(crate) fn both_revealed(&self) -> bool {
        let part = self.folded.as_ref();
        !self.is_void() && part.is_some_and(FoldedPart::both_revealed)
    }
}

impl Held {
    /// One round.
    ///
    /// # Errors
    /// `RoundGone`.
    pub(crate) fn load(
        store: &Connection,
        pair: &PairId,
        my_role: Role,
        round: &RoundId,
    ) -> Result<Self> {
        let folded = folded_round(store, pair, round)?;
        let draft = kept::round(store, pair, round)?;
        Self::build(store, pair, my_role, round, folded, draft)
    }

    /// Every round, oldest first; drafts last.
    pub(crate) fn load_all(store: &Connection, pair: &PairId, my_role: Role) -> Result<Vec<Self>> {
        let mut drafts: BTreeMap<RoundId, KeptRound> =
            kept::rounds(store, pair)?.into_iter().collect();
        let mut found = Vec::new();
        for (round, folded) in folded_rounds(store, pair)? {
            let draft = drafts.remove(&round);
            found.push(Self::build(
                store,
                pair,
                my_role,
                &round,
                Some(folded),
                draft,
            )?);
        }
        let mut drafts: Vec<_> = drafts.into_iter().collect();
        drafts.sort_by(|a, b| (&a.1.at, &a.0).cmp(&(&b.1.at, &b.0)));
        for (round, draft) in drafts {
            found.push(Self::build(
                store,
                pair,
                my_role,
                &round,
                None,
                Some(draft),
            )?);
        }
        Ok(found)
    }

    fn build(
        store: &Connection,
        pair: &PairId,
        my_role: Role,
        round: &RoundId,
        folded: Option<FoldedRound>,
        draft: Option<KeptRound>,
    ) -> Result<Self> {
        let mut parts: Vec<HeldPart> = match (&folded, &draft) {
            (Some(folded), _) => folded.parts.iter().map(part_of).collect(),
            (None, Some(draft)) => vec![drafted(&draft.body.questions)],
            (None, None) => return Err(Refusal::RoundGone.into()),
        };
        if parts.len() == 1
            && let Some(added) = kept::added(store, pair, round)?
        {
            parts.push(drafted(&added));
        }
        for (number, part) in (1..).zip(&mut parts) {
            part.number = number;
            if let Some(mine) = part.mine() {
                let key = kept::seal_key(round, number);
                part.seal = seal_of_mine(store, pair, kept::SEALED, &key, mine)?;
            }
        }
        Ok(Self {
            round: round.clone(),
            answers: kept::answers(store, pair, round)?,
            show: kept::show(store, pair, round)?,
            folded,
            draft,
            parts,
            my_role,
        })
    }

    pub(crate) fn way(&self) -> Way {
        let draft = self.draft.as_ref().map(|draft| draft.body.way);
        let folded = self.folded.as_ref().map(|folded| folded.way);
        folded.or(draft).unwrap_or(Way::Mail)
    }

    pub(crate) fn length(&self) -> Length {
        let draft = self.draft.as_ref().map(|draft| draft.body.length);
        let folded = self.folded.as_ref().map(|folded| folded.length);
        folded.or(draft).unwrap_or(Length::Short)
    }

    /// Whether I began it.
    pub(crate) fn is_mine(&self) -> bool {
        self.folded.as_ref().is_none_or(|folded| folded.mine)
    }

    pub(crate) fn facts(&self, part: &HeldPart) -> PartFacts {
        let side = |side: Option<&SealSide<AnswerSaid>>| side.cloned().unwrap_or_default();
        let (mine, theirs) = (side(part.mine()), side(part.theirs()));
        let locks = part.folded.as_ref();
        let my_lock = locks.and_then(|it| it.my_lock.as_ref());
        PartFacts {
            seal: SealFacts::of(
                self.my_role,
                part.is_void(),
                (&mine, &theirs),
                part.seal.is_some(),
            ),
            way: self.way(),
            my_lock_left: my_lock.is_some_and(|lock| !lock.waiting),
            my_lock: my_lock.is_some(),
            their_lock: locks.is_some_and(|it| it.their_lock.is_some()),
        }
    }

    pub(crate) fn step_of(&self, part: &HeldPart) -> PartStep {
        part_step(self.facts(part))
    }

    /// The first thing I can do, else what I wait for.
    pub(crate) fn step(&self) -> PartStep {
        let steps = self.parts.iter().map(|part| self.step_of(part));
        steps.min().unwrap_or(PartStep::Void)
    }

    pub(crate) fn state(&self) -> RoundState {
        let first_void = self.parts.first().is_none_or(HeldPart::is_void);
        let talked = self.folded.as_ref().and_then(|it| it.talked_at.as_ref());
        if first_void {
            RoundState::Void
        } else if talked.is_some() {
            RoundState::Talked
        } else if self.parts.iter().any(HeldPart::both_revealed) {
            RoundState::Revealed
        } else {
            RoundState::Open
        }
    }

    /// The item, with the part it stands in.
    ///
    /// # Errors
    /// `ItemGone`.
    pub(crate) fn find(&self, item: &ItemId) -> Result<(&HeldPart, &ItemAsked)> {
        let found = self.parts.iter().find_map(|part| {
            let mut asked = part.questions.items.iter();
            Some((part, asked.find(|asked| &asked.item == item)?))
        });
        Ok(found.ok_or(Refusal::ItemGone)?)
    }

    /// The part that takes my own items: part 1 of a round I began, else part 2; `None` once its questions are fixed.
    pub(crate) fn own_part(&self) -> Option<u32> {
        let state = self.state();
        let waits = self.folded.as_ref().is_none_or(|folded| folded.waiting);
        let first_sealed = self.parts.first().is_some_and(HeldPart::i_sealed);
        if state != RoundState::Open || first_sealed {
            return None;
        }
        match self.is_mine() {
            true => waits.then_some(1),
            false => Some(2),
        }
    }

    /// How many own items I can still add.
    pub(crate) fn own_left(&self) -> u32 {
        let Some(number) = self.own_part() else {
            return 0;
        };
        let part = self.parts.iter().find(|part| part.number == number);
        let own = part.map_or(0, |part| {
            let items = part.questions.items.iter();
            items.filter(|asked| asked.item.is_own()).count()
        });
        OWN_ITEMS_MAX.saturating_sub(u32::try_from(own).unwrap_or(u32::MAX))
    }
}

fn part_of(folded: &FoldedPart) -> HeldPart {
    HeldPart {
        number: 0,
        questions: folded.questions.clone(),
        asked_by_me: folded.asked_by_me,
        folded: Some(folded.clone()),
        seal: None,
    }
}

fn drafted(questions: &Questions) -> HeldPart {
    HeldPart {
        number: 0,
        questions: questions.clone(),
        asked_by_me: true,
        folded: None,
        seal: None,
    }
}

/// How far the two have come with their expectations.
pub(crate) struct SoFar {
    /// A round has begun, if only as my draft.
    pub(crate) begun: bool,
    /// I have sealed in one.
    pub(crate) sealed: bool,
    /// Both have shown their answers in one.
    pub(crate) compared: bool,
}

pub(crate) fn so_far(store: &Connection, pair: &PairId, my_role: Role) -> Result<SoFar> {
    let rounds = Held::load_all(store, pair, my_role)?;
    let parts = || rounds.iter().flat_map(|held| &held.parts);
    Ok(SoFar {
        begun: !rounds.is_empty(),
        sealed: parts().any(HeldPart::i_sealed),
        compared: parts().any(HeldPart::both_revealed),
    })
}

/// When the later of the two showed their answers in the newest round that both have shown and not talked about yet.
pub(crate) fn compared_since(
    store: &Connection,
    pair: &PairId,
    my_role: Role,
) -> Result<Option<String>> {
    let rounds = Held::load_all(store, pair, my_role)?;
    let ready = rounds
        .iter()
        .filter(|held| held.state() == RoundState::Revealed);
    let sides = ready
        .flat_map(|held| &held.parts)
        .flat_map(|part| [part.mine(), part.theirs()].into_iter().flatten());
    let shown = sides.filter_map(|side| side.revealed.as_ref());
    Ok(shown.map(|(at, _)| at.clone()).max())
}

/// The steps of rounds whose turn is mine, and how many outcomes wait for my yes. A round that is my own draft asks nobody.
pub(crate) fn my_turns(
    store: &Connection,
    pair: &PairId,
    my_role: Role,
) -> Result<(Vec<PartStep>, u32)> {
    let (mut steps, mut outcomes) = (Vec::new(), 0);
    for held in Held::load_all(store, pair, my_role)? {
        let step = held.step();
        let my_turn = match step {
            PartStep::Answer => !held.is_mine(),
            PartStep::SaltsLost
            | PartStep::ShowFirst
            | PartStep::ReadThenShow
            | PartStep::OpenTogether => true,
            PartStep::CarryLock
            | PartStep::WaitForSeal
            | PartStep::WaitForAnswers
            | PartStep::Compare
            | PartStep::Void => false,
        };
        if my_turn && held.state() != RoundState::Void {
            steps.push(step);
        }
        let all = folded_outcomes(store, pair, &held.round)?;
        let waiting = all.iter().filter(|(_, outcome)| asks_me(outcome)).count();
        outcomes += u32::try_from(waiting).unwrap_or(u32::MAX);
    }
    Ok((steps, outcomes))
}

/// Rounds whose turn is mine, and outcomes that wait for my yes.
pub(crate) fn needs_me(store: &Connection, pair: &PairId, my_role: Role) -> Result<u32> {
    let (steps, outcomes) = my_turns(store, pair, my_role)?;
    Ok(outcomes.saturating_add(u32::try_from(steps.len()).unwrap_or(u32::MAX)))
}
