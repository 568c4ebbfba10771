//! What screens show of closing together.

use rusqlite::Connection;
use serde::Serialize;

use super::folder::CLOSING_FILE_NAMES;
use super::standing::{BothSigned, all, both_among, offered};
use super::text::read_closing;
use crate::agreement::{SignatureView, folded_agreement};
use crate::error::Result;
use crate::id::{EntryId, PairId};
use crate::journal::Fact;
use crate::life::{LifeState, life_of};
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::person::{PersonView, Side};
use crate::proposal::stands;

/// A statement that waits for a signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClosingOffer {
    /// The offer, to be named in an answer.
    pub statement: EntryId,
    /// Who offers and has signed it.
    pub by: Side,
    /// When, as their laptop says.
    pub at: String,
    /// Its lines; empty for a form of a newer version.
    pub lines: Vec<String>,
    /// The whole text, exactly as it is signed.
    pub text: String,
    /// Whether it is mine and no parcel has carried it.
    pub waiting: bool,
    /// Whether it is kept for the talk.
    pub for_the_talk: bool,
}

/// A statement both signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClosingRecord {
    /// Day in the text.
    pub day: String,
    /// Its lines.
    pub lines: Vec<String>,
    /// The whole text.
    pub text: String,
    /// SHA-256 of the text, hex.
    pub text_sha256: String,
    /// Both signatures, the first one first.
    pub signatures: Vec<SignatureView>,
    /// Whether mine is the second one and can still be taken back.
    pub can_take_back: bool,
    /// Names of the files of its record.
    pub file_names: Vec<String>,
}

/// The page *Closing together*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClosingStatementView {
    /// Me.
    pub me: PersonView,
    /// My partner.
    pub partner: PersonView,
    /// Today, where I am.
    pub today: String,
    /// Where the agreement stands.
    pub state: LifeState,
    /// First day of the agreement, if it names one.
    pub start_day: Option<String>,
    /// Last day that counts.
    pub end_day: Option<String>,
    /// Meetings held.
    pub meetings: u32,
    /// Whether a statement can be offered: something is signed, and none is closed with yet.
    pub can_offer: bool,
    /// What waits: my partner's first. Two, where both wrote at once.
    pub offers: Vec<ClosingOffer>,
    /// Each signed the other's: nothing is signed by both yet.
    pub crossed: bool,
    /// The statement both signed.
    pub signed: Option<ClosingRecord>,
}

impl Notebook {
    /// How the two close together, and what waits.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_closing_statement(&self, pair: &PairId) -> Result<ClosingStatementView> {
        let now = self.now()?;
        let held = self.meeting_log(pair)?;
        let held = held.iter().filter(|line| line.meeting.is_some()).count();
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let (me, partner) = kept.people(store)?;
            let life = life_of(store, &kept, now.day())?;
            let facts = all(store, pair)?;
            let standing = stands(&facts);
            let signed = both_among(&facts, &standing);
            let crossed = standing.crossed_yes.as_ref();
            let crossed_ids = crossed.iter().flat_map(|it| [&it.theirs, &it.mine]);
            let waits = standing.theirs.iter().chain(&standing.mine);
            let parked = standing.parked;
            let mut offers = Vec::new();
            for id in crossed_ids.chain(waits) {
                let fact = facts.iter().find(|fact| fact.id() == id);
                offers.extend(fact.and_then(|fact| offer_view(fact, parked)));
            }
            let is_over = life.closing.is_some() || life.leaving.is_some();
            let has_agreement = folded_agreement(store, pair)?.newest().is_some();
            Ok(ClosingStatementView {
                me,
                partner,
                today: now.day_text(),
                state: life.state,
                start_day: life.days.start_day,
                end_day: life.days.end_day,
                meetings: u32::try_from(held).unwrap_or(u32::MAX),
                can_offer: has_agreement && !is_over && signed.is_none(),
                offers: match is_over {
                    true => Vec::new(),
                    false => offers,
                },
                crossed: crossed.is_some(),
                signed: signed
                    .and_then(|both| record_view(store, &kept, &both).transpose())
                    .transpose()?,
            })
        })
    }
}

fn offer_view(fact: &Fact, parked: bool) -> Option<ClosingOffer> {
    let offer = offered(fact)?;
    let lines = read_closing(&offer.text).map(|text| text.lines);
    Some(ClosingOffer {
        statement: fact.id().clone(),
        by: Side::of(fact.mine),
        at: fact.at.clone(),
        lines: lines.unwrap_or_default(),
        text: offer.text.clone(),
        waiting: fact.is_waiting(),
        for_the_talk: parked,
    })
}

fn record_view(
    store: &Connection,
    kept: &Pair,
    both: &BothSigned,
) -> Result<Option<ClosingRecord>> {
    let (Some(signatures), (me, partner)) = (both.signatures(), kept.people(store)?) else {
        return Ok(None);
    };
    let [(_, first), _] = signatures;
    let read = read_closing(&first.text);
    let view = |(fact, signed): (&Fact, &super::entry::ClosingSignature)| SignatureView {
        side: Side::of(fact.mine),
        role: match fact.mine {
            true => me.role,
            false => partner.role,
        },
        typed_name: signed.typed_name.clone(),
        at: fact.at.clone(),
    };
    Ok(Some(ClosingRecord {
        day: read
            .as_ref()
            .map(|text| text.day.clone())
            .unwrap_or_default(),
        lines: read.map(|text| text.lines).unwrap_or_default(),
        text: first.text.clone(),
        text_sha256: first.text_sha256.clone(),
        signatures: signatures.map(view).to_vec(),
        can_take_back: both.second.mine && both.second.is_waiting(),
        file_names: CLOSING_FILE_NAMES.map(str::to_owned).to_vec(),
    }))
}
