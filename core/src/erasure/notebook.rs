//! What goes with the whole notebook, and the proof that it may. The folder itself is emptied by the vault.

use secrecy::SecretString;

use super::count::{Counted, of_pair, of_person};
use super::pair::keeps;
use super::rules::check_typed;
use super::view::{ErasureDraft, NotebookErasureView, PartnerLeft};
use crate::error::Result;
use crate::notebook::Notebook;
use crate::pair::Pair;
use crate::person;
use crate::store::outbox;

impl Notebook {
    /// What goes with the whole notebook (SF-8).
    ///
    /// # Errors
    /// When the notebook cannot be read.
    pub fn view_notebook_erasure(&self) -> Result<NotebookErasureView> {
        let (backups, set_aside) = self.copies_here();
        self.read(|store| {
            let mut counted = Counted::default();
            let (mut partners, mut not_sent) = (Vec::new(), 0);
            for kept in Pair::load_all(store)? {
                of_pair(store, &kept.row.pair, &mut counted)?;
                not_sent += outbox::count(store, &kept.row.pair)?;
                partners.push(PartnerLeft {
                    partner: kept.people(store)?.1,
                    keeps: keeps(&kept),
                });
            }
            of_person(store, &mut counted)?;
            Ok(NotebookErasureView {
                name: person::my_name(store)?,
                partners,
                goes: counted.lines(),
                not_sent,
                backups,
                set_aside,
            })
        })
    }

    /// Proves that whoever sits here may erase the notebook: my name, typed, and the passphrase.
    ///
    /// # Errors
    /// `NameDiffers`, `WrongPassphrase`.
    pub fn prove_erasure(&self, draft: &ErasureDraft, passphrase: &SecretString) -> Result<()> {
        let name = self.read(person::my_name)?;
        check_typed(&draft.typed_name, &name)?;
        self.prove_passphrase(passphrase)
    }
}
