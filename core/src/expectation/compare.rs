//! Where two answers stand to each other: words, never numbers (product.md §5.3). Pure.

use super::comparison_view::{Direction, Group};
use super::entry::{AnswerSaid, Conduct, ItemAsked, ItemKind, Said, Weight};
use crate::person::Role;

/// Both answers to one item; `None` where somebody showed nothing.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Both<'a> {
    /// The mentee's.
    pub(crate) mentee: Option<&'a AnswerSaid>,
    /// The mentor's.
    pub(crate) mentor: Option<&'a AnswerSaid>,
}

/// How two answers stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Compared {
    /// Where the row stands.
    pub(crate) group: Group,
    /// Steps between the two marks, if both are marks.
    pub(crate) apart: Option<u8>,
    /// What the two marks say about who does it.
    pub(crate) direction: Option<Direction>,
    /// The mentee cannot do without it.
    pub(crate) must_mentee: bool,
    /// The mentor cannot do without it.
    pub(crate) must_mentor: bool,
}

/// Steps from which a statement counts on something.
const COUNTS_ON_IT: std::ops::RangeInclusive<u8> = 4..=5;
/// Steps up to which a statement does without it, and the left half of a slider.
const LOW_HALF: std::ops::RangeInclusive<u8> = 1..=2;
const MIDDLE: u8 = 3;

/// Compares two answers to one item.
#[must_use]
pub(crate) fn compare(asked: &ItemAsked, both: Both<'_>) -> Compared {
    let marks = step(both.mentee).zip(step(both.mentor));
    let apart = marks.map(|(mentee, mentor)| mentee.abs_diff(mentor));
    let neither_wants = said_not_for_us(both.mentee) && said_not_for_us(both.mentor);
    let group = match apart {
        Some(0) => Group::SamePlace,
        Some(1) => Group::Close,
        Some(2) => Group::WorthATalk,
        Some(_) => Group::TalkFirst,
        None if neither_wants => Group::SamePlace,
        None => Group::LeftOpen,
    };
    let direction = match marks {
        _ if neither_wants => Some(Direction::NotForUsBoth),
        Some((mentee, mentor)) => direction(asked, mentee, mentor),
        None => None,
    };
    Compared {
        group,
        apart,
        direction,
        must_mentee: is_must(asked, both.mentee),
        must_mentor: is_must(asked, both.mentor),
    }
}

/// Order of the rows suggested for the talk; `None` for a row that suggests nothing.
///
/// A must-have of either comes first, then what nobody has yet, then what is far apart.
#[must_use]
pub(crate) fn suggested(compared: &Compared) -> Option<u8> {
    let must = compared.must_mentee || compared.must_mentor;
    let far = matches!(compared.group, Group::TalkFirst | Group::WorthATalk);
    if must && (far || compared.group == Group::LeftOpen) {
        return Some(0);
    }
    if compared.direction == Some(Direction::NobodyHasThis) {
        return Some(1);
    }
    match compared.group {
        Group::TalkFirst => Some(2),
        Group::WorthATalk => Some(3),
        Group::SamePlace | Group::Close | Group::LeftOpen => None,
    }
}

fn step(answer: Option<&AnswerSaid>) -> Option<u8> {
    match answer?.said {
        Said::Step { step } => Some(step),
        Said::Open | Said::Depends { .. } | Said::Unknown | Said::NotForUs => None,
    }
}

fn said_not_for_us(answer: Option<&AnswerSaid>) -> bool {
    answer.is_some_and(|answer| answer.said == Said::NotForUs)
}

fn is_must(asked: &ItemAsked, answer: Option<&AnswerSaid>) -> bool {
    let weighed = answer.is_some_and(|answer| answer.weight == Some(Weight::MustHave));
    match asked.kind {
        ItemKind::Statement => step(answer) == Some(5),
        ItemKind::Slider => weighed,
    }
}

fn direction(asked: &ItemAsked, mentee: u8, mentor: u8) -> Option<Direction> {
    match asked.kind {
        ItemKind::Statement => of_statement(asked.about, mentee, mentor),
        ItemKind::Slider => of_slider(asked.left_role?, mentee, mentor),
    }
}

fn of_statement(about: Conduct, mentee: u8, mentor: u8) -> Option<Direction> {
    if LOW_HALF.contains(&mentee) && LOW_HALF.contains(&mentor) {
        return Some(Direction::NotForUsBoth);
    }
    let (doer, receiver) = match about {
        Conduct::Mentee => (mentee, mentor),
        Conduct::Mentor => (mentor, mentee),
        Conduct::Both | Conduct::Nobody => return None,
    };
    if COUNTS_ON_IT.contains(&receiver) && LOW_HALF.contains(&doer) {
        return Some(Direction::NobodyHasThis);
    }
    if COUNTS_ON_IT.contains(&doer) && LOW_HALF.contains(&receiver) {
        return Some(Direction::OfferedMore);
    }
    None
}

fn of_slider(left: Role, mentee: u8, mentor: u8) -> Option<Direction> {
    if mentee == MIDDLE && mentor == MIDDLE {
        return Some(Direction::SharedWhoStarts);
    }
    // A mark on the left half says: whoever has the left end does it.
    let does = |step: u8| match step {
        MIDDLE => None,
        step if LOW_HALF.contains(&step) => Some(left),
        _ => Some(left.other()),
    };
    match (does(mentee)?, does(mentor)?) {
        (Role::Mentor, Role::Mentee) => Some(Direction::NobodyHasThis),
        (Role::Mentee, Role::Mentor) => Some(Direction::TwoHands),
        (Role::Mentee, Role::Mentee) | (Role::Mentor, Role::Mentor) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::ItemId;

    fn asked(kind: ItemKind, about: Conduct, left_role: Option<Role>) -> ItemAsked {
        ItemAsked {
            item: ItemId::new("exp-one"),
            kind,
            theme: String::new(),
            about,
            text: "A sentence.".to_owned(),
            left: String::new(),
            right: String::new(),
            left_role,
            discuss: String::new(),
            clause: String::new(),
        }
    }

    fn at(step: u8) -> AnswerSaid {
        said(Said::Step { step }, None)
    }

    fn said(said: Said, weight: Option<Weight>) -> AnswerSaid {
        AnswerSaid {
            said,
            weight,
            reason: String::new(),
        }
    }

    fn row(asked: &ItemAsked, mentee: &AnswerSaid, mentor: &AnswerSaid) -> Compared {
        compare(
            asked,
            Both {
                mentee: Some(mentee),
                mentor: Some(mentor),
            },
        )
    }

    #[test]
    fn the_distance_alone_says_where_a_row_stands() {
        let about = asked(ItemKind::Statement, Conduct::Both, None);
        let groups: Vec<Group> = (1..=5)
            .map(|step| row(&about, &at(1), &at(step)).group)
            .collect();
        let wanted = [
            Group::SamePlace,
            Group::Close,
            Group::WorthATalk,
            Group::TalkFirst,
            Group::TalkFirst,
        ];
        assert_eq!(groups, wanted);
    }

    #[test]
    fn blank_is_not_agreement_and_not_the_middle() {
        let slider = asked(ItemKind::Slider, Conduct::Nobody, None);
        let open = [
            said(Said::Open, None),
            said(Said::Unknown, None),
            said(Said::Depends { on: String::new() }, None),
            said(Said::NotForUs, None),
        ];
        for answer in &open {
            let row = row(&slider, answer, &at(3));
            assert_eq!((row.group, row.apart), (Group::LeftOpen, None));
        }
        let withheld = compare(
            &slider,
            Both {
                mentee: None,
                mentor: Some(&at(3)),
            },
        );
        assert_eq!(withheld.group, Group::LeftOpen);
        let neither = said(Said::NotForUs, None);
        let both = row(&slider, &neither, &neither);
        assert_eq!(both.group, Group::SamePlace);
        assert_eq!(both.direction, Some(Direction::NotForUsBoth));
    }

    #[test]
    fn a_statement_is_done_by_the_one_it_is_about_and_received_by_the_other() {
        let mentors = asked(ItemKind::Statement, Conduct::Mentor, None);
        let direction = |mentee, mentor| row(&mentors, &at(mentee), &at(mentor)).direction;
        assert_eq!(direction(5, 2), Some(Direction::NobodyHasThis));
        assert_eq!(direction(2, 4), Some(Direction::OfferedMore));
        assert_eq!(direction(2, 1), Some(Direction::NotForUsBoth));
        assert_eq!(direction(5, 3), None);
        let mentees = asked(ItemKind::Statement, Conduct::Mentee, None);
        let turned = row(&mentees, &at(1), &at(5)).direction;
        assert_eq!(turned, Some(Direction::NobodyHasThis));
        let boths = asked(ItemKind::Statement, Conduct::Both, None);
        assert_eq!(row(&boths, &at(1), &at(5)).direction, None);
    }

    #[test]
    fn who_does_it_sliders_say_whose_hands_are_on_it() {
        let left_is_mentors = asked(ItemKind::Slider, Conduct::Nobody, Some(Role::Mentor));
        let direction = |mentee, mentor| row(&left_is_mentors, &at(mentee), &at(mentor)).direction;
        assert_eq!(direction(2, 4), Some(Direction::NobodyHasThis));
        assert_eq!(direction(5, 1), Some(Direction::TwoHands));
        assert_eq!(direction(3, 3), Some(Direction::SharedWhoStarts));
        assert_eq!(direction(1, 2), None);
        assert_eq!(direction(3, 1), None);
        let preference = asked(ItemKind::Slider, Conduct::Nobody, None);
        assert_eq!(row(&preference, &at(2), &at(4)).direction, None);
    }

    #[test]
    fn must_haves_lead_the_suggestions_and_an_orphan_leads_a_preference() {
        let mentors = asked(ItemKind::Statement, Conduct::Mentor, None);
        let slider = asked(ItemKind::Slider, Conduct::Nobody, Some(Role::Mentor));
        let preference = asked(ItemKind::Slider, Conduct::Nobody, None);
        let must = row(&mentors, &at(5), &at(2));
        let orphan = row(&slider, &at(2), &at(4));
        let far = row(&preference, &at(1), &at(4));
        let near = row(&preference, &at(1), &at(3));
        let ranks = [&must, &orphan, &far, &near].map(suggested);
        assert_eq!(ranks, [Some(0), Some(1), Some(2), Some(3)]);
        let agreed = row(&mentors, &at(5), &at(5));
        assert_eq!(suggested(&agreed), None, "both cannot do without it");
        let weighed = said(Said::Step { step: 2 }, Some(Weight::MustHave));
        assert!(row(&preference, &weighed, &at(4)).must_mentee);
        let alone = compare(
            &mentors,
            Both {
                mentee: Some(&at(5)),
                mentor: None,
            },
        );
        assert_eq!(
            suggested(&alone),
            Some(0),
            "one cannot do without it, one left it open"
        );
    }
}
