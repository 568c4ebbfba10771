// Our parts, role cards, and what we leave out.
import { plural, type WordsOf } from "../../shared/words";

const en = {
  ourParts: "Our parts",
  ourPartsLede: "Who does what, as your agreement says it now.",
  ourPartsMore: "Who does what, and the hats",
  ofBoth: "Both of you",
  partEmpty: "Nothing stands here in your text.",
  notAgreed: "Not agreed yet.",
  hats: "The hats in your agreement",
  otherHats: "Other hats",
  otherHatsMore: "To borrow for one meeting, or to agree on",

  limits: "What we leave out",
  limitsMore: "Each limit, why, and what to do instead",
  limitsAgreed:
    "Both of you said yes to these. When such a wish comes up, name it and look for another way to help.",
  limitsProposed: "These stand in the text you are working on. They bind nobody before both have said yes.",
  limitsNone: "Your text names no limits yet. These are the ones that have served other pairs.",
  why: "Why:",
  instead: "Instead:",
  toTheClause: "Open the clause",
  moreLimits: "Others you could agree on",
  moreLimitsMore: (n: number) => plural(n, { one: "# more", other: "# more" }),
  open: "Open",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
