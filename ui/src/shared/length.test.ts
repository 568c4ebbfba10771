import { expect, test } from "vitest";
import { lengthHint, lengthOf, tooMany } from "./length";

test("characters outside the first plane count once", () => {
  expect(lengthOf("Ŵ𝄞a")).toBe(3);
});

test("a text at its limit is not too long", () => {
  expect(tooMany("abcd", 4)).toBe(0);
  expect(lengthHint("abcd", 4)).toBe("4 of 4 characters");
});

test("a text over its limit says by how much", () => {
  expect(lengthHint("a".repeat(434), 400)).toMatch(/^34 too many\./);
});
