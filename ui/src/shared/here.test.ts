import { expect, test } from "vitest";
import { zoneHere, dayIn } from "./day";
import { dayHere } from "./here";

test("a day stays the day it is in every zone, a moment becomes the day it is here", () => {
  expect(dayHere("2026-11-23")).toBe("2026-11-23");
  const moment = "2026-11-23T23:30:00Z";
  expect(dayHere(moment)).toBe(dayIn(Date.parse(moment), zoneHere()));
});
