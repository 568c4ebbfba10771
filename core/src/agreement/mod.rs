//! The agreement: what the two promise each other, clause by clause, until both sign the same text.
//!
//! A clause changes only by proposal and answer. Nothing is agreed that both did not accept,
//! and a signed version stays as it was signed. This room never makes a parcel.

mod answer;
mod begin;
mod clause_page;
mod clause_state;
mod clause_view;
mod confidence;
mod draft;
mod draft_clause;
mod draft_shelf;
pub mod entry;
pub(crate) mod fold;
mod fold_signatures;
pub(crate) mod found;
mod linked;
mod list_page;
mod offer_again;
mod parts_page;
mod propose;
pub use crate::redline;
mod resize;
pub mod rules;
mod sentence;
mod sign;
mod sign_page;
mod starting_text;
mod terms;
mod text;
mod value;
mod view;

pub use crate::proposal::Answer;
pub(crate) use begin::drafts_from_proposals;
pub(crate) use clause_page::titles_in;
pub use clause_state::ClauseState;
pub use clause_view::{
    CameFrom, ClauseDraft, ClausePreview, ClauseView, HistoryKind, HistoryLine, LetterView,
    OptionChoice, ParamField, ParamFieldKind,
};
pub use confidence::{ConfidenceNote, ConfidenceView};
pub use draft::ClauseKept;
pub(crate) use draft_clause::draft_from;
pub(crate) use draft_shelf::{kept_drafts, rename_in_drafts};
pub use fold::{Agreed, FoldedClause};
pub(crate) use fold::{folded_clauses as folded, offer_of};
pub(crate) use fold_signatures::folded_agreement;
pub use fold_signatures::{FoldedAgreement, Signed, SignedVersion};
pub(crate) use linked::{Stands, draft_linked, offers_from, stands};
pub use list_page::{any_signature, needs_me};
pub(crate) use list_page::{needs_newer, rows as list_rows, state as agreement_state};
pub(crate) use offer_again::{my_offers, offer_again, offers_among, with_names};
pub use parts_page::{HatCard, Limit, OurPart, PartClause, PartOf, PartsView};
pub(crate) use parts_page::{clauses_in, hat_cards};
pub(crate) use propose::propose_all_drafts;
pub(crate) use redline::redline as changes_between;
pub use redline::{Span, SpanKind};
pub use resize::SizeChange;
pub(crate) use resize::{is_longer_than_five_lines, short_version_left};
pub(crate) use sentence::{NewSentence, add_sentence};
pub use sign::SigningDraft;
pub(crate) use sign::drop_stale_signature;
pub(crate) use sign_page::{
    agreed_clauses as agreed_text_clauses, days_of, signature_view as signature_view_of,
    signed_version, version_numbers, words_of as words_of_text,
};
pub use starting_text::AgreementDraft;
pub(crate) use starting_text::drafted_as_assessing;
pub use terms::{Terms, TermsFrom};
pub(crate) use text::{ClauseFacts, clause_facts, settled_among};
pub use text::{agreed_as_of, signature_text, signed_fact};
pub(crate) use value::{ValueWay, offer_value, value_stands};
pub use view::{
    AddableClause, AgreementState, AgreementView, ClauseLine, LeftLine, PresetChoice,
    SignatureView, SigningView, TextClause, VersionLine, WholeTextView,
};
