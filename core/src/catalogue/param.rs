//! Parameters: the gaps of clauses, and the values people put into them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use specta::Type;

/// Values by parameter id. A parameter without a value is not in the map.
pub type Params = BTreeMap<String, ParamValue>;

/// What a person put into a gap.
///
/// Part of frozen entries: a variant is never renamed or taken away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ParamValue {
    /// Own words, or the option chosen.
    Text(String),
    /// A whole number.
    Whole(i32),
    /// A day as `2026-11-23`.
    Day(String),
    /// Ids or texts of the options chosen, and own words, in the order of choosing.
    Many(Vec<String>),
}

impl ParamValue {
    /// Whether nothing but space was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            ParamValue::Text(text) | ParamValue::Day(text) => text.trim().is_empty(),
            ParamValue::Whole(_) => false,
            ParamValue::Many(items) => items.iter().all(|item| item.trim().is_empty()),
        }
    }
}

/// What kind of value a parameter takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ParamKind {
    /// One line.
    Text,
    /// Some sentences.
    LongText,
    /// A whole number.
    Integer {
        /// The smallest allowed.
        min: i32,
        /// The largest allowed.
        max: i32,
    },
    /// A day of the calendar.
    Date,
    /// One of the options.
    Choice,
    /// Several of the options.
    MultiChoice,
    /// Own lines.
    List,
}

/// How several values print.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Render {
    /// "a, b and c".
    #[default]
    Inline,
    /// One line each.
    Bullets,
}

/// One answer on offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ParamOption {
    /// What is stored. For plain options the words themselves.
    pub id: String,
    /// What is shown and printed.
    pub label: String,
}

/// One gap, which several clauses may share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Param {
    /// As it stands between the braces, such as `start_date`.
    pub id: String,
    /// The question's name on screen.
    pub label: String,
    /// What it takes.
    pub kind: ParamKind,
    /// A clause with this gap cannot be proposed while it is open.
    pub required: bool,
    /// What a new draft starts with. `None`: the person is asked, or a rule works it out.
    pub default: Option<ParamValue>,
    /// How the day of a new draft is worked out.
    pub default_rule: Option<DefaultRule>,
    /// What prints when the gap is left blank.
    pub when_empty: Option<String>,
    /// The answers on offer.
    pub options: Vec<ParamOption>,
    /// Own words are allowed beside the options.
    pub free_entry: bool,
    /// How several values print.
    pub render: Render,
    /// What each option counts, in their order: days, minutes, working days or meetings, as the catalogue's
    /// comment beside it says; 0 where it counts nothing. Empty where no option counts anything.
    pub counts: Vec<u32>,
}

impl Param {
    /// The words for a stored value: the option's label, or the value itself if it is own
    /// words or an option of a newer catalogue.
    #[must_use]
    pub fn label_of<'a>(&'a self, stored: &'a str) -> &'a str {
        let option = self.options.iter().find(|option| option.id == stored);
        option.map_or(stored, |option| option.label.as_str())
    }

    /// What a stored option counts; `None` for own words, for options of a newer catalogue, and where it counts nothing.
    #[must_use]
    pub fn count_of(&self, stored: &str) -> Option<u32> {
        let at = self.options.iter().position(|option| option.id == stored)?;
        self.counts.get(at).copied().filter(|count| *count > 0)
    }
}

/// A distance on the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Stretch {
    /// Seven days each.
    Weeks(u32),
    /// Same day of the month, or its last one.
    Months(u32),
}

/// How a day is worked out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum DefaultRule {
    /// The day the draft is begun.
    Today,
    /// Some time after another day.
    After {
        /// Id of the parameter with that day.
        param: String,
        /// How long after.
        stretch: Stretch,
    },
    /// The middle, rounded to the earlier day.
    HalfWay {
        /// Id of the parameter with the first day.
        from: String,
        /// Id of the parameter with the last day.
        to: String,
    },
}

impl DefaultRule {
    /// Reads `today`, `start_date + 4 weeks`, `start_date + 12 months` or
    /// `half way between start_date and end_date`. `None` for anything else.
    #[must_use]
    pub fn read(text: &str) -> Option<DefaultRule> {
        if text == "today" {
            return Some(DefaultRule::Today);
        }
        if let Some(ends) = text.strip_prefix("half way between ") {
            let (from, to) = ends.split_once(" and ")?;
            return Some(DefaultRule::HalfWay {
                from: from.into(),
                to: to.into(),
            });
        }
        let (param, distance) = text.split_once(" + ")?;
        let (count, unit) = distance.split_once(' ')?;
        let count = count.parse().ok()?;
        let stretch = match unit {
            "week" | "weeks" => Stretch::Weeks(count),
            "month" | "months" => Stretch::Months(count),
            _ => return None,
        };
        Some(DefaultRule::After {
            param: param.into(),
            stretch,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Entries are frozen with values in this form.
    #[test]
    fn values_are_written_the_same_way_for_ever() {
        let values = [
            (ParamValue::Text("email".into()), r#"{"text":"email"}"#),
            (ParamValue::Whole(3), r#"{"whole":3}"#),
            (
                ParamValue::Day("2026-11-23".into()),
                r#"{"day":"2026-11-23"}"#,
            ),
            (
                ParamValue::Many(vec!["a".into(), "b".into()]),
                r#"{"many":["a","b"]}"#,
            ),
        ];
        for (value, written) in values {
            assert_eq!(serde_json::to_string(&value).unwrap(), written);
            assert_eq!(serde_json::from_str::<ParamValue>(written).unwrap(), value);
        }
    }

    #[test]
    fn a_rule_is_read_exactly_or_not_at_all() {
        let after = |stretch| DefaultRule::After {
            param: "start_date".into(),
            stretch,
        };
        let weeks = DefaultRule::read("start_date + 4 weeks");
        assert_eq!(weeks, Some(after(Stretch::Weeks(4))));
        let months = DefaultRule::read("start_date + 12 months");
        assert_eq!(months, Some(after(Stretch::Months(12))));
        for wrong in ["tomorrow", "start_date + 4 days", "start_date + weeks", ""] {
            assert_eq!(DefaultRule::read(wrong), None, "{wrong}");
        }
    }
}
