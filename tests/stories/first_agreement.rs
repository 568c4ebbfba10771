//! From nothing to a record both hold, in three mails.

use std::process::{Command, Stdio};

use ithaca_core::agreement::{AgreementState, ClauseState};
use ithaca_core::exchange::ChangeKind;
use ithaca_core::home::Headline;
use ithaca_core::pair::{PairState, Verified};
use ithaca_core::record::{check_record, record_files, record_in_one_file};

use crate::people::{Person, joined, signed};

/// AG-11, AG-13.
#[test]
fn st_3_three_mails_lead_to_one_record_on_both_laptops() {
    let (mut maya, mut sam) = joined();
    let text = sam.notebook.view_whole_text(&sam.pair).unwrap();
    assert_eq!(text.clauses.len(), 34);
    assert_eq!(text.left.len(), 34, "every clause waits for Sam");

    sam.agrees_to_all_left();
    sam.signs();
    let mail_2 = sam.makes_parcel();

    let arrival = maya.opens(&mail_2);
    assert!(matches!(
        arrival.what,
        ithaca_core::exchange::ArrivalKind::Reply { expired: false }
    ));
    maya.notebook.take_in(&arrival.arrival).unwrap();
    let home = maya.notebook.view_home(None).unwrap();
    assert_eq!(
        home.headline,
        Headline::Countersign {
            version: 1,
            clause_count: 34
        }
    );

    maya.signs();
    let mail_3 = maya.makes_parcel();
    sam.takes_in(&mail_3);

    let (one, other) = (record(&maya), record(&sam));
    assert_eq!(one.text, other.text, "the same bytes");
    assert_eq!(one.json(), other.json());
    assert_eq!(
        maya.notebook.view_agreement(&maya.pair).unwrap().state,
        AgreementState::SignedByBoth
    );
    assert_eq!(
        sam.notebook.view_agreement(&sam.pair).unwrap().state,
        AgreementState::SignedByBoth
    );
    assert_eq!(
        sam.notebook.view_pair(&sam.pair).unwrap().line.state,
        PairState::Confirmed
    );
    let verified = sam.notebook.view_pair(&sam.pair).unwrap().line.verified;
    assert_eq!(
        verified,
        Verified::OpeningWords {
            day: "2026-11-25".to_owned()
        }
    );
}

/// Whose mail it is, what it asks for (answers, a signature), and its number on the way.
fn asks(person: &Person) -> (u32, bool, Option<u32>) {
    let parcels = person.notebook.view_parcels(&person.pair).unwrap();
    let out = parcels.outgoing.expect("something goes out");
    (out.answers_needed, out.signature_needed, out.mail_number)
}

#[test]
fn ho_1_the_mail_asks_for_the_same_before_and_after_its_parcel_is_made() {
    let (mut maya, mut sam) = joined();
    sam.agrees_to_all_left();
    sam.signs();
    assert_eq!(asks(&sam), (0, true, Some(2)));
    let mail_2 = sam.makes_parcel();
    assert_eq!(asks(&sam), (0, true, Some(2)), "made, and not yet sent");
    sam.notebook.mark_handed_over(&sam.pair).unwrap();
    assert_eq!(asks(&sam), (0, true, Some(2)), "sent");

    maya.takes_in(&mail_2);
    maya.signs();
    assert_eq!(asks(&maya), (0, false, Some(3)));
    let mail_3 = maya.makes_parcel();
    assert_eq!(asks(&maya), (0, false, Some(3)));

    let arrival = sam.opens(&mail_3);
    let signature = arrival
        .changes
        .iter()
        .find(|line| line.kind == ChangeKind::AgreementSigned)
        .unwrap();
    assert!(!signature.needs_yes, "Sam has signed this text already");
    assert_eq!(arrival.needs_yes_count, 0);
    sam.notebook.take_in(&arrival.arrival).unwrap();
    assert_eq!(asks(&sam), (0, false, None));
}

#[test]
fn ho_1_a_reworded_clause_asks_for_one_answer_before_and_after() {
    let (mut maya, mut sam) = joined();
    sam.proposes("cl-scope", "We talk about skills.", "");
    assert_eq!(asks(&sam), (1, false, Some(2)));
    let mail_2 = sam.makes_parcel();
    assert_eq!(asks(&sam), (1, false, Some(2)));
    let arrival = maya.opens(&mail_2);
    assert_eq!(arrival.needs_yes_count, 1);
}

fn record(person: &Person) -> ithaca_core::record::RecordSource {
    person.notebook.record_source(&person.pair, None).unwrap()
}

#[test]
fn out_1_the_record_in_one_file_is_the_folder_and_the_stock_tool_unpacks_it() {
    let (maya, _sam) = signed();
    let files = record_files(&record(&maya));
    let packed = record_in_one_file("agreement-1", &files).unwrap();
    assert_eq!(packed, record_in_one_file("agreement-1", &files).unwrap());
    let place = tempfile::tempdir().unwrap();
    std::fs::write(place.path().join("record.tar"), &packed).unwrap();
    let mut tar = Command::new("tar");
    let run = tar.args(["-xf", "record.tar"]).current_dir(&place).status();
    assert!(run.unwrap().success());
    for file in &files {
        let bytes = std::fs::read(place.path().join("agreement-1").join(file.name));
        assert_eq!(bytes.unwrap(), file.bytes, "{}", file.name);
    }
}

#[test]
fn ag_12_the_stock_tool_says_good_and_fails_after_one_changed_byte() {
    let (maya, _sam) = signed();
    let folder = tempfile::tempdir().unwrap();
    let files = record_files(&record(&maya));
    for file in &files {
        std::fs::write(folder.path().join(file.name), &file.bytes).unwrap();
    }
    for role in ["mentee", "mentor"] {
        assert!(ssh_keygen_says_good(folder.path(), role), "{role}");
    }
    let text = folder.path().join("agreement.txt");
    let mut bytes = std::fs::read(&text).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&text, &bytes).unwrap();
    for role in ["mentee", "mentor"] {
        assert!(!ssh_keygen_says_good(folder.path(), role), "{role}");
    }
    let by_name = |name: &str| {
        files
            .iter()
            .find(|file| file.name == name)
            .unwrap()
            .bytes
            .clone()
    };
    let as_text = |name: &str| String::from_utf8(by_name(name)).unwrap();
    let (allowed, mentee, mentor) = (
        as_text("allowed_signers"),
        as_text("mentee.sig"),
        as_text("mentor.sig"),
    );
    assert!(check_record(&by_name("agreement.txt"), &allowed, &mentee, &mentor).is_ok());
    assert!(check_record(&bytes, &allowed, &mentee, &mentor).is_err());
}

fn ssh_keygen_says_good(folder: &std::path::Path, role: &str) -> bool {
    let text = std::fs::File::open(folder.join("agreement.txt")).unwrap();
    Command::new("ssh-keygen")
        .current_dir(folder)
        .args([
            "-Y",
            "verify",
            "-f",
            "allowed_signers",
            "-I",
            role,
            "-n",
            "agreement@ithaca",
            "-s",
            &format!("{role}.sig"),
        ])
        .stdin(text)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap()
        .success()
}

#[test]
fn ag_15_a_later_change_starts_version_2_while_version_1_stays_in_force() {
    let (mut maya, mut sam) = signed();
    sam.proposes(
        "cl-response-time",
        "The mentor replies within one week and the mentee within two working days.",
        "I would rather promise a week and keep it.",
    );
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    let page = maya.notebook.view_agreement(&maya.pair).unwrap();
    assert_eq!(page.version, 2);
    assert_eq!(page.versions.len(), 1);
    assert!(
        page.versions[0].in_force,
        "version 1 stands until both have signed version 2"
    );
    maya.answers("cl-response-time", ithaca_core::agreement::Answer::Yes);
    maya.signs();
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    assert!(sam.notebook.view_agreement(&sam.pair).unwrap().versions[0].in_force);
    sam.signs();
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    let before = maya.notebook.record_source(&maya.pair, Some(1)).unwrap();
    let after = maya.notebook.record_source(&maya.pair, Some(2)).unwrap();
    assert_eq!(
        after.head.previous_sha256.as_deref(),
        Some(before.text_sha256.as_str())
    );
    assert_eq!(record(&sam).text, after.text);
    assert!(after.text.contains("one week"));
    assert!(!before.text.contains("within one week and"));
}

#[test]
fn ag_9_signing_opens_only_when_every_clause_is_settled() {
    let (mut maya, mut sam) = joined();
    assert!(sam.notebook.view_signing(&sam.pair).is_err());
    sam.agrees_to_all_left();
    sam.answers_no_later("cl-scope");
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    assert!(maya.notebook.view_signing(&maya.pair).is_err());
    assert_eq!(maya.clause("cl-scope").state, ClauseState::MyTurn);
}

impl Person {
    /// Has agreed, thinks again before the parcel leaves, and suggests to leave the clause out.
    fn answers_no_later(&mut self, clause: &str) {
        let mut draft = self.draft_of(clause);
        draft.leave_out = true;
        let clause = ithaca_core::id::ClauseId::new(clause);
        self.notebook
            .save_clause_draft(&self.pair, &clause, &draft)
            .unwrap();
        self.notebook.propose_clause(&self.pair, &clause).unwrap();
    }
}

#[test]
fn ag_10_a_signature_can_be_taken_back_until_it_has_left() {
    let (_maya, mut sam) = joined();
    sam.agrees_to_all_left();
    sam.signs();
    assert_eq!(
        sam.notebook.view_agreement(&sam.pair).unwrap().state,
        AgreementState::SignedByMe { waiting: true }
    );
    sam.notebook.take_back_signature(&sam.pair).unwrap();
    assert_eq!(
        sam.notebook.view_agreement(&sam.pair).unwrap().state,
        AgreementState::ReadyToSign
    );
    sam.signs();
    sam.makes_parcel();
    assert!(sam.notebook.take_back_signature(&sam.pair).is_err());
}

#[test]
fn ag_11_a_proposal_that_crosses_a_signature_belongs_to_the_next_version() {
    let (mut maya, mut sam) = crate::people::agreed();
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    maya.signs();
    let signature = maya.makes_parcel();
    sam.proposes(
        "cl-channels",
        "For normal contact we use email. For urgent matters we call.",
        "",
    );
    let change = sam.makes_parcel();
    sam.takes_in(&signature);
    maya.takes_in(&change);
    assert_eq!(
        sam.notebook.view_agreement(&sam.pair).unwrap().state,
        AgreementState::SignedByPartner
    );
    sam.signs();
    let countersigned = sam.makes_parcel();
    maya.takes_in(&countersigned);
    let page = maya.notebook.view_agreement(&maya.pair).unwrap();
    assert_eq!(page.versions.len(), 1, "the signed text stays valid");
    assert_eq!(
        maya.clause("cl-channels").state,
        ClauseState::MyTurn,
        "the change is a proposal for version 2"
    );
    assert!(!record(&maya).text.contains("we call"));
}
