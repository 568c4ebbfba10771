// AG-1: what the interview asks, against the catalogue that ships.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ClauseLine } from "./agreement.data";
import { answerSaid, decisionsOf, QUESTIONS, questionsOf, resumesAt } from "./interview";

const toml = readFileSync(new URL("../../../../core/catalogue/en/clauses.toml", import.meta.url), "utf8");
type Listed = { id: string; sizes: string; params: string };
const catalogue: Listed[] = toml
  .split("[[clause]]")
  .slice(1)
  .map((text) => {
    const all = [...text.matchAll(/^params = \[(.*)\]$/gmu)].map(([, list]) => list ?? "");
    return {
      id: /^id = "(.*)"$/mu.exec(text)?.[1] ?? "",
      sizes: /^sizes = \[(.*)\]$/mu.exec(text)?.[1] ?? "",
      params: all.join(),
    };
  });
const line = ({ id }: Listed, gaps = 0): ClauseLine => ({
  clause: id,
  number: 1,
  heading: "",
  title: id,
  state: "draft",
  gaps,
  changedSinceSigned: false,
});
const draft = (size: string) =>
  catalogue.filter(({ sizes }) => sizes.includes(`"${size}"`)).map((clause) => line(clause));

describe("AG-1, the interview", () => {
  test("every gap it asks for stands in its clause", () => {
    for (const { asks } of QUESTIONS)
      for (const { clause, params } of asks)
        for (const param of params)
          expect(catalogue.find(({ id }) => id === clause)?.params, clause).toContain(`"${param}"`);
  });

  test("a standard Workplace draft takes twelve pages and at most 40 decisions", () => {
    const questions = questionsOf(draft("standard"));
    const decisions = questions.reduce((sum, question) => sum + decisionsOf(question), 0);
    expect(questions).toHaveLength(12);
    // The preset is one decision more.
    expect(decisions + 1).toBe(29);
    expect(decisions + 1).toBeLessThanOrEqual(40);
  });

  test("a five-line draft asks only what it holds", () => {
    expect(questionsOf(draft("five")).map(({ id }) => id)).toEqual([
      "goals",
      "time",
      "meetings",
      "confidentiality",
      "ending",
    ]);
  });

  test("what has been proposed is not asked any more", () => {
    const lines = draft("five").map((one) => ({ ...one, state: "partners_turn" as const }));
    expect(questionsOf(lines)).toEqual([]);
  });

  test("it is taken up again at the first gap, and at the check when none is left", () => {
    const lines = draft("standard");
    expect(resumesAt(lines)).toBe(13);
    const withGap = lines.map((one) => (one.clause === "cl-success" ? { ...one, gaps: 1 } : one));
    expect(resumesAt(withGap)).toBe(2);
  });

  test("answers are said as their options are called", () => {
    const field = {
      id: "boundary_list",
      label: "What we leave out",
      kind: { is: "multi_choice" as const },
      value: null,
      required: true,
      freeEntry: true,
      whenEmpty: null,
      options: [{ value: "bd-no-pay", label: "Pay" }],
      sharedWith: [],
    };
    const day = (text: string) => `day ${text}`;
    expect(answerSaid(field, { many: ["bd-no-pay", "own words"] }, day)).toBe("Pay; own words");
    expect(answerSaid(field, { day: "2026-11-25" }, day)).toBe("day 2026-11-25");
    expect(answerSaid(field, { whole: 3 }, day)).toBe("3");
    expect(answerSaid(field, undefined, day)).toBe("");
  });
});
