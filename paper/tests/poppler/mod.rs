//! Asks Poppler's tools about a printed PDF. They come with the package `poppler-utils`.

use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

/// A PDF that lies in a folder of its own.
pub(crate) struct Printout {
    folder: TempDir,
}

impl Printout {
    pub(crate) fn new(pdf: &[u8]) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the printout");
        std::fs::write(folder.path().join("paper.pdf"), pdf).expect("the printout is written");
        Self { folder }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("paper.pdf")
    }

    fn ask(&self, tool: &str, before: &[&str], after: &[&str]) -> String {
        let answer = Command::new(tool)
            .args(before)
            .arg(self.path())
            .args(after)
            .output()
            .unwrap_or_else(|error| panic!("{tool} does not run ({error}): install poppler-utils"));
        assert!(
            answer.status.success(),
            "{tool}: {}",
            String::from_utf8_lossy(&answer.stderr)
        );
        String::from_utf8(answer.stdout).expect("UTF-8 was asked for")
    }

    /// Title, tags, page size and standards, with single spaces.
    pub(crate) fn facts(&self) -> String {
        let facts = self.ask("pdfinfo", &["-enc", "UTF-8"], &[]);
        let lines = facts
            .lines()
            .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// What the file claims to conform to.
    pub(crate) fn claims(&self) -> String {
        self.ask("pdfinfo", &["-meta"], &[])
    }

    /// How high the box of the lowest printed word is, in points.
    pub(crate) fn lowest_word(&self) -> f64 {
        let boxes = self.ask("pdftotext", &["-bbox"], &["-"]);
        let height = |line: &str| -> Option<f64> {
            let number = |name: &str| -> Option<f64> {
                let (_, after) = line.split_once(&format!("{name}=\""))?;
                after.split_once('"')?.0.parse().ok()
            };
            Some(number("yMax")? - number("yMin")?)
        };
        let words = boxes
            .lines()
            .filter(|line| line.trim_start().starts_with("<word "));
        words.filter_map(height).fold(f64::INFINITY, f64::min)
    }

    /// The tree that a screen reader walks.
    pub(crate) fn structure(&self) -> String {
        self.ask("pdfinfo", &["-struct-text"], &[])
    }

    /// In the order of the file, which is the order of its tags. Without `-raw`, pdftotext guesses
    /// from the places of words and now and then takes two columns for a table.
    pub(crate) fn text(&self) -> String {
        self.ask("pdftotext", &["-raw", "-enc", "UTF-8"], &["-"])
    }

    pub(crate) fn page_text(&self, page: u32) -> String {
        let page = page.to_string();
        self.ask(
            "pdftotext",
            &["-enc", "UTF-8", "-f", &page, "-l", &page],
            &["-"],
        )
    }

    /// The right end of the word that reaches furthest, on any page, in points.
    pub(crate) fn words_right_edge_points(&self) -> f64 {
        self.ask("pdftotext", &["-bbox"], &["-"])
            .split("xMax=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next()?.parse::<f64>().ok())
            .fold(0.0, f64::max)
    }

    pub(crate) fn attachments(&self) -> Vec<String> {
        let list = self.ask("pdfdetach", &["-list"], &[]);
        list.lines()
            .skip(1)
            .filter_map(|line| Some(line.split_once(": ")?.1.to_owned()))
            .collect()
    }

    /// The bytes of an attachment, counted from 1.
    pub(crate) fn attachment(&self, number: u32) -> Vec<u8> {
        let path = self.folder.path().join("attachment");
        let (number, place) = (number.to_string(), path.display().to_string());
        self.ask("pdfdetach", &["-save", &number, "-o", &place], &[]);
        std::fs::read(path).expect("the attachment is written")
    }

    /// Whether a PDF name stands anywhere in the plain part of the file.
    pub(crate) fn has(&self, name: &str) -> bool {
        let pdf = std::fs::read(self.path()).expect("the printout lies there");
        pdf.windows(name.len())
            .any(|window| window == name.as_bytes())
    }
}
