// The only file of this room that knows the bindings.
import {
  commands,
  type Failure,
  type PairId,
  type ThanksId,
  type ThanksLine,
  type ThanksView,
  type Topic,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type { Failure, PairId, ThanksLine, ThanksView };

export const TOPICS: readonly Topic[] = ["pair", "exchange"];

export const viewThanks = (pair: PairId): Promise<Asked<ThanksView>> => ask(commands.viewThanks(pair));
/** A new one, or other words for one that has not left. */
export const giveThanks = (pair: PairId, thanks: ThanksId | null, text: string): Promise<Asked<ThanksId>> =>
  ask(commands.giveThanks(pair, thanks, text));
export const takeBackThanks = (pair: PairId, thanks: ThanksId): Promise<Asked<null>> =>
  ask(commands.takeBackThanks(pair, thanks));
