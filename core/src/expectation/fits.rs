//! Whether a body of a round fits its form: every field within its limit, in the one form the writer's notebook gives it.

use zeroize::Zeroizing;

use super::entry::{
    AnswerSaid, AnswersLocked, AnswersOpened, AnswersRevealed, AnswersSealed, Conduct, Decision,
    ItemAsked, ItemKind, ItemsAdded, ItemsChosen, OutcomeProposed, Questions, Revealed, RoundEnded,
    RoundMoved, RoundProposed, Said, Way,
};
use super::rules::{
    CHOSEN_MAX, DEPENDS_CHARS_MAX, DISCUSS_CHARS_MAX, ITEM_CHARS_MAX, ITEMS_MAX, OUTCOME_CHARS_MAX,
    REASON_CHARS_MAX, STEPS,
};
use crate::id::ItemId;
use crate::journal::Body;
use crate::seal::{Salt, Sealable, seal_fits};
use crate::text::{day_fits, line_fits, text_fits, word_fits};

/// Longest id of a clause, in bytes.
const CLAUSE_BYTES_MAX: usize = 64;
/// Longest lock, as armour: 256 KiB of text with what age and the armour add.
const LOCK_BYTES_MAX: usize = 368 * 1024;
const LOCK_BEGIN: &str = "-----BEGIN AGE ENCRYPTED FILE-----\n";
const LOCK_END: &str = "\n-----END AGE ENCRYPTED FILE-----\n";

fn is_clause_or_empty(text: &str) -> bool {
    text.is_empty() || word_fits(text, CLAUSE_BYTES_MAX)
}

impl ItemAsked {
    fn fits(&self) -> bool {
        let ends = match self.kind {
            ItemKind::Statement => {
                !self.text.is_empty()
                    && self.left.is_empty()
                    && self.right.is_empty()
                    && self.left_role.is_none()
                    && self.about != Conduct::Nobody
            }
            ItemKind::Slider => {
                !self.left.is_empty() && !self.right.is_empty() && self.about == Conduct::Nobody
            }
        };
        ends && self.item.is_well_formed()
            && [&self.text, &self.left, &self.right, &self.theme]
                .into_iter()
                .all(|text| text_fits(text, ITEM_CHARS_MAX) && !text.contains('\n'))
            && text_fits(&self.discuss, DISCUSS_CHARS_MAX)
            && is_clause_or_empty(&self.clause)
    }
}

impl Questions {
    fn fits(&self) -> bool {
        let steps = |steps: &[String]| {
            steps.len() == usize::from(STEPS)
                && steps.iter().all(|step| line_fits(step, ITEM_CHARS_MAX))
        };
        let mut ids: Vec<&ItemId> = self.items.iter().map(|asked| &asked.item).collect();
        ids.sort();
        ids.dedup();
        word_fits(&self.language, 16)
            && line_fits(&self.statement_question, ITEM_CHARS_MAX)
            && line_fits(&self.slider_question, ITEM_CHARS_MAX)
            && steps(&self.statement_steps)
            && steps(&self.slider_steps)
            && (1..=ITEMS_MAX).contains(&self.items.len())
            && ids.len() == self.items.len()
            && self.items.iter().all(ItemAsked::fits)
    }

    /// The questions as they stand in their entry: what a seal is made for.
    #[must_use]
    pub fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl Body for RoundProposed {
    fn fits(&self) -> bool {
        self.questions.fits()
    }
}

impl Body for ItemsAdded {
    fn fits(&self) -> bool {
        self.questions.fits()
    }
}

fn is_part(part: u32) -> bool {
    (1..=2).contains(&part)
}

impl Body for AnswersSealed {
    fn fits(&self) -> bool {
        is_part(self.part) && seal_fits(&self.instrument, &self.commitments, &self.root, ITEMS_MAX)
    }
}

impl Sealable for AnswerSaid {}

impl AnswerSaid {
    /// An item that was left open.
    #[must_use]
    pub fn open() -> Self {
        Self {
            said: Said::Open,
            weight: None,
            reason: String::new(),
        }
    }

    /// Whether it is more than an item left open.
    #[must_use]
    pub fn is_given(&self) -> bool {
        self.said != Said::Open
    }

    fn fits(&self) -> bool {
        let said = match &self.said {
            Said::Step { step } => (1..=STEPS).contains(step),
            Said::Depends { on } => text_fits(on, DEPENDS_CHARS_MAX) && !on.contains('\n'),
            Said::Open | Said::Unknown | Said::NotForUs => true,
        };
        said && text_fits(&self.reason, REASON_CHARS_MAX)
    }
}

impl AnswersRevealed {
    /// What lies inside a lock.
    #[must_use]
    pub(crate) fn text(&self) -> Zeroizing<String> {
        Zeroizing::new(serde_json::to_string(self).unwrap_or_default())
    }
}

fn are_shown(answers: &[Revealed]) -> bool {
    let sound = |it: &Revealed| {
        it.item.is_well_formed() && it.answer.fits() && Salt::parse(&it.salt).is_some()
    };
    answers.len() <= ITEMS_MAX && answers.iter().all(sound)
}

impl Body for AnswersRevealed {
    fn fits(&self) -> bool {
        is_part(self.part) && are_shown(&self.answers)
    }
}

impl Body for AnswersOpened {
    fn fits(&self) -> bool {
        is_part(self.part) && are_shown(&self.answers)
    }
}

impl Body for AnswersLocked {
    fn fits(&self) -> bool {
        is_part(self.part)
            && self.lock.len() <= LOCK_BYTES_MAX
            && self.lock.starts_with(LOCK_BEGIN)
            && self.lock.ends_with(LOCK_END)
            && self.lock.is_ascii()
    }
}

impl Body for ItemsChosen {
    fn fits(&self) -> bool {
        self.items.len() <= CHOSEN_MAX && self.items.iter().all(ItemId::is_well_formed)
    }
}

impl Body for OutcomeProposed {
    fn fits(&self) -> bool {
        let dated = matches!(self.decision, Decision::TryUntil | Decision::RevisitOn);
        let day = match dated {
            true => day_fits(&self.day),
            false => self.day.is_empty(),
        };
        let said = self.decision == Decision::NotForUs || !self.sentence.is_empty();
        day && said
            && text_fits(&self.sentence, OUTCOME_CHARS_MAX)
            && is_clause_or_empty(&self.clause)
    }
}

impl Body for RoundMoved {
    fn fits(&self) -> bool {
        self.way == Way::Mail
    }
}

impl Body for RoundEnded {
    fn fits(&self) -> bool {
        true
    }
}
