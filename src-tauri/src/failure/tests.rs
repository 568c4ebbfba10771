//! The page and the workshop speak of the same causes by one list of codes.

use ithaca_core::{
    error::{Error, Refusal},
    error_code::{ErrorCode, screen_code},
    journal::VerifyError,
    parcel::{CardFault, Foreign, Mismatch, OpenError, PackError, WordsFault},
    store::StoreError,
    vault::{CreateError, FileError, ProfileError, SlotError},
};

use super::Failure;

/// Code and facts of a failure, as the page gets them.
fn on_the_page(failure: &Failure) -> (String, serde_json::Value) {
    let mut object = serde_json::to_value(failure).unwrap();
    let code = object.as_object_mut().unwrap().remove("code").unwrap();
    (code.as_str().unwrap().to_owned(), object)
}

fn are_one<E: ErrorCode + Into<Failure>>(errors: impl IntoIterator<Item = E>) {
    for error in errors {
        let code = error.code();
        let (shown, _) = on_the_page(&error.into());
        assert_eq!(shown, screen_code(code), "{code}");
    }
}

#[test]
fn each_step_of_opening_is_shown_as_the_core_says() {
    let what = Foreign::Pdf;
    let mismatch = Mismatch::To;
    are_one([
        OpenError::TooLarge,
        OpenError::NotIthaca { what },
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
        OpenError::ForSomebodyElse { mismatch },
        OpenError::NewerNeeded,
        OpenError::Deadline,
    ]);
    are_one([
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
    ]);
    are_one([
        CardFault::Malformed,
        CardFault::NewerForm,
        CardFault::Key,
        CardFault::Signature,
    ]);
}

#[test]
fn the_notebook_and_its_folder_are_shown_as_the_core_says() {
    are_one([
        StoreError::ReadOnly,
        StoreError::Full,
        StoreError::Damaged,
        StoreError::Missing,
        StoreError::NewerNotebook { found: 9, known: 1 },
        StoreError::WrongKey,
        StoreError::InUse,
        StoreError::EngineTooOld,
        StoreError::PathNotText,
    ]);
    are_one([
        SlotError::WrongWords,
        SlotError::Missing,
        SlotError::Damaged,
        SlotError::TooMuchWork,
        SlotError::OtherNotebook,
        SlotError::PassphraseTooShort,
    ]);
    are_one([
        FileError::ReadOnly,
        FileError::Full,
        FileError::Missing,
        FileError::TooBig,
        FileError::NotAsWritten,
    ]);
    are_one([ProfileError::AlreadyOpen]);
    are_one([CreateError::NotEmpty]);
}

#[test]
fn errors_of_every_floor_are_shown_as_the_core_says() {
    are_one([
        Error::Refused(Refusal::PairStopped),
        Error::Pack(PackError::TooLarge),
        Error::Pack(PackError::Locking),
        Error::BackupNotMade,
        Error::Broken("pair role"),
        Error::Words(WordsFault::Count {
            found: 5,
            wanted: 6,
        }),
    ]);
}

#[test]
fn facts_have_the_same_names() {
    let words = || WordsFault::Mistyped {
        place: 2,
        nearest: Some("abacus"),
    };
    let over = || Refusal::TextTooLong {
        chars_max: 60,
        over: 3,
    };
    let left = || Refusal::NotSettled { left: 4 };
    let forwarded = OpenError::ForSomebodyElse {
        mismatch: Mismatch::To,
    };
    let facts = [
        (words().facts(), Failure::from(words())),
        (over().facts(), Failure::from(over())),
        (left().facts(), Failure::from(left())),
        (OpenError::TooLarge.facts(), OpenError::TooLarge.into()),
        (forwarded.facts(), forwarded.into()),
    ];
    for (core, failure) in facts {
        let core = serde_json::to_value(core).unwrap();
        assert_eq!(on_the_page(&failure).1, core);
    }
}

#[test]
fn how_many_may_be_stands_beside_the_code() {
    let refused: Failure = ithaca_core::error::Refusal::TooManyParts { limit: 8 }.into();
    assert_eq!(
        serde_json::to_value(refused).unwrap(),
        serde_json::json!({ "code": "too_many_parts", "limit": 8 })
    );
}
