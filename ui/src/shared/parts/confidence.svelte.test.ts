import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import * as fakes from "../../../test/pair-fakes";
import TryPage from "../../../test/TryPage.svelte";
import Confidence from "./Confidence.svelte";
import ConfidenceLink from "./ConfidenceLink.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

async function show(clauses: object[], of: typeof Confidence = Confidence) {
  const { asked } = fakeDesk({
    view_confidence: () => ({ clauses, note: { ownRule: "", localHelp: "Room 214" } }),
    save_confidence_note: () => null,
  });
  await render(TryPage, { of, given: { pair: fakes.PAIR } });
  expect(of === Confidence || asked.length === 0).toBe(true);
  await page.getByRole("button", { name: /What stays between you/ }).click();
  return asked;
}

describe("beside a field without room", () => {
  test("a quiet link opens the same, and nothing is asked before", async () => {
    const asked = await show([], ConfidenceLink);
    expect(asked).toHaveLength(1);
    const dialog = page.getByRole("dialog", { name: "What stays between you" });
    await expect.element(dialog).toHaveTextContent(/reports it to nobody/);
    await expect.element(page.getByLabelText("Where help is, nearby")).toHaveValue("Room 214");
    await expectAxeClean("part");
    await page.getByRole("button", { name: "Close" }).click();
    await expect.element(page.getByRole("button", { name: "What stays between you" })).toHaveFocus();
  });
});

describe("beside a note", () => {
  test("what the two agreed, and what I note of the house; kept by one press", async () => {
    const wording = "What we tell each other stays between us.";
    const asked = await show([
      { clause: "cl-confidential", title: "What stays private", wording, state: "agreed" },
    ]);
    await expect.element(page.getByText(wording)).toBeVisible();
    await expect.element(page.getByLabelText("Where help is, nearby")).toHaveValue("Room 214");
    await expectAxeClean("part");
    await page.getByLabelText("Your organisation’s own rule").fill("Tell floor 2.");
    await page.getByRole("button", { name: "Keep it" }).click();
    await expect
      .poll(() => asked.filter(({ command }) => command === "save_confidence_note").map(({ given }) => given))
      .toEqual([{ pair: fakes.PAIR, note: { ownRule: "Tell floor 2.", localHelp: "Room 214" } }]);
  });

  test("before there is a text it says so", async () => {
    await show([]);
    await expect.element(page.getByText("Your agreement says nothing about it yet.")).toBeVisible();
    await expect.element(page.getByText(/reports it to nobody/)).toBeVisible();
    await expectAxeClean("part");
  });
});
