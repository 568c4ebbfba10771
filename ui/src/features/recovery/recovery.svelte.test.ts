import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import * as fakes from "../../../test/pair-fakes";
import Recovery from "./Recovery.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const button = (name: string | RegExp) => page.getByRole("button", { name });

async function show(why: "first" | "again" | "new", more: Parameters<typeof fakeDesk>[0] = {}) {
  let done = 0;
  const { asked } = fakeDesk({
    show_recovery_sheet: () => fakes.sheet,
    save_recovery_sheet: () => ({ fileName: "Recovery sheet.pdf", folderName: "Documents" }),
    confirm_recovery_sheet: () => null,
    skip_recovery_sheet: () => null,
    new_recovery_sheet: () => fakes.sheet,
    ...more,
  });
  await render(Recovery, { why, ondone: () => (done += 1) });
  return { done: () => done, of: (name: string) => asked.filter(({ command }) => command === name) };
}

describe("the recovery sheet", () => {
  test("SF-3: eight numbered words, saved as PDF, typed back", async () => {
    const { done, of } = await show("first");
    await expect.element(page.getByRole("list", { name: "The eight recovery words" })).toMatchAriaSnapshot();
    await button("Save as PDF").click();
    await expect.element(page.getByText(/Saved as “Recovery sheet.pdf” in Documents/)).toBeVisible();
    await expectAxeClean("screen");
    await button("I have them, type them back").click();
    await page.getByLabelText("Recovery words").fill(fakes.sheet.words.join(" "));
    await userEvent.keyboard("{Enter}");
    await expect.poll(done).toBe(1);
    expect(of("confirm_recovery_sheet").length).toBe(1);
  });

  test("a wrong word is named by its place", async () => {
    const { done } = await show("first", {
      confirm_recovery_sheet: () => {
        throw { code: "recovery_word_wrong", place: 3 };
      },
    });
    await button("I have them, type them back").click();
    const field = page.getByLabelText("Recovery words");
    await field.fill("acorn velvet tunder spoon maple rocket linen cobalt");
    await button("Check them").click();
    await expect.element(field).toHaveAccessibleDescription(/Word 3 is not the one on your sheet/);
    await expectAxeClean("screen");
    expect(done()).toBe(0);
  });

  test("SF-3: skipping is possible and said plainly", async () => {
    const { done, of } = await show("first");
    await button("Skip for now").click();
    await expect.element(page.getByText(/this notebook is lost/)).toBeVisible();
    await expectAxeClean("screen");
    await button("Skip for now, I know").click();
    await expect.poll(done).toBe(1);
    expect(of("skip_recovery_sheet").length).toBe(1);
  });

  test("words that can no longer be shown lead to a new sheet by the passphrase", async () => {
    const { of } = await show("again", {
      show_recovery_sheet: () => {
        throw { code: "recovery_sheet_gone" };
      },
    });
    await page.getByLabelText("Your passphrase").fill("copper lantern");
    await expectAxeClean("screen");
    await button("Make a new sheet").click();
    await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("Your recovery sheet");
    expect(of("new_recovery_sheet").map(({ given }) => given)).toEqual([{ passphrase: "copper lantern" }]);
  });
});
