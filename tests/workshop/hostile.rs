//! Parcels that no honest Ithaca would make, crafted with exported keys: each refused by its own code.

use std::process::Command;

use serde_json::{Value, json};

use crate::bench::{Person, Table, joined};

/// Sam's newest parcel taken apart, and what is needed to put it together again.
struct Craft<'t> {
    maya: Person<'t>,
    to: String,
    payload: Value,
}

impl<'t> Craft<'t> {
    /// A parcel in which Sam answers two clauses, after Maya has taken in his first.
    fn begin(table: &'t Table) -> Self {
        let (maya, sam) = joined(table);
        sam.makes("mail-2.ithaca");
        maya.takes_in("mail-2.ithaca");
        maya.makes("mail-3.ithaca");
        sam.takes_in("mail-3.ithaca");
        sam.does(&["accept", "--clause", "cl-channels"]);
        sam.does(&["accept", "--clause", "cl-scope"]);
        sam.makes("honest.ithaca");
        let keys = sam.does(&["export-keys", "--out", "keys"]);
        let opened = Command::new("age")
            .args(["-d", "-i", "keys/age-key.txt", "honest.ithaca"])
            .current_dir(table.folder())
            .output()
            .unwrap();
        assert!(
            opened.status.success(),
            "the stock tool opens it with the exported key"
        );
        let text = String::from_utf8(opened.stdout).unwrap();
        let (_, payload) = text.split_once("-----END SSH SIGNATURE-----\n").unwrap();
        Self {
            maya,
            to: keys["partner"]["age"].as_str().unwrap().to_owned(),
            payload: serde_json::from_str(payload).unwrap(),
        }
    }

    /// Packs a payload text and shows it to Maya.
    fn sends(&self, payload: &str, more: &[&str]) -> String {
        let table = self.maya.table;
        let _ = std::fs::remove_file(table.path("raw.ithaca"));
        table.lay("payload.json", payload);
        let line = [
            "pack-raw",
            "--keys",
            "keys",
            "--payload",
            "payload.json",
            "--to",
            &self.to,
        ];
        self.maya
            .does(&[&line[..], &["--out", "raw.ithaca"], more].concat());
        let said = self.maya.tries(&["take-in", "--parcel", "raw.ithaca"]);
        match said.exit {
            0 => said.object["what"]["is"].as_str().unwrap().to_owned(),
            _ => said.code().to_owned(),
        }
    }

    fn with(&self, change: impl FnOnce(&mut Value)) -> String {
        let mut payload = self.payload.clone();
        change(&mut payload);
        payload.to_string()
    }

    /// The newest entry with other words in it, signed again by Sam.
    fn with_entry(&self, from: &str, to: &str) -> String {
        let table = self.maya.table;
        let last = self.payload["entries"].as_array().unwrap().len() - 1;
        let raw = self.payload["entries"][last]["raw"].as_str().unwrap();
        assert!(raw.contains(from), "{raw}");
        let raw = raw.replacen(from, to, 1);
        table.lay("entry", &raw);
        let sign = [
            "sign-raw",
            "--keys",
            "keys",
            "--file",
            "entry",
            "--namespace",
            "entry",
        ];
        let signed = self.maya.does(&sign);
        self.with(|payload| {
            payload["entries"][last] = json!({ "raw": raw, "sig": signed["sig"] });
        })
    }

    fn field(&self, name: &str) -> String {
        let entries = self.payload["entries"].as_array().unwrap();
        let raw: Value =
            serde_json::from_str(entries.last().unwrap()["raw"].as_str().unwrap()).unwrap();
        format!("\"{name}\":{}", raw[name])
    }
}

#[test]
fn each_lie_in_a_payload_has_its_own_code() {
    let table = Table::set();
    let craft = Craft::begin(&table);
    let before = craft.maya.state();
    let deep = format!("{}{}", "[".repeat(64), "]".repeat(64));
    let cases = [
        (
            craft.with(|it| it["to"] = it["from"].clone()),
            "for_somebody_else",
        ),
        (craft.with(|it| it["min_v"] = json!(2)), "malformed"),
        (
            craft.with(|it| {
                it["v"] = json!(2);
                it["min_v"] = json!(2);
            }),
            "newer_needed",
        ),
        (
            craft.with(|it| it["crit"] = json!(["seals"])),
            "newer_needed",
        ),
        (
            craft.with(|it| it["made"] = json!("yesterday")),
            "malformed",
        ),
        (craft.with(|it| it["extra"] = json!(1)), "malformed"),
        (format!("{{\"fmt\":{deep}}}"), "malformed"),
        ("{\"fmt\":1,\"fmt\":2}".to_owned(), "malformed"),
        ("not json".to_owned(), "not_signed"),
        (craft.with(|it| lie(&mut it["receipt"])), "lying_receipt"),
    ];
    for (payload, wanted) in cases {
        assert_eq!(
            craft.sends(&payload, &[]),
            wanted,
            "{}",
            payload.get(..60).unwrap_or_default()
        );
    }
    let honest = craft.payload.to_string();
    assert_eq!(craft.sends(&honest, &["--unsigned"]), "not_signed");
    assert_eq!(
        craft.sends(&honest, &["--namespace", "entry"]),
        "signed_for_other_use"
    );
    assert_eq!(craft.maya.state(), before);
    assert_eq!(
        craft.sends(&honest, &[]),
        "changes",
        "the honest one goes in"
    );
}

/// Names another entry at a number Maya holds.
fn lie(receipt: &mut Value) {
    for held in receipt.as_object_mut().unwrap().values_mut() {
        held["id"] = json!("00".repeat(32));
    }
}

#[test]
fn each_lie_in_an_entry_has_its_own_code() {
    let table = Table::set();
    let craft = Craft::begin(&table);
    let before = craft.maya.state();
    let replaced = |name: &str, value: &str| {
        craft.with_entry(&craft.field(name), &format!("\"{name}\":{value}"))
    };
    let cases = [
        (replaced("clock", "9000000"), "clock_runaway"),
        (replaced("seen", "{}"), "backdated"),
        (
            replaced("pair", "\"00000000-0000-4000-8000-000000000000\""),
            "entry_of_other_pair",
        ),
        (
            replaced("by", "\"00000000000000000000000000000000\""),
            "entry_author_unknown",
        ),
        (
            replaced("body", "{\"answer\":\"maybe\"}"),
            "entry_malformed",
        ),
        (
            replaced("prev", &format!("\"{}\"", "0".repeat(64))),
            "chain_broken",
        ),
        (replaced("seq", "9"), "gap_before"),
    ];
    for (payload, wanted) in cases {
        assert_eq!(craft.sends(&payload, &[]), wanted);
    }
    let unsigned = craft.with(|it| {
        let last = it["entries"].as_array().unwrap().len() - 1;
        it["entries"][last]["sig"] = json!("00".repeat(64));
    });
    assert_eq!(
        craft.sends(&unsigned, &[]),
        "malformed",
        "another spelling of a signature"
    );
    let mut after = craft.maya.state();
    after["parcels"]["keptAsideCount"] = before["parcels"]["keptAsideCount"].clone();
    assert_eq!(after, before, "only the one with a gap is kept aside");
}
