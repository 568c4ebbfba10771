//! What Maya and Sam do with expectations, in the words of the stories.

use ithaca_core::agreement::Answer;
use ithaca_core::error::{Error, Refusal};
use ithaca_core::expectation::entry::{Conduct, Decision, EndedWhy, ItemKind, Length, Said, Way};
use ithaca_core::expectation::view::{
    AnswerDraft, OutcomeDraft, OwnItemDraft, PartStep, RoundDraft, RoundLine, RoundView,
};
use ithaca_core::expectation::{ComparisonRow, ComparisonView, Group, ShownView};
use ithaca_core::id::{ItemId, PairId, RoundId};
use ithaca_core::person::Role;

use crate::people::Person;

/// A mentor's part on which the two of the stories differ: Maya cannot do without it, Sam does not plan it.
pub const INTRODUCTIONS: &str = "exp-net-introductions";
/// A mentee's part.
pub const GOALS: &str = "exp-purpose-early-goals";
/// Who chooses the topics: the left end is the mentor's.
pub const AGENDA: &str = "spec-agenda";

pub fn step(step: u8) -> AnswerDraft {
    said(Said::Step { step })
}

pub fn said(said: Said) -> AnswerDraft {
    AnswerDraft {
        said,
        weight: None,
        reason: String::new(),
    }
}

pub fn own_item(text: &str) -> OwnItemDraft {
    OwnItemDraft {
        kind: ItemKind::Statement,
        text: text.to_owned(),
        left: String::new(),
        right: String::new(),
        about: Conduct::Mentor,
        left_role: None,
    }
}

pub fn refused<T: std::fmt::Debug>(answer: Result<T, Error>) -> Refusal {
    match answer {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

impl Person {
    pub fn begins_round(&mut self) -> RoundId {
        let draft = RoundDraft {
            length: Length::Short,
            themes: Vec::new(),
            way: Way::Mail,
        };
        self.notebook.begin_round(&self.pair, &draft).unwrap()
    }

    pub fn answers_item(&mut self, round: &RoundId, item: &str, answer: &AnswerDraft) {
        self.notebook
            .save_answer(&self.pair, round, &ItemId::new(item), answer)
            .unwrap();
    }

    /// Answers every item with one step, but what the stories are about with its own.
    pub fn answers_all(&mut self, round: &RoundId, usual: u8, others: &[(&str, u8)]) {
        for item in self.round(round).items {
            let id = item.asked.item.as_str();
            let own = others.iter().find(|(other, _)| *other == id);
            self.answers_item(round, id, &step(own.map_or(usual, |(_, step)| *step)));
        }
    }

    pub fn seals(&mut self, round: &RoundId) {
        self.notebook.seal_answers(&self.pair, round).unwrap();
    }

    pub fn reveals(&mut self, round: &RoundId) {
        self.notebook.reveal_answers(&self.pair, round).unwrap();
    }

    pub fn ends(&mut self, round: &RoundId, why: EndedWhy) {
        self.notebook.end_round(&self.pair, round, why).unwrap();
    }

    pub fn round(&self, round: &RoundId) -> RoundView {
        self.notebook.view_round(&self.pair, round).unwrap()
    }

    pub fn rounds(&self) -> Vec<RoundLine> {
        self.notebook.view_expectations(&self.pair).unwrap().rounds
    }

    pub fn step(&self, round: &RoundId) -> PartStep {
        self.round(round).line.step
    }

    pub fn compares(&self, round: &RoundId) -> ComparisonView {
        self.notebook.view_comparison(&self.pair, round).unwrap()
    }

    pub fn row(&self, round: &RoundId, item: &str) -> ComparisonRow {
        let rows = self.compares(round).rows;
        let mut rows = rows.into_iter();
        rows.find(|row| row.asked.item.as_str() == item).unwrap()
    }

    pub fn decides(
        &mut self,
        round: &RoundId,
        item: &str,
        decision: Decision,
        sentence: &str,
        into_agreement: bool,
    ) {
        let dated = matches!(decision, Decision::TryUntil | Decision::RevisitOn);
        let draft = OutcomeDraft {
            decision,
            sentence: sentence.to_owned(),
            day: dated.then(|| "2027-01-31".to_owned()),
            into_agreement,
        };
        self.notebook
            .propose_outcome(&self.pair, round, &ItemId::new(item), &draft)
            .unwrap();
    }

    pub fn answers_outcome(&mut self, round: &RoundId, item: &str, answer: Answer) {
        let proposal = self.row(round, item).outcome.unwrap().proposal;
        self.notebook
            .answer_outcome(&self.pair, round, &ItemId::new(item), &proposal, answer, "")
            .unwrap();
    }
}

/// Hands a parcel over.
pub fn mail(from: &mut Person, to: &mut Person) {
    let file = from.makes_parcel();
    to.takes_in(&file);
}

/// Maya and Sam after a whole round by mail: Maya counts on introductions, Sam does not plan any.
pub fn revealed(maya: &mut Person, sam: &mut Person) -> RoundId {
    let round = maya.begins_round();
    maya.answers_all(&round, 4, &[(INTRODUCTIONS, 5), (GOALS, 2), (AGENDA, 2)]);
    maya.seals(&round);
    mail(maya, sam);
    sam.answers_all(&round, 4, &[(INTRODUCTIONS, 2), (GOALS, 5), (AGENDA, 4)]);
    sam.seals(&round);
    mail(sam, maya);
    maya.reveals(&round);
    mail(maya, sam);
    round
}

impl Person {
    /// A second mentee of a mentor, with a pair of their own.
    pub fn takes_on(&mut self, name: &str) -> (PairId, Person) {
        let first = self.pair.clone();
        let mut other = Person::begin(name);
        self.prepares(Role::Mentor, name);
        let (file, words) = self.invites();
        other.joins(&file, &words);
        let reply = other.makes_parcel();
        self.takes_in(&reply);
        let second = std::mem::replace(&mut self.pair, first);
        (second, other)
    }

    /// Does something in another of their pairs.
    pub fn within<T>(&mut self, pair: &PairId, does: impl FnOnce(&mut Self) -> T) -> T {
        let here = std::mem::replace(&mut self.pair, pair.clone());
        let done = does(self);
        self.pair = here;
        done
    }
}

/// Where the two start from, without whose screen it is: both must read the same.
pub fn page(view: &ComparisonView) -> Vec<(ItemId, Group, ShownView, ShownView)> {
    let rows = view.rows.iter();
    rows.map(|row| {
        (
            row.asked.item.clone(),
            row.group,
            row.mentee.clone(),
            row.mentor.clone(),
        )
    })
    .collect()
}
