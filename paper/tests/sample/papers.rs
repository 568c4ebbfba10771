//! Papers of Maya and Sam as the core gathers them.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a sample that panics is a test that has failed"
)]

use ithaca_core::agreement::ClauseState;
use ithaca_core::agreement::redline::redline;
use ithaca_core::id::ClauseId;
use ithaca_core::idp::entry::{GoalState, StepStanding};
use ithaca_core::learning::LearningPart;
use ithaca_core::paper::{
    AboutMe, AgreementPage, BookEvidence, BookPage, BookSaid, CvLine, ExpectationSheet, IdpComment,
    IdpField, IdpGoal, IdpPage, IdpRow, IdpSheet, IdpSkill, IdpStep, LearningPage, LearningText,
    PaperClause, PaperContent, PaperDraft, PaperKind, PaperOffer, PaperReader, PaperSource,
    PaperTick, PaperWording, SheetQuestion, SheetTheme, ThanksPage,
};
use ithaca_core::person::{PersonView, Role, Side};

fn words(title: &str, wording: &str) -> PaperWording {
    PaperWording {
        title: title.into(),
        wording: wording.into(),
    }
}

/// An offer of one side.
pub(crate) fn offer(side: Side, title: &str, wording: &str) -> PaperOffer {
    PaperOffer {
        side,
        only_me: false,
        leave_out: wording.is_empty(),
        words: words(title, wording),
    }
}

/// The 34 standard clauses, all agreed.
pub(crate) fn clauses() -> Vec<PaperClause> {
    let clauses: Vec<(String, String, String)> =
        serde_json::from_str(include_str!("clauses.json")).expect("the sample is JSON");
    (1..)
        .zip(clauses)
        .map(|(number, (heading, title, wording))| PaperClause {
            clause: ClauseId::new(format!("cl-{number}")),
            number: Some(number),
            heading,
            state: ClauseState::Agreed,
            agreed: Some(words(&title, &wording)),
            title,
            offers: Vec::new(),
            signed: None,
            changes: Vec::new(),
        })
        .collect()
}

pub(crate) fn source(kind: PaperKind, reader: PaperReader, content: PaperContent) -> PaperSource {
    PaperSource {
        draft: PaperDraft {
            kind,
            about: None,
            reader,
            ticked: [PaperTick::States, PaperTick::LeftOut].into(),
            things: std::collections::BTreeSet::new(),
        },
        day: "2026-11-23".into(),
        me: PersonView::new("Maya Chen", Role::Mentee),
        partner: PersonView::new("Sam Okafor", Role::Mentor),
        content,
    }
}

/// A draft of which one clause waits, one crossed and one was left out.
pub(crate) fn draft() -> PaperSource {
    let mut clauses = clauses();
    let waiting = &mut clauses[3];
    let agreed = waiting.agreed.take().unwrap();
    waiting.state = ClauseState::MyTurn;
    waiting.offers = vec![offer(Side::Partner, &agreed.title, &agreed.wording)];
    let crossed = &mut clauses[5];
    crossed.agreed = None;
    crossed.state = ClauseState::Crossed;
    crossed.offers = vec![
        offer(
            Side::Me,
            "Reply times",
            "Sam replies within two working days.",
        ),
        offer(
            Side::Partner,
            "Reply times",
            "Sam replies within four working days.",
        ),
    ];
    let left = &mut clauses[7];
    left.agreed = None;
    left.number = None;
    left.state = ClauseState::LeftOut;
    for (number, clause) in (1..).zip(clauses.iter_mut().filter(|it| it.number.is_some())) {
        clause.number = Some(number);
    }
    let page = AgreementPage {
        version: 1,
        against: None,
        outside: None,
        clauses,
    };
    source(
        PaperKind::AgreementDraft,
        PaperReader::Both,
        PaperContent::AgreementDraft(page),
    )
}

/// Four changes: other words, another title, one clause gone, one new.
pub(crate) fn changes() -> PaperSource {
    let mut clauses: Vec<PaperClause> = clauses().into_iter().take(4).collect();
    for clause in &mut clauses {
        clause.signed = clause.agreed.clone();
    }
    let (was, is) = (
        "We meet once a month, for 60 minutes, by video call.",
        "We meet every two weeks, for 45 minutes, by video call.",
    );
    clauses[0].signed = Some(words("Rhythm", was));
    clauses[0].offers = vec![offer(Side::Partner, "Rhythm", is)];
    clauses[0].changes = redline(was, is);
    clauses[1].signed = Some(words("Old name", "It stays as it is."));
    clauses[1].agreed = Some(words("New name", "It stays as it is."));
    let gone = clauses[2].signed.clone().unwrap();
    clauses[2].offers = vec![offer(Side::Me, &gone.title, "")];
    clauses[2].number = None;
    clauses[2].changes = redline(&gone.wording, "");
    clauses[3].signed = None;
    clauses[3].changes = redline("", &clauses[3].agreed.clone().unwrap().wording);
    let page = AgreementPage {
        version: 2,
        against: Some((1, "2026-02-03".into())),
        outside: None,
        clauses,
    };
    source(
        PaperKind::AgreementChanges,
        PaperReader::Both,
        PaperContent::AgreementChanges(page),
    )
}

/// Every clause as Maya's offer.
pub(crate) fn answer_sheet() -> PaperSource {
    let mut clauses = clauses();
    for clause in &mut clauses {
        let agreed = clause.agreed.take().unwrap();
        clause.state = ClauseState::PartnersTurn;
        clause.offers = vec![offer(Side::Me, &agreed.title, &agreed.wording)];
    }
    let page = AgreementPage {
        version: 1,
        against: None,
        outside: None,
        clauses,
    };
    source(
        PaperKind::AnswerSheet,
        PaperReader::Partner,
        PaperContent::AnswerSheet(page),
    )
}

/// As long as it may be.
pub(crate) fn about_me() -> PaperSource {
    let text = |chars: usize| {
        let long = "I lead my first project and want to do it with calm. ".repeat(20);
        long.chars().take(chars).collect::<String>()
    };
    let page = AboutMe {
        about: text(600),
        hope: text(600),
        languages: "English, Polish, some German".into(),
        pronouns: "she/her".into(),
        access_needs: text(300),
        contact_lines: vec!["maya@example.org".into(), "+48 555 0100".into()],
    };
    source(
        PaperKind::AboutMe,
        PaperReader::Partner,
        PaperContent::AboutMe(page),
    )
}

/// Two goals, one sheet with a comment beside it, two skills.
pub(crate) fn idp() -> PaperSource {
    let goal = |sentence: &str, state| IdpGoal {
        sentence: sentence.into(),
        sign: "The team repeats the plan without me.".into(),
        day: "2027-01-15".into(),
        state,
        state_day: "2026-11-20".into(),
        reason: String::new(),
        why: "I want to lead, and I am afraid of it.".into(),
        ask: "Sit in once and tell me what you saw.".into(),
        progress: Some(("First steps".into(), "I led half of it.".into())),
        steps: vec![IdpStep {
            text: "Ask Lena for her agenda".into(),
            day: "2026-12-04".into(),
            state: StepStanding::Done,
            result: "She sent three.".into(),
        }],
        notes: vec![(
            "2026-11-21".into(),
            "I opened the meeting.".into(),
            "20 minutes".into(),
        )],
        comments: Vec::new(),
    };
    let sheet = IdpSheet {
        number: 1,
        title: "Where I want to go".into(),
        rows: vec![IdpRow {
            fields: vec![IdpField {
                label: "In three years".into(),
                lines: vec!["A small team".into(), "Fewer mails".into()],
                day: false,
            }],
            comments: vec![IdpComment {
                name: "Sam Okafor".into(),
                role: Role::Mentor,
                text: "What would the first day look like?".into(),
            }],
        }],
    };
    let page = IdpPage {
        owner: "Maya Chen".to_owned(),
        review_day: "2027-05-05".into(),
        sheets: vec![sheet],
        goals: vec![
            goal("I run the planning meeting", GoalState::Active),
            goal("I ask for help early", GoalState::Reached),
        ],
        skills: vec![IdpSkill {
            name: "Listening".into(),
            now: Some("On my own".into()),
            needed: None,
            day: "2026-11-03".into(),
            example: String::new(),
        }],
    };
    source(
        PaperKind::Idp,
        PaperReader::Partner,
        PaperContent::Idp(page),
    )
}

fn take_along() -> BookPage {
    let PaperContent::Idp(plan) = idp().content else {
        panic!("another paper")
    };
    let notes = plan.goals[0].notes.clone();
    BookPage {
        cv: vec![
            CvLine::Mentoring {
                role: Role::Mentee,
                from_day: "2025-11-25".into(),
                until_day: "2026-11-23".into(),
                meetings: 11,
            },
            CvLine::Goal {
                sentence: "I ask for help early".into(),
                measure: "20 minutes".into(),
            },
        ],
        evidence: vec![BookEvidence {
            goal: plan.goals[0].sentence.clone(),
            notes,
        }],
        plan,
        learning: vec![LearningText {
            part: LearningPart::Learned,
            by: Side::Me,
            text: "To ask first.".into(),
        }],
        thanks: vec![ThanksPage {
            by: Side::Partner,
            day: "2026-11-20".into(),
            text: "You asked what I could not.".into(),
        }],
        said: Vec::new(),
    }
}

/// What one learned, for oneself.
pub(crate) fn learning() -> PaperSource {
    let content = PaperContent::LearningPage(LearningPage {
        parts: take_along().learning,
    });
    source(PaperKind::LearningPage, PaperReader::Me, content)
}

/// Everything that may stand in a carry-away book.
pub(crate) fn book() -> PaperSource {
    let content = PaperContent::CarryAwayBook(Box::new(take_along()));
    source(PaperKind::CarryAwayBook, PaperReader::Me, content)
}

/// A pack with a sentence that the mentor said yes to.
pub(crate) fn pack() -> PaperSource {
    let page = BookPage {
        cv: Vec::new(),
        evidence: Vec::new(),
        thanks: Vec::new(),
        said: vec![BookSaid {
            to_whom: "my next mentor".into(),
            words: "Sam thinks I lead best in small rooms.".into(),
            day: "2026-11-20".into(),
        }],
        ..take_along()
    };
    let content = PaperContent::HandoverPack(Box::new(page));
    source(PaperKind::HandoverPack, PaperReader::NewMentor, content)
}

/// The goals of the same plan alone: no sheet, no skill and no note of progress was ticked.
pub(crate) fn goal_summary() -> PaperSource {
    let mut source = idp();
    if let PaperContent::Idp(page) = &mut source.content {
        page.sheets.clear();
        page.skills.clear();
        page.review_day.clear();
        for goal in &mut page.goals {
            goal.why.clear();
            goal.ask.clear();
            goal.notes.clear();
        }
    }
    source
}

/// A fold-over sheet of two themes with thirty questions each.
pub(crate) fn expectation_sheet() -> PaperSource {
    let question = |number: usize| SheetQuestion {
        text: format!("{number}. The mentor makes introductions to people who can help."),
        ends: number
            .is_multiple_of(5)
            .then(|| ("The mentee asks".into(), "The mentor offers".into())),
    };
    let theme = |title: &str| SheetTheme {
        title: title.into(),
        rows: (1..=30).map(question).collect(),
    };
    let steps = [
        "Not for us",
        "Nice",
        "I would like it",
        "I count on it",
        "A must",
    ];
    let page = ExpectationSheet {
        statement_question: "How much do you count on this?".into(),
        statement_steps: steps.map(String::from).to_vec(),
        slider_steps: steps.map(String::from).to_vec(),
        themes: vec![theme("Doors"), theme("Meetings")],
    };
    source(
        PaperKind::ExpectationSheet,
        PaperReader::Both,
        PaperContent::ExpectationSheet(page),
    )
}
