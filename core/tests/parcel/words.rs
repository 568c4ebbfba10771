use std::collections::BTreeSet;

use super::*;
use ithaca_core::parcel::words::LIST_WORDS;

#[test]
fn the_list_is_the_published_one() {
    // The SHA-256 of eff_large_wordlist.txt as the Electronic Frontier Foundation serves it.
    let sum = Sha256Sum::of(include_bytes!("../../src/parcel/eff_large_wordlist.txt"));
    assert_eq!(
        sum.to_string(),
        "addd35536511597a02fa0a9ff1e5284677b8883b83e986e43f15a3db996b903e"
    );
    let lines: BTreeSet<&str> = include_str!("../../src/parcel/eff_large_wordlist.txt")
        .lines()
        .collect();
    assert_eq!(lines.len(), LIST_WORDS);
}

#[test]
fn drawn_words_are_read_back_however_they_are_typed() {
    let mut rng = rng(3);
    let mut seen = BTreeSet::new();
    for _ in 0..200 {
        let words = OpeningWords::draw(&mut rng);
        let text = words.text().to_owned();
        assert_eq!(text.split(' ').count(), 6);
        assert_eq!(OpeningWords::parse(&text).unwrap().text(), text);
        seen.insert(text);
    }
    assert_eq!(seen.len(), 200);
    for typed in [
        "abacus zoom zebra yogurt wreath water",
        "  Abacus   ZOOM\tzebra\nyogurt wreath water ",
        "abacus-zoom-zebra-yogurt-wreath-water",
        "1. abacus 2. zoom 3. zebra 4. yogurt 5. wreath 6. water",
        "abacus, zoom, zebra, yogurt, wreath, water.",
    ] {
        let words = OpeningWords::parse(typed).unwrap();
        assert_eq!(words.text(), "abacus zoom zebra yogurt wreath water");
        assert_eq!(format!("{words:?}"), "SecretWords(..)");
    }
    assert_eq!(RecoveryCode::draw(&mut rng).text().split(' ').count(), 8);
}

#[test]
fn a_mistyped_word_is_named_by_its_place_with_an_offer() {
    let at = |place, nearest| WordsFault::Mistyped { place, nearest };
    for (typed, fault) in [
        (
            "abacus zoom zebrra yogurt wreath water",
            at(3, Some("zebra")),
        ),
        (
            "abcaus zoom zebra yogurt wreath water",
            at(1, Some("abacus")),
        ),
        ("abacus zoom zebra yogurt wreath wter", at(6, Some("water"))),
        ("abacus zoom zebra yogurt qqqqqqqqqqqq water", at(5, None)),
        (
            "abacus zoom",
            WordsFault::Count {
                found: 2,
                wanted: 6,
            },
        ),
        (
            "",
            WordsFault::Count {
                found: 0,
                wanted: 6,
            },
        ),
    ] {
        assert_eq!(OpeningWords::parse(typed).unwrap_err(), fault, "{typed}");
    }
    let long = "abacus ".repeat(100_000);
    assert_eq!(
        OpeningWords::parse(&long).unwrap_err(),
        WordsFault::Count {
            found: 100_000,
            wanted: 6
        }
    );
}

#[test]
fn safety_words_are_equal_on_both_screens_and_change_with_any_key() {
    let (maya, sam, priya) = (maya(), sam(), priya());
    let words = safety_words(PAIR, maya.public(), sam.public());
    assert_eq!(words, safety_words(PAIR, sam.public(), maya.public()));
    assert_ne!(words, safety_words(LINEAGE, maya.public(), sam.public()));
    assert_ne!(words, safety_words(PAIR, priya.public(), sam.public()));
    let mut swapped = maya.public().clone();
    swapped.recipient = priya.public().recipient.clone();
    assert_ne!(words, safety_words(PAIR, &swapped, sam.public()));
    assert!(words.iter().all(|word| !word.is_empty()));
}
