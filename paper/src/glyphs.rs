//! Which characters this paper cannot draw as they are.
//!
//! A PDF/A may hold no empty glyph, and the fonts of the laptop are not asked
//! (two laptops would print two papers). So a character that our fonts lack, or
//! that shows nothing and may reorder what is read, is drawn as a small box
//! with its Unicode number: nothing is dropped, nothing looks like something
//! else, and the attached text holds the original.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::world;

/// A pattern that matches each undrawable character of the texts; empty when all can be drawn.
pub(crate) fn undrawable_pattern<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let undrawable: BTreeSet<char> = texts
        .into_iter()
        .flat_map(str::chars)
        .filter(|letter| !matches!(letter, ' '..='~' | '\n') && !is_drawable(*letter))
        .collect();
    let mut pattern = String::new();
    for letter in undrawable {
        // Writing into a String cannot fail.
        let _ = write!(pattern, "\\x{{{:X}}}", u32::from(letter));
    }
    if pattern.is_empty() {
        pattern
    } else {
        format!("[{pattern}]")
    }
}

fn is_drawable(letter: char) -> bool {
    !letter.is_control()
        && !is_unseen(letter)
        && world::fonts().all(|font| font.info().coverage.contains(u32::from(letter)))
}

/// Characters that show nothing of themselves: joiners, direction marks, variation
/// selectors, tags, fillers and the two separators that Unicode knows beside the line feed.
/// Source: Unicode 17, `Default_Ignorable_Code_Point`, with U+2028 and U+2029.
fn is_unseen(letter: char) -> bool {
    matches!(u32::from(letter),
        0x00AD | 0x034F | 0x061C | 0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F
        | 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F | 0x3164 | 0xFE00..=0xFE0F
        | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFF8 | 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A
        | 0xE0000..=0xE0FFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn european_names_are_drawn_and_the_rest_is_named_by_number() {
        assert_eq!(
            undrawable_pattern([
                "Aleksandra Wiśniewska-Nowakowska",
                "Ødegård Þór Nguyễn Αθήνα Юлия"
            ]),
            ""
        );
        assert_eq!(
            undrawable_pattern(["a\u{202E}b", "陳", "🦉", "b\t"]),
            "[\\x{9}\\x{202E}\\x{9673}\\x{1F989}]"
        );
    }
}
