// The only file of this feature that knows the bindings.
import {
  commands,
  type Failure,
  type FirstDaysLine,
  type FirstDaysRoom,
  type FirstDaysState,
  type FirstDaysView,
  type PairId,
  type Topic,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type { Failure, FirstDaysLine, FirstDaysRoom, FirstDaysState, FirstDaysView, PairId };

export const TOPICS: readonly Topic[] = ["pair", "agreement", "meeting"];

/** Null where there is nothing of it: not joined yet, closed, lapsed or stopped. */
export function viewFirstDays(pair: PairId): Promise<Asked<FirstDaysView | null>> {
  return ask(commands.viewFirstDays(pair));
}

/** Ticks or skips a line, or takes that back; Only me. */
export function markFirstDays(pair: PairId, line: string, state: FirstDaysState): Promise<Asked<null>> {
  return ask(commands.markFirstDays(pair, line, state));
}

/** Hides all of it, or shows it again. */
export function hideFirstDays(pair: PairId, isHidden: boolean): Promise<Asked<null>> {
  return ask(commands.hideFirstDays(pair, isHidden));
}
