//! Today: the one most useful next thing, in one sentence with one button (HO-1).

mod life_lines;
mod page;
mod rules;
mod view;

pub use view::{FrameView, Headline, HomeView, Step, StepKind, StepState};
