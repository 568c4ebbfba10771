//! Who may name whom among the screens: `shared` → `features` → `app`, and one door of each feature to the bindings.

use crate::text::{Keep, code};
use crate::tree::{Tree, Trespass, line_of};

/// The one listener of the notebook's events.
const LISTENER: &str = "ui/src/app/freshness.ts";

pub(crate) fn screens_name_whom_they_may(tree: &Tree) -> Vec<Trespass> {
    let mut trespasses = Vec::new();
    for (path, text) in tree.files_ending(&["ts", "js", "svelte"]) {
        if !path.starts_with("ui/src/") || path.starts_with("ui/src/bindings/") {
            continue;
        }
        let code = code(path, text, Keep::CodeAndStrings);
        for (byte, specifier) in specifiers(&code) {
            let target = resolve(path, specifier);
            if let Some(why) = forbidden(path, &target, imports_types_alone(&code, byte)) {
                trespasses.push(Trespass::new(
                    path,
                    line_of(&code, byte),
                    format!("imports `{target}`: {why}"),
                ));
            }
        }
    }
    trespasses
}

fn forbidden(path: &str, target: &str, types_alone: bool) -> Option<&'static str> {
    let is_door = path.ends_with(".data.ts") || path.ends_with(".data.svelte.ts");
    let names_core = target.starts_with("ui/src/bindings") || target.starts_with("@tauri-apps/");
    // What all features share speaks of failures and topics by their types; it calls nothing.
    let speaks_of_types = types_alone && !matches!(tier(path), Tier::Feature(_));
    if names_core && !is_door && !speaks_of_types && path != LISTENER && !path.ends_with(".test.ts")
    {
        return Some("only *.data.ts knows the bindings");
    }
    match (tier(path), tier(target)) {
        (Tier::Shared, Tier::Feature(_) | Tier::App) => {
            Some("shared is named by features and app, not the other way")
        }
        (Tier::Feature(_), Tier::App) => Some("the app composes features, not the other way"),
        (Tier::Feature(own), Tier::Feature(other)) if own != other => {
            Some("a feature never names another feature")
        }
        _ => None,
    }
}

#[derive(PartialEq, Eq)]
enum Tier<'a> {
    Shared,
    Feature(&'a str),
    App,
    Elsewhere,
}

fn tier(path: &str) -> Tier<'_> {
    let mut parts = path.strip_prefix("ui/src/").unwrap_or_default().split('/');
    match (parts.next(), parts.next()) {
        (Some("shared"), _) => Tier::Shared,
        (Some("features"), Some(feature)) => Tier::Feature(feature),
        (Some("app"), _) => Tier::App,
        _ => Tier::Elsewhere,
    }
}

/// Whether the import that ends in the specifier at `byte` brings types and no code.
fn imports_types_alone(code: &str, byte: usize) -> bool {
    let statement = code[..byte]
        .rfind("import")
        .map_or("", |at| &code[at..byte]);
    statement.starts_with("import type ")
}

/// The strings after `from`, after a bare `import`, and in `import(…)`.
fn specifiers(code: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (at, quote) in code.match_indices(['"', '\'']) {
        let before = code[..at].trim_end_matches([' ', '(']);
        let word = before
            .rsplit(|c: char| !c.is_alphanumeric())
            .next()
            .unwrap_or_default();
        if matches!(word, "from" | "import") {
            let inner = &code[at + 1..];
            found.push((at, &inner[..inner.find(quote).unwrap_or(0)]));
        }
    }
    found
}

/// The path an import leads to from the root of the house; a package keeps its name.
fn resolve(path: &str, specifier: &str) -> String {
    if let Some(inner) = ["$lib/", "@/", "~/", "$/"]
        .iter()
        .find_map(|alias| specifier.strip_prefix(alias))
    {
        return format!("ui/src/{inner}");
    }
    if !specifier.starts_with('.') {
        return specifier.to_owned();
    }
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for step in specifier.split('/') {
        match step {
            "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    parts.join("/")
}

#[test]
fn each_wrong_import_is_found() {
    let tree = Tree::planted(&[
        (
            "ui/src/features/idp/Goal.svelte",
            "<script>import { a } from '../meeting/a';\nimport b from \"../../bindings/core\";</script>",
        ),
        (
            "ui/src/features/idp/idp.data.ts",
            "import { commands } from '../../bindings/core';\nimport '../../shared/ask';",
        ),
        (
            "ui/src/features/idp/late.ts",
            "const x = await import('../../app/routes');",
        ),
        (
            "ui/src/shared/part.ts",
            "import { invoke } from '@tauri-apps/api/core';\nexport * from '../features/idp/idp.words';",
        ),
        (
            "ui/src/shared/words.ts",
            "import type { Failure } from '../bindings';",
        ),
        (
            "ui/src/features/idp/idp.words.ts",
            "import type { Goal } from '../../bindings';",
        ),
        (
            "ui/src/app/App.svelte",
            "<script>import Idp from '../features/idp/Goal.svelte';</script>",
        ),
    ]);
    let found: Vec<String> = screens_name_whom_they_may(&tree)
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        found,
        [
            "ui/src/features/idp/Goal.svelte:1: imports `ui/src/features/meeting/a`: a feature never names another feature",
            "ui/src/features/idp/Goal.svelte:2: imports `ui/src/bindings/core`: only *.data.ts knows the bindings",
            "ui/src/features/idp/idp.words.ts:1: imports `ui/src/bindings`: only *.data.ts knows the bindings",
            "ui/src/features/idp/late.ts:1: imports `ui/src/app/routes`: the app composes features, not the other way",
            "ui/src/shared/part.ts:1: imports `@tauri-apps/api/core`: only *.data.ts knows the bindings",
            "ui/src/shared/part.ts:2: imports `ui/src/features/idp/idp.words`: shared is named by features and app, not the other way",
        ]
    );
}
