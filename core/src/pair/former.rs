//! Cards that one of the two went by before (PA-11). Their keys check what was signed with them, and sign nothing any more.

use serde::{Deserialize, Serialize};

use super::reading::Pair;
use super::view::FormerKey;
use crate::error::{Error, Result};
use crate::parcel::{Card, Id, PublicKeys, SignedCard};
use crate::person::Side;

/// A card whose place another has taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormerCard {
    /// The card.
    pub card: SignedCard,
    /// Whether it was mine.
    pub mine: bool,
    /// Whether my partner kept it for me: this notebook never held its key, and takes their word for it.
    pub kept_for_me: bool,
    /// Day on which another took its place here.
    pub until_day: String,
    /// SHA-256 of the way back by which this notebook took the place of whoever went by it, hex; nothing where the
    /// partner came back. It leads in once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<String>,
}

/// Somebody of the pair, by one of the keys they ever had in it.
#[derive(Debug, Clone)]
pub(crate) struct Signer {
    /// Whether I am it.
    pub(crate) mine: bool,
    /// Whether the key is in use.
    pub(crate) in_use: bool,
    /// Whether the word of my partner stands for it.
    kept_for_me: bool,
    /// The keys.
    pub(crate) keys: PublicKeys,
    /// As `by` of an entry names them.
    pub(crate) fingerprint: String,
}

impl Signer {
    fn new(wire: Id, card: Card, mine: bool, in_use: bool) -> Self {
        Self {
            mine,
            in_use,
            kept_for_me: false,
            fingerprint: card.keys.fingerprint(wire).to_string(),
            keys: card.keys,
        }
    }

    /// Whether what it signed is taken in where it is not here yet. Not under a key that my partner uses no more: who
    /// holds that key now, nobody knows. What my partner kept for me comes from them.
    pub(crate) fn is_heard(&self) -> bool {
        self.mine || self.in_use || self.kept_for_me
    }
}

impl Pair {
    /// Every key of the pair, those in use first; empty before the pair has keys.
    ///
    /// # Errors
    /// When what is kept cannot be read back.
    pub(crate) fn signers(&self) -> Result<Vec<Signer>> {
        let Some(my_card) = self.my_card()? else {
            return Ok(Vec::new());
        };
        let wire = self.row.wire.parse();
        let wire: Id = wire.map_err(|_| Error::Broken("pair wire id"))?;
        let mut found = vec![Signer::new(wire, my_card.open()?, true, true)];
        let partner = self.partner_card()?;
        found.extend(partner.map(|card| Signer::new(wire, card, false, true)));
        for former in &self.former {
            found.push(Signer {
                kept_for_me: former.kept_for_me,
                ..Signer::new(wire, former.card.open()?, former.mine, false)
            });
        }
        Ok(found)
    }

    /// What a parcel carries of the people: the cards that were, oldest first, then mine.
    ///
    /// # Errors
    /// When what is kept cannot be read back.
    pub(crate) fn cards(&self) -> Result<Vec<SignedCard>> {
        let former = self.former.iter().map(|it| it.card.clone());
        Ok(former.chain(self.my_card()?).collect())
    }

    /// Keys that one of the two went by before, oldest first.
    ///
    /// # Errors
    /// When what is kept cannot be read back.
    pub(crate) fn former_keys(&self) -> Result<Vec<FormerKey>> {
        let read = |former: &FormerCard| {
            Ok(FormerKey {
                of: Side::of(former.mine),
                fingerprint: former.card.open()?.keys.ssh_fingerprint(),
                until_day: former.until_day.clone(),
                kept_for_me: former.kept_for_me,
            })
        };
        self.former.iter().map(read).collect()
    }

    /// Whether my partner came back under another key.
    pub(crate) fn has_partner_back(&self) -> bool {
        self.former.iter().any(|it| !it.mine)
    }

    /// Whether I come back with an empty notebook, and what was shared is not here yet.
    pub(crate) fn comes_back_empty(&self) -> bool {
        let kept_for_me = self.former.iter().any(|it| it.mine && it.kept_for_me);
        kept_for_me && self.acceptance.is_some()
    }

    /// Whether I came back under another key.
    pub(crate) fn am_back(&self) -> bool {
        self.former.iter().any(|it| it.mine)
    }

    /// Lays a card beside those that were; one that is there already stays as it is.
    pub(crate) fn lay_aside(&mut self, former: FormerCard) {
        if self.former.iter().all(|it| it.card.raw != former.card.raw) {
            self.former.push(former);
        }
    }
}
