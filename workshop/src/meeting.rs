//! Meetings: dates, the running agenda, minutes, notes.

use ithaca_core::agreement::Answer as Said;
use ithaca_core::error::Refusal;
use ithaca_core::id::{MeetingId, NoteId, PairId, PointId};
use ithaca_core::meeting::{
    Audience, HeldDraft, MeetingDraft, MeetingWay, MinutesAnswer, PointDraft,
};
use ithaca_core::notebook::Notebook;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::answer::{Answer, No, done, tell};
use crate::arguments::Line;
use crate::desk::with_pair;
use crate::files;

/// A draft file is a few KiB; a large one is another file.
const DRAFT_BYTES_MAX: usize = 512 * 1024;

/// A word of a list, such as `video`.
pub(crate) fn word<T: DeserializeOwned>(typed: &str, flag: &'static str) -> Answer<T> {
    serde_json::from_value(Value::from(typed)).map_err(|_| No::usage("value_unreadable", flag))
}

/// The text of a flag; nothing if it is not there.
pub(crate) fn text<'a>(line: &'a Line, flag: &str) -> &'a str {
    line.value(flag).unwrap_or_default()
}

fn with_meeting(
    line: &Line,
    verb: impl FnOnce(&mut Notebook, &PairId, &MeetingId) -> Answer<()>,
) -> Answer {
    let meeting = MeetingId::new(line.need("--meeting")?);
    with_pair(line, |notebook, pair| {
        verb(notebook, pair, &meeting)?;
        match notebook.view_meeting(pair, &meeting) {
            Ok(view) => tell(&view),
            Err(_) => Ok(json!({ "meeting": meeting, "state": null })),
        }
    })
}

pub(crate) fn meetings(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| tell(&notebook.view_meetings(pair)?))
}

pub(crate) fn meeting(line: &Line) -> Answer {
    with_meeting(line, |notebook, pair, meeting| {
        notebook.view_meeting(pair, meeting)?;
        Ok(())
    })
}

pub(crate) fn templates(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| {
        Ok(json!({ "templates": tell(&notebook.view_templates(pair)?)? }))
    })
}

/// Offers a date.
pub(crate) fn propose(line: &Line) -> Answer {
    let draft = MeetingDraft {
        day: line.need("--day")?.to_owned(),
        time: line.need("--time")?.to_owned(),
        minutes: line.number("--minutes")?.unwrap_or(60),
        way: word::<MeetingWay>(line.value("--way").unwrap_or("video"), "--way")?,
        place: text(line, "--place").to_owned(),
        template: text(line, "--template").to_owned(),
        agreed_by_voice: line.has("--by-voice"),
        reason: text(line, "--reason").to_owned(),
    };
    let meeting = line.value("--meeting").map(MeetingId::new);
    with_pair(line, |notebook, pair| {
        let meeting = notebook.propose_meeting(pair, meeting.as_ref(), &draft)?;
        tell(&notebook.view_meeting(pair, &meeting)?)
    })
}

pub(crate) fn keep_mine(line: &Line) -> Answer {
    with_meeting(line, |notebook, pair, meeting| {
        Ok(notebook.keep_my_date(pair, meeting)?)
    })
}

/// Answers the date of the partner that waits.
pub(crate) fn answer(line: &Line) -> Answer {
    let said: Said = word(line.word("yes|no|talk")?, "yes|no|talk")?;
    with_meeting(line, |notebook, pair, meeting| {
        let view = notebook.view_meeting(pair, meeting)?;
        let theirs = view.theirs.ok_or(No::from(Refusal::NotYourTurn))?;
        let reason = text(line, "--reason");
        Ok(notebook.answer_meeting(pair, meeting, &theirs.proposal, said, reason)?)
    })
}

pub(crate) fn withdraw(line: &Line) -> Answer {
    with_meeting(line, |notebook, pair, meeting| {
        Ok(notebook.withdraw_meeting(pair, meeting)?)
    })
}

pub(crate) fn cancel(line: &Line) -> Answer {
    with_meeting(line, |notebook, pair, meeting| {
        Ok(notebook.cancel_meeting(pair, meeting, text(line, "--reason"))?)
    })
}

/// Says that the two met.
pub(crate) fn hold(line: &Line) -> Answer {
    let draft = HeldDraft {
        day: line.need("--day")?.to_owned(),
        time: line.need("--time")?.to_owned(),
        minutes: line.number("--minutes")?.unwrap_or(60),
        way: word::<MeetingWay>(line.value("--way").unwrap_or("video"), "--way")?,
        minutes_needed: !line.has("--no-minutes"),
    };
    let meeting = line.value("--meeting").map(MeetingId::new);
    with_pair(line, |notebook, pair| {
        let meeting = notebook.hold_meeting(pair, meeting.as_ref(), &draft)?;
        tell(&notebook.view_meeting(pair, &meeting)?)
    })
}

/// Writes a point.
pub(crate) fn point(line: &Line) -> Answer {
    let draft = PointDraft {
        title: line.need("--title")?.to_owned(),
        minutes: line.number("--minutes")?.unwrap_or_default(),
        hat: text(line, "--hat").to_owned(),
        origin: text(line, "--origin").to_owned(),
        audience: if line.has("--share") {
            Audience::BothOfUs
        } else {
            Audience::OnlyMe
        },
    };
    let point = line.value("--point").map(PointId::new);
    with_pair(line, |notebook, pair| {
        let point = notebook.save_point(pair, point.as_ref(), &draft)?;
        Ok(json!({ "point": point }))
    })
}

pub(crate) fn answer_point(line: &Line) -> Answer {
    let point = PointId::new(line.need("--point")?);
    with_pair(line, |notebook, pair| {
        notebook.answer_point(pair, &point, line.need("--text")?)?;
        done()
    })
}

pub(crate) fn tick_point(line: &Line) -> Answer {
    let point = PointId::new(line.need("--point")?);
    with_meeting(line, |notebook, pair, meeting| {
        Ok(notebook.tick_point(pair, &point, meeting, !line.has("--untick"))?)
    })
}

pub(crate) fn drop_point(line: &Line) -> Answer {
    let point = PointId::new(line.need("--point")?);
    with_pair(line, |notebook, pair| {
        notebook.drop_point(pair, &point, text(line, "--reason"))?;
        done()
    })
}

/// Keeps my draft of the minutes, from a file laid over what it is now.
pub(crate) fn draft_minutes(line: &Line) -> Answer {
    let file = files::read_text(&line.path("--file")?, DRAFT_BYTES_MAX)?;
    let laid: Value =
        serde_json::from_str(&file).map_err(|_| No::usage("value_unreadable", "--file"))?;
    with_meeting(line, |notebook, pair, meeting| {
        let mut draft = tell(&notebook.view_meeting(pair, meeting)?.minutes.draft)?;
        if let (Some(draft), Some(laid)) = (draft.as_object_mut(), laid.as_object()) {
            draft.extend(laid.clone());
        }
        let draft =
            serde_json::from_value(draft).map_err(|_| No::usage("value_unreadable", "--file"))?;
        Ok(notebook.save_minutes_draft(pair, meeting, &draft)?)
    })
}

pub(crate) fn send_minutes(line: &Line) -> Answer {
    with_meeting(line, |notebook, pair, meeting| {
        let view = notebook.view_meeting(pair, meeting)?;
        if !view.minutes.draft_is_kept {
            notebook.save_minutes_draft(pair, meeting, &view.minutes.draft)?;
        }
        Ok(notebook.send_minutes(pair, meeting)?)
    })
}

/// Answers the minutes of the partner that wait, or that were frozen unanswered.
pub(crate) fn answer_minutes(line: &Line) -> Answer {
    let said: MinutesAnswer = word(line.word("accepted|correction")?, "accepted|correction")?;
    with_meeting(line, |notebook, pair, meeting| {
        let minutes = notebook.view_meeting(pair, meeting)?.minutes;
        let frozen = minutes.frozen.map(|it| it.account);
        let theirs = minutes
            .theirs
            .or(frozen)
            .ok_or(No::from(Refusal::MinutesGone))?;
        let remark = text(line, "--remark");
        Ok(notebook.answer_minutes(pair, meeting, &theirs.minutes_id, said, remark)?)
    })
}

pub(crate) fn freeze_minutes(line: &Line) -> Answer {
    with_meeting(line, |notebook, pair, meeting| {
        Ok(notebook.freeze_minutes(pair, meeting)?)
    })
}

pub(crate) fn add_to_minutes(line: &Line) -> Answer {
    with_meeting(line, |notebook, pair, meeting| {
        Ok(notebook.add_to_minutes(pair, meeting, line.need("--text")?)?)
    })
}

pub(crate) fn write_box(line: &Line) -> Answer {
    with_meeting(line, |notebook, pair, meeting| {
        Ok(notebook.write_box(pair, meeting, line.need("--text")?)?)
    })
}

pub(crate) fn note(line: &Line) -> Answer {
    with_meeting(line, |notebook, pair, meeting| {
        Ok(notebook.save_meeting_note(pair, meeting, line.need("--text")?)?)
    })
}

pub(crate) fn share_note(line: &Line) -> Answer {
    let note = line.value("--note").map(NoteId::new);
    let meeting = MeetingId::new(line.need("--meeting")?);
    with_pair(line, |notebook, pair| {
        let text = line.need("--text")?;
        let note = notebook.share_note(pair, note.as_ref(), &meeting, text)?;
        Ok(json!({ "note": note }))
    })
}

pub(crate) fn take_back_note(line: &Line) -> Answer {
    let note = NoteId::new(line.need("--note")?);
    with_pair(line, |notebook, pair| {
        notebook.take_back_note(pair, &note)?;
        done()
    })
}
