// What you take along, over the real bindings.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import { learning } from "../../../test/learning-fakes";
import { PAIR } from "../../../test/room";
import TryPage from "../../../test/TryPage.svelte";
import { archive } from "../../shared/archive.svelte";
import Learning from "./Learning.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
  archive.closedOn = null;
});

async function shown(view = learning) {
  const done = () => null;
  const { asked } = fakeDesk({
    view_learning: () => view,
    save_learning: done,
    share_learning: done,
    take_back_learning: done,
    save_letter: done,
    open_letter: done,
  });
  const went: string[] = [];
  await render(TryPage, { of: Learning, given: { pair: PAIR, onpaper: (kind: string) => went.push(kind) } });
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("What you take along");
  return {
    went,
    asked: (command: string) => asked.filter((line) => line.command === command).map(({ given }) => given),
  };
}
const part = (name: string) => page.getByRole("region", { name });

describe("what you take along", () => {
  test("a part saves itself, Only me, and goes by one press with exactly these words", async () => {
    const { asked, went } = await shown();
    await expectAxeClean("screen");
    const learned = part("What I learned");
    await learned.getByRole("textbox").fill("To wait.");
    await learned.getByRole("button", { name: "Share it with Sam" }).click();
    await expect
      .element(page.getByRole("dialog", { name: "Share “What I learned”?" }))
      .toHaveTextContent("To wait.");
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Share it now" }).click();
    await expect.poll(() => asked("share_learning")).toEqual([{ pair: PAIR, part: "learned" }]);
    expect(asked("save_learning")).toEqual([{ pair: PAIR, part: "learned", text: "To wait." }]);
    await page.getByRole("button", { name: "Save or print it" }).click();
    await page.getByRole("button", { name: /^Carry-away book/ }).click();
    await page.getByRole("button", { name: /^Handover pack/ }).click();
    expect(went).toEqual(["learning_page", "carry_away_book", "handover_pack"]);
  });

  test("RV-10: a mentor hands over nothing, and has a book of his own", async () => {
    const { me, partner } = learning;
    await shown({ ...learning, me: partner, partner: me });
    await expect.element(page.getByRole("button", { name: /^Carry-away book/ })).toBeVisible();
    expect(page.getByRole("button", { name: /^Handover pack/ }).elements()).toEqual([]);
  });

  test("G-5: what has changed since is said, and a part is taken back", async () => {
    const { asked } = await shown();
    const thanks = part("Thanks");
    await expect.element(thanks.getByText("Sam has earlier words. Yours have changed since.")).toBeVisible();
    await expect.element(thanks.getByRole("button", { name: "Share these words too" })).toBeVisible();
    await thanks.getByRole("button", { name: "Take it back" }).click();
    expect(asked("take_back_learning")).toEqual([{ pair: PAIR, part: "thanks" }]);
    await expect.element(part("How I will use it").getByText("I ask sooner.")).toBeVisible();
  });

  test("RV-9: in a closed pair it is still mine to write, and nothing is shared", async () => {
    archive.closedOn = "2026-11-20";
    await shown();
    await expect.element(part("What I learned").getByRole("textbox")).toBeVisible();
    await expect.element(page.getByRole("button", { name: /^Share/ })).not.toBeInTheDocument();
  });
});

describe("the letter", () => {
  test("is written in the first week and kept by itself", async () => {
    const { asked } = await shown();
    await page.getByLabelText("Dear me").fill("Dear me, breathe.");
    await expect.poll(() => asked("save_letter")).toEqual([{ pair: PAIR, text: "Dear me, breathe." }]);
  });

  test("closed, it says until when, and that the lock is one of courtesy", async () => {
    const state = { is: "closed", opensDay: "2027-10-26" } as const;
    const { asked } = await shown({ ...learning, letter: { state, text: "" } });
    await expect.element(page.getByText("Your letter is closed until 26 October 2027.")).toBeVisible();
    await expect.element(page.getByText(/courtesy lock/)).toBeVisible();
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Open it now" }).click();
    expect(asked("open_letter")).toEqual([{ pair: PAIR }]);
  });

  test("in the last month it is there to read", async () => {
    await shown({ ...learning, letter: { state: { is: "open" }, text: "Dear me, breathe." } });
    await expect.element(part("A letter to yourself").getByText("Dear me, breathe.")).toBeVisible();
    await expect.element(page.getByLabelText("Dear me")).not.toBeInTheDocument();
  });
});
