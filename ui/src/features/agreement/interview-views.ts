// The clauses of a question, read together.
import type { Asked } from "../../shared/ask";
import { viewClause, type ClauseView, type PairId } from "./agreement.data";
import type { Question } from "./interview";

export async function viewClausesOf(
  pair: PairId,
  questions: readonly Question[],
): Promise<Asked<ClauseView[]>> {
  const clauses = questions.flatMap(({ asks }) => asks.map(({ clause }) => clause));
  const read = await Promise.all(clauses.map((clause) => viewClause(pair, clause)));
  const views: ClauseView[] = [];
  for (const one of read) {
    if (!one.ok) return one;
    views.push(one.value);
  }
  return { ok: true, value: views };
}
