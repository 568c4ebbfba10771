//! The pure rules: advice, delay, idling, and how a code is read.

use std::time::Duration;

use secrecy::ExposeSecret;

use super::auto_lock::{IDLE_DEFAULT, Moment, locks_now, wall_jump};
use super::*;

#[test]
fn short_is_refused_often_used_is_said_and_the_rest_is_fine() {
    let too_short = PassphraseAdvice::TooShort {
        characters_min: 10,
        words_min: 4,
    };
    for (passphrase, expected) in [
        ("", too_short),
        ("          ", too_short),
        ("kV9$x!2pQ", too_short),
        ("a b c d e", too_short),
        ("山川日月", PassphraseAdvice::Fine),
        ("山山山山", too_short),
        ("aaaaaaaaaaaa", PassphraseAdvice::OftenUsed),
        ("121212121212", PassphraseAdvice::OftenUsed),
        ("1234567890", PassphraseAdvice::OftenUsed),
        ("0987654321", PassphraseAdvice::OftenUsed),
        ("QwertyUiop", PassphraseAdvice::OftenUsed),
        ("password2026", PassphraseAdvice::OftenUsed),
        ("P4ssw0rd!!2026", PassphraseAdvice::OftenUsed),
        ("passwordpassword", PassphraseAdvice::OftenUsed),
        ("mentoring2026", PassphraseAdvice::OftenUsed),
        ("password of the brown owl", PassphraseAdvice::Fine),
        ("four quiet herons wading", PassphraseAdvice::Fine),
        ("kV9$x!2pQz", PassphraseAdvice::Fine),
    ] {
        assert_eq!(advice(&words(passphrase)), expected, "{passphrase}");
    }
}

#[test]
fn wrong_tries_slow_down_to_half_a_minute() {
    let seconds: Vec<u64> = (0..9).map(|tries| delay_after(tries).as_secs()).collect();
    assert_eq!(seconds, [0, 0, 0, 2, 4, 8, 16, 30, 30]);
    for tries in [66, 67, 68, 1_000, u32::MAX] {
        assert_eq!(delay_after(tries).as_secs(), 30, "{tries}");
    }
}

fn at(monotonic_s: u64, wall_s: i64) -> Moment {
    Moment {
        monotonic: Duration::from_secs(monotonic_s),
        wall_ms: wall_s * 1000,
    }
}

/// SF-1.
#[test]
fn ten_idle_minutes_lock_and_so_does_sleep() {
    let input = at(1000, 50_000);
    for (now, expected, why) in [
        (at(1599, 50_599), false, "a second before"),
        (at(1600, 50_600), true, "ten minutes"),
        (at(1001, 50_601), true, "the machine slept ten minutes"),
        (at(1300, 50_601), true, "five idle minutes and five asleep"),
        (
            at(1001, 50_003),
            false,
            "the clock was set right by two seconds",
        ),
        (at(1001, 40_000), true, "the clock was set back by hours"),
        (at(900, 49_900), false, "looks taken in the wrong order"),
    ] {
        assert_eq!(locks_now(input, now, IDLE_DEFAULT), expected, "{why}");
    }
    let (first, last) = (at(0, i64::MIN / 1000), at(u64::MAX, i64::MAX / 1000));
    assert!(wall_jump(first, last) > IDLE_DEFAULT);
}

#[test]
fn a_code_is_read_as_people_type_it() {
    for typed in [
        "yo-yo abacus",
        " YO-YO\u{a0}\u{a0}Abacus ",
        "ｙｏ-ｙｏ\tabacus\r\n",
    ] {
        assert_eq!(
            normalised_code(&words(typed)).expose_secret(),
            "yo-yo abacus",
            "{typed}"
        );
    }
    assert_eq!(normalised_code(&words(" \n ")).expose_secret(), "");
}
