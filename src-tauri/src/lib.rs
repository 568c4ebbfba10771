//! The shell: one window, the files a person hands over, and the commands between page and notebook.
//!
//! It decides nothing about mentoring, names no table and no key, and never opens a network connection.

pub mod bindings;
pub mod changed;
pub mod clock;
pub mod commands;
pub mod desk;
pub mod failure;
pub mod files;
pub mod mail;
pub mod secret;
pub mod window;

mod auto_lock;
mod input;
mod instance;
mod log;
mod process;

#[cfg(debug_assertions)]
mod seams;
#[cfg(not(debug_assertions))]
#[path = "no_seams.rs"]
mod seams;

use std::{path::PathBuf, process::ExitCode, sync::Arc};

use ithaca_core::vault::WorkFactor;
use tauri::{AppHandle, Context, Manager, RunEvent, Runtime};

use crate::{
    desk::Desk,
    files::{Desktop, Incoming},
};

/// The configuration, the access list and the page, as they were at build time.
#[must_use]
pub fn context<R: Runtime>() -> Context<R> {
    tauri::generate_context!()
}

/// Runs Ithaca until its window is closed.
#[must_use]
pub fn run() -> ExitCode {
    process::choose_renderer();
    process::keep_memory_private();
    process::keep_panics_silent();
    log::start();
    match build(context()) {
        Ok(app) => {
            app.run(|app, event| {
                if matches!(event, RunEvent::Exit) {
                    app.state::<Arc<Desk>>().lock();
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            ::log::error!("the window cannot be made: {error}");
            ExitCode::FAILURE
        }
    }
}

fn build(context: Context<tauri::Wry>) -> tauri::Result<tauri::App> {
    let bindings = bindings::bindings::<tauri::Wry>();
    let handler = bindings.invoke_handler();
    let builder = instance::with_one_copy(tauri::Builder::default(), &context.config().identifier);
    builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(window::remembered())
        .invoke_handler(handler)
        .setup(move |app| {
            bindings.mount_events(app);
            let profile = desk::profile_folder(&app.path().data_dir()?);
            let work = seams::scrypt_factor()
                .and_then(WorkFactor::new)
                .unwrap_or(WorkFactor::STRONG);
            furnish(app.handle(), profile, work, Desktop::of(app.handle()));
            let window = window::open(app.handle())?;
            input::comfort(&window);
            app.state::<Incoming>()
                .receive_arguments(std::env::args_os().skip(1), &std::env::current_dir()?);
            auto_lock::watch(app.handle());
            Ok(())
        })
        .build(context)
}

/// Puts what the commands need onto the app: the desk with the notebook of this folder, the files on their way in, the
/// desktop around the window. `work` is how hard the slots of a new notebook are to guess.
pub fn furnish<R: Runtime>(
    app: &AppHandle<R>,
    profile: PathBuf,
    work: WorkFactor,
    desktop: Desktop,
) {
    app.manage(Arc::new(Desk::at(profile, work)));
    app.manage(Incoming::default());
    app.manage(desktop);
}
