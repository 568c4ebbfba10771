import { describe, expect, test } from "vitest";
import { clockTime, dayAfter, dayIn, dayLong, dayShort, fromToday, momentWords, monthAfter } from "./day";

const here = { nowMs: Date.parse("2026-11-23T10:00:00Z"), zone: "Europe/Lisbon" };

describe("days in words", () => {
  test("the year is named only where it differs", () => {
    expect(dayShort("2026-11-26", "2026-11-23")).toBe("Thu 26 Nov");
    expect(dayShort("2027-01-15", "2026-11-23")).toBe("Fri 15 Jan 2027");
    expect(dayLong("2026-11-26")).toBe("Thursday 26 November 2026");
  });

  test("how far a day is", () => {
    const far = ["2026-11-23", "2026-11-24", "2026-11-22", "2026-11-26", "2026-12-23", "2027-03-01"];
    expect(far.map((day) => fromToday(day, "2026-11-23"))).toEqual([
      "today",
      "tomorrow",
      "yesterday",
      "in 3 days",
      "in 4 weeks",
      "in 3 months",
    ]);
  });

  test("a moment, with its zone where that is not mine", () => {
    expect(momentWords("2026-11-26T14:00:00Z", "Europe/Lisbon", here)).toBe("Thu 26 Nov, 14:00, in 3 days");
    expect(momentWords("2026-11-26T14:00:00Z", "Europe/Lisbon", { ...here, zone: "Europe/Warsaw" })).toBe(
      "Thu 26 Nov, 14:00 (Lisbon), in 3 days",
    );
  });

  test("midnight belongs to the day of the zone", () => {
    expect(dayIn(Date.parse("2026-11-23T23:30:00Z"), "Europe/Warsaw")).toBe("2026-11-24");
    expect(clockTime("2026-11-23T23:05:00Z", "Europe/Warsaw")).toBe("00:05");
  });

  test("chips: a week on across the change of clocks, a month on into a shorter month", () => {
    expect(dayAfter("2026-10-24", 7)).toBe("2026-10-31");
    expect(monthAfter("2026-01-31")).toBe("2026-02-28");
    expect(monthAfter("2026-12-15")).toBe("2027-01-15");
  });
});

test("what is no day and no moment shows as nothing, and breaks nothing", () => {
  for (const none of ["", "soon", "9999-99-99T99:99:99Z"]) {
    expect(dayShort(none, "2026-11-23").trim()).toBe("");
    expect(fromToday(none, "2026-11-23")).toBe("");
    expect(clockTime(none, "Europe/Lisbon")).toBe("");
  }
  expect(dayShort("2026-11-26T14:00:00Z", "2026-11-23")).toBe("Thu 26 Nov");
});
