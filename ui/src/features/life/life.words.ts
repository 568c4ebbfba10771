// How long the agreement runs: its days, a later last day, a pause.
import { dayAfter, dayLong, dayPlain, fromToday, type Day } from "../../shared/day";
import type { WordsOf } from "../../shared/words";
import type { LifeState } from "./life.data";

const en = {
  title: "How long it runs",
  facts: "The days that count",
  firstDay: "First day",
  lastDay: "Last day",
  noDay: "Your text names none.",
  extended: (day: string) => `${day}, agreed later`,
  textSays: "Your signed text says",
  pause: "Pause",
  pauseSpan: (from: string, back: string) => `From ${from}, back on ${back}`,

  waitsForYou: (name: string) => `${name} offers`,
  youOffer: "You offer",
  goOnUntil: (day: string) => `Go on until ${day}`,
  pauseUntil: (from: string, back: string) => `Pause from ${from}, and go on again on ${back}`,
  noPause: (from: string) => `No pause from ${from}`,
  reason: (name: string) => `${name}’s reason`,
  yesDay: "Yes, go on until then",
  yesDayThen: "It counts once your parcel is there.",
  otherDay: "Another day",
  otherDayThen: (name: string) => `${name} answers yours instead.`,
  yesPause: "Yes, pause until then",
  yesPauseThen: "Clocks and reminders rest for both.",
  otherPause: "Other days",
  waitsFor: (name: string) => `It waits for ${name}’s yes. Nothing has changed yet.`,
  parked: "Kept for the talk.",
  takeBack: "Take it back",
  crossed: (name: string) =>
    `You each said yes to the other’s. Nothing is agreed yet: choose one, and ${name} is asked once more.`,
  takeTheirs: (name: string) => `Take ${name}’s`,
  takeMine: "Keep mine",

  later: "Offer a later last day",
  laterMore: "Your signed text stays as it is",
  laterWhich: "Go on until",
  ownDay: "Another day",
  ownDayThen: "You choose it.",
  ownDayField: "Last day",
  laterHint:
    "The later day stands beside the signed text, on Both said yes. Other words would be an amendment.",
  offerIt: (name: string) => `Offer it to ${name}`,
  offerPause: "Offer a pause",
  pauseMore: "With a day of return; clocks and reminders rest",
  otherReturn: "Come back on another day",
  otherReturnMore: "Earlier or later than agreed",
  pauseFrom: "First day of the pause",
  pauseReturn: "Day of return",
  pauseHint: "No reason is needed. What you agreed about confidence goes on during the pause.",
  reasonField: "Your reason, if you like",
  dayMissing: "Choose a day first.",
  notSigned: "Nothing is signed yet. Until then the days stand in your draft, and you can change them there.",
  toTheDays: "Open the clause with the days",
  lapsedHelp:
    "Nothing closes by itself. You can go on with a later last day, or write a new version together.",
  closing: "Closing together",
  closingMore: "What helps to end well, and a statement both sign",
  closingMoreOver: "What you wrote together when it ended",
  book: "Carry-away book",
  bookMore: "Your plan, what you learned and thank-yous as one paper; you tick what goes in",
  leave: "Close this pair",
  leaveMore: "Either of you can, alone and without a reason",
  leaveSees: (name: string, day: string) =>
    `${name} will see one line: “Closed on ${day}”. No reason is asked, and none goes along.`,
  leaveStays:
    "Everything stays in both notebooks to read, search and print. What you signed stays valid, and what you told each other stays between you.",
  leaveThen: "Nothing can be added afterwards. Going on later means a new pair and a new agreement.",
  leaveStatement: "If you want a closing statement with both signatures, sign it first.",
  leaveAgreed: "What you agreed about ending",
  leaveCalm: (name: string) =>
    `If you can, tell ${name} first, in your own words. A short “it was good while it lasted” is enough.`,
  leaveNow: "Close it today",
  leaveNowThen: "It leaves with your next parcel. Until then you can take it back.",
  remindLater: "Remind me once, three months after the closing",
  remindLaterHint: "Only me. One line on Today: what came of it? Then nothing more.",
  closedHelp: "Everything stays here to read, search and print. Nothing can be added any more.",
  done: {
    remind: "You are reminded once.",
    remindNot: "No reminder.",
    closed: "Closed. It leaves with your next parcel.",
    offered: "Offered. It leaves with your next parcel.",
    yes: "You said yes. It leaves with your next parcel.",
    no: "You said no. It leaves with your next parcel.",
    talk: "Kept for the talk. It leaves with your next parcel.",
    tookBack: "Taken back.",
  },
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;

function lastDayWords(daysLeft: number, today: Day): string {
  if (daysLeft === 0) return "In force. Today is the last day.";
  if (daysLeft === 1) return "In force. Tomorrow is the last day.";
  const day = dayAfter(today, daysLeft);
  return `In force until ${dayPlain(day, today)}, ${fromToday(day, today)}.`;
}

/** Where it stands today, in one sentence. */
export function stateWords(state: LifeState, today: Day): string {
  switch (state.is) {
    case "not_signed":
      return "No version is signed by both of you yet.";
    case "closed":
      return state.by === "me"
        ? `You closed it on ${dayPlain(state.onDay, today)}.`
        : `Closed on ${dayPlain(state.onDay, today)}.`;
    case "left":
      return `You left quietly on ${dayPlain(state.onDay, today)}. Nobody was told.`;
    case "starts":
      return `Signed. It begins on ${dayPlain(state.startDay, today)}.`;
    case "in_force":
      return state.daysLeft === null ? "In force, without a last day." : lastDayWords(state.daysLeft, today);
    case "paused":
      return `You pause. You go on again on ${dayLong(state.returnDay)}, ${fromToday(state.returnDay, today)}.`;
    case "back":
      return "Welcome back. The pause is over.";
    case "lapsed":
      return `Its last day was ${dayPlain(state.endDay, today)}. What you told each other stays between you.`;
  }
}
