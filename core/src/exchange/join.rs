//! Open an invitation and see what it says before anything is stored; then join, or not.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::come_back::{come_back, mine_to_come_back_to, remember_former};
use super::crossed::{crossing, give_up, is_left_over, offer_all_again};
use super::deadline;
use super::invite::{make_keys, person_role};
use super::take_in::{Landing, land};
use crate::agreement::entry::ClauseProposed;
use crate::clock::Moment;
use crate::error::{Error, Refusal, Result};
use crate::id::{ArrivalId, ClauseId, PairId};
use crate::journal::{Authors, Checked, Entry, verify_entries};
use crate::notebook::{Notebook, Page, Topic};
use crate::pair::{AcceptanceKept, BackView, InvitationView, Pair, PairState, Verified};
use crate::parcel::{Card, OpenError, OpenedInvitation, OpeningWords, SignedCard, acceptance_mac};
use crate::person::{PersonView, Role};
use crate::sample;
use crate::store::pair as pairs;

/// An invitation that was opened; nothing of it is stored.
#[derive(Debug, Clone)]
pub struct Invitation {
    pub(super) opened: OpenedInvitation,
    checked: Vec<Checked>,
}

/// Opens an invitation with the six words, without any notebook. Costs what its lock asks, at most 0.6 s and 256 MiB.
///
/// # Errors
/// What is wrong with the words, the file, or an entry inside; `FromSample` for one that the sample made.
pub fn open_invitation(bytes: &[u8], typed_words: &str) -> Result<Invitation> {
    let invitation = open_any_invitation(bytes, typed_words)?;
    if sample::speaks_for_sample(&invitation.opened.card.keys)? {
        return Err(Refusal::FromSample.into());
    }
    Ok(invitation)
}

/// The same, for the sample's own invitation too.
pub(crate) fn open_any_invitation(bytes: &[u8], typed_words: &str) -> Result<Invitation> {
    let words = OpeningWords::parse(typed_words)?;
    let over = deadline();
    let open = || crate::parcel::open_invitation(bytes, &words, &over);
    // A panic in a reader of foreign bytes would be a bug of ours; it must not take the notebook along.
    let opened = catch_unwind(AssertUnwindSafe(open)).unwrap_or(Err(OpenError::Malformed))?;
    if opened.card.role == opened.invitation.role_offered {
        return Err(OpenError::Malformed.into());
    }
    let wire = opened.payload.pair;
    let fingerprint = opened.card.keys.fingerprint(wire).to_string();
    let known = Authors {
        keys: [(fingerprint, opened.card.keys.clone())].into(),
        wire: wire.to_string(),
        ..Authors::default()
    };
    let checked = verify_entries(&opened.payload.entries, known, &over)?;
    Ok(Invitation { opened, checked })
}

/// How the six opening words reached me. Only I know it: the inviter can say it of their own way alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum WordsCame {
    /// By voice, in person or on paper: whoever could change the file did not have them.
    AnotherWay,
    /// In the mail that brought the file, or in another one.
    ByMail,
}

impl Invitation {
    /// The cards of those who were in this pair before; empty unless it is a way back into it.
    pub(super) fn former_cards(&self) -> impl Iterator<Item = &SignedCard> {
        let cards = self.opened.payload.cards.iter();
        cards.filter(|it| it.open().is_ok_and(|card| card != self.opened.card))
    }

    /// The card I went by in this pair before, as its inviter kept it; the newest, if there were several.
    pub(super) fn my_former_card(&self) -> Option<Card> {
        let cards = self.former_cards().filter_map(|it| it.open().ok());
        cards.filter(|card| self.offers_role_of(card)).last()
    }

    /// Whether a card is of the person invited.
    pub(super) fn offers_role_of(&self, card: &Card) -> bool {
        card.role == self.opened.invitation.role_offered
    }

    /// Name on the inviter's card.
    pub(crate) fn inviter(&self) -> &str {
        &self.opened.card.name
    }

    /// The role offered to me.
    pub(crate) fn my_role(&self) -> Role {
        person_role(self.opened.invitation.role_offered)
    }

    /// What it says, before anything is stored.
    #[must_use]
    pub fn view(&self, arrival: ArrivalId, now: &Moment) -> InvitationView {
        let part = &self.opened.invitation;
        let inviter_role = person_role(self.opened.card.role);
        let expires_day = now.day_of(&part.expires);
        InvitationView {
            arrival,
            inviter: PersonView::new(&self.opened.card.name, inviter_role),
            my_role: person_role(part.role_offered),
            personal_line: part.personal_line.clone(),
            made: self.opened.payload.made.clone(),
            expired: now.text() > part.expires,
            expires_day,
            locked: part.locked,
            clause_titles: self.checked.iter().filter_map(title).collect(),
            holds_seal: self.checked.iter().any(is_seal),
            fingerprint: self.opened.card.keys.ssh_fingerprint(),
            crosses: None,
            back: self.my_former_card().map(|card| BackView {
                former_fingerprint: card.keys.ssh_fingerprint(),
            }),
        }
    }
}

fn title(checked: &Checked) -> Option<String> {
    let envelope = &checked.envelope;
    match Entry::parse(&envelope.kind, envelope.form, envelope.body.get()) {
        Ok(Entry::ClauseProposed(offer)) => Some(offer.title),
        _ => None,
    }
}

fn is_seal(checked: &Checked) -> bool {
    checked.envelope.kind == "answers_sealed"
}

impl Notebook {
    /// Joins the pair of an opened invitation: fresh keys of my own, and the inviter's entries. The pair is verified
    /// by the opening words only if they came another way than the file.
    ///
    /// # Errors
    /// `InvitationOwn` if this notebook made it, `InvitationUsed` if it joined it before, `PairHasPartner` if its
    /// maker has become my partner since it was made, `IntoSample` in the sample.
    pub fn join_invitation(
        &mut self,
        invitation: &Invitation,
        words_came: WordsCame,
    ) -> Result<PairId> {
        let opened = &invitation.opened;
        self.change(|page| {
            sample::check_alone(page.store, Refusal::IntoSample)?;
            let wire = opened.payload.pair;
            if let Some(kept) = mine_to_come_back_to(page.store, invitation)? {
                return come_back(page, kept, invitation, words_came);
            }
            for row in pairs::all(page.store)? {
                if row.wire == wire.to_string() {
                    let refusal = if row.invitation.as_str() == "null" {
                        Refusal::InvitationUsed
                    } else {
                        Refusal::InvitationOwn
                    };
                    return Err(refusal.into());
                }
            }
            if pairs::old(page.store, &page.now.day_text())?
                .iter()
                .any(|row| row.wire == wire.to_string())
            {
                return Err(Refusal::InvitationOwn.into());
            }
            if is_left_over(page.store, &opened.card, &opened.payload.made)? {
                return Err(Refusal::PairHasPartner.into());
            }
            let (mut kept, offers) = begin(page, invitation)?;
            answer_with_new_keys(page, &mut kept, invitation, words_came)?;
            remember_former(&mut kept, invitation, &page.now);
            let pair = kept.row.pair.clone();
            kept.clone().save(page.store)?;
            // What I had offered before I read theirs crosses it, and is written before it lands.
            offer_all_again(page, &kept, offers, &invitation.checked)?;
            let landing = Landing {
                pair: pair.clone(),
                checked: invitation.checked.clone(),
                maker: opened.payload.lineage.to_string(),
                receipt: opened.payload.receipt.clone(),
                made: opened.payload.made.clone(),
                mine: false,
            };
            land(page, &landing)?;
            crate::store::setting::set_text(page.store, "pair.chosen", pair.as_str())?;
            page.touch(Topic::Pair);
            Ok(pair)
        })
    }
}

/// How a pair counts as verified on the day it is joined; `apart` is whether the words went another way than the file.
pub(crate) fn by_opening_words(apart: bool, now: &Moment) -> Verified {
    if apart {
        Verified::OpeningWords {
            day: now.day_text(),
        }
    } else {
        Verified::NotVerified
    }
}

/// The pair to join with: a new one, or the one whose own invitation crosses this one.
fn begin(
    page: &Page<'_>,
    invitation: &Invitation,
) -> Result<(Pair, BTreeMap<ClauseId, ClauseProposed>)> {
    let (name, role) = (invitation.inviter(), invitation.my_role());
    let crosses = match invitation.my_former_card() {
        Some(_) => None,
        None => crossing(page.store, name, role)?,
    };
    if let Some(mut kept) = crosses {
        let offers = give_up(page, &mut kept)?;
        name.clone_into(&mut kept.row.partner_name);
        return Ok((kept, offers));
    }
    let row = crate::pair::new_row(page.store, role, name, &page.now.text())?;
    pairs::put(page.store, &row)?;
    Ok((Pair::load(page.store, &row.pair)?, BTreeMap::new()))
}

/// Fresh keys of mine, the inviter's card, and the proof that I read the invitation.
pub(super) fn answer_with_new_keys(
    page: &Page<'_>,
    kept: &mut Pair,
    invitation: &Invitation,
    words_came: WordsCame,
) -> Result<()> {
    let opened = &invitation.opened;
    let (_, my_card) = make_keys(page, kept, opened.payload.pair)?;
    let theirs = card_of(opened)?;
    kept.row.partner_card = serde_json::to_string(&theirs).unwrap_or_default();
    kept.state = PairState::Joined;
    let apart = opened.invitation.locked && words_came == WordsCame::AnotherWay;
    kept.verified = by_opening_words(apart, &page.now);
    let mac = acceptance_mac(&opened.invitation.token, &my_card.raw, &opened.inner_sha256);
    kept.acceptance = Some(AcceptanceKept {
        hmac: mac.to_string(),
        invitation_sha256: opened.inner_sha256.to_string(),
    });
    Ok(())
}

fn card_of(opened: &OpenedInvitation) -> Result<SignedCard> {
    let found = opened
        .payload
        .cards
        .iter()
        .find(|card| card.open().is_ok_and(|card| card == opened.card));
    found.cloned().ok_or(Error::Broken("invitation card"))
}
