//! Every kind that a shared IDP is made of, at form 1.

use ithaca_core::id::BlockId;
use ithaca_core::idp::entry::{
    BlockTakenBack, GoalKind, GoalProgress, GoalShared, GoalState, LearningWay, ProgressNoted,
    Realistic, SharedDetails, SharedField, SharedProgress, SheetShared, SheetValue, StepShared,
    StepStanding,
};
use ithaca_core::idp::lane_entry::{
    AskAnswer, AskAnswered, BlockCommented, CommentRemoved, IdeaAnswer, IdeaAnswered, IdeaKind,
    IdeaSuggested, IntroductionNoted, IntroductionStep,
};
use ithaca_core::journal::Entry;

/// The block all of them are about.
pub(crate) const BLOCK: &str = "idp/6f9619ff-8b86-4011-b42d-00c04fc964ff";
const GOAL: &str = "0b7c7f0e-5d1e-4a43-9a55-3a0d5f8d2f10";

fn sheet() -> SheetShared {
    let field = |field: &str, label: &str, value| SharedField {
        field: field.to_owned(),
        label: label.to_owned(),
        value,
    };
    SheetShared {
        sheet: "idp-skills".to_owned(),
        number: 3,
        title: "Skills check".to_owned(),
        row: 1,
        language: "en".to_owned(),
        catalogue_version: 1,
        fields: vec![
            field(
                "idp-skills-strengths",
                "Three strengths I want to use more",
                SheetValue::Many(vec!["Grüße schreiben".to_owned(), "😀".to_owned()]),
            ),
            field(
                "idp-today-energy",
                "What gives me energy",
                SheetValue::Text("Maps — and numbers.\n\n- In the morning".to_owned()),
            ),
        ],
    }
}

fn goal() -> GoalShared {
    GoalShared {
        sentence: "Run our planning meeting twice".to_owned(),
        why: "I want to lead without shouting.".to_owned(),
        sign: "A plan everyone can repeat".to_owned(),
        day: "2027-01-15".to_owned(),
        ask: "Sit in once, and tell me what you saw.".to_owned(),
        state: GoalState::Paused,
        reason: "Exams first".to_owned(),
        rank: 2,
        progress: Some(SharedProgress {
            word: GoalProgress::FirstSteps,
            line: "The room is booked".to_owned(),
        }),
        details: Some(SharedDetails {
            kind: Some(GoalKind::Skill),
            today: "I have never run one.".to_owned(),
            skills: vec!["Making decisions".to_owned()],
            realistic: Some(Realistic::Likely),
        }),
    }
}

fn step() -> StepShared {
    StepShared {
        goal: BlockId::new(GOAL),
        rank: 1,
        text: "Watch Lena run hers".to_owned(),
        kind: Some(LearningWay::Person),
        if_then: "If it is Monday at nine, then I ask her.".to_owned(),
        help: "Lena, half an hour".to_owned(),
        due_day: "2026-12-04".to_owned(),
        state: StepStanding::Dropped,
        moved_count: 2,
        reason: "She is away".to_owned(),
        result: "I read her notes instead.".to_owned(),
    }
}

fn idea(idea: IdeaKind) -> IdeaSuggested {
    let only = |kind: IdeaKind, text: &str| match idea == kind {
        true => text.to_owned(),
        false => String::new(),
    };
    IdeaSuggested {
        idea,
        title: "Priya Rao".to_owned(),
        text: "She plans the night buses.".to_owned(),
        preparation: only(IdeaKind::Person, "Read her talk first."),
        resource: only(IdeaKind::Resource, "res-book"),
        resource_name: only(IdeaKind::Resource, "Book or chapter"),
    }
}

/// Each kind under the name of its file.
pub(crate) fn all() -> Vec<(&'static str, Entry)> {
    let bare = GoalShared {
        why: String::new(),
        ask: String::new(),
        reason: String::new(),
        state: GoalState::Active,
        progress: None,
        details: None,
        ..goal()
    };
    let answered = |answer, text: &str| {
        let text = text.to_owned();
        Entry::AskAnswered(AskAnswered { answer, text })
    };
    let noted = ProgressNoted {
        goal: BlockId::new(GOAL),
        day: "2026-12-01".to_owned(),
        what: "I ran half of it.".to_owned(),
        measure: "12 minutes".to_owned(),
        feedback: "Lena: “clear”.".to_owned(),
    };
    let commented = BlockCommented {
        field: "idp-today-energy".to_owned(),
        text: "I see that too.".to_owned(),
    };
    vec![
        ("sheet_shared", Entry::SheetShared(sheet())),
        ("goal_shared", Entry::GoalShared(goal())),
        ("goal_shared-bare", Entry::GoalShared(bare)),
        ("step_shared", Entry::StepShared(step())),
        ("progress_noted", Entry::ProgressNoted(noted)),
        ("block_taken_back", Entry::BlockTakenBack(BlockTakenBack {})),
        ("block_commented", Entry::BlockCommented(commented)),
        ("comment_removed", Entry::CommentRemoved(CommentRemoved {})),
        ("ask_answered-yes", answered(AskAnswer::Yes, "")),
        (
            "ask_answered-no",
            answered(AskAnswer::No, "Not this month."),
        ),
        ("ask_answered-else", answered(AskAnswer::Else, "A call?")),
        (
            "idea_suggested-person",
            Entry::IdeaSuggested(idea(IdeaKind::Person)),
        ),
        (
            "idea_suggested-resource",
            Entry::IdeaSuggested(idea(IdeaKind::Resource)),
        ),
        (
            "idea_suggested-goal",
            Entry::IdeaSuggested(idea(IdeaKind::Goal)),
        ),
        (
            "idea_answered",
            Entry::IdeaAnswered(IdeaAnswered {
                answer: IdeaAnswer::TakenUp,
                text: "Gladly".to_owned(),
            }),
        ),
        (
            "introduction_noted",
            Entry::IntroductionNoted(IntroductionNoted {
                step: IntroductionStep::Made,
                text: "We met on Tuesday.".to_owned(),
            }),
        ),
    ]
}
