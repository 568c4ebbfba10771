// A yes given outside the app.
import type { WordsOf } from "../../shared/words";
import type { OutsideWay } from "./outside.data";

const en = {
  title: "Accepted outside the app",
  lede: (name: string) =>
    `If ${name} works without Ithaca, note here how the yes was given. It is your own note: no record with two signatures comes of it.`,
  joined: (name: string) =>
    `${name} has joined. Each clause waits there for an answer of ${name}’s own; nothing is taken as agreed from this note.`,
  day: "On which day",
  way: "How",
  ways: { ink: "In ink, on paper", mail: "By mail", told: "Told, in person or by phone" } satisfies Record<
    OutsideWay,
    string
  >,
  waysSmall: {
    ink: "in ink, on paper",
    mail: "by mail",
    told: "told, in person or by phone",
  } satisfies Record<OutsideWay, string>,
  note: "In your words, if you like",
  keep: "Note it",
  change: "Change the note",
  toldOn: (day: string) => `Noted by you on ${day}`,
  accepted: (name: string, day: string) => `${name} accepted on ${day}.`,
  dayMissing: "Choose the day first.",
  wayMissing: "Choose how it was given.",
  evidence: "Evidence",
  evidenceSay:
    "One file of at most 10 MB, such as a scan. It lies encrypted in your notebook, and Ithaca never opens it.",
  choose: "Keep a file with it",
  replace: "Keep another file instead",
  size: (kB: number) => `${new Intl.NumberFormat("en").format(kB)} kB`,
  save: "Save a copy",
  saveSay: "The copy lies outside the notebook, unlocked. Your passphrase shows that it is you.",
  passphrase: "Passphrase",
  choosePlace: "Choose the place",
  saved: (file: string, folder: string) => `Saved as ${file} in ${folder}.`,
  drop: "Erase this note",
  dropSay: "The note and its file are erased from this notebook. This cannot be undone.",
  dropNow: "Erase both",
  notNow: "Not now",
  onlyMe: "This never leaves in a parcel.",
  tell: (name: string) => `Let ${name} read the day and the way`,
  tellSay: "Your words and the file stay with you.",
  told: (name: string, day: string, way: string) => `${name} can read that it is noted: ${day}, ${way}.`,
  untell: "Take that back",
  partnerTold: (name: string, day: string) => `${name} noted that you accepted outside the app on ${day}.`,
  partnerToldMore: "It binds you to nothing. Each clause waits here for your own answer.",
  done: {
    told: "It leaves with your next parcel.",
    untold: "Taken back.",
    noted: "Noted.",
    kept: "The file is kept.",
    dropped: "Erased.",
  },
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
