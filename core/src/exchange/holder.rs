//! Whose a parcel is: every pair that could unlock it, tried with as little as unlocking takes.

use rusqlite::Connection;

use crate::clock::Moment;
use crate::error::{Error, Refusal, Result};
use crate::id::PairId;
use crate::pair::{InvitationKept, Pair};
use crate::parcel::{
    Awaiting, Id, Known, OpenError, Opened, PairKeys, PublicKeys, SigningPublicKey, UnlockKey,
    open_unlocked, unlock,
};
use crate::sample;
use crate::store::pair as pairs;

/// One pair as it is kept, or an invitation that was taken back. Its keys are made only when they are needed.
pub(super) struct Holder {
    /// The pair on this laptop.
    pub(super) pair: PairId,
    /// The pair on the wire.
    pub(super) wire: Id,
    /// My secret keys, as they are kept.
    secret: zeroize::Zeroizing<String>,
    /// None for an invitation that was taken back.
    kept: Option<Pair>,
    awaiting: Vec<Awaiting>,
    /// Whether it is an invitation that was taken back.
    pub(super) taken_back: bool,
}

/// The keys of a holder.
struct Keys<'a> {
    holder: &'a Holder,
    mine: PairKeys,
    partner: Option<PublicKeys>,
    replaced: Vec<SigningPublicKey>,
}

impl Holder {
    fn unlock_key(&self) -> Result<UnlockKey> {
        Ok(UnlockKey::from_secret_text(&self.secret)?)
    }

    fn keys(&self) -> Result<Keys<'_>> {
        let partner = self.kept.as_ref().map(Pair::partner_keys).transpose()?;
        Ok(Keys {
            holder: self,
            mine: PairKeys::from_secret_text(&self.secret)?,
            partner: partner.flatten(),
            replaced: self.replaced()?,
        })
    }
}

impl Holder {
    /// Keys that my partner uses no more.
    fn replaced(&self) -> Result<Vec<SigningPublicKey>> {
        let former = self.kept.iter().flat_map(|kept| &kept.former);
        let theirs = former.filter(|it| !it.mine);
        theirs.map(|it| Ok(it.card.open()?.keys.signing)).collect()
    }
}

impl Keys<'_> {
    fn known(&self) -> Known<'_> {
        Known {
            pair: self.holder.wire,
            my_keys: &self.mine,
            partner: self.partner.clone(),
            replaced: self.replaced.clone(),
            awaiting: self.holder.awaiting.clone(),
        }
    }
}

/// Whether a key signs for anybody of these pairs.
fn any_of(holders: &[Holder], key: &SigningPublicKey) -> Result<bool> {
    for holder in holders {
        if holder.keys()?.known().is_of(key) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Steps 1 to 11 of format.md §3, and the pair whose keys unlocked it.
///
/// # Errors
/// One for each step; `IsInvitation`; `FromSample` and `IntoSample` where the sample is on one of the two sides.
pub(super) fn open_here(
    store: &Connection,
    bytes: &[u8],
    now: &Moment,
    over: &dyn Fn() -> bool,
) -> Result<(Holder, Opened)> {
    let mut holders = holders(store, &now.day_text())?;
    let keys: Vec<UnlockKey> = holders
        .iter()
        .map(Holder::unlock_key)
        .collect::<Result<_>>()?;
    let unlocked = match unlock(bytes, &keys, over) {
        Err(OpenError::LockedWithWords) => return Err(Refusal::IsInvitation.into()),
        Err(OpenError::NotForYouOrDamaged) => return Err(stranger(store, bytes, over)?),
        answer => answer?,
    };
    let holder = holders.get(unlocked.opener);
    let opener = holder.ok_or(Error::Broken("opened pair"))?.keys()?;
    let knows = |key: &SigningPublicKey| any_of(&holders, key);
    let opened = open_unlocked(&unlocked, &opener.known(), knows, over)?;
    drop(opener);
    Ok((holders.swap_remove(unlocked.opener), opened))
}

/// Why a file is for nobody here: where one of the two is the sample, that says more.
fn stranger(store: &Connection, bytes: &[u8], over: &dyn Fn() -> bool) -> Result<Error> {
    if sample::seat_of(store)?.is_some() {
        return Ok(Refusal::IntoSample.into());
    }
    if sample::opens_of_sample(bytes, over)? {
        return Ok(Refusal::FromSample.into());
    }
    Ok(OpenError::NotForYouOrDamaged.into())
}

fn holders(store: &Connection, today: &str) -> Result<Vec<Holder>> {
    let mut found = Vec::new();
    for kept in Pair::load_all(store)? {
        if kept.row.wire.is_empty() {
            continue;
        }
        let awaiting = kept.invitation.iter().map(awaiting);
        found.push(Holder {
            pair: kept.row.pair.clone(),
            wire: wire_of(&kept.row.wire)?,
            secret: kept.row.keys.clone(),
            awaiting: awaiting.collect::<Result<_>>()?,
            kept: Some(kept),
            taken_back: false,
        });
    }
    for row in pairs::old(store, today)? {
        let invitation: InvitationKept =
            serde_json::from_str(&row.invitation).map_err(|_| Error::Broken("old invitation"))?;
        found.push(Holder {
            pair: row.pair,
            wire: wire_of(&row.wire)?,
            secret: row.keys,
            kept: None,
            awaiting: vec![awaiting(&invitation)?],
            taken_back: true,
        });
    }
    Ok(found)
}

fn wire_of(wire: &str) -> Result<Id> {
    wire.parse().map_err(|_| Error::Broken("pair wire id"))
}

fn awaiting(invitation: &InvitationKept) -> Result<Awaiting> {
    let invitation_sha256 = invitation
        .invitation_sha256
        .parse()
        .map_err(|_| Error::Broken("invitation"))?;
    Ok(Awaiting {
        token: invitation.token.clone(),
        invitation_sha256,
    })
}
