import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import * as fakes from "../../../test/pair-fakes";
import { markStale } from "../../shared/query.svelte";
import TryPage from "../../../test/TryPage.svelte";
import type { WeekView } from "./today.data";
import Week from "./Week.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const maya = { pair: fakes.PAIR, partner: fakes.maya, colour: "moss" };
const aleksandra = { pair: "p2", partner: fakes.longLine.mentee, colour: "heather" };

const quiet: WeekView = {
  today: fakes.TODAY,
  zone: "Europe/Berlin",
  days: ["25", "26", "27", "28", "29", "30"]
    .map((day) => ({ day: `2026-11-${day}`, meetings: [] as WeekView["days"][number]["meetings"] }))
    .concat({ day: "2026-12-01", meetings: [] }),
  promises: [],
  promiseCount: 0,
  waiting: [],
  minutesAMonth: 0,
  hoursStated: 0,
};

async function show(view: WeekView, fileCount = 0) {
  fakeDesk({ view_week: () => view });
  const gone: string[] = [];
  await render(TryPage, {
    of: Week,
    given: {
      fileCount,
      onpair: (pair: string) => gone.push(pair),
      onmeeting: (pair: string, meeting: string) => gone.push(`${pair} ${meeting}`),
      onfiles: () => gone.push("files"),
    },
  });
  return gone;
}

describe("This week", () => {
  test("quiet: says so, and shows seven days", async () => {
    await show(quiet);
    await expect
      .element(page.getByRole("heading", { level: 1 }))
      .toHaveTextContent("Nothing waits for you this week.");
    await expect.element(page.getByText("You owe nobody anything.")).toBeVisible();
    expect(
      page.getByRole("list", { name: "The next seven days" }).getByRole("heading").elements().length,
    ).toBe(7);
    await expectAxeClean("screen");
  });

  test("full, with a long name: who waits first, meetings on their day, promises with their owner", async () => {
    const starts = "2026-11-26T13:00:00Z";
    const gone = await show(
      {
        ...quiet,
        days: quiet.days.map((day) =>
          day.day === "2026-11-26"
            ? { ...day, meetings: [{ whose: aleksandra, meeting: "m1", starts, minutes: 60 }] }
            : day,
        ),
        promises: [
          { whose: maya, text: "Send the reading list", day: "2026-11-23", lateDays: 2 },
          { whose: aleksandra, text: "إرسال الشرائح 🌱", day: null, lateDays: 0 },
        ],
        promiseCount: 2,
        waiting: [{ whose: maya, agreement: 9, expectations: 0, idp: 2, meetings: 1, reviews: 0 }],
        minutesAMonth: 540,
      },
      2,
    );
    await expect.element(page.getByText("late 2 days")).toBeVisible();
    await expect
      .element(page.getByText("9 clauses, 2 things in the plan, 1 thing in Meetings", { exact: true }))
      .toBeVisible();
    await expect.element(page.getByText("About 9 hours of meetings a month promised.")).toBeVisible();
    await expect.element(page.getByText("9 minutes of reading")).toBeVisible();
    await page.getByRole("button", { name: "Take in 2 parcels" }).click();
    await page.getByRole("button", { name: /14:00/ }).click();
    await userEvent.keyboard("{Enter}");
    await page.getByRole("button", { name: /Send the reading list/ }).click();
    expect(gone.at(0)).toBe("files");
    expect(gone.at(1)).toBe("p2 m1");
    expect(gone.at(-1)).toBe(fakes.PAIR);
    expect(document.body.textContent).not.toMatch(/%|average/u);
    await expectAxeClean("screen");
  });

  test("HO-3: what is promised stands beside the hours one says one has, which are Only me", async () => {
    let hoursStated = 0;
    const { asked } = fakeDesk({
      view_week: () => ({ ...quiet, minutesAMonth: 540, hoursStated }),
      state_hours: ({ hours }) => {
        hoursStated = Number(hours);
        markStale(["person"]);
        return null;
      },
    });
    const ways = { fileCount: 0, onpair: () => null, onmeeting: () => null, onfiles: () => null };
    await render(TryPage, { of: Week, given: ways });
    await page.getByRole("button", { name: "State your hours" }).click();
    await expect.element(page.getByText("Only me", { exact: true })).toBeVisible();
    const field = page.getByRole("textbox", { name: "Hours a month you have for mentoring" });
    await field.fill("six");
    await expect.element(page.getByText("A whole number up to 200.")).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Keep it" })).toBeDisabled();
    await field.fill("6");
    await expectAxeClean("screen");
    await userEvent.keyboard("{Enter}");
    await expect
      .element(page.getByText("About 9 hours of meetings a month promised, 6 hours stated."))
      .toBeVisible();
    await expect.element(page.getByText("State more hours, or offer a lighter rhythm.")).toBeVisible();
    expect(asked.filter(({ command }) => command === "state_hours")).toMatchObject([{ given: { hours: 6 } }]);
  });
});
