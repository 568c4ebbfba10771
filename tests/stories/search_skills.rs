//! Found of skills and of the plan's past (SE-1): the moments behind ratings, what the two named together, and snapshots.

use ithaca_core::id::{CompetencyId, ItemId};
use ithaca_core::idp::rating_entry::{SkillEndWhy, SkillSaid};
use ithaca_core::idp::{FocusDraft, RatingDraft, SkillRatingDraft};
use ithaca_core::search::{SearchKind, SearchPlace, Whose};

use crate::expectation_people::mail;
use crate::idp::goal_draft;
use crate::people::{Person, agreed};
use crate::search_between::only;
use crate::skills::{LEARNING, seen};

fn at(spot: &str) -> SearchPlace {
    SearchPlace::Skills {
        spot: spot.to_owned(),
    }
}

fn saw(example: &str) -> SkillRatingDraft {
    SkillRatingDraft {
        said: SkillSaid::Step { step: 4 },
        example: example.to_owned(),
    }
}

/// Maya has rated a skill with a moment behind it.
fn rates(maya: &mut Person, example: &str) -> CompetencyId {
    let id = CompetencyId::new(LEARNING);
    maya.notebook.pick_competency(&id, true).unwrap();
    let draft = RatingDraft {
        now: Some(2),
        needed: Some(4),
        importance: None,
        example: example.to_owned(),
    };
    maya.notebook.rate_competency(&id, &draft).unwrap();
    id
}

#[test]
fn se_1_a_rating_is_found_by_its_moment_and_the_partners_once_it_is_shown() {
    let (mut maya, mut sam) = agreed();
    let skill = rates(&mut maya, "I asked about tamarind.");
    let hit = only(&maya, "tamarind");
    assert_eq!((hit.kind, hit.only_me), (SearchKind::Skill, true));
    assert_eq!(hit.place, at(LEARNING));
    let round = maya.asks_for_view(&[skill]);
    mail(&mut maya, &mut sam);
    assert!(sam.finds("tamarind").is_empty(), "hers is sealed");

    let write = |sam: &mut Person, example: &str| {
        sam.sees_skill(&round, LEARNING, &saw(example));
    };
    write(&mut sam, "She asked me about cardamom.");
    let hit = only(&sam, "cardamom");
    assert_eq!((hit.kind, hit.only_me), (SearchKind::SkillDraft, true));
    assert_eq!(hit.place, at(LEARNING));
    write(&mut sam, "She asked me about saffron.");
    assert!(sam.finds("cardamom").is_empty() && !sam.index_holds("cardamom"));
    sam.seals_view(&round);
    let hit = only(&sam, "saffron");
    assert_eq!((hit.kind, hit.only_me), (SearchKind::SkillSeen, false));
    mail(&mut sam, &mut maya);
    let hit = only(&maya, "saffron");
    assert_eq!(
        (hit.kind, hit.whose),
        (SearchKind::SkillSeen, Whose::Partner)
    );
    assert!(sam.finds("tamarind").is_empty(), "she has not shown hers");
    maya.shows_skills(&round, &[LEARNING]);
    mail(&mut maya, &mut sam);
    assert_eq!(only(&sam, "tamarind").whose, Whose::Both);
    assert_eq!(only(&maya, "tamarind").kind, SearchKind::Skill, "once");
}

#[test]
fn se_1_a_view_that_is_let_go_leaves_the_index() {
    let (mut maya, mut sam) = agreed();
    let skill = rates(&mut maya, "Mine.");
    let round = maya.asks_for_view(&[skill]);
    mail(&mut maya, &mut sam);
    sam.sees_skill(&round, LEARNING, &saw("A fenugreek moment."));
    sam.sees_skill(&round, LEARNING, &seen(3));
    assert!(!sam.index_holds("fenugreek"));
    sam.sees_skill(&round, LEARNING, &saw("A fenugreek moment."));
    let pair = sam.pair.clone();
    sam.notebook
        .end_skill_round(&pair, &round, SkillEndWhy::Declined)
        .unwrap();
    assert!(sam.finds("fenugreek").is_empty() && !sam.index_holds("fenugreek"));
    let refused = sam
        .notebook
        .save_view_of_skill(&pair, &round, &ItemId::new(LEARNING), &seen(3));
    assert!(refused.is_err());
}

#[test]
fn se_1_what_the_two_named_together_is_found() {
    let (mut maya, mut sam) = agreed();
    let draft = FocusDraft {
        strengths: vec!["Telling of juniper".to_owned()],
        growth: vec!["Asking for sumac".to_owned()],
    };
    let pair = maya.pair.clone();
    maya.notebook.propose_focus(&pair, &draft).unwrap();
    mail(&mut maya, &mut sam);
    for word in ["juniper", "sumac"] {
        let hit = only(&sam, word);
        assert_eq!((hit.kind, hit.whose), (SearchKind::Focus, Whose::Partner));
        assert_eq!(hit.place, at("our-focus"));
    }
    maya.notebook.withdraw_focus(&pair).unwrap();
    mail(&mut maya, &mut sam);
    assert!(sam.finds("juniper").is_empty() && maya.finds("juniper").is_empty());
}

#[test]
fn se_1_a_snapshot_is_found_by_its_name_and_by_words_that_it_was_the_first_to_hold() {
    let mut maya = Person::begin("Maya Chen");
    let goal = maya.writes_goal("Learn about marjoram");
    let first = maya.notebook.take_idp_snapshot("Before chervil").unwrap();
    let mut maya = maya.reopen(1);
    let reworded = goal_draft("Learn about lovage");
    maya.notebook.save_goal(Some(&goal), &reworded).unwrap();
    maya.notebook.take_idp_snapshot("").unwrap();

    let hit = only(&maya, "chervil");
    assert_eq!((hit.kind, hit.only_me), (SearchKind::Snapshot, true));
    let spot = first.to_string();
    assert_eq!(hit.place, SearchPlace::Snapshots { spot: spot.clone() });
    // The old sentence stands in the goal's past, and in the snapshot that was the first to hold it.
    let old = maya.kinds_of("marjoram");
    assert!(old.contains(&SearchKind::Snapshot), "{old:?}");
    let hits = maya.finds("lovage");
    let snapshots = hits.iter().filter(|hit| hit.kind == SearchKind::Snapshot);
    assert_eq!(snapshots.count(), 1);
    // Folded again in any order, the same is found.
    maya.notebook.fold_again().unwrap();
    assert_eq!(maya.finds("lovage"), hits);
    assert_eq!(maya.kinds_of("marjoram"), old);
}
