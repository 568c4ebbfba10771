// How a part of these pages writes: the page does it and says how it went.
import type { Asked } from "../../shared/ask";

/** Writes, says `done` aloud, and shows a refusal. True once it is written: only then may a field be emptied. */
export type Act = (doing: Promise<Asked<unknown>>, done: string) => Promise<boolean>;
