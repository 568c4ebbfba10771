// Files that come by themselves, in each state of the desk.
import { emit } from "@tauri-apps/api/event";
import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { expectAxeClean } from "../../test/axe";
import { fakeDesk, leaveDesk, saysChanged } from "../../test/desk";
import * as fakes from "../../test/pair-fakes";
import { answersFor } from "../../test/pair-scenes";
import type { DeskView, IncomingFile } from "../bindings";
import App from "./App.svelte";

afterEach(async () => {
  await cleanup();
  // The listeners are given back in the next turn.
  await new Promise((later) => setTimeout(later));
  leaveDesk();
});

const OPEN: DeskView = { state: "open", notebookName: "Notebook 1", recovery: "confirmed", sample: null };
const LOCKED: DeskView = { state: "locked", notebookName: "Notebook 1", waitSeconds: 0, asleepSince: null };
const heading = () => page.getByRole("heading", { level: 1 });
const invitation: IncomingFile = { ...fakes.file, isInvitation: true };

function desk(first: DeskView, more: Parameters<typeof fakeDesk>[0] = {}) {
  const stands = { view: first, files: [] as IncomingFile[] };
  const { asked } = fakeDesk({
    ...answersFor("arrival-changes"),
    view_desk: () => stands.view,
    view_frame: () => fakes.frame,
    view_home: () => fakes.home({ is: "begin_draft" }),
    incoming: () => stands.files,
    note_input: () => null,
    forget_files: ({ files }) => {
      stands.files = stands.files.filter(({ file }) => !(files as string[]).includes(file));
      return null;
    },
    choose_pair: () => null,
    ...more,
  });
  return {
    of: (name: string) => asked.filter(({ command }) => command === name).map(({ given }) => given),
    async brings(...files: IncomingFile[]) {
      stands.files = files;
      await emit("arrived", {});
    },
    async becomes(view: DeskView) {
      stands.view = view;
      await saysChanged("desk");
    },
  };
}

describe("a file that comes by itself", () => {
  test("DK-2: before there is a notebook it leads to the opening words", async () => {
    const on = desk({ state: "empty" });
    await render(App);
    await expect.element(heading()).toBeVisible();
    await on.brings(invitation);
    await expect.element(heading()).toHaveTextContent("Six opening words");
    await expect.element(page.getByText(/Mentoring file from Sam/)).toBeVisible();
    await expectAxeClean("screen");
  });

  test("DK-2, SF-1: while locked it waits, says nothing of whom it is from, and is shown after opening", async () => {
    const on = desk(LOCKED);
    await render(App);
    await expect.element(heading()).toHaveTextContent("Notebook 1");
    await on.brings(fakes.file);
    await expect.element(page.getByText(/A file came in/)).toBeVisible();
    expect(document.body.textContent).not.toContain("Sam");
    expect(on.of("open_parcel")).toEqual([]);
    await on.becomes(OPEN);
    await expect.element(heading()).toHaveTextContent("3 changes, 1 needs your yes");
  });

  test("DK-2: while open it is shown, and after taking in Today says what is next", async () => {
    const on = desk(OPEN);
    await render(App);
    await expect.element(heading()).toHaveTextContent("Write your first agreement draft.");
    await on.brings(fakes.file);
    await expect.element(heading()).toHaveTextContent("3 changes, 1 needs your yes");
    await page.getByRole("button", { name: "Take in 3 changes" }).click();
    await expect.element(heading()).toHaveTextContent("Write your first agreement draft.");
    await expect.element(heading()).toHaveFocus();
    await expect.element(page.getByText("3 changes taken in.")).toBeInTheDocument();
    expect(on.of("choose_pair")).toEqual([{ pair: fakes.PAIR }]);
  });

  test("whoever goes elsewhere while it is taken in stays there", async () => {
    let goOn: (value: null) => void = () => {};
    const on = desk(OPEN, { choose_pair: () => new Promise((later) => (goOn = later)) });
    await render(App);
    await expect.element(heading()).toBeVisible();
    await on.brings(fakes.file);
    await page.getByRole("button", { name: "Take in 3 changes" }).click();
    await expect.poll(() => on.of("choose_pair")).toHaveLength(1);
    await page.getByRole("button", { name: "Parcels" }).click();
    await expect.element(page.getByRole("navigation", { name: /both ways/ })).toBeVisible();
    goOn(null);
    await new Promise((later) => setTimeout(later, 50));
    await expect.element(page.getByRole("navigation", { name: /both ways/ })).toBeVisible();
  });

  test("the same file named again is shown once", async () => {
    const on = desk(OPEN);
    await render(App);
    await expect.element(heading()).toBeVisible();
    await on.brings(fakes.file);
    await page.getByRole("button", { name: "Not now" }).click();
    await on.brings(fakes.file);
    await expect.element(page.getByRole("navigation", { name: /both ways/ })).toBeVisible();
  });
});

describe("after the next lock", () => {
  /** The page is read anew at each lock. */
  async function locksAndOpens(on: ReturnType<typeof desk>) {
    await cleanup();
    await new Promise((later) => setTimeout(later));
    await on.becomes(OPEN);
    await render(App);
    await expect.element(heading()).toBeVisible();
    await new Promise((later) => setTimeout(later, 50));
  }

  test("DK-2: a file that was taken in does not show again", async () => {
    const on = desk(OPEN);
    await render(App);
    await expect.element(heading()).toBeVisible();
    await on.brings(fakes.file);
    await page.getByRole("button", { name: "Take in 3 changes" }).click();
    await expect.element(heading()).toHaveTextContent("Write your first agreement draft.");
    expect(on.of("forget_files")).toContainEqual({ files: [fakes.file.file] });
    await locksAndOpens(on);
    await expect.element(heading()).toHaveTextContent("Write your first agreement draft.");
    expect(on.of("open_parcel")).toHaveLength(1);
  });

  test("DK-2: one that was set aside does not show again; one that nobody looked at does", async () => {
    const on = desk(OPEN);
    await render(App);
    await expect.element(heading()).toBeVisible();
    await on.brings(fakes.file);
    await page.getByRole("button", { name: "Not now" }).click();
    await expect.poll(() => on.of("forget_files")).toContainEqual({ files: [fakes.file.file] });
    await on.becomes(LOCKED);
    await on.brings({ ...fakes.file, file: "later" });
    await locksAndOpens(on);
    await expect.element(heading()).toHaveTextContent("3 changes, 1 needs your yes");
    expect(on.of("open_parcel").at(-1)).toEqual({ file: "later" });
  });

  test("DK-2: an invitation that was left at its words does not show again", async () => {
    const on = desk(OPEN);
    await render(App);
    await expect.element(heading()).toBeVisible();
    await on.brings(invitation);
    await expect.element(heading()).toHaveTextContent("Six opening words");
    expect(on.of("forget_files")).toEqual([]);
    await page.getByRole("button", { name: /^Back/ }).click();
    expect(on.of("forget_files")).toEqual([{ files: [invitation.file] }]);
  });
});

test("DK-2: an invitation that came before anybody knew how the desk stands leads to its words", async () => {
  let goOn: (view: DeskView) => void = () => {};
  const on = desk({ state: "empty" }, { view_desk: () => new Promise((later) => (goOn = later)) });
  await render(App);
  await on.brings(invitation);
  await expect.poll(() => on.of("incoming").length).toBeGreaterThan(1);
  goOn({ state: "empty" });
  await expect.element(heading()).toHaveTextContent("Six opening words");
});

test("waiting for the partner leads to where a file is taken in", async () => {
  const headline = { is: "wait_for_partner", since: "2026-11-23T09:42:00Z", clauseCount: 3, signed: false };
  desk(OPEN, { view_home: () => ({ ...fakes.home({ is: "begin_draft" }), headline }) });
  await render(App);
  await page.getByRole("button", { name: "Look for a file from Sam" }).click();
  await expect.element(heading()).toHaveTextContent("Has something arrived?");
  await expect.element(heading()).toHaveFocus();
});

describe("the first run", () => {
  test("joining goes on after the notebook is made: sheet, then Today", async () => {
    const on = desk(
      { state: "empty" },
      {
        show_recovery_sheet: () => fakes.sheet,
        confirm_recovery_sheet: () => null,
        create_notebook: () => null,
        join_invitation: () => fakes.PAIR,
      },
    );
    await render(App);
    await on.brings(invitation);
    await page.getByLabelText("Opening words").fill("harbour violin cedar marble kettle dawn");
    await page.getByRole("button", { name: "Open the invitation" }).click();
    await page.getByText("By voice, in person or on paper").click();
    await page.getByRole("button", { name: "Join", exact: true }).click();
    await page.getByLabelText("Your name").fill("Sam");
    await page.getByLabelText("Passphrase", { exact: true }).fill("copper lantern mild orbit");
    await page.getByRole("button", { name: "Make my notebook and join" }).click();
    await expect.poll(() => on.of("join_invitation").length).toBe(1);
    await on.becomes({ ...OPEN, recovery: "never_shown" });
    await page.getByRole("button", { name: "I have them, type them back" }).click();
    await page.getByLabelText("Recovery words").fill(fakes.sheet.words.join(" "));
    await userEvent.keyboard("{Enter}");
    await expect.element(heading()).toHaveTextContent("Write your first agreement draft.");
  });
});

describe("the notebook menu", () => {
  test("DK-3: opens by keyboard, leads to settings, and Esc gives the focus back", async () => {
    desk(OPEN);
    await render(App);
    const menu = page.getByRole("button", { name: "Notebook", exact: true });
    await menu.click();
    await expect.element(page.getByRole("button", { name: "Change the passphrase" })).toBeVisible();
    await expectAxeClean("screen");
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("button", { name: "Change the passphrase" })).not.toBeInTheDocument();
    await menu.click();
    await page.getByRole("button", { name: "Settings" }).click();
    await expect.element(heading()).toHaveTextContent("Settings");
    await expect.element(heading()).toHaveFocus();
    await menu.click();
    await page.getByRole("button", { name: "Back up", exact: true }).click();
    await expect.element(page.getByRole("button", { name: /^Back up now/ })).toBeVisible();
    await expect.element(page.getByRole("region", { name: "Your notebook" })).toHaveFocus();
    await expect.element(page.getByRole("button", { name: /^Lock now/ })).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Lock", exact: true })).toBeVisible();
  });
});
