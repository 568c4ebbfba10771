//! Each wrote before reading the other; and the words both compare.

use crate::bench::{Table, joined};

const CLAUSE: &str = "cl-channels";

#[test]
fn crossed_wordings_stand_side_by_side_until_both_agree() {
    let table = Table::set();
    let (maya, sam) = joined(&table);
    sam.makes("mail-2.ithaca");
    maya.takes_in("mail-2.ithaca");
    for (person, words) in [(&maya, "We write mails."), (&sam, "We call each other.")] {
        person.does(&["draft", "--clause", CLAUSE, "--own-words", words]);
        person.does(&["propose", "--clause", CLAUSE]);
    }
    maya.makes("from-maya.ithaca");
    sam.makes("from-sam.ithaca");
    let news = maya.takes_in("from-sam.ithaca");
    assert_eq!(news["changes"][0]["kind"], "clause_reworded");
    sam.takes_in("from-maya.ithaca");
    assert_eq!(maya.clause_state(CLAUSE), "crossed");
    assert_eq!(sam.clause_state(CLAUSE), "crossed");

    maya.does(&["keep-mine", "--clause", CLAUSE]);
    maya.makes("kept.ithaca");
    sam.takes_in("kept.ithaca");
    assert_eq!(sam.clause_state(CLAUSE), "my_turn");
    sam.does(&["accept", "--clause", CLAUSE]);
    sam.makes("yes.ithaca");
    maya.takes_in("yes.ithaca");
    for person in [&maya, &sam] {
        assert_eq!(person.clause_state(CLAUSE), "agreed");
        let text = person.does(&["read"]);
        assert!(text.to_string().contains("We write mails."));
        assert!(!text["clauses"].to_string().contains("We call each other."));
    }
}

#[test]
fn a_clause_is_refused_parked_left_out_and_withdrawn() {
    let table = Table::set();
    let (_maya, sam) = joined(&table);
    let stands = |line: &[&str]| sam.does(line)["state"].as_str().unwrap().to_owned();
    let reason = ["--clause", "cl-scope", "--reason", "Let us speak."];
    assert_eq!(stands(&[&["talk"], &reason[..]].concat()), "parked");
    assert_eq!(stands(&["withdraw", "--clause", "cl-scope"]), "my_turn");
    assert_eq!(stands(&["refuse", "--clause", "cl-scope"]), "open");
    assert_eq!(stands(&["withdraw", "--clause", "cl-scope"]), "my_turn");
    assert_eq!(
        stands(&[&["leave-out"], &reason[..]].concat()),
        "partners_turn"
    );
    assert_eq!(
        sam.is_refused(&["keep-mine", "--clause", "cl-none"]),
        "clause_gone"
    );
    let added = sam.does(&[
        "add-clause",
        "--heading",
        "Ours",
        "--title",
        "Walks",
        "--own-words",
        "We walk.",
    ]);
    let own = added["clause"].as_str().unwrap();
    assert_eq!(stands(&["propose", "--clause", own]), "partners_turn");
    assert_eq!(sam.does(&["accept", "--all-left"])["agreedCount"], 33);
}

#[test]
fn a_draft_comes_from_a_file_too() {
    let table = Table::set();
    let (maya, _sam) = joined(&table);
    table.lay(
        "draft.json",
        r#"{ "ownWords": "We meet on Mondays.", "reason": "Calm days." }"#,
    );
    let line = ["--clause", "cl-scope", "--file", "draft.json"];
    let preview = maya.does(&[&["preview"], &line[..]].concat());
    assert_eq!(preview["wording"], "We meet on Mondays.");
    maya.does(&[&["draft"], &line[..]].concat());
    table.lay("draft.json", r#"{ "ownwords": "We meet." }"#);
    assert_eq!(maya.tries(&[&["draft"], &line[..]].concat()).exit, 64);
    let bad = ["draft", "--clause", "cl-scope", "--param", "nothing=1"];
    assert_eq!(maya.is_refused(&bad), "value_does_not_fit");
}

#[test]
fn safety_words_are_equal_and_stop_the_pair_when_they_differ() {
    let table = Table::set();
    let (maya, sam) = joined(&table);
    sam.makes("mail-2.ithaca");
    maya.takes_in("mail-2.ithaca");
    let words = |person: &crate::bench::Person<'_>| person.does(&["safety-words"])["words"].clone();
    assert_eq!(words(&maya), words(&sam));
    assert_eq!(words(&maya).as_array().unwrap().len(), 8);
    assert_eq!(
        maya.does(&["words-match", "yes"])["verified"]["by"],
        "safety_words"
    );
    assert_eq!(sam.does(&["words-match", "no"])["stopped"], "words_differ");
    assert_eq!(
        sam.is_refused(&["make", "--out", "no.ithaca"]),
        "pair_stopped"
    );
    assert!(!table.path("no.ithaca").exists());
}

#[test]
fn the_roles_are_swapped_by_offer_and_yes() {
    let table = Table::set();
    let (maya, sam) = joined(&table);
    sam.does(&["roles", "propose"]);
    sam.makes("mail-2.ithaca");
    maya.takes_in("mail-2.ithaca");
    assert_eq!(maya.does(&["roles", "yes"])["myRole"], "mentor");
    assert_eq!(maya.is_refused(&["roles", "yes"]), "no_swap");
}
