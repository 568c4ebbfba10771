//! Folds the entries about the agreement as a whole: which texts are signed by whom.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::fold::Agreed;
use super::text::{clause_facts, settled_among, text_under};
use crate::error::{Error, Result};
use crate::id::{ClauseId, EntryId, PairId};
use crate::journal::{About, Entry, Fact, Place, facts_about};
use crate::pair::{Pair, Signer};
use crate::record::{HeadRead, read_head};
use crate::store::agreement as shelf;

/// One signature that fits its text and its author's key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    /// Its entry.
    pub entry: EntryId,
    /// Whether it is mine.
    pub mine: bool,
    /// Whether it still waits in the outbox.
    pub waiting: bool,
    /// Day in the text.
    pub day: String,
    /// SHA-256 of the text, hex.
    pub text_sha256: String,
    /// Name as typed.
    pub typed_name: String,
    /// The signer's wall clock.
    pub at: String,
}

/// A version both signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedVersion {
    /// 1, 2, 3 …
    pub version: u32,
    /// The signature that came first in the total order.
    pub first: Signed,
    /// The countersignature.
    pub second: Signed,
}

/// Signatures of a pair's agreement.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoldedAgreement {
    /// Versions both signed, oldest first.
    pub versions: Vec<SignedVersion>,
    /// My newest signature under the next version.
    pub mine: Option<Signed>,
    /// My partner's newest signature under the next version.
    pub theirs: Option<Signed>,
    /// Preset the pair's draft was begun from, as the one who proposed it says.
    pub preset: Option<String>,
    /// What the newest signatures saw as agreed: of the newest version, of mine and of theirs. Else every page would
    /// have to read the whole past again to say what has changed since.
    #[serde(default)]
    pub under: Vec<(EntryId, Vec<(ClauseId, Agreed)>)>,
}

impl FoldedAgreement {
    /// The version in the making.
    #[must_use]
    pub fn next_version(&self) -> u32 {
        u32::try_from(self.versions.len()).unwrap_or(u32::MAX - 1) + 1
    }

    /// The newest version both signed.
    #[must_use]
    pub fn newest(&self) -> Option<&SignedVersion> {
        self.versions.last()
    }

    /// SHA-256 of the newest version both signed.
    #[must_use]
    pub fn newest_sha256(&self) -> Option<String> {
        self.newest()
            .map(|version| version.first.text_sha256.clone())
    }

    /// One version both signed.
    #[must_use]
    pub fn version(&self, number: u32) -> Option<&SignedVersion> {
        self.versions
            .iter()
            .find(|version| version.version == number)
    }
}

struct Candidate {
    signed: Signed,
    head: HeadRead,
    /// What its signer saw as agreed.
    clauses: Vec<(ClauseId, Agreed)>,
    /// The text is what both had agreed to when it was signed, as far as its signer had seen.
    shown: bool,
    /// Both keys that its text names are in use. Else it is made again: nobody can sign beside it any more.
    can_be_joined: bool,
}

pub(crate) fn refold_agreement(store: &Connection, pair: &PairId) -> Result<()> {
    let kept = Pair::load(store, pair)?;
    let facts = facts_about(store, pair, &About::Agreement.text())?;
    let mut folded = FoldedAgreement::default();
    let signers = kept.signers()?;
    if !signers.is_empty() {
        let mut candidates = Vec::new();
        let clauses = match facts.is_empty() {
            true => Vec::new(),
            false => clause_facts(store, pair)?,
        };
        for fact in &facts {
            let agreed = |place: &Place| {
                let mut clauses = settled_among(&clauses, Some(place));
                clauses.retain(|(_, agreed)| !agreed.left_out);
                clauses
            };
            candidates.extend(candidate(fact, &kept.row.wire, &signers, agreed)?);
        }
        fold(&candidates, &mut folded);
        let newest = folded.newest().map(|version| version.first.entry.clone());
        let of = |signed: &Option<Signed>| signed.as_ref().map(|it| it.entry.clone());
        let told = [newest, of(&folded.mine), of(&folded.theirs)];
        folded.under = candidates
            .into_iter()
            .filter(|it| told.contains(&Some(it.signed.entry.clone())))
            .map(|it| (it.signed.entry, it.clauses))
            .collect();
    }
    folded.preset = facts.iter().find_map(|fact| match fact.entry.as_ref() {
        Some(Entry::AgreementDrafted(drafted)) => Some(drafted.preset.clone()),
        _ => None,
    });
    shelf::put_agreement(
        store,
        pair,
        &serde_json::to_string(&folded).unwrap_or_default(),
    )?;
    Ok(())
}

/// What was folded of the agreement as a whole.
pub(crate) fn folded_agreement(store: &Connection, pair: &PairId) -> Result<FoldedAgreement> {
    match shelf::agreement(store, pair)? {
        Some(text) => serde_json::from_str(&text).map_err(|_| Error::Broken("folded agreement")),
        None => Ok(FoldedAgreement::default()),
    }
}

/// A signature counts only if its text is in a known form, of this pair, and the signature fits the author's key.
fn candidate(
    fact: &Fact,
    wire: &str,
    signers: &[Signer],
    agreed: impl Fn(&Place) -> Vec<(ClauseId, Agreed)>,
) -> Result<Option<Candidate>> {
    let Some(Entry::AgreementSigned(signed)) = fact.entry.as_ref() else {
        return Ok(None);
    };
    let signer = signers.iter().find(|it| it.fingerprint == fact.place.by);
    let fits = signer.is_some_and(|it| signed.signature_fits(wire, &it.keys));
    let Some(head) = read_head(&signed.text).filter(|_| fits) else {
        return Ok(None);
    };
    let clauses = agreed(&fact.place);
    let shown = text_under(&head, &clauses).write() == signed.text;
    let used = |key: &str| {
        let mut in_use = signers.iter().filter(|it| it.in_use);
        in_use.any(|it| it.keys.ssh_fingerprint() == key)
    };
    let can_be_joined = used(&head.mentee_key) && used(&head.mentor_key);
    Ok(Some(Candidate {
        signed: Signed {
            entry: fact.id().clone(),
            mine: fact.mine,
            waiting: fact.is_waiting(),
            day: signed.day.clone(),
            text_sha256: signed.text_sha256.clone(),
            typed_name: signed.typed_name.clone(),
            at: fact.at.clone(),
        },
        head,
        clauses,
        shown,
        can_be_joined,
    }))
}

/// Versions join on by number and by the hash of the text before; of several texts under one number
/// the one whose second signature comes first in the total order stands. A text counts as signed by both only
/// if each notebook showed it: else a partner could hold on to a text that both have left behind.
fn fold(candidates: &[Candidate], folded: &mut FoldedAgreement) {
    loop {
        let number = folded.next_version();
        let previous = folded.newest_sha256();
        let fitting: Vec<&Candidate> = candidates
            .iter()
            .filter(|it| it.head.version == number && it.head.previous_sha256 == previous)
            .collect();
        let mut by_text: BTreeMap<&str, Vec<&Signed>> = BTreeMap::new();
        let mut complete = None;
        for candidate in fitting.iter().filter(|it| it.shown) {
            let signatures = by_text
                .entry(candidate.signed.text_sha256.as_str())
                .or_default();
            if let Some(first) = signatures
                .iter()
                .find(|other| other.mine != candidate.signed.mine)
            {
                complete = Some(SignedVersion {
                    version: number,
                    first: (*first).clone(),
                    second: candidate.signed.clone(),
                });
                break;
            }
            signatures.push(&candidate.signed);
        }
        match complete {
            Some(version) => folded.versions.push(version),
            None => {
                let newest = |mine: bool| {
                    fitting
                        .iter()
                        .rev()
                        .find(|it| it.signed.mine == mine && it.can_be_joined)
                        .map(|it| it.signed.clone())
                };
                folded.mine = newest(true);
                folded.theirs = newest(false);
                return;
            }
        }
    }
}
