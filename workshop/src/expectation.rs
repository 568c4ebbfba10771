//! Expectations: begin a round, answer, seal, show, compare, and keep what the talk decided.

use ithaca_core::error::Refusal;
use ithaca_core::expectation::entry::{Conduct, ItemKind, Said, Way};
use ithaca_core::expectation::view::{
    AnswerDraft, OutcomeDraft, OwnItemDraft, RoundDraft, RoundState, ShowChoice,
};
use ithaca_core::id::{EntryId, ItemId, PairId, RoundId};
use ithaca_core::notebook::Notebook;
use ithaca_core::person::Role;
use ithaca_core::proposal::Answer as Reply;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::answer::{Answer, No, done, tell};
use crate::arguments::Line;
use crate::desk::with_pair;
use crate::secret;

/// One word of a list that the core knows.
fn one_of<T: DeserializeOwned>(typed: &str, flag: &'static str) -> Answer<T> {
    let word = typed.replace('-', "_");
    serde_json::from_value(Value::from(word)).map_err(|_| No::usage("value_unreadable", flag))
}

/// Every round of the pair.
pub(crate) fn rounds(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| {
        tell(&notebook.view_expectations(pair)?)
    })
}

/// Begins a round as my draft.
pub(crate) fn begin(line: &Line) -> Answer {
    let way = line.value("--way");
    let draft = RoundDraft {
        length: one_of(line.value("--length").unwrap_or("short"), "--length")?,
        themes: line.values("--theme").to_vec(),
        way: way.map_or(Ok(Way::Mail), |way| one_of(way, "--way"))?,
    };
    with_pair(line, |notebook, pair| {
        Ok(json!({ "round": notebook.begin_round(pair, &draft)? }))
    })
}

/// Does one thing with one round: the one named, else the newest that is open, else the newest.
fn with_round<T>(
    line: &Line,
    verb: impl FnOnce(&mut Notebook, &PairId, &RoundId) -> Answer<T>,
) -> Answer<T> {
    with_pair(line, |notebook, pair| {
        let round = match line.value("--round") {
            Some(named) => RoundId::new(named),
            None => {
                let rounds = notebook.view_expectations(pair)?.rounds;
                let open = rounds.iter().find(|it| it.state == RoundState::Open);
                let found = open.or(rounds.first()).ok_or(Refusal::RoundGone)?;
                found.round.clone()
            }
        };
        verb(notebook, pair, &round)
    })
}

/// A write about one round; answers its line.
fn wrote(line: &Line, verb: impl FnOnce(&mut Notebook, &PairId, &RoundId) -> Answer<()>) -> Answer {
    with_round(line, |notebook, pair, round| {
        verb(notebook, pair, round)?;
        let rounds = notebook.view_expectations(pair)?.rounds;
        match rounds.into_iter().find(|it| &it.round == round) {
            Some(found) => tell(&found),
            None => Ok(json!({ "round": round, "state": null })),
        }
    })
}

/// One round to answer.
pub(crate) fn round(line: &Line) -> Answer {
    with_round(line, |notebook, pair, round| {
        tell(&notebook.view_round(pair, round)?)
    })
}

/// Offers my draft of a round.
pub(crate) fn propose(line: &Line) -> Answer {
    wrote(line, |notebook, pair, round| {
        Ok(notebook.propose_round(pair, round)?)
    })
}

/// Adds an item in own words: a statement, or with two ends a slider.
pub(crate) fn add_item(line: &Line) -> Answer {
    let slider = line.value("--left").is_some() || line.value("--right").is_some();
    let words = |flag| line.value(flag).unwrap_or_default().to_owned();
    let about = line.value("--about");
    let role = line.value("--left-role");
    let draft = OwnItemDraft {
        kind: match slider {
            true => ItemKind::Slider,
            false => ItemKind::Statement,
        },
        text: words("--text"),
        left: words("--left"),
        right: words("--right"),
        about: about.map_or(Ok(Conduct::Both), |about| one_of(about, "--about"))?,
        left_role: role
            .map(|role| one_of::<Role>(role, "--left-role"))
            .transpose()?,
    };
    with_round(line, |notebook, pair, round| {
        Ok(json!({ "item": notebook.add_own_item(pair, round, &draft)? }))
    })
}

/// Takes an own item out again.
pub(crate) fn remove_item(line: &Line) -> Answer {
    let item = ItemId::new(line.need("--item")?);
    wrote(line, |notebook, pair, round| {
        Ok(notebook.remove_own_item(pair, round, &item)?)
    })
}

/// Keeps my answer to one item, Only me.
pub(crate) fn answer(line: &Line) -> Answer {
    let item = ItemId::new(line.need("--item")?);
    let draft = answer_draft(line)?;
    wrote(line, |notebook, pair, round| {
        Ok(notebook.save_answer(pair, round, &item, &draft)?)
    })
}

fn answer_draft(line: &Line) -> Answer<AnswerDraft> {
    let depends = line.value("--depends");
    let step = line.number("--step")?;
    let said = if let Some(on) = depends {
        Said::Depends { on: on.to_owned() }
    } else if line.has("--unknown") {
        Said::Unknown
    } else if line.has("--not-for-us") {
        Said::NotForUs
    } else if let Some(step) = step {
        Said::Step {
            step: u8::try_from(step).unwrap_or(u8::MAX),
        }
    } else {
        Said::Open
    };
    let weight = line.value("--weight");
    Ok(AnswerDraft {
        said,
        weight: weight
            .map(|weight| one_of(weight, "--weight"))
            .transpose()?,
        reason: line.value("--reason").unwrap_or_default().to_owned(),
    })
}

/// What a partner without Ithaca told me: with an item their answer to it, with a day since when.
pub(crate) fn told(line: &Line) -> Answer {
    let draft = answer_draft(line)?;
    with_round(line, |notebook, pair, round| {
        if let Some(item) = line.value("--item") {
            notebook.save_told_answer(pair, round, &ItemId::new(item), &draft)?;
        }
        if let Some(day) = line.value("--day") {
            notebook.save_told_day(pair, round, day)?;
        }
        tell(&notebook.view_told(pair, round)?)
    })
}

/// My answers beside what was told.
pub(crate) fn compare_told(line: &Line) -> Answer {
    with_round(line, |notebook, pair, round| {
        tell(&notebook.view_told_comparison(pair, round)?)
    })
}

/// Says what of my answers will be shown.
pub(crate) fn show_what(line: &Line) -> Answer {
    let choice = ShowChoice {
        what: one_of(line.word("all|all-but|only")?, "all|all-but|only")?,
        items: items(line),
    };
    wrote(line, |notebook, pair, round| {
        Ok(notebook.choose_show(pair, round, &choice)?)
    })
}

fn items(line: &Line) -> Vec<ItemId> {
    let named = line.values("--item").iter();
    named.map(ItemId::new).collect()
}

/// Seals what I answered.
pub(crate) fn seal(line: &Line) -> Answer {
    wrote(line, |notebook, pair, round| {
        Ok(notebook.seal_answers(pair, round)?)
    })
}

/// Takes my seal back while it waits.
pub(crate) fn take_back_seal(line: &Line) -> Answer {
    wrote(line, |notebook, pair, round| {
        Ok(notebook.take_back_seal(pair, round)?)
    })
}

/// Shows what I sealed.
pub(crate) fn reveal(line: &Line) -> Answer {
    wrote(line, |notebook, pair, round| {
        Ok(notebook.reveal_answers(pair, round)?)
    })
}

/// Takes what I show back while it waits.
pub(crate) fn take_back_reveal(line: &Line) -> Answer {
    wrote(line, |notebook, pair, round| {
        Ok(notebook.take_back_reveal(pair, round)?)
    })
}

/// The ten areas, with my marks.
pub(crate) fn areas(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| tell(&notebook.view_areas(pair)?))
}

/// Marks one area, Only me.
pub(crate) fn mark_area(line: &Line) -> Answer {
    let area = line.need("--area")?;
    let mark = mark(line, "goes-well|partly|not-yet|none")?;
    with_pair(line, |notebook, pair| {
        notebook.mark_area(pair, area, mark)?;
        tell(&notebook.view_areas(pair)?)
    })
}

/// Marks one example card, Only me.
pub(crate) fn mark_example(line: &Line) -> Answer {
    let card = line.need("--card")?;
    let mark = mark(line, "like-mine|different|new-to-me|none")?;
    with_pair(line, |notebook, pair| {
        notebook.mark_example(pair, card, mark)?;
        done()
    })
}

fn mark<T: DeserializeOwned>(line: &Line, words: &'static str) -> Answer<Option<T>> {
    match line.word(words)? {
        "none" => Ok(None),
        word => one_of(word, words).map(Some),
    }
}

/// My six words, to be read aloud, and what they open.
pub(crate) fn opening(line: &Line) -> Answer {
    with_round(line, |notebook, pair, round| {
        tell(&notebook.view_opening(pair, round)?)
    })
}

/// Opens my partner's answers with their six words, and shows mine.
pub(crate) fn open_together(line: &Line) -> Answer {
    let words = secret::read(line, secret::WORDS)?;
    wrote(line, |notebook, pair, round| {
        Ok(notebook.open_together(pair, round, &words)?)
    })
}

/// Both answers side by side.
pub(crate) fn compare(line: &Line) -> Answer {
    with_round(line, |notebook, pair, round| {
        tell(&notebook.view_comparison(pair, round)?)
    })
}

/// Chooses what I would like to talk about.
pub(crate) fn choose(line: &Line) -> Answer {
    let items = items(line);
    wrote(line, |notebook, pair, round| {
        Ok(notebook.choose_items(pair, round, &items)?)
    })
}

/// Offers what the talk decided on one item.
pub(crate) fn outcome(line: &Line) -> Answer {
    let item = ItemId::new(line.need("--item")?);
    let draft = OutcomeDraft {
        decision: one_of(line.need("--decision")?, "--decision")?,
        sentence: line.value("--sentence").unwrap_or_default().to_owned(),
        day: line.value("--day").map(ToOwned::to_owned),
        into_agreement: line.has("--into-agreement"),
    };
    wrote(line, |notebook, pair, round| {
        Ok(notebook.propose_outcome(pair, round, &item, &draft)?)
    })
}

/// Answers the outcome of my partner that waits on an item.
pub(crate) fn answer_outcome(line: &Line) -> Answer {
    let item = ItemId::new(line.need("--item")?);
    let said: Reply = one_of(line.word("yes|no|talk")?, "yes|no|talk")?;
    let reason = line.value("--reason").unwrap_or_default();
    wrote(line, |notebook, pair, round| {
        let proposal = match line.value("--proposal") {
            Some(named) => EntryId::new(named),
            None => waiting(notebook, pair, round, &item)?,
        };
        Ok(notebook.answer_outcome(pair, round, &item, &proposal, said, reason)?)
    })
}

/// My partner's outcome that waits on an item.
fn waiting(notebook: &Notebook, pair: &PairId, round: &RoundId, item: &ItemId) -> Answer<EntryId> {
    let rows = notebook.view_comparison(pair, round)?.rows.into_iter();
    let mut rows = rows.filter(|row| &row.asked.item == item);
    let outcome = rows.next().and_then(|row| row.outcome);
    let outcome = outcome.ok_or(Refusal::ProposalChanged)?;
    Ok(match outcome.other {
        Some(theirs) => theirs.proposal,
        None => outcome.proposal,
    })
}

/// Takes back what I last said of an outcome.
pub(crate) fn withdraw_outcome(line: &Line) -> Answer {
    let item = ItemId::new(line.need("--item")?);
    wrote(line, |notebook, pair, round| {
        Ok(notebook.withdraw_outcome(pair, round, &item)?)
    })
}

/// Ends a round.
pub(crate) fn end(line: &Line) -> Answer {
    let why = one_of(
        line.word("talked|abandoned|salts-lost")?,
        "talked|abandoned|salts-lost",
    )?;
    wrote(line, |notebook, pair, round| {
        Ok(notebook.end_round(pair, round, why)?)
    })
}

/// Says how answers are shown: a round in the room goes on by mail.
pub(crate) fn choose_way(line: &Line) -> Answer {
    let way = one_of(line.word("mail|room")?, "mail|room")?;
    wrote(line, |notebook, pair, round| {
        Ok(notebook.choose_way(pair, round, way)?)
    })
}

/// Of rounds begun at the same time, keeps one.
pub(crate) fn keep(line: &Line) -> Answer {
    line.need("--round")?;
    wrote(line, |notebook, pair, round| {
        Ok(notebook.keep_round(pair, round)?)
    })
}
