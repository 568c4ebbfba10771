//! Wrong tries slow down. They are counted in this run alone, and never against the notebook.

use std::time::Duration;

use ithaca_core::vault::delay_after;

#[derive(Debug, Default)]
pub(super) struct Tries {
    wrong: u32,
    /// Until when no try is made, counted from the start of the program.
    waits_until: Duration,
}

impl Tries {
    /// Notes a wrong try and says how long the next one waits.
    pub(super) fn wrong(&mut self, now: Duration) -> u32 {
        self.wrong = self.wrong.saturating_add(1);
        self.waits_until = now.saturating_add(delay_after(self.wrong));
        self.wait_seconds(now)
    }

    /// Seconds until the next try, rounded up.
    pub(super) fn wait_seconds(&self, now: Duration) -> u32 {
        let left = self.waits_until.saturating_sub(now);
        u32::try_from(left.as_millis().div_ceil(1_000)).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_grows_and_ends() {
        let mut tries = Tries::default();
        let at = Duration::from_secs;
        assert_eq!(
            [
                tries.wrong(at(1)),
                tries.wrong(at(1)),
                tries.wrong(at(1)),
                tries.wrong(at(1))
            ],
            [0, 0, 2, 4]
        );
        assert_eq!(tries.wait_seconds(at(3)), 2);
        assert_eq!(tries.wait_seconds(at(5)), 0);
    }
}
