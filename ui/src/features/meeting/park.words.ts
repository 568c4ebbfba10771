// Park it: an idea for the next meeting, from anywhere.
import type { WordsOf } from "../../shared/words";

const en = {
  title: "Park it",
  field: "What do you want to talk about?",
  hint: "It waits on the next agenda, on your screen alone, until you share it.",
  park: "Park it",
  done: "Parked. Only you see it.",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
