import { expect, test } from "vitest";
import { paperHere } from "./paper-here";

const open = "open" as const;

test("each room leads to its own paper, and only where it has one", () => {
  const compare = paperHere(
    { desk: open, page: "expectations", place: { at: "compare", round: "r-1" } },
    "mentor",
  );
  expect(compare).toEqual({ kind: "expectation_comparison", about: "r-1" });
  const meeting = paperHere(
    { desk: open, page: "meetings", place: { at: "meeting", meeting: "m-1" } },
    "mentor",
  );
  expect(meeting, "its own buttons lead to the card and to the minutes").toBeUndefined();
  const promises = paperHere({ desk: open, page: "meetings", place: { at: "promises" } }, "mentor");
  expect(promises).toEqual({ kind: "ledger", about: null });
  const plan = { desk: open, page: "idp", place: { at: "overview" } } as const;
  expect(paperHere(plan, "mentee")).toEqual({ kind: "idp", about: null });
  expect(paperHere(plan, "mentor")).toBeUndefined();
  expect(paperHere({ desk: open, page: "today" }, "mentee")).toBeUndefined();
});
