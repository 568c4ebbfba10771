//! A saved mail: parcels inside it, attached under any name, nested, or pasted into its text.

use mail_parser::{MessageParser, MimeHeaders as _, PartType};

use crate::parcel::OpenError;
use crate::parcel::guard::recognise;

/// Largest saved mail that is looked at (format.md §3).
pub const MAIL_BYTES_MAX: usize = 32 * 1024 * 1024;
/// Mails inside mails that are looked into.
const DEPTH_MAX: u32 = 4;
/// Parcels taken from one mail.
const PARCELS_MAX: usize = 16;

/// Every parcel or invitation inside a saved mail, by content and never by name.
///
/// # Errors
/// `TooLarge` above 32 MiB.
pub fn parcels_in_mail(bytes: &[u8]) -> Result<Vec<Vec<u8>>, OpenError> {
    if bytes.len() > MAIL_BYTES_MAX {
        return Err(OpenError::TooLarge);
    }
    let mut found = Vec::new();
    look(bytes, 0, &mut found);
    Ok(found)
}

fn look(bytes: &[u8], depth: u32, found: &mut Vec<Vec<u8>>) {
    if depth >= DEPTH_MAX {
        return;
    }
    let Some(message) = MessageParser::default().parse(bytes) else {
        return;
    };
    for part in &message.parts {
        if found.len() >= PARCELS_MAX {
            return;
        }
        match &part.body {
            PartType::Binary(body) | PartType::InlineBinary(body) => {
                if is_mail(
                    part.content_type()
                        .map(|kind| (kind.ctype(), kind.subtype().unwrap_or_default())),
                ) {
                    look(body, depth + 1, found);
                } else {
                    keep(body, found);
                }
            }
            PartType::Text(text) | PartType::Html(text) => keep(text.as_bytes(), found),
            PartType::Message(inner) => look(inner.raw_message(), depth + 1, found),
            PartType::Multipart(_) => {}
        }
    }
}

fn is_mail(kind: Option<(&str, &str)>) -> bool {
    kind == Some(("message", "rfc822"))
}

fn keep(bytes: &[u8], found: &mut Vec<Vec<u8>>) {
    if !matches!(recognise(bytes), Err(OpenError::NotIthaca { .. })) {
        found.push(bytes.to_vec());
    }
}
