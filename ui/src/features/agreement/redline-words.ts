// What a comparison says in one sentence, for those who do not see its marks. Pure.
import type { Span } from "./agreement.data";
import { words } from "./clause.words";

/** How many places were reworded, added and removed. */
export type Changes = { reworded: number; added: number; removed: number };

/** Neighbouring marks with nothing but space between them are one place. */
export function countChanges(spans: readonly Span[]): Changes {
  const found: Changes = { reworded: 0, added: 0, removed: 0 };
  let hasNew = false;
  let hasGone = false;
  const close = () => {
    if (hasNew && hasGone) found.reworded += 1;
    else if (hasNew) found.added += 1;
    else if (hasGone) found.removed += 1;
    hasNew = hasGone = false;
  };
  for (const span of spans) {
    if (span.kind === "new") hasNew = true;
    else if (span.kind === "gone") hasGone = true;
    else if (/\S/u.test(span.text)) close();
  }
  close();
  return found;
}

/** "In words: two parts reworded, one part added." */
export function redlineWords(spans: readonly Span[]): string {
  const { reworded, added, removed } = countChanges(spans);
  const parts = [
    ...(reworded > 0 ? [words.reworded(reworded)] : []),
    ...(added > 0 ? [words.added(added)] : []),
    ...(removed > 0 ? [words.removed(removed)] : []),
  ];
  return parts.length === 0 ? words.nothingChanged : words.inWords(parts);
}
