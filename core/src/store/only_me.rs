//! Rows that are Only me. The rooms that make parcels never name this file.

use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};

use super::StoreError;
use crate::id::PairId;

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident => $word:literal;)+) => {
        /// What sort of private text a row holds. The search says of each what of it is found.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Kind {
            $($(#[$doc])* #[serde(rename = $word)] $kind,)+
        }

        impl Kind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$kind,)+];

            /// The kind as it is kept.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$kind => $word,)+
                }
            }

            /// Reads a kind as it is kept.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word {
                    $($word => Some(Self::$kind),)+
                    _ => None,
                }
            }
        }
    };
}

kinds! {
    /// What a draft begins from.
    AgreementDraft => "agreement_draft";
    /// My draft of one clause.
    ClauseDraft => "clause_draft";
    /// The hint to a longer agreement was put away.
    ShortVersionLeft => "short_version_left";
    /// The house's own rule and where help is nearby.
    ConfidenceNote => "confidence_note";
    /// Which date of a meeting my calendar has.
    CalendarSaved => "calendar_saved";
    /// What was offered after a silence was put aside.
    SilenceLeft => "silence_left";
    /// My answer to a check-in.
    Checkin => "checkin";
    /// A check-in was put aside.
    CheckinPassed => "checkin_passed";
    /// What I was told about a date.
    DateTold => "date_told";
    /// The page about me.
    AboutMe => "about_me";
    /// My draft of minutes.
    MinutesDraft => "minutes_draft";
    /// A parked point.
    ParkedPoint => "parked_point";
    /// My notes of a meeting.
    MeetingNote => "meeting_note";
    /// An action item that nobody else sees.
    ActionItem => "action_item";
    /// A round I began.
    ExpectationRound => "expectation_round";
    /// Own items I would add to my partner's round.
    ExpectationAdded => "expectation_added";
    /// My answer to one item.
    ExpectationAnswer => "expectation_answer";
    /// What opens a seal of mine.
    ExpectationSealed => "expectation_sealed";
    /// What of my answers will be shown.
    ExpectationShow => "expectation_show";
    /// What a partner without Ithaca told me.
    ExpectationTold => "expectation_told";
    /// Words that open a seal made in one room.
    ExpectationWords => "expectation_words";
    /// My marks on the ten areas.
    ExpectationArea => "expectation_area";
    /// My marks on example cards.
    ExpectationExample => "expectation_example";
    /// A yes given outside the app.
    OutsideAcceptance => "outside_acceptance";
    /// What holds for the whole IDP.
    IdpPlan => "idp_plan";
    /// A sheet of the IDP.
    IdpSheet => "idp_sheet";
    /// A goal.
    IdpGoal => "idp_goal";
    /// A competency in my list.
    IdpCompetency => "idp_competency";
    /// The IDP frozen on a day.
    IdpSnapshot => "idp_snapshot";
    /// What one pair is shown of a sheet or a goal.
    IdpShare => "idp_share";
    /// What opens a seal of mine over skills.
    SkillSealed => "skill_sealed";
    /// My draft of ratings.
    SkillDraft => "skill_draft";
    /// Which skill of a pair a competency of mine is.
    SkillItem => "skill_item";
    /// A pair was left quietly.
    LeftQuietly => "left_quietly";
    /// Why a pair was closed.
    ClosingReason => "closing_reason";
    /// When the question about a last day that is over was answered.
    LapsedRested => "lapsed_rested";
    /// One reminder after a closing was asked for.
    AfterClosing => "after_closing";
    /// A part of my learning page.
    Learning => "learning";
    /// The letter to myself.
    Letter => "letter";
    /// Words typed into a form and not sent yet.
    Unsent => "unsent";
    /// What I removed and can still bring back.
    Removed => "removed";
    /// What opens a seal of mine over a review.
    ReviewSealed => "review_sealed";
    /// My draft of answers to a review.
    ReviewDraft => "review_draft";
    /// What I ticked, skipped or hid of the first 90 days.
    FirstDays => "first_days";
    /// A celebration I skipped.
    CelebrationSkipped => "celebration_skipped";
}

/// The place of what belongs to the person and to no one pair, such as the IDP. No pair's id is spelled so.
#[must_use]
pub fn of_person() -> PairId {
    PairId::new("person")
}

/// Keeps a private text in place of its earlier state.
///
/// # Errors
/// What SQLite answers.
pub fn put(
    store: &Connection,
    pair: &PairId,
    kind: Kind,
    about: &str,
    body: &str,
    at: &str,
) -> Result<(), StoreError> {
    let mut statement = store.prepare_cached(
        "INSERT INTO only_me (pair, kind, about, body, at) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (pair, kind, about) DO UPDATE SET body = excluded.body, at = excluded.at",
    )?;
    statement.execute(params![pair.as_str(), kind.word(), about, body, at])?;
    due(store, pair, kind, about)
}

/// One private text.
///
/// # Errors
/// What SQLite answers.
pub fn get(
    store: &Connection,
    pair: &PairId,
    kind: Kind,
    about: &str,
) -> Result<Option<String>, StoreError> {
    let mut statement = store
        .prepare_cached("SELECT body FROM only_me WHERE pair = ?1 AND kind = ?2 AND about = ?3")?;
    Ok(statement
        .query_row([pair.as_str(), kind.word(), about], |row| row.get(0))
        .optional()?)
}

/// Every private text of one kind, by the thing it is about.
///
/// # Errors
/// What SQLite answers.
pub fn all(
    store: &Connection,
    pair: &PairId,
    kind: Kind,
) -> Result<Vec<(String, String)>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT about, body FROM only_me WHERE pair = ?1 AND kind = ?2 ORDER BY about",
    )?;
    let rows = statement.query_map([pair.as_str(), kind.word()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every private text of one kind in every place: its place, what it is about, and its words.
///
/// # Errors
/// What SQLite answers.
pub fn everywhere(
    store: &Connection,
    kind: Kind,
) -> Result<Vec<(PairId, String, String)>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT pair, about, body FROM only_me WHERE kind = ?1 ORDER BY at DESC, about DESC",
    )?;
    let rows = statement.query_map([kind.word()], |row| {
        Ok((
            PairId::new(row.get::<_, String>(0)?),
            row.get(1)?,
            row.get(2)?,
        ))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Erases a private text.
///
/// # Errors
/// What SQLite answers.
pub fn remove(
    store: &Connection,
    pair: &PairId,
    kind: Kind,
    about: &str,
) -> Result<(), StoreError> {
    store.execute(
        "DELETE FROM only_me WHERE pair = ?1 AND kind = ?2 AND about = ?3",
        params![pair.as_str(), kind.word(), about],
    )?;
    due(store, pair, kind, about)
}

/// A private text and when it was kept last.
///
/// # Errors
/// What SQLite answers.
pub fn dated(
    store: &Connection,
    pair: &PairId,
    kind: Kind,
    about: &str,
) -> Result<Option<(String, String)>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT body, at FROM only_me WHERE pair = ?1 AND kind = ?2 AND about = ?3",
    )?;
    let both = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    Ok(statement
        .query_row([pair.as_str(), kind.word(), about], both)
        .optional()?)
}

/// When a private text of a kind was kept last.
///
/// # Errors
/// What SQLite answers.
pub fn last_kept(
    store: &Connection,
    pair: &PairId,
    kind: Kind,
) -> Result<Option<String>, StoreError> {
    let mut statement =
        store.prepare_cached("SELECT MAX(at) FROM only_me WHERE pair = ?1 AND kind = ?2")?;
    Ok(statement.query_row([pair.as_str(), kind.word()], |row| row.get(0))?)
}

/// The newest private text of a kind that was kept before another one, named by when and what it is about.
///
/// # Errors
/// What SQLite answers.
pub fn before(
    store: &Connection,
    pair: &PairId,
    kind: Kind,
    (at, about): (&str, &str),
) -> Result<Option<String>, StoreError> {
    let mut statement = store.prepare_cached(
        "SELECT body FROM only_me WHERE pair = ?1 AND kind = ?2 AND (at, about) < (?3, ?4)
         ORDER BY at DESC, about DESC LIMIT 1",
    )?;
    Ok(statement
        .query_row([pair.as_str(), kind.word(), at, about], |row| row.get(0))
        .optional()?)
}

/// Notes that the search must read a private text again. The change that wrote it does so before it ends.
///
/// # Errors
/// What SQLite answers.
pub fn due(store: &Connection, pair: &PairId, kind: Kind, about: &str) -> Result<(), StoreError> {
    let mut statement = store.prepare_cached(
        "INSERT OR IGNORE INTO search_due (pair, kind, about) VALUES (?1, ?2, ?3)",
    )?;
    statement.execute([pair.as_str(), kind.word(), about])?;
    Ok(())
}

/// Notes the same of every private text of a place: what was kept of them for the search was dropped.
///
/// # Errors
/// What SQLite answers.
pub fn due_all(store: &Connection, pair: &PairId) -> Result<(), StoreError> {
    store.execute(
        "INSERT OR IGNORE INTO search_due (pair, kind, about)
         SELECT pair, kind, about FROM only_me WHERE pair = ?1",
        [pair.as_str()],
    )?;
    Ok(())
}

/// Notes the same of every text of a kind whose `about` begins so.
///
/// # Errors
/// What SQLite answers.
pub fn due_beginning(
    store: &Connection,
    pair: &PairId,
    kind: Kind,
    beginning: &str,
) -> Result<(), StoreError> {
    let mut statement = store.prepare_cached(
        "INSERT OR IGNORE INTO search_due (pair, kind, about)
         SELECT pair, kind, about FROM only_me
         WHERE pair = ?1 AND kind = ?2 AND substr(about, 1, length(?3)) = ?3",
    )?;
    statement.execute([pair.as_str(), kind.word(), beginning])?;
    Ok(())
}

/// How many were noted.
///
/// # Errors
/// What SQLite answers.
pub fn due_count(store: &Connection) -> Result<u32, StoreError> {
    Ok(store.query_row("SELECT count(*) FROM search_due", [], |row| row.get(0))?)
}

/// Takes everything that was noted.
///
/// # Errors
/// What SQLite answers.
pub fn take_due(store: &Connection) -> Result<Vec<(PairId, String, String)>, StoreError> {
    let mut statement = store
        .prepare_cached("SELECT pair, kind, about FROM search_due ORDER BY pair, kind, about")?;
    let rows = statement.query_map([], |row| {
        Ok((
            PairId::new(row.get::<_, String>(0)?),
            row.get(1)?,
            row.get(2)?,
        ))
    })?;
    let found: Vec<(PairId, String, String)> = rows.collect::<rusqlite::Result<_>>()?;
    if !found.is_empty() {
        store
            .prepare_cached("DELETE FROM search_due")?
            .execute([])?;
    }
    Ok(found)
}
