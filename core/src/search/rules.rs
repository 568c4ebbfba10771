//! From what somebody typed to the one form the index reads. Pure, and never an error.

use chrono::{DateTime, NaiveDate, NaiveTime};

use super::view::{SearchDraft, SearchSpan};
use crate::person::Side;

/// Characters of a question that count.
pub const QUERY_CHARS_MAX: usize = 200;
/// Words of a question that count: each more costs a walk through the index.
const WORDS_MAX: usize = 12;
/// Before and after a hit, in what the index gives back. Nothing people write holds them: see [`plain`].
pub(super) const HIT_BEGINS: char = '\u{1}';
pub(super) const HIT_ENDS: char = '\u{2}';
/// The word that stands for what is Only me.
pub(super) const ONLY_ME: &str = "onlyme";
/// Room for the sum of a text beside its second in a 63-bit number.
const SUM_BITS: u32 = 30;
/// The largest second that has room: in the year 2242.
const SECOND_MAX: i64 = (1 << 33) - 1;

/// The question as FTS5 reads it; none when nothing is asked.
pub(super) fn question(draft: &SearchDraft) -> Option<String> {
    let mut marks = Vec::new();
    marks.extend(draft.pair.as_ref().map(|pair| pair_mark(pair.as_str())));
    marks.extend(draft.room.map(|room| room.mark().to_owned()));
    marks.extend(draft.by.map(|by| match by {
        Side::Me => "ofme".to_owned(),
        Side::Partner => "ofpartner".to_owned(),
    }));
    if draft.only_me {
        marks.push(ONLY_ME.to_owned());
    }
    let words = words(&draft.words);
    // What was typed holds no word at all, such as a lone dash: nothing can be found by it.
    if words.is_empty() && !draft.words.trim().is_empty() {
        return None;
    }
    let words = (!words.is_empty()).then(|| format!("{{title body also}} : ({})", words.join(" ")));
    let marks = (!marks.is_empty()).then(|| {
        let quoted: Vec<String> = marks.iter().map(|mark| format!("\"{mark}\"")).collect();
        format!("marks : ({})", quoted.join(" AND "))
    });
    match (words, marks) {
        (Some(words), Some(marks)) => Some(format!("({words}) AND ({marks})")),
        (words, marks) => words.or(marks),
    }
}

/// Each typed word, quoted, as the beginning of a word. Quotes, operators and what is no letter lose their meaning.
fn words(typed: &str) -> Vec<String> {
    let typed: String = typed.chars().take(QUERY_CHARS_MAX).collect();
    let typed = plain(&typed);
    let chunks = typed.split_whitespace();
    let sounding = chunks.filter(|chunk| chunk.chars().any(char::is_alphanumeric));
    sounding
        .take(WORDS_MAX)
        .map(|chunk| format!("\"{}\" *", chunk.replace('"', "\"\"")))
        .collect()
}

/// A pair's id as one word of the index.
pub(super) fn pair_mark(pair: &str) -> String {
    let letters = pair.chars().filter(char::is_ascii_alphanumeric);
    format!("pair{}", letters.collect::<String>())
}

/// A text without what steers a terminal, a parser or the marks of a hit.
pub(super) fn plain(text: &str) -> String {
    let plain = |c: char| if c.is_control() && c != '\n' { ' ' } else { c };
    text.chars().map(plain).collect()
}

/// The words of a text that hold letters which are no letter with an accent, as somebody types them who has no such
/// keys. What is a letter and an accent is folded by the index itself.
pub(super) fn also(text: &str) -> String {
    let folded = |c: char| match c {
        'ł' | 'Ł' => "l",
        'ø' | 'Ø' => "o",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'ħ' | 'Ħ' => "h",
        'ŧ' | 'Ŧ' => "t",
        'ı' => "i",
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'þ' | 'Þ' => "th",
        _ => "",
    };
    let words = text.split(|c: char| !c.is_alphanumeric());
    let special = words.filter(|word| word.chars().any(|c| !folded(c).is_empty()));
    let spelled = special.map(|word| {
        let letters = word.chars().map(|c| match folded(c) {
            "" => c.to_string(),
            letters => letters.to_owned(),
        });
        letters.collect::<String>()
    });
    spelled.collect::<Vec<_>>().join(" ")
}

/// A line of the index as pieces.
pub(super) fn spans(marked: &str) -> Vec<SearchSpan> {
    let mut found: Vec<SearchSpan> = Vec::new();
    let mut is_hit = false;
    for piece in marked.split_inclusive([HIT_BEGINS, HIT_ENDS]) {
        let text = piece.trim_end_matches([HIT_BEGINS, HIT_ENDS]);
        if !text.is_empty() {
            let text = text.to_owned();
            found.push(SearchSpan { text, is_hit });
        }
        is_hit = piece.ends_with(HIT_BEGINS);
    }
    found
}

/// The place of a text in the order: its second, and within it `sum`.
pub(super) fn order(at: &str, sum: u64) -> i64 {
    let low = i64::try_from(sum & ((1 << SUM_BITS) - 1)).unwrap_or_default();
    (second(at) << SUM_BITS) | low
}

/// The places in the order that lie within days, both ends included. Days that are none do not narrow.
pub(super) fn within(from_day: &str, until_day: &str) -> (i64, i64) {
    let day = |text: &str| text.parse::<NaiveDate>().ok();
    let from = day(from_day).map_or(0, |day| order(&day.to_string(), 0));
    let next = day(until_day).and_then(|day| day.succ_opt());
    let until = next.map_or(i64::MAX, |day| order(&day.to_string(), 0) - 1);
    (from, until)
}

fn second(at: &str) -> i64 {
    let moment = DateTime::parse_from_rfc3339(at).map(|at| at.timestamp());
    let day = |_| {
        let day = at.parse::<NaiveDate>();
        day.map(|day| day.and_time(NaiveTime::MIN).and_utc().timestamp())
    };
    moment.or_else(day).unwrap_or_default().clamp(0, SECOND_MAX)
}
