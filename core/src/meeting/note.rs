//! Notes of a meeting: Only me, or shared as they stand.

use rusqlite::Connection;

use super::between_entry::{NoteShared, TakenBack};
use super::fold_between::Own;
use super::rules::{NOTE_CHARS_MAX, check_filled};
use super::shelf;
use crate::error::{Refusal, Result};
use crate::id::{MeetingId, NoteId, PairId};
use crate::journal::{About, Entry};
use crate::notebook::{Notebook, Page, Topic};
use crate::pair::{Pair, PairKeyring};
use crate::store::meeting::ThingKind;
use crate::store::only_me;
use crate::writing::{facts, ready, rewrite, take_out_waiting};

/// Kind of the private rows that hold my notes of a meeting.
const NOTE: only_me::Kind = only_me::Kind::MeetingNote;

impl Notebook {
    /// Keeps my note of a meeting, Only me. A text over its limit is kept as it is.
    ///
    /// # Errors
    /// `MeetingGone`.
    pub fn save_meeting_note(
        &mut self,
        pair: &PairId,
        meeting: &MeetingId,
        text: &str,
    ) -> Result<()> {
        self.change(|page| {
            if meeting.number() == 0 {
                return Err(Refusal::MeetingGone.into());
            }
            Pair::load(page.store, pair)?;
            page.touch(Topic::Meeting);
            if text.trim().is_empty() {
                only_me::remove(page.store, pair, NOTE, meeting.as_str())?;
                return Ok(());
            }
            let at = page.now.text();
            Ok(only_me::put(
                page.store,
                pair,
                NOTE,
                meeting.as_str(),
                text,
                &at,
            )?)
        })
    }

    /// Shares a note, or changes one I shared.
    ///
    /// # Errors
    /// `TextMissing`, `TextTooLong`, `TextUnprintable`, `NotYours`, `PairHasNoPartner`, `PairStopped`.
    pub fn share_note(
        &mut self,
        pair: &PairId,
        note: Option<&NoteId>,
        meeting: &MeetingId,
        text: &str,
    ) -> Result<NoteId> {
        let text = check_filled(text, NOTE_CHARS_MAX)?;
        self.change(|page| {
            let keyring = ready(page, pair)?;
            let note = match note {
                Some(note) => {
                    mine(page.store, pair, note)?;
                    note.clone()
                }
                None => NoteId::fresh(),
            };
            write_note(page, &keyring, &note, meeting, text)?;
            Ok(note)
        })
    }

    /// Takes back a note I shared. What my partner holds is marked so; it cannot be made unread.
    ///
    /// # Errors
    /// `ThingGone`, `NotYours`.
    pub fn take_back_note(&mut self, pair: &PairId, note: &NoteId) -> Result<()> {
        self.change(|page| take_back(page, pair, note))
    }
}

/// Shares these words under a name.
pub(super) fn write_note(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    note: &NoteId,
    meeting: &MeetingId,
    text: String,
) -> Result<()> {
    let entry = Entry::NoteShared(NoteShared {
        meeting: meeting.number(),
        text,
    });
    rewrite(page, keyring, &About::Note(note.clone()), &entry)?;
    Ok(())
}

/// Takes back a note of mine.
pub(super) fn take_back(page: &mut Page<'_>, pair: &PairId, note: &NoteId) -> Result<()> {
    let keyring = ready(page, pair)?;
    mine(page.store, pair, note)?;
    let about = About::Note(note.clone());
    let known = facts(page, pair, &about)?;
    take_out_waiting(page, pair, &about, &known, |_| true)?;
    if !known.iter().all(crate::journal::Fact::is_waiting) {
        page.write(&keyring, &about, &Entry::TakenBack(TakenBack {}), &[])?;
    }
    Ok(())
}

fn mine(store: &Connection, pair: &PairId, note: &NoteId) -> Result<()> {
    let found: Option<Own<NoteShared>> = shelf::get(store, pair, (ThingKind::Note, note.as_str()))?;
    match found {
        None => Err(Refusal::ThingGone.into()),
        Some(note) if !note.mine => Err(Refusal::NotYours.into()),
        Some(_) => Ok(()),
    }
}

/// My note of a meeting.
pub(crate) fn note_of(store: &Connection, pair: &PairId, meeting: &MeetingId) -> Result<String> {
    let found = only_me::get(store, pair, NOTE, meeting.as_str())?;
    Ok(found.unwrap_or_default())
}

/// Notes shared for a meeting, mine and my partner's.
pub(crate) fn shared_notes(
    store: &Connection,
    pair: &PairId,
    meeting: &MeetingId,
) -> Result<Vec<(NoteId, Own<NoteShared>)>> {
    let open = shelf::all::<Own<NoteShared>>(store, pair, ThingKind::Note, true)?;
    let here = open
        .into_iter()
        .filter(|(_, note)| note.body.meeting == meeting.number());
    Ok(here.map(|(id, note)| (NoteId::new(id), note)).collect())
}
