// Where the two start from: matches first, then what to talk about; counts and words, and never a number about people.
import { afterEach, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import { comparison, ROUND, row, rooms } from "../../../test/round";
import TryRound from "../../../test/TryRound.svelte";
import type { ComparisonRow } from "./expectation.data";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const rows: ComparisonRow[] = [
  row({ mentee: 5, mentor: 2, group: "talk_first", apart: 3 }, "exp-a"),
  row({ mentee: 2, mentor: 4, group: "worth_a_talk", apart: 2 }, "exp-b"),
  row({ mentee: undefined, mentor: 4, group: "left_open", apart: null }, "exp-c"),
  row({ mentee: 4, mentor: 4, group: "same_place", apart: 0 }, "exp-d"),
  row({ mentee: 4, mentor: 3, group: "close", apart: 1 }, "exp-e"),
];

async function shown(these = rows) {
  fakeDesk({ view_expectations: () => rooms([]), view_comparison: () => comparison(these) });
  await render(TryRound, { place: { at: "compare", round: ROUND }, onwent: () => {} });
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("Where we start from");
}

test("EX-20: one line names the matches first and opens; then what to talk about, in counts alone", async () => {
  await shown();
  const matches = page.getByRole("button", { name: /^2 same or close/ });
  await expect.element(matches).toHaveAttribute("aria-expanded", "false");
  const heads = [...document.querySelectorAll(".compare-page h2")].map((head) => head.textContent.trim());
  expect(heads.slice(0, 3)).toEqual(["Talk first 1", "Worth a talk 1", "One of us left it open 1"]);
  const first = document.querySelector(".compare-page h2");
  const before = matches.element().compareDocumentPosition(first as Node);
  expect(before & Node.DOCUMENT_POSITION_FOLLOWING, "the matches stand above the gaps").toBeTruthy();
  await matches.click();
  await expect.element(page.getByRole("heading", { name: "Same place 1" })).toBeVisible();
  // No percentage, nothing decimal, no sum, mean or score.
  expect(document.body.innerText).not.toMatch(/%|per cent|\d[.,]\d|average|mean|score|index|total/iu);
});

test("EX-21: a row has its sentence, five labelled steps, both marks with a line between, and says it in words", async () => {
  await shown();
  const one = document.querySelector("section .compare-row");
  expect(one?.querySelector(".sentence")?.textContent).toBe(
    "The mentor introduces the mentee (you) to useful people.",
  );
  const labels = [...(one?.querySelectorAll(".step-name") ?? [])].map((label) => label.textContent);
  expect(labels).toEqual(comparison(rows).statement.steps);
  expect(labels).toHaveLength(5);
  expect(one?.querySelectorAll(".mk.ee")).toHaveLength(1);
  expect(one?.querySelectorAll(".mk.or")).toHaveLength(1);
  expect(one?.querySelectorAll(".between")).toHaveLength(1);
  expect(one?.textContent).toContain("Maya: Cannot do without. Sam: Nice, not needed. Three steps apart.");
  // Left open is no mark, and not the middle.
  const open = document.querySelectorAll("section .compare-row")[2];
  expect(open?.querySelectorAll(".mk.ee, .between")).toHaveLength(0);
  expect(open?.textContent).toContain("Maya: Left open. Sam: I count on it.");
});

test("EX-23: the footnote stands under picture and table", async () => {
  await shown();
  const said =
    "Two people, one answer each. Use it to choose what to talk about, not to judge. No visible gap does not prove agreement.";
  await expect.element(page.getByText(said)).toBeVisible();
  await page.getByRole("button", { name: "Table" }).click();
  await expect.element(page.getByRole("table")).toBeVisible();
  await expect.element(page.getByText(said)).toBeVisible();
});

test("EX-11: where earlier answers stand beside new ones, one note says that meanings shift", async () => {
  const note = page.getByText("What a step means can shift with experience.");
  await shown();
  expect(note.elements()).toEqual([]);
  cleanup();
  leaveDesk();
  const then = { day: "2026-08-01", mentee: null, mentor: null };
  await shown(rows.map((one) => ({ ...one, then })));
  await expect.element(page.getByText(/^Last time, 1 August/).last()).toBeVisible();
  await expect.element(note).toBeVisible();
  expect(note.elements()).toHaveLength(1);
});
