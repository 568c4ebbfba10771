// The sample: a year of Maya and Sam to look around in.
import type { WordsOf } from "./words";

const en = {
  lookAround: "Look around with Maya and Sam",
  lookAroundThen: "A whole year, invented. Read it, write in it, and throw it away with one press.",
  lookAroundLocks: "A whole year, invented. Your own notebook is locked first.",
  making: "Maya and Sam are writing down their year. It takes a few seconds.",
  mark: "Sample",
  seat: {
    maya: "You sit in Maya’s seat. Everything here is invented.",
    sam: "You sit in Sam’s seat. Everything here is invented.",
  },
  sitIn: { maya: "Sit in Maya’s seat", sam: "Sit in Sam’s seat" },
  throwAway: "Throw the sample away",
  leave: "Leave the sample",
  leaveThen: "Your own notebook, or the three doors. The sample stays as it is.",
  made: (clock: string, partner: string) => `Made ${clock}. It lies in ${partner}’s seat`,
  crosses: "Sit over there and take it in. From a notebook of your own you would send it by mail.",
  takeFoot: "Taking in accepts nothing for you. The whole parcel is taken in, or nothing of it.",
  unguarded: "The sample protects nothing: no passphrase, no recovery sheet, no backups.",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
