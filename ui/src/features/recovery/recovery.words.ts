import type { WordsOf } from "../../shared/words";

const en = {
  strip: "Your recovery sheet",
  title: "Your recovery sheet",
  lede: "These eight words open the notebook if you ever forget the passphrase. Print them, or write them down.",
  list: "The eight recovery words",
  save: "Save as PDF",
  saved: (file: string, folder: string) => `Saved as “${file}” in ${folder}. Print it, then delete the file.`,
  typeBack: "I have them, type them back",
  later: "Skip for now",
  keepTitle: "Keep it where you keep passports",
  keep: [
    "On paper, not in a photo, a mail or a note on this laptop.",
    "Whoever holds the sheet and this laptop can read everything.",
    "There is no back door. Without passphrase and sheet the notes are gone.",
  ],
  madeOn: (notebook: string, day: string) => `${notebook}, sheet of ${day}.`,

  backTitle: "Type the eight words back",
  backLede: "From your paper, in their order. So you know today that it works.",
  field: "Recovery words",
  check: "Check them",
  again: "Show the words again",

  skipTitle: "Skip the recovery sheet?",
  skipLede: "Then a forgotten passphrase means that this notebook is lost. Nobody can open it again.",
  skipMore: "Today reminds you until it is done. You can make a sheet at any time.",
  skipAct: "Skip for now, I know",
  skipBack: "Back to the words",

  newTitle: "A new recovery sheet",
  newLede: {
    gone: "The eight words are shown only once. Make a new sheet with your passphrase.",
    new: "The old sheet stops working as soon as the new one is made.",
  },
  passphrase: "Your passphrase",
  make: "Make a new sheet",
  making: "Making it…",
  notNow: "Not now",
  step: (n: number, of: number) => `Page ${n} of ${of}`,
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
