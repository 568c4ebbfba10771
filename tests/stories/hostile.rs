//! A partner whose program keeps no rule: makes entries and parcels by hand, with the partner's real keys.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};

use ithaca_core::error::Result;
use ithaca_core::exchange::ArrivalView;
use ithaca_core::journal::{Envelope, seen_now};
use ithaca_core::pair::{Pair, PairKeyring};
use ithaca_core::parcel::{
    Carried, Held, Id, Namespace, PairKeys, Payload, PublicKeys, pack, sign, sign_raw,
};
use ithaca_core::store::journal;
use serde_json::value::RawValue;

use crate::people::Person;

/// What a person's notebook knows, in hands that do not keep to it.
pub struct Forger {
    pub keyring: PairKeyring,
    pub seq: u64,
    pub prev: Option<String>,
    pub clock: u64,
    pub seen: BTreeMap<String, u64>,
    pub receipt: BTreeMap<Id, Held>,
    pub parcel_no: u64,
}

impl Forger {
    /// Everything a person's notebook knows of their pair now.
    pub fn of(person: &Person) -> Self {
        let read = person.notebook.read(|store| {
            let pair = Pair::load(store, &person.pair)?;
            let keyring = pair.keyring()?;
            let head = journal::head(store, &person.pair, &keyring.lineage)?;
            let mut receipt = BTreeMap::new();
            for mine in [true, false] {
                for (lineage, head) in journal::heads(store, &person.pair, mine)? {
                    let id = head.entry.as_str().parse().unwrap();
                    receipt.insert(lineage.parse().unwrap(), Held { seq: head.seq, id });
                }
            }
            Ok(Self {
                seq: head.as_ref().map_or(0, |head| head.seq),
                prev: head.map(|head| head.entry.to_string()),
                clock: journal::clock_max(store, &person.pair)?,
                seen: seen_now(store, &person.pair)?,
                parcel_no: u64::from(pair.row.parcel_no),
                receipt,
                keyring,
            })
        });
        read.unwrap()
    }

    /// The same hands in a lineage nobody has heard of, which says to have seen nothing and stands before everything.
    pub fn backdated(person: &Person) -> Self {
        let mut forger = Self::of(person);
        forger.keyring.lineage = ithaca_core::id::ReviewId::fresh().to_string();
        (forger.seq, forger.prev, forger.clock) = (0, None, 0);
        forger.seen.clear();
        forger
    }

    /// The next entry as the format wants it, ready to be spoiled.
    pub fn entry(&self, about: &str, kind: &str, body: &str) -> Envelope {
        Envelope {
            form: 1,
            pair: self.keyring.wire.clone(),
            by: self.keyring.fingerprint.clone(),
            about: about.to_owned(),
            lineage: self.keyring.lineage.clone(),
            seq: self.seq + 1,
            prev: self.prev.clone(),
            clock: self.clock + 1,
            seen: self.seen.clone(),
            at: "2026-11-25T17:00:00Z".to_owned(),
            kind: kind.to_owned(),
            body: RawValue::from_string(body.to_owned()).unwrap(),
            replaces: Vec::new(),
        }
    }

    /// Signs an entry and goes on from it.
    pub fn signs(&mut self, envelope: &Envelope) -> Carried {
        let carried = signed(&envelope.bytes(), &self.keyring.keys);
        self.seq = envelope.seq;
        self.prev = Some(Envelope::id_of(&carried.raw).to_string());
        self.clock = envelope.clock;
        carried
    }

    /// A payload as the format wants it, with a sound receipt.
    pub fn payload(&self, entries: Vec<Carried>) -> Payload {
        let keyring = &self.keyring;
        let mut payload = Payload::new(
            keyring.wire_id,
            keyring.keys.fingerprint(keyring.wire_id),
            Some(self.partner().fingerprint(keyring.wire_id)),
            keyring.lineage.parse().unwrap(),
            self.parcel_no + 1,
            "2026-11-25T17:00:00Z".to_owned(),
        );
        payload.receipt.clone_from(&self.receipt);
        payload.entries = entries;
        payload
    }

    pub fn partner(&self) -> &PublicKeys {
        self.keyring.partner.as_ref().unwrap()
    }

    pub fn packs(&self, payload: &Payload) -> Vec<u8> {
        pack(payload, &self.keyring.keys, self.partner())
            .unwrap()
            .bytes
    }

    /// One entry in a parcel of its own.
    pub fn sends(&mut self, envelope: &Envelope) -> Vec<u8> {
        let carried = self.signs(envelope);
        self.packs(&self.payload(vec![carried]))
    }

    /// The inner bytes of a payload text, signed for a use of one's choice.
    pub fn inner(&self, json: &[u8], namespace: Namespace) -> Vec<u8> {
        let payload = [json, b"\n"].concat();
        let signature = sign(namespace, &payload, &self.keyring.keys).unwrap();
        [signature.as_str().as_bytes(), &payload].concat()
    }
}

pub fn signed(raw: &str, keys: &PairKeys) -> Carried {
    Carried {
        raw: raw.to_owned(),
        sig: sign_raw(Namespace::Entry, raw.as_bytes(), keys).unwrap(),
    }
}

/// Locks any bytes for the keys of somebody.
pub fn locked(inner: &[u8], keys: &PublicKeys) -> Vec<u8> {
    let recipient: age::x25519::Recipient = keys.recipient.to_string().parse().unwrap();
    let recipients: [&dyn age::Recipient; 1] = [&recipient];
    let lock = age::Encryptor::with_recipients(recipients.into_iter()).unwrap();
    let mut bytes = Vec::new();
    let mut writer = lock.wrap_output(&mut bytes).unwrap();
    writer.write_all(inner).unwrap();
    writer.finish().unwrap();
    bytes
}

/// What is inside a parcel that one's own keys open.
pub fn unlocked(file: &[u8], keys: &PairKeys) -> Vec<u8> {
    let identity: age::x25519::Identity = keys.age_secret_text().trim().parse().unwrap();
    let identities = std::iter::once(&identity as &dyn age::Identity);
    let lock = age::Decryptor::new_buffered(file).unwrap();
    let mut inner = Vec::new();
    lock.decrypt(identities)
        .unwrap()
        .read_to_end(&mut inner)
        .unwrap();
    inner
}

/// Every row of every table, to see that nothing has changed.
pub fn every_row(person: &Person) -> BTreeMap<String, Vec<String>> {
    let read: Result<_> = person.notebook.read(|store| {
        let mut tables = store
            .prepare(
                // How an index of words lies in its own tables depends on what it held before; what is found does not.
                "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'",
            )
            .unwrap();
        let names = tables.query_map([], |row| row.get::<_, String>(0)).unwrap();
        let names: Vec<String> = names.map(std::result::Result::unwrap).collect();
        let mut found = BTreeMap::new();
        for name in names {
            let mut all = store.prepare(&format!("SELECT * FROM {name}")).unwrap();
            let columns = all.column_count();
            let rows = all.query_map([], |row| {
                (0..columns)
                    .map(|at| Ok(format!("{:?}", row.get_ref(at)?)))
                    .collect::<rusqlite::Result<Vec<_>>>()
            });
            let mut rows: Vec<String> = rows.unwrap().map(|row| row.unwrap().join("|")).collect();
            rows.sort();
            found.insert(name, rows);
        }
        Ok(found)
    });
    read.unwrap()
}

impl Person {
    /// Opens a parcel that must be refused, and sees that nothing has changed and that it did not take long.
    pub fn refuses(&mut self, file: &[u8]) -> ithaca_core::error::Error {
        let before = every_row(self);
        let begun = std::time::Instant::now();
        let answer = self.notebook.open_parcel(file);
        assert!(begun.elapsed().as_secs() < 10, "bounded time");
        assert_eq!(before, every_row(self), "a refused parcel changes nothing");
        match answer {
            Ok(view) => panic!("opened as {:?}", view.what),
            Err(refused) => refused,
        }
    }

    /// Opens a parcel that must be understood; opening alone changes nothing.
    pub fn understands(&mut self, file: &[u8]) -> ArrivalView {
        let before = every_row(self);
        let view = self.opens(file);
        assert_eq!(before, every_row(self), "opening changes nothing");
        view
    }
}

impl Person {
    /// *Send everything*.
    pub fn makes_parcel_of_everything(&mut self) -> Vec<u8> {
        self.notebook.make_parcel(&self.pair, true).unwrap();
        self.file()
    }
}

/// Everything that was folded, as one sum.
pub fn folded(person: &Person) -> String {
    let sum = |store: &_| Ok(ithaca_core::store::projections::sum(store)?);
    person.notebook.read(sum).unwrap()
}

impl Person {
    /// What stands is what folding everything anew gives.
    pub fn folds_alike(&mut self) {
        let before = every_row(self);
        let pair = self.pair.clone();
        let again = |page: &mut ithaca_core::notebook::Page<'_>| {
            ithaca_core::journal::refold_all(page.store, &pair)
        };
        self.notebook.change(again).unwrap();
        assert!(before == every_row(self), "folded anew it says the same");
    }
}
