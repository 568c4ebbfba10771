//! A notebook that was moved to another laptop sleeps here (SF-12): a small file beside it says since which day, and
//! nothing else. It keeps nobody out: whoever wants it here again wakes it, and it opens with its passphrase as ever.

use chrono::NaiveDate;

use super::file::{self, FileError};
use super::profile::Profile;

/// A day is ten letters and a line end; anything longer is none.
const ASLEEP_BYTES_MAX: u64 = 20;

/// Since which day the notebook in the folder sleeps; nothing while it is awake, and for a file that holds no day.
#[must_use]
pub fn asleep_since(profile: &Profile) -> Option<NaiveDate> {
    let bytes = file::read_at_most(&profile.asleep(), ASLEEP_BYTES_MAX).ok()?;
    std::str::from_utf8(&bytes).ok()?.trim_end().parse().ok()
}

/// Puts the notebook in the folder to sleep.
///
/// # Errors
/// What the disk answers.
pub fn put_to_sleep(profile: &Profile, today: NaiveDate) -> Result<(), FileError> {
    file::replace(&profile.asleep(), format!("{today}\n").as_bytes())
}

/// Wakes the notebook in the folder; one that is awake stays so.
///
/// # Errors
/// What the disk answers.
pub fn wake(profile: &Profile) -> Result<(), FileError> {
    file::remove_if_there(&profile.asleep())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sf_12_it_sleeps_since_a_day_and_wakes_again() {
        let place = tempfile::tempdir().unwrap();
        let profile = Profile::hold(place.path()).unwrap();
        assert_eq!(asleep_since(&profile), None);
        let day = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
        put_to_sleep(&profile, day).unwrap();
        assert_eq!(asleep_since(&profile), Some(day));
        wake(&profile).unwrap();
        wake(&profile).unwrap();
        assert_eq!(asleep_since(&profile), None);
    }

    #[test]
    fn a_file_that_holds_no_day_keeps_nothing_asleep() {
        let place = tempfile::tempdir().unwrap();
        let profile = Profile::hold(place.path()).unwrap();
        for bytes in [&b"soon"[..], b"", b"\xff\xff", &[b'9'; 4_000]] {
            std::fs::write(profile.asleep(), bytes).unwrap();
            assert_eq!(asleep_since(&profile), None);
        }
    }
}
