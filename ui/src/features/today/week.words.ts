// This week: what the next days hold over all pairs. Facts, never a comparison.
import { dayShort, type Day } from "../../shared/day";
import { plural, type WordsOf } from "../../shared/words";
import type { WeekView, WeekWaiting } from "./today.data";

const en = {
  where: "This week",
  quiet: "Nothing waits for you this week.",
  free: "The next seven days are free.",
  waits: (partner: string) => `${partner} waits for you.`,
  goTo: (partner: string) => `Go to ${partner}`,
  takeIn: (n: number) => plural(n, { one: "Take in # parcel", other: "Take in # parcels" }),
  days: "The next seven days",
  isToday: "today",
  noMeeting: "no meeting",
  minutes: (n: number) => plural(n, { one: "# minute", other: "# minutes" }),
  promises: "Your promises",
  open: (n: number) => plural(n, { one: "# open", other: "# open" }),
  noPromises: "You owe nobody anything.",
  late: (n: number) => plural(n, { one: "late # day", other: "late # days" }),
  noDay: "no day yet",
  more: (n: number) => plural(n, { one: "and # more, in its pair", other: "and # more, in their pairs" }),
  waiting: "Waiting for you",
  noWaiting: "Nobody waits for an answer.",
  clauses: (n: number) => plural(n, { one: "# clause", other: "# clauses" }),
  expectations: (n: number) =>
    plural(n, { one: "# thing in Expectations", other: "# things in Expectations" }),
  meetings: (n: number) => plural(n, { one: "# thing in Meetings", other: "# things in Meetings" }),
  reviews: (n: number) => plural(n, { one: "# review", other: "# reviews" }),
  idp: (n: number) => plural(n, { one: "# thing in the plan", other: "# things in the plan" }),
  holds: (meetings: number, promises: number) =>
    `These seven days hold ${plural(meetings, { one: "# meeting", other: "# meetings" })} and ${plural(promises, { one: "# promise of yours", other: "# promises of yours" })}.`,
  reading: (n: number) => plural(n, { one: "# minute of reading", other: "# minutes of reading" }),
  readingOf: (n: number) => plural(n, { one: "# minute", other: "# minutes" }),
  promised: (hours: number) =>
    `About ${plural(hours, { one: "# hour", other: "# hours" })} of meetings a month promised`,
  stated: (hours: number) => `, ${plural(hours, { one: "# hour", other: "# hours" })} stated`,
  over: "State more hours, or offer a lighter rhythm.",
  stateHours: "State your hours",
  changeHours: "Change your hours",
  hours: "Hours a month you have for mentoring",
  hoursHint: "Only you see this. 0 states nothing.",
  hoursWrong: (most: number) => `A whole number up to ${most}.`,
  keepHours: "Keep it",
  kept: "Kept. Only you see it.",
  notNow: "Not now",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;

/** "2 clauses, 1 thing in Meetings". */
export function waitingWords(line: WeekWaiting): string {
  return [
    line.agreement > 0 && words.clauses(line.agreement),
    line.expectations > 0 && words.expectations(line.expectations),
    line.idp > 0 && words.idp(line.idp),
    line.meetings > 0 && words.meetings(line.meetings),
    line.reviews > 0 && words.reviews(line.reviews),
  ]
    .filter(Boolean)
    .join(", ");
}

export function promiseDay(day: Day | null, lateDays: number, today: Day): string {
  if (lateDays > 0) return words.late(lateDays);
  return day === null ? words.noDay : dayShort(day, today);
}

/** "Thu" and "26". */
export function dayHead(day: Day, today: Day): { name: string; number: string } {
  const [name = "", number = ""] = dayShort(day, today).split(" ");
  return { name, number };
}

/** Promises that fall into the seven days, the late ones among them. */
export function promisesDue(view: WeekView): number {
  const last = view.days.at(-1)?.day ?? view.today;
  return view.promises.filter(({ day }) => day !== null && day <= last).length;
}

/** Seconds it takes to read one thing of each room, roughly. */
const READING = { agreement: 40, expectations: 120, idp: 60, meetings: 60, reviews: 120 } as const;

/** Whole minutes, at least one: how long reading what waits takes. */
export function readingMinutes(lines: readonly WeekWaiting[]): number {
  const rooms = Object.keys(READING) as (keyof typeof READING)[];
  const seconds = lines.flatMap((line) => rooms.map((room) => line[room] * READING[room]));
  return Math.max(1, Math.round(seconds.reduce((sum, some) => sum + some, 0) / 60));
}

/** Whole hours, rounded; 0 says nothing. */
export function hoursAMonth(view: WeekView): number {
  return Math.round(view.minutesAMonth / 60);
}
