import { afterEach, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import { PAIR } from "../../../test/room";
import { markStale } from "../../shared/query.svelte";
import TryPage from "../../../test/TryPage.svelte";
import Celebrate from "./Celebrate.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

test("IDP-9: what was skipped once is gone, also the next time", async () => {
  const skipped: string[] = [];
  fakeDesk({
    view_celebrations: () => ({ now: null, skipped }),
    skip_celebration: ({ key }) => {
      skipped.push(String(key));
      markStale(["pair"]);
      return null;
    },
  });
  const given = {
    pair: PAIR,
    goal: "g-1",
    title: "Lead one planning meeting",
    sentence: "You reached this goal.",
    keepLabel: "Keep it",
    kept: "Kept.",
    onkeep: () => Promise.resolve({ ok: true, value: null }),
    onagenda: () => undefined,
  };
  const moment = page.getByRole("region", { name: "A moment to be glad" });
  await render(TryPage, { of: Celebrate, given });
  await expect.element(moment).toHaveTextContent("You reached this goal.");
  await page.getByRole("button", { name: "Not now" }).click();
  await expect.element(moment).not.toBeInTheDocument();
  expect(skipped).toEqual(["cel-goal/g-1"]);
  cleanup();
  await render(TryPage, { of: Celebrate, given: { ...given, goal: "g-2" } });
  await expect.element(moment).toBeVisible();
  cleanup();
  await render(TryPage, { of: Celebrate, given });
  // The answer has come by the time another moment would stand here.
  await new Promise((done) => setTimeout(done, 50));
  expect(moment.elements()).toEqual([]);
});
