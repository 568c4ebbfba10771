// The only file of this room that knows the bindings.
import {
  commands,
  type Failure,
  type OutsideDraft,
  type OutsideView,
  type PairId,
  type SavedFile,
  type Topic,
  type OutsideWay,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type { Failure, OutsideDraft, OutsideView, PairId, SavedFile, OutsideWay };

export const TOPICS: readonly Topic[] = ["agreement", "pair"];

export const viewOutside = (pair: PairId): Promise<Asked<OutsideView>> => ask(commands.viewOutside(pair));
export const noteOutside = (pair: PairId, draft: OutsideDraft): Promise<Asked<null>> =>
  ask(commands.noteOutside(pair, draft));
export const dropOutside = (pair: PairId): Promise<Asked<null>> => ask(commands.dropOutside(pair));
export const tellOutside = (pair: PairId): Promise<Asked<null>> => ask(commands.tellOutside(pair));
export const untellOutside = (pair: PairId): Promise<Asked<null>> => ask(commands.untellOutside(pair));
/** The dialog that asks for the file is opened by the notebook; false: it was closed. */
export const pickEvidence = (pair: PairId): Promise<Asked<boolean>> => ask(commands.pickEvidence(pair));
/** Null: the dialog was closed. */
export const saveEvidence = (pair: PairId, passphrase: string): Promise<Asked<SavedFile | null>> =>
  ask(commands.saveEvidence(pair, passphrase));
