//! *Our parts* and *What we leave out*: who does what, each limit with its why and its instead.

use ithaca_core::agreement::{ClauseState, PartOf, PartsView};
use ithaca_core::catalogue::ParamValue;

use crate::people::{Person, signed};

fn page(person: &Person) -> PartsView {
    person.notebook.view_parts(&person.pair).unwrap()
}

#[test]
fn ag_19_both_see_the_same_parts_and_limits_with_why_and_instead() {
    let (maya, sam) = signed();
    let (hers, his) = (page(&maya), page(&sam));
    assert_eq!(hers.parts, his.parts);
    let of: Vec<PartOf> = hers.parts.iter().map(|part| part.of).collect();
    assert_eq!(of, [PartOf::Mentee, PartOf::Mentor, PartOf::Both]);
    for part in &hers.parts {
        assert!(!part.clauses.is_empty());
        assert!(
            part.clauses
                .iter()
                .all(|it| it.state == ClauseState::Agreed)
        );
    }
    let chosen: Vec<_> = hers.limits.iter().filter(|limit| limit.is_chosen).collect();
    assert_eq!(chosen.len(), 5, "the five every draft starts with");
    assert!(
        chosen
            .iter()
            .all(|limit| !limit.why.is_empty() && !limit.instead.is_empty())
    );
    assert_eq!(hers.limits.len(), 14, "the others are at hand");
    assert_eq!(hers.limits, his.limits);
    let worn = hers.hats.iter().filter(|hat| hat.is_chosen).count();
    assert_eq!((worn, hers.hats.len()), (4, 12));
}

#[test]
fn ag_19_a_limit_in_own_words_stands_there_as_it_was_written() {
    let mut maya = Person::begin("Maya Chen");
    maya.prepares(ithaca_core::person::Role::Mentee, "Sam");
    maya.drafts();
    let own = vec![
        "bd-no-pay".to_owned(),
        "lending each other money".to_owned(),
    ];
    maya.fills("cl-not-do", "boundary_list", ParamValue::Many(own));
    let limits = page(&maya).limits;
    assert_eq!(limits[1].text, "lending each other money");
    assert!(limits[1].is_chosen && limits[1].why.is_empty());
    assert_eq!(limits.iter().filter(|limit| limit.is_chosen).count(), 2);
    assert_eq!(page(&maya).limits_clause.unwrap().state, ClauseState::Draft);
}
