// The only file of the app floor, beside freshness.ts, that knows the bindings.
import { commands, type DeskView, type FrameView, type IncomingFile, type PairLine } from "../bindings";
import { ask, type Asked } from "../shared/ask";
import { keepLastWords } from "../shared/last-words";

export type { DeskView, FrameView, IncomingFile, PairLine };

/** Where the notebook lies open, locked, or not at all. */
export function viewDesk(): Promise<Asked<DeskView>> {
  return ask(commands.viewDesk());
}

/** Shows where the notebook lies. */
export function openNotebookFolder(): Promise<Asked<null>> {
  return ask(commands.openNotebookFolder());
}

/** Locks at once, with the last words kept. */
export async function lock(): Promise<Asked<null>> {
  await keepLastWords();
  return ask(commands.lock());
}

/** The window closes for good. */
export function closeWindow(): Promise<Asked<null>> {
  return ask(commands.closeWindow());
}

/** Somebody is here: the notebook counts its idle minutes from now. */
export function noteInput(): Promise<Asked<null>> {
  return ask(commands.noteInput());
}

export function viewFrame(): Promise<Asked<FrameView>> {
  return ask(commands.viewFrame());
}

export function choosePair(pair: string): Promise<Asked<null>> {
  return ask(commands.choosePair(pair));
}

/** Files that came by double-click or drop and wait to be opened. */
export function incoming(): Promise<Asked<IncomingFile[]>> {
  return ask(commands.incoming());
}

/** These were looked at: they do not show again after a lock. */
export function forgetFiles(files: string[]): Promise<Asked<null>> {
  return ask(commands.forgetFiles(files));
}

/** Null where the dialog was closed without a choice. */
export function pickParcel(): Promise<Asked<IncomingFile | null>> {
  return ask(commands.pickParcel());
}
