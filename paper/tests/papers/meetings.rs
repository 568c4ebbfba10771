//! What a reader of minutes, card, ledger, log and hours may rely on.

use super::print;
use crate::flat;
use crate::sample::meetings as sample;
use ithaca_core::paper::{PaperContent, PaperSize};
use ithaca_paper::{paper_file, paper_markdown, paper_pdf};

#[test]
fn minutes_stand_whole_with_remark_box_and_addition() {
    let text = flat(&print(&sample::minutes()).text());
    for words in [
        "Both said: so it was",
        "16 November 2026, 14:00 (Europe/Lisbon) · 60 minutes · Room 3",
        "1. Introductions: who first?",
        "One person, not two.",
        "Ask Priya",
        "5 December 2026",
        "We also laughed.",
        "Sam Okafor, in a box of their own:",
        "I talked too much.",
        "Maya Chen added on 22 November 2026:",
        "Decisions here bind only as clauses or promises.",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
}

#[test]
fn me_9_a_card_with_all_it_takes_is_one_page() {
    for size in [PaperSize::A4, PaperSize::Letter] {
        let printed = paper_pdf(&sample::full_card(), size).unwrap();
        assert_eq!(printed.page_count, 1, "{size:?}");
    }
    let text = flat(&print(&sample::full_card()).text());
    for words in [
        "Compare the eight safety words",
        "The clause “Reply times”",
        "And 4 more",
        "Next date",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
}

#[test]
fn me_9_a_card_of_the_longest_lines_is_one_page_too_and_says_how_many_are_left() {
    for size in [PaperSize::A4, PaperSize::Letter] {
        let printed = paper_pdf(&sample::longest_card(), size).unwrap();
        assert_eq!(printed.page_count, 1, "{size:?}");
    }
    let text = flat(&print(&sample::longest_card()).text());
    for words in ["What was promised", "What we want to talk about", "Notes"] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    let (_, more) = text.split_once("And ").unwrap();
    let (more, _) = more.split_once(" more").unwrap();
    let more: usize = more.parse().unwrap();
    assert!((5..20).contains(&more), "{more}");
    // A file that is read on a screen leaves nothing out.
    let whole = paper_markdown(&sample::longest_card()).unwrap();
    assert!(whole.contains("And 4 more"), "{whole}");
}

#[test]
fn me_12_the_ledger_says_where_each_promise_came_from_and_late_is_a_fact() {
    let text = flat(&print(&sample::ledger()).text());
    for words in ["3 promises of both", "meeting", "late 2 days", "late 1 day"] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    let table = paper_file(
        &sample::ledger(),
        PaperSize::A4,
        ithaca_core::paper::PaperForm::Csv,
    );
    let table = String::from_utf8(table.unwrap()).unwrap();
    assert!(
        table.contains("\"Sam\",\"Ask Priya\",\"20 November 2026\",\"meeting\",\"planned, late 2 days\",\"2\",\"\""),
        "{table}"
    );
}

#[test]
fn a_log_has_one_heading_a_meeting_and_skips_no_level() {
    let markdown = paper_markdown(&sample::log()).unwrap();
    let headings: Vec<&str> = markdown
        .lines()
        .filter(|line| line.starts_with('#'))
        .collect();
    assert_eq!(
        headings[..3],
        [
            "# Our meetings, 2026 Q4",
            "## 12 October 2026",
            "### What we talked about"
        ]
    );
    assert_eq!(
        headings.iter().filter(|it| it.starts_with("## ")).count(),
        2
    );
    assert!(markdown.contains("Not confirmed by the other"));
}

#[test]
fn one_meeting_is_counted_as_one() {
    let mut source = sample::log();
    if let PaperContent::MeetingLog(page) = &mut source.content {
        page.meetings.truncate(1);
    }
    let text = flat(&print(&source).text());
    assert!(text.contains("Minutes of one meeting"), "{text}");
    let mut source = sample::hours();
    if let PaperContent::HoursSlip(page) = &mut source.content {
        page.rows.truncate(1);
    }
    assert!(flat(&print(&source).text()).contains("Once, 2 h 15 min"));
}

#[test]
fn an_hours_slip_says_days_and_minutes_and_nothing_else() {
    let text = flat(&print(&sample::hours()).text());
    for words in [
        "Hours, 2026",
        "2 times, 2 h 15 min in all",
        "12 October 2026 60",
        "16 November 2026 75",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    for word in ["Priya", "Introductions", "Room", "14:00"] {
        assert!(!text.contains(word), "{word}");
    }
}
