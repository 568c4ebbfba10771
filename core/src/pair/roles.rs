//! Swap the roles: a proposal like any other, until the first seal or signature (PA-6).

use super::entry::{RolesAnswered, RolesProposed};
use super::fold::roles;
use super::reading::Pair;
use crate::agreement::any_signature;
use crate::error::{Refusal, Result};
use crate::id::PairId;
use crate::journal::{About, Entry};
use crate::notebook::{Notebook, Topic};
use crate::seal::any_seal;

impl Notebook {
    /// Offers to swap the roles.
    ///
    /// # Errors
    /// `RolesFixed` after the first seal or signature or while an offer waits, `PairHasNoPartner`.
    pub fn propose_roles(&mut self, pair: &PairId) -> Result<()> {
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            let keyring = kept.keyring()?;
            let stands = roles(page.store, pair)?;
            if !kept.has_partner() {
                return Err(Refusal::PairHasNoPartner.into());
            }
            if any_signature(page.store, pair)?
                || any_seal(page.store, pair)?
                || stands.mine.is_some()
                || stands.theirs.is_some()
                || stands.swapped
            {
                return Err(Refusal::RolesFixed.into());
            }
            let offer = Entry::RolesProposed(RolesProposed {
                author_role: kept.my_role.other(),
            });
            page.write(&keyring, &About::Pair, &offer, &[])?;
            page.touch(Topic::Pair);
            Ok(())
        })
    }

    /// Answers an offer to swap the roles.
    ///
    /// # Errors
    /// `NoSwap` if none waits, `RolesFixed` after the first seal or signature.
    pub fn answer_roles(&mut self, pair: &PairId, yes: bool) -> Result<()> {
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            let keyring = kept.keyring()?;
            let offer = roles(page.store, pair)?.theirs.ok_or(Refusal::NoSwap)?;
            let fixed = any_signature(page.store, pair)? || any_seal(page.store, pair)?;
            if yes && fixed {
                return Err(Refusal::RolesFixed.into());
            }
            page.write(
                &keyring,
                &About::Pair,
                &Entry::RolesAnswered(RolesAnswered { yes }),
                &[offer],
            )?;
            page.touch(Topic::Pair);
            Ok(())
        })
    }
}
