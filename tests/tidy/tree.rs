//! The sources as one map from path to text, read once per rule. It never follows what a build makes.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;

/// A house rule: the trespasses it finds, in order of path.
pub(crate) type Rule = fn(&Tree) -> Vec<Trespass>;

/// Folders that a build or a package client fills.
const MADE_FOLDERS: [&str; 6] = ["target", "node_modules", "dist", "out", ".git", "gen"];

/// What a rule may want to read; everything else is pictures, fonts and bytes.
const READ_ENDINGS: [&str; 17] = [
    "rs", "ts", "js", "mjs", "cjs", "svelte", "css", "html", "sql", "toml", "json", "md", "typ",
    "sh", "xml", "desktop", "yml",
];

/// Path from the root of the house, with `/` between its parts, to text.
#[derive(Default)]
pub(crate) struct Tree {
    texts: BTreeMap<String, String>,
    /// Pictures, fonts and bytes too, which no rule reads.
    paths: BTreeSet<String>,
}

impl Tree {
    /// Reads the house this test was built from.
    pub(crate) fn of_the_house() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let mut tree = Self::default();
        tree.read_folder(root, "");
        tree
    }

    /// A tree that never lay on a disk, for a rule's own test.
    #[cfg(test)]
    pub(crate) fn planted(files: &[(&str, &str)]) -> Self {
        let texts: BTreeMap<String, String> = files
            .iter()
            .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
            .collect();
        let paths = texts.keys().cloned().collect();
        Self { texts, paths }
    }

    fn read_folder(&mut self, folder: &Path, prefix: &str) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            let path = format!("{prefix}{name}");
            let kind = entry.file_type().unwrap();
            if kind.is_dir() && !MADE_FOLDERS.contains(&name.as_str()) {
                self.read_folder(&entry.path(), &format!("{path}/"));
            } else if kind.is_file() {
                if is_read(&path) {
                    let text = std::fs::read_to_string(entry.path()).unwrap();
                    self.texts.insert(path.clone(), text);
                }
                self.paths.insert(path);
            }
        }
    }

    /// The text of one file.
    pub(crate) fn text(&self, path: &str) -> Option<&str> {
        self.texts.get(path).map(String::as_str)
    }

    /// Whether a file or a folder of this path is there.
    pub(crate) fn has(&self, path: &str) -> bool {
        let folder = format!("{}/", path.trim_end_matches('/'));
        let inside = self.paths.range(folder.clone()..).next();
        self.paths.contains(path) || inside.is_some_and(|file| file.starts_with(&folder))
    }

    /// All files, in order of path.
    pub(crate) fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The files whose name ends so, in order of path.
    pub(crate) fn files_ending<'a>(
        &'a self,
        endings: &'a [&str],
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.files()
            .filter(move |(path, _)| endings.contains(&ending(path)))
    }
}

/// What follows the last dot of a path, or the whole name without one.
pub(crate) fn ending(path: &str) -> &str {
    path.rsplit(['.', '/']).next().unwrap_or_default()
}

fn is_read(path: &str) -> bool {
    path == "dev" || READ_ENDINGS.contains(&ending(path)) && !path.ends_with("package-lock.json")
}

/// One place that breaks a rule.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Trespass {
    path: String,
    line: usize,
    what: String,
}

impl Trespass {
    /// A trespass at a line, counted from 1; 0 stands for the whole file.
    pub(crate) fn new(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self {
            path: path.to_owned(),
            line,
            what: what.into(),
        }
    }
}

impl fmt::Display for Trespass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.path, self.what),
            line => write!(f, "{}:{line}: {}", self.path, self.what),
        }
    }
}

/// The line, counted from 1, in which a byte of the text lies.
pub(crate) fn line_of(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|b| *b == b'\n').count() + 1
}
