//! The card: who somebody is in one pair, signed by the key on it.
//!
//! A card is carried as the exact text that was signed. It is never written again from
//! its parts; its parts are read from it.

use serde::{Deserialize, Serialize};
use unicode_normalization::is_nfc;

use super::ids::{Id, RawSignature, Sha256Sum};
use super::json;
use super::keys::{PairKeys, PublicKeys};
use super::public_key::SigningPublicKey;
use super::sshsig::{Namespace, SignatureFault, sign_raw, verify_raw};

/// The form that this version writes and reads.
pub const FORM: u32 = 1;
/// A card with the longest name in four-byte letters has about 900 bytes.
pub const CARD_BYTES_MAX: usize = 2_048;
/// Letters in a display name.
pub const NAME_CHARS_MAX: usize = 60;
/// Letters in the name of a time zone.
pub const ZONE_CHARS_MAX: usize = 60;

/// Why a card was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CardFault {
    /// Larger than 2 KiB, not canonical, or a field outside its limits.
    #[error("malformed card")]
    Malformed,
    /// Of a form that this version does not know.
    #[error("card of a newer form")]
    NewerForm,
    /// A key on it is weak or misspelt.
    #[error("weak or misspelt key on the card")]
    Key,
    /// Not signed by the key on it.
    #[error("card not signed by its key")]
    Signature,
}

/// The role somebody has in the pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Learns.
    Mentee,
    /// Accompanies.
    Mentor,
}

/// What stands on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The pair this card is for.
    pub pair: Id,
    /// Its two keys.
    pub keys: PublicKeys,
    /// Display name, 1 to 60 letters, NFC, without control characters.
    pub name: String,
    /// The role at the time of the card.
    pub role: Role,
    /// Name of the time zone, 1 to 60 ASCII letters (`Europe/Athens`).
    pub zone: String,
    /// When the card was made, as its maker says: `2026-11-25T17:00:00Z`.
    pub created: String,
    /// SHA-256 of the text of the card before this one, where there was one.
    pub prev_card_sha256: Option<Sha256Sum>,
}

/// The card as it stands in its text: the fields in this order, nothing else.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    form: u32,
    pair: Id,
    ssh: String,
    age: String,
    name: String,
    role: Role,
    zone: String,
    created: String,
    prev_card_sha256: Option<Sha256Sum>,
}

/// A form number is read before the rest, so that a newer form is named as such.
#[derive(Deserialize)]
struct FormOnly {
    form: u32,
}

#[derive(Deserialize)]
struct NameOnly {
    name: String,
}

impl Card {
    /// The one line of JSON that is signed.
    ///
    /// # Errors
    /// [`CardFault::Malformed`] where a field is outside its limits.
    pub fn to_text(&self) -> Result<String, CardFault> {
        self.check()?;
        let text = Text {
            form: FORM,
            pair: self.pair,
            ssh: self.keys.signing.to_string(),
            age: self.keys.recipient.to_string(),
            name: self.name.clone(),
            role: self.role,
            zone: self.zone.clone(),
            created: self.created.clone(),
            prev_card_sha256: self.prev_card_sha256,
        };
        serde_json::to_string(&text).map_err(|_| CardFault::Malformed)
    }

    /// Reads the exact text of a card. Its signature is checked by [`SignedCard::open`].
    ///
    /// # Errors
    /// [`CardFault::Malformed`], [`CardFault::NewerForm`] or [`CardFault::Key`].
    pub fn from_text(text: &str) -> Result<Self, CardFault> {
        if text.len() > CARD_BYTES_MAX {
            return Err(CardFault::Malformed);
        }
        json::check(text.as_bytes()).map_err(|_| CardFault::Malformed)?;
        let form: FormOnly = serde_json::from_str(text).map_err(|_| CardFault::Malformed)?;
        if form.form > FORM {
            return Err(CardFault::NewerForm);
        }
        let read: Text = serde_json::from_str(text).map_err(|_| CardFault::Malformed)?;
        let card = Self {
            pair: read.pair,
            keys: PublicKeys::from_text(&read.ssh, &read.age).map_err(|_| CardFault::Key)?,
            name: read.name,
            role: read.role,
            zone: read.zone,
            created: read.created,
            prev_card_sha256: read.prev_card_sha256,
        };
        // Writing it again shows the one spelling: order, spaces, escapes, form.
        if card.to_text()? == text {
            Ok(card)
        } else {
            Err(CardFault::Malformed)
        }
    }

    fn check(&self) -> Result<(), CardFault> {
        let zone_fits = self.zone.chars().all(|c| c.is_ascii_graphic());
        let sound = is_line(&self.name, NAME_CHARS_MAX)
            && is_line(&self.zone, ZONE_CHARS_MAX)
            && zone_fits
            && is_moment(&self.created);
        if sound {
            Ok(())
        } else {
            Err(CardFault::Malformed)
        }
    }

    /// Signs the card with its own keys and, where they still exist, with those before.
    ///
    /// # Errors
    /// [`CardFault::Malformed`] for a field outside its limits, [`CardFault::Key`] where
    /// `keys` are not those on the card or the SSH library refuses.
    pub fn sign(
        &self,
        keys: &PairKeys,
        before: Option<&PairKeys>,
    ) -> Result<SignedCard, CardFault> {
        if *keys.public() != self.keys {
            return Err(CardFault::Key);
        }
        let raw = self.to_text()?;
        let sign =
            |keys| sign_raw(Namespace::Card, raw.as_bytes(), keys).map_err(|_| CardFault::Key);
        let (sig, sig_before) = (sign(keys)?, before.map(sign).transpose()?);
        Ok(SignedCard {
            raw,
            sig,
            sig_before,
        })
    }
}

/// A card as it travels: its exact text and its signatures, nothing checked yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignedCard {
    /// The text that was signed.
    pub raw: String,
    /// By the key on the card.
    pub sig: RawSignature,
    /// By the key on the card before, where it still existed.
    pub sig_before: Option<RawSignature>,
}

impl SignedCard {
    /// Reads the card and checks the signature by its own key.
    ///
    /// # Errors
    /// [`CardFault`], the first that applies.
    pub fn open(&self) -> Result<Card, CardFault> {
        let card = Card::from_text(&self.raw)?;
        verify_raw(
            Namespace::Card,
            self.raw.as_bytes(),
            &card.keys.signing,
            &self.sig,
        )
        .map_err(|_| CardFault::Signature)?;
        Ok(card)
    }

    /// The name on a card that was opened before it was kept, or made here: neither keys nor signature are checked again.
    ///
    /// # Errors
    /// [`CardFault::Malformed`] where the text has no name.
    pub fn name(&self) -> Result<String, CardFault> {
        let read: NameOnly = serde_json::from_str(&self.raw).map_err(|_| CardFault::Malformed)?;
        Ok(read.name)
    }

    /// Checks that the key before stands by this card.
    ///
    /// # Errors
    /// [`SignatureFault::Wrong`] where it did not sign it.
    pub fn check_before(&self, before: &SigningPublicKey) -> Result<(), SignatureFault> {
        let signature = self.sig_before.ok_or(SignatureFault::Wrong)?;
        verify_raw(Namespace::Card, self.raw.as_bytes(), before, &signature)
    }

    /// SHA-256 of the card's text: what the next card names as the one before.
    #[must_use]
    pub fn sha256(&self) -> Sha256Sum {
        Sha256Sum::of(self.raw.as_bytes())
    }
}

/// One line of text somebody wrote: not blank, no space at its ends, NFC, and without
/// characters that hide something.
pub(super) fn is_line(text: &str, chars_max: usize) -> bool {
    text.chars().count() <= chars_max
        && !text.is_empty()
        && text.trim() == text
        && is_nfc(text)
        && !text.chars().any(is_hidden)
}

/// Characters nobody sees, that end a line where no line ends, or that turn the reading
/// direction of what follows (Unicode 16, `Default_Ignorable_Code_Point`, Cc, Zl, Zp and the
/// bidirectional marks). Joiners (U+200C, U+200D) and variation selectors stay allowed:
/// Persian, Hindi and emoji cannot be written without them.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{00AD}'
                | '\u{034F}'
                | '\u{061C}'
                | '\u{115F}'..='\u{1160}'
                | '\u{17B4}'..='\u{17B5}'
                | '\u{180B}'..='\u{180F}'
                | '\u{200B}'
                | '\u{200E}'..='\u{200F}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{3164}'
                | '\u{FEFF}'
                | '\u{FFA0}'
                | '\u{FFF0}'..='\u{FFFB}'
                | '\u{E0000}'..='\u{E0FFF}'
        )
}

/// `2026-11-25T17:00:00Z`: digits where digits belong. Whether the day exists is for
/// whoever shows it; nothing here is decided by a clock.
pub(crate) fn is_moment(text: &str) -> bool {
    let shape = "0000-00-00T00:00:00Z";
    text.len() == shape.len()
        && text
            .bytes()
            .zip(shape.bytes())
            .all(|(byte, form)| match form {
                b'0' => byte.is_ascii_digit(),
                _ => byte == form,
            })
}
