//! Of each thing that entries speak of, what it is found by: one line for every sort of thing, so that none is forgotten.

use rusqlite::Connection;

use super::findable::Findable;
use crate::error::Result;
use crate::id::PairId;
use crate::journal::{About, facts_about};
use crate::{
    action_item, agreement, closing_statement, disclosure, expectation, idp, learning, life,
    meeting, review, thanks,
};

/// What a thing is found by, as it stands now. What was changed or taken back is found no more; what is kept as history,
/// such as additions to minutes, is.
pub(super) fn found(store: &Connection, pair: &PairId, thing: &About) -> Result<Vec<Findable>> {
    let facts = || facts_about(store, pair, &thing.text());
    Ok(match thing {
        About::Clause(clause) => one(agreement::found::clause(clause, &facts()?)),
        About::Extension => one(life::found::extension(&facts()?)),
        About::Pause => one(life::found::pause(&facts()?)),
        About::ClosingStatement => one(closing_statement::found::statement(&facts()?)),
        About::Disclosure(id) => one(disclosure::found::disclosure(id, &facts()?)),
        About::Idp(block) => one(idp::found::block(store, pair, block)?),
        About::Round(round) => expectation::found::round(store, pair, round)?,
        About::Item(round, item) => one(expectation::found::outcome(round, item, &facts()?)),
        About::Meeting(id) => one(meeting::found::meeting(store, pair, id)?),
        About::Minutes(id) => one(meeting::found::minutes(store, pair, id)?),
        About::Point(id) => one(meeting::found::point(store, pair, id)?),
        About::Contact(id) => one(meeting::found::contact(store, pair, id)?),
        About::Question(id) => one(meeting::found::question(store, pair, id)?),
        About::Note(id) => one(meeting::found::note(store, pair, id)?),
        About::ActionItem(id) => one(action_item::found::shared(id, &facts()?)),
        About::SkillRound(round) => idp::found_rating::round(store, pair, round)?,
        About::Review(id) => review::found::review(store, pair, id)?,
        About::Thanks(id) => one(thanks::found::thanks(id, &facts()?)),
        About::Learning(part) => learning::found::shared(*part, &facts()?),
        About::Focus => one(idp::found_rating::focus(&facts()?)),
        // A signed text says what its clauses say; names and days are no words to look for; what a newer Ithaca wrote is
        // read when it is there.
        About::Agreement
        | About::Pair
        | About::Closing
        | About::Outside
        | About::Guardian
        | About::Away(_)
        | About::Unknown(_) => Vec::new(),
    })
}

fn one(found: Option<Findable>) -> Vec<Findable> {
    found.into_iter().collect()
}
