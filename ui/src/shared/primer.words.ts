// What the quiet link to each primer says. A test holds that there are as many as the catalogue has.
import type { WordsOf } from "./words";

const en = {
  "pr-first-meeting": "One page: the first meeting",
  "pr-feedback": "One page: giving and taking feedback",
  "pr-asking": "One page: asking for help",
  "pr-listening": "One page: listening",
  "pr-mid-point": "One page: the mid-point",
  "pr-stuck": "One page: when you are stuck",
  "pr-closing": "One page: closing well",
  "pr-bad-ending": "One page: if it ends badly",
} as const;

export type PrimerId = keyof typeof en;
export const words: WordsOf<typeof en> = en;
