// Check-ins between meetings, and the one reminder of a day.
import type { WordsOf } from "../../shared/words";

const en = {
  title: "For you, between meetings",
  now: "One question, if you like",
  none: "Nothing asks you today.",
  answer: "What you think",
  answerPicked: "What you think of this one",
  answerHint: "Only me, until you share it.",
  keep: "Keep it, Only me",
  notNow: "Not now",
  another: "Pick another question",
  anotherMore: "write to any of them",
  pick: "Question",
  mine: "What you wrote",
  shared: "shared",
  share: "Share it",
  shareTitle: "Share this?",
  shareGoes: (partner: string) => `Exactly these words will go to ${partner}:`,
  shareNow: "Share it now",
  remove: "Remove it",
  removeShared: "Take it back",
  theirs: (partner: string) => `What ${partner} shared`,
  did: {
    kept: "Kept. Only you see it.",
    shared: "It leaves with your next parcel.",
    removed: "Removed.",
    passed: "Put aside.",
  },
  reminder: "A reminder",
  look: "Look",
  leave: "Not today",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
