//! The page on which a version is signed, and the lines of versions both signed.

use rusqlite::Connection;

use super::clause_state::ClauseState;
use super::fold::{Agreed, fold_clause, offer_of};
use super::fold_signatures::{FoldedAgreement, Signed, SignedVersion, folded_agreement};
use super::list_page::page_count;
use super::sign::to_sign;
use super::text::signed_fact;
use super::view::{AgreementState, SignatureView, SigningView, TextClause, VersionLine};
use crate::catalogue::ParamValue;
use crate::error::Result;
use crate::id::{ClauseId, PairId};
use crate::journal::{About, Fact, Place, facts_about};
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::parcel::{Sha256Sum, fingerprint_words};
use crate::person::Side;

/// The clause that names the first and the last day.
const DAYS_CLAUSE: &str = "cl-parties";

impl Notebook {
    /// The page on which the next version is signed, with the exact text.
    ///
    /// # Errors
    /// `NotSettled`, `SignedAlready`, `NothingToPropose`, `PairHasNoPartner`.
    pub fn view_signing(&self, pair: &PairId) -> Result<SigningView> {
        let today = self.now()?.day_text();
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let keyring = kept.keyring()?;
            let (me, partner) = kept.people(store)?;
            let text = to_sign(store, &kept, &today)?;
            let partner_signed = text
                .partner
                .as_ref()
                .map(|signed| signature_view(&kept, signed));
            Ok(SigningView {
                version: text.version,
                page_count: page_count(
                    text.clauses
                        .iter()
                        .map(|(_, agreed)| agreed.wording.as_str()),
                ),
                clauses: agreed_clauses(&text.clauses),
                text_words: words_of(&text.sha256),
                text_sha256: text.sha256,
                text: text.text,
                me,
                partner,
                fingerprint: keyring.keys.public().ssh_fingerprint(),
                key_day: kept.row.made_day.clone(),
                colour: kept.row.colour.clone(),
                state: if partner_signed.is_some() {
                    AgreementState::SignedByPartner
                } else {
                    AgreementState::ReadyToSign
                },
                partner_signed,
            })
        })
    }
}

/// A hash as six words two people can compare.
pub(crate) fn words_of(sha256: &str) -> Vec<String> {
    let sum: Option<Sha256Sum> = sha256.parse().ok();
    sum.map(|sum| {
        fingerprint_words(&sum)
            .iter()
            .map(ToString::to_string)
            .collect()
    })
    .unwrap_or_default()
}

/// Agreed clauses as the text shows them.
pub(crate) fn agreed_clauses(clauses: &[(ClauseId, Agreed)]) -> Vec<TextClause> {
    clauses
        .iter()
        .zip(1..)
        .map(|((clause, agreed), number)| TextClause {
            clause: clause.clone(),
            number,
            heading: agreed.heading.clone(),
            title: agreed.title.clone(),
            wording: agreed.wording.clone(),
            state: ClauseState::Agreed,
        })
        .collect()
}

/// A signature as screens show it.
pub(crate) fn signature_view(kept: &Pair, signed: &Signed) -> SignatureView {
    let (side, role) = if signed.mine {
        (Side::Me, kept.my_role)
    } else {
        (Side::Partner, kept.my_role.other())
    };
    SignatureView {
        side,
        role,
        typed_name: signed.typed_name.clone(),
        at: signed.at.clone(),
    }
}

/// The first and last day a version names, as its signature saw them.
pub(crate) fn days_of(
    store: &Connection,
    pair: &PairId,
    version: &SignedVersion,
) -> Result<(Option<String>, Option<String>)> {
    let signature = signed_fact(store, pair, &version.first.entry)?;
    let place = signature.map(|(fact, _)| fact.place);
    Ok(days_seen(&days_facts(store, pair)?, place.as_ref()))
}

fn days_facts(store: &Connection, pair: &PairId) -> Result<Vec<Fact>> {
    let about = About::Clause(ClauseId::new(DAYS_CLAUSE)).text();
    facts_about(store, pair, &about)
}

fn days_seen(facts: &[Fact], seen_by: Option<&Place>) -> (Option<String>, Option<String>) {
    let seen: Vec<Fact> = facts
        .iter()
        .filter(|fact| seen_by.is_none_or(|place| place.saw(&fact.place)))
        .cloned()
        .collect();
    let agreed = fold_clause(&seen).and_then(|folded| folded.agreed);
    let offer = agreed.and_then(|agreed| offer_of(&seen, &agreed.offer).cloned());
    let day = |id: &str| {
        offer
            .as_ref()
            .filter(|offer| !offer.own_words)
            .and_then(|offer| match offer.params.get(id) {
                Some(ParamValue::Day(day)) => Some(day.clone()),
                _ => None,
            })
    };
    (day("start_date"), day("end_date"))
}

/// Versions both signed, newest first.
pub(crate) fn version_lines(
    store: &Connection,
    kept: &Pair,
    folded: &FoldedAgreement,
    today: &str,
) -> Result<Vec<VersionLine>> {
    let pair = &kept.row.pair;
    let days = days_facts(store, pair)?;
    let signatures = facts_about(store, pair, &About::Agreement.text())?;
    let mut lines = Vec::new();
    for version in folded.versions.iter().rev() {
        let first = signatures
            .iter()
            .find(|fact| fact.id() == &version.first.entry);
        let (start_day, end_day) = days_seen(&days, first.map(|fact| &fact.place));
        let newest = version.version + 1 == folded.next_version();
        lines.push(VersionLine {
            version: version.version,
            day: version.first.day.clone(),
            signatures: vec![
                signature_view(kept, &version.first),
                signature_view(kept, &version.second),
            ],
            text_sha256: version.first.text_sha256.clone(),
            newest,
            in_force: newest && start_day.as_deref().is_none_or(|start| start <= today),
            start_day,
            end_day,
        });
    }
    Ok(lines)
}

/// One version both signed.
pub(crate) fn signed_version(
    store: &Connection,
    pair: &PairId,
    number: Option<u32>,
) -> Result<Option<SignedVersion>> {
    let folded = folded_agreement(store, pair)?;
    Ok(match number {
        Some(number) => folded.version(number).cloned(),
        None => folded.newest().cloned(),
    })
}

/// Numbers of the versions both signed, newest first.
pub(crate) fn version_numbers(store: &Connection, pair: &PairId) -> Result<Vec<u32>> {
    Ok(folded_agreement(store, pair)?
        .versions
        .iter()
        .rev()
        .map(|version| version.version)
        .collect())
}
