//! A yes given outside the app: note it, keep its evidence, take that out again.

use ithaca_core::outside::{EVIDENCE_BYTES_MAX, OutsideDraft, OutsideWay};
use serde_json::{Value, json};

use crate::answer::{Answer, No, tell};
use crate::arguments::Line;
use crate::arguments::Takes::{Switch, Value as Val};
use crate::desk::with_pair;
use crate::files;
use crate::verbs::{Verb, verb};

pub(crate) const VERBS: &[Verb] = &[
    verb("outside", &[], view),
    verb(
        "note-outside",
        &[
            Val("--day"),
            Val("--way"),
            Val("--note"),
            Val("--evidence"),
            Switch("--drop"),
        ],
        note,
    ),
    verb("tell-outside", &[Switch("--take-back")], tell_it),
    verb("evidence", &[Val("--out")], evidence),
];

fn view(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| tell(&notebook.view_outside(pair)?))
}

fn note(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| {
        if line.has("--drop") {
            notebook.drop_outside(pair)?;
            return tell(&notebook.view_outside(pair)?);
        }
        let way: OutsideWay = serde_json::from_value(Value::from(line.need("--way")?))
            .map_err(|_| No::usage("value_unreadable", "--way"))?;
        let draft = OutsideDraft {
            day: line.need("--day")?.to_owned(),
            way,
            note: line.value("--note").unwrap_or_default().to_owned(),
        };
        notebook.note_outside(pair, &draft)?;
        if let Some(path) = line.value("--evidence").map(std::path::PathBuf::from) {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let bytes = files::read(&path, EVIDENCE_BYTES_MAX)?;
            notebook.keep_evidence(pair, &name, &bytes)?;
        }
        tell(&notebook.view_outside(pair)?)
    })
}

fn tell_it(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| {
        match line.has("--take-back") {
            true => notebook.untell_outside(pair)?,
            false => notebook.tell_outside(pair)?,
        }
        tell(&notebook.view_outside(pair)?)
    })
}

fn evidence(line: &Line) -> Answer {
    let out = line.path("--out")?;
    with_pair(line, |notebook, pair| {
        let (name, bytes) = notebook.evidence(pair)?;
        let place = files::place_for(&out, &name)?;
        files::write_new(&place, &bytes)?;
        Ok(json!({ "file": place }))
    })
}
