//! Looks once a second whether the notebook should lock by itself.

use std::{sync::Arc, time::Duration};

use crate::desk::Desk;

const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Watches until the program ends.
pub(crate) fn watch(desk: Arc<Desk>) {
    let watching = std::thread::Builder::new()
        .name("auto-lock".to_owned())
        .spawn(move || {
            loop {
                std::thread::sleep(LOOK_EVERY);
                desk.lock_if_idle();
            }
        });
    if watching.is_err() {
        ::log::error!("the notebook will not lock by itself");
    }
}
