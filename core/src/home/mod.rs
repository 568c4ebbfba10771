//! Today: the one most useful next thing, in one sentence with one button (HO-1).

mod copies;
mod life_lines;
mod page;
mod rules;
mod view;
mod way;
mod way_page;
mod week;

pub use copies::CopiesView;
pub use view::{FrameView, Headline, HomeView, ReviewAhead, Step, StepKind, StepState};
pub use week::{WeekDay, WeekMeeting, WeekPair, WeekPromise, WeekView, WeekWaiting};
