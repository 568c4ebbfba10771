//! Ideas: goals, resources and people that one suggests and the other takes up or leaves (IDP-11).

use std::collections::BTreeMap;

use super::entry::{
    LINE_CHARS_MAX, NAME_CHARS_MAX, SENTENCE_CHARS_MAX, SIGN_CHARS_MAX, SheetValue,
};
use super::fold::{Content, FoldedBlock};
use super::goal::{keep as keep_goal, new_goal};
use super::kept::RowKept;
use super::lane::shown;
use super::lane_entry::{
    COMMENT_CHARS_MAX, IdeaAnswer, IdeaAnswered, IdeaKind, IdeaSuggested, IntroductionNoted,
    IntroductionStep,
};
use super::share::follow;
use super::sheet::begin;
use super::view::{IdeaDraft, Shareable};
use super::{sheets, shelf};
use crate::error::{Refusal, Result};
use crate::id::{BlockId, IdpPartId, PairId};
use crate::journal::{About, Entry, facts_about};
use crate::notebook::{Notebook, Page};
use crate::pair::Pair;
use crate::person::Role;
use crate::text::{check_line, check_text};

impl Notebook {
    /// Suggests a goal, a resource or a person to my partner. It goes with the next parcel.
    ///
    /// # Errors
    /// `NotYourTurn` for a goal or a resource from the mentee, `ValueDoesNotFit` for an unknown kind of resource,
    /// `NameMissing`, `TextTooLong`, `TextUnprintable`, `PairHasNoPartner`, `PairStopped`.
    pub fn suggest_idea(&mut self, pair: &PairId, draft: &IdeaDraft) -> Result<BlockId> {
        self.change(|page| {
            let kept = Pair::load(page.store, pair)?;
            kept.check_not_stopped()?;
            if !kept.has_partner() {
                return Err(Refusal::PairHasNoPartner.into());
            }
            if kept.my_role == Role::Mentee && draft.idea != IdeaKind::Person {
                return Err(Refusal::NotYourTurn.into());
            }
            let block = BlockId::fresh();
            let entry = Entry::IdeaSuggested(checked(draft)?);
            page.write(&kept.keyring()?, &About::Idp(block.clone()), &entry, &[])?;
            Ok(block)
        })
    }

    /// Takes back an idea of mine: without trace while it waits.
    ///
    /// # Errors
    /// `BlockGone`, `PairStopped`.
    pub fn take_back_idea(&mut self, pair: &PairId, block: &BlockId) -> Result<()> {
        self.change(|page| {
            let (keyring, folded) = shown(page, pair, block)?;
            let mine = folded.mine.filter(|it| it.taken_back_at.is_none());
            let mine = mine.ok_or(Refusal::BlockGone)?;
            let about = About::Idp(block.clone());
            if mine.waiting {
                page.take_out(pair, &about, &mine.entry)?;
            } else {
                let entry = Entry::BlockTakenBack(super::entry::BlockTakenBack {});
                page.write(&keyring, &about, &entry, &[mine.entry])?;
            }
            Ok(())
        })
    }

    /// Takes an idea of my partner up, as a goal or an entry of my own, or leaves it.
    ///
    /// # Errors
    /// `BlockGone`, `NotYourTurn` if it was answered already, `TextTooLong`, `TextUnprintable`, `PairStopped`.
    pub fn answer_idea(
        &mut self,
        pair: &PairId,
        block: &BlockId,
        answer: IdeaAnswer,
        line: &str,
    ) -> Result<()> {
        self.change(|page| {
            let (keyring, folded) = shown(page, pair, block)?;
            let (idea, entry) = idea_of_partner(&folded)?;
            let about = About::Idp(block.clone());
            for fact in facts_about(page.store, pair, &about.text())? {
                if matches!(fact.entry, Some(Entry::IdeaAnswered(_))) && fact.mine {
                    return Err(Refusal::NotYourTurn.into());
                }
            }
            let text = check_text(line, LINE_CHARS_MAX)?.replace('\n', " ");
            if answer == IdeaAnswer::TakenUp {
                adopt(page, pair, block, &idea)?;
            }
            let answered = Entry::IdeaAnswered(IdeaAnswered { answer, text });
            page.write(&keyring, &about, &answered, &[entry])?;
            Ok(())
        })
    }

    /// Notes that an introduction was made, or thanked for.
    ///
    /// # Errors
    /// `BlockGone` if it is no introduction, `TextTooLong`, `TextUnprintable`, `PairStopped`.
    pub fn note_introduction(
        &mut self,
        pair: &PairId,
        block: &BlockId,
        step: IntroductionStep,
        text: &str,
    ) -> Result<()> {
        self.change(|page| {
            let (keyring, folded) = shown(page, pair, block)?;
            let sides = [folded.mine.as_ref(), folded.theirs.as_ref()];
            let person = sides
                .into_iter()
                .flatten()
                .find_map(|side| match &side.content {
                    Content::Idea(idea) if idea.idea == IdeaKind::Person => {
                        Some(side.entry.clone())
                    }
                    Content::Idea(_)
                    | Content::Sheet(_)
                    | Content::Goal(_)
                    | Content::Step(_)
                    | Content::Note(_) => None,
                });
            let person = person.ok_or(Refusal::BlockGone)?;
            let text = check_text(text, SIGN_CHARS_MAX)?;
            let entry = Entry::IntroductionNoted(IntroductionNoted { step, text });
            let replaces = if person.is_waiting() {
                Vec::new()
            } else {
                vec![person]
            };
            page.write(&keyring, &About::Idp(block.clone()), &entry, &replaces)?;
            Ok(())
        })
    }
}

fn checked(draft: &IdeaDraft) -> Result<IdeaSuggested> {
    let types = sheets::resource_types();
    let resource = match draft.idea {
        IdeaKind::Resource => {
            let found = types.into_iter().find(|it| it.id == draft.resource);
            let param = draft.resource.clone();
            Some(found.ok_or(Refusal::ValueDoesNotFit { param })?)
        }
        IdeaKind::Goal | IdeaKind::Person => None,
    };
    let preparation = match draft.idea {
        IdeaKind::Person => check_text(&draft.preparation, SIGN_CHARS_MAX)?,
        IdeaKind::Goal | IdeaKind::Resource => String::new(),
    };
    let name = resource
        .as_ref()
        .map(|it| check_line(&it.text, NAME_CHARS_MAX));
    Ok(IdeaSuggested {
        idea: draft.idea,
        title: check_line(&draft.title, SENTENCE_CHARS_MAX)?,
        text: check_text(&draft.text, COMMENT_CHARS_MAX)?,
        preparation,
        resource: resource.map(|it| it.id).unwrap_or_default(),
        resource_name: name.transpose()?.unwrap_or_default(),
    })
}

fn idea_of_partner(folded: &FoldedBlock) -> Result<(IdeaSuggested, crate::id::EntryId)> {
    let side = folded
        .theirs
        .as_ref()
        .filter(|it| it.taken_back_at.is_none());
    match side.map(|it| (&it.content, &it.entry)) {
        Some((Content::Idea(idea), entry)) => Ok((idea.clone(), entry.clone())),
        _ => Err(Refusal::BlockGone.into()),
    }
}

/// An idea that is taken up becomes my own, Only me; it remembers where it came from. A mentor who lets himself be
/// introduced to somebody begins no plan by that: the introduction itself is noted by both.
fn adopt(page: &mut Page<'_>, pair: &PairId, block: &BlockId, idea: &IdeaSuggested) -> Result<()> {
    if Pair::load(page.store, pair)?.my_role == Role::Mentor {
        return Ok(());
    }
    match idea.idea {
        IdeaKind::Goal => {
            let mut goal = new_goal(page, Some((pair.clone(), block.clone())))?;
            goal.sentence.clone_from(&idea.title);
            keep_goal(page, &goal)?;
        }
        IdeaKind::Resource => {
            let mut fields = words("idp-resources-what", &idea.title);
            fields.extend(words("idp-resources-kind", &idea.resource));
            fields.extend(words("idp-resources-from", "suggested by the mentor"));
            add_entry(page, sheets::SHELF, fields)?;
        }
        IdeaKind::Person => {
            let mut fields = words("idp-people-who", &idea.title);
            fields.extend(words("idp-people-by", "the mentor introduces me"));
            add_entry(page, sheets::PEOPLE, fields)?;
        }
    }
    begin(page)
}

fn words(field: &str, text: &str) -> BTreeMap<String, SheetValue> {
    BTreeMap::from([(field.to_owned(), SheetValue::Text(text.to_owned()))])
}

fn add_entry(page: &mut Page<'_>, sheet: &str, fields: BTreeMap<String, SheetValue>) -> Result<()> {
    let mut kept = shelf::sheet(page.store, sheet)?;
    kept.rows.push(RowKept {
        id: IdpPartId::fresh(),
        fields,
    });
    shelf::put_sheet(page.store, sheet, &kept, &page.now.text())?;
    let sheet = sheet.to_owned();
    follow(page, &Shareable::Sheet { sheet })
}
