//! About the content (ON-5): no principle is lost, because what carries it stands on a screen that is there.

use std::collections::BTreeSet;
use std::path::Path;

use ithaca_core::content::{ContentKind, about_content};

/// Of every kind the screen that shows its items, and what that screen reads of them. A kind without a screen has no
/// place in the list of kinds.
fn screen_of(kind: ContentKind) -> (&'static str, &'static str) {
    match kind {
        ContentKind::Clause => ("agreement/AgreementScreen.svelte", "room.clauses"),
        ContentKind::Boundary => ("agreement/LeaveOut.svelte", "viewParts"),
        ContentKind::Hat => ("../shared/parts/RoleCards.svelte", "watchOut"),
        ContentKind::Theme => ("expectation/BeginRound.svelte", "theme.title"),
        ContentKind::Expectation => ("expectation/Item.svelte", "asked.text"),
        ContentKind::Spectrum => ("expectation/Item.svelte", "asked.left"),
        ContentKind::Example => ("expectation/Cards.svelte", "view.examples"),
        ContentKind::Tension => ("expectation/TalkItem.svelte", "tension"),
        ContentKind::Area => ("expectation/Areas.svelte", "viewAreas"),
        ContentKind::IdpSection => ("idp/Overview.svelte", "sheets"),
        ContentKind::Competency => ("idp/SkillsPage.svelte", "skills.others"),
        ContentKind::CompetencyGroup => ("idp/SkillsPage.svelte", "row.group"),
        ContentKind::ResourceType => ("idp/SharedPlan.svelte", "resourceTypes"),
        ContentKind::Meeting => ("meeting/DateForm.svelte", "templates"),
        ContentKind::MeetingStep => ("meeting/Before.svelte", "template.steps"),
        ContentKind::Activity => ("meeting/Activities.svelte", "viewActivities"),
        ContentKind::Checkin => ("meeting/Checkins.svelte", "shown.prompts"),
        ContentKind::Reminder => ("meeting/Reminder.svelte", "reminder.text"),
        ContentKind::Celebration => ("celebration/CelebrationToday.svelte", "viewCelebrations"),
        ContentKind::Review => ("review/AnswerOne.svelte", "row.text"),
        ContentKind::Gratitude => ("thanks/ThanksForm.svelte", "view.beginnings"),
        ContentKind::Checklist => ("first-days/FirstDays.svelte", "viewFirstDays"),
        ContentKind::Primer => ("help/PrimerPage.svelte", "primer.behaviours"),
        ContentKind::Term => ("content/Content.svelte", "view.terms"),
        ContentKind::Behaviour => ("content/Content.svelte", "principle.items"),
    }
}

#[test]
fn on_5_every_kind_that_is_named_has_a_screen() {
    let rooms = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/features");
    for kind in ContentKind::ALL {
        let (screen, reads) = screen_of(*kind);
        let text = std::fs::read_to_string(rooms.join(screen));
        let text = text.unwrap_or_else(|_| panic!("{kind:?} names {screen}, which is not there"));
        assert!(text.contains(reads), "{screen} does not read {reads}");
    }
}

#[test]
fn on_5_every_principle_of_every_source_is_met_on_a_screen() {
    let view = about_content();
    assert_eq!((view.sources.len(), view.version), (5, 1));
    let mut kinds = BTreeSet::new();
    let mut count = 0;
    for source in &view.sources {
        assert!(!source.about.is_empty());
        for principle in &source.principles {
            count += 1;
            assert!(
                !principle.items.is_empty(),
                "{} {} stands on no screen",
                principle.principle,
                principle.gist
            );
            kinds.extend(principle.items.iter().map(|item| item.kind));
        }
    }
    assert_eq!(count, 260);
    assert_eq!(kinds.len(), ContentKind::ALL.len());
}
