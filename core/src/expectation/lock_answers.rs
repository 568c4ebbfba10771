//! In the room: what I show lies locked at my partner's, and six words of each open both (EX-8).

use std::collections::BTreeMap;

use super::begin::ready;
use super::entry::{AnswersLocked, AnswersOpened, AnswersRevealed, Way};
use super::fold::folded_rounds;
use super::held::{Held, HeldPart};
use super::kept;
use super::rules::part_step;
use super::seal_answers::{take_out, to_show, write_reveal};
use super::view::{OpeningView, PartStep};
use crate::error::{Error, Refusal, Result};
use crate::id::{EntryId, PairId, RoundId};
use crate::journal::{About, Body as _, Entry, facts_about};
use crate::notebook::{Notebook, Page};
use crate::pair::{Pair, PairKeyring};
use crate::parcel::{OpenError, OpeningWords, lock_text, open_text};

/// How many older locks typed words are tried on, to say that they are old: each try costs 0.6 s.
const OLDER_LOCKS_MAX: usize = 3;

impl Notebook {
    /// What stands on the table when both open together: my six words, and what they open.
    ///
    /// # Errors
    /// `RoundGone`; `RevealTooEarly` until each of us holds the other's lock.
    pub fn view_opening(&self, pair: &PairId, round: &RoundId) -> Result<OpeningView> {
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let (me, partner) = kept.people(store)?;
            let held = Held::load(store, pair, kept.my_role, round)?;
            let parts = openable(&held)?;
            let words = kept::words(store, pair, round)?.ok_or(Refusal::SaltsLost)?;
            let mut shown = 0;
            let mut given = 0;
            for part in parts {
                let seal = part.seal.as_ref().ok_or(Refusal::SaltsLost)?;
                let answers = seal.answers.iter();
                given += answers.filter(|kept| kept.answer.is_given()).count();
                shown += to_show(&held, part)?.answers.len();
            }
            Ok(OpeningView {
                round: round.clone(),
                me,
                partner,
                my_words: words.split(' ').map(ToOwned::to_owned).collect(),
                shown_count: u32::try_from(shown).unwrap_or(u32::MAX),
                closed_count: u32::try_from(given.saturating_sub(shown)).unwrap_or(u32::MAX),
            })
        })
    }

    /// Opens my partner's answers with the six words they read aloud. Mine are shown with the same press: my partner
    /// was told my words, and should theirs not open, my next parcel carries my answers.
    ///
    /// # Errors
    /// A word that is none, by its place; `WordsAreMine`, `WordsOfOlderLock`, `WordsOpenNothing`, `LockBroken`;
    /// `RevealTooEarly`, `PairStopped`. Nothing of mine is shown then.
    pub fn open_together(
        &mut self,
        pair: &PairId,
        round: &RoundId,
        typed_words: &str,
    ) -> Result<()> {
        self.change(|page| {
            let kept = ready(page, pair)?;
            let words = OpeningWords::parse(typed_words)?;
            let keyring = kept.keyring()?;
            let held = Held::load(page.store, pair, kept.my_role, round)?;
            let parts = openable(&held)?;
            let mine = kept::words(page.store, pair, round)?;
            if mine.is_some_and(|mine| mine.as_str() == words.text()) {
                return Err(Refusal::WordsAreMine.into());
            }
            let locks = partners_locks(page, pair, round)?;
            let mut opened = Vec::new();
            for part in &parts {
                let theirs = part.folded.as_ref().and_then(|it| it.their_lock.as_ref());
                let lock = theirs.and_then(|lock| locks.get(&lock.entry));
                let lock = lock.ok_or(Refusal::LockBroken)?;
                match open_lock(lock, &words) {
                    Ok(inside) => opened.push(inside),
                    Err(OpenError::WrongWords) => {
                        return Err(which_words(page, pair, &words)?.into());
                    }
                    Err(_) => return Err(Refusal::LockBroken.into()),
                }
            }
            let about = About::Round(round.clone());
            for (part, inside) in parts.into_iter().zip(opened) {
                let opened = Entry::AnswersOpened(AnswersOpened {
                    part: part.number,
                    answers: inside.answers,
                });
                page.write(&keyring, &about, &opened, &[])?;
                if part.mine().is_none_or(|mine| mine.revealed.is_none()) {
                    write_reveal(page, &keyring, &held, part)?;
                }
            }
            Ok(())
        })
    }
}

/// The parts that both can open now.
///
/// # Errors
/// `AnswersShown` if they are open, `SaltsLost`, `RoundOver`, `RevealTooEarly`.
fn openable(held: &Held) -> Result<Vec<&HeldPart>> {
    let now = |part: &&HeldPart| part_step(held.facts(part)) == PartStep::OpenTogether;
    let parts: Vec<&HeldPart> = held.parts.iter().filter(now).collect();
    if parts.is_empty() {
        return Err(match held.step() {
            PartStep::Void => Refusal::RoundOver,
            PartStep::SaltsLost => Refusal::SaltsLost,
            PartStep::Compare => Refusal::AnswersShown,
            PartStep::Answer
            | PartStep::ShowFirst
            | PartStep::ReadThenShow
            | PartStep::OpenTogether
            | PartStep::CarryLock
            | PartStep::WaitForSeal
            | PartStep::WaitForAnswers => Refusal::RevealTooEarly,
        }
        .into());
    }
    Ok(parts)
}

/// Every lock that my partner made in one round, by its entry.
fn partners_locks(
    page: &Page<'_>,
    pair: &PairId,
    round: &RoundId,
) -> Result<BTreeMap<EntryId, AnswersLocked>> {
    let facts = facts_about(page.store, pair, &About::Round(round.clone()).text())?;
    let theirs = facts.into_iter().filter(|fact| !fact.mine);
    Ok(theirs
        .filter_map(|fact| {
            let id = fact.id().clone();
            match fact.entry {
                Some(Entry::AnswersLocked(locked)) => Some((id, locked)),
                Some(_) | None => None,
            }
        })
        .collect())
}

fn open_lock(
    locked: &AnswersLocked,
    words: &OpeningWords,
) -> std::result::Result<AnswersRevealed, OpenError> {
    let text = open_text(&locked.lock, words, &|| false)?;
    let inside: AnswersRevealed = serde_json::from_str(&text).map_err(|_| OpenError::Malformed)?;
    match inside.fits() && inside.part == locked.part {
        true => Ok(inside),
        false => Err(OpenError::Malformed),
    }
}

/// Of words that do not open the lock that stands: whether they open an older one of my partner's.
fn which_words(page: &Page<'_>, pair: &PairId, words: &OpeningWords) -> Result<Refusal> {
    let mut tried = 0;
    for (round, _) in folded_rounds(page.store, pair)?.into_iter().rev() {
        let about = About::Round(round).text();
        let facts = facts_about(page.store, pair, &about)?;
        for fact in facts.iter().rev().filter(|fact| !fact.mine) {
            let Some(Entry::AnswersLocked(locked)) = &fact.entry else {
                continue;
            };
            // The one that stands was tried before.
            if tried > OLDER_LOCKS_MAX {
                return Ok(Refusal::WordsOpenNothing);
            }
            tried += 1;
            if open_lock(locked, words).is_ok() {
                return Ok(Refusal::WordsOfOlderLock);
            }
        }
    }
    Ok(Refusal::WordsOpenNothing)
}

/// Locks what I show of everything I sealed and have not shown, under fresh words. In a round by mail it does nothing.
pub(crate) fn write_locks(
    page: &mut Page<'_>,
    kept: &Pair,
    keyring: &PairKeyring,
    round: &RoundId,
    work_factor: u8,
) -> Result<()> {
    let pair = &kept.row.pair;
    let held = Held::load(page.store, pair, kept.my_role, round);
    let held = match held {
        // A round whose seal was taken back may be gone with its proposal.
        Err(Error::Refused(Refusal::RoundGone)) => return Ok(()),
        held => held?,
    };
    if held.way() != Way::Room {
        return Ok(());
    }
    take_out(page, pair, round, |entry| {
        matches!(entry, Entry::AnswersLocked(_))
    })?;
    let shut = |part: &&HeldPart| {
        let revealed = part.mine().is_some_and(|mine| mine.revealed.is_some());
        part.i_sealed() && part.seal.is_some() && !revealed && !part.is_void()
    };
    let parts: Vec<&HeldPart> = held.parts.iter().filter(shut).collect();
    if parts.is_empty() {
        return Ok(());
    }
    let words = OpeningWords::draw(&mut rand::rng());
    for part in parts {
        let inside = to_show(&held, part)?.text();
        let locked = Entry::AnswersLocked(AnswersLocked {
            part: part.number,
            lock: lock_text(&inside, &words, work_factor)?,
        });
        page.write(keyring, &About::Round(round.clone()), &locked, &[])?;
    }
    kept::put_words(page, pair, round, &words)
}
