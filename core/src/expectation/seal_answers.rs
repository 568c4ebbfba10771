//! Answer, seal, and show what was sealed.

use super::begin::{ready, write_proposal};
use super::entry::{AnswerSaid, AnswersRevealed, AnswersSealed, ItemsAdded, Revealed, Said, Way};
use super::held::{Held, HeldPart};
use super::kept;
use super::lock_answers::write_locks;
use super::rules::{PartFacts, check_answer, may_reveal};
use super::view::{AnswerDraft, PartStep, RoundState, ShowChoice};
use crate::error::{Refusal, Result};
use crate::id::{ItemId, PairId, RoundId};
use crate::journal::{About, Entry, facts_about};
use crate::notebook::{Notebook, Page, Topic};
use crate::pair::{Pair, PairKeyring};
use crate::person::Role;
use crate::seal::seal_up;

impl Notebook {
    /// Keeps what I answer to one item, Only me, in place of its earlier state. Texts beyond their limit are kept too.
    ///
    /// # Errors
    /// `RoundGone`, `ItemGone`, `AnswersSealed`, `RoundOver`, `AnswerDoesNotFit`.
    pub fn save_answer(
        &mut self,
        pair: &PairId,
        round: &RoundId,
        item: &ItemId,
        draft: &AnswerDraft,
    ) -> Result<()> {
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            let held = Held::load(page.store, pair, kept.my_role, round)?;
            let (part, asked) = held.find(item)?;
            if part.i_sealed() {
                return Err(Refusal::AnswersSealed.into());
            }
            if part.is_void() || held.state() == RoundState::Void {
                return Err(Refusal::RoundOver.into());
            }
            // A long text waits for its writer; it is sealed only once it fits.
            if check_answer(asked.kind, draft) == Err(Refusal::AnswerDoesNotFit) {
                return Err(Refusal::AnswerDoesNotFit.into());
            }
            kept::put_answer(page, pair, round, item, draft)?;
            page.touch(Topic::Expectation);
            Ok(())
        })
    }

    /// Says what of my answers will be shown; it can be widened and narrowed until I show them. In the room, what is
    /// sealed gets a new lock with new words: the old one stays shut.
    ///
    /// # Errors
    /// `RoundGone`, `AnswersShown` once they are.
    pub fn choose_show(
        &mut self,
        pair: &PairId,
        round: &RoundId,
        choice: &ShowChoice,
    ) -> Result<()> {
        let work_factor = self.house.work_factor;
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            let held = Held::load(page.store, pair, kept.my_role, round)?;
            let shown = |part: &HeldPart| part.mine().is_some_and(|mine| mine.revealed.is_some());
            if held.parts.iter().all(shown) {
                return Err(Refusal::AnswersShown.into());
            }
            kept::put_show(page, pair, round, choice)?;
            page.touch(Topic::Expectation);
            if held.way() == Way::Room && held.parts.iter().any(HeldPart::i_sealed) {
                let keyring = ready(page, pair)?.keyring()?;
                return write_locks(page, &kept, &keyring, round, work_factor);
            }
            Ok(())
        })
    }

    /// Seals my answers to every part I have not sealed. Nobody can change them any more, not even I; nobody sees them.
    ///
    /// By mail, and once the mentee's seal is here, the mentor's seal carries his answers (EX-7). In the room, what I
    /// show goes along locked under six words of mine (EX-8).
    ///
    /// # Errors
    /// `AnswersSealed` if nothing is left to seal, `RoundOver`, `PairHasNoPartner`, `PairStopped`; `TextTooLong`,
    /// `TextUnprintable` for an answer.
    pub fn seal_answers(&mut self, pair: &PairId, round: &RoundId) -> Result<()> {
        let work_factor = self.house.work_factor;
        self.change(|page| {
            let kept = ready(page, pair)?;
            let keyring = kept.keyring()?;
            write_seals(page, &kept, &keyring, round)?;
            write_locks(page, &kept, &keyring, round, work_factor)
        })
    }

    /// Takes my seal back while it waits in the outbox; my answers are mine to change again.
    ///
    /// # Errors
    /// `SealLeft` once a parcel has carried it, `AnswersSeen` if my partner's answers lie open here.
    pub fn take_back_seal(&mut self, pair: &PairId, round: &RoundId) -> Result<()> {
        let work_factor = self.house.work_factor;
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            let held = Held::load(page.store, pair, kept.my_role, round)?;
            let waits = |part: &&HeldPart| {
                let seal = part.mine().and_then(|mine| mine.seal.as_ref());
                seal.is_some_and(|seal| seal.waiting)
            };
            let numbers: Vec<u32> = held
                .parts
                .iter()
                .filter(waits)
                .map(|it| it.number)
                .collect();
            if numbers.is_empty() {
                return Err(Refusal::SealLeft.into());
            }
            let seen = |part: &HeldPart| part.theirs().is_some_and(|it| it.revealed.is_some());
            if held.parts.iter().filter(waits).any(seen) {
                return Err(Refusal::AnswersSeen.into());
            }
            take_out(page, pair, round, |entry| belongs_to(entry, &numbers))?;
            for number in numbers {
                kept::remove_seal(page, pair, round, number)?;
            }
            kept::remove_words(page, pair, round)?;
            write_locks(page, &kept, &kept.keyring()?, round, work_factor)
        })
    }

    /// Shows what of my sealed answers I chose to show. It cannot be taken back once a parcel has carried it.
    ///
    /// # Errors
    /// `RevealTooEarly`, `SaltsLost`, `AnswersShown`, `RoundOver`, `PairStopped`.
    pub fn reveal_answers(&mut self, pair: &PairId, round: &RoundId) -> Result<()> {
        self.change(|page| {
            let kept = ready(page, pair)?;
            let keyring = kept.keyring()?;
            let held = Held::load(page.store, pair, kept.my_role, round)?;
            let now: Vec<&HeldPart> = held
                .parts
                .iter()
                .filter(|part| may_reveal(held.facts(part)))
                .collect();
            if now.is_empty() {
                return Err(why_not(&held).into());
            }
            for part in now {
                write_reveal(page, &keyring, &held, part)?;
            }
            Ok(())
        })
    }

    /// Takes what I show back while it waits in the outbox.
    ///
    /// # Errors
    /// `RevealLeft` once a parcel has carried it, `OpenedTogether` in the room.
    pub fn take_back_reveal(&mut self, pair: &PairId, round: &RoundId) -> Result<()> {
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            let held = Held::load(page.store, pair, kept.my_role, round)?;
            if held.way() == Way::Room {
                return Err(Refusal::OpenedTogether.into());
            }
            let taken = take_out(page, pair, round, |entry| {
                matches!(entry, Entry::AnswersRevealed(_))
            })?;
            match taken {
                0 => Err(Refusal::RevealLeft.into()),
                _ => Ok(()),
            }
        })
    }
}

/// Whether an entry goes with the seals of these parts: the seal, what it showed, and the items it fixed.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the other kinds stay where they wait"
)]
fn belongs_to(entry: &Entry, parts: &[u32]) -> bool {
    match entry {
        Entry::AnswersSealed(it) => parts.contains(&it.part),
        Entry::AnswersRevealed(it) => parts.contains(&it.part),
        Entry::AnswersLocked(it) => parts.contains(&it.part),
        Entry::ItemsAdded(_) => parts.contains(&2),
        _ => false,
    }
}

fn why_not(held: &Held) -> Refusal {
    match held.step() {
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
}

/// Takes waiting entries about a round out of the outbox; says how many.
pub(crate) fn take_out(
    page: &mut Page<'_>,
    pair: &PairId,
    round: &RoundId,
    wanted: impl Fn(&Entry) -> bool,
) -> Result<usize> {
    let about = About::Round(round.clone());
    let facts = facts_about(page.store, pair, &about.text())?;
    let waiting = facts.iter().filter(|fact| fact.is_waiting());
    let mut count = 0;
    for fact in waiting.filter(|fact| fact.entry.as_ref().is_some_and(&wanted)) {
        page.take_out(pair, &about, fact.id())?;
        count += 1;
    }
    Ok(count)
}

/// Seals every part that is not sealed yet, offering first what nobody has offered.
pub(crate) fn write_seals(
    page: &mut Page<'_>,
    kept: &Pair,
    keyring: &PairKeyring,
    round: &RoundId,
) -> Result<()> {
    let pair = &kept.row.pair;
    let held = Held::load(page.store, pair, kept.my_role, round)?;
    match held.state() {
        RoundState::Void => return Err(Refusal::RoundOver.into()),
        RoundState::Open | RoundState::Revealed | RoundState::Talked => {}
    }
    let open = |part: &&HeldPart| !part.i_sealed() && !part.is_void();
    if !held.parts.iter().any(|part| open(&part)) {
        return Err(Refusal::AnswersSealed.into());
    }
    if held.folded.is_none() {
        write_proposal(page, keyring, &held)?;
    }
    for part in held.parts.iter().filter(open) {
        if part.number == 2 && part.folded.is_none() {
            let questions = part.questions.clone();
            let entry = Entry::ItemsAdded(ItemsAdded { questions });
            page.write(keyring, &About::Round(round.clone()), &entry, &[])?;
        }
        write_seal(page, keyring, &held, part)?;
    }
    show_with_the_seal(page, kept, keyring, round)
}

fn write_seal(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    held: &Held,
    part: &HeldPart,
) -> Result<()> {
    let said = part.questions.items.iter().map(|asked| {
        let draft = held.answers.get(&asked.item);
        let said = draft.map_or(Ok(AnswerSaid::open()), |it| check_answer(asked.kind, it));
        said.map(|said| (asked.item.clone(), said))
    });
    let (_, written) = seal_up(
        page,
        keyring,
        (kept::SEALED, &kept::seal_key(&held.round, part.number)),
        (held.round.as_str(), &part.questions.text()),
        said.collect::<std::result::Result<_, _>>()?,
    )?;
    let entry = Entry::AnswersSealed(AnswersSealed {
        part: part.number,
        instrument: written.instrument,
        commitments: written.commitments,
        root: written.root,
    });
    page.write(keyring, &About::Round(held.round.clone()), &entry, &[])?;
    Ok(())
}

/// By mail the mentor's answers travel with his seal, once the mentee's seal is here: one mail less.
fn show_with_the_seal(
    page: &mut Page<'_>,
    kept: &Pair,
    keyring: &PairKeyring,
    round: &RoundId,
) -> Result<()> {
    let held = Held::load(page.store, &kept.row.pair, kept.my_role, round)?;
    if kept.my_role != Role::Mentor || held.way() != Way::Mail {
        return Ok(());
    }
    let ready = |part: &&HeldPart| {
        let facts: PartFacts = held.facts(part);
        may_reveal(facts)
    };
    for part in held.parts.iter().filter(ready) {
        write_reveal(page, keyring, &held, part)?;
    }
    Ok(())
}

pub(crate) fn write_reveal(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    held: &Held,
    part: &HeldPart,
) -> Result<()> {
    let entry = Entry::AnswersRevealed(to_show(held, part)?);
    page.write(keyring, &About::Round(held.round.clone()), &entry, &[])?;
    Ok(())
}

/// What I chose to show of what I sealed.
pub(crate) fn to_show(held: &Held, part: &HeldPart) -> Result<AnswersRevealed> {
    let seal = part.seal.as_ref().ok_or(Refusal::SaltsLost)?;
    let goes = |item: &ItemId, it: &AnswerSaid| it.said != Said::Open && held.show.shows(item);
    let answers = seal.showing(goes).map(|it| Revealed {
        item: it.item.clone(),
        answer: it.answer.clone(),
        salt: it.salt.to_owned(),
    });
    Ok(AnswersRevealed {
        part: part.number,
        answers: answers.collect(),
    })
}

/// Seals the round I began, for an invitation to carry it; says whether there was one.
pub(crate) fn seal_for_invitation(
    page: &mut Page<'_>,
    kept: &Pair,
    keyring: &PairKeyring,
    work_factor: u8,
) -> Result<bool> {
    let rounds = Held::load_all(page.store, &kept.row.pair, kept.my_role)?;
    let Some(draft) = rounds.iter().find(|held| held.folded.is_none()) else {
        return Ok(false);
    };
    write_seals(page, kept, keyring, &draft.round)?;
    write_locks(page, kept, keyring, &draft.round, work_factor)?;
    Ok(true)
}

/// After a parcel was taken in: what only I held of a round that is void by now is erased (EX-6).
pub(crate) fn let_go_of_void(page: &Page<'_>, pair: &PairId) -> Result<()> {
    let kept = Pair::load(page.store, pair)?;
    for held in Held::load_all(page.store, pair, kept.my_role)? {
        if held.state() == RoundState::Void {
            kept::erase(page, pair, &held.round)?;
        }
    }
    Ok(())
}
