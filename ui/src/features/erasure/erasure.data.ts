// The only file of this feature that knows the bindings.
import {
  commands,
  type ErasureDraft,
  type Failure,
  type Goes,
  type GoesLine,
  type NotebookErasureView,
  type PairErased,
  type PairErasureView,
  type PairId,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type {
  ErasureDraft,
  Failure,
  Goes,
  GoesLine,
  NotebookErasureView,
  PairErased,
  PairErasureView,
  PairId,
};

export function viewPairErasure(pair: PairId): Promise<Asked<PairErasureView>> {
  return ask(commands.viewPairErasure(pair));
}

export function erasePair(pair: PairId, draft: ErasureDraft, passphrase: string): Promise<Asked<PairErased>> {
  return ask(commands.erasePair(pair, draft, passphrase));
}

export function viewNotebookErasure(): Promise<Asked<NotebookErasureView>> {
  return ask(commands.viewNotebookErasure());
}

export function eraseNotebook(draft: ErasureDraft, passphrase: string): Promise<Asked<null>> {
  return ask(commands.eraseNotebook(draft, passphrase));
}

/** Makes a backup; it lies beside the notebook. */
export function backUp(): Promise<Asked<null>> {
  return ask(commands.backUp());
}

export function openNotebookFolder(): Promise<Asked<null>> {
  return ask(commands.openNotebookFolder());
}
