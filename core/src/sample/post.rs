//! The mail of the sample: the newest parcel from each seat to the other lies in its folder, as real as any.

use std::fs;
use std::path::PathBuf;

use super::made::{SampleError, SamplePlace, gone};
use super::mark::Seat;
use crate::exchange::ArrivalKind;
use crate::notebook::Notebook;
use crate::pair::OutState;

/// Where parcels lie that nobody has taken in.
const POST: &str = "post";

impl SamplePlace {
    fn parcel_for(&self, seat: Seat) -> PathBuf {
        let name = format!("for-{}.ithaca", seat.word());
        self.folder.join(POST).join(name)
    }

    /// Lays the newest parcel that this seat has made where the other finds it, and notes that it was handed over. Any later one carries what an earlier
    /// one did, so the newest is enough.
    ///
    /// # Errors
    /// What the disk answers.
    pub fn post(&self, from: Seat, notebook: &mut Notebook) -> Result<(), SampleError> {
        // The sample has one pair.
        let Some(line) = notebook.view_frame()?.pairs.into_iter().next() else {
            return Ok(());
        };
        let Ok((_, file)) = notebook.newest_parcel(&line.pair) else {
            return Ok(());
        };
        fs::create_dir_all(self.folder.join(POST))?;
        fs::write(self.parcel_for(from.other()), file)?;
        if matches!(line.out, OutState::Made { .. }) {
            notebook.mark_handed_over(&line.pair)?;
        }
        Ok(())
    }

    /// The parcel that waits for this seat; none where it has been taken in.
    #[must_use]
    pub fn waiting(&self, seat: Seat, notebook: &mut Notebook) -> Option<PathBuf> {
        let path = self.parcel_for(seat);
        let bytes = fs::read(&path).ok()?;
        let seen = notebook.open_parcel(&bytes).ok()?;
        notebook.set_aside(&seen.arrival);
        (!matches!(seen.what, ArrivalKind::AlreadyHere { .. })).then_some(path)
    }

    pub(super) fn empty_post(&self) -> Result<(), SampleError> {
        for seat in Seat::BOTH {
            gone(fs::remove_file(self.parcel_for(seat)))?;
        }
        Ok(gone(fs::remove_dir(self.folder.join(POST)))?)
    }
}
