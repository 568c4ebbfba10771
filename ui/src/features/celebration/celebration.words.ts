import type { WordsOf } from "../../shared/words";

const en = {
  label: "A moment to be glad",
  see: {
    agreement: "See the agreement",
    promises: "See the promises",
    plan: "See the plan",
    skills: "See the skills",
    meeting: "See the meeting",
    review: "See the review",
  },
  skip: "Skip it",
  skipped: "Skipped. It does not come back.",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
