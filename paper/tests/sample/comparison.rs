//! Where Maya and Sam start from: one row of each group, with a reason, an outcome and what came wrong.

use ithaca_core::expectation::entry::{AnswerSaid, Conduct, Decision, ItemKind, Length, Said, Way};
use ithaca_core::expectation::view::{AskedView, PartStep, RoundLine, RoundState, ScaleView};
use ithaca_core::expectation::{
    ComparisonRow, ComparisonView, Direction, Group, OutcomeState, OutcomeView, ShownView,
};
use ithaca_core::id::{EntryId, ItemId, RoundId};
use ithaca_core::paper::{PaperContent, PaperKind, PaperReader, PaperSource};
use ithaca_core::person::{PersonView, Role, Side};

fn line() -> RoundLine {
    RoundLine {
        round: RoundId::new("0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"),
        number: 1,
        begun_by: Side::Me,
        begun_at: "2026-11-09T17:00:00Z".into(),
        length: Length::Short,
        way: Way::Mail,
        state: RoundState::Revealed,
        step: PartStep::Compare,
        is_draft: false,
        proposal_waits: false,
        parts: Vec::new(),
        crossed: false,
        agreed_count: 1,
        needs_me_count: 0,
        talked_at: None,
        moved_by: None,
        move_waits: false,
        told_on: None,
        told_count: 0,
    }
}

fn scale(question: &str, steps: [&str; 5]) -> ScaleView {
    ScaleView {
        question: question.into(),
        steps: steps.map(String::from).to_vec(),
    }
}

fn asked(item: &str, text: &str) -> AskedView {
    AskedView {
        item: ItemId::new(item),
        kind: ItemKind::Statement,
        theme: "Doors".into(),
        about: Conduct::Mentor,
        text: text.into(),
        left: String::new(),
        right: String::new(),
        left_role: None,
        discuss: String::new(),
        clause: String::new(),
    }
}

fn shows(said: Said, reason: &str) -> ShownView {
    ShownView::Answer {
        answer: AnswerSaid {
            said,
            weight: None,
            reason: reason.into(),
        },
    }
}

fn step(step: u8) -> ShownView {
    shows(Said::Step { step }, "")
}

/// A row of one group.
pub(crate) fn row(
    asked: AskedView,
    group: Group,
    mentee: ShownView,
    mentor: ShownView,
) -> ComparisonRow {
    ComparisonRow {
        asked,
        part: 1,
        group,
        apart: None,
        direction: None,
        must_mentee: false,
        must_mentor: false,
        mentee,
        mentor,
        kept_closed: false,
        chosen_by_me: false,
        chosen_by_partner: false,
        suggested: None,
        clause_title: None,
        clause: None,
        outcome: None,
        then: None,
    }
}

fn rows() -> Vec<ComparisonRow> {
    let introductions = asked(
        "exp-a",
        "The mentor introduces the mentee to useful people.",
    );
    let slider = AskedView {
        kind: ItemKind::Slider,
        about: Conduct::Nobody,
        left: "The mentor chooses.".into(),
        right: "The mentee chooses.".into(),
        ..asked("spec-a", "Who chooses the topics?")
    };
    let reason = shows(Said::Step { step: 5 }, "I know nobody outside finance.");
    let season = Said::Depends {
        on: "the season".into(),
    };
    vec![
        row(
            asked("exp-e", "We are on time."),
            Group::SamePlace,
            step(4),
            step(4),
        ),
        ComparisonRow {
            direction: Some(Direction::NobodyHasThis),
            must_mentee: true,
            outcome: Some(OutcomeView {
                proposal: EntryId::new("ab"),
                side: Side::Me,
                state: OutcomeState::Agreed,
                at: "2026-11-12T17:00:00Z".into(),
                waiting: false,
                decision: Decision::Mentor,
                sentence: "Sam introduces Maya to two people before June.".into(),
                day: None,
                clause: None,
                clause_title: String::new(),
                clause_state: None,
                other: None,
            }),
            ..row(introductions, Group::TalkFirst, reason, step(2))
        },
        ComparisonRow {
            direction: Some(Direction::SharedWhoStarts),
            must_mentor: true,
            ..row(slider, Group::Close, step(3), step(3))
        },
        row(
            asked("exp-b", "The mentor replies in two days."),
            Group::WorthATalk,
            step(5),
            step(3),
        ),
        row(
            asked("exp-c", "We write minutes."),
            Group::LeftOpen,
            shows(season, ""),
            step(4),
        ),
        row(
            asked("exp-d", "The mentor shares a failure."),
            Group::LeftOpen,
            ShownView::Nothing,
            ShownView::NotWhatWasSealed,
        ),
    ]
}

/// The comparison of the two, for both.
pub(crate) fn comparison() -> PaperSource {
    let steps = [
        "Not for us",
        "Nice, not needed",
        "I would like it",
        "I count on it",
        "I cannot do without it",
    ];
    let places = [
        "Fully left",
        "Mostly left",
        "In the middle",
        "Mostly right",
        "Fully right",
    ];
    let view = ComparisonView {
        line: line(),
        mentee: PersonView::new("Maya Chen", Role::Mentee),
        mentor: PersonView::new("Sam Okafor", Role::Mentor),
        my_role: Role::Mentee,
        only_me: false,
        told_on: None,
        statement: scale("How much do you count on this?", steps),
        slider: scale("Where do you stand?", places),
        rows: rows(),
        tensions: Vec::new(),
        examples: Vec::new(),
    };
    super::papers::source(
        PaperKind::ExpectationComparison,
        PaperReader::Both,
        PaperContent::ExpectationComparison(Box::new(view)),
    )
}
