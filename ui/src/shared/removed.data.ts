// What I removed, and how it comes back: the one file that asks for it.
import { commands, type RemovedLine, type RemovedWhat } from "../bindings";
import { ask, type Asked } from "./ask";

export type { RemovedLine, RemovedWhat };

/** The newest first. */
export function viewRemoved(): Promise<Asked<RemovedLine[]>> {
  return ask(commands.viewRemoved());
}

export function bringBack(id: string): Promise<Asked<null>> {
  return ask(commands.bringBack(id));
}

/** Brings back what was removed last. */
export async function bringBackLast(): Promise<Asked<null>> {
  const all = await viewRemoved();
  if (!all.ok) return all;
  const last = all.value[0];
  return last ? bringBack(last.id) : { ok: true, value: null };
}
