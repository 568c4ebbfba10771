import { afterEach, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import { PAIR, SAM, TODAY } from "../../../test/room";
import { markStale } from "../../shared/query.svelte";
import TryPage from "../../../test/TryPage.svelte";
import type { FirstDaysLine, FirstDaysState, FirstDaysView } from "./first-days.data";
import FirstDays from "./FirstDays.svelte";
import FirstDaysRow from "./FirstDaysRow.svelte";
import FirstDaysToday from "./FirstDaysToday.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const HELLO: FirstDaysLine = {
  line: "d90-mentee-hello",
  text: "Write a short, polite hello and suggest two dates.",
  latestDay: "2026-11-20",
  state: "open",
  room: "meetings",
};
const PERSON: FirstDaysLine = {
  ...HELLO,
  line: "d90-mentee-new-person",
  text: "Meet one new person, or visit one new group.",
  latestDay: "2027-01-24",
  room: null,
};
const VIEW: FirstDaysView = {
  partner: SAM,
  role: "mentee",
  today: TODAY,
  startDay: "2026-11-15",
  lastDay: "2027-02-13",
  isOver: false,
  isHidden: false,
  lines: [HELLO, PERSON],
  next: PERSON.line,
};

async function show(
  first: FirstDaysView | null,
  of: typeof FirstDays | typeof FirstDaysRow | typeof FirstDaysToday = FirstDays,
) {
  let view = first;
  const got: string[] = [];
  const { asked } = fakeDesk({
    view_first_days: () => view,
    mark_first_days: ({ line, state }) => {
      const lines = view?.lines.map((one) =>
        one.line === line ? { ...one, state: state as FirstDaysState } : one,
      );
      if (view && lines) view = { ...view, lines };
      markStale(["pair"]);
      return null;
    },
    hide_first_days: ({ hidden }) => {
      if (view) view = { ...view, isHidden: hidden === true };
      markStale(["pair"]);
      return null;
    },
  });
  const given = {
    pair: PAIR,
    ongo: (room: string) => got.push(room),
    onback: () => got.push("back"),
    onopen: () => got.push("open"),
  };
  await render(TryPage, { of, given });
  const marks = () =>
    asked
      .filter(({ command }) => command === "mark_first_days")
      .map(({ given: { line, state } }) => [line, state]);
  return { got, marks };
}

test("HO-4: each line has a latest day in plain words, is ticked, skipped and put back in its place", async () => {
  const { got, marks } = await show(VIEW);
  await expect
    .element(page.getByRole("heading", { level: 1 }))
    .toHaveTextContent("Your first 90 days with Sam");
  const tick = page.getByRole("checkbox", { name: HELLO.text });
  await expect.element(tick).toHaveAccessibleDescription(/^by /);
  expect(document.body.textContent).not.toMatch(/late|\d+ ?\/ ?\d+|%/);
  await page.getByRole("button", { name: "Open Meetings" }).click();
  await expectAxeClean("screen");
  await tick.click();
  await expect.element(page.getByText("You did one of them.")).toBeVisible();
  await expect.element(tick).toBeChecked();
  await tick.click();
  await page.getByRole("button", { name: `Skip: ${PERSON.text}` }).click();
  await page.getByRole("button", { name: `Put it back: ${PERSON.text}` }).click();
  await expect.poll(marks).toEqual([
    [HELLO.line, "done"],
    [HELLO.line, "open"],
    [PERSON.line, "skipped"],
    [PERSON.line, "open"],
  ]);
  expect(got).toEqual(["meetings"]);
});

test("HO-4: all of it is hidden by one press, and comes back by one", async () => {
  await show(VIEW);
  await page.getByRole("button", { name: "Hide all of it" }).click();
  await expect.element(page.getByText(/You hid this list/)).toBeVisible();
  await expect.element(page.getByText(HELLO.text)).not.toBeInTheDocument();
  await expectAxeClean("screen");
  await page.getByRole("button", { name: "Show it again" }).click();
  await expect.element(page.getByText(HELLO.text)).toBeVisible();
});

test("HO-4: once the days are over the list is there to read and nothing can be ticked", async () => {
  await show({ ...VIEW, isOver: true, next: null, lines: [{ ...HELLO, state: "done" }, PERSON] });
  await expect.element(page.getByText(/They were over on/)).toBeVisible();
  await expect.element(page.getByRole("listitem").first()).toHaveTextContent(/done/);
  await expect.element(page.getByRole("checkbox")).not.toBeInTheDocument();
  await expectAxeClean("screen");
});

test("HO-4: Today names one line and leads to the list; where nothing is offered it says nothing", async () => {
  const { got } = await show(VIEW, FirstDaysToday);
  await expect.element(page.getByText(/In your first 90 days, by .*: Meet one new person/)).toBeVisible();
  expect(document.body.textContent).not.toContain(HELLO.text);
  await page.getByRole("button", { name: "See the list" }).click();
  expect(got).toEqual(["open"]);
  cleanup();
  await show({ ...VIEW, next: null }, FirstDaysToday);
  await expect.element(page.getByRole("main")).toHaveTextContent(/^$/);
});

test("HO-4: the page of the pair leads there, and a pair that has nothing of it shows no row", async () => {
  const { got } = await show(VIEW, FirstDaysRow);
  await page.getByRole("button", { name: /First 90 days/ }).click();
  expect(got).toEqual(["open"]);
  cleanup();
  await show(null, FirstDaysRow);
  await expect.element(page.getByRole("main")).toHaveTextContent(/^$/);
});
