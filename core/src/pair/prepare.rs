//! Begin a pair, and what only I note about it.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::reading::{Pair, to_json};
use super::rules::{BANNER_CHARS_MAX, COLOURS, MAIL_CHARS_MAX, fits, next_colour};
use super::view::{PairLine, PairState, PairView, SecondReply, Verified};
use crate::agreement;
use crate::error::{Error, Refusal, Result};
use crate::id::PairId;
use crate::notebook::{Notebook, Topic};
use crate::parcel::Id;
use crate::person::{PersonView, Role, Side, check_name};
use crate::store::{journal, pair as shelf, setting};

const CHOSEN: &str = "pair.chosen";

/// What a person says to begin a pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PairDraft {
    /// My role.
    pub my_role: Role,
    /// The partner's name, at most 60 characters.
    pub partner_name: String,
}

/// What only I note about a pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PairSide {
    /// The partner's mail address; may be empty.
    pub partner_mail: String,
    /// Colour word, one of `COLOURS`.
    pub colour: String,
    /// Own name for the pair, at most 40 characters; may be empty.
    pub banner: String,
}

/// A row for a pair that just begins.
pub(crate) fn new_row(
    store: &Connection,
    role: Role,
    partner_name: &str,
    now: &str,
) -> Result<shelf::PairRow> {
    let taken: Vec<String> = shelf::all(store)?
        .into_iter()
        .map(|row| row.colour)
        .collect();
    Ok(shelf::PairRow {
        pair: PairId::fresh(),
        wire: String::new(),
        role: role.word().to_owned(),
        partner_name: partner_name.to_owned(),
        state: to_json(&PairState::Preparing),
        stopped: "null".to_owned(),
        verified: to_json(&Verified::NotVerified),
        colour: next_colour(&taken).to_owned(),
        banner: String::new(),
        partner_mail: String::new(),
        keys: String::new().into(),
        my_card: "null".to_owned(),
        partner_card: "null".to_owned(),
        former: "[]".to_owned(),
        lineage: String::new(),
        made_day: String::new(),
        parcel_no: 0,
        invitation: "null".to_owned().into(),
        acceptance: "null".to_owned(),
        second_reply: "null".to_owned(),
        begun_at: now.to_owned(),
    })
}

impl Notebook {
    /// Begins a pair: I prepare alone, the partner is a name. Nothing is sent.
    ///
    /// # Errors
    /// `NameMissing`, `TextTooLong`, `TextUnprintable`; `SampleHasOnePair` in the sample.
    pub fn prepare_pair(&mut self, draft: &PairDraft) -> Result<PairId> {
        self.change(|page| {
            crate::sample::check_alone(page.store, Refusal::SampleHasOnePair)?;
            let partner_name = check_name(&draft.partner_name)?;
            let row = new_row(page.store, draft.my_role, &partner_name, &page.now.text())?;
            shelf::put(page.store, &row)?;
            setting::set_text(page.store, CHOSEN, row.pair.as_str())?;
            page.touch(Topic::Pair);
            Ok(row.pair)
        })
    }

    /// Writes the partner's name anew, while nobody has been invited. Later the name on their own card counts.
    ///
    /// # Errors
    /// `PairGone`, `InvitationOut`, `PairHasPartner`, `NameMissing`, `TextTooLong`, `TextUnprintable`.
    pub fn rename_partner(&mut self, pair: &PairId, name: &str) -> Result<()> {
        self.change(|page| {
            let mut kept = Pair::load(page.store, pair)?;
            if kept.has_partner() {
                return Err(Refusal::PairHasPartner.into());
            }
            if kept.invitation.is_some() {
                return Err(Refusal::InvitationOut.into());
            }
            let name = check_name(name)?;
            let names = (kept.row.partner_name.as_str(), name.as_str());
            agreement::rename_in_drafts(page, pair, kept.my_role.other(), names)?;
            kept.row.partner_name = name;
            page.touch(Topic::Pair);
            page.touch(Topic::Agreement);
            kept.save(page.store)
        })
    }

    /// Remembers which pair was looked at last.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn choose_pair(&mut self, pair: &PairId) -> Result<()> {
        self.change(|page| {
            Pair::load(page.store, pair)?;
            setting::set_text(page.store, CHOSEN, pair.as_str())?;
            page.touch(Topic::Pair);
            Ok(())
        })
    }

    /// Keeps what only I note about a pair.
    ///
    /// # Errors
    /// `TextTooLong`.
    pub fn save_pair_side(&mut self, pair: &PairId, side: &PairSide) -> Result<()> {
        self.change(|page| {
            fits(&side.banner, BANNER_CHARS_MAX)?;
            fits(&side.partner_mail, MAIL_CHARS_MAX)?;
            let mut kept = Pair::load(page.store, pair)?;
            if COLOURS.contains(&side.colour.as_str()) {
                kept.row.colour.clone_from(&side.colour);
            }
            side.banner.trim().clone_into(&mut kept.row.banner);
            side.partner_mail
                .trim()
                .clone_into(&mut kept.row.partner_mail);
            page.touch(Topic::Pair);
            kept.save(page.store)
        })
    }

    /// The pair page.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_pair(&self, pair: &PairId) -> Result<PairView> {
        let now = self.now()?;
        let get_ithaca = self.house.get_ithaca.clone();
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let roles = super::fold::roles(store, pair)?;
            let told = super::who_assesses(store, pair)?;
            let wire: Option<Id> = kept.row.wire.parse().ok();
            let ssh = |keys: &crate::parcel::PublicKeys| keys.ssh_fingerprint();
            let my_keys = kept
                .my_card()?
                .map(|card| card.open())
                .transpose()?
                .map(|card| card.keys);
            Ok(PairView {
                line: pair_line(store, &kept)?,
                partner_mail: kept.row.partner_mail.clone(),
                my_fingerprint: wire.and(my_keys.as_ref().map(ssh)),
                partner_fingerprint: kept.partner_keys()?.as_ref().map(ssh),
                former_keys: kept.former_keys()?,
                invitation: kept.invitation.as_ref().map(|invitation| {
                    crate::exchange::invitation_out(
                        invitation,
                        &now,
                        get_ithaca.clone(),
                        kept.has_partner() && !kept.awaits_back(),
                    )
                }),
                made_day: Some(kept.row.made_day.clone()).filter(|day| !day.is_empty()),
                colours: COLOURS.iter().map(ToString::to_string).collect(),
                second_reply: second_reply(&kept)?,
                swap: if roles.theirs.is_some() {
                    Some(Side::Partner)
                } else {
                    roles.mine.as_ref().map(|_| Side::Me)
                },
                copies: copies(store, pair)?,
                swap_possible: kept.has_partner()
                    && !agreement::any_signature(store, pair)?
                    && !crate::seal::any_seal(store, pair)?,
                assessing_by_me: told.mine,
                assessing_by_partner: told.theirs,
            })
        })
    }
}

/// Whose chains forked.
fn copies(store: &Connection, pair: &PairId) -> Result<Vec<Side>> {
    let forks = journal::forks(store, pair)?;
    let mut found = Vec::new();
    for (mine, side) in [(true, Side::Me), (false, Side::Partner)] {
        let heads = journal::heads(store, pair, mine)?;
        if heads.iter().any(|(lineage, _)| forks.contains_key(lineage)) {
            found.push(side);
        }
    }
    Ok(found)
}

fn second_reply(kept: &Pair) -> Result<Option<SecondReply>> {
    let Some(second) = &kept.second_reply else {
        return Ok(None);
    };
    let first = kept
        .partner_card()?
        .ok_or(Error::Broken("second reply without a first"))?;
    Ok(Some(SecondReply {
        first_name: first.name,
        first_made: second.first_made.clone(),
        second_name: second.card.name()?,
        second_made: second.made.clone(),
    }))
}

/// The pair last looked at, or the only one; none that is out of sight.
pub(crate) fn chosen(store: &Connection) -> Result<Option<PairId>> {
    let mut pairs = shelf::all(store)?;
    let hidden = crate::life::hidden_pairs(store)?;
    pairs.retain(|row| !hidden.contains(&row.pair));
    let chosen = setting::text(store, CHOSEN)?;
    let found = pairs
        .iter()
        .find(|row| Some(row.pair.as_str()) == chosen.as_deref())
        .or(pairs.first());
    Ok(found.map(|row| row.pair.clone()))
}

/// The line of the sidebar.
pub(crate) fn pair_line(store: &Connection, kept: &Pair) -> Result<PairLine> {
    let (me, partner) = kept.people(store)?;
    let (mentee, mentor): (PersonView, PersonView) = match me.role {
        Role::Mentee => (me, partner),
        Role::Mentor => (partner, me),
    };
    // In a pair that is closed, or that I left quietly, nothing waits for anybody any more.
    let closing = crate::life::closing_of(store, &kept.row.pair)?;
    let leaving = crate::life::leaving_of(store, &kept.row.pair)?;
    let is_only_read = closing.is_some() || leaving.is_some();
    let waits = |count: Result<u32>| if is_only_read { Ok(0) } else { count };
    Ok(PairLine {
        pair: kept.row.pair.clone(),
        mentee,
        mentor,
        my_role: kept.my_role,
        colour: kept.row.colour.clone(),
        banner: kept.row.banner.clone(),
        closed_on: closing.map(|closing| closing.on_day),
        left_on: leaving.map(|leaving| leaving.on_day),
        state: kept.state,
        signed_version: agreement::folded_agreement(store, &kept.row.pair)?
            .newest()
            .map(|version| version.version),
        stopped: kept.stopped,
        verified: kept.verified.clone(),
        agreement_needs_me: waits(agreement::needs_me(store, kept))?,
        expectations_need_me: waits(crate::expectation::needs_me(
            store,
            &kept.row.pair,
            kept.my_role,
        ))?,
        idp_needs_me: waits(crate::idp::needs_me(store, kept))?,
        meetings_need_me: waits(crate::meeting::needs_me(store, &kept.row.pair))?,
        reviews_need_me: waits(crate::review::needs_me(store, kept))?,
        waiting_for_partner: crate::store::outbox::count(store, &kept.row.pair)?,
        out: crate::exchange::out_state(store, kept)?,
    })
}
