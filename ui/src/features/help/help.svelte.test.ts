// Help over the real bindings: the contents, each page, primer and card, the words, and the one search.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import { HELP } from "../../../test/help-fakes";
import TryPage from "../../../test/TryPage.svelte";
import { help, type HelpPaper, type HelpSpot } from "../../shared/help.svelte";
import { nearest } from "../../shared/nearest";
import PrimerLink from "../../shared/parts/PrimerLink.svelte";
import Said from "../../shared/parts/Said.svelte";
import { findHelp, thingsOf } from "./finding";
import Help from "./Help.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
  help.close();
  help.view = undefined;
  help.onpaper = undefined;
});

async function open(spot: HelpSpot) {
  fakeDesk({ view_help: () => HELP });
  help.open(spot);
  await render(TryPage, { of: Help, given: {} });
  await expect.element(page.getByRole("dialog", { name: "Help" })).toBeVisible();
}

const heading = (name: string) => page.getByRole("heading", { level: 3, name });

describe("ON-3: help lies over the page", () => {
  test("it opens at its page, with the focus on the heading, and Esc closes it", async () => {
    await open({ at: "page", page: "meetings" });
    await expect.element(heading("Meetings")).toHaveFocus();
    await expect.element(page.getByText("Both put points on one running agenda.")).toBeVisible();
    await expect
      .element(page.getByRole("button", { name: "Meetings" }))
      .toHaveAttribute("aria-current", "page");
    await expectAxeClean("part");
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
    expect(help.spot).toBeUndefined();
  });

  test("the contents lead to every page, primer and card, and to the words", async () => {
    await open({ at: "page", page: "meetings" });
    for (const { title } of [...HELP.pages, ...HELP.primers]) {
      await page.getByRole("navigation").getByRole("button", { name: title, exact: true }).click();
      await expect.element(heading(title)).toHaveFocus();
    }
    await page.getByRole("button", { name: "For the mentor" }).click();
    await expect.element(page.getByRole("heading", { level: 4, name: "Sounding board" })).toBeVisible();
    await expectAxeClean("part");
    await page.getByRole("button", { name: "Words explained" }).click();
    await expect.element(page.getByText("A locked file with everything new.")).toBeVisible();
    await expectAxeClean("part");
  });

  test("one field finds pages, primers, cards and words; Enter opens the best", async () => {
    await open({ at: "page", page: "meetings" });
    await page.getByRole("searchbox", { name: "Find in help" }).fill("agenda");
    await expect
      .element(page.getByRole("navigation").getByRole("status"))
      .toHaveTextContent("1 page or word fits");
    await page.getByRole("searchbox").fill("Párc");
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByText("A locked file with everything new.")).toBeVisible();
    await page.getByRole("searchbox").fill("qqq");
    await expect.element(page.getByRole("heading", { name: "Nothing fits." })).toBeVisible();
    await expectAxeClean("part");
  });
});

describe("ON-4: a primer on one screen", () => {
  test("what to do, what each could say, and what Ithaca does; it leads to its paper", async () => {
    const printed: HelpPaper[] = [];
    help.onpaper = (paper) => printed.push(paper);
    await open({ at: "primer", primer: "pr-feedback" });
    await expect.element(page.getByRole("heading", { level: 4, name: "Before you give it" })).toBeVisible();
    await expect.element(page.getByText("If you are the mentor")).toBeVisible();
    await expect.element(page.getByText("“May I say something uncomfortable?”")).toBeVisible();
    await expect.element(page.getByText("No ranking of people.")).toBeVisible();
    await expectAxeClean("part");
    await page.getByRole("button", { name: "Save or print this page" }).click();
    expect(printed).toEqual([{ kind: "primer", about: "pr-feedback" }]);
    expect(help.spot).toBeUndefined();
  });

  test("without a pair there is no paper to lead to", async () => {
    await open({ at: "primer", primer: "pr-feedback" });
    await expect.element(heading("Giving and taking feedback")).toBeVisible();
    await expect
      .element(page.getByRole("button", { name: "Save or print this page" }))
      .not.toBeInTheDocument();
  });

  test("a quiet link opens it where its moment comes", async () => {
    fakeDesk({ view_help: () => HELP });
    await render(TryPage, { of: PrimerLink, given: { primer: "pr-stuck" } });
    await page.getByRole("button", { name: "One page: when you are stuck" }).click();
    expect(help.spot).toEqual({ at: "primer", primer: "pr-stuck" });
    await expectAxeClean("part");
  });
});

describe("ON-3: a word that explains itself", () => {
  const given = { text: "It stays here until you make a parcel.", terms: { parcel: "term-parcel" } };

  test("a press shows one sentence, which is also its description; Esc closes it and keeps the focus", async () => {
    fakeDesk({ view_help: () => HELP });
    await render(TryPage, { of: Said, given });
    const word = page.getByRole("button", { name: "parcel" });
    await word.click();
    await expect.element(page.getByText("A locked file with everything new.")).toBeVisible();
    await expect.element(word).toHaveAttribute("aria-expanded", "true");
    await expect.element(word).toHaveAccessibleDescription("A locked file with everything new.");
    await expectAxeClean("part");
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByText("A locked file with everything new.")).not.toBeVisible();
    await expect.element(word).toHaveFocus();
  });

  test("the keyboard alone opens it, inside the window also at twice the size", async () => {
    fakeDesk({ view_help: () => HELP });
    document.documentElement.style.fontSize = "200%";
    await render(TryPage, { of: Said, given });
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    const note = page.getByText("A locked file with everything new.");
    await expect.element(note).toBeVisible();
    const { left, right, top, bottom } = note.element().getBoundingClientRect();
    expect(left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight).toBe(true);
    document.documentElement.style.fontSize = "";
  });
});

test("SE-2: each typed word begins a word, titles first, and a slip or two finds what lies nearest", () => {
  const ids = (typed: string) => findHelp(HELP, typed).map(({ id }) => id);
  expect(ids("parcel")).toEqual(["term-parcel"]);
  expect(ids("feedback")).toEqual(["pr-feedback"]);
  expect(ids("points agen")).toEqual(["meetings"]);
  expect(ids("")).toEqual([]);
  expect(findHelp(HELP, "agenda")[0]?.excerpt).toContain("one running agenda");
  const near = (typed: string) => nearest(thingsOf(HELP), ({ title }) => title, typed).map(({ id }) => id);
  expect(near("metings")[0]).toBe("meetings");
  expect(near("feedbakc")).toEqual(["pr-feedback"]);
  expect(near("zzzzzz")).toEqual([]);
});
