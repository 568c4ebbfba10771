// What changed in the shared plan since the two met last, in the minute before a meeting.
import { afterEach, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import * as fakes from "../../../test/plan-fakes";
import { PAIR } from "../../../test/room";
import TryPage from "../../../test/TryPage.svelte";
import PlanChanges from "./PlanChanges.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const goals = [
  fakes.sharedGoal({ sentence: "Run our planning meeting twice", at: "2026-11-20T10:00:00Z" }),
  fakes.sharedGoal({ sentence: "Say no in good time", at: "2026-10-20T10:00:00Z" }),
];

test("ME-5: goals shared or reworded since then are named, and where none is, nothing stands there", async () => {
  fakeDesk({ view_shared_idp: () => fakes.sharedPlan({ goals, sheets: [] }) });
  await render(TryPage, { of: PlanChanges, given: { pair: PAIR, since: "2026-11-16T14:00:00Z" } });
  await expect.element(page.getByText("Changed in the shared plan since then")).toBeVisible();
  await expect.element(page.getByText("Run our planning meeting twice")).toBeVisible();
  await expect.element(page.getByText("Say no in good time")).not.toBeInTheDocument();
  cleanup();
  await render(TryPage, { of: PlanChanges, given: { pair: PAIR, since: "2026-11-24T14:00:00Z" } });
  await expect.element(page.getByText("Changed in the shared plan since then")).not.toBeInTheDocument();
});
