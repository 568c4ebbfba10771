//! When an open notebook locks by itself. A pure rule: the shell owns the clocks.

use std::time::Duration;

/// Ten minutes without a key, a click or a touch; longer and shorter are a setting.
pub const IDLE_DEFAULT: Duration = Duration::from_secs(10 * 60);

/// One look at both clocks, taken together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// A clock that never goes back, from any fixed start. It may stand still
    /// while the machine sleeps.
    pub monotonic: Duration,
    /// The wall clock, milliseconds since 1970, before it negative.
    pub wall_ms: i64,
}

/// How far the wall clock moved between two looks beyond what the monotonic clock
/// moved, in either direction: sleep, or a clock set by hand.
#[must_use]
pub fn wall_jump(earlier: Moment, later: Moment) -> Duration {
    let ran = later.monotonic.saturating_sub(earlier.monotonic);
    let ran_ms = i128::try_from(ran.as_millis()).unwrap_or(i128::MAX);
    let wall_ms = i128::from(later.wall_ms) - i128::from(earlier.wall_ms);
    let jump_ms = wall_ms.saturating_sub(ran_ms).unsigned_abs();
    Duration::from_millis(u64::try_from(jump_ms).unwrap_or(u64::MAX))
}

/// True when the notebook must be locked now.
///
/// `last_input` is the moment of the last key, click or touch; `now` is looked at
/// often enough for the shell to be prompt (once a second). Suspend and session
/// lock are told by the system and need no rule.
#[must_use]
pub fn locks_now(last_input: Moment, now: Moment, idle_limit: Duration) -> bool {
    let idle = now.monotonic.saturating_sub(last_input.monotonic);
    // Together: nine idle minutes and nine asleep are eighteen minutes away.
    idle.saturating_add(wall_jump(last_input, now)) >= idle_limit
}
