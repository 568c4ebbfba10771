//! A clause draft from flags or from a file, laid over what stands in the clause now.

use std::collections::BTreeMap;

use ithaca_core::agreement::{ClauseDraft, ClauseView, ParamField, ParamFieldKind};
use ithaca_core::catalogue::ParamValue;
use ithaca_core::error::Refusal;
use serde_json::{Map, Value};

use crate::answer::{Answer, No};
use crate::arguments::Line;
use crate::files;

/// A draft file is a few KiB; a large one is another file.
const DRAFT_BYTES_MAX: usize = 256 * 1024;

/// What `draft` and `add-clause` take.
pub(crate) fn typed(line: &Line, start: ClauseDraft, fields: &[ParamField]) -> Answer<ClauseDraft> {
    let mut draft = match line.value("--file") {
        Some(_) => laid_over(
            start,
            &files::read_text(&line.path("--file")?, DRAFT_BYTES_MAX)?,
        )?,
        None => start,
    };
    if let Some(title) = line.value("--title") {
        title.clone_into(&mut draft.title);
    }
    if let Some(words) = line.value("--own-words") {
        draft.own_words = Some(words.to_owned());
    }
    if let Some(alternative) = line.value("--alternative") {
        draft.alternative = Some(alternative.to_owned());
    }
    if let Some(reason) = line.value("--reason") {
        reason.clone_into(&mut draft.reason);
    }
    draft.leave_out |= line.has("--leave-out");
    draft.params.extend(params(line.values("--param"), fields)?);
    Ok(draft)
}

/// Where a draft of this clause begins: my draft, else title and values of the wording that stands.
pub(crate) fn start_of(view: &ClauseView) -> ClauseDraft {
    view.draft.clone().unwrap_or_else(|| ClauseDraft {
        title: view.title.clone(),
        params: view
            .params
            .iter()
            .filter_map(|field| Some((field.id.clone(), field.value.clone()?)))
            .collect(),
        ..ClauseDraft::default()
    })
}

/// Fields of the file replace those of the draft; a field nobody knows is refused.
fn laid_over(start: ClauseDraft, text: &str) -> Answer<ClauseDraft> {
    let unreadable = |_| No::usage("value_unreadable", "--file");
    let typed: Map<String, Value> = serde_json::from_str(text).map_err(unreadable)?;
    let Value::Object(mut whole) = serde_json::to_value(start).map_err(unreadable)? else {
        return Err(No::mistake("draft"));
    };
    for (name, value) in typed {
        if whole.insert(name, value).is_none() {
            return Err(No::usage("value_unreadable", "--file"));
        }
    }
    serde_json::from_value(Value::Object(whole)).map_err(unreadable)
}

/// `id=value`, read as its field asks for; several values come as several flags.
fn params(typed: &[String], fields: &[ParamField]) -> Answer<BTreeMap<String, ParamValue>> {
    let mut values: BTreeMap<String, ParamValue> = BTreeMap::new();
    for pair in typed {
        let (id, text) = pair
            .split_once('=')
            .ok_or(No::usage("value_unreadable", "--param"))?;
        let refusal = || Refusal::ValueDoesNotFit {
            param: id.to_owned(),
        };
        let field = fields
            .iter()
            .find(|field| field.id == id)
            .ok_or_else(refusal)?;
        let value = match field.kind {
            ParamFieldKind::Text | ParamFieldKind::LongText | ParamFieldKind::Choice => {
                ParamValue::Text(text.to_owned())
            }
            ParamFieldKind::Whole { .. } => ParamValue::Whole(text.parse().map_err(|_| refusal())?),
            ParamFieldKind::Day => ParamValue::Day(text.to_owned()),
            ParamFieldKind::MultiChoice | ParamFieldKind::List => {
                let mut many = match values.remove(id) {
                    Some(ParamValue::Many(before)) => before,
                    _ => Vec::new(),
                };
                many.push(text.to_owned());
                ParamValue::Many(many)
            }
        };
        values.insert(id.to_owned(), value);
    }
    Ok(values)
}
