//! Every kind at form 1: the bytes that are signed, their id, their signature with fixed keys.

use std::collections::BTreeMap;

use ithaca_core::agreement::Answer;
use ithaca_core::agreement::entry::{
    AgreementDrafted, AgreementSigned, Change, ClauseAnswered, ClauseProposed,
};
use ithaca_core::catalogue::ParamValue;
use ithaca_core::closing_statement::entry::{
    ClosingSignature, ClosingStatementOffered, ClosingStatementSigned,
};
use ithaca_core::closing_statement::{ClosingPerson, ClosingText};
use ithaca_core::disclosure::entry::DisclosureProposed;
use ithaca_core::id::EntryId;
use ithaca_core::journal::{Entry, Envelope};
use ithaca_core::learning::entry::LearningShared;
use ithaca_core::life::entry::{ExtensionProposed, PairClosed, PauseProposed};
use ithaca_core::outside::OutsideWay;
use ithaca_core::outside::entry::{OutsideTakenBack, OutsideTold};
use ithaca_core::pair::entry::{RolesAnswered, RolesProposed};
use ithaca_core::parcel::{
    Id, Namespace, PairKeys, RawSignature, Sha256Sum, sign, sign_raw, verify_raw,
};
use ithaca_core::person::Role;
use ithaca_core::proposal::entry::{ProposalAnswered, ProposalWithdrawn};
use ithaca_core::record::entry::{GuardianNoted, GuardianTakenBack};
use ithaca_core::thanks::entry::ThanksGiven;
use serde_json::value::RawValue;
use serde_json::{Value, json};

const PAIR: &str = "00112233-4455-6677-8899-aabbccddeeff";
const ITEM: &str = "expectation/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d/exp-net-introductions";
const AWAY: &str = "away/0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0";
const LINEAGE: &str = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";

fn keys() -> PairKeys {
    PairKeys::from_seeds(&[7; 32], &[8; 32]).unwrap()
}

fn pair() -> Id {
    PAIR.parse().unwrap()
}

/// What each kind is about, and what it answers. A new kind does not compile without its own vector.
fn about(entry: &Entry) -> (&'static str, bool) {
    match entry {
        Entry::AgreementDrafted(_) | Entry::AgreementSigned(_) => ("agreement/1", false),
        Entry::ClauseProposed(_) => ("agreement/1/cl-scope", false),
        Entry::ClauseAnswered(_) | Entry::ProposalWithdrawn(_) => ("agreement/1/cl-scope", true),
        Entry::RolesProposed(_) | Entry::AssessingTold(_) => ("pair", false),
        Entry::RolesAnswered(_) => ("pair", true),
        Entry::ProposalAnswered(_) => ("pause", true),
        Entry::ExtensionProposed(_) => ("extension", false),
        Entry::PauseProposed(_) => ("pause", false),
        Entry::OutsideTold(_) | Entry::OutsideTakenBack(_) => ("outside", false),
        Entry::GuardianNoted(_) | Entry::GuardianTakenBack(_) => ("guardian", false),
        Entry::PairClosed(_) => ("closing", false),
        Entry::ClosingStatementOffered(_) => ("closing_statement", false),
        Entry::ClosingStatementSigned(_) => ("closing_statement", true),
        Entry::DisclosureProposed(_) => ("disclosure/8a1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d", false),
        Entry::SheetShared(_)
        | Entry::GoalShared(_)
        | Entry::StepShared(_)
        | Entry::ProgressNoted(_)
        | Entry::BlockCommented(_)
        | Entry::IdeaSuggested(_) => (super::idp::BLOCK, false),
        Entry::BlockTakenBack(_)
        | Entry::CommentRemoved(_)
        | Entry::AskAnswered(_)
        | Entry::IdeaAnswered(_)
        | Entry::IntroductionNoted(_) => (super::idp::BLOCK, true),
        Entry::SkillsAsked(_)
        | Entry::SkillsSealed(_)
        | Entry::SkillsRevealed(_)
        | Entry::SkillRoundEnded(_) => (super::skills::ABOUT, false),
        Entry::ReviewBegun(_)
        | Entry::ReviewSealed(_)
        | Entry::ReviewRevealed(_)
        | Entry::ReviewEnded(_)
        | Entry::ReviewLineWritten(_) => (super::review::ABOUT, false),
        Entry::ReviewLineTakenBack(_) => (super::review::ABOUT, true),
        Entry::FocusProposed(_) => ("focus", false),
        Entry::RoundProposed(_)
        | Entry::ItemsAdded(_)
        | Entry::AnswersSealed(_)
        | Entry::AnswersRevealed(_)
        | Entry::AnswersLocked(_)
        | Entry::AnswersOpened(_)
        | Entry::RoundMoved(_)
        | Entry::RoundEnded(_)
        | Entry::ItemsChosen(_) => ("expectation/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d", false),
        Entry::OutcomeProposed(_) => (ITEM, false),
        Entry::MeetingProposed(_) | Entry::MeetingHeld(_) => ("meeting/3", false),
        Entry::MeetingAnswered(_) | Entry::MeetingCancelled(_) => ("meeting/3", true),
        Entry::MinutesSent(_) | Entry::MinutesAdded(_) | Entry::BoxWritten(_) => {
            ("minutes/3", false)
        }
        Entry::MinutesAnswered(_) | Entry::MinutesFrozen(_) => ("minutes/3", true),
        Entry::PointWritten(_)
        | Entry::PointAnswered(_)
        | Entry::PointTalked(_)
        | Entry::PointDropped(_) => ("point/0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0", false),
        Entry::ContactNoted(_) => ("contact/0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0", false),
        Entry::QuestionAsked(_) | Entry::QuestionAnswered(_) | Entry::QuestionClosed(_) => {
            ("question/0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0", false)
        }
        Entry::AwayNoted(_) | Entry::TakenBack(_) => (AWAY, false),
        Entry::NoteShared(_) => ("note/0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0", false),
        Entry::ActionItemWritten(_) | Entry::ActionItemMoved(_) | Entry::ActionItemMarked(_) => {
            ("action_item/0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0", false)
        }
        Entry::LearningShared(_) => ("learning/learned", false),
        Entry::ThanksGiven(_) => ("thanks/0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0", false),
        Entry::ActionItemAnswered(_) => ("action_item/0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0", true),
    }
}

fn proposed() -> ClauseProposed {
    ClauseProposed {
        change: Change::Wording,
        heading: "What we work on".to_owned(),
        section: 3,
        position: 300,
        title: "Scope".to_owned(),
        wording: "We talk about skills — and “work”.\n\n- Grüße\n- 😀".to_owned(),
        language: "en".to_owned(),
        origin: "catalogue".to_owned(),
        catalogue_version: 1,
        required: true,
        alternative: "cl-scope-narrow".to_owned(),
        own_words: false,
        params: BTreeMap::from([
            (
                "start_date".to_owned(),
                ParamValue::Day("2026-11-25".to_owned()),
            ),
            ("response_days".to_owned(), ParamValue::Whole(3)),
            ("topic".to_owned(), ParamValue::Text("skills".to_owned())),
            (
                "topics".to_owned(),
                ParamValue::Many(vec!["a".to_owned(), "b".to_owned()]),
            ),
        ]),
        reason: "So that both know.".to_owned(),
    }
}

fn signed_text() -> AgreementSigned {
    let fingerprint = keys().public().ssh_fingerprint();
    let text = format!(
        "MENTORING AGREEMENT\n\nrecord form: 1\npair: {PAIR}\nversion: 1\ndate: 2026-11-25\nlanguage: en\nprevious version sha256: none\nmentee: Maya Chen\nmentee key: {fingerprint}\nmentor: Sam Okafor\nmentor key: SHA256:other\nclauses: 0\n"
    );
    AgreementSigned {
        version: 1,
        record_form: 1,
        day: "2026-11-25".to_owned(),
        text_sha256: Sha256Sum::of(text.as_bytes()).to_string(),
        typed_name: "Maya Chen".to_owned(),
        signature: sign(Namespace::Agreement, text.as_bytes(), &keys())
            .unwrap()
            .as_str()
            .to_owned(),
        text,
    }
}

fn closing() -> ClosingSignature {
    let person = |name: &str, fingerprint: &str| ClosingPerson {
        name: name.to_owned(),
        fingerprint: fingerprint.to_owned(),
    };
    let text = ClosingText {
        pair: PAIR.to_owned(),
        day: "2027-11-20".to_owned(),
        language: "en".to_owned(),
        version: 1,
        agreement_sha256: "ab".repeat(32),
        mentee: person("Maya Chen", &keys().public().ssh_fingerprint()),
        mentor: person("Sam Okafor", "SHA256:other"),
        lines: vec![
            "We worked together for a year — and met 11 times.".to_owned(),
            "What we told each other stays between us. Grüße 😀".to_owned(),
        ],
    };
    let text = text.write();
    let signature = sign(Namespace::Closing, text.as_bytes(), &keys()).unwrap();
    ClosingSignature {
        closing_form: 1,
        text_sha256: Sha256Sum::of(text.as_bytes()).to_string(),
        typed_name: "Maya Chen".to_owned(),
        signature: signature.as_str().to_owned(),
        text,
    }
}

fn all() -> Vec<(&'static str, Entry)> {
    let left_out = ClauseProposed {
        change: Change::LeaveOut,
        wording: String::new(),
        params: BTreeMap::new(),
        reason: String::new(),
        ..proposed()
    };
    let answered = |answer, reason: &str| {
        let reason = reason.to_owned();
        Entry::ClauseAnswered(ClauseAnswered { answer, reason })
    };
    let drafted = AgreementDrafted {
        preset: "workplace".to_owned(),
        size: "standard".to_owned(),
        language: "en".to_owned(),
        catalogue_version: 1,
        programme: "Women in Science".to_owned(),
    };
    let roles = RolesProposed {
        author_role: Role::Mentor,
    };
    vec![
        ("agreement_drafted", Entry::AgreementDrafted(drafted)),
        ("clause_proposed", Entry::ClauseProposed(proposed())),
        ("clause_proposed-leave_out", Entry::ClauseProposed(left_out)),
        ("clause_answered-yes", answered(Answer::Yes, "")),
        ("clause_answered-no", answered(Answer::No, "Not yet.")),
        ("clause_answered-talk", answered(Answer::Talk, "")),
        (
            "proposal_withdrawn",
            Entry::ProposalWithdrawn(ProposalWithdrawn {}),
        ),
        ("agreement_signed", Entry::AgreementSigned(signed_text())),
        ("roles_proposed", Entry::RolesProposed(roles)),
        (
            "roles_answered",
            Entry::RolesAnswered(RolesAnswered { yes: true }),
        ),
    ]
    .into_iter()
    .chain(offered_as_a_whole())
    .chain(super::meeting::all())
    .collect()
}

fn offered_as_a_whole() -> Vec<(&'static str, Entry)> {
    let answered = |answer, reason: &str| {
        let reason = reason.to_owned();
        Entry::ProposalAnswered(ProposalAnswered { answer, reason })
    };
    let extension = ExtensionProposed {
        over_day: "2027-11-25".to_owned(),
        end_day: "2028-05-25".to_owned(),
        reason: "We are not done.".to_owned(),
    };
    let pause = PauseProposed {
        from_day: "2026-12-01".to_owned(),
        return_day: "2027-01-15".to_owned(),
        reason: String::new(),
    };
    let outside = OutsideTold {
        day: "2026-11-20".to_owned(),
        way: OutsideWay::Ink,
    };
    let guardian = GuardianNoted {
        version: 1,
        day: "2026-11-24".to_owned(),
    };
    let closed = PairClosed {
        on_day: "2027-03-04".to_owned(),
    };
    let learning = LearningShared {
        text: "To ask before I answer.\n\nAnd to wait.".to_owned(),
    };
    let thanks = ThanksGiven {
        text: "Because of our last talk I now do this differently: I ask first.".to_owned(),
    };
    let disclosure = DisclosureProposed {
        author_says: true,
        to_whom: "Lena from the programme".to_owned(),
        words: "Maya looks for a project with customers.".to_owned(),
    };
    vec![
        ("proposal_answered-yes", answered(Answer::Yes, "")),
        ("proposal_answered-no", answered(Answer::No, "Not yet.")),
        ("proposal_answered-talk", answered(Answer::Talk, "")),
        ("extension_proposed", Entry::ExtensionProposed(extension)),
        ("pause_proposed", Entry::PauseProposed(pause)),
        (
            "outside_taken_back",
            Entry::OutsideTakenBack(OutsideTakenBack {}),
        ),
        ("outside_told", Entry::OutsideTold(outside)),
        ("guardian_noted", Entry::GuardianNoted(guardian)),
        (
            "guardian_taken_back",
            Entry::GuardianTakenBack(GuardianTakenBack { version: 1 }),
        ),
        ("pair_closed", Entry::PairClosed(closed)),
        (
            "closing_statement_offered",
            Entry::ClosingStatementOffered(ClosingStatementOffered(closing())),
        ),
        (
            "closing_statement_signed",
            Entry::ClosingStatementSigned(ClosingStatementSigned(closing())),
        ),
        ("disclosure_proposed", Entry::DisclosureProposed(disclosure)),
        ("thanks_given", Entry::ThanksGiven(thanks)),
        ("learning_shared", Entry::LearningShared(learning)),
    ]
}

fn envelope(entry: &Entry) -> Envelope {
    let (about, answers) = about(entry);
    Envelope {
        form: entry.form(),
        pair: PAIR.to_owned(),
        by: keys().fingerprint(pair()).to_string(),
        about: about.to_owned(),
        lineage: LINEAGE.to_owned(),
        seq: 2,
        prev: Some("cd".repeat(32)),
        clock: 17,
        seen: BTreeMap::from([("ffeeddcc-bbaa-9988-7766-554433221100".to_owned(), 5)]),
        at: "2026-11-25T17:00:00Z".to_owned(),
        kind: entry.kind().to_owned(),
        body: RawValue::from_string(entry.body()).unwrap(),
        replaces: if answers {
            vec![EntryId::new("ef".repeat(32))]
        } else {
            Vec::new()
        },
    }
}

#[test]
fn every_kind_is_written_and_read_for_ever_as_it_was_signed() {
    let others = super::idp::all()
        .into_iter()
        .chain(super::expectations::all())
        .chain(super::skills::all())
        .chain(super::review::all());
    for (name, entry) in all().into_iter().chain(others) {
        let raw = envelope(&entry).bytes();
        let sig = sign_raw(Namespace::Entry, raw.as_bytes(), &keys()).unwrap();
        let now = json!({
            "kind": entry.kind(),
            "form": entry.form(),
            "raw": raw,
            "id": Envelope::id_of(&raw),
            "sig": hex::encode(sig.0),
            "key": keys().public().signing.to_string(),
        });
        let kept = super::kept(&format!("entries/{name}-1.json"), || {
            (serde_json::to_string_pretty(&now).unwrap() + "\n").into_bytes()
        });
        let kept: Value = serde_json::from_slice(&kept).unwrap();
        assert_eq!(kept, now, "{name}");

        let raw = kept["raw"].as_str().unwrap();
        let read = Envelope::parse(raw).unwrap();
        let body = Entry::parse(&read.kind, read.form, read.body.get()).unwrap();
        assert_eq!(body, entry, "{name}");
        let sig: [u8; 64] = hex::decode(kept["sig"].as_str().unwrap())
            .unwrap()
            .try_into()
            .unwrap();
        let key = kept["key"].as_str().unwrap().parse().unwrap();
        verify_raw(Namespace::Entry, raw.as_bytes(), &key, &RawSignature(sig)).unwrap();
    }
}
