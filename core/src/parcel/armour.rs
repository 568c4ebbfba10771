//! A sealed file as pasted text, and back.
//!
//! Writing keeps to the strict age form that stock `age -d` reads. Reading forgives what
//! mail programs do to text: other line lengths, carriage returns, `>` before quoted
//! lines, words before and after. Nothing is lost by that: the file inside is sealed.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::error::OpenError;

/// Armoured text, with what stands around it: 17 MiB.
pub const ARMOUR_BYTES_MAX: usize = 17 * 1024 * 1024;
const BEGIN: &str = "-----BEGIN AGE ENCRYPTED FILE-----";
const END: &str = "-----END AGE ENCRYPTED FILE-----";
const LINE_CHARS: usize = 64;

/// The file as text: the two marker lines, and base64 in lines of 64 between.
#[must_use]
pub fn armour(file: &[u8]) -> String {
    let body = STANDARD.encode(file);
    let mut text = String::with_capacity(body.len() + body.len() / LINE_CHARS + 80);
    text.push_str(BEGIN);
    for (place, letter) in body.chars().enumerate() {
        if place % LINE_CHARS == 0 {
            text.push('\n');
        }
        text.push(letter);
    }
    text.push('\n');
    text.push_str(END);
    text.push('\n');
    text
}

/// Whether a begin marker stands anywhere in `bytes`.
pub(super) fn is_inside(bytes: &[u8]) -> bool {
    find(bytes, BEGIN.as_bytes()).is_some()
}

/// The file inside the first armour found in `bytes`, which may have text around it.
///
/// # Errors
/// [`OpenError::TooLarge`] above 17 MiB, [`OpenError::Damaged`] where the armour has no
/// end, or something between its markers is no base64.
pub fn unarmour(bytes: &[u8]) -> Result<Vec<u8>, OpenError> {
    if bytes.len() > ARMOUR_BYTES_MAX {
        return Err(OpenError::TooLarge);
    }
    let (_, after) = find(bytes, BEGIN.as_bytes()).ok_or(OpenError::Damaged)?;
    let (body, _) = find(after, END.as_bytes()).ok_or(OpenError::Damaged)?;
    // A quote mark is no letter of base64, so it can be dropped wherever it stands;
    // 0xC2 0xA0 is the unbreakable space that some mail programs leave.
    let is_filling = |byte: u8| byte.is_ascii_whitespace() || matches!(byte, b'>' | 0xC2 | 0xA0);
    let kept: Vec<u8> = body
        .iter()
        .copied()
        .filter(|byte| !is_filling(*byte))
        .collect();
    STANDARD.decode(kept).map_err(|_| OpenError::Damaged)
}

/// What stands before and after the first place of `needle`. Linear: the needle begins
/// with dashes, but a failed look goes on at the next byte after at most its length.
fn find<'a>(hay: &'a [u8], needle: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let at = hay
        .windows(needle.len())
        .position(|window| window == needle)?;
    let (before, rest) = hay.split_at_checked(at)?;
    Some((before, rest.split_at_checked(needle.len())?.1))
}
