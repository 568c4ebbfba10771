// Three related sentences a page, in the order they are asked.
import type { ItemView } from "./expectation.data";

const ITEMS_A_PAGE = 3;
/** 15 pages of the short form took people about 12 minutes. */
const MINUTES_A_PAGE = 12 / 15;

/** What can still be answered: parts that are sealed are over. */
export function openItems(items: readonly ItemView[]): ItemView[] {
  return items.filter(({ sealed }) => !sealed);
}

export function pagesOf(items: readonly ItemView[]): ItemView[][] {
  const open = openItems(items);
  const count = Math.ceil(open.length / ITEMS_A_PAGE);
  return Array.from({ length: count }, (_, page) =>
    open.slice(page * ITEMS_A_PAGE, (page + 1) * ITEMS_A_PAGE),
  );
}

export function minutesLeft(pages: number): number {
  return Math.max(1, Math.round(pages * MINUTES_A_PAGE));
}

/** The page one left off at: the first with a sentence left open, else the first. */
export function resumesAt(pages: readonly (readonly ItemView[])[]): number {
  const found = pages.findIndex((page) => page.some(({ answer }) => answer.said.is === "open"));
  return Math.max(0, found);
}

/** A theme with where it begins, and how far it is. */
export type ThemeLine = { name: string; page: number; isDone: boolean; isHere: boolean };

export function themesOf(
  pages: readonly (readonly ItemView[])[],
  here: number,
  isOpen: (item: ItemView) => boolean,
  own: (item: ItemView) => string,
): ThemeLine[] {
  const lines: ThemeLine[] = [];
  pages.forEach((items, page) => {
    for (const item of items) {
      const name = item.asked.theme === "" ? own(item) : item.asked.theme;
      const known = lines.find((line) => line.name === name);
      const line = known ?? { name, page, isDone: true, isHere: false };
      if (!known) lines.push(line);
      line.isDone &&= !isOpen(item);
      line.isHere ||= page === here;
    }
  });
  return lines;
}
