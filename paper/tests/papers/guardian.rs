//! The line of a parent or guardian on the printed agreement.

use crate::{flat, print, sample};

#[test]
fn pa_13_a_parent_or_guardian_has_a_line_below_both_signatures_where_the_text_asks_for_it() {
    let mut paper = sample::signed();
    assert!(!flat(&print(&paper).text()).contains("Parent or guardian"));
    paper.guardian_line = true;
    let text = flat(&print(&paper).text());
    let place = |words: &str| text.find(words).expect(words);
    assert!(place("Parent or guardian") > place("10:44 (Warsaw)"));
    assert!(place("signature in ink") < place("Fingerprint of the text"));
}
