// The list of meetings, dates, and how meetings are named.
import { dayIn, dayShort, clockTime, fromToday, momentWords, zoneName, type Here } from "../../shared/day";
import { plural, type WordsOf } from "../../shared/words";
import type { DateView, MeetingPeople, MeetingState, MeetingWay, MinutesState } from "./meeting.data";

const en = {
  title: "Meetings",
  lede: (partner: string) => `What you and ${partner} plan, talk about and keep.`,
  empty: "Your meetings will stand here: the next date, its points, and what you two agreed on.",
  alone: (partner: string) =>
    `Dates and points can be shared as soon as ${partner} has joined. Ideas you park now wait for you here.`,
  next: "Next meeting",
  wasNext: "A date that was agreed",
  nextAhead: (ahead: string) => `Next meeting, ${ahead}`,
  aside: "What comes next",
  open: "Waits for an answer, or for a word how it was",
  past: "Past meetings",
  morePast: (n: number) => plural(n, { one: "# older meeting", other: "# older meetings" }),
  prepare: "Prepare",
  readIt: "Read it",
  propose: "Propose a date",
  firstDate: "Propose your first meeting",
  proposeMore: "From your agreement: rhythm, length and way",
  met: "We met without a plan",
  metMore: "Note a meeting that has already been",
  promises: "Promises",
  promisesMore: "What each of you has taken on",
  between: "Between meetings",
  onPaper: "On paper",
  onPaperMore: "The minutes of a year or a quarter, or the hours alone",
  betweenMore: "Questions, contact, days away",
  points: (mine: number, theirs: number, partner: string) => {
    if (mine + theirs === 0) return "No points yet";
    const yours = plural(mine, { one: "# point of yours", other: "# points of yours" });
    if (theirs === 0) return yours;
    if (mine === 0) return `${plural(theirs, { one: "# point", other: "# points" })} of ${partner}`;
    return `${yours}, ${theirs} of ${partner}`;
  },
  parked: (n: number) => plural(n, { one: "# parked idea, Only me", other: "# parked ideas, Only me" }),
  noDate: {
    me: "There is no next date yet. You book it.",
    partner: (partner: string) => `There is no next date yet. ${partner} books it.`,
    nobody: "There is no next date yet. One of you proposes it.",
  },
  day: "Day",
  time: "Begins at",
  minutes: "Minutes",
  way: "How",
  place: "Place or link (optional)",
  template: "Template",
  noTemplate: "No template",
  byVoice: "We have already agreed on this date by voice",
  byVoiceHint: "Then only the yes is missing: “Yes, that is the date.”",
  reason: "A word to it (optional)",
  offer: (partner: string) => `Propose this date to ${partner}`,
  noteHeld: "Note this meeting",
  ways: { in_person: "In person", video: "Video call", phone: "Phone" } satisfies Record<MeetingWay, string>,
  waysIn: {
    in_person: "in person",
    video: "by video call",
    phone: "by phone",
  } satisfies Record<MeetingWay, string>,
  length: (n: number) => plural(n, { one: "# minute", other: "# minutes" }),
  proposes: "proposes",
  yesDate: "Yes to this date",
  yesDateThen: "It binds both of you.",
  yesVoice: "Yes, that is the date",
  otherDay: "Another day",
  otherDayThen: (partner: string) => `You propose it, and ${partner} answers.`,
  keepMine: "Keep my date",
  crossed: (partner: string) => `You and ${partner} each proposed a date before reading the other’s.`,
  crossedYes: (partner: string) =>
    `You and ${partner} each said yes to the other’s date, so nothing is agreed yet. Choose one.`,
  lostYes: "A yes crossed a change of the date. It agreed nothing.",
  parkedDate: "Kept for the talk.",
  waitsFor: (partner: string) => `Waits for ${partner}.`,
  takeBack: "Take it back",
  isPast: "This time has passed, by the clock of this laptop.",
  moving: "Another day is proposed; the agreed one stands until both say yes.",
  move: "Propose another day",
  cancel: "Cancel the meeting",
  cancelReason: "A word to it (optional)",
  cancelled: (who: string) => `${who} cancelled it.`,
  declined: (who: string) => `${who} said no to the date.`,
  done: {
    offered: "Proposed. It waits for the next parcel.",
    yes: "You agreed to the date.",
    no: "You said no to the date.",
    talk: "Kept for the talk.",
    tookBack: "Taken back.",
    cancelled: "Cancelled.",
    held: "Noted.",
    kept: "Kept.",
    parked: "Parked. Only you see it.",
    shared: "It will be on both agendas.",
  },
  clash: {
    other_pair: "You have a meeting with somebody else at that time.",
    away: (who: string, from: string, until: string) => `${who} away from ${from} to ${until}.`,
  },
  youAre: "You are",
  partnerIs: (partner: string) => `${partner} is`,
  you: "You",
  state: {
    my_turn: "your turn",
    partners_turn: (partner: string) => `${partner}’s turn`,
    crossed: "you both proposed",
    crossed_yes: "choose one",
    parked: "for the talk",
    open: "no date yet",
    agreed: "agreed",
    cancelled: "cancelled",
    held: "held",
    over: "how was it?",
  },
  minutesState: {
    not_yet: "",
    not_needed: "no minutes",
    to_write: "minutes to write",
    partners_turn: (partner: string) => `minutes wait for ${partner}`,
    my_turn: "minutes wait for you",
    correction_for_me: "a correction is asked for",
    correction_for_partner: "you asked for a correction",
    both_wrote: "two accounts",
    confirmed: "minutes accepted by both",
    unconfirmed: (partner: string) => `minutes not confirmed by ${partner}`,
  },
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;

/** "Thu 26 Nov, 14:00"; both zones where they differ. */
export function dateWords(date: DateView, people: MeetingPeople): string {
  const here: Here = { nowMs: Date.parse(people.now), zone: people.myZone };
  const mine = momentWords(date.starts, people.myZone, here);
  if (people.partnerZone === people.myZone) return mine;
  return `${mine}; ${clockTime(date.starts, people.partnerZone)} (${zoneName(people.partnerZone)})`;
}

/** "Thu 26 Nov, 14:00" in my zone. */
export function shortDate(date: { starts: string }, people: MeetingPeople): string {
  if (date.starts === "") return "";
  const day = dayIn(Date.parse(date.starts), people.myZone);
  return `${dayShort(day, people.today)}, ${clockTime(date.starts, people.myZone)}`;
}

/** "in 3 days", by the calendar where I am. */
export function aheadWords(date: { starts: string }, people: MeetingPeople): string {
  return fromToday(dayIn(Date.parse(date.starts), people.myZone), people.today);
}

/** "60 minutes, by video call, Room 3". */
export function howWords(date: DateView): string {
  return [words.length(date.minutes), words.waysIn[date.way], date.place].filter(Boolean).join(", ");
}

export function stateWords(state: MeetingState, partner: string): string {
  const said = words.state[state];
  return typeof said === "string" ? said : said(partner);
}

export function minutesWords(state: MinutesState, partner: string): string {
  const said = words.minutesState[state];
  return typeof said === "string" ? said : said(partner);
}
