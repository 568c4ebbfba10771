//! Words typed into a form and not sent yet (G-6): Only me, kept while they are typed, so that neither a lock nor another
//! page loses them. Nothing reads them but the form they were typed into.

use std::collections::BTreeMap;

use crate::error::{Refusal, Result};
use crate::id::PairId;
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::person::rules::too_long;
use crate::store::only_me::{self, Kind, of_person};

/// The longest text of any form is 8,000 characters; what goes on typing past its limit is kept too (G-9).
pub const UNSENT_CHARS_MAX: usize = 20_000;
/// A form is named by a short word and the id of what it is about.
const FORM_CHARS_MAX: usize = 160;

/// Whether a page names a form so: letters, digits, `-`, `_`, `.` and `/`.
fn check_form(form: &str) -> Result<()> {
    let fits = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
    match !form.is_empty() && form.len() <= FORM_CHARS_MAX && form.chars().all(fits) {
        true => Ok(()),
        false => Err(Refusal::ThingGone.into()),
    }
}

fn place(pair: Option<&PairId>) -> PairId {
    pair.cloned().unwrap_or_else(of_person)
}

impl Notebook {
    /// What stands in the forms of a pair, by their names; without a pair in those of the person's own. All at once, as
    /// a page may hold a hundred forms.
    ///
    /// # Errors
    /// When the notebook cannot be read.
    pub fn view_unsent(&self, pair: Option<&PairId>) -> Result<BTreeMap<String, String>> {
        self.read(|store| {
            let kept = only_me::all(store, &place(pair), Kind::Unsent)?;
            let read =
                |(form, body): (String, String)| Some((form, serde_json::from_str(&body).ok()?));
            Ok(kept.into_iter().filter_map(read).collect())
        })
    }

    /// Keeps what stands in a form, letter by letter as it is; empty forgets it.
    ///
    /// # Errors
    /// `ThingGone` for what names no form, `PairGone`, `TextTooLong` over [`UNSENT_CHARS_MAX`].
    pub fn save_unsent(&mut self, pair: Option<&PairId>, form: &str, text: &str) -> Result<()> {
        check_form(form)?;
        let chars = text.chars().count();
        if chars > UNSENT_CHARS_MAX {
            return Err(too_long(UNSENT_CHARS_MAX, chars).into());
        }
        self.change(|page| {
            if let Some(pair) = pair {
                Pair::load(page.store, pair)?;
            }
            let place = place(pair);
            if text.is_empty() {
                return Ok(only_me::remove(page.store, &place, Kind::Unsent, form)?);
            }
            let body = serde_json::to_string(text).unwrap_or_default();
            let at = page.now.text();
            Ok(only_me::put(
                page.store,
                &place,
                Kind::Unsent,
                form,
                &body,
                &at,
            )?)
        })
    }
}
