//! Begin a round, add items in own words, offer it, let it go.

use super::entry::{AnswerSaid, EndedWhy, ItemAsked, Length, RoundEnded, RoundProposed};
use super::held::Held;
use super::kept::{self, KeptRound};
use super::questions::{own_questions, questions};
use super::rules::{LIGHT_ITEMS_MAX, OWN_ITEMS_MAX, check_own_item};
use super::view::{OwnItemDraft, PartStep, RoundDraft, RoundState};
use crate::error::{Refusal, Result};
use crate::id::{ItemId, PairId, RoundId};
use crate::journal::{About, Entry};
use crate::notebook::{Notebook, Page, Topic};
use crate::pair::{Pair, PairKeyring};
use crate::seal;

impl Notebook {
    /// Begins a round as my draft: nothing is offered and nothing leaves.
    ///
    /// # Errors
    /// `RoundOpen` while another one is open, `NothingToAsk` if it would ask nothing.
    pub fn begin_round(&mut self, pair: &PairId, draft: &RoundDraft) -> Result<RoundId> {
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            let rounds = Held::load_all(page.store, pair, kept.my_role)?;
            if rounds.iter().any(|it| it.state() == RoundState::Open) {
                return Err(Refusal::RoundOpen.into());
            }
            let last = match draft.length {
                Length::Light => light_items(&rounds),
                Length::Short | Length::Full | Length::Themes => Vec::new(),
            };
            let body = RoundProposed {
                length: draft.length,
                way: draft.way,
                questions: questions(draft, &last),
            };
            if body.questions.items.is_empty() {
                return Err(Refusal::NothingToAsk.into());
            }
            let round = RoundId::fresh();
            let at = page.now.text();
            kept::put_round(page, pair, &round, &KeptRound { at, body })?;
            page.touch(Topic::Expectation);
            Ok(round)
        })
    }

    /// Offers a round to my partner, so that both answer at the same time. Sealing offers it too.
    ///
    /// # Errors
    /// `RoundGone`, `PairHasNoPartner`, `PairStopped`; `NothingToPropose` if it was offered already.
    pub fn propose_round(&mut self, pair: &PairId, round: &RoundId) -> Result<()> {
        self.change(|page| {
            let kept = ready(page, pair)?;
            let keyring = kept.keyring()?;
            let held = Held::load(page.store, pair, kept.my_role, round)?;
            if held.folded.is_some() {
                return Err(Refusal::NothingToPropose.into());
            }
            write_proposal(page, &keyring, &held)
        })
    }

    /// Adds an item in own words: to my round before it leaves, to my partner's as part 2 before I seal.
    ///
    /// # Errors
    /// `QuestionsFixed`, `TooManyOwnItems`, `NameMissing`, `TextTooLong`, `TextUnprintable`.
    pub fn add_own_item(
        &mut self,
        pair: &PairId,
        round: &RoundId,
        draft: &OwnItemDraft,
    ) -> Result<ItemId> {
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            let held = Held::load(page.store, pair, kept.my_role, round)?;
            held.own_part().ok_or(Refusal::QuestionsFixed)?;
            if held.own_left() == 0 {
                let limit = OWN_ITEMS_MAX;
                return Err(Refusal::TooManyOwnItems { limit }.into());
            }
            let asked = check_own_item(ItemId::own(), draft)?;
            let item = asked.item.clone();
            keep_items(page, pair, &kept, &held, |items| items.push(asked))?;
            Ok(item)
        })
    }

    /// Takes an own item out again, with my answer to it.
    ///
    /// # Errors
    /// `QuestionsFixed`, `ItemGone` if it is not mine.
    pub fn remove_own_item(&mut self, pair: &PairId, round: &RoundId, item: &ItemId) -> Result<()> {
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            let held = Held::load(page.store, pair, kept.my_role, round)?;
            let number = held.own_part().ok_or(Refusal::QuestionsFixed)?;
            let (part, asked) = held.find(item)?;
            if part.number != number || !asked.item.is_own() {
                return Err(Refusal::ItemGone.into());
            }
            keep_items(page, pair, &kept, &held, |items| {
                items.retain(|asked| &asked.item != item);
            })?;
            kept::remove_answer(page, pair, round, item)
        })
    }

    /// Ends a round: *We have talked*, or lets it go. What only I held of a round let go is erased.
    ///
    /// # Errors
    /// `RoundGone`, `RoundOver`, `PairStopped`; `NotYourTurn` to have talked before both have shown, or to have lost
    /// salts that are here.
    pub fn end_round(&mut self, pair: &PairId, round: &RoundId, why: EndedWhy) -> Result<()> {
        self.change(|page| {
            let kept = ready(page, pair)?;
            let held = Held::load(page.store, pair, kept.my_role, round)?;
            let fits = match (why, held.state()) {
                (EndedWhy::Talked, RoundState::Revealed) => true,
                (_, RoundState::Void | RoundState::Talked) => return Err(Refusal::RoundOver.into()),
                (EndedWhy::Abandoned | EndedWhy::OtherKept, RoundState::Open) => true,
                (EndedWhy::SaltsLost, RoundState::Open) => held.step() == PartStep::SaltsLost,
                _ => false,
            };
            if !fits {
                return Err(Refusal::NotYourTurn.into());
            }
            end(page, &kept, &held, why)
        })
    }

    /// Of rounds begun at the same time, keeps one: the others are void, and my answers to the same sentences move over.
    ///
    /// # Errors
    /// `RoundGone`, `PairStopped`, `NotYourTurn` unless several are open.
    pub fn keep_round(&mut self, pair: &PairId, round: &RoundId) -> Result<()> {
        self.change(|page| {
            let kept = ready(page, pair)?;
            let rounds = Held::load_all(page.store, pair, kept.my_role)?;
            let open = |held: &&Held| held.state() == RoundState::Open;
            let mut others = Vec::new();
            let mut chosen = None;
            for held in rounds.iter().filter(open) {
                match held.round == *round {
                    true => chosen = Some(held),
                    false => others.push(held),
                }
            }
            let chosen = chosen.ok_or(Refusal::RoundGone)?;
            if others.is_empty() {
                return Err(Refusal::NotYourTurn.into());
            }
            for other in others {
                move_answers(page, pair, other, chosen)?;
                end(page, &kept, other, EndedWhy::OtherKept)?;
            }
            Ok(())
        })
    }
}

/// The pair, if words may be exchanged in it.
pub(crate) fn ready(page: &Page<'_>, pair: &PairId) -> Result<Pair> {
    let kept = Pair::load(page.store, pair)?;
    kept.check_not_stopped()?;
    Ok(kept)
}

/// Makes my draft of a round an offer; it waits in the outbox.
pub(crate) fn write_proposal(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    held: &Held,
) -> Result<()> {
    let draft = held.draft.as_ref().ok_or(Refusal::RoundGone)?;
    let entry = Entry::RoundProposed(draft.body.clone());
    page.write(keyring, &About::Round(held.round.clone()), &entry, &[])?;
    Ok(())
}

/// What a light round asks: what was talked about or left open last time, at most six.
pub(crate) fn light_items(rounds: &[Held]) -> Vec<ItemAsked> {
    let shown = |held: &&Held| matches!(held.state(), RoundState::Revealed | RoundState::Talked);
    let Some(last) = rounds.iter().rev().find(shown) else {
        return Vec::new();
    };
    let Some(folded) = &last.folded else {
        return Vec::new();
    };
    let mut found: Vec<ItemAsked> = Vec::new();
    let parts = || last.parts.iter().filter(|part| part.both_revealed());
    let chosen = |asked: &ItemAsked| {
        folded.chosen_by_me.contains(&asked.item) || folded.chosen_by_them.contains(&asked.item)
    };
    let every = || parts().flat_map(|part| &part.questions.items);
    found.extend(every().filter(|asked| chosen(asked)).cloned());
    for part in parts() {
        let open = |asked: &&ItemAsked| {
            let shows = |side: Option<&seal::SealSide<AnswerSaid>>| {
                side.is_some_and(|side| side.shown.contains_key(&asked.item))
            };
            !shows(part.mine()) || !shows(part.theirs())
        };
        let items = part.questions.items.iter().filter(open);
        let new: Vec<_> = items
            .filter(|asked| !found.contains(asked))
            .cloned()
            .collect();
        found.extend(new);
    }
    found.truncate(LIGHT_ITEMS_MAX);
    found
}

/// Changes the list that takes my own items.
fn keep_items(
    page: &mut Page<'_>,
    pair: &PairId,
    kept: &Pair,
    held: &Held,
    change: impl FnOnce(&mut Vec<ItemAsked>),
) -> Result<()> {
    page.touch(Topic::Expectation);
    if !held.is_mine() {
        let added = held.parts.iter().find(|part| part.number == 2);
        let mut items = added.map_or_else(Vec::new, |part| part.questions.items.clone());
        change(&mut items);
        return kept::put_added(page, pair, &held.round, &own_questions(items));
    }
    let mut draft = held.draft.clone().ok_or(Refusal::QuestionsFixed)?;
    change(&mut draft.body.questions.items);
    kept::put_round(page, pair, &held.round, &draft)?;
    if let Some(folded) = &held.folded {
        let about = About::Round(held.round.clone());
        page.take_out(pair, &about, &folded.proposal)?;
        let entry = Entry::RoundProposed(draft.body);
        page.write(&kept.keyring()?, &about, &entry, &[])?;
    }
    Ok(())
}

fn move_answers(page: &Page<'_>, pair: &PairId, from: &Held, to: &Held) -> Result<()> {
    for (item, answer) in &from.answers {
        let (Ok((_, before)), Ok((part, after))) = (from.find(item), to.find(item)) else {
            continue;
        };
        if before == after && !part.i_sealed() && !to.answers.contains_key(item) {
            kept::put_answer(page, pair, &to.round, item, answer)?;
        }
    }
    Ok(())
}

fn end(page: &mut Page<'_>, kept: &Pair, held: &Held, why: EndedWhy) -> Result<()> {
    let about = About::Round(held.round.clone());
    let entry = Entry::RoundEnded(RoundEnded { why });
    page.touch(Topic::Expectation);
    if why == EndedWhy::Talked {
        page.write(&kept.keyring()?, &about, &entry, &[])?;
        return Ok(());
    }
    kept::erase(page, &kept.row.pair, &held.round)?;
    seal::end(page, &kept.keyring()?, &about, &entry)
}
