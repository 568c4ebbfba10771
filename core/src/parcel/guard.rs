//! Steps 1 to 3: what is looked at before any expensive work, and before the age
//! library sees a byte. Its header parser takes quadratic time (629 KB cost 110 s), so
//! headers are measured here first.

use std::borrow::Cow;

use super::armour::{self, ARMOUR_BYTES_MAX, unarmour};
use super::error::{Foreign, OpenError};

/// A parcel or invitation, counted after padding and without armour: 12 MiB.
pub const PARCEL_BYTES_MAX: usize = 12 * 1024 * 1024;
/// The age header with its last line: 4 KiB.
pub const HEADER_BYTES_MAX: usize = 4 * 1024;
/// Recipients in the header. Ours has two and one that age adds as grease.
pub const STANZAS_MAX: usize = 8;
/// The highest cost of words that is worked for: 2¹⁸ is 256 MiB and 0.6 s.
pub const WORK_FACTOR_MAX: u8 = 18;
/// How far into a foreign file its kind is looked for.
const SNIFF_BYTES: usize = 4 * 1024;
const MAGIC: &[u8] = b"age-encryption.org/";
const FIRST_LINE: &[u8] = b"age-encryption.org/v1";

/// What locks a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// Keys: an ordinary parcel.
    Keys,
    /// Words: an invitation. The work factor is at most 18.
    Words {
        /// scrypt's log₂ N.
        work_factor: u8,
    },
}

/// A file that passed steps 1 to 3.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed<'a> {
    /// The binary file.
    pub bytes: Cow<'a, [u8]>,
    /// What locks it.
    pub lock: Lock,
}

/// Steps 1 to 3. Recognises by content, never by name: the binary file, or armour, which
/// may have text around it. Takes linear time and opens nothing.
///
/// # Errors
/// [`OpenError::TooLarge`], [`OpenError::NotIthaca`], [`OpenError::HeaderTooLong`],
/// [`OpenError::TooManyStanzas`], [`OpenError::WorkFactorTooHigh`], [`OpenError::Damaged`]
/// for a header or armour that breaks off, [`OpenError::NewerNeeded`] for another age.
pub fn recognise(bytes: &[u8]) -> Result<Sealed<'_>, OpenError> {
    let is_binary = bytes.starts_with(MAGIC);
    let bytes_max = if is_binary {
        PARCEL_BYTES_MAX
    } else {
        ARMOUR_BYTES_MAX
    };
    if bytes.len() > bytes_max {
        return Err(OpenError::TooLarge);
    }
    let file = if is_binary {
        Cow::Borrowed(bytes)
    } else if armour::is_inside(bytes) {
        Cow::Owned(unarmour(bytes)?)
    } else {
        return Err(OpenError::NotIthaca { what: kind(bytes) });
    };
    if file.len() > PARCEL_BYTES_MAX {
        return Err(OpenError::TooLarge);
    }
    if !file.starts_with(MAGIC) {
        return Err(OpenError::Damaged);
    }
    let lock = check_header(&file)?;
    Ok(Sealed { bytes: file, lock })
}

fn check_header(file: &[u8]) -> Result<Lock, OpenError> {
    let head = file.get(..HEADER_BYTES_MAX).unwrap_or(file);
    let too_long = if head.len() < HEADER_BYTES_MAX {
        OpenError::Damaged
    } else {
        OpenError::HeaderTooLong
    };
    let mut lines = Vec::new();
    let mut rest = head;
    loop {
        let end = rest
            .iter()
            .position(|byte| *byte == b'\n')
            .ok_or(too_long)?;
        let (line, after) = rest.split_at_checked(end).ok_or(too_long)?;
        rest = after.get(1..).unwrap_or_default();
        if line.starts_with(b"---") {
            break;
        }
        lines.push(line);
    }
    if lines.first() != Some(&FIRST_LINE) {
        return Err(OpenError::NewerNeeded);
    }
    let stanzas: Vec<&[u8]> = lines
        .iter()
        .filter_map(|line| line.strip_prefix(b"-> "))
        .collect();
    if stanzas.len() > STANZAS_MAX {
        return Err(OpenError::TooManyStanzas);
    }
    check_words(&stanzas)
}

/// A scrypt stanza stands alone in its header, so that nobody pays for several.
fn check_words(stanzas: &[&[u8]]) -> Result<Lock, OpenError> {
    let is_words = |stanza: &&&[u8]| stanza.split(|byte| *byte == b' ').next() == Some(b"scrypt");
    let Some(words) = stanzas.iter().find(is_words) else {
        return Ok(Lock::Keys);
    };
    if stanzas.len() != 1 {
        return Err(OpenError::Damaged);
    }
    let arguments: Vec<&[u8]> = words.split(|byte| *byte == b' ').collect();
    let [_, _, cost] = arguments.as_slice() else {
        return Err(OpenError::Damaged);
    };
    let all_digits = !cost.is_empty() && cost.iter().all(u8::is_ascii_digit);
    if !all_digits || cost.starts_with(b"0") {
        return Err(OpenError::Damaged);
    }
    let cost = std::str::from_utf8(cost)
        .ok()
        .and_then(|text| text.parse().ok());
    match cost {
        Some(work_factor) if work_factor <= WORK_FACTOR_MAX => Ok(Lock::Words { work_factor }),
        Some(_) | None => Err(OpenError::WorkFactorTooHigh),
    }
}

/// A coarse guess at a foreign file from its first 4 KiB.
fn kind(bytes: &[u8]) -> Foreign {
    const FIRST_BYTES: &[(&[u8], Foreign)] = &[
        (b"%PDF-", Foreign::Pdf),
        (b"PK\x03\x04", Foreign::Zip),
        (b"PK\x05\x06", Foreign::Zip),
        (b"\x7fELF", Foreign::Program),
        (b"MZ", Foreign::Program),
        (b"#!", Foreign::Program),
        (b"\xcf\xfa\xed\xfe", Foreign::Program),
        (b"\xca\xfe\xba\xbe", Foreign::Program),
        (b"\x89PNG\r\n", Foreign::Image),
        (b"\xff\xd8\xff", Foreign::Image),
        (b"GIF8", Foreign::Image),
        (b"RIFF", Foreign::Image),
    ];
    let head = bytes.get(..SNIFF_BYTES).unwrap_or(bytes);
    if head.is_empty() {
        return Foreign::Empty;
    }
    if let Some((_, kind)) = FIRST_BYTES
        .iter()
        .find(|(first, _)| head.starts_with(first))
    {
        return *kind;
    }
    // A letter of several bytes may be cut at the end of what is looked at.
    let is_text = match std::str::from_utf8(head) {
        Ok(_) => true,
        Err(fault) => fault.error_len().is_none() && fault.valid_up_to() > 0,
    };
    match (is_text && !head.contains(&0), looks_like_mail(head)) {
        (true, true) => Foreign::Mail,
        (true, false) => Foreign::Text,
        (false, _) => Foreign::Unknown,
    }
}

fn looks_like_mail(head: &[u8]) -> bool {
    const FIELDS: &[&str] = &[
        "from:",
        "received:",
        "return-path:",
        "mime-version:",
        "message-id:",
        "delivered-to:",
        "x-unsent:",
    ];
    let text = String::from_utf8_lossy(head).to_lowercase();
    let is_field = |line: &str| FIELDS.iter().any(|field| line.starts_with(field));
    text.lines()
        .take_while(|line| !line.is_empty())
        .any(is_field)
}
