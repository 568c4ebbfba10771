//! What one takes along as one paper: the carry-away book for oneself, the handover pack for a new mentor.

use std::collections::BTreeSet;

use ithaca_core::agreement::Answer;
use ithaca_core::disclosure::DisclosureDraft;
use ithaca_core::error::Refusal;
use ithaca_core::idp::entry::GoalState;
use ithaca_core::idp::{CommentDraft, GoalDraft, ProgressNoteDraft};
use ithaca_core::learning::LearningPart;
use ithaca_core::paper::{
    BookPage, CvLine, PaperContent, PaperDraft, PaperForm, PaperKind, PaperLine, PaperReader,
    PaperSize, PaperSource, PaperTick, TickLine,
};
use ithaca_core::person::Role;

use crate::idp::{fields, goal_draft, refusal};
use crate::life::carries;
use crate::people::{Person, signed};

const COMMENT: &str = "Choose the smallest meeting there is, and run that one first.";

fn line(person: &Person, kind: PaperKind) -> Option<PaperLine> {
    let view = person.notebook.view_papers(&person.pair).unwrap();
    view.papers.into_iter().find(|paper| paper.kind == kind)
}

fn tick(line: &PaperLine, tick: PaperTick, title: &str) -> TickLine {
    let mut ticks = line.ticks.iter();
    let found = ticks.find(|it| it.tick == tick && it.title == title);
    found.unwrap_or_else(|| panic!("{tick:?} {title}")).clone()
}

fn asks(line: &PaperLine, on: &[TickLine]) -> PaperDraft {
    PaperDraft {
        kind: line.kind,
        about: None,
        reader: line.readers[0],
        ticked: on.iter().map(|it| it.tick).collect(),
        things: on.iter().filter_map(|it| it.thing.clone()).collect(),
    }
}

fn source(person: &Person, draft: &PaperDraft) -> PaperSource {
    person.notebook.paper_source(&person.pair, draft).unwrap()
}

fn page(source: &PaperSource) -> &BookPage {
    match &source.content {
        PaperContent::CarryAwayBook(page) | PaperContent::HandoverPack(page) => page,
        _ => panic!("another paper"),
    }
}

/// A year with Sam: a goal reached with what shows it, another goal, a sheet, and words of both.
fn a_year() -> (Person, Person) {
    let (mut maya, mut sam) = signed();
    let reached = maya.writes_goal("run the planning meeting");
    let noted = ProgressNoteDraft {
        day: "2026-11-20".to_owned(),
        what: "I opened the meeting.".to_owned(),
        measure: "20 minutes, alone".to_owned(),
        feedback: "Lena said I was calm.".to_owned(),
    };
    let note = maya.notebook.save_progress_note(&reached, None, &noted);
    note.unwrap();
    let state = maya
        .notebook
        .set_goal_state(&reached, GoalState::Reached, "");
    state.unwrap();
    maya.writes_goal("learn to say no");
    let direction = fields(&[("idp-direction-picture", "A team that plans with calm.")]);
    let sheet = maya.notebook.save_sheet("idp-direction", None, &direction);
    sheet.unwrap();
    let pair = maya.pair.clone();
    let learned = maya
        .notebook
        .save_learning(&pair, LearningPart::Learned, "To ask first.");
    learned.unwrap();
    let pair = sam.pair.clone();
    sam.notebook
        .give_thanks(&pair, None, "You asked what I could not.")
        .unwrap();
    sam.notebook
        .save_learning(&pair, LearningPart::Learned, "A secret of his.")
        .unwrap();
    sam.notebook
        .share_learning(&pair, LearningPart::Learned)
        .unwrap();
    carries(&mut sam, &mut maya);
    (maya, sam)
}

#[test]
fn rv_11_a_carry_away_book_holds_what_is_ticked_one_by_one_and_nothing_told_in_confidence() {
    let (maya, sam) = a_year();
    let line = self::line(&maya, PaperKind::CarryAwayBook).unwrap();
    assert_eq!(line.readers, [PaperReader::Me]);
    assert!(line.ticks.iter().all(|it| !it.at_first), "she chooses");
    assert!(!line.ready, "nothing stands on it before she chose");
    let nothing = maya.notebook.paper_source(&maya.pair, &asks(&line, &[]));
    assert_eq!(refusal(nothing), Refusal::PaperEmpty);

    let on = [
        tick(&line, PaperTick::CvGoal, "run the planning meeting"),
        tick(&line, PaperTick::Evidence, "run the planning meeting"),
        tick(&line, PaperTick::Goal, "learn to say no"),
        tick(&line, PaperTick::Learned, ""),
        tick(&line, PaperTick::ThankYou, "You asked what I could not."),
    ];
    let source = source(&maya, &asks(&line, &on));
    let page = page(&source);
    assert_eq!(
        page.cv,
        [CvLine::Goal {
            sentence: "run the planning meeting".to_owned(),
            measure: "20 minutes, alone".to_owned(),
        }]
    );
    assert_eq!(page.evidence.len(), 1);
    let goals: Vec<&str> = page
        .plan
        .goals
        .iter()
        .map(|it| it.sentence.as_str())
        .collect();
    assert_eq!(goals, ["learn to say no"], "evidence brings no goal");
    assert!(page.plan.sheets.is_empty(), "its tick is off");
    let json = source.json();
    assert!(
        !json.contains("Lena said"),
        "what others said stays: {json}"
    );
    assert!(!json.contains("A secret of his"), "his page is his: {json}");
    let file = ithaca_paper::paper_file(&source, PaperSize::A4, PaperForm::Markdown);
    let file = String::from_utf8(file.unwrap()).unwrap();
    for words in [
        "Lines for a CV",
        "What shows it",
        "I opened the meeting.",
        "Thank-yous",
    ] {
        assert!(file.contains(words), "{words} is not in {file}");
    }
    let pdf = ithaca_paper::paper_file(&source, PaperSize::A4, PaperForm::Pdf).unwrap();
    assert!(pdf.starts_with(b"%PDF"));

    // The mentor has a book too; a plan is no part of it.
    let his = self::line(&sam, PaperKind::CarryAwayBook).unwrap();
    assert!(his.ticks.iter().all(|it| it.tick != PaperTick::Goal));
    assert!(self::line(&sam, PaperKind::HandoverPack).is_none());
}

#[test]
fn rv_11_a_closed_pair_still_gives_its_book() {
    let (mut maya, _sam) = a_year();
    let pair = maya.pair.clone();
    maya.notebook.close_pair(&pair, None).unwrap();
    let line = self::line(&maya, PaperKind::CarryAwayBook).unwrap();
    let on = [tick(&line, PaperTick::Learned, "")];
    assert_eq!(page(&source(&maya, &asks(&line, &on))).learning.len(), 1);
}

#[test]
fn rv_10_a_handover_pack_holds_goals_not_notes_and_his_words_only_after_his_yes() {
    let (mut maya, mut sam) = a_year();
    let pack = |person: &Person| line(person, PaperKind::HandoverPack).unwrap();
    let first = pack(&maya);
    assert_eq!(first.readers, [PaperReader::NewMentor]);
    assert!(first.ticks.iter().all(|it| !it.at_first));
    assert!(
        first.ticks.iter().all(|it| it.tick != PaperTick::Said),
        "he said yes to nothing yet"
    );
    let pair = maya.pair.clone();
    let question = DisclosureDraft {
        to_whom: "my next mentor".to_owned(),
        words: "Sam thinks I lead best in small rooms.".to_owned(),
    };
    maya.notebook.ask_disclosure(&pair, &question).unwrap();
    assert_eq!(
        pack(&maya).ticks.len(),
        first.ticks.len(),
        "a question is no yes"
    );
    carries(&mut maya, &mut sam);
    let pair = sam.pair.clone();
    let line = sam
        .notebook
        .view_disclosures(&pair)
        .unwrap()
        .lines
        .remove(0);
    let answered =
        sam.notebook
            .answer_disclosure(&pair, &line.disclosure, &line.offer, Answer::Yes, "");
    answered.unwrap();
    carries(&mut sam, &mut maya);
    let line = pack(&maya);
    let mut said = line.ticks.iter().filter(|it| it.tick == PaperTick::Said);
    let said = said.next().unwrap().clone();
    let on = [
        tick(&line, PaperTick::Goal, "run the planning meeting"),
        tick(&line, PaperTick::Sheet, &sheet_title(&line)),
        tick(&line, PaperTick::Learned, ""),
        said,
    ];
    let source = source(&maya, &asks(&line, &on));
    let page = page(&source);
    assert!(page.plan.goals[0].notes.is_empty(), "goals, not notes");
    assert_eq!(page.plan.sheets.len(), 1);
    assert_eq!(page.said[0].words, question.words);
    assert!(page.thanks.is_empty());
    // A tick of another paper brings nothing onto this one.
    let mut more = asks(&line, &on);
    more.ticked
        .extend([PaperTick::ThankYou, PaperTick::Evidence]);
    let book = self::line(&maya, PaperKind::CarryAwayBook).unwrap();
    let things: BTreeSet<String> = book
        .ticks
        .iter()
        .filter_map(|it| it.thing.clone())
        .collect();
    more.things.extend(things);
    let forced = self::source(&maya, &more);
    assert!(self::page(&forced).thanks.is_empty());
    assert!(self::page(&forced).evidence.is_empty());
    assert!(self::page(&forced).cv.is_empty());
}

fn sheet_title(line: &PaperLine) -> String {
    let mut ticks = line.ticks.iter();
    ticks
        .find(|it| it.tick == PaperTick::Sheet)
        .unwrap()
        .title
        .clone()
}

#[test]
fn rv_10_words_of_the_former_mentor_in_a_goal_do_not_go_to_the_next_one() {
    let (mut maya, mut sam) = a_year();
    let goal = maya.writes_goal("plan with the team");
    maya.shares_goal(&goal);
    carries(&mut maya, &mut sam);
    let shared = sam.notebook.view_shared_idp(&sam.pair).unwrap();
    let block = shared.goals[0].lane.block.clone().unwrap();
    let draft = CommentDraft {
        field: String::new(),
        text: COMMENT.to_owned(),
    };
    let pair = sam.pair.clone();
    sam.notebook
        .write_comment(&pair, &block, None, &draft)
        .unwrap();
    carries(&mut sam, &mut maya);
    let copied = GoalDraft {
        why: format!("He said: {COMMENT}"),
        ..goal_draft("plan with the team")
    };
    maya.notebook.save_goal(Some(&goal), &copied).unwrap();
    let line = line(&maya, PaperKind::HandoverPack).unwrap();
    let on = [tick(&line, PaperTick::Goal, "plan with the team")];
    let made = maya.notebook.paper_source(&maya.pair, &asks(&line, &on));
    assert_eq!(refusal(made), Refusal::WordsOfAnother);
    // Her own book is hers alone: there they may stand.
    let book = self::line(&maya, PaperKind::CarryAwayBook).unwrap();
    source(
        &maya,
        &asks(&book, &[tick(&book, PaperTick::Goal, "plan with the team")]),
    );
    assert_eq!(
        maya.notebook.view_pair(&maya.pair).unwrap().line.my_role,
        Role::Mentee
    );
}
