//! Two people at the workshop: each with a profile folder and a passphrase, and a table where files lie.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// The day on which everything happens, unless a test says otherwise.
pub(crate) const NOW: &str = "2026-11-25T17:00:00Z";

/// What one run said.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) exit: i32,
    pub(crate) object: Value,
    pub(crate) text: String,
}

impl Said {
    pub(crate) fn code(&self) -> &str {
        self.object["code"].as_str().unwrap_or_default()
    }
}

/// A run of the program with nothing around it: no variables, no input, a folder of its own.
pub(crate) fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_workshop"));
    command
        .current_dir(folder)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .stdin(Stdio::null());
    command
}

/// One JSON object, one line, nothing on standard error: true of every run whatever it says.
pub(crate) fn said(output: &Output) -> Said {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    assert_eq!(text.matches('\n').count(), 1, "{text}");
    assert!(output.stderr.is_empty(), "{output:?}");
    let object: Value = serde_json::from_str(&text).unwrap();
    assert!(object.is_object(), "{text}");
    let exit = output.status.code().expect("a signal ended it");
    assert!([0, 2, 3, 64].contains(&exit), "{exit} {text}");
    assert_eq!(exit == 0, object.get("code").is_none(), "{text}");
    Said { exit, object, text }
}

pub(crate) struct Table {
    folder: TempDir,
}

impl Table {
    pub(crate) fn set() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }

    pub(crate) fn bytes(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    pub(crate) fn lay(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), bytes).unwrap();
    }

    pub(crate) fn person(&self, name: &'static str) -> Person<'_> {
        let person = Person {
            table: self,
            profile: name,
            now: NOW,
            words: String::new(),
        };
        let full = match name {
            "maya" => "Maya Chen",
            _ => "Sam Okafor",
        };
        person.does(&["create", "--name", full, "--zone", "Europe/Lisbon"]);
        person
    }
}

pub(crate) struct Person<'t> {
    pub(crate) table: &'t Table,
    pub(crate) profile: &'static str,
    pub(crate) now: &'static str,
    pub(crate) words: String,
}

impl Person<'_> {
    pub(crate) fn passphrase(&self) -> String {
        format!("four quiet words for {}", self.profile)
    }

    pub(crate) fn tries(&self, line: &[&str]) -> Said {
        let output = command(self.table.folder())
            .args(line)
            .args(["--profile", self.profile, "--now", self.now])
            .args(["--work-factor", "2"])
            .env("ITHACA_PASSPHRASE", self.passphrase())
            .env("ITHACA_WORDS", &self.words)
            .output()
            .unwrap();
        said(&output)
    }

    pub(crate) fn does(&self, line: &[&str]) -> Value {
        let said = self.tries(line);
        assert_eq!(said.exit, 0, "{line:?} {}", said.text);
        said.object
    }

    pub(crate) fn is_refused(&self, line: &[&str]) -> String {
        let said = self.tries(line);
        assert_eq!(said.exit, 2, "{line:?} {}", said.text);
        said.code().to_owned()
    }

    /// Everything the notebook shows of the pair, to see that nothing changed.
    pub(crate) fn state(&self) -> Value {
        self.does(&["show"])
    }

    pub(crate) fn drafts(&self) {
        self.does(&["prepare", "--role", "mentee", "--partner", "Sam"]);
        self.does(&["begin", "--preset", "workplace"]);
        for (clause, param) in [
            ("cl-purpose", "purpose_statement=Maya leads with calm."),
            ("cl-success", "success_signs=Maya runs a planning meeting"),
        ] {
            self.does(&["draft", "--clause", clause, "--param", param]);
        }
    }

    /// The six words of the invitation that was written to `out`.
    pub(crate) fn invites(&self, out: &str) -> String {
        let invited = self.does(&["invite", "--out", out]);
        invited["openingWords"].as_str().unwrap().to_owned()
    }

    pub(crate) fn takes_in(&self, parcel: &str) -> Value {
        self.does(&["take-in", "--parcel", parcel])
    }

    pub(crate) fn makes(&self, parcel: &str) {
        self.does(&["make", "--out", parcel]);
    }

    pub(crate) fn clause_state(&self, clause: &str) -> String {
        let clauses = self.state()["agreement"]["clauses"].clone();
        let found = clauses.as_array().unwrap().iter();
        let mut found = found.filter(|line| line["clause"] == clause);
        found.next().unwrap()["state"].as_str().unwrap().to_owned()
    }
}

/// Maya has invited, Sam has joined and answered nothing yet.
pub(crate) fn joined(table: &Table) -> (Person<'_>, Person<'_>) {
    let maya = table.person("maya");
    maya.drafts();
    let mut sam = table.person("sam");
    sam.words = maya.invites("mail-1.ithaca");
    sam.does(&["accept", "--invitation", "mail-1.ithaca"]);
    (maya, sam)
}

/// Both have signed version 1 in three mails.
pub(crate) fn signed(table: &Table) -> (Person<'_>, Person<'_>) {
    let (maya, sam) = joined(table);
    sam.does(&["accept", "--all-left"]);
    sam.does(&["sign"]);
    sam.makes("mail-2.ithaca");
    maya.takes_in("mail-2.ithaca");
    maya.does(&["sign"]);
    maya.makes("mail-3.ithaca");
    sam.takes_in("mail-3.ithaca");
    (maya, sam)
}
