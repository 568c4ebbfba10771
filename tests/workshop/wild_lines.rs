//! Whatever is typed and whatever lies in a file, the answer is one object and never a panic.

use serde_json::Value;

use crate::bench::{NOW, Person, Table, command, joined, said};

/// A small generator with a fixed seed: the same lines in every run.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap()
    }

    fn bytes(&mut self, count: usize) -> Vec<u8> {
        (0..count)
            .map(|_| u8::try_from(self.throw(256)).unwrap())
            .collect()
    }
}

/// Values that fit here and there, and values that fit nowhere.
const VALUES: [&str; 24] = [
    "maya",
    "sam",
    "mail-1.ithaca",
    "2026-11-25T17:00:00Z",
    "2",
    "0",
    "-1",
    "99999999999",
    "yes",
    "first",
    "mentee",
    "cl-scope",
    "workplace",
    "a=b",
    "=",
    "",
    "--",
    "-",
    "..",
    "/dev/null",
    "gone/away",
    "\u{202e}",
    "🦉",
    "--nothing",
];

/// A line that a person could have meant, with a slip here and there.
fn wild_line(dice: &mut Dice, verbs: &[Value]) -> Vec<String> {
    let verb = &verbs[dice.throw(verbs.len())];
    let mut line = vec![verb["verb"].as_str().unwrap().to_owned()];
    for takes in verb["takes"].as_array().unwrap() {
        let mut parts = takes.as_str().unwrap().split(' ');
        let flag = parts.next().unwrap();
        if dice.throw(3) == 0 {
            continue;
        }
        if flag.starts_with("--") {
            line.push(flag.to_owned());
        }
        if parts.next().is_some() || !flag.starts_with("--") {
            line.push(VALUES[dice.throw(VALUES.len())].to_owned());
        }
    }
    if dice.throw(6) == 0 {
        line.push(VALUES[dice.throw(VALUES.len())].to_owned());
    }
    if dice.throw(4) != 0 {
        line.extend(["--profile", "maya", "--work-factor", "2"].map(ToOwned::to_owned));
    }
    line
}

#[test]
fn two_hundred_wild_lines_end_in_an_answer() {
    let table = Table::set();
    let (maya, _sam) = joined(&table);
    let help = said(&command(table.folder()).arg("help").output().unwrap());
    let verbs = help.object["verbs"].as_array().unwrap();
    let mut dice = Dice(0x1234_5678_9abc_def1);
    let mut exits = [0; 65];
    for _ in 0..200 {
        let line = wild_line(&mut dice, verbs);
        let output = command(table.folder())
            .args(&line)
            .env("ITHACA_PASSPHRASE", maya.passphrase())
            .env("ITHACA_NEW_PASSPHRASE", maya.passphrase())
            .env(
                "ITHACA_WORDS",
                "abacus abdomen ability able abnormal abrasive",
            )
            .output()
            .unwrap();
        let said = said(&output);
        assert_ne!(said.exit, 3, "{line:?} {}", said.text);
        exits[usize::try_from(said.exit).unwrap()] += 1;
    }
    let reached = exits.map(|count| count > 10);
    assert!(reached[0] && reached[2] && reached[64], "{exits:?}");
}

#[test]
fn files_of_chance_are_refused_by_code() {
    let table = Table::set();
    let (maya, _sam) = joined(&table);
    let before = maya.state();
    let invitation = table.bytes("mail-1.ithaca");
    let mut dice = Dice(0xfeed_5678_9abc_def1);
    for round in 0..24 {
        let length = dice.throw(3_000);
        let mut bytes = dice.bytes(length);
        if round % 3 == 1 {
            bytes.splice(0..0, *b"age-encryption.org/v1\n-> X25519 ");
        }
        if round % 3 == 2 {
            bytes.splice(
                0..0,
                invitation[..dice.throw(invitation.len())].iter().copied(),
            );
        }
        table.lay("chance", &bytes);
        for line in [
            ["take-in", "--parcel", "chance"],
            ["accept", "--invitation", "chance"],
        ] {
            let maya = Person {
                table: &table,
                profile: "maya",
                now: NOW,
                words: "abacus abdomen ability able abnormal abrasive".to_owned(),
            };
            let said = maya.tries(&line);
            assert_eq!(said.exit, 2, "{round} {}", said.text);
        }
        std::fs::create_dir_all(table.path("record")).unwrap();
        for file in [
            "agreement.txt",
            "allowed_signers",
            "mentee.sig",
            "mentor.sig",
        ] {
            table.lay(&format!("record/{file}"), &bytes);
        }
        let run = command(table.folder())
            .args(["check-record", "record"])
            .output()
            .unwrap();
        assert_eq!(said(&run).exit, 2);
    }
    assert_eq!(maya.state(), before);
}
