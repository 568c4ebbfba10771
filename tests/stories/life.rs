//! How long the agreement runs: a later last day, a pause, and what is over, for both.

use ithaca_core::agreement::{AgreementDraft, Answer, Terms, TermsFrom};
use ithaca_core::error::{Error, Refusal};
use ithaca_core::home::Headline;
use ithaca_core::life::{ExtensionDraft, LifeChange, LifeState, LifeView, OfferState, PauseDraft};
use ithaca_core::person::Side;

use crate::people::{Person, agreed, joined, signed};

pub(crate) fn life(person: &Person) -> LifeView {
    person.notebook.view_life(&person.pair).unwrap()
}

pub(crate) fn offers_end(person: &mut Person, end: &str) {
    let draft = ExtensionDraft {
        end_day: end.to_owned(),
        reason: "We are not done.".to_owned(),
    };
    let pair = person.pair.clone();
    person.notebook.propose_extension(&pair, &draft).unwrap();
}

pub(crate) fn offers_pause(person: &mut Person, from: &str, back: &str) {
    let draft = PauseDraft {
        from_day: from.to_owned(),
        return_day: back.to_owned(),
        reason: String::new(),
    };
    let pair = person.pair.clone();
    person.notebook.propose_pause(&pair, &draft).unwrap();
}

pub(crate) fn answers_end(person: &mut Person, answer: Answer) {
    let view = life(person);
    let line = view
        .extensions
        .iter()
        .find(|it| it.by == Side::Partner)
        .unwrap();
    let (pair, offer) = (person.pair.clone(), line.offer.clone());
    person
        .notebook
        .answer_extension(&pair, &offer, answer, "")
        .unwrap();
}

pub(crate) fn answers_pause(person: &mut Person, answer: Answer) {
    let view = life(person);
    let waits = |it: &&ithaca_core::life::PauseLine| {
        it.by == Side::Partner && it.state == OfferState::Waits
    };
    let line = view.pauses.iter().find(waits).unwrap();
    let (pair, offer) = (person.pair.clone(), line.offer.clone());
    person
        .notebook
        .answer_pause(&pair, &offer, answer, "")
        .unwrap();
}

pub(crate) fn carries(from: &mut Person, to: &mut Person) {
    let mail = from.makes_parcel();
    to.takes_in(&mail);
}

pub(crate) fn headlines(person: &Person) -> Vec<Headline> {
    let home = person.notebook.view_home(Some(&person.pair)).unwrap();
    std::iter::once(home.headline).chain(home.also).collect()
}

/// SHA-256 of the signed text, as the record shows it.
pub(crate) fn text(person: &Person) -> String {
    person
        .notebook
        .view_record(&person.pair, None)
        .unwrap()
        .text_sha256
}

#[test]
fn ag_16_a_later_last_day_is_offered_a_month_before_and_binds_with_the_others_yes() {
    let (maya, sam) = signed();
    // The draft was begun on 25 November 2026 and runs a year.
    let quiet = maya.reopen(334);
    assert!(
        !headlines(&quiet)
            .iter()
            .any(|it| matches!(it, Headline::EndsSoon { .. }))
    );
    let mut maya = quiet.reopen(335);
    assert_eq!(life(&maya).days.end_day.as_deref(), Some("2027-11-25"));
    let soon = Headline::EndsSoon {
        end_day: "2027-11-25".to_owned(),
        days_left: 30,
    };
    assert!(headlines(&maya).contains(&soon));
    let ends_soon = |person: &Person| {
        let lines = headlines(person);
        lines
            .iter()
            .any(|it| matches!(it, Headline::EndsSoon { .. }))
    };
    maya = maya.reopen(345);
    assert!(!ends_soon(&maya), "not on every day of the last month");
    maya = maya.reopen(351);
    assert!(ends_soon(&maya), "two weeks before once more");
    maya = maya.reopen(335);
    let mut sam = sam.reopen(335);
    let record = text(&maya);

    offers_end(&mut maya, "2028-05-25");
    assert!(!headlines(&maya).contains(&soon), "it is on the table now");
    assert_eq!(life(&maya).days.end_day.as_deref(), Some("2027-11-25"));
    carries(&mut maya, &mut sam);
    let asks = Headline::AnswerExtension {
        end_day: "2028-05-25".to_owned(),
    };
    assert!(headlines(&sam).contains(&asks));
    answers_end(&mut sam, Answer::Yes);
    carries(&mut sam, &mut maya);
    for person in [&maya, &sam] {
        let view = life(person);
        assert_eq!(view.days.end_day.as_deref(), Some("2028-05-25"));
        assert_eq!(view.days.text_end_day.as_deref(), Some("2027-11-25"));
        assert_eq!(text(person), record, "the signed text stays as it was");
        let yes = person.notebook.view_both_yes(&person.pair).unwrap().life;
        assert_eq!(yes.len(), 1, "AG-20");
        assert_eq!(
            yes[0].change,
            LifeChange::Extension {
                over_day: "2027-11-25".to_owned(),
                end_day: "2028-05-25".to_owned(),
            }
        );
    }
    let maya = maya.reopen(400);
    assert!(matches!(life(&maya).state, LifeState::InForce { .. }));
}

#[test]
fn ag_16_another_day_answers_an_offer_and_a_no_leaves_the_end_where_it_was() {
    let (mut maya, mut sam) = signed();
    offers_end(&mut maya, "2028-05-25");
    carries(&mut maya, &mut sam);
    offers_end(&mut sam, "2028-02-25");
    assert_eq!(life(&sam).extensions.len(), 1, "his other day answers hers");
    carries(&mut sam, &mut maya);
    assert_eq!(life(&maya).extensions[0].by, Side::Partner);
    answers_end(&mut maya, Answer::No);
    carries(&mut maya, &mut sam);
    for person in [&maya, &sam] {
        assert_eq!(life(person).days.end_day.as_deref(), Some("2027-11-25"));
        assert!(life(person).extensions.is_empty());
    }
}

#[test]
fn ag_16_two_later_days_that_cross_agree_nothing_until_one_is_chosen() {
    let (mut maya, mut sam) = signed();
    offers_end(&mut maya, "2028-05-25");
    offers_end(&mut sam, "2028-02-25");
    let (hers, his) = (maya.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&his);
    sam.takes_in(&hers);
    assert_eq!(life(&maya).extensions.len(), 2, "both stand side by side");
    // Each says yes to the other's at once.
    answers_end(&mut maya, Answer::Yes);
    answers_end(&mut sam, Answer::Yes);
    let (hers, his) = (maya.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&his);
    sam.takes_in(&hers);
    for person in [&maya, &sam] {
        let view = life(person);
        assert_eq!(view.days.end_day.as_deref(), Some("2027-11-25"));
        let crossed = |it: &&ithaca_core::life::ExtensionLine| it.state == OfferState::CrossedYes;
        assert_eq!(view.extensions.iter().filter(crossed).count(), 2);
    }
    // Theirs: Maya takes Sam's day, and his one yes is asked for.
    answers_end(&mut maya, Answer::Yes);
    carries(&mut maya, &mut sam);
    answers_end(&mut sam, Answer::Yes);
    carries(&mut sam, &mut maya);
    for person in [&maya, &sam] {
        assert_eq!(life(person).days.end_day.as_deref(), Some("2028-02-25"));
    }
}

#[test]
fn ag_16_an_extension_that_crosses_a_later_version_counts_only_for_the_day_it_was_offered_over() {
    let (mut maya, mut sam) = signed();
    offers_end(&mut maya, "2028-05-25");
    carries(&mut maya, &mut sam);
    answers_end(&mut sam, Answer::Yes);
    // Crossing his yes, Maya changes the last day in the text itself.
    maya.fills(
        "cl-parties",
        "end_date",
        ithaca_core::catalogue::ParamValue::Day("2028-12-31".to_owned()),
    );
    let pair = maya.pair.clone();
    let clause = ithaca_core::id::ClauseId::new("cl-parties");
    maya.notebook.propose_clause(&pair, &clause).unwrap();
    let (hers, his) = (maya.makes_parcel(), sam.makes_parcel());
    maya.takes_in(&his);
    sam.takes_in(&hers);
    assert_eq!(life(&maya).days.end_day.as_deref(), Some("2028-05-25"));
    sam.answers("cl-parties", Answer::Yes);
    sam.signs();
    carries(&mut sam, &mut maya);
    maya.signs();
    carries(&mut maya, &mut sam);
    for person in [&maya, &sam] {
        assert_eq!(life(person).version, Some(2));
        assert_eq!(life(person).days.end_day.as_deref(), Some("2028-12-31"));
        let yes = person.notebook.view_both_yes(&person.pair).unwrap().life;
        assert_eq!(yes.len(), 1, "what both said yes to stays told");
    }
}

#[test]
fn rv_5_a_pause_needs_both_stops_the_clocks_and_says_welcome_back() {
    let (mut maya, mut sam) = signed();
    offers_pause(&mut maya, "2026-12-01", "2027-01-15");
    assert!(matches!(life(&maya).state, LifeState::InForce { .. }));
    carries(&mut maya, &mut sam);
    answers_pause(&mut sam, Answer::Yes);
    carries(&mut sam, &mut maya);
    let mut maya = maya.reopen(20);
    let mut sam = sam.reopen(20);
    let rests = LifeState::Paused {
        return_day: "2027-01-15".to_owned(),
    };
    assert_eq!(
        (life(&maya).state, life(&sam).state),
        (rests.clone(), rests)
    );
    // Both earlier: another return, offered and accepted.
    offers_pause(&mut sam, "2026-12-01", "2026-12-20");
    carries(&mut sam, &mut maya);
    answers_pause(&mut maya, Answer::Yes);
    carries(&mut maya, &mut sam);
    let maya = maya.reopen(25);
    let back = Headline::WelcomeBack {
        return_day: "2026-12-20".to_owned(),
    };
    assert!(headlines(&maya).contains(&back));
    let yes = maya.notebook.view_both_yes(&maya.pair).unwrap().life;
    assert_eq!(yes.len(), 2, "AG-20: the pause and its earlier return");
}

#[test]
fn rv_9_past_its_last_day_the_agreement_is_lapsed_and_nothing_closes_by_itself() {
    let (maya, _) = signed();
    let maya = maya.reopen(366);
    let over = LifeState::Lapsed {
        end_day: "2027-11-25".to_owned(),
    };
    assert_eq!(life(&maya).state, over);
    assert!(headlines(&maya).contains(&Headline::Lapsed {
        end_day: "2027-11-25".to_owned()
    }));
    let mut maya = maya;
    offers_end(&mut maya, "2028-11-25");
    assert_eq!(
        life(&maya).extensions.len(),
        1,
        "extending is still possible"
    );
}

#[test]
fn what_makes_no_sense_is_refused_and_nothing_is_written() {
    let (mut maya, _) = joined();
    let pair = maya.pair.clone();
    let draft = ExtensionDraft {
        end_day: "2028-05-25".to_owned(),
        reason: String::new(),
    };
    let refused = maya.notebook.propose_extension(&pair, &draft);
    assert!(matches!(
        refused,
        Err(Error::Refused(
            Refusal::NothingSigned | Refusal::PairHasNoPartner
        ))
    ));
    let (mut maya, _) = signed();
    let pair = maya.pair.clone();
    let earlier = ExtensionDraft {
        end_day: "2027-05-25".to_owned(),
        reason: String::new(),
    };
    let refused = maya.notebook.propose_extension(&pair, &earlier);
    assert!(matches!(refused, Err(Error::Refused(Refusal::DayNotLater))));
    let backwards = PauseDraft {
        from_day: "2027-02-01".to_owned(),
        return_day: "2027-01-01".to_owned(),
        reason: String::new(),
    };
    let refused = maya.notebook.propose_pause(&pair, &backwards);
    assert!(matches!(
        refused,
        Err(Error::Refused(Refusal::ReturnNotLater))
    ));
    let long = PauseDraft {
        from_day: "2027-01-01".to_owned(),
        return_day: "2027-02-01".to_owned(),
        reason: "x".repeat(301),
    };
    let refused = maya.notebook.propose_pause(&pair, &long);
    assert!(matches!(
        refused,
        Err(Error::Refused(Refusal::TextTooLong { .. }))
    ));
    assert!(life(&maya).extensions.is_empty() && life(&maya).pauses.is_empty());
    let withdrawn = maya.notebook.withdraw_pause(&pair);
    assert!(matches!(
        withdrawn,
        Err(Error::Refused(Refusal::NotYourTurn))
    ));
}

#[test]
fn what_was_offered_and_taken_back_before_a_parcel_never_leaves() {
    let (mut maya, mut sam) = signed();
    offers_pause(&mut maya, "2026-12-01", "2027-01-15");
    let pair = maya.pair.clone();
    maya.notebook.withdraw_pause(&pair).unwrap();
    assert!(life(&maya).pauses.is_empty());
    offers_end(&mut maya, "2028-05-25");
    carries(&mut maya, &mut sam);
    assert!(life(&sam).pauses.is_empty());
    // After it left, taking back is a fact that both see.
    maya.notebook.withdraw_extension(&pair).unwrap();
    carries(&mut maya, &mut sam);
    assert!(life(&sam).extensions.is_empty());
}

#[test]
fn ag_17_unsigned_after_a_month_one_friendly_offer_of_the_five_line_version() {
    let (maya, _) = agreed();
    let maya = maya.reopen(29);
    let offered = |it: &Headline| matches!(it, Headline::ShortVersion { .. });
    assert!(!headlines(&maya).iter().any(offered));
    let mut maya = maya.reopen(30);
    assert_eq!(
        headlines(&maya)[0],
        Headline::ShortVersion { agreed_count: 34 }
    );
    let pair = maya.pair.clone();
    maya.notebook.leave_short_version(&pair).unwrap();
    assert!(!headlines(&maya).iter().any(offered), "it is offered once");
}

#[test]
fn ag_14_what_is_settled_drives_the_rest_and_own_words_drive_nothing() {
    let (mut maya, mut sam) = signed();
    let terms = |person: &Person| {
        let read = |store: &rusqlite::Connection| Terms::load(store, &person.pair);
        person.notebook.read(read).unwrap()
    };
    let signed = terms(&maya);
    assert_eq!(signed.from, TermsFrom::Signed);
    assert_eq!(signed.goal_limit(), Some(3));
    assert_eq!(signed.rhythm_days(), Some(30));
    assert_eq!(signed.meeting_minutes(), Some(60));
    assert_eq!(signed.midpoint_day(), Some("2027-05-26"));
    // A change that nobody signed drives nothing yet.
    sam.proposes("cl-meeting-rhythm", "We meet when the moon is full.", "");
    carries(&mut sam, &mut maya);
    maya.answers("cl-meeting-rhythm", Answer::Yes);
    assert_eq!(terms(&maya).rhythm_days(), Some(30));
    maya.signs();
    carries(&mut maya, &mut sam);
    sam.signs();
    carries(&mut sam, &mut maya);
    for person in [&maya, &sam] {
        assert_eq!(terms(person).rhythm_days(), None);
        assert_eq!(terms(person).goal_limit(), Some(3));
    }
    let mut alone = Person::begin("Priya");
    alone.prepares(ithaca_core::person::Role::Mentee, "Sam");
    assert_eq!(terms(&alone).goal_limit(), Some(3), "the catalogue's");
    let flash = AgreementDraft {
        preset: "flash".to_owned(),
        ..AgreementDraft::default()
    };
    let pair = alone.pair.clone();
    alone.notebook.begin_agreement(&pair, &flash).unwrap();
    assert_eq!(terms(&alone).from, TermsFrom::Drafted);
}
