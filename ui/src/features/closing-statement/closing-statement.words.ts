// Closing together: what helps to end well, and the statement both sign.
import { dayPlain, fromToday, dayAfter, type Day } from "../../shared/day";
import { plural, type WordsOf } from "../../shared/words";
import type { ClosingStatementView } from "./closing-statement.data";

const en = {
  title: "Closing together",
  ended: (day: string) => `The last day of your agreement was ${day}. You can still close it well.`,
  running: "A good end is part of the work. Plan it when it suits you both.",
  closed: "This pair is closed. What you wrote together stays here to read.",

  way: "What helps to end well",
  steps: {
    meeting: "Plan a closing meeting",
    meetingMore: "Look back, say what stays open, say goodbye or see you soon",
    review: "The closing review",
    reviewMore: "The same questions for both, answered alone, then read together",
    learning: "What you take along",
    learningMore: "Your learning page, and one book of it all",
    thanks: "Say thank you",
    thanksMore: "A few words, kept by both",
    confidence: "Speak about how you go on",
    confidenceMore: "How you stay in contact, what each keeps, and what each erases",
  },

  statement: "The closing statement",
  statementLede: (partner: string) =>
    `A few lines that you and ${partner} both sign. It becomes a record like your agreement. You can also close without one.`,
  lines: "One line each",
  linesHint: "At most 12 lines. Change or remove any of them; nothing leaves before you sign.",
  tooManyLines: (n: number) => plural(n, { one: "# line too many.", other: "# lines too many." }),
  lineTooLong: (n: number) => `Line ${n} is over 300 characters.`,
  reads: "So it will read",
  begin: "Write a closing statement",
  beginMore: "Some lines are there to begin with",
  otherLines: (partner: string) => `Write other lines for ${partner}`,
  typedName: "Type your name",
  passphrase: "Passphrase",
  passphraseHint: "You may paste it.",
  offer: (partner: string) => `Sign it and offer it to ${partner}`,
  signing: "Signing…",
  sign: "Sign this statement",
  signTitle: "Read it, then sign",
  notNow: "Not now",
  simple: "A simple electronic record. Not a qualified signature, not a legal contract.",
  takeBackUntil: "You can take it back until it has left in a parcel.",

  theirs: (partner: string) => `${partner} offers, signed`,
  mine: "You offer, signed",
  text: "The whole text, as it is signed",
  newer: "This statement needs a newer Ithaca.",
  crossed: (partner: string) =>
    `You each signed the other’s. Nothing is signed by both yet: sign one, and ${partner} is asked once more.`,
  signIt: "Sign it",
  signItThen: "With your passphrase, in the next step.",
  other: "Other lines",
  otherThen: (partner: string) => `${partner} answers yours instead.`,
  waits: (partner: string) => `It waits for ${partner}’s signature. Nothing binds before.`,
  parked: "Kept for the talk.",
  takeBack: "Take it back",

  signed: (day: string) => `Signed by both, ${day}`,
  by: (name: string, day: string) => `${name}, ${day}`,
  save: "Save it as a record",
  saveTitle: "Save the closing statement",
  saveSay:
    "A folder with the text, both signatures, a PDF and a recipe to check it without Ithaca. Anyone who can open the folder can read it.",

  then: "Then",
  close: "Close this pair",
  closeMore: "From that day both only read. The statement closes nothing by itself.",
  row: "Closing together",
  rowSoon: (when: string) => `Your agreement ends ${when}: what helps to end well`,
  rowMore: "What helps to end well, and a statement both sign",
  rowWaits: (partner: string) => `A statement of ${partner} waits for you`,
  rowSigned: "Your statement is signed by both",
  did: {
    offered: "Signed. It leaves with your next parcel.",
    signed: "Signed. It leaves with your next parcel.",
    no: "You said no. It leaves with your next parcel.",
    talk: "Kept for the talk. It leaves with your next parcel.",
    tookBack: "Taken back.",
  },

  /** Lines to begin with; each of them may go. */
  lineDays: (from: string, until: string) => `We worked together from ${from} to ${until}.`,
  lineUntil: (until: string) => `We worked together until ${until}.`,
  lineMet: (n: number) => plural(n, { one: "We met once.", other: "We met # times." }),
  lineDid: "What we worked on: ",
  lineTrust: "What we told each other in confidence stays between us.",
  lineContact: "How we stay in contact: ",
  lineKeep: "Each of us keeps their own notebook. What we erase, and when: ",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;

/** From so many days before the end on, the page of the pair names it. */
export const PLAN_DAYS = 90;

/** Where the two stand in time, in one sentence. */
export function ledeOf({ state, today }: ClosingStatementView): string {
  switch (state.is) {
    case "lapsed":
      return words.ended(dayPlain(state.endDay, today));
    case "closed":
    case "left":
      return words.closed;
    case "in_force":
      return state.daysLeft !== null && state.daysLeft <= PLAN_DAYS
        ? endsOn(dayAfter(today, state.daysLeft), today)
        : words.running;
    case "not_signed":
    case "starts":
    case "paused":
    case "back":
      return words.running;
  }
}

function endsOn(day: Day, today: Day): string {
  return `Your agreement ends ${fromToday(day, today)}, on ${dayPlain(day, today)}. A good end is part of the work.`;
}
