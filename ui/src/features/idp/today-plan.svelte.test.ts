// The goals on Today: the mentor reads those that are shared, as the mentee reads her own (HO-1).
import { afterEach, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import * as fakes from "../../../test/plan-fakes";
import { PAIR } from "../../../test/room";
import TryPage from "../../../test/TryPage.svelte";
import type { IdpPlace } from "./place";
import TodayPlan from "./TodayPlan.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const goalOf = (sentence: string, rank: number) =>
  fakes.sharedGoal({
    sentence,
    rank,
    progress: { word: "first_steps", line: "The agenda is written." },
    lane: { ...fakes.NO_LANE, block: `b-${sentence}` },
  });

async function shown(more: Parameters<typeof fakes.sharedPlan>[0]) {
  fakeDesk({ view_shared_idp: () => fakes.sharedPlan(more) });
  const went: IdpPlace[] = [];
  const given = { pair: PAIR, role: "mentor", ongo: (place: IdpPlace) => went.push(place) };
  await render(TryPage, { of: TodayPlan, given });
  return went;
}

test("HO-1: the mentor reads at most three shared goals, the most important first, and opens one", async () => {
  const goals = ["c", "a", "d", "b"].map((name, rank) => goalOf(name, 4 - rank));
  const went = await shown({ asksOpen: 0, goals });
  const section = page.getByRole("region", { name: "Goals of Maya" });
  await expect.element(section).toBeVisible();
  const rows = section.getByRole("button");
  expect(rows.elements().map((one) => one.querySelector(".text")?.textContent.trim())).toEqual([
    "b",
    "d",
    "a",
  ]);
  await expect.element(rows.first()).toHaveTextContent("First steps: The agenda is written.");
  await rows.first().click();
  expect(went).toEqual([{ at: "overview" }]);
  await expectAxeClean("part");
});

test("HO-1: nothing shared, nothing there", async () => {
  await shown({ asksOpen: 0, goals: [] });
  await new Promise((done) => setTimeout(done, 50));
  expect(page.getByRole("region").elements()).toEqual([]);
});
