//! One box over everything in the notebook (SE-1): found at the first letters, blind to accents, and never what is sealed,
//! erased or taken back.

use ithaca_core::action_item::{Holder, ItemDraft};
use ithaca_core::agreement::Answer;
use ithaca_core::meeting::{Audience, PointDraft};
use ithaca_core::person::Side;
use ithaca_core::search::{SearchDraft, SearchHit, SearchKind, SearchPlace, SearchRoom, Whose};

use crate::expectation_people::{INTRODUCTIONS, mail, said};
use crate::meetings::{exchange, held, minutes};
use crate::people::{Person, agreed};

pub(crate) fn of(words: &str) -> SearchDraft {
    SearchDraft {
        words: words.to_owned(),
        ..SearchDraft::default()
    }
}

pub(crate) fn whole(hit: &SearchHit) -> String {
    let spans = hit.title.iter().chain(&hit.excerpt);
    spans.map(|span| span.text.as_str()).collect()
}

impl Person {
    pub(crate) fn finds(&self, words: &str) -> Vec<SearchHit> {
        self.notebook.search(&of(words)).unwrap().hits
    }

    pub(crate) fn kinds_of(&self, words: &str) -> Vec<SearchKind> {
        self.finds(words).iter().map(|hit| hit.kind).collect()
    }

    pub(crate) fn parks(&mut self, title: &str) -> ithaca_core::id::PointId {
        let draft = PointDraft {
            title: title.to_owned(),
            ..PointDraft::default()
        };
        let pair = self.pair.clone();
        self.notebook.save_point(&pair, None, &draft).unwrap()
    }

    fn promises(&mut self, words: &str) {
        let draft = ItemDraft {
            text: words.to_owned(),
            owner: Holder::Me,
            day: Some("2026-12-04".to_owned()),
            goal: String::new(),
            origin: String::new(),
            audience: Audience::BothOfUs,
        };
        let pair = self.pair.clone();
        self.notebook.save_action_item(&pair, None, &draft).unwrap();
    }
}

#[test]
fn se_1_the_first_letters_find_it_newest_first_and_lead_to_the_exact_thing() {
    let (mut maya, mut sam) = agreed();
    let meeting = maya.offers_date(None, "2026-12-14");
    exchange(&mut maya, &mut sam);
    sam.answers_date(&meeting, Answer::Yes);
    let point = maya.adds_point("Introductions: who first?");
    maya.promises("Two introductions before June");
    maya.parks("Ask how Sam felt about his own first introduction");
    exchange(&mut maya, &mut sam);

    let hits = maya.finds("introd");
    let kinds: Vec<SearchKind> = hits.iter().map(|hit| hit.kind).collect();
    for kind in [
        SearchKind::Point,
        SearchKind::Promise,
        SearchKind::ParkedPoint,
    ] {
        assert!(kinds.contains(&kind), "{kind:?} in {kinds:?}");
    }
    let days: Vec<&str> = hits.iter().map(|hit| hit.at.as_str()).collect();
    assert!(days.is_sorted_by(|a, b| a >= b), "{days:?}");
    let shown = hits
        .iter()
        .find(|hit| hit.kind == SearchKind::Point)
        .unwrap();
    assert_eq!(
        shown.place,
        SearchPlace::Meeting {
            meeting: meeting.clone(),
            spot: point.to_string()
        }
    );
    assert_eq!(shown.title[0].text, "Introductions");
    assert!(shown.title[0].is_hit && !shown.title[1].is_hit);
    assert_eq!(shown.pair.as_ref(), Some(&maya.pair));
    let parked = hits
        .iter()
        .find(|hit| hit.kind == SearchKind::ParkedPoint)
        .unwrap();
    assert!(parked.only_me && !shown.only_me, "Only-me hits say so");

    // Sam finds what was shared, and nothing that was not.
    assert!(sam.kinds_of("introd").contains(&SearchKind::Promise));
    assert!(sam.finds("felt about").is_empty());
    // Every word counts, in any order, by its beginning.
    assert_eq!(maya.kinds_of("june two intro"), [SearchKind::Promise]);
    assert!(maya.finds("june goat").is_empty());
}

#[test]
fn se_1_accents_and_case_do_not_matter() {
    let (mut maya, mut sam) = agreed();
    maya.promises("Zadzwonić do Józefa Ślązaka o łódź");
    sam.adds_point("A reunião em São João");
    exchange(&mut maya, &mut sam);
    for words in [
        "lodz",
        "jozef",
        "JÓZEFA",
        "slazaka",
        "zadzwonic do",
        "Jo\u{301}zef",
    ] {
        assert_eq!(maya.kinds_of(words), [SearchKind::Promise], "{words}");
        assert_eq!(sam.kinds_of(words), [SearchKind::Promise], "{words}");
    }
    assert_eq!(maya.kinds_of("sao joao"), [SearchKind::Point]);
    maya.parks("שלום עולם");
    assert_eq!(maya.kinds_of("שלום"), [SearchKind::ParkedPoint]);
}

#[test]
fn se_1_nothing_typed_is_an_error() {
    let (mut maya, _sam) = agreed();
    maya.promises("Write \"the plan\" AND read it");
    let long = "word ".repeat(10_000);
    let odd = [
        "\"",
        "\"\"",
        "'",
        "*",
        "^plan",
        "NEAR(plan read)",
        "plan OR",
        "AND",
        "NOT plan",
        "(plan",
        "plan)",
        "title:plan",
        "marks : onlyme",
        "{body}: plan",
        "-plan",
        "plan +",
        "\0",
        "plan\0read",
        "\u{202e}plan",
        "\u{feff}",
        "🌱",
        "👩🏽‍🏫 plan",
        "%_",
        "\u{1}plan\u{2}",
        "\u{10ffff}",
        "ﷺ",
        "ß",
        "İ",
        "漢字",
        &long,
    ];
    for words in odd {
        let draft = SearchDraft {
            from_day: words.to_owned(),
            after: Some(words.to_owned()),
            ..of(words)
        };
        assert!(maya.notebook.search(&of(words)).is_ok(), "{words}");
        assert!(maya.notebook.search(&draft).is_ok(), "{words}");
    }
    assert!(
        maya.kinds_of("\"the plan\" AND")
            .contains(&SearchKind::Promise)
    );
    assert!(maya.finds("").is_empty() && maya.finds("—").is_empty());
    // Two thousand questions of chance, made of what steers a parser.
    let pieces = [
        "\"", "*", "(", ")", " ", "AND", "plan", "-", ":", "{", "}", "^", "\0", "é", "中", "+", ",",
    ];
    let mut dice = 7_u64;
    for _ in 0..2_000 {
        let mut words = String::new();
        for _ in 0..8 {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            words.push_str(pieces[usize::try_from(dice >> 33).unwrap() % pieces.len()]);
        }
        assert!(maya.notebook.search(&of(&words)).is_ok(), "{words:?}");
    }
}

#[test]
fn se_1_a_partners_sealed_answer_is_not_findable_and_my_own_says_that_only_i_have_it() {
    let (mut maya, mut sam) = agreed();
    let round = maya.begins_round();
    maya.notebook
        .propose_round(&maya.pair.clone(), &round)
        .unwrap();
    mail(&mut maya, &mut sam);
    let mut answer = said(ithaca_core::expectation::entry::Said::Step { step: 5 });
    answer.reason = "Marzipan is why.".to_owned();
    maya.answers_item(&round, INTRODUCTIONS, &answer);
    let mine = maya.finds("marzipan");
    assert_eq!((mine[0].kind, mine[0].only_me), (SearchKind::Answer, true));
    answer.reason = "Quince, on the whole.".to_owned();
    sam.answers_item(&round, INTRODUCTIONS, &answer);
    maya.seals(&round);
    sam.seals(&round);
    mail(&mut maya, &mut sam);
    mail(&mut sam, &mut maya);
    assert!(maya.finds("quince").is_empty() && sam.finds("marzipan").is_empty());
    assert_eq!(maya.kinds_of("marzipan"), [SearchKind::Answer]);

    sam.reveals(&round);
    mail(&mut sam, &mut maya);
    maya.reveals(&round);
    mail(&mut maya, &mut sam);
    for person in [&maya, &sam] {
        for word in ["quince", "marzipan"] {
            let hits = person.finds(word);
            assert_eq!(hits.len(), 1, "{word}: once, not twice");
            assert_eq!(
                (hits[0].kind, hits[0].only_me),
                (SearchKind::Expectation, false)
            );
            assert!(matches!(hits[0].place, SearchPlace::Compare { .. }));
        }
    }
}

#[test]
fn se_1_a_draft_is_found_until_what_it_became_is() {
    let (mut maya, mut sam) = agreed();
    let pair = maya.pair.clone();
    let day = "2026-11-24";
    let meeting = maya.notebook.hold_meeting(&pair, None, &held(day)).unwrap();
    let draft = minutes(day, "We spoke of lighthouses.");
    maya.notebook
        .save_minutes_draft(&pair, &meeting, &draft)
        .unwrap();
    let hits = maya.finds("lighthouse");
    assert_eq!(
        (hits[0].kind, hits[0].only_me),
        (SearchKind::MinutesDraft, true)
    );
    maya.notebook.send_minutes(&pair, &meeting).unwrap();
    assert_eq!(maya.kinds_of("lighthouse"), [SearchKind::Minutes]);
    exchange(&mut maya, &mut sam);
    let hits = sam.finds("one person not");
    assert_eq!(
        (hits[0].kind, hits[0].whose),
        (SearchKind::Minutes, Whose::Partner)
    );
    let excerpt: String = hits[0]
        .excerpt
        .iter()
        .map(|span| span.text.as_str())
        .collect();
    assert!(excerpt.contains("One person, not two."), "{excerpt}");
}

#[test]
fn se_1_pair_person_day_room_and_only_me_narrow_it() {
    let (mut maya, mut sam) = agreed();
    let (priyas, mut priya) = maya.meets("Priya Nair");
    maya.promises("Orchid for Sam");
    let sams = maya.pair.clone();
    maya.pair = priyas.clone();
    maya.promises("Orchid for Priya");
    maya.pair = sams.clone();
    maya.parks("Orchid, only mine");
    sam.adds_point("Orchid, says Sam");
    exchange(&mut maya, &mut sam);
    let goal = maya.writes_goal("Grow an orchid");
    let narrowed = |draft: SearchDraft| maya.notebook.search(&draft).unwrap().hits;
    assert_eq!(narrowed(of("orchid")).len(), 5);
    let in_pair = narrowed(SearchDraft {
        pair: Some(priyas.clone()),
        ..of("orchid")
    });
    assert_eq!(in_pair.len(), 1);
    assert_eq!(whole(&in_pair[0]), "Orchid for Priya");
    let by_sam = narrowed(SearchDraft {
        by: Some(Side::Partner),
        ..of("orchid")
    });
    assert_eq!(by_sam.len(), 1);
    assert_eq!(whole(&by_sam[0]), "Orchid, says Sam");
    let promises = narrowed(SearchDraft {
        room: Some(SearchRoom::Promises),
        ..of("orchid")
    });
    assert_eq!(promises.len(), 2);
    let mine = narrowed(SearchDraft {
        only_me: true,
        ..of("orchid")
    });
    assert!(mine.len() == 2 && mine.iter().all(|hit| hit.only_me));
    let plan = mine
        .iter()
        .find(|hit| hit.kind == SearchKind::Goal)
        .unwrap();
    assert_eq!(plan.place, SearchPlace::Goal { goal });
    assert_eq!(plan.pair, None, "the plan belongs to no one pair");
    let days = |from: &str, until: &str| SearchDraft {
        from_day: from.to_owned(),
        until_day: until.to_owned(),
        ..of("orchid")
    };
    assert_eq!(narrowed(days("2026-11-25", "2026-11-25")).len(), 5);
    assert!(narrowed(days("2026-11-26", "")).is_empty());
    assert!(narrowed(days("", "2026-11-24")).is_empty());
    // What one mentor has is not found by the other.
    let parcel = maya.parcel_for(&priyas);
    priya.takes_in(&parcel);
    assert_eq!(priya.finds("orchid").len(), 1);
}
