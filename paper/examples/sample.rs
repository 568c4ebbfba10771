//! Prints the sample agreement, to be looked at:
//! `cargo run -p ithaca-paper --example sample -- out.pdf [signed|draft|half|awkward|recovery|recovery-letter]`,
//! or any other paper: `… -- out.pdf [plain|changes|sheet|about|idp|goals|book|pack|learning|fold|comparison|minutes|card|longest|ledger|log|hours|review|cards|primer]`.

#[path = "../tests/sample/mod.rs"]
mod sample;

use std::error::Error;
use std::time::Instant;

use ithaca_core::paper::PaperSource;
use ithaca_paper::{AgreementPaper, PaperSize, agreement_page_svgs, agreement_pdf, paper_pdf};

fn awkward() -> AgreementPaper {
    let mut paper = sample::signed();
    paper.mentee_name = "Aleksandra Wiśniewska-Nowakowska".into();
    paper.mentor_name = "王秀英 (Oluwaseun Adebayo-Featherstonehaugh)".into();
    for (signature, name) in paper
        .signatures
        .iter_mut()
        .zip([&paper.mentee_name, &paper.mentor_name])
    {
        signature.typed_name.clone_from(name);
    }
    paper.previous_text_sha256 = Some(paper.text_sha256.clone());
    if let Some(clause) = paper.clauses.get_mut(1) {
        clause.wording = format!("{} 🦉 مريم #[x] $y$ *bold* a\u{202E}b.", "w".repeat(300));
    }
    paper
}

fn source_of(name: &str) -> Option<PaperSource> {
    Some(match name {
        "plain" => sample::papers::draft(),
        "changes" => sample::papers::changes(),
        "sheet" => sample::papers::answer_sheet(),
        "about" => sample::papers::about_me(),
        "idp" => sample::papers::idp(),
        "book" => sample::papers::book(),
        "pack" => sample::papers::pack(),
        "goals" => sample::papers::goal_summary(),
        "fold" => sample::papers::expectation_sheet(),
        "comparison" => sample::comparison::comparison(),
        "minutes" => sample::meetings::minutes(),
        "card" => sample::meetings::full_card(),
        "longest" => sample::meetings::longest_card(),
        "ledger" => sample::meetings::ledger(),
        "log" => sample::meetings::log(),
        "hours" => sample::meetings::hours(),
        "review" => sample::review::review(),
        "learning" => sample::papers::learning(),
        "cards" => sample::primers::cards(),
        "primer" => sample::primers::primers().into_iter().next()?,
        _ => return None,
    })
}

#[allow(clippy::print_stdout)] // An example speaks to the person who runs it.
fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("name the file to write")?;
    let mut paper = sample::signed();
    match arguments.next().as_deref() {
        None | Some("signed") => {}
        Some("draft") => {
            paper = AgreementPaper {
                audience: Some("Maya Chen alone".into()),
                ..sample::draft()
            }
        }
        Some("guardian") => paper.guardian_line = true,
        Some("half") => paper.signatures.truncate(1),
        Some("awkward") => paper = awkward(),
        Some("recovery") => {
            std::fs::write(
                path,
                &*ithaca_paper::recovery_sheet_pdf(&sample::recovery(PaperSize::A4))?,
            )?;
            return Ok(());
        }
        Some("recovery-letter") => {
            std::fs::write(
                path,
                &*ithaca_paper::recovery_sheet_pdf(&sample::recovery(PaperSize::Letter))?,
            )?;
            return Ok(());
        }
        Some(name) => {
            let source = source_of(name).ok_or("unknown kind of sample")?;
            std::fs::write(path, paper_pdf(&source, PaperSize::A4)?.pdf)?;
            return Ok(());
        }
    }
    for round in ["first", "second"] {
        let start = Instant::now();
        let printed = agreement_pdf(&paper)?;
        println!(
            "{round} PDF: {} pages, {} bytes, {:?}",
            printed.page_count,
            printed.pdf.len(),
            start.elapsed()
        );
        std::fs::write(&path, printed.pdf)?;
    }
    let start = Instant::now();
    let pictures = agreement_page_svgs(&paper)?;
    let bytes = pictures.svgs.iter().map(Vec::len).sum::<usize>();
    println!(
        "{} SVG: {bytes} bytes, {:?}",
        pictures.svgs.len(),
        start.elapsed()
    );
    Ok(())
}
