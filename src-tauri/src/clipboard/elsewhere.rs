//! The clipboard of macOS and Windows, opened anew each time: both lend it to one program at a time.

use tauri::{AppHandle, Runtime};

use super::Board;

pub(super) fn of<R: Runtime>(_app: &AppHandle<R>) -> Board {
    Board {
        set: Box::new(|text| {
            arboard::Clipboard::new().is_ok_and(|mut board| board.set_text(text).is_ok())
        }),
        clear_if: Box::new(|ours| {
            let Ok(mut board) = arboard::Clipboard::new() else {
                return;
            };
            let lies_there = board.get_text().is_ok_and(|text| text == *ours);
            if lies_there && board.clear().is_err() {
                ::log::warn!("the clipboard was not cleared");
            }
        }),
    }
}
