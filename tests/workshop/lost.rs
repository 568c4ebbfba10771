//! A notebook is gone, and its person comes back into the same pair, by hand.

use crate::bench::{Table, signed};

/// PA-11, XC-12.
#[test]
fn pa_11_a_partner_with_an_empty_notebook_comes_back_and_gets_everything() {
    let table = Table::set();
    let (maya, sam) = signed(&table);
    assert_eq!(
        maya.does(&["show"])["agreement"]["state"]["is"],
        "signed_by_both"
    );
    let invited = maya.does(&["invite-back", "--out", "back.ithaca"]);
    assert_eq!(
        (&invited["back"], &invited["locked"]),
        (&true.into(), &true.into())
    );
    assert_eq!(
        maya.is_refused(&["make", "--out", "no.ithaca"]),
        "pair_stopped"
    );
    assert_eq!(
        maya.is_refused(&["invite-back", "--out", "no.ithaca"]),
        "invitation_out"
    );

    let mut again = table.person("sam-again");
    again.words = invited["openingWords"].as_str().unwrap().to_owned();
    let offer = again.does(&["open-invitation", "--invitation", "back.ithaca"]);
    let before = offer["back"]["formerFingerprint"].as_str().unwrap();
    assert!(before.starts_with("SHA256:"));
    again.does(&["accept", "--invitation", "back.ithaca"]);
    again.makes("reply.ithaca");
    assert_eq!(
        maya.does(&["open", "--parcel", "reply.ithaca"])["what"]["is"],
        "back"
    );
    maya.takes_in("reply.ithaca");
    maya.makes("everything.ithaca");
    assert_eq!(
        again.does(&["open", "--parcel", "everything.ithaca"])["what"]["is"],
        "rebuild"
    );
    again.takes_in("everything.ithaca");
    assert_eq!(again.state()["agreement"]["state"]["is"], "signed_by_both");

    // Whoever found the old laptop is known by the key.
    sam.does(&["make", "--out", "late.ithaca", "--everything"]);
    assert_eq!(
        maya.is_refused(&["open", "--parcel", "late.ithaca"]),
        "key_replaced"
    );
}
