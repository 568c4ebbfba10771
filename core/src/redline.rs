//! Two wordings, word by word: what stays, what goes, what is new.
//!
//! For reading, never for deciding: whether two wordings are the same is asked of their bytes.

use std::mem;

use serde::Serialize;
use similar::{Algorithm, DiffTag, capture_diff_slices};
use specta::Type;
use unicode_segmentation::UnicodeSegmentation;

/// Words, spaces and marks on one side. A clause of 1,200 characters has at most 1,200 of them;
/// above the limit the whole text shows as replaced, so that no input makes the work grow.
pub const REDLINE_WORDS_MAX: usize = 4_000;

/// Words that may stand unchanged between two changes and still be marked with them.
const ISLAND_WORDS_MAX: usize = 2;

/// What happened to a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SpanKind {
    /// In both wordings.
    Same,
    /// In the old one alone.
    Gone,
    /// In the new one alone.
    New,
}

/// A piece of text, never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Span {
    /// What happened to it.
    pub kind: SpanKind,
    /// Its characters, spaces included.
    pub text: String,
}

/// Marks the changes from `old` to `new` as a person with a pen would: whole words, and one mark
/// rather than three where only a space or a small word stands between.
///
/// *Same* and *Gone* together are `old`, *Same* and *New* together are `new`. In one changed
/// place *Gone* comes first.
#[must_use]
pub fn redline(old: &str, new: &str) -> Vec<Span> {
    let old_words: Vec<&str> = old.split_word_bounds().collect();
    let new_words: Vec<&str> = new.split_word_bounds().collect();
    if old_words.len().max(new_words.len()) > REDLINE_WORDS_MAX && old != new {
        return spans(vec![Piece::changed(old, new)]);
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for change in capture_diff_slices(Algorithm::Myers, &old_words, &new_words) {
        let (tag, was, is) = change.as_tag_tuple();
        let gone = old_words.get(was).unwrap_or_default().concat();
        let came = new_words.get(is).unwrap_or_default().concat();
        if tag == DiffTag::Equal {
            pieces.push(Piece::Same(gone));
        } else if let Some(Piece::Changed { gone: more, new }) = pieces.last_mut() {
            more.push_str(&gone);
            new.push_str(&came);
        } else {
            pieces.push(Piece::changed(&gone, &came));
        }
    }
    spans(join_islands(pieces))
}

/// How many places were changed. *Gone* and *New* side by side are one place.
#[must_use]
pub fn changes(spans: &[Span]) -> usize {
    spans
        .chunk_by(|a, b| (a.kind == SpanKind::Same) == (b.kind == SpanKind::Same))
        .filter(|run| run.iter().all(|span| span.kind != SpanKind::Same))
        .count()
}

enum Piece {
    Same(String),
    Changed { gone: String, new: String },
}

impl Piece {
    fn changed(gone: &str, new: &str) -> Piece {
        Piece::Changed {
            gone: gone.into(),
            new: new.into(),
        }
    }

    /// How much a reader sees marked.
    fn weight(&self) -> usize {
        match self {
            Piece::Same(_) => 0,
            Piece::Changed { gone, new } => gone.chars().count().max(new.chars().count()),
        }
    }
}

/// Draws a small unchanged island into the changes on its two sides.
fn join_islands(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut joined: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut pieces = pieces.into_iter().peekable();
    while let Some(piece) = pieces.next() {
        let around = (joined.last_mut(), pieces.peek());
        match (piece, around) {
            (Piece::Same(island), (Some(before), Some(after)))
                if is_small(&island, before.weight().min(after.weight())) =>
            {
                let Some(Piece::Changed { gone: g, new: n }) = pieces.next() else {
                    continue;
                };
                if let Piece::Changed { gone, new } = before {
                    gone.extend([island.as_str(), &g]);
                    new.extend([island.as_str(), &n]);
                }
            }
            (piece, _) => joined.push(piece),
        }
    }
    joined
}

/// An island between two changes, the lighter of which has `weight` characters, is small if it
/// holds no word, or few short ones. A line end always stays.
fn is_small(island: &str, weight: usize) -> bool {
    let words = island.unicode_words().count();
    let short = words <= ISLAND_WORDS_MAX && island.trim().chars().count() <= weight;
    !island.contains('\n') && (words == 0 || short)
}

fn spans(pieces: Vec<Piece>) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut push = |kind, text: &mut String| {
        if !text.is_empty() {
            let text = mem::take(text);
            spans.push(Span { kind, text });
        }
    };
    for piece in pieces {
        match piece {
            Piece::Same(mut text) => push(SpanKind::Same, &mut text),
            Piece::Changed { mut gone, mut new } => {
                push(SpanKind::Gone, &mut gone);
                push(SpanKind::New, &mut new);
            }
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::rngs::StdRng;
    use rand::seq::IndexedRandom;
    use rand::{Rng, SeedableRng};

    /// `[gone]` and `{new}`, so that a mark can be read in a test.
    fn marked(old: &str, new: &str) -> String {
        let mark = |span: &Span| match span.kind {
            SpanKind::Same => span.text.clone(),
            SpanKind::Gone => format!("[{}]", span.text),
            SpanKind::New => format!("{{{}}}", span.text),
        };
        redline(old, new).iter().map(mark).collect()
    }

    fn side(spans: &[Span], kind: SpanKind) -> String {
        let side = spans
            .iter()
            .filter(|span| span.kind == SpanKind::Same || span.kind == kind);
        side.map(|span| span.text.as_str()).collect()
    }

    #[test]
    fn marks_read_as_a_person_would_make_them() {
        let old = "We meet once a month, for 60 minutes, by video call.";
        let new = "We meet every two weeks, for 45 minutes, by video call.";
        let expected =
            "We meet [once a month]{every two weeks}, for [60]{45} minutes, by video call.";
        assert_eq!(marked(old, new), expected);
        assert_eq!(
            marked(
                "Sam replies within three working days.",
                "Sam replies within two working days."
            ),
            "Sam replies within [three]{two} working days."
        );
        assert_eq!(
            marked("We keep it private.", "We keep it strictly private."),
            "We keep it {strictly }private."
        );
        assert_eq!(
            marked(
                "Nobody tells anything to anybody.",
                "Maya asks Sam to wait."
            ),
            "[Nobody tells anything to anybody]{Maya asks Sam to wait}."
        );
    }

    #[test]
    fn equal_and_empty_texts_have_no_changes() {
        assert_eq!(redline("", ""), []);
        assert_eq!(changes(&redline("One text.", "One text.")), 0);
        assert_eq!(marked("", "New."), "{New.}");
        assert_eq!(marked("Old.", ""), "[Old.]");
    }

    #[test]
    fn a_changed_line_does_not_swallow_the_next() {
        let old = "We leave out:\n- pay\n- gossip";
        let new = "We leave out:\n- promotion\n- gossip and pay";
        assert_eq!(
            marked(old, new),
            "We leave out:\n- [pay]{promotion}\n- gossip{ and pay}"
        );
        assert_eq!(changes(&redline(old, new)), 2);
    }

    #[test]
    fn words_of_any_script_stay_whole() {
        assert_eq!(marked("Café um 8", "Cafés um 8"), "[Café]{Cafés} um 8");
        assert_eq!(marked("a 👩‍🚀 b", "a 👩‍🔬 b"), "a [👩‍🚀]{👩‍🔬} b");
    }

    #[test]
    fn a_text_over_the_limit_shows_as_replaced() {
        let old = "a ".repeat(REDLINE_WORDS_MAX);
        let new = format!("{old}b");
        let spans = redline(&old, &new);
        assert_eq!(spans.len(), 2);
        assert_eq!(side(&spans, SpanKind::Gone), old);
        assert_eq!(redline(&old, &old).len(), 1);
    }

    #[test]
    fn both_wordings_can_always_be_read_back() {
        let words = [
            "we",
            "meet",
            "Maya",
            "Sam",
            "once",
            "month",
            " ",
            " ",
            " ",
            ", ",
            ".",
            "\n",
            "\n- ",
            "é",
            "e\u{301}",
            "👩‍🚀",
            "你好",
            "\u{202E}",
            "don't",
            "30",
            "",
        ];
        let mut dice = StdRng::seed_from_u64(29);
        let text = |dice: &mut StdRng, words_max: usize| -> String {
            let count = dice.random_range(0..=words_max);
            (0..count)
                .filter_map(|_| words.choose(dice))
                .copied()
                .collect()
        };
        for _ in 0..5_000 {
            let old = text(&mut dice, 24);
            let new = if dice.random_bool(0.5) {
                text(&mut dice, 24)
            } else {
                let at = dice.random_range(0..=old.chars().count());
                let head: String = old.chars().take(at).collect();
                let tail: String = old.chars().skip(at + 3).collect();
                head + &text(&mut dice, 4) + &tail
            };
            let spans = redline(&old, &new);
            assert_eq!(side(&spans, SpanKind::Gone), old);
            assert_eq!(side(&spans, SpanKind::New), new);
            assert!(spans.iter().all(|span| !span.text.is_empty()));
            assert_eq!(changes(&spans) == 0, old == new, "{old:?} {new:?}");
            let doubled = spans.windows(2).any(|pair| pair[0].kind == pair[1].kind);
            assert!(!doubled, "{spans:?}");
        }
    }
}
