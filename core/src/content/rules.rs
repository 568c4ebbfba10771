//! Which kinds of the catalogue a screen shows. Pure.

use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident => $word:literal;)+) => {
        /// A kind of item that a screen shows. Where, the screens say; a test holds that each of them is there.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
        #[serde(rename_all = "snake_case")]
        pub enum ContentKind {
            $($(#[$doc])* $kind,)+
        }

        impl ContentKind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$kind,)+];

            /// The kind as the catalogue calls it.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$kind => $word,)+
                }
            }
        }
    };
}

kinds! {
    /// A clause of the agreement.
    Clause => "clause";
    /// Something a pair can leave out.
    Boundary => "boundary";
    /// A role card.
    Hat => "hat";
    /// A theme of expectations.
    Theme => "theme";
    /// A statement of expectations.
    Expectation => "expectation";
    /// A slider of expectations.
    Spectrum => "spectrum";
    /// A card with what others hope for.
    Example => "example";
    /// Two wishes that pull in two directions.
    Tension => "tension";
    /// One of the ten areas.
    Area => "area";
    /// A sheet of the plan.
    IdpSection => "idp_section";
    /// A skill.
    Competency => "competency";
    /// A group of skills.
    CompetencyGroup => "competency_group";
    /// A kind of resource.
    ResourceType => "resource_type";
    /// A way through a meeting.
    Meeting => "meeting";
    /// A step of it.
    MeetingStep => "meeting_step";
    /// Something to do together.
    Activity => "activity";
    /// A question for oneself.
    Checkin => "checkin";
    /// A reminder.
    Reminder => "reminder";
    /// A celebration.
    Celebration => "celebration";
    /// A question of a review.
    Review => "review";
    /// The beginning of a thank-you.
    Gratitude => "gratitude";
    /// A line of the first 90 days.
    Checklist => "checklist";
    /// One page before a hard or a first moment.
    Primer => "primer";
    /// A word explained.
    Term => "term";
    /// Something that Ithaca itself does.
    Behaviour => "behaviour";
}

/// What Ithaca does itself and a person can see: of all behaviours of the catalogue those that are so today. What a primer
/// names at its moment comes beside them.
pub const SEEN_BEHAVIOURS: [&str; 6] = [
    "pb-role-pages",
    "pb-ten-areas",
    "pb-offline-open",
    "pb-about-content",
    "pb-coordinator-notes",
    "pb-words",
];
