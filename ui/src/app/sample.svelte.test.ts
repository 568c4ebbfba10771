// The sample in the frame, beneath the doors and in Settings, over the real bindings.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { expectAxeClean } from "../../test/axe";
import { fakeDesk, leaveDesk } from "../../test/desk";
import * as fakes from "../../test/pair-fakes";
import type { DeskView } from "../bindings";
import { sample } from "../shared/sample.data.svelte";
import PassphraseField from "../shared/parts/PassphraseField.svelte";
import App from "./App.svelte";
import { thingsToDo } from "./search-commands";

afterEach(async () => {
  await cleanup();
  // The listener is given back in the next turn.
  await new Promise((later) => setTimeout(later));
  leaveDesk();
  sample.seat = null;
  sample.isBusy = false;
  sample.failure = undefined;
});

const MAYA: DeskView = { state: "open", notebookName: "maya", recovery: "confirmed", sample: "maya" };

function desk(view: DeskView, more: Parameters<typeof fakeDesk>[0] = {}) {
  const { asked } = fakeDesk({
    view_desk: () => view,
    view_frame: () => fakes.frame,
    view_home: () => fakes.home({ is: "begin_draft" }),
    note_input: () => null,
    view_settings: () => fakes.settings,
    view_shelf: () => ({ notebooks: [], canStart: false }),
    incoming: () => [],
    lock: () => null,
    look_around: () => null,
    throw_sample_away: () => null,
    ...more,
  });
  return (command: string) => asked.filter((line) => line.command === command).map(({ given }) => given);
}

const names = () =>
  thingsToDo({
    hasPair: true,
    lock: () => {},
    keys: () => {},
    find: () => {},
    limits: () => {},
    help: () => {},
  }).map(({ name }) => name);

describe("the sample", () => {
  test("ON-2: beneath the doors, one press, and it says that it is being made", async () => {
    let made: (value: null) => void = () => {};
    const of = desk({ state: "empty" }, { look_around: () => new Promise((done) => (made = done)) });
    await render(App);
    const door = page.getByRole("button", { name: /^Look around with Maya and Sam/ });
    await door.click();
    await expect.element(page.getByText(/Maya and Sam are writing down their year/)).toBeVisible();
    await expect.element(door).toHaveAttribute("aria-disabled", "true");
    await door.click({ force: true });
    await expect.poll(() => of("look_around").length).toBe(1);
    expect(of("look_around")[0]).toMatchObject({ seat: "maya" });
    await expectAxeClean("screen");
    made(null);
    await expect.element(door).toHaveAttribute("aria-disabled", "false");
  });

  test("ON-2: what the disk refuses is said at the door", async () => {
    const refuses = () => {
      throw { code: "disk_full" };
    };
    desk({ state: "empty" }, { look_around: refuses });
    await render(App);
    await page.getByRole("button", { name: /^Look around with Maya and Sam/ }).click();
    await expect.element(page.getByRole("alert")).toBeVisible();
  });

  test("ON-2: the frame says Sample, and leads across and out", async () => {
    const of = desk(MAYA);
    await render(App);
    const mark = page.getByRole("region", { name: "Sample" });
    await expect.element(mark).toBeVisible();
    await expect.element(mark.getByText(/You sit in Maya’s seat/)).toBeVisible();
    await expectAxeClean("screen");
    await mark.getByRole("button", { name: "Sit in Sam’s seat" }).click();
    await expect.poll(() => of("look_around").length).toBe(1);
    expect(of("look_around")[0]).toMatchObject({ seat: "sam" });
    await mark.getByRole("button", { name: "Throw the sample away" }).click();
    await expect.poll(() => of("throw_sample_away").length).toBe(1);
    await page.getByRole("button", { name: "Leave the sample" }).click();
    await expect.poll(() => of("lock").length).toBe(1);
  });

  test("ON-2: a notebook of one’s own bears no mark, and the search leads to the sample", async () => {
    desk({ ...MAYA, sample: null });
    await render(App);
    await expect.element(page.getByRole("button", { name: /^Lock/ })).toBeVisible();
    expect(page.getByRole("region", { name: "Sample" }).query()).toBeNull();
    expect(names()).toContain("Look around with Maya and Sam");
    expect(names()).not.toContain("Throw the sample away");
  });

  test("ON-2: in the sample nothing is guarded: no passphrase is asked, none is offered to be changed", async () => {
    sample.seat = "sam";
    expect(names()).toContain("Sit in Maya’s seat");
    expect(names()).not.toContain("Change the passphrase");
    await render(PassphraseField, { label: "Passphrase", value: "" });
    expect(page.getByLabelText("Passphrase", { exact: true }).query()).toBeNull();
    sample.seat = null;
    await expect.element(page.getByLabelText("Passphrase", { exact: true })).toBeVisible();
    await userEvent.tab();
  });
});
