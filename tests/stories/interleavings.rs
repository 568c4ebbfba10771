//! Maya and Sam do what comes to their minds, and the post loses, doubles, delays and cuts. Afterwards both
//! notebooks say the same, and nothing is agreed that both did not accept.

use std::collections::{BTreeMap, BTreeSet};

use ithaca_core::agreement::{AgreementDraft, Answer, ClauseState, SigningDraft};
use ithaca_core::catalogue::Size;
use ithaca_core::error::{Error, Result};
use ithaca_core::id::ClauseId;
use ithaca_core::journal::refold_all;
use ithaca_core::person::{Role, Side};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom as _;
use rand::{Rng as _, SeedableRng as _};

use crate::hostile::every_row;
use crate::people::Person;

const STORIES: u64 = 14;
const STEPS: u32 = 45;

/// The two, and everything under way between them.
struct World {
    people: [Person; 2],
    /// Mails to Maya, mails to Sam.
    post: [Vec<Vec<u8>>; 2],
    /// Texts that each notebook showed on its signing page.
    shown: [BTreeSet<String>; 2],
    clauses: Vec<String>,
}

/// A rule may say no; nothing else may go wrong between two honest people.
fn or_refused<T>(answer: Result<T>) -> Option<T> {
    match answer {
        Ok(done) => Some(done),
        Err(Error::Refused(_)) => None,
        Err(other) => panic!("{other:?}"),
    }
}

impl World {
    fn begin() -> Self {
        let (mut maya, mut sam) = (Person::begin("Maya Chen"), Person::begin("Sam Okafor"));
        maya.prepares(Role::Mentee, "Sam");
        let draft = AgreementDraft {
            preset: "workplace".to_owned(),
            size: Some(Size::Five),
            ..AgreementDraft::default()
        };
        maya.notebook.begin_agreement(&maya.pair, &draft).unwrap();
        let (file, words) = maya.invites();
        sam.joins(&file, &words);
        sam.agrees_to_all_left();
        let mail = sam.makes_parcel();
        maya.takes_in(&mail);
        let clauses = maya.notebook.view_agreement(&maya.pair).unwrap().clauses;
        Self {
            clauses: clauses.iter().map(|it| it.clause.to_string()).collect(),
            people: [maya, sam],
            post: [Vec::new(), Vec::new()],
            shown: [BTreeSet::new(), BTreeSet::new()],
        }
    }

    fn step(&mut self, dice: &mut StdRng) {
        let who = dice.random_range(0..2_usize);
        let clause = self.clauses.choose(dice).unwrap().clone();
        let id = ClauseId::new(&clause);
        let person = &mut self.people[who];
        let pair = person.pair.clone();
        match dice.random_range(0..22) {
            0..=3 => {
                let words = format!("Wording {} of {who}.", dice.random_range(0..1_000));
                let mut draft = person.draft_of(&clause);
                draft.leave_out = dice.random_bool(0.15);
                draft.own_words = Some(words);
                or_refused(person.notebook.save_clause_draft(&pair, &id, &draft));
                or_refused(person.notebook.propose_clause(&pair, &id));
            }
            4..=8 => {
                let answers = [Answer::Yes, Answer::Yes, Answer::No, Answer::Talk];
                let answer = *answers.choose(dice).unwrap();
                let letters = person.clause(&clause).letters;
                if let Some(theirs) = letters.iter().find(|it| it.side == Side::Partner) {
                    let proposal = &theirs.proposal;
                    or_refused(
                        person
                            .notebook
                            .answer_clause(&pair, &id, proposal, answer, ""),
                    );
                }
            }
            9 => drop(or_refused(person.notebook.withdraw_proposal(&pair, &id))),
            10 => drop(or_refused(person.notebook.keep_mine(&pair, &id))),
            11 => self.signs(who),
            12 => drop(or_refused(person.notebook.take_back_signature(&pair))),
            13..=16 => self.writes(who),
            17..=20 => self.opens_a_mail(who, dice),
            _ => {
                if !self.post[who].is_empty() {
                    let lost = dice.random_range(0..self.post[who].len());
                    self.post[who].remove(lost);
                }
            }
        }
    }

    fn signs(&mut self, who: usize) {
        let person = &mut self.people[who];
        let Some(page) = or_refused(person.notebook.view_signing(&person.pair)) else {
            return;
        };
        self.shown[who].insert(page.text);
        let draft = SigningDraft {
            typed_name: page.me.name,
            text_sha256: page.text_sha256,
        };
        let passphrase = person.passphrase.clone();
        or_refused(
            person
                .notebook
                .sign_agreement(&person.pair, &draft, &passphrase),
        )
        .unwrap();
    }

    fn writes(&mut self, who: usize) {
        let person = &mut self.people[who];
        if or_refused(person.notebook.make_parcel(&person.pair, false)).is_some() {
            let file = person.file();
            self.post[1 - who].push(file);
        }
    }

    /// Any mail, old or new; sometimes cut, and sometimes it stays in the mailbox and comes again.
    fn opens_a_mail(&mut self, who: usize, dice: &mut StdRng) {
        if self.post[who].is_empty() {
            return;
        }
        let which = dice.random_range(0..self.post[who].len());
        let mail = self.post[who][which].clone();
        if dice.random_bool(0.1) {
            let cut = &mail[..dice.random_range(0..mail.len())];
            assert!(self.people[who].notebook.open_parcel(cut).is_err());
        }
        self.people[who].takes_in(&mail);
        if dice.random_bool(0.6) {
            self.post[who].remove(which);
        }
    }

    /// Everything that is still under way arrives, and each hears of it.
    fn exchange_all(&mut self) {
        for _ in 0..2 {
            for who in 0..2 {
                let mail = self.people[who].makes_parcel_of_everything();
                self.people[1 - who].takes_in(&mail);
            }
        }
    }
}

#[test]
fn whatever_happens_both_notebooks_say_the_same() {
    let mut reached = BTreeMap::new();
    for seed in 0..STORIES {
        let mut dice = StdRng::seed_from_u64(seed);
        let mut world = World::begin();
        for _ in 0..STEPS {
            world.step(&mut dice);
        }
        world.exchange_all();
        say_the_same(&world, seed, &mut reached);
        nothing_is_agreed_alone(&world, seed);
        signatures_stand_under_shown_texts(&world, seed);
        for person in &mut world.people {
            folding_again_gives_the_same(person, seed);
        }
        settle_and_sign(&mut world, seed);
    }
    for state in ["Agreed", "MyTurn", "Crossed"] {
        assert!(
            reached.contains_key(state),
            "the dice reach {state}: {reached:?}"
        );
    }
}

fn mirror(state: ClauseState) -> ClauseState {
    match state {
        ClauseState::MyTurn => ClauseState::PartnersTurn,
        ClauseState::PartnersTurn => ClauseState::MyTurn,
        other => other,
    }
}

fn say_the_same(world: &World, seed: u64, reached: &mut BTreeMap<String, u32>) {
    let [maya, sam] = &world.people;
    let journal = |person: &Person| -> BTreeSet<String> {
        let rows = every_row(person).remove("journal").unwrap();
        let raw = rows
            .iter()
            .map(|row| row.split('|').nth(1).unwrap().to_owned());
        raw.collect()
    };
    assert_eq!(journal(maya), journal(sam), "seed {seed}");
    let pages = [maya, sam].map(|it| it.notebook.view_agreement(&it.pair).unwrap());
    let titles = |at: usize| -> Vec<(String, ClauseState)> {
        let lines = pages[at].clauses.iter();
        lines.map(|it| (it.clause.to_string(), it.state)).collect()
    };
    let here: Vec<_> = titles(0);
    let there: Vec<_> = titles(1)
        .into_iter()
        .map(|(id, state)| (id, mirror(state)))
        .collect();
    assert_eq!(here, there, "seed {seed}");
    for (clause, state) in here {
        *reached.entry(format!("{state:?}")).or_default() += 1;
        let (here, there) = (maya.clause(&clause), sam.clause(&clause));
        assert_eq!(here.agreed, there.agreed, "seed {seed} {clause}");
        assert_eq!(
            here.signed_wording, there.signed_wording,
            "seed {seed} {clause}"
        );
    }
    assert_eq!(
        pages[0].versions.len(),
        pages[1].versions.len(),
        "seed {seed}"
    );
    if !pages[0].versions.is_empty() {
        let [one, other] = [maya, sam].map(|it| it.notebook.record_source(&it.pair, None).unwrap());
        assert_eq!(
            (one.text.as_str(), one.json()),
            (other.text.as_str(), other.json())
        );
    }
}

/// Entries as anyone can read them.
fn entries(person: &Person) -> Vec<(String, serde_json::Value)> {
    let rows = person.notebook.read(|store| {
        let mut all = store.prepare("SELECT entry, raw FROM journal").unwrap();
        let rows = all.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)));
        Ok(rows
            .unwrap()
            .map(std::result::Result::unwrap)
            .collect::<Vec<_>>())
    });
    let rows = rows.unwrap().into_iter();
    rows.map(|(id, raw)| (id, serde_json::from_str(&raw).unwrap()))
        .collect()
}

/// By brute force over the entries: an agreed wording was offered by one and said yes to by the other.
fn nothing_is_agreed_alone(world: &World, seed: u64) {
    for person in &world.people {
        let all = entries(person);
        for clause in &world.clauses {
            let Some(agreed) = person.clause(clause).agreed else {
                continue;
            };
            let about = format!("agreement/1/{clause}");
            let both = all.iter().any(|(id, offer)| {
                offer["about"] == about.as_str()
                    && offer["body"]["wording"] == agreed.as_str()
                    && all.iter().any(|(_, yes)| {
                        let names = yes["replaces"].as_array().unwrap();
                        yes["by"] != offer["by"]
                            && yes["body"]["answer"] == "yes"
                            && names.iter().any(|name| name == id.as_str())
                    })
            });
            assert!(both, "seed {seed}: {clause} is agreed by one alone");
        }
    }
}

fn signatures_stand_under_shown_texts(world: &World, seed: u64) {
    let by: Vec<String> = world
        .people
        .iter()
        .map(|it| crate::hostile::Forger::of(it).keyring.fingerprint)
        .collect();
    for (_, entry) in entries(&world.people[0]) {
        if entry["kind"] == "agreement_signed" {
            let who = by.iter().position(|it| entry["by"] == it.as_str()).unwrap();
            let text = entry["body"]["text"].as_str().unwrap();
            assert!(
                world.shown[who].contains(text),
                "seed {seed}: a text nobody saw is signed"
            );
        }
    }
}

fn folding_again_gives_the_same(person: &mut Person, seed: u64) {
    let before = every_row(person);
    let pair = person.pair.clone();
    let again = person.notebook.change(|page| refold_all(page.store, &pair));
    again.unwrap();
    assert_eq!(before, every_row(person), "seed {seed}");
}

/// From wherever they are, they can still come to one text and one record.
fn settle_and_sign(world: &mut World, seed: u64) {
    for clause in world.clauses.clone() {
        let words = format!("The last word on {clause}.");
        world.people[0].proposes(&clause, &words, "");
    }
    world.exchange_all();
    world.people[1].agrees_to_all_left();
    world.exchange_all();
    world.signs(0);
    world.exchange_all();
    world.signs(1);
    world.exchange_all();
    let [one, other] = [0, 1].map(|who| {
        let person = &world.people[who];
        person.notebook.record_source(&person.pair, None).unwrap()
    });
    assert_eq!(one.text, other.text, "seed {seed}");
    assert_eq!(one.json(), other.json(), "seed {seed}");
    for clause in &world.clauses {
        assert!(
            one.text.contains(&format!("The last word on {clause}.")),
            "seed {seed}"
        );
    }
}
