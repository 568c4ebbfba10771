// The box over the real bindings: typing finds, arrows choose, Enter opens, Esc closes and gives the focus back.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import type { SearchDraft, SearchHit, SearchView } from "../../bindings";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import TrySearch from "../../../test/TrySearch.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const plain = (text: string) => [{ text, isHit: false }];
const POINT: SearchHit = {
  id: "30",
  pair: "a",
  kind: "point",
  place: { at: "meeting", meeting: "1", spot: "p" },
  whose: "me",
  onlyMe: false,
  at: "2026-11-25T17:00:00Z",
  title: [
    { text: "Introductions", isHit: true },
    { text: ": <b>who</b> first?", isHit: false },
  ],
  excerpt: [],
};
const PARKED: SearchHit = {
  ...POINT,
  id: "20",
  kind: "parked_point",
  onlyMe: true,
  title: [...plain("Ask how he felt about his own "), { text: "introduction", isHit: true }],
};
const MINUTES: SearchHit = {
  ...POINT,
  id: "10",
  kind: "minutes",
  title: [],
  excerpt: [...plain("We spoke of two "), { text: "introductions", isHit: true }, ...plain(".")],
};

function shown(answer: (draft: SearchDraft) => SearchView) {
  const { asked } = fakeDesk({ search: ({ draft }) => answer(draft as SearchDraft) });
  const went: string[] = [];
  return { went, asked: () => asked.map(({ given }) => given["draft"] as SearchDraft) };
}

const found = (hits: SearchHit[], hasMore = false): SearchView => ({ hits, hasMore });

async function open(went: string[], isAlone = false) {
  await render(TrySearch, { went: (what: string) => void went.push(what), isAlone });
  await page.getByRole("button", { name: "Open the search" }).click();
  await expect.element(page.getByRole("combobox", { name: "Search, or go somewhere" })).toHaveFocus();
}

describe("one box", () => {
  test("rooms and things to do stand there before anything is typed, and nothing is asked", async () => {
    const on = shown(() => found([]));
    await open(on.went);
    await expect
      .element(page.getByRole("option", { name: /Today/ }))
      .toHaveAttribute("aria-selected", "true");
    await expectAxeClean("part");
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(on.went).toEqual(["agreement"]);
    expect(on.asked()).toEqual([]);
    await expect.element(page.getByRole("button", { name: "Open the search" })).toHaveFocus();
  });

  test("each letter asks; hits are said with their marks and as text alone", async () => {
    const on = shown(() => found([POINT, PARKED, MINUTES]));
    await open(on.went);
    await userEvent.keyboard("intro");
    await expect
      .element(page.getByRole("option", { name: /Introductions: <b>who<\/b> first\?/ }))
      .toBeVisible();
    expect(on.asked().map(({ words }) => words)).toEqual(["i", "in", "int", "intr", "intro"]);
    const marks = [...document.querySelectorAll("mark")].map((mark) => mark.textContent);
    expect(marks).toEqual(["Introductions", "introduction", "introductions"]);
    await expect.element(page.getByRole("option", { name: /Minutes/ })).toBeVisible();
    await expect.element(page.getByRole("option", { name: /Ask how he felt/ })).toHaveTextContent(/Only me/);
    await expect.element(page.getByRole("status")).toHaveTextContent("3 found");
    await expectAxeClean("part");
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}{Enter}");
    expect(on.went).toEqual(["hit 20"]);
  });

  test("arrows go round, the page keys far; Esc closes, forgets and gives the focus back", async () => {
    const on = shown(() => found([POINT, PARKED]));
    await open(on.went);
    await userEvent.keyboard("intro{ArrowUp}");
    await expect
      .element(page.getByRole("option", { name: /Park it: “intro”/ }))
      .toHaveAttribute("aria-selected", "true");
    await userEvent.keyboard("{PageUp}");
    await expect.element(page.getByRole("option", { name: /who/ })).toHaveAttribute("aria-selected", "true");
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("button", { name: "Open the search" })).toHaveFocus();
    await page.getByRole("button", { name: "Open the search" }).click();
    await expect.element(page.getByRole("combobox", { name: "Search, or go somewhere" })).toHaveValue("");
  });

  test("an older answer never takes the place of a newer one", async () => {
    const waiting: ((view: SearchView) => void)[] = [];
    fakeDesk({ search: () => new Promise<SearchView>((answer) => waiting.push(answer)) });
    await open([]);
    await userEvent.keyboard("in");
    await expect.poll(() => waiting.length).toBe(2);
    waiting[1]?.(found([POINT]));
    await expect.element(page.getByRole("option", { name: /who/ })).toBeVisible();
    waiting[0]?.(found([PARKED]));
    await new Promise((later) => setTimeout(later, 50));
    await expect.element(page.getByRole("option", { name: /Ask how he felt/ })).not.toBeInTheDocument();
  });

  test("nothing found says so, and what narrows it is let go with one press", async () => {
    const on = shown(({ onlyMe }) => found(onlyMe ? [] : [POINT]));
    await open(on.went);
    await userEvent.keyboard("intro");
    await page.getByLabelText("Only me").click();
    await expect.element(page.getByText("Nothing found for “intro”.").last()).toBeVisible();
    await expectAxeClean("part");
    await page.getByRole("button", { name: "Look everywhere" }).click();
    await expect.element(page.getByRole("option", { name: /who/ })).toBeVisible();
    expect(on.asked().at(-1)).toMatchObject({ words: "intro", onlyMe: false });
  });

  test("SE-2: nothing found offers the nearest kinds and pages of help; a kind leads to the newest of its room", async () => {
    const on = shown(({ words }) => found(words === "" ? [MINUTES] : []));
    await open(on.went);
    await userEvent.keyboard("minuets");
    await expect.element(page.getByRole("group", { name: "Perhaps you look for" })).toBeVisible();
    await expect.element(page.getByRole("option", { name: "Meetings Help" })).toBeVisible();
    await expectAxeClean("part");
    await page.getByRole("option", { name: "Minutes: the newest in Meetings" }).click();
    await expect.element(page.getByRole("option", { name: /We spoke of two/ })).toBeVisible();
    expect(on.asked().at(-1)).toMatchObject({ words: "", room: "meetings" });
  });

  test("SE-2: pages of help that fit stand after what was written, and open", async () => {
    const on = shown(() => found([POINT]));
    await open(on.went);
    await userEvent.keyboard("safety");
    const help = page.getByRole("option", { name: "Safety words Word Eight words that are the same." });
    await expect.element(help).toBeVisible();
    await help.click();
    expect(on.went).toEqual(["help safety"]);
  });

  test("pair, room, person and days narrow it; one pair is no choice", async () => {
    const on = shown(() => found([POINT]));
    await open(on.went);
    await page.getByRole("combobox", { name: "Pair" }).selectOptions("Maya · Priya");
    await page.getByRole("combobox", { name: "Room" }).selectOptions("Promises");
    await page.getByRole("combobox", { name: "Written by" }).selectOptions("Priya");
    await page.getByRole("combobox", { name: "When" }).selectOptions("Last 30 days");
    expect(on.asked().at(-1)).toMatchObject({
      words: "",
      pair: "b",
      room: "promises",
      by: "partner",
      fromDay: "2026-10-26",
      untilDay: "",
    });
    await page.getByRole("combobox", { name: "When" }).selectOptions("Between two days");
    await page.getByLabelText("Until").fill("2026-11-01");
    expect(on.asked().at(-1)).toMatchObject({ fromDay: "", untilDay: "2026-11-01" });
    await expectAxeClean("part");
    cleanup();
    await open(on.went, true);
    await expect.element(page.getByRole("combobox", { name: "Pair" })).not.toBeInTheDocument();
  });

  test("older ones come after those that stand", async () => {
    const on = shown(({ after }) => (after === null ? found([POINT], true) : found([PARKED])));
    await open(on.went);
    await userEvent.keyboard("intro");
    await page.getByRole("option", { name: "Show older ones" }).click();
    await expect.element(page.getByRole("option", { name: /Ask how he felt/ })).toBeVisible();
    await expect.element(page.getByRole("option", { name: /who/ })).toBeVisible();
    expect(on.asked().at(-1)?.after).toBe("30");
  });

  test("> asks for commands alone; a failure says what now", async () => {
    const on = shown(() => {
      throw { code: "unexpected" };
    });
    await open(on.went);
    await userEvent.keyboard(">lo");
    await expect.element(page.getByRole("option", { name: /Lock/ })).toBeVisible();
    expect(on.asked()).toEqual([]);
    await userEvent.keyboard("{Enter}");
    expect(on.went).toEqual(["lock"]);
    await page.getByRole("button", { name: "Open the search" }).click();
    await userEvent.keyboard("x");
    await expect.element(page.getByRole("alert")).toBeVisible();
  });
});
