//! The rules that all signed JSON obeys, checked before any of it is given a type.
//!
//! UTF-8, at most 32 deep, at most 4,096 keys in one object and none of them twice, whole
//! numbers below 2⁵³ and no others. Two readers can then not understand one signed text differently.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::BTreeSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// Objects and lists inside one another.
pub const DEPTH_MAX: usize = 32;
/// Keys in one object. A receipt may have 1,000; beyond that only memory is spent.
pub const KEYS_MAX: usize = 4_096;
/// The largest whole number that every JSON reader keeps exactly: 2⁵³ − 1.
pub const NUMBER_MAX: u64 = (1 << 53) - 1;

/// Which rule a text breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JsonFault {
    /// Not UTF-8.
    #[error("not UTF-8")]
    NotUtf8,
    /// More than 32 deep.
    #[error("too deep")]
    TooDeep,
    /// One object has the same key twice, perhaps spelt differently.
    #[error("a key stands twice")]
    DuplicateKey,
    /// More than 4,096 keys in one object.
    #[error("too many keys in one object")]
    TooManyKeys,
    /// A fraction, an exponent, or a number of 2⁵³ or more.
    #[error("a number that is not whole and below 2^53")]
    Number,
    /// Not exactly one JSON value.
    #[error("not JSON")]
    Syntax,
}

/// Checks `bytes` and gives them back as text. Costs one pass for depth and one for the
/// rest, and keeps nothing but the keys of the objects it stands in.
///
/// # Errors
/// [`JsonFault`], the first rule broken.
pub fn check(bytes: &[u8]) -> Result<&str, JsonFault> {
    let text = std::str::from_utf8(bytes).map_err(|_| JsonFault::NotUtf8)?;
    check_depth(bytes)?;
    let fault = Cell::new(None);
    let mut reader = serde_json::Deserializer::from_str(text);
    let walked = Walk(&fault)
        .deserialize(&mut reader)
        .and_then(|()| reader.end());
    walked.map_err(|_| fault.get().unwrap_or(JsonFault::Syntax))?;
    Ok(text)
}

fn check_depth(bytes: &[u8]) -> Result<(), JsonFault> {
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for byte in bytes {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'{' | b'[' if !in_text => depth += 1,
            b'}' | b']' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH_MAX {
            return Err(JsonFault::TooDeep);
        }
    }
    Ok(())
}

#[derive(Clone, Copy)]
struct Walk<'f>(&'f Cell<Option<JsonFault>>);

impl Walk<'_> {
    fn refuse<E: Error>(self, fault: JsonFault) -> E {
        self.0.set(Some(fault));
        E::custom(fault)
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }
    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }
    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }
    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        Ok(())
    }
    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        if number > NUMBER_MAX {
            Err(self.refuse(JsonFault::Number))
        } else {
            Ok(())
        }
    }
    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.visit_u64(number.unsigned_abs())
    }
    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Err(self.refuse(JsonFault::Number))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element_seed(self)?.is_some() {}
        Ok(())
    }
    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        let mut keys = BTreeSet::new();
        while let Some(key) = object.next_key::<Cow<'de, str>>()? {
            if !keys.insert(key) {
                return Err(self.refuse(JsonFault::DuplicateKey));
            }
            if keys.len() > KEYS_MAX {
                return Err(self.refuse(JsonFault::TooManyKeys));
            }
            object.next_value_seed(self)?;
        }
        Ok(())
    }
}
