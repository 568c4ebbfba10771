//! What a new draft starts with, and how days follow when another day moves.

use chrono::{Days, Months, NaiveDate};

use super::Catalogue;
use super::check::{read_day, write_day};
use super::clause::Preset;
use super::param::{DefaultRule, Param, ParamValue, Params, Stretch};
use super::wording::Names;

/// The values of a new draft. What a person must still say is not in the map.
#[must_use]
pub fn default_params(
    catalogue: &Catalogue,
    preset: &Preset,
    today: NaiveDate,
    names: &Names<'_>,
) -> Params {
    let mut params = Params::new();
    for param in &catalogue.params {
        let value = match param.id.as_str() {
            id if preset.without.iter().any(|other| other == id) => None,
            "mentor_name" => Some(ParamValue::Text(names.mentor.into())),
            "mentee_name" => Some(ParamValue::Text(names.mentee.into())),
            id => match rule_of(preset, param) {
                Some(DefaultRule::Today) => Some(ParamValue::Day(write_day(today))),
                Some(rule) => work_out(rule, &params),
                None => preset.params.get(id).or(param.default.as_ref()).cloned(),
            },
        };
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            params.insert(param.id.clone(), value);
        }
    }
    params
}

/// The values after a change, with the worked-out days moved along.
///
/// A day follows only if nobody set it by hand: it stood in `before` just as its rule says, and
/// the change left it alone.
#[must_use]
pub fn recompute(
    catalogue: &Catalogue,
    preset: &Preset,
    before: &Params,
    after: &Params,
) -> Params {
    let mut params = after.clone();
    for param in &catalogue.params {
        let Some(rule) = rule_of(preset, param) else {
            continue;
        };
        let stood = before.get(&param.id);
        let follows = stood.is_some()
            && stood == after.get(&param.id)
            && stood == work_out(rule, before).as_ref();
        if let Some(value) = work_out(rule, &params).filter(|_| follows) {
            params.insert(param.id.clone(), value);
        }
    }
    params
}

fn rule_of<'a>(preset: &'a Preset, param: &'a Param) -> Option<&'a DefaultRule> {
    preset.rules.get(&param.id).or(param.default_rule.as_ref())
}

/// The day a rule gives. `None` for today, which never moves, and while a day it needs is open.
fn work_out(rule: &DefaultRule, params: &Params) -> Option<ParamValue> {
    let day_of = |id: &str| match params.get(id) {
        Some(ParamValue::Day(text)) => read_day(text),
        _ => None,
    };
    let day = match rule {
        DefaultRule::Today => return None,
        DefaultRule::After { param, stretch } => {
            let start = day_of(param)?;
            match *stretch {
                Stretch::Weeks(count) => start.checked_add_days(Days::new(u64::from(count) * 7)),
                Stretch::Months(count) => start.checked_add_months(Months::new(count)),
            }?
        }
        DefaultRule::HalfWay { from, to } => {
            let (from, to) = (day_of(from)?, day_of(to)?);
            let days = u64::try_from(to.signed_duration_since(from).num_days()).ok()?;
            from.checked_add_days(Days::new(days / 2))?
        }
    };
    Some(ParamValue::Day(write_day(day)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: Names<'static> = Names {
        mentor: "Sam Okafor",
        mentee: "Maya Chen",
    };

    fn preset(id: &str) -> &'static Preset {
        Catalogue::load().preset(id).expect("a preset")
    }
    fn draft(id: &str, today: &str) -> Params {
        let today = read_day(today).expect("a day");
        default_params(Catalogue::load(), preset(id), today, &NAMES)
    }
    fn day(text: &str) -> ParamValue {
        ParamValue::Day(text.into())
    }

    #[test]
    fn days_are_worked_out_from_today() {
        let params = draft("workplace", "2026-11-23");
        assert_eq!(params["start_date"], day("2026-11-23"));
        assert_eq!(params["end_date"], day("2027-11-23"));
        assert_eq!(params["goals_date"], day("2026-12-21"));
        assert_eq!(params["idp_date"], day("2027-01-04"));
        assert_eq!(params["midpoint_date"], day("2027-05-24"));
        assert_eq!(params["sign_date"], day("2026-11-23"));
        assert_eq!(params["mentee_name"], ParamValue::Text("Maya Chen".into()));
        assert_eq!(
            draft("workplace", "2028-02-29")["end_date"],
            day("2029-02-28")
        );
    }

    #[test]
    fn only_two_questions_are_left_to_the_person() {
        let params = draft("workplace", "2026-11-23");
        let required = Catalogue::load()
            .params
            .iter()
            .filter(|param| param.required);
        let open: Vec<&str> = required
            .map(|param| param.id.as_str())
            .filter(|id| !params.contains_key(*id) && *id != "named_persons")
            .collect();
        assert_eq!(open, ["purpose_statement", "success_signs"]);
    }

    #[test]
    fn a_flash_pair_has_six_weeks_one_goal_and_no_mid_point() {
        let params = draft("flash", "2026-11-23");
        assert_eq!(params["end_date"], day("2027-01-04"));
        assert_eq!(params["goals_date"], day("2026-11-30"));
        assert_eq!(params["goal_limit"], ParamValue::Whole(1));
        assert!(!params.contains_key("midpoint_date"));
        let mut later = params.clone();
        later.insert("start_date".into(), day("2026-12-01"));
        let moved = recompute(Catalogue::load(), preset("flash"), &params, &later);
        assert_eq!(moved["end_date"], day("2027-01-12"));
        assert!(!moved.contains_key("midpoint_date"));
    }

    #[test]
    fn untouched_days_follow_and_touched_ones_stay() {
        let before = draft("workplace", "2026-11-23");
        let mut by_hand = before.clone();
        by_hand.insert("goals_date".into(), day("2026-12-24"));
        by_hand.insert("start_date".into(), day("2027-01-01"));
        let moved = recompute(Catalogue::load(), preset("workplace"), &before, &by_hand);
        assert_eq!(moved["goals_date"], day("2026-12-24"));
        assert_eq!(moved["end_date"], day("2028-01-01"));
        assert_eq!(moved["idp_date"], day("2027-02-12"));
        assert_eq!(moved["midpoint_date"], day("2027-07-02"));
        assert_eq!(moved["sign_date"], day("2026-11-23"));
        let mut again = moved.clone();
        again.insert("start_date".into(), day("2027-02-01"));
        let again = recompute(Catalogue::load(), preset("workplace"), &moved, &again);
        assert_eq!(again["goals_date"], day("2026-12-24"), "set by hand before");
    }

    #[test]
    fn an_end_before_the_start_moves_nothing() {
        let before = draft("workplace", "2026-11-23");
        let mut after = before.clone();
        after.insert("end_date".into(), day("2026-01-01"));
        let kept = recompute(Catalogue::load(), preset("workplace"), &before, &after);
        assert_eq!(kept, after);
    }
}
