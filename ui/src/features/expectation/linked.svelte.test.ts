// What answers that agree mean for the agreement, at the end of the talk.
import { afterEach, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import { comparison, ROUND, row, rooms } from "../../../test/round";
import TryRound from "../../../test/TryRound.svelte";
import type { LinkedClause } from "./expectation.data";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const LINKED: LinkedClause[] = [
  { clause: "cl-network", title: "Contacts", advice: "offer", items: ["exp-a"] },
  { clause: "cl-prep-agenda", title: "Preparing", advice: "leave_off", items: ["exp-b"] },
  { clause: "cl-away-notice", title: "Time away", advice: "stays", items: ["exp-c"] },
];

async function shown(linked: LinkedClause[], draft: () => unknown = () => null) {
  const rows = [
    row({ mentee: 5, mentor: 4, group: "close", apart: 1 }, "exp-a"),
    row({ mentee: 1, mentor: 1, group: "same_place", apart: 0 }, "exp-b"),
    row({ mentee: 2, mentor: 2, group: "same_place", apart: 0 }, "exp-c"),
  ];
  const { asked } = fakeDesk({
    view_expectations: () => rooms([]),
    view_comparison: () => comparison(rows),
    view_linked_clauses: () => linked,
    draft_linked_clause: draft,
  });
  const left: unknown[] = [];
  await render(TryRound, {
    place: { at: "talk", round: ROUND, item: "matches" },
    onwent: () => undefined,
    onleft: (way) => left.push(way),
  });
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("Read these aloud");
  const drafted = () =>
    asked.filter(({ command }) => command === "draft_linked_clause").map(({ given }) => given);
  return { left, drafted };
}

test("AG-8: answers that agree offer a clause, leave one off, and say why a required one stays", async () => {
  const on = await shown(LINKED);
  const part = page.getByRole("region", { name: "For your agreement" });
  const lines = part.getByRole("listitem");
  await expect
    .element(lines.nth(0))
    .toHaveTextContent(/Contacts.*Both of you count on it: “The mentor introduces the mentee \(you\)/);
  await expect.element(lines.nth(1)).toHaveTextContent(/Preparing.*Neither of you needs it/);
  await expect
    .element(lines.nth(2))
    .toHaveTextContent(/Time away.*It stays, because it belongs to every agreement of this length/);
  await expectAxeClean("screen");

  await part.getByRole("button", { name: "Bring it in: Contacts" }).click();
  await expect.poll(() => on.left).toEqual([{ clause: "cl-network", isWriting: true }]);
  await part.getByRole("button", { name: "Leave it out: Preparing" }).click();
  await expect.poll(() => on.left.length).toBe(2);
  expect(on.drafted()).toEqual([
    expect.objectContaining({ round: ROUND, clause: "cl-network" }),
    expect.objectContaining({ round: ROUND, clause: "cl-prep-agenda" }),
  ]);
  await part.getByRole("button", { name: "Open the clause: Time away" }).click();
  await expect.poll(() => on.left.at(-1)).toEqual({ clause: "cl-away-notice", isWriting: false });
  expect(on.drafted()).toHaveLength(2);
});

test("AG-8: where the answers lead to no clause, nothing is said of one", async () => {
  await shown([]);
  await expect.element(page.getByText("For your agreement")).not.toBeInTheDocument();
});
