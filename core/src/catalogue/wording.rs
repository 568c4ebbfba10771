//! Fills the gaps of a wording with typed values, as plain English text.
//!
//! The text is what people sign, so it is made the same way on every machine: no clock, no
//! locale, one pass, and what a person wrote is never read as a gap.

use std::mem;

use unicode_normalization::UnicodeNormalization;

use super::Catalogue;
use super::check::read_day;
use super::param::{Param, ParamKind, ParamValue, Params, Render};

/// Length of a clause, in characters.
pub const CLAUSE_CHARS_MAX: usize = 1_200;

/// The names of the two, as they stand in the pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Names<'a> {
    /// The mentor's name.
    pub mentor: &'a str,
    /// The mentee's name.
    pub mentee: &'a str,
}

/// A wording with its gaps filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// Paragraphs and lines, one `\n` between them; NFC, no space at a line's end. An open gap
    /// shows as its label in ‹ ›.
    pub text: String,
    /// Ids of the parameters still open, each once, in the order of the text. A wording with
    /// any cannot be proposed.
    pub missing: Vec<String>,
}

/// Fills the gaps `{param_id}` of a catalogue wording.
///
/// The names of the pair fill their two gaps unless `params` sets them. Several values print as
/// "a, b and c", or as lines beginning with "- " where the parameter asks for them; what follows
/// then starts a new line. Braces around anything but a known parameter stay as they are.
#[must_use]
pub fn fill(template: &str, params: &Params, catalogue: &Catalogue, names: &Names<'_>) -> Filled {
    let mut page = Page::default();
    let mut rest = template;
    while let Some((before, tail)) = rest.split_once('{') {
        page.words(before);
        let gap = tail.split_once('}');
        let gap = gap.and_then(|(id, after)| Some((catalogue.param(id)?, after)));
        if let Some((param, after)) = gap {
            page.gap(param, print(param, params.get(&param.id), names));
            rest = after;
        } else {
            page.words("{");
            rest = tail;
        }
    }
    page.words(rest);
    page.finish()
}

/// The text as it is kept, hashed and signed: NFC, `\n` line ends, no space at a line's end,
/// never more than one empty line, nothing around it.
#[must_use]
pub fn tidy(text: &str) -> String {
    let text: String = text
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .nfc()
        .collect();
    let mut lines: Vec<&str> = Vec::new();
    for line in text.trim().lines().map(str::trim_end) {
        if !(line.is_empty() && lines.last().is_some_and(|last| last.is_empty())) {
            lines.push(line);
        }
    }
    lines.join("\n")
}

/// A value as it prints.
enum Print {
    Inline(String),
    Lines(Vec<String>),
    Missing,
}

fn print(param: &Param, value: Option<&ParamValue>, names: &Names<'_>) -> Print {
    let blank = || match (param.id.as_str(), &param.when_empty) {
        ("mentor_name", _) if !names.mentor.trim().is_empty() => Print::Inline(tidy(names.mentor)),
        ("mentee_name", _) if !names.mentee.trim().is_empty() => Print::Inline(tidy(names.mentee)),
        (_, Some(text)) => Print::Inline(text.clone()),
        (_, None) => Print::Missing,
    };
    let Some(value) = value.filter(|value| !value.is_empty()) else {
        return blank();
    };
    match value {
        ParamValue::Text(text) if param.kind == ParamKind::Choice => {
            Print::Inline(tidy(param.label_of(text)))
        }
        ParamValue::Text(text) => Print::Inline(tidy(text)),
        ParamValue::Whole(number) => Print::Inline(number.to_string()),
        ParamValue::Day(day) => read_day(day).map_or(Print::Missing, |day| {
            Print::Inline(day.format("%-d %B %Y").to_string())
        }),
        ParamValue::Many(items) => {
            let items = items.iter().map(|item| tidy(param.label_of(item)));
            let items = items.filter(|item| !item.is_empty());
            match param.render {
                Render::Bullets => Print::Lines(items.collect()),
                Render::Inline => Print::Inline(enumerate(&items.collect::<Vec<_>>())),
            }
        }
    }
}

/// "a", "a and b", "a, b and c"; a comma more where a value has an "and" of its own.
fn enumerate(items: &[String]) -> String {
    let mut items: Vec<&str> = items.iter().map(|it| it.trim_end_matches('.')).collect();
    let and = if items.iter().any(|item| item.contains(" and ")) {
        ", and "
    } else {
        " and "
    };
    let last = items.pop().unwrap_or_default();
    if items.is_empty() {
        return last.to_owned();
    }
    [&items.join(", "), and, last].concat()
}

/// What the text ends with, which decides how it goes on.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum End {
    #[default]
    Words,
    Gap,
    Lines,
}

#[derive(Default)]
struct Page {
    text: String,
    missing: Vec<String>,
    end: End,
}

impl Page {
    fn words(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        let words = match mem::replace(&mut self.end, End::Words) {
            End::Words => words,
            // A value that ends its sentence itself swallows the full stop of the wording.
            End::Gap if ends_sentence(&self.text) => words.strip_prefix('.').unwrap_or(words),
            End::Gap => words,
            End::Lines => {
                let words = words.strip_prefix('.').unwrap_or(words).trim_start();
                self.text.push_str(if words.is_empty() { "" } else { "\n" });
                if words.is_empty() {
                    self.end = End::Lines;
                }
                words
            }
        };
        self.text.push_str(words);
    }

    fn gap(&mut self, param: &Param, print: Print) {
        if self.end == End::Lines {
            self.text.push('\n');
        }
        self.end = End::Gap;
        match print {
            Print::Inline(value) => self.text.push_str(&value),
            Print::Lines(items) => {
                self.text.truncate(self.text.trim_end().len());
                for item in items {
                    self.text.push_str("\n- ");
                    self.text.push_str(&item);
                }
                self.end = End::Lines;
            }
            Print::Missing => {
                self.text.push('‹');
                self.text.push_str(&param.label);
                self.text.push('›');
                if !self.missing.contains(&param.id) {
                    self.missing.push(param.id.clone());
                }
            }
        }
    }

    fn finish(mut self) -> Filled {
        if self.end == End::Gap && !ends_sentence(&self.text) {
            self.text.push('.');
        }
        Filled {
            text: tidy(&self.text),
            missing: self.missing,
        }
    }
}

fn ends_sentence(text: &str) -> bool {
    let bare = text.trim_end_matches(['"', '\'', '”', '’', ')', ']']);
    bare.ends_with(['.', '!', '?', '…'])
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: Names<'static> = Names {
        mentor: "Sam Okafor",
        mentee: "Maya Chen",
    };

    fn filled(template: &str, values: &[(&str, ParamValue)]) -> Filled {
        let params = values
            .iter()
            .map(|(id, value)| ((*id).to_owned(), value.clone()));
        fill(template, &params.collect(), Catalogue::load(), &NAMES)
    }
    fn many(items: &[&str]) -> ParamValue {
        ParamValue::Many(items.iter().map(|item| (*item).to_owned()).collect())
    }
    fn text(words: &str) -> ParamValue {
        ParamValue::Text(words.into())
    }

    #[test]
    fn names_days_numbers_and_lists_read_as_english() {
        let page = filled(
            "{mentor_name} and {mentee_name} begin on {start_date} with {goal_limit} goals in {focus_areas}.",
            &[
                ("start_date", ParamValue::Day("2026-11-03".into())),
                ("goal_limit", ParamValue::Whole(3)),
                (
                    "focus_areas",
                    many(&["confidence", "leading others", "chess"]),
                ),
            ],
        );
        let expected = "Sam Okafor and Maya Chen begin on 3 November 2026 with 3 goals in confidence, leading others and chess.";
        assert_eq!(page.text, expected);
        assert!(page.missing.is_empty());
    }

    #[test]
    fn a_value_with_an_and_of_its_own_is_set_off() {
        let resources = many(&["res-tool", "res-workshop"]);
        let page = filled(
            "Such as {resource_types}.",
            &[("resource_types", resources)],
        );
        let expected = "Such as tools and templates, and workshops and courses.";
        assert_eq!(page.text, expected);
    }

    #[test]
    fn lines_stand_below_their_sentence_and_the_next_one_starts_anew() {
        let page = filled(
            "We leave out: {boundary_list}. If it comes up, we say so.",
            &[("boundary_list", many(&["bd-no-pay", "gossip"]))],
        );
        let expected =
            "We leave out:\n- winning more pay for the other\n- gossip\nIf it comes up, we say so.";
        assert_eq!(page.text, expected);
        let last = filled(
            "Signs: {success_signs}.",
            &[("success_signs", many(&["Maya leads."]))],
        );
        assert_eq!(last.text, "Signs:\n- Maya leads.");
    }

    #[test]
    fn a_blank_gap_prints_its_own_words_or_is_named_as_open() {
        let page = filled("Out: {topics_out}. Purpose: {purpose_statement}", &[]);
        let expected =
            "Out: nothing in particular. Purpose: ‹Our purpose in one or two sentences›.";
        assert_eq!(page.text, expected);
        assert_eq!(page.missing, ["purpose_statement"]);
        let twice = filled(
            "{start_date} {start_date}",
            &[("start_date", ParamValue::Day("soon".into()))],
        );
        assert_eq!(twice.missing, ["start_date"]);
    }

    #[test]
    fn a_sentence_gets_one_full_stop() {
        let asked =
            |words: &str| filled("We ask {third_person}.", &[("third_person", text(words))]).text;
        assert_eq!(asked("Lena"), "We ask Lena.");
        assert_eq!(asked("Lena Jr."), "We ask Lena Jr.");
        let purpose =
            |words: &str| filled("{purpose_statement}", &[("purpose_statement", text(words))]).text;
        assert_eq!(purpose("Maya grows"), "Maya grows.");
        assert_eq!(purpose("Maya says “now!”"), "Maya says “now!”");
    }

    #[test]
    fn what_a_person_wrote_is_never_read_as_a_gap() {
        let page = filled(
            "{purpose_statement}",
            &[("purpose_statement", text("See {start_date}."))],
        );
        assert_eq!(page.text, "See {start_date}.");
        assert_eq!(filled("A {thing} and {", &[]).text, "A {thing} and {");
    }

    #[test]
    fn the_text_has_one_form() {
        assert_eq!(tidy(" e\u{301}a \r\nb\t\r\r\n\n\nc \n"), "éa\nb\n\nc");
        let page = filled(
            "{purpose_statement}",
            &[("purpose_statement", text("Cafe\u{301} \r\ntalks"))],
        );
        assert_eq!(page.text, "Café\ntalks.");
    }
}
