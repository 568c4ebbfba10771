//! The tables of a document for a spreadsheet: RFC 4180, UTF-8, one table after another.

use crate::document::{Block, Document};

/// Beginnings that a spreadsheet would take for a formula: such a cell gets an apostrophe before it.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

pub(crate) fn write(document: &Document) -> String {
    let mut tables = Vec::new();
    for block in &document.blocks {
        if let Block::Table { head, rows, .. } = block {
            let lines = std::iter::once(head).chain(rows).map(|cells| line(cells));
            tables.push(lines.collect::<String>());
        }
    }
    tables.join("\r\n")
}

fn line(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
    cells.join(",") + "\r\n"
}

fn cell(text: &str) -> String {
    let guard = if text.starts_with(FORMULA) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_text_and_never_a_formula() {
        assert_eq!(cell("say \"yes\", twice"), "\"say \"\"yes\"\", twice\"");
        assert_eq!(cell("=HYPERLINK(1)"), "\"'=HYPERLINK(1)\"");
        assert_eq!(line(&["a".into(), String::new()]), "\"a\",\"\"\r\n");
    }
}
