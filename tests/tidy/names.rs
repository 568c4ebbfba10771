//! Names that could stand on any drawer stand on none. Foreign names may be used, never declared.

use crate::text::{Keep, code, styles};
use crate::tree::{Tree, Trespass, ending, line_of};

const BANNED_PARTS: [&str; 11] = [
    "manager",
    "service",
    "helper",
    "util",
    "handler",
    "processor",
    "data",
    "info",
    "base",
    "common",
    "misc",
];

/// Names others gave: of the language, of Tauri, of the web platform.
const FOREIGN_NAMES: [&str; 25] = [
    "Manager",        // tauri: the trait that gives windows and state
    "invoke_handler", // tauri: Builder
    "generate_handler",
    "app_data_dir", // tauri: PathResolver
    "local_data_dir",
    "PhantomData",
    "PanicHookInfo",
    "DBusNodeInfo", // gio: what an object on a bus answers
    "info",         // log: the level between debug and warn
    "Info",
    "data",          // the web: event.data, specta's error mode
    "clipboardData", // the web: ClipboardEvent
    "dataTransfer",  // the web: DragEvent
    "DataTransfer",
    "FormData",
    "TransitionEventInit",
    "user_data",
    "set_user_data",
    "get_type_info",
    "with_data",
    "isMaskedInfo",
    "data_dir",
    "XDG_DATA_HOME",
    "utils",   // typst: the module of hashes
    "commons", // axe: its public functions
];

/// The layers of the styles are reset, tokens, base, parts, screens: words of the craft, in this order.
const STYLE_LAYER: &str = "ui/src/styles/base.css";

/// Words after which a name is our own.
const DECLARING: [&str; 17] = [
    "fn",
    "struct",
    "enum",
    "trait",
    "type",
    "mod",
    "const",
    "static",
    "let",
    "mut",
    "function",
    "class",
    "interface",
    "var",
    "table",
    "view",
    "index",
];

const CODE_ENDINGS: [&str; 6] = ["rs", "ts", "js", "mjs", "svelte", "sql"];
const NAMED_ENDINGS: [&str; 10] = [
    "rs", "ts", "js", "mjs", "svelte", "css", "sql", "typ", "toml", "md",
];

pub(crate) fn names_say_something(tree: &Tree) -> Vec<Trespass> {
    let mut trespasses = Vec::new();
    for (path, text) in tree.files_ending(&NAMED_ENDINGS) {
        if path.starts_with("ui/src/bindings/") || path == STYLE_LAYER {
            continue;
        }
        if let Some(part) = path
            .split(['/', '.'])
            .find(|name| banned_part(name).is_some() && !is_door_to_bindings(path, name))
        {
            trespasses.push(Trespass::new(path, 0, format!("the path bears `{part}`")));
        }
        if CODE_ENDINGS.contains(&ending(path)) {
            trespasses.extend(banned_identifiers(path, &code(path, text, Keep::Code)));
        }
        trespasses.extend(banned_classes(path, &styles(path, text)));
    }
    trespasses
}

/// `idp.data.ts` is the one door of a feature to the bindings, and named so by the architecture.
fn is_door_to_bindings(path: &str, name: &str) -> bool {
    name == "data"
        && (path.ends_with(".data.ts")
            || path.ends_with(".data.svelte.ts")
            || path.ends_with(".data.test.ts"))
}

fn banned_identifiers(path: &str, code: &str) -> Vec<Trespass> {
    let mut trespasses = Vec::new();
    let mut before = "";
    for (at, word) in words(code, |c| c.is_alphanumeric() || c == '_') {
        let own = DECLARING.contains(&before.to_lowercase().as_str());
        if let Some(part) = banned_part(word).filter(|_| own || !FOREIGN_NAMES.contains(&word)) {
            trespasses.push(Trespass::new(
                path,
                line_of(code, at),
                format!("`{word}` says nothing with `{part}`"),
            ));
        }
        before = word;
    }
    trespasses
}

fn banned_classes(path: &str, styles: &str) -> Vec<Trespass> {
    let words = words(styles, |c| c.is_alphanumeric() || "-_.".contains(c));
    let classes = words.filter(|(_, word)| {
        word.starts_with('.') && !word[1..].starts_with(|c: char| c.is_ascii_digit())
    });
    let banned = classes.filter(|(_, class)| banned_part(class).is_some());
    banned
        .map(|(at, class)| {
            Trespass::new(
                path,
                line_of(styles, at),
                format!("class `{class}` says nothing"),
            )
        })
        .collect()
}

/// The longest runs of characters that belong to a word, with the byte where each begins.
fn words<'a>(
    text: &'a str,
    belongs: impl Fn(char) -> bool + Copy + 'a,
) -> impl Iterator<Item = (usize, &'a str)> {
    text.split(move |c| !belongs(c))
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// The banned part of a name in any case: `GoalManager`, `goal_manager`, `goal-managers`.
fn banned_part(name: &str) -> Option<&'static str> {
    let mut parts: Vec<String> = vec![String::new()];
    let mut last = ' ';
    for c in name.chars() {
        if c.is_uppercase() && last.is_lowercase() || !c.is_alphanumeric() {
            parts.push(String::new());
        }
        if let Some(part) = parts.last_mut().filter(|_| c.is_alphanumeric()) {
            part.extend(c.to_lowercase());
        }
        last = c;
    }
    BANNED_PARTS.into_iter().find(|banned| {
        parts
            .iter()
            .any(|part| part == banned || part.strip_suffix('s') == Some(banned))
    })
}

#[test]
fn banned_names_are_found_on_every_floor() {
    let tree = Tree::planted(&[
        ("core/src/idp/goal_helper.rs", ""),
        (
            "core/src/idp/mod.rs",
            "// A helper in words is fine.\nstruct GoalManager;\nfn f() { base64(metadata) }",
        ),
        (
            "src-tauri/src/main.rs",
            "use tauri::Manager;\nlet info = 1;",
        ),
        (
            "ui/src/features/idp/idp.data.ts",
            "export const addGoal = 1;",
        ),
        (
            "ui/src/features/idp/Goal.svelte",
            "<script>const goalData = 1;</script><p>common</p><style>.goal-misc {}</style>",
        ),
        (
            "core/src/store/schema.sql",
            "-- common\nCREATE TABLE goal_info (id TEXT);",
        ),
    ]);
    let found: Vec<String> = names_say_something(&tree)
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        found,
        [
            "core/src/idp/goal_helper.rs: the path bears `goal_helper`",
            "core/src/idp/mod.rs:2: `GoalManager` says nothing with `manager`",
            "core/src/store/schema.sql:2: `goal_info` says nothing with `info`",
            "src-tauri/src/main.rs:2: `info` says nothing with `info`",
            "ui/src/features/idp/Goal.svelte:1: `goalData` says nothing with `data`",
            "ui/src/features/idp/Goal.svelte:1: class `.goal-misc` says nothing",
        ]
    );
}
