import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import type { Component } from "svelte";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import { lives } from "../../../test/life-fakes";
import * as fakes from "../../../test/pair-fakes";
import { answersFor } from "../../../test/pair-scenes";
import TryPage from "../../../test/TryPage.svelte";
import { keys } from "../../shared/keys.svelte";
import { markStale } from "../../shared/query.svelte";
import { settings } from "../../shared/settings.data.svelte";
import Passphrase from "./Passphrase.svelte";
import Protected from "./Protected.svelte";
import SettingsPage from "./SettingsPage.svelte";
import Stolen from "./Stolen.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
  keys.lettersOn = true;
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any page of this feature
async function show(of: Component<any>, more: Parameters<typeof fakeDesk>[0] = {}) {
  const got: string[] = [];
  const { asked } = fakeDesk({ ...answersFor("settings"), open_notebook_folder: () => null, ...more });
  const ways = [
    "onpassphrase",
    "onsheet",
    "onprotected",
    "onpair",
    "onstolen",
    "oncontent",
    "onerase",
    "onlock",
    "onback",
    "ondone",
  ];
  await settings.read();
  const given = Object.fromEntries(ways.map((way) => [way, () => got.push(way)]));
  await render(TryPage, { of, given });
  return {
    got,
    of: (name: string) => asked.filter(({ command }) => command === name).map(({ given }) => given),
  };
}

describe("settings", () => {
  test("RV-8: a pair that was left and is out of sight is shown again, and stays left", async () => {
    const hidden = [{ ...fakes.line, leftOn: "2026-11-20" }];
    const { got, of } = await show(SettingsPage, {
      view_frame: () => ({ ...fakes.frame, pairs: [], hidden, current: null }),
      view_life: () => lives["left"],
      leave_quietly: () => null,
    });
    await expect.element(page.getByRole("heading", { name: "Pairs you left quietly" })).toBeVisible();
    await expectAxeClean("screen");
    await page.getByRole("button", { name: /^Sam Okafor/ }).click();
    await expect.poll(() => got).toEqual(["onpair"]);
    expect(of("leave_quietly")).toEqual([
      { pair: fakes.PAIR, draft: { isHidden: false, later: "kept_aside" } },
    ]);
  });

  test("a changed name says for whom it counts", async () => {
    await show(SettingsPage);
    await expect
      .element(page.getByLabelText("Your name", { exact: true }))
      .toHaveAccessibleDescription(
        /new pairs, and in pairs where nobody is invited yet\. Every other pair keeps the name/,
      );
  });

  test("after a move the zone of the laptop is offered, and the name that is being typed stays", async () => {
    let person = { name: "Maya Chen", timeZone: "America/New_York" };
    const { of } = await show(SettingsPage, {
      view_person: () => person,
      describe_person: ({ draft }) => {
        person = draft as typeof person;
        return null;
      },
    });
    const zone = page.getByLabelText("Your time zone");
    await expect.element(zone).toHaveValue("America/New_York");
    await expect.element(zone).toHaveAccessibleDescription(/already agreed stays the same moment/);
    await expect.element(page.getByText("This laptop is set to Europe/Lisbon.")).toBeVisible();
    await page.getByLabelText("Your name", { exact: true }).fill("Maya C");
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Use it" }).click();
    expect(of("describe_person")).toEqual([{ draft: { name: "Maya Chen", timeZone: "Europe/Lisbon" } }]);
    markStale(["person"]);
    await expect.element(zone).toHaveValue("Europe/Lisbon");
    await expect.element(page.getByText(/This laptop is set to/)).not.toBeInTheDocument();
    await expect.element(page.getByLabelText("Your name", { exact: true })).toHaveValue("Maya C");
    await zone.selectOptions("America/New York");
    expect(of("describe_person").at(-1)).toEqual({
      draft: { name: "Maya Chen", timeZone: "America/New_York" },
    });
  });

  test("a zone under its older name is kept, and is no move", async () => {
    await show(SettingsPage, { view_person: () => ({ name: "Maya Chen", timeZone: "Portugal" }) });
    await expect.element(page.getByLabelText("Your time zone")).toHaveValue("Portugal");
    await expect.element(page.getByText(/This laptop is set to/)).not.toBeInTheDocument();
  });

  test("DK-3, DK-7, AC-3: auto-lock, letters, text size and the notebook's own pages", async () => {
    const { got, of } = await show(SettingsPage);
    await page.getByLabelText("Lock by itself after").selectOptions("5 minutes");
    expect(of("save_settings")).toEqual([{ settings: { ...fakes.settings, autoLockMinutes: 5 } }]);
    await page.getByText("One-letter keys work while you are not typing").click();
    await expect.poll(() => keys.lettersOn).toBe(false);
    await page.getByRole("button", { name: "Larger" }).click();
    await expect.element(page.getByLabelText("Text size").getByText("110 %")).toBeVisible();
    await page.getByText("Dark", { exact: true }).click();
    await page.getByText("More contrast").click();
    const kept = { ...fakes.settings, autoLockMinutes: 5, singleKeys: false, textPercent: 110 };
    const last = { ...kept, theme: "dark", moreContrast: true };
    await expect.poll(() => of("save_settings").at(-1)).toEqual({ settings: last });
    settings.show(document.documentElement);
    const { theme, contrast, motion } = document.documentElement.dataset;
    expect([theme, contrast, motion]).toEqual(["dark", "more", undefined]);
    await page.getByRole("button", { name: /Change the passphrase/ }).click();
    await page.getByRole("button", { name: /Where your notebook lies/ }).click();
    await expect.poll(() => of("open_notebook_folder").length).toBe(1);
    await page.getByRole("button", { name: /^Lock now/ }).click();
    await page.getByRole("button", { name: /^Erase this notebook/ }).click();
    expect(got).toEqual(["onpassphrase", "onlock", "onerase"]);
    await expectAxeClean("screen");
  });

  test("DK-3: a backup is made by one press, and where it lies is said; a refusal too", async () => {
    let refuses = false;
    const { of } = await show(SettingsPage, {
      back_up: () => {
        if (refuses) throw { code: "backup_not_made" };
        return null;
      },
    });
    const press = page.getByRole("button", { name: /^Back up now/ });
    await press.click();
    await expect
      .element(page.getByText("A backup is made. It lies beside your notebook.").first())
      .toBeVisible();
    await expectAxeClean("screen");
    refuses = true;
    await press.click();
    await expect.element(page.getByRole("alert")).toBeVisible();
    await expect.element(page.getByRole("alert")).not.toHaveTextContent("A backup is made");
    expect(of("back_up").length).toBe(2);
  });

  test("SF-5: a copy of the backup is saved elsewhere, and the day of the last one is said", async () => {
    let copiedDay: string | null = null;
    let answer: unknown = null;
    const { of } = await show(SettingsPage, {
      view_copies: () => ({ copiedDay }),
      save_copy: () => {
        if (answer === "refuses") throw { code: "disk_full" };
        return answer;
      },
    });
    const press = page.getByRole("button", { name: /^Save a copy of the backup elsewhere/ });
    await expect.element(press).toHaveTextContent(/lost with it\. None is saved yet\./);
    await press.click();
    await expect.poll(() => of("save_copy").length).toBe(1);
    await expect.element(page.getByText(/is saved in/)).not.toBeInTheDocument();
    answer = { fileName: "notebook-2026-11-25-1.tar", folderName: "Stick" };
    await press.click();
    await expect
      .element(page.getByText(/^notebook-2026-11-25-1\.tar is saved in Stick/).first())
      .toBeVisible();
    copiedDay = "2026-11-25";
    markStale(["settings"]);
    await expect.element(press).toHaveTextContent(/Last saved 25 November/);
    await expectAxeClean("screen");
    answer = "refuses";
    await press.click();
    await expect.element(page.getByRole("alert")).toBeVisible();
    await expect.element(page.getByRole("region").getByText(/is saved in Stick/)).not.toBeInTheDocument();
  });

  test("SF-2: a notebook is called by a name that everybody may read, and that is said", async () => {
    const desk = { state: "open", notebookName: "notebook-1", recovery: "confirmed", sample: null };
    const { of } = await show(SettingsPage, { view_desk: () => desk, rename_notebook: () => null });
    const name = page.getByLabelText("What this notebook is called");
    await expect.element(name).toHaveValue("Notebook 1");
    await expect.element(page.getByText(/reads this name, without the passphrase/)).toBeVisible();
    await name.fill("The green one");
    await page.getByRole("button", { name: "Call it that" }).click();
    expect(of("rename_notebook")).toEqual([{ name: "The green one" }]);
    await expectAxeClean("screen");
  });

  test("HO-5: reminders: off as a whole, quiet hours, and each by itself", async () => {
    const { of } = await show(SettingsPage, { save_reminders: () => null });
    const { set } = fakes.reminders;
    await page.getByLabelText("Quiet from").selectOptions("20:00");
    expect(of("save_reminders").at(-1)).toEqual({ draft: { ...set, quietFrom: 20 } });
    await page.getByRole("button", { name: /Which ones/ }).click();
    await expectAxeClean("screen");
    await page.getByText("Write three lines about your last meeting").click();
    expect(of("save_reminders").at(-1)).toEqual({ draft: { ...set, switched: ["rem-log"] } });
    await page.getByText("You meet today. Begin and end as planned.").click();
    expect(of("save_reminders").at(-1)).toEqual({ draft: { ...set, switched: ["rem-on-time"] } });
    await page.getByText("One quiet line on Today").click();
    expect(of("save_reminders").at(-1)).toEqual({ draft: { ...set, on: false } });
  });

  test("what is chosen before there is a notebook, or while it cannot be kept, holds and is kept later", async () => {
    let refuses = true;
    const save = () => {
      if (refuses) throw { code: "notebook_read_only" };
      return null;
    };
    const { of } = await show(SettingsPage, { save_settings: save });
    await page.getByText("Less motion").click();
    await expect.poll(() => settings.now.lessMotion).toBe(true);
    await expect.poll(() => settings.failure?.code).toBe("notebook_read_only");
    refuses = false;
    await settings.read();
    expect(of("save_settings").length).toBe(2);
    expect(settings.now.lessMotion).toBe(true);
    expect(settings.failure).toBeUndefined();
  });

  test("SF-6: changing the passphrase asks for the old one and offers a new sheet", async () => {
    const { of } = await show(Passphrase, { change_passphrase: () => null });
    await page.getByLabelText("The passphrase until now").fill("old words here now");
    await page.getByLabelText("The new passphrase").fill("copper lantern mild orbit");
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Change it" }).click();
    await expect
      .element(page.getByRole("heading", { level: 1 }))
      .toHaveTextContent("The passphrase is changed.");
    await expect.element(page.getByRole("button", { name: "Make a new recovery sheet too" })).toBeVisible();
    expect(of("change_passphrase")).toEqual([
      { old: "old words here now", next: "copper lantern mild orbit" },
    ]);
  });

  test("SF-10: on an employer’s laptop others may see screen and files, and that is said", async () => {
    await show(Protected);
    const said = page.getByRole("heading", { name: "On an employer’s laptop" });
    await expect.element(said).toBeVisible();
    await expect.element(page.getByText(/may see its screen and its files/)).toBeVisible();
    await expect.element(page.getByText(/notes may have to be shown when a law asks/)).toBeVisible();
    await expect.element(page.getByText(/A laptop of your own is better/)).toBeVisible();
  });

  test("what is protected, and what nobody can promise", async () => {
    await show(Protected);
    await expect.element(page.getByText("Only you and your partner can read what you send.")).toBeVisible();
    await expect.element(page.getByText("Your partner can keep and show what you sent.")).toBeVisible();
    await expectAxeClean("screen");
  });
});

describe("my laptop was stolen", () => {
  test("SF-7: four steps in order, and how my key stands with each partner", async () => {
    const renewed = {
      of: "me",
      fingerprint: fakes.FORMER_KEY,
      untilDay: "2026-11-20",
      keptForMe: false,
    } as const;
    const { got } = await show(Stolen, {
      view_frame: () => ({ ...fakes.frame, pairs: [fakes.line, fakes.longLine] }),
      view_pair: ({ pair }) => ({
        ...fakes.pairView,
        madeDay: "2026-11-20",
        formerKeys: pair === fakes.PAIR ? [renewed] : [],
      }),
    });
    await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("My laptop was stolen");
    await expect.element(page.getByText(/New key since 20 November/)).toBeVisible();
    await expect.element(page.getByText(/The key of 20 November is still in use/)).toBeVisible();
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Change the passphrase" }).click();
    await page.getByRole("button", { name: "Make a new recovery sheet" }).click();
    await page.getByRole("button", { name: "Back to Settings" }).click();
    await expect.poll(() => got).toEqual(["onpassphrase", "onsheet", "onback"]);
  });
});
