//! What can go wrong in the core: a refusal the person can act on, or machinery that failed.

mod refusal;

pub use refusal::Refusal;

use crate::journal::VerifyError;
use crate::parcel::{CardFault, KeyFault, OpenError, PackError, SignatureFault, WordsFault};
use crate::store::StoreError;

/// What an operation answers when it does not succeed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A rule says no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// A file was not opened.
    #[error("Opening a file")]
    Open(#[from] OpenError),
    /// The entries of a parcel were refused.
    #[error("Checking entries")]
    Verify(#[from] VerifyError),
    /// A parcel could not be made.
    #[error("Packing a parcel")]
    Pack(#[from] PackError),
    /// Words were not understood.
    #[error("Reading words")]
    Words(#[from] WordsFault),
    /// The notebook's file failed.
    #[error("Using the notebook")]
    Store(#[from] StoreError),
    /// A key failed.
    #[error("Using a key")]
    Key(#[from] KeyFault),
    /// A card failed.
    #[error("Using a card")]
    Card(#[from] CardFault),
    /// A signature could not be made or does not fit.
    #[error("Using a signature")]
    Signature(#[from] SignatureFault),
    /// The backup of the day could not be made.
    #[error("Making the backup of the day")]
    BackupNotMade,
    /// What is kept here cannot be read back; names the place, never the content.
    #[error("Something kept cannot be read: {0}")]
    Broken(&'static str),
}

/// The result of an operation of the core.
pub type Result<T> = std::result::Result<T, Error>;
