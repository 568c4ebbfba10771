// What the two talk about: what they chose, what was already decided, and one suggestion.
import type { ComparisonRow } from "./expectation.data";

const ITEMS_MAX = 5;

export function talkRows(rows: readonly ComparisonRow[]): ComparisonRow[] {
  const chosen = rows.filter((row) => row.chosenByMe || row.chosenByPartner || row.outcome !== null);
  if (chosen.length >= ITEMS_MAX) return [...chosen];
  const suggested = rows
    .filter((row) => row.suggested !== null && !chosen.includes(row))
    .sort((a, b) => (a.suggested ?? 0) - (b.suggested ?? 0));
  // Where nobody has chosen yet, the suggestions stand there, so that a talk can begin at once.
  const room = chosen.length === 0 ? ITEMS_MAX : 1;
  return [...chosen, ...suggested.slice(0, room)];
}
