//! Erasing: a pair or the whole notebook from this laptop, or first a look at what would go.

use ithaca_core::erasure::ErasureDraft;
use ithaca_core::vault;

use crate::answer::{Answer, done, tell};
use crate::arguments::Line;
use crate::arguments::Takes::{Switch, Value as Val};
use crate::desk::{hold, with_notebook, with_pair};
use crate::secret::{self, PASSPHRASE};
use crate::verbs::{Verb, verb};

pub(crate) const VERBS: &[Verb] = &[
    verb(
        "erase-pair",
        &[
            Switch("--look"),
            Val("--typed-name"),
            Switch("--with-set-aside"),
        ],
        erase_pair,
    ),
    verb(
        "erase-notebook",
        &[Switch("--look"), Val("--typed-name")],
        erase_notebook,
    ),
];

fn draft(line: &Line) -> Answer<ErasureDraft> {
    Ok(ErasureDraft {
        typed_name: line.need("--typed-name")?.to_owned(),
        with_set_aside: line.has("--with-set-aside"),
    })
}

/// Everything of a pair goes; the passphrase is read twice, as the app asks twice.
fn erase_pair(line: &Line) -> Answer {
    with_pair(line, |notebook, pair| {
        if line.has("--look") {
            return tell(&notebook.view_pair_erasure(pair)?);
        }
        let draft = draft(line)?;
        let passphrase = secret::secret(line, PASSPHRASE)?;
        tell(&notebook.erase_pair(pair, &draft, &passphrase)?)
    })
}

/// The whole notebook goes, with its backups; what is not Ithaca's stays in the folder.
fn erase_notebook(line: &Line) -> Answer {
    if line.has("--look") {
        return with_notebook(line, |notebook| tell(&notebook.view_notebook_erasure()?));
    }
    let draft = draft(line)?;
    with_notebook(line, |notebook| {
        let passphrase = secret::secret(line, PASSPHRASE)?;
        Ok(notebook.prove_erasure(&draft, &passphrase)?)
    })?;
    vault::erase(&hold(line)?)?;
    done()
}
