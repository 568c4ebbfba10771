import { describe, expect, test } from "vitest";
import * as fakes from "../../../test/pair-fakes";
import { headlines, headlineWords } from "./today.words";

const given = { partner: "Sam", today: fakes.TODAY };

describe("the one most useful next thing", () => {
  test("the invented views know every headline", () => {
    expect(new Set(fakes.headlines.map(({ is }) => is))).toEqual(new Set(Object.keys(headlines)));
  });

  test.each(fakes.headlines.map((line) => [line.is, line] as const))("%s", (_, line) => {
    const { title, lede, act } = headlineWords(line, given);
    expect(title).toMatch(/^[A-Z0-9].*[.?]$/);
    expect(lede).toMatch(/^[A-Z0-9].*[.?]$/);
    expect(act).toMatch(/^[A-Z]/);
    for (const sentence of [title, ...lede.split(/(?<=[.?]) /)]) {
      expect(sentence).not.toMatch(/undefined|NaN|#|!/);
      expect(sentence.split(" ").length, sentence).toBeLessThanOrEqual(20);
    }
  });

  test("one is said as one", () => {
    const one = headlineWords(
      { is: "answer_clauses", count: 1, titles: ["Reply times"], first: "cl-x", partnerSigned: true },
      given,
    );
    expect(one).toMatchObject({
      title: "Sam waits for your answer on 1 clause.",
      lede: "Sam has signed already. Reply times.",
      act: "Read it",
    });
  });

  test("of more titles than three the rest is counted", () => {
    const titles = ["A", "B", "C"];
    const line = { is: "answer_clauses", count: 9, titles, first: "cl-x", partnerSigned: false } as const;
    expect(headlineWords(line, given).lede).toBe("A, B, C and 6 more.");
  });
});
