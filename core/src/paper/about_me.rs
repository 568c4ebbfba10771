//! The page about me and what I hope for (PA-2): written for paper, Only me in the notebook.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::draft::{PaperDraft, PaperKind, PaperTick};
use super::rules::{
    ABOUT_CHARS_MAX, ACCESS_CHARS_MAX, CONTACT_CHARS_MAX, CONTACTS_MAX, LANGUAGES_CHARS_MAX,
    PRONOUNS_CHARS_MAX,
};
use super::source::PaperContent;
use super::view::{PaperLine, TickLine};
use crate::error::{Error, Refusal, Result};
use crate::id::PairId;
use crate::notebook::{Notebook, Topic};
use crate::pair::Pair;
use crate::person::rules::too_long;
use crate::search::{Findable, SearchKind, SearchPlace, Whose};
use crate::store::only_me;
use crate::text::check_text;

const ABOUT_ME: only_me::Kind = only_me::Kind::AboutMe;
/// Far more than every field together may print.
const KEPT_BYTES_MAX: usize = 64 * 1024;
/// There is one of these in a pair.
const ONE: &str = "me";

/// What I say of myself on paper.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AboutMe {
    /// Who I am, at most 600 characters.
    pub about: String,
    /// What I hope for, at most 600 characters.
    pub hope: String,
    /// Languages I speak, at most 80 characters.
    pub languages: String,
    /// At most 30 characters.
    pub pronouns: String,
    /// What I need to work well, at most 300 characters; on paper only if ticked.
    pub access_needs: String,
    /// How to reach me, at most 5 lines of at most 120 characters; on paper only if ticked.
    pub contact_lines: Vec<String>,
}

impl AboutMe {
    /// Brings every field into its one form, as it is printed.
    pub(super) fn checked(&self) -> Result<Self> {
        if self.contact_lines.len() > CONTACTS_MAX {
            return Err(too_long(CONTACTS_MAX, self.contact_lines.len()).into());
        }
        let lines = self.contact_lines.iter();
        Ok(Self {
            about: check_text(&self.about, ABOUT_CHARS_MAX)?,
            hope: check_text(&self.hope, ABOUT_CHARS_MAX)?,
            languages: check_text(&self.languages, LANGUAGES_CHARS_MAX)?,
            pronouns: check_text(&self.pronouns, PRONOUNS_CHARS_MAX)?,
            access_needs: check_text(&self.access_needs, ACCESS_CHARS_MAX)?,
            contact_lines: lines
                .map(|line| check_text(line, CONTACT_CHARS_MAX))
                .filter(|line| line.as_ref().map_or(true, |line| !line.is_empty()))
                .collect::<std::result::Result<_, _>>()?,
        })
    }

    /// Ways to reach me that are written.
    #[must_use]
    pub fn contacts(&self) -> Vec<&str> {
        let lines = self.contact_lines.iter().map(String::as_str);
        lines.filter(|line| !line.is_empty()).collect()
    }
}

/// What I wrote so far; empty before.
pub(super) fn kept(store: &Connection, pair: &PairId) -> Result<AboutMe> {
    match only_me::get(store, pair, ABOUT_ME, ONE)? {
        Some(body) => serde_json::from_str(&body).map_err(|_| Error::Broken("page about me")),
        None => Ok(AboutMe::default()),
    }
}

/// The paper, as the list of papers has it.
pub(super) fn line(store: &Connection, pair: &PairId) -> Result<PaperLine> {
    let page = kept(store, pair)?;
    let needs = usize::from(!page.access_needs.is_empty());
    let ticks = [
        (PaperTick::AccessNeeds, needs),
        (PaperTick::ContactLines, page.contacts().len()),
    ];
    let ticks = ticks
        .into_iter()
        .filter_map(|(tick, count)| TickLine::of(tick, count));
    let line = PaperLine::of(PaperKind::AboutMe, ticks.collect());
    let gathered = content(store, pair, &line.at_first());
    line.gathered_as(gathered)
}

/// What stands on it.
pub(super) fn content(
    store: &Connection,
    pair: &PairId,
    draft: &PaperDraft,
) -> Result<PaperContent> {
    let mut page = kept(store, pair)?.checked()?;
    if !draft.has(PaperTick::AccessNeeds) {
        page.access_needs.clear();
    }
    if !draft.has(PaperTick::ContactLines) {
        page.contact_lines.clear();
    }
    if page == AboutMe::default() {
        return Err(Refusal::PaperEmpty.into());
    }
    Ok(PaperContent::AboutMe(page))
}

/// What the page is found by.
pub(crate) fn found_about_me(body: &str, at: &str) -> Result<Option<Findable>> {
    let page: AboutMe = serde_json::from_str(body).map_err(|_| Error::Broken("page about me"))?;
    let own = [
        &page.about,
        &page.hope,
        &page.languages,
        &page.pronouns,
        &page.access_needs,
    ];
    let words = own.into_iter().chain(&page.contact_lines);
    let found = Findable::new(SearchKind::AboutMe, SearchPlace::AboutMe, Whose::Me, at, "");
    Ok(Some(found.saying(words.map(String::as_str))))
}

impl Notebook {
    /// Keeps what I say of myself in this pair as it was typed, in place of its earlier state. Only me. What is too
    /// long is kept too, and not printed until it is shortened (G-9).
    ///
    /// # Errors
    /// `PairGone`; `TextTooLong` for what no field could hold.
    pub fn save_about_me(&mut self, pair: &PairId, typed: &AboutMe) -> Result<()> {
        let body = serde_json::to_string(typed).unwrap_or_default();
        if body.len() > KEPT_BYTES_MAX {
            return Err(too_long(KEPT_BYTES_MAX, body.len()).into());
        }
        self.change(|page| {
            Pair::load(page.store, pair)?;
            only_me::put(page.store, pair, ABOUT_ME, ONE, &body, &page.now.text())?;
            page.touch(Topic::Paper);
            Ok(())
        })
    }
}
