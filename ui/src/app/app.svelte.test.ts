// The whole page over the real bindings; only the other process is replaced.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { expectAxeClean } from "../../test/axe";
import { fakeDesk, leaveDesk, saysChanged, saysFolding } from "../../test/desk";
import * as fakes from "../../test/pair-fakes";
import { answersFor } from "../../test/pair-scenes";
import type { DeskView } from "../bindings";
import App from "./App.svelte";

afterEach(async () => {
  await cleanup();
  // The listener is given back in the next turn.
  await new Promise((later) => setTimeout(later));
  leaveDesk();
});

/** A desk in one state, which its commands may change. */
function desk(first: DeskView, more: Record<string, (given: Record<string, unknown>) => unknown> = {}) {
  const stands = { view: first };
  const { asked } = fakeDesk({
    view_desk: () => stands.view,
    incoming: () => [],
    advise_on_passphrase: () => ({ is: "fine" }),
    view_frame: () => fakes.frame,
    view_home: () => fakes.home({ is: "begin_draft" }),
    view_settings: () => fakes.settings,
    note_input: () => null,
    show_recovery_sheet: () => fakes.sheet,
    ...more,
  });
  return {
    asked: (command: string) => asked.filter((line) => line.command === command).map(({ given }) => given),
    async becomes(view: DeskView) {
      stands.view = view;
      await saysChanged("desk");
    },
  };
}

const LOCKED: DeskView = { state: "locked", notebookName: "Notebook 1", waitSeconds: 0, asleepSince: null };
const OPEN: DeskView = { state: "open", notebookName: "Notebook 1", recovery: "confirmed", sample: null };

describe("a closed pair", () => {
  test("RV-9: every page of it says since when it is there to read", async () => {
    const closed = { ...fakes.line, closedOn: "2026-11-20" };
    desk(OPEN, { view_frame: () => ({ ...fakes.frame, pairs: [closed] }) });
    await render(App);
    await expect.element(page.getByText(/^Closed on .*20 November.*, here to read$/)).toBeVisible();
    await expectAxeClean("screen");
  });

  test("RV-9: nothing of it asks for anything, and no idea is parked for a meeting that will not be", async () => {
    const waiting = { agreementNeedsMe: 2, expectationsNeedMe: 1, idpNeedsMe: 1, meetingsNeedMe: 3 };
    const closed = { ...fakes.line, ...waiting, closedOn: "2026-11-20" };
    desk(OPEN, { view_frame: () => ({ ...fakes.frame, pairs: [closed] }) });
    await render(App);
    await expect.element(page.getByText(/here to read$/)).toBeVisible();
    await expect.element(page.getByText(/needs? you/)).not.toBeInTheDocument();
    await expect.element(page.getByRole("button", { name: /^Park it/ })).not.toBeInTheDocument();
  });
});

describe("a pair left quietly", () => {
  test("RV-8: in sight, every page says since when, and nothing asks or is parked", async () => {
    const left = { ...fakes.line, meetingsNeedMe: 3, leftOn: "2026-11-20" };
    desk(OPEN, { view_frame: () => ({ ...fakes.frame, pairs: [left] }) });
    await render(App);
    await expect.element(page.getByText(/^Left quietly on .*20 November.*, here to read$/)).toBeVisible();
    await expect.element(page.getByText(/needs? you/)).not.toBeInTheDocument();
    await expect.element(page.getByRole("button", { name: /^Park it/ })).not.toBeInTheDocument();
  });
});

describe("first run", () => {
  test("PA-1: three equal doors, the eight promises, and the focus on the first door", async () => {
    desk({ state: "empty" });
    await render(App);
    await expect.element(page.getByRole("button", { name: /I have a partner/ })).toHaveFocus();
    await expect.element(page.getByRole("main")).toMatchAriaSnapshot();
    expect(document.title).toBe("Ithaca");
    await expectAxeClean("screen");
  });

  test("PA-1: two names and a role, a passphrase, then the sheet; the role is never chosen for a person", async () => {
    const on = desk({ state: "empty" }, { create_notebook: () => null, prepare_pair: () => fakes.PAIR });
    await render(App);
    await page.getByRole("button", { name: /I have a partner/ }).click();
    await expect.element(page.getByLabelText("Your name")).toHaveFocus();
    await userEvent.keyboard("Maya{Enter}");
    await expect.element(page.getByText(/Choose one of the two/)).toBeVisible();
    await expect.element(page.getByText(/Write your partner’s name/)).toBeVisible();
    await expectAxeClean("screen");
    await page.getByText("The mentee", { exact: true }).click();
    await page.getByLabelText("Your partner’s name").fill("Sam");
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByLabelText("Passphrase", { exact: true })).toHaveFocus();
    await expectAxeClean("screen");
    await userEvent.keyboard("copper lantern mild orbit");
    await expect.element(page.getByText("This one will do.").first()).toBeVisible();
    expect(on.asked("create_notebook")).toEqual([]);
    await userEvent.keyboard("{Enter}");
    await expect
      .poll(() => on.asked("prepare_pair"))
      .toEqual([{ draft: { myRole: "mentee", partnerName: "Sam" } }]);
    const [given] = on.asked("create_notebook");
    expect(given).toMatchObject({ draft: { name: "Maya" }, passphrase: "copper lantern mild orbit" });
    await on.becomes({ ...OPEN, recovery: "never_shown" });
    await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("Your recovery sheet");
    await expect.element(page.getByRole("heading", { level: 1 })).toHaveFocus();
    await expectAxeClean("screen");
  });

  test("PA-1: alone: the partner may stay without a name", async () => {
    const on = desk({ state: "empty" }, { create_notebook: () => null, prepare_pair: () => fakes.PAIR });
    await render(App);
    await page.getByRole("button", { name: /Let me prepare alone/ }).click();
    await page.getByLabelText("Your name").fill("Maya");
    await page.getByText("The mentee", { exact: true }).click();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByLabelText("Passphrase", { exact: true }).fill("copper lantern mild orbit");
    await page.getByRole("button", { name: "Make my notebook" }).click();
    await expect
      .poll(() => on.asked("prepare_pair"))
      .toEqual([{ draft: { myRole: "mentee", partnerName: "my mentor" } }]);
  });

  test("SF-10: what an employer’s laptop may see is one press away where the passphrase is chosen", async () => {
    desk({ state: "empty" });
    await render(App);
    await page.getByRole("button", { name: /Let me prepare alone/ }).click();
    await page.getByLabelText("Your name").fill("Maya");
    await page.getByText("The mentee", { exact: true }).click();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByLabelText("Passphrase", { exact: true }).fill("copper lantern");
    const line = page.getByRole("button", { name: /Is this an employer’s laptop/ });
    await expect.element(line).toHaveAttribute("aria-expanded", "false");
    await line.click();
    await expect.element(page.getByText(/may see its screen and its files/)).toBeVisible();
    await expect.element(page.getByText(/notes may have to be shown when a law asks/)).toBeVisible();
    await expect.element(page.getByText(/A laptop of your own is better/)).toBeVisible();
    await expect.element(page.getByLabelText("Passphrase", { exact: true })).toHaveValue("copper lantern");
    await expectAxeClean("screen");
  });

  test("a passphrase too short is said at its field", async () => {
    desk(
      { state: "empty" },
      {
        create_notebook: () => {
          throw { code: "passphrase_too_short", charsMin: 12 };
        },
      },
    );
    await render(App);
    await page.getByRole("button", { name: /Let me prepare alone/ }).click();
    await page.getByLabelText("Your name").fill("Maya");
    await page.getByText("The mentor", { exact: true }).click();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("button", { name: "Make my notebook" }).click();
    const field = page.getByLabelText("Passphrase", { exact: true });
    await expect.element(field).toHaveAccessibleDescription(/at least 12 characters/);
    await expect.element(field).toHaveAttribute("aria-invalid", "true");
  });
});

describe("locked", () => {
  test("after an update the notebook is put in order, and a bar says how far", async () => {
    let opened: (done: null) => void = () => {};
    const on = desk(LOCKED, { unlock: () => new Promise<null>((done) => (opened = done)) });
    await render(App);
    await userEvent.keyboard("copper lantern{Enter}");
    await saysFolding(0, 0);
    await expect.element(page.getByRole("progressbar")).not.toBeInTheDocument();
    await saysFolding(1_240, 5_100);
    const bar = page.getByRole("progressbar", {
      name: "Putting your notebook in order… 1,240 of 5,100",
    });
    await expect.element(bar).toHaveAttribute("aria-valuenow", "1240");
    await expect.element(bar).toHaveAttribute("aria-valuemax", "5100");
    await expect.element(bar).toBeVisible();
    await expect.element(page.getByText(/A backup was made first/)).toBeVisible();
    await expectAxeClean("screen");
    await saysFolding(5_100, 5_100);
    await expect.element(bar).not.toBeInTheDocument();
    opened(null);
    await on.becomes(OPEN);
    await expect.element(page.getByRole("progressbar")).not.toBeInTheDocument();
  });

  test("SF-1: shows no name but the neutral one, and Enter opens", async () => {
    const on = desk(LOCKED, { unlock: () => null });
    await render(App);
    await expect.element(page.getByLabelText("Passphrase", { exact: true })).toHaveFocus();
    await expectAxeClean("screen");
    await userEvent.keyboard("copper lantern{Enter}");
    await expect.poll(() => on.asked("unlock")).toEqual([{ passphrase: "copper lantern" }]);
  });

  test("SF-4: a wrong passphrase says so and waits; the third offers the other ways", async () => {
    let waitSeconds = 1;
    desk(LOCKED, {
      unlock: () => {
        throw { code: "wrong_passphrase", waitSeconds };
      },
    });
    await render(App);
    const open = page.getByRole("button", { name: /^(Open|Try again in 1 second)$/ });
    await open.click();
    await expect.element(page.getByRole("alert")).toHaveTextContent(/Wait 1 second, then try again/);
    await expect.element(open).toBeDisabled();
    await expectAxeClean("screen");
    waitSeconds = 0;
    await expect.element(open, { timeout: 3000 }).toBeEnabled();
    await expect.element(page.getByText("You can try again now.")).toBeInTheDocument();
    await open.click();
    await expect.element(page.getByRole("alert")).toHaveTextContent(/Show what I type/);
    await open.click();
    await expect.element(page.getByText(/three other ways in/)).toBeVisible();
  });

  test("SF-4, SF-5: a backup is put back from the second way after what changes was said, and a file that is none is refused", async () => {
    let isSound = false;
    let picked = {
      backup: "1",
      day: "2026-11-21",
      byteCount: 2_340_000,
      setsAside: "set-aside-1" as unknown,
    };
    const on = desk(LOCKED, {
      pick_backup: () => {
        if (!isSound) throw { code: "not_a_backup" };
        return picked;
      },
      restore_backup: () => null,
    });
    await render(App);
    await page.getByRole("button", { name: "I cannot open it" }).click();
    await page.getByRole("button", { name: "Choose a backup" }).click();
    await expect.element(page.getByText("This file is no backup of a notebook")).toBeVisible();
    await expectAxeClean("screen");
    isSound = true;
    await page.getByRole("button", { name: "Choose a backup" }).click();
    const asks = page.getByRole("dialog", { name: "Put this backup back?" });
    await expect.element(asks).toHaveTextContent(/of 21 November.* 2\.3 MB/);
    await expect.element(asks).toHaveTextContent(/the folder “set-aside-1” beside it\. Nothing is erased/);
    await expect
      .element(asks)
      .toHaveTextContent(/opens with the passphrase or the recovery sheet of its day/);
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Not this one" }).click();
    await expect.element(asks).not.toBeInTheDocument();
    expect(on.asked("restore_backup").length).toBe(0);
    picked = { ...picked, backup: "2", setsAside: null };
    await page.getByRole("button", { name: "Choose a backup" }).click();
    await expect.element(asks).toHaveTextContent(/No notebook lies here now/);
    await page.getByRole("button", { name: "Put it back" }).click();
    await expect.element(page.getByLabelText("Passphrase")).toBeVisible();
    expect(on.asked("restore_backup")).toEqual([{ backup: "2" }]);
  });

  test("SF-4: three ways in, by keyboard and back; each way that can begin here has its button", async () => {
    const on = desk(LOCKED, {
      unlock_with_recovery: () => {
        throw { code: "recovery_words_wrong", waitSeconds: 0, asleepSince: null };
      },
    });
    await render(App);
    await page.getByRole("button", { name: "I cannot open it" }).click();
    await expect.element(page.getByRole("heading", { level: 1 })).toHaveFocus();
    await expect.element(page.getByRole("main")).toMatchAriaSnapshot();
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Type the words" }).click();
    await page.getByLabelText("Recovery words").fill("one two");
    await page.getByLabelText("A new passphrase from today").fill("copper lantern mild orbit");
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await expect.element(page.getByRole("alert")).toHaveTextContent(/not the eight words/);
    expect(on.asked("unlock_with_recovery")).toEqual([
      { words: "one two", newPassphrase: "copper lantern mild orbit" },
    ]);
    await expectAxeClean("screen");
  });
});

describe("open", () => {
  test("SF-1: Ctrl+L locks, and what was shown does not stay", async () => {
    const on = desk(OPEN, { lock: () => null });
    await render(App);
    await expect.element(page.getByRole("navigation", { name: "Rooms" })).toBeVisible();
    await userEvent.keyboard("{Control>}l{/Control}");
    await expect.poll(() => on.asked("lock").length).toBe(1);
    await on.becomes(LOCKED);
    await expect.element(page.getByLabelText("Passphrase", { exact: true })).toHaveFocus();
    expect(document.body.textContent).not.toContain("Maya");
  });

  test("DK-3: Lock is a button in Settings and in the notebook menu too", async () => {
    const on = desk(OPEN, { ...answersFor("settings"), lock: () => null });
    await render(App);
    await page.getByRole("button", { name: "Notebook" }).click();
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByRole("button", { name: /^Lock now/ }).click();
    await expect.poll(() => on.asked("lock").length).toBe(1);
    await page.getByRole("button", { name: "Notebook", exact: true }).click();
    await page.getByRole("button", { name: "Lock now", exact: true }).click();
    await expect.poll(() => on.asked("lock").length).toBe(2);
  });

  test("SF-3: the monthly question goes as soon as it is answered", async () => {
    let home = fakes.home({ is: "begin_draft" }, { recoveryAsked: true });
    desk(OPEN, {
      view_home: () => home,
      rest_sheet_question: () => {
        home = { ...home, recoveryAsked: false };
        return null;
      },
    });
    await render(App);
    const line = page.getByText(/do you still know where your recovery sheet is/);
    await expect.element(line).toBeVisible();
    await page.getByRole("button", { name: "I still have it" }).click();
    await saysChanged("settings");
    await expect.element(line).not.toBeInTheDocument();
  });

  test("DK-6: ? shows the keys, searchable; Esc gives the focus back", async () => {
    desk(OPEN);
    await render(App);
    await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
    await userEvent.keyboard("?");
    await expect.element(page.getByRole("textbox", { name: "Find a key" })).toHaveFocus();
    await userEvent.keyboard("lock");
    await expect.element(page.getByRole("dialog").getByText("Lock", { exact: true })).toBeVisible();
    await expect.element(page.getByRole("dialog").getByText("Larger text")).not.toBeInTheDocument();
    await expectAxeClean("screen");
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  });

  test("PA-10: names, colour word and the name of the pair stand beside every page", async () => {
    const line = { ...fakes.line, banner: "Harbour programme" };
    desk(OPEN, { ...answersFor("parcels-in"), view_frame: () => ({ ...fakes.frame, pairs: [line] }) });
    await render(App);
    const badge = page.getByRole("button", { name: /Maya\s*Sam.*Harbour programme · Moss · / });
    for (const room of ["Today", "Parcels", "Pair", "Settings"]) {
      if (room === "Settings") await page.getByRole("button", { name: "Notebook" }).click();
      await page
        .getByRole("button", { name: new RegExp(`^${room}`) })
        .first()
        .click();
      await expect.element(badge, { message: room }).toBeVisible();
    }
  });

  test("AC-3: text size by keys, from 90 to 200 per cent, said aloud", async () => {
    desk(OPEN);
    await render(App);
    await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
    const size = () => getComputedStyle(document.documentElement).fontSize;
    expect(size()).toBe("15px");
    for (let i = 0; i < 12; i++) await userEvent.keyboard("{Control>}+{/Control}");
    await expect.poll(size).toBe("30px");
    await expect.element(page.getByText("Text size 200 %")).toBeInTheDocument();
    // Reflow: nothing runs out of the window sideways.
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
    await expectAxeClean("screen");
    await userEvent.keyboard("{Control>}0{/Control}");
    await expect.poll(size).toBe("15px");
  });
});

describe("cannot", () => {
  test("what happened, what is safe, what to do, and a try again that asks again", async () => {
    const on = desk({ state: "cannot", failure: { code: "notebook_in_use" } });
    await render(App);
    await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("open in another window");
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => on.asked("view_desk").length).toBe(2);
  });

  test("SF-11: a command the shell does not know is one calm sentence", async () => {
    fakeDesk({});
    await render(App);
    await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("has no words for");
    expect(document.body.textContent).not.toContain("view_desk");
  });
});
