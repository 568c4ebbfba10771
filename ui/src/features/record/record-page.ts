// What the page of a record says. Pure.
import { dayIn, dayLong, dayPlain, zoneHere } from "../../shared/day";
import type { PersonView, RecordView } from "./record.data";
import { words } from "./record.words";

/** "23 November 2026": the weekday says nothing about a day that lasts a year. */
export function plainDay(day: string): string {
  return dayLong(day).replace(/^\p{L}+ /u, "");
}

/** Day of the later signature, here. */
export function signedDay(view: RecordView, today: string): string {
  const last = view.signatures
    .map(({ at }) => at)
    .sort()
    .at(-1);
  return dayPlain(last === undefined ? view.day : dayIn(Date.parse(last), zoneHere()), today);
}

export function recordTitle(view: RecordView, today: string, closedOn: string | null): string {
  if (view.replacedBy !== null) return words.replaced(view.replacedBy);
  if (closedOn !== null) return words.signed;
  if (view.inForce) return words.inForce;
  const isAhead = view.startDay !== null && view.startDay > today;
  return isAhead ? words.beginsOn(plainDay(view.startDay ?? view.day)) : words.signed;
}

export function recordLede(view: RecordView, today: string, closedOn: string | null): string {
  const from = view.startDay ?? view.day;
  const span =
    view.endDay === null ? words.from(plainDay(from)) : words.span(plainDay(from), plainDay(view.endDay));
  if (closedOn !== null) return `${span} ${words.closedSay(dayPlain(closedOn, today))}`;
  const change =
    view.replacedBy === null
      ? words.amendSay(view.version + 1, view.version)
      : words.replacedSay(view.replacedBy);
  return `${span} ${change}`;
}

/** The other of the two, as the text names them. */
export function partnerOf(view: RecordView): PersonView {
  const isMentee = view.signatures.some(({ side, role }) => side === "partner" && role === "mentee");
  return isMentee ? view.mentee : view.mentor;
}
