//! The sample on the desk: laid over the person's own notebook, and taken away again. It asks for no passphrase, makes no
//! backup and is never locked by itself; to lock it is to leave it.

use std::path::{Path, PathBuf};

use chrono_tz::Tz;
use ithaca_core::{
    notebook::Notebook,
    sample::{SamplePlace, Seat},
};

use super::{Desk, Inner, Lies, moment, notebook::Opening};
use crate::{clock, failure::Failure};

impl Desk {
    /// Sits down in a seat of the sample, which is made where there is none; whatever lay open is closed first.
    /// `post` hears of the parcel that waits in that seat, before the page is read anew.
    ///
    /// # Errors
    /// [`Failure::ZoneUnknown`], and what the disk refuses; then the desk is as after a locking.
    pub fn look_around(
        &self,
        seat: Seat,
        zone: &str,
        post: impl FnOnce(&Path, Option<PathBuf>),
    ) -> Result<(), Failure> {
        let zone: Tz = zone.parse().map_err(|_| Failure::ZoneUnknown)?;
        let mut inner = self.inner.lock();
        inner.close();
        let place = SamplePlace::beside(&inner.folder);
        let sat = inner.sit(&self.opening, &place, seat, zone);
        let done = match sat {
            Ok(mut notebook) => {
                let waiting = place.waiting(seat, &mut notebook);
                post(place.folder(), waiting);
                inner.lies = Lies::Open(Box::new(notebook));
                inner.last_input = moment(self.started);
                inner.day = Some(clock::today());
                Ok(())
            }
            Err(why) => {
                inner.leave_sample();
                Err(why)
            }
        };
        drop(inner);
        self.tell_locked(true);
        done
    }

    /// Throws the sample away, whether it lies open or not. Where there is none, nothing happens.
    ///
    /// # Errors
    /// What the disk refuses; the next making throws the rest away.
    pub fn throw_sample_away(&self) -> Result<(), Failure> {
        let mut inner = self.inner.lock();
        let was_open = inner.left.is_some() && inner.close();
        let thrown = SamplePlace::beside(&inner.folder).throw_away();
        drop(inner);
        self.tell_locked(was_open);
        Ok(thrown?)
    }

    /// Whether the sample lies open.
    #[must_use]
    pub fn is_sample(&self) -> bool {
        self.inner.lock().left.is_some()
    }

    /// The folder beside which settings are kept: the person's own, also while the sample lies on top.
    #[must_use]
    pub fn settings_folder(&self) -> PathBuf {
        let inner = self.inner.lock();
        inner.left.clone().unwrap_or_else(|| inner.folder.clone())
    }
}

impl Inner {
    /// Lays the seat onto the desk and opens it. One that does not open is made anew.
    fn sit(
        &mut self,
        opening: &Opening,
        place: &SamplePlace,
        seat: Seat,
        zone: Tz,
    ) -> Result<Notebook, Failure> {
        let own = self.folder.clone();
        if place.is_whole() {
            self.lay(place.seat(seat));
            self.left = Some(own.clone());
            if let Ok(notebook) = self.open_seat(opening) {
                return Ok(notebook);
            }
            self.leave_sample();
        }
        place.make(clock::now(), zone, &mut rand::rng())?;
        self.lay(place.seat(seat));
        self.left = Some(own);
        self.open_seat(opening)
    }

    fn open_seat(&self, opening: &Opening) -> Result<Notebook, Failure> {
        let unlocked = SamplePlace::unlock(self.lies.closed()?, clock::now())?;
        opening.open_as(unlocked, SamplePlace::house())
    }

    /// Lays back what lay there before the sample.
    pub(super) fn leave_sample(&mut self) {
        if let Some(own) = self.left.take() {
            self.lay(own);
        }
    }

    /// What was made in this seat is posted to the other one, before it is left.
    pub(super) fn post(&mut self) {
        let (Some(own), Lies::Open(notebook)) = (&self.left, &mut self.lies) else {
            return;
        };
        let place = SamplePlace::beside(own);
        let posted = place
            .seat_in(&self.folder)
            .map(|seat| place.post(seat, notebook));
        if matches!(posted, Some(Err(_))) {
            ::log::warn!("a parcel of the sample was not posted");
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{cell::RefCell, path::PathBuf};

    use ithaca_core::{
        erasure::ErasureDraft,
        meeting::{Audience, PointDraft},
        person::PersonDraft,
        sample::{SamplePlace, Seat},
    };

    use super::super::{Desk, DeskView, Told};
    use crate::failure::Failure;

    const PASSPHRASE: &str = "seven quiet lamps by the harbour";

    fn sits(desk: &Desk, seat: Seat) -> Option<PathBuf> {
        let waiting = RefCell::new(None);
        let post = |_: &std::path::Path, path| *waiting.borrow_mut() = path;
        desk.look_around(seat, "Europe/Lisbon", post).unwrap();
        waiting.into_inner()
    }

    fn seat(desk: &Desk) -> Option<Seat> {
        let DeskView::Open { sample, .. } = desk.view() else {
            panic!("it does not lie open")
        };
        sample
    }

    #[test]
    fn on_2_from_the_doors_into_both_seats_and_back_to_the_doors() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("notebook-1");
        let desk = Desk::at(folder.clone(), 2, Told::nobody());
        assert!(matches!(
            desk.look_around(Seat::Maya, "Nowhere", |_, _| {}),
            Err(Failure::ZoneUnknown)
        ));
        assert_eq!(sits(&desk, Seat::Maya), None, "nothing is on its way yet");
        assert_eq!(seat(&desk), Some(Seat::Maya));
        assert_eq!(desk.settings_folder(), folder);
        let backups = SamplePlace::beside(&folder)
            .seat(Seat::Maya)
            .join("backups");
        assert!(!backups.exists(), "the sample has no backups");

        // What Maya makes lies in Sam's seat, once.
        let mut notebook = desk.notebook().unwrap();
        let pair = notebook.view_frame().unwrap().current.unwrap();
        let idea = PointDraft {
            title: "A line of whoever looks around".to_owned(),
            audience: Audience::BothOfUs,
            ..PointDraft::default()
        };
        notebook.save_point(&pair, None, &idea).unwrap();
        notebook.make_parcel(&pair, false).unwrap();
        drop(notebook);
        let waiting = sits(&desk, Seat::Sam).unwrap();
        let bytes = std::fs::read(&waiting).unwrap();
        let mut notebook = desk.notebook().unwrap();
        let arrival = notebook.open_parcel(&bytes).unwrap().arrival;
        notebook.take_in(&arrival).unwrap();
        drop(notebook);
        sits(&desk, Seat::Maya);
        assert_eq!(sits(&desk, Seat::Sam), None, "it has been taken in");

        // To lock it is to leave it; what was written stays until it is thrown away.
        desk.lock();
        assert_eq!(desk.view(), DeskView::Empty);
        sits(&desk, Seat::Maya);
        let lines = desk.notebook().unwrap().view_meetings(&pair).unwrap();
        assert!(lines.my_points > 0);
        desk.throw_sample_away().unwrap();
        assert_eq!(desk.view(), DeskView::Empty);
        assert!(!SamplePlace::beside(&folder).folder().exists());
        desk.throw_sample_away().unwrap();
    }

    #[test]
    fn on_2_a_notebook_of_ones_own_is_locked_first_and_never_touched() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("notebook-1");
        let desk = Desk::at(folder.clone(), 2, Told::nobody());
        let lena = PersonDraft {
            name: "Lena Brandt".to_owned(),
            time_zone: "Europe/Berlin".to_owned(),
        };
        desk.create(&lena, &PASSPHRASE.into()).unwrap();
        sits(&desk, Seat::Sam);
        assert_eq!(seat(&desk), Some(Seat::Sam));
        assert!(desk.shelf().notebooks.is_empty(), "it is on no shelf");
        // Erasing from inside the sample throws the sample away, whatever was typed.
        let draft = ErasureDraft {
            typed_name: "Sam Okafor".to_owned(),
            with_set_aside: true,
        };
        desk.erase(&draft, &"".into()).unwrap();
        assert!(matches!(desk.view(), DeskView::Locked { .. }));
        desk.unlock(&PASSPHRASE.into()).unwrap();
        assert_eq!(seat(&desk), None);
        let name = desk.notebook().unwrap().view_frame().unwrap().my_name;
        assert_eq!(name, "Lena Brandt");
        assert_eq!(desk.shelf().notebooks.len(), 1);
    }
}
