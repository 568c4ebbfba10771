//! What the window may do is fixed at build time; each line here has its reason in docs/safety.md.

use serde_json::{Value, json};

use crate::page::Page;

fn configuration() -> Value {
    let text =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tauri.conf.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// DK-4.
#[test]
fn the_page_runs_and_loads_nothing_but_its_own() {
    let security = configuration()["app"]["security"].clone();
    assert_eq!(
        security["csp"],
        json!({
            "default-src": "'none'",
            "script-src": "'self'",
            "style-src": "'self'",
            "img-src": "'self' blob:",
            "font-src": "'self'",
            "connect-src": "ipc: http://ipc.localhost",
            "form-action": "'none'",
            "frame-src": "'none'",
            "frame-ancestors": "'none'",
            "base-uri": "'none'",
            "object-src": "'none'"
        })
    );
    assert_eq!(
        security.get("devCsp"),
        None,
        "a looser policy while developing would hide faults until release"
    );
    assert_eq!(security["freezePrototype"], true);
    assert_eq!(security["dangerousDisableAssetCspModification"], false);
    assert_eq!(security["assetProtocol"], json!({ "enable": false }));
    assert_eq!(
        security["capabilities"],
        json!(["main"]),
        "an empty list would switch on every file in capabilities/"
    );
    assert_eq!(security["headers"]["X-Content-Type-Options"], "nosniff");
    assert_eq!(
        security["headers"]["Cross-Origin-Opener-Policy"],
        "same-origin"
    );
    assert_eq!(
        security["headers"]["Cross-Origin-Resource-Policy"],
        "same-origin"
    );
    assert_eq!(
        security["headers"]["Permissions-Policy"],
        "camera=(), microphone=(), geolocation=()"
    );
}

#[test]
fn no_window_exists_but_the_hardened_one() {
    let configuration = configuration();
    assert_eq!(configuration["app"]["windows"], json!([]));
    assert_eq!(configuration["app"]["withGlobalTauri"], false);
    assert_eq!(configuration["build"]["removeUnusedCommands"], true);
    assert_eq!(configuration["build"].get("devUrl"), None);
    assert_eq!(configuration.get("plugins"), None);
}

#[test]
fn no_feature_widens_the_window() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")).unwrap();
    for feature in [
        "devtools",
        "unstable",
        "webview-data-url",
        "macos-private-api",
        "protocol-asset",
        "dynamic-acl",
    ] {
        assert!(!text.contains(&format!("\"{feature}\"")), "{feature}");
    }
    for crate_name in [
        "tauri-plugin-fs",
        "tauri-plugin-shell",
        "tauri-plugin-http",
        "tauri-plugin-updater",
        "tauri-plugin-store",
        "tauri-plugin-sql",
    ] {
        assert!(!text.contains(crate_name), "{crate_name}");
    }
}

#[test]
fn nothing_outside_the_access_list_answers() {
    let folder = tempfile::tempdir().unwrap();
    let page = Page::over(folder.path());
    for command in [
        "plugin:dialog|open",
        "plugin:dialog|save",
        "plugin:fs|read_file",
        "plugin:opener|open_url",
        "plugin:window|create",
        "plugin:window|set_title",
        "plugin:webview|create_webview_window",
        "plugin:path|resolve_directory",
        "plugin:app|version",
        "plugin:event|emit",
        "no_such_command",
    ] {
        let answer = page.ask(command, json!({})).unwrap_err();
        assert!(
            answer
                .as_str()
                .is_some_and(|text| text.contains("not allowed") || text.contains("not found")),
            "{command}: {answer}"
        );
    }
}

#[test]
fn a_foreign_page_or_window_is_answered_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let page = Page::over(folder.path());
    for url in [
        "https://example.org",
        "http://tauri.localhost.example.org",
        "https://ipc.localhost",
    ] {
        assert!(page.ask_from(url, "view_desk", json!({})).is_err(), "{url}");
    }
    let other = tempfile::tempdir().unwrap();
    let second = Page::labelled("second", other.path());
    assert!(
        second.ask("view_desk", json!({})).is_err(),
        "a window of another label"
    );
}
