//! Papers: which there are, what is on the page about me, and each as a file, open or locked.

use std::collections::BTreeSet;

use ithaca_core::paper::{
    AboutMe, PaperDraft, PaperForm, PaperKind, PaperReader, PaperSize, PaperTick, PapersView,
};
use ithaca_paper::paper_file;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::answer::{Answer, No, unprinted};
use crate::arguments::Line;
use crate::desk::with_pair;
use crate::files;

/// Every paper that can be taken out now.
pub(crate) fn papers(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| {
        Ok(json!(notebook.view_papers(pair)?))
    })
}

/// What stands on the page about me, after changing the fields named.
pub(crate) fn about_me(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| {
        let kept = notebook.view_papers(pair)?.about_me;
        let typed = |flag, kept: String| line.value(flag).map_or(kept, ToOwned::to_owned);
        let contacts = line.values("--contact");
        let next = AboutMe {
            about: typed("--about", kept.about),
            hope: typed("--hope", kept.hope),
            languages: typed("--languages", kept.languages),
            pronouns: typed("--pronouns", kept.pronouns),
            access_needs: typed("--access-needs", kept.access_needs),
            contact_lines: match contacts.is_empty() {
                true => kept.contact_lines,
                false => contacts.to_vec(),
            },
        };
        notebook.save_about_me(pair, &next)?;
        Ok(json!(notebook.view_papers(pair)?.about_me))
    })
}

/// Writes one paper, and with `--locked` answers the six words that open it, this once.
pub(crate) fn write(line: &Line) -> Answer {
    let out = line.path("--out")?;
    let form: PaperForm = named(line, "--as", "pdf")?;
    let size: PaperSize = named(line, "--size", "a4")?;
    let kind: PaperKind = named(line, "--kind", "")?;
    with_pair(line, |notebook, pair| {
        let draft = PaperDraft {
            kind,
            about: line.value("--about-id").map(ToOwned::to_owned),
            reader: reader(line, &notebook.view_papers(pair)?, kind)?,
            ticked: ticked(line)?,
            things: line.values("--thing").iter().cloned().collect(),
        };
        let source = notebook.paper_source(pair, &draft)?;
        let mut bytes = paper_file(&source, size, form).map_err(unprinted)?;
        let mut answer = json!({ "file": out });
        if line.has("--locked") {
            let locked = notebook.lock_paper(&bytes, &mut rand::rng())?;
            bytes = locked.bytes;
            if let Some(object) = answer.as_object_mut() {
                object.insert("openingWords".to_owned(), json!(locked.words.text()));
            }
        }
        files::write_new(&out, &bytes)?;
        Ok(answer)
    })
}

/// The reader named, or the nearest one of this kind.
fn reader(line: &Line, view: &PapersView, kind: PaperKind) -> Answer<PaperReader> {
    let first = view.papers.iter().find(|paper| paper.kind == kind);
    match (
        line.value("--for"),
        first.and_then(|paper| paper.readers.first()),
    ) {
        (None, Some(reader)) => Ok(*reader),
        (None, None) => Ok(PaperReader::Me),
        (Some(_), _) => named(line, "--for", ""),
    }
}

fn ticked(line: &Line) -> Answer<BTreeSet<PaperTick>> {
    let ticks = line.values("--tick");
    ticks.iter().map(|tick| read(tick, "--tick")).collect()
}

/// One of the words a flag knows.
fn named<T: DeserializeOwned>(line: &Line, flag: &'static str, usual: &str) -> Answer<T> {
    read(line.value(flag).unwrap_or(usual), flag)
}

fn read<T: DeserializeOwned>(word: &str, flag: &'static str) -> Answer<T> {
    serde_json::from_value(Value::from(word)).map_err(|_| No::usage("value_unknown", flag))
}
