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
  capacity: (hours: number) =>
    `Your agreements promise about ${plural(hours, { one: "# hour", other: "# hours" })} of meetings a month.`,
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

/** Whole hours, rounded; 0 says nothing. */
export function hoursAMonth(view: WeekView): number {
  return Math.round(view.minutesAMonth / 60);
}
