// Thank-yous, over the real bindings.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import { PAIR } from "../../../test/room";
import { thanks } from "../../../test/thanks-fakes";
import TryPage from "../../../test/TryPage.svelte";
import { archive } from "../../shared/archive.svelte";
import { begun } from "./beginning";
import Thanks from "./Thanks.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
  archive.closedOn = null;
});

async function shown(answers: Record<string, (given: Record<string, unknown>) => unknown> = {}) {
  const { asked } = fakeDesk({
    view_thanks: () => thanks,
    view_unsent: () => "",
    save_unsent: () => null,
    give_thanks: () => "t-3",
    take_back_thanks: () => null,
    ...answers,
  });
  const cards: string[] = [];
  await render(TryPage, { of: Thanks, given: { pair: PAIR, oncard: (one: string) => cards.push(one) } });
  await expect.element(page.getByRole("heading", { name: "Thank-yous" })).toBeVisible();
  return {
    cards,
    asked: (command: string) => asked.filter((line) => line.command === command).map(({ given }) => given),
  };
}
const button = (name: string | RegExp) => page.getByRole("button", { name });

describe("a thank-you", () => {
  test("RV-7: a beginning goes into the field, the person goes on and gives it", async () => {
    const { asked } = await shown();
    await button(/^Say thanks to Sam/).click();
    await expectAxeClean("part");
    await button(/^Thank you for the time/).click();
    const field = page.getByLabelText("Your thank-you");
    await expect.element(field).toHaveFocus();
    await expect.element(field).toHaveValue("Thank you for the time you gave me. It came at a moment when ");
    await button(/^One question of yours/).click();
    await field.fill("One question of yours changed how I see something. It was: who decides?");
    await button("Give it to Sam").click();
    expect(asked("give_thanks")).toEqual([
      {
        pair: PAIR,
        thanks: null,
        text: "One question of yours changed how I see something. It was: who decides?",
      },
    ]);
    await expect.element(field).not.toBeVisible();
  });

  test("G-1: mine that waits is changed or taken back; his is there to read and to print", async () => {
    const { asked, cards } = await shown();
    await expect.element(page.getByText("to ask first.")).toBeVisible();
    expect(page.getByRole("button", { name: "Change it" }).elements().length).toBe(1);
    await button("Change it").click();
    const field = page.getByLabelText("Your thank-you");
    await field.first().fill("I felt your support in May.");
    await button("Keep these words").click();
    expect(asked("give_thanks")).toEqual([
      { pair: PAIR, thanks: "t-2", text: "I felt your support in May." },
    ]);
    await button("Take it back").click();
    expect(asked("take_back_thanks")).toEqual([{ pair: PAIR, thanks: "t-2" }]);
    await button("Print it as a card").last().click();
    expect(cards).toEqual(["t-1"]);
    await expectAxeClean("part");
  });

  test("RV-9: in a closed pair they are read and printed, and none is added", async () => {
    archive.closedOn = "2026-11-25";
    await shown();
    await expect.element(page.getByText("to ask first.")).toBeVisible();
    for (const name of [/^Say thanks/, /^Change it/, /^Take it back/]) {
      await expect.element(button(name)).not.toBeInTheDocument();
    }
    await expect.element(button("Print it as a card").first()).toBeVisible();
  });

  test("too long cannot be given, and an empty one neither", async () => {
    await shown({ view_thanks: () => ({ ...thanks, lines: [] }) });
    await button(/^Say thanks to Sam/).click();
    await expect.element(button("Give it to Sam")).toBeDisabled();
    await page.getByLabelText("Your thank-you").fill("a".repeat(601));
    await expect.element(button("Give it to Sam")).toBeDisabled();
    await page.getByLabelText("Your thank-you").fill("a".repeat(600));
    await expect.element(button("Give it to Sam")).toBeEnabled();
  });
});

describe("a beginning", () => {
  test("takes the place of another beginning alone; what was written stays", () => {
    const [time, question] = thanks.beginnings.map(({ text }) => text) as [string, string];
    expect(begun("", time, thanks.beginnings)).toBe(`${time} `);
    expect(begun(`${time} `, question, thanks.beginnings)).toBe(`${question} `);
    expect(begun(`${time} I fell.`, question, thanks.beginnings)).toBe(`${time} I fell.\n${question} `);
  });
});
