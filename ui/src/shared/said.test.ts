import { expect, test } from "vitest";
import { pieces } from "./said";

test("a name is kept apart, and a word explains itself where it stands first", () => {
  const found = pieces("Sam makes a parcel. Your parcel heals Sam’s.", ["Sam"], { parcel: "term-parcel" });
  expect(found).toEqual([
    { is: "name", text: "Sam" },
    { is: "plain", text: " makes a " },
    { is: "term", text: "parcel", term: "term-parcel" },
    { is: "plain", text: ". Your parcel heals " },
    { is: "name", text: "Sam" },
    { is: "plain", text: "’s." },
  ]);
});

test("a word inside another one is not meant, and its capital letter stays", () => {
  expect(pieces("Unsealed. Seal it", [], { seal: "term-seal" })).toEqual([
    { is: "plain", text: "Unsealed. " },
    { is: "term", text: "Seal", term: "term-seal" },
    { is: "plain", text: " it" },
  ]);
  expect(pieces("Nothing here", [], { seal: "term-seal" })).toEqual([{ is: "plain", text: "Nothing here" }]);
});
