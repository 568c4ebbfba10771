// A yes given outside the app, over the real bindings.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import type { OutsideView } from "../../bindings";
import { expectAxeClean } from "../../../test/axe";
import { leaveDesk } from "../../../test/desk";
import { MAYA_AND_SAM, PAIR } from "../../../test/room";
import { showRoom } from "../../../test/show-room";
import { comesBack } from "../../../test/unsent";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const none: OutsideView = {
  partner: MAYA_AND_SAM.partner,
  today: "2026-11-25",
  hasPartner: false,
  noted: null,
  told: null,
  partnerTold: null,
};
const noted: OutsideView = {
  ...none,
  noted: {
    day: "2026-11-20",
    way: "ink",
    note: "He signed the print at lunch.",
    notedDay: "2026-11-25",
    evidence: { name: "Scan 20 Nov.pdf", byteCount: 81_234 },
  },
};

test("G-6: a note that is begun stands there again after a lock, with its day and way", () =>
  comesBack({
    show: (answers) => shown(none, answers as Record<string, () => unknown>),
    reach: async () => {
      await page.getByLabelText("On which day").fill("2026-11-20");
      await page.getByText("By mail").click();
    },
    field: () => page.getByRole("textbox").last(),
    text: "She wrote it on Friday",
    send: () => page.getByRole("button", { name: "Note it" }).click(),
  }));

const shown = (view: OutsideView, answers: Record<string, () => unknown> = {}) =>
  showRoom({
    place: { at: "outside" },
    hasPartner: false,
    outCount: 0,
    answers: {
      view_outside: () => view,
      note_outside: () => null,
      drop_outside: () => null,
      tell_outside: () => null,
      untell_outside: () => null,
      pick_evidence: () => true,
      save_evidence: () => ({ fileName: "Scan 20 Nov.pdf", folderName: "Documents" }),
      ...answers,
    },
  });

describe("accepted outside the app", () => {
  test("day and way are asked for, and it stays a note of mine", async () => {
    const on = await shown(none);
    await expect.element(page.getByText(/no record with two signatures/)).toBeVisible();
    await page.getByRole("button", { name: "Note it" }).click();
    await expect.element(page.getByText("Choose the day first.")).toBeVisible();
    await expect.element(page.getByText("Choose how it was given.")).toBeVisible();
    await page.getByLabelText("On which day").fill("2026-11-20");
    await page.getByText("By mail").click();
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Note it" }).click();
    expect(on.asked("note_outside")).toEqual([
      { pair: PAIR, draft: { day: "2026-11-20", way: "mail", note: "" } },
    ]);
  });

  test("it stands as told on a day, with one file that leaves only with the passphrase", async () => {
    const on = await shown(noted);
    await expect.element(page.getByText("Noted by you on Wednesday 25 November 2026")).toBeVisible();
    await expect.element(page.getByText("Scan 20 Nov.pdf")).toBeVisible();
    await page.getByRole("button", { name: "Save a copy" }).click();
    await page.getByLabelText("Passphrase", { exact: true }).fill("copper lantern");
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Choose the place" }).click();
    await expect.element(page.getByText("in Documents.")).toBeVisible();
    expect(on.asked("save_evidence")).toEqual([{ pair: PAIR, passphrase: "copper lantern" }]);
  });

  test("G-7: erasing asks once; a joined partner answers for themselves", async () => {
    const on = await shown({ ...noted, hasPartner: true });
    await expect.element(page.getByText(/nothing is taken as agreed from this note/)).toBeVisible();
    await page.getByRole("button", { name: "Erase this note" }).click();
    expect(on.asked("drop_outside")).toEqual([]);
    await page.getByRole("button", { name: "Erase both" }).click();
    expect(on.asked("drop_outside")).toEqual([{ pair: PAIR }]);
  });

  test("once he is here, the day and the way can be told and taken back; what he told stands above", async () => {
    const here = { ...noted, hasPartner: true };
    let on = await shown(here);
    await page.getByRole("button", { name: "Let Sam read the day and the way" }).click();
    expect(on.asked("tell_outside")).toEqual([{ pair: PAIR }]);
    cleanup();
    on = await shown({
      ...here,
      told: { day: "2026-11-20", way: "ink" },
      partnerTold: { day: "2026-11-18", way: "told" },
    });
    await expect.element(page.getByText(/Sam noted that you accepted outside the app/)).toBeVisible();
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Take that back" }).click();
    expect(on.asked("untell_outside")).toEqual([{ pair: PAIR }]);
  });
});
