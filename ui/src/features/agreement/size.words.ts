// Another length, later.
import { plural, type WordsOf } from "../../shared/words";

const en = {
  title: "Another length",
  more: "Five lines, standard or full",
  lede: "It brings clauses in and offers others to be left out. Nothing you agreed or typed is deleted.",
  which: "Length",
  names: { five: "Five lines", standard: "Standard", full: "Full" },
  then: {
    five: "The least two people should say.",
    standard: "About two pages.",
    full: "Every clause of the list.",
  },
  now: (name: string) => `It is ${name} now.`,
  adds: (n: number) => plural(n, { one: "# clause comes in", other: "# clauses come in" }),
  leaves: (n: number) =>
    plural(n, { one: "# clause would be left out", other: "# clauses would be left out" }),
  nothing: "Your text has this length already.",
  agreed: (n: number, partner: string) =>
    plural(n, {
      one: `You both said yes to one of them. It stays until ${partner} agrees to leave it out.`,
      other: `You both said yes to # of them. They stay until ${partner} agrees to leave them out.`,
    }),
  act: "Change the length",
  changing: "Changing…",
  notNow: "Leave it as it is",
  offered: "Five lines are signed sooner. They can grow again whenever you both like.",
  later: "Not now",
  stay: "Stay with the longer text",
  stayThen: "Then this is not offered again.",
  stayed: "You stay with the longer text.",
  done: "The length is changed.",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
