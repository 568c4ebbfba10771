//! What is Only me and never sealed: marks on example cards (EX-9), and a quick look at ten areas (EX-15).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::held::Held;
use super::kept;
use super::questions::items_of_area;
use super::view::RoundState;
use crate::catalogue::Catalogue;
use crate::error::{Refusal, Result};
use crate::id::PairId;
use crate::notebook::{Notebook, Topic};
use crate::pair::Pair;
use crate::person::{PersonView, Role};
use crate::store::only_me;

/// How an example of what others hope for stands to one's own hopes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ExampleMark {
    /// I hope for the same.
    LikeMine,
    /// I hope for something else.
    Different,
    /// I had not thought of it.
    NewToMe,
}

/// How an area stands, as I see it on my own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum AreaMark {
    /// It goes well.
    GoesWell,
    /// Partly.
    Partly,
    /// Not yet.
    NotYet,
}

/// One of the ten areas.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AreaView {
    /// Catalogue id.
    pub id: String,
    /// Title.
    pub title: String,
    /// The question about the two of us.
    pub text: String,
    /// What it asks of my role, said by me.
    pub my_part: String,
    /// How I marked it.
    pub mark: Option<AreaMark>,
    /// Statements of the catalogue that belong to it.
    pub item_count: u32,
}

/// The ten areas of one pair. A list, no wheel and no score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AreasView {
    /// My partner.
    pub partner: PersonView,
    /// The areas, in the order of the catalogue.
    pub areas: Vec<AreaView>,
    /// Whether a round can begin now.
    pub can_begin: bool,
}

impl Notebook {
    /// The ten areas, with my marks.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_areas(&self, pair: &PairId) -> Result<AreasView> {
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let (_, partner) = kept.people(store)?;
            let marks: BTreeMap<String, AreaMark> = kept::marks(store, pair, kept::AREA)?;
            let rounds = Held::load_all(store, pair, kept.my_role)?;
            let part = match kept.my_role {
                Role::Mentee => "mentee",
                Role::Mentor => "mentor",
            };
            let areas = Catalogue::load().items("area").iter().map(|area| {
                let text = |field| area.text(field).unwrap_or_default().to_owned();
                AreaView {
                    id: area.id.clone(),
                    title: text("title"),
                    text: text("text"),
                    my_part: text(part),
                    mark: marks.get(&area.id).copied(),
                    item_count: u32::try_from(items_of_area(area).len()).unwrap_or(u32::MAX),
                }
            });
            Ok(AreasView {
                partner,
                areas: areas.collect(),
                can_begin: rounds.iter().all(|it| it.state() != RoundState::Open),
            })
        })
    }

    /// Marks one area, Only me; nothing takes the mark away.
    ///
    /// # Errors
    /// `PairGone`, `ItemGone` if there is no such area.
    pub fn mark_area(&mut self, pair: &PairId, area: &str, mark: Option<AreaMark>) -> Result<()> {
        self.keep_mark(pair, "area", kept::AREA, area, mark)
    }

    /// Marks one example card, Only me; nothing takes the mark away.
    ///
    /// # Errors
    /// `PairGone`, `ItemGone` if there is no such card.
    pub fn mark_example(
        &mut self,
        pair: &PairId,
        card: &str,
        mark: Option<ExampleMark>,
    ) -> Result<()> {
        self.keep_mark(pair, "example", kept::EXAMPLE, card, mark)
    }

    fn keep_mark<M: Serialize>(
        &mut self,
        pair: &PairId,
        list: &str,
        kind: only_me::Kind,
        id: &str,
        mark: Option<M>,
    ) -> Result<()> {
        self.change(|page| {
            Pair::load(page.store, pair)?;
            let known = Catalogue::load().items(list).iter().any(|it| it.id == id);
            if !known {
                return Err(Refusal::ItemGone.into());
            }
            kept::put_mark(page, pair, kind, id, mark.as_ref())?;
            page.touch(Topic::Expectation);
            Ok(())
        })
    }
}
