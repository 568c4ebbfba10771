//! Offer a closing statement, sign the other's, say no, keep it for the talk, or take one's own back.

use secrecy::SecretString;
use serde::Deserialize;

use super::entry::{
    ClosingSignature, ClosingStatementOffered, ClosingStatementSigned, LINE_CHARS_MAX, LINES_MAX,
};
use super::standing::{all, both_among, offered};
use super::text::{CLOSING_FORM, ClosingPerson, ClosingText, read_closing};
use crate::agreement::folded_agreement;
use crate::error::{Error, Refusal, Result};
use crate::id::{EntryId, PairId};
use crate::journal::{About, Entry};
use crate::notebook::{Notebook, Page, Topic};
use crate::pair::{Pair, PairKeyring};
use crate::parcel::{Card, Namespace, Sha256Sum, sign};
use crate::person::{Role, check_name};
use crate::proposal::entry::{ProposalAnswered, REASON_CHARS_MAX};
use crate::proposal::{self, Answer, stands};
use crate::text::{check_line, check_text};

/// Language of the lines: the words the page begins with are English.
const LANGUAGE: &str = "en";

/// A statement, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClosingDraft {
    /// Its lines, at most 12 of at most 300 characters; empty ones are left out.
    pub lines: Vec<String>,
    /// Name as typed, at most 60 characters.
    pub typed_name: String,
}

impl Notebook {
    /// Offers a closing statement and signs it; with one of my partner's waiting, answers it with other lines. It waits
    /// in the outbox and can be taken back until it leaves.
    ///
    /// # Errors
    /// `WrongPassphrase`, `NothingSigned`, `SignedAlready` once both signed one, `WordsMissing` without a line,
    /// `TooManyParts`, `TextTooLong`, `TextUnprintable`, `TypedNameMissing`, `PairHasNoPartner`, `PairStopped`,
    /// `PairClosed`, `PairLeft`.
    pub fn offer_closing_statement(
        &mut self,
        pair: &PairId,
        draft: &ClosingDraft,
        passphrase: &SecretString,
    ) -> Result<()> {
        self.prove_passphrase(passphrase)?;
        let lines = checked_lines(&draft.lines)?;
        self.change(|page| {
            let (kept, keyring) = ready(page, pair)?;
            let text = written(page, &kept, lines)?.write();
            let entry = signature(text, &draft.typed_name, &keyring)?;
            offer(page, &keyring, entry)
        })
    }

    /// Signs the statement my partner offers. If each signed the other's, it is offered anew as mine (G-3).
    ///
    /// # Errors
    /// `WrongPassphrase`, `ProposalChanged` if another one waits now, `TextChanged` for a text that is not of this pair's
    /// agreement and keys, else as [`Notebook::offer_closing_statement`].
    pub fn sign_closing_statement(
        &mut self,
        pair: &PairId,
        statement: &EntryId,
        typed_name: &str,
        passphrase: &SecretString,
    ) -> Result<()> {
        self.prove_passphrase(passphrase)?;
        self.change(|page| {
            let (kept, keyring) = ready(page, pair)?;
            let facts = all(page.store, pair)?;
            let standing = stands(&facts);
            let crossed = standing.crossed_yes.as_ref().map(|it| &it.theirs);
            let is_crossed = crossed == Some(statement);
            if !is_crossed && standing.theirs.as_ref() != Some(statement) {
                return Err(Refusal::ProposalChanged.into());
            }
            let theirs = facts.iter().find(|fact| fact.id() == statement);
            let theirs = theirs.and_then(offered).ok_or(Refusal::ProposalChanged)?;
            let read = read_closing(&theirs.text).ok_or(Refusal::TextChanged)?;
            check_joinable(page, &kept, &read)?;
            if is_crossed {
                let text = written(page, &kept, read.lines)?.write();
                let entry = signature(text, typed_name, &keyring)?;
                return offer(page, &keyring, entry);
            }
            let entry = signature(theirs.text.clone(), typed_name, &keyring)?;
            for fact in facts.iter().filter(|fact| fact.is_waiting()) {
                page.take_out(pair, &About::ClosingStatement, fact.id())?;
            }
            let mine = standing.mine.iter().filter(|id| !id.is_waiting());
            let replaces: Vec<EntryId> = [statement.clone()]
                .into_iter()
                .chain(mine.cloned())
                .collect();
            let entry = Entry::ClosingStatementSigned(ClosingStatementSigned(entry));
            page.write(&keyring, &About::ClosingStatement, &entry, &replaces)?;
            page.touch(Topic::Record);
            Ok(())
        })
    }

    /// Says no to the statement my partner offers, or keeps it for the talk. A yes is a signature.
    ///
    /// # Errors
    /// `ProposalChanged` if another one waits now, or for a yes; `TextTooLong`, `TextUnprintable`, `PairGone`,
    /// `PairHasNoPartner`, `PairStopped`, `PairClosed`, `PairLeft`.
    pub fn answer_closing_statement(
        &mut self,
        pair: &PairId,
        statement: &EntryId,
        answer: Answer,
        reason: &str,
    ) -> Result<()> {
        let reason = check_text(reason, REASON_CHARS_MAX)?;
        if answer == Answer::Yes {
            return Err(Refusal::ProposalChanged.into());
        }
        self.change(|page| {
            let (_, keyring) = ready(page, pair)?;
            let answered = ProposalAnswered { answer, reason };
            proposal::answer(
                page,
                &keyring,
                &About::ClosingStatement,
                statement,
                answered,
            )?;
            Ok(())
        })
    }

    /// Takes back what I last did about the statement: without trace while it waits, else as a withdrawal.
    ///
    /// # Errors
    /// `NotYourTurn` if nothing of mine waits, `SignatureLeft` once both signed and mine has left, and those of a pair
    /// to which nothing is added.
    pub fn withdraw_closing_statement(&mut self, pair: &PairId) -> Result<()> {
        self.change(|page| {
            let (_, keyring) = ready(page, pair)?;
            let facts = all(page.store, pair)?;
            let is_signed = both_among(&facts, &stands(&facts)).is_some();
            if is_signed && !facts.iter().any(|fact| fact.mine && fact.is_waiting()) {
                return Err(Refusal::SignatureLeft.into());
            }
            proposal::withdraw(page, &keyring, &About::ClosingStatement)?;
            page.touch(Topic::Record);
            Ok(())
        })
    }
}

fn ready(page: &Page<'_>, pair: &PairId) -> Result<(Pair, PairKeyring)> {
    let kept = Pair::load(page.store, pair)?;
    kept.check_not_stopped()?;
    let keyring = kept.keyring()?;
    Ok((kept, keyring))
}

fn checked_lines(typed: &[String]) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    for line in typed.iter().filter(|line| !line.trim().is_empty()) {
        lines.push(check_line(line, LINE_CHARS_MAX)?);
    }
    if lines.is_empty() {
        return Err(Refusal::WordsMissing.into());
    }
    if lines.len() > LINES_MAX {
        let limit = u32::try_from(LINES_MAX).unwrap_or(u32::MAX);
        return Err(Refusal::TooManyParts { limit }.into());
    }
    Ok(lines)
}

/// Today's text over these lines.
fn written(page: &Page<'_>, kept: &Pair, lines: Vec<String>) -> Result<ClosingText> {
    let pair = &kept.row.pair;
    let facts = all(page.store, pair)?;
    if both_among(&facts, &stands(&facts)).is_some() {
        return Err(Refusal::SignedAlready.into());
    }
    let folded = folded_agreement(page.store, pair)?;
    let newest = folded.newest().ok_or(Refusal::NothingSigned)?;
    let my_card = kept.my_card()?.ok_or(Error::Broken("my card"))?.open()?;
    let theirs = kept.partner_card()?.ok_or(Refusal::PairHasNoPartner)?;
    let person = |card: &Card| ClosingPerson {
        name: card.name.clone(),
        fingerprint: card.keys.ssh_fingerprint(),
    };
    let (mentee, mentor) = match kept.my_role {
        Role::Mentee => (person(&my_card), person(&theirs)),
        Role::Mentor => (person(&theirs), person(&my_card)),
    };
    Ok(ClosingText {
        pair: kept.row.wire.clone(),
        day: page.now.day_text(),
        language: LANGUAGE.to_owned(),
        version: newest.version,
        agreement_sha256: newest.first.text_sha256.clone(),
        mentee,
        mentor,
        lines,
    })
}

/// Whether a text of my partner's is one this notebook would write: of a version both signed, with both keys in use and
/// each in its role.
fn check_joinable(page: &Page<'_>, kept: &Pair, read: &ClosingText) -> Result<()> {
    let again = written(page, kept, read.lines.clone())?;
    let folded = folded_agreement(page.store, &kept.row.pair)?;
    let version = folded.version(read.version);
    let is_ours = version.is_some_and(|it| it.first.text_sha256 == read.agreement_sha256);
    let keys = |text: &ClosingText| {
        [
            text.mentee.fingerprint.clone(),
            text.mentor.fingerprint.clone(),
        ]
    };
    match is_ours && keys(read) == keys(&again) && read.pair == again.pair {
        true => Ok(()),
        false => Err(Refusal::TextChanged.into()),
    }
}

fn signature(text: String, typed_name: &str, keyring: &PairKeyring) -> Result<ClosingSignature> {
    if typed_name.trim().is_empty() {
        return Err(Refusal::TypedNameMissing.into());
    }
    let typed_name = check_name(typed_name)?;
    let signed = sign(Namespace::Closing, text.as_bytes(), &keyring.keys)?;
    Ok(ClosingSignature {
        closing_form: CLOSING_FORM,
        text_sha256: Sha256Sum::of(text.as_bytes()).to_string(),
        text,
        typed_name,
        signature: signed.as_str().to_owned(),
    })
}

fn offer(page: &mut Page<'_>, keyring: &PairKeyring, signed: ClosingSignature) -> Result<()> {
    let entry = Entry::ClosingStatementOffered(ClosingStatementOffered(signed));
    proposal::offer(page, keyring, &About::ClosingStatement, &entry)?;
    page.touch(Topic::Record);
    Ok(())
}
