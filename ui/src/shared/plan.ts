// Which clauses speak of the development plan: from each of them one press leads there.
const PLAN_CLAUSES: readonly string[] = ["cl-goals", "cl-idp", "cl-progress"];

export function isAboutPlan(clause: string): boolean {
  return PLAN_CLAUSES.includes(clause);
}
