//! The exchange: where journal and parcel meet. Invite, join, make a parcel, take one in.
//!
//! Nothing is taken in before the person pressed *Take in*, and nothing that binds is ever accepted here.

mod arrival;
mod authors;
mod closing_lines;
mod come_back;
mod crossed;
mod expectation_lines;
mod holder;
mod invite;
mod invite_back;
mod join;
mod lines;
mod lines_idp;
mod mail;
mod make_parcel;
mod meeting_lines;
mod open_parcel;
mod out;
mod parts;
mod review_lines;
mod second_reply;
mod skill_lines;
mod take_in;
mod view;
mod what_changed;

pub use arrival::Arrival;
pub use invite::InvitationDraft;
pub(crate) use invite::invitation_out;
pub use invite_back::InvitationBack;
pub(crate) use join::open_any_invitation;
pub use join::{Invitation, WordsCame, open_invitation};
pub use mail::{MAIL_BYTES_MAX, parcels_in_mail};
pub use make_parcel::{PARCEL_FILE_ENDING, file_name};
pub(crate) use out::out_state;
pub use take_in::TakenIn;
pub use view::{
    ArrivalKind, ArrivalView, ChangeKind, ChangeLine, MadeParcel, OutgoingView, ParcelsView,
};
pub use what_changed::{ChangedThing, TakenInLine};

use std::time::{Duration, Instant};

/// How long opening and checking one parcel may take (format.md §3).
const CHECKING_TIME_MAX: Duration = Duration::from_secs(10);

/// Answers true once the time for one parcel is over.
fn deadline() -> impl Fn() -> bool {
    let end = Instant::now() + CHECKING_TIME_MAX;
    move || Instant::now() > end
}
