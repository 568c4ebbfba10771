//! Sheets: write into their fields, and how deep the IDP goes. All of it Only me.

use std::collections::BTreeMap;

use super::entry::SheetValue;
use super::kept::{Depth, RowKept};
use super::removed::{first_words, keep_removed};
use super::rules::{ROWS_MAX, check_day, check_room, value_fits_field};
use super::share::follow;
use super::view::Shareable;
use super::{sheets, shelf};
use crate::error::{Refusal, Result};
use crate::id::IdpPartId;
use crate::notebook::{Notebook, Page, Topic};
use crate::store::only_me::Kind;
use crate::store::removed::Part;

impl Notebook {
    /// Says how much of the IDP is on the table. Nothing that was written is lost by it.
    ///
    /// # Errors
    /// When the notebook cannot be written.
    pub fn choose_idp_depth(&mut self, depth: Depth) -> Result<()> {
        self.change(|page| {
            let mut plan = shelf::plan(page.store)?;
            plan.depth = depth;
            plan.begun = true;
            page.touch(Topic::Idp);
            shelf::put_plan(page.store, &plan, &page.now.text())
        })
    }

    /// Notes the day on which I want to look at the whole IDP again; empty for none.
    ///
    /// # Errors
    /// `DayImpossible`.
    pub fn set_idp_review_day(&mut self, day: &str) -> Result<()> {
        self.change(|page| {
            check_day(day)?;
            let mut plan = shelf::plan(page.store)?;
            day.clone_into(&mut plan.review_day);
            page.touch(Topic::Idp);
            shelf::put_plan(page.store, &plan, &page.now.text())
        })
    }

    /// Writes the page of a sheet, or one entry of a sheet that grows; without `row` a new entry, or the one page.
    ///
    /// # Errors
    /// `SheetGone`, `IdpPartGone`, `ValueDoesNotFit`, `DayImpossible`, `TooManyParts`, `TextTooLong` beyond all keeping.
    pub fn save_sheet(
        &mut self,
        sheet: &str,
        row: Option<&IdpPartId>,
        fields: &BTreeMap<String, SheetValue>,
    ) -> Result<IdpPartId> {
        self.change(|page| {
            let known = own_sheet(sheet)?;
            for (id, value) in fields {
                let field = known.own_fields().find(|field| field.id == *id);
                let field = field.ok_or(Refusal::ValueDoesNotFit { param: id.clone() })?;
                value_fits_field(value, field)?;
            }
            let mut kept = shelf::sheet(page.store, sheet)?;
            let first = kept.rows.first().filter(|_| !known.grows);
            let row = row.or(first.map(|row| &row.id)).cloned();
            let id = match row {
                Some(id) => {
                    let row = kept.rows.iter_mut().find(|it| it.id == id);
                    fields.clone_into(&mut row.ok_or(Refusal::IdpPartGone)?.fields);
                    id
                }
                None => {
                    check_room(kept.rows.len(), ROWS_MAX)?;
                    let id = IdpPartId::fresh();
                    kept.rows.push(RowKept {
                        id: id.clone(),
                        fields: fields.clone(),
                    });
                    id
                }
            };
            shelf::put_sheet(page.store, sheet, &kept, &page.now.text())?;
            begin(page)?;
            follow_sheet(page, sheet)?;
            Ok(id)
        })
    }

    /// Removes one entry of a sheet that grows. It can be brought back for 60 days.
    ///
    /// # Errors
    /// `SheetGone`, `IdpPartGone`.
    pub fn remove_sheet_entry(&mut self, sheet: &str, row: &IdpPartId) -> Result<()> {
        self.change(|page| {
            own_sheet(sheet)?;
            let mut kept = shelf::sheet(page.store, sheet)?;
            let place = kept.rows.iter().position(|it| it.id == *row);
            let gone = kept.rows.remove(place.ok_or(Refusal::IdpPartGone)?);
            let from = (Kind::IdpSheet, sheet, Part::Rows);
            keep_removed(page, from, &gone, &first_words(&gone))?;
            shelf::put_sheet(page.store, sheet, &kept, &page.now.text())?;
            follow_sheet(page, sheet)
        })
    }
}

/// A sheet that holds words of its own.
fn own_sheet(sheet: &str) -> Result<sheets::Sheet> {
    let known = sheets::sheet(sheet).filter(|sheet| !sheet.gathered);
    Ok(known.ok_or(Refusal::SheetGone)?)
}

pub(super) fn follow_sheet(page: &mut Page<'_>, sheet: &str) -> Result<()> {
    let what = Shareable::Sheet {
        sheet: sheet.to_owned(),
    };
    follow(page, &what)
}

/// Whoever writes has begun: the empty room does not show again.
pub(super) fn begin(page: &mut Page<'_>) -> Result<()> {
    let mut plan = shelf::plan(page.store)?;
    if !plan.begun {
        plan.begun = true;
        shelf::put_plan(page.store, &plan, &page.now.text())?;
    }
    Ok(())
}
