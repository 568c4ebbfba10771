//! The sample in a folder: Maya's notebook and Sam's, with the year they wrote.

use chrono_tz::Tz;
use ithaca_core::sample::{SamplePlace, Seat};
use serde_json::json;

use crate::answer::{Answer, No};
use crate::arguments::Line;
use crate::arguments::Takes::Value as Val;
use crate::desk;
use crate::verbs::{Verb, verb};

pub(crate) const VERBS: &[Verb] = &[verb("sample", &[Val("--zone")], sample)];

/// Makes both; what was left of an earlier sample in that folder goes first.
fn sample(line: &Line) -> Answer {
    let zone = line.value("--zone").unwrap_or("Europe/Lisbon");
    let zone: Tz = zone
        .parse()
        .map_err(|_| No::usage("value_unreadable", "--zone"))?;
    let place = SamplePlace::at(desk::folder(line)?);
    place.make(desk::moment(line)?.at(), zone, &mut rand::rng())?;
    Ok(json!({
        "maya": place.seat(Seat::Maya).display().to_string(),
        "sam": place.seat(Seat::Sam).display().to_string(),
    }))
}
