// Written by hand in the shape that the generator writes, until the shell generates it.

import { invoke as __TAURI_INVOKE } from "@tauri-apps/api/core";
import * as __TAURI_EVENT from "@tauri-apps/api/event";

/** Commands */
export const commands = {
  viewDesk: () => typedError<DeskView, Failure>(__TAURI_INVOKE("view_desk")),
  adviseOnPassphrase: (passphrase: string) => typedError<PassphraseAdvice, Failure>(__TAURI_INVOKE("advise_on_passphrase", { passphrase })),
  createNotebook: (draft: PersonDraft, passphrase: string) => typedError<null, Failure>(__TAURI_INVOKE("create_notebook", { draft, passphrase })),
  showRecoverySheet: () => typedError<RecoverySheetView, Failure>(__TAURI_INVOKE("show_recovery_sheet")),
  saveRecoverySheet: () => typedError<SavedFile | null, Failure>(__TAURI_INVOKE("save_recovery_sheet")),
  confirmRecoverySheet: (words: string) => typedError<null, Failure>(__TAURI_INVOKE("confirm_recovery_sheet", { words })),
  skipRecoverySheet: () => typedError<null, Failure>(__TAURI_INVOKE("skip_recovery_sheet")),
  newRecoverySheet: (passphrase: string) => typedError<RecoverySheetView, Failure>(__TAURI_INVOKE("new_recovery_sheet", { passphrase })),
  unlock: (passphrase: string) => typedError<null, Failure>(__TAURI_INVOKE("unlock", { passphrase })),
  unlockWithRecovery: (words: string, newPassphrase: string) => typedError<null, Failure>(__TAURI_INVOKE("unlock_with_recovery", { words, newPassphrase })),
  lock: () => typedError<null, Failure>(__TAURI_INVOKE("lock")),
  changePassphrase: (old: string, next: string) => typedError<null, Failure>(__TAURI_INVOKE("change_passphrase", { old, next })),
  noteInput: () => typedError<null, Failure>(__TAURI_INVOKE("note_input")),
  openNotebookFolder: () => typedError<null, Failure>(__TAURI_INVOKE("open_notebook_folder")),
  viewAbout: () => typedError<AboutView, Failure>(__TAURI_INVOKE("view_about")),
  viewSettings: () => typedError<Settings, Failure>(__TAURI_INVOKE("view_settings")),
  saveSettings: (settings: Settings) => typedError<null, Failure>(__TAURI_INVOKE("save_settings", { settings })),
  viewFrame: () => typedError<FrameView, Failure>(__TAURI_INVOKE("view_frame")),
  viewHome: (pair: PairId | null) => typedError<HomeView, Failure>(__TAURI_INVOKE("view_home", { pair })),
  choosePair: (pair: PairId) => typedError<null, Failure>(__TAURI_INVOKE("choose_pair", { pair })),
  viewPerson: () => typedError<PersonDraft, Failure>(__TAURI_INVOKE("view_person")),
  describePerson: (draft: PersonDraft) => typedError<null, Failure>(__TAURI_INVOKE("describe_person", { draft })),
  preparePair: (draft: PairDraft) => typedError<PairId, Failure>(__TAURI_INVOKE("prepare_pair", { draft })),
  viewPair: (pair: PairId) => typedError<PairView, Failure>(__TAURI_INVOKE("view_pair", { pair })),
  savePairSide: (pair: PairId, side: PairSide) => typedError<null, Failure>(__TAURI_INVOKE("save_pair_side", { pair, side })),
  invite: (pair: PairId, draft: InvitationDraft) => typedError<null, Failure>(__TAURI_INVOKE("invite", { pair, draft })),
  takeBackInvitation: (pair: PairId) => typedError<null, Failure>(__TAURI_INVOKE("take_back_invitation", { pair })),
  pickInvitation: () => typedError<IncomingFile | null, Failure>(__TAURI_INVOKE("pick_invitation")),
  openInvitation: (file: string, words: string) => typedError<InvitationView, Failure>(__TAURI_INVOKE("open_invitation", { file, words })),
  joinInvitation: (arrival: ArrivalId) => typedError<PairId, Failure>(__TAURI_INVOKE("join_invitation", { arrival })),
  declineInvitation: (arrival: ArrivalId) => typedError<null, Failure>(__TAURI_INVOKE("decline_invitation", { arrival })),
  viewSafetyWords: (pair: PairId) => typedError<SafetyWordsView, Failure>(__TAURI_INVOKE("view_safety_words", { pair })),
  compareSafetyWords: (pair: PairId, match: boolean) => typedError<null, Failure>(__TAURI_INVOKE("compare_safety_words", { pair, match })),
  chooseReply: (pair: PairId, first: boolean) => typedError<null, Failure>(__TAURI_INVOKE("choose_reply", { pair, first })),
  proposeRoles: (pair: PairId) => typedError<null, Failure>(__TAURI_INVOKE("propose_roles", { pair })),
  answerRoles: (pair: PairId, yes: boolean) => typedError<null, Failure>(__TAURI_INVOKE("answer_roles", { pair, yes })),
  beginAgreement: (pair: PairId, draft: AgreementDraft) => typedError<null, Failure>(__TAURI_INVOKE("begin_agreement", { pair, draft })),
  viewAgreement: (pair: PairId) => typedError<AgreementView, Failure>(__TAURI_INVOKE("view_agreement", { pair })),
  viewClause: (pair: PairId, clause: ClauseId) => typedError<ClauseView, Failure>(__TAURI_INVOKE("view_clause", { pair, clause })),
  previewClause: (pair: PairId, clause: ClauseId, draft: ClauseDraft) => typedError<ClausePreview, Failure>(__TAURI_INVOKE("preview_clause", { pair, clause, draft })),
  saveClauseDraft: (pair: PairId, clause: ClauseId, draft: ClauseDraft) => typedError<null, Failure>(__TAURI_INVOKE("save_clause_draft", { pair, clause, draft })),
  dropClauseDraft: (pair: PairId, clause: ClauseId) => typedError<null, Failure>(__TAURI_INVOKE("drop_clause_draft", { pair, clause })),
  addClause: (pair: PairId, heading: string, draft: ClauseDraft) => typedError<ClauseId, Failure>(__TAURI_INVOKE("add_clause", { pair, heading, draft })),
  addCatalogueClause: (pair: PairId, clause: ClauseId) => typedError<null, Failure>(__TAURI_INVOKE("add_catalogue_clause", { pair, clause })),
  proposeClause: (pair: PairId, clause: ClauseId) => typedError<null, Failure>(__TAURI_INVOKE("propose_clause", { pair, clause })),
  withdrawProposal: (pair: PairId, clause: ClauseId) => typedError<null, Failure>(__TAURI_INVOKE("withdraw_proposal", { pair, clause })),
  answerClause: (pair: PairId, clause: ClauseId, proposal: EntryId, answer: Answer, reason: string) => typedError<null, Failure>(__TAURI_INVOKE("answer_clause", { pair, clause, proposal, answer, reason })),
  keepMine: (pair: PairId, clause: ClauseId) => typedError<null, Failure>(__TAURI_INVOKE("keep_mine", { pair, clause })),
  proposeDraft: (pair: PairId) => typedError<null, Failure>(__TAURI_INVOKE("propose_draft", { pair })),
  agreeToAllLeft: (pair: PairId, proposals: EntryId[]) => typedError<null, Failure>(__TAURI_INVOKE("agree_to_all_left", { pair, proposals })),
  viewWholeText: (pair: PairId) => typedError<WholeTextView, Failure>(__TAURI_INVOKE("view_whole_text", { pair })),
  viewSigning: (pair: PairId) => typedError<SigningView, Failure>(__TAURI_INVOKE("view_signing", { pair })),
  signAgreement: (pair: PairId, draft: SigningDraft, passphrase: string) => typedError<null, Failure>(__TAURI_INVOKE("sign_agreement", { pair, draft, passphrase })),
  takeBackSignature: (pair: PairId) => typedError<null, Failure>(__TAURI_INVOKE("take_back_signature", { pair })),
  viewRecord: (pair: PairId, version: number | null) => typedError<RecordView, Failure>(__TAURI_INVOKE("view_record", { pair, version })),
  saveRecord: (pair: PairId, version: number, passphrase: string) => typedError<SavedFile | null, Failure>(__TAURI_INVOKE("save_record", { pair, version, passphrase })),
  recordPages: (pair: PairId, version: number) => typedError<number[][], Failure>(__TAURI_INVOKE("record_pages", { pair, version })),
  viewParcels: (pair: PairId) => typedError<ParcelsView, Failure>(__TAURI_INVOKE("view_parcels", { pair })),
  makeParcel: (pair: PairId, everything: boolean) => typedError<MadeParcel, Failure>(__TAURI_INVOKE("make_parcel", { pair, everything })),
  markHandedOver: (pair: PairId) => typedError<null, Failure>(__TAURI_INVOKE("mark_handed_over", { pair })),
  showParcelInFolder: (pair: PairId) => typedError<null, Failure>(__TAURI_INVOKE("show_parcel_in_folder", { pair })),
  openMessage: (pair: PairId, subject: string, body: string) => typedError<null, Failure>(__TAURI_INVOKE("open_message", { pair, subject, body })),
  saveMailDraft: (pair: PairId, subject: string, body: string) => typedError<SavedFile | null, Failure>(__TAURI_INVOKE("save_mail_draft", { pair, subject, body })),
  copyParcelAsText: (pair: PairId) => typedError<string, Failure>(__TAURI_INVOKE("copy_parcel_as_text", { pair })),
  incoming: () => typedError<IncomingFile[], Failure>(__TAURI_INVOKE("incoming")),
  pickParcel: () => typedError<IncomingFile | null, Failure>(__TAURI_INVOKE("pick_parcel")),
  lookInDownloads: () => typedError<IncomingFile[], Failure>(__TAURI_INVOKE("look_in_downloads")),
  pasteParcel: (text: string) => typedError<IncomingFile, Failure>(__TAURI_INVOKE("paste_parcel", { text })),
  openParcel: (file: string) => typedError<ArrivalView, Failure>(__TAURI_INVOKE("open_parcel", { file })),
  takeIn: (arrival: ArrivalId) => typedError<TakenIn, Failure>(__TAURI_INVOKE("take_in", { arrival })),
  setAside: (arrival: ArrivalId) => typedError<null, Failure>(__TAURI_INVOKE("set_aside", { arrival })),
};

/** Events */
export const events = {
  changed: makeEvent<Changed>("changed"),
  /** Files came by double-click or drop: ask incoming(). */
  arrived: makeEvent<Arrived>("arrived"),
};

/* Types */
export type Changed = { topics: Topic[] };
export type Arrived = Record<string, never>;
export type Topic = "desk" | "person" | "pair" | "agreement" | "exchange" | "record" | "settings";
export type DeskView =
  | { state: "empty" }
  | { state: "locked"; notebookName: string; waitSeconds: number }
  | { state: "open"; notebookName: string; recovery: RecoveryState }
  | { state: "cannot"; failure: Failure };
export type RecoveryState = "never_shown" | "unconfirmed" | "confirmed";
export type PassphraseAdvice = { is: "too_short"; charsMin: number } | { is: "often_used" } | { is: "fine" };
export type PersonDraft = { name: string; timeZone: string };
export type RecoverySheetView = { words: string[]; madeDay: string; notebookName: string };
/** Where a file was saved: a name, never a path. */
export type SavedFile = { fileName: string; folderName: string };
export type AboutView = { version: string; webview: string; catalogueVersion: number };
export type Settings = { autoLockMinutes: number; contentProtected: boolean; singleKeys: boolean };
export type PairDraft = { myRole: Role; partnerName: string };
export type PairSide = { partnerMail: string; colour: string; banner: string };
export type InvitationDraft = { personalLine: string; includeDraft: boolean; locked: boolean; days: number };
export type IncomingFile = { file: string; name: string; byteCount: number; isInvitation: boolean };
export type AgreementDraft = { preset: string; size: Size | null };
export type Size = "five" | "standard" | "full";
export type SigningDraft = { typedName: string; textSha256: string };
export type TakenIn = { pair: PairId; changeCount: number; needsYesCount: number };

export type Failure =
  | { code: "locked" }
  | { code: "not_locked" }
  | { code: "wrong_passphrase"; waitSeconds: number }
  | { code: "passphrase_too_short"; charsMin: number }
  | { code: "recovery_words_wrong"; waitSeconds: number }
  | { code: "recovery_word_wrong"; place: number }
  | { code: "recovery_sheet_gone" }
  | { code: "notebook_in_use" }
  | { code: "notebook_read_only" }
  | { code: "notebook_damaged" }
  | { code: "newer_ithaca_needed" }
  | { code: "backup_not_made" }
  | { code: "disk_full" }
  | { code: "name_missing" }
  | { code: "text_too_long"; charsMax: number; over: number }
  | { code: "text_unprintable" }
  | { code: "zone_unknown" }
  | { code: "pair_gone" }
  | { code: "pair_has_no_partner" }
  | { code: "pair_has_partner" }
  | { code: "pair_stopped" }
  | { code: "invitation_out" }
  | { code: "no_invitation" }
  | { code: "invitation_taken_back"; name: string }
  | { code: "invitation_own" }
  | { code: "invitation_used" }
  | { code: "days_out_of_range" }
  | { code: "draft_exists" }
  | { code: "preset_unknown" }
  | { code: "clause_gone" }
  | { code: "nothing_to_propose" }
  | { code: "gap_missing"; param: string }
  | { code: "value_does_not_fit"; param: string }
  | { code: "proposal_changed" }
  | { code: "not_your_turn" }
  | { code: "too_many_own_clauses"; limit: number }
  | { code: "not_settled"; left: number }
  | { code: "text_changed" }
  | { code: "signed_already" }
  | { code: "typed_name_missing" }
  | { code: "signature_left" }
  | { code: "record_gone" }
  | { code: "nothing_to_send" }
  | { code: "arrival_gone" }
  | { code: "file_gone" }
  | { code: "file_unreadable" }
  | { code: "is_invitation" }
  | { code: "is_parcel" }
  | { code: "roles_fixed" }
  | { code: "no_swap" }
  | { code: "no_second_reply" }
  | { code: "opening_words_wrong" }
  | { code: "word_count"; wanted: number; found: number }
  | { code: "word_unlisted"; place: number; offer: string|null }
  | { code: "too_large"; bytesMax: number }
  | { code: "not_ithaca"; what: "pdf"|"zip"|"program"|"mail"|"text"|"image"|"empty"|"unknown" }
  | { code: "header_refused" }
  | { code: "not_for_you" }
  | { code: "damaged" }
  | { code: "not_from_partner" }
  | { code: "for_somebody_else" }
  | { code: "newer_needed" }
  | { code: "bad_signature" }
  | { code: "malformed" }
  | { code: "took_too_long" }
  | { code: "clock_runaway" }
  | { code: "backdated" }
  | { code: "lying_receipt" }
  | { code: "chain_broken" }
  | { code: "parcel_too_large" }
  | { code: "save_refused" }
  | { code: "mail_refused" }
  | { code: "unexpected" };

// This file has been generated by Specta. Do not edit this file manually.
/**  A catalogue clause that could be added. */
export type AddableClause = {
	/**  Catalogue id. */
	clause: ClauseId,
	/**  Its title. */
	title: string,
	/**  Heading it prints under. */
	heading: string,
};

/**  Where the agreement stands. */
export type AgreementState = 
/**  No draft yet. */
{ is: "none" } | 
/**  I write alone; nothing has left. */
{ is: "draft" } | 
/**  Clauses are being answered. */
{ is: "in_discussion" } | 
/**  Every clause is agreed or left out; nobody has signed this text. */
{ is: "ready_to_sign" } | 
/**  I signed; the signature may still wait in the outbox. */
{ is: "signed_by_me"; 
/**  Whether it can still be taken back. */
waiting: boolean } | 
/**  My partner signed, and the text is the one I hold. */
{ is: "signed_by_partner" } | 
/**  My partner signed a text that is not the one this notebook writes (a change crossed it). */
{ is: "signed_other_text" } | 
/**  The newest agreed text is signed by both. */
{ is: "signed_by_both" };

/**  The agreement page. */
export type AgreementView = {
	/**  Number of the version in the making (the one after the newest signed by both). */
	version: number,
	/**  Where it stands. */
	state: AgreementState,
	/**  All clauses in print order. */
	clauses: ClauseLine[],
	/**  Clauses agreed or left out together. */
	settledCount: number,
	/**  Clauses that need me. */
	needsMeCount: number,
	/**  Clauses that wait for my partner. */
	needsPartnerCount: number,
	/**  Versions signed by both, newest first. */
	versions: VersionLine[],
	/**  Whether my draft can be proposed now (the pair has keys and drafted clauses wait). */
	draftToProposeCount: number,
	/**  Me, with my role. */
	me: PersonView,
	/**  My partner, with theirs. */
	partner: PersonView,
	/**  Preset the draft was begun from. */
	preset: string | null,
	/**  Sizes and presets to begin from, for an empty room. */
	presets: PresetChoice[],
	/**  Headings an own clause may stand under. */
	headings: string[],
	/**  Catalogue clauses that are not in the text and could be added. */
	addable: AddableClause[],
};

/**  The four answers to a wording. */
export type Answer = 
/**  Agree to exactly this wording. */
"yes" | 
/**  Not this. */
"no" | 
/**  Keep it for the talk. */
"talk";

/**  A parcel or invitation that was opened and waits for *Take in* or *Join*, in memory only. */
export type ArrivalId = string;

/**  What kind of arrival. */
export type ArrivalKind = 
/**  Changes from my partner. */
{ is: "changes" } | 
/**  The answer to my invitation: taking it in joins the pair. */
{ is: "reply"; 
/**  The invitation had expired by this laptop's clock. */
expired: boolean } | 
/**  A second, different reply to one invitation. */
{ is: "second_reply" } | 
/**  All of it is here already. */
{ is: "already_here"; 
/**  Day the newest of it was taken in. */
since: string } | 
/**  An earlier part is missing; it will be kept until the gap closes. */
{ is: "gap_before" } | 
/**  I made this one for my partner. */
{ is: "mine"; 
/**  Entries in it that this notebook lacks (after a restore). */
lacksCount: number } | 
/**  The partner's receipt names more of my entries than I hold: my notebook is the older copy. */
{ is: "iam_older"; 
/**  Changes inside. */
changeCount: number };

/**  Something that arrived and was opened; nothing is in the notebook yet. */
export type ArrivalView = {
	/**  Handle for *Take in*. */
	arrival: ArrivalId,
	/**  The pair it belongs to. */
	pair: PairId,
	/**  Who made it. */
	partner: PersonView,
	/**  When, as it says. */
	made: string,
	/**  How the pair is verified. */
	verified: Verified,
	/**  Changes inside that this notebook lacks. */
	changes: ChangeLine[],
	/**  Changes that need my yes. */
	needsYesCount: number,
	/**  What kind of arrival. */
	what: ArrivalKind,
	/**  Size of the file. */
	byteCount: number,
	/**  Entries this version cannot show. */
	needsNewerCount: number,
};

/**  What a change is about, without its words. */
export type ChangeKind = 
/**  A first wording for a clause. */
"clause_proposed" | 
/**  Another wording for a clause. */
"clause_reworded" | 
/**  A proposal to leave a clause out. */
"clause_left_out" | 
/**  A yes to a clause. */
"clause_yes" | 
/**  A no to a clause. */
"clause_no" | 
/**  A clause kept for the talk. */
"clause_talk" | 
/**  A proposal taken back. */
"proposal_withdrawn" | 
/**  A signature under a version. */
"agreement_signed" | 
/**  The draft was begun (preset and size). */
"agreement_drafted" | 
/**  A swap of the two roles was proposed. */
"roles_proposed" | 
/**  An answer to a swap. */
"roles_answered" | 
/**  A kind this version does not know. */
"needs_newer_ithaca";

/**  One line of a parcel, out or in. */
export type ChangeLine = {
	/**  What kind of change. */
	kind: ChangeKind,
	/**  The clause it is about, if one. */
	clause: ClauseId | null,
	/**  Title of the clause, or empty. */
	title: string,
	/**  Version number of a signature. */
	version: number | null,
	/**  Whether it needs the reader's answer. */
	needsYes: boolean,
	/**  Word by word against what the reader holds; empty if nothing to show. */
	redline: Span[],
	/**  Reason, if any. */
	reason: string,
};

/**  What a person fills in for one clause: comes in from the UI, and is kept as Only me until proposed. */
export type ClauseDraft = {
	/**  Title, at most 80 characters. */
	title: string,
	/**  Own words instead of the catalogue's, at most 1,200 characters; `None` keeps the catalogue wording with its parameters. */
	ownWords: string | null,
	/**  Chosen alternative of the catalogue; `None` is the clause's own wording. */
	alternative: string | null,
	/**  Parameters by id. */
	params: { [key in string]: ParamValue },
	/**  Propose to leave the clause out. */
	leaveOut: boolean,
	/**  Reason, at most 300 characters. */
	reason: string,
};

/**  A clause of the pair's agreement: the catalogue's id (`cl-parties`), or `own-` and a UUID. At most 64 characters. */
export type ClauseId = string;

/**  A clause in the list. */
export type ClauseLine = {
	/**  Which clause. */
	clause: ClauseId,
	/**  Number in the text as it would print now; `None` if it is not in it. */
	number: number | null,
	/**  Heading it prints under. */
	heading: string,
	/**  Title, at most 80 characters. */
	title: string,
	/**  Where it stands. */
	state: ClauseState,
	/**  Gaps without a value (my draft only). */
	gaps: number,
	/**  Whether the version in force has other words for it, or does not have it. */
	changedSinceSigned: boolean,
};

/**  What a draft of a clause would read like, while typing. */
export type ClausePreview = {
	/**  The wording, filled. */
	wording: string,
	/**  Against the text it would change. */
	redline: Span[],
	/**  Parameter ids that still need a value. */
	missing: string[],
	/**  Characters over the limit of 1,200 (0 = fits). */
	tooMany: number,
};

/**  Where a clause stands, seen from this laptop. */
export type ClauseState = 
/**  Nobody has proposed: it stands in my draft only. */
"draft" | 
/**  Nobody proposes it any more: withdrawn or answered no, never agreed. */
"open" | 
/**  My proposal waits for my partner. */
"partners_turn" | 
/**  My partner's proposal waits for me. */
"my_turn" | 
/**  Each wrote before reading the other. */
"crossed" | 
/**  Each accepted the other's wording; one must be chosen. */
"crossed_yes" | 
/**  Kept for the talk. */
"parked" | 
/**  Both said yes to this wording. */
"agreed" | 
/**  Both said yes to leaving it out. */
"left_out";

/**  One clause, whole. */
export type ClauseView = {
	/**  Which clause. */
	clause: ClauseId,
	/**  Number in the text as it would print now. */
	number: number | null,
	/**  Heading it prints under. */
	heading: string,
	/**  Title now: of the letter that waits, else agreed, else of my draft. */
	title: string,
	/**  Where it stands. */
	state: ClauseState,
	/**  Whether the catalogue requires it in this size, so that leaving it out asks for a reason. */
	required: boolean,
	/**  Own clause of the two, or the catalogue's. */
	own: boolean,
	/**  Wording both said yes to, if any. */
	agreed: string | null,
	/**  The text letters are compared with: agreed, else the first proposal, else the other's letter. */
	base: string | null,
	/**  Wordings that wait: none, one, or two that crossed (mine first). */
	letters: LetterView[],
	/**  My draft, if I have begun one. */
	draft: ClauseDraft | null,
	/**  The draft as it would read now; equals the letter or agreed text while there is no draft. */
	draftWording: string,
	/**  Parameters of the wording, filled or not. */
	params: ParamField[],
	/**  Other wordings of the catalogue for this clause, the first is its own. */
	alternatives: OptionChoice[],
	/**  Oldest first. */
	history: HistoryLine[],
	/**  The clause before and after in the list, for moving on. */
	previous: ClauseId | null,
	/**  See `previous`. */
	next: ClauseId | null,
	/**  The next clause that needs me, if another one does. */
	nextNeedsMe: ClauseId | null,
	/**  Wording in the newest version signed by both, if it differs. */
	signedWording: string | null,
	/**  Whether my partner may read the draft yet (false while I prepare alone). */
	hasPartner: boolean,
};

/**  An entry: SHA-256 of its bytes in hex once frozen, `waiting-` and a UUID while it waits in the outbox. */
export type EntryId = string;

/**  The frame around every room. */
export type FrameView = {
	/**  My name. */
	myName: string,
	/**  All pairs, by alphabet of the partner's name. */
	pairs: PairLine[],
	/**  The pair last shown, if any. */
	current: PairId | null,
};

/**  The one most useful next thing, as a code with facts; the UI has the sentence. */
export type Headline = 
/**  No pair yet. */
{ is: "begin_pair" } | 
/**  No agreement draft yet. */
{ is: "begin_draft" } | 
/**  A draft with gaps. */
{ is: "fill_draft"; 
/**  Gaps left. */
gapCount: number; 
/**  First clause with a gap. */
first: ClauseId } | 
/**  The draft is ready; invite. */
{ is: "invite_partner"; 
/**  Clauses in the draft. */
clauseCount: number } | 
/**  Invitation is out. */
{ is: "wait_for_reply"; 
/**  Day it was made. */
since: string; 
/**  Last day. */
expiresDay: string } | 
/**  Invitation has expired. */
{ is: "invitation_expired"; 
/**  Last day. */
expiresDay: string } | 
/**  Two replies came, or safety words differ. */
{ is: "pair_stopped" } | 
/**  My draft stands ready to be proposed to a partner who is here. */
{ is: "propose_draft"; 
/**  Clauses to propose. */
clauseCount: number } | 
/**  Clauses wait for me. */
{ is: "answer_clauses"; 
/**  How many. */
count: number; 
/**  Up to three titles. */
titles: string[]; 
/**  The first. */
first: ClauseId; 
/**  Partner's signature waits too. */
partnerSigned: boolean } | 
/**  My partner accepted everything and signed. */
{ is: "countersign"; 
/**  Version. */
version: number; 
/**  Clauses in it. */
clauseCount: number } | 
/**  Everything is settled; nobody signed. */
{ is: "read_to_sign"; 
/**  Version. */
version: number; 
/**  Clauses in it. */
clauseCount: number } | 
/**  Something waits in the outbox and nothing else needs me. */
{ is: "make_parcel"; 
/**  Changes. */
changeCount: number; 
/**  My signature is among them. */
withSignature: boolean } | 
/**  A parcel was made and not handed over. */
{ is: "hand_over"; 
/**  When it was made. */
at: string } | 
/**  Waiting for my partner. */
{ is: "wait_for_partner"; 
/**  Since when. */
since: string; 
/**  Clauses that wait there. */
clauseCount: number; 
/**  My signature waits for theirs. */
signed: boolean } | 
/**  Clauses kept for the talk are all that is left. */
{ is: "talk_first"; 
/**  How many. */
count: number } | 
/**  Newest version signed by both. */
{ is: "signed_by_both"; 
/**  Version. */
version: number; 
/**  Day. */
day: string; 
/**  Start day not reached yet. */
startsOn: string | null };

/**  What a line of history tells. */
export type HistoryKind = 
/**  First wording of the clause. */
"proposed_first" | 
/**  Other wording. */
"proposed_other" | 
/**  Leaving it out. */
"proposed_leave_out" | 
/**  Yes. */
"said_yes" | 
/**  No. */
"said_no" | 
/**  For the talk. */
"parked" | 
/**  Taken back. */
"withdrew" | 
/**  A yes that crossed a change: nothing was agreed by it. */
"yes_crossed_change";

/**  One line in the history of a clause. */
export type HistoryLine = {
	/**  Who. */
	side: Side,
	/**  When, as they say. */
	at: string,
	/**  What happened. */
	what: HistoryKind,
	/**  The wording this line brought, if it brought one. */
	wording: string,
	/**  Reason given, if any. */
	reason: string,
};

/**  Today. */
export type HomeView = {
	/**  Today's day, `2026-11-25`. */
	day: string,
	/**  My own name. */
	myName: string,
	/**  The pair shown, if there is one. */
	pair: PairLine | null,
	/**  The next thing. */
	headline: Headline,
	/**  Quiet second lines: true things that also wait. */
	also: Headline[],
	/**  My partner, if named. */
	partner: PersonView | null,
	/**  The recovery sheet has not been typed back. */
	recoveryUnconfirmed: boolean,
	/**  The pair is not verified. */
	notVerified: boolean,
	/**  Steps of the way so far: begun, invited, joined, agreed, signed. */
	steps: Step[],
};

/**  An invitation that is out. */
export type InvitationOut = {
	/**  Day it was made. */
	madeDay: string,
	/**  Last day on which a reply is taken without asking. */
	expiresDay: string,
	/**  Whether that day has passed. */
	expired: boolean,
	/**  The six opening words, to be told by voice; `None` once a reply is here. */
	openingWords: string[] | null,
	/**  Whether the words are told another way (true) or stand in the mail (false). */
	locked: boolean,
	/**  Whether the agreement draft is inside. */
	holdsDraft: boolean,
	/**  Clauses inside. */
	clauseCount: number,
	/**  Name of the file that was made. */
	fileName: string,
	/**  Where a partner gets Ithaca, if this build knows; else the mail says the inviter can give the installer (PA-5). */
	getIthaca: string | null,
};

/**  What an opened invitation says, before anything is stored. */
export type InvitationView = {
	/**  Handle for *Join*. */
	arrival: ArrivalId,
	/**  Who invites, with the role they hold. */
	inviter: PersonView,
	/**  The role offered to me. */
	myRole: Role,
	/**  Personal line, at most 300 characters; may be empty. */
	personalLine: string,
	/**  When it was made, as it says. */
	made: string,
	/**  Last day on which the inviter's app takes a reply without asking. */
	expiresDay: string,
	/**  Whether that day has passed by this laptop's clock. */
	expired: boolean,
	/**  Whether the opening words came another way; if not, the pair stays not verified until safety words match. */
	locked: boolean,
	/**  Clauses of the draft inside, by heading; empty without a draft. */
	clauseTitles: string[],
	/**  `SHA256:…` of the inviter's key. */
	fingerprint: string,
	/**  I have an open invitation of my own to a person of this name: both may have invited (PA-9). */
	crosses: PairId | null,
};

/**  One proposal *Agree to all that are left* would accept. */
export type LeftLine = {
	/**  Which clause. */
	clause: ClauseId,
	/**  Its title. */
	title: string,
	/**  The exact wording accepted. */
	proposal: EntryId,
	/**  Whether it proposes to leave the clause out. */
	leaveOut: boolean,
};

/**  One wording of a clause that waits for an answer, or my draft of it. */
export type LetterView = {
	/**  The proposal; named by the answer. */
	proposal: EntryId,
	/**  Who wrote it. */
	side: Side,
	/**  Moment as they say. */
	at: string,
	/**  Title proposed. */
	title: string,
	/**  Wording proposed; empty if it proposes to leave the clause out. */
	wording: string,
	/**  Whether it proposes to leave the clause out. */
	leaveOut: boolean,
	/**  Reason in their words; may be empty. */
	reason: string,
	/**  Word by word against `ClauseView::base`; empty if there is none. */
	redline: Span[],
	/**  Changed places in the redline. */
	changeCount: number,
	/**  Whether it still waits in my outbox and can be changed or withdrawn without trace. */
	waiting: boolean,
	/**  Whether it keeps the writer's own earlier wording against mine (*Mine*). */
	kept: boolean,
};

/**  A parcel (or invitation) that was made. */
export type MadeParcel = {
	/**  Number within this notebook's lineage. */
	parcelNo: number,
	/**  When. */
	at: string,
	/**  Neutral file name. */
	fileName: string,
	/**  Size on disk, after padding. */
	byteCount: number,
	/**  When I said it was handed over. */
	handedOverAt: string | null,
	/**  Changes that were new in it. */
	changeCount: number,
};

/**  One option of a parameter or one wording of a clause. */
export type OptionChoice = {
	/**  What is stored. */
	value: string,
	/**  What is read. */
	label: string,
};

/**  Where my last words to the partner are. */
export type OutState = 
/**  The pair has no keys yet: nothing can be made. */
{ is: "no_partner" } | 
/**  The partner has everything. */
{ is: "nothing" } | 
/**  Changes wait in the notebook. */
{ is: "waiting"; 
/**  How many. */
changeCount: number } | 
/**  A parcel was made and not handed over. */
{ is: "made"; 
/**  When. */
at: string } | 
/**  Handed to the mail; no receipt yet. */
{ is: "handed_over"; 
/**  When I said so. */
at: string } | 
/**  The partner's receipt names everything. */
{ is: "received"; 
/**  Day the receipt was made, as it says. */
day: string };

/**  The page before *Make parcel*. */
export type OutgoingView = {
	/**  My partner. */
	partner: PersonView,
	/**  Me. */
	me: PersonView,
	/**  How the pair is verified. */
	verified: Verified,
	/**  What the partner will get that no parcel has carried. */
	changes: ChangeLine[],
	/**  Earlier entries that travel again because no receipt names them. */
	againCount: number,
	/**  Clause drafts that stay, Only me. */
	staysDraftCount: number,
	/**  Where my last words are. */
	out: OutState,
	/**  The newest parcel made, if any. */
	made: MadeParcel | null,
	/**  Proposals in this parcel that ask for the partner's answer. */
	answersNeeded: number,
	/**  Whether it asks for the partner's signature. */
	signatureNeeded: boolean,
	/**  My partner's mail address as I noted it; may be empty. */
	partnerMail: string,
	/**  Mail number on the way to the first agreement (1 invitation, 2 reply, 3 …), if that is still under way. */
	mailNumber: number | null,
};

/**  A pair on this laptop (UUID text). Never leaves: the wire has its own pair id. */
export type PairId = string;

/**  A pair in the sidebar. */
export type PairLine = {
	/**  Which pair. */
	pair: PairId,
	/**  The mentee, me or my partner. */
	mentee: PersonView,
	/**  The mentor, me or my partner. */
	mentor: PersonView,
	/**  My own role. */
	myRole: Role,
	/**  Colour word of the pair (one of `COLOURS`). */
	colour: string,
	/**  Banner name I gave the pair, at most 40 characters; empty for none. */
	banner: string,
	/**  How far the pair has come. */
	state: PairState,
	/**  Why parcels are stopped, when they are. */
	stopped: StopReason | null,
	/**  How the pair is verified on this laptop. */
	verified: Verified,
	/**  Clauses and signatures that wait for me. */
	agreementNeedsMe: number,
	/**  Changes in the outbox that no parcel has carried yet. */
	waitingForPartner: number,
	/**  Whether a parcel I handed over has not been receipted yet. */
	out: OutState,
};

/**  How far a pair has come. */
export type PairState = 
/**  I work alone; the partner is a name. */
"preparing" | 
/**  An invitation is out and not yet answered. */
"invited" | 
/**  Keys are exchanged; the inviter's next parcel has not arrived or not been made. */
"joined" | 
/**  Both know that the other knows. */
"confirmed" | 
/**  Parcels of this pair are stopped both ways until the people have spoken. */
"stopped";

/**  What the pair page shows. */
export type PairView = {
	/**  The line of the sidebar. */
	line: PairLine,
	/**  My partner's mail address as I noted it; Only me. */
	partnerMail: string,
	/**  `SHA256:…` of my signing key in this pair, once the pair has keys. */
	myFingerprint: string | null,
	/**  `SHA256:…` of my partner's signing key, once known. */
	partnerFingerprint: string | null,
	/**  The invitation that is out, if one is. */
	invitation: InvitationOut | null,
	/**  Day the pair's keys were made. */
	madeDay: string | null,
	/**  Colour words to choose from. */
	colours: string[],
	/**  A second reply that waits for my choice (PA-9). */
	secondReply: SecondReply | null,
	/**  Whether either proposed to swap the roles, and whose turn it is. */
	swap: Side | null,
	/**  Whether a swap of roles can still be proposed (until the first signature). */
	swapPossible: boolean,
};

/**  How one parameter is filled. */
export type ParamField = {
	/**  Catalogue id. */
	id: string,
	/**  Label beside the field. */
	label: string,
	/**  Kind of field. */
	kind: ParamFieldKind,
	/**  What stands in it now. */
	value: ParamValue | null,
	/**  Whether the clause cannot be proposed without it. */
	required: boolean,
	/**  Whether own words may stand beside the options. */
	freeEntry: boolean,
	/**  Text that fills a blank, if the catalogue has one. */
	whenEmpty: string | null,
	/**  Options as value and label. */
	options: OptionChoice[],
	/**  Other clauses that use the same parameter, by title. */
	sharedWith: string[],
};

/**  The kind of field a parameter asks for. */
export type ParamFieldKind = 
/**  One line, at most 120 characters. */
{ is: "text" } | 
/**  At most 600 characters. */
{ is: "long_text" } | 
/**  A whole number. */
{ is: "whole"; 
/**  Smallest. */
min: number; 
/**  Largest. */
max: number } | 
/**  A calendar day. */
{ is: "day" } | 
/**  One of the options. */
{ is: "choice" } | 
/**  Several of the options. */
{ is: "multi_choice" } | 
/**  Own lines, at most 10 of at most 160 characters. */
{ is: "list" };

export type ParamValue = ({ text: string }) & { day?: never; many?: never; whole?: never } | ({ whole: number }) & { day?: never; many?: never; text?: never } | ({ day: string }) & { many?: never; text?: never; whole?: never } | ({ many: string[] }) & { day?: never; text?: never; whole?: never };

/**  The Parcels room of one pair. */
export type ParcelsView = {
	/**  What goes out. */
	outgoing: OutgoingView | null,
	/**  What came in, newest first. */
	takenIn: TakenInLine[],
	/**  Parcels kept aside until an earlier part comes. */
	keptAsideCount: number,
	/**  Entries of this pair that need a newer Ithaca. */
	needsNewerCount: number,
};

/**  A person as screens name them. */
export type PersonView = {
	/**  Full name, at most 60 characters. */
	name: string,
	/**  The first word of the name, for running text. */
	shortName: string,
	/**  Their role in this pair. */
	role: Role,
};

/**  A preset to begin from. */
export type PresetChoice = {
	/**  Catalogue id. */
	id: string,
	/**  Its name. */
	title: string,
	/**  How many clauses it begins with. */
	clauseCount: number,
};

/**  The record of one version signed by both. */
export type RecordView = {
	/**  Version. */
	version: number,
	/**  Day in the text. */
	day: string,
	/**  Start day named in the text, if any. */
	startDay: string | null,
	/**  End day named in the text, if any. */
	endDay: string | null,
	/**  Whether it is in force today. */
	inForce: boolean,
	/**  Whether it is the newest version signed by both. */
	newest: boolean,
	/**  Clauses in print order. */
	clauses: TextClause[],
	/**  Both signatures. */
	signatures: SignatureView[],
	/**  SHA-256 of the text in hex. */
	textSha256: string,
	/**  The same as six words. */
	textWords: string[],
	/**  The mentee. */
	mentee: PersonView,
	/**  The mentor. */
	mentor: PersonView,
	/**  How this laptop verified the other. */
	verified: Verified,
	/**  Names of the files in the record folder. */
	fileNames: string[],
	/**  Version that replaced it, if one did. */
	replacedBy: number | null,
	/**  Other versions signed by both, newest first. */
	versions: number[],
};

/**  The two roles of a pair. */
export type Role = 
/**  The one who grows, steers and decides. */
"mentee" | 
/**  The one who walks along. */
"mentor";

/**  The eight words both screens show. */
export type SafetyWordsView = {
	/**  Eight words, in order. */
	words: string[],
	/**  How the pair stands now. */
	verified: Verified,
	/**  Why parcels are stopped, when they are. */
	stopped: StopReason | null,
	/**  My partner. */
	partner: PersonView,
};

/**  Another reply to an invitation that already has one. */
export type SecondReply = {
	/**  Name in the card that joined first. */
	firstName: string,
	/**  Day the first reply was made, as it says. */
	firstMade: string,
	/**  Name in the card that came second. */
	secondName: string,
	/**  Day the second reply was made, as it says. */
	secondMade: string,
};

/**  Whose turn, whose wording: seen from this laptop. */
export type Side = 
/**  The person at this laptop. */
"me" | 
/**  My partner in this pair. */
"partner";

/**  One signature. */
export type SignatureView = {
	/**  Me or my partner. */
	side: Side,
	/**  Role they signed in. */
	role: Role,
	/**  Name as typed. */
	typedName: string,
	/**  Moment, as their laptop says (UTC, `2026-11-25T17:00:00Z`). */
	at: string,
};

/**  The page on which a version is signed. */
export type SigningView = {
	/**  Version to sign. */
	version: number,
	/**  The exact text that is signed. */
	text: string,
	/**  The same, clause by clause, for reading. */
	clauses: TextClause[],
	/**  SHA-256 of the text in hex; given back when signing. */
	textSha256: string,
	/**  The same as six words, for two people to compare. */
	textWords: string[],
	/**  Me. */
	me: PersonView,
	/**  My partner. */
	partner: PersonView,
	/**  `SHA256:…` of the key that signs. */
	fingerprint: string,
	/**  Day the key was made. */
	keyDay: string,
	/**  Colour word of the pair. */
	colour: string,
	/**  Whether my partner has signed this very text already. */
	partnerSigned: SignatureView | null,
	/**  Where the agreement stands. */
	state: AgreementState,
	/**  Pages on A4. */
	pageCount: number,
};

export type Span = {
	kind: SpanKind,
	text: string,
};

export type SpanKind = "same" | "gone" | "new";

/**  One step of the way. */
export type Step = {
	/**  Which. */
	step: StepKind,
	/**  Where it stands. */
	state: StepState,
};

/**  The steps of this release, in order. */
export type StepKind = 
/**  Write the draft. */
"draft" | 
/**  Invite, and be answered. */
"invite" | 
/**  Agree clause by clause. */
"agree" | 
/**  Sign. */
"sign";

/**  Where a step stands. */
export type StepState = 
/**  Behind us. */
"done" | 
/**  Here. */
"now" | 
/**  Later. */
"later";

/**  Why parcels of a pair are stopped. */
export type StopReason = 
/**  The safety words differed. */
"words_differ" | 
/**  A second, different reply to one invitation came: somebody else had the words too. */
"two_replies";

/**  One line of *What changed*. */
export type TakenInLine = {
	/**  When it was taken in. */
	at: string,
	/**  When it was made, as it says. */
	made: string,
	/**  Changes it brought. */
	changeCount: number,
	/**  What they were about, at most 5 clause titles. */
	titles: string[],
};

/**  One clause inside the whole text. */
export type TextClause = {
	/**  Which clause. */
	clause: ClauseId,
	/**  Number in the text. */
	number: number,
	/**  Heading it prints under. */
	heading: string,
	/**  Title. */
	title: string,
	/**  Wording: agreed, else what waits, else the draft. */
	wording: string,
	/**  Where it stands. */
	state: ClauseState,
};

/**  How this laptop knows that the partner's key is the partner's. */
export type Verified = 
/**  The opening words were told another way than the mail. */
{ by: "opening_words"; 
/**  Day the reply was taken in, or the invitation opened. */
day: string } | 
/**  The eight safety words were compared by voice. */
{ by: "safety_words"; 
/**  Day of the comparison. */
day: string } | 
/**  Nobody has compared anything yet. */
{ by: "not_verified" };

/**  A version signed by both. */
export type VersionLine = {
	/**  1, 2, 3 … */
	version: number,
	/**  Day in the text. */
	day: string,
	/**  When each signed, as they say. */
	signatures: SignatureView[],
	/**  SHA-256 of the text in hex. */
	textSha256: string,
	/**  Whether this is the newest one signed by both. */
	newest: boolean,
	/**  Whether its start day has been reached. */
	inForce: boolean,
	/**  Start day named in the text, if any. */
	startDay: string | null,
	/**  End day named in the text, if any. */
	endDay: string | null,
};

/**  The agreement as one text. */
export type WholeTextView = {
	/**  Number of the version in the making. */
	version: number,
	/**  Clauses in print order. */
	clauses: TextClause[],
	/**  Partner's proposals that wait for me, for *Agree to all that are left*. */
	left: LeftLine[],
	/**  Pages on A4, estimated from the text until the paper is made. */
	pageCount: number,
	/**  Clauses left out together, by title. */
	leftOut: string[],
	/**  Where the agreement stands. */
	state: AgreementState,
};


/* Tauri Specta runtime */
async function typedError<T, E>(
  result: Promise<T>,
): Promise<{ status: "ok"; data: T } | { status: "error"; error: E }> {
  try {
    return { status: "ok", data: await result };
  } catch (e) {
    if (e instanceof Error) throw e;
    return { status: "error", error: e as E };
  }
}

function makeEvent<T>(name: string) {
  return {
    listen: (cb: __TAURI_EVENT.EventCallback<T>) => __TAURI_EVENT.listen(name, cb),
    once: (cb: __TAURI_EVENT.EventCallback<T>) => __TAURI_EVENT.once(name, cb),
    emit: (payload: T) => __TAURI_EVENT.emit(name, payload),
  };
}
