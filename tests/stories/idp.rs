//! The development plan: written alone, shown in parts, answered beside and never inside.
#![expect(
    clippy::too_many_lines,
    reason = "a story is told in one go: what was written before decides what is seen after"
)]

use std::collections::BTreeMap;

use ithaca_core::error::{Error, Refusal};
use ithaca_core::id::{BlockId, EntryId, GoalId, PairId};
use ithaca_core::idp::entry::{SheetValue, StepStanding};
use ithaca_core::idp::lane_entry::AskAnswer;
use ithaca_core::idp::{
    CommentDraft, Depth, GoalDraft, ShareParts, Shareable, SharedIdpView, SheetState, StepDraft,
};
use ithaca_core::person::Role;

use crate::people::{Person, agreed};

pub fn text(words: &str) -> SheetValue {
    SheetValue::Text(words.to_owned())
}

pub fn fields(of: &[(&str, &str)]) -> BTreeMap<String, SheetValue> {
    of.iter()
        .map(|(field, words)| ((*field).to_owned(), text(words)))
        .collect()
}

pub fn goal_draft(sentence: &str) -> GoalDraft {
    GoalDraft {
        sentence: sentence.to_owned(),
        day: "2027-01-15".to_owned(),
        sign: "A plan everyone can repeat.".to_owned(),
        ..GoalDraft::default()
    }
}

pub fn step_draft(words: &str) -> StepDraft {
    StepDraft {
        text: words.to_owned(),
        kind: None,
        if_then: String::new(),
        help: String::new(),
        due_day: "2026-12-04".to_owned(),
        state: StepStanding::Planned,
        reason: String::new(),
        result: String::new(),
    }
}

pub fn sheet(id: &str) -> Shareable {
    Shareable::Sheet {
        sheet: id.to_owned(),
    }
}

fn comment(field: &str, words: &str) -> CommentDraft {
    CommentDraft {
        field: field.to_owned(),
        text: words.to_owned(),
    }
}

impl Person {
    pub fn writes_goal(&mut self, sentence: &str) -> GoalId {
        self.notebook
            .save_goal(None, &goal_draft(sentence))
            .unwrap()
    }

    pub fn shares(&mut self, what: &Shareable, parts: ShareParts) {
        let pair = self.pair.clone();
        self.notebook.share_idp(&pair, what, parts, &[]).unwrap();
    }

    pub fn shares_goal(&mut self, goal: &GoalId) {
        let what = Shareable::Goal { goal: goal.clone() };
        self.shares(&what, ShareParts::default());
    }

    /// What waits for me in the room of the plan, as the sidebar counts it.
    pub fn idp_waits(&self) -> u32 {
        let view = self.notebook.view_pair(&self.pair).unwrap();
        view.line.idp_needs_me
    }

    pub fn shared_idp(&self) -> SharedIdpView {
        self.notebook.view_shared_idp(&self.pair).unwrap()
    }

    /// Begins a second pair as mentee, and everything of the first agreement with it.
    pub fn meets(&mut self, name: &str) -> (PairId, Person) {
        let first = self.pair.clone();
        let mut other = Person::begin(name);
        self.prepares(Role::Mentee, name);
        self.drafts();
        let (file, words) = self.invites();
        other.joins(&file, &words);
        let mail = other.makes_parcel();
        self.takes_in(&mail);
        let second = std::mem::replace(&mut self.pair, first);
        (second, other)
    }

    pub fn parcel_for(&mut self, pair: &PairId) -> Vec<u8> {
        self.notebook.make_parcel(pair, false).unwrap();
        self.notebook.newest_parcel(pair).unwrap().1
    }

    fn writes_comment(&mut self, block: &BlockId, field: &str, words: &str) {
        let pair = self.pair.clone();
        let draft = comment(field, words);
        let written = self.notebook.write_comment(&pair, block, None, &draft);
        written.unwrap();
    }
}

pub fn refusal<T>(answer: Result<T, Error>) -> Refusal {
    match answer {
        Err(Error::Refused(refusal)) => refusal,
        Err(error) => panic!("{error}"),
        Ok(_) => panic!("not refused"),
    }
}

#[test]
fn idp_2_a_direction_two_goals_and_an_ask_are_a_plan() {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(Role::Mentee, "Sam");
    let view = maya.notebook.view_idp(&maya.pair).unwrap();
    assert!(!view.begun && !view.can_share);
    assert_eq!(view.depth, Depth::Small);
    maya.notebook
        .save_sheet(
            "idp-direction",
            None,
            &fields(&[("idp-direction-picture", "I lead a small team.")]),
        )
        .unwrap();
    let first = maya.writes_goal("Run our planning meeting twice");
    maya.writes_goal("Know six people outside my department");
    maya.notebook
        .save_sheet(
            "idp-support",
            None,
            &fields(&[("idp-support-ask", "Sit in once.")]),
        )
        .unwrap();
    let view = maya.notebook.view_idp(&maya.pair).unwrap();
    assert!(view.begun);
    assert_eq!(view.direction, "I lead a small team.");
    assert_eq!(view.ask, "Sit in once.");
    assert_eq!((view.active_count, view.goal_limit), (2, Some(3)));
    assert_eq!(view.goals[0].goal, first);
    let shown: Vec<u32> = view
        .sheets
        .iter()
        .filter(|it| it.on_table)
        .map(|it| it.number)
        .collect();
    assert_eq!(shown, [1, 4, 12]);
    assert_eq!(view.sheets.len(), 13);
    assert_eq!(view.sheets[0].state, SheetState::Begun);
    assert_eq!(view.sheets[11].state, SheetState::Complete);

    maya.notebook.choose_idp_depth(Depth::Everything).unwrap();
    let view = maya.notebook.view_idp(&maya.pair).unwrap();
    assert!(view.sheets.iter().all(|it| it.on_table));
    assert_eq!(view.direction, "I lead a small team.", "nothing is lost");
}

/// IDP-3, IDP-8.
#[test]
fn st_8_sam_sees_exactly_what_maya_shared_and_answers_her_ask() {
    let (mut maya, mut sam) = agreed();
    let goal = maya.writes_goal("Run our planning meeting twice");
    let kept = maya.writes_goal("Say no in good time");
    maya.notebook
        .save_step(&goal, None, &step_draft("Watch Lena run hers"))
        .unwrap();
    maya.notebook
        .save_sheet(
            "idp-support",
            None,
            &fields(&[
                ("idp-support-ask", "Sit in once."),
                ("idp-support-others", "Lena"),
            ]),
        )
        .unwrap();
    maya.shares_goal(&goal);
    maya.shares(&sheet("idp-support"), ShareParts::default());
    let as_sam = maya.shared_idp();
    assert!(as_sam.mine);
    let mail = maya.makes_parcel();
    let lines = sam.opens(&mail).changes;
    assert_eq!(
        lines.iter().filter(|line| line.needs_yes).count(),
        1,
        "the ask"
    );
    sam.takes_in(&mail);

    let view = sam.shared_idp();
    assert_eq!(view.owner.short_name, "Maya");
    assert_eq!((view.goals.len(), view.sheets.len()), (1, 1));
    assert_eq!(view.goals[0].sentence, "Run our planning meeting twice");
    assert_eq!(view.goals[0].sign, "A plan everyone can repeat.");
    assert!(view.goals[0].steps.is_empty(), "IDP-3: only if shared too");
    assert!(view.goals[0].progress.is_none() && view.goals[0].details.is_none());
    assert_eq!(view.sheets[0].rows[0].ask, "Sit in once.");
    assert_eq!(view.asks_open, 1);
    assert_eq!(sam.idp_waits(), 1, "it is counted beside the room");
    let week = sam.notebook.view_week().unwrap();
    assert_eq!(week.waiting[0].idp, 1, "and in the week");
    // G-11: what Maya saw as Sam is what Sam sees, word for word.
    assert_eq!(
        as_sam.sheets[0].rows[0].fields,
        view.sheets[0].rows[0].fields
    );
    assert_eq!(as_sam.goals[0].sentence, view.goals[0].sentence);

    let block = view.sheets[0].rows[0].lane.block.clone().unwrap();
    let pair = sam.pair.clone();
    let without = sam.notebook.answer_ask(&pair, &block, AskAnswer::Else, " ");
    assert_eq!(refusal(without), Refusal::TextMissing);
    sam.notebook
        .answer_ask(&pair, &block, AskAnswer::Yes, "Gladly, in January.")
        .unwrap();
    assert_eq!(sam.shared_idp().asks_open, 0);
    assert_eq!(sam.idp_waits(), 0);
    let goal_block = view.goals[0].lane.block.clone().unwrap();
    let asked = sam
        .notebook
        .answer_ask(&pair, &goal_block, AskAnswer::Yes, "");
    assert_eq!(refusal(asked), Refusal::NothingAsked);
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    let page = maya.notebook.view_sheet(&maya.pair, "idp-support").unwrap();
    let answer = page.rows[0].lane.answer.clone().unwrap();
    assert_eq!(answer.answer, AskAnswer::Yes);
    assert_eq!(answer.text, "Gladly, in January.");
    assert_eq!(answer.asked_then, None);

    // Another ask than the one he answered: the answer says which it was.
    maya.notebook
        .save_sheet(
            "idp-support",
            None,
            &fields(&[("idp-support-ask", "Sit in twice.")]),
        )
        .unwrap();
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    let row = sam.shared_idp().sheets[0].rows[0].clone();
    assert_eq!(
        row.lane.answer.unwrap().asked_then.as_deref(),
        Some("Sit in once.")
    );
    assert_eq!(sam.shared_idp().asks_open, 1);
    let card = maya.notebook.view_goal(&maya.pair, &kept).unwrap().card;
    assert!(!card.audience.shared);
}

#[test]
fn idp_4_the_mentor_writes_beside_and_never_inside() {
    let (mut maya, mut sam) = agreed();
    maya.notebook
        .save_sheet(
            "idp-direction",
            None,
            &fields(&[("idp-direction-picture", "I lead a small team.")]),
        )
        .unwrap();
    maya.shares(&sheet("idp-direction"), ShareParts::default());
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    let block = sam.shared_idp().sheets[0].rows[0]
        .lane
        .block
        .clone()
        .unwrap();
    sam.writes_comment(
        &block,
        "idp-direction-picture",
        "Which decision did you keep?",
    );
    sam.writes_comment(&block, "", "A second thought.");
    let second = sam.shared_idp().sheets[0].rows[0].lane.comments[1].clone();
    let pair = sam.pair.clone();
    sam.notebook
        .remove_comment(&pair, &block, &second.comment)
        .unwrap();
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    let lane = maya
        .notebook
        .view_sheet(&maya.pair, "idp-direction")
        .unwrap()
        .rows[0]
        .lane
        .clone();
    assert_eq!(lane.comments.len(), 1, "what was removed before never left");
    assert_eq!(lane.comments[0].text, "Which decision did you keep?");
    assert_eq!(lane.comments[0].field, "idp-direction-picture");
    assert_eq!(lane.comments[0].by.short_name, "Sam");
    let hers = maya
        .notebook
        .remove_comment(&maya.pair.clone(), &block, &lane.comments[0].comment);
    assert_eq!(
        refusal(hers),
        Refusal::CommentGone,
        "only its author removes it (G-1)"
    );

    let words = comment("", "Which small decision did you last keep?");
    let first = sam.shared_idp().sheets[0].rows[0].lane.comments[0]
        .comment
        .clone();
    sam.notebook
        .write_comment(&pair, &block, Some(&first), &words)
        .unwrap();
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    let lane = maya
        .notebook
        .view_sheet(&maya.pair, "idp-direction")
        .unwrap()
        .rows[0]
        .lane
        .clone();
    assert_eq!(lane.comments.len(), 1);
    assert_eq!(
        lane.comments[0].text,
        "Which small decision did you last keep?"
    );
    assert_eq!(lane.comments[0].field, "idp-direction-picture");
    let nowhere = sam
        .notebook
        .write_comment(&pair, &BlockId::fresh(), None, &words);
    assert_eq!(refusal(nowhere), Refusal::BlockGone);
    let other = EntryId::new("00".repeat(32));
    let not_his = sam.notebook.remove_comment(&pair, &block, &other);
    assert_eq!(refusal(not_his), Refusal::CommentGone);
}
