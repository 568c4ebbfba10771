// What stays between the two, beside a note.
import type { WordsOf } from "./words";

const en = {
  label: "What stays between you",
  nothing: "Your agreement says nothing about it yet.",
  ownRule: "Your organisation’s own rule",
  ownRuleHint: "Such as who must be told of what. Only you see it.",
  localHelp: "Where help is, nearby",
  localHelpHint: "A name, a room, a number. Only you see it.",
  keep: "Keep it",
  kept: "Kept. Only you see it.",
  noChannel: "Ithaca is a notebook. Writing something here reports it to nobody.",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
