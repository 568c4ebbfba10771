//! A short review that Maya and Sam have shown, with one line that came of it.

use ithaca_core::id::{ItemId, ReviewId, ReviewLineId};
use ithaca_core::idp::ScaleWord;
use ithaca_core::paper::{PaperContent, PaperKind, PaperReader, PaperSource};
use ithaca_core::person::{PersonView, Role, Side};
use ithaca_core::review::{
    ReviewAnswerDraft, ReviewAsks, ReviewItemRow, ReviewKind, ReviewLineView, ReviewPage,
    ReviewRow, ReviewSaid, ReviewShown, ReviewTurn, ReviewWhat,
};

fn item(id: &str, text: &str, asks: ReviewAsks, shown: [ReviewShown; 2]) -> ReviewItemRow {
    let [mine, theirs] = shown;
    ReviewItemRow {
        item: ItemId::new(id),
        rated: true,
        asks,
        asks_me: asks.asks(Role::Mentee),
        text: text.to_owned(),
        draft: ReviewAnswerDraft::default(),
        mine,
        theirs,
        i_showed: true,
    }
}

fn step(step: u8) -> ReviewShown {
    let said = ReviewSaid::Step { step };
    ReviewShown::Said { said }
}

fn says(text: &str) -> ReviewShown {
    let text = text.to_owned();
    let said = ReviewSaid::Words { text };
    ReviewShown::Said { said }
}

fn rows() -> Vec<ReviewItemRow> {
    let more = "What would you like more of, and what less of?";
    vec![
        item(
            "rv-goals-fit",
            "The goals we work on still fit.",
            ReviewAsks::Both,
            [step(2), step(4)],
        ),
        item(
            "rv-heard",
            "I feel heard and understood.",
            ReviewAsks::Both,
            [ReviewShown::Nothing, ReviewShown::NotWhatWasSealed],
        ),
        item(
            "rv-mentor-learned",
            "I am learning something too.",
            ReviewAsks::Mentor,
            [ReviewShown::Nothing, step(5)],
        ),
        ReviewItemRow {
            rated: false,
            ..item(
                "rv-open-more-less",
                more,
                ReviewAsks::Both,
                [says("More walks."), says("Fewer slides.\nMore questions.")],
            )
        },
    ]
}

/// The review of the two, for both.
pub(crate) fn review() -> PaperSource {
    let words = [
        "Not true",
        "Slightly true",
        "Partly true",
        "Mostly true",
        "Very true",
    ];
    let scale = words.map(|word| ScaleWord {
        word: word.to_owned(),
        anchor: String::new(),
    });
    let at = "2026-11-20T10:00:00Z".to_owned();
    let page = ReviewPage {
        me: PersonView::new("Maya Chen", Role::Mentee),
        partner: PersonView::new("Sam Okafor", Role::Mentor),
        my_role: Role::Mentee,
        can_write: true,
        is_off: false,
        off_by_me: false,
        row: ReviewRow {
            review: ReviewId::fresh(),
            kind: ReviewKind::Short,
            by: Side::Me,
            at: at.clone(),
            turn: ReviewTurn::Both,
            they_sealed: true,
            void: None,
            void_by_me: false,
            both_at: at.clone(),
            line_count: 1,
        },
        can_take_back: false,
        scale: scale.to_vec(),
        rows: rows(),
        lines: vec![ReviewLineView {
            line: ReviewLineId::fresh(),
            by: Side::Partner,
            what: ReviewWhat::Change,
            text: "We meet every two weeks.".to_owned(),
            at,
            waiting: false,
            is_over: false,
            leads: Vec::new(),
        }],
        lines_max: 1,
        clauses: Vec::new(),
        to_pick: Vec::new(),
    };
    super::papers::source(
        PaperKind::ReviewSheet,
        PaperReader::Both,
        PaperContent::ReviewSheet(Box::new(page)),
    )
}
