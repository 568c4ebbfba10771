// Which promises stand on the page when one asks for some of them. Pure.
import type { ActionItemView, PromisesView } from "./meeting.data";

export const LEDGER_FILTERS = ["all", "mine", "theirs", "both", "late", "done"] as const;
export type LedgerFilter = (typeof LEDGER_FILTERS)[number];

/** The lines asked for, in the order of the notebook; "all" is the page as it is. */
export function promisesOf(view: PromisesView, filter: LedgerFilter): ActionItemView[] {
  const open = [...view.offered, ...view.open];
  switch (filter) {
    case "all":
      return [...open, ...view.closed];
    case "mine":
      return open.filter(({ owner }) => owner === "me");
    case "theirs":
      return open.filter(({ owner }) => owner === "partner");
    case "both":
      return open.filter(({ owner }) => owner === "both");
    case "late":
      return open.filter(({ lateDays }) => lateDays > 0);
    case "done":
      return view.closed.filter(({ state }) => state === "done");
  }
}
