//! The sealed file that travels between two people, and the keys that seal it.
//!
//! Bytes and keys only: this room packs and opens parcels and invitations, makes
//! and checks signatures, cards and spoken words. It never touches a store, a
//! journal, a clock or a file, and names nothing else of this crate, so that it
//! can leave home as a crate of its own on the day it is audited.
//!
//! The format is `docs/format.md`, §1, §3 and §4. The order in which a foreign
//! file is looked at, and the error of each step, stand in [`open`].

pub mod armour;
pub mod card;
pub mod error;
pub mod guard;
pub mod ids;
mod inner;
pub mod invitation;
pub mod json;
pub mod keys;
mod lock;
pub mod open;
pub mod pack;
pub mod pad;
pub mod payload;
mod public_key;
pub mod sshsig;
pub mod words;

pub use card::{Card, CardFault, Role, SignedCard};
pub use error::{Foreign, Mismatch, OpenError, PackError};
pub use ids::{AcceptToken, AcceptanceMac, Fingerprint, Id, RawSignature, Sha256Sum};
pub use invitation::{OpenedInvitation, open_invitation, pack_invitation};
pub use keys::{KeyFault, PairKeys, PublicKeys, UnlockKey};
pub use lock::{LOCKED_TEXT_BYTES_MAX, lock_text, lock_with_words, open_text};
pub use open::{
    Awaiting, How, Keyring, Known, Opened, Unlocked, acceptance_mac, open, open_unlocked, unlock,
};
pub use pack::{Packed, pack};
pub use payload::{Acceptance, Carried, Held, InvitationPart, Part, Payload};
pub use public_key::{AgeRecipient, SigningPublicKey};
pub use sshsig::{
    ArmouredSignature, Namespace, SignatureFault, sign, sign_raw, verify, verify_raw,
};
pub use words::{OpeningWords, RecoveryCode, WordsFault, fingerprint_words, safety_words};
