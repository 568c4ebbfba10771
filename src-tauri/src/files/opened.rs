//! The invitation that was opened and is being looked at.
//!
//! In memory alone, and forgotten when the notebook is locked. Nothing of it is in the notebook.

use ithaca_core::{
    exchange::{Invitation, open_invitation},
    id::ArrivalId,
    pair::InvitationView,
};
use parking_lot::Mutex;

use crate::{desk::Desk, failure::Failure, secret::Typed};

/// What is being looked at: one invitation at a time.
#[derive(Default)]
pub struct Opened {
    invitation: Mutex<Option<(ArrivalId, Invitation)>>,
}

impl Opened {
    /// Opens an invitation with its six words and keeps it until it is joined or declined, or another is opened.
    ///
    /// # Errors
    /// What is wrong with the words or the file; [`Failure::IntoSample`] while the sample lies open.
    pub fn open_invitation(
        &self,
        bytes: &[u8],
        words: &Typed,
        desk: &Desk,
    ) -> Result<InvitationView, Failure> {
        if desk.is_sample() {
            return Err(Failure::IntoSample);
        }
        let invitation = open_invitation(bytes, words.expose())?;
        let id = ArrivalId::fresh();
        let view = invitation.view(id.clone(), &desk.moment());
        *self.invitation.lock() = Some((id, invitation));
        Ok(view)
    }

    /// The same page with what only an open notebook knows: whether the invitation crosses one of my own.
    pub fn beside_mine(&self, view: InvitationView, desk: &Desk) -> InvitationView {
        let invitation = self.invitation(&view.arrival).ok();
        let notebook = desk.notebook().ok();
        let crosses = notebook
            .zip(invitation)
            .and_then(|(notebook, invitation)| notebook.crossing(&invitation).ok().flatten());
        InvitationView { crosses, ..view }
    }

    /// The invitation, while it is here.
    ///
    /// # Errors
    /// [`Failure::ArrivalGone`].
    pub fn invitation(&self, id: &ArrivalId) -> Result<Invitation, Failure> {
        let kept = self.invitation.lock();
        let found = kept.as_ref().filter(|(known, _)| known == id);
        found
            .map(|(_, invitation)| invitation.clone())
            .ok_or(Failure::ArrivalGone)
    }

    /// Lets go of it after it was joined, and hands on what came of that.
    pub fn forgotten<T>(&self, joined: T) -> T {
        self.forget();
        joined
    }

    /// Lets go of the invitation named.
    ///
    /// # Errors
    /// [`Failure::ArrivalGone`].
    pub fn decline(&self, id: &ArrivalId) -> Result<(), Failure> {
        self.invitation(id)?;
        self.forget();
        Ok(())
    }

    /// Lets go of it.
    pub fn forget(&self) {
        *self.invitation.lock() = None;
    }
}
