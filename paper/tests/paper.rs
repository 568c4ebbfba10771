//! What a reader of the printed agreement may rely on, asked of Poppler, which shares no code
//! with what prints it.

mod papers;
mod poppler;
mod sample;

use std::process::Command;

use ithaca_paper::{
    AgreementPaper, ClausePaper, PAPER_BYTES_MAX, PaperError, PaperSize, RolePaper,
    agreement_page_svgs, agreement_pdf, recovery_sheet_page_svg, recovery_sheet_pdf,
};
use poppler::Printout;
use sha2::{Digest, Sha256};

/// SHA-256 of the printed sample. It changes when templates, words, fonts or Typst change, and
/// with nothing else: not with the machine, its language, its clock or its processor.
const SAMPLE_SHA256: &str = include_str!("sample/signed.pdf.sha256");

fn print(paper: &AgreementPaper) -> Printout {
    Printout::new(&agreement_pdf(paper).expect("the paper prints").pdf)
}

/// Text without the line breaks that columns bring.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// OUT-2.
#[test]
fn the_record_is_tagged_titled_and_archivable() {
    let facts = print(&sample::signed()).facts();
    for fact in [
        "Title: Our mentoring agreement, version 1",
        "Author: Maya Chen, Sam Okafor",
        "Creator: Ithaca",
        "CreationDate: Mon Nov 23 00:00:00 2026 UTC",
        "Tagged: yes",
        "JavaScript: no",
        "Page size: 595.276 x 841.89 pts (A4)",
    ] {
        assert!(facts.contains(fact), "{fact}\nis not among\n{facts}");
    }
    let claims = print(&sample::signed()).claims();
    for claim in [
        "<pdfaid:part>3</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "<rdf:li>en</rdf:li>",
    ] {
        assert!(claims.contains(claim), "{claim}\nis not among\n{claims}");
    }
}

/// AG-6.
#[test]
fn the_standard_agreement_takes_at_most_two_pages() {
    for paper in [sample::signed(), sample::draft()] {
        assert_eq!(paper.clauses.len(), 34);
        let printed = agreement_pdf(&paper).unwrap();
        assert!(printed.page_count <= 2, "{} pages", printed.page_count);
        assert!(!printed.missing_glyphs);
    }
    // Longer names and answers than the defaults: some three lines more in every fifth clause.
    let mut paper = sample::signed();
    paper.mentee_name = "Aleksandra Wiśniewska-Nowakowska".into();
    paper.mentor_name = "Oluwaseun Adebayo-Featherstonehaugh".into();
    for clause in paper.clauses.iter_mut().step_by(5) {
        clause.wording.push_str(" We also said: now and then we walk instead of sitting, because we both think better on our feet, and afterwards each of us writes down one line.");
    }
    assert_eq!(agreement_pdf(&paper).unwrap().page_count, 2);
    // Far beyond that it takes its pages.
    for clause in &mut paper.clauses {
        clause.wording = clause.wording.repeat(4);
    }
    assert!(agreement_pdf(&paper).unwrap().page_count > 3);
}

#[test]
fn text_and_json_are_attached_byte_for_byte() {
    let paper = sample::signed();
    let printout = print(&paper);
    assert_eq!(printout.attachments(), ["agreement.json", "agreement.txt"]);
    assert_eq!(printout.attachment(2), paper.text.as_bytes());
    assert_eq!(printout.attachment(1), paper.json.as_bytes());
}

#[test]
fn every_clause_is_read_in_order_and_both_signatures_close_it() {
    let paper = sample::signed();
    let text = flat(&print(&paper).text());
    let mut rest = text.as_str();
    let signed_at = paper
        .signatures
        .iter()
        .map(|signature| signature.at_text.clone());
    let clauses = paper.clauses.iter().flat_map(|clause| {
        let lines = clause
            .wording
            .lines()
            .map(|line| flat(line.trim_start_matches("- ")));
        std::iter::once(format!("{}. {}.", clause.number, clause.title))
            .chain(lines.collect::<Vec<_>>())
    });
    for wanted in ["Our mentoring agreement".to_owned()]
        .into_iter()
        .chain(clauses)
        .chain(signed_at)
    {
        let Some((_, after)) = rest.split_once(&wanted) else {
            panic!("{wanted:?} is not next in {rest:?}");
        };
        rest = after;
    }
    assert!(rest.contains(&paper.text_sha256) && rest.contains(&paper.mentor_fingerprint));
}

/// OUT-2.
#[test]
fn each_page_says_who_it_is_for_and_when_it_was_made() {
    let printout = print(&sample::signed());
    for (page, number) in [(1, "Page 1 of 2"), (2, "Page 2 of 2")] {
        let text = flat(&printout.page_text(page));
        for words in [
            "For Maya Chen and Sam Okafor",
            "Made on 23 November 2026",
            number,
        ] {
            assert!(text.contains(words), "{words} is not on page {page}");
        }
    }
}

/// OUT-2.
#[test]
fn headings_become_bookmarks_and_structure() {
    let printout = print(&sample::signed());
    let structure = printout.structure();
    let places: Vec<_> = ["H1 \"Purpose and goals\"", "P (", "L (", "LI (", "LBody ("]
        .iter()
        .map(|tag| structure.find(tag))
        .collect();
    assert!(
        places.iter().all(Option::is_some),
        "{places:?}\n{structure}"
    );
    assert_eq!(structure.matches("H1 ").count(), 15, "{structure}");
    assert!(printout.has("/Outlines"));
}

#[test]
fn a_draft_says_so_and_for_whom() {
    let text = flat(&print(&sample::draft()).text());
    assert!(text.contains("Draft, not signed") && text.contains("Nothing here binds anyone yet"));
    let for_one = AgreementPaper {
        audience: Some("Maya Chen alone".into()),
        ..sample::draft()
    };
    let text = flat(&print(&for_one).text());
    assert!(text.contains("For Maya Chen alone") && !text.contains("For Maya Chen and Sam"));

    let mut half = sample::signed();
    half.signatures.truncate(1);
    let text = flat(&print(&half).text());
    assert!(text.contains("Signed by one, not in force") && text.contains("Not signed yet"));
}

#[test]
fn the_same_paper_is_the_same_bytes_here_and_on_another_laptop() {
    const ASKED: &str = "ITHACA_PAPER_PRINT_TO";
    let pdf = agreement_pdf(&sample::signed()).unwrap().pdf;
    if let Some(path) = std::env::var_os(ASKED) {
        std::fs::write(path, pdf).unwrap();
        return;
    }
    assert!(
        pdf == agreement_pdf(&sample::signed()).unwrap().pdf,
        "printed twice here"
    );
    let folder = tempfile::tempdir().unwrap();
    for (zone, language, threads) in [
        ("Asia/Tokyo", "ar_EG.UTF-8", "1"),
        ("America/Lima", "de_DE.UTF-8", "7"),
    ] {
        let path = folder.path().join(threads);
        let other = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "the_same_paper_is_the_same_bytes_here_and_on_another_laptop",
            ])
            .current_dir(folder.path())
            .env_clear()
            .envs([
                ("TZ", zone),
                ("LANG", language),
                ("RAYON_NUM_THREADS", threads),
                ("HOME", "/nowhere"),
            ])
            .env(ASKED, &path)
            .output()
            .unwrap();
        assert!(other.status.success());
        assert!(pdf == std::fs::read(&path).unwrap(), "printed in {zone}");
    }
    let sum: String = Sha256::digest(&pdf)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(
        sum,
        SAMPLE_SHA256.trim(),
        "if the paper was changed on purpose, keep this sum"
    );
}

#[test]
fn what_people_wrote_is_printed_as_they_wrote_it() {
    let hostile = r##"#panic("x") $x^2$ *bold* _under_ @ref <label> \ [b] {c} `raw` // not /* gone */ = no - ~ -- --- "q" 'q' https://a.b #import {mentor} {{1}}"##;
    let long = "w".repeat(1_200);
    let mut paper = sample::signed();
    paper.mentee_name = "#Maya {mentor} *Chen*".into();
    paper.clauses = vec![
        clause(1, "= #heading", "#title[*]", hostile),
        clause(2, "= #heading", "long", &long),
        clause(3, "", "bullets", "first\n- #one\n- *two*\n\nlast"),
    ];
    let printed = agreement_pdf(&paper).unwrap();
    assert!(!printed.missing_glyphs);
    let text = flat(&Printout::new(&printed.pdf).text());
    for wanted in [
        hostile,
        "= #heading",
        "1. #title[*].",
        "#Maya {mentor} *Chen*",
        "#one",
        "*two*",
    ] {
        assert!(text.contains(wanted), "{wanted}\nis not in\n{text}");
    }
    let letters = text.replace(' ', "");
    assert!(letters.contains(&long), "the long word is whole");
}

#[test]
fn a_long_word_stays_on_the_page() {
    let mut paper = sample::signed();
    paper.clauses = vec![clause(1, "Long", "Long", &"w".repeat(1_200))];
    let right_edge = print(&paper).words_right_edge_points();
    assert!(
        right_edge < 560.0,
        "a word reaches {right_edge} points; the page has 595"
    );
}

#[test]
fn characters_that_cannot_be_drawn_are_named_by_number() {
    for (name, number) in [
        ("王秀英", "738B"),
        ("مريم", "645"),
        ("Maya 🦉", "1F989"),
        ("Maya \u{202E}neh\u{202C}C", "202E"),
        ("Ma\u{200B}ya", "200B"),
        ("Maya\u{0}\t\r\u{85}\u{2028}Chen", "2028"),
    ] {
        let mut paper = sample::signed();
        paper.mentee_name = name.into();
        paper.signatures[0].typed_name = name.into();
        let printed = agreement_pdf(&paper).unwrap();
        assert!(printed.missing_glyphs, "{name:?}");
        let text = Printout::new(&printed.pdf).text();
        assert!(text.contains(number), "{number} is not in {text}");
        assert!(text.contains("its Unicode number"));
    }
    let mut paper = sample::signed();
    paper.mentee_name = "Aleksandra Wiśniewska-Nowakowska".into();
    assert!(!agreement_pdf(&paper).unwrap().missing_glyphs);
}

#[test]
fn the_preview_shows_the_printed_pages_and_does_nothing() {
    let mut paper = sample::signed();
    paper.clauses[0].wording = "<script>alert(1)</script> https://example.org".into();
    let pages = agreement_page_svgs(&paper).unwrap();
    assert_eq!(pages.svgs.len(), agreement_pdf(&paper).unwrap().page_count);
    for svg in &pages.svgs {
        let svg = std::str::from_utf8(svg).unwrap();
        assert!(svg.starts_with("<svg viewBox=\"0 0 595.27"), "A4 in points");
        for active in [
            "<script",
            "<style",
            "style=",
            "<a ",
            "<text",
            "<image",
            "<foreignObject",
            "href=\"http",
            "example",
        ] {
            assert!(!svg.contains(active), "{active}");
        }
    }
}

#[test]
fn what_cannot_be_a_paper_is_refused() {
    let day = AgreementPaper {
        day: "2026-02-30".into(),
        ..sample::signed()
    };
    let language = AgreementPaper {
        language: "tlh".into(),
        ..sample::signed()
    };
    let long = AgreementPaper {
        text: "x".repeat(PAPER_BYTES_MAX),
        ..sample::signed()
    };
    for (paper, error) in [
        (day, PaperError::DayUnreadable),
        (language, PaperError::LanguageUnknown),
        (long, PaperError::TooLong),
    ] {
        assert_eq!(agreement_pdf(&paper).err(), Some(error));
    }
}

#[test]
fn an_empty_agreement_and_a_version_two_print() {
    let empty = AgreementPaper {
        clauses: Vec::new(),
        ..sample::signed()
    };
    assert_eq!(agreement_pdf(&empty).unwrap().page_count, 1);
    let mut second = sample::signed();
    second.version = 2;
    second.previous_text_sha256 = Some("ab".repeat(32));
    second
        .signatures
        .push(sample::signature(RolePaper::Mentee, "twice", "never"));
    let text = print(&second).text();
    assert!(text.contains("Version 2") && text.contains(&"ab".repeat(32)));
}

#[test]
fn the_recovery_sheet_is_one_page_with_eight_numbered_words() {
    for (format, size) in [(PaperSize::A4, "(A4)"), (PaperSize::Letter, "(letter)")] {
        let pdf = recovery_sheet_pdf(&sample::recovery(format)).unwrap();
        let printout = Printout::new(&pdf);
        let facts = printout.facts();
        for fact in ["Title: Recovery sheet", "Tagged: yes", "Pages: 1", size] {
            assert!(facts.contains(fact), "{fact}\nis not among\n{facts}");
        }
        let text = flat(&printout.text());
        for words in [
            "1 harbour",
            "2 violin",
            "8 river",
            "Maya’s notebook",
            "There is no back door",
            "age -d key.recovery.age",
            "Code made on 2 November 2026",
        ] {
            assert!(text.contains(words), "{words} is not in {text}");
        }
    }
    let svg = recovery_sheet_page_svg(&sample::recovery(PaperSize::A4)).unwrap();
    assert!(svg.starts_with(b"<svg") && svg.ends_with(b"</svg>"));
}

#[test]
fn a_recovery_sheet_holds_one_page_or_nothing() {
    let mut paper = sample::recovery(PaperSize::Letter);
    paper.notebook_name = "王".repeat(133);
    paper.code_words[3] = "w".repeat(40);
    let facts = Printout::new(&recovery_sheet_pdf(&paper).unwrap()).facts();
    assert!(facts.contains("Pages: 1"), "{facts}");

    paper.notebook_name = "n".repeat(401);
    assert_eq!(recovery_sheet_pdf(&paper).err(), Some(PaperError::TooLong));
    let mut paper = sample::recovery(PaperSize::A4);
    paper.code_words.pop();
    assert_eq!(
        recovery_sheet_pdf(&paper).err(),
        Some(PaperError::CodeWordsMiscounted)
    );
    assert!(!format!("{paper:?}").contains("harbour"));
}

fn clause(number: u32, heading: &str, title: &str, wording: &str) -> ClausePaper {
    ClausePaper {
        number,
        heading: heading.into(),
        title: title.into(),
        wording: wording.into(),
    }
}
