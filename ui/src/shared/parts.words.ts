// Words that the shared parts say by themselves.
import { LOCALE, plural } from "./plural";

const count = (n: number) => new Intl.NumberFormat(LOCALE).format(n);

export const words = {
  onlyMe: "Only me",
  bothOfUs: "Both of us",
  bothOfUsWith: (partner: string) => `Both of us: ${partner}`,
  mentee: "mentee",
  mentor: "mentor",
  and: "and",
  close: "Close",
  showWhatIType: "Show what I type",
  youMayPaste: "You may paste it.",
  countOf: (n: number, max: number) => `${count(n)} of ${count(max)} characters`,
  tooMany: (n: number) => plural(n, { one: "# too many", other: "# too many" }),
  nothingCutOff: "Nothing is cut off. Shorten it before you offer it.",
  tooLongNow: "The text is too long now.",
  atMost: (n: number) => plural(n, { one: "Choose at most #.", other: "Choose at most #." }),
  saving: "Saving…",
  saved: (time: string) => `Saved ${time}`,
  notSaved: (why: string) => `Not saved: ${why}`,
  added: (name: string) => `${name} added:`,
  removed: (name: string) => `${name} removed:`,
  mineOnly: (name: string) => `Only in ${name}’s text:`,
  endOfChange: "End of change.",
  today: "Today",
  inOneWeek: "In one week",
  inOneMonth: "In one month",
  stateNeeds: "needs you",
  wordsOf: (n: number, of: number) => `${n} of ${of} words`,
  typedWords: "The words you typed",
  lookHere: ", look at this one",
  takeWord: (place: number, word: string) => `Take “${word}” as word ${place}`,
  copied: "Copied.",
  copyRefused: "This laptop did not let Ithaca copy. Select the text and copy it yourself.",
  back: "Back",
  adviceFirst: "Four or five unrelated words are strong and easy to type. You may paste it.",
  adviceShort: (n: number) =>
    plural(n, { one: "At least # character.", other: "At least # characters. Go on." }),
  adviceOften: "Many people use this one, so it is tried first. Other words are safer.",
  adviceFine: "This one will do.",
} as const;
