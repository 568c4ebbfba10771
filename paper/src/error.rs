/// Why a paper could not be made. None of them carries a word of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// A day is not a real one written as `YYYY-MM-DD`.
    #[error("the day of the paper is not a calendar day")]
    DayUnreadable,
    /// There are no printed words in the language asked for.
    #[error("the paper has no words in this language")]
    LanguageUnknown,
    /// The texts together exceed [`PAPER_BYTES_MAX`](crate::PAPER_BYTES_MAX).
    #[error("the paper is longer than a paper may be")]
    TooLong,
    /// A recovery code has not exactly [`CODE_WORDS`](crate::CODE_WORDS) words.
    #[error("the recovery code has not the right number of words")]
    CodeWordsMiscounted,
    /// The template could not be laid out: a defect of this crate.
    #[error("the paper could not be laid out")]
    Unlaid,
    /// The pages could not be written as PDF: a defect of this crate.
    #[error("the pages could not be written")]
    Unwritten,
}
