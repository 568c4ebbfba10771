//! Ask the mentor for a view of chosen skills, rate what was seen, seal, and show what was sealed (IDP-7).

use rusqlite::Connection;

use super::borrowed::lenders_of;
use super::rating_entry::{SkillEndWhy, SkillRated, SkillRoundEnded};
use super::rating_fold::{FoldedSkillRound, folded_skill_rounds};
use super::rating_kept as kept_rating;
use super::rating_rules::{check_view, skill_turn};
use super::rating_seal::{ask, write_reveal, write_seal};
use super::rating_view::{SkillRatingDraft, SkillTurn};
use super::rules::check_kept;
use crate::error::{Refusal, Result};
use crate::id::{CompetencyId, ItemId, PairId, SkillRoundId};
use crate::journal::{About, Entry, facts_about};
use crate::notebook::{Notebook, Page, Topic};
use crate::pair::{Pair, who_assesses};
use crate::person::Role;
use crate::seal::{KeptSeal, SealFacts, both_shown_at, end, put_draft, ready, seal_of_mine};

/// One round as this notebook holds it.
pub(super) struct HeldSkills {
    pub(super) round: SkillRoundId,
    pub(super) folded: FoldedSkillRound,
    /// What opens my seal, if it is the seal that stands.
    pub(super) seal: Option<KeptSeal<SkillRated>>,
    pub(super) turn: SkillTurn,
}

impl HeldSkills {
    /// Every round the mentee asked, newest first. Nobody else asks: what a mentor asks is passed over.
    pub(super) fn load_all(store: &Connection, kept: &Pair) -> Result<Vec<Self>> {
        let pair = &kept.row.pair;
        let mut found = Vec::new();
        for (round, folded) in folded_skill_rounds(store, pair)? {
            if folded.mine != (kept.my_role == Role::Mentee) {
                continue;
            }
            let (mine, theirs) = (&folded.my_side, &folded.their_side);
            let seal = seal_of_mine(store, pair, kept_rating::SEALED, round.as_str(), mine)?;
            let is_void = folded.void.is_some();
            let facts = SealFacts::of(kept.my_role, is_void, (mine, theirs), seal.is_some());
            let turn = skill_turn(facts);
            found.push(Self {
                round,
                folded,
                seal,
                turn,
            });
        }
        Ok(found)
    }

    fn load(store: &Connection, kept: &Pair, round: &SkillRoundId) -> Result<Self> {
        let mut all = Self::load_all(store, kept)?.into_iter();
        let found = all.find(|it| it.round == *round);
        Ok(found.ok_or(Refusal::SkillRoundOver)?)
    }

    pub(super) fn is_over(&self) -> bool {
        matches!(self.turn, SkillTurn::Both | SkillTurn::Void)
    }

    fn about(&self) -> About {
        About::SkillRound(self.round.clone())
    }
}

impl Notebook {
    /// Asks my mentor for a view of skills of mine. My own ratings of today are sealed with it, and shown by nobody but
    /// me, once the mentor has rated.
    ///
    /// # Errors
    /// `NotYourTurn` unless I am the mentee, `RatingOff` (PA-12), `SkillRoundOpen` while another one is open, `SkillUnrated`,
    /// `TooManyParts` beyond twelve, `CompetencyGone`, `WordsOfAnother`, `PairHasNoPartner`, `PairStopped`.
    pub fn ask_for_view(&mut self, pair: &PairId, skills: &[CompetencyId]) -> Result<SkillRoundId> {
        self.change(|page| {
            let (kept, keyring) = ready(page, pair)?;
            if kept.my_role != Role::Mentee {
                return Err(Refusal::NotYourTurn.into());
            }
            check_on(page.store, pair)?;
            if HeldSkills::load_all(page.store, &kept)?
                .iter()
                .any(|it| !it.is_over())
            {
                return Err(Refusal::SkillRoundOpen.into());
            }
            let (asked, ratings) = ask(page, pair, skills)?;
            let examples: Vec<String> = ratings.iter().map(|it| it.example.clone()).collect();
            check_own_words(page.store, pair, &examples)?;
            let round = SkillRoundId::fresh();
            let about = About::SkillRound(round.clone());
            page.write(&keyring, &about, &Entry::SkillsAsked(asked.clone()), &[])?;
            write_seal(page, &keyring, &round, &asked, ratings)?;
            Ok(round)
        })
    }

    /// Takes back what I last did in a round while it waits in the outbox.
    ///
    /// # Errors
    /// `SkillRoundOver`, `RatingsSealed` once a parcel has carried it.
    pub fn take_back_skills(&mut self, pair: &PairId, round: &SkillRoundId) -> Result<()> {
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            let held = HeldSkills::load(page.store, &kept, round)?;
            let about = held.about();
            let facts = facts_about(page.store, pair, &about.text())?;
            let waiting: Vec<_> = facts.iter().filter(|fact| fact.is_waiting()).collect();
            if waiting.is_empty() {
                return Err(Refusal::RatingsSealed.into());
            }
            for fact in waiting {
                if matches!(fact.entry, Some(Entry::SkillsSealed(_))) {
                    kept_rating::remove_seal(page, pair, round)?;
                }
                page.take_out(pair, &about, fact.id())?;
            }
            Ok(())
        })
    }

    /// Keeps how I see one skill of my mentee, Only me, in place of its earlier state.
    ///
    /// # Errors
    /// `SkillRoundOver`, `CompetencyGone`, `RatingsSealed` once I sealed, `SkillRoundOver`, `RatingOff`, `ValueDoesNotFit`.
    pub fn save_view_of_skill(
        &mut self,
        pair: &PairId,
        round: &SkillRoundId,
        item: &ItemId,
        draft: &SkillRatingDraft,
    ) -> Result<()> {
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            let held = HeldSkills::load(page.store, &kept, round)?;
            check_on(page.store, pair)?;
            check_my_turn(&held)?;
            let mut asked = held.folded.asked.skills.iter();
            if !asked.any(|it| it.item == *item) {
                return Err(Refusal::CompetencyGone.into());
            }
            check_kept(&draft.example)?;
            // A long text waits for its writer; it is sealed only once it fits.
            if let Err(refusal @ Refusal::ValueDoesNotFit { .. }) = check_view(item.as_str(), draft)
            {
                return Err(refusal.into());
            }
            let draft = Some(draft.clone());
            put_draft(
                page,
                pair,
                kept_rating::DRAFT,
                round.as_str(),
                (item, draft),
            )?;
            page.touch(Topic::Idp);
            Ok(())
        })
    }

    /// Seals how I see the skills of my mentee; what I left is *not seen*. Her seal is here, so mine carries my ratings
    /// at once (EX-7). Nobody can change them any more.
    ///
    /// # Errors
    /// `SkillRoundOver`, `RatingsSealed`, `SkillRoundOver`, `RatingOff`, `TextTooLong`, `TextUnprintable`, `PairStopped`.
    pub fn seal_view(&mut self, pair: &PairId, round: &SkillRoundId) -> Result<()> {
        self.change(|page| {
            let (kept, keyring) = ready(page, pair)?;
            let held = HeldSkills::load(page.store, &kept, round)?;
            check_on(page.store, pair)?;
            check_my_turn(&held)?;
            let drafts = kept_rating::drafts(page.store, pair, round)?;
            let asked = &held.folded.asked;
            let ratings = asked.skills.iter().map(|it| {
                let draft = drafts.get(&it.item);
                let rated = draft.map(|draft| check_view(it.item.as_str(), draft));
                rated.unwrap_or_else(|| Ok(SkillRated::not_seen()))
            });
            let ratings: Vec<SkillRated> = ratings.collect::<std::result::Result<_, _>>()?;
            let sealed = write_seal(page, &keyring, round, asked, ratings)?;
            write_reveal(page, &keyring, &held.about(), &sealed, |_| true)
        })
    }

    /// Shows my mentor what I sealed of these skills; of the others nothing. It cannot be taken back once a parcel has
    /// carried it.
    ///
    /// # Errors
    /// `SkillRoundOver`, `RatingsSealed`, `RevealTooEarly` before the mentor's view is here, `SaltsLost`, `SkillRoundOver`,
    /// `PairStopped`.
    pub fn show_skills(
        &mut self,
        pair: &PairId,
        round: &SkillRoundId,
        skills: &[ItemId],
    ) -> Result<()> {
        self.change(|page| {
            let (kept, keyring) = ready(page, pair)?;
            let held = HeldSkills::load(page.store, &kept, round)?;
            let refusal = match held.turn {
                SkillTurn::ReadThenShow => None,
                SkillTurn::Both => Some(Refusal::RatingsSealed),
                SkillTurn::Void => Some(Refusal::SkillRoundOver),
                SkillTurn::SaltsLost => Some(Refusal::SaltsLost),
                SkillTurn::Rate
                | SkillTurn::WaitForView
                | SkillTurn::WaitForSeal
                | SkillTurn::WaitForShow => Some(Refusal::RevealTooEarly),
            };
            let seal = match refusal {
                Some(refusal) => return Err(refusal.into()),
                None => held.seal.as_ref().ok_or(Refusal::SaltsLost)?,
            };
            write_reveal(page, &keyring, &held.about(), seal, |item| {
                skills.contains(item)
            })
        })
    }

    /// Ends a round before both have shown: the mentor would rather not rate, or one lets it go. What only I held of it
    /// is erased.
    ///
    /// # Errors
    /// `SkillRoundOver`, `SkillRoundOver`, `PairStopped`; `NotYourTurn` to decline as the mentee or after sealing, or to have lost
    /// salts that are here.
    pub fn end_skill_round(
        &mut self,
        pair: &PairId,
        round: &SkillRoundId,
        why: SkillEndWhy,
    ) -> Result<()> {
        self.change(|page| {
            let (kept, keyring) = ready(page, pair)?;
            let held = HeldSkills::load(page.store, &kept, round)?;
            if held.is_over() {
                return Err(Refusal::SkillRoundOver.into());
            }
            let fits = match why {
                SkillEndWhy::Declined => {
                    matches!(held.turn, SkillTurn::Rate | SkillTurn::WaitForSeal)
                }
                SkillEndWhy::LetGo => true,
                SkillEndWhy::SaltsLost => held.turn == SkillTurn::SaltsLost,
            };
            if !fits {
                return Err(Refusal::NotYourTurn.into());
            }
            kept_rating::erase(page, pair, round)?;
            let entry = Entry::SkillRoundEnded(SkillRoundEnded { why });
            end(page, &keyring, &held.about(), &entry)
        })
    }
}

/// Refuses words of another partner of mine who did not say yes to them (IDP-12).
pub(super) fn check_own_words(store: &Connection, pair: &PairId, texts: &[String]) -> Result<()> {
    let lenders = lenders_of(store, pair, texts)?;
    match lenders.iter().all(|lender| lender.said_yes) {
        true => Ok(()),
        false => Err(Refusal::WordsOfAnother.into()),
    }
}

/// Refuses a rating between two of whom one manages or assesses the other (PA-12).
fn check_on(store: &Connection, pair: &PairId) -> Result<()> {
    match who_assesses(store, pair)?.is_told() {
        true => Err(Refusal::RatingOff.into()),
        false => Ok(()),
    }
}

fn check_my_turn(held: &HeldSkills) -> Result<()> {
    match held.turn {
        SkillTurn::Rate => Ok(()),
        SkillTurn::Void => Err(Refusal::SkillRoundOver.into()),
        SkillTurn::SaltsLost | SkillTurn::WaitForShow | SkillTurn::Both => {
            Err(Refusal::RatingsSealed.into())
        }
        SkillTurn::ReadThenShow | SkillTurn::WaitForView | SkillTurn::WaitForSeal => {
            Err(Refusal::NotYourTurn.into())
        }
    }
}

/// After a parcel was taken in: what only I held of a round that is void by now is erased (EX-6). Where both have shown,
/// the ratings I kept back stay mine, whatever came after.
pub(crate) fn let_go_of_void_skills(page: &Page<'_>, pair: &PairId) -> Result<()> {
    let kept = Pair::load(page.store, pair)?;
    for held in HeldSkills::load_all(page.store, &kept)? {
        let both = both_shown_at(&held.folded.my_side, &held.folded.their_side).is_some();
        if held.turn == SkillTurn::Void && !both {
            kept_rating::erase(page, pair, &held.round)?;
        }
    }
    Ok(())
}
