//! What of sealed answers is Only me: what opens a seal of mine, and my drafts.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{Commitment, Promise, Salt, Sealable, Sealed, Shown, seal};
use crate::error::{Error, Result};
use crate::id::{ItemId, PairId};
use crate::notebook::Page;
use crate::store::only_me;

/// One answer as I sealed it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct KeptAnswer<A> {
    /// The item.
    pub(crate) item: ItemId,
    /// The answer. Earlier versions kept it under the word of its room.
    #[serde(alias = "said", alias = "rating")]
    pub(crate) answer: A,
    /// Its salt.
    pub(crate) salt: String,
}

/// What opens a seal of mine.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct KeptSeal<A> {
    /// The root of that seal, so that an older backup's salts are never taken for it.
    pub(crate) root: String,
    /// Every item, answered or not.
    #[serde(alias = "ratings")]
    pub(crate) answers: Vec<KeptAnswer<A>>,
}

/// My drafts of one thing, by item.
pub(crate) type Drafts<D> = BTreeMap<ItemId, D>;

impl<A: Sealable> KeptSeal<A> {
    /// Seals answers, in the order asked, under fresh salts; with what is promised of each.
    pub(super) fn draw(promise: Promise<'_>, answers: Vec<(ItemId, A)>) -> (Self, Vec<Commitment>) {
        let mut sealed = Vec::new();
        let mut kept = Vec::new();
        for (item, answer) in answers {
            let salt = Salt::draw(&mut rand::rng());
            kept.push(KeptAnswer {
                item: item.clone(),
                answer: answer.clone(),
                salt: salt.text().to_owned(),
            });
            sealed.push(Sealed {
                item: item.to_string(),
                answer: answer.text(),
                salt,
            });
        }
        let (commitments, root) = seal(promise, &sealed);
        let kept = Self {
            root,
            answers: kept,
        };
        (kept, commitments)
    }
}

impl<A> KeptSeal<A> {
    /// The answer to one item.
    pub(crate) fn answer(&self, item: &ItemId) -> Option<&A> {
        let mut answers = self.answers.iter();
        answers.find(|it| it.item == *item).map(|it| &it.answer)
    }

    /// The answers that go, each with what proves it.
    pub(crate) fn showing<'a>(
        &'a self,
        goes: impl Fn(&ItemId, &A) -> bool + 'a,
    ) -> impl Iterator<Item = Shown<'a, A>> {
        let all = self.answers.iter().map(|it| Shown {
            item: &it.item,
            answer: &it.answer,
            salt: &it.salt,
        });
        all.filter(move |it| goes(it.item, it.answer))
    }
}

/// A private row, read.
pub(crate) fn get<T: DeserializeOwned>(
    store: &Connection,
    pair: &PairId,
    kind: only_me::Kind,
    about: &str,
) -> Result<Option<T>> {
    let text = only_me::get(store, pair, kind, about)?;
    text.map(|text| serde_json::from_str(&text).map_err(|_| Error::Broken(kind.word())))
        .transpose()
}

/// Writes a private row in place of its earlier state.
pub(crate) fn put<T: Serialize>(
    page: &Page<'_>,
    pair: &PairId,
    kind: only_me::Kind,
    about: &str,
    body: &T,
) -> Result<()> {
    let text = serde_json::to_string(body).map_err(|_| Error::Broken(kind.word()))?;
    only_me::put(page.store, pair, kind, about, &text, &page.now.text())?;
    Ok(())
}

/// What opens the seal of mine that stands, if it is here.
pub(crate) fn seal_of_mine<A: DeserializeOwned>(
    store: &Connection,
    pair: &PairId,
    kind: only_me::Kind,
    about: &str,
    side: &super::SealSide<A>,
) -> Result<Option<KeptSeal<A>>> {
    let Some(stands) = &side.seal else {
        return Ok(None);
    };
    let kept: Option<KeptSeal<A>> = get(store, pair, kind, about)?;
    Ok(kept.filter(|kept| kept.root == stands.root))
}

/// My drafts of one thing; none at first.
pub(crate) fn drafts<D: DeserializeOwned>(
    store: &Connection,
    pair: &PairId,
    kind: only_me::Kind,
    about: &str,
) -> Result<Drafts<D>> {
    Ok(get(store, pair, kind, about)?.unwrap_or_default())
}

/// Keeps my draft of one item; `None` takes it out.
pub(crate) fn put_draft<D: Serialize + DeserializeOwned>(
    page: &Page<'_>,
    pair: &PairId,
    kind: only_me::Kind,
    about: &str,
    (item, draft): (&ItemId, Option<D>),
) -> Result<()> {
    let mut all: Drafts<D> = drafts(page.store, pair, kind, about)?;
    match draft {
        Some(draft) => all.insert(item.clone(), draft),
        None => all.remove(item),
    };
    put(page, pair, kind, about, &all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_earlier_versions_kept_still_opens() {
        for (all, one) in [
            ("answers", "said"),
            ("ratings", "rating"),
            ("answers", "answer"),
        ] {
            let text =
                format!(r#"{{"root":"ab","{all}":[{{"item":"one","{one}":4,"salt":"cd"}}]}}"#);
            let kept: KeptSeal<u8> = serde_json::from_str(&text).unwrap();
            assert_eq!(kept.answer(&ItemId::new("one")), Some(&4));
        }
    }
}
