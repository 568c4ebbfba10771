//! What may be written into an IDP. Pure.

use chrono::NaiveDate;

use super::entry::{GoalState, SheetValue};
use super::kept::{EarlierWording, GoalKept, SheetKept};
use super::sheets::{Sheet, SheetField, SheetFieldKind};
use super::view::{GoalDraft, SheetState};
use crate::error::Refusal;
use crate::person::rules::too_long;

/// Longest text that is kept, whatever its own limit: what is over that limit is kept, marked, and not shared (G-9).
pub const KEPT_CHARS_MAX: usize = 100_000;
/// Most entries of one sheet.
pub const ROWS_MAX: u32 = 200;
/// Most goals, the reached and let-go ones too.
pub const GOALS_MAX: u32 = 200;
/// Most steps of one goal.
pub const STEPS_MAX: u32 = 50;
/// Most notes of one goal.
pub const NOTES_MAX: u32 = 500;
/// Most competencies in the list (product.md §2.4).
pub const COMPETENCIES_MAX: u32 = 12;
/// Fewest with which a list says something (product.md §2.4); fewer are allowed.
pub const COMPETENCIES_MIN: u32 = 6;
/// Days for which a removed goal can be restored (G-7).
pub const RESTORE_DAYS: i64 = 60;
/// Words of another mentor that may stand in a text by chance: longer runs are told before sharing (IDP-12).
pub const BORROWED_CHARS_MIN: usize = 30;

/// Refuses a text that is beyond all keeping.
///
/// # Errors
/// `TextTooLong`.
pub fn check_kept(text: &str) -> Result<(), Refusal> {
    let chars = text.chars().count();
    if chars > KEPT_CHARS_MAX {
        Err(too_long(KEPT_CHARS_MAX, chars))
    } else {
        Ok(())
    }
}

/// Refuses a day that is not in the calendar, or that no plan can speak of; empty is allowed.
///
/// # Errors
/// `DayImpossible`.
pub fn check_day(day: &str) -> Result<(), Refusal> {
    if day.is_empty() || super::fits::is_day(day) {
        Ok(())
    } else {
        Err(Refusal::DayImpossible)
    }
}

/// Refuses one more of what is limited.
///
/// # Errors
/// `TooManyParts`.
pub fn check_room(count: usize, limit: u32) -> Result<(), Refusal> {
    if u32::try_from(count).is_ok_and(|count| count < limit) {
        Ok(())
    } else {
        Err(Refusal::TooManyParts { limit })
    }
}

/// Whether the blanks of the sentence are filled: by when, what, and how one will see it (IDP-5).
pub(crate) fn is_whole(goal: &GoalKept) -> bool {
    ![&goal.sentence, &goal.day, &goal.sign]
        .iter()
        .any(|blank| blank.trim().is_empty())
}

/// Puts what was typed into a goal. A sentence that stood on an earlier day is kept beside it.
pub(crate) fn write_goal(goal: &mut GoalKept, draft: &GoalDraft, today: &str) {
    if goal.sentence.trim() != draft.sentence.trim() {
        if goal.worded_day != today && !goal.sentence.trim().is_empty() {
            goal.earlier.push(EarlierWording {
                until_day: today.to_owned(),
                sentence: goal.sentence.clone(),
            });
        }
        today.clone_into(&mut goal.worded_day);
    }
    goal.sentence.clone_from(&draft.sentence);
    goal.kind = draft.kind;
    goal.why.clone_from(&draft.why);
    goal.sign.clone_from(&draft.sign);
    goal.today.clone_from(&draft.today);
    goal.day.clone_from(&draft.day);
    goal.skills.clone_from(&draft.skills);
    goal.realistic = draft.realistic;
    goal.ask.clone_from(&draft.ask);
    if goal.state == GoalState::Draft && is_whole(goal) {
        goal.state = GoalState::Active;
        today.clone_into(&mut goal.state_day);
    }
}

/// Whether a removed thing can still come back.
pub(crate) fn can_restore(removed_day: &str, today: NaiveDate) -> bool {
    removed_day
        .parse::<NaiveDate>()
        .is_ok_and(|day| (today - day).num_days() <= RESTORE_DAYS)
}

/// Whether a value is of the shape its field asks for.
pub(crate) fn value_fits_field(value: &SheetValue, field: &SheetField) -> Result<(), Refusal> {
    let wrong = || Refusal::ValueDoesNotFit {
        param: field.id.clone(),
    };
    match (value, field.kind) {
        (SheetValue::Many(items), SheetFieldKind::List) => {
            check_room(items.len(), 11)?;
            items.iter().try_for_each(|item| check_kept(item))
        }
        (SheetValue::Text(text), SheetFieldKind::Line | SheetFieldKind::Text) => check_kept(text),
        (SheetValue::Text(text), SheetFieldKind::Day) => check_day(text),
        (SheetValue::Text(text), SheetFieldKind::Choice) => {
            let known = field.options.iter().any(|option| option.id == *text);
            if known || text.is_empty() {
                Ok(())
            } else {
                Err(wrong())
            }
        }
        _ => Err(wrong()),
    }
}

/// How far a sheet is: complete once every field marked so holds words (IDP-1). It never blocks anything.
pub(crate) fn sheet_state(sheet: &Sheet, kept: &SheetKept) -> SheetState {
    let filled = |row: &super::kept::RowKept, field: &SheetField| {
        row.fields.get(&field.id).is_some_and(|it| !it.is_empty())
    };
    let mut rows = kept
        .rows
        .iter()
        .filter(|row| sheet.own_fields().any(|field| filled(row, field)))
        .peekable();
    if rows.peek().is_none() {
        return SheetState::Empty;
    }
    let complete = rows.all(|row| {
        let mut required = sheet.own_fields().filter(|field| field.required);
        required.all(|field| filled(row, field))
    });
    if complete {
        SheetState::Complete
    } else {
        SheetState::Begun
    }
}

/// The longest run of words of another that stands in a text, if it is long enough to be told.
pub(crate) fn borrows(text: &str, words: &str) -> bool {
    let flat = |text: &str| {
        text.split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .to_lowercase()
    };
    let (text, words) = (flat(text), flat(words));
    let chars: Vec<char> = words.chars().collect();
    if chars.len() < BORROWED_CHARS_MIN {
        return chars.len() >= 12 && text.contains(&words);
    }
    chars
        .windows(BORROWED_CHARS_MIN)
        .any(|run| text.contains(&run.iter().collect::<String>()))
}
