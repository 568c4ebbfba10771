// Leaving quietly: a choice on this laptop alone.
import { plural, type WordsOf } from "../../shared/words";

const en = {
  leave: "Leave quietly",
  leaveMore: "On this laptop alone; nothing is sent",
  sees: (partner: string) =>
    `Nothing is sent. ${partner} is not told, and the notebook of ${partner} stays as it is.`,
  stays: (partner: string) =>
    `No reason is asked. Reminders of this pair stop. What you both signed stays valid, and what you and ${partner} told each other stays between you.`,
  sight: "This pair in your notebook",
  hide: "Out of sight",
  hideThen: "Not in your list, not in your search. Settings shows it again.",
  show: "In the list, to read",
  showThen: "Nothing can be added.",
  later: (partner: string) => `Later parcels from ${partner}`,
  refuse: "Refuse them",
  refuseThen: "Nothing of them is kept.",
  keepAside: "Keep them aside, unread",
  keepAsideThen: "They are taken in if you come back.",
  copy: "Take a copy along first",
  copyMore: (partner: string) =>
    `It is a file anyone can read. What ${partner} wrote in it still stays between you.`,
  leaveNow: "Leave quietly today",
  leaveNowThen: "You can come back at any time.",
  keepChoice: "Keep this choice",
  leftHelp: (partner: string) =>
    `Everything stays here to read. Nothing is sent to ${partner}, and nothing can be added.`,
  setAside: (n: number) =>
    plural(n, { one: "# parcel lies aside, unread.", other: "# parcels lie aside, unread." }),
  comeBack: "Come back",
  comeBackThen: (n: number) =>
    n === 0
      ? "The pair goes on as it was."
      : plural(n, {
          one: "The pair goes on as it was, and the parcel is taken in.",
          other: "The pair goes on as it was, and the # parcels are taken in.",
        }),
  how: "How you left",
  howMore: "Change what is seen, and what happens to parcels",
  erase: "Erase this pair from this laptop",
  did: {
    left: "You left. Nothing was sent.",
    kept: "Your choice is kept.",
    back: "You are back. The pair goes on as it was.",
  },
  whyLegend: "Why, if you like",
  whyHint: "Only me: no reason leaves this notebook.",
  noReason: "No reason",
  why: (text: string) => `Why, for you alone: ${text}.`,
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
