//! Rows of pairs.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::StoreError;
use crate::id::PairId;

/// One pair as it is kept; JSON texts are read by the pair's room.
#[derive(Debug, Clone)]
pub struct PairRow {
    /// Local id.
    pub pair: PairId,
    /// Pair id on the wire; empty while preparing.
    pub wire: String,
    /// My role.
    pub role: String,
    /// The partner's name.
    pub partner_name: String,
    /// State as JSON.
    pub state: String,
    /// Why parcels are stopped, as JSON.
    pub stopped: String,
    /// How the pair is verified, as JSON.
    pub verified: String,
    /// Colour word.
    pub colour: String,
    /// Own name for the pair.
    pub banner: String,
    /// The partner's mail address.
    pub partner_mail: String,
    /// My secret keys; empty while preparing.
    pub keys: zeroize::Zeroizing<String>,
    /// My card as JSON.
    pub my_card: String,
    /// The partner's card as JSON.
    pub partner_card: String,
    /// My lineage in use.
    pub lineage: String,
    /// Day the keys were made.
    pub made_day: String,
    /// Parcels made in this lineage.
    pub parcel_no: u32,
    /// The invitation that is out, as JSON.
    pub invitation: zeroize::Zeroizing<String>,
    /// The acceptance still carried, as JSON.
    pub acceptance: String,
    /// A second reply, as JSON.
    pub second_reply: String,
    /// When the pair was begun here.
    pub begun_at: String,
    /// Cards that the two went by before, as JSON.
    pub former: String,
}

const COLUMNS: &str = "pair, wire, role, partner_name, state, stopped, verified, colour, banner, partner_mail, keys, my_card, partner_card, lineage, made_day, parcel_no, invitation, acceptance, second_reply, begun_at, former";

fn read(row: &Row<'_>) -> rusqlite::Result<PairRow> {
    Ok(PairRow {
        pair: PairId::new(row.get::<_, String>(0)?),
        wire: row.get(1)?,
        role: row.get(2)?,
        partner_name: row.get(3)?,
        state: row.get(4)?,
        stopped: row.get(5)?,
        verified: row.get(6)?,
        colour: row.get(7)?,
        banner: row.get(8)?,
        partner_mail: row.get(9)?,
        keys: zeroize::Zeroizing::new(row.get(10)?),
        my_card: row.get(11)?,
        partner_card: row.get(12)?,
        lineage: row.get(13)?,
        made_day: row.get(14)?,
        parcel_no: row.get(15)?,
        invitation: zeroize::Zeroizing::new(row.get(16)?),
        acceptance: row.get(17)?,
        second_reply: row.get(18)?,
        begun_at: row.get(19)?,
        former: row.get(20)?,
    })
}

/// Keeps a pair in place of its earlier state.
///
/// # Errors
/// What SQLite answers.
pub fn put(store: &Connection, row: &PairRow) -> Result<(), StoreError> {
    store.execute(
        "INSERT OR REPLACE INTO pair (pair, wire, role, partner_name, state, stopped, verified, colour, banner, partner_mail,
            keys, my_card, partner_card, lineage, made_day, parcel_no, invitation, acceptance, second_reply, begun_at, former)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)",
        params![
            row.pair.as_str(), row.wire, row.role, row.partner_name, row.state, row.stopped, row.verified, row.colour,
            row.banner, row.partner_mail, row.keys.as_str(), row.my_card, row.partner_card, row.lineage, row.made_day,
            row.parcel_no, row.invitation.as_str(), row.acceptance, row.second_reply, row.begun_at, row.former,
        ],
    )?;
    Ok(())
}

/// One pair.
///
/// # Errors
/// What SQLite answers.
pub fn get(store: &Connection, pair: &PairId) -> Result<Option<PairRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM pair WHERE pair = ?1");
    let mut statement = store.prepare_cached(&sql)?;
    Ok(statement.query_row([pair.as_str()], read).optional()?)
}

/// Every pair, oldest first.
///
/// # Errors
/// What SQLite answers.
pub fn all(store: &Connection) -> Result<Vec<PairRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM pair ORDER BY begun_at, pair");
    let mut statement = store.prepare_cached(&sql)?;
    let rows = statement.query_map([], read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One invitation that was taken back.
#[derive(Debug, Clone)]
pub struct OldInvitationRow {
    /// Its pair id on the wire.
    pub wire: String,
    /// The local pair it was for.
    pub pair: PairId,
    /// Its secret keys.
    pub keys: zeroize::Zeroizing<String>,
    /// As in `PairRow::invitation`.
    pub invitation: zeroize::Zeroizing<String>,
    /// Last day on which it is kept.
    pub until_day: String,
}

/// Keeps the keys of an invitation that was taken back.
///
/// # Errors
/// What SQLite answers.
pub fn put_old(store: &Connection, row: &OldInvitationRow) -> Result<(), StoreError> {
    store.execute(
        "INSERT OR REPLACE INTO old_invitation (wire, pair, keys, invitation, until_day) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![row.wire, row.pair.as_str(), row.keys.as_str(), row.invitation.as_str(), row.until_day],
    )?;
    Ok(())
}

/// Invitations that were taken back and are still known; older ones are let go.
///
/// # Errors
/// What SQLite answers.
pub fn old(store: &Connection, today: &str) -> Result<Vec<OldInvitationRow>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT wire, pair, keys, invitation, until_day FROM old_invitation WHERE until_day >= ?1",
    )?;
    let rows = statement.query_map([today], |row| {
        Ok(OldInvitationRow {
            wire: row.get(0)?,
            pair: PairId::new(row.get::<_, String>(1)?),
            keys: zeroize::Zeroizing::new(row.get(2)?),
            invitation: zeroize::Zeroizing::new(row.get(3)?),
            until_day: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Forgets one of them: it is out again.
///
/// # Errors
/// What SQLite answers.
pub fn forget_old(store: &Connection, wire: &str) -> Result<(), StoreError> {
    store.execute("DELETE FROM old_invitation WHERE wire = ?1", [wire])?;
    Ok(())
}
