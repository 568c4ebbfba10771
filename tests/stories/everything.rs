//! You can take everything out, readable without Ithaca (OUT-3): every text of a pair, and each entry as it was signed.

use std::collections::BTreeSet;

use ithaca_core::error::Refusal;
use ithaca_core::journal::Envelope;
use ithaca_core::meeting::{Audience, PointDraft};
use ithaca_core::paper::{
    EverythingPage, PaperContent, PaperDraft, PaperForm, PaperKind, PaperLine, PaperReader,
    PaperSize, PaperSource, PaperTick,
};
use ithaca_core::person::Role;
use ithaca_paper::paper_file;

use crate::idp::refusal;
use crate::meetings::{exchange, held};
use crate::people::{Person, signed};

fn line(person: &Person) -> PaperLine {
    let view = person.notebook.view_papers(&person.pair).unwrap();
    let mut lines = view.papers.into_iter();
    lines.find(|it| it.kind == PaperKind::Everything).unwrap()
}

fn draft(ticked: &[PaperTick]) -> PaperDraft {
    PaperDraft {
        kind: PaperKind::Everything,
        about: None,
        reader: PaperReader::Me,
        ticked: ticked.iter().copied().collect(),
        things: BTreeSet::new(),
    }
}

fn source(person: &Person, ticked: &[PaperTick]) -> PaperSource {
    person
        .notebook
        .paper_source(&person.pair, &draft(ticked))
        .unwrap()
}

fn page(source: &PaperSource) -> &EverythingPage {
    match &source.content {
        PaperContent::Everything(page) => page,
        _ => panic!("another paper"),
    }
}

fn markdown(source: &PaperSource) -> String {
    String::from_utf8(paper_file(source, PaperSize::A4, PaperForm::Markdown).unwrap()).unwrap()
}

/// They signed, met, and each wrote something alone.
fn lived() -> (Person, Person) {
    let (mut maya, mut sam) = signed();
    let pair = maya.pair.clone();
    maya.notebook
        .hold_meeting(&pair, None, &held("2026-11-24"))
        .unwrap();
    exchange(&mut maya, &mut sam);
    let idea = PointDraft {
        title: "Ask about the conference".to_owned(),
        audience: Audience::OnlyMe,
        ..PointDraft::default()
    };
    maya.notebook.save_point(&pair, None, &idea).unwrap();
    maya.writes_goal("Learn to say no");
    maya.notebook
        .keep_checkin(&pair, "ci-question", "What is a sponsor?")
        .unwrap();
    (maya, sam)
}

#[test]
fn out_3_everything_is_for_me_and_what_is_only_me_comes_by_its_tick() {
    let (maya, sam) = lived();
    let line_of = line(&maya);
    assert_eq!(line_of.readers, [PaperReader::Me]);
    assert_eq!(line_of.forms, [PaperForm::Markdown, PaperForm::Json]);
    assert!(line_of.ready && line_of.holds_partners_words);
    assert!(line_of.ticks.iter().all(|it| it.only_me && !it.at_first));

    let shared = source(&maya, &[]);
    assert!(page(&shared).private.is_empty());
    for text in ["Ask about the conference", "Learn to say no", "sponsor"] {
        assert!(
            !shared.json().contains(text) && !markdown(&shared).contains(text),
            "{text}"
        );
    }
    let whole = source(&maya, &[PaperTick::OnlyMe]);
    for text in [
        "Ask about the conference",
        "Learn to say no",
        "What is a sponsor?",
    ] {
        assert!(
            whole.json().contains(text) && markdown(&whole).contains(text),
            "{text}"
        );
    }
    assert!(
        markdown(&whole).contains("## Parked ideas") && markdown(&whole).contains("## Clauses")
    );
    // Sam takes out his own, and nothing of hers that he never got.
    let his = source(&sam, &[PaperTick::OnlyMe]);
    assert!(!his.json().contains("Learn to say no"));
}

#[test]
fn out_3_each_entry_stands_as_it_was_signed_and_both_have_the_same() {
    let (maya, sam) = lived();
    let (hers, his) = (source(&maya, &[]), source(&sam, &[]));
    let ids = |source: &PaperSource| -> BTreeSet<String> {
        let entries = &page(source).entries;
        for kept in entries {
            assert_eq!(Envelope::id_of(&kept.signed).as_str(), kept.entry);
            assert_eq!(kept.signature.len(), 128);
        }
        entries.iter().map(|it| it.entry.clone()).collect()
    };
    assert!(ids(&his).len() > 30, "34 clauses and more");
    assert!(ids(&his).is_subset(&ids(&hers)));
    let wordings = page(&hers).texts.iter().filter(|it| !it.body.is_empty());
    assert!(wordings.count() >= 30);
}

#[test]
fn out_3_before_anything_is_written_there_is_nothing_to_take_along() {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(Role::Mentee, "Sam");
    assert!(!line(&maya).ready);
    assert_eq!(
        refusal(maya.notebook.paper_source(&maya.pair, &draft(&[]))),
        Refusal::PaperEmpty
    );
}
