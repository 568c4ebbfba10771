//! What a reader of any other paper may rely on: draft, changes, answer sheet, page about me.

mod comparison;
mod guardian;
mod meetings;
mod primers;
mod review;

use crate::flat;
use crate::poppler::Printout;
use crate::sample::{meetings as sample_meetings, papers as sample};
use ithaca_core::paper::{PaperContent, PaperKind, PaperReader, PaperSize, PaperSource};
use ithaca_paper::{paper_markdown, paper_page_svgs, paper_pdf};

fn print(source: &PaperSource) -> Printout {
    Printout::new(&paper_pdf(source, PaperSize::A4).expect("it prints").pdf)
}

fn all() -> Vec<PaperSource> {
    vec![
        sample::draft(),
        sample::changes(),
        sample::answer_sheet(),
        sample::about_me(),
        sample::idp(),
        sample::book(),
        sample::pack(),
        sample::learning(),
        sample::goal_summary(),
        sample::expectation_sheet(),
        crate::sample::comparison::comparison(),
        crate::sample::review::review(),
        sample_meetings::minutes(),
        sample_meetings::full_card(),
        sample_meetings::ledger(),
        sample_meetings::log(),
        sample_meetings::hours(),
        crate::sample::primers::cards(),
    ]
}

#[test]
fn every_word_of_every_paper_can_be_read() {
    for source in all() {
        let lowest = print(&source).lowest_word();
        assert!(
            (6.0..100.0).contains(&lowest),
            "{:?} has a word {lowest} points high",
            source.draft.kind
        );
    }
}

/// OUT-2.
#[test]
fn every_paper_is_tagged_titled_and_says_on_each_page_for_whom_and_when() {
    for source in all() {
        for (size, name) in [(PaperSize::A4, "(A4)"), (PaperSize::Letter, "(letter)")] {
            let printed = paper_pdf(&source, size).unwrap();
            let printout = Printout::new(&printed.pdf);
            let facts = printout.facts();
            for fact in ["Tagged: yes", "Author: Maya Chen", "Title: ", name] {
                assert!(facts.contains(fact), "{fact}\nis not among\n{facts}");
            }
            let claims = printout.claims();
            assert!(
                claims.contains("<pdfuaid:part>1</pdfuaid:part>"),
                "{claims}"
            );
            for page in 1..=printed.page_count {
                let text = flat(&printout.page_text(u32::try_from(page).unwrap()));
                let whom = match source.draft.reader {
                    PaperReader::Partner => "For Sam Okafor",
                    PaperReader::Me => "For Maya Chen alone",
                    PaperReader::NewMentor => "For a new mentor of Maya Chen",
                    PaperReader::Both => "For Maya Chen and Sam Okafor",
                };
                let number = format!("Page {page} of {}", printed.page_count);
                for words in [whom, "Made on 23 November 2026", &number] {
                    assert!(text.contains(words), "{words} is not in {text}");
                }
            }
            let pages = paper_page_svgs(&source, size).unwrap();
            assert_eq!(pages.svgs.len(), printed.page_count);
        }
        // One table has nothing to leaf to.
        if !matches!(source.draft.kind, PaperKind::Ledger | PaperKind::HoursSlip) {
            assert!(print(&source).has("/Outlines"), "it has bookmarks");
        }
    }
}

#[test]
fn a_paper_for_one_says_so() {
    let mut source = sample::draft();
    source.draft.reader = PaperReader::Me;
    let text = flat(&print(&source).text());
    assert!(text.contains("For Maya Chen alone") && !text.contains("For Maya Chen and"));
}

#[test]
fn a_draft_shows_every_wording_and_whose_it_is() {
    let source = sample::draft();
    let text = flat(&print(&source).text());
    for words in [
        "Draft, not signed",
        "Version 1 in the making · 33 clauses",
        "Where a clause says nothing else: Both said yes.",
        "Sam Okafor offers this wording.",
        "Sam replies within two working days.",
        "Sam Okafor offers this wording instead: Sam replies within four working days.",
        "Both wrote before reading the other.",
        "Not in the text",
        "Nothing here binds anyone",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    let mut bare = source;
    bare.draft.ticked.clear();
    let text = flat(&print(&bare).text());
    assert!(!text.contains("Both said yes."), "{text}");
    assert!(text.contains("Sam Okafor offers this wording instead:"));
}

#[test]
fn a_plain_draft_of_the_standard_size_takes_at_most_three_pages() {
    let mut source = sample::draft();
    source.draft.ticked.clear();
    let printed = paper_pdf(&source, PaperSize::A4).unwrap();
    assert!(printed.page_count <= 3, "{} pages", printed.page_count);
}

#[test]
fn changes_show_what_goes_and_what_comes() {
    let source = sample::changes();
    let text = flat(&print(&source).text());
    for words in [
        "Version 2 in the making, beside version 1 of 3 February 2026 · 4 changed",
        "We meet once a month every two weeks, for 60 45 minutes",
        "A new clause.",
        "The clause goes.",
        "Maya Chen offers to leave it out.",
        "Version 1 stands until both have signed version 2.",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    let markdown = paper_markdown(&source).unwrap();
    assert!(
        markdown
            .contains("We meet ~~once a month~~ **every two weeks**, for ~~60~~ **45** minutes"),
        "{markdown}"
    );
}

#[test]
fn an_answer_sheet_has_three_boxes_and_lines_under_each_clause() {
    let source = sample::answer_sheet();
    let text = flat(&print(&source).text());
    assert_eq!(text.matches("Yes Other wording Talk about it").count(), 34);
    assert_eq!(text.matches("I would say it like this:").count(), 34);
    assert!(text.contains("A tick is no signature."));
    let markdown = paper_markdown(&source).unwrap();
    assert_eq!(markdown.matches("- [ ] Other wording").count(), 34);
}

#[test]
fn the_page_about_me_is_one_page_however_long_the_words() {
    let source = sample::about_me();
    for size in [PaperSize::A4, PaperSize::Letter] {
        assert_eq!(paper_pdf(&source, size).unwrap().page_count, 1);
    }
    let PaperContent::AboutMe(page) = &source.content else {
        panic!("another paper");
    };
    let text = flat(&print(&source).text());
    for words in [&page.about, &page.access_needs, &page.pronouns] {
        assert!(text.contains(&flat(words)), "{words} is not in {text}");
    }
}

#[test]
fn rv_11_a_carry_away_book_begins_with_lines_for_a_cv_that_name_nobody() {
    let text = paper_markdown(&sample::book()).unwrap();
    let line = "Mentee in a mentoring pair, 25 November 2025 to 23 November 2026: 11 meetings";
    for words in [
        line,
        "I ask for help early (20 minutes)",
        "Sam Okafor, 20 November 2026",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    let (before, _) = text.split_once("My goals").unwrap();
    assert!(!before.contains("Sam"), "{before}");
}

#[test]
fn rv_10_a_handover_pack_says_who_said_yes_to_what() {
    let text = paper_markdown(&sample::pack()).unwrap();
    let yes = "Sam Okafor said yes to these words on 20 November 2026, for my next mentor.";
    for words in [
        yes,
        "Sam thinks I lead best in small rooms.",
        "To ask first.",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    assert!(
        !text.contains("Thank-yous") && !text.contains("CV"),
        "{text}"
    );
}

#[test]
fn idp_13_every_page_of_a_plan_says_that_it_is_for_learning() {
    let source = sample::idp();
    let printout = print(&source);
    let text = flat(&printout.text());
    for words in [
        "Development plan of Maya Chen",
        "1. I run the planning meeting",
        "Sign of success: The team repeats the plan without me.",
        "Reached on 20 November 2026.",
        "Ask Lena for her agenda",
        "4 December 2026",
        "Sam Okafor wrote beside it:",
        "to be looked at again on 5 May 2027",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    let pages = paper_pdf(&source, PaperSize::A4).unwrap().page_count;
    for page in 1..=pages {
        let text = printout.page_text(u32::try_from(page).unwrap());
        assert!(
            text.contains("For learning, not for appraisal"),
            "page {page}"
        );
    }
    assert!(
        printout.structure().contains("Table"),
        "its tables are tables"
    );
    let markdown = paper_markdown(&source).unwrap();
    assert!(
        markdown.contains("| Step | Day | State | What came of it |\n| --- | --- | --- | --- |")
    );
}

#[test]
fn out_3_a_goal_summary_is_one_page_of_goals_with_their_signs_and_nothing_else() {
    let source = sample::goal_summary();
    let printout = print(&source);
    let text = flat(&printout.text());
    for words in [
        "Development plan of Maya Chen",
        "For learning, not for appraisal",
        "1. I run the planning meeting",
        "2. I ask for help early",
        "Sign of success: The team repeats the plan without me.",
        "Reached on 20 November 2026.",
        "Ask Lena for her agenda",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    for words in [
        "Where I want to go",
        "Listening",
        "I want to lead, and I am afraid of it.",
        "Sit in once",
        "I opened the meeting.",
        "to be looked at again",
    ] {
        assert!(!text.contains(words), "{words} is in {text}");
    }
    assert_eq!(paper_pdf(&source, PaperSize::A4).unwrap().page_count, 1);
    assert!(printout.structure().contains("Table"), "steps are a table");
    let markdown = paper_markdown(&source).unwrap();
    assert!(markdown.contains("I ask for help early") && !markdown.contains("Listening"));
}

#[test]
fn ex_14_a_fold_over_sheet_has_five_boxes_on_each_side_of_every_question() {
    let source = sample::expectation_sheet();
    let text = flat(&print(&source).text());
    assert_eq!(text.matches("1 2 3 4 5").count(), 2 * 60);
    for words in [
        "Not validated, no norms",
        "1 Not for us · 2 Nice · 3 I would like it",
        "Then fold the left column back along the dashed line",
        "The mentee asks",
        "An empty line is not agreement.",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
}

#[test]
fn markdown_says_the_same_as_the_page() {
    let markdown = paper_markdown(&sample::draft()).unwrap();
    for words in [
        "# Our mentoring agreement\n\n● Maya Chen · ◆ Sam Okafor\n",
        "For Maya Chen and Sam Okafor · Made on 23 November 2026",
        "> ◆ Sam Okafor offers this wording instead:\n> Sam replies within four working days.",
    ] {
        assert!(markdown.contains(words), "{words} is not in {markdown}");
    }
}

#[test]
fn what_people_wrote_stays_what_they_wrote() {
    let hostile = "#panic(\"x\") *bold* {name} <b> [l](x) `c` $m$ \\ @r";
    let mut source = sample::answer_sheet();
    let PaperContent::AnswerSheet(page) = &mut source.content else {
        panic!("another paper");
    };
    page.clauses.truncate(1);
    page.clauses[0].offers[0].words.wording = hostile.into();
    source.partner.name = "王秀英 {me}".into();
    let printed = paper_pdf(&source, PaperSize::A4).unwrap();
    assert!(printed.missing_glyphs);
    let text = flat(&Printout::new(&printed.pdf).text());
    assert!(text.contains(hostile), "{hostile}\nis not in\n{text}");
    assert!(text.contains("{me}"));
    let markdown = paper_markdown(&source).unwrap();
    assert!(
        markdown.contains(r"\*bold\* {name} \<b\> \[l\](x) \`c\`"),
        "{markdown}"
    );
}
