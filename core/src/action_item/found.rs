//! What action items are found by.

use super::fold::{FoldedActionItem, Holder, fold_action_item};
use super::private::{PrivateItem, read};
use crate::error::Result;
use crate::id::ActionItemId;
use crate::journal::Fact;
use crate::search::{Findable, SearchKind, SearchPlace, Whose};

/// One of the pair's, done and dropped ones too.
pub(crate) fn shared(item: &ActionItemId, facts: &[Fact]) -> Option<Findable> {
    let folded: FoldedActionItem = fold_action_item(facts)?;
    let whose = match folded.holder {
        Holder::Me => Whose::Me,
        Holder::Partner => Whose::Partner,
        Holder::Both => Whose::Both,
    };
    let lines = [&folded.moved, &folded.done_i_think, &folded.closed];
    let said = lines.into_iter().flatten().map(|line| line.text.as_str());
    Some(promise(item.as_str(), whose, &folded.at, &folded.text).saying(said))
}

/// One that nobody else sees.
pub(crate) fn private(item: &str, body: &str) -> Result<Option<Findable>> {
    let kept: PrivateItem = read(body)?;
    let found = promise(item, Whose::Me, &kept.at, &kept.text);
    Ok(Some(found.saying([kept.closed.as_str()])))
}

fn promise(item: &str, whose: Whose, at: &str, text: &str) -> Findable {
    let spot = item.to_owned();
    Findable::new(
        SearchKind::Promise,
        SearchPlace::Promises { spot },
        whose,
        at,
        text,
    )
}
