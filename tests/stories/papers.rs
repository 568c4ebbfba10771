//! Papers: what may leave the notebook, for whom, and that what is Only me stays until it is ticked by name.

use std::collections::BTreeSet;

use ithaca_core::agreement::Answer;
use ithaca_core::agreement::redline::SpanKind;
use ithaca_core::error::{Error, Refusal};
use ithaca_core::id::ClauseId;
use ithaca_core::paper::{
    AboutMe, AgreementPage, PaperContent, PaperDraft, PaperKind, PaperLine, PaperReader,
    PaperSource, PaperTick,
};
use ithaca_core::person::{Role, Side};

use crate::people::{Person, agreed, joined, signed};

fn asks(
    person: &Person,
    kind: PaperKind,
    reader: PaperReader,
    ticked: &[PaperTick],
) -> Result<PaperSource, Refusal> {
    let draft = PaperDraft {
        kind,
        about: None,
        reader,
        ticked: ticked.iter().copied().collect(),
        things: BTreeSet::new(),
    };
    match person.notebook.paper_source(&person.pair, &draft) {
        Ok(source) => Ok(source),
        Err(Error::Refused(refusal)) => Err(refusal),
        Err(other) => panic!("{other}"),
    }
}

fn line(person: &Person, kind: PaperKind) -> PaperLine {
    let view = person.notebook.view_papers(&person.pair).unwrap();
    let found = view.papers.into_iter().find(|paper| paper.kind == kind);
    found.unwrap_or_else(|| panic!("{kind:?} is not offered"))
}

fn agreement(source: &PaperSource) -> &AgreementPage {
    match &source.content {
        PaperContent::AgreementDraft(page)
        | PaperContent::AgreementChanges(page)
        | PaperContent::AnswerSheet(page) => page,
        _ => panic!("another paper"),
    }
}

#[test]
fn out_1_a_draft_that_nobody_saw_is_on_no_paper_until_it_is_ticked_by_name() {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(Role::Mentee, "Sam");
    maya.drafts();
    for (kind, reader) in [
        (PaperKind::AgreementDraft, PaperReader::Both),
        (PaperKind::AgreementDraft, PaperReader::Me),
        (PaperKind::AnswerSheet, PaperReader::Partner),
    ] {
        let line = line(&maya, kind);
        assert!(!line.ready, "nothing is on it by itself");
        let tick = &line.ticks[0];
        assert_eq!((tick.tick, tick.count), (PaperTick::MyDrafts, 34));
        assert!(tick.only_me && !tick.at_first);
        assert_eq!(asks(&maya, kind, reader, &[]), Err(Refusal::PaperEmpty));
        let source = asks(&maya, kind, reader, &[PaperTick::MyDrafts]).unwrap();
        let clauses = &agreement(&source).clauses;
        assert_eq!(clauses.len(), 34);
        assert!(clauses.iter().all(|clause| clause.offers[0].only_me));
        assert_eq!(clauses[33].number, Some(34));
    }
}

#[test]
fn out_1_second_thoughts_on_an_agreed_clause_stay_until_they_are_ticked() {
    let (mut maya, _sam) = agreed();
    let clause = ClauseId::new("cl-scope");
    let draft = ithaca_core::agreement::ClauseDraft {
        own_words: Some("We also talk about lighthouses.".to_owned()),
        ..maya.draft_of("cl-scope")
    };
    maya.notebook
        .save_clause_draft(&maya.pair, &clause, &draft)
        .unwrap();
    let kind = PaperKind::AgreementDraft;
    let bare = asks(&maya, kind, PaperReader::Both, &[]).unwrap();
    assert!(!bare.json().contains("lighthouses"));
    let ticked = asks(&maya, kind, PaperReader::Both, &[PaperTick::MyDrafts]).unwrap();
    assert!(ticked.json().contains("lighthouses"));
}

#[test]
fn out_3_the_draft_shows_what_waits_and_whose_it_is() {
    let (maya, mut sam) = joined();
    sam.proposes("cl-scope", "We talk about skills.", "");
    let source = asks(&sam, PaperKind::AgreementDraft, PaperReader::Both, &[]).unwrap();
    let page = agreement(&source);
    assert_eq!((page.version, page.clauses.len()), (1, 34));
    let scope = page
        .clauses
        .iter()
        .find(|it| it.clause.as_str() == "cl-scope");
    let offers = &scope.unwrap().offers;
    assert_eq!(
        offers.len(),
        1,
        "his other wording answers hers: {offers:?}"
    );
    assert_eq!(offers[0].side, Side::Me);
    let others = page
        .clauses
        .iter()
        .filter(|it| it.clause.as_str() != "cl-scope");
    assert!(others.clone().all(|it| it.offers[0].side == Side::Partner));
    assert_eq!(source.readers().len(), 2);
    assert!(line(&sam, PaperKind::AgreementDraft).holds_partners_words);
    assert!(!line(&maya, PaperKind::AgreementDraft).holds_partners_words);
}

#[test]
fn ag_15_changes_stand_beside_the_version_in_force_and_a_signed_text_is_no_draft() {
    let (mut maya, mut sam) = signed();
    let ask = |person: &Person, kind| asks(person, kind, PaperReader::Both, &[]);
    for kind in [PaperKind::AgreementDraft, PaperKind::AgreementChanges] {
        assert!(!line(&maya, kind).ready);
        assert_eq!(ask(&maya, kind), Err(Refusal::PaperEmpty));
    }
    sam.proposes("cl-scope", "We talk about skills.", "");
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    let source = ask(&maya, PaperKind::AgreementChanges).unwrap();
    let page = agreement(&source);
    assert_eq!(page.against.as_ref().map(|(version, _)| *version), Some(1));
    assert_eq!((page.version, page.clauses.len()), (2, 1));
    let scope = &page.clauses[0];
    assert_eq!(
        scope.would_stand().unwrap().wording,
        "We talk about skills."
    );
    let spans = &scope.changes;
    let gone: String = spans
        .iter()
        .filter(|span| span.kind != SpanKind::New)
        .map(|span| span.text.as_str())
        .collect();
    assert_eq!(
        gone,
        scope.signed.as_ref().unwrap().wording,
        "the version in force can be read back"
    );
    let all = asks(
        &maya,
        PaperKind::AgreementChanges,
        PaperReader::Both,
        &[PaperTick::Unchanged],
    );
    assert_eq!(agreement(&all.unwrap()).clauses.len(), 34);

    // Agreed and not signed is still a change; the old version stays in force.
    maya.answers("cl-scope", Answer::Yes);
    let source = ask(&maya, PaperKind::AgreementChanges).unwrap();
    assert!(agreement(&source).clauses[0].offers.is_empty());
    assert!(line(&maya, PaperKind::AgreementDraft).ready);
}

#[test]
fn out_1_the_sentence_on_confidentiality_comes_up_beside_words_of_the_partner() {
    let (mut maya, mut sam) = signed();
    let view = maya.notebook.view_papers(&maya.pair).unwrap();
    let sentence = view.confidentiality.expect("both said yes to it");
    assert_eq!(Some(sentence), maya.clause("cl-confidential").agreed);
    assert!(!line(&maya, PaperKind::AgreementChanges).holds_partners_words);
    sam.proposes("cl-scope", "We talk about skills.", "");
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    assert!(line(&maya, PaperKind::AgreementChanges).holds_partners_words);
}

#[test]
fn pa_2_the_page_about_me_is_written_alone_and_holds_what_is_ticked() {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(Role::Mentee, "Sam");
    let kind = PaperKind::AboutMe;
    let reader = PaperReader::Partner;
    assert_eq!(asks(&maya, kind, reader, &[]), Err(Refusal::PaperEmpty));
    let page = AboutMe {
        about: "I build bridges.".into(),
        hope: "To lead my first project.".into(),
        languages: "English, Polish".into(),
        pronouns: "she/her".into(),
        access_needs: "Quiet rooms.".into(),
        contact_lines: vec!["maya@example.org".into(), String::new()],
    };
    maya.notebook.save_about_me(&maya.pair, &page).unwrap();
    let bare = asks(&maya, kind, reader, &[]).unwrap().json();
    assert!(bare.contains("I build bridges.") && bare.contains("she/her"));
    assert!(!bare.contains("Quiet rooms.") && !bare.contains("maya@example.org"));
    let both = [PaperTick::AccessNeeds, PaperTick::ContactLines];
    let whole = asks(&maya, kind, reader, &both).unwrap().json();
    assert!(whole.contains("Quiet rooms.") && whole.contains("maya@example.org"));
    let ticks: BTreeSet<PaperTick> = line(&maya, kind).ticks.iter().map(|it| it.tick).collect();
    assert_eq!(ticks, both.into());

    let long = AboutMe {
        about: "a".repeat(601),
        ..page.clone()
    };
    maya.notebook.save_about_me(&maya.pair, &long).unwrap();
    let kept = maya.notebook.view_papers(&maya.pair).unwrap().about_me;
    assert_eq!(kept.about, long.about, "nothing is cut off");
    let over = Refusal::TextTooLong {
        chars_max: 600,
        over: 1,
    };
    assert_eq!(asks(&maya, kind, reader, &[]), Err(over));
    assert!(!line(&maya, kind).ready);
}

#[test]
fn g_10_the_answer_sheet_asks_only_what_is_mine_to_offer() {
    let (mut maya, sam) = joined();
    let kind = PaperKind::AnswerSheet;
    let sheet = asks(&maya, kind, PaperReader::Partner, &[]).unwrap();
    assert_eq!(agreement(&sheet).clauses.len(), 34);
    let hers = asks(&sam, kind, PaperReader::Partner, &[]);
    assert_eq!(hers, Err(Refusal::PaperEmpty), "Maya wrote all of them");
    assert_eq!(
        asks(&maya, kind, PaperReader::Me, &[]),
        Err(Refusal::PaperGone),
        "it is for the partner"
    );
    maya.notebook
        .withdraw_proposal(&maya.pair, &ClauseId::new("cl-scope"))
        .unwrap();
    let sheet = asks(&maya, kind, PaperReader::Partner, &[]).unwrap();
    assert_eq!(agreement(&sheet).clauses.len(), 33);
}

#[test]
fn a_paper_is_made_and_nothing_is_written_for_the_partner() {
    let (mut maya, _sam) = agreed();
    let before = maya.notebook.view_parcels(&maya.pair).unwrap();
    let source = asks(&maya, PaperKind::AgreementDraft, PaperReader::Both, &[]).unwrap();
    let locked = maya
        .notebook
        .lock_paper(source.json().as_bytes(), &mut rand::rng())
        .unwrap();
    assert_eq!(locked.words.text().split(' ').count(), 6);
    assert!(locked.bytes.starts_with(b"age-encryption.org/v1\n"));
    maya.notebook
        .save_about_me(&maya.pair, &AboutMe::default())
        .unwrap();
    assert_eq!(maya.notebook.view_parcels(&maya.pair).unwrap(), before);
}
