import { afterEach, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import TryPage from "../../../test/TryPage.svelte";
import type { RemovedLine } from "../../shared/removed.data";
import Removed from "./Removed.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const LONG = "Ask Priya whether the lab of the north wing could take two visitors in the second week ".repeat(
  2,
);
const IDEA: RemovedLine = {
  id: "1",
  pair: "p",
  what: "idea",
  words: LONG.trim(),
  day: "2026-11-24",
  untilDay: "2027-01-23",
};
const NOTE: RemovedLine = { ...IDEA, id: "2", pair: null, what: "progress_note", words: "I watched two" };

async function show(first: RemovedLine[]) {
  let lines = first;
  const { asked } = fakeDesk({
    view_removed: () => lines,
    bring_back: ({ id }) => {
      lines = lines.filter((line) => line.id !== id);
      return null;
    },
  });
  await render(TryPage, {
    of: Removed,
    given: { partnerIn: (pair: string) => (pair === "p" ? "Sam" : undefined), onback: () => undefined },
  });
  return () => asked.filter(({ command }) => command === "bring_back").map(({ given }) => given);
}

test("G-7: what was removed says what it was, until when it stays, and comes back by one press", async () => {
  const broughtBack = await show([IDEA, NOTE]);
  const lines = page.getByRole("listitem");
  await expect.element(lines.nth(0)).toHaveTextContent(/Parked idea, with Sam · removed .*stays until/);
  await expect.element(lines.nth(1)).toHaveTextContent(/I watched two.*Progress note · removed/);
  await expectAxeClean("screen");
  await page.getByRole("button", { name: "Bring it back: I watched two" }).click();
  await expect.element(page.getByText("I watched two")).not.toBeInTheDocument();
  expect(broughtBack()).toEqual([{ id: "2" }]);
});

test("G-7: an empty list says so", async () => {
  await show([]);
  await expect.element(page.getByText("Nothing was removed in the last 60 days.")).toBeVisible();
  await expectAxeClean("screen");
});
