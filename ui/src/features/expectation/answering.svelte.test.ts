// Answering by the keys and by the pointer: each press is kept at once, and nothing is sealed by itself.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import { ROUND, view } from "../../../test/round";
import TryRound from "../../../test/TryRound.svelte";
import { installKeys } from "../../shared/keys.svelte";
import { keepLastWords } from "../../shared/last-words";
import { markStale } from "../../shared/query.svelte";
import type { Place } from "./place";

/** How many sentences the round asks. */
let count = 4;
let takeBack: (() => void) | undefined;
afterEach(() => {
  takeBack?.();
  count = 4;
  cleanup();
  leaveDesk();
});

async function answering(save: (item: string) => unknown = () => null) {
  const { asked } = fakeDesk({
    view_expectations: () => ({}),
    view_round: () => view({ items: count, answered: 0 }),
    save_answer: ({ item }) => save(item as string),
  });
  takeBack = installKeys(window);
  const went: Place[] = [];
  const given = { onwent: (place: Place) => went.push(place) };
  const shown = await render(TryRound, { ...given, place: { at: "answer", round: ROUND, page: 0 } });
  const go = (place: Place) => shown.rerender({ ...given, place });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  const kept = () => asked.filter(({ command }) => command === "save_answer").map(({ given }) => given);
  const reads = () => asked.filter(({ command }) => command === "view_round").length;
  return { kept, went, go, reads };
}

describe("answering", () => {
  test("the keys 1 to 5 answer one sentence after the other, 0 leaves open, and each is kept at once", async () => {
    const { kept, went } = await answering();
    await userEvent.keyboard("4");
    await userEvent.keyboard("0");
    await userEvent.keyboard("5");
    await expect.poll(() => kept().length).toBe(3);
    expect(kept().map(({ item, draft }) => [item, (draft as { said: unknown }).said])).toEqual([
      ["exp-0", { is: "step", step: 4 }],
      ["exp-1", { is: "open" }],
      ["exp-2", { is: "step", step: 5 }],
    ]);
    await expect.element(page.getByText("One sentence left on this page.", { exact: false })).toBeVisible();
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Next page" }).click();
    await expect.poll(() => went.at(-1)).toEqual({ at: "answer", round: ROUND, page: 1 });
  });

  test("a reason beyond its limit is kept and marked, never cut off", async () => {
    const { kept } = await answering();
    await page.getByRole("radio", { name: "I would like it" }).first().click({ force: true });
    await page.getByRole("button", { name: "Add a reason" }).first().click();
    const field = page.getByLabelText("Why? One or two sentences");
    await field.fill("a".repeat(234));
    await expect.element(page.getByText("34 too many", { exact: false })).toBeVisible();
    await expect.poll(() => (kept().at(-1)?.draft as { reason: string }).reason.length).toBe(234);
  });

  test("an answer that could not be kept is tried again, and the page stays until every one is kept", async () => {
    let isFull = true;
    const { kept, went } = await answering((item) => {
      if (isFull && item === "exp-0") throw { code: "disk_full" };
      return null;
    });
    await userEvent.keyboard("4");
    await userEvent.keyboard("5");
    await expect.poll(() => kept().length).toBe(2);
    await expect.element(page.getByRole("alert")).toBeVisible();
    await page.getByRole("button", { name: "Next page" }).click();
    await expect.poll(() => kept().map(({ item }) => item)).toEqual(["exp-0", "exp-1", "exp-0"]);
    await expect.element(page.getByRole("alert")).toBeVisible();
    expect(went).toEqual([]);
    isFull = false;
    await page.getByRole("button", { name: "Next page" }).click();
    await expect.poll(() => went.at(-1)).toEqual({ at: "answer", round: ROUND, page: 1 });
    expect(kept().at(-1)).toMatchObject({ item: "exp-0", draft: { said: { is: "step", step: 4 } } });
  });

  test("an answer that could not be kept stands there still when a sentence joins, and is kept then", async () => {
    let isFull = true;
    const { kept, reads } = await answering(() => {
      if (isFull) throw { code: "disk_full" };
      return null;
    });
    await page.getByRole("radio", { name: "I would like it" }).first().click({ force: true });
    await page.getByRole("button", { name: "Add a reason" }).first().click();
    const why = page.getByLabelText("Why? One or two sentences");
    await why.fill("It helped me before");
    await expect.element(page.getByRole("alert")).toBeVisible();
    count = 7;
    const before = reads();
    markStale(["expectation"]);
    await expect.poll(reads).toBe(before + 1);
    await expect.element(page.getByText(/^Page 1 of 3/)).toBeVisible();
    await expect.element(why).toHaveValue("It helped me before");
    isFull = false;
    await keepLastWords();
    expect(kept().at(-1)).toMatchObject({ item: "exp-0", draft: { reason: "It helped me before" } });
    await expect.element(page.getByRole("alert")).not.toBeInTheDocument();
  });

  test("back from the check, what is typed keeps itself as before", async () => {
    const { kept, go } = await answering();
    await go({ at: "own", round: ROUND });
    await go({ at: "answer", round: ROUND, page: 0 });
    await page.getByRole("button", { name: "Add a reason" }).first().click();
    await page.getByLabelText("Why? One or two sentences").fill("Again");
    await keepLastWords();
    expect(kept().at(-1)).toMatchObject({ item: "exp-0", draft: { reason: "Again" } });
  });
});
