//! Folds contact, open questions, time away and shared notes. The words of each are its author's alone (G-1).

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::between_entry::{AwayNoted, ContactNoted, NoteShared};
use super::fold::Said;
use super::shelf;
use crate::error::Result;
use crate::id::{AwayId, ContactId, EntryId, NoteId, PairId, QuestionId};
use crate::journal::{About, Entry, Fact, facts_about};
use crate::store::meeting::ThingKind;

/// Something that one person wrote and may write again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Own<T> {
    /// The words as they stand.
    pub words: EntryId,
    /// Whether I wrote it.
    pub mine: bool,
    /// When it was first written, as its author's laptop says.
    pub at: String,
    /// Whether its author took it back.
    pub taken_back: Option<String>,
    /// What it says.
    pub body: T,
}

/// A question and the reply to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FoldedQuestion {
    /// The question.
    pub asked: Own<String>,
    /// The newest reply.
    pub reply: Option<Said<String>>,
    /// Whether a full answer was given, or will follow.
    pub answered_in_full: bool,
    /// Whoever asked does not ask any more.
    pub closed: bool,
}

/// Reads what one person wrote last about a thing they began.
fn own<'a, T>(facts: &'a [Fact], read: impl Fn(&'a Entry) -> Option<T>) -> Option<Own<T>> {
    let reads = |fact: &'a Fact| read(fact.entry.as_ref()?);
    let first = facts.iter().find(|fact| reads(fact).is_some())?;
    let mut by_author = facts.iter().rev().filter(|fact| fact.mine == first.mine);
    let (words, body) = by_author.find_map(|fact| Some((fact, reads(fact)?)))?;
    let taken_back = facts.iter().rev().find(|fact| {
        fact.mine == first.mine
            && fact.place > words.place
            && matches!(fact.entry, Some(Entry::TakenBack(_)))
    });
    Some(Own {
        words: words.id().clone(),
        mine: first.mine,
        at: first.at.clone(),
        taken_back: taken_back.map(|fact| fact.at.clone()),
        body,
    })
}

fn fold_question(facts: &[Fact]) -> Option<FoldedQuestion> {
    let asked = own(facts, |entry| {
        if let Entry::QuestionAsked(asked) = entry {
            Some(asked.text.clone())
        } else {
            None
        }
    })?;
    let reply = facts.iter().rev().filter(|fact| fact.mine != asked.mine);
    let mut replies = reply.filter_map(|fact| {
        if let Some(Entry::QuestionAnswered(answered)) = &fact.entry {
            Some((fact, answered))
        } else {
            None
        }
    });
    let reply = replies.next();
    let closed = facts.iter().any(|fact| {
        fact.mine == asked.mine && matches!(fact.entry, Some(Entry::QuestionClosed(_)))
    });
    Some(FoldedQuestion {
        answered_in_full: reply.is_some_and(|(_, answered)| answered.in_full),
        reply: reply.map(|(fact, answered)| Said {
            mine: fact.mine,
            at: fact.at.clone(),
            what: answered.text.clone(),
        }),
        asked,
        closed,
    })
}

pub(crate) fn refold_contact(store: &Connection, pair: &PairId, contact: &ContactId) -> Result<()> {
    let facts = facts_about(store, pair, &About::Contact(contact.clone()).text())?;
    let folded: Option<Own<ContactNoted>> = own(&facts, |entry| {
        if let Entry::ContactNoted(noted) = entry {
            Some(noted.clone())
        } else {
            None
        }
    });
    let key = (ThingKind::Contact, contact.as_str());
    keep(store, pair, key, folded, |noted| noted.day.clone())
}

pub(crate) fn refold_away(store: &Connection, pair: &PairId, away: &AwayId) -> Result<()> {
    let facts = facts_about(store, pair, &About::Away(away.clone()).text())?;
    let folded: Option<Own<AwayNoted>> = own(&facts, |entry| {
        if let Entry::AwayNoted(noted) = entry {
            Some(noted.clone())
        } else {
            None
        }
    });
    let key = (ThingKind::Away, away.as_str());
    keep(store, pair, key, folded, |noted| noted.until_day.clone())
}

pub(crate) fn refold_note(store: &Connection, pair: &PairId, note: &NoteId) -> Result<()> {
    let facts = facts_about(store, pair, &About::Note(note.clone()).text())?;
    let folded: Option<Own<NoteShared>> = own(&facts, |entry| {
        if let Entry::NoteShared(shared) = entry {
            Some(shared.clone())
        } else {
            None
        }
    });
    let key = (ThingKind::Note, note.as_str());
    keep(store, pair, key, folded, |shared| {
        format!("{:05}", shared.meeting)
    })
}

pub(crate) fn refold_question(
    store: &Connection,
    pair: &PairId,
    question: &QuestionId,
) -> Result<()> {
    let facts = facts_about(store, pair, &About::Question(question.clone()).text())?;
    let key = (ThingKind::Question, question.as_str());
    match fold_question(&facts) {
        Some(folded) => {
            let open = !folded.answered_in_full && !folded.closed;
            let place = folded.asked.at.clone();
            shelf::put(store, pair, key, &place, open, &folded)
        }
        None => shelf::remove(store, pair, key),
    }
}

fn keep<T: Serialize>(
    store: &Connection,
    pair: &PairId,
    key: (ThingKind, &str),
    folded: Option<Own<T>>,
    place: impl Fn(&T) -> String,
) -> Result<()> {
    match folded {
        Some(folded) => {
            let open = folded.taken_back.is_none();
            shelf::put(store, pair, key, &place(&folded.body), open, &folded)
        }
        None => shelf::remove(store, pair, key),
    }
}
