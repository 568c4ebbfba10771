import type { WordsOf } from "../../shared/words";

const en = {
  strip: "To another laptop",
  back: "Back to Settings",
  title: "Move to another laptop",
  lede: "A notebook lives on one laptop at a time. Three steps take it along, and nothing is lost on the way.",
  steps: "Three steps, in this order",

  take: "Take a copy along",
  takeThen:
    "It holds everything up to this minute, locked as it is here. A stick is best; a mail to yourself will do.",
  save: "Save the copy",
  saved: (file: string, folder: string) => `${file} is saved in ${folder}. From now on write nothing here.`,
  sleep: "Put this notebook to sleep",
  sleepThen:
    "It is locked, and Ithaca says here that it moved. Nothing is erased: you can wake it at any time.",
  first: "Save the copy first: what is not in it stays here.",
  sleepAct: "Put it to sleep",
  open: "Put it back on the other laptop",
  openThen:
    "Start Ithaca there. Below the three doors press “Put a backup back”, and choose the file. It opens with the passphrase you use today.",
  openNext:
    "Your next parcel tells your partner by itself that you write from a new place. Keys and signed records stay.",
  both: "If both are used all the same",
  bothThen:
    "Nothing is lost. You and your partner are told, and both sides of what was written are shown. It is easier to use one.",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
