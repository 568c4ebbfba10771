//! The printed words, as the code that composes a document reads them. The templates read the same file.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::PaperError;
use crate::compose::PrimerWords;
use crate::press::Job;
use crate::words_along::{BookWords, ClosingStatementWords, LearningWords, ThanksWords};

/// Every word that a document may say, by the paper it belongs to.
#[derive(Debug, Deserialize)]
pub(crate) struct Words {
    pub(crate) months: Vec<String>,
    pub(crate) day: String,
    pub(crate) for_both: String,
    pub(crate) for_audience: String,
    pub(crate) for_me: String,
    pub(crate) for_new_mentor: String,
    pub(crate) made_on: String,
    pub(crate) role: RoleWords,
    pub(crate) clause: ClauseWords,
    pub(crate) agreement_draft: AgreementDraftWords,
    pub(crate) agreement_changes: AgreementChangesWords,
    pub(crate) answer_sheet: AnswerSheetWords,
    pub(crate) about_me: AboutMeWords,
    pub(crate) idp: IdpWords,
    pub(crate) expectation_sheet: ExpectationSheetWords,
    pub(crate) comparison: ComparisonWords,
    pub(crate) review: ReviewWords,
    pub(crate) meeting: MeetingWords,
    pub(crate) calendar: CalendarWords,
    pub(crate) everything: EverythingWords,
    pub(crate) thanks: ThanksWords,
    pub(crate) learning: LearningWords,
    pub(crate) primer: PrimerWords,
    pub(crate) book: BookWords,
    pub(crate) closing_statement: ClosingStatementWords,
}

/// Everything that stands here of a pair.
#[derive(Debug, Deserialize)]
pub(crate) struct EverythingWords {
    pub(crate) title: String,
    pub(crate) facts: String,
    pub(crate) nature: String,
    pub(crate) both: String,
    pub(crate) only_me: String,
    /// What each kind of text is called.
    pub(crate) kinds: BTreeMap<String, String>,
}

/// An event in a calendar that others may see.
#[derive(Debug, Deserialize)]
pub(crate) struct CalendarWords {
    pub(crate) title: String,
}

/// The two roles.
#[derive(Debug, Deserialize)]
pub(crate) struct RoleWords {
    pub(crate) mentee: String,
    pub(crate) mentor: String,
}

/// Where a clause stands.
#[derive(Debug, Deserialize)]
pub(crate) struct ClauseWords {
    pub(crate) agreed: String,
    pub(crate) offered: String,
    pub(crate) offers_other: String,
    pub(crate) offers_to_leave_out: String,
    pub(crate) drafted: String,
    pub(crate) drafts_other: String,
    pub(crate) drafts_to_leave_out: String,
    pub(crate) parked: String,
    pub(crate) crossed: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct AgreementDraftWords {
    pub(crate) title: String,
    pub(crate) heading: String,
    pub(crate) facts: String,
    pub(crate) badge: String,
    pub(crate) usual: String,
    pub(crate) left_out: String,
    pub(crate) nature: String,
    pub(crate) outside: String,
    pub(crate) ink: String,
    pub(crate) mail: String,
    pub(crate) told: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct AgreementChangesWords {
    pub(crate) title: String,
    pub(crate) heading: String,
    pub(crate) facts: String,
    pub(crate) badge: String,
    pub(crate) legend: String,
    pub(crate) gone: String,
    pub(crate) new: String,
    pub(crate) added: String,
    pub(crate) left_out: String,
    pub(crate) same: String,
    pub(crate) nature: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct AnswerSheetWords {
    pub(crate) title: String,
    pub(crate) heading: String,
    pub(crate) facts: String,
    pub(crate) lead: String,
    pub(crate) how: String,
    pub(crate) yes: String,
    pub(crate) other: String,
    pub(crate) talk: String,
    pub(crate) own_words: String,
    pub(crate) leave_out: String,
    pub(crate) end: String,
    pub(crate) missing: String,
    pub(crate) name: String,
    pub(crate) day: String,
    pub(crate) nature: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct AboutMeWords {
    pub(crate) title: String,
    pub(crate) about: String,
    pub(crate) hope: String,
    pub(crate) access: String,
    pub(crate) languages: String,
    pub(crate) pronouns: String,
    pub(crate) reach: String,
    pub(crate) nature: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct IdpWords {
    pub(crate) title: String,
    pub(crate) heading: String,
    pub(crate) facts: String,
    pub(crate) badge: String,
    pub(crate) goals: String,
    pub(crate) skills: String,
    pub(crate) by: String,
    pub(crate) sign: String,
    pub(crate) why: String,
    pub(crate) ask: String,
    pub(crate) stands: String,
    pub(crate) progress: String,
    pub(crate) reached: String,
    pub(crate) paused: String,
    pub(crate) let_go: String,
    pub(crate) step: String,
    pub(crate) day: String,
    pub(crate) state: String,
    pub(crate) result: String,
    pub(crate) planned: String,
    pub(crate) in_progress: String,
    pub(crate) done: String,
    pub(crate) dropped: String,
    pub(crate) comment: String,
    pub(crate) skill: String,
    pub(crate) now: String,
    pub(crate) needed: String,
    pub(crate) rated: String,
    pub(crate) not_relevant: String,
    pub(crate) nature: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct ExpectationSheetWords {
    pub(crate) heading: String,
    pub(crate) facts: String,
    pub(crate) badge: String,
    pub(crate) how: String,
    pub(crate) sliders: String,
    pub(crate) sliders_say: String,
    pub(crate) nature: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct ComparisonWords {
    pub(crate) title: String,
    pub(crate) heading: String,
    pub(crate) facts: String,
    pub(crate) badge: String,
    pub(crate) matches: String,
    pub(crate) talk_first: String,
    pub(crate) worth_a_talk: String,
    pub(crate) left_open: String,
    pub(crate) close: String,
    pub(crate) same_place: String,
    pub(crate) ends: String,
    pub(crate) says: String,
    pub(crate) must: String,
    pub(crate) reason: String,
    pub(crate) decided: String,
    pub(crate) offered: String,
    pub(crate) nothing: String,
    pub(crate) not_sealed: String,
    pub(crate) depends: String,
    pub(crate) depends_on: String,
    pub(crate) unknown: String,
    pub(crate) not_for_us: String,
    pub(crate) nobody: String,
    pub(crate) two_hands: String,
    pub(crate) offered_more: String,
    pub(crate) who_starts: String,
    pub(crate) not_for_us_both: String,
    pub(crate) nature: String,
    pub(crate) aid: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct ReviewWords {
    pub(crate) short: String,
    pub(crate) midpoint: String,
    pub(crate) closing: String,
    pub(crate) deeper: String,
    pub(crate) facts: String,
    pub(crate) badge: String,
    pub(crate) open: String,
    pub(crate) rated: String,
    pub(crate) question: String,
    pub(crate) nothing: String,
    pub(crate) not_asked: String,
    pub(crate) not_sealed: String,
    pub(crate) lines: String,
    pub(crate) no_lines: String,
    pub(crate) line: String,
    pub(crate) keep: String,
    pub(crate) change: String,
    pub(crate) stop: String,
    pub(crate) nature: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct MeetingWords {
    pub(crate) when: String,
    pub(crate) minutes_title: String,
    pub(crate) minutes: String,
    pub(crate) account_of: String,
    pub(crate) remark: String,
    pub(crate) box_of: String,
    pub(crate) added_by: String,
    pub(crate) note: String,
    pub(crate) minutes_nature: String,
    pub(crate) confirmed: String,
    pub(crate) unconfirmed: String,
    pub(crate) both_wrote: String,
    pub(crate) not_confirmed: String,
    pub(crate) topics: String,
    pub(crate) decisions: String,
    pub(crate) promises: String,
    pub(crate) shared: String,
    pub(crate) owner: String,
    pub(crate) promise: String,
    pub(crate) day: String,
    pub(crate) both: String,
    pub(crate) no_day: String,
    pub(crate) card_title: String,
    pub(crate) card: String,
    pub(crate) card_promises: String,
    pub(crate) card_promise: String,
    pub(crate) card_points: String,
    pub(crate) card_point: String,
    pub(crate) card_clause: String,
    pub(crate) compare_words: String,
    pub(crate) card_more: String,
    pub(crate) card_notes: String,
    pub(crate) next_date: String,
    pub(crate) ledger: String,
    pub(crate) ledger_facts: String,
    pub(crate) ledger_nature: String,
    pub(crate) origin: String,
    pub(crate) state: String,
    pub(crate) moved: String,
    pub(crate) result: String,
    pub(crate) offered: String,
    pub(crate) declined: String,
    pub(crate) planned: String,
    pub(crate) in_progress: String,
    pub(crate) half_done: String,
    pub(crate) done: String,
    pub(crate) dropped: String,
    pub(crate) late_one: String,
    pub(crate) late: String,
    pub(crate) from_meeting: String,
    pub(crate) from_agreement: String,
    pub(crate) from_expectations: String,
    pub(crate) from_plan: String,
    pub(crate) log: String,
    pub(crate) log_facts_one: String,
    pub(crate) log_facts: String,
    pub(crate) hours: String,
    pub(crate) hours_facts_one: String,
    pub(crate) hours_facts: String,
    pub(crate) hours_nature: String,
    pub(crate) date: String,
    pub(crate) hours_minutes: String,
}

static ENGLISH: LazyLock<Option<Words>> =
    LazyLock::new(|| toml::from_str(Job::words("en").ok()?).ok());

impl Words {
    /// The words of a language.
    pub(crate) fn of(language: &str) -> Result<&'static Words, PaperError> {
        match language {
            "en" => ENGLISH.as_ref().ok_or(PaperError::Unlaid),
            _ => Err(PaperError::LanguageUnknown),
        }
    }

    /// A day as people write it; one that is none stays as it is.
    pub(crate) fn day_in_words(&self, day: &str) -> String {
        let Ok(read) = crate::day::read(day) else {
            return day.to_owned();
        };
        let month = read
            .month()
            .and_then(|month| self.months.get(usize::from(month) - 1));
        let (Some(month), Some(date), Some(year)) = (month, read.day(), read.year()) else {
            return day.to_owned();
        };
        fill(
            &self.day,
            &[
                ("date", &date.to_string()),
                ("month", month),
                ("year", &year.to_string()),
            ],
        )
    }
}

/// Fills the names in braces, in one pass: a brace inside a value stays a brace.
pub(crate) fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        let value = values.iter().find(|(known, _)| *known == name);
        filled.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    filled + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_there_and_days_are_written_out() {
        let words = Words::of("en").unwrap();
        assert_eq!(words.day_in_words("2026-11-03"), "3 November 2026");
        assert_eq!(words.day_in_words("soon"), "soon");
    }

    #[test]
    fn a_brace_inside_a_value_stays_a_brace() {
        assert_eq!(
            fill("{a} and {b}", &[("a", "{b}"), ("b", "2")]),
            "{b} and 2"
        );
        assert_eq!(fill("open { end", &[]), "open { end");
    }
}
