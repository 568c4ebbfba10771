// The way through the agreement room in the whole window, by keyboard.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { expectAxeClean } from "../../test/axe";
import { fakeDesk, leaveDesk } from "../../test/desk";
import * as fakes from "../../test/pair-fakes";
import { scenes } from "../../test/scenes";
import App from "./App.svelte";

afterEach(async () => {
  await cleanup();
  // The listener is given back in the next turn.
  await new Promise((later) => setTimeout(later));
  leaveDesk();
});

function open(scene: string) {
  return fakeDesk({
    view_desk: () => ({ state: "open", notebookName: "Notebook 1", recovery: "confirmed", sample: null }),
    incoming: () => [],
    view_frame: () => fakes.frame,
    view_home: () => fakes.home({ is: "begin_draft" }),
    view_settings: () => fakes.settings,
    view_parcels: () => fakes.parcels,
    note_input: () => null,
    ...scenes[scene]?.().answers,
  });
}

describe("the agreement in the window", () => {
  test("AC-1: g a enters the room, Enter the first clause that waits, and an answer is two keys away", async () => {
    const { asked } = open("proposal");
    await render(App);
    await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
    await userEvent.keyboard("ga");
    await expect
      .element(page.getByRole("heading", { level: 1 }))
      .toHaveTextContent("Our mentoring agreement");
    await expect.element(page.getByRole("heading", { level: 1 })).toHaveFocus();
    await expect.element(page.getByText("Agreement, version 1 in the making")).toBeVisible();
    await expectAxeClean("screen");
    await userEvent.keyboard("{Enter}");
    await expect
      .element(page.getByRole("heading", { level: 1 }))
      .toHaveTextContent("Feedback is not an appraisal");
    await expect.element(page.getByRole("heading", { level: 1 })).toHaveFocus();
    await userEvent.keyboard("a");
    await expect.poll(() => asked.some(({ command }) => command === "answer_clause")).toBe(true);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  });

  test("XC-7: the room says how many clauses need me, and the record is a press away", async () => {
    open("standing-signed");
    await render(App);
    await page.getByRole("button", { name: /^Agreement 2 need you/ }).click();
    // Something still waits for Sam, so the parcel is the next thing; the record is one of the versions.
    await expect.element(page.getByRole("button", { name: /^Make parcel for Sam/ })).toBeVisible();
    await page.getByRole("button", { name: /^Version 1/ }).click();
    await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("In force");
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Amend" }).click();
    await expect.element(page.getByText(/A change becomes version 2/)).toBeVisible();
  });
});
