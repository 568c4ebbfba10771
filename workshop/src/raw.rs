//! Bare keys and hand-made bytes, for scripts that try what no honest Ithaca would send.
//!
//! Nothing here reads or writes a notebook, but for the export of a pair's keys.

use std::io::Write as _;
use std::path::Path;

use age::x25519::Recipient;
use ithaca_core::pair::Pair;
use ithaca_core::parcel::{Namespace, OpeningWords, PairKeys, Sha256Sum, pad, sign, sign_raw};
use serde_json::json;
use zeroize::Zeroizing;

use crate::answer::{Answer, No};
use crate::arguments::Line;
use crate::desk::{self, with_pair};
use crate::files;
use crate::secret::{self, WORDS};
use crate::show::check_there;

/// What stands beside exported keys.
const WARNING: &str = include_str!("../words/keys-warning.en.txt");
const KEY_BYTES_MAX: usize = 8 * 1024;
/// A little above the limit, so that too large parcels can be made.
const PAYLOAD_BYTES_MAX: usize = 32 * 1024 * 1024;

/// Writes the pair's secret keys in clear: what `ssh-keygen` and `age -d -i` read.
pub(crate) fn export_keys(line: &Line) -> Answer {
    let out = line.path("--out")?;
    with_pair(line, |notebook, pair| {
        check_there(notebook, pair)?;
        let keyring = notebook.read(|store| Pair::load(store, pair)?.keyring())?;
        let ssh = keyring.keys.ssh_secret_text()?;
        let age = keyring.keys.age_secret_text();
        let partner = keyring.partner.as_ref();
        std::fs::create_dir(&out).map_err(|_| No::refused("save_refused"))?;
        files::write_new(&out.join("ssh-key"), ssh.as_bytes())?;
        files::write_new(&out.join("age-key.txt"), age.as_bytes())?;
        files::write_new(&out.join("WARNING.txt"), WARNING.as_bytes())?;
        let public = |keys: &ithaca_core::parcel::PublicKeys| {
            json!({
                "ssh": keys.signing.to_string(),
                "age": keys.recipient.to_string(),
                "fingerprint": keys.fingerprint(keyring.wire_id).to_string(),
            })
        };
        Ok(json!({
            "folder": out,
            "files": ["ssh-key", "age-key.txt", "WARNING.txt"],
            "warning": WARNING.trim_end(),
            "wirePair": keyring.wire,
            "lineage": keyring.lineage,
            "mine": public(keyring.keys.public()),
            "partner": partner.map(public),
        }))
    })
}

/// Keys from a folder that `export-keys` wrote.
fn keys(folder: &Path) -> Answer<PairKeys> {
    let text = |name: &str| -> Answer<Zeroizing<String>> {
        Ok(Zeroizing::new(files::read_text(
            &folder.join(name),
            KEY_BYTES_MAX,
        )?))
    };
    let (ssh, age) = (text("ssh-key")?, text("age-key.txt")?);
    let both = Zeroizing::new([ssh.as_str(), age.as_str()].concat());
    Ok(PairKeys::from_secret_text(&both)?)
}

fn namespace(line: &Line) -> Answer<Namespace> {
    match line.value("--namespace").unwrap_or("parcel") {
        "card" => Ok(Namespace::Card),
        "entry" => Ok(Namespace::Entry),
        "parcel" => Ok(Namespace::Parcel),
        "agreement" => Ok(Namespace::Agreement),
        _ => Err(No::usage("value_unreadable", "--namespace")),
    }
}

/// Signs the bytes of a file as they stand: an entry, a card, a text.
pub(crate) fn sign_bytes(line: &Line) -> Answer {
    let keys = keys(&line.path("--keys")?)?;
    let bytes = files::read(&line.path("--file")?, PAYLOAD_BYTES_MAX)?;
    let namespace = namespace(line)?;
    Ok(json!({
        "sha256": Sha256Sum::of(&bytes).to_string(),
        "sig": sign_raw(namespace, &bytes, &keys)?.to_string(),
        "armoured": sign(namespace, &bytes, &keys)?.as_str(),
    }))
}

/// Signs a payload file as it stands, pads it, and locks it to a recipient or with opening words.
///
/// Nothing of the payload is looked at: what is wrong in it travels as it is.
pub(crate) fn pack(line: &Line) -> Answer {
    let keys = keys(&line.path("--keys")?)?;
    let payload = files::read(&line.path("--payload")?, PAYLOAD_BYTES_MAX)?;
    let place = files::place_for(&line.path("--out")?, "raw.ithaca")?;
    let lock: Box<dyn age::Recipient> = match line.value("--to") {
        Some(typed) => Box::new(
            typed
                .parse::<Recipient>()
                .map_err(|_| No::usage("value_unreadable", "--to"))?,
        ),
        None => words_lock(line)?,
    };
    let inner = inner_bytes(line, payload, &keys)?;
    let locked = age::Encryptor::with_recipients(std::iter::once(lock.as_ref()))
        .map_err(|_| No::refused("locking_failed"))?;
    let mut bytes = Vec::new();
    locked
        .wrap_output(&mut bytes)
        .and_then(|mut writer| {
            writer.write_all(&inner)?;
            writer.finish().map(|_| ())
        })
        .map_err(|_| No::refused("locking_failed"))?;
    files::write_new(&place, &bytes)?;
    Ok(json!({
        "file": place,
        "byteCount": bytes.len(),
        "innerSha256": Sha256Sum::of(&inner).to_string(),
    }))
}

fn words_lock(line: &Line) -> Answer<Box<dyn age::Recipient>> {
    desk::work_factor(line)?;
    let words = OpeningWords::parse(&secret::read(line, WORDS)?)?;
    let mut lock = age::scrypt::Recipient::new(words.secret());
    let typed = line.number("--work-factor")?.unwrap_or(18);
    lock.set_work_factor(u8::try_from(typed).unwrap_or(18));
    Ok(Box::new(lock))
}

/// Signature, payload, padding; each of the three can be left out or bent.
fn inner_bytes(line: &Line, mut payload: Vec<u8>, keys: &PairKeys) -> Answer<Vec<u8>> {
    let namespace = namespace(line)?;
    if !line.has("--as-it-stands") {
        while payload.last().is_some_and(u8::is_ascii_whitespace) {
            payload.pop();
        }
        let spaces = pad::padded(payload.len() + 1).map_or(0, |whole| whole - payload.len() - 1);
        payload.resize(payload.len() + spaces, b' ');
        payload.push(b'\n');
    }
    if line.has("--unsigned") {
        return Ok(payload);
    }
    let mut inner = sign(namespace, &payload, keys)?
        .as_str()
        .as_bytes()
        .to_vec();
    inner.append(&mut payload);
    Ok(inner)
}
