import { describe, expect, it } from "vitest";
import { places } from "./on-page";

function found(text: string, typed: string): string[] {
  return places(text, typed).map(([from, to]) => text.slice(from, to));
}

describe("SE-2: words on a page", () => {
  it("are found without accents and case, and marked as they stand", () => {
    expect(found("Zoë and ZOE met zoe\u0308.", "zoe")).toEqual(["Zoë", "ZOE", "zoe\u0308"]);
    expect(found("Straße", "straße")).toEqual(["Straße"]);
    expect(found("İstanbul", "istanbul")).toEqual(["İstanbul"]);
  });

  it("are found again and again, one after the other", () => {
    expect(places("aaaa", "aa")).toEqual([
      [0, 2],
      [2, 4],
    ]);
  });

  it("are nothing for nothing", () => {
    expect(places("anything", "  ")).toEqual([]);
    expect(places("", "a")).toEqual([]);
  });

  it("keep whole what takes two units", () => {
    expect(found("ok 👍🏽 ok", "👍🏽")).toEqual(["👍🏽"]);
  });
});
