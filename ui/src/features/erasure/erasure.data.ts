// The only file of this feature that knows the bindings.
import {
  commands,
  type ErasureDraft,
  type Failure,
  type Goes,
  type GoesLine,
  type PairErased,
  type PairErasureView,
  type PairId,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type { ErasureDraft, Failure, Goes, GoesLine, PairErased, PairErasureView, PairId };

export function viewPairErasure(pair: PairId): Promise<Asked<PairErasureView>> {
  return ask(commands.viewPairErasure(pair));
}

export function erasePair(pair: PairId, draft: ErasureDraft, passphrase: string): Promise<Asked<PairErased>> {
  return ask(commands.erasePair(pair, draft, passphrase));
}
