//! Makes the access list of the window from the one list of commands, then lets Tauri build its part.

use std::{fs, path::Path};

include!("src/commands/list.rs");

macro_rules! names {
    ($($room:ident::$command:ident),* $(,)?) => { &[$(stringify!($command)),*] };
}

/// Every command of the shell.
const COMMANDS: &[&str] = every_command!(names);

/// What the page needs of Tauri itself: to hear that something it shows is stale.
const CORE_PERMISSIONS: &[&str] = &["core:event:allow-listen", "core:event:allow-unlisten"];

fn main() {
    println!("cargo:rerun-if-changed=src/commands/list.rs");
    write_capability(Path::new("capabilities/main.json"));
    stand_in_page(Path::new("../ui/dist"));
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
    }
}

/// Writes the one capability of the one window. It is committed, so that a reader sees what the page may ask for.
fn write_capability(path: &Path) {
    let own = COMMANDS
        .iter()
        .map(|name| format!("allow-{}", name.replace('_', "-")));
    let permissions: Vec<String> = CORE_PERMISSIONS
        .iter()
        .map(|&name| name.to_owned())
        .chain(own)
        .map(|name| format!("    \"{name}\""))
        .collect();
    let text = format!(
        "{{\n  \"identifier\": \"main\",\n  \"description\": \"What the page may ask for. Written by build.rs from src/commands/list.rs.\",\n  \
         \"windows\": [\"main\"],\n  \"local\": true,\n  \"permissions\": [\n{}\n  ]\n}}\n",
        permissions.join(",\n")
    );
    if fs::read_to_string(path).ok().as_deref() != Some(text.as_str())
        && let Err(error) = fs::write(path, text)
    {
        println!("cargo::error=The capability cannot be written: {error}");
    }
}

/// Lets the shell be checked and tested before the page is built. Never in a release: there a missing page is an error.
fn stand_in_page(folder: &Path) {
    let page = folder.join("index.html");
    println!("cargo:rerun-if-changed={}", page.display());
    if page.exists() {
        return;
    }
    if std::env::var("PROFILE").as_deref() == Ok("release") {
        println!("cargo::error=The page is missing: build ui/ first.");
        return;
    }
    let text = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Ithaca</title><h1>Ithaca</h1>\n";
    if let Err(error) = fs::create_dir_all(folder).and_then(|()| fs::write(&page, text)) {
        println!("cargo::error=The stand-in page cannot be written: {error}");
    }
}
