//! Papers of the other rooms: each thing goes in by its own tick, and what nobody else has seen is never ticked for me.

use std::collections::BTreeSet;

use ithaca_core::error::{Error, Refusal};
use ithaca_core::idp::{CommentDraft, ShareParts, Shareable};
use ithaca_core::paper::{
    IdpPage, PaperContent, PaperDraft, PaperForm, PaperKind, PaperLine, PaperReader, PaperSource,
    PaperTick, TickLine,
};
use ithaca_core::person::Role;

use crate::expectation_people::{mail, revealed};
use crate::idp::{fields, step_draft};
use crate::people::{Person, agreed};

fn line(person: &Person, kind: PaperKind) -> Option<PaperLine> {
    let view = person.notebook.view_papers(&person.pair).unwrap();
    view.papers.into_iter().find(|paper| paper.kind == kind)
}

/// The paper as it is at first, with these ticked as well.
fn asks(person: &Person, line: &PaperLine, more: &[&TickLine]) -> Result<PaperSource, Refusal> {
    let mut draft = ask_at_first(line);
    draft.ticked.extend(more.iter().map(|tick| tick.tick));
    draft
        .things
        .extend(more.iter().filter_map(|tick| tick.thing.clone()));
    match person.notebook.paper_source(&person.pair, &draft) {
        Ok(source) => Ok(source),
        Err(Error::Refused(refusal)) => Err(refusal),
        Err(other) => panic!("{other}"),
    }
}

fn ask_at_first(line: &PaperLine) -> PaperDraft {
    let on = line.ticks.iter().filter(|tick| tick.at_first);
    PaperDraft {
        kind: line.kind,
        about: line.about.clone(),
        reader: PaperReader::Partner,
        ticked: on.clone().map(|tick| tick.tick).collect(),
        things: on.filter_map(|tick| tick.thing.clone()).collect(),
    }
}

fn plan(source: &PaperSource) -> &IdpPage {
    match &source.content {
        PaperContent::Idp(page) => page,
        _ => panic!("another paper"),
    }
}

#[test]
fn out_1_a_plan_holds_what_is_shared_and_the_rest_only_by_name() {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(Role::Mentee, "Sam");
    assert_eq!(line(&maya, PaperKind::Idp), None, "there is no plan yet");

    let (mut maya, sam) = agreed();
    let shared = maya.writes_goal("run the planning meeting");
    let own = maya.writes_goal("learn to say no");
    maya.notebook
        .save_step(&shared, None, &step_draft("Ask Lena for her agenda"))
        .unwrap();
    let direction = fields(&[("idp-direction-picture", "A team that plans with calm.")]);
    maya.notebook
        .save_sheet("idp-direction", None, &direction)
        .unwrap();
    maya.shares_goal(&shared);

    let line = line(&maya, PaperKind::Idp).unwrap();
    assert_eq!(line.forms, [PaperForm::Pdf, PaperForm::Markdown]);
    let of = |title: &str| line.ticks.iter().find(|it| it.title == title).unwrap();
    assert!(of("run the planning meeting").at_first);
    let unseen = of("learn to say no");
    assert!(unseen.only_me && !unseen.at_first);

    let source = asks(&maya, &line, &[]).unwrap();
    assert!(!source.json().contains("learn to say no"));
    assert!(
        !source.json().contains("Ask Lena"),
        "its steps are not shared"
    );
    assert_eq!(plan(&source).goals.len(), 1);

    let details = line
        .ticks
        .iter()
        .find(|it| it.tick == PaperTick::GoalDetails);
    let sheet = line.ticks.iter().find(|it| it.tick == PaperTick::Sheet);
    let more = [unseen, details.unwrap(), sheet.unwrap()];
    let source = asks(&maya, &line, &more).unwrap();
    let page = plan(&source);
    let field = &page.sheets[0].rows[0].fields[0];
    assert_eq!(field.lines, ["A team that plans with calm."]);
    assert_eq!(page.goals.len(), 2);
    assert_eq!(page.goals[0].steps[0].text, "Ask Lena for her agenda");

    let parts = ShareParts {
        steps: true,
        ..ShareParts::default()
    };
    maya.shares(&Shareable::Goal { goal: own }, parts);
    assert_eq!(
        self::line(&sam, PaperKind::Idp),
        None,
        "the plan is the mentee's"
    );
}

#[test]
fn ex_14_a_blank_sheet_to_fold_is_there_before_anything_else() {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(Role::Mentee, "Sam");
    let line = line(&maya, PaperKind::ExpectationSheet).unwrap();
    assert!(line.ready);
    let every = &line.ticks[0];
    assert_eq!(
        (every.tick, every.count),
        (PaperTick::EveryQuestion, 114 - 45)
    );
}

#[test]
fn out_3_a_comparison_is_for_the_two_once_both_have_shown() {
    let (mut maya, mut sam) = agreed();
    assert_eq!(line(&maya, PaperKind::ExpectationComparison), None);
    let round = revealed(&mut maya, &mut sam);
    for person in [&maya, &sam] {
        let line = line(person, PaperKind::ExpectationComparison).unwrap();
        assert_eq!(line.about.as_deref(), Some(round.as_str()));
        assert!(line.ready && line.holds_partners_words);
        let draft = PaperDraft {
            reader: PaperReader::Both,
            ..ask_at_first(&line)
        };
        let source = person.notebook.paper_source(&person.pair, &draft).unwrap();
        let PaperContent::ExpectationComparison(view) = &source.content else {
            panic!("another paper");
        };
        assert_eq!(view.rows.len(), person.compares(&round).rows.len());
    }
}

#[test]
fn out_3_a_review_is_for_the_two_and_holds_nothing_that_was_kept() {
    let (maya, _, _) = crate::review::begun();
    assert_eq!(line(&maya, PaperKind::ReviewSheet), None, "not shown yet");
    let (mut maya, mut sam, review) = crate::review::begun();
    sam.seals_review(&review);
    mail(&mut sam, &mut maya);
    maya.shows_review(&review, &[crate::review::MORE]);
    mail(&mut maya, &mut sam);
    for person in [&maya, &sam] {
        let line = line(person, PaperKind::ReviewSheet).unwrap();
        assert_eq!(line.about.as_deref(), Some(review.as_str()));
        let draft = PaperDraft {
            reader: PaperReader::Both,
            ..ask_at_first(&line)
        };
        let source = person.notebook.paper_source(&person.pair, &draft).unwrap();
        let PaperContent::ReviewSheet(page) = &source.content else {
            panic!("another paper");
        };
        let shows = |row: &&ithaca_core::review::ReviewItemRow| {
            let shown = |it: &ithaca_core::review::ReviewShown| {
                *it != ithaca_core::review::ReviewShown::Nothing
            };
            shown(&row.mine) || shown(&row.theirs)
        };
        assert_eq!(
            page.rows.iter().filter(shows).count(),
            1,
            "her step is hers"
        );
    }
}

#[test]
fn ex_7_what_only_one_has_seen_is_on_no_paper() {
    let (mut maya, mut sam) = agreed();
    let round = maya.begins_round();
    maya.answers_all(&round, 3, &[]);
    maya.seals(&round);
    mail(&mut maya, &mut sam);
    sam.answers_all(&round, 4, &[]);
    sam.seals(&round);
    mail(&mut sam, &mut maya);
    assert!(maya.compares(&round).only_me, "she decides what to show");
    assert_eq!(line(&maya, PaperKind::ExpectationComparison), None);
    let draft = PaperDraft {
        kind: PaperKind::ExpectationComparison,
        about: Some(round.as_str().to_owned()),
        reader: PaperReader::Both,
        ticked: BTreeSet::new(),
        things: BTreeSet::new(),
    };
    let refused = maya.notebook.paper_source(&maya.pair, &draft);
    assert!(matches!(refused, Err(Error::Refused(Refusal::PaperGone))));
}

#[test]
fn out_3_idp_13_the_mentor_prints_what_is_shared_with_him_and_nothing_else() {
    let (mut maya, mut sam) = agreed();
    assert_eq!(line(&sam, PaperKind::Idp), None, "nothing is shared yet");
    let goal = maya.writes_goal("Run our planning meeting twice");
    maya.writes_goal("Say no to two requests in good time");
    maya.shares_goal(&goal);
    mail(&mut maya, &mut sam);
    let block = sam.shared_idp().goals[0].lane.block.clone().unwrap();
    let comment = CommentDraft {
        field: String::new(),
        text: "The smallest first.".to_owned(),
    };
    sam.notebook
        .write_comment(&sam.pair, &block, None, &comment)
        .unwrap();
    let paper = line(&sam, PaperKind::Idp).unwrap();
    assert!(paper.ready && paper.holds_partners_words);
    assert!(paper.ticks.iter().all(|tick| !tick.only_me));
    let draft = PaperDraft {
        kind: PaperKind::Idp,
        about: None,
        reader: PaperReader::Me,
        ticked: BTreeSet::from([PaperTick::Goal]),
        things: BTreeSet::from([format!("goal {block}")]),
    };
    let source = sam.notebook.paper_source(&sam.pair, &draft).unwrap();
    let page = plan(&source);
    assert_eq!(page.owner, "Maya Chen");
    assert_eq!(page.goals.len(), 1);
    assert!(
        page.goals[0].comments.is_empty(),
        "comments have a tick of their own"
    );
    let with = PaperDraft {
        ticked: BTreeSet::from([PaperTick::Goal, PaperTick::Comments]),
        ..draft
    };
    let source = sam.notebook.paper_source(&sam.pair, &with).unwrap();
    assert_eq!(
        plan(&source).goals[0].comments[0].text,
        "The smallest first."
    );
    let all = serde_json::to_string(&source.content).unwrap();
    assert!(!all.contains("Say no to two"));
}
