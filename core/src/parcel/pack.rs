//! Packing: pad, sign, lock.

use std::cell::Cell;
use std::io::{self, Write};

use super::error::PackError;
use super::ids::Sha256Sum;
use super::keys::{PairKeys, PublicKeys};
use super::pad::filled;
use super::payload::Payload;
use super::sshsig::{Namespace, sign};

/// A sealed file.
pub struct Packed {
    /// The age file, of one of the allowed sizes.
    pub bytes: Vec<u8>,
    /// SHA-256 of the inner bytes: signature, payload, padding. An acceptance names an
    /// invitation by it; the same for the same file, other for each packing.
    pub inner_sha256: Sha256Sum,
}

/// Packs a parcel for my partner and for myself: with my own copy, Sent and Inbox mails
/// bring back what was shared. The same content packed again gives other bytes.
///
/// # Errors
/// [`PackError`]: too large, a payload that its reader would refuse, or a library's no.
pub fn pack(payload: &Payload, keys: &PairKeys, partner: &PublicKeys) -> Result<Packed, PackError> {
    if payload.to.is_none() {
        return Err(PackError::Malformed);
    }
    let mine = keys.public().recipient.lock();
    let recipients: [&dyn age::Recipient; 2] = [partner.recipient.lock(), mine];
    seal(payload, keys, &recipients)
}

/// Counts what age writes before the locked part, since only age knows how long its
/// header became.
struct Counted<'c> {
    bytes: Vec<u8>,
    count: &'c Cell<usize>,
}

impl Write for Counted<'_> {
    fn write(&mut self, part: &[u8]) -> io::Result<usize> {
        self.bytes.extend_from_slice(part);
        self.count.set(self.bytes.len());
        Ok(part.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

pub(super) fn seal(
    payload: &Payload,
    keys: &PairKeys,
    recipients: &[&dyn age::Recipient],
) -> Result<Packed, PackError> {
    let json = payload.to_json().map_err(|_| PackError::Malformed)?;
    let signature_bytes = signature_of(b"", keys)?.len();
    let count = Cell::new(0);
    let sink = Counted {
        bytes: Vec::new(),
        count: &count,
    };
    let encryptor = age::Encryptor::with_recipients(recipients.iter().copied())
        .map_err(|_| PackError::Locking)?;
    let mut writer = encryptor
        .wrap_output(sink)
        .map_err(|_| PackError::Locking)?;
    // One byte more than signature and JSON: the line feed at the end.
    let plain = filled(signature_bytes + json.len() + 1, count.get()).ok_or(PackError::TooLarge)?;
    let inner = inner_bytes(json, plain, signature_bytes, keys)?;
    writer.write_all(&inner).map_err(|_| PackError::Locking)?;
    let sink = writer.finish().map_err(|_| PackError::Locking)?;
    Ok(Packed {
        bytes: sink.bytes,
        inner_sha256: Sha256Sum::of(&inner),
    })
}

/// Signature and payload, filled with spaces to `plain` bytes.
fn inner_bytes(
    json: String,
    plain: usize,
    signature_bytes: usize,
    keys: &PairKeys,
) -> Result<Vec<u8>, PackError> {
    let mut payload = json.into_bytes();
    payload.resize(plain.saturating_sub(signature_bytes + 1), b' ');
    payload.push(b'\n');
    let mut inner = signature_of(&payload, keys)?.into_bytes();
    inner.append(&mut payload);
    Ok(inner)
}

/// Always the same length for an Ed25519 key, whatever is signed.
fn signature_of(bytes: &[u8], keys: &PairKeys) -> Result<String, PackError> {
    let signature = sign(Namespace::Parcel, bytes, keys).map_err(|_| PackError::Signing)?;
    Ok(signature.as_str().to_owned())
}
