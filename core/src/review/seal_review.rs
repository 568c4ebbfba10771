//! Seal what I answered, and show what I sealed: the mentor first (EX-5 to EX-8).

use rusqlite::Connection;

use super::begin::{check_open, is_off};
use super::entry::{ReviewAnswerShown, ReviewBegun, ReviewRevealed, ReviewSaid, ReviewSealed};
use super::held::HeldReview;
use super::kept;
use super::rules::check_said;
use super::view::ReviewTurn;
use crate::error::{Refusal, Result};
use crate::id::{ItemId, PairId, ReviewId};
use crate::journal::{About, Entry};
use crate::notebook::{Notebook, Page};
use crate::pair::PairKeyring;
use crate::person::Role;
use crate::seal::{KeptSeal, ready, seal_up};

impl Notebook {
    /// Seals my answers; what I left is open. Nobody can change them any more. As the mentor, once the mentee's seal is
    /// here, I show the answers of `shown` with it: nobody waits for a mail more than needed.
    ///
    /// # Errors
    /// `RoundGone`, `RoundOver`, `RatingsSealed`, `TextTooLong`, `TextUnprintable`, `ValueDoesNotFit`,
    /// `PairHasNoPartner`, `PairStopped`, `PairClosed`.
    pub fn seal_review(
        &mut self,
        pair: &PairId,
        review: &ReviewId,
        shown: &[ItemId],
    ) -> Result<()> {
        self.change(|page| {
            let (kept, keyring) = ready(page, pair)?;
            let held = HeldReview::load(page.store, &kept, review)?;
            check_open(&held)?;
            let answers = answers(page.store, pair, kept.my_role, &held)?;
            let sealed = write_seal(page, &keyring, review, &held.folded.begun, answers)?;
            if kept.my_role == Role::Mentor && held.folded.their_side.seal.is_some() {
                write_reveal(page, &keyring, &held, &sealed, shown)?;
            }
            Ok(())
        })
    }

    /// Shows my partner what I sealed of these questions; of the others nothing. It cannot be taken back once a parcel
    /// has carried it.
    ///
    /// # Errors
    /// `RoundGone`, `RoundOver`, `RatingsSealed` once I showed, `RevealTooEarly` before it is my turn, `SaltsLost`,
    /// `PairHasNoPartner`, `PairStopped`, `PairClosed`.
    pub fn show_review(
        &mut self,
        pair: &PairId,
        review: &ReviewId,
        shown: &[ItemId],
    ) -> Result<()> {
        self.change(|page| {
            let (kept, keyring) = ready(page, pair)?;
            let held = HeldReview::load(page.store, &kept, review)?;
            let refusal = match held.turn {
                ReviewTurn::ReadThenShow | ReviewTurn::ShowFirst => None,
                ReviewTurn::Both | ReviewTurn::WaitForShow => Some(Refusal::RatingsSealed),
                ReviewTurn::Void => Some(Refusal::RoundOver),
                ReviewTurn::SaltsLost => Some(Refusal::SaltsLost),
                ReviewTurn::Answer | ReviewTurn::WaitForSeal | ReviewTurn::WaitForAnswers => {
                    Some(Refusal::RevealTooEarly)
                }
            };
            let seal = match refusal {
                Some(refusal) => return Err(refusal.into()),
                None => held.seal.as_ref().ok_or(Refusal::SaltsLost)?,
            };
            write_reveal(page, &keyring, &held, seal, shown)
        })
    }
}

/// My answers in the order asked. What I am not asked, left, or may not rate, is open.
fn answers(
    store: &Connection,
    pair: &PairId,
    role: Role,
    held: &HeldReview,
) -> Result<Vec<ReviewSaid>> {
    let off = is_off(store, pair)?;
    let drafts = kept::drafts(store, pair, &held.review)?;
    let said = held.folded.begun.items.iter().map(|asked| {
        let draft = drafts.get(&asked.item);
        let draft = draft.filter(|_| asked.asks.asks(role) && !(off && asked.rated));
        draft.map_or(Ok(ReviewSaid::Open), |draft| check_said(asked, draft))
    });
    Ok(said.collect::<std::result::Result<_, _>>()?)
}

fn write_seal(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    review: &ReviewId,
    begun: &ReviewBegun,
    answers: Vec<ReviewSaid>,
) -> Result<KeptSeal<ReviewSaid>> {
    let items = begun.items.iter().map(|asked| asked.item.clone());
    let (kept, written) = seal_up(
        page,
        keyring,
        (kept::SEALED, review.as_str()),
        (review.as_str(), &begun.text()),
        items.zip(answers).collect(),
    )?;
    let entry = Entry::ReviewSealed(ReviewSealed {
        instrument: written.instrument,
        commitments: written.commitments,
        root: written.root,
    });
    page.write(keyring, &About::Review(review.clone()), &entry, &[])?;
    Ok(kept)
}

/// What is shown: an answer left open looks like one kept back (EX-6), and a rated one stays where it is off (PA-12).
fn write_reveal(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    held: &HeldReview,
    seal: &KeptSeal<ReviewSaid>,
    shown: &[ItemId],
) -> Result<()> {
    let off = is_off(page.store, &keyring.pair)?;
    let goes = |item: &ItemId, said: &ReviewSaid| {
        let rated = matches!(said, ReviewSaid::Step { .. });
        shown.contains(item) && *said != ReviewSaid::Open && !(off && rated)
    };
    let answers = seal.showing(goes).map(|it| ReviewAnswerShown {
        item: it.item.clone(),
        said: it.answer.clone(),
        salt: it.salt.to_owned(),
    });
    let entry = Entry::ReviewRevealed(ReviewRevealed {
        answers: answers.collect(),
    });
    page.write(keyring, &held.about(), &entry, &[])?;
    Ok(())
}

/// A seal that never left was undone: its answers are mine to seal again.
pub(crate) fn unseal_undone(
    page: &Page<'_>,
    pair: &PairId,
    about: &str,
    entry: &Entry,
) -> Result<()> {
    if let (About::Review(review), Entry::ReviewSealed(_)) = (About::parse(about), entry) {
        kept::remove_seal(page, pair, &review)?;
    }
    Ok(())
}
