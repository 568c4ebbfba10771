//! The index of the search (SE-1): what is erased has left it, and folding everything again makes the same one.

use ithaca_core::id::MeetingId;
use ithaca_core::journal::Folding;
use ithaca_core::meeting::{Audience, PointDraft};
use ithaca_core::person::Role;
use ithaca_core::search::SearchKind;
use ithaca_core::store::{projections, setting};

use crate::idp::text;
use crate::meetings::{exchange, held, minutes};
use crate::people::{Person, agreed};
use crate::search::{of, whole};

impl Person {
    /// Every text that is found, and every word of the index with the texts it stands in.
    fn index(&self) -> (Vec<String>, Vec<String>) {
        let rows = |store: &rusqlite::Connection, sql: &str| {
            let mut asked = store.prepare(sql).unwrap();
            let rows = asked.query_map([], |row| row.get::<_, String>(0)).unwrap();
            rows.map(Result::unwrap).collect::<Vec<_>>()
        };
        let mut index = (Vec::new(), Vec::new());
        self.notebook
            .read(|store| {
                index.0 = rows(
                    store,
                    "SELECT id || pair || source || part || at || place || kind || side || only_me || title || body || also || marks
                     FROM search_text ORDER BY id",
                );
                Ok(())
            })
            .unwrap();
        for letter in 'a'..='z' {
            for hit in self.finds(&letter.to_string()) {
                index.1.push(format!("{letter} {} {}", hit.id, whole(&hit)));
            }
        }
        index
    }

    /// The words that lie in the index's own tables, also where nothing finds them any more.
    pub(crate) fn index_holds(&self, word: &str) -> bool {
        self.notebook
            .read(|store| {
                let sql = "SELECT count(*) FROM search_word_data WHERE instr(block, CAST(?1 AS BLOB)) > 0";
                let blocks: i64 = store.query_row(sql, [word], |row| row.get(0)).unwrap();
                Ok(blocks > 0)
            })
            .unwrap()
    }
}

#[test]
fn se_1_what_was_changed_or_erased_is_found_no_more() {
    let (mut maya, mut sam) = agreed();
    let pair = maya.pair.clone();
    let secret = maya.parks("Kumquat, for me alone");
    assert!(
        maya.index_holds("kumquat"),
        "the index speaks in lower case"
    );
    maya.notebook.drop_point(&pair, &secret, "").unwrap();
    maya.notebook
        .save_meeting_note(&pair, &MeetingId::of(1), "A pomelo thought")
        .unwrap();
    assert_eq!(maya.kinds_of("pomelo"), [SearchKind::MeetingNote]);
    maya.notebook
        .save_meeting_note(&pair, &MeetingId::of(1), "")
        .unwrap();
    for word in ["kumquat", "pomelo"] {
        assert!(maya.finds(word).is_empty());
        assert!(!maya.index_holds(word), "{word} has left the file");
    }
    // Shared words that were replaced: old ones are found by neither.
    let point = maya.adds_point("Tangerine first");
    exchange(&mut maya, &mut sam);
    assert_eq!(sam.kinds_of("tangerine"), [SearchKind::Point]);
    let words = PointDraft {
        title: "Clementine first".to_owned(),
        audience: Audience::BothOfUs,
        ..PointDraft::default()
    };
    maya.notebook
        .save_point(&pair, Some(&point), &words)
        .unwrap();
    exchange(&mut maya, &mut sam);
    for person in [&maya, &sam] {
        assert!(person.finds("tangerine").is_empty());
        assert_eq!(person.kinds_of("clementine"), [SearchKind::Point]);
    }
    // Let go of, a point is found among those that were, and no more on an agenda.
    maya.notebook.drop_point(&pair, &point, "").unwrap();
    exchange(&mut maya, &mut sam);
    assert_eq!(sam.kinds_of("clementine"), [SearchKind::PointLetGo]);
}

#[test]
fn se_1_the_index_is_the_same_after_everything_is_folded_again() {
    let (mut maya, mut sam) = agreed();
    let pair = maya.pair.clone();
    let round = maya.begins_round();
    maya.notebook.propose_round(&pair, &round).unwrap();
    let point = maya.adds_point("Whom to ask about the paper");
    exchange(&mut maya, &mut sam);
    sam.notebook
        .answer_point(&sam.pair.clone(), &point, "Ask Józef.")
        .unwrap();
    maya.parks("What I keep to myself");
    maya.writes_goal("Lead the planning meeting");
    maya.notebook
        .save_sheet(
            "sh-direction",
            None,
            &[("direction".to_owned(), text("Towards teaching"))].into(),
        )
        .ok();
    let day = "2026-11-24";
    let meeting = maya.notebook.hold_meeting(&pair, None, &held(day)).unwrap();
    maya.sends_minutes(&meeting, &minutes(day, "We began."));
    exchange(&mut maya, &mut sam);
    for person in [maya, sam] {
        let before = person.index();
        assert!(before.0.len() > 60, "{}", before.0.len());
        let mut person = person;
        let sum = |person: &Person| {
            let sum = |store: &rusqlite::Connection| Ok(projections::sum(store)?);
            person.notebook.read(sum).unwrap()
        };
        let summed = sum(&person);
        person.notebook.fold_again().unwrap();
        assert_eq!(sum(&person), summed, "every folded table is the same");
        // A newer Ithaca with other tables does the same as it opens.
        person
            .notebook
            .change(|page| Ok(setting::remove(page.store, "projections_made_by")?))
            .unwrap();
        let after = person.reopen(0).index();
        assert_eq!(before.0, after.0);
        assert_eq!(before.1, after.1);
    }
}

#[test]
fn folding_again_after_an_update_says_how_far_it_is_and_ends_equal() {
    let (mut maya, mut sam) = agreed();
    for number in 0..40 {
        maya.parks(&format!("Idea {number}"));
    }
    maya.adds_point("Whom to ask about the paper");
    exchange(&mut maya, &mut sam);
    let sum = |person: &Person| {
        let sum = |store: &rusqlite::Connection| Ok(projections::sum(store)?);
        person.notebook.read(sum).unwrap()
    };
    let before = (sum(&maya), maya.index());
    maya.notebook
        .change(|page| Ok(projections::outdate(page.store)?))
        .unwrap();
    let mut told: Vec<Folding> = Vec::new();
    let maya = maya.reopen_telling(&mut |at| told.push(at));
    assert_eq!((sum(&maya), maya.index()), before);
    let (first, last) = (told[0], told[told.len() - 1]);
    assert_eq!(first.done, 0);
    assert_eq!(last.done, last.of);
    assert!(last.of > 75, "34 clauses, 40 ideas, and more: {last:?}");
    assert!(told.iter().all(|at| at.of == last.of));
    assert!(told.is_sorted_by(|a, b| a.done < b.done), "it only rises");
    assert!(told.len() > 50 && told.len() <= 102, "{}", told.len());
    // Opened once more, nothing is folded and nothing told.
    let mut again = Vec::new();
    drop(maya.reopen_telling(&mut |at| again.push(at)));
    assert!(again.is_empty());
}

#[test]
fn se_1_more_than_a_page_goes_on_where_it_ended() {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(Role::Mentee, "Sam Okafor");
    for number in 0..70 {
        maya.parks(&format!("Thought {number}"));
    }
    let mut draft = of("thought");
    let mut seen = std::collections::BTreeSet::new();
    let mut pages = 0;
    loop {
        let view = maya.notebook.search(&draft).unwrap();
        pages += 1;
        draft.after = view.hits.last().map(|hit| hit.id.clone());
        seen.extend(view.hits.into_iter().map(|hit| hit.id));
        if !view.has_more {
            break;
        }
    }
    assert_eq!((pages, seen.len()), (5, 70));
}

#[test]
fn se_1_an_invitation_that_is_taken_back_leaves_my_own_words_findable() {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(Role::Mentee, "Sam Okafor");
    maya.drafts();
    maya.parks("A mulberry idea");
    assert!(maya.kinds_of("confid").contains(&SearchKind::ClauseDraft));
    maya.invites();
    assert!(maya.kinds_of("confid").contains(&SearchKind::Clause));
    let pair = maya.pair.clone();
    maya.notebook.take_back_invitation(&pair).unwrap();
    assert_eq!(maya.kinds_of("mulberry"), [SearchKind::ParkedPoint]);
    let kinds = maya.kinds_of("confid");
    assert!(
        kinds.contains(&SearchKind::ClauseDraft) && !kinds.contains(&SearchKind::Clause),
        "{kinds:?}"
    );
}
