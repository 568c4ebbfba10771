// F1 opens the page about where one is: on every page, in a field, and over a dialog (ON-3).
import { afterEach, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { expectAxeClean } from "../../test/axe";
import { fakeDesk, leaveDesk } from "../../test/desk";
import { HELP } from "../../test/help-fakes";
import * as fakes from "../../test/pair-fakes";
import type { DeskView, HelpPage } from "../bindings";
import { help } from "../shared/help.svelte";
import App from "./App.svelte";
import { HELP_IN_AGREEMENT, HELP_OF, helpHere } from "./help-here";
import { routes, type AgreementPlace, type Route } from "./routes.svelte";

afterEach(async () => {
  help.close();
  await cleanup();
  await new Promise((later) => setTimeout(later));
  leaveDesk();
  help.view = undefined;
});

const PAGES: HelpPage[] = [...Object.values(HELP_OF), ...Object.values(HELP_IN_AGREEMENT)];
const ALL = [...new Set(PAGES)].map((page) => ({ page, title: `About ${page}`, blocks: [] }));

async function show(view: DeskView) {
  fakeDesk({
    view_desk: () => view,
    view_help: () => ({ ...HELP, pages: ALL }),
    incoming: () => [],
    view_frame: () => fakes.frame,
    view_home: () => fakes.home({ is: "begin_draft" }),
    view_settings: () => fakes.settings,
    view_content: () => ({ version: 1, day: "2026-11-29", sources: [], terms: [] }),
    note_input: () => null,
  });
  await render(App);
}

const title = (at: Route) => page.getByRole("heading", { level: 3, name: `About ${helpHere(at)}` });

const PAIRLESS = { desk: "open", page: "today" } as const;
const OPEN: DeskView = { state: "open", notebookName: "Notebook 1", recovery: "confirmed", sample: null };
const SKIPPED = new Set(["doors", "begin", "unlock", "ways_in", "recovery_sheet"]);
const PLAIN = (Object.keys(HELP_OF) as (keyof typeof HELP_OF)[]).filter((page) => !SKIPPED.has(page));
// What a page needs besides its name; the page itself may fail to read, and F1 still answers.
const PLACES: Record<string, object> = {
  expectations: { place: { at: "rounds" } },
  idp: { place: { at: "overview" } },
  meetings: { place: { at: "list" } },
  reviews: { place: { at: "list" } },
  paper: { wanted: undefined },
  sheet: { why: "again" },
  erase_pair: { pair: "1" },
};

test("ON-3: F1 on every page of the open notebook opens its help page", async () => {
  await show(OPEN);
  await expect.element(page.getByRole("button", { name: "Help" })).toBeVisible();
  const pages = PLAIN.map((page) => ({ desk: "open", page, ...PLACES[page] }) as Route);
  const places = (Object.keys(HELP_IN_AGREEMENT) as AgreementPlace["at"][]).map(
    (at) => ({ desk: "open", page: "agreement", place: { at, clause: "c", page: 0, version: 1 } }) as Route,
  );
  expect(pages.length + places.length).toBeGreaterThan(35);
  for (const at of [...pages, ...places]) {
    routes.go(at);
    await userEvent.keyboard("{F1}");
    await expect.element(title(at), { message: JSON.stringify(at) }).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => help.spot).toBeUndefined();
  }
  routes.go(PAIRLESS);
});

test("ON-3: F1 before a notebook is open, by key and by the button in the corner", async () => {
  await show({ state: "locked", notebookName: "Notebook 1", waitSeconds: 0, asleepSince: null });
  await page.getByLabelText("Passphrase").click();
  await userEvent.keyboard("{F1}");
  await expect.element(page.getByRole("heading", { level: 3, name: "About lost" })).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByLabelText("Passphrase")).toHaveFocus();
  await expectAxeClean("screen");
  await cleanup();
  leaveDesk();
  await show({ state: "empty" });
  await page.getByRole("button", { name: "Help" }).click();
  await expect.element(page.getByRole("heading", { level: 3, name: "About ithaca" })).toBeVisible();
  await expectAxeClean("screen");
});

test("ON-3: F1 lies over a dialog too, and the dialog is there again afterwards", async () => {
  await show(OPEN);
  await page.getByRole("button", { name: "Keys" }).click();
  await expect.element(page.getByLabelText("Find a key")).toHaveFocus();
  await userEvent.keyboard("{F1}");
  await expect.element(title(PAIRLESS)).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByLabelText("Find a key")).toHaveFocus();
});
