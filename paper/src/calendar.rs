//! One meeting as a calendar file: RFC 5545 for the bytes, RFC 5546 for what a calendar does with them.
//!
//! One event a file. Times stand in UTC, which every calendar shows in its reader's own zone; so no zone has to be
//! described, and two people in two zones save the same moment. `PUBLISH` puts the event in or, with the same name and a
//! higher number, in the place of the old one; `CANCEL` takes it out. Nobody is invited and nobody is answered: the
//! organizer that both methods ask for is an address that cannot exist (RFC 2606).

use ithaca_core::meeting::CalendarEvent;

use crate::PaperError;
use crate::words::{Words, fill};

/// A line holds so many bytes at most, its end not counted (RFC 5545, 3.1).
const LINE_BYTES_MAX: usize = 75;
/// No mail ever goes there.
const ORGANIZER: &str = "ORGANIZER;CN=Ithaca:mailto:nobody@ithaca.invalid";

/// The file, with the place of the meeting only if it was ticked.
///
/// # Errors
/// [`PaperError::Unlaid`] if there are no printed words, which is a mistake of ours.
pub fn calendar_file(event: &CalendarEvent, with_place: bool) -> Result<Vec<u8>, PaperError> {
    let words = Words::of("en")?;
    let name = event.partner.short_name.as_str();
    let title = fill(&words.calendar.title, &[("name", name)]);
    let (method, status) = match event.cancelled {
        true => ("CANCEL", "CANCELLED"),
        false => ("PUBLISH", "CONFIRMED"),
    };
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Ithaca//Ithaca//EN".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
        format!("METHOD:{method}"),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", event.uid),
        format!("SEQUENCE:{}", event.sequence),
        format!("DTSTAMP:{}", moment(&event.stamp)),
        format!("DTSTART:{}", moment(&event.starts)),
        format!("DTEND:{}", moment(&event.ends)),
        format!("SUMMARY:{}", text(&title)),
        ORGANIZER.to_owned(),
        format!("STATUS:{status}"),
        "CLASS:PRIVATE".to_owned(),
        "TRANSP:OPAQUE".to_owned(),
    ];
    if with_place && !event.place.is_empty() {
        lines.push(format!("LOCATION:{}", text(&event.place)));
    }
    lines.extend(["END:VEVENT".to_owned(), "END:VCALENDAR".to_owned()]);
    Ok(lines
        .iter()
        .map(|line| folded(line))
        .collect::<String>()
        .into_bytes())
}

/// `2026-12-14T14:00:00Z` as `20261214T140000Z`.
fn moment(text: &str) -> String {
    text.chars()
        .filter(|letter| !"-:".contains(*letter))
        .collect()
}

/// A text as a value (RFC 5545, 3.3.11). Control characters say nothing in a calendar.
fn text(words: &str) -> String {
    let mut value = String::new();
    for letter in words.chars() {
        match letter {
            '\\' | ';' | ',' => value.extend(['\\', letter]),
            '\n' => value.push_str("\\n"),
            _ if letter.is_control() => {}
            _ => value.push(letter),
        }
    }
    value
}

/// One line, broken where it grows too long, never inside a character, with its end.
fn folded(line: &str) -> String {
    let (mut out, mut bytes) = (String::new(), 0);
    for letter in line.chars() {
        if bytes + letter.len_utf8() > LINE_BYTES_MAX {
            out.push_str("\r\n ");
            bytes = 1;
        }
        out.push(letter);
        bytes += letter.len_utf8();
    }
    out + "\r\n"
}
