// The clauses of the room under their headings, in print order. Pure.
import type { TocGroup } from "../../shared/toc";
import type { ClauseLine } from "./agreement.data";
import { words } from "./agreement.words";
import { isSettled, shapeOf, stateWords, type Two } from "./clause-state";

/** Things of one heading, in their order. */
export type Under<T> = { heading: string; items: T[] };

/** Neighbours with the same heading belong together; a heading that comes again stands again. */
export function underHeadings<T extends { heading: string }>(items: readonly T[]): Under<T>[] {
  const found: Under<T>[] = [];
  for (const item of items) {
    const last = found.at(-1);
    if (last?.heading === item.heading) last.items.push(item);
    else found.push({ heading: item.heading, items: [item] });
  }
  return found;
}

/** What the list beside the work shows: what is agreed, or written without a gap, says no more than its mark. */
export function clauseGroups(lines: readonly ClauseLine[], two: Two): TocGroup[] {
  return underHeadings(lines).map(({ heading, items }, place) => {
    const isFolded = items.every((line) => isSettled(line.state) && !line.changedSinceSigned);
    return {
      id: `${place}`,
      name: heading,
      items: items.map((line) => {
        const said = { id: line.clause, name: line.title, shape: shapeOf(line.state, two) };
        const isPlain =
          line.state === "draft" ? line.gaps === 0 : line.state === "agreed" && !line.changedSinceSigned;
        return isPlain ? said : { ...said, state: stateWords(line, two) };
      }),
      ...(isFolded && { folded: words.agreedCount(items.length) }),
    };
  });
}
