import { afterEach, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import TryPage from "../../../test/TryPage.svelte";
import type { ContentView } from "./content.data";
import Content from "./Content.svelte";
import { fitting } from "./fitting";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const VIEW: ContentView = {
  version: 1,
  day: "2026-11-29",
  sources: [
    {
      source: "000",
      about: "Table of duties for each side",
      principles: [
        {
          principle: "000-04",
          gist: "Mentee organises the meetings",
          items: [
            { kind: "clause", item: "cl-meeting-scheduling", text: "Who books" },
            { kind: "checklist", item: "d90-mentee-dates", text: "Book the next three meetings." },
          ],
        },
      ],
    },
    {
      source: "004",
      about: "Ten areas of attention for a pair",
      principles: [
        {
          principle: "004-41",
          gist: "Creativity belongs to the talk",
          items: [{ kind: "activity", item: "act-idea-rain", text: "Twenty ideas at the café" }],
        },
      ],
    },
  ],
  terms: [{ term: "term-mentee", title: "Mentee", text: "The person who wants to grow." }],
};

async function show(hasPair = true) {
  fakeDesk({ view_content: () => VIEW });
  const got: string[] = [];
  const given = { hasPair, onback: () => got.push("back"), ongo: (room: string) => got.push(room) };
  await render(TryPage, { of: Content, given });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  return got;
}

test("ON-5: the page says what it is and is not, its version and its day, and its sources", async () => {
  await show();
  await expect.element(page.getByText("It is not validated, and it claims no proven effect.")).toBeVisible();
  await expect.element(page.getByText(/Catalogue version 1, from .*29 November 2026/)).toBeVisible();
  await expect.element(page.getByText("2 principles")).toBeVisible();
  const source = page.getByRole("button", { name: /Table of duties/ });
  await expect.element(source).toHaveAttribute("aria-expanded", "false");
  await source.click();
  const principle = page.getByRole("list", { name: "Mentee organises the meetings" });
  await expect.element(principle).toHaveTextContent("First 90 days: Book the next three meetings.");
  await page.getByRole("button", { name: "Words explained" }).click();
  await expect.element(page.getByText("The person who wants to grow.")).toBeVisible();
  await page.getByRole("button", { name: "For people who run a programme" }).click();
  await expectAxeClean("screen");
});

test("ON-5: a principle is found by its own words or by an item that carries it, and what fits is said", async () => {
  await show();
  const field = page.getByLabelText("Find a principle or an item");
  await field.fill("CAFE twenty");
  await expect.element(page.getByText("1 principle fits.", { exact: true })).toBeVisible();
  await expect.element(page.getByText("Creativity belongs to the talk")).toBeVisible();
  expect(page.getByRole("button", { name: /Table of duties/ }).elements()).toEqual([]);
  await field.fill("zzz");
  await expect.element(page.getByText("None fits. Try a shorter word.", { exact: true })).toBeVisible();
  await field.fill("");
  await expect.element(page.getByText("2 principles", { exact: true })).toBeVisible();
  expect(fitting(VIEW.sources, "  ")).toBe(VIEW.sources);
});

test("ON-5: each kind leads to where it stands; without a pair only to what is there", async () => {
  const got = await show();
  await page.getByRole("button", { name: /Where each kind/ }).click();
  await page.getByRole("button", { name: "Open: where First 90 days stands" }).click();
  await page.getByRole("button", { name: "Open: where Reminder stands" }).click();
  expect(got).toEqual(["first_days", "settings"]);
  await expectAxeClean("screen");
  cleanup();
  await show(false);
  await page.getByRole("button", { name: /Where each kind/ }).click();
  expect(page.getByRole("button", { name: "Open: where Clause stands" }).elements()).toEqual([]);
  await expect.element(page.getByRole("button", { name: "Open: where Reminder stands" })).toBeVisible();
});
