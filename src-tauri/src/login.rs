//! What the laptop's login says: it goes to sleep, its screen is locked, somebody else's turn comes. Each of it locks
//! the notebook (SF-1); nothing of it opens anything.

use std::sync::Arc;

use crate::desk::Desk;

#[cfg_attr(target_os = "linux", path = "login/logind.rs")]
#[cfg_attr(not(target_os = "linux"), path = "login/elsewhere.rs")]
mod heard;

/// Locks the notebook.
type Lock = dyn Fn() + Send + Sync;

/// Listens until the program ends. A laptop without such a login is listened to in vain, and locks after a while.
pub(crate) fn listen(desk: Arc<Desk>) {
    let listening = std::thread::Builder::new()
        .name("login".to_owned())
        .spawn(move || heard::listen(&(Arc::new(move || desk.lock()) as Arc<Lock>)));
    if listening.is_err() {
        ::log::error!("nobody hears the laptop's login");
    }
}
