//! Days as people wrote them into the paper. No clock is read here.

use typst::foundations::Datetime;

use crate::PaperError;

/// Reads `YYYY-MM-DD`, which is the only form a paper takes.
pub(crate) fn read(day: &str) -> Result<Datetime, PaperError> {
    let mut parts = day.split('-');
    let (Some(year), Some(month), Some(date), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(PaperError::DayUnreadable);
    };
    let number = |part: &str, digits: usize| {
        (part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse::<u16>().ok())
            .flatten()
            .ok_or(PaperError::DayUnreadable)
    };
    let narrow = |part: u16| u8::try_from(part).map_err(|_| PaperError::DayUnreadable);
    Datetime::from_ymd(
        i32::from(number(year, 4)?),
        narrow(number(month, 2)?)?,
        narrow(number(date, 2)?)?,
    )
    .ok_or(PaperError::DayUnreadable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_real_days_are_read() {
        assert!(read("2026-11-23").is_ok());
        assert!(read("2028-02-29").is_ok());
        for day in [
            "",
            "2026-2-3",
            "2027-02-29",
            "2026-13-01",
            "2026-11-23T10",
            "+026-11-23",
            "23.11.2026",
            "2026-11-23-1",
            "２026-11-23",
        ] {
            assert_eq!(read(day).unwrap_err(), PaperError::DayUnreadable, "{day}");
        }
    }
}
