//! One running copy for each notebook: a second start hands its files to the first and ends.
//!
//! Without a session bus there is nobody to ask; then the lock beside the notebook keeps the second writer out.

use tauri::{Builder, Wry};

/// Adds the meeting of copies. It must be the first plugin, so that a second copy ends before it opens anything.
#[cfg(not(target_os = "macos"))]
pub(crate) fn with_one_copy(builder: Builder<Wry>, identifier: &str) -> Builder<Wry> {
    use std::path::Path;
    use tauri::Manager;

    let plugin = tauri_plugin_single_instance::Builder::new()
        .dbus_id(bus_name(identifier))
        .callback(|app, arguments, folder| {
            app.state::<crate::files::Incoming>().receive_arguments(
                arguments.into_iter().skip(1).map(Into::into),
                Path::new(&folder),
            );
            crate::changed::tell(app, &crate::changed::Arrived {});
            if let Some(window) = app.get_webview_window(crate::window::LABEL) {
                // A window manager may refuse the focus; the file waits in the window all the same.
                let _ = window.unminimize();
                let _ = window.set_focus();
            }
        });
    builder.plugin(plugin.build())
}

/// macOS starts a program once and sends it the files itself.
#[cfg(target_os = "macos")]
pub(crate) fn with_one_copy(builder: Builder<Wry>, _identifier: &str) -> Builder<Wry> {
    builder
}

/// The name on the bus: a portable notebook has its own, so that two people can run Ithaca on one desktop.
#[cfg(not(target_os = "macos"))]
fn bus_name(identifier: &str) -> String {
    use std::hash::{DefaultHasher, Hash, Hasher};
    match std::env::var_os(crate::desk::PROFILE_VARIABLE) {
        None => identifier.to_owned(),
        Some(folder) => {
            let mut hasher = DefaultHasher::new();
            std::path::absolute(&folder)
                .unwrap_or_else(|_| folder.into())
                .hash(&mut hasher);
            format!("{identifier}.p{:016x}", hasher.finish())
        }
    }
}
