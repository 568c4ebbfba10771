//! A round in the room that cannot happen in the room any more goes on by mail, and nobody answers again (EX-7, EX-8).

use super::begin::ready;
use super::entry::{RoundMoved, Way};
use super::held::{Held, HeldPart};
use super::kept;
use super::lock_answers::write_locks;
use super::seal_answers::take_out;
use super::view::RoundState;
use crate::error::{Refusal, Result};
use crate::id::{PairId, RoundId};
use crate::journal::{About, Entry};
use crate::notebook::{Notebook, Page, Topic};
use crate::pair::Pair;

impl Notebook {
    /// Says how answers are shown to each other. A draft of mine takes either way. A round that both know goes from the
    /// room to mail: seals stay as they are, nothing is shown by it, and my six words open nothing any more that has not
    /// left. Back to the room leads only while that word waits in the outbox.
    ///
    /// # Errors
    /// `RoundGone`, `RoundOver`, `PairStopped`; `AnswersShown` once something was shown or opened; `NotYourTurn` if it
    /// goes that way already, or the word has left.
    pub fn choose_way(&mut self, pair: &PairId, round: &RoundId, way: Way) -> Result<()> {
        let work_factor = self.house.work_factor;
        self.change(|page| {
            let kept = ready(page, pair)?;
            let held = Held::load(page.store, pair, kept.my_role, round)?;
            movable(&held, way)?;
            page.touch(Topic::Expectation);
            let Some(folded) = &held.folded else {
                return redraft(page, pair, &held, way);
            };
            if way == Way::Mail {
                return go_by_mail(page, &kept, round);
            }
            let moved = folded.moved.as_ref();
            let word = moved.and_then(|moved| moved.waiting.as_ref());
            let word = word.ok_or(Refusal::NotYourTurn)?;
            page.take_out(pair, &About::Round(round.clone()), word)?;
            write_locks(page, &kept, &kept.keyring()?, round, work_factor)
        })
    }
}

fn movable(held: &Held, way: Way) -> Result<()> {
    match held.state() {
        RoundState::Void | RoundState::Talked => return Err(Refusal::RoundOver.into()),
        RoundState::Revealed => return Err(Refusal::AnswersShown.into()),
        RoundState::Open => {}
    }
    let shown = |part: &HeldPart| {
        let sides = [part.mine(), part.theirs()];
        let mut sides = sides.into_iter().flatten();
        sides.any(|side| side.revealed.is_some())
    };
    if held.parts.iter().any(shown) {
        return Err(Refusal::AnswersShown.into());
    }
    if held.way() == way {
        return Err(Refusal::NotYourTurn.into());
    }
    Ok(())
}

fn redraft(page: &Page<'_>, pair: &PairId, held: &Held, way: Way) -> Result<()> {
    let mut draft = held.draft.clone().ok_or(Refusal::RoundGone)?;
    draft.body.way = way;
    kept::put_round(page, pair, &held.round, &draft)
}

fn go_by_mail(page: &mut Page<'_>, kept: &Pair, round: &RoundId) -> Result<()> {
    let pair = &kept.row.pair;
    take_out(page, pair, round, |entry| {
        matches!(entry, Entry::AnswersLocked(_))
    })?;
    kept::remove_words(page, pair, round)?;
    let entry = Entry::RoundMoved(RoundMoved { way: Way::Mail });
    page.write(&kept.keyring()?, &About::Round(round.clone()), &entry, &[])?;
    Ok(())
}
