//! Between meetings: contact, open questions, time away, promises.

use ithaca_core::action_item::{Holder, ItemDraft, ItemState, Mark};
use ithaca_core::error::Refusal;
use ithaca_core::id::{ActionItemId, AwayId, ContactId, QuestionId};
use ithaca_core::meeting::{Audience, ContactDraft, ContactWay};
use serde_json::json;

use crate::answer::{Answer, No, done, tell};
use crate::arguments::Line;
use crate::desk::with_pair;
use crate::meeting::{text, word};

pub(crate) fn between(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| tell(&notebook.view_between(pair)?))
}

/// Notes a contact.
pub(crate) fn note_contact(line: &Line) -> Answer {
    let draft = ContactDraft {
        day: line.need("--day")?.to_owned(),
        minutes: line.number("--minutes")?.unwrap_or_default(),
        way: word::<ContactWay>(line.value("--way").unwrap_or("message"), "--way")?,
        line: text(line, "--line").to_owned(),
    };
    let contact = line.value("--contact").map(ContactId::new);
    with_pair(line, |notebook, pair| {
        let contact = notebook.note_contact(pair, contact.as_ref(), &draft)?;
        Ok(json!({ "contact": contact }))
    })
}

pub(crate) fn remove_contact(line: &Line) -> Answer {
    let contact = ContactId::new(line.need("--contact")?);
    with_pair(line, |notebook, pair| {
        notebook.remove_contact(pair, &contact)?;
        done()
    })
}

pub(crate) fn ask(line: &Line) -> Answer {
    let question = line.value("--question").map(QuestionId::new);
    with_pair(line, |notebook, pair| {
        let question = notebook.ask_question(pair, question.as_ref(), line.need("--text")?)?;
        Ok(json!({ "question": question }))
    })
}

pub(crate) fn reply(line: &Line) -> Answer {
    let question = QuestionId::new(line.need("--question")?);
    with_pair(line, |notebook, pair| {
        let in_full = !line.has("--later");
        notebook.answer_question(pair, &question, text(line, "--text"), in_full)?;
        done()
    })
}

pub(crate) fn close_question(line: &Line) -> Answer {
    let question = QuestionId::new(line.need("--question")?);
    with_pair(line, |notebook, pair| {
        notebook.close_question(pair, &question)?;
        done()
    })
}

pub(crate) fn away(line: &Line) -> Answer {
    let away = line.value("--away").map(AwayId::new);
    with_pair(line, |notebook, pair| {
        let (from, until) = (line.need("--from")?, line.need("--until")?);
        let away = notebook.note_away(pair, away.as_ref(), from, until)?;
        Ok(json!({ "away": away }))
    })
}

pub(crate) fn remove_away(line: &Line) -> Answer {
    let away = AwayId::new(line.need("--away")?);
    with_pair(line, |notebook, pair| {
        notebook.remove_away(pair, &away)?;
        done()
    })
}

pub(crate) fn promises(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| tell(&notebook.view_promises(pair)?))
}

/// Writes an action item.
pub(crate) fn promise(line: &Line) -> Answer {
    let draft = ItemDraft {
        text: line.need("--text")?.to_owned(),
        owner: word::<Holder>(line.value("--owner").unwrap_or("me"), "--owner")?,
        day: line.value("--day").map(ToOwned::to_owned),
        goal: text(line, "--goal").to_owned(),
        origin: text(line, "--origin").to_owned(),
        audience: if line.has("--only-me") {
            Audience::OnlyMe
        } else {
            Audience::BothOfUs
        },
    };
    let item = line.value("--item").map(ActionItemId::new);
    with_pair(line, |notebook, pair| {
        let item = notebook.save_action_item(pair, item.as_ref(), &draft)?;
        Ok(json!({ "item": item }))
    })
}

/// Answers what is offered to me.
pub(crate) fn answer_promise(line: &Line) -> Answer {
    let item = ActionItemId::new(line.need("--item")?);
    let yes = match line.word("yes|no")? {
        "yes" => true,
        "no" => false,
        _ => return Err(No::usage("value_unreadable", "yes|no")),
    };
    with_pair(line, |notebook, pair| {
        let offered = notebook.view_promises(pair)?.offered;
        let offered = offered
            .into_iter()
            .find(|it| it.item == item && it.state == ItemState::OfferedToMe);
        let words = offered
            .and_then(|it| it.words)
            .ok_or(No::from(Refusal::ProposalChanged))?;
        notebook.answer_action_item(pair, &item, &words, yes, text(line, "--reason"))?;
        done()
    })
}

pub(crate) fn move_promise(line: &Line) -> Answer {
    let item = ActionItemId::new(line.need("--item")?);
    with_pair(line, |notebook, pair| {
        notebook.move_action_item(pair, &item, line.value("--day"), text(line, "--reason"))?;
        done()
    })
}

pub(crate) fn mark_promise(line: &Line) -> Answer {
    let item = ActionItemId::new(line.need("--item")?);
    let marks = "planned|in_progress|done|dropped";
    let mark: Mark = word(line.word(marks)?, marks)?;
    with_pair(line, |notebook, pair| {
        notebook.mark_action_item(pair, &item, mark, text(line, "--text"))?;
        done()
    })
}

pub(crate) fn withdraw_promise(line: &Line) -> Answer {
    let item = ActionItemId::new(line.need("--item")?);
    with_pair(line, |notebook, pair| {
        notebook.withdraw_action_item(pair, &item)?;
        done()
    })
}

/// What a typed line says; nothing is written.
pub(crate) fn read_promise(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| {
        tell(&notebook.read_promise(pair, line.need("--line")?)?)
    })
}
