//! Erasing: a pair from this laptop, or first a look at what would go.

use ithaca_core::erasure::ErasureDraft;

use crate::answer::{Answer, tell};
use crate::arguments::Line;
use crate::arguments::Takes::{Switch, Value as Val};
use crate::desk::with_pair;
use crate::secret::{self, PASSPHRASE};
use crate::verbs::{Verb, verb};

pub(crate) const VERBS: &[Verb] = &[verb(
    "erase-pair",
    &[
        Switch("--look"),
        Val("--typed-name"),
        Switch("--with-set-aside"),
    ],
    erase_pair,
)];

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
