// A partner without Ithaca: paper for two, or answers typed as they were told, which say so wherever they stand.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import { comparison, lineAt, ROUND, rooms, row, view } from "../../../test/round";
import TryRound from "../../../test/TryRound.svelte";
import { installKeys } from "../../shared/keys.svelte";
import type { ExpectationsView, RoundLine } from "./expectation.data";
import type { Place } from "./place";

let takeBack: (() => void) | undefined;
afterEach(() => {
  takeBack?.();
  cleanup();
  leaveDesk();
});

const button = (name: string | RegExp) => page.getByRole("button", { name });

async function show(place: Place, answers: Parameters<typeof fakeDesk>[0]) {
  const { asked } = fakeDesk({ view_expectations: () => rooms([]), ...answers });
  takeBack = installKeys(window);
  const went: Place[] = [];
  await render(TryRound, { place, onwent: (to: Place) => went.push(to) });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  return {
    went,
    of: (name: string) => asked.filter(({ command }) => command === name).map(({ given }) => given),
  };
}

const room = (rounds: RoundLine[], more: Partial<ExpectationsView> = {}) =>
  show({ at: "rounds" }, { view_expectations: () => rooms(rounds, more) });

describe("a partner without Ithaca", () => {
  const round = view({ items: 6, answered: 5 });
  const told = { day: "2026-11-20", answeredCount: 2, round: { ...round, hasPartner: false } };

  test("paper for two, or typing with the blindness honestly gone", async () => {
    const { went, of } = await show(
      { at: "without", round: ROUND },
      { view_told: () => told, save_told_day: () => null },
    );
    await expect.element(page.getByText(/are not given blind/)).toBeVisible();
    await expect.element(page.getByText("2 answers of Sam, as told to you on 20 November.")).toBeVisible();
    await expectAxeClean("screen");
    await page.getByLabelText("Told to you on").fill("2026-11-18");
    await expect.poll(() => of("save_told_day")).toMatchObject([{ day: "2026-11-18" }]);
    await button("Type what Sam told you").click();
    await expect.poll(() => went).toEqual([{ at: "told", round: ROUND, page: 0 }]);
  });

  test("typed answers go to a place of their own, marked as told", async () => {
    const { of } = await show(
      { at: "told", round: ROUND, page: 0 },
      { view_told: () => told, save_told_answer: () => null },
    );
    await expect
      .element(page.getByText("Noted by you on 20 November. Not given blind; no seal, and no yes."))
      .toBeVisible();
    await expectAxeClean("screen");
    await userEvent.keyboard("2");
    await expect.poll(() => of("save_told_answer").length).toBe(1);
    expect(of("save_answer")).toEqual([]);
  });

  test("the comparison says how it came, and offers nothing to show or choose", async () => {
    const rows = [row({ mentee: 5, mentor: 2, group: "talk_first", apart: 3 })];
    await show(
      { at: "told_compare", round: ROUND },
      { view_told_comparison: () => ({ ...comparison(rows), onlyMe: true, toldOn: "2026-11-20" }) },
    );
    await expect.element(page.getByText(/they were not given blind/)).toBeVisible();
    await expect.element(page.getByText(/Sam, as told: Nice, not needed\./)).toBeVisible();
    await expect.element(page.getByRole("checkbox")).not.toBeInTheDocument();
    await expect.element(button(/^Show my answers/)).not.toBeInTheDocument();
    await expectAxeClean("screen");
    await button("Table").click();
    await expect
      .element(page.getByRole("columnheader", { name: /as told to you on 20 November/ }))
      .toBeVisible();
    await expectAxeClean("screen");
  });

  test("a day to come is refused in plain words, and nothing else is lost", async () => {
    await show(
      { at: "without", round: ROUND },
      {
        view_told: () => told,
        save_told_day: () => {
          throw { code: "day_ahead" };
        },
      },
    );
    await page.getByLabelText("Told to you on").fill("2026-12-24");
    await expect.element(page.getByRole("alert")).toBeVisible();
    await expectAxeClean("screen");
  });

  test("once Sam has joined, what was told is only there to read", async () => {
    const { went } = await room([lineAt("answer", { toldOn: "2026-11-20", toldCount: 2 })]);
    await expect.element(page.getByText(/Sam has joined and answers alone now/)).toBeVisible();
    await expect.element(button("If Sam works without Ithaca")).not.toBeInTheDocument();
    await expectAxeClean("screen");
    await button("What Sam told you").click();
    expect(went).toEqual([{ at: "told_compare", round: ROUND }]);
  });

  test("the round leads there while nobody has joined", async () => {
    const { went } = await room([lineAt("answer", { toldOn: "2026-11-20", toldCount: 2 })], {
      hasPartner: false,
    });
    await expect.element(page.getByText("2 answers of Sam, as told to you on 20 November.")).toBeVisible();
    await button("If Sam works without Ithaca").click();
    expect(went).toEqual([{ at: "without", round: ROUND }]);
  });
});
