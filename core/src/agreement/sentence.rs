//! A sentence that two people decided on goes to its clause: as a proposal, or into my draft where nobody has proposed it.

use super::begin::{kept_from, names_of, starting_draft};
use super::clause_view::ClauseDraft;
use super::draft::ClauseKept;
use super::draft_shelf::{kept_draft, kept_drafts, put_draft};
use super::entry::{Change, ClauseProposed};
use super::fold::{FoldedClause, fold_clause};
use super::propose::write_offer;
use super::rules::{OWN_CLAUSES_MAX, TITLE_CHARS_MAX, WORDING_CHARS_MAX};
use super::sign::drop_stale_signature;
use crate::catalogue::{Catalogue, Params, Size};
use crate::error::{Refusal, Result};
use crate::id::ClauseId;
use crate::journal::{About, facts_about};
use crate::notebook::{Page, Topic};
use crate::pair::PairKeyring;
use crate::person::PersonView;
use crate::text::{check_line, check_text};

/// A sentence, and where it came from.
pub(crate) struct NewSentence<'a> {
    /// The clause it belongs to; `None` makes a clause in own words.
    pub(crate) clause: Option<ClauseId>,
    /// Title of a clause in own words.
    pub(crate) title: &'a str,
    /// The sentence.
    pub(crate) words: &'a str,
    /// Where it came from, as `ClauseProposed::origin` says.
    pub(crate) origin: &'a str,
}

/// Adds a sentence to a clause. What others had written there stays, and the sentence stands under it.
///
/// A clause that was never proposed and lies in my draft keeps lying there: the draft is Only me.
///
/// # Errors
/// `TextTooLong` if the clause has no room for it, `TooManyOwnClauses`.
pub(crate) fn add_sentence(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    people: &(PersonView, PersonView),
    sentence: &NewSentence<'_>,
) -> Result<ClauseId> {
    let pair = keyring.pair.clone();
    let Some(clause) = sentence.clause.clone() else {
        return add_own(page, keyring, sentence);
    };
    let about = About::Clause(clause.clone());
    let folded = fold_clause(&facts_about(page.store, &pair, &about.text())?);
    let drafted = kept_draft(page.store, &pair, &clause)?;
    match (folded, drafted) {
        (None, Some(kept)) => {
            let filled = kept.filled(&clause, &names_of(people));
            let own_words = with_sentence(&filled.text, sentence.words)?;
            let draft = ClauseDraft {
                own_words: Some(own_words),
                ..kept.draft.clone()
            };
            let kept = ClauseKept {
                draft,
                origin: sentence.origin.to_owned(),
                ..kept
            };
            put_draft(page, &pair, &clause, &kept)?;
            page.touch(Topic::Agreement);
        }
        (folded, _) => {
            let before = folded.as_ref().map(words_now).unwrap_or_default();
            let shape = shape_of(page, &pair, &clause)?;
            let wording = with_sentence(&before, sentence.words)?;
            let offer = offer_of(&shape, wording, sentence)?;
            write_offer(page, keyring, &clause, offer)?;
            drop_stale_signature(page, &pair)?;
        }
    }
    Ok(clause)
}

/// The words that would print now, if the clause is not left out.
fn words_now(folded: &FoldedClause) -> String {
    let left_out = folded.agreed.as_ref().is_some_and(|agreed| agreed.left_out);
    match left_out {
        true => String::new(),
        false => folded.wording.clone(),
    }
}

/// The clause with the sentence under it; a sentence that stands there already is not said twice.
fn with_sentence(before: &str, sentence: &str) -> Result<String> {
    let joined = match before {
        "" => sentence.to_owned(),
        before if before.contains(sentence) => before.to_owned(),
        before => format!("{before}\n\n{sentence}"),
    };
    Ok(check_text(&joined, WORDING_CHARS_MAX)?)
}

/// Title, heading and place of a clause: as it stands between the two, else as the catalogue has it.
fn shape_of(page: &Page<'_>, pair: &crate::id::PairId, clause: &ClauseId) -> Result<ClauseKept> {
    if let Some(kept) = starting_draft(page.store, pair, clause)? {
        return Ok(kept);
    }
    let catalogue = Catalogue::load();
    let item = catalogue
        .clause(clause.as_str())
        .ok_or(Refusal::ClauseGone)?;
    Ok(kept_from(catalogue, item, Size::Full, &Params::new()))
}

fn offer_of(
    shape: &ClauseKept,
    wording: String,
    sentence: &NewSentence<'_>,
) -> Result<ClauseProposed> {
    Ok(ClauseProposed {
        change: Change::Wording,
        heading: shape.heading.clone(),
        section: shape.section,
        position: shape.position,
        title: check_line(&shape.draft.title, TITLE_CHARS_MAX)?,
        wording,
        language: shape.language.clone(),
        origin: sentence.origin.to_owned(),
        catalogue_version: shape.catalogue_version,
        required: shape.required,
        alternative: String::new(),
        own_words: true,
        params: Params::new(),
        reason: String::new(),
    })
}

/// A clause of its own, among what both do.
fn add_own(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    sentence: &NewSentence<'_>,
) -> Result<ClauseId> {
    let pair = keyring.pair.clone();
    let rows = crate::store::agreement::clauses(page.store, &pair)?;
    let drafts = kept_drafts(page.store, &pair)?;
    let all = rows.iter().map(|row| &row.clause).chain(drafts.keys());
    let own = all.filter(|clause| clause.is_own());
    let own: std::collections::BTreeSet<&ClauseId> = own.collect();
    let count = u32::try_from(own.len()).unwrap_or(u32::MAX);
    if count >= OWN_CLAUSES_MAX {
        let limit = OWN_CLAUSES_MAX;
        return Err(Refusal::TooManyOwnClauses { limit }.into());
    }
    let clause = ClauseId::own();
    let shape = super::begin::own_shape(short_title(sentence.title), count);
    let offer = offer_of(&shape, with_sentence("", sentence.words)?, sentence)?;
    write_offer(page, keyring, &clause, offer)?;
    drop_stale_signature(page, &pair)?;
    Ok(clause)
}

/// At most 80 characters, ended at a word.
fn short_title(text: &str) -> String {
    if text.chars().count() <= TITLE_CHARS_MAX {
        return text.to_owned();
    }
    let mut title = String::new();
    for word in text.split_whitespace() {
        let longer = title.chars().count() + word.chars().count() + 2;
        if longer > TITLE_CHARS_MAX {
            break;
        }
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(word);
    }
    title.push('…');
    title
}
