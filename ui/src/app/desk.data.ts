// The only file of the app floor, beside freshness.ts, that knows the bindings.
import { commands, type DeskView } from "../bindings";
import { ask, type Asked } from "../shared/ask";

export type { DeskView };

/** Where the notebook lies open, locked, or not at all. */
export function viewDesk(): Promise<Asked<DeskView>> {
  return ask(commands.viewDesk());
}

export function lock(): Promise<Asked<null>> {
  return ask(commands.lock());
}
