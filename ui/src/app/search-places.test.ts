// Every place that the notebook can answer has a page, and says what to look for on it.
import { describe, expect, test } from "vitest";
import { line, longLine } from "../../test/pair-fakes";
import type { ChangedThing, SearchHit } from "../bindings";
import { pairOf, routeOf, routeOfChange } from "./search-places";
import { roomOf } from "../features/parcels/change-room";

const hit: SearchHit = {
  id: "1",
  pair: null,
  kind: "goal",
  place: { at: "goal", goal: "g" },
  whose: "me",
  onlyMe: true,
  at: "2026-11-25",
  title: [],
  excerpt: [],
};

describe("a hit leads", () => {
  test("to the exact clause, sentence, promise and note", () => {
    expect(routeOf({ at: "clause", clause: "cl-scope" }).route).toEqual({
      desk: "open",
      page: "agreement",
      place: { at: "clause", clause: "cl-scope" },
    });
    expect(routeOf({ at: "answers", round: "r", item: "i" })).toEqual({
      route: { desk: "open", page: "expectations", place: { at: "answer", round: "r", page: -1, item: "i" } },
      spot: "i",
    });
    expect(routeOf({ at: "promises", spot: "p" })).toEqual({
      route: { desk: "open", page: "meetings", place: { at: "promises" } },
      spot: "p",
    });
    expect(routeOf({ at: "skills", spot: "comp-learning" })).toEqual({
      route: { desk: "open", page: "idp", place: { at: "skills" } },
      spot: "comp-learning",
    });
    expect(routeOf({ at: "snapshots", spot: "s" }).spot).toBe("s");
    expect(routeOf({ at: "confidence" })).toEqual({
      route: { desk: "open", page: "agreement", place: { at: "parts" } },
      spot: "confidence",
    });
    expect(routeOf({ at: "meeting", meeting: "3", spot: "my-notes" }).spot).toBe("my-notes");
  });

  test("to its own pair; my plan is read where I am the mentee", () => {
    const asMentor = { ...longLine, myRole: "mentor" as const };
    expect(pairOf({ ...hit, pair: "x" }, line, [line])).toBe("x");
    expect(pairOf(hit, line, [line, asMentor])).toBe(line.pair);
    expect(pairOf(hit, asMentor, [asMentor, line])).toBe(line.pair);
    expect(pairOf(hit, asMentor, [asMentor])).toBeUndefined();
  });
});

describe("XC-7: a line of What changed leads", () => {
  const thing: ChangedThing = {
    kind: "clause_yes",
    of: null,
    title: "",
    days: [],
    version: null,
    place: null,
  };

  test("to its clause, its meeting with the point, its plan, and the record of a guardian's ink", () => {
    expect(routeOfChange({ ...thing, place: { at: "clause", clause: "cl-scope" } })?.route).toMatchObject({
      page: "agreement",
      place: { at: "clause", clause: "cl-scope" },
    });
    expect(routeOfChange({ ...thing, place: { at: "meeting", meeting: "3", spot: "point-1" } })).toEqual({
      route: { desk: "open", page: "meetings", place: { at: "meeting", meeting: "3" } },
      spot: "point-1",
    });
    expect(routeOfChange({ ...thing, place: { at: "shared_plan", spot: "b" } })).toEqual({
      route: { desk: "open", page: "idp", place: { at: "as_partner" } },
      spot: "b",
    });
    expect(routeOfChange({ ...thing, kind: "guardian_noted" })?.route).toMatchObject({
      page: "agreement",
      place: { at: "record" },
    });
  });

  test("to its room alone where no page is named", () => {
    expect(routeOfChange({ ...thing, kind: "agreement_signed" })).toBeUndefined();
    expect(roomOf({ kind: "agreement_signed", of: null })).toBe("agreement");
    expect(roomOf({ kind: "offer_yes", of: "roles_proposed" })).toBe("pair");
  });
});
