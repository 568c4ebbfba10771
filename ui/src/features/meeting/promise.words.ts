// Promises, and what lies between meetings.
import { dayShort } from "../../shared/day";
import { plural, type WordsOf } from "../../shared/words";
import type { LedgerFilter } from "./ledger";
import type { ActionItemView, ContactWay, ItemState } from "./meeting.data";

const en = {
  title: "Promises",
  lede: "What each of you has taken on, with the same weight.",
  empty: "Promises from your meetings will stand here, yours and theirs, until they are done.",
  offered: "Offered to you",
  yours: "Yours",
  theirs: (partner: string) => `${partner}’s`,
  both: "Both of you",
  closed: "Done and let go",
  none: "Nothing open.",
  filter: "Show",
  filters: {
    all: "All",
    mine: "Yours",
    theirs: "Theirs",
    both: "Both of you",
    late: "Late",
    done: "Done",
  } satisfies Record<LedgerFilter, string>,
  noneOf: "None of these.",
  all: "All promises",
  takeOn: "Mine, yes",
  decline: "Not mine",
  done: "Done",
  myHalf: "My half is done",
  doneIThink: "Done, I think",
  confirm: "Yes, it is done",
  notYet: "Not yet",
  move: "Another day",
  drop: "Let it go",
  reopen: "Open again",
  withdraw: "Take it back",
  start: "I have begun",
  reason: "Why (optional)",
  result: "What came of it (optional)",
  newDay: "New day",
  moveNow: "Move it",
  dropNow: "Let it go now",
  doneNow: "Mark as done",
  noDay: "no day yet",
  late: (n: number) => plural(n, { one: "late # day", other: "late # days" }),
  moved: (n: number) => (n === 1 ? "moved once" : n === 2 ? "moved twice" : `moved ${n} times`),
  saysDone: (who: string) => `${who} says: done, I think.`,
  newPromise: "A new promise",
  newHint: "Such as: send chapter 2 @me Friday",
  onlyMe: "Only me: it stays in your notebook",
  add: "Add it",
  understood: (owner: string, day: string) => `Understood: ${owner}, ${day}.`,
  ownerMe: "yours",
  ownerBoth: "both of you",
  state: {
    offered_to_me: "offered to you",
    offered_to_partner: "offered",
    declined: "declined",
    planned: "",
    in_progress: "in progress",
    half_done: "half done",
    done: "done",
    dropped: "let go",
  } satisfies Record<ItemState, string>,
  lostYes: "A yes crossed other words. Read them again.",
  did: { added: "Added.", done: "Noted as done.", moved: "Moved.", dropped: "Let go.", kept: "Kept." },

  between: "Between meetings",
  thanks: "Say thanks",
  thanksMore: "On the page of your pair, for both to keep",
  betweenLede: "Short questions, contact, and days away.",
  questions: "Open questions",
  noQuestions: "No question is open.",
  ask: (partner: string) => `Ask ${partner} in writing`,
  askNow: "Ask",
  age: (days: number, agreed: number) =>
    `${plural(days, { one: "# working day", other: "# working days" })} old; your agreement says ${agreed}`,
  unanswered: "Not answered before the pair ended.",
  replyField: "Your reply",
  reply: "Reply",
  later: "A full answer will follow",
  willFollow: "A full answer will follow.",
  closeIt: "No longer needed",
  answered: "Answered",
  contact: "Contact",
  contactMore: "Ten seconds: day, way, one line.",
  line: "One line (optional)",
  noteIt: "Note it",
  notedBy: (who: string) => `noted by ${who}`,
  contactWays: {
    in_person: "In person",
    video: "Video call",
    phone: "Phone",
    message: "Mail or chat",
  } satisfies Record<ContactWay, string>,
  removeIt: "Take it back",
  you: "you",
  letGo: "Points you two let go of",
  letGoBy: (who: string, day: string) => `let go by ${who}, ${day}`,
  away: "Days away",
  awayMore: "No reason is asked.",
  from: "First day",
  until: "Last day",
  noteAway: "Note these days",
  awayFromTo: (who: string, from: string, until: string) => `${who}: ${from} to ${until}`,
  clashes: "A meeting is on these days.",
  plan: (plan: string) => `Your agreement says: ${plan}.`,
  minutes: "Minutes (optional)",
  minutesCount: "With minutes, it counts in the hours on paper.",
  minutesWrong: (max: number) => `A whole number of minutes, at most ${max}.`,
  how: "How",
  day: "Day",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;

/** "late 2 days", "Fri 27 Nov", "no day yet". */
export function whenWords(item: ActionItemView, today: string): string {
  if (item.lateDays > 0) return words.late(item.lateDays);
  return item.day === null ? words.noDay : dayShort(item.day, today);
}

/** What else is to be said of a promise, quietly. */
export function moreWords(item: ActionItemView): string {
  const said = [words.state[item.state]];
  if (item.movedCount > 0) said.push(words.moved(item.movedCount));
  if (item.closed?.text) said.push(`“${item.closed.text}”`);
  return said.filter(Boolean).join(", ");
}
