//! Passphrases and words: from the environment, or line by line from standard input. They do not print.

use std::io::{BufRead as _, Read as _};

use ithaca_core::parcel::RecoveryCode;
use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::answer::{Answer, No};
use crate::arguments::Line;

/// Opens the notebook.
pub(crate) const PASSPHRASE: &str = "ITHACA_PASSPHRASE";
/// The passphrase to come.
pub(crate) const NEW_PASSPHRASE: &str = "ITHACA_NEW_PASSPHRASE";
/// The eight words of the recovery sheet.
pub(crate) const RECOVERY: &str = "ITHACA_RECOVERY";
/// The six opening words.
pub(crate) const WORDS: &str = "ITHACA_WORDS";

/// Longer than anything a person types or pastes.
const LINE_BYTES_MAX: u64 = 4_096;

/// Reads one secret: the variable, or with `--stdin` the next line.
pub(crate) fn read(line: &Line, variable: &'static str) -> Answer<Zeroizing<String>> {
    let text = if line.has("--stdin") {
        next_line(variable)?
    } else {
        let found = std::env::var(variable).map_err(|_| No::usage("secret_missing", variable))?;
        Zeroizing::new(found)
    };
    if text.is_empty() {
        return Err(No::usage("secret_missing", variable));
    }
    Ok(text)
}

/// One secret as the vault takes it.
pub(crate) fn secret(line: &Line, variable: &'static str) -> Answer<SecretString> {
    Ok(SecretString::from(read(line, variable)?.as_str()))
}

/// The code of the recovery sheet; case, spaces and hyphens are forgiven.
pub(crate) fn recovery(line: &Line) -> Answer<RecoveryCode> {
    Ok(RecoveryCode::parse(&read(line, RECOVERY)?)?)
}

fn next_line(variable: &'static str) -> Answer<Zeroizing<String>> {
    let mut text = Zeroizing::new(String::new());
    // The lock keeps what was read ahead, so that the next secret begins where this one ended.
    std::io::stdin()
        .lock()
        .take(LINE_BYTES_MAX)
        .read_line(&mut text)
        .map_err(|_| No::usage("secret_missing", variable))?;
    while text.ends_with(['\n', '\r']) {
        text.pop();
    }
    Ok(text)
}
