//! Hours a month somebody has for mentoring, as they say themselves (HO-3): Only me, and no pair knows them.

use rusqlite::Connection;

use crate::error::Result;
use crate::notebook::{Notebook, Topic};
use crate::store::setting;

const STATED: &str = "hours_stated";
/// More hours than a working month has are taken as so many.
pub const HOURS_MAX: u32 = 200;

impl Notebook {
    /// Keeps how many hours a month I have, at most [`HOURS_MAX`]; 0 says nothing any more.
    ///
    /// # Errors
    /// When the notebook cannot be written.
    pub fn state_hours(&mut self, hours: u32) -> Result<()> {
        self.change(|page| {
            match hours.min(HOURS_MAX) {
                0 => setting::remove(page.store, STATED)?,
                hours => setting::set_text(page.store, STATED, &hours.to_string())?,
            }
            page.touch(Topic::Person);
            Ok(())
        })
    }
}

/// The hours I stated; 0 where I said nothing.
pub(crate) fn stated_hours(store: &Connection) -> Result<u32> {
    let kept = setting::text(store, STATED)?;
    let hours = kept.and_then(|text| text.parse::<u32>().ok());
    Ok(hours.unwrap_or_default().min(HOURS_MAX))
}
