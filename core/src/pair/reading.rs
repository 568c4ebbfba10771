//! A pair as it is kept, read into types.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::former::FormerCard;
use super::keyring::PairKeyring;
use super::view::{PairState, StopReason, Verified};
use crate::catalogue::Names;
use crate::error::{Error, Refusal, Result};
use crate::id::PairId;
use crate::parcel::{Card, PairKeys, PublicKeys, SignedCard};
use crate::person::{PersonView, Role};
use crate::store::pair::{self as shelf, PairRow};

/// The invitation that is out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationKept {
    /// The token inside, hex; what an acceptance proves to have seen.
    pub token: crate::parcel::AcceptToken,
    /// SHA-256 of its inner bytes.
    pub invitation_sha256: String,
    /// The six words.
    pub opening_words: String,
    /// When it was made.
    pub made: String,
    /// Last day on which a reply is taken without asking.
    pub expires_day: String,
    /// Whether the words are told another way.
    pub locked: bool,
    /// Clauses inside.
    pub clause_count: u32,
    /// Whether sealed answers are inside.
    #[serde(default)]
    pub holds_seal: bool,
    /// The file made.
    pub file_name: String,
    /// Whether it is the way back into this pair, for a partner whose notebook is gone (PA-11).
    #[serde(default)]
    pub back: bool,
    /// The invitation whose place a way back took, for when it is taken away again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Box<InvitationKept>>,
}

/// What every parcel of the invited one carries until the inviter's next parcel is here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AcceptanceKept {
    /// The proof, hex.
    pub hmac: String,
    /// The invitation answered, hex.
    pub invitation_sha256: String,
}

/// Another right reply to the same invitation: nothing of it is applied until I choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondReplyKept {
    /// Its card.
    pub card: SignedCard,
    /// The parcel as it arrived, base64.
    pub parcel: String,
    /// When it was made, as it says.
    pub made: String,
    /// When the first reply was made, as it said.
    pub first_made: String,
}

/// A pair.
#[derive(Debug, Clone)]
pub struct Pair {
    /// As kept.
    pub row: PairRow,
    /// How far it has come.
    pub state: PairState,
    /// Why parcels are stopped.
    pub stopped: Option<StopReason>,
    /// How it is verified here.
    pub verified: Verified,
    /// The role on my card.
    pub card_role: Role,
    /// My role now, after a swap both agreed to.
    pub my_role: Role,
    /// The invitation that is out.
    pub invitation: Option<InvitationKept>,
    /// The acceptance still carried.
    pub acceptance: Option<AcceptanceKept>,
    /// A second reply.
    pub second_reply: Option<SecondReplyKept>,
    /// Cards that the two went by before, oldest first.
    pub former: Vec<FormerCard>,
}

fn from_json<T: serde::de::DeserializeOwned>(text: &str, place: &'static str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| Error::Broken(place))
}

pub(crate) fn to_json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

impl Pair {
    /// Whether the words of the invitation that is out were to be told another way than its file.
    pub(crate) fn is_locked_apart(&self) -> bool {
        self.invitation.as_ref().is_some_and(|it| it.locked)
    }

    /// Reads one pair.
    ///
    /// # Errors
    /// `PairGone`; when the notebook cannot be read.
    pub fn load(store: &Connection, pair: &PairId) -> Result<Self> {
        let row = shelf::get(store, pair)?.ok_or(Refusal::PairGone)?;
        Self::from_row(store, row)
    }

    /// Every pair, oldest first.
    ///
    /// # Errors
    /// When the notebook cannot be read.
    pub fn load_all(store: &Connection) -> Result<Vec<Self>> {
        shelf::all(store)?
            .into_iter()
            .map(|row| Self::from_row(store, row))
            .collect()
    }

    fn from_row(store: &Connection, row: PairRow) -> Result<Self> {
        let card_role = Role::from_word(&row.role).ok_or(Error::Broken("pair role"))?;
        let swapped = super::fold::roles(store, &row.pair)?.swapped;
        Ok(Self {
            state: from_json(&row.state, "pair state")?,
            stopped: from_json(&row.stopped, "pair stop")?,
            verified: from_json(&row.verified, "pair verified")?,
            invitation: from_json(&row.invitation, "invitation")?,
            acceptance: from_json(&row.acceptance, "acceptance")?,
            second_reply: from_json(&row.second_reply, "second reply")?,
            former: from_json(&row.former, "former cards")?,
            my_role: if swapped {
                card_role.other()
            } else {
                card_role
            },
            card_role,
            row,
        })
    }

    /// Keeps what changed.
    ///
    /// # Errors
    /// When the notebook cannot be written.
    pub fn save(mut self, store: &Connection) -> Result<()> {
        self.row.state = to_json(&self.state);
        self.row.stopped = to_json(&self.stopped);
        self.row.verified = to_json(&self.verified);
        self.row.invitation = to_json(&self.invitation).into();
        self.row.acceptance = to_json(&self.acceptance);
        self.row.second_reply = to_json(&self.second_reply);
        self.row.former = to_json(&self.former);
        shelf::put(store, &self.row)?;
        Ok(())
    }

    /// The partner's card, once here.
    ///
    /// # Errors
    /// When what is kept cannot be read back.
    pub fn partner_card(&self) -> Result<Option<Card>> {
        let signed: Option<SignedCard> = from_json(&self.row.partner_card, "partner card")?;
        Ok(signed.map(|card| card.open()).transpose()?)
    }

    /// My card, once the pair has keys.
    ///
    /// # Errors
    /// When what is kept cannot be read back.
    pub fn my_card(&self) -> Result<Option<SignedCard>> {
        from_json(&self.row.my_card, "my card")
    }

    /// The partner's keys, once known.
    ///
    /// # Errors
    /// When what is kept cannot be read back.
    pub fn partner_keys(&self) -> Result<Option<PublicKeys>> {
        Ok(self.partner_card()?.map(|card| card.keys))
    }

    /// What signs and locks for me in this pair.
    ///
    /// # Errors
    /// `PairHasNoPartner` while preparing; when what is kept cannot be read back.
    pub fn keyring(&self) -> Result<PairKeyring> {
        if self.row.wire.is_empty() {
            return Err(Refusal::PairHasNoPartner.into());
        }
        let keys = PairKeys::from_secret_text(&self.row.keys)?;
        let wire_id = self
            .row
            .wire
            .parse()
            .map_err(|_| Error::Broken("pair wire id"))?;
        Ok(PairKeyring {
            pair: self.row.pair.clone(),
            wire: self.row.wire.clone(),
            wire_id,
            fingerprint: keys.fingerprint(wire_id).to_string(),
            lineage: self.row.lineage.clone(),
            partner: self.partner_keys()?,
            partner_back: self.has_partner_back(),
            keys,
        })
    }

    /// Whether the safety words are still to be compared, and can be: not while the key they stand for is given up.
    #[must_use]
    pub fn awaits_words(&self) -> bool {
        self.has_partner() && self.verified == Verified::NotVerified && !self.awaits_back()
    }

    /// Whether the partner's keys are here.
    #[must_use]
    pub fn has_partner(&self) -> bool {
        self.row.partner_card != "null"
    }

    /// Whether my partner's notebook is gone and their way back is open.
    pub(crate) fn awaits_back(&self) -> bool {
        let is_back = self.invitation.as_ref().is_some_and(|it| it.back);
        is_back && self.stopped == Some(StopReason::PartnerLost)
    }

    /// Refuses while parcels are stopped.
    ///
    /// # Errors
    /// `PairStopped`.
    pub fn check_not_stopped(&self) -> Result<()> {
        if self.stopped.is_some() {
            Err(Refusal::PairStopped.into())
        } else {
            Ok(())
        }
    }

    /// Me and my partner as screens name them.
    ///
    /// # Errors
    /// When the notebook cannot be read.
    pub fn people(&self, store: &Connection) -> Result<(PersonView, PersonView)> {
        let my_name = match self.my_card()? {
            Some(card) => card.name()?,
            None => crate::person::my_name(store)?,
        };
        Ok((
            PersonView::new(&my_name, self.my_role),
            PersonView::new(&self.row.partner_name, self.my_role.other()),
        ))
    }
}

/// The two names as clause wordings take them.
#[must_use]
pub fn draft_names<'a>(me: &'a PersonView, partner: &'a PersonView) -> Names<'a> {
    match me.role {
        Role::Mentee => Names {
            mentee: &me.name,
            mentor: &partner.name,
        },
        Role::Mentor => Names {
            mentee: &partner.name,
            mentor: &me.name,
        },
    }
}
