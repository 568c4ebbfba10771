//! Both invited each other (PA-9). Whoever opens the other's invitation joins it; if both did, both keep the smaller
//! pair id. What each proposed in the invitation that is given up is proposed again by its author, and so the two
//! drafts stand as crossed proposals.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::agreement::entry::ClauseProposed;
use crate::agreement::{my_offers, offer_again, offers_among, with_names};
use crate::error::{Error, Result};
use crate::id::{ClauseId, PairId};
use crate::journal::{Checked, refold_all};
use crate::notebook::{Notebook, Page};
use crate::pair::rules::OLD_INVITATION_DAYS;
use crate::pair::{InvitationKept, Pair, PairState, Verified, draft_names};
use crate::parcel::Card;
use crate::person::Role;
use crate::store::{exchange as shelf, journal as entries, outbox, pair as pairs};

use super::join::Invitation;

/// An invitation that was given up for the other's, as it is kept beside its keys.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct GivenUp {
    /// The invitation.
    #[serde(flatten)]
    pub(crate) invitation: InvitationKept,
    /// What must come back if both gave up theirs; none for one that was simply taken back.
    #[serde(default)]
    pub(crate) crossed: Option<CrossedKept>,
}

/// The rest of a pair that went on under the other's invitation.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct CrossedKept {
    /// My card in it.
    my_card: String,
    /// My lineage in it.
    lineage: String,
    /// Day the keys were made.
    made_day: String,
}

impl Notebook {
    /// The pair whose open invitation crosses this one: I invited a person of this name to the role they hold.
    ///
    /// # Errors
    /// When the notebook cannot be read.
    pub fn crossing(&self, invitation: &Invitation) -> Result<Option<PairId>> {
        self.read(|store| {
            let found = crossing(store, invitation.inviter(), invitation.my_role())?;
            Ok(found.map(|kept| kept.row.pair))
        })
    }
}

/// My pair whose invitation is out to a person of this name, for the role they hold.
pub(crate) fn crossing(store: &Connection, inviter: &str, my_role: Role) -> Result<Option<Pair>> {
    let mut all = Pair::load_all(store)?.into_iter();
    Ok(all.find(|kept| {
        kept.state == PairState::Invited
            && kept.card_role == my_role
            && same_name(&kept.row.partner_name, inviter)
    }))
}

/// Whether a name as I typed it may be the name on a card: the same, or its first word.
fn same_name(typed: &str, name: &str) -> bool {
    let (typed, name) = (typed.to_lowercase(), name.to_lowercase());
    let mut words = name.split_whitespace();
    typed == name || words.next() == Some(typed.as_str())
}

/// Whether an invitation was made before its maker became my partner: then it is what is left of a crossing.
pub(crate) fn is_left_over(store: &Connection, inviter: &Card, made: &str) -> Result<bool> {
    for kept in Pair::load_all(store)? {
        let Some(card) = kept.partner_card()? else {
            continue;
        };
        if card.name == inviter.name && card.role == inviter.role && made < card.created.as_str() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Lets go of my invitation for the other's. Its keys and entries are parked; what was in it comes back as offers,
/// which are to be made again in the new pair.
pub(crate) fn give_up(
    page: &Page<'_>,
    kept: &mut Pair,
) -> Result<BTreeMap<ClauseId, ClauseProposed>> {
    let pair = kept.row.pair.clone();
    let offers = my_offers(page.store, &pair)?;
    let invitation = kept.invitation.take().ok_or(Error::Broken("invitation"))?;
    let given_up = GivenUp {
        invitation,
        crossed: Some(CrossedKept {
            my_card: std::mem::replace(&mut kept.row.my_card, "null".to_owned()),
            lineage: std::mem::take(&mut kept.row.lineage),
            made_day: std::mem::take(&mut kept.row.made_day),
        }),
    };
    let wire = std::mem::take(&mut kept.row.wire);
    entries::move_to(page.store, &pair, &parked(&wire))?;
    let old = pairs::OldInvitationRow {
        wire,
        pair: pair.clone(),
        keys: std::mem::take(&mut kept.row.keys),
        invitation: serde_json::to_string(&given_up).unwrap_or_default().into(),
        until_day: page.now.plus_days(OLD_INVITATION_DAYS).day_text(),
    };
    pairs::put_old(page.store, &old)?;
    clear(page, &pair)?;
    crate::expectation::unseal_for_invitation(page, &pair)?;
    kept.state = PairState::Preparing;
    Ok(offers)
}

/// Where the entries of an invitation that was given up lie: under its pair id on the wire, which no pair here has.
pub(crate) fn parked(wire: &str) -> PairId {
    PairId::new(wire)
}

fn clear(page: &Page<'_>, pair: &PairId) -> Result<()> {
    outbox::clear(page.store, pair)?;
    shelf::forget_made(page.store, pair)?;
    shelf::forget_receipts(page.store, pair)?;
    crate::store::projections::clear(page.store, pair)?;
    Ok(())
}

/// Offers what I had offered before, with the name my partner really has, unless the other offers the very same.
pub(crate) fn offer_all_again(
    page: &mut Page<'_>,
    kept: &Pair,
    offers: BTreeMap<ClauseId, ClauseProposed>,
    theirs: &[Checked],
) -> Result<()> {
    let keyring = kept.keyring()?;
    let people = kept.people(page.store)?;
    let theirs = offers_among(theirs);
    for (clause, offer) in offers {
        let offer = with_names(&clause, offer, &draft_names(&people.0, &people.1));
        let same = theirs
            .get(&clause)
            .is_some_and(|it| it.says_the_same(&offer));
        if !same {
            offer_again(page, &keyring, &clause, offer)?;
        }
    }
    Ok(())
}

/// What the reply to an invitation that I gave up means.
pub(crate) enum Reply {
    /// The other gave up theirs too, and mine has the smaller pair id: both go on with it.
    GoBack(Box<Pair>),
    /// The other gave up theirs too, and theirs has the smaller pair id: they come back to it.
    Stay,
    /// It was taken back, or the pair has long gone on.
    TakenBack,
}

/// Judges a reply to an invitation that is not out any more.
pub(crate) fn judge(store: &Connection, wire: &str, today: &str, replier: &str) -> Result<Reply> {
    let old = pairs::old(store, today)?;
    let Some(old) = old.into_iter().find(|row| row.wire == wire) else {
        return Ok(Reply::TakenBack);
    };
    let given_up: GivenUp =
        serde_json::from_str(&old.invitation).map_err(|_| Error::Broken("old invitation"))?;
    let Some(crossed) = given_up.crossed else {
        return Ok(Reply::TakenBack);
    };
    let mut kept = Pair::load(store, &old.pair)?;
    // Once they have taken my reply in, they are not waiting anywhere else.
    let undecided = kept.state == PairState::Joined && kept.acceptance.is_some();
    if !undecided || !same_name(&kept.row.partner_name, replier) {
        return Ok(Reply::TakenBack);
    }
    if kept.row.wire.as_str() < wire {
        return Ok(Reply::Stay);
    }
    kept.row.wire = old.wire;
    kept.row.keys = old.keys;
    kept.row.my_card = crossed.my_card;
    kept.row.lineage = crossed.lineage;
    kept.row.made_day = crossed.made_day;
    kept.row.parcel_no = 1;
    kept.row.partner_card = "null".to_owned();
    kept.state = PairState::Invited;
    kept.verified = Verified::NotVerified;
    kept.acceptance = None;
    kept.invitation = Some(given_up.invitation);
    Ok(Reply::GoBack(Box::new(kept)))
}

/// Goes back to my own invitation. What I offered meanwhile is handed back, to be offered again.
pub(crate) fn go_back(page: &Page<'_>, kept: Pair) -> Result<BTreeMap<ClauseId, ClauseProposed>> {
    let pair = kept.row.pair.clone();
    let offers = my_offers(page.store, &pair)?;
    entries::forget_all(page.store, &pair)?;
    clear(page, &pair)?;
    pairs::forget_old(page.store, &kept.row.wire)?;
    entries::move_to(page.store, &parked(&kept.row.wire), &pair)?;
    kept.save(page.store)?;
    refold_all(page.store, &pair)?;
    let before = my_offers(page.store, &pair)?;
    let changed = offers
        .into_iter()
        .filter(|(clause, offer)| before.get(clause).is_none_or(|it| !it.says_the_same(offer)));
    Ok(changed.collect())
}
