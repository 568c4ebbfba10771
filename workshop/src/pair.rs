//! Pairs: begin one, look at who is who, compare words, choose between two replies, swap the roles.

use ithaca_core::pair::{PairDraft, PairSide};
use ithaca_core::person::Role;
use serde_json::json;

use crate::answer::{Answer, No, done, tell};
use crate::arguments::Line;
use crate::desk::{with_notebook, with_pair};

fn yes(line: &Line, yes: &str, no: &str, name: &'static str) -> Answer<bool> {
    match line.word(name)? {
        typed if typed == yes => Ok(true),
        typed if typed == no => Ok(false),
        _ => Err(No::usage("value_unreadable", name)),
    }
}

/// Begins a pair: I prepare alone.
pub(crate) fn prepare(line: &Line) -> Answer {
    let my_role =
        Role::from_word(line.need("--role")?).ok_or(No::usage("value_unreadable", "--role"))?;
    let draft = PairDraft {
        my_role,
        partner_name: line.need("--partner")?.to_owned(),
    };
    with_notebook(line, |notebook| {
        Ok(json!({ "pair": notebook.prepare_pair(&draft)? }))
    })
}

/// Every pair of the notebook, and the one looked at last.
pub(crate) fn pairs(line: &Line) -> Answer {
    with_notebook(line, |notebook| tell(&notebook.view_frame()?))
}

/// Remembers the pair as the one looked at.
pub(crate) fn choose(line: &Line) -> Answer {
    line.need("--pair")?;
    with_pair(line, |notebook, pair| {
        notebook.choose_pair(pair)?;
        done()
    })
}

/// What only I note about a pair.
pub(crate) fn side(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| {
        if let Some(name) = line.value("--partner") {
            notebook.rename_partner(pair, name)?;
        }
        let before = notebook.view_pair(pair)?;
        let or = |flag: &str, kept: &str| line.value(flag).unwrap_or(kept).to_owned();
        let side = PairSide {
            partner_mail: or("--mail", &before.partner_mail),
            colour: or("--colour", &before.line.colour),
            banner: or("--banner", &before.line.banner),
        };
        notebook.save_pair_side(pair, &side)?;
        done()
    })
}

/// The eight words both screens show.
pub(crate) fn safety_words(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| {
        tell(&notebook.view_safety_words(pair)?)
    })
}

/// What comparing them by voice gave.
pub(crate) fn words_match(line: &Line) -> Answer {
    let match_ = yes(line, "yes", "no", "yes|no")?;
    with_pair(line, |notebook, pair| {
        notebook.compare_safety_words(pair, match_)?;
        tell(&notebook.view_pair(pair)?.line)
    })
}

/// Which of two replies the pair goes on with.
pub(crate) fn choose_reply(line: &Line) -> Answer {
    let first = yes(line, "first", "second", "first|second")?;
    with_pair(line, |notebook, pair| {
        notebook.choose_reply(pair, first)?;
        tell(&notebook.view_pair(pair)?.line)
    })
}

/// Offers to swap the roles, or answers the offer.
pub(crate) fn roles(line: &Line) -> Answer {
    let asked = line.word("propose|yes|no")?;
    if !["propose", "yes", "no"].contains(&asked) {
        return Err(No::usage("value_unreadable", "propose|yes|no"));
    }
    with_pair(line, |notebook, pair| {
        match asked {
            "propose" => notebook.propose_roles(pair)?,
            answer => notebook.answer_roles(pair, answer == "yes")?,
        }
        tell(&notebook.view_pair(pair)?.line)
    })
}
