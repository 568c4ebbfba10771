// A page comes in one piece: whatever is answered late, nothing that can be pressed moves once it is shown.
import { afterEach, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { fakeDesk, leaveDesk } from "../../test/desk";
import * as desk from "../../test/meetings";
import * as fakes from "../../test/pair-fakes";
import App from "./App.svelte";
import { rooms } from "./rooms";
import { routes, type Route } from "./routes.svelte";

afterEach(async () => {
  await cleanup();
  await new Promise((later) => setTimeout(later));
  leaveDesk();
});

const later =
  (ms: number, answer: unknown): (() => Promise<unknown>) =>
  () =>
    new Promise((done) => setTimeout(() => done(answer), ms));

/** An open notebook whose rooms answer one after the other. */
async function opens(more: Record<string, () => unknown> = {}) {
  const line = { ...fakes.line, state: "confirmed" as const, signedVersion: 1 };
  const given = { view: { ...fakes.pairView, line }, frame: { ...fakes.frame, pairs: [line] } };
  fakeDesk({
    view_desk: () => ({ state: "open", notebookName: "Notebook 1", recovery: "confirmed" }),
    incoming: () => [],
    view_frame: () => given.frame,
    view_home: later(5, fakes.home({ is: "begin_draft" })),
    view_settings: () => fakes.settings,
    note_input: () => null,
    view_pair: later(5, given.view),
    view_life: later(40, { days: { endDay: "2027-11-24" } }),
    view_meetings: later(60, desk.list),
    view_promises: later(80, desk.promises),
    view_first_days: later(90, {
      today: "2026-11-25",
      isOver: false,
      isHidden: false,
      next: "line-1",
      lines: [{ line: "line-1", text: "Suggest two dates.", latestDay: "2026-11-30" }],
    }),
    view_celebrations: later(70, {
      now: { key: "cel-1", text: "Your agreement is signed.", place: { at: "agreement" } },
      skipped: [],
    }),
    view_thanks: later(100, {
      me: fakes.maya,
      partner: fakes.sam,
      today: "2026-11-25",
      hasPartner: true,
      beginnings: [],
      lines: [],
    }),
    view_unsent: () => ({}),
    ...more,
  });
  // Fetched long before anybody presses anything.
  await Promise.all(Object.values(rooms).map((room) => room()));
  await render(App);
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Where each thing that can be pressed stands, frame by frame, while the page is shown. */
async function moves(to: Route, ms = 500): Promise<string[]> {
  const stood = new Map<string, number>();
  const moved = new Set<string>();
  let shownFrames = 0;
  routes.go(to);
  const end = performance.now() + ms;
  while (performance.now() < end) {
    await new Promise((next) => requestAnimationFrame(next));
    const shown = document.querySelector<HTMLElement>(".page");
    if (!shown || getComputedStyle(shown).opacity !== "1") continue;
    shownFrames += 1;
    for (const one of shown.querySelectorAll("button")) {
      const name = one.textContent.trim();
      const { top } = one.getBoundingClientRect();
      if (stood.has(name) && Math.abs((stood.get(name) ?? 0) - top) > 1) moved.add(name);
      stood.set(name, top);
    }
  }
  expect(shownFrames).toBeGreaterThan(3);
  expect(stood.size).toBeGreaterThan(2);
  return [...moved];
}

test("the page of the pair: the rows stand where they stood, whatever comes late", async () => {
  await opens();
  expect(await moves({ desk: "open", page: "pair" })).toEqual([]);
  await expect.element(page.getByRole("button", { name: /^First 90 days/ })).toBeVisible();
  await expect.element(page.getByRole("button", { name: /^Say thanks to Sam/ })).toBeVisible();
});

test("Today, with the lines of four rooms", async () => {
  await opens();
  await moves({ desk: "open", page: "pair" });
  expect(await moves({ desk: "open", page: "today" })).toEqual([]);
  await expect.element(page.getByText("Your agreement is signed.")).toBeVisible();
});

test("what never comes holds the page back for a moment only", async () => {
  await opens({ view_first_days: () => new Promise(() => undefined) });
  routes.go({ desk: "open", page: "pair" });
  await expect.element(page.getByRole("button", { name: /^What you take along/ })).toBeVisible();
  await expect.poll(() => document.querySelector(".page")?.getAttribute("aria-busy")).toBe("false");
});
