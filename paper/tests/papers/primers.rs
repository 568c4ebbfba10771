//! A primer is one page on both papers, and so are its words in Markdown.

use ithaca_core::paper::{PaperContent, PaperSize};
use ithaca_paper::{paper_markdown, paper_pdf};

use super::print;
use crate::flat;
use crate::sample::primers::{cards, primers};

#[test]
fn on_4_each_primer_is_one_page_on_a4_and_on_letter() {
    for source in primers() {
        for size in [PaperSize::A4, PaperSize::Letter] {
            let printed = paper_pdf(&source, size).unwrap();
            assert_eq!(printed.page_count, 1, "{:?}", source.content);
        }
        let PaperContent::Primer(primer) = &source.content else {
            panic!("another paper")
        };
        // A line may break after a hyphen.
        let bare = |text: &str| flat(text).replace([' ', '-'], "");
        let page = bare(&print(&source).text());
        let typed = paper_markdown(&source).unwrap();
        let lines = primer.parts.iter().flat_map(|part| &part.lines);
        for line in lines
            .chain([&primer.title, &primer.text])
            .chain(&primer.behaviours)
        {
            assert!(page.contains(&bare(line)), "{line} is not in {page}");
            assert!(typed.contains(line.as_str()), "{line} is not in {typed}");
        }
    }
}

#[test]
fn on_4_the_twelve_role_cards_stand_whole_on_their_pages() {
    let source = cards();
    let typed = paper_markdown(&source).unwrap();
    let PaperContent::RoleCards(cards) = &source.content else {
        panic!("another paper")
    };
    assert_eq!(cards.len(), 12);
    for card in cards {
        for words in [&card.title, &card.text, &card.watch_out] {
            assert!(typed.contains(words.as_str()), "{words}");
        }
    }
    assert!(paper_pdf(&source, PaperSize::A4).unwrap().page_count <= 4);
}
