//! Papers by lines, and that a locked one opens with the stock `age` tool and no Ithaca.

use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};

use crate::bench::{Table, signed};

/// `age` asks for words only at a terminal; `script` gives it one.
fn age_opens(table: &Table, locked: &str, words: &str) -> Option<Vec<u8>> {
    let out = table.path("opened");
    let mut running = Command::new("script")
        .args([
            "-q",
            "-e",
            "-c",
            "age -d -o \"$OUT\" \"$LOCKED\"",
            "/dev/null",
        ])
        .env("OUT", &out)
        .env("LOCKED", table.path(locked))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .expect("this test needs: apt install age bsdutils");
    let mut asked = running.stdin.take().unwrap();
    asked.write_all(format!("{words}\n").as_bytes()).unwrap();
    drop(asked);
    let opened = running.wait().unwrap().success();
    let bytes = fs::read(&out).ok();
    let _ = fs::remove_file(out);
    bytes.filter(|_| opened)
}

#[test]
fn out_6_a_locked_paper_opens_with_stock_age_under_its_six_words_alone() {
    let table = Table::set();
    let (maya, sam) = signed(&table);
    maya.does(&[
        "about-me",
        "--about",
        "I build bridges.",
        "--contact",
        "maya@example.org",
    ]);
    let about = ["paper", "--kind", "about_me"];
    let with = |more: &[&'static str]| [&about[..], more].concat();
    maya.does(&with(&["--out", "open.pdf"]));
    let saved = maya.does(&with(&["--out", "locked.age", "--locked"]));
    let words = saved["openingWords"].as_str().unwrap();
    assert_eq!(words.split(' ').count(), 6);
    assert_eq!(
        age_opens(&table, "locked.age", words),
        Some(table.bytes("open.pdf"))
    );
    assert_eq!(
        age_opens(&table, "locked.age", "six other words that open nothing"),
        None
    );
    let again = maya.does(&with(&["--out", "again.age", "--locked"]));
    assert_ne!(
        again["openingWords"], saved["openingWords"],
        "each file has its own words"
    );
    // Each person's page is their own.
    assert_eq!(sam.is_refused(&with(&["--out", "none.pdf"])), "paper_empty");
    assert!(!table.path("none.pdf").exists());
}

#[test]
fn out_1_a_paper_holds_what_the_line_ticks_and_says_for_whom() {
    let table = Table::set();
    let (maya, _sam) = signed(&table);
    maya.does(&[
        "about-me",
        "--hope",
        "Calm",
        "--access-needs",
        "Quiet rooms",
    ]);
    let about = ["paper", "--kind", "about_me", "--as", "markdown", "--out"];
    maya.does(&[&about[..], &["bare.md"]].concat());
    maya.does(
        &[
            &about[..],
            &["ticked.md", "--tick", "access_needs", "--for", "me"],
        ]
        .concat(),
    );
    let text = |name: &str| String::from_utf8(table.bytes(name)).unwrap();
    assert!(text("bare.md").contains("For Sam Okafor · Made on 25 November 2026"));
    assert!(!text("bare.md").contains("Quiet rooms"));
    assert!(text("ticked.md").contains("Quiet rooms"));
    assert!(text("ticked.md").contains("For Maya Chen alone"));
    let changes = [
        "paper",
        "--kind",
        "agreement_changes",
        "--out",
        "changes.pdf",
    ];
    assert_eq!(maya.is_refused(&changes), "paper_empty");
    let papers = maya.does(&["papers"]);
    let kinds: Vec<&str> = papers["papers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|paper| paper["kind"].as_str().unwrap())
        .collect();
    assert!(
        kinds.contains(&"agreement_changes") && kinds.contains(&"about_me"),
        "{kinds:?}"
    );
}

#[test]
fn out_3_a_comparison_prints_words_and_counts_and_no_number_about_people() {
    let table = Table::set();
    let (maya, sam) = signed(&table);
    maya.does(&["begin-round"]);
    let items = maya.does(&["round"])["items"].as_array().unwrap().clone();
    let name = |place: usize| items[place]["asked"]["item"].as_str().unwrap().to_owned();
    let (first, second, third) = (name(0), name(1), name(2));
    let reason = "I know nobody here.";
    maya.does(&[
        "answer", "--item", &first, "--step", "5", "--reason", reason,
    ]);
    maya.does(&["answer", "--item", &second, "--step", "3"]);
    maya.does(&["answer", "--item", &third, "--depends", "the month"]);
    maya.does(&["seal"]);
    let mail = |from: &crate::bench::Person<'_>, to: &crate::bench::Person<'_>, name: &str| {
        from.does(&["make", "--out", name]);
        to.does(&["take-in", "--parcel", name]);
    };
    mail(&maya, &sam, "round-1.ithaca");
    sam.does(&["answer", "--item", &first, "--step", "1"]);
    sam.does(&["answer", "--item", &second, "--step", "3"]);
    sam.does(&["seal"]);
    mail(&sam, &maya, "round-2.ithaca");
    maya.does(&["reveal"]);
    mail(&maya, &sam, "round-3.ithaca");
    let papers = sam.does(&["papers"]);
    let found = papers["papers"].as_array().unwrap().iter();
    let line = found
        .clone()
        .find(|it| it["kind"] == "expectation_comparison")
        .unwrap();
    let about = line["about"].as_str().unwrap();
    let paper = [
        "paper",
        "--kind",
        "expectation_comparison",
        "--about-id",
        about,
        "--out",
    ];
    sam.does(&[&paper[..], &["compared.pdf"]].concat());
    sam.does(&[&paper[..], &["compared.md", "--as", "markdown"]].concat());
    let output = Command::new("pdftotext")
        .args(["-raw", "compared.pdf", "-"])
        .current_dir(table.folder())
        .output()
        .expect("this test needs: apt install poppler-utils");
    let pdf = String::from_utf8(output.stdout).unwrap();
    let pdf = pdf.split_whitespace().collect::<Vec<_>>().join(" ");
    let markdown = String::from_utf8(table.bytes("compared.md")).unwrap();
    for text in [&pdf, &markdown] {
        for words in [
            "Where we start from",
            "For Maya and Sam only",
            "1 same or close.",
            "Talk first",
            "Maya: I cannot do without it. Sam: Not for us.",
            "I know nobody here.",
            "Maya: it depends, on the month. Sam: left open.",
            "not to judge",
        ] {
            assert!(text.contains(words), "{words} is not in {text}");
        }
        assert!(!text.contains('%'), "no percentage");
    }
}
