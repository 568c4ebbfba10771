//! The record of one version both signed: as a page, and as what paper is made from.

use crate::agreement::{Signed, SignedVersion, TextClause, agreed_as_of, agreed_text_clauses};
use crate::agreement::{days_of, signature_text, signed_fact};
use crate::agreement::{signature_view_of, signed_version, version_numbers, words_of_text};
use crate::error::{Error, Refusal, Result};
use crate::id::PairId;
use crate::notebook::Notebook;
use crate::pair::{Pair, Verified};
use crate::person::{PersonView, Role};

use super::folder::FILE_NAMES;
use super::guardian::{GuardianView, guardian_of};
use super::text::{HeadRead, read_head};
use super::view::{RecordView, ReplacedKey};

/// Everything the files of a record are made from.
#[derive(Debug, Clone)]
pub struct RecordSource {
    /// The canonical text.
    pub text: String,
    /// What its head says.
    pub head: HeadRead,
    /// SHA-256 of the text, hex.
    pub text_sha256: String,
    /// Clauses in print order.
    pub clauses: Vec<TextClause>,
    /// The mentee's signature: typed name, moment, armoured SSHSIG, public key line.
    pub mentee: SignedBy,
    /// The mentor's.
    pub mentor: SignedBy,
    /// How this laptop verified the other.
    pub verified: Verified,
    /// Keys in the text that another has replaced since.
    pub replaced: Vec<ReplacedKey>,
    /// Who holds this notebook.
    pub my_role: Role,
    /// What both noted of a parent's or guardian's ink; none when the text has no line for it.
    pub guardian: Option<GuardianView>,
}

impl RecordSource {
    /// Whether the text asks for the ink of a parent or guardian.
    #[must_use]
    pub fn has_guardian_line(&self) -> bool {
        self.guardian.is_some()
    }
}

/// One signature under a record.
#[derive(Debug, Clone)]
pub struct SignedBy {
    /// Name as typed.
    pub typed_name: String,
    /// Moment, as their laptop says.
    pub at: String,
    /// SSHSIG over the text, armoured.
    pub signature: String,
    /// Public key as one OpenSSH line.
    pub key: String,
}

impl Notebook {
    /// The record of a version, the newest if `version` is `None`.
    ///
    /// # Errors
    /// `RecordGone`.
    pub fn view_record(&self, pair: &PairId, version: Option<u32>) -> Result<RecordView> {
        let today = self.now()?.day_text();
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let signed = signed_version(store, pair, version)?.ok_or(Refusal::RecordGone)?;
            let source = source(store, &kept, &signed)?;
            let (start_day, end_day) = days_of(store, pair, &signed)?;
            let numbers = version_numbers(store, pair)?;
            let newest = numbers.first() == Some(&signed.version);
            Ok(RecordView {
                version: signed.version,
                day: source.head.day.clone(),
                in_force: newest
                    && start_day
                        .as_deref()
                        .is_none_or(|start| start <= today.as_str()),
                start_day,
                end_day,
                newest,
                guardian: source.guardian,
                clauses: source.clauses,
                signatures: vec![
                    signature_view_of(&kept, &signed.first),
                    signature_view_of(&kept, &signed.second),
                ],
                text_words: words_of_text(&source.text_sha256),
                text_sha256: source.text_sha256,
                mentee: PersonView::new(&source.head.mentee, Role::Mentee),
                mentor: PersonView::new(&source.head.mentor, Role::Mentor),
                verified: kept.verified.clone(),
                replaced_keys: source.replaced,
                file_names: FILE_NAMES.iter().map(ToString::to_string).collect(),
                replaced_by: numbers
                    .iter()
                    .copied()
                    .filter(|number| *number > signed.version)
                    .min(),
                versions: numbers,
            })
        })
    }

    /// Everything the files of a record are made from.
    ///
    /// # Errors
    /// `RecordGone`.
    pub fn record_source(&self, pair: &PairId, version: Option<u32>) -> Result<RecordSource> {
        self.read(|store| {
            let kept = Pair::load(store, pair)?;
            let signed = signed_version(store, pair, version)?.ok_or(Refusal::RecordGone)?;
            source(store, &kept, &signed)
        })
    }
}

/// The clauses of a version both signed, in print order.
pub(super) fn clauses_of(
    store: &rusqlite::Connection,
    pair: &PairId,
    signed: &SignedVersion,
) -> Result<Vec<TextClause>> {
    let place = signed_fact(store, pair, &signed.first.entry)?.map(|(fact, _)| fact.place);
    Ok(agreed_text_clauses(&agreed_as_of(
        store,
        pair,
        place.as_ref(),
    )?))
}

/// Which keys of a text another has replaced since.
fn replaced_keys(kept: &Pair, head: &HeadRead) -> Result<Vec<ReplacedKey>> {
    let named = [
        (Role::Mentee, &head.mentee_key),
        (Role::Mentor, &head.mentor_key),
    ];
    let mut found = Vec::new();
    for former in kept.former_keys()? {
        let role = named.iter().find(|(_, key)| **key == former.fingerprint);
        found.extend(role.map(|(role, _)| ReplacedKey {
            role: *role,
            until_day: former.until_day,
            kept_for_me: former.kept_for_me,
        }));
    }
    Ok(found)
}

fn source(
    store: &rusqlite::Connection,
    kept: &Pair,
    version: &SignedVersion,
) -> Result<RecordSource> {
    let pair = &kept.row.pair;
    let text = signature_text(store, pair, &version.first.entry)?;
    let head = read_head(&text).ok_or(Error::Broken("record text"))?;
    let clauses = clauses_of(store, pair, version)?;
    let signers = kept.signers()?;
    let by = |signed: &Signed| -> Result<SignedBy> {
        let (fact, entry) =
            signed_fact(store, pair, &signed.entry)?.ok_or(Error::Broken("signature"))?;
        let signer = signers.iter().find(|it| it.fingerprint == fact.place.by);
        let key = signer.ok_or(Error::Broken("signer"))?.keys.signing;
        Ok(SignedBy {
            typed_name: signed.typed_name.clone(),
            at: signed.at.clone(),
            signature: entry.signature,
            key: key.to_string(),
        })
    };
    let mut mine = signers.iter().filter(|it| it.mine);
    let my_role = if mine.any(|it| it.keys.ssh_fingerprint() == head.mentee_key) {
        Role::Mentee
    } else {
        Role::Mentor
    };
    let (mine, theirs) = if version.first.mine {
        (&version.first, &version.second)
    } else {
        (&version.second, &version.first)
    };
    let (mentee, mentor) = match my_role {
        Role::Mentee => (by(mine)?, by(theirs)?),
        Role::Mentor => (by(theirs)?, by(mine)?),
    };
    Ok(RecordSource {
        text_sha256: version.first.text_sha256.clone(),
        text,
        mentee,
        mentor,
        verified: kept.verified.clone(),
        replaced: replaced_keys(kept, &head)?,
        head,
        guardian: guardian_of(store, pair, version.version, &clauses)?,
        clauses,
        my_role,
    })
}
