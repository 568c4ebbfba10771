//! The commands and events as the page sees them: the handler, and the TypeScript in `ui/src/bindings/index.ts`.
//!
//! The only room that knows specta's builder.

use tauri::Runtime;
use tauri_specta::{Builder, collect_commands, collect_events};

use crate::{
    changed::{Arrived, Changed, FoldingOn, Leaving},
    commands::{
        action_item, agenda, agreement, between, celebration, checkin, closing_statement, content,
        desk, disclosure, erasure, every_command, exchange, expectation, first_days, hand_over,
        help, home, idp, incoming, learning, life, meeting, minutes, outside, pair, paper, person,
        record, reminder, removed, review, sample, search, shelf, skill, thanks, unsent, vault,
    },
};

/// The builder. Numbers of 64 bits are refused: JavaScript would round them.
#[must_use]
pub fn bindings<R: Runtime>() -> Builder<R> {
    Builder::new()
        .commands(every_command!(collect_commands))
        .events(collect_events![Changed, Arrived, FoldingOn, Leaving])
        .disable_serde_phases()
}

#[cfg(test)]
mod tests {
    use super::*;
    use specta_typescript::Typescript;

    macro_rules! names {
        ($($room:ident::$command:ident),* $(,)?) => { [$(stringify!($command)),*] };
    }

    #[test]
    fn bindings_are_written_for_the_page() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/bindings/index.ts");
        let header = "// Written by `cargo test -p ithaca bindings`; change the commands in src-tauri instead.\n";
        bindings::<tauri::Wry>()
            .export(Typescript::default().header(header), path)
            .unwrap();
    }

    #[test]
    fn the_access_list_names_every_command_and_nothing_else() {
        let text = std::fs::read_to_string(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/capabilities/main.json"
        ))
        .unwrap();
        let capability: serde_json::Value = serde_json::from_str(&text).unwrap();
        let listed: Vec<&str> = capability["permissions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|p| p.as_str().unwrap())
            .collect();
        let mut wanted = vec![
            "core:event:allow-listen".to_owned(),
            "core:event:allow-unlisten".to_owned(),
        ];
        wanted.extend(
            every_command!(names)
                .iter()
                .map(|name| format!("allow-{}", name.replace('_', "-"))),
        );
        assert_eq!(listed, wanted);
        assert_eq!(capability["windows"], serde_json::json!(["main"]));
        assert_eq!(capability.get("remote"), None);
        let folder =
            std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/capabilities")).unwrap();
        assert_eq!(
            folder.count(),
            1,
            "a second capability file would widen what the page may ask for"
        );
    }
}
