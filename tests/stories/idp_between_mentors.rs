//! Maya has two mentors. What one wrote reaches the other only after his yes to exactly these words; she reads both side by side.

use ithaca_core::agreement::Answer;
use ithaca_core::disclosure::DisclosureDraft;
use ithaca_core::error::Refusal;
use ithaca_core::id::{GoalId, PairId};
use ithaca_core::idp::lane_entry::{AskAnswer, IdeaKind};
use ithaca_core::idp::{
    AdviceKind, AgreedFor, CommentDraft, FocusDraft, GoalDraft, IdeaDraft, OwnCompetencyDraft,
    RatingDraft, ShareParts, SharePreview, Shareable,
};
use ithaca_core::paper::{PaperDraft, PaperKind, PaperReader, PaperTick};

use crate::expectation_people::mail;
use crate::idp::{goal_draft, refusal};
use crate::idp_private::{inside, on_the_way, private_ids};
use crate::people::{Person, agreed, signed};
use crate::skills::{LEARNING, seen};

const WORDS: &str = "Choose the smallest meeting there is, and run that one first.";

impl Person {
    /// *Send everything*, to the partner of any pair.
    fn everything_for(&mut self, pair: &PairId) -> Vec<u8> {
        self.notebook.make_parcel(pair, true).unwrap();
        self.notebook.newest_parcel(pair).unwrap().1
    }

    fn writes_beside(&mut self, words: &str) {
        let block = self.shared_idp().goals[0].lane.block.clone().unwrap();
        let pair = self.pair.clone();
        let draft = CommentDraft {
            field: String::new(),
            text: words.to_owned(),
        };
        self.notebook
            .write_comment(&pair, &block, None, &draft)
            .unwrap();
    }

    fn previews(&self, pair: &PairId, goal: &GoalId) -> SharePreview {
        let what = Shareable::Goal { goal: goal.clone() };
        self.notebook
            .preview_idp_share(pair, &what, ShareParts::default())
            .unwrap()
    }
}

/// Maya, Sam, Priya with her pair, and a goal both are shown; Sam wrote beside it.
fn two_mentors() -> (Person, Person, PairId, Person, GoalId) {
    let (mut maya, mut sam) = agreed();
    let (second, mut priya) = maya.meets("Priya Rao");
    let draft = GoalDraft {
        ask: "Sit in once.".to_owned(),
        ..goal_draft("Run our planning meeting twice")
    };
    let goal = maya.notebook.save_goal(None, &draft).unwrap();
    let what = Shareable::Goal { goal: goal.clone() };
    for pair in [maya.pair.clone(), second.clone()] {
        maya.notebook
            .share_idp(&pair, &what, ShareParts::default(), &[])
            .unwrap();
    }
    mail(&mut maya, &mut sam);
    let file = maya.parcel_for(&second);
    priya.takes_in(&file);
    sam.writes_beside(WORDS);
    mail(&mut sam, &mut maya);
    (maya, sam, second, priya, goal)
}

#[test]
fn idp_12_his_yes_to_exactly_these_words_lets_them_go() {
    let (mut maya, mut sam, second, _priya, goal) = two_mentors();
    let first = maya.pair.clone();
    let copied = GoalDraft {
        why: format!("He said: {WORDS}"),
        ..goal_draft("Run our planning meeting twice")
    };
    maya.notebook.save_goal(Some(&goal), &copied).unwrap();
    let lender = maya.previews(&second, &goal).lenders.remove(0);
    assert_eq!(lender.words, [WORDS]);
    assert!(!lender.asked && !lender.asking);

    // The question goes to him alone and does not say whom she would show it.
    let question = DisclosureDraft {
        to_whom: "somebody else who walks along with me".to_owned(),
        words: lender.words[0].clone(),
    };
    let asked = maya
        .notebook
        .ask_disclosure(&lender.pair, &question)
        .unwrap();
    let waits = maya.previews(&second, &goal).lenders.remove(0);
    assert!(waits.asking && !waits.asked);
    let what = Shareable::Goal { goal: goal.clone() };
    let early = maya
        .notebook
        .share_idp(&second, &what, ShareParts::default(), &[]);
    assert_eq!(refusal(early), Refusal::WordsOfAnother);
    mail(&mut maya, &mut sam);
    assert!(!sam.holds("Priya"));
    let line = sam
        .notebook
        .view_disclosures(&sam.pair)
        .unwrap()
        .lines
        .remove(0);
    sam.notebook
        .answer_disclosure(&sam.pair, &asked, &line.offer, Answer::Yes, "")
        .unwrap();
    mail(&mut sam, &mut maya);
    assert!(maya.previews(&second, &goal).lenders[0].asked);
    maya.notebook
        .share_idp(&second, &what, ShareParts::default(), &[])
        .unwrap();
    // A yes to one sentence is a yes to nothing else.
    sam.writes_beside("And ask Lena before you begin, she knows the room.");
    mail(&mut sam, &mut maya);
    let more = GoalDraft {
        why: "And ask Lena before you begin, she knows the room.".to_owned(),
        ..copied
    };
    maya.notebook.save_goal(Some(&goal), &more).unwrap();
    let share = maya
        .notebook
        .share_idp(&second, &what, ShareParts::default(), &[]);
    assert_eq!(refusal(share), Refusal::WordsOfAnother);
    assert_eq!(maya.pair, first);
}

#[test]
fn idp_12_what_sharing_holds_back_is_on_no_paper_for_the_other_before_he_was_asked() {
    let (mut maya, _sam, second, _priya, goal) = two_mentors();
    let tick = |maya: &Person| {
        let view = maya.notebook.view_papers(&second).unwrap();
        let mut plans = view.papers.into_iter();
        let plan = plans.find(|it| it.kind == PaperKind::Idp).unwrap();
        let mut ticks = plan.ticks.into_iter();
        ticks.find(|it| it.tick == PaperTick::Goal).unwrap()
    };
    assert!(tick(&maya).at_first, "shared as it stands");
    let copied = GoalDraft {
        why: format!("He said: {WORDS}"),
        ..goal_draft("Run our planning meeting twice")
    };
    maya.notebook.save_goal(Some(&goal), &copied).unwrap();
    let held_back = tick(&maya);
    assert!(held_back.only_me && !held_back.at_first);
    let ask = |reader| PaperDraft {
        kind: PaperKind::Idp,
        about: None,
        reader,
        ticked: [PaperTick::Goal].into(),
        things: held_back.thing.iter().cloned().collect(),
    };
    let paper = |maya: &Person, reader| maya.notebook.paper_source(&second, &ask(reader));
    let hers = refusal(paper(&maya, PaperReader::Partner));
    assert_eq!(hers, Refusal::WordsOfAnother);
    paper(&maya, PaperReader::Me).unwrap();
    // She asked him, and says so where she shares it.
    let what = Shareable::Goal { goal };
    let first = maya.pair.clone();
    maya.notebook
        .share_idp(&second, &what, ShareParts::default(), &[first])
        .unwrap();
    paper(&maya, PaperReader::Partner).unwrap();
    assert!(tick(&maya).at_first);
}

#[test]
fn idp_12_a_moment_told_by_one_mentor_does_not_reach_the_other_in_a_rating_or_a_focus() {
    let (mut maya, mut sam, second, _priya, _) = two_mentors();
    let skill = maya.rates(LEARNING, 2, 4);
    let round = maya.asks_for_view(std::slice::from_ref(&skill));
    mail(&mut maya, &mut sam);
    let mut told = seen(4);
    told.example = "You turned the whole plan around in one day in October.".to_owned();
    sam.sees_skill(&round, LEARNING, &told);
    sam.seals_view(&round);
    mail(&mut sam, &mut maya);
    let draft = RatingDraft {
        now: Some(3),
        needed: None,
        importance: None,
        example: told.example.clone(),
    };
    maya.notebook.rate_competency(&skill, &draft).unwrap();
    let asked = maya
        .notebook
        .ask_for_view(&second, std::slice::from_ref(&skill));
    assert_eq!(refusal(asked), Refusal::WordsOfAnother);
    let focus = FocusDraft {
        strengths: vec![told.example],
        growth: Vec::new(),
    };
    let offered = maya.notebook.propose_focus(&second, &focus);
    assert_eq!(refusal(offered), Refusal::WordsOfAnother);
    // To him they are his own.
    maya.notebook.propose_focus(&maya.pair, &focus).unwrap();
}

#[test]
fn idp_12_advice_of_both_stands_side_by_side_for_her_alone() {
    let (mut maya, mut sam, second, mut priya, _) = two_mentors();
    priya.writes_beside("Begin with the largest one.");
    let block = priya.shared_idp().goals[0].lane.block.clone().unwrap();
    priya
        .notebook
        .answer_ask(
            &priya.pair,
            &block,
            AskAnswer::Else,
            "I can listen on Fridays.",
        )
        .unwrap();
    mail(&mut priya, &mut maya);
    let idea = IdeaDraft {
        idea: IdeaKind::Person,
        title: "Lena Novak".to_owned(),
        text: "She knows the room.".to_owned(),
        preparation: String::new(),
        resource: String::new(),
    };
    sam.notebook.suggest_idea(&sam.pair, &idea).unwrap();
    mail(&mut sam, &mut maya);

    let advice = maya.notebook.view_advice().unwrap();
    let names: Vec<_> = advice
        .mentors
        .iter()
        .map(|it| it.short_name.as_str())
        .collect();
    assert_eq!(names, ["Priya", "Sam"]);
    let goal = &advice.groups[0];
    assert_eq!(goal.title, "Run our planning meeting twice");
    let said: Vec<_> = goal
        .lines
        .iter()
        .map(|it| (it.mentor, it.kind, it.text.as_str()))
        .collect();
    assert!(said.contains(&(1, AdviceKind::Comment, WORDS)));
    assert!(said.contains(&(0, AdviceKind::Comment, "Begin with the largest one.")));
    assert!(said.contains(&(0, AdviceKind::Answer, "I can listen on Fridays.")));
    let ideas = advice.groups.last().unwrap();
    assert_eq!(ideas.title, "");
    assert_eq!(ideas.lines[0].text, "Lena Novak\nShe knows the room.");

    // Looking writes nothing and sends nothing: each holds their own.
    let file = maya.makes_parcel_of_everything();
    sam.takes_in(&file);
    let file = maya.everything_for(&second);
    priya.takes_in(&file);
    assert!(sam.holds(WORDS) && !sam.holds("largest"));
    assert!(priya.holds("largest") && !priya.holds(WORDS) && !priya.holds("Lena Novak"));
    assert!(sam.notebook.view_advice().unwrap().groups.is_empty());
}

#[test]
fn idp_10_the_days_of_the_agreement_stand_beside_the_day_of_my_own() {
    let (mut maya, _) = signed();
    let view = maya.notebook.view_idp(&maya.pair).unwrap();
    let named: Vec<_> = view.agreed_days.iter().map(|it| it.what).collect();
    assert_eq!(named, [AgreedFor::FirstIdp, AgreedFor::Midpoint]);
    assert!(view.agreed_days.iter().all(|it| it.day > view.today));
    let day = view.agreed_days[1].day.clone();
    maya.notebook.set_idp_review_day(&day).unwrap();
    let view = maya.notebook.view_idp(&maya.pair).unwrap();
    assert_eq!(view.review_day, day);
}

#[test]
fn st_16_what_is_sealed_of_skills_is_in_no_parcel_before_it_is_shown_and_in_none_to_another() {
    let (mut maya, mut sam) = agreed();
    let (second, mut priya) = maya.meets("Priya Rao");
    let first = maya.pair.clone();
    let file = maya.parcel_for(&second);
    priya.takes_in(&file);
    // Day 0: rated twice, once with words that were taken out again.
    let draft = OwnCompetencyDraft {
        name: "markername".to_owned(),
        signs: vec!["markersign".to_owned(), String::new(), String::new()],
    };
    let own = maya.notebook.save_own_competency(None, &draft).unwrap();
    for example in ["markertypedandremoved", "markerexample"] {
        let rating = RatingDraft {
            now: Some(2),
            needed: Some(4),
            importance: None,
            example: example.to_owned(),
        };
        maya.notebook.rate_competency(&own, &rating).unwrap();
    }
    let mut maya = maya.reopen(7);
    maya.pair = first.clone();
    let round = maya.asks_for_view(std::slice::from_ref(&own));
    let to_sam = maya.parcel_for(&first);
    let asked = inside(&to_sam, &sam);
    // Asking shows the name and the signs, and nothing that is sealed.
    assert!(asked.contains("markername") && asked.contains("markersign"));
    for word in ["markerexample", "markertypedandremoved", "salt"] {
        assert!(!asked.contains(word), "{word} has left");
        assert!(
            !on_the_way(&maya, &first).contains(word),
            "{word} is in the journal"
        );
    }
    for id in private_ids(&maya) {
        assert!(!asked.contains(&id), "{id} has left");
    }
    let skills: Vec<&str> = asked.split("\\\"about\\\":\\\"skills/").skip(1).collect();
    assert!(!skills.is_empty(), "what was asked is in the parcel");
    for entry in skills {
        assert!(!entry.contains("2026-11-25"), "the day of rating has left");
    }
    sam.takes_in(&to_sam);
    let item = sam.skill_round().rows[0].item.as_str().to_owned();
    sam.sees_skill(&round, &item, &seen(3));
    sam.seals_view(&round);
    mail(&mut sam, &mut maya);
    maya.shows_skills(&round, &[&item]);
    let to_sam = maya.parcel_for(&first);
    assert!(
        inside(&to_sam, &sam).contains("markerexample"),
        "now it is shown"
    );

    let to_priya = maya.everything_for(&second);
    let hers = inside(&to_priya, &priya) + &on_the_way(&maya, &second);
    for word in ["marker", "I saw step", item.as_str(), "skills/"] {
        assert!(!hers.contains(word), "{word} reached Priya");
    }
}
