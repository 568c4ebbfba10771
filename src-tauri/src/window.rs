//! The one window, with every way out of it shut: no navigation, no other window, no download, no network.
//!
//! It is made here and not in the configuration, so that no window can exist without these handlers.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use tauri::{
    AppHandle, Manager, Runtime, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
    webview::NewWindowResponse,
};
use tauri_plugin_window_state::StateFlags;

use crate::{desk::Desk, files::Incoming, seams};

/// The label the access list names.
pub const LABEL: &str = "main";
/// Neutral on purpose: a title is read by task bars, screen sharing and time trackers.
const TITLE: &str = "Ithaca";
const WIDTH: f64 = 1280.0;
const HEIGHT: f64 = 800.0;
const WIDTH_MIN: f64 = 640.0;
const HEIGHT_MIN: f64 = 480.0;
/// How long a page that does not answer may hold up the closing. One that answers takes some milliseconds.
const LAST_WORDS: Duration = Duration::from_millis(1_000);
/// The discard port of this laptop: nobody listens there, so a request that slipped past everything else ends there.
#[cfg(any(target_os = "linux", target_os = "windows"))]
const DEAD_PROXY: &str = "http://127.0.0.1:9";

/// Opens the window.
///
/// # Errors
/// When the system gives no window.
pub(crate) fn open<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<WebviewWindow<R>> {
    let builder = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        .title(TITLE)
        .inner_size(WIDTH, HEIGHT)
        .min_inner_size(WIDTH_MIN, HEIGHT_MIN)
        .prevent_overflow();
    let window = hardened(builder)?.build()?;
    listen_for_drops(&window);
    listen_for_closing(&window);
    Ok(window)
}

fn hardened<'a, R: Runtime, M: Manager<R>>(
    builder: WebviewWindowBuilder<'a, R, M>,
) -> tauri::Result<WebviewWindowBuilder<'a, R, M>> {
    let builder = builder
        .incognito(!seams::is_driven())
        .devtools(false)
        .browser_extensions_enabled(false)
        .general_autofill_enabled(false)
        .use_https_scheme(true)
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| tauri::webview::PermissionResponse::Deny);
    #[cfg(any(target_os = "linux", target_os = "windows"))]
    let builder = builder.proxy_url(DEAD_PROXY.parse().map_err(tauri::Error::InvalidUrl)?);
    Ok(builder)
}

/// Whether the page may go there: only to itself.
fn is_own_page(url: &Url) -> bool {
    url.scheme() == "tauri"
        || (url.scheme() == "https" && url.host_str() == Some("tauri.localhost"))
}

/// A file dropped on any part of the window waits in the queue; the page hears of it by name and id.
fn listen_for_drops<R: Runtime>(window: &WebviewWindow<R>) {
    let app = window.app_handle().clone();
    window.on_window_event(move |event| {
        if let tauri::WindowEvent::DragDrop(tauri::DragDropEvent::Drop { paths, .. }) = event {
            app.state::<Incoming>().receive(paths.iter().cloned());
            crate::changed::tell(&app, &crate::changed::Arrived {});
        }
    });
}

/// What is still being typed is kept before the window closes (G-6). Who presses once more, or has no notebook open,
/// waits for nothing.
fn listen_for_closing<R: Runtime>(window: &WebviewWindow<R>) {
    let app = window.app_handle().clone();
    let is_leaving = AtomicBool::new(false);
    window.on_window_event(move |event| {
        let tauri::WindowEvent::CloseRequested { api, .. } = event else {
            return;
        };
        if !app.state::<Arc<Desk>>().is_in_use() || is_leaving.swap(true, Ordering::Relaxed) {
            return;
        }
        api.prevent_close();
        crate::changed::tell(&app, &crate::changed::Leaving {});
        let app = app.clone();
        std::thread::spawn(move || {
            std::thread::sleep(LAST_WORDS);
            app.state::<Closing>().close();
        });
    });
}

/// Closes the window for good, and Ithaca with it.
pub struct Closing(Box<dyn Fn() + Send + Sync>);

impl Closing {
    pub(crate) fn of<R: Runtime>(app: &AppHandle<R>) -> Self {
        let app = app.clone();
        Self(Box::new(move || {
            let window = app.get_webview_window(LABEL);
            if window.is_some_and(|window| window.destroy().is_err()) {
                ::log::warn!("the window was not closed");
            }
        }))
    }

    pub(crate) fn close(&self) {
        (self.0)();
    }
}

/// Remembers size and place between starts. On Wayland only whether it was maximised: GNOME adds its frame to the
/// stored size, and the window would grow at every start (plugins-workspace#3553).
pub(crate) fn remembered<R: Runtime>() -> tauri::plugin::TauriPlugin<R> {
    let flags = if std::env::var_os("WAYLAND_DISPLAY").is_some() {
        StateFlags::MAXIMIZED
    } else {
        StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED
    };
    tauri_plugin_window_state::Builder::new()
        .with_state_flags(flags)
        .build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_goes_nowhere_but_to_itself() {
        for own in [
            "tauri://localhost/",
            "tauri://localhost/index.html",
            "https://tauri.localhost/",
        ] {
            assert!(is_own_page(&own.parse().unwrap()), "{own}");
        }
        for foreign in [
            "https://example.org/",
            "http://tauri.localhost/",
            "https://tauri.localhost.example.org/",
            "https://tauri.localhost@example.org/",
            "data:text/html,x",
            "blob:https://tauri.localhost/1",
            "about:blank",
            "file:///etc/passwd",
            "javascript:0",
        ] {
            assert!(!is_own_page(&foreign.parse().unwrap()), "{foreign}");
        }
    }
}
