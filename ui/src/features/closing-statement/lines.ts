// The lines of a closing statement as they are typed: one text, a line each. Pure.
import { dayPlain } from "../../shared/day";
import type { ClosingStatementView } from "./closing-statement.data";
import { words } from "./closing-statement.words";

export const LINES_MAX = 12;
export const LINE_CHARS_MAX = 300;

/** What stands in the form before anybody types: facts the notebook knows, and beginnings to go on from. */
export function beginning(view: ClosingStatementView): string {
  const until = dayPlain(view.endDay !== null && view.endDay < view.today ? view.endDay : view.today, "");
  const lines = [
    view.startDay === null ? words.lineUntil(until) : words.lineDays(dayPlain(view.startDay, ""), until),
    ...(view.meetings > 0 ? [words.lineMet(view.meetings)] : []),
    words.lineDid,
    words.lineTrust,
    words.lineContact,
    words.lineKeep,
  ];
  return lines.join("\n");
}

/** The lines that would be signed: those with words, and no beginning that nobody went on with. */
export function linesOf(typed: string): string[] {
  const beginnings = [words.lineDid, words.lineContact, words.lineKeep].map((line) => line.trim());
  return typed
    .split("\n")
    .map((line) => line.replaceAll(/\s+/gu, " ").trim())
    .filter((line) => line !== "" && !beginnings.includes(line));
}

/** What stands in the way of signing, in words; undefined: nothing. */
export function wrongWith(lines: readonly string[]): string | undefined {
  const long = lines.findIndex((line) => [...line].length > LINE_CHARS_MAX);
  if (long >= 0) return words.lineTooLong(long + 1);
  return lines.length > LINES_MAX ? words.tooManyLines(lines.length - LINES_MAX) : undefined;
}
