//! What a verb answers: one JSON object, or a no with a stable code and facts.

use ithaca_core::error_code::{ErrorCode, Facts, screen_code};
use ithaca_paper::PaperError;
use serde::Serialize;
use serde_json::{Map, Value};

/// The answer of a verb.
pub(crate) type Answer<T = Value> = Result<T, No>;

/// Why a verb did not do what was asked.
#[derive(Debug)]
pub(crate) enum No {
    /// The line was not understood; exit 64.
    Usage {
        /// What about it.
        why: &'static str,
        /// The flag, verb or variable meant, from our own list; never what was typed.
        about: Vec<&'static str>,
    },
    /// The core or the disk says no; exit 2.
    Refused {
        /// Stable code.
        code: &'static str,
        /// Facts beside it.
        facts: Facts,
    },
    /// A mistake of ours; exit 3.
    Mistake {
        /// Where, in our own words.
        place: &'static str,
    },
}

impl No {
    /// A line that was not understood.
    pub(crate) fn usage(why: &'static str, about: &'static str) -> Self {
        Self::Usage {
            why,
            about: vec![about],
        }
    }

    /// A refusal without facts.
    pub(crate) fn refused(code: &'static str) -> Self {
        Self::Refused {
            code,
            facts: Facts::new(),
        }
    }

    /// A mistake of ours.
    pub(crate) fn mistake(place: &'static str) -> Self {
        Self::Mistake { place }
    }

    /// The exit code of the process.
    pub(crate) fn exit(&self) -> u8 {
        match self {
            Self::Refused { .. } => 2,
            Self::Mistake { .. } => 3,
            Self::Usage { .. } => 64,
        }
    }

    /// What is printed.
    pub(crate) fn object(&self) -> Value {
        let mut object = Map::new();
        match self {
            Self::Usage { why, about } => {
                object.insert("code".to_owned(), "usage".into());
                object.insert("why".to_owned(), (*why).into());
                object.insert("about".to_owned(), about.clone().into());
            }
            Self::Refused { code, facts } => {
                object.insert("code".to_owned(), (*code).into());
                if screen_code(code) != *code {
                    object.insert("screen".to_owned(), screen_code(code).into());
                }
                for (name, value) in facts {
                    object.insert((*name).to_owned(), value.clone());
                }
            }
            Self::Mistake { place } => {
                object.insert("code".to_owned(), "unexpected".into());
                object.insert("place".to_owned(), (*place).into());
            }
        }
        Value::Object(object)
    }
}

impl<E: ErrorCode> From<E> for No {
    fn from(error: E) -> Self {
        match error.code() {
            "unexpected" => Self::mistake("core"),
            code => Self::Refused {
                code,
                facts: error.facts(),
            },
        }
    }
}

/// What paper answers when it prints nothing.
pub(crate) fn unprinted(error: PaperError) -> No {
    match error {
        PaperError::TooLong => No::refused("save_refused"),
        PaperError::DayUnreadable
        | PaperError::LanguageUnknown
        | PaperError::CodeWordsMiscounted
        | PaperError::Unlaid
        | PaperError::Unwritten => No::mistake("paper"),
    }
}

/// A view as JSON.
pub(crate) fn tell(view: &impl Serialize) -> Answer {
    serde_json::to_value(view).map_err(|_| No::mistake("view"))
}

/// What a write answers that gives nothing back.
pub(crate) fn done() -> Answer {
    Ok(serde_json::json!({ "done": true }))
}
