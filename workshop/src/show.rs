//! The whole folded state of a pair in one object, and the bare entries it was folded from.

use ithaca_core::error::{Error, Refusal};
use ithaca_core::id::PairId;
use ithaca_core::journal::Envelope;
use ithaca_core::notebook::Notebook;
use ithaca_core::pair::PairView;
use ithaca_core::parcel::RawSignature;
use ithaca_core::store::{exchange as receipts, journal, outbox};
use serde_json::{Value, json};

use crate::answer::{Answer, No, tell};
use crate::arguments::Line;
use crate::desk::with_pair;

/// Everything that screens show of a pair, with the lists behind it.
pub(crate) fn show(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| {
        let agreement = notebook.view_agreement(pair)?;
        let clauses = agreement
            .clauses
            .iter()
            .map(|line| tell(&notebook.view_clause(pair, &line.clause)?))
            .collect::<Answer<Vec<Value>>>()?;
        let records = agreement
            .versions
            .iter()
            .map(|line| tell(&notebook.view_record(pair, Some(line.version))?))
            .collect::<Answer<Vec<Value>>>()?;
        Ok(json!({
            "pair": without_words(notebook.view_pair(pair)?),
            "home": notebook.view_home(Some(pair))?,
            "agreement": agreement,
            "clauses": clauses,
            "idp": notebook.view_idp(pair)?,
            "sharedIdp": notebook.view_shared_idp(pair)?,
            "skills": notebook.view_skill_rounds(pair)?,
            "signing": signing(notebook, pair)?,
            "records": records,
            "parcels": notebook.view_parcels(pair)?,
            "receipts": receipt_lines(notebook, pair)?,
            "journal": entries(notebook, pair, false)?,
            "outbox": waiting(notebook, pair)?,
        }))
    })
}

/// Today alone.
pub(crate) fn home(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| {
        tell(&notebook.view_home(Some(pair))?)
    })
}

/// Who does what, and what the two leave out.
pub(crate) fn our_parts(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| tell(&notebook.view_parts(pair)?))
}

/// Everything both said yes to.
pub(crate) fn both_yes(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| tell(&notebook.view_both_yes(pair)?))
}

/// Every entry of the pair with its exact bytes and signature.
pub(crate) fn raw_journal(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| {
        check_there(notebook, pair)?;
        Ok(json!({ "entries": entries(notebook, pair, true)? }))
    })
}

/// Only `invite` shows the opening words.
fn without_words(mut view: PairView) -> PairView {
    if let Some(invitation) = &mut view.invitation {
        invitation.opening_words = None;
    }
    view
}

/// What could be signed now, without its text; a refusal is told by its code.
fn signing(notebook: &Notebook, pair: &PairId) -> Answer {
    match notebook.view_signing(pair) {
        Ok(page) => Ok(json!({ "version": page.version, "textSha256": page.text_sha256 })),
        Err(Error::Refused(refusal)) => Ok(No::from(refusal).object()),
        Err(other) => Err(other.into()),
    }
}

/// Entries in the order everybody folds them: counter, author, id.
fn entries(notebook: &Notebook, pair: &PairId, raw: bool) -> Answer<Vec<Value>> {
    let mut rows = notebook.read(|store| {
        let mut rows = Vec::new();
        for about in journal::things(store, pair)? {
            rows.extend(journal::rows_about(store, pair, &about)?);
        }
        Ok(rows)
    })?;
    rows.sort_by(|a, b| (a.clock, &a.by, &a.entry).cmp(&(b.clock, &b.by, &b.entry)));
    rows.iter().map(|row| entry(row, raw)).collect()
}

fn entry(row: &journal::EntryRow, raw: bool) -> Answer {
    let envelope = Envelope::parse(&row.raw).map_err(|_| No::mistake("entry"))?;
    let mut object = json!({
        "entry": row.entry, "kind": row.kind, "form": row.form, "about": row.about,
        "author": row.by, "mine": row.mine, "lineage": row.lineage, "seq": row.seq,
        "prev": envelope.prev, "clock": row.clock, "seen": envelope.seen, "at": row.at,
        "replaces": envelope.replaces,
    });
    if let Some(fields) = object.as_object_mut().filter(|_| raw) {
        let sig: [u8; 64] = row
            .sig
            .as_slice()
            .try_into()
            .map_err(|_| No::mistake("entry signature"))?;
        fields.insert("raw".to_owned(), row.raw.as_str().into());
        fields.insert("sig".to_owned(), RawSignature(sig).to_string().into());
    }
    Ok(object)
}

fn waiting(notebook: &Notebook, pair: &PairId) -> Answer<Vec<Value>> {
    let rows = notebook.read(|store| Ok(outbox::rows(store, pair)?))?;
    Ok(rows
        .iter()
        .map(|row| {
            json!({
                "entry": row.entry, "kind": row.kind, "form": row.form, "about": row.about,
                "clock": row.clock, "at": row.at,
            })
        })
        .collect())
}

fn receipt_lines(notebook: &Notebook, pair: &PairId) -> Answer<Vec<Value>> {
    let rows = notebook.read(|store| Ok(receipts::receipts(store, pair)?))?;
    Ok(rows
        .iter()
        .map(|row| {
            json!({
                "maker": row.maker, "lineage": row.lineage, "seq": row.seq,
                "entry": row.entry, "made": row.made,
            })
        })
        .collect())
}

/// The pair named must be there, also for verbs that read rows.
pub(crate) fn check_there(notebook: &Notebook, pair: &PairId) -> Answer<()> {
    if notebook
        .view_frame()?
        .pairs
        .iter()
        .any(|line| line.pair == *pair)
    {
        Ok(())
    } else {
        Err(Refusal::PairGone.into())
    }
}
