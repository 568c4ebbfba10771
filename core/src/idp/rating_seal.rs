//! What is asked of skills, sealed, and shown of what was sealed.

use super::contents::name_of;
use super::entry::{NAME_CHARS_MAX, TEXT_CHARS_MAX};
use super::kept::CompetencyKept;
use super::rating_entry::{
    SIGN_OF_SKILL_CHARS_MAX, SKILLS_MAX, SkillAsked, SkillRated, SkillRevealed, SkillSaid,
    SkillStepAsked, SkillsAsked, SkillsRevealed, SkillsSealed,
};
use super::rating_kept as kept_rating;
use super::rules::check_room;
use super::{sheets, shelf};
use crate::catalogue::Catalogue;
use crate::error::{Refusal, Result};
use crate::id::{CompetencyId, ItemId, PairId, SkillRoundId};
use crate::journal::{About, Entry};
use crate::notebook::Page;
use crate::pair::PairKeyring;
use crate::seal::{KeptSeal, seal_up};
use crate::text::{check_line, check_text};

/// My last rating of a competency in the form that is sealed; `None` before it was rated.
pub(super) fn own_rating(
    kept: &CompetencyKept,
) -> std::result::Result<Option<SkillRated>, Refusal> {
    let step = |step: u32| u8::try_from(step).ok();
    let Some(rating) = kept.ratings.last() else {
        return Ok(None);
    };
    let Some(now) = rating.now.and_then(step) else {
        return Ok(None);
    };
    Ok(Some(SkillRated {
        said: SkillSaid::Step { step: now },
        needed: rating.needed.and_then(step),
        example: check_text(&rating.example, TEXT_CHARS_MAX)?,
    }))
}

/// What is asked of these skills, and my own ratings in the same order.
pub(super) fn ask(
    page: &Page<'_>,
    pair: &PairId,
    skills: &[CompetencyId],
) -> Result<(SkillsAsked, Vec<SkillRated>)> {
    if skills.is_empty() {
        return Err(Refusal::SkillUnrated.into());
    }
    let limit = u32::try_from(SKILLS_MAX).unwrap_or(u32::MAX);
    check_room(skills.len().saturating_sub(1), limit)?;
    let all = shelf::competencies(page.store)?;
    let known = sheets::competencies();
    let (mut asked, mut ratings) = (Vec::new(), Vec::new());
    for id in skills {
        let kept = all.iter().find(|it| it.id == *id && it.picked);
        let kept = kept.ok_or(Refusal::CompetencyGone)?;
        let item = kept_rating::item_of(page, pair, id)?;
        if asked.iter().any(|it: &SkillAsked| it.item == item) {
            continue;
        }
        ratings.push(own_rating(kept)?.ok_or(Refusal::SkillUnrated)?);
        let catalogue = known.iter().find(|it| it.id == id.as_str());
        let signs: Vec<String> = match catalogue {
            Some(it) => it.signs.to_vec(),
            None => kept.signs.clone(),
        };
        let text = |text: &str| check_text(text, SIGN_OF_SKILL_CHARS_MAX);
        asked.push(SkillAsked {
            item,
            name: check_line(&name_of(&all, id).unwrap_or_default(), NAME_CHARS_MAX)?,
            about: text(catalogue.map_or("", |it| &it.about))?,
            signs: signs
                .iter()
                .map(|sign| text(sign))
                .collect::<std::result::Result<_, _>>()?,
        });
    }
    let catalogue = Catalogue::load();
    let steps = sheets::scale("scale-competency").into_iter();
    let asked = SkillsAsked {
        language: catalogue.language.clone(),
        catalogue_version: catalogue.version,
        steps: steps
            .map(|(word, anchor)| SkillStepAsked { word, anchor })
            .collect(),
        skills: asked,
    };
    Ok((asked, ratings))
}

pub(super) fn write_seal(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    round: &SkillRoundId,
    asked: &SkillsAsked,
    ratings: Vec<SkillRated>,
) -> Result<KeptSeal<SkillRated>> {
    let items = asked.skills.iter().map(|it| it.item.clone());
    let (kept, written) = seal_up(
        page,
        keyring,
        (kept_rating::SEALED, round.as_str()),
        (round.as_str(), &asked.text()),
        items.zip(ratings).collect(),
    )?;
    let entry = Entry::SkillsSealed(SkillsSealed {
        instrument: written.instrument,
        commitments: written.commitments,
        root: written.root,
    });
    page.write(keyring, &About::SkillRound(round.clone()), &entry, &[])?;
    Ok(kept)
}

pub(super) fn write_reveal(
    page: &mut Page<'_>,
    keyring: &PairKeyring,
    about: &About,
    seal: &KeptSeal<SkillRated>,
    shows: impl Fn(&ItemId) -> bool,
) -> Result<()> {
    let shown = seal.showing(|item, _| shows(item));
    let entry = Entry::SkillsRevealed(SkillsRevealed {
        skills: shown
            .map(|it| SkillRevealed {
                item: it.item.clone(),
                rating: it.answer.clone(),
                salt: it.salt.to_owned(),
            })
            .collect(),
    });
    page.write(keyring, about, &entry, &[])?;
    Ok(())
}

/// A seal that never left was undone: its ratings are mine to seal again.
pub(crate) fn unseal_undone(
    page: &Page<'_>,
    pair: &PairId,
    about: &str,
    entry: &Entry,
) -> Result<()> {
    if let (About::SkillRound(round), Entry::SkillsSealed(_)) = (About::parse(about), entry) {
        kept_rating::remove_seal(page, pair, &round)?;
    }
    Ok(())
}
