//! The sample: a year of Maya and Sam that anybody may look around in, and that never mixes with a real notebook (ON-2).

use chrono::{Datelike as _, NaiveDate, Weekday};
use ithaca_core::clock::StandingClock;
use ithaca_core::error::{Error, Refusal};
use ithaca_core::exchange::{InvitationBack, WordsCame, open_invitation};
use ithaca_core::id::PairId;
use ithaca_core::meeting::MeetingState;
use ithaca_core::notebook::Notebook;
use ithaca_core::pair::PairDraft;
use ithaca_core::person::Role;
use ithaca_core::sample::{SamplePlace, Seat};
use ithaca_core::vault::Profile;
use secrecy::SecretString;
use tempfile::TempDir;

use crate::people::{Person, agreed, day};

struct Sample {
    place: SamplePlace,
    /// Thrown away at the end of the story.
    _folder: TempDir,
}

fn made() -> Sample {
    let folder = tempfile::tempdir().unwrap();
    let place = SamplePlace::beside(&folder.path().join("notebook-1"));
    let zone = "Europe/Lisbon".parse().unwrap();
    place.make(day(0), zone, &mut rand::rng()).unwrap();
    Sample {
        place,
        _folder: folder,
    }
}

impl Sample {
    fn sit(&self, seat: Seat) -> (Notebook, PairId) {
        let profile = Profile::hold(&self.place.seat(seat)).unwrap();
        let unlocked = SamplePlace::unlock(&profile, day(0)).unwrap();
        let clock = Box::new(StandingClock(day(0)));
        let house = SamplePlace::house();
        let notebook = Notebook::open(unlocked, clock, house, Box::new(|_| {})).unwrap();
        let pair = notebook.view_frame().unwrap().current.unwrap();
        (notebook, pair)
    }
}

fn refused<T: std::fmt::Debug>(answer: Result<T, Error>) -> Refusal {
    match answer {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

/// Making the year takes seconds where nothing is optimised, so each story makes it once.
#[test]
fn on_2_every_room_of_both_seats_holds_a_piece_of_the_year_and_only_me_is_on_one_side() {
    let sample = made();
    assert!(sample.place.is_whole());
    for seat in Seat::BOTH {
        let (notebook, pair) = sample.sit(seat);
        assert_eq!(notebook.sample_seat().unwrap(), Some(seat));
        let home = notebook.view_home(None).unwrap();
        assert!(!home.recovery_unconfirmed && !home.recovery_asked && !home.copy_asked);
        assert_eq!(
            home.pair.unwrap().signed_version,
            Some(2),
            "a redline was signed"
        );

        let meetings = notebook.view_meetings(&pair).unwrap();
        let next = meetings.next.unwrap();
        assert_eq!(next.state, MeetingState::Agreed);
        let starts: NaiveDate = next.date.starts[..10].parse().unwrap();
        let ahead = (starts - day(0).date_naive()).num_days();
        assert!(
            (5..=7).contains(&ahead),
            "the next meeting is in {ahead} days"
        );
        assert!(!matches!(starts.weekday(), Weekday::Sat | Weekday::Sun));
        assert_eq!(meetings.past_count, 10);
        assert!(meetings.my_points > 0 && meetings.their_points > 0);
        let kept = meetings.past.iter();
        assert!(kept.clone().count() > 0 && kept.clone().all(|it| !it.needs_me));

        let promises = notebook.view_promises(&pair).unwrap();
        assert!(promises.offered.is_empty() && promises.closed.len() > 12);
        assert!(promises.open.iter().all(|it| it.late_days == 0));

        let rounds = notebook.view_expectations(&pair).unwrap().rounds;
        let compared = notebook.view_comparison(&pair, &rounds[0].round).unwrap();
        let decided = compared.rows.iter().filter(|it| it.outcome.is_some());
        assert_eq!(decided.count(), 2);

        let plan = notebook.view_shared_idp(&pair).unwrap();
        assert_eq!((plan.goals.len(), plan.ideas.len()), (2, 2));
        let skills = notebook.view_skill_rounds(&pair).unwrap();
        assert_eq!(skills.both.len(), 3);
        assert!(skills.focus.agreed.is_some());

        let reviews = notebook.view_reviews(&pair).unwrap();
        assert_eq!(reviews.earlier.len() + reviews.open.len(), 1);
        assert_eq!(notebook.view_thanks(&pair).unwrap().lines.len(), 2);
        assert!(!notebook.view_both_yes(&pair).unwrap().parts.is_empty());
        notebook.prove_passphrase(&SecretString::from("")).unwrap();
        let parked = meetings.parked_newest.concat();
        let is_hers = parked.contains("Tell him that I will miss this");
        let is_his = parked.contains("leaving do");
        assert_eq!((is_hers, is_his), (seat == Seat::Maya, seat == Seat::Sam));
    }
}

/// From the sample into a real notebook nothing comes, nor the other way; and nobody is invited from there.
#[test]
fn on_2_nothing_comes_from_the_sample_into_a_real_notebook_nor_the_other_way() {
    let sample = made();
    let (mut maya, pair) = sample.sit(Seat::Maya);
    maya.make_parcel(&pair, false).unwrap();
    let (_, invented) = maya.newest_parcel(&pair).unwrap();
    let mut lena = Person::begin("Lena Brandt");
    let opened = lena.notebook.open_parcel(&invented);
    assert_eq!(refused(opened), Refusal::FromSample);
    let (mut real, _) = agreed();
    let opened = real.notebook.open_parcel(&invented);
    assert_eq!(refused(opened), Refusal::FromSample);

    let parcel = real.makes_everything();
    assert_eq!(refused(maya.open_parcel(&parcel)), Refusal::IntoSample);
    lena.prepares(Role::Mentor, "Maya");
    let (file, words) = lena.invites();
    let invitation = open_invitation(&file, &words).unwrap();
    let joined = maya.join_invitation(&invitation, WordsCame::AnotherWay);
    assert_eq!(refused(joined), Refusal::IntoSample);

    let another = PairDraft {
        my_role: Role::Mentor,
        partner_name: "Lena".to_owned(),
    };
    let prepared = maya.prepare_pair(&another);
    assert_eq!(refused(prepared), Refusal::SampleHasOnePair);
    let back = InvitationBack {
        personal_line: String::new(),
        days: 14,
    };
    let invited = maya.invite_back(&pair, &back);
    assert_eq!(refused(invited), Refusal::SampleHasOnePair);
    assert_eq!(maya.view_frame().unwrap().pairs.len(), 1);
}

#[test]
fn on_2_thrown_away_nothing_of_it_is_left_and_what_is_not_its_own_stays() {
    let sample = made();
    let folder = sample.place.folder().to_owned();
    let own = folder.join("a letter of mine.txt");
    std::fs::write(&own, "mine").unwrap();
    sample.place.throw_away().unwrap();
    assert!(!sample.place.is_whole());
    let left: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|it| it.unwrap().file_name())
        .collect();
    assert_eq!(left, ["a letter of mine.txt"]);
    std::fs::remove_file(own).unwrap();
    sample.place.throw_away().unwrap();
    assert!(!folder.exists());

    // One that was cut off while it was made is made again from the beginning.
    std::fs::create_dir_all(sample.place.seat(Seat::Sam)).unwrap();
    std::fs::write(sample.place.seat(Seat::Sam).join("notebook.db"), "cut").unwrap();
    assert!(!sample.place.is_whole());
    let zone = "Europe/Lisbon".parse().unwrap();
    sample.place.make(day(0), zone, &mut rand::rng()).unwrap();
    assert!(sample.place.is_whole());
}
