import { afterEach, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import { PAIR } from "../../../test/room";
import { markStale } from "../../shared/query.svelte";
import TryPage from "../../../test/TryPage.svelte";
import type { CelebrationPlace, CelebrationsView } from "./celebration.data";
import CelebrationToday from "./CelebrationToday.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const FIRST: CelebrationsView = {
  now: {
    key: "cel-first-step/p-1",
    text: "The first step is done. Tell your mentee what you noticed.",
    day: "2026-11-25",
    place: { at: "promises" },
  },
  skipped: [],
};

async function show(first: CelebrationsView) {
  let view = first;
  const saw: CelebrationPlace[] = [];
  const { asked } = fakeDesk({
    view_celebrations: () => view,
    skip_celebration: ({ key }) => {
      view = { now: null, skipped: [String(key)] };
      markStale(["pair"]);
      return null;
    },
  });
  const onsee = (place: CelebrationPlace) => saw.push(place);
  await render(TryPage, { of: CelebrationToday, given: { pair: PAIR, onsee } });
  return {
    saw,
    skips: () => asked.filter(({ command }) => command === "skip_celebration").map(({ given }) => given),
  };
}

test("IDP-9: one sentence leads to its place, and skipped it is gone", async () => {
  const { saw, skips } = await show(FIRST);
  const moment = page.getByRole("region", { name: "A moment to be glad" });
  await expect.element(moment).toHaveTextContent("The first step is done.");
  await expectAxeClean("part");
  await page.getByRole("button", { name: "See the promises" }).click();
  expect(saw).toEqual([{ at: "promises" }]);
  await page.getByRole("button", { name: "Skip it" }).click();
  await expect.element(moment).not.toBeInTheDocument();
  expect(skips()).toEqual([{ pair: PAIR, key: "cel-first-step/p-1" }]);
});

test("IDP-9: where nothing is celebrated nothing stands", async () => {
  await show({ now: null, skipped: [] });
  await expect.element(page.getByRole("main")).toHaveTextContent(/^$/);
});
