//! What rounds of expectations are found by. A partner's sealed answer is not here; one both have shown is.

use rusqlite::Connection;

use super::entry::{AnswerSaid, ItemAsked, Questions, Said};
use super::fold::folded_round;
use super::fold_outcome::fold_outcome;
use super::folded::FoldedPart;
use super::kept::{self, KeptRound};
use super::told::KeptTold;
use super::view::AnswerDraft;
use crate::error::Result;
use crate::id::{ItemId, PairId, RoundId};
use crate::journal::Fact;
use crate::seal::SealSide;
use crate::search::{Findable, SearchKind, SearchPlace, Whose};

/// Every sentence that a round asks, with the reasons both have shown.
pub(crate) fn round(store: &Connection, pair: &PairId, round: &RoundId) -> Result<Vec<Findable>> {
    let Some(folded) = folded_round(store, pair, round)? else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    for part in &folded.parts {
        let items = part.questions.items.iter();
        found.extend(items.map(|asked| item(round, &folded.at, part, asked)));
    }
    Ok(found)
}

fn item(round: &RoundId, at: &str, part: &FoldedPart, asked: &ItemAsked) -> Findable {
    let both = part.both_revealed() && part.void.is_none();
    let shown = |side: &SealSide<AnswerSaid>| {
        let answer = side.shown.get(&asked.item).filter(|_| both);
        answer.map(words_of).unwrap_or_default()
    };
    let (mine, theirs) = (shown(&part.mine), shown(&part.theirs));
    let place = match (both, part.mine.seal.is_some()) {
        (true, _) => SearchPlace::Compare {
            round: round.clone(),
            spot: asked.item.clone(),
        },
        // Sealed answers are opened on no page until they are shown.
        (false, true) => SearchPlace::Rounds,
        (false, false) => answers(round, &asked.item),
    };
    let ends = [asked.left.as_str(), &asked.right];
    let said = mine.iter().chain(&theirs).map(String::as_str);
    Findable::new(SearchKind::Expectation, place, Whose::Both, at, &asked.text)
        .saying(ends.into_iter().chain(said))
        .part(asked.item.as_str())
}

fn answers(round: &RoundId, item: &ItemId) -> SearchPlace {
    SearchPlace::Answers {
        round: round.clone(),
        item: item.clone(),
    }
}

fn words_of(answer: &AnswerSaid) -> Vec<String> {
    let mut words = vec![answer.reason.clone()];
    if let Said::Depends { on } = &answer.said {
        words.push(on.clone());
    }
    words
}

/// What was decided on a sentence, or waits to be.
pub(crate) fn outcome(round: &RoundId, item: &ItemId, facts: &[Fact]) -> Option<Findable> {
    let folded = fold_outcome(facts)?;
    let crossed = folded
        .crossed
        .iter()
        .flat_map(|(mine, theirs)| [mine, theirs]);
    let standing = folded
        .agreed
        .iter()
        .chain(&folded.mine)
        .chain(&folded.theirs);
    let standing: Vec<_> = standing.chain(crossed).collect();
    let newest = standing.last()?;
    let agreed = folded.agreed.is_some();
    let whose = if agreed {
        Whose::Both
    } else {
        Whose::of(newest.mine)
    };
    let place = SearchPlace::Talk {
        round: round.clone(),
        item: item.clone(),
    };
    let words = standing.iter().map(|offer| offer.outcome.sentence.as_str());
    Some(Findable::new(SearchKind::Outcome, place, whose, &newest.at, "").saying(words))
}

/// Sentences of my own in a round I began and have not offered.
pub(crate) fn my_round(
    store: &Connection,
    pair: &PairId,
    about: &str,
    body: &str,
) -> Result<Vec<Findable>> {
    let round = RoundId::new(about);
    if folded_round(store, pair, &round)?.is_some() {
        return Ok(Vec::new());
    }
    let kept: KeptRound = kept::read(body)?;
    Ok(own_items(&round, &kept.at, &kept.body.questions))
}

/// Sentences I would add to my partner's round, until they are in it.
pub(crate) fn my_added(
    store: &Connection,
    pair: &PairId,
    about: &str,
    body: &str,
    at: &str,
) -> Result<Vec<Findable>> {
    let round = RoundId::new(about);
    let folded = folded_round(store, pair, &round)?;
    if folded.is_some_and(|it| it.parts.len() > 1) {
        return Ok(Vec::new());
    }
    let questions: Questions = kept::read(body)?;
    Ok(own_items(&round, at, &questions))
}

fn own_items(round: &RoundId, at: &str, questions: &Questions) -> Vec<Findable> {
    let own = questions.items.iter().filter(|asked| asked.item.is_own());
    own.map(|asked| {
        let place = answers(round, &asked.item);
        let ends = [asked.left.as_str(), &asked.right];
        Findable::new(SearchKind::OwnItem, place, Whose::Me, at, &asked.text)
            .saying(ends)
            .part(asked.item.as_str())
    })
    .collect()
}

/// The reason of my answer, until I have shown it.
pub(crate) fn answer(
    store: &Connection,
    pair: &PairId,
    about: &str,
    body: &str,
    at: &str,
) -> Result<Option<Findable>> {
    let Some((round, item)) = about.split_once('/') else {
        return Ok(None);
    };
    let (round, item) = (RoundId::new(round), ItemId::new(item));
    let draft: AnswerDraft = kept::read(body)?;
    let on = match &draft.said {
        Said::Depends { on } => on.as_str(),
        Said::Open | Said::Step { .. } | Said::Unknown | Said::NotForUs => "",
    };
    if draft.reason.is_empty() && on.is_empty() {
        return Ok(None);
    }
    let folded = folded_round(store, pair, &round)?;
    let mut parts = folded.iter().flat_map(|it| &it.parts);
    if parts.any(|part| part.both_revealed() && part.mine.shown.contains_key(&item)) {
        return Ok(None);
    }
    let asked = match &folded {
        Some(folded) => sentence(folded.parts.iter().map(|part| &part.questions), &item),
        None => kept::round(store, pair, &round)?
            .and_then(|kept| sentence([&kept.body.questions], &item)),
    };
    let place = answers(&round, &item);
    let title = asked.unwrap_or_default();
    let found = Findable::new(SearchKind::Answer, place, Whose::Me, at, &title);
    Ok(Some(found.saying([draft.reason.as_str(), on])))
}

/// What a partner without Ithaca gave as reasons, as they told me.
pub(crate) fn told(
    store: &Connection,
    pair: &PairId,
    about: &str,
    body: &str,
    at: &str,
) -> Result<Vec<Findable>> {
    let round = RoundId::new(about);
    let kept: KeptTold = kept::read(body)?;
    let folded = folded_round(store, pair, &round)?;
    let drafted = kept::round(store, pair, &round)?;
    let asked: Vec<&Questions> = match (&folded, &drafted) {
        (Some(folded), _) => folded.parts.iter().map(|part| &part.questions).collect(),
        (None, Some(drafted)) => vec![&drafted.body.questions],
        (None, None) => Vec::new(),
    };
    let given = kept.answers.iter().filter_map(|(item, draft)| {
        let said = AnswerSaid {
            said: draft.said.clone(),
            weight: draft.weight,
            reason: draft.reason.clone(),
        };
        let words = words_of(&said);
        let title = sentence(asked.iter().copied(), item)?;
        words.iter().any(|it| !it.is_empty()).then(|| {
            let place = SearchPlace::Rounds;
            Findable::new(SearchKind::Told, place, Whose::Me, at, &title)
                .saying(words.iter().map(String::as_str))
                .part(item.as_str())
        })
    });
    Ok(given.collect())
}

fn sentence<'a>(
    questions: impl IntoIterator<Item = &'a Questions>,
    item: &ItemId,
) -> Option<String> {
    let mut all = questions.into_iter().flat_map(|questions| &questions.items);
    all.find(|asked| asked.item == *item)
        .map(|asked| asked.text.clone())
}
