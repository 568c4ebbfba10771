import type { WordsOf } from "../../shared/words";

const en = {
  title: "Find on this page",
  count: (at: number, all: number, max: number) =>
    all === 0 ? "Not here" : all >= max ? `${at} of ${max} or more` : `${at} of ${all}`,
  before: "Before",
  next: "Next",
  close: "Close",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
