//! No two causes share a code by accident, and no code is summed up under one that is itself summed up.

use std::collections::BTreeSet;

use super::{ErrorCode, SUMMED_UP, screen_code};
use crate::error::Refusal;
use crate::journal::VerifyError;
use crate::parcel::{CardFault, Foreign, Mismatch, OpenError, PackError, WordsFault};
use crate::store::StoreError;

fn opening() -> Vec<&'static str> {
    let steps = [
        OpenError::TooLarge,
        OpenError::NotIthaca {
            what: Foreign::Empty,
        },
        OpenError::HeaderTooLong,
        OpenError::TooManyStanzas,
        OpenError::WorkFactorTooHigh,
        OpenError::LockedWithWords,
        OpenError::NotLockedWithWords,
        OpenError::NotForYouOrDamaged,
        OpenError::WrongWords,
        OpenError::Damaged,
        OpenError::NotSigned,
        OpenError::NotFromPartner,
        OpenError::KeyReplaced,
        OpenError::SignedForOtherUse,
        OpenError::BadSignature,
        OpenError::Malformed,
        OpenError::ForSomebodyElse {
            mismatch: Mismatch::To,
        },
        OpenError::NewerNeeded,
        OpenError::Deadline,
    ];
    let entries = [
        VerifyError::Malformed,
        VerifyError::OtherPair,
        VerifyError::UnknownAuthor,
        VerifyError::BadSignature,
        VerifyError::GapBefore,
        VerifyError::BrokenChain,
        VerifyError::ClockRunaway,
        VerifyError::Backdated,
        VerifyError::LyingReceipt,
        VerifyError::Deadline,
    ];
    let cards = [
        CardFault::Malformed,
        CardFault::NewerForm,
        CardFault::Key,
        CardFault::Signature,
    ];
    let mut codes: Vec<&str> = steps.iter().map(|step| step.code()).collect();
    codes.extend(entries.iter().map(ErrorCode::code));
    codes.extend(cards.iter().map(ErrorCode::code));
    codes
}

fn others() -> Vec<&'static str> {
    let refusals = [
        Refusal::NameMissing,
        Refusal::PairStopped,
        Refusal::PairClosed,
        Refusal::GuardianNotAsked,
        Refusal::ClosingLeft,
        Refusal::NotYourTurn,
        Refusal::NothingToSend,
        Refusal::NameDiffers,
        Refusal::WrongPassphrase,
    ];
    let packing = [
        PackError::TooLarge,
        PackError::Malformed,
        PackError::WorkFactor,
        PackError::Locking,
        PackError::Signing,
    ];
    let store = [
        StoreError::ReadOnly,
        StoreError::Full,
        StoreError::Damaged,
        StoreError::Missing,
        StoreError::NewerNotebook { found: 9, known: 1 },
        StoreError::WrongKey,
        StoreError::InUse,
        StoreError::EngineTooOld,
        StoreError::PathNotText,
    ];
    let mut codes: Vec<&str> = refusals.iter().map(ErrorCode::code).collect();
    codes.extend(packing.iter().map(ErrorCode::code));
    codes.extend(store.iter().map(ErrorCode::code));
    codes
}

#[test]
fn each_step_of_taking_in_has_a_code_of_its_own() {
    let all = [opening(), others()].concat();
    let different: BTreeSet<&str> = all.iter().copied().collect();
    assert_eq!(different.len(), all.len());
    for code in all {
        assert!(
            code.chars().all(|c| c.is_ascii_lowercase() || c == '_'),
            "{code}"
        );
    }
}

#[test]
fn a_code_is_summed_up_once() {
    let own: BTreeSet<&str> = SUMMED_UP.iter().map(|(own, _)| *own).collect();
    assert_eq!(own.len(), SUMMED_UP.len());
    for (_, shown_as) in SUMMED_UP {
        assert!(!own.contains(shown_as), "{shown_as}");
    }
    assert_eq!(screen_code("entries_took_too_long"), "took_too_long");
    assert_eq!(screen_code("pair_stopped"), "pair_stopped");
}

#[test]
fn facts_have_the_names_of_the_bindings() {
    let refused = Refusal::TextTooLong {
        chars_max: 60,
        over: 3,
    };
    let facts = serde_json::to_value(refused.facts()).unwrap();
    assert_eq!(facts, serde_json::json!({ "charsMax": 60, "over": 3 }));
    let fault = WordsFault::Mistyped {
        place: 2,
        nearest: Some("abacus"),
    };
    let facts = serde_json::to_value(fault.facts()).unwrap();
    assert_eq!(facts, serde_json::json!({ "place": 2, "offer": "abacus" }));
}
