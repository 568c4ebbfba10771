// Goals over months: where a day lies between the first month shown and the last. Pure.
import { monthShort, type Day } from "../../shared/day";

/** More would be too narrow to read; what lies beyond ends at the edge. */
const MONTHS_MAX = 12;
const MONTHS_MIN = 6;

export type Months = {
  /** Short names, one per column. */
  names: string[];
  /** 0 at the first day shown, 1 at the end of the last month. */
  at: (day: Day) => number;
};

const monthOf = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

function place(day: Day): number {
  const month = monthOf(day);
  const inMonth = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  return month + (Number(day.slice(8, 10)) - 1) / inMonth;
}

export function monthsOf(days: readonly Day[], today: Day): Months {
  const known = [...days.filter((day) => day !== ""), today].map(monthOf);
  const first = Math.max(Math.min(...known), monthOf(today) - 3);
  const wanted = Math.max(...known) - first + 1;
  const count = Math.min(Math.max(wanted, MONTHS_MIN), MONTHS_MAX);
  return {
    names: Array.from({ length: count }, (_, i) => monthShort(first + i)),
    at: (day) => Math.min(1, Math.max(0, (place(day) - first) / count)),
  };
}
