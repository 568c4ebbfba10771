//! What stands beside a note (SF-9): what the two keep between them, the rule of the house they work in, and where help
//! is. The clauses are the pair's; the other two are typed by me and are Only me.

use serde::{Deserialize, Serialize};

use super::parts_page::{PartClause, clauses_in};
use crate::error::{Error, Result};
use crate::id::PairId;
use crate::notebook::{Notebook, Topic};
use crate::pair::Pair;
use crate::store::only_me;
use crate::text::check_text;

/// Section of the catalogue that says what stays private.
const SECTION: &str = "sec-confidentiality";
const KIND: only_me::Kind = only_me::Kind::ConfidenceNote;
const ABOUT: &str = "pair";
/// Characters of each text (SF-9).
const CONFIDENCE_CHARS_MAX: usize = 500;

/// What I noted about the house the two work in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ConfidenceNote {
    /// The organisation's own rule; at most 500 characters, may be empty.
    pub own_rule: String,
    /// Where somebody can turn to nearby; at most 500 characters, may be empty.
    pub local_help: String,
}

/// What stands beside a note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ConfidenceView {
    /// What the pair says about confidence, as it stands now; empty before there is a text.
    pub clauses: Vec<PartClause>,
    /// What I noted; Only me.
    pub note: ConfidenceNote,
}

impl Notebook {
    /// What stays between the two, for somebody who is about to write something down.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_confidence(&self, pair: &PairId) -> Result<ConfidenceView> {
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let clauses = clauses_in(store, &kept, SECTION)?;
            let note = match only_me::get(store, pair, KIND, ABOUT)? {
                Some(text) => {
                    serde_json::from_str(&text).map_err(|_| Error::Broken("confidence note"))?
                }
                None => ConfidenceNote::default(),
            };
            Ok(ConfidenceView { clauses, note })
        })
    }

    /// Keeps what I noted about the house the two work in. It never leaves this laptop.
    ///
    /// # Errors
    /// `PairGone`, `TextTooLong`, `TextUnprintable`.
    pub fn save_confidence_note(&mut self, pair: &PairId, note: &ConfidenceNote) -> Result<()> {
        let note = ConfidenceNote {
            own_rule: check_text(&note.own_rule, CONFIDENCE_CHARS_MAX)?,
            local_help: check_text(&note.local_help, CONFIDENCE_CHARS_MAX)?,
        };
        self.change(|page| {
            Pair::load(page.store, pair)?;
            page.touch(Topic::Agreement);
            let text =
                serde_json::to_string(&note).map_err(|_| Error::Broken("confidence note"))?;
            only_me::put(page.store, pair, KIND, ABOUT, &text, &page.now.text())?;
            Ok(())
        })
    }
}
