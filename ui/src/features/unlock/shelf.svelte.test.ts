// Several notebooks on one laptop, over the real bindings.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import * as fakes from "../../../test/pair-fakes";
import type { ShelfView } from "../../bindings";
import Unlock from "./Unlock.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const one: ShelfView = {
  notebooks: [{ id: "notebook-1", name: "notebook-1", isHere: true }],
  canStart: true,
};
const several: ShelfView = {
  notebooks: [
    ...one.notebooks,
    { id: "notebook-2", name: "The green one with a long name in it too", isHere: false },
    { id: "notebook-3", name: "notebook-3", isHere: false },
  ],
  canStart: true,
};

async function show(shelf: ShelfView) {
  const { asked } = fakeDesk({
    view_shelf: () => shelf,
    choose_notebook: () => null,
    start_another_notebook: () => null,
    view_settings: () => fakes.settings,
  });
  await render(Unlock, { notebookName: "notebook-1", oncannot: () => {} });
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("Notebook 1");
  return (name: string) => asked.filter(({ command }) => command === name).map(({ given }) => given);
}

describe("notebooks on one laptop", () => {
  test("SF-2: with one there is nothing to choose, and another can be started", async () => {
    const of = await show(one);
    await expect.element(page.getByRole("button", { name: "Start another notebook" })).toBeVisible();
    expect(page.getByRole("group", { name: "Notebooks on this laptop" }).query()).toBeNull();
    await page.getByRole("button", { name: "Start another notebook" }).click();
    expect(of("start_another_notebook").length).toBe(1);
    await expect.poll(() => of("view_settings").length).toBe(1);
  });

  test("SF-2: with several, each is one press away, and the one that lies here is marked", async () => {
    const of = await show(several);
    const here = page.getByRole("button", { name: "Notebook 1" });
    await expect.element(here).toHaveAttribute("aria-pressed", "true");
    await expectAxeClean("screen");
    await here.click();
    expect(of("choose_notebook")).toEqual([]);
    await page.getByRole("button", { name: /The green one/ }).click();
    expect(of("choose_notebook")).toEqual([{ notebook: "notebook-2" }]);
    await expect.poll(() => of("view_settings").length).toBe(1);
  });

  test("SF-2: a notebook in a folder of its own stands alone", async () => {
    await show({ notebooks: [], canStart: false });
    await expect.element(page.getByRole("button", { name: "I cannot open it" })).toBeVisible();
    expect(page.getByRole("button", { name: "Start another notebook" }).query()).toBeNull();
  });
});
