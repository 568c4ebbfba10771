// What the development plan works out before anything is shown.
import { describe, expect, test } from "vitest";
import { filledOf, typedOf } from "./fields";
import { blankGoal, isWhole } from "./goal-draft";
import { parted } from "./goals-shown";
import type { GoalCard, SheetFieldView } from "./idp.data";
import { comparedValue, stateWords, stepsWords } from "./idp.words";
import { monthsOf } from "./months";

const TODAY = "2026-11-25";

describe("goals over months", () => {
  test("six months at least, from the month of the earliest day, and days keep their order", () => {
    const months = monthsOf(["2026-11-10", "2027-01-15"], TODAY);
    expect(months.names).toEqual(["Nov", "Dec", "Jan", "Feb", "Mar", "Apr"]);
    expect(months.at("2026-11-01")).toBe(0);
    expect(months.at("2026-12-01")).toBeCloseTo(1 / 6);
    expect(months.at("2027-01-15")).toBeGreaterThan(months.at(TODAY));
  });

  test("what lies far away ends at the edge, and years are crossed", () => {
    const months = monthsOf(["2020-01-01", "2031-01-01", ""], TODAY);
    expect(months.names).toHaveLength(12);
    expect(months.names[0]).toBe("Aug");
    expect(months.at("2020-01-01")).toBe(0);
    expect(months.at("2031-01-01")).toBe(1);
  });
});

describe("goals of many years", () => {
  const goal = (name: string, state: GoalCard["state"], stateDay: string) =>
    ({ goal: name, state, stateDay }) as GoalCard;

  test("what is under way and the three newest that ended stay, the others lie with the earlier ones", () => {
    const { shown, earlier } = parted([
      goal("oldest", "reached", "2021-01-01"),
      goal("active", "active", "2019-01-01"),
      goal("old", "let_go", "2022-01-01"),
      goal("draft", "draft", ""),
      goal("third", "reached", "2024-01-01"),
      goal("newest", "reached", "2026-01-01"),
      goal("second", "let_go", "2025-01-01"),
    ]);
    expect(shown.map((one) => one.goal)).toEqual(["active", "draft", "third", "newest", "second"]);
    expect(earlier.map((one) => one.goal)).toEqual(["old", "oldest"]);
  });
});

describe("fields of a sheet", () => {
  const field = (of: Partial<SheetFieldView>): SheetFieldView => ({
    field: "a",
    label: "A",
    help: "",
    kind: "text",
    options: [],
    required: false,
    mentors: false,
    charsMax: 200,
    value: null,
    ...of,
  });

  test("the mentor’s field is not typed here, and what is empty is not kept", () => {
    const typed = typedOf([
      field({}),
      field({ field: "b", kind: "list" }),
      field({ field: "c", value: { text: "kept" } }),
      field({ field: "d", mentors: true }),
    ]);
    expect(Object.keys(typed)).toEqual(["a", "b", "c"]);
    expect(filledOf(typed)).toEqual({ c: { text: "kept" } });
    expect(filledOf({ ...typed, b: { many: ["one", " "] } })).toEqual({
      b: { many: ["one"] },
      c: { text: "kept" },
    });
  });
});

test("a goal is whole with its three blanks", () => {
  const whole = { ...blankGoal(), sentence: "Run it", day: "2027-01-15", sign: "seen" };
  expect(isWhole(whole)).toBe(true);
  expect(isWhole({ ...whole, sign: " " })).toBe(false);
});

test("progress is words and counts, never a percentage", () => {
  expect(stepsWords(2, 5, "2026-11-27", TODAY)).toBe("2 of 5 steps done, next in 2 days");
  expect(stepsWords(0, 1, null, TODAY)).toBe("0 of 1 step done");
  expect(stepsWords(0, 0, null, TODAY)).toBe("No steps yet");
  expect(stateWords("let_go", "2026-03-04", TODAY)).toBe("Let go on 4 March");
  expect(comparedValue("skill", "2", ["New to me", "With support"])).toBe("With support");
  expect(comparedValue("skill", "", [])).toBe("nothing yet");
});
