// The only file of this room that knows the bindings.
import {
  commands,
  type AddableClause,
  type AgreementDraft,
  type AgreementState,
  type AgreementView,
  type Answer,
  type ClauseDraft,
  type ClauseId,
  type ClauseLine,
  type ClausePreview,
  type ClauseState,
  type ClauseView,
  type EntryId,
  type Failure,
  type Flag,
  type HatCard,
  type HistoryKind,
  type HistoryLine,
  type LeftLine,
  type LetterView,
  type Limit,
  type OptionChoice,
  type OurPart,
  type PairId,
  type ParamField,
  type ParamFieldKind,
  type ParamValue,
  type PartsView,
  type PersonView,
  type PresetChoice,
  type SignatureView,
  type SigningView,
  type Size,
  type SizeChange,
  type Span,
  type TextClause,
  type Topic,
  type VersionLine,
  type WholeTextView,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type {
  AddableClause,
  AgreementState,
  AgreementView,
  Answer,
  ClauseDraft,
  ClauseId,
  ClauseLine,
  ClausePreview,
  ClauseState,
  ClauseView,
  EntryId,
  Failure,
  Flag,
  HatCard,
  HistoryKind,
  HistoryLine,
  LeftLine,
  LetterView,
  Limit,
  OptionChoice,
  OurPart,
  PairId,
  ParamField,
  ParamFieldKind,
  ParamValue,
  PartsView,
  PersonView,
  PresetChoice,
  SignatureView,
  SigningView,
  Size,
  SizeChange,
  Span,
  TextClause,
  VersionLine,
  WholeTextView,
};

/** What every view of this room is made from. */
export const TOPICS: readonly Topic[] = ["agreement", "exchange", "pair", "record"];

export const viewAgreement = (pair: PairId): Promise<Asked<AgreementView>> =>
  ask(commands.viewAgreement(pair));
export const viewSizeChange = (pair: PairId, size: Size): Promise<Asked<SizeChange>> =>
  ask(commands.viewSizeChange(pair, size));
/** Puts the friendly offer of five lines aside for good. */
export const leaveShortVersion = (pair: PairId): Promise<Asked<null>> =>
  ask(commands.leaveShortVersion(pair));
export const changeSize = (pair: PairId, size: Size): Promise<Asked<null>> =>
  ask(commands.changeSize(pair, size));
export const viewParts = (pair: PairId): Promise<Asked<PartsView>> => ask(commands.viewParts(pair));
export const viewClause = (pair: PairId, clause: ClauseId): Promise<Asked<ClauseView>> =>
  ask(commands.viewClause(pair, clause));
export const viewWholeText = (pair: PairId): Promise<Asked<WholeTextView>> =>
  ask(commands.viewWholeText(pair));
export const viewSigning = (pair: PairId): Promise<Asked<SigningView>> => ask(commands.viewSigning(pair));

export const beginAgreement = (pair: PairId, draft: AgreementDraft): Promise<Asked<null>> =>
  ask(commands.beginAgreement(pair, draft));

export const previewClause = (pair: PairId, clause: ClauseId, draft: ClauseDraft) =>
  ask(commands.previewClause(pair, clause, draft));
export const saveClauseDraft = (pair: PairId, clause: ClauseId, draft: ClauseDraft): Promise<Asked<null>> =>
  ask(commands.saveClauseDraft(pair, clause, draft));
export const dropClauseDraft = (pair: PairId, clause: ClauseId): Promise<Asked<null>> =>
  ask(commands.dropClauseDraft(pair, clause));
export const addClause = (pair: PairId, heading: string, title: string, wording: string) =>
  ask(
    commands.addClause(pair, heading, {
      title,
      ownWords: wording,
      alternative: null,
      params: {},
      leaveOut: false,
      reason: "",
    }),
  );
export const addCatalogueClause = (pair: PairId, clause: ClauseId): Promise<Asked<null>> =>
  ask(commands.addCatalogueClause(pair, clause));

export const proposeClause = (pair: PairId, clause: ClauseId): Promise<Asked<null>> =>
  ask(commands.proposeClause(pair, clause));
export const withdrawProposal = (pair: PairId, clause: ClauseId): Promise<Asked<null>> =>
  ask(commands.withdrawProposal(pair, clause));
export const keepMine = (pair: PairId, clause: ClauseId): Promise<Asked<null>> =>
  ask(commands.keepMine(pair, clause));
export const answerClause = (
  pair: PairId,
  clause: ClauseId,
  proposal: EntryId,
  answer: Answer,
  reason: string,
): Promise<Asked<null>> => ask(commands.answerClause(pair, clause, proposal, answer, reason));
export const proposeDraft = (pair: PairId): Promise<Asked<null>> => ask(commands.proposeDraft(pair));
export const agreeToAllLeft = (pair: PairId, proposals: EntryId[]): Promise<Asked<null>> =>
  ask(commands.agreeToAllLeft(pair, proposals));

export const signAgreement = (pair: PairId, typedName: string, textSha256: string, passphrase: string) =>
  ask(commands.signAgreement(pair, { typedName, textSha256 }, passphrase));
export const takeBackSignature = (pair: PairId): Promise<Asked<null>> =>
  ask(commands.takeBackSignature(pair));
