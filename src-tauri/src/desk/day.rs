//! A day at the desk: it begins with a backup of what stood before it, and ends when the window closes.

use chrono::NaiveDate;

use super::{Desk, Inner, Lies};

impl Desk {
    /// Whether a notebook lies open, or something is being done with it this moment.
    pub(crate) fn is_in_use(&self) -> bool {
        let inner = self.inner.try_lock();
        inner.is_none_or(|inner| matches!(inner.lies, Lies::Open(_)))
    }
}

impl Inner {
    /// The backup of the day stands before its first change (SF-5): it is made where the notebook is first used that
    /// day. One that cannot be made holds nobody up: Today says so, and the next day tries again.
    pub(super) fn begin_day(&mut self, today: NaiveDate) {
        let Lies::Open(notebook) = &self.lies else {
            return;
        };
        if self.day.replace(today) != Some(today) && notebook.back_up_today().is_err() {
            ::log::warn!("the backup of the day was not made");
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use ithaca_core::person::PersonDraft;

    use super::super::{DeskView, Told};
    use super::Desk;
    use crate::clock;

    const PASSPHRASE: &str = "seven quiet lamps by the harbour";

    fn maya() -> PersonDraft {
        PersonDraft {
            name: "Maya Lindqvist".to_owned(),
            time_zone: "Europe/Berlin".to_owned(),
        }
    }

    /// Names of the backups beside the notebook.
    fn backups(folder: &Path) -> Vec<String> {
        let Ok(found) = std::fs::read_dir(folder.join("backups")) else {
            return Vec::new();
        };
        let name = |entry: std::io::Result<std::fs::DirEntry>| {
            entry.unwrap().file_name().to_string_lossy().into_owned()
        };
        found.map(name).collect()
    }

    #[test]
    fn sf_5_a_day_begins_with_a_backup_of_what_stood_before_it() {
        let (place, maya) = (tempfile::tempdir().unwrap(), maya());
        let folder = place.path().join("notebook-1");
        let desk = Desk::at(folder.clone(), 2, Told::nobody());
        desk.create(&maya, &PASSPHRASE.into()).unwrap();
        drop(desk.notebook().unwrap());
        assert_eq!(backups(&folder).len(), 0, "nothing stands in it yet");

        desk.lock();
        desk.unlock(&PASSPHRASE.into()).unwrap();
        let first = backups(&folder);
        assert_eq!(first.len(), 1);
        desk.lock();
        desk.unlock(&PASSPHRASE.into()).unwrap();
        drop(desk.notebook().unwrap());
        assert_eq!(backups(&folder), first, "one a day");

        // It stays open over midnight.
        std::fs::remove_file(folder.join("backups").join(&first[0])).unwrap();
        desk.inner.lock().day = clock::today().pred_opt();
        drop(desk.notebook().unwrap());
        assert_eq!(backups(&folder), first);
    }

    #[test]
    fn sf_5_a_backup_that_cannot_be_made_holds_nobody_up() {
        let (place, maya) = (tempfile::tempdir().unwrap(), maya());
        let folder = place.path().join("notebook-1");
        let desk = Desk::at(folder.clone(), 2, Told::nobody());
        desk.create(&maya, &PASSPHRASE.into()).unwrap();
        desk.lock();
        std::fs::write(folder.join("backups"), "a file where the folder belongs").unwrap();
        desk.unlock(&PASSPHRASE.into()).unwrap();
        assert!(matches!(desk.view(), DeskView::Open { .. }));
        assert!(
            desk.notebook()
                .unwrap()
                .view_home(None)
                .unwrap()
                .backup_missing
        );

        std::fs::remove_file(folder.join("backups")).unwrap();
        desk.notebook().unwrap().back_up_now().unwrap();
        assert!(
            !desk
                .notebook()
                .unwrap()
                .view_home(None)
                .unwrap()
                .backup_missing
        );
    }
}
