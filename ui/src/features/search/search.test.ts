// Which commands fit what was typed, and how a hit is said in one line.
import { describe, expect, test } from "vitest";
import { fitting, type Command } from "./command";
import { hitLine } from "./hit-line";
import type { SearchHit } from "./search.data";

const command = (name: string): Command => ({ id: name, name, icon: "today", act: () => {} });
const all = ["Today", "Expectations", "Make parcel", "Café notes"].map(command);

describe("commands", () => {
  test.each([
    ["", 4],
    ["  ", 4],
    ["par", 1],
    ["PARCEL", 1],
    ["cafe", 1],
    ["arcel", 0],
    ["\\", 0],
  ])("“%s” fits %i", (typed, count) => {
    expect(fitting(all, typed)).toHaveLength(count);
  });
});

describe("a line", () => {
  const hit: SearchHit = {
    id: "1",
    pair: "a",
    kind: "minutes",
    place: { at: "meeting", meeting: "3", spot: "minutes" },
    whose: "both",
    onlyMe: false,
    at: "2026-11-24",
    title: [],
    excerpt: [{ text: "We began.", isHit: false }],
  };
  const pairs = [
    { pair: "a", name: "Maya · Sam", partner: "Sam" },
    { pair: "b", name: "Maya · Priya", partner: "Priya" },
  ];

  test("what has no title is called what it is, once", () => {
    expect(hitLine(hit, pairs, "2026-11-25")).toMatchObject({
      title: [{ text: "Minutes", isHit: false }],
      when: "Tue 24 Nov",
      with: "with Sam",
    });
  });

  test("what has one says its kind at the end; one pair is not named", () => {
    const titled = { ...hit, kind: "point" as const, title: [{ text: "Books", isHit: true }] };
    expect(hitLine(titled, pairs.slice(0, 1), "2026-11-25")).toMatchObject({
      when: "Point, Tue 24 Nov",
      with: "",
    });
  });

  test("a moment that is none shows no day and breaks nothing", () => {
    expect(hitLine({ ...hit, at: "never" }, pairs, "2026-11-25").when).toBe("");
  });
});
