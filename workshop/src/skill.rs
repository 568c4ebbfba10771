//! Skills seen by both: ask, rate, seal, show, and name a focus together.

use ithaca_core::error::Refusal;
use ithaca_core::id::{CompetencyId, EntryId, ItemId, PairId, SkillRoundId};
use ithaca_core::idp::rating_entry::{SkillEndWhy, SkillSaid};
use ithaca_core::idp::{FocusDraft, SkillRatingDraft};
use ithaca_core::notebook::Notebook;

use crate::answer::{Answer, No, tell};
use crate::arguments::Line;
use crate::arguments::Takes::{Switch, Value as Val, Values, Word};
use crate::desk::with_pair;
use crate::idp::word_of;
use crate::verbs::{Verb, verb};

const ENDS: &str = "declined|let-go|salts-lost";

/// What each takes, and the call of the core behind it.
pub(crate) const VERBS: &[Verb] = &[
    verb("skills", &[], skills),
    verb("ask-for-view", &[Values("--skill")], ask),
    verb("take-back-skills", &[Val("--round")], take_back),
    verb(
        "rate-skill",
        &[
            Val("--round"),
            Val("--item"),
            Val("--step"),
            Switch("--not-seen"),
            Val("--example"),
        ],
        rate,
    ),
    verb("seal-skills", &[Val("--round")], seal),
    verb("show-skills", &[Val("--round"), Values("--item")], show),
    verb("end-skills", &[Val("--round"), Word(ENDS)], end),
    verb(
        "focus",
        &[
            Word("propose|yes|no|talk|withdraw"),
            Values("--strength"),
            Values("--growth"),
            Val("--reason"),
        ],
        focus,
    ),
    verb("assessing", &[Word("yes|no")], assessing),
];

fn skills(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| {
        tell(&notebook.view_skill_rounds(pair)?)
    })
}

fn then_skills(line: &Line, verb: impl FnOnce(&mut Notebook, &PairId) -> Answer<()>) -> Answer {
    with_pair(line, |notebook, pair| {
        verb(notebook, pair)?;
        tell(&notebook.view_skill_rounds(pair)?)
    })
}

/// The round named, else the one that is open.
fn round_of(line: &Line, notebook: &Notebook, pair: &PairId) -> Answer<SkillRoundId> {
    if let Some(named) = line.value("--round") {
        return Ok(SkillRoundId::new(named));
    }
    let open = notebook.view_skill_rounds(pair)?.open;
    Ok(open.ok_or(Refusal::SkillRoundOver)?.round)
}

fn ask(line: &Line) -> Answer {
    let skills: Vec<CompetencyId> = line
        .values("--skill")
        .iter()
        .map(CompetencyId::new)
        .collect();
    then_skills(line, |notebook, pair| {
        notebook.ask_for_view(pair, &skills)?;
        Ok(())
    })
}

fn take_back(line: &Line) -> Answer {
    then_skills(line, |notebook, pair| {
        let round = round_of(line, notebook, pair)?;
        Ok(notebook.take_back_skills(pair, &round)?)
    })
}

fn rate(line: &Line) -> Answer {
    let item = ItemId::new(line.need("--item")?);
    let said = match (line.has("--not-seen"), line.number("--step")?) {
        (true, _) => SkillSaid::NotSeen,
        (false, Some(step)) => SkillSaid::Step {
            step: u8::try_from(step).map_err(|_| No::usage("value_unreadable", "--step"))?,
        },
        (false, None) => return Err(No::usage("flag_missing", "--step")),
    };
    let example = line.value("--example").unwrap_or_default().to_owned();
    then_skills(line, |notebook, pair| {
        let round = round_of(line, notebook, pair)?;
        let draft = SkillRatingDraft { said, example };
        Ok(notebook.save_view_of_skill(pair, &round, &item, &draft)?)
    })
}

fn seal(line: &Line) -> Answer {
    then_skills(line, |notebook, pair| {
        let round = round_of(line, notebook, pair)?;
        Ok(notebook.seal_view(pair, &round)?)
    })
}

fn show(line: &Line) -> Answer {
    let items: Vec<ItemId> = line.values("--item").iter().map(ItemId::new).collect();
    then_skills(line, |notebook, pair| {
        let round = round_of(line, notebook, pair)?;
        Ok(notebook.show_skills(pair, &round, &items)?)
    })
}

fn end(line: &Line) -> Answer {
    let why: SkillEndWhy = word_of(&line.word(ENDS)?.replace('-', "_"), ENDS)?;
    then_skills(line, |notebook, pair| {
        let round = round_of(line, notebook, pair)?;
        Ok(notebook.end_skill_round(pair, &round, why)?)
    })
}

fn focus(line: &Line) -> Answer {
    const WORDS: &str = "propose|yes|no|talk|withdraw";
    let word = line.word(WORDS)?.to_owned();
    let draft = FocusDraft {
        strengths: line.values("--strength").to_vec(),
        growth: line.values("--growth").to_vec(),
    };
    let reason = line.value("--reason").unwrap_or_default();
    then_skills(line, |notebook, pair| {
        match word.as_str() {
            "propose" => notebook.propose_focus(pair, &draft)?,
            "withdraw" => notebook.withdraw_focus(pair)?,
            _ => {
                let theirs = notebook.view_skill_rounds(pair)?.focus.theirs;
                let offer: EntryId = theirs.ok_or(Refusal::ProposalChanged)?.offer;
                notebook.answer_focus(pair, &offer, word_of(&word, WORDS)?, reason)?;
            }
        }
        Ok(())
    })
}

fn assessing(line: &Line) -> Answer {
    let assesses = match line.word("yes|no")? {
        "yes" => true,
        "no" => false,
        _ => return Err(No::usage("value_unreadable", "yes|no")),
    };
    then_skills(line, |notebook, pair| {
        Ok(notebook.tell_assessing(pair, assesses)?)
    })
}
