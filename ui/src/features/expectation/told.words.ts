// A partner without Ithaca: two sheets to fold over, or answers as they were told.
import { plural } from "../../shared/words";

export const words = {
  title: (partner: string) => `If ${partner} works without Ithaca`,
  lede: "You can still find out where you start from, on paper or in a talk.",
  link: (partner: string) => `If ${partner} works without Ithaca`,
  paperTitle: "On paper, each alone",
  paper:
    "Print two sheets. Each of you fills one in, folds their own column back and hands it over. Then you lay both side by side.",
  print: "Print the fold-over sheet",
  toldTitle: (partner: string) => `${partner} tells you, you type`,
  honest: (partner: string) =>
    `Answers typed in like this are not given blind: you know your own, and read those of ${partner} before anybody has sealed. They stay marked as told to you, never count as a yes, and never leave this notebook. If ${partner} joins, the same sentences wait there for an answer of ${partner}’s own.`,
  day: "Told to you on",
  type: (partner: string) => `Type what ${partner} told you`,
  mark: (day: string) => `as told to you on ${day}`,
  typed: (n: number, partner: string, day: string) =>
    `${plural(n, { one: "# answer", other: "# answers" })} of ${partner}, as told to you on ${day}.`,
  joined: (partner: string) =>
    `${partner} has joined and answers alone now. What was told to you stays here for you to read.`,
  compare: "Where you start from",
  look: (partner: string) => `What ${partner} told you`,
  back: "Back to the round",
  theirs: (partner: string) => `Told by ${partner}`,
  marked: (day: string) => `Noted by you on ${day}. Not given blind; no seal, and no yes.`,
  done: "Done",
  compareNote: (partner: string, day: string) =>
    `The answers of ${partner} stand here as told to you on ${day}. You typed them, so they were not given blind, and nothing here binds ${partner}.`,
} as const;
