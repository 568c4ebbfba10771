//! Whether the name that stands on the page was typed. Pure.

use crate::error::Refusal;
use crate::person::check_name;

/// A typed name counts however it is spaced and whichever letters are capitals.
///
/// # Errors
/// `NameDiffers`.
pub fn check_typed(typed: &str, name: &str) -> Result<(), Refusal> {
    let same = |text: &str| check_name(text).map(|name| name.to_lowercase()).ok();
    match (same(typed), same(name)) {
        (Some(typed), Some(name)) if typed == name => Ok(()),
        _ => Err(Refusal::NameDiffers),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sf_8_a_name_counts_with_other_capitals_and_spaces_and_nothing_else_does() {
        for typed in ["Sam Okafor", " sam  OKAFOR ", "Sam\u{a0}Okafor"] {
            assert_eq!(check_typed(typed, "Sam Okafor"), Ok(()), "{typed}");
        }
        for typed in ["", "Sam", "Sam Okafo", "Sam Okafor-Li", "yes"] {
            let refused = check_typed(typed, "Sam Okafor");
            assert_eq!(refused, Err(Refusal::NameDiffers), "{typed}");
        }
        // The same letter in two spellings.
        assert_eq!(check_typed("Zoe\u{308}", "Zo\u{eb}"), Ok(()));
    }
}
