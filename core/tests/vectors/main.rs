//! Frozen bytes of entries and of the record, in `tests/vectors`. What is kept there must be read for ever; a
//! difference is a broken promise, not a vector to renew. A new kind or form gets new files, written with
//! `ITHACA_WRITE_VECTORS=1`, which never replaces one.
#![allow(
    clippy::unwrap_used,
    reason = "a vector that cannot be read has failed"
)]

mod entries;
mod expectations;
mod idp;
mod meeting;
mod record;
mod review;
mod skills;

use std::fs;
use std::path::PathBuf;

/// The bytes kept under a name; `make` writes them once, on the day a form is born.
fn kept(name: &str, make: impl FnOnce() -> Vec<u8>) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/vectors");
    let path = PathBuf::from(folder).join(name);
    if !path.exists() && std::env::var_os("ITHACA_WRITE_VECTORS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, make()).unwrap();
    }
    fs::read(&path).unwrap_or_else(|_| panic!("the vector {name} is missing"))
}
