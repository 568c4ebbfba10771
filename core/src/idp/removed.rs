//! An entry, a step or a note that I removed, brought back to where it stood.

use serde::Serialize;

use super::entry::SheetValue;
use super::goal::keep;
use super::kept::{NoteKept, RowKept, StepKept};
use super::sheet::follow_sheet;
use super::shelf;
use crate::error::{Error, Refusal, Result};
use crate::id::GoalId;
use crate::notebook::{Notebook, Page};
use crate::store::only_me::{Kind, of_person};
use crate::store::removed::{self, Part, Removed};

/// What is being removed from a sheet or a goal can be brought back.
pub(super) fn keep_removed<T: Serialize>(
    page: &Page<'_>,
    (kind, about, part): (Kind, &str, Part),
    gone: &T,
    words: &str,
) -> Result<()> {
    let kept = Removed {
        kind,
        about: about.to_owned(),
        part,
        body: serde_json::to_string(gone).map_err(|_| Error::Broken("idp"))?,
        words: words.to_owned(),
        day: page.now.day_text(),
    };
    let at = page.now.text();
    Ok(removed::keep(page.store, &of_person(), &kept, &at)?)
}

/// The first words of an entry.
pub(super) fn first_words(row: &RowKept) -> String {
    let filled = row.fields.values().find(|value| !value.is_empty());
    match filled {
        Some(SheetValue::Text(text)) => text.clone(),
        Some(SheetValue::Many(items)) => items.join(", "),
        None => String::new(),
    }
}

fn read<T: serde::de::DeserializeOwned>(body: &str) -> Result<T> {
    serde_json::from_str(body).map_err(|_| Error::Broken("idp"))
}

impl Notebook {
    /// Puts an entry, a step or a note back at the end of its list.
    ///
    /// # Errors
    /// `ThingGone` for what is neither; `GoalGone`.
    pub(crate) fn bring_back_part(&mut self, id: &str, removed: &Removed) -> Result<()> {
        self.change(|page| {
            match removed.part {
                Part::Rows => {
                    let mut kept = shelf::sheet(page.store, &removed.about)?;
                    kept.rows.push(read::<RowKept>(&removed.body)?);
                    shelf::put_sheet(page.store, &removed.about, &kept, &page.now.text())?;
                    follow_sheet(page, &removed.about)?;
                }
                Part::Steps => {
                    let mut kept = shelf::goal(page.store, &GoalId::new(&removed.about))?;
                    kept.steps.push(read::<StepKept>(&removed.body)?);
                    keep(page, &kept)?;
                }
                Part::Notes => {
                    let mut kept = shelf::goal(page.store, &GoalId::new(&removed.about))?;
                    kept.notes.push(read::<NoteKept>(&removed.body)?);
                    keep(page, &kept)?;
                }
                Part::Whole => return Err(Refusal::ThingGone.into()),
            }
            page.touch(crate::notebook::Topic::Idp);
            Ok(removed::forget(page.store, &of_person(), id)?)
        })
    }
}
