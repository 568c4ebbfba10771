//! What two people write in a year, as entries: the mentee notes meetings, points, minutes and promises, the mentor adds
//! and answers. Each goes through the outbox and is folded as any other.

use std::ops::RangeInclusive;

use chrono::{DateTime, Duration, Utc};
use ithaca_core::action_item::entry::{ActionItemMarked, ActionItemWritten, Mark, Owner};
use ithaca_core::agreement::{AgreementDraft, SigningDraft};
use ithaca_core::catalogue::ParamValue;
use ithaca_core::error::Result;
use ithaca_core::expectation::entry::{Length, Said, Way};
use ithaca_core::expectation::view::{AnswerDraft, RoundDraft};
use ithaca_core::id::{ActionItemId, ClauseId, EntryId, MeetingId, PairId, PointId, RoundId};
use ithaca_core::idp::entry::{GoalProgress, GoalState};
use ithaca_core::idp::{GoalDraft, ProgressNoteDraft};
use ithaca_core::journal::{About, Entry};
use ithaca_core::meeting::MeetingWay;
use ithaca_core::meeting::entry::MeetingHeld;
use ithaca_core::meeting::minutes_entry::{
    MinutesAnswer, MinutesAnswered, MinutesSent, MinutesTopic,
};
use ithaca_core::meeting::point_entry::{PointTalked, PointWritten};
use ithaca_core::notebook::{Notebook, Page};
use ithaca_core::pair::PairKeyring;
use secrecy::SecretString;

use crate::answer::Answer;
use crate::clause_draft::start_of;
use crate::year::moment;
use crate::year_words::Dice;

/// How many of ten items are points; the others are promises.
const POINTS_OF_TEN: u32 = 7;
/// The last meetings whose promises are still open, so that Today has something to say.
const OPEN_MEETINGS: u32 = 2;
const MINUTES_LONG: u32 = 60;
const ZONE: &str = "Europe/Berlin";

/// Some meetings in a row.
pub(crate) struct Chapter {
    pub(crate) meetings: RangeInclusive<u32>,
    /// When the first meeting of the pair was.
    pub(crate) begins: DateTime<Utc>,
    pub(crate) step: Duration,
    /// Points and promises of one meeting.
    pub(crate) items: u32,
    /// The last meeting of the pair.
    pub(crate) newest: u32,
}

impl Chapter {
    fn at(&self, meeting: u32) -> DateTime<Utc> {
        let at = self.begins + self.step * i32::try_from(meeting).unwrap_or_default();
        at - Duration::seconds(at.timestamp() % 60)
    }

    fn points(&self) -> u32 {
        self.items * POINTS_OF_TEN / 10
    }

    fn is_still_open(&self, meeting: u32) -> bool {
        self.newest - meeting < OPEN_MEETINGS
    }
}

/// What the mentee wrote, as far as the mentor answers it.
#[derive(Default)]
pub(crate) struct Written {
    pub(crate) entries: u32,
    points: Vec<(u32, PointId)>,
}

/// The draft of an agreement with its gaps filled.
pub(crate) fn draft_agreement(notebook: &mut Notebook, pair: &PairId) -> Answer<()> {
    let begun = AgreementDraft {
        preset: "workplace".to_owned(),
        ..AgreementDraft::default()
    };
    notebook.begin_agreement(pair, &begun)?;
    let text = |words: &str| ParamValue::Text(words.to_owned());
    let signs = ParamValue::Many(vec!["A planning meeting on her own".to_owned()]);
    let gaps = [
        (
            "cl-purpose",
            "purpose_statement",
            text("A first project, led with calm."),
        ),
        ("cl-success", "success_signs", signs),
    ];
    for (clause, gap, value) in gaps {
        let clause = ClauseId::new(clause);
        let mut draft = start_of(&notebook.view_clause(pair, &clause)?);
        draft.params.insert(gap.to_owned(), value);
        notebook.save_clause_draft(pair, &clause, &draft)?;
    }
    Ok(())
}

/// A yes to everything that waits.
pub(crate) fn agree(notebook: &mut Notebook, pair: &PairId) -> Answer<()> {
    let left = notebook.view_whole_text(pair)?.left;
    let named: Vec<EntryId> = left.into_iter().map(|line| line.proposal).collect();
    Ok(notebook.agree_to_all_left(pair, &named)?)
}

/// A signature under the text as it stands.
pub(crate) fn sign(
    notebook: &mut Notebook,
    pair: &PairId,
    passphrase: &SecretString,
) -> Answer<()> {
    let page = notebook.view_signing(pair)?;
    let draft = SigningDraft {
        typed_name: page.me.name,
        text_sha256: page.text_sha256,
    };
    Ok(notebook.sign_agreement(pair, &draft, passphrase)?)
}

/// What the mentee writes of some meetings: that they met, points, minutes, promises.
pub(crate) fn write_chapter(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    chapter: &Chapter,
    dice: &mut Dice,
) -> Result<Written> {
    let mut written = Written::default();
    for meeting in chapter.meetings.clone() {
        let at = chapter.at(meeting);
        page.now = moment(&page.now, at);
        let id = MeetingId::of(meeting);
        let starts = at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
        let mut write = |page: &mut Page<'_>, about: About, entry: Entry| {
            written.entries += 1;
            page.write(keyring, &about, &entry, &[])
        };
        let held = MeetingHeld {
            starts: starts.clone(),
            zone: ZONE.to_owned(),
            minutes: MINUTES_LONG,
            way: MeetingWay::Video,
            minutes_needed: true,
        };
        write(page, About::Meeting(id.clone()), Entry::MeetingHeld(held))?;
        let mut topics = Vec::new();
        for _ in 0..chapter.points() {
            let (point, title) = (PointId::fresh(), dice.point());
            let body = PointWritten {
                title: title.clone(),
                minutes: 10,
                hat: String::new(),
                origin: String::new(),
                since: meeting,
            };
            write(page, About::Point(point.clone()), Entry::PointWritten(body))?;
            topics.push(MinutesTopic {
                point: point.to_string(),
                title,
                result: dice.result(),
            });
            written.points.push((meeting, point));
        }
        let sent = MinutesSent {
            starts,
            zone: ZONE.to_owned(),
            minutes: MINUTES_LONG,
            way: MeetingWay::Video,
            topics,
            decisions: vec![dice.result()],
            promises: Vec::new(),
            text: dice.text(3),
            hats: Vec::new(),
        };
        write(page, About::Minutes(id), Entry::MinutesSent(sent))?;
        for _ in chapter.points()..chapter.items {
            let item = About::ActionItem(ActionItemId::fresh());
            let body = ActionItemWritten {
                text: dice.promise(),
                owner: Owner::Author,
                day: Some((at + chapter.step).date_naive().to_string()),
                goal: String::new(),
                origin: format!("meeting/{meeting}"),
            };
            write(page, item.clone(), Entry::ActionItemWritten(body))?;
            if !chapter.is_still_open(meeting) {
                let mark = ActionItemMarked {
                    mark: Mark::Done,
                    text: dice.result(),
                };
                write(page, item, Entry::ActionItemMarked(mark))?;
            }
        }
    }
    Ok(written)
}

/// Some points of whoever writes, for a meeting to come.
pub(crate) fn write_points(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    since: u32,
    count: u32,
    dice: &mut Dice,
) -> Result<()> {
    for _ in 0..count {
        let body = PointWritten {
            title: dice.point(),
            minutes: 0,
            hat: String::new(),
            origin: String::new(),
            since,
        };
        let about = About::Point(PointId::fresh());
        page.write(keyring, &about, &Entry::PointWritten(body), &[])?;
    }
    Ok(())
}

/// A round of everything the catalogue asks.
pub(crate) fn begin_round(notebook: &mut Notebook, pair: &PairId) -> Answer<RoundId> {
    let draft = RoundDraft {
        length: Length::Full,
        themes: Vec::new(),
        way: Way::Mail,
    };
    Ok(notebook.begin_round(pair, &draft)?)
}

/// An answer to every item: steps in turns, every fifth with a reason.
pub(crate) fn answer_all(
    notebook: &mut Notebook,
    pair: &PairId,
    round: &RoundId,
    steps: [u8; 3],
) -> Answer<()> {
    let items = notebook.view_round(pair, round)?.items;
    for ((number, item), step) in items.into_iter().enumerate().zip(steps.into_iter().cycle()) {
        let reason = match number % 5 {
            0 => "I have seen it go well, and I have seen it go wrong.",
            _ => "",
        };
        let answer = AnswerDraft {
            said: Said::Step { step },
            weight: None,
            reason: reason.to_owned(),
        };
        notebook.save_answer(pair, round, &item.asked.item, &answer)?;
    }
    Ok(())
}

/// What the mentor answers: every point was talked about, the minutes were so.
pub(crate) fn write_answers(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    chapter: &Chapter,
    written: &Written,
) -> Result<u32> {
    let mut entries = 0;
    for (meeting, point) in &written.points {
        page.now = moment(&page.now, chapter.at(*meeting) + Duration::hours(1));
        let talked = PointTalked {
            meeting: *meeting,
            talked: true,
        };
        let about = About::Point(point.clone());
        page.write(keyring, &about, &Entry::PointTalked(talked), &[])?;
        entries += 1;
    }
    for meeting in chapter.meetings.clone() {
        page.now = moment(&page.now, chapter.at(meeting) + Duration::hours(1));
        let about = About::Minutes(MeetingId::of(meeting));
        let facts = ithaca_core::journal::facts_about(page.store, &keyring.pair, &about.text())?;
        let minutes: Vec<EntryId> = facts.iter().map(|fact| fact.id().clone()).collect();
        let yes = MinutesAnswered {
            answer: MinutesAnswer::Accepted,
            remark: String::new(),
        };
        page.write(keyring, &about, &Entry::MinutesAnswered(yes), &minutes)?;
        entries += 1;
    }
    Ok(entries)
}

/// Goals that are still under way at the end.
const GOALS_ACTIVE: u32 = 2;

/// The plan of somebody who kept one: a goal for each quarter, a note a month, a snapshot a year. At most 40 goals; the
/// last two are under way, of the others every fifth was let go.
pub(crate) fn plan(notebook: &mut Notebook, months: u32, dice: &mut Dice) -> Answer<()> {
    let goals = (months / 3).clamp(1, 40);
    for number in 0..goals {
        let draft = GoalDraft {
            sentence: format!("Quarter {}: {}", number + 1, dice.promise()),
            day: "2030-06-30".to_owned(),
            sign: dice.result(),
            why: dice.text(2),
            ..GoalDraft::default()
        };
        let goal = notebook.save_goal(None, &draft)?;
        for _ in 0..3 {
            let note = ProgressNoteDraft {
                day: String::new(),
                what: dice.text(2),
                measure: String::new(),
                feedback: dice.result(),
            };
            notebook.save_progress_note(&goal, None, &note)?;
        }
        notebook.note_progress(&goal, GoalProgress::HalfWay, &dice.result())?;
        if number + GOALS_ACTIVE < goals {
            let state = if number % 5 == 4 {
                GoalState::LetGo
            } else {
                GoalState::Reached
            };
            notebook.set_goal_state(&goal, state, "")?;
        }
        if number % 4 == 3 {
            notebook.take_idp_snapshot(&format!("Year {}", number / 4 + 1))?;
        }
    }
    Ok(())
}
