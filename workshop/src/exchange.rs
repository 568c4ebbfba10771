//! Parcels: make one, see what is in one, take it in.

use ithaca_core::id::PairId;
use ithaca_core::notebook::Notebook;
use ithaca_core::parcel::armour::armour;
use serde_json::json;

use crate::answer::{Answer, done, tell};
use crate::arguments::Line;
use crate::desk::{with_notebook, with_pair};
use crate::files;

/// A neutral name to look for before the core has given one; it ends as the core's own does.
pub(crate) fn neutral_name(notebook: &Notebook, pair: &PairId) -> Answer<String> {
    let line = notebook.view_pair(pair)?.line;
    let me = match line.my_role {
        ithaca_core::person::Role::Mentee => line.mentee,
        ithaca_core::person::Role::Mentor => line.mentor,
    };
    Ok(ithaca_core::exchange::file_name(&me.short_name))
}

/// The Parcels room: what goes out, what came in.
pub(crate) fn parcels(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| tell(&notebook.view_parcels(pair)?))
}

/// Freezes what waits, makes the parcel and writes its file.
pub(crate) fn make(line: &Line) -> Answer {
    let out = line.path("--out")?;
    with_pair(line, |notebook, pair| {
        let place = files::place_for(&out, &neutral_name(notebook, pair)?)?;
        let made = notebook.make_parcel(pair, line.has("--everything"))?;
        files::write_new(&place, &notebook.newest_parcel(pair)?.1)?;
        Ok(json!({ "file": place, "parcel": made }))
    })
}

/// Writes the newest file made for the pair once more; `--as-text` armours it for pasting.
pub(crate) fn save_again(line: &Line) -> Answer {
    let out = line.path("--out")?;
    with_pair(line, |notebook, pair| {
        let (made, bytes) = notebook.newest_parcel(pair)?;
        let place = files::place_for(&out, &made.file_name)?;
        if line.has("--as-text") {
            files::write_new(&place, armour(&bytes).as_bytes())?;
        } else {
            files::write_new(&place, &bytes)?;
        }
        Ok(json!({ "file": place, "parcel": made }))
    })
}

/// Notes that the newest file was handed to the mail.
pub(crate) fn handed_over(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| {
        notebook.mark_handed_over(pair)?;
        done()
    })
}

/// What is in a parcel. Nothing is written.
pub(crate) fn open(line: &Line) -> Answer {
    let file = line.path("--parcel")?;
    with_notebook(line, |notebook| {
        tell(&notebook.open_parcel(&files::read_parcel(&file)?)?)
    })
}

/// Opens a parcel and takes it in.
pub(crate) fn take_in(line: &Line) -> Answer {
    let file = line.path("--parcel")?;
    with_notebook(line, |notebook| {
        let arrival = notebook.open_parcel(&files::read_parcel(&file)?)?;
        let taken = notebook.take_in(&arrival.arrival)?;
        Ok(json!({ "what": arrival.what, "changes": arrival.changes, "taken": taken }))
    })
}
