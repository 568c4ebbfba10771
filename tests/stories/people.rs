//! Two people, each with a notebook in a folder of their own, and the post between them.

use std::path::Path;

use chrono::{DateTime, TimeZone, Utc};
use ithaca_core::agreement::{AgreementDraft, Answer, ClauseDraft, ClauseView, SigningDraft};
use ithaca_core::catalogue::ParamValue;
use ithaca_core::clock::{Moment, StandingClock};
use ithaca_core::exchange::{ArrivalView, InvitationDraft, TakenIn, WordsCame, open_invitation};
use ithaca_core::id::{ArrivalId, ClauseId, PairId};
use ithaca_core::journal::Folding;
use ithaca_core::notebook::{House, Notebook};
use ithaca_core::pair::PairDraft;
use ithaca_core::person::{PersonDraft, Role, me};
use ithaca_core::vault::{self, Profile, WorkFactor};
use secrecy::SecretString;
use tempfile::TempDir;

/// scrypt's log₂ N in stories; the product uses 18.
const WORK_FACTOR: u8 = 2;
/// The recovery code of both; it guards nothing here.
pub const CODE: &str = "abacus abdomen ability able abnormal abrasive absence absorb";

pub struct Person {
    pub notebook: Notebook,
    pub pair: PairId,
    pub passphrase: SecretString,
    folder: TempDir,
}

/// Wednesday 25 November 2026, 17:00 UTC, and as many days later.
pub fn day(later: i64) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 25, 17, 0, 0).unwrap() + chrono::Duration::days(later)
}

pub fn moment(later: i64) -> Moment {
    Moment::new(day(later), "Europe/Lisbon".parse().unwrap())
}

fn house() -> House {
    House {
        work_factor: WORK_FACTOR,
        get_ithaca: None,
    }
}

fn open_notebook(folder: &Path, passphrase: &SecretString, later: i64) -> Notebook {
    open_telling(folder, passphrase, later, &mut |_| {})
}

fn open_telling(
    folder: &Path,
    passphrase: &SecretString,
    later: i64,
    on_fold: &mut dyn FnMut(Folding),
) -> Notebook {
    let profile = Profile::hold(&folder.join("notebook")).unwrap();
    let unlocked =
        vault::unlock_with_passphrase(&profile, passphrase, day(later).date_naive()).unwrap();
    Notebook::open_telling(
        unlocked,
        Box::new(StandingClock(day(later))),
        house(),
        Box::new(|_| {}),
        on_fold,
    )
    .unwrap()
}

impl Person {
    pub fn begin(name: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = SecretString::from(format!("four quiet words for {name}"));
        let profile = Profile::hold(&folder.path().join("notebook")).unwrap();
        let work = WorkFactor::new(WORK_FACTOR).unwrap();
        let unlocked = vault::create(
            &profile,
            &passphrase,
            &SecretString::from(CODE),
            work,
            &mut rand::rng(),
        )
        .unwrap();
        let mut notebook = Notebook::open(
            unlocked,
            Box::new(StandingClock(day(0))),
            house(),
            Box::new(|_| {}),
        )
        .unwrap();
        let draft = PersonDraft {
            name: name.to_owned(),
            time_zone: "Europe/Lisbon".to_owned(),
        };
        notebook
            .change(|page| me::keep(page.store, &draft))
            .unwrap();
        Self {
            notebook,
            pair: PairId::new(""),
            passphrase,
            folder,
        }
    }

    pub fn profile(&self) -> &Path {
        self.folder.path()
    }

    pub fn lives_in(&mut self, name: &str, zone: &str) {
        let draft = PersonDraft {
            name: name.to_owned(),
            time_zone: zone.to_owned(),
        };
        self.notebook.describe_person(&draft).unwrap();
    }

    /// Locks the notebook and opens it again some days later.
    pub fn reopen(self, later: i64) -> Self {
        self.reopens(later, |_| {})
    }

    /// The same, hearing how far it is where everything is folded again.
    pub fn reopen_telling(self, on_fold: &mut dyn FnMut(Folding)) -> Self {
        let Self {
            notebook,
            pair,
            passphrase,
            folder,
        } = self;
        notebook.lock().unwrap();
        let notebook = open_telling(folder.path(), &passphrase, 0, on_fold);
        Self {
            notebook,
            pair,
            passphrase,
            folder,
        }
    }

    /// Locks the notebook, lets something happen to its folder, and opens it again.
    pub fn reopen_after(self, happens: impl FnOnce(&Path)) -> Self {
        self.reopens(0, happens)
    }

    fn reopens(self, later: i64, happens: impl FnOnce(&Path)) -> Self {
        let Self {
            notebook,
            pair,
            passphrase,
            folder,
        } = self;
        notebook.lock().unwrap();
        happens(&folder.path().join("notebook"));
        let notebook = open_notebook(folder.path(), &passphrase, later);
        Self {
            notebook,
            pair,
            passphrase,
            folder,
        }
    }

    /// The same person at a copy of their folder.
    pub fn copied_to(&self, folder: TempDir) -> Self {
        Self {
            notebook: open_notebook(folder.path(), &self.passphrase, 0),
            pair: self.pair.clone(),
            passphrase: self.passphrase.clone(),
            folder,
        }
    }

    pub fn prepares(&mut self, role: Role, partner: &str) {
        let draft = PairDraft {
            my_role: role,
            partner_name: partner.to_owned(),
        };
        self.pair = self.notebook.prepare_pair(&draft).unwrap();
    }

    /// Begins the Workplace draft and fills the two gaps it leaves.
    pub fn drafts(&mut self) {
        let draft = AgreementDraft {
            preset: "workplace".to_owned(),
            ..AgreementDraft::default()
        };
        self.notebook.begin_agreement(&self.pair, &draft).unwrap();
        self.fills_all();
    }

    /// Fills the two gaps that a draft leaves.
    pub fn fills_all(&mut self) {
        self.fills(
            "cl-purpose",
            "purpose_statement",
            ParamValue::Text("Maya leads her first project with calm.".to_owned()),
        );
        self.fills(
            "cl-success",
            "success_signs",
            ParamValue::Many(vec!["Maya runs a planning meeting on her own".to_owned()]),
        );
    }

    pub fn fills(&mut self, clause: &str, param: &str, value: ParamValue) {
        let mut draft = self.draft_of(clause);
        draft.params.insert(param.to_owned(), value);
        self.notebook
            .save_clause_draft(&self.pair, &ClauseId::new(clause), &draft)
            .unwrap();
    }

    /// A draft of a clause as the page would begin it.
    pub fn draft_of(&self, clause: &str) -> ClauseDraft {
        let view = self.clause(clause);
        view.draft.clone().unwrap_or_else(|| ClauseDraft {
            title: view.title.clone(),
            params: view
                .params
                .iter()
                .filter_map(|field| Some((field.id.clone(), field.value.clone()?)))
                .collect(),
            ..ClauseDraft::default()
        })
    }

    pub fn proposes(&mut self, clause: &str, words: &str, reason: &str) {
        let draft = ClauseDraft {
            own_words: Some(words.to_owned()),
            leave_out: false,
            reason: reason.to_owned(),
            ..self.draft_of(clause)
        };
        self.notebook
            .save_clause_draft(&self.pair, &ClauseId::new(clause), &draft)
            .unwrap();
        self.notebook
            .propose_clause(&self.pair, &ClauseId::new(clause))
            .unwrap();
    }

    pub fn clause(&self, clause: &str) -> ClauseView {
        self.notebook
            .view_clause(&self.pair, &ClauseId::new(clause))
            .unwrap()
    }

    /// Answers the wording of the partner that waits on a clause.
    pub fn answers(&mut self, clause: &str, answer: Answer) {
        let view = self.clause(clause);
        let theirs = view
            .letters
            .iter()
            .find(|letter| letter.side == ithaca_core::person::Side::Partner)
            .unwrap();
        self.notebook
            .answer_clause(
                &self.pair,
                &ClauseId::new(clause),
                &theirs.proposal,
                answer,
                "",
            )
            .unwrap();
    }

    /// *Agree to all that are left*.
    pub fn agrees_to_all_left(&mut self) {
        let left: Vec<_> = self
            .notebook
            .view_whole_text(&self.pair)
            .unwrap()
            .left
            .into_iter()
            .map(|line| line.proposal)
            .collect();
        self.notebook.agree_to_all_left(&self.pair, &left).unwrap();
    }

    pub fn invites(&mut self) -> (Vec<u8>, String) {
        self.invites_with(false)
    }

    /// With the answers of the round this person began, sealed, or without.
    pub fn invites_with(&mut self, include_seal: bool) -> (Vec<u8>, String) {
        let draft = InvitationDraft {
            personal_line: "I would love to learn from you.".to_owned(),
            include_draft: true,
            include_seal,
            locked: true,
            days: 14,
        };
        self.notebook.invite(&self.pair, &draft).unwrap();
        let invitation = self
            .notebook
            .view_pair(&self.pair)
            .unwrap()
            .invitation
            .unwrap();
        (self.file(), invitation.opening_words.unwrap().join(" "))
    }

    pub fn joins(&mut self, file: &[u8], words: &str) {
        let invitation = open_invitation(file, words).unwrap();
        let view = invitation.view(ArrivalId::fresh(), &moment(0));
        assert!(!view.expired);
        self.pair = self
            .notebook
            .join_invitation(&invitation, WordsCame::AnotherWay)
            .unwrap();
    }

    pub fn signs(&mut self) {
        let page = self.notebook.view_signing(&self.pair).unwrap();
        let draft = SigningDraft {
            typed_name: page.me.name,
            text_sha256: page.text_sha256,
        };
        self.notebook
            .sign_agreement(&self.pair, &draft, &self.passphrase.clone())
            .unwrap();
    }

    /// The bytes of the newest file made for the pair.
    pub fn file(&self) -> Vec<u8> {
        self.notebook.newest_parcel(&self.pair).unwrap().1
    }

    pub fn makes_parcel(&mut self) -> Vec<u8> {
        self.notebook.make_parcel(&self.pair, false).unwrap();
        self.file()
    }

    pub fn makes_everything(&mut self) -> Vec<u8> {
        self.notebook.make_parcel(&self.pair, true).unwrap();
        self.file()
    }

    pub fn opens(&mut self, file: &[u8]) -> ArrivalView {
        self.notebook.open_parcel(file).unwrap()
    }

    pub fn takes_in(&mut self, file: &[u8]) -> TakenIn {
        let arrival = self.opens(file).arrival;
        self.notebook.take_in(&arrival).unwrap()
    }
}

/// Maya and Sam, joined by her invitation with the standard draft inside; Sam has not answered anything yet.
pub fn joined() -> (Person, Person) {
    let (mut maya, mut sam) = (Person::begin("Maya Chen"), Person::begin("Sam Okafor"));
    maya.prepares(Role::Mentee, "Sam");
    maya.drafts();
    let (file, words) = maya.invites();
    sam.joins(&file, &words);
    (maya, sam)
}

/// The same after Sam accepted everything and his first parcel arrived.
pub fn agreed() -> (Person, Person) {
    let (mut maya, mut sam) = joined();
    sam.agrees_to_all_left();
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    (maya, sam)
}

/// The same after both signed version 1 and hold each other's signature.
pub fn signed() -> (Person, Person) {
    let (mut maya, mut sam) = joined();
    sam.agrees_to_all_left();
    sam.signs();
    let mail = sam.makes_parcel();
    maya.takes_in(&mail);
    maya.signs();
    let mail = maya.makes_parcel();
    sam.takes_in(&mail);
    (maya, sam)
}
