//! What can be wrong with a file that somebody sent.
//!
//! Each step of taking in has its own error, so that each has its own sentence.
//! Nothing of the file's content is ever inside an error.

/// A coarse guess at what a file is that is not Ithaca's, from its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// No bytes at all.
    Empty,
    /// A PDF document.
    Pdf,
    /// A ZIP archive, and so also an office document.
    Zip,
    /// Something a computer would run: ELF, PE, Mach-O, or a script with `#!`.
    Program,
    /// A mail message without armour in sight.
    Mail,
    /// PNG, JPEG, GIF or WebP.
    Image,
    /// Readable text of another kind.
    Text,
    /// Nothing recognised.
    Unknown,
}

/// Which address on a well-signed parcel is not mine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// It belongs to another pair than the key that opened it.
    Pair,
    /// It names another maker than the key that signed it.
    From,
    /// It is addressed to somebody else, or to a key I no longer use: forwarded.
    To,
}

/// Why a foreign file was not opened. The number is the step in `docs/format.md` §3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// Step 1: larger than 12 MiB, or 17 MiB of armoured text.
    #[error("too large")]
    TooLarge,
    /// Step 2: neither an age file nor armour with one inside.
    #[error("not an Ithaca file")]
    NotIthaca {
        /// What it looks like.
        what: Foreign,
    },
    /// Step 3: the age header does not end within 4 KiB.
    #[error("header too long")]
    HeaderTooLong,
    /// Step 3: the age header names more than 8 recipients.
    #[error("too many stanzas")]
    TooManyStanzas,
    /// Step 3: locked with words at a cost above what a reader accepts; nothing was computed.
    #[error("work factor too high")]
    WorkFactorTooHigh,
    /// Step 3: locked with words, so it is an invitation and must be opened with them.
    #[error("locked with words")]
    LockedWithWords,
    /// Step 3: locked with keys, so no words can open it.
    #[error("not locked with words")]
    NotLockedWithWords,
    /// Step 4: none of my keys opens it. A changed header looks the same from here.
    #[error("not for you, or damaged")]
    NotForYouOrDamaged,
    /// Step 4: the words do not open it. A changed header looks the same from here.
    #[error("wrong words")]
    WrongWords,
    /// Steps 2 to 4: it is mine to open, but bytes are missing or changed.
    #[error("damaged")]
    Damaged,
    /// Step 5: not exactly one signature in front of exactly one payload.
    #[error("not signed")]
    NotSigned,
    /// Step 6: the key is neither my partner's nor mine, nor in an awaited answer.
    #[error("not from your partner")]
    NotFromPartner,
    /// Step 6: the key is one that my partner uses no more.
    #[error("signed with a replaced key")]
    KeyReplaced,
    /// Step 7: signed for another use (namespace), or with another hash.
    #[error("signed for another use")]
    SignedForOtherUse,
    /// Step 8: the signature does not fit the bytes.
    #[error("bad signature")]
    BadSignature,
    /// Step 9: well signed, but its inside breaks the rules of the format.
    #[error("malformed")]
    Malformed,
    /// Step 10: well signed, but meant for another pair or person.
    #[error("for somebody else")]
    ForSomebodyElse {
        /// Which address differs.
        mismatch: Mismatch,
    },
    /// Step 11: it asks for what this version does not know.
    #[error("newer Ithaca needed")]
    NewerNeeded,
    /// The time given by the caller ran out; nothing was used.
    #[error("took too long")]
    Deadline,
}

impl OpenError {
    /// The stable code of this error, in snake case, for words and scripts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooLarge => "too_large",
            Self::NotIthaca { .. } => "not_ithaca",
            Self::HeaderTooLong => "header_too_long",
            Self::TooManyStanzas => "too_many_stanzas",
            Self::WorkFactorTooHigh => "work_factor_too_high",
            Self::LockedWithWords => "is_invitation",
            Self::NotLockedWithWords => "is_parcel",
            Self::NotForYouOrDamaged => "not_for_you",
            Self::WrongWords => "opening_words_wrong",
            Self::Damaged => "damaged",
            Self::NotSigned => "not_signed",
            Self::NotFromPartner => "not_from_partner",
            Self::KeyReplaced => "key_replaced",
            Self::SignedForOtherUse => "signed_for_other_use",
            Self::BadSignature => "bad_signature",
            Self::Malformed => "malformed",
            Self::ForSomebodyElse { .. } => "for_somebody_else",
            Self::NewerNeeded => "newer_needed",
            Self::Deadline => "took_too_long",
        }
    }
}

/// Why a parcel could not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// Padded, it would be larger than 12 MiB: make several parcels.
    #[error("too large for one parcel")]
    TooLarge,
    /// The payload breaks a rule that its reader would refuse it for.
    #[error("payload breaks the format")]
    Malformed,
    /// A work factor outside 1 to 18.
    #[error("work factor outside its range")]
    WorkFactor,
    /// The age library refused to lock; nothing was made.
    #[error("could not be locked")]
    Locking,
    /// The SSH library refused to write the signature; nothing was made.
    #[error("could not be signed")]
    Signing,
}
