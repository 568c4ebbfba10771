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

/// ME-7, ME-9.
#[test]
#[expect(
    clippy::too_many_lines,
    reason = "a story is told in one go: what was said before decides what is printed after"
)]
fn out_3_minutes_card_and_ledger_hold_what_both_hold_and_the_rest_by_name() {
    let table = Table::set();
    let (maya, sam) = signed(&table);
    let mail = |from: &crate::bench::Person<'_>, to: &crate::bench::Person<'_>, name: &str| {
        from.does(&["make", "--out", name]);
        to.does(&["take-in", "--parcel", name]);
    };
    maya.does(&["promise", "--text", "Ask Lena", "--day", "2026-12-05"]);
    maya.does(&["promise", "--text", "=Breathe", "--only-me"]);
    maya.does(&["point", "--title", "Introductions: who first?", "--share"]);
    maya.does(&["point", "--title", "A quiet thought"]);
    maya.does(&["propose-date", "--day", "2026-12-14", "--time", "14:00"]);
    mail(&maya, &sam, "date.ithaca");
    let open = sam.does(&["meetings"])["open"][0]["meeting"].clone();
    let coming = open.as_str().unwrap();
    sam.does(&["answer-date", "yes", "--meeting", coming]);
    mail(&sam, &maya, "yes.ithaca");

    let about = |kind: &str, title: &str| {
        let papers = maya.does(&["papers"])["papers"].as_array().unwrap().clone();
        let found = papers
            .iter()
            .find(|it| it["kind"] == kind && it["title"] == title);
        let found = found.unwrap_or_else(|| panic!("no {kind} of {title} in {papers:?}"));
        found["about"].as_str().unwrap_or_default().to_owned()
    };
    let text = |name: &str| String::from_utf8(table.bytes(name)).unwrap();
    let card = about("meeting_card", "2026-12-14");
    let line = ["paper", "--kind", "meeting_card", "--about-id", &card];
    maya.does(&[&line[..], &["--out", "card.pdf"]].concat());
    maya.does(&[&line[..], &["--out", "card.md", "--as", "markdown"]].concat());
    let parked = ["--out", "parked.md", "--as", "markdown", "--tick", "parked"];
    maya.does(&[&line[..], &parked].concat());
    for words in [
        "14 December 2026, 14:00",
        "- [ ] Introductions: who first?",
        "Ask Lena (5 December 2026)",
    ] {
        assert!(
            text("card.md").contains(words),
            "{words} is not in {}",
            text("card.md")
        );
    }
    assert!(!text("card.md").contains("A quiet thought") && !text("card.md").contains("Breathe"));
    assert!(text("parked.md").contains("A quiet thought"));
    let facts = Command::new("pdfinfo")
        .arg(table.path("card.pdf"))
        .output()
        .unwrap();
    let facts = String::from_utf8(facts.stdout).unwrap();
    assert!(facts.contains("Pages:           1"), "{facts}");

    let ledger = ["paper", "--kind", "ledger", "--as", "csv", "--out"];
    maya.does(&[&ledger[..], &["shared.csv"]].concat());
    maya.does(&[&ledger[..], &["all.csv", "--tick", "own_promises"]].concat());
    assert!(text("shared.csv").contains("\"Maya\",\"Ask Lena\",\"5 December 2026\""));
    assert!(!text("shared.csv").contains("Breathe"));
    assert!(
        text("all.csv").contains("\"'=Breathe\""),
        "a formula is disarmed"
    );

    maya.does(&["hold-meeting", "--day", "2026-11-24", "--time", "10:00"]);
    let past = maya.does(&["meetings"])["past"][0]["meeting"].clone();
    let past = past.as_str().unwrap();
    table.lay("minutes.json", r#"{"topics":[{"point":"","title":"Booking","result":"Maya books."}],"decisions":["We meet on Mondays."],"text":"It went well."}"#);
    maya.does(&["draft-minutes", "--meeting", past, "--file", "minutes.json"]);
    maya.does(&[
        "meeting-note",
        "--meeting",
        past,
        "--text",
        "I was nervous.",
    ]);
    let kinds = |of: &crate::bench::Person<'_>| of.does(&["papers"]).to_string();
    assert!(
        !kinds(&maya).contains("\"minutes\""),
        "a draft is nobody's paper yet"
    );
    maya.does(&["send-minutes", "--meeting", past]);
    let minutes = about("minutes", "2026-11-24");
    let line = [
        "paper",
        "--kind",
        "minutes",
        "--about-id",
        &minutes,
        "--as",
        "markdown",
        "--out",
    ];
    maya.does(&[&line[..], &["minutes.md"]].concat());
    maya.does(&[&line[..], &["mine.md", "--tick", "my_note"]].concat());
    for words in [
        "# Minutes",
        "24 November 2026, 10:00",
        "1. Booking",
        "We meet on Mondays.",
        "Not confirmed yet",
    ] {
        assert!(
            text("minutes.md").contains(words),
            "{words} is not in {}",
            text("minutes.md")
        );
    }
    assert!(!text("minutes.md").contains("nervous") && text("mine.md").contains("nervous"));
    mail(&maya, &sam, "minutes.ithaca");
    sam.does(&["answer-minutes", "accepted", "--meeting", past]);
    sam.does(&[&line[..], &["confirmed.md"]].concat());
    assert!(text("confirmed.md").contains("Both said: so it was"));
}
