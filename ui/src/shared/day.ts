// Days and times for people. A day is YYYY-MM-DD, a time is UTC text; "now" and "here" come in as arguments.
// It only formats, and adds days for the chips of a day field; all other arithmetic belongs to Rust.

import { LOCALE } from "./plural";

/** A calendar day, YYYY-MM-DD, without a zone. */
export type Day = string;

const DAY_MS = 86_400_000;
const DAY_CHARS = 10;

function dayMs(day: Day): number {
  return Date.parse(`${day.slice(0, DAY_CHARS)}T00:00:00Z`);
}

/** Making a format costs about a millisecond and a page asks for hundreds, so each is made once for a zone. */
function formatOnce(options: Intl.DateTimeFormatOptions): (zone: string) => Intl.DateTimeFormat {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (zone) => {
    const format = made.get(zone) ?? new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: zone });
    made.set(zone, format);
    return format;
  };
}

const NUMBERS = formatOnce({ year: "numeric", month: "2-digit", day: "2-digit" });
const SHORT = formatOnce({ weekday: "short", day: "numeric", month: "short", year: "numeric" });
const LONG = formatOnce({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const PLAIN = formatOnce({ day: "numeric", month: "long", year: "numeric" });
const DAY_AND_MONTH = formatOnce({ day: "numeric", month: "short" });
const MONTH = formatOnce({ month: "short" });
const CLOCK = formatOnce({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const FROM_NOW = new Intl.RelativeTimeFormat(LOCALE, { numeric: "auto" });

// A moment may come from another laptop: one that is none shows as nothing, and never breaks the page.
function parts(at: number, format: Intl.DateTimeFormat): (part: string) => string {
  if (Number.isNaN(at)) return () => "";
  const found = format.formatToParts(at);
  return (part) => found.find(({ type }) => type === part)?.value ?? "";
}

/** How long a laptop is believed to stay in its zone without being asked again. */
const ZONE_MS = 1000;
let zoneAsked = { at: -ZONE_MS, zone: "" };

/** The zone of this laptop. */
export function zoneHere(): string {
  const now = performance.now();
  if (now - zoneAsked.at >= ZONE_MS) {
    zoneAsked = { at: now, zone: new Intl.DateTimeFormat().resolvedOptions().timeZone };
  }
  return zoneAsked.zone;
}

/** The day it is in `zone` at the moment `at_ms`. */
export function dayIn(atMs: number, zone: string): Day {
  const part = parts(atMs, NUMBERS(zone));
  return `${part("year")}-${part("month")}-${part("day")}`;
}

export function dayAfter(day: Day, days: number): Day {
  return new Date(dayMs(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of the next month, or its last day where the month is shorter. */
export function monthAfter(day: Day): Day {
  const from = new Date(dayMs(day));
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 2, 0)).getUTCDate();
  const to = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, Math.min(from.getUTCDate(), last));
  return new Date(to).toISOString().slice(0, 10);
}

/** "today", else as the short day. */
export function since(day: Day, today: Day): string {
  return day === today ? fromToday(day, today) : dayShort(day, today);
}

/** "Thu 26 Nov", with the year where it is not this year's. */
export function dayShort(day: Day, today: Day): string {
  const part = parts(dayMs(day), SHORT("UTC"));
  const plain = `${part("weekday")} ${part("day")} ${part("month")}`.trim();
  return day.slice(0, 4) === today.slice(0, 4) ? plain : `${plain} ${part("year")}`;
}

/** "Thursday 26 November 2026". */
export function dayLong(day: Day): string {
  const part = parts(dayMs(day), LONG("UTC"));
  return `${part("weekday")} ${part("day")} ${part("month")} ${part("year")}`;
}

/** "5 November", with the year where it is not this year's. */
export function dayPlain(day: Day, today: Day): string {
  const part = parts(dayMs(day), PLAIN("UTC"));
  const plain = `${part("day")} ${part("month")}`.trim();
  return day.slice(0, 4) === today.slice(0, 4) ? plain : `${plain} ${part("year")}`;
}

/** "27 Jan". */
export function dayTiny(day: Day): string {
  const at = dayMs(day);
  return Number.isNaN(at) ? "" : DAY_AND_MONTH("UTC").format(at);
}

/** "Jan", of months counted from the year 0. */
export function monthShort(months: number): string {
  return MONTH("UTC").format(Date.UTC(Math.floor(months / 12), months % 12, 1));
}

/** "today", "in 3 days", "2 months ago": the nearest whole step. */
export function fromToday(day: Day, today: Day): string {
  const days = Math.round((dayMs(day) - dayMs(today)) / DAY_MS);
  if (Number.isNaN(days)) return "";
  const size = Math.abs(days);
  if (size < 14) return FROM_NOW.format(days, "day");
  if (size < 60) return FROM_NOW.format(Math.round(days / 7), "week");
  if (size < 730) return FROM_NOW.format(Math.round(days / 30.44), "month");
  return FROM_NOW.format(Math.round(days / 365.25), "year");
}

/** "14:00". */
export function clockTime(at: string, zone: string): string {
  const part = parts(Date.parse(at), CLOCK(zone));
  return part("hour") && `${part("hour")}:${part("minute")}`;
}

/** "Lisbon" of "Europe/Lisbon": the city is what people know of a zone. */
export function zoneName(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** Where and when a sentence is read. */
export type Here = { nowMs: number; zone: string };

/** "Thu 26 Nov, 14:00 (Lisbon), in 3 days"; the zone is named where it is not the one of this laptop. */
export function momentWords(at: string, zone: string, here: Here): string {
  const day = dayIn(Date.parse(at), zone);
  const today = dayIn(here.nowMs, here.zone);
  const named = zone === here.zone ? "" : ` (${zoneName(zone)})`;
  return `${dayShort(day, today)}, ${clockTime(at, zone)}${named}, ${fromToday(day, today)}`;
}
