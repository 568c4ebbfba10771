//! *What changed*: one line for each arrival, whose it is, and where each thing of it is read.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::lines::arrived;
use super::view::{ChangeKind, ChangeLine};
use crate::error::Result;
use crate::id::PairId;
use crate::journal::{About, Checked};
use crate::meeting::next_meeting;
use crate::pair::Pair;
use crate::person::PersonView;
use crate::search::SearchPlace;
use crate::store::exchange as shelf;

/// So many arrivals are listed.
const LINES_MAX: u32 = 50;
/// So many things of one arrival are kept, each with its place.
const THINGS_MAX: usize = 40;

/// One thing an arrival brought, and where it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ChangedThing {
    /// What kind of change.
    pub kind: ChangeKind,
    /// What kind of offer an answer or a withdrawal speaks of, where it is no clause.
    pub of: Option<ChangeKind>,
    /// Title of the thing, or empty.
    pub title: String,
    /// Days it names, in their order.
    pub days: Vec<String>,
    /// Version number of a signature.
    pub version: Option<u32>,
    /// The page it is read on; none where its room says all that is known.
    pub place: Option<SearchPlace>,
}

/// One line of *What changed*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TakenInLine {
    /// When it was taken in.
    pub at: String,
    /// When it was made, as it says.
    pub made: String,
    /// Who made it: my partner, or I.
    pub maker: PersonView,
    /// Changes it brought.
    pub change_count: u32,
    /// The first of them, each once.
    pub things: Vec<ChangedThing>,
    /// Of what was taken in by an older version: at most 5 clause titles, and no things.
    pub titles: Vec<String>,
}

/// What is kept of an arrival.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Brought {
    mine: bool,
    things: Vec<ChangedThing>,
}

/// What is kept, and how an older version kept it.
#[derive(Deserialize)]
#[serde(untagged)]
enum Kept {
    Brought(Brought),
    Titles(Vec<String>),
}

/// What `checked` brings, against what this notebook holds before it lands; `mine` if I made the parcel.
pub(crate) fn brought(
    store: &Connection,
    pair: &PairId,
    checked: &[Checked],
    mine: bool,
) -> Result<String> {
    let mut things: Vec<ChangedThing> = Vec::new();
    for (item, line) in arrived(store, pair, checked)? {
        let thing = thing(&About::parse(&item.envelope.about), line);
        if things.len() == THINGS_MAX {
            break;
        }
        if !things.contains(&thing) {
            things.push(thing);
        }
    }
    Ok(serde_json::to_string(&Brought { mine, things }).unwrap_or_default())
}

fn thing(about: &About, line: ChangeLine) -> ChangedThing {
    ChangedThing {
        // A line about a contact can be taken back, and then its words are gone.
        title: match line.kind == ChangeKind::ContactNoted {
            true => String::new(),
            false => line.title,
        },
        kind: line.kind,
        of: line.of,
        days: line.days,
        version: line.version,
        place: place_of(about),
    }
}

/// The page a thing is read on.
fn place_of(about: &About) -> Option<SearchPlace> {
    let spot = |id: &dyn ToString| id.to_string();
    Some(match about {
        About::Clause(clause) => SearchPlace::Clause {
            clause: clause.clone(),
        },
        About::Extension | About::Pause | About::Closing => SearchPlace::Life,
        About::ClosingStatement => SearchPlace::ClosingStatement,
        About::Outside => SearchPlace::Outside,
        About::Disclosure(id) => SearchPlace::Disclosures { spot: spot(id) },
        About::Round(_) => SearchPlace::Rounds,
        About::Item(round, item) => SearchPlace::Talk {
            round: round.clone(),
            item: item.clone(),
        },
        About::Idp(block) => SearchPlace::SharedPlan { spot: spot(block) },
        About::SkillRound(_) | About::Focus => SearchPlace::Skills {
            spot: String::new(),
        },
        About::Meeting(meeting) => SearchPlace::Meeting {
            meeting: meeting.clone(),
            spot: String::new(),
        },
        About::Minutes(meeting) => SearchPlace::Meeting {
            meeting: meeting.clone(),
            spot: "minutes".to_owned(),
        },
        About::Point(id) => SearchPlace::Agenda { spot: spot(id) },
        About::ActionItem(id) => SearchPlace::Promises { spot: spot(id) },
        About::Contact(id) => SearchPlace::Between { spot: spot(id) },
        About::Question(id) => SearchPlace::Between { spot: spot(id) },
        About::Note(id) => SearchPlace::Between { spot: spot(id) },
        About::Thanks(id) => SearchPlace::Thanks { spot: spot(id) },
        About::Learning(part) => SearchPlace::Learning {
            spot: part.word().to_owned(),
        },
        About::Away(_) => SearchPlace::Agenda {
            spot: String::new(),
        },
        About::Review(review) => SearchPlace::Review {
            review: review.clone(),
            spot: String::new(),
        },
        About::Agreement | About::Guardian | About::Pair | About::Unknown(_) => return None,
    })
}

/// The lines of a pair, newest first.
pub(super) fn lines(store: &Connection, kept: &Pair) -> Result<Vec<TakenInLine>> {
    let pair = &kept.row.pair;
    let (me, partner) = kept.people(store)?;
    let next = next_meeting(store, pair)?;
    // A point stands on the page of the meeting that comes next.
    let today = |mut thing: ChangedThing| {
        if let (Some(SearchPlace::Agenda { spot }), Some(meeting)) = (&thing.place, &next)
            && !spot.is_empty()
        {
            thing.place = Some(SearchPlace::Meeting {
                meeting: meeting.clone(),
                spot: spot.clone(),
            });
        }
        thing
    };
    let line = |row: shelf::TakenInRow| {
        let (mine, things, titles) = match serde_json::from_str(&row.brought) {
            Ok(Kept::Brought(it)) => (it.mine, it.things, Vec::new()),
            Ok(Kept::Titles(titles)) => (false, Vec::new(), titles),
            Err(_) => (false, Vec::new(), Vec::new()),
        };
        TakenInLine {
            at: row.at,
            made: row.made,
            maker: if mine { me.clone() } else { partner.clone() },
            change_count: row.change_count,
            things: things.into_iter().map(today).collect(),
            titles,
        }
    };
    let rows = shelf::taken_in(store, pair, LINES_MAX)?;
    Ok(rows.into_iter().map(line).collect())
}
