// Park it: an idea for the next meeting, from anywhere.
import { plural, type WordsOf } from "../../shared/words";

const en = {
  title: "Park it",
  field: "What do you want to talk about?",
  hint: "It waits on the next agenda, on your screen alone, until you share it.",
  park: "Park it",
  done: "Parked. Only you see it.",
  ideas: "Parked ideas",
  more: (n: number) => plural(n, { one: "and # more", other: "and # more" }),
  anywhere: "Park one from anywhere",
  key: "Ctrl I",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
