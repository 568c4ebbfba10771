import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import * as fakes from "../../../test/pair-fakes";
import TryPage from "../../../test/TryPage.svelte";
import Today from "./Today.svelte";
import { headlineWords } from "./today.words";
import type { Target } from "./target";

afterEach(() => {
  cleanup();
  leaveDesk();
});

async function show(home: ReturnType<typeof fakes.home>) {
  fakeDesk({ view_home: () => home });
  const gone: Target[] = [];
  await render(TryPage, { of: Today, given: { pair: fakes.PAIR, ongo: (to: Target) => gone.push(to) } });
  return gone;
}

describe("Today", () => {
  test.each(fakes.headlines.map((line) => [line.is, line] as const))(
    "%s: one sentence, one filled button that leads there by Enter",
    async (_, line) => {
      const said = headlineWords(line, { partner: "Sam", today: fakes.TODAY });
      const gone = await show(fakes.home(line));
      await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent(said.title);
      expect(document.querySelectorAll(".btn.primary").length).toBe(1);
      await userEvent.keyboard("{Enter}");
      expect(gone).toEqual([said.go]);
      await expectAxeClean("screen");
    },
  );

  test("SF-3, PA-8: what also waits, what is not verified and the recovery sheet are quiet lines", async () => {
    const also = [{ is: "make_parcel", changeCount: 3, withSignature: false }] as const;
    const gone = await show(
      fakes.home(
        { is: "talk_first", count: 2 },
        { also: [...also], notVerified: true, recoveryUnconfirmed: true },
      ),
    );
    await page.getByRole("button", { name: /3 changes wait to go to Sam/ }).click();
    await page.getByRole("button", { name: "Compare safety words" }).click();
    await page.getByRole("button", { name: "Do it now" }).click();
    expect(gone).toEqual([{ to: "parcels" }, { to: "safety_words" }, { to: "sheet" }]);
    await expect.element(page.getByRole("list", { name: /steps/ })).toMatchAriaSnapshot();
    await expectAxeClean("screen");
  });

  test("RV-9: a last day that is over asks once, and rests a month by one press", async () => {
    const home = fakes.home({ is: "lapsed", endDay: "2026-11-01" });
    const { asked } = fakeDesk({ view_home: () => home, rest_lapsed: () => null });
    await render(TryPage, { of: Today, given: { pair: fakes.PAIR, ongo: () => {} } });
    await page.getByRole("button", { name: "Let it rest for a month" }).click();
    expect(asked.filter(({ command }) => command === "rest_lapsed").map(({ given }) => given)).toEqual([
      { pair: fakes.PAIR },
    ]);
    await expectAxeClean("screen");
  });

  test("SF-3: once a month Today asks for the sheet in one quiet line, answered by one press", async () => {
    const home = fakes.home({ is: "talk_first", count: 2 }, { recoveryAsked: true });
    const { asked } = fakeDesk({ view_home: () => home, rest_sheet_question: () => null });
    const gone: Target[] = [];
    await render(TryPage, { of: Today, given: { pair: fakes.PAIR, ongo: (to: Target) => gone.push(to) } });
    const line = page.getByText("Once a month: do you still know where your recovery sheet is?");
    await expect.element(line).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Not now" })).toBeVisible();
    expect(document.querySelectorAll(".btn.primary").length).toBe(1);
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Make a new sheet" }).click();
    expect(gone).toEqual([{ to: "new_sheet" }]);
    await page.getByRole("button", { name: "I still have it" }).click();
    await expect.poll(() => asked.filter(({ command }) => command === "rest_sheet_question").length).toBe(1);
  });

  test("RV-12: three months after a closing one line is said to whoever asked, and put away for good", async () => {
    const afterClosing = { pair: "p9", partner: fakes.line.mentor, onDay: "2026-08-20" };
    const home = fakes.home({ is: "talk_first", count: 2 }, { afterClosing });
    const { asked } = fakeDesk({ view_home: () => home, remind_after_closing: () => null });
    const gone: Target[] = [];
    await render(TryPage, { of: Today, given: { pair: fakes.PAIR, ongo: (to: Target) => gone.push(to) } });
    await expect.element(page.getByText(/You and Sam closed on 20 August. You asked/)).toBeVisible();
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Look at what you took along" }).click();
    expect(gone).toEqual([{ to: "learning", pair: "p9" }]);
    await page.getByRole("button", { name: "Put it away" }).click();
    const put = () => asked.filter(({ command }) => command === "remind_after_closing");
    await expect.poll(() => put().map(({ given }) => given)).toEqual([{ pair: "p9", wanted: false }]);
  });

  test("SF-5: a backup of the day that was not made is told, with the way to make it", async () => {
    const home = fakes.home({ is: "talk_first", count: 2 }, { backupMissing: true });
    fakeDesk({ view_home: () => home });
    const gone: Target[] = [];
    await render(TryPage, { of: Today, given: { pair: fakes.PAIR, ongo: (to: Target) => gone.push(to) } });
    await expect.element(page.getByText(/The backup of today was not made/)).toBeVisible();
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "To the backup" }).click();
    expect(gone).toEqual([{ to: "back_up" }]);
  });

  test("SF-5: a month without a copy off the laptop Today asks for one in one quiet line", async () => {
    const home = fakes.home({ is: "talk_first", count: 2 }, { copyAsked: true });
    const { asked } = fakeDesk({ view_home: () => home, rest_copy_question: () => null });
    const gone: Target[] = [];
    await render(TryPage, { of: Today, given: { pair: fakes.PAIR, ongo: (to: Target) => gone.push(to) } });
    await expect.element(page.getByText(/No copy of your backup left this laptop for a month/)).toBeVisible();
    expect(document.querySelectorAll(".btn.primary").length).toBe(1);
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Save one elsewhere" }).click();
    expect(gone).toEqual([{ to: "back_up" }]);
    await page.getByRole("button", { name: "Not now" }).click();
    await expect.poll(() => asked.filter(({ command }) => command === "rest_copy_question").length).toBe(1);
  });
});
