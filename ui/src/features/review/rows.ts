// What of a review is shown, from what was read.
import type { PersonView, ReviewItemRow, ReviewPage, ReviewShown } from "./review.data";

/** So many questions stand on one page. */
export const ITEMS_A_PAGE = 4;

/** The questions I am asked, page by page. */
export function pagesOf(rows: readonly ReviewItemRow[]): ReviewItemRow[][] {
  const mine = rows.filter(({ asksMe }) => asksMe);
  const pages: ReviewItemRow[][] = [];
  for (let at = 0; at < mine.length; at += ITEMS_A_PAGE) pages.push(mine.slice(at, at + ITEMS_A_PAGE));
  return pages;
}

export function isAnswered({ rated, draft }: ReviewItemRow): boolean {
  return rated ? draft.step !== null : draft.text.trim() !== "";
}

/** The page to begin with: that of the question looked for, else the first with something left. */
export function firstPage(pages: readonly ReviewItemRow[][], item: string | undefined): number {
  const wanted = pages.findIndex((page) => page.some((row) => row.item === item));
  if (wanted >= 0) return wanted;
  const left = pages.findIndex((page) => page.some((row) => !isAnswered(row)));
  return Math.max(left, 0);
}

/** What I sealed and could show. */
export function canShow(rows: readonly ReviewItemRow[]): ReviewItemRow[] {
  return rows.filter(({ asksMe, mine }) => asksMe && mine.is === "said");
}

/** What would be sealed of my draft and could be shown. */
export function wouldShow(rows: readonly ReviewItemRow[]): ReviewItemRow[] {
  return rows.filter((row) => row.asksMe && isAnswered(row));
}

/** The mentee and the mentor, each with what was shown of theirs. */
export type Two = {
  mentee: PersonView;
  mentor: PersonView;
  of: (row: ReviewItemRow) => { mentee: ReviewShown; mentor: ReviewShown };
};

export function twoOf({ me, partner, myRole }: ReviewPage): Two {
  const isMentee = myRole === "mentee";
  return {
    mentee: isMentee ? me : partner,
    mentor: isMentee ? partner : me,
    of: ({ mine, theirs }) =>
      isMentee ? { mentee: mine, mentor: theirs } : { mentee: theirs, mentor: mine },
  };
}
