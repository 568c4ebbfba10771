import { describe, expect, test } from "vitest";
import { failures, failureWords, plural } from "./words";
import type { Failure } from "../bindings";

describe("plural", () => {
  test("AC-4: picks the form of the number and writes it", () => {
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
    expect(failureWords({ code: "wrong_passphrase", waitSeconds: 1 }).next).toContain("1 second,");
    expect(failureWords({ code: "wrong_passphrase", waitSeconds: 30 }).next).toContain("30 seconds");
    expect(failureWords({ code: "wrong_passphrase", waitSeconds: 0 }).next).not.toContain("Wait");
  });

  // Facts of every kind at once: each code takes what it knows.
  const facts = {
    fromDay: "2027-01-24",
    waitSeconds: 2,
    charsMin: 10,
    charsMax: 60,
    over: 3,
    place: 4,
    offer: "lantern",
    wanted: 6,
    found: 5,
    bytesMax: 12_582_912,
    limit: 10,
    left: 2,
    name: "Sam",
    param: "rhythm",
    what: "pdf",
    mismatch: "to",
  };

  test("no two codes say that the same thing happened", () => {
    const said = Object.keys(failures).map((code) => failureWords({ ...facts, code } as Failure).what);
    const twice = said.filter((what, place) => said.indexOf(what) !== place);
    expect(twice).toEqual([]);
  });

  test("each address that is not ours has its own words", () => {
    const addresses = ["pair", "from", "to"] as const;
    const said = addresses.map((mismatch) => failureWords({ code: "for_somebody_else", mismatch }).what);
    expect(new Set(said).size).toBe(addresses.length);
  });

  test("every code has three sentences that end, without a hole and without blame", () => {
    for (const code of Object.keys(failures)) {
      for (const partner of [undefined, "Sam"]) {
        const said = failureWords({ ...facts, code } as Failure, partner);
        for (const sentence of [said.what, said.safe, said.next]) {
          expect(sentence, code).toMatch(/^[A-Z0-9].*[.?]$/s);
          expect(sentence, code).not.toMatch(/undefined|NaN|#|null/);
          expect(sentence, code).not.toMatch(/invalid|conflict|sync|failed|error|user|!/i);
          for (const one of sentence.split(/[.?:;] /))
            expect(one.split(" ").length, one).toBeLessThanOrEqual(20);
        }
      }
    }
  });

  test("the partner is named where it is known who it is", () => {
    expect(failureWords({ code: "damaged" }, "Sam").next).toBe("Ask Sam to send it again.");
    expect(failureWords({ code: "damaged" }).next).toBe("Ask your partner to send it again.");
  });

  test("every kind of foreign file is named", () => {
    const kinds = ["pdf", "zip", "program", "mail", "text", "image", "empty", "unknown"] as const;
    const said = kinds.map((what) => failureWords({ code: "not_ithaca", what }).what);
    expect(new Set(said).size).toBe(kinds.length);
  });

  test("a code of a newer notebook has calm words too", () => {
    expect(failureWords({ code: "not_yet_known" } as unknown as Failure)).toEqual(
      failureWords({ code: "unexpected" }),
    );
  });
});
