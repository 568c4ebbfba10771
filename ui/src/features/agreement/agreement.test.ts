// What can be told without a window: states, counts, gaps, the next thing, and the words themselves.
import { describe, expect, test } from "vitest";
import { agreement, DRAFT, IN_DISCUSSION, lines, MAYA_AND_SAM, SAM_APPRAISAL } from "../../../test/room";
import type { ClauseState } from "./agreement.data";
import { words as roomWords } from "./agreement.words";
import { clauseGroups } from "./clause-groups";
import { shapeOf, stateWords } from "./clause-state";
import { words as clauseWords } from "./clause.words";
import { stretches, withGapNames } from "./gaps";
import { nextThing } from "./next-thing";
import { countChanges, redlineWords } from "./redline-words";
import { words as signWords } from "./sign.words";

const here = { hasPartner: true, outCount: 0 };

describe("states", () => {
  test("every state has a shape and words of its own", () => {
    const states: ClauseState[] = [
      "draft",
      "open",
      "partners_turn",
      "my_turn",
      "crossed",
      "crossed_yes",
      "parked",
      "agreed",
      "left_out",
    ];
    const said = states.map((state) =>
      stateWords({ state, gaps: 0, changedSinceSigned: false }, MAYA_AND_SAM),
    );
    expect(new Set(said).size).toBe(states.length);
    expect(shapeOf("my_turn", MAYA_AND_SAM)).toBe("mentee");
    expect(shapeOf("partners_turn", MAYA_AND_SAM)).toBe("mentor");
    // Seen from Sam's laptop the same clause carries the same shape.
    const fromSam = { me: MAYA_AND_SAM.partner, partner: MAYA_AND_SAM.me };
    expect(shapeOf("partners_turn", fromSam)).toBe("mentee");
  });

  test("only a heading with nothing open is folded", () => {
    const groups = clauseGroups(lines(IN_DISCUSSION), MAYA_AND_SAM);
    const folded = groups.filter((group) => group.folded !== undefined).map(({ name }) => name);
    expect(folded).toContain("Purpose and goals");
    expect(folded).not.toContain("Messages and reply times");
    expect(groups.flatMap(({ items }) => items).length).toBe(34);
    expect(clauseGroups(lines(DRAFT), MAYA_AND_SAM).every(({ folded }) => folded === undefined)).toBe(true);
  });

  test("a heading with words that differ from what was signed stays open", () => {
    const changed = lines({ otherwise: "agreed" }).map((line, i) => ({
      ...line,
      changedSinceSigned: i === 0,
    }));
    expect(clauseGroups(changed, MAYA_AND_SAM)[0]?.folded).toBeUndefined();
  });
});

describe("the next thing", () => {
  test("answers come first, then gaps, then what lets the text leave, then signing", () => {
    expect(nextThing(agreement({ is: "in_discussion" }, IN_DISCUSSION), here)).toMatchObject({
      to: "clause",
      clause: "cl-response-time",
    });
    expect(nextThing(agreement({ is: "draft" }, DRAFT), here)).toMatchObject({ clause: "cl-purpose" });
    const written = agreement({ is: "draft" }, { otherwise: "draft" });
    expect(nextThing(written, { ...here, hasPartner: false })?.to).toBe("invite");
    expect(nextThing(written, here)?.to).toBe("text");
    const settled = { otherwise: "agreed" } as const;
    expect(nextThing(agreement({ is: "ready_to_sign" }, settled), here)?.to).toBe("sign");
    expect(nextThing(agreement({ is: "signed_by_both" }, settled), here)?.to).toBe("record");
    expect(nextThing(agreement({ is: "signed_by_both" }, settled), { ...here, outCount: 1 })?.to).toBe(
      "parcels",
    );
  });

  test("a parcel is named only when there is something to carry", () => {
    const waiting = agreement({ is: "in_discussion" }, { otherwise: "partners_turn" });
    expect(nextThing(waiting, here)).toBeUndefined();
    expect(nextThing(waiting, { ...here, outCount: 3 })?.to).toBe("parcels");
  });
});

describe("a comparison in words", () => {
  test("gone and new beside each other are one place", () => {
    expect(countChanges(SAM_APPRAISAL)).toEqual({ reworded: 1, added: 1, removed: 0 });
    expect(redlineWords(SAM_APPRAISAL)).toBe("In words: one part reworded, one part added.");
    expect(redlineWords([{ kind: "same", text: "As it was." }])).toBe("In words: nothing changed.");
    expect(redlineWords([{ kind: "gone", text: "All of it." }])).toBe("In words: one part removed.");
  });
});

describe("gaps", () => {
  test("are found by their marks and shown by their names", () => {
    expect(stretches("We meet ‹Rhythm›, by ‹Way›.")).toEqual([
      { text: "We meet ", isGap: false },
      { text: "Rhythm", isGap: true },
      { text: ", by ", isGap: false },
      { text: "Way", isGap: true },
      { text: ".", isGap: false },
    ]);
    expect(stretches("A lone ‹ stays.")).toEqual([{ text: "A lone ‹ stays.", isGap: false }]);
    expect(withGapNames("Only {named_persons} know.", () => "people by name")).toBe(
      "Only ‹people by name› know.",
    );
    expect(withGapNames("We may pass on only this: {x}. Both.", () => undefined)).toBe(
      "We may pass on only this: … Both.",
    );
  });
});

/** Every sentence of a table of words; what takes facts is said with plain ones. */
function sentences(table: object): string[] {
  return Object.values(table).flatMap((said: unknown) => {
    if (typeof said === "string") return [said];
    if (typeof said === "object" && said !== null) return sentences(said);
    return [];
  });
}

describe("words", () => {
  const all = [roomWords, clauseWords, signWords].flatMap(sentences);

  test("sentences have at most twenty words, and nothing shouts", () => {
    for (const text of all) {
      for (const sentence of text.split(/(?<=[.?:;])\s/u))
        expect(sentence.split(/\s+/u).length, sentence).toBeLessThanOrEqual(20);
      expect(text).not.toContain("!");
    }
  });

  test("words of machinery do not appear", () => {
    for (const text of all) expect(text).not.toMatch(/\b(invalid|conflict|sync|failed|user|error)\b/iu);
  });
});
