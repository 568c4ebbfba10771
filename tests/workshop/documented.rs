//! `docs/workshop.md` is true: its session runs as it stands there, and it lists every verb and no other.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::bench::{command, said};

const PAGE: &str = include_str!("../../docs/workshop.md");

/// The lines of the page between ```` ```sh session ```` and its end.
fn sessions() -> String {
    let mut lines = Vec::new();
    let mut inside = false;
    for line in PAGE.lines() {
        match line {
            "```sh session" => inside = true,
            "```" => inside = false,
            _ if inside => lines.push(line),
            _ => {}
        }
    }
    lines.join("\n")
}

#[test]
fn the_session_of_the_page_runs_as_it_stands_there() {
    let folder = tempfile::tempdir().unwrap();
    let program = Path::new(env!("CARGO_BIN_EXE_workshop")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let output = Command::new("sh")
        .args(["-eu", "-c", &sessions()])
        .current_dir(folder.path())
        .env_clear()
        .env("PATH", path)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let (out, err) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert!(output.status.success(), "{out}\n{err}");
    assert_eq!(
        out.matches("Good \"agreement@ithaca\" signature").count(),
        2,
        "{out}"
    );
    assert!(out.contains("-----BEGIN SSH SIGNATURE-----"), "{out}");
    assert!(out.contains(r#"{"code":"newer_needed"}"#), "{out}");
}

#[test]
fn the_page_lists_every_verb_and_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let help = said(&command(folder.path()).arg("help").output().unwrap());
    let verbs = help.object["verbs"].as_array().unwrap().clone();
    let known: BTreeSet<String> = verbs
        .iter()
        .map(|verb| verb["verb"].as_str().unwrap().to_owned())
        .collect();
    let rows = PAGE.lines().filter_map(|line| line.strip_prefix("| `"));
    let listed: BTreeSet<String> = rows
        .filter_map(|row| row.split(['`', ' ']).next())
        .map(ToOwned::to_owned)
        .filter(|name| !name.contains('_') && !name.starts_with('-'))
        .collect();
    assert_eq!(listed, known);
    for verb in verbs {
        let name = verb["verb"].as_str().unwrap();
        let row = PAGE.lines().find(|line| {
            line.starts_with(&format!("| `{name}`")) || line.starts_with(&format!("| `{name} "))
        });
        for takes in verb["takes"].as_array().unwrap() {
            let flag = takes.as_str().unwrap().split(' ').next().unwrap();
            // A bar inside a table is written with a stroke before it.
            let row = row.unwrap().replace(r"\|", "|");
            assert!(row.contains(flag), "{name} does not tell of {flag}");
        }
    }
}
