//! The development plan: what I write alone, and what I share of it.

use std::collections::BTreeMap;

use ithaca_core::id::{CompetencyId, GoalId, IdpPartId, PairId, SnapshotId};
use ithaca_core::idp::entry::SheetValue;
use ithaca_core::idp::{
    GoalDraft, OwnCompetencyDraft, ProgressNoteDraft, RatingDraft, ShareParts, Shareable,
    SheetView, StepDraft,
};
use ithaca_core::notebook::Notebook;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::answer::{Answer, No, done, tell};
use crate::arguments::Line;
use crate::desk::{with_notebook, with_pair};

/// One of the words of the core, such as `first_steps`.
pub(crate) fn word_of<T: DeserializeOwned>(typed: &str, flag: &'static str) -> Answer<T> {
    serde_json::from_value(Value::from(typed)).map_err(|_| No::usage("value_unreadable", flag))
}

fn or(line: &Line, flag: &str, kept: &str) -> String {
    line.value(flag).unwrap_or(kept).to_owned()
}

/// My plan; or with `--depth` and `--review-day`, after saying so.
pub(crate) fn plan(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| {
        if let Some(depth) = line.value("--depth") {
            notebook.choose_idp_depth(word_of(depth, "--depth")?)?;
        }
        if let Some(day) = line.value("--review-day") {
            notebook.set_idp_review_day(day)?;
        }
        if line.has("--propose-review-day") {
            notebook.propose_review_day(pair)?;
        }
        tell(&notebook.view_idp(pair)?)
    })
}

/// What is shared in the pair: mine as my partner sees it, or my mentee's.
pub(crate) fn shared(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| {
        tell(&notebook.view_shared_idp(pair)?)
    })
}

/// What all my mentors said, part by part.
pub(crate) fn advice(line: &Line) -> Answer {
    with_notebook(line, |notebook| tell(&notebook.view_advice()?))
}

/// A sheet, after writing or removing an entry of it.
pub(crate) fn sheet(line: &Line) -> Answer {
    let sheet = line.need("--sheet")?;
    let entry = line.value("--entry").map(IdpPartId::new);
    with_pair(line, |notebook, pair| {
        if line.has("--remove") {
            let entry = entry.ok_or(No::usage("flag_missing", "--entry"))?;
            notebook.remove_sheet_entry(sheet, &entry)?;
        } else if !line.values("--field").is_empty() {
            let view = notebook.view_sheet(pair, sheet)?;
            let fields = fields(line, &view, entry.as_ref())?;
            notebook.save_sheet(sheet, entry.as_ref(), &fields)?;
        }
        tell(&notebook.view_sheet(pair, sheet)?)
    })
}

/// `field=value`; a field of a list takes several. Other fields stay as they are.
fn fields(
    line: &Line,
    view: &SheetView,
    entry: Option<&IdpPartId>,
) -> Answer<BTreeMap<String, SheetValue>> {
    let row = view.rows.iter().find(|row| match entry {
        Some(entry) => row.row.as_ref() == Some(entry),
        None => !view.grows,
    });
    let kept = row.into_iter().flat_map(|row| &row.fields);
    let mut found: BTreeMap<String, SheetValue> = kept
        .filter_map(|field| Some((field.field.clone(), field.value.clone()?)))
        .collect();
    let mut lists: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for typed in line.values("--field") {
        let (field, value) = typed
            .split_once('=')
            .ok_or(No::usage("value_unreadable", "--field"))?;
        let known = view.blank.iter().find(|it| it.field == field);
        let is_list = known.is_some_and(|it| it.kind == ithaca_core::idp::SheetFieldKind::List);
        if is_list {
            lists
                .entry(field.to_owned())
                .or_default()
                .push(value.to_owned());
        } else {
            found.insert(field.to_owned(), SheetValue::Text(value.to_owned()));
        }
    }
    found.extend(
        lists
            .into_iter()
            .map(|(field, items)| (field, SheetValue::Many(items))),
    );
    Ok(found)
}

fn with_goal(
    line: &Line,
    verb: impl FnOnce(&mut Notebook, &PairId, &GoalId) -> Answer<()>,
) -> Answer {
    let goal = GoalId::new(line.need("--goal")?);
    with_pair(line, |notebook, pair| {
        verb(notebook, pair, &goal)?;
        tell(&notebook.view_goal(pair, &goal)?)
    })
}

/// A goal, after writing it: a new one without `--goal`.
pub(crate) fn goal(line: &Line) -> Answer {
    let writes = [
        "--sentence",
        "--day",
        "--sign",
        "--why",
        "--today",
        "--ask",
        "--kind",
        "--realistic",
    ];
    let writes =
        writes.iter().any(|flag| line.value(flag).is_some()) || !line.values("--skill").is_empty();
    let goal = line.value("--goal").map(GoalId::new);
    with_pair(line, |notebook, pair| {
        let kept = match &goal {
            Some(goal) => notebook.view_goal(pair, goal)?.draft,
            None => GoalDraft::default(),
        };
        let id = match (writes, goal) {
            (false, Some(goal)) => goal,
            (_, goal) => notebook.save_goal(goal.as_ref(), &goal_draft(line, kept)?)?,
        };
        tell(&notebook.view_goal(pair, &id)?)
    })
}

fn goal_draft(line: &Line, kept: GoalDraft) -> Answer<GoalDraft> {
    let skills = line.values("--skill").iter().map(CompetencyId::new);
    Ok(GoalDraft {
        sentence: or(line, "--sentence", &kept.sentence),
        day: or(line, "--day", &kept.day),
        sign: or(line, "--sign", &kept.sign),
        why: or(line, "--why", &kept.why),
        today: or(line, "--today", &kept.today),
        ask: or(line, "--ask", &kept.ask),
        kind: match line.value("--kind") {
            Some(kind) => Some(word_of(kind, "--kind")?),
            None => kept.kind,
        },
        realistic: match line.value("--realistic") {
            Some(realistic) => Some(word_of(realistic, "--realistic")?),
            None => kept.realistic,
        },
        skills: match line.values("--skill").is_empty() {
            true => kept.skills,
            false => skills.collect(),
        },
    })
}

/// Says where a goal stands.
pub(crate) fn goal_state(line: &Line) -> Answer {
    let state = word_of(line.need("--state")?, "--state")?;
    with_goal(line, |notebook, _, goal| {
        Ok(notebook.set_goal_state(goal, state, line.value("--reason").unwrap_or_default())?)
    })
}

/// Chooses the progress word with its line.
pub(crate) fn progress(line: &Line) -> Answer {
    let word = word_of(line.need("--word")?, "--word")?;
    with_goal(line, |notebook, _, goal| {
        Ok(notebook.note_progress(goal, word, line.value("--line").unwrap_or_default())?)
    })
}

/// One place up or down, removed, or brought back.
pub(crate) fn move_goal(line: &Line) -> Answer {
    const WORDS: &str = "up|down|remove|restore";
    let word = line.word(WORDS)?.to_owned();
    let goal = GoalId::new(line.need("--goal")?);
    with_pair(line, |notebook, pair| {
        match word.as_str() {
            "up" => notebook.move_goal(&goal, true)?,
            "down" => notebook.move_goal(&goal, false)?,
            "remove" => notebook.remove_goal(&goal)?,
            "restore" => notebook.restore_goal(&goal)?,
            _ => return Err(No::usage("value_unreadable", WORDS)),
        }
        tell(&notebook.view_idp(pair)?)
    })
}

/// Writes or removes a step of a goal.
pub(crate) fn step(line: &Line) -> Answer {
    let step = line.value("--step").map(IdpPartId::new);
    with_goal(line, |notebook, pair, goal| {
        if line.has("--remove") {
            let step = step.ok_or(No::usage("flag_missing", "--step"))?;
            return Ok(notebook.remove_step(goal, &step)?);
        }
        let steps = notebook.view_goal(pair, goal)?.steps;
        let kept = steps.into_iter().find(|it| Some(&it.step) == step.as_ref());
        let kept_text = |of: fn(&ithaca_core::idp::StepView) -> &String| {
            kept.as_ref().map(of).cloned().unwrap_or_default()
        };
        let draft = StepDraft {
            text: or(line, "--text", &kept_text(|it| &it.text)),
            if_then: or(line, "--if-then", &kept_text(|it| &it.if_then)),
            help: or(line, "--help", &kept_text(|it| &it.help)),
            due_day: or(line, "--due", &kept_text(|it| &it.due_day)),
            reason: or(line, "--reason", &kept_text(|it| &it.reason)),
            result: or(line, "--result", &kept_text(|it| &it.result)),
            kind: match line.value("--kind") {
                Some(kind) => Some(word_of(kind, "--kind")?),
                None => kept.as_ref().and_then(|it| it.kind),
            },
            state: match (line.value("--state"), &kept) {
                (Some(state), _) => word_of(state, "--state")?,
                (None, Some(kept)) => kept.state,
                (None, None) => word_of("planned", "--state")?,
            },
        };
        notebook.save_step(goal, step.as_ref(), &draft)?;
        Ok(())
    })
}

/// Writes or removes a progress note of a goal.
pub(crate) fn note(line: &Line) -> Answer {
    let note = line.value("--note").map(IdpPartId::new);
    with_goal(line, |notebook, _, goal| {
        if line.has("--remove") {
            let note = note.ok_or(No::usage("flag_missing", "--note"))?;
            return Ok(notebook.remove_progress_note(goal, &note)?);
        }
        let draft = ProgressNoteDraft {
            day: or(line, "--day", ""),
            what: line.need("--what")?.to_owned(),
            measure: or(line, "--measure", ""),
            feedback: or(line, "--feedback", ""),
        };
        notebook.save_progress_note(goal, note.as_ref(), &draft)?;
        Ok(())
    })
}

/// Takes a competency into my list, drops it, or adds one of my own.
pub(crate) fn skill(line: &Line) -> Answer {
    let competency = line.value("--competency").map(CompetencyId::new);
    with_pair(line, |notebook, pair| {
        if let Some(name) = line.value("--name") {
            let draft = OwnCompetencyDraft {
                name: name.to_owned(),
                signs: line.values("--sign").to_vec(),
            };
            notebook.save_own_competency(competency.as_ref(), &draft)?;
        } else {
            let competency = competency.ok_or(No::usage("flag_missing", "--competency"))?;
            notebook.pick_competency(&competency, !line.has("--drop"))?;
        }
        tell(&notebook.view_idp(pair)?.skills)
    })
}

/// Rates a competency as of today.
pub(crate) fn rate(line: &Line) -> Answer {
    let competency = CompetencyId::new(line.need("--competency")?);
    let importance = line.value("--importance");
    let draft = RatingDraft {
        now: line.number("--now-step")?,
        needed: line.number("--needed")?,
        importance: importance
            .map(|typed| word_of(typed, "--importance"))
            .transpose()?,
        example: or(line, "--example", ""),
    };
    with_pair(line, |notebook, pair| {
        notebook.rate_competency(&competency, &draft)?;
        tell(&notebook.view_idp(pair)?.skills)
    })
}

fn shareable(line: &Line) -> Answer<Shareable> {
    match (line.value("--sheet"), line.value("--goal")) {
        (Some(sheet), None) => Ok(Shareable::Sheet {
            sheet: sheet.to_owned(),
        }),
        (None, Some(goal)) => Ok(Shareable::Goal {
            goal: GoalId::new(goal),
        }),
        _ => Err(No::usage("flag_missing", "--sheet")),
    }
}

/// Shares a sheet or a goal; with `--look` only shows the exact words that would go.
pub(crate) fn share(line: &Line) -> Answer {
    let what = shareable(line)?;
    let parts = ShareParts {
        progress: line.has("--progress"),
        details: line.has("--details"),
        steps: line.has("--steps"),
        notes: line.has("--notes"),
    };
    let asked: Vec<PairId> = line.values("--asked").iter().map(PairId::new).collect();
    with_pair(line, |notebook, pair| {
        let preview = notebook.preview_idp_share(pair, &what, parts)?;
        if !line.has("--look") {
            notebook.share_idp(pair, &what, parts, &asked)?;
        }
        tell(&preview)
    })
}

/// Takes a sheet or a goal back.
pub(crate) fn take_back(line: &Line) -> Answer {
    let what = shareable(line)?;
    with_pair(line, |notebook, pair| {
        notebook.take_back_idp(pair, &what)?;
        done()
    })
}

/// Freezes the plan as of today.
pub(crate) fn snapshot(line: &Line) -> Answer {
    with_pair(line, |notebook, _| {
        let name = line.value("--name").unwrap_or_default();
        Ok(json!({ "snapshot": notebook.take_idp_snapshot(name)? }))
    })
}

/// What changed between two snapshots, or until now.
pub(crate) fn compare(line: &Line) -> Answer {
    let earlier = SnapshotId::new(line.need("--earlier")?);
    let later = line.value("--later").map(SnapshotId::new);
    with_pair(line, |notebook, _| {
        tell(&notebook.compare_idp(&earlier, later.as_ref())?)
    })
}
