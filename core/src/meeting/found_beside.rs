//! What is found of the private words beside meetings: answers to check-ins, and what I was told about a date.

use super::checkin::{self, text_of};
use super::told;
use crate::error::Result;
use crate::id::MeetingId;
use crate::search::{Findable, SearchKind, SearchPlace, Whose};

/// My answer to a check-in, until it is shared: then it is found as the note it became.
pub(crate) fn checkin(id: &str, body: &str) -> Result<Option<Findable>> {
    let kept = checkin::read(body)?;
    if kept.note.is_some() {
        return Ok(None);
    }
    let spot = id.to_owned();
    let (place, asked) = (
        SearchPlace::Between { spot },
        text_of(&kept.prompt).unwrap_or_default(),
    );
    let found = Findable::new(SearchKind::Checkin, place, Whose::Me, &kept.at, asked);
    Ok(Some(found.saying([kept.text.as_str()])))
}

/// What I was told about a date, in the words I pasted.
pub(crate) fn told(meeting: &str, body: &str, at: &str) -> Result<Option<Findable>> {
    let kept = told::read(body)?;
    let place = SearchPlace::Meeting {
        meeting: MeetingId::new(meeting),
        spot: "told".to_owned(),
    };
    let found = Findable::new(SearchKind::Told, place, Whose::Me, at, "");
    Ok(Some(found.saying([kept.words.as_str()])))
}
