// Which goals stand on the plan, and which lie with the earlier ones: a plan of ten years still opens on today. Pure.
import type { GoalCard } from "./idp.data";

/** Reached or let go: this many of the newest stay beside what is under way. */
const SETTLED_SHOWN = 3;

const isSettled = ({ state }: GoalCard) => state === "reached" || state === "let_go";

/** Both in the order of the plan, the earlier ones newest first. */
export function parted(goals: readonly GoalCard[]): { shown: GoalCard[]; earlier: GoalCard[] } {
  const settled = goals.filter(isSettled).toSorted((a, b) => b.stateDay.localeCompare(a.stateDay));
  const earlier = settled.slice(SETTLED_SHOWN);
  const isEarlier = new Set(earlier.map(({ goal }) => goal));
  return { shown: goals.filter(({ goal }) => !isEarlier.has(goal)), earlier };
}
