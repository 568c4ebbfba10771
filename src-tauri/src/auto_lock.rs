//! Looks once a second whether the notebook should lock by itself.

use std::{sync::Arc, time::Duration};

use tauri::{AppHandle, Manager, Runtime};

use crate::{
    changed::{self, Changed, Topic},
    desk::Desk,
};

const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Watches until the program ends, and reads the page anew after every locking: its memory held what people wrote.
pub(crate) fn watch<R: Runtime>(app: &AppHandle<R>) {
    let desk = Arc::clone(&app.state::<Arc<Desk>>());
    let telling = app.clone();
    desk.when_locked(move || {
        changed::tell(
            &telling,
            &Changed {
                topics: vec![Topic::Desk],
            },
        );
        if let Some(window) = telling.get_webview_window(crate::window::LABEL)
            && window.reload().is_err()
        {
            ::log::warn!("the page was not read anew");
        }
    });
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
