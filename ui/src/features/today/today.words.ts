import type { WordsOf } from "../../shared/words";

const en = {
  room: "Today",
  title: (name: string) => `Your notebook is open, ${name}.`,
  lede: "Everything you write is kept on this laptop, encrypted.",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
