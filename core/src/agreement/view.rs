//! What screens show of an agreement and its clauses.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::redline::Span;
use crate::catalogue::ParamValue;
use crate::id::{ClauseId, EntryId};
use crate::person::{PersonView, Role, Side};

/// Where a clause stands, seen from this laptop.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum ClauseState {
    /// Nobody has proposed: it stands in my draft only.
    Draft,
    /// Nobody proposes it any more: withdrawn or answered no, never agreed.
    Open,
    /// My proposal waits for my partner.
    PartnersTurn,
    /// My partner's proposal waits for me.
    MyTurn,
    /// Each wrote before reading the other.
    Crossed,
    /// Each accepted the other's wording; one must be chosen.
    CrossedYes,
    /// Kept for the talk.
    Parked,
    /// Both said yes to this wording.
    Agreed,
    /// Both said yes to leaving it out.
    LeftOut,
}

/// A clause in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClauseLine {
    /// Which clause.
    pub clause: ClauseId,
    /// Number in the text as it would print now; `None` if it is not in it.
    pub number: Option<u32>,
    /// Heading it prints under.
    pub heading: String,
    /// Title, at most 80 characters.
    pub title: String,
    /// Where it stands.
    pub state: ClauseState,
    /// Gaps without a value (my draft only).
    pub gaps: u32,
    /// Whether the version in force has other words for it, or does not have it.
    pub changed_since_signed: bool,
}

/// Where the agreement stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "is", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum AgreementState {
    /// No draft yet.
    None,
    /// I write alone; nothing has left.
    Draft,
    /// Clauses are being answered.
    InDiscussion,
    /// Every clause is agreed or left out; nobody has signed this text.
    ReadyToSign,
    /// I signed; the signature may still wait in the outbox.
    SignedByMe {
        /// Whether it can still be taken back.
        waiting: bool,
    },
    /// My partner signed, and the text is the one I hold.
    SignedByPartner,
    /// My partner signed a text that is not the one this notebook writes (a change crossed it).
    SignedOtherText,
    /// The newest agreed text is signed by both.
    SignedByBoth,
}

/// The agreement page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AgreementView {
    /// Number of the version in the making (the one after the newest signed by both).
    pub version: u32,
    /// Where it stands.
    pub state: AgreementState,
    /// All clauses in print order.
    pub clauses: Vec<ClauseLine>,
    /// Clauses agreed or left out together.
    pub settled_count: u32,
    /// Clauses that need me.
    pub needs_me_count: u32,
    /// Clauses that wait for my partner.
    pub needs_partner_count: u32,
    /// Versions signed by both, newest first.
    pub versions: Vec<VersionLine>,
    /// Whether my draft can be proposed now (the pair has keys and drafted clauses wait).
    pub draft_to_propose_count: u32,
    /// Me, with my role.
    pub me: PersonView,
    /// My partner, with theirs.
    pub partner: PersonView,
    /// Preset the draft was begun from.
    pub preset: Option<String>,
    /// Sizes and presets to begin from, for an empty room.
    pub presets: Vec<PresetChoice>,
    /// Headings an own clause may stand under.
    pub headings: Vec<String>,
    /// Catalogue clauses that are not in the text and could be added.
    pub addable: Vec<AddableClause>,
}

/// A preset to begin from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PresetChoice {
    /// Catalogue id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// How many clauses it begins with.
    pub clause_count: u32,
}

/// A catalogue clause that could be added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AddableClause {
    /// Catalogue id.
    pub clause: ClauseId,
    /// Its title.
    pub title: String,
    /// Heading it prints under.
    pub heading: String,
}

/// A version signed by both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct VersionLine {
    /// 1, 2, 3 …
    pub version: u32,
    /// Day in the text.
    pub day: String,
    /// When each signed, as they say.
    pub signatures: Vec<SignatureView>,
    /// SHA-256 of the text in hex.
    pub text_sha256: String,
    /// Whether this is the newest one signed by both.
    pub newest: bool,
    /// Whether its start day has been reached.
    pub in_force: bool,
    /// Start day named in the text, if any.
    pub start_day: Option<String>,
    /// End day named in the text, if any.
    pub end_day: Option<String>,
}

/// One signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SignatureView {
    /// Me or my partner.
    pub side: Side,
    /// Role they signed in.
    pub role: Role,
    /// Name as typed.
    pub typed_name: String,
    /// Moment, as their laptop says (UTC, `2026-11-25T17:00:00Z`).
    pub at: String,
}

/// How one parameter is filled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ParamField {
    /// Catalogue id.
    pub id: String,
    /// Label beside the field.
    pub label: String,
    /// Kind of field.
    pub kind: ParamFieldKind,
    /// What stands in it now.
    pub value: Option<ParamValue>,
    /// Whether the clause cannot be proposed without it.
    pub required: bool,
    /// Whether own words may stand beside the options.
    pub free_entry: bool,
    /// Text that fills a blank, if the catalogue has one.
    pub when_empty: Option<String>,
    /// Options as value and label.
    pub options: Vec<OptionChoice>,
    /// Other clauses that use the same parameter, by title.
    pub shared_with: Vec<String>,
}

/// The kind of field a parameter asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum ParamFieldKind {
    /// One line, at most 120 characters.
    Text,
    /// At most 600 characters.
    LongText,
    /// A whole number.
    Whole {
        /// Smallest.
        min: i32,
        /// Largest.
        max: i32,
    },
    /// A calendar day.
    Day,
    /// One of the options.
    Choice,
    /// Several of the options.
    MultiChoice,
    /// Own lines, at most 10 of at most 160 characters.
    List,
}

/// One option of a parameter or one wording of a clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct OptionChoice {
    /// What is stored.
    pub value: String,
    /// What is read.
    pub label: String,
}

/// One wording of a clause that waits for an answer, or my draft of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LetterView {
    /// The proposal; named by the answer.
    pub proposal: EntryId,
    /// Who wrote it.
    pub side: Side,
    /// Moment as they say.
    pub at: String,
    /// Title proposed.
    pub title: String,
    /// Wording proposed; empty if it proposes to leave the clause out.
    pub wording: String,
    /// Whether it proposes to leave the clause out.
    pub leave_out: bool,
    /// Reason in their words; may be empty.
    pub reason: String,
    /// Word by word against `ClauseView::base`; empty if there is none.
    pub redline: Vec<Span>,
    /// Changed places in the redline.
    pub change_count: u32,
    /// Whether it still waits in my outbox and can be changed or withdrawn without trace.
    pub waiting: bool,
    /// Whether it keeps the writer's own earlier wording against mine (*Mine*).
    pub kept: bool,
}

/// One line in the history of a clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct HistoryLine {
    /// Who.
    pub side: Side,
    /// When, as they say.
    pub at: String,
    /// What happened.
    pub what: HistoryKind,
    /// The wording this line brought, if it brought one.
    pub wording: String,
    /// Reason given, if any.
    pub reason: String,
}

/// What a line of history tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum HistoryKind {
    /// First wording of the clause.
    ProposedFirst,
    /// Other wording.
    ProposedOther,
    /// Leaving it out.
    ProposedLeaveOut,
    /// Yes.
    SaidYes,
    /// No.
    SaidNo,
    /// For the talk.
    Parked,
    /// Taken back.
    Withdrew,
    /// A yes that crossed a change: nothing was agreed by it.
    YesCrossedChange,
}

/// One clause, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClauseView {
    /// Which clause.
    pub clause: ClauseId,
    /// Number in the text as it would print now.
    pub number: Option<u32>,
    /// Heading it prints under.
    pub heading: String,
    /// Title now: of the letter that waits, else agreed, else of my draft.
    pub title: String,
    /// Where it stands.
    pub state: ClauseState,
    /// Whether the catalogue requires it in this size, so that leaving it out asks for a reason.
    pub required: bool,
    /// Own clause of the two, or the catalogue's.
    pub own: bool,
    /// Wording both said yes to, if any.
    pub agreed: Option<String>,
    /// The text letters are compared with: agreed, else the first proposal, else the other's letter.
    pub base: Option<String>,
    /// Wordings that wait: none, one, or two that crossed (mine first).
    pub letters: Vec<LetterView>,
    /// My draft, if I have begun one.
    pub draft: Option<ClauseDraft>,
    /// The draft as it would read now; equals the letter or agreed text while there is no draft.
    pub draft_wording: String,
    /// Parameters of the wording, filled or not.
    pub params: Vec<ParamField>,
    /// Other wordings of the catalogue for this clause, the first is its own.
    pub alternatives: Vec<OptionChoice>,
    /// Oldest first.
    pub history: Vec<HistoryLine>,
    /// The clause before and after in the list, for moving on.
    pub previous: Option<ClauseId>,
    /// See `previous`.
    pub next: Option<ClauseId>,
    /// The next clause that needs me, if another one does.
    pub next_needs_me: Option<ClauseId>,
    /// Wording in the newest version signed by both, if it differs.
    pub signed_wording: Option<String>,
    /// Whether my partner may read the draft yet (false while I prepare alone).
    pub has_partner: bool,
}

/// What a person fills in for one clause: comes in from the UI, and is kept as Only me until proposed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClauseDraft {
    /// Title, at most 80 characters.
    pub title: String,
    /// Own words instead of the catalogue's, at most 1,200 characters; `None` keeps the catalogue wording with its parameters.
    pub own_words: Option<String>,
    /// Chosen alternative of the catalogue; `None` is the clause's own wording.
    pub alternative: Option<String>,
    /// Parameters by id.
    pub params: BTreeMap<String, ParamValue>,
    /// Propose to leave the clause out.
    pub leave_out: bool,
    /// Reason, at most 300 characters.
    pub reason: String,
}

/// What a draft of a clause would read like, while typing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClausePreview {
    /// The wording, filled.
    pub wording: String,
    /// Against the text it would change.
    pub redline: Vec<Span>,
    /// Parameter ids that still need a value.
    pub missing: Vec<String>,
    /// Characters over the limit of 1,200 (0 = fits).
    pub too_many: u32,
}

/// The four answers to a wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Agree to exactly this wording.
    Yes,
    /// Not this.
    No,
    /// Keep it for the talk.
    Talk,
}

/// One clause inside the whole text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TextClause {
    /// Which clause.
    pub clause: ClauseId,
    /// Number in the text.
    pub number: u32,
    /// Heading it prints under.
    pub heading: String,
    /// Title.
    pub title: String,
    /// Wording: agreed, else what waits, else the draft.
    pub wording: String,
    /// Where it stands.
    pub state: ClauseState,
}

/// The agreement as one text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WholeTextView {
    /// Number of the version in the making.
    pub version: u32,
    /// Clauses in print order.
    pub clauses: Vec<TextClause>,
    /// Partner's proposals that wait for me, for *Agree to all that are left*.
    pub left: Vec<LeftLine>,
    /// Pages on A4, estimated from the text until the paper is made.
    pub page_count: u32,
    /// Clauses left out together, by title.
    pub left_out: Vec<String>,
    /// Where the agreement stands.
    pub state: AgreementState,
}

/// One proposal *Agree to all that are left* would accept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LeftLine {
    /// Which clause.
    pub clause: ClauseId,
    /// Its title.
    pub title: String,
    /// The exact wording accepted.
    pub proposal: EntryId,
    /// Whether it proposes to leave the clause out.
    pub leave_out: bool,
}

/// The page on which a version is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SigningView {
    /// Version to sign.
    pub version: u32,
    /// The exact text that is signed.
    pub text: String,
    /// The same, clause by clause, for reading.
    pub clauses: Vec<TextClause>,
    /// SHA-256 of the text in hex; given back when signing.
    pub text_sha256: String,
    /// The same as six words, for two people to compare.
    pub text_words: Vec<String>,
    /// Me.
    pub me: PersonView,
    /// My partner.
    pub partner: PersonView,
    /// `SHA256:…` of the key that signs.
    pub fingerprint: String,
    /// Day the key was made.
    pub key_day: String,
    /// Colour word of the pair.
    pub colour: String,
    /// Whether my partner has signed this very text already.
    pub partner_signed: Option<SignatureView>,
    /// Where the agreement stands.
    pub state: AgreementState,
    /// Pages on A4.
    pub page_count: u32,
}
