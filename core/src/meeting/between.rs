//! Between meetings: contact, open questions, time away.

use rusqlite::Connection;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::between_entry::{
    AwayNoted, ContactNoted, ContactWay, QuestionAnswered, QuestionAsked, QuestionClosed, TakenBack,
};
use super::fold_between::{FoldedQuestion, Own};
use super::rules::{
    AWAY_DAYS_MAX, CONTACT_CHARS_MAX, MINUTES_MAX, QUESTION_CHARS_MAX, REPLY_CHARS_MAX,
    check_filled, check_words, read_day,
};
use super::shelf;
use crate::error::{Refusal, Result};
use crate::id::{AwayId, ContactId, PairId, QuestionId};
use crate::journal::{About, Entry, Fact};
use crate::notebook::{Notebook, Page};
use crate::store::meeting::ThingKind;
use crate::text::check_text;
use crate::writing::{facts, ready, rewrite, take_out_waiting};

/// A contact as a person typed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ContactDraft {
    /// Which day, not after today.
    pub day: String,
    /// How long; 0 if nobody counted.
    pub minutes: u32,
    /// How.
    pub way: ContactWay,
    /// One line, at most 200 characters.
    pub line: String,
}

impl Notebook {
    /// Notes a contact, or changes one I noted.
    ///
    /// # Errors
    /// `TimeUnreadable`, `MeetingNotYet` for a day to come, `MinutesOutOfRange`, `TextTooLong`, `ThingGone`,
    /// `NotYours`, `PairHasNoPartner`, `PairStopped`.
    pub fn note_contact(
        &mut self,
        pair: &PairId,
        contact: Option<&ContactId>,
        draft: &ContactDraft,
    ) -> Result<ContactId> {
        self.change(|page| {
            let keyring = ready(page, pair)?;
            let day = read_day(&draft.day).ok_or(Refusal::TimeUnreadable)?;
            if day > page.now.day() {
                return Err(Refusal::MeetingNotYet.into());
            }
            if draft.minutes > MINUTES_MAX {
                return Err(Refusal::MinutesOutOfRange.into());
            }
            let contact = match contact {
                Some(contact) => {
                    mine::<ContactNoted>(page.store, pair, (ThingKind::Contact, contact.as_str()))?;
                    contact.clone()
                }
                None => ContactId::fresh(),
            };
            let entry = Entry::ContactNoted(ContactNoted {
                day: draft.day.clone(),
                minutes: draft.minutes,
                way: draft.way,
                line: check_words(&draft.line, CONTACT_CHARS_MAX)?,
            });
            rewrite(page, &keyring, &About::Contact(contact.clone()), &entry)?;
            Ok(contact)
        })
    }

    /// Takes back a contact I noted.
    ///
    /// # Errors
    /// `ThingGone`, `NotYours`.
    pub fn remove_contact(&mut self, pair: &PairId, contact: &ContactId) -> Result<()> {
        self.change(|page| {
            mine::<ContactNoted>(page.store, pair, (ThingKind::Contact, contact.as_str()))?;
            take_back(page, pair, &About::Contact(contact.clone()))
        })
    }

    /// Asks my partner something in writing, or changes my words.
    ///
    /// # Errors
    /// `TextMissing`, `TextTooLong`, `ThingGone`, `NotYours`, `PairHasNoPartner`, `PairStopped`.
    pub fn ask_question(
        &mut self,
        pair: &PairId,
        question: Option<&QuestionId>,
        text: &str,
    ) -> Result<QuestionId> {
        let text = check_filled(text, QUESTION_CHARS_MAX)?;
        self.change(|page| {
            let keyring = ready(page, pair)?;
            let question = match question {
                Some(question) if asked(page.store, pair, question)?.asked.mine => question.clone(),
                Some(_) => return Err(Refusal::NotYours.into()),
                None => QuestionId::fresh(),
            };
            let entry = Entry::QuestionAsked(QuestionAsked { text });
            rewrite(page, &keyring, &About::Question(question.clone()), &entry)?;
            Ok(question)
        })
    }

    /// Replies to my partner's question, in full or with "a full answer will follow".
    ///
    /// # Errors
    /// `TextMissing` for a full answer without words, `TextTooLong`, `ThingGone`, `NotYourTurn` for my own question.
    pub fn answer_question(
        &mut self,
        pair: &PairId,
        question: &QuestionId,
        text: &str,
        in_full: bool,
    ) -> Result<()> {
        let text = match in_full {
            true => check_filled(text, REPLY_CHARS_MAX)?,
            false => check_text(text, REPLY_CHARS_MAX)?,
        };
        self.change(|page| {
            let keyring = ready(page, pair)?;
            if asked(page.store, pair, question)?.asked.mine {
                return Err(Refusal::NotYourTurn.into());
            }
            let entry = Entry::QuestionAnswered(QuestionAnswered { text, in_full });
            rewrite(page, &keyring, &About::Question(question.clone()), &entry)?;
            Ok(())
        })
    }

    /// Lets go of my question; one that has not left goes without trace.
    ///
    /// # Errors
    /// `ThingGone`, `NotYours`.
    pub fn close_question(&mut self, pair: &PairId, question: &QuestionId) -> Result<()> {
        self.change(|page| {
            let keyring = ready(page, pair)?;
            if !asked(page.store, pair, question)?.asked.mine {
                return Err(Refusal::NotYours.into());
            }
            let about = About::Question(question.clone());
            let known = facts(page, pair, &about)?;
            take_out_waiting(page, pair, &about, &known, |_| true)?;
            if !known.iter().all(Fact::is_waiting) {
                let entry = Entry::QuestionClosed(QuestionClosed {});
                page.write(&keyring, &about, &entry, &[])?;
            }
            Ok(())
        })
    }

    /// Notes days on which I cannot be reached, or changes them. No reason is asked.
    ///
    /// # Errors
    /// `TimeUnreadable`, `DaysOutOfOrder`, `ThingGone`, `NotYours`, `PairHasNoPartner`, `PairStopped`.
    pub fn note_away(
        &mut self,
        pair: &PairId,
        away: Option<&AwayId>,
        from_day: &str,
        until_day: &str,
    ) -> Result<AwayId> {
        let from = read_day(from_day).ok_or(Refusal::TimeUnreadable)?;
        let until = read_day(until_day).ok_or(Refusal::TimeUnreadable)?;
        if !(0..=AWAY_DAYS_MAX).contains(&(until - from).num_days()) {
            return Err(Refusal::DaysOutOfOrder.into());
        }
        self.change(|page| {
            let keyring = ready(page, pair)?;
            let away = match away {
                Some(away) => {
                    mine::<AwayNoted>(page.store, pair, (ThingKind::Away, away.as_str()))?;
                    away.clone()
                }
                None => AwayId::fresh(),
            };
            let entry = Entry::AwayNoted(AwayNoted {
                from_day: from_day.to_owned(),
                until_day: until_day.to_owned(),
            });
            rewrite(page, &keyring, &About::Away(away.clone()), &entry)?;
            Ok(away)
        })
    }

    /// Takes back a time away of mine.
    ///
    /// # Errors
    /// `ThingGone`, `NotYours`.
    pub fn remove_away(&mut self, pair: &PairId, away: &AwayId) -> Result<()> {
        self.change(|page| {
            mine::<AwayNoted>(page.store, pair, (ThingKind::Away, away.as_str()))?;
            take_back(page, pair, &About::Away(away.clone()))
        })
    }
}

fn mine<T: DeserializeOwned>(
    store: &Connection,
    pair: &PairId,
    key: (ThingKind, &str),
) -> Result<()> {
    let found: Option<Own<T>> = shelf::get(store, pair, key)?;
    match found {
        None => Err(Refusal::ThingGone.into()),
        Some(thing) if !thing.mine => Err(Refusal::NotYours.into()),
        Some(_) => Ok(()),
    }
}

fn asked(store: &Connection, pair: &PairId, question: &QuestionId) -> Result<FoldedQuestion> {
    let found = shelf::get(store, pair, (ThingKind::Question, question.as_str()))?;
    Ok(found.ok_or(Refusal::ThingGone)?)
}

fn take_back(page: &mut Page<'_>, pair: &PairId, about: &About) -> Result<()> {
    let keyring = ready(page, pair)?;
    let known = facts(page, pair, about)?;
    take_out_waiting(page, pair, about, &known, |_| true)?;
    if !known.iter().all(Fact::is_waiting) {
        page.write(&keyring, about, &Entry::TakenBack(TakenBack {}), &[])?;
    }
    Ok(())
}
