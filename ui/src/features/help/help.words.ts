import { plural, type WordsOf } from "../../shared/words";

const en = {
  title: "Help",
  find: "Find in help",
  contents: "Contents of help",
  screens: "The pages",
  primers: "One page before…",
  cards: "Role cards",
  cardsOf: { mentee: "For the mentee", mentor: "For the mentor" },
  cardsLede: {
    mentee: "Four ways to learn. Nobody wears all of them at once.",
    mentor: "Eight ways to help. Say which one is on, or ask which one is wanted.",
  },
  words: "Words explained",
  wordsLede: "The same words stand everywhere in Ithaca, and mean the same each time.",
  fits: (n: number) =>
    n === 0
      ? "Nothing fits. Try a shorter word."
      : plural(n, { one: "# page or word fits", other: "# pages and words fit" }),
  found: "What fits",
  voice: { mentee: "If you are the mentee", mentor: "If you are the mentor", both: "Either of you" },
  here: "What Ithaca does for this",
  borrow: "Words to borrow, not rules.",
  print: "Save or print this page",
  printCards: "Save or print role cards",
  close: "Close",
  kinds: { page: "Help", primer: "One page", card: "Role card", word: "Word" },
  offline: "All of it lies on this laptop. Nobody learns what you look up.",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
