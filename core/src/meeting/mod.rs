//! Meetings: prepare, talk, keep what matters. A date binds when the other says yes; a point belongs to the pair's
//! running agenda; minutes are proposed by one and accepted or corrected by the other, then frozen.
//!
//! This room never makes a parcel and never reads a clock in a fold: what time brings is read, or written as an entry by
//! the person whose turn it was.

mod activity;
mod agenda_page;
mod agenda_view;
mod between;
pub mod between_entry;
mod between_page;
mod calendar;
mod checkin;
mod checkin_moment;
pub mod entry;
pub(crate) mod fold;
pub(crate) mod fold_between;
pub(crate) mod fold_minutes;
pub(crate) mod fold_point;
pub(crate) mod found;
pub(crate) mod found_beside;
mod hold;
mod list_page;
mod log;
mod meeting_page;
mod minutes;
mod minutes_draft;
pub mod minutes_entry;
mod minutes_page;
mod minutes_view;
mod needs;
mod note;
mod number;
mod point;
pub mod point_entry;
mod point_from;
mod propose;
mod reminded;
mod rest;
pub mod rules;
pub(crate) mod shelf;
mod silence;
mod so_far;
mod talk;
mod terms;
mod titles;
mod told;
mod view;

pub use activity::ActivityView;
pub use agenda_view::{
    BriefView, PointReplyView, PointView, PromptView, TalkClause, TalkThing, TemplateStep,
    TemplateView,
};
pub use between::ContactDraft;
pub use between_entry::ContactWay;
pub(crate) use between_entry::TakenBack;
pub use between_page::{AwayView, BetweenView, ContactView, LetGoPoint, QuestionView};
pub use calendar::{CalendarEvent, CalendarState};
pub use checkin::{CHECKIN_CHARS_MAX, CheckinAnswer, CheckinPrompt, CheckinsView};
pub use entry::MeetingWay;
pub use fold::MeetingState;
pub(crate) use found::next_meeting;
pub use hold::HeldDraft;
pub(crate) use list_page::agreed_ahead;
pub use log::LogLine;
pub(crate) use log::confirmed_minutes;
pub use minutes_draft::{MinutesDraft, PromiseDraft, TopicDraft};
pub use minutes_entry::MinutesAnswer;
pub use minutes_view::{AccountView, FrozenView, MinutesState, MinutesView};
pub(crate) use needs::needs_me;
pub use point::{Audience, PointDraft};
pub(crate) use point_from::{points_from, share_point};
pub use propose::MeetingDraft;
pub(crate) use reminded::{Reminded, reminded};
pub(crate) use rest::Rest;
pub use silence::{SilenceStep, SilenceView};
pub(crate) use so_far::{held_days, midpoint_held, so_far};
pub use terms::MeetingTerms;
pub(crate) use titles::title_of;
pub use told::{ToldAnswer, ToldView};
pub use view::{
    Clash, DateOffer, DateView, HeldView, MeetingLine, MeetingPeople, MeetingView, MeetingsView,
    NextDateDue, NoteView, SaidView,
};
