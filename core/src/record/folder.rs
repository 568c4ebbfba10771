//! The files of a record folder, all but the PDF, which paper makes.

use serde::Serialize;

use super::page::{RecordSource, SignedBy};
use super::view::ReplacedKey;
use crate::pair::Verified;
use crate::person::Role;

/// Names of the files in a record folder (format.md §5).
pub const FILE_NAMES: [&str; 6] = [
    "agreement.pdf",
    "agreement.txt",
    "allowed_signers",
    "mentee.sig",
    "mentor.sig",
    "HOW-TO-CHECK.txt",
];

/// The recipe, with gaps; its words are part of record form 1.
const HOW_TO_CHECK: &str = include_str!("how_to_check.en.txt");

/// One file of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordFile {
    /// One of `FILE_NAMES`.
    pub name: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What the PDF carries as JSON beside the text.
#[derive(Debug, Serialize)]
struct AgreementJson<'a> {
    form: u32,
    pair: &'a str,
    version: u32,
    date: &'a str,
    previous_version_sha256: Option<&'a str>,
    text_sha256: &'a str,
    mentee: PersonJson<'a>,
    mentor: PersonJson<'a>,
    clauses: Vec<ClauseJson<'a>>,
}

#[derive(Debug, Serialize)]
struct PersonJson<'a> {
    name: &'a str,
    key: &'a str,
    fingerprint: &'a str,
    typed_name: &'a str,
    signed_at: &'a str,
    signature: &'a str,
}

#[derive(Debug, Serialize)]
struct ClauseJson<'a> {
    number: u32,
    id: &'a str,
    heading: &'a str,
    title: &'a str,
    wording: &'a str,
}

impl RecordSource {
    /// The record as one line of JSON: the same on both laptops.
    #[must_use]
    pub fn json(&self) -> String {
        fn person<'a>(
            name: &'a str,
            fingerprint: &'a str,
            by: &'a super::page::SignedBy,
        ) -> PersonJson<'a> {
            PersonJson {
                name,
                fingerprint,
                key: &by.key,
                typed_name: &by.typed_name,
                signed_at: &by.at,
                signature: &by.signature,
            }
        }
        let json = AgreementJson {
            form: self.head.record_form,
            pair: &self.head.pair,
            version: self.head.version,
            date: &self.head.day,
            previous_version_sha256: self.head.previous_sha256.as_deref(),
            text_sha256: &self.text_sha256,
            mentee: person(&self.head.mentee, &self.head.mentee_key, &self.mentee),
            mentor: person(&self.head.mentor, &self.head.mentor_key, &self.mentor),
            clauses: self
                .clauses
                .iter()
                .map(|clause| ClauseJson {
                    number: clause.number,
                    id: clause.clause.as_str(),
                    heading: &clause.heading,
                    title: &clause.title,
                    wording: &clause.wording,
                })
                .collect(),
        };
        serde_json::to_string(&json).unwrap_or_default()
    }
}

/// Every file of the folder but the PDF. Only `HOW-TO-CHECK.txt` may differ between the two laptops.
#[must_use]
pub fn record_files(source: &RecordSource) -> Vec<RecordFile> {
    let text = ("agreement.txt", source.text.as_str());
    let signed = [&source.mentee, &source.mentor];
    signed_files(text, "agreement@ithaca", signed, &how_to_check(source))
}

/// Every file of a text that both signed in a namespace, but the PDF; the mentee's signature comes first.
pub(crate) fn signed_files(
    (name, text): (&'static str, &str),
    namespace: &str,
    [mentee, mentor]: [&SignedBy; 2],
    how_to_check: &str,
) -> Vec<RecordFile> {
    let allowed = format!(
        "mentee namespaces=\"{namespace}\" {}\nmentor namespaces=\"{namespace}\" {}\n",
        mentee.key, mentor.key
    );
    let file = |name: &'static str, text: &str| RecordFile {
        name,
        bytes: text.as_bytes().to_vec(),
    };
    vec![
        file(name, text),
        file("allowed_signers", &allowed),
        file("mentee.sig", &mentee.signature),
        file("mentor.sig", &mentor.signature),
        file("HOW-TO-CHECK.txt", how_to_check),
    ]
}

fn how_to_check(source: &RecordSource) -> String {
    HOW_TO_CHECK
        .replace("{version}", &source.head.version.to_string())
        .replace("{sha256}", &source.text_sha256)
        .replace("{mentee_key}", &source.head.mentee_key)
        .replace("{mentor_key}", &source.head.mentor_key)
        .replace("{mentee_at}", &source.mentee.at)
        .replace("{mentor_at}", &source.mentor.at)
        .replace("{keeper}", source.my_role.word())
        .replace("{verified}", &how_verified(&source.verified))
        .replace("{replaced}", &replaced(source))
        .replace("{guardian}", &guardian(source))
        .replace("{mentee}", &source.head.mentee)
        .replace("{mentor}", &source.head.mentor)
}

/// How a laptop was sure of the other person, in the words of the recipe.
pub(crate) fn how_verified(verified: &Verified) -> String {
    match verified {
        Verified::OpeningWords { day } => {
            format!("opening words told another way than the mail, noted on {day}")
        }
        Verified::SafetyWords { day } => format!("safety words compared by voice on {day}"),
        Verified::NotVerified => "not verified: nobody has compared words yet".to_owned(),
    }
}

/// What holds for keys of the text that another has replaced since.
fn replaced(source: &RecordSource) -> String {
    let line = |it: &ReplacedKey| {
        let whose = it.role.word();
        let day = &it.until_day;
        let kept = match it.kept_for_me {
            true => ", as the other person kept it",
            false => "",
        };
        format!(
            "\n  That was with a later key. The {whose}'s key above was in use until {day}{kept}."
        )
    };
    source.replaced.iter().map(line).collect()
}

/// Whether a parent or guardian signed the printed record, for texts with a line for it.
fn guardian(source: &RecordSource) -> String {
    let Some(told) = &source.guardian else {
        return String::new();
    };
    let (mine, theirs) = match source.my_role {
        Role::Mentee => (&source.head.mentee, &source.head.mentor),
        Role::Mentor => (&source.head.mentor, &source.head.mentee),
    };
    let noted: Vec<String> = [(&told.mine, mine), (&told.theirs, theirs)]
        .into_iter()
        .filter_map(|(day, name)| Some(format!("collected on {}, noted by {name}", day.as_ref()?)))
        .collect();
    let said = match noted.is_empty() {
        true => "not collected, as far as this copy knows".to_owned(),
        false => noted.join("; "),
    };
    format!(
        "\nThe signature of a parent or guardian, in ink on the printed agreement.pdf:\n  {said}\n"
    )
}
