//! What a parcel says, inside its lock and under its signature.
//!
//! The order of the fields here is their order on the wire.

use std::collections::BTreeMap;

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use unicode_normalization::is_nfc;

use super::card::{CARD_BYTES_MAX, Role, SignedCard, is_hidden, is_line, is_moment};
use super::error::OpenError;
use super::ids::{AcceptToken, AcceptanceMac, Fingerprint, Id, RawSignature, Sha256Sum};
use super::json;

/// Says what this JSON is, for whoever finds it alone.
pub const FMT: &str = "ithaca-parcel";
/// The version that this code writes.
pub const V: u32 = 1;
/// One entry: 512 KiB.
pub const ENTRY_BYTES_MAX: usize = 512 * 1024;
/// Cards in one parcel: every card that both people ever had in the pair.
pub const CARDS_MAX: usize = 64;
/// Lineages in one receipt: a new notebook every week for ten years.
pub const LINEAGES_MAX: usize = 1_000;
/// Parts that one sending may have; at 12 MiB each far more than a pair writes.
pub const PARTS_MAX: u32 = 1_000;
/// Letters of the personal line of an invitation.
pub const PERSONAL_LINE_CHARS_MAX: usize = 500;
const CRIT_MAX: usize = 16;
const CRIT_CHARS_MAX: usize = 40;

/// The features that this version knows when `crit` names them: none yet.
const CRIT_KNOWN: &[&str] = &[];

/// One parcel's content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payload {
    /// Always [`FMT`].
    pub fmt: String,
    /// Version of the writer.
    pub v: u32,
    /// The oldest version that may read it.
    pub min_v: u32,
    /// Features a reader must know, whatever its version; at most 16.
    pub crit: Vec<String>,
    /// The pair it belongs to.
    pub pair: Id,
    /// The maker's keys in this pair.
    pub from: Fingerprint,
    /// The keys it is for; none in an invitation alone.
    pub to: Option<Fingerprint>,
    /// The lineage that made it.
    pub lineage: Id,
    /// Counts 1, 2, 3 … within the lineage.
    pub parcel_no: u64,
    /// Which part of how many, where one sending did not fit into one parcel.
    pub part: Part,
    /// When it was made, as its maker says: `2026-11-25T17:00:00Z`.
    pub made: String,
    /// Cards of this pair, oldest first.
    pub cards: Vec<SignedCard>,
    /// For each lineage of this pair the highest unbroken entry its maker holds. A claim.
    pub receipt: BTreeMap<Id, Held>,
    /// Entries, oldest first, each as the exact text that was signed.
    pub entries: Vec<Carried>,
    /// The invitee's proof, until the inviter's confirmation is here.
    pub acceptance: Option<Acceptance>,
    /// The inviter has taken the acceptance in.
    pub confirmed: bool,
    /// Present in an invitation, and only there.
    pub invitation: Option<InvitationPart>,
}

/// Part `no` of `of`; both 1 for a parcel that stands alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Counted from 1.
    pub no: u32,
    /// How many there are.
    pub of: u32,
}

/// The highest unbroken entry of one lineage that somebody says to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Held {
    /// Its number, from 1.
    pub seq: u64,
    /// Its id.
    pub id: Sha256Sum,
}

/// One entry as it travels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carried {
    /// The exact text that was signed, at most 512 KiB. Its inside is not looked at here.
    pub raw: String,
    /// The bare signature in the namespace `entry@ithaca`.
    pub sig: RawSignature,
}

/// Proof that its maker has opened the invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acceptance {
    /// HMAC-SHA256(token, card ‖ SHA-256 of the invitation's inner bytes).
    pub hmac: AcceptanceMac,
    /// Which invitation is answered: SHA-256 of its inner bytes.
    pub invitation_sha256: Sha256Sum,
}

/// What an invitation says beside card and entries. The inviter's name is on the card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InvitationPart {
    /// The secret that the acceptance proves to have seen.
    pub token: AcceptToken,
    /// Until when, by the inviter's clock: `2026-12-09T17:00:00Z`.
    pub expires: String,
    /// The role that the invited person is offered.
    pub role_offered: Role,
    /// How the inviter calls the invited person, at most 60 letters; may be empty.
    pub invitee_name: String,
    /// A personal line, at most 500 letters; may be empty.
    pub personal_line: String,
    /// Whether the opening words are told another way. If not they stand in the mail, and
    /// opening the file says nothing about whose key it is.
    pub locked: bool,
}

/// What is read first. These fields keep their meaning in every version to come.
#[derive(Deserialize)]
pub(super) struct Head {
    fmt: String,
    v: u32,
    min_v: u32,
    crit: Vec<String>,
    pub(super) pair: Id,
    pub(super) from: Fingerprint,
    #[serde(default)]
    pub(super) to: Option<Fingerprint>,
}

impl Head {
    /// Step 9, as far as it holds for every version: the JSON rules and the head's fields.
    pub(super) fn read(json: &[u8]) -> Result<(Self, &str), OpenError> {
        let text = json::check(json).map_err(|_| OpenError::Malformed)?;
        let head: Self = serde_json::from_str(text).map_err(|_| OpenError::Malformed)?;
        let sound =
            head.fmt == FMT && (1..=head.v).contains(&head.min_v) && crit_is_sound(&head.crit);
        if sound {
            Ok((head, text))
        } else {
            Err(OpenError::Malformed)
        }
    }

    /// Step 11. A `crit` feature that is unknown is refused whatever the version.
    pub(super) fn check_version(&self) -> Result<(), OpenError> {
        let known = self
            .crit
            .iter()
            .all(|feature| CRIT_KNOWN.contains(&feature.as_str()));
        if self.min_v <= V && known {
            Ok(())
        } else {
            Err(OpenError::NewerNeeded)
        }
    }
}

fn crit_is_sound(crit: &[String]) -> bool {
    crit.len() <= CRIT_MAX && crit.iter().all(|feature| is_line(feature, CRIT_CHARS_MAX))
}

impl Payload {
    /// An empty parcel of this version, standing alone: part 1 of 1.
    #[must_use]
    pub fn new(
        pair: Id,
        from: Fingerprint,
        to: Option<Fingerprint>,
        lineage: Id,
        parcel_no: u64,
        made: String,
    ) -> Self {
        Self {
            fmt: FMT.to_owned(),
            v: V,
            min_v: V,
            crit: Vec::new(),
            pair,
            from,
            to,
            lineage,
            parcel_no,
            part: Part { no: 1, of: 1 },
            made,
            cards: Vec::new(),
            receipt: BTreeMap::new(),
            entries: Vec::new(),
            acceptance: None,
            confirmed: false,
            invitation: None,
        }
    }

    /// The payload as one line of JSON, without padding.
    ///
    /// # Errors
    /// [`OpenError::Malformed`] where a reader would refuse it.
    pub fn to_json(&self) -> Result<String, OpenError> {
        self.check()?;
        serde_json::to_string(self).map_err(|_| OpenError::Malformed)
    }

    /// Reads one JSON object without padding: all of steps 9 and 11, but no addresses.
    ///
    /// # Errors
    /// [`OpenError::Malformed`] or [`OpenError::NewerNeeded`].
    pub fn from_json(json: &[u8]) -> Result<Self, OpenError> {
        let (head, text) = Head::read(json)?;
        head.check_version()?;
        Self::read(text)
    }

    /// The rest of step 9, for a text whose head was read and whose version is met.
    ///
    /// A field that is not listed here is refused from a writer of my own version. From
    /// a newer writer that says I may read it (`min_v`), it is passed over at the top:
    /// had I to know it, `crit` would name it. Inside the parts nothing new may come
    /// without raising `min_v`.
    pub(super) fn read(text: &str) -> Result<Self, OpenError> {
        let payload: Self = serde_json::from_str(text).map_err(|_| OpenError::Malformed)?;
        payload.check()?;
        if payload.v <= V {
            let names: BTreeMap<String, IgnoredAny> =
                serde_json::from_str(text).map_err(|_| OpenError::Malformed)?;
            if names.len() != FIELDS {
                return Err(OpenError::Malformed);
            }
        }
        Ok(payload)
    }

    fn check(&self) -> Result<(), OpenError> {
        let numbers = (1..=json::NUMBER_MAX).contains(&self.parcel_no)
            && (1..=PARTS_MAX).contains(&self.part.of)
            && (1..=self.part.of).contains(&self.part.no)
            && self
                .receipt
                .values()
                .all(|held| (1..=json::NUMBER_MAX).contains(&held.seq));
        let sizes = crit_is_sound(&self.crit)
            && self.cards.len() <= CARDS_MAX
            && self
                .cards
                .iter()
                .all(|card| card.raw.len() <= CARD_BYTES_MAX)
            && self.receipt.len() <= LINEAGES_MAX
            && self
                .entries
                .iter()
                .all(|entry| (1..=ENTRY_BYTES_MAX).contains(&entry.raw.len()));
        // An invitation is for nobody yet, and nothing else is.
        let address = self.invitation.is_some() == self.to.is_none();
        let invitation = self
            .invitation
            .as_ref()
            .is_none_or(|part| part.is_sound() && self.acceptance.is_none() && !self.confirmed);
        let sound = numbers && sizes && address && invitation && is_moment(&self.made);
        if sound {
            Ok(())
        } else {
            Err(OpenError::Malformed)
        }
    }
}

/// How many fields a payload of version 1 has; all are always written.
const FIELDS: usize = 17;

impl InvitationPart {
    fn is_sound(&self) -> bool {
        let line = &self.personal_line;
        let personal = line.chars().count() <= PERSONAL_LINE_CHARS_MAX
            && is_nfc(line)
            && !line.chars().any(|c| c != '\n' && is_hidden(c));
        let name = self.invitee_name.is_empty()
            || is_line(&self.invitee_name, super::card::NAME_CHARS_MAX);
        personal && name && is_moment(&self.expires)
    }
}
