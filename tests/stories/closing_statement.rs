//! Closing together: a short statement, offered by one, signed by both, and checkable without Ithaca (RV-7).

use std::fs::File;
use std::process::{Command, Stdio};

use ithaca_core::agreement::Answer;
use ithaca_core::closing_statement::{
    CLOSING_FILE_NAMES, ClosingDraft, ClosingStatementView, check_closing,
};
use ithaca_core::error::Refusal;
use ithaca_core::exchange::ChangeKind;
use ithaca_core::home::Headline;
use ithaca_core::id::EntryId;
use ithaca_core::person::Side;
use ithaca_core::search::{SearchDraft, SearchKind, SearchPlace};

use crate::expectation_people::refused;
use crate::life::{carries, headlines};
use crate::people::{Person, joined, signed};

const LINE: &str = "We met like two lanterns on one path.";

fn view(person: &Person) -> ClosingStatementView {
    let view = person.notebook.view_closing_statement(&person.pair);
    view.unwrap()
}

fn draft(lines: &[&str]) -> ClosingDraft {
    ClosingDraft {
        lines: lines.iter().map(ToString::to_string).collect(),
        typed_name: "As I write it".to_owned(),
    }
}

fn offers(person: &mut Person, lines: &[&str]) {
    let (pair, words) = (person.pair.clone(), person.passphrase.clone());
    let offered = person
        .notebook
        .offer_closing_statement(&pair, &draft(lines), &words);
    offered.unwrap();
}

fn theirs(person: &Person) -> EntryId {
    let view = view(person);
    let mut offers = view.offers.into_iter();
    offers.find(|it| it.by == Side::Partner).unwrap().statement
}

fn sign(person: &mut Person, statement: &EntryId) -> ithaca_core::error::Result<()> {
    let (pair, words) = (person.pair.clone(), person.passphrase.clone());
    person
        .notebook
        .sign_closing_statement(&pair, statement, "As I write it", &words)
}

fn signs(person: &mut Person) {
    let statement = theirs(person);
    sign(person, &statement).unwrap();
}

fn both_signed() -> (Person, Person) {
    let (mut maya, mut sam) = signed();
    offers(
        &mut maya,
        &[LINE, "", "What we told each other stays between us."],
    );
    carries(&mut maya, &mut sam);
    signs(&mut sam);
    carries(&mut sam, &mut maya);
    (maya, sam)
}

#[test]
fn rv_7_a_statement_is_offered_by_one_and_signed_by_both_and_nothing_binds_before() {
    let (mut maya, mut sam) = signed();
    assert!(view(&maya).can_offer);
    offers(
        &mut maya,
        &[LINE, "", "What we told each other stays between us."],
    );
    assert_eq!(view(&maya).offers[0].lines.len(), 2, "empty lines stay out");
    let mail = maya.makes_parcel();
    let arrival = sam.opens(&mail);
    let told: Vec<(ChangeKind, bool)> = arrival
        .changes
        .iter()
        .map(|it| (it.kind, it.needs_yes))
        .collect();
    assert_eq!(told, [(ChangeKind::ClosingStatementOffered, true)]);
    sam.notebook.take_in(&arrival.arrival).unwrap();
    for person in [&maya, &sam] {
        assert!(view(person).signed.is_none(), "no answer is never a yes");
    }
    assert!(headlines(&sam).contains(&Headline::SignClosingStatement));
    assert_eq!(view(&sam).offers[0].by, Side::Partner);

    signs(&mut sam);
    assert!(view(&sam).signed.unwrap().can_take_back, "until it leaves");
    assert!(!headlines(&sam).contains(&Headline::SignClosingStatement));
    carries(&mut sam, &mut maya);
    let (hers, his) = (view(&maya).signed.unwrap(), view(&sam).signed.unwrap());
    assert_eq!(
        (&hers.text, &hers.text_sha256),
        (&his.text, &his.text_sha256)
    );
    assert_eq!(
        hers.lines,
        [LINE, "What we told each other stays between us."]
    );
    assert_eq!(hers.signatures.len(), 2);
    assert!(!view(&maya).can_offer, "one is enough");
    assert!(
        !matches!(headlines(&maya).last(), Some(Headline::PairClosed { .. })),
        "a statement closes nothing by itself"
    );
    let sought = SearchDraft {
        words: "lantern".to_owned(),
        ..SearchDraft::default()
    };
    for person in [&maya, &sam] {
        let hits = person.notebook.search(&sought).unwrap().hits;
        assert_eq!(hits.len(), 1);
        assert_eq!(hits[0].kind, SearchKind::ClosingStatement);
        assert_eq!(hits[0].place, SearchPlace::ClosingStatement);
    }
}

#[test]
fn rv_7_its_folder_is_the_same_on_both_laptops_and_the_stock_tool_checks_it() {
    let (maya, sam) = both_signed();
    let folder = |person: &Person| {
        let source = person.notebook.closing_source(&person.pair).unwrap();
        ithaca_paper::closing_folder(&source).unwrap()
    };
    let (hers, his) = (folder(&maya), folder(&sam));
    assert_eq!(
        hers.iter().map(|it| it.name).collect::<Vec<_>>(),
        CLOSING_FILE_NAMES
    );
    for (one, other) in hers.iter().zip(&his) {
        if one.name != "HOW-TO-CHECK.txt" {
            assert!(one.bytes == other.bytes, "{}", one.name);
        }
    }
    let place = tempfile::tempdir().unwrap();
    for file in &hers {
        std::fs::write(place.path().join(file.name), &file.bytes).unwrap();
    }
    let is_good = |role: &str, namespace: &str| {
        let text = File::open(place.path().join("closing-statement.txt")).unwrap();
        Command::new("ssh-keygen")
            .current_dir(place.path())
            .args(["-Y", "verify", "-f", "allowed_signers", "-I", role])
            .args(["-n", namespace, "-s", &format!("{role}.sig")])
            .stdin(text)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .unwrap()
            .success()
    };
    for role in ["mentee", "mentor"] {
        assert!(is_good(role, "closing@ithaca"), "{role}");
        assert!(!is_good(role, "agreement@ithaca"), "a use of its own");
    }
    let text = |name: &str| {
        let mut files = hers.iter();
        let file = files.find(|it| it.name == name).unwrap();
        String::from_utf8(file.bytes.clone()).unwrap()
    };
    let [written, keys, mentee, mentor] = [
        "closing-statement.txt",
        "allowed_signers",
        "mentee.sig",
        "mentor.sig",
    ]
    .map(text);
    let checked = check_closing(written.as_bytes(), &keys, &mentee, &mentor).unwrap();
    assert_eq!(checked.text.lines.len(), 2);
    let bent = written.replace("lanterns", "lamps");
    assert!(check_closing(bent.as_bytes(), &keys, &mentee, &mentor).is_err());
    assert!(check_closing(written.as_bytes(), &keys, &mentor, &mentee).is_err());
}

#[test]
fn rv_7_a_no_a_talk_and_other_lines_leave_nothing_signed() {
    let (mut maya, mut sam) = signed();
    offers(&mut maya, &[LINE]);
    carries(&mut maya, &mut sam);
    let (pair, first) = (sam.pair.clone(), theirs(&sam));
    let yes = sam
        .notebook
        .answer_closing_statement(&pair, &first, Answer::Yes, "");
    assert_eq!(
        refused(yes),
        Refusal::ProposalChanged,
        "a yes is a signature"
    );
    sam.notebook
        .answer_closing_statement(&pair, &first, Answer::Talk, "")
        .unwrap();
    carries(&mut sam, &mut maya);
    assert!(view(&maya).offers[0].for_the_talk);
    offers(&mut sam, &["We met."]);
    carries(&mut sam, &mut maya);
    let hers = view(&maya);
    assert_eq!(hers.offers.len(), 1, "his answers hers");
    assert_eq!(hers.offers[0].lines, ["We met."]);
    let second = theirs(&maya);
    let pair = maya.pair.clone();
    maya.notebook
        .answer_closing_statement(&pair, &second, Answer::No, "Not like this.")
        .unwrap();
    carries(&mut maya, &mut sam);
    for person in [&maya, &sam] {
        assert!(view(person).signed.is_none() && view(person).offers.is_empty());
    }
    let late = sign(&mut maya, &second);
    assert_eq!(refused(late), Refusal::ProposalChanged);
    // A pair can be closed without any statement.
    maya.notebook.close_pair(&pair, None).unwrap();
    assert!(!view(&maya).can_offer);
}

#[test]
fn rv_7_what_waits_is_taken_back_without_trace_and_a_signature_that_left_stays() {
    let (mut maya, mut sam) = signed();
    offers(&mut maya, &[LINE]);
    let pair = maya.pair.clone();
    maya.notebook.withdraw_closing_statement(&pair).unwrap();
    assert!(view(&maya).offers.is_empty());
    offers(&mut maya, &[LINE]);
    carries(&mut maya, &mut sam);
    signs(&mut sam);
    let his = sam.pair.clone();
    sam.notebook.withdraw_closing_statement(&his).unwrap();
    assert!(view(&sam).signed.is_none());
    assert_eq!(view(&sam).offers.len(), 1, "hers waits again");
    signs(&mut sam);
    carries(&mut sam, &mut maya);
    for person in [&mut maya, &mut sam] {
        let pair = person.pair.clone();
        let back = person.notebook.withdraw_closing_statement(&pair);
        assert_eq!(refused(back), Refusal::SignatureLeft);
    }
}

#[test]
fn g_3_two_statements_that_cross_are_both_shown_and_one_is_chosen() {
    let (mut maya, mut sam) = signed();
    offers(&mut maya, &["Hers."]);
    offers(&mut sam, &["His."]);
    let (from_maya, from_sam) = (maya.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&from_sam);
    sam.takes_in(&from_maya);
    let by =
        |person: &Person| -> Vec<Side> { view(person).offers.iter().map(|it| it.by).collect() };
    assert_eq!(by(&maya), [Side::Partner, Side::Me]);
    // Each signs the other's at once: nothing is signed yet, and both are told.
    signs(&mut maya);
    signs(&mut sam);
    let (from_maya, from_sam) = (maya.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&from_sam);
    sam.takes_in(&from_maya);
    for person in [&maya, &sam] {
        let view = view(person);
        assert!(view.crossed && view.signed.is_none(), "{view:?}");
        assert_eq!(view.offers.len(), 2);
    }
    signs(&mut sam);
    carries(&mut sam, &mut maya);
    signs(&mut maya);
    carries(&mut maya, &mut sam);
    for person in [&maya, &sam] {
        assert_eq!(view(person).signed.unwrap().lines, ["Hers."]);
    }
}

#[test]
fn rv_7_a_statement_needs_an_agreement_some_words_and_not_too_many() {
    let (mut maya, _) = joined();
    let (pair, words) = (maya.pair.clone(), maya.passphrase.clone());
    let early = maya
        .notebook
        .offer_closing_statement(&pair, &draft(&[LINE]), &words);
    assert_eq!(refused(early), Refusal::NothingSigned);
    let (mut maya, _) = signed();
    let pair = maya.pair.clone();
    let mut tries = |draft: ClosingDraft| {
        let offered = maya.notebook.offer_closing_statement(&pair, &draft, &words);
        refused(offered)
    };
    assert_eq!(tries(draft(&["", "  "])), Refusal::WordsMissing);
    assert_eq!(
        tries(draft(&[LINE; 13])),
        Refusal::TooManyParts { limit: 12 }
    );
    assert!(matches!(
        tries(draft(&[&"a".repeat(301)])),
        Refusal::TextTooLong { over: 1, .. }
    ));
    let nameless = ClosingDraft {
        typed_name: " ".to_owned(),
        ..draft(&[LINE])
    };
    assert_eq!(tries(nameless), Refusal::TypedNameMissing);
}

#[test]
fn rv_7_three_months_before_the_end_today_says_that_it_can_be_planned() {
    let (maya, _) = signed();
    let plans = |person: &Person| {
        let mut all = headlines(person).into_iter();
        all.find_map(|it| match it {
            Headline::PlanClosing { days_left, .. } => Some(days_left),
            _ => None,
        })
    };
    let end = view(&maya).end_day.unwrap();
    let end: chrono::NaiveDate = end.parse().unwrap();
    let ahead = (end - crate::people::day(0).date_naive()).num_days();
    let maya = maya.reopen(ahead - 91);
    assert_eq!(plans(&maya), None);
    let maya = maya.reopen(ahead - 90);
    assert_eq!(plans(&maya), Some(90));
    let maya = maya.reopen(ahead - 76);
    assert_eq!(plans(&maya), None, "said long enough");
}
