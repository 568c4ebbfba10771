// The only file of this feature that knows the bindings.
import {
  commands,
  type CelebrationPlace,
  type CelebrationsView,
  type Failure,
  type PairId,
  type Topic,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type { CelebrationPlace, CelebrationsView, Failure, PairId };

export const TOPICS: readonly Topic[] = ["pair", "agreement", "meeting", "idp"];

export function viewCelebrations(pair: PairId): Promise<Asked<CelebrationsView>> {
  return ask(commands.viewCelebrations(pair));
}

/** It does not come back; Only me. */
export function skipCelebration(pair: PairId, key: string): Promise<Asked<null>> {
  return ask(commands.skipCelebration(pair, key));
}
