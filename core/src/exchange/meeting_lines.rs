//! Lines of a parcel about meetings, what lies between them, and action items.

use super::view::{ChangeKind, ChangeLine};
use crate::action_item::Mark;
use crate::action_item::entry::Owner;
use crate::agreement::Answer;
use crate::journal::Entry;
use crate::meeting::MinutesAnswer;
use crate::meeting::minutes_entry::MinutesSent;
use crate::moment::read_start;
use crate::redline::redline;

/// Fills the line of an entry of these rooms; `answers` if its reader is the one who may answer.
pub(super) fn fill(line: &mut ChangeLine, entry: &Entry, answers: bool) {
    date(line, entry, answers);
    minutes(line, entry, answers);
    agenda(line, entry, answers);
    action_item(line, entry, answers);
}

/// The day of a moment where its author thought of it.
fn day_of(starts: &str, zone: &str) -> Vec<String> {
    let zone: chrono_tz::Tz = zone.parse().unwrap_or(chrono_tz::UTC);
    let day = read_start(starts).map(|at| at.with_timezone(&zone).date_naive().to_string());
    day.into_iter().collect()
}

fn date(line: &mut ChangeLine, entry: &Entry, answers: bool) {
    if let Entry::MeetingProposed(offer) = entry {
        line.kind = ChangeKind::MeetingProposed;
        line.days = day_of(&offer.starts, &offer.zone);
        line.needs_yes = answers;
        line.reason.clone_from(&offer.reason);
    }
    if let Entry::MeetingAnswered(answered) = entry {
        line.kind = match answered.answer {
            Answer::Yes => ChangeKind::MeetingYes,
            Answer::No => ChangeKind::MeetingNo,
            Answer::Talk => ChangeKind::MeetingTalk,
        };
        line.reason.clone_from(&answered.reason);
    }
    if let Entry::MeetingCancelled(cancelled) = entry {
        line.kind = ChangeKind::MeetingCancelled;
        line.reason.clone_from(&cancelled.reason);
    }
    if let Entry::MeetingHeld(held) = entry {
        line.kind = ChangeKind::MeetingHeld;
        line.days = day_of(&held.starts, &held.zone);
    }
}

fn minutes(line: &mut ChangeLine, entry: &Entry, answers: bool) {
    if let Entry::MinutesSent(sent) = entry {
        line.kind = ChangeKind::MinutesSent;
        line.days = day_of(&sent.starts, &sent.zone);
        line.needs_yes = answers;
        line.redline = redline("", &words_of(sent));
    }
    if let Entry::MinutesAnswered(answered) = entry {
        line.kind = match answered.answer {
            MinutesAnswer::Accepted => ChangeKind::MinutesAccepted,
            MinutesAnswer::Correction => ChangeKind::MinutesCorrection,
        };
        line.reason.clone_from(&answered.remark);
    }
    if let Entry::MinutesFrozen(_) = entry {
        line.kind = ChangeKind::MinutesFrozen;
    }
    if let Entry::MinutesAdded(added) = entry {
        line.kind = ChangeKind::MinutesAdded;
        line.redline = redline("", &added.text);
    }
    if let Entry::BoxWritten(written) = entry {
        line.kind = ChangeKind::BoxWritten;
        line.redline = redline("", &written.text);
    }
}

/// What people wrote in minutes, one after the other.
fn words_of(sent: &MinutesSent) -> String {
    let topics = sent
        .topics
        .iter()
        .map(|topic| match topic.result.is_empty() {
            true => topic.title.clone(),
            false => format!("{}: {}", topic.title, topic.result),
        });
    let promises = sent.promises.iter().map(|promised| promised.text.clone());
    let lines = topics.chain(sent.decisions.iter().cloned()).chain(promises);
    let mut words: Vec<String> = lines.collect();
    words.push(sent.text.clone());
    words.retain(|text| !text.is_empty());
    words.join("\n")
}

fn agenda(line: &mut ChangeLine, entry: &Entry, answers: bool) {
    if let Entry::PointWritten(point) = entry {
        line.kind = ChangeKind::PointWritten;
        line.title.clone_from(&point.title);
    }
    if let Entry::PointAnswered(answered) = entry {
        line.kind = ChangeKind::PointAnswered;
        line.redline = redline("", &answered.text);
    }
    if let Entry::PointTalked(_) = entry {
        line.kind = ChangeKind::PointTalked;
    }
    if let Entry::PointDropped(dropped) = entry {
        line.kind = ChangeKind::PointDropped;
        line.reason.clone_from(&dropped.reason);
    }
    if let Entry::ContactNoted(noted) = entry {
        line.kind = ChangeKind::ContactNoted;
        line.days = vec![noted.day.clone()];
        line.title.clone_from(&noted.line);
    }
    if let Entry::QuestionAsked(asked) = entry {
        line.kind = ChangeKind::QuestionAsked;
        line.needs_yes = answers;
        line.redline = redline("", &asked.text);
    }
    if let Entry::QuestionAnswered(answered) = entry {
        line.kind = ChangeKind::QuestionAnswered;
        line.redline = redline("", &answered.text);
    }
    if let Entry::QuestionClosed(_) = entry {
        line.kind = ChangeKind::QuestionClosed;
    }
    if let Entry::AwayNoted(noted) = entry {
        line.kind = ChangeKind::AwayNoted;
        line.days = vec![noted.from_day.clone(), noted.until_day.clone()];
    }
    if let Entry::NoteShared(shared) = entry {
        line.kind = ChangeKind::NoteShared;
        line.redline = redline("", &shared.text);
    }
    if let Entry::TakenBack(_) = entry {
        line.kind = ChangeKind::TakenBack;
    }
}

fn action_item(line: &mut ChangeLine, entry: &Entry, answers: bool) {
    if let Entry::ActionItemWritten(item) = entry {
        let offered = item.owner != Owner::Author;
        line.kind = match offered {
            true => ChangeKind::ActionItemOffered,
            false => ChangeKind::ActionItemWritten,
        };
        line.title.clone_from(&item.text);
        line.days = item.day.iter().cloned().collect();
        line.needs_yes = answers && offered;
    }
    if let Entry::ActionItemAnswered(answered) = entry {
        line.kind = match answered.yes {
            true => ChangeKind::ActionItemYes,
            false => ChangeKind::ActionItemNo,
        };
        line.reason.clone_from(&answered.reason);
    }
    if let Entry::ActionItemMoved(moved) = entry {
        line.kind = ChangeKind::ActionItemMoved;
        line.days = moved.day.iter().cloned().collect();
        line.reason.clone_from(&moved.reason);
    }
    if let Entry::ActionItemMarked(marked) = entry {
        line.kind = match marked.mark {
            Mark::Done => ChangeKind::ActionItemDone,
            Mark::Dropped => ChangeKind::ActionItemDropped,
            Mark::Planned | Mark::InProgress => ChangeKind::ActionItemOpen,
        };
        line.reason.clone_from(&marked.text);
    }
}
