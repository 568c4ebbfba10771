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
pub mod settings;
pub mod window;

mod auto_lock;
mod clipboard;
mod evidence;
mod hand_over;
mod input;
mod instance;
mod log;
mod login;
mod papers;
mod process;

#[cfg(debug_assertions)]
mod seams;
#[cfg(not(debug_assertions))]
#[path = "no_seams.rs"]
mod seams;

use std::{path::PathBuf, process::ExitCode, sync::Arc};

use ithaca_core::{
    notebook::Topic,
    sample::SamplePlace,
    vault::{WORK_FACTOR_MAX, shelf},
};
use tauri::{AppHandle, Context, Manager, RunEvent, Runtime};

use crate::{
    changed::{Changed, FoldingOn},
    clipboard::Clipboard,
    desk::{Desk, Told},
    files::{Desktop, Incoming, Opened},
    settings::{InForce, Settings},
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
    process::keep_files_private();
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
    let answers = bindings.invoke_handler();
    let builder = instance::with_one_copy(tauri::Builder::default(), &context.config().identifier);
    builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(window::remembered())
        .invoke_handler(answers)
        .setup(move |app| {
            bindings.mount_events(app);
            let profile = shelf::first(&desk::profile_folder(&app.path().data_dir()?));
            let work_factor = seams::scrypt_factor().unwrap_or(WORK_FACTOR_MAX);
            furnish(
                app.handle(),
                profile,
                work_factor,
                Desktop::of(app.handle()),
            );
            let window = window::open(app.handle())?;
            input::comfort(&window);
            app.state::<Incoming>()
                .receive_arguments(std::env::args_os().skip(1), &std::env::current_dir()?);
            let settings = Settings::beside(&app.state::<Arc<Desk>>().settings_folder());
            app.state::<InForce>().put(settings);
            auto_lock::watch(Arc::clone(&app.state::<Arc<Desk>>()));
            login::listen(Arc::clone(&app.state::<Arc<Desk>>()));
            Ok(())
        })
        .build(context)
}

/// Puts what the commands need onto the app: the desk with the notebook of this folder, the files on their way in and
/// out, the desktop around the window. `work_factor` is scrypt's log₂ N for what is locked with words.
pub fn furnish<R: Runtime>(
    app: &AppHandle<R>,
    profile: PathBuf,
    work_factor: u8,
    desktop: Desktop,
) {
    let desk = Arc::new(Desk::at(profile, work_factor, told(app)));
    app.manage(in_force(app, Arc::clone(&desk)));
    app.manage(desk);
    app.manage(window::Closing::of(app));
    app.manage(Incoming::default());
    app.manage(Opened::default());
    app.manage(Clipboard::of(app, &desktop));
    app.manage(desktop);
}

/// The page hears what is stale; after a locking it is read anew: its memory held what people wrote.
fn told<R: Runtime>(app: &AppHandle<R>) -> Told {
    let (changing, folding, locking) = (app.clone(), app.clone(), app.clone());
    Told {
        changed: Arc::new(changed::teller(changing)),
        folding: Arc::new(move |at| changed::tell(&folding, &FoldingOn { at })),
        locked: Arc::new(move || {
            locking.state::<Opened>().forget();
            locking.state::<Clipboard>().clear();
            let desk = locking.state::<Arc<Desk>>();
            if !desk.is_sample() {
                let sample = SamplePlace::beside(&desk.folder());
                let incoming = locking.state::<Incoming>();
                incoming.replace_within(sample.folder(), None);
            }
            // What lies there now may be another notebook, or none.
            let settings = Settings::beside(&desk.settings_folder());
            locking.state::<InForce>().put(settings);
            changed::tell(
                &locking,
                &Changed {
                    topics: vec![Topic::Desk],
                },
            );
            if let Some(window) = locking.get_webview_window(window::LABEL)
                && window.reload().is_err()
            {
                ::log::warn!("the page was not read anew");
            }
        }),
    }
}

/// Settings hold for the desk and for the window.
fn in_force<R: Runtime>(app: &AppHandle<R>, desk: Arc<Desk>) -> InForce {
    let app = app.clone();
    InForce::by(move |settings| {
        desk.lock_after(settings.auto_lock_minutes);
        if let Some(window) = app.get_webview_window(window::LABEL)
            && window
                .set_content_protected(settings.content_protected)
                .is_err()
        {
            ::log::warn!("the window cannot be hidden from screen sharing");
        }
    })
}
