//! Invite: keys, six opening words, and a file that only these words open.

use serde::Deserialize;

use super::invite_back::take_way_back_away;
use super::make_parcel::{carried, file_name};
use crate::agreement::propose_all_drafts;
use crate::clock::Moment;
use crate::error::{Error, Refusal, Result};
use crate::expectation::{seal_for_invitation, unseal_for_invitation};
use crate::id::PairId;
use crate::journal::refold_all;
use crate::notebook::{Notebook, Page};
use crate::pair::rules::{INVITATION_DAYS_MAX, OLD_INVITATION_DAYS, PERSONAL_LINE_CHARS_MAX};
use crate::pair::{InvitationKept, InvitationOut, Pair, PairState};
use crate::parcel::{
    AcceptToken, Card, Id, InvitationPart, OpeningWords, PairKeys, Payload, Role as CardRole,
    SignedCard, pack_invitation,
};
use crate::person::{Role, my_name, my_zone};
use crate::sample;
use crate::store::{exchange as shelf, journal as entries, outbox, pair as pairs};
use crate::text::check_text;

/// What a person chooses for an invitation.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct InvitationDraft {
    /// A personal line, at most 300 characters; may be empty.
    pub personal_line: String,
    /// Whether the agreement draft goes in.
    pub include_draft: bool,
    /// Whether my answers in the round I began go in, sealed (PA-3). They cannot be changed from then on.
    #[serde(default)]
    pub include_seal: bool,
    /// Whether the words are told another way (true) or stand in the mail (false).
    pub locked: bool,
    /// Days until it expires, 1–90.
    pub days: u32,
}

pub(crate) fn card_role(role: Role) -> CardRole {
    match role {
        Role::Mentee => CardRole::Mentee,
        Role::Mentor => CardRole::Mentor,
    }
}

pub(crate) fn person_role(role: CardRole) -> Role {
    match role {
        CardRole::Mentee => Role::Mentee,
        CardRole::Mentor => Role::Mentor,
    }
}

/// Fresh keys, card and lineage for a pair. In the sample they are the ones that everybody has.
pub(crate) fn make_keys(
    page: &Page<'_>,
    kept: &mut Pair,
    wire: Id,
) -> Result<(PairKeys, SignedCard)> {
    let keys = match sample::seat_of(page.store)? {
        Some(seat) => sample::keys_of(seat)?,
        None => PairKeys::generate(&mut rand::rng())?,
    };
    let card = Card {
        pair: wire,
        keys: keys.public().clone(),
        name: my_name(page.store)?,
        role: card_role(kept.card_role),
        zone: my_zone(page.store)?.name().to_owned(),
        created: page.now.text(),
        prev_card_sha256: None,
    };
    let signed = card.sign(&keys, None)?;
    kept.row.wire = wire.to_string();
    kept.row.keys = keys.to_secret_text()?;
    kept.row.my_card = serde_json::to_string(&signed).unwrap_or_default();
    kept.row.lineage = fresh_id().to_string();
    kept.row.made_day = page.now.day_text();
    kept.row.parcel_no = 0;
    Ok((keys, signed))
}

/// A fresh 128-bit id that tells nothing of when it was made.
pub(crate) fn fresh_id() -> Id {
    Id(uuid::Uuid::new_v4())
}

impl Notebook {
    /// Makes an invitation: the pair's keys, the six words, and the file. Nothing is sent.
    ///
    /// # Errors
    /// `PairHasPartner`, `InvitationOut`, `DaysOutOfRange`, `TextTooLong`, `TextUnprintable`; what a clause of the draft still lacks.
    pub fn invite(&mut self, pair: &PairId, draft: &InvitationDraft) -> Result<()> {
        let work_factor = self.house.work_factor;
        self.change(|page| {
            let mut kept = invitable(page, pair, draft)?;
            let wire = fresh_id();
            let (_, card) = make_keys(page, &mut kept, wire)?;
            kept.state = PairState::Invited;
            kept.clone().save(page.store)?;
            let people = kept.people(page.store)?;
            let keyring = kept.keyring()?;
            let clause_count = if draft.include_draft {
                propose_all_drafts(page, &keyring, &people, true)?
            } else {
                0
            };
            let holds_seal =
                draft.include_seal && seal_for_invitation(page, &kept, &keyring, work_factor)?;
            page.freeze(&keyring)?;
            let line = check_text(&draft.personal_line, PERSONAL_LINE_CHARS_MAX)?;
            let lock = (draft.locked, draft.days);
            let entries = carried(&entries::rows_above(page.store, pair, &keyring.lineage, 0)?)?;
            let (invitation, bytes) =
                sealed_invitation(page, &kept, line, lock, work_factor, |payload| {
                    payload.cards.push(card);
                    payload.entries = entries;
                })?;
            let name = invitation.file_name.clone();
            kept.row.parcel_no = 1;
            kept.invitation = Some(InvitationKept {
                clause_count,
                holds_seal,
                ..invitation
            });
            kept.save(page.store)?;
            refold_all(page.store, pair)?;
            note_made(page, pair, &name, &bytes, clause_count)
        })
    }

    /// Takes an invitation back: its token dies, and what was in it is my draft again.
    ///
    /// # Errors
    /// `NoInvitation` if none is out or a reply is here already.
    pub fn take_back_invitation(&mut self, pair: &PairId) -> Result<()> {
        self.change(|page| {
            let mut kept = Pair::load(page.store, pair)?;
            if kept.awaits_back() {
                take_way_back_away(page, &mut kept)?;
                return kept.save(page.store);
            }
            if kept.state != PairState::Invited {
                return Err(Refusal::NoInvitation.into());
            }
            take_back(page, &mut kept)?;
            kept.save(page.store)
        })
    }
}

/// The pair, if it can be invited into now.
fn invitable(page: &Page<'_>, pair: &PairId, draft: &InvitationDraft) -> Result<Pair> {
    check_text(&draft.personal_line, PERSONAL_LINE_CHARS_MAX)?;
    check_days(draft.days)?;
    let kept = Pair::load(page.store, pair)?;
    match kept.state {
        PairState::Preparing => Ok(kept),
        PairState::Invited => Err(Refusal::InvitationOut.into()),
        PairState::Joined | PairState::Confirmed | PairState::Stopped => {
            Err(Refusal::PairHasPartner.into())
        }
    }
}

/// How long an invitation may be open: 1 to 90 days.
pub(super) fn check_days(days: u32) -> Result<()> {
    if (1..=INVITATION_DAYS_MAX).contains(&i64::from(days)) {
        Ok(())
    } else {
        Err(Refusal::DaysOutOfRange.into())
    }
}

/// The file of an invitation, locked with fresh opening words, and what is kept of it. `lock` says whether the words are
/// told another way, and for how many days it is open; `fill` adds what is particular to it.
pub(super) fn sealed_invitation(
    page: &Page<'_>,
    kept: &Pair,
    personal_line: String,
    lock: (bool, u32),
    work_factor: u8,
    fill: impl FnOnce(&mut Payload),
) -> Result<(InvitationKept, Vec<u8>)> {
    let (locked, days) = lock;
    let keyring = kept.keyring()?;
    let token = AcceptToken::draw(&mut rand::rng());
    let words = OpeningWords::draw(&mut rand::rng());
    let expires = page.now.plus_days(i64::from(days));
    let lineage = keyring
        .lineage
        .parse()
        .map_err(|_| Error::Broken("lineage"))?;
    let from = keyring.keys.fingerprint(keyring.wire_id);
    let made = page.now.text();
    let mut payload = Payload::new(keyring.wire_id, from, None, lineage, 1, made.clone());
    payload.invitation = Some(InvitationPart {
        token: token.clone(),
        expires: expires.text(),
        role_offered: card_role(kept.card_role.other()),
        invitee_name: kept.row.partner_name.clone(),
        personal_line,
        locked,
    });
    fill(&mut payload);
    let packed = pack_invitation(&payload, &keyring.keys, &words, work_factor)?;
    let invitation = InvitationKept {
        token,
        invitation_sha256: packed.inner_sha256.to_string(),
        opening_words: words.text().to_owned(),
        made,
        expires_day: expires.day_text(),
        locked,
        clause_count: 0,
        holds_seal: false,
        file_name: file_name(&kept.people(page.store)?.0.short_name),
        back: false,
        before: None,
    };
    Ok((invitation, packed.bytes))
}

pub(super) fn note_made(
    page: &mut Page<'_>,
    pair: &PairId,
    name: &str,
    bytes: &[u8],
    change_count: u32,
) -> Result<()> {
    let row = shelf::MadeRow {
        parcel_no: 0,
        made_at: page.now.text(),
        file_name: name.to_owned(),
        byte_count: 0,
        change_count,
        head_seq: 0,
        handed_over: String::new(),
    };
    shelf::put_made(page.store, pair, &row, bytes)?;
    page.touch_shared();
    Ok(())
}

/// Back to preparing: proposals of the invitation become drafts again, its keys are kept for 90 days.
pub(crate) fn take_back(page: &mut Page<'_>, kept: &mut Pair) -> Result<()> {
    let pair = kept.row.pair.clone();
    crate::agreement::drafts_from_proposals(page, &pair)?;
    unseal_for_invitation(page, &pair)?;
    pairs::put_old(
        page.store,
        &pairs::OldInvitationRow {
            wire: std::mem::take(&mut kept.row.wire),
            pair: pair.clone(),
            keys: std::mem::take(&mut kept.row.keys),
            invitation: kept.row.invitation.clone(),
            until_day: page.now.plus_days(OLD_INVITATION_DAYS).day_text(),
        },
    )?;
    entries::forget_unanswered(page.store, &pair)?;
    outbox::clear(page.store, &pair)?;
    shelf::forget_made(page.store, &pair)?;
    kept.invitation = None;
    kept.state = PairState::Preparing;
    "null".clone_into(&mut kept.row.my_card);
    kept.row.lineage.clear();
    kept.row.made_day.clear();
    crate::store::projections::clear(page.store, &pair)?;
    page.touch_shared();
    Ok(())
}

/// The invitation that is out, as screens show it.
pub(crate) fn invitation_out(
    kept: &InvitationKept,
    now: &Moment,
    get_ithaca: Option<String>,
    answered: bool,
) -> InvitationOut {
    let words = kept
        .opening_words
        .split_whitespace()
        .map(ToOwned::to_owned)
        .collect();
    InvitationOut {
        made_day: now.day_of(&kept.made),
        expired: now.day_text() > kept.expires_day,
        expires_day: kept.expires_day.clone(),
        opening_words: if answered { None } else { Some(words) },
        locked: kept.locked,
        holds_draft: kept.clause_count > 0,
        clause_count: kept.clause_count,
        holds_seal: kept.holds_seal,
        file_name: kept.file_name.clone(),
        back: kept.back,
        get_ithaca,
    }
}
