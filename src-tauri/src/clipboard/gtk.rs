//! The clipboard of Linux. GTK is asked on the thread of the window, as it asks for; under Wayland only the window may.

use std::{sync::mpsc, time::Duration};

use gtk::{Clipboard, gdk::SELECTION_CLIPBOARD};
use tauri::{AppHandle, Runtime};

use super::Board;

/// How long the window may take to copy.
const SET_MS_MAX: Duration = Duration::from_millis(1_000);

pub(super) fn of<R: Runtime>(app: &AppHandle<R>) -> Board {
    let (setting, clearing) = (app.clone(), app.clone());
    Board {
        set: Box::new(move |text| {
            let (told, heard) = mpsc::channel();
            let text = text.to_owned();
            let asked = setting.run_on_main_thread(move || {
                Clipboard::get(&SELECTION_CLIPBOARD).set_text(&text);
                // Whoever asked may have given up.
                let _ = told.send(());
            });
            asked.is_ok() && heard.recv_timeout(SET_MS_MAX).is_ok()
        }),
        clear_if: Box::new(move |ours| {
            let asked = clearing.run_on_main_thread(move || {
                let board = Clipboard::get(&SELECTION_CLIPBOARD);
                board.request_text(move |board, text| {
                    if text.is_some_and(|text| text == *ours) {
                        board.clear();
                    }
                });
            });
            if asked.is_err() {
                ::log::warn!("the clipboard was not cleared");
            }
        }),
    }
}
