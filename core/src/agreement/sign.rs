//! Sign the exact text that was read, and take a signature back while it waits.

use rusqlite::Connection;
use secrecy::SecretString;
use serde::Deserialize;

use super::entry::AgreementSigned;
use super::fold::{Agreed, folded_clauses};
use super::fold_signatures::{Signed, folded_agreement};
use super::propose::ready;
use super::rules::is_settled;
use super::text::{agreed_as_of, record_text, signed_fact};
use crate::error::{Refusal, Result};
use crate::id::{ClauseId, EntryId, PairId};
use crate::journal::{About, Entry};
use crate::notebook::{Notebook, Page, Topic};
use crate::pair::Pair;
use crate::parcel::{Namespace, Sha256Sum, sign};
use crate::person::check_name;
use crate::record::RECORD_FORM;

/// What a person gives to sign.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SigningDraft {
    /// Name as typed, at most 60 characters.
    pub typed_name: String,
    /// SHA-256 of the text that was on the page.
    pub text_sha256: String,
}

/// The text that would be signed now.
#[derive(Debug, Clone)]
pub(crate) struct ToSign {
    /// Version.
    pub version: u32,
    /// Day in the text.
    pub day: String,
    /// The canonical text.
    pub text: String,
    /// Its SHA-256, hex.
    pub sha256: String,
    /// Its clauses.
    pub clauses: Vec<(ClauseId, Agreed)>,
    /// My partner's signature under this very text, if it is here.
    pub partner: Option<Signed>,
}

/// Clauses both sides still have to settle.
pub(crate) fn unsettled(store: &Connection, pair: &PairId) -> Result<u32> {
    let open = folded_clauses(store, pair)?
        .iter()
        .filter(|(_, folded)| !is_settled(folded.state))
        .count();
    Ok(u32::try_from(open).unwrap_or(u32::MAX))
}

/// What can be signed: my partner's text if this notebook writes the same, else today's if all is settled.
///
/// # Errors
/// `NotSettled`, `SignedAlready`, `PairHasNoPartner`, `NothingToPropose` if no clause is agreed.
pub(crate) fn to_sign(store: &Connection, kept: &Pair, today: &str) -> Result<ToSign> {
    let pair = &kept.row.pair;
    let folded = folded_agreement(store, pair)?;
    let version = folded.next_version();
    let left = unsettled(store, pair)?;
    let now = agreed_as_of(store, pair, None)?;
    if let Some(theirs) = &folded.theirs {
        let countersign = partners_text(store, kept, theirs, version, folded.newest_sha256())?;
        // What is only proposed since belongs to the next version; what is agreed since is another text.
        if let Some(countersign) = countersign.filter(|it| same_words(&it.clauses, &now)) {
            return Ok(countersign);
        }
    }
    if left > 0 {
        return Err(Refusal::NotSettled { left }.into());
    }
    if now.is_empty() {
        return Err(Refusal::NothingToPropose.into());
    }
    for signed in folded
        .mine
        .iter()
        .chain(folded.newest().map(|newest| &newest.first))
    {
        if same_words(&clauses_under(store, pair, &signed.entry)?, &now) {
            return Err(Refusal::SignedAlready.into());
        }
    }
    written(kept, version, today, folded.newest_sha256(), now, None)
}

fn written(
    kept: &Pair,
    version: u32,
    day: &str,
    previous: Option<String>,
    clauses: Vec<(ClauseId, Agreed)>,
    partner: Option<Signed>,
) -> Result<ToSign> {
    let text = record_text(kept, version, day, previous, &clauses)?.write();
    let sha256 = Sha256Sum::of(text.as_bytes()).to_string();
    Ok(ToSign {
        version,
        day: day.to_owned(),
        text,
        sha256,
        clauses,
        partner,
    })
}

/// My partner's signed text, if this notebook writes it again byte for byte from what the signature saw.
fn partners_text(
    store: &Connection,
    kept: &Pair,
    theirs: &Signed,
    version: u32,
    previous: Option<String>,
) -> Result<Option<ToSign>> {
    let clauses = clauses_under(store, &kept.row.pair, &theirs.entry)?;
    let again = written(
        kept,
        version,
        &theirs.day,
        previous,
        clauses,
        Some(theirs.clone()),
    )?;
    Ok(Some(again).filter(|again| again.sha256 == theirs.text_sha256))
}

/// The clauses a signature saw as agreed.
pub(crate) fn clauses_under(
    store: &Connection,
    pair: &PairId,
    signature: &EntryId,
) -> Result<Vec<(ClauseId, Agreed)>> {
    let folded = folded_agreement(store, pair)?.under;
    if let Some((_, clauses)) = folded.into_iter().find(|(entry, _)| entry == signature) {
        return Ok(clauses);
    }
    match signed_fact(store, pair, signature)? {
        Some((fact, _)) => agreed_as_of(store, pair, Some(&fact.place)),
        None => Ok(Vec::new()),
    }
}

/// Whether two texts promise the same, whatever their day.
pub(crate) fn same_words(one: &[(ClauseId, Agreed)], other: &[(ClauseId, Agreed)]) -> bool {
    let words = |clauses: &[(ClauseId, Agreed)]| -> Vec<(String, String, String)> {
        clauses
            .iter()
            .map(|(_, it)| (it.heading.clone(), it.title.clone(), it.wording.clone()))
            .collect()
    };
    words(one) == words(other)
}

/// Whether my partner signed a text this notebook does not write.
pub(crate) fn partner_signed_other_text(store: &Connection, kept: &Pair) -> Result<bool> {
    let folded = folded_agreement(store, &kept.row.pair)?;
    let Some(theirs) = &folded.theirs else {
        return Ok(false);
    };
    Ok(partners_text(
        store,
        kept,
        theirs,
        folded.next_version(),
        folded.newest_sha256(),
    )?
    .is_none())
}

/// Takes my waiting signature out if the text under it is not the agreed one any more.
pub(crate) fn drop_stale_signature(page: &mut Page<'_>, pair: &PairId) -> Result<()> {
    let folded = folded_agreement(page.store, pair)?;
    let Some(mine) = folded.mine.filter(|mine| mine.waiting) else {
        return Ok(());
    };
    let under = clauses_under(page.store, pair, &mine.entry)?;
    if unsettled(page.store, pair)? > 0
        || !same_words(&under, &agreed_as_of(page.store, pair, None)?)
    {
        page.take_out(pair, &About::Agreement, &mine.entry)?;
    }
    Ok(())
}

impl Notebook {
    /// Signs the text that was read. The signature waits in the outbox and can be taken back until it leaves.
    ///
    /// # Errors
    /// `WrongPassphrase`, `TextChanged` if the text is not the one on the page, `TypedNameMissing`,
    /// `NotSettled`, `SignedAlready`, `PairStopped`.
    pub fn sign_agreement(
        &mut self,
        pair: &PairId,
        draft: &SigningDraft,
        passphrase: &SecretString,
    ) -> Result<()> {
        self.prove_passphrase(passphrase)?;
        self.change(|page| {
            let kept = ready(page, pair)?;
            let keyring = kept.keyring()?;
            if draft.typed_name.trim().is_empty() {
                return Err(Refusal::TypedNameMissing.into());
            }
            let typed_name = check_name(&draft.typed_name)?;
            let text = to_sign(page.store, &kept, &page.now.day_text())?;
            if text.sha256 != draft.text_sha256 {
                return Err(Refusal::TextChanged.into());
            }
            let mine = folded_agreement(page.store, pair)?.mine;
            if let Some(stale) = mine.filter(|mine| mine.waiting) {
                page.take_out(pair, &About::Agreement, &stale.entry)?;
            }
            let signature = sign(Namespace::Agreement, text.text.as_bytes(), &keyring.keys)?;
            let entry = AgreementSigned {
                version: text.version,
                record_form: RECORD_FORM,
                day: text.day,
                text: text.text,
                text_sha256: text.sha256,
                typed_name,
                signature: signature.as_str().to_owned(),
            };
            page.write(
                &keyring,
                &About::Agreement,
                &Entry::AgreementSigned(entry),
                &[],
            )?;
            page.touch(Topic::Record);
            Ok(())
        })
    }

    /// Takes my signature back while it waits (AG-10).
    ///
    /// # Errors
    /// `PairGone`; `SignatureLeft` once a parcel has carried it.
    pub fn take_back_signature(&mut self, pair: &PairId) -> Result<()> {
        self.change(|page| {
            Pair::load(page.store, pair)?;
            let folded = folded_agreement(page.store, pair)?;
            let newest = folded
                .newest()
                .map(|newest| [&newest.first, &newest.second]);
            let mine = folded
                .mine
                .iter()
                .chain(newest.into_iter().flatten())
                .find(|it| it.mine && it.waiting);
            let mine = mine.ok_or(Refusal::SignatureLeft)?.entry.clone();
            page.take_out(pair, &About::Agreement, &mine)?;
            page.touch(Topic::Record);
            Ok(())
        })
    }
}
