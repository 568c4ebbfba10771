//! Which of the first days' lines comes next. Pure.

use super::view::{FirstDaysLine, FirstDaysState};

/// How many days the beginning lasts.
pub const FIRST_DAYS: u32 = 90;

/// The open line whose latest day comes next, today included. A day that went by calls nothing to mind: its line stays
/// on the page, and is named only when no other is left.
#[must_use]
pub fn next(lines: &[FirstDaysLine], today: &str) -> Option<String> {
    let open = || {
        let lines = lines.iter();
        lines.filter(|line| line.state == FirstDaysState::Open)
    };
    let coming = open().find(|line| line.latest_day.as_str() >= today);
    coming
        .or_else(|| open().next_back())
        .map(|it| it.line.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(line: &str, day: &str, state: FirstDaysState) -> FirstDaysLine {
        FirstDaysLine {
            line: line.to_owned(),
            text: String::new(),
            latest_day: day.to_owned(),
            state,
            room: None,
        }
    }

    #[test]
    fn ho_4_what_comes_is_named_before_what_went_by() {
        use FirstDaysState::{Done, Open, Skipped};
        let mut lines = vec![
            line("a", "2026-12-01", Open),
            line("b", "2026-12-05", Skipped),
            line("c", "2026-12-09", Done),
            line("d", "2026-12-20", Open),
        ];
        let named = |lines: &[FirstDaysLine], today| next(lines, today);
        assert_eq!(named(&lines, "2026-12-01").as_deref(), Some("a"));
        assert_eq!(named(&lines, "2026-12-02").as_deref(), Some("d"));
        assert_eq!(named(&lines, "2026-12-21").as_deref(), Some("d"));
        for one in &mut lines {
            one.state = Done;
        }
        assert_eq!(named(&lines, "2026-12-02"), None);
    }
}
