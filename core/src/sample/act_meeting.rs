//! What the two do in their meetings, and between them.

use super::mark::Seat;
use super::walk::{Someone, Walk, there};
use super::words::{Promised, Written};
use super::year::{BetweenDeed, MeetingDeed};
use crate::action_item::entry::Mark;
use crate::action_item::{ActionItemView, Holder, ItemDraft};
use crate::error::Result;
use crate::id::MeetingId;
use crate::meeting::{
    Audience, ContactDraft, HeldDraft, MeetingDraft, MinutesAnswer, MinutesDraft, PointDraft,
    PromiseDraft, TopicDraft,
};
use crate::proposal::Answer;

/// How long the two meet.
const MEETING_MINUTES: u32 = 60;

impl Walk {
    pub(super) fn act_in_meetings(&mut self, who: Seat, deed: &MeetingDeed) -> Result<()> {
        let meeting = self.meeting.clone();
        match deed {
            MeetingDeed::OffersDate {
                on,
                time,
                way,
                template,
                place,
            } => {
                let draft = MeetingDraft {
                    day: self.day(*on).to_string(),
                    time: time.clone(),
                    minutes: MEETING_MINUTES,
                    way: *way,
                    place: place.clone(),
                    template: template.clone(),
                    agreed_by_voice: false,
                    reason: String::new(),
                };
                let someone = self.at(who);
                let offered = someone
                    .notebook
                    .propose_meeting(&someone.pair, None, &draft)?;
                self.meeting = offered;
                self.held = HeldDraft {
                    day: draft.day,
                    time: draft.time,
                    minutes: draft.minutes,
                    way: draft.way,
                    minutes_needed: true,
                };
                Ok(())
            }
            MeetingDeed::AnswersDate => self.at(who).answer_date(&meeting),
            MeetingDeed::Parks { title, only_me } => self.at(who).park(title, *only_me),
            MeetingDeed::AnswersPoint { title, text } => {
                self.at(who).answer_point(&meeting, title, text)
            }
            MeetingDeed::SendsMinutes(written) => {
                let promises = written.promises.iter();
                let promises = promises.map(|it| self.promised(who, it)).collect();
                let held = self.held.clone();
                self.at(who).send_minutes(&meeting, held, written, promises)
            }
            MeetingDeed::ConfirmsMinutes { my_box } => {
                self.at(who).confirm_minutes(&meeting, my_box)
            }
            MeetingDeed::NotesMeeting { text } => {
                let someone = self.at(who);
                let notebook = &mut someone.notebook;
                notebook.save_meeting_note(&someone.pair, &meeting, text)
            }
        }
    }

    fn promised(&self, who: Seat, promise: &Promised) -> PromiseDraft {
        PromiseDraft {
            item: String::new(),
            owner: if promise.owner == who {
                Holder::Me
            } else {
                Holder::Partner
            },
            text: promise.text.clone(),
            day: Some(self.day(promise.until).to_string()),
        }
    }

    pub(super) fn act_between(&mut self, who: Seat, deed: &BetweenDeed) -> Result<()> {
        let day = |walk: &Self, ago: i64| walk.day(ago).to_string();
        match deed {
            BetweenDeed::TakesOn => self.at(who).take_on(),
            BetweenDeed::Keeps { promise, text } => self.at(who).keep_promise(promise, text),
            BetweenDeed::MovesPromise {
                promise,
                until,
                reason,
            } => {
                let day = day(self, *until);
                let someone = self.at(who);
                let item = someone.promise(promise)?.item;
                someone
                    .notebook
                    .move_action_item(&someone.pair, &item, Some(&day), reason)
            }
            BetweenDeed::Promises { text, until } => {
                let day = day(self, *until);
                self.at(who).promise_alone(text, day)
            }
            BetweenDeed::NotesContact { way, minutes, line } => {
                let someone = self.at(who);
                let draft = ContactDraft {
                    day: someone.notebook.now()?.day_text(),
                    minutes: *minutes,
                    way: *way,
                    line: line.clone(),
                };
                let noted = someone.notebook.note_contact(&someone.pair, None, &draft);
                noted.map(drop)
            }
            BetweenDeed::Asks { text } => {
                let someone = self.at(who);
                let asked = someone.notebook.ask_question(&someone.pair, None, text);
                asked.map(drop)
            }
            BetweenDeed::Replies { text } => self.at(who).reply(text),
            BetweenDeed::GoesAway { from, until } => {
                let (from, until) = (day(self, *from), day(self, *until));
                let someone = self.at(who);
                let away = someone
                    .notebook
                    .note_away(&someone.pair, None, &from, &until);
                away.map(drop)
            }
            BetweenDeed::ChecksIn {
                prompt,
                text,
                share,
            } => self.at(who).check_in(prompt, text, *share),
        }
    }
}

impl Someone {
    fn answer_date(&mut self, meeting: &MeetingId) -> Result<()> {
        let theirs = self.notebook.view_meeting(&self.pair, meeting)?.theirs;
        let offer = there(theirs)?.proposal;
        self.notebook
            .answer_meeting(&self.pair, meeting, &offer, Answer::Yes, "")
    }

    fn park(&mut self, title: &str, only_me: bool) -> Result<()> {
        let draft = PointDraft {
            title: title.to_owned(),
            audience: if only_me {
                Audience::OnlyMe
            } else {
                Audience::BothOfUs
            },
            ..PointDraft::default()
        };
        let parked = self.notebook.save_point(&self.pair, None, &draft);
        parked.map(drop)
    }

    fn answer_point(&mut self, meeting: &MeetingId, title: &str, text: &str) -> Result<()> {
        let points = self.notebook.view_meeting(&self.pair, meeting)?.points;
        let point = there(points.into_iter().find(|it| it.title == title))?.point;
        self.notebook.answer_point(&self.pair, &point, text)
    }

    /// The minutes of a meeting that was as agreed, with its points ticked.
    fn send_minutes(
        &mut self,
        meeting: &MeetingId,
        held: HeldDraft,
        written: &Written,
        promises: Vec<PromiseDraft>,
    ) -> Result<()> {
        let view = self.notebook.view_meeting(&self.pair, meeting)?;
        let mut topics = Vec::new();
        for (title, result) in &written.topics {
            let point = view.points.iter().find(|it| it.title == *title);
            if let Some(point) = point {
                self.notebook
                    .tick_point(&self.pair, &point.point, meeting, true)?;
            }
            topics.push(TopicDraft {
                point: point.map(|it| it.point.to_string()).unwrap_or_default(),
                title: title.clone(),
                result: result.clone(),
            });
        }
        let draft = MinutesDraft {
            held,
            topics,
            decisions: written.decisions.clone(),
            promises,
            text: written.text.clone(),
            hats: Vec::new(),
            my_box: written.my_box.clone(),
        };
        self.notebook
            .save_minutes_draft(&self.pair, meeting, &draft)?;
        self.notebook.send_minutes(&self.pair, meeting)
    }

    fn confirm_minutes(&mut self, meeting: &MeetingId, my_box: &str) -> Result<()> {
        let view = self.notebook.view_meeting(&self.pair, meeting)?;
        let minutes = there(view.minutes.theirs)?.minutes_id;
        if !my_box.is_empty() {
            self.notebook.write_box(&self.pair, meeting, my_box)?;
        }
        let yes = MinutesAnswer::Accepted;
        self.notebook
            .answer_minutes(&self.pair, meeting, &minutes, yes, "")
    }

    /// Says yes to every promise the other asks for.
    fn take_on(&mut self) -> Result<()> {
        for item in self.notebook.view_promises(&self.pair)?.offered {
            let words = there(item.words)?;
            self.notebook
                .answer_action_item(&self.pair, &item.item, &words, true, "")?;
        }
        Ok(())
    }

    fn promise(&self, words: &str) -> Result<ActionItemView> {
        let open = self.notebook.view_promises(&self.pair)?.open;
        there(open.into_iter().find(|it| it.text == words))
    }

    fn keep_promise(&mut self, words: &str, text: &str) -> Result<()> {
        let item = self.promise(words)?.item;
        self.notebook
            .mark_action_item(&self.pair, &item, Mark::Done, text)
    }

    fn promise_alone(&mut self, text: &str, day: String) -> Result<()> {
        let draft = ItemDraft {
            text: text.to_owned(),
            owner: Holder::Me,
            day: Some(day),
            goal: String::new(),
            origin: String::new(),
            audience: Audience::BothOfUs,
        };
        let promised = self.notebook.save_action_item(&self.pair, None, &draft);
        promised.map(drop)
    }

    /// Replies in full to the oldest question that is open.
    fn reply(&mut self, text: &str) -> Result<()> {
        let open = self.notebook.view_between(&self.pair)?.open_questions;
        let question = there(open.into_iter().next())?.question;
        self.notebook
            .answer_question(&self.pair, &question, text, true)
    }

    fn check_in(&mut self, prompt: &str, text: &str, share: bool) -> Result<()> {
        let kept = self.notebook.keep_checkin(&self.pair, prompt, text)?;
        if share {
            self.notebook.share_checkin(&self.pair, &kept)?;
        }
        Ok(())
    }
}
