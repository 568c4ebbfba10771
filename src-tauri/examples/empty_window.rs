//! A window with one line in it and nothing of ours: what `./dev bench` holds the start of Ithaca against.

use tauri::http::{Response, header::CONTENT_TYPE};
use tauri::{WebviewUrl, WebviewWindowBuilder};

const PAGE: &str =
    "<!doctype html><html lang=en><title>Empty</title><body><h1>An empty window</h1>";

fn main() -> tauri::Result<()> {
    let context = tauri::test::mock_context(tauri::test::noop_assets());
    tauri::Builder::default()
        .register_uri_scheme_protocol("empty", |_, _| {
            let page = Response::builder().header(CONTENT_TYPE, "text/html");
            page.body(PAGE.as_bytes().to_vec()).unwrap_or_default()
        })
        .setup(|app| {
            let page = WebviewUrl::CustomProtocol("empty://localhost/".parse()?);
            WebviewWindowBuilder::new(app, "main", page)
                .title("Empty")
                .inner_size(1280.0, 800.0)
                .build()?;
            Ok(())
        })
        .run(context)
}
