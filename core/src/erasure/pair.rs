//! Erases one pair from this laptop. The partner's notebook is another one, and stays as it is.

use secrecy::SecretString;

use super::count::{Counted, of_pair};
use super::rules::check_typed;
use super::view::{ErasureDraft, PairErased, PairErasureView, PartnerKeeps};
use crate::agreement::folded_agreement;
use crate::error::{Error, Result};
use crate::id::PairId;
use crate::idp;
use crate::life::is_only_read;
use crate::notebook::{Notebook, Topic};
use crate::pair::Pair;
use crate::person::Role;
use crate::store::{erase, outbox};
use crate::vault::{backup, renew};

impl Notebook {
    /// What goes with a pair, what the partner keeps, and what lies elsewhere (SF-8).
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_pair_erasure(&self, pair: &PairId) -> Result<PairErasureView> {
        let (backups, set_aside) = self.copies_here();
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let mut counted = Counted::default();
            of_pair(store, pair, &mut counted)?;
            let newest = folded_agreement(store, pair)?;
            let is_closed = is_only_read(store, pair)?;
            Ok(PairErasureView {
                partner: kept.people(store)?.1,
                goes: counted.lines(),
                keeps: keeps(&kept),
                not_sent: outbox::count(store, pair)?,
                can_close: kept.has_partner() && !is_closed && newest.newest().is_some(),
                signed_version: newest.newest().map(|it| it.version),
                plan_stays: kept.my_role == Role::Mentee && idp::is_begun(store, &kept)?,
                backups,
                set_aside,
            })
        })
    }

    /// Erases everything of a pair from this laptop, and makes the rolling backups anew without it (SF-8). Nothing is
    /// sent. Where the backups cannot be made anew now, it is tried again at each opening.
    ///
    /// # Errors
    /// `PairGone`, `NameDiffers`, `WrongPassphrase`; when the notebook cannot be written, and then nothing is erased.
    pub fn erase_pair(
        &mut self,
        pair: &PairId,
        draft: &ErasureDraft,
        passphrase: &SecretString,
    ) -> Result<PairErased> {
        let partner = self.read(|store| Pair::load(store, pair)?.people(store))?.1;
        check_typed(&draft.typed_name, &partner.name)?;
        self.prove_passphrase(passphrase)?;
        renew::note_due(self.vault().profile(), pair.as_str()).map_err(|_| Error::BackupNotMade)?;
        self.arrivals.clear();
        self.change(|page| {
            erase::pair(page.store, pair)?;
            idp::forget_pair(page, pair)?;
            page.touch_shared();
            page.touch(Topic::Paper);
            Ok(())
        })?;
        if draft.with_set_aside {
            // What cannot be removed is counted below, and told.
            let _ = renew::erase_set_aside(self.vault().profile());
        }
        Ok(PairErased {
            backups_renewed: self.renew_due_backups().is_ok(),
            set_aside_left: self.copies_here().1,
        })
    }

    /// Makes the rolling backups anew if they still hold a pair that was erased.
    ///
    /// # Errors
    /// When the fresh backup cannot be made; the old ones are then still there, and it is still due.
    pub(crate) fn renew_due_backups(&self) -> Result<()> {
        let profile = self.vault().profile();
        let due = renew::due(profile);
        if due.is_empty() {
            return Ok(());
        }
        // One whose erasing failed is still here, and takes no backup from another.
        let is_gone = self.read(|store| {
            for pair in due {
                if crate::store::pair::get(store, &PairId::new(pair))?.is_none() {
                    return Ok(true);
                }
            }
            Ok(false)
        })?;
        if !is_gone {
            return renew::not_due(profile).map_err(|_| Error::BackupNotMade);
        }
        self.vault().store().close_up()?;
        let today = self.now()?.day();
        self.vault()
            .renew_backups(today)
            .map_err(|_| Error::BackupNotMade)?;
        Ok(())
    }

    /// Rolling backups, and notebooks set aside, beside this one.
    pub(super) fn copies_here(&self) -> (u32, u32) {
        let profile = self.vault().profile();
        let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let backups = backup::list(profile).map_or(0, |found| found.len());
        let set_aside = renew::set_aside(profile).map_or(0, |found| found.len());
        (small(backups), small(set_aside))
    }
}

pub(super) fn keeps(kept: &Pair) -> PartnerKeeps {
    if kept.has_partner() {
        PartnerKeeps::Notebook
    } else if kept.invitation.is_some() {
        PartnerKeeps::Invitation
    } else {
        PartnerKeeps::Nothing
    }
}
