//! A post that loses, delays, doubles and cuts.

use ithaca_core::exchange::ArrivalKind;
use ithaca_core::pair::OutState;

use crate::people::{agreed, joined};

/// XC-1, XC-8.
#[test]
fn aw_8_any_single_later_parcel_heals_every_loss() {
    let (mut maya, mut sam) = agreed();
    let clauses = ["cl-channels", "cl-scope", "cl-idp"];
    let mut mails = Vec::new();
    for clause in clauses {
        sam.proposes(clause, &format!("Other words for {clause}."), "");
        mails.push(sam.makes_parcel());
    }
    let cut = &mails[2][..mails[2].len() / 2];
    assert!(
        maya.notebook.open_parcel(cut).is_err(),
        "a cut one changes nothing"
    );
    assert_eq!(
        maya.takes_in(&mails[2]).change_count,
        3,
        "the third brings what the first two carried"
    );
    for late in [&mails[2], &mails[0], &mails[1]] {
        assert!(matches!(
            maya.opens(late).what,
            ArrivalKind::AlreadyHere { .. }
        ));
    }
}

#[test]
fn pa_4_every_parcel_carries_the_acceptance_until_it_is_confirmed() {
    let (mut maya, mut sam) = joined();
    sam.agrees_to_all_left();
    let lost = sam.makes_parcel();
    sam.proposes("cl-scope", "We talk about skills.", "");
    let arrives = sam.makes_parcel();
    assert_eq!(maya.takes_in(&arrives).change_count, 35);
    assert!(matches!(
        maya.opens(&lost).what,
        ArrivalKind::AlreadyHere { .. }
    ));
}

#[test]
fn xc_1_the_out_state_follows_from_waiting_to_received() {
    let (mut maya, mut sam) = agreed();
    sam.proposes("cl-scope", "We talk about skills.", "");
    let state = |sam: &crate::people::Person| sam.notebook.view_pair(&sam.pair).unwrap().line.out;
    assert_eq!(state(&sam), OutState::Waiting { change_count: 1 });
    let mail = sam.makes_parcel();
    assert!(matches!(state(&sam), OutState::Made { .. }));
    sam.notebook.mark_handed_over(&sam.pair).unwrap();
    assert!(matches!(state(&sam), OutState::HandedOver { .. }));
    maya.takes_in(&mail);
    maya.answers("cl-scope", ithaca_core::agreement::Answer::Yes);
    let back = maya.makes_parcel();
    sam.takes_in(&back);
    assert_eq!(
        state(&sam),
        OutState::Received {
            at: "2026-11-25T17:00:00Z".to_owned()
        }
    );
}

#[test]
fn xc_1_my_own_parcel_is_recognised() {
    let (mut maya, mut sam) = agreed();
    sam.proposes("cl-scope", "We talk about skills.", "");
    let mail = sam.makes_parcel();
    assert_eq!(sam.opens(&mail).what, ArrivalKind::Mine { lacks_count: 0 });
    maya.takes_in(&mail);
}

/// XC-4.
#[test]
fn xc_6_a_parcel_inside_a_saved_mail_is_found() {
    let (mut maya, mut sam) = agreed();
    sam.proposes("cl-scope", "We talk about skills.", "");
    let mail = sam.makes_parcel();
    let armoured = ithaca_core::parcel::armour::armour(&mail);
    let eml = format!(
        "From: sam@example.org\r\nTo: maya@example.org\r\nSubject: Mentoring file from Sam\r\n\r\nHello Maya,\r\n\r\n{}\r\n",
        armoured.replace('\n', "\r\n")
    );
    let found = ithaca_core::exchange::parcels_in_mail(eml.as_bytes()).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(maya.takes_in(&found[0]).change_count, 1);
}

/// SF-1.
#[test]
fn sf_a_notebook_locked_and_opened_again_shows_the_same() {
    let (maya, sam) = agreed();
    let before = format!(
        "{:?}",
        maya.notebook.view_agreement(&maya.pair).unwrap().clauses
    );
    let maya = maya.reopen(0);
    assert_eq!(
        before,
        format!(
            "{:?}",
            maya.notebook.view_agreement(&maya.pair).unwrap().clauses
        )
    );
    drop(sam);
}

#[test]
fn projections_dropped_and_folded_again_show_the_same() {
    let (mut maya, _sam) = agreed();
    let before = format!("{:?}", maya.notebook.view_whole_text(&maya.pair).unwrap());
    let pair = maya.pair.clone();
    maya.notebook
        .change(|page| ithaca_core::journal::refold_all(page.store, &pair))
        .unwrap();
    assert_eq!(
        before,
        format!("{:?}", maya.notebook.view_whole_text(&maya.pair).unwrap())
    );
}
