import { describe, expect, test } from "vitest";
import { failures, failureWords, plural } from "./words";
import type { Failure } from "../bindings";

describe("plural", () => {
  test("picks the form of the number and writes it", () => {
    const forms = { one: "# clause", other: "# clauses" };
    expect([0, 1, 2, 1200].map((n) => plural(n, forms))).toEqual([
      "0 clauses",
      "1 clause",
      "2 clauses",
      "1,200 clauses",
    ]);
  });
});

describe("the words of failures", () => {
  test("facts are said", () => {
    expect(failureWords({ code: "passphrase_wrong", wait_seconds: 1 }).next).toContain("1 second,");
    expect(failureWords({ code: "passphrase_wrong", wait_seconds: 30 }).next).toContain("30 seconds");
    expect(failureWords({ code: "passphrase_wrong", wait_seconds: 0 }).next).not.toContain("Wait");
  });

  test("every sentence ends, and none is a template with a hole", () => {
    const facts = { wait_seconds: 2, chars_min: 10, chars_max: 60 };
    for (const code of Object.keys(failures)) {
      const said = failureWords({ ...facts, code } as Failure);
      for (const sentence of [said.what, said.safe, said.next]) {
        expect(sentence, code).toMatch(/^[A-Z].*[.?]$/s);
        expect(sentence, code).not.toMatch(/undefined|NaN|#/);
      }
    }
  });

  test("a code of a newer notebook has calm words too", () => {
    expect(failureWords({ code: "not_yet_known" } as unknown as Failure)).toEqual(
      failureWords({ code: "unexpected" }),
    );
  });
});
