//! Commands about parcels: made, handed over, opened, taken in. Ithaca itself never sends.

use std::sync::Arc;

use ithaca_core::{
    exchange::{
        ArrivalView, InvitationBack, InvitationDraft, MadeParcel, ParcelsView, TakenIn, WordsCame,
    },
    id::{ArrivalId, PairId},
    pair::InvitationView,
};
use tauri::State;

use crate::{
    desk::Desk,
    failure::Failure,
    files::{Incoming, Opened},
    secret::Typed,
};

/// What goes out and what came in.
#[tauri::command(async)]
#[specta::specta]
pub fn view_parcels(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<ParcelsView, Failure> {
    Ok(desk.notebook()?.view_parcels(&pair)?)
}

/// Makes an invitation; nothing is sent.
#[tauri::command(async)]
#[specta::specta]
pub fn invite(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    draft: InvitationDraft,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.invite(&pair, &draft)?)
}

/// Makes the way back for a partner whose notebook is gone; parcels of the pair rest until they are back.
#[tauri::command(async)]
#[specta::specta]
pub fn invite_back(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    draft: InvitationBack,
) -> Result<(), Failure> {
    Ok(desk.notebook()?.invite_back(&pair, &draft)?)
}

/// Takes an invitation back; a reply to it is then refused by name.
#[tauri::command(async)]
#[specta::specta]
pub fn take_back_invitation(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<(), Failure> {
    Ok(desk.notebook()?.take_back_invitation(&pair)?)
}

/// Freezes everything that waits and makes the parcel.
#[tauri::command(async)]
#[specta::specta]
pub fn make_parcel(
    desk: State<'_, Arc<Desk>>,
    pair: PairId,
    everything: bool,
) -> Result<MadeParcel, Failure> {
    Ok(desk.notebook()?.make_parcel(&pair, everything)?)
}

/// I handed the newest parcel to the mail.
#[tauri::command(async)]
#[specta::specta]
pub fn mark_handed_over(desk: State<'_, Arc<Desk>>, pair: PairId) -> Result<(), Failure> {
    Ok(desk.notebook()?.mark_handed_over(&pair)?)
}

/// Takes in what was opened.
#[tauri::command(async)]
#[specta::specta]
pub fn take_in(desk: State<'_, Arc<Desk>>, arrival: ArrivalId) -> Result<TakenIn, Failure> {
    Ok(desk.notebook()?.take_in(&arrival)?)
}

/// Says which of two replies to one invitation is the partner's.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_reply(desk: State<'_, Arc<Desk>>, pair: PairId, first: bool) -> Result<(), Failure> {
    Ok(desk.notebook()?.choose_reply(&pair, first)?)
}

/// Opens a parcel and shows what is in it; nothing is taken in.
#[tauri::command(async)]
#[specta::specta]
pub fn open_parcel(
    desk: State<'_, Arc<Desk>>,
    incoming: State<'_, Incoming>,
    file: String,
) -> Result<ArrivalView, Failure> {
    Ok(desk.notebook()?.open_parcel(&incoming.bytes(&file)?)?)
}

/// Lets go of a parcel that was opened; nothing was taken in.
#[tauri::command(async)]
#[specta::specta]
pub fn set_aside(desk: State<'_, Arc<Desk>>, arrival: ArrivalId) -> Result<(), Failure> {
    desk.notebook()?.set_aside(&arrival);
    Ok(())
}

/// Opens an invitation with its six words; works before there is a notebook.
#[tauri::command(async)]
#[specta::specta]
pub fn open_invitation(
    desk: State<'_, Arc<Desk>>,
    incoming: State<'_, Incoming>,
    opened: State<'_, Opened>,
    file: String,
    words: Typed,
) -> Result<InvitationView, Failure> {
    let view = opened.open_invitation(&incoming.bytes(&file)?, &words, &desk)?;
    Ok(opened.beside_mine(view, &desk))
}

/// Joins the pair of an opened invitation; `words_came` says how the six words reached me.
#[tauri::command(async)]
#[specta::specta]
pub fn join_invitation(
    desk: State<'_, Arc<Desk>>,
    opened: State<'_, Opened>,
    arrival: ArrivalId,
    words_came: WordsCame,
) -> Result<PairId, Failure> {
    let joined = desk
        .notebook()?
        .join_invitation(&opened.invitation(&arrival)?, words_came)?;
    Ok(opened.forgotten(joined))
}

/// Lets go of an invitation; nothing of it was stored.
#[tauri::command(async)]
#[specta::specta]
pub fn decline_invitation(opened: State<'_, Opened>, arrival: ArrivalId) -> Result<(), Failure> {
    opened.decline(&arrival)
}
