// What all mentors said, side by side.
import type { WordsOf } from "../../shared/words";
import type { AdviceGroup } from "./idp.data";

const en = {
  title: "Advice side by side",
  lede: "What everybody who walks along with you said to the same thing. Different advice is normal: you decide.",
  where: "IDP, advice",
  suggestions: "Suggestions",
  none: "Nobody has written beside your plan yet.",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;

export const KINDS: Record<AdviceGroup["lines"][number]["kind"], string> = {
  comment: "Comment",
  answer: "Answer to what you ask",
  idea: "Suggestion",
};
