//! In ten years there may be no Ithaca: stock tools open the notebook and its slots.
//!
//! Debian 12 packs SQLCipher 3.4, which cannot read files of SQLCipher 4. So the file is
//! opened here without any SQLCipher: `age` gives the key, `openssl` decrypts each page
//! (AES-256-CBC, its vector after it), and stock `sqlite3` reads the result.

#![cfg(target_os = "linux")]

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use super::*;

const PAGE: usize = 4096;
/// 16 bytes of vector and 64 of HMAC-SHA-512 end each page.
const RESERVED: usize = 80;
const MISSING: &str = "this test needs: apt install age openssl sqlite3 bsdutils";

fn run(mut command: Command, input: &[u8]) -> Vec<u8> {
    let mut running = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect(MISSING);
    running.stdin.take().unwrap().write_all(input).unwrap();
    let told = running.wait_with_output().unwrap();
    assert!(told.status.success(), "{told:?}");
    told.stdout
}

/// `age` asks for words only at a terminal; `script` gives it one.
fn age_opens(slot: &Path, typed: &str, out: &Path) -> String {
    let mut command = Command::new("script");
    command
        .args([
            "-q",
            "-e",
            "-c",
            "age -d -o \"$OUT\" \"$SLOT\"",
            "/dev/null",
        ])
        .env("OUT", out)
        .env("SLOT", slot);
    run(command, format!("{typed}\n").as_bytes());
    fs::read_to_string(out).expect(MISSING)
}

fn decrypted_page(key_hex: &str, page: &[u8], first: bool) -> Vec<u8> {
    let start = if first { 16 } else { 0 };
    let (locked, tail) = page.split_at(PAGE - RESERVED);
    let mut command = Command::new("openssl");
    command
        .args(["enc", "-d", "-aes-256-cbc", "-nopad", "-K", key_hex, "-iv"])
        .arg(hex::encode(&tail[..16]));
    let mut plain = if first {
        b"SQLite format 3\0".to_vec()
    } else {
        Vec::new()
    };
    plain.extend(run(command, &locked[start..]));
    plain.extend(tail);
    plain
}

#[test]
fn age_openssl_and_sqlite_open_the_notebook() {
    let (folder, profile, mut unlocked) = new_notebook();
    note(&mut unlocked, "readable in ten years");
    unlocked.lock().unwrap();

    let out = folder.path().join("key.txt");
    let by_code = age_opens(&profile.slot(SlotKind::Recovery), CODE, &out);
    fs::remove_file(&out).unwrap();
    let by_passphrase = age_opens(&profile.slot(SlotKind::Passphrase), PASSPHRASE, &out);
    assert_eq!(by_code, by_passphrase);
    assert_eq!(by_code.len(), 64);

    let bytes = fs::read(profile.notebook()).unwrap();
    assert_eq!(bytes.len() % PAGE, 0);
    let pages = bytes.chunks(PAGE).enumerate();
    let plain: Vec<u8> = pages
        .flat_map(|(number, page)| decrypted_page(&by_code, page, number == 0))
        .collect();
    let opened = folder.path().join("opened.db");
    fs::write(&opened, plain).unwrap();
    let mut command = Command::new("sqlite3");
    command.arg(&opened);
    let ask =
        b"PRAGMA integrity_check; SELECT CAST(value AS TEXT) FROM setting WHERE key = 'note';";
    let told = String::from_utf8(run(command, ask)).unwrap();
    assert_eq!(told, "ok\nreadable in ten years\n");
}
