//! What screens show of an agreement's life.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;

use super::closing::{Closing, closing_of};
use super::entry::{ExtensionProposed, PauseProposed};
use super::later::is_wanted;
use super::leaving::{LeftQuietly, leaving_of, set_aside_count};
use super::reason::{ClosingReason, closing_reasons, my_reason};
use super::rules::{Days, LifeState, PauseDays, end_day, later_days, state};
use crate::agreement::{PartClause, clauses_in, days_of, folded_agreement};
use crate::error::Result;
use crate::id::{EntryId, PairId};
use crate::journal::{About, Entry, Fact, facts_about};
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::person::{PersonView, Side};
use crate::proposal::{Standing, stands};

/// Section of the catalogue that says how the two end.
const ENDING: &str = "sec-closure";

/// How far an offer has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum OfferState {
    /// It waits for the other's answer.
    Waits,
    /// Both said yes.
    Agreed,
    /// Each said yes to the other's; nothing is agreed, and one of the two must be chosen.
    CrossedYes,
}

/// A later last day, offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ExtensionLine {
    /// The offer.
    pub offer: EntryId,
    /// Who offered it.
    pub by: Side,
    /// How far it has come.
    pub state: OfferState,
    /// The last day offered.
    pub end_day: String,
    /// Reason; may be empty.
    pub reason: String,
    /// When it was offered, as its author's laptop says.
    pub at: String,
    /// Whether it is kept for the talk.
    pub for_the_talk: bool,
}

/// A pause, offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PauseLine {
    /// The offer.
    pub offer: EntryId,
    /// Who offered it.
    pub by: Side,
    /// How far it has come.
    pub state: OfferState,
    /// First day.
    pub from_day: String,
    /// Day of return.
    pub return_day: String,
    /// Reason; may be empty.
    pub reason: String,
    /// When it was offered, as its author's laptop says.
    pub at: String,
    /// Whether it is kept for the talk.
    pub for_the_talk: bool,
}

/// The page *How long it runs*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LifeView {
    /// Me.
    pub me: PersonView,
    /// My partner.
    pub partner: PersonView,
    /// Today, where I am.
    pub today: String,
    /// The newest version both signed.
    pub version: Option<u32>,
    /// Where it stands today.
    pub state: LifeState,
    /// Whether one of the two closed the pair.
    pub closing: Option<Closing>,
    /// Why I closed it, if I chose a reason; Only me.
    pub my_reason: Option<ClosingReason>,
    /// Reasons to choose from.
    pub reasons: Vec<ClosingReason>,
    /// Whether I asked for one reminder three months after the closing; Only me.
    pub reminds_later: bool,
    /// Whether I left the pair quietly; Only me.
    pub leaving: Option<LeftQuietly>,
    /// Parcels that lie aside until I come back.
    pub set_aside: u32,
    /// What the two say about ending, as it stands now.
    pub ending: Vec<PartClause>,
    /// The days that count.
    pub days: Days,
    /// Last days worth offering.
    pub later_days: Vec<String>,
    /// What is offered or agreed: mine, theirs, agreed.
    pub extensions: Vec<ExtensionLine>,
    /// What is offered or agreed: mine, theirs, agreed.
    pub pauses: Vec<PauseLine>,
}

/// Where an agreement stands in time, for other rooms.
pub(crate) struct Life {
    pub days: Days,
    pub pause: Option<PauseDays>,
    pub state: LifeState,
    pub closing: Option<Closing>,
    pub leaving: Option<LeftQuietly>,
    pub version: Option<u32>,
    pub extension_offers: Offers<ExtensionProposed>,
    pub pause_offers: Offers<PauseProposed>,
}

/// What stands between the two about one thing, with what was offered.
pub(crate) struct Offers<T> {
    pub mine: Option<Offer<T>>,
    pub theirs: Option<Offer<T>>,
    pub crossed: Option<(Offer<T>, Offer<T>)>,
    pub agreed: Option<Offer<T>>,
    parked: bool,
}

/// One offer.
#[derive(Clone)]
pub(crate) struct Offer<T> {
    pub id: EntryId,
    pub mine: bool,
    pub at: String,
    pub body: T,
}

impl<T> Offers<T> {
    /// Whether I am the one to answer.
    pub(crate) fn needs_me(&self) -> bool {
        self.theirs.is_some() || self.crossed.is_some()
    }

    /// Whether anything waits for a yes of either.
    pub(crate) fn is_open(&self) -> bool {
        self.mine.is_some() || self.needs_me()
    }

    /// The offer that is kept for the talk: my partner's before mine.
    pub(crate) fn parked(&self) -> Option<&T> {
        let waits = self.theirs.as_ref().or(self.mine.as_ref());
        waits.filter(|_| self.parked).map(|it| &it.body)
    }

    fn read(facts: &[Fact], body: impl Fn(Option<&Entry>) -> Option<T>) -> Self {
        let standing: Standing = stands(facts);
        let offer = |id: &EntryId| {
            let fact = facts.iter().find(|fact| fact.id() == id)?;
            Some(Offer {
                id: id.clone(),
                mine: fact.mine,
                at: fact.at.clone(),
                body: body(fact.entry.as_ref())?,
            })
        };
        Self {
            mine: standing.mine.as_ref().and_then(offer),
            theirs: standing.theirs.as_ref().and_then(offer),
            crossed: standing
                .crossed_yes
                .as_ref()
                .and_then(|it| Some((offer(&it.mine)?, offer(&it.theirs)?))),
            agreed: standing.agreed.as_ref().and_then(|(id, _)| offer(id)),
            parked: standing.parked,
        }
    }

    /// Every offer that counts, with how far it has come.
    fn lines(&self) -> Vec<(&Offer<T>, OfferState, bool)> {
        let crossed = self.crossed.iter().flat_map(|it| [&it.0, &it.1]);
        let crossed = crossed.map(|it| (it, OfferState::CrossedYes, false));
        let waits = self.mine.iter().chain(&self.theirs);
        let waits = waits.map(|it| (it, OfferState::Waits, self.parked));
        let agreed = self.agreed.iter();
        let agreed = agreed.map(|it| (it, OfferState::Agreed, false));
        crossed.chain(waits).chain(agreed).collect()
    }
}

/// Where the agreement of a pair stands on a day.
pub(crate) fn life_of(store: &Connection, kept: &Pair, today: NaiveDate) -> Result<Life> {
    let pair = &kept.row.pair;
    let folded = folded_agreement(store, pair)?;
    let newest = folded.newest();
    let (start_day, text_end_day) = match newest {
        Some(version) => days_of(store, pair, version)?,
        None => (None, None),
    };
    let facts = |about: About| facts_about(store, pair, &about.text());
    let extension_offers = Offers::read(&facts(About::Extension)?, |entry| match entry {
        Some(Entry::ExtensionProposed(offer)) => Some(offer.clone()),
        Some(_) | None => None,
    });
    let pause_offers = Offers::read(&facts(About::Pause)?, |entry| match entry {
        Some(Entry::PauseProposed(offer)) => Some(offer.clone()),
        Some(_) | None => None,
    });
    let agreed = extension_offers.agreed.as_ref().map(|it| &it.body);
    let days = Days {
        end_day: end_day(text_end_day.as_deref(), agreed),
        start_day,
        text_end_day,
    };
    let pause = pause_offers.agreed.as_ref().map(|it| PauseDays {
        from_day: it.body.from_day.clone(),
        return_day: it.body.return_day.clone(),
    });
    let (closing, leaving) = (closing_of(store, pair)?, leaving_of(store, pair)?);
    let shared = || {
        state(
            newest.is_some(),
            closing.as_ref(),
            &days,
            pause.as_ref(),
            today,
        )
    };
    let left = leaving.as_ref().map(|left| LifeState::Left {
        on_day: left.on_day.clone(),
    });
    Ok(Life {
        state: left.unwrap_or_else(shared),
        closing,
        leaving,
        version: newest.map(|version| version.version),
        days,
        pause,
        extension_offers,
        pause_offers,
    })
}

/// How many offers about the agreement's life wait for my answer.
pub(crate) fn offers_need_me(store: &Connection, pair: &PairId) -> Result<u32> {
    let mut count = 0;
    for about in [About::Extension, About::Pause] {
        let standing = stands(&facts_about(store, pair, &about.text())?);
        let needs_me = standing.theirs.is_some() || standing.crossed_yes.is_some();
        count += u32::from(needs_me);
    }
    Ok(count)
}

impl Notebook {
    /// How long the agreement runs, and what is offered about it.
    ///
    /// # Errors
    /// `PairGone`.
    pub fn view_life(&self, pair: &PairId) -> Result<LifeView> {
        let now = self.now()?;
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let (me, partner) = kept.people(store)?;
            let life = life_of(store, &kept, now.day())?;
            let later = life.days.end_day.as_deref().map(later_days);
            Ok(LifeView {
                me,
                partner,
                today: now.day_text(),
                version: life.version,
                later_days: later.unwrap_or_default(),
                extensions: extension_lines(&life.extension_offers),
                pauses: pause_lines(&life.pause_offers),
                state: life.state,
                my_reason: my_reason(store, pair)?,
                reminds_later: is_wanted(store, pair)?,
                reasons: closing_reasons(),
                set_aside: match life.leaving {
                    Some(_) => set_aside_count(store, pair)?,
                    None => 0,
                },
                closing: life.closing,
                leaving: life.leaving,
                ending: clauses_in(store, &kept, ENDING)?,
                days: life.days,
            })
        })
    }
}

fn extension_lines(offers: &Offers<ExtensionProposed>) -> Vec<ExtensionLine> {
    let line = |(offer, state, for_the_talk): (&Offer<ExtensionProposed>, OfferState, bool)| {
        ExtensionLine {
            offer: offer.id.clone(),
            by: Side::of(offer.mine),
            state,
            end_day: offer.body.end_day.clone(),
            reason: offer.body.reason.clone(),
            at: offer.at.clone(),
            for_the_talk,
        }
    };
    offers.lines().into_iter().map(line).collect()
}

fn pause_lines(offers: &Offers<PauseProposed>) -> Vec<PauseLine> {
    let line =
        |(offer, state, for_the_talk): (&Offer<PauseProposed>, OfferState, bool)| PauseLine {
            offer: offer.id.clone(),
            by: Side::of(offer.mine),
            state,
            from_day: offer.body.from_day.clone(),
            return_day: offer.body.return_day.clone(),
            reason: offer.body.reason.clone(),
            at: offer.at.clone(),
            for_the_talk,
        };
    offers.lines().into_iter().map(line).collect()
}
