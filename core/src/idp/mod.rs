//! The IDP: one development plan per person, the mentee's own, Only me, shown in parts to chosen pairs.
//!
//! Everything a person writes here lies in one private place for all pairs. What a pair is shown is a copy under an id
//! of its own; nobody but its owner changes a word of it. This room never grades, sums or compares people.

mod advice;
mod beside;
mod borrowed;
mod compared_view;
mod contents;
mod draft;
pub mod entry;
mod fits;
mod focus;
pub mod focus_entry;
pub(crate) mod fold;
mod forget;
pub(crate) mod found;
pub(crate) mod found_rating;
mod glad;
mod goal;
mod goal_page;
mod idea;
mod kept;
mod lane;
pub mod lane_entry;
mod needs;
mod own_page;
mod rating;
pub mod rating_entry;
pub(crate) mod rating_fold;
mod rating_kept;
mod rating_page;
pub mod rating_rules;
mod rating_seal;
pub mod rating_view;
mod reminded;
mod removed;
mod review_day;
pub mod rules;
mod share;
mod shared_page;
mod shared_view;
mod sheet;
mod sheets;
mod shelf;
mod skill;
mod snapshot;
mod step;
pub mod view;

pub use advice::{AdviceGroup, AdviceKind, AdviceLine, AdviceView};
pub(crate) use borrowed::{holds_words_of_another, texts_of};
pub use focus::{FocusDraft, FocusLine, FocusView};
pub(crate) use focus::{focus_is_parked, focus_needs_me};
pub(crate) use forget::{forget_pair, shared_goal_count};
pub(crate) use glad::{GladWhat, glad_moments};
pub use kept::{Depth, EarlierWording, ProgressKept, RatingKept, ShareParts, SkillImportance};
pub(crate) use needs::needs_me;
pub(crate) use own_page::is_begun;
pub(crate) use rating::let_go_of_void_skills;
pub use rating_fold::SkillVoidWhy;
pub(crate) use rating_page::skills_need_me;
pub(crate) use rating_seal::unseal_undone;
pub use rating_view::{
    SkillAskedRow, SkillBothRow, SkillMark, SkillRatingDraft, SkillRoundView, SkillRoundsView,
    SkillShown, SkillToAsk, SkillTurn,
};
pub(crate) use reminded::reminded;
pub use review_day::{AgreedDay, AgreedFor, ReviewDayView, ReviewDayWay};
pub(crate) use share::catch_up;
pub use shared_view::{
    AskAnswerView, CommentView, IdeaView, IntroductionView, LaneView, SharePreview, SharedGoal,
    SharedIdpView, SharedNote, SharedRow, SharedSheet, SharedStep, TakenBackLine,
};
pub use view::{
    AudienceView, CommentDraft, ComparedKind, GatheredLine, GoalCard, GoalDraft, GoalView,
    IdeaDraft, IdpChange, IdpComparison, IdpView, LenderView, OwnCompetencyDraft,
    ProgressNoteDraft, ProgressNoteView, RatingDraft, ScaleWord, Shareable, SheetFieldKind,
    SheetFieldOption, SheetFieldView, SheetLine, SheetRowView, SheetState, SheetView, SkillRow,
    SkillsView, SnapshotLine, StepDraft, StepView,
};
