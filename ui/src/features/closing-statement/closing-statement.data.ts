// The only file of this room that knows the bindings.
import {
  commands,
  type Answer,
  type ClosingDraft,
  type ClosingOffer,
  type ClosingRecord,
  type ClosingStatementView,
  type EntryId,
  type Failure,
  type PairId,
  type SavedFile,
  type Topic,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type {
  Answer,
  ClosingDraft,
  ClosingOffer,
  ClosingRecord,
  ClosingStatementView,
  EntryId,
  Failure,
  PairId,
  SavedFile,
};

export const TOPICS: readonly Topic[] = ["agreement", "record", "meeting", "pair", "exchange"];

export const viewClosingStatement = (pair: PairId): Promise<Asked<ClosingStatementView>> =>
  ask(commands.viewClosingStatement(pair));
export const offerClosingStatement = (
  pair: PairId,
  draft: ClosingDraft,
  passphrase: string,
): Promise<Asked<null>> => ask(commands.offerClosingStatement(pair, draft, passphrase));
export const signClosingStatement = (
  pair: PairId,
  statement: EntryId,
  typedName: string,
  passphrase: string,
): Promise<Asked<null>> => ask(commands.signClosingStatement(pair, statement, typedName, passphrase));
export const answerClosingStatement = (
  pair: PairId,
  statement: EntryId,
  answer: Answer,
  reason: string,
): Promise<Asked<null>> => ask(commands.answerClosingStatement(pair, statement, answer, reason));
export const withdrawClosingStatement = (pair: PairId): Promise<Asked<null>> =>
  ask(commands.withdrawClosingStatement(pair));
/** The dialog that asks for the place is opened by the notebook; null: it was closed. */
export const saveClosingStatement = (pair: PairId, passphrase: string): Promise<Asked<SavedFile | null>> =>
  ask(commands.saveClosingStatement(pair, passphrase));
