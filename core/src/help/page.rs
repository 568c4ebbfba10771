//! Which help pages there are, and everything help shows put together.

use serde::{Deserialize, Serialize};

use super::markdown;
use super::view::{
    HelpPageView, HelpView, PrimerPart, PrimerView, PrimerVoice, RoleCardView, TermView,
};
use crate::catalogue::{Catalogue, Hat, Item};
use crate::person::Role;

macro_rules! pages {
    ($($(#[$doc:meta])* $page:ident => $file:literal;)+) => {
        /// A help page. Its words stand in `docs/help`, where they can be read without Ithaca too.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
        #[serde(rename_all = "snake_case")]
        pub enum HelpPage {
            $($(#[$doc])* $page,)+
        }

        impl HelpPage {
            /// Every page, in the order they are read.
            pub const ALL: &[Self] = &[$(Self::$page,)+];

            fn text(self) -> &'static str {
                match self {
                    $(Self::$page => include_str!(concat!("../../../docs/help/", $file, ".md")),)+
                }
            }
        }
    };
}

pages! {
    /// What it is, before anything is begun.
    Ithaca => "1-what-ithaca-is";
    /// The way to a first agreement.
    ThreeMails => "2-three-mails";
    /// Today, and the week over all pairs.
    Today => "5-today";
    /// Rounds of expectations.
    Expectations => "6-expectations";
    /// The agreement in the making.
    Agreement => "7-agreement";
    /// Signing, and the record.
    Signing => "8-signing";
    /// The development plan.
    Plan => "9-plan";
    /// Meetings, promises, and what lies between.
    Meetings => "10-meetings";
    /// Looking back together.
    Reviews => "11-reviews";
    /// Sending and taking in.
    Parcels => "12-parcels";
    /// The page of the pair.
    Pair => "13-pair";
    /// Longer, a pause, or the end.
    Ending => "14-ending";
    /// Papers.
    Papers => "15-papers";
    /// Settings.
    Settings => "16-settings";
    /// Search, keys and help itself.
    Finding => "17-finding";
    /// What holds and what does not.
    Protected => "3-what-is-protected";
    /// Passphrase, sheet, backup, laptop.
    Lost => "4-if-something-is-lost";
}

/// Everything that help shows.
#[must_use]
pub fn view_help() -> HelpView {
    let catalogue = Catalogue::load();
    let mut terms: Vec<TermView> = catalogue.items("term").iter().map(term).collect();
    terms.sort_by_key(|it| it.title.to_lowercase());
    HelpView {
        pages: HelpPage::ALL.iter().map(|page| shown(*page)).collect(),
        primers: primers(catalogue),
        cards: role_cards(catalogue),
        terms,
    }
}

fn shown(page: HelpPage) -> HelpPageView {
    let (title, blocks) = markdown::read(page.text());
    HelpPageView {
        page,
        title,
        blocks,
    }
}

/// The primers of the catalogue, in the order of their moments.
pub(crate) fn primers(catalogue: &Catalogue) -> Vec<PrimerView> {
    let does = |id: &str| {
        let found = catalogue.items("behaviour").iter().find(|it| it.id == id);
        found.and_then(|it| it.text("text")).map(str::to_owned)
    };
    let mut primers: Vec<&Item> = catalogue.items("primer").iter().collect();
    primers.sort_by_key(|it| it.whole("order"));
    let shown = primers.into_iter().map(|it| PrimerView {
        primer: it.id.clone(),
        title: words(it, "title"),
        text: words(it, "text"),
        parts: it.parts("part").iter().map(part).collect(),
        behaviours: it
            .texts("behaviours")
            .into_iter()
            .filter_map(does)
            .collect(),
    });
    shown.collect()
}

fn part(part: &Item) -> PrimerPart {
    let lines = part.texts("lines").into_iter();
    PrimerPart {
        title: words(part, "title"),
        voice: part.text("voice").map(|voice| match voice {
            "mentee" => PrimerVoice::Mentee,
            "mentor" => PrimerVoice::Mentor,
            _ => PrimerVoice::Both,
        }),
        lines: lines.map(str::to_owned).collect(),
    }
}

/// The role cards of the catalogue, the mentee's first.
pub(crate) fn role_cards(catalogue: &Catalogue) -> Vec<RoleCardView> {
    let mut cards: Vec<RoleCardView> = catalogue.hats.iter().map(card).collect();
    cards.sort_by_key(|it| it.role);
    cards
}

fn card(hat: &Hat) -> RoleCardView {
    RoleCardView {
        card: hat.id.clone(),
        role: if hat.role == "mentee" {
            Role::Mentee
        } else {
            Role::Mentor
        },
        title: hat.title.clone(),
        text: hat.text.clone(),
        does: hat.does.clone(),
        says: hat.says.clone(),
        watch_out: hat.watch_out.clone(),
    }
}

fn term(item: &Item) -> TermView {
    TermView {
        term: item.id.clone(),
        title: words(item, "title"),
        text: words(item, "text"),
    }
}

fn words(item: &Item, field: &str) -> String {
    item.text(field).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::help::HelpBlock;

    #[test]
    fn on_3_every_page_reads_and_is_short() {
        let view = view_help();
        assert_eq!(view.pages.len(), HelpPage::ALL.len());
        for page in view.pages {
            assert!(
                !page.title.is_empty() && !page.blocks.is_empty(),
                "{page:?}"
            );
            let count: usize = page.blocks.iter().map(words_in).sum();
            assert!(count <= PAGE_WORDS_MAX, "{:?} has {count} words", page.page);
        }
    }

    /// What one reads while something else waits.
    const PAGE_WORDS_MAX: usize = 420;

    fn words_in(block: &HelpBlock) -> usize {
        let spans = match block {
            HelpBlock::Paragraph { spans } => spans.clone(),
            HelpBlock::List { lines } => lines.concat(),
        };
        let count = |text: &str| text.split_whitespace().count();
        spans.iter().map(|it| count(&it.text)).sum()
    }

    #[test]
    fn on_4_eight_primers_and_twelve_cards_are_there_and_each_fits_one_page() {
        let view = view_help();
        let titles: Vec<&str> = view.primers.iter().map(|it| it.primer.as_str()).collect();
        let eight = [
            "pr-first-meeting",
            "pr-feedback",
            "pr-asking",
            "pr-listening",
            "pr-mid-point",
            "pr-stuck",
            "pr-closing",
            "pr-bad-ending",
        ];
        assert_eq!(titles, eight);
        for primer in &view.primers {
            assert!(
                primer.parts.iter().any(|it| it.voice.is_some()),
                "{primer:?}"
            );
            assert!(!primer.behaviours.is_empty(), "{primer:?}");
            let lines = primer.parts.iter().flat_map(|it| &it.lines);
            let sentences = lines.flat_map(|it| it.split_inclusive(['.', '?', '!', ':']));
            for sentence in sentences {
                assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
            }
        }
        let of = |role| view.cards.iter().filter(|it| it.role == role).count();
        assert_eq!((of(Role::Mentee), of(Role::Mentor)), (4, 8));
    }

    #[test]
    fn on_3_each_word_is_explained_in_a_sentence_or_two_short_ones() {
        for term in view_help().terms {
            let sentences = term.text.matches(['.', '?']).count();
            assert!(
                (1..=2).contains(&sentences),
                "{}: {}",
                term.title,
                term.text
            );
            assert!(term.text.chars().count() <= 120, "{}", term.title);
        }
    }
}
