//! Every kind of a review, at form 1.

use ithaca_core::id::{ItemId, ReviewLineId};
use ithaca_core::journal::Entry;
use ithaca_core::review::entry::{
    ReviewAnswerShown, ReviewAsks, ReviewBegun, ReviewEndWhy, ReviewEnded, ReviewItemAsked,
    ReviewKind, ReviewLineTakenBack, ReviewLineWritten, ReviewRevealed, ReviewSaid, ReviewSealed,
    ReviewStepAsked, ReviewWhat,
};
use ithaca_core::seal::{Promise, Salt, Sealable as _, Sealed, instrument, seal};

const PAIR: &str = "00112233-4455-6677-8899-aabbccddeeff";
const REVIEW: &str = "7d1c8a0f-6e2f-4b54-8a66-4b1e6f9e3a21";
const AUTHOR: &str = "00112233445566778899aabbccddeeff";
const LINE: &str = "2b1c2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d";
/// The review all of them are about.
pub(crate) const ABOUT: &str = "review/7d1c8a0f-6e2f-4b54-8a66-4b1e6f9e3a21";

fn begun(kind: ReviewKind) -> ReviewBegun {
    let item = |item: &str, rated, asks, text: &str| ReviewItemAsked {
        item: ItemId::new(item),
        rated,
        asks,
        text: text.to_owned(),
    };
    let step = |word: &str| ReviewStepAsked {
        word: word.to_owned(),
        anchor: format!("{word} — each time."),
    };
    let words = [
        "Not true",
        "Slightly true",
        "Partly true",
        "Mostly true",
        "Very true",
    ];
    ReviewBegun {
        kind,
        language: "en".to_owned(),
        catalogue_version: 1,
        steps: words.map(step).to_vec(),
        items: vec![
            item(
                "rv-goals-fit",
                true,
                ReviewAsks::Both,
                "The goals still fit.",
            ),
            item(
                "rv-open-more-less",
                false,
                ReviewAsks::Both,
                "What would you like more of — and what less of?",
            ),
            item(
                "rv-mentor-learned",
                true,
                ReviewAsks::Mentor,
                "I learn too.",
            ),
            item(
                "rv-open-goal-change",
                false,
                ReviewAsks::Mentee,
                "Grüße 😀?",
            ),
        ],
    }
}

/// Rated questions alone are left out where one of the two assesses the other.
fn open_only() -> ReviewBegun {
    let mut begun = begun(ReviewKind::Closing);
    begun.steps.clear();
    begun.items.retain(|it| !it.rated);
    begun
}

fn salt(byte: u8) -> Salt {
    Salt::parse(&format!("{byte:02x}").repeat(16)).unwrap()
}

/// A seal over four answers, and all of them shown.
fn sealing(asked: &ReviewBegun) -> (ReviewSealed, ReviewRevealed) {
    let instrument = instrument(&asked.text());
    let promise = Promise {
        pair: PAIR,
        about: REVIEW,
        author: AUTHOR,
        instrument: &instrument,
    };
    let words = "More walks —\nand “fewer” slides. 😀".to_owned();
    let said = [
        ReviewSaid::Step { step: 4 },
        ReviewSaid::Words { text: words },
        ReviewSaid::Open,
        ReviewSaid::Open,
    ];
    let answers: Vec<_> = (1_u8..).zip(asked.items.iter().zip(said)).collect();
    let sealed: Vec<Sealed> = answers
        .iter()
        .map(|(byte, (asked, said))| Sealed {
            item: asked.item.to_string(),
            answer: said.text(),
            salt: salt(*byte),
        })
        .collect();
    let (commitments, root) = seal(promise, &sealed);
    let shown = answers
        .iter()
        .map(|(byte, (asked, said))| ReviewAnswerShown {
            item: asked.item.clone(),
            said: said.clone(),
            salt: salt(*byte).text().to_owned(),
        });
    let revealed = ReviewRevealed {
        answers: shown.collect(),
    };
    let seal = ReviewSealed {
        instrument,
        commitments,
        root,
    };
    (seal, revealed)
}

/// Entries about a review.
pub(crate) fn all() -> Vec<(&'static str, Entry)> {
    let asked = begun(ReviewKind::Midpoint);
    let (sealed, revealed) = sealing(&asked);
    let ended = |why| Entry::ReviewEnded(ReviewEnded { why });
    let line = |what, text: &str| {
        Entry::ReviewLineWritten(ReviewLineWritten {
            line: ReviewLineId::new(LINE),
            what,
            text: text.to_owned(),
        })
    };
    vec![
        (
            "review_begun-short",
            Entry::ReviewBegun(begun(ReviewKind::Short)),
        ),
        ("review_begun-midpoint", Entry::ReviewBegun(asked)),
        ("review_begun-closing", Entry::ReviewBegun(open_only())),
        (
            "review_begun-deeper",
            Entry::ReviewBegun(begun(ReviewKind::Deeper)),
        ),
        ("review_sealed", Entry::ReviewSealed(sealed)),
        ("review_revealed", Entry::ReviewRevealed(revealed)),
        ("review_ended-let_go", ended(ReviewEndWhy::LetGo)),
        ("review_ended-salts_lost", ended(ReviewEndWhy::SaltsLost)),
        (
            "review_line_written-keep",
            line(ReviewWhat::Keep, "The Friday walk."),
        ),
        (
            "review_line_written-change",
            line(ReviewWhat::Change, "Meet every two weeks — until July."),
        ),
        (
            "review_line_written-stop",
            line(ReviewWhat::Stop, "Slides before a talk. Grüße 😀"),
        ),
        (
            "review_line_taken_back",
            Entry::ReviewLineTakenBack(ReviewLineTakenBack {
                line: ReviewLineId::new(LINE),
            }),
        ),
    ]
}
