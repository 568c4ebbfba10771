// The only file of this feature that knows the bindings.
import {
  commands,
  type AfterClosing,
  type Failure,
  type Headline,
  type HomeView,
  type PairId,
  type StepKind,
  type StepState,
  type WeekView,
  type WeekWaiting,
} from "../../bindings";
import { ask, type Asked } from "../../shared/ask";

export type { AfterClosing, Failure, Headline, HomeView, PairId, StepKind, StepState, WeekView, WeekWaiting };

export function viewWeek(): Promise<Asked<WeekView>> {
  return ask(commands.viewWeek());
}

/** How many hours a month I have for mentoring; Only me. 0 states nothing. */
export function stateHours(hours: number): Promise<Asked<null>> {
  return ask(commands.stateHours(hours));
}

export function viewHome(pair: string | null): Promise<Asked<HomeView>> {
  return ask(commands.viewHome(pair));
}

/** The question about a copy off this laptop is let be: it comes again in a month. */
export function restCopyQuestion(): Promise<Asked<null>> {
  return ask(commands.restCopyQuestion());
}

/** One reminder three months after a closing; false puts it away for good. */
export function remindAfterClosing(pair: PairId, wanted: boolean): Promise<Asked<null>> {
  return ask(commands.remindAfterClosing(pair, wanted));
}

/** The question about a last day that is over is let be: it comes again in a month. */
export function restLapsed(pair: PairId): Promise<Asked<null>> {
  return ask(commands.restLapsed(pair));
}

/** The sheet is still there, or the question is let be: it comes again in a month. */
export function restSheetQuestion(): Promise<Asked<null>> {
  return ask(commands.restSheetQuestion());
}
