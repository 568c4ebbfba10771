// A sentence of one's own stands there again after a lock, and goes once it is added (G-6).
import { afterEach, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import { ROUND, rooms, view } from "../../../test/round";
import TryRound from "../../../test/TryRound.svelte";
import { comesBack } from "../../../test/unsent";

afterEach(() => {
  cleanup();
  leaveDesk();
});

test("an own sentence that is begun, with its kind", () =>
  comesBack({
    show: async (answers) => {
      fakeDesk({
        view_expectations: () => rooms([]),
        view_round: () => view({ items: 6, answered: 5 }),
        add_own_item: () => "own-1",
        ...answers,
      });
      await render(TryRound, { place: { at: "own", round: ROUND }, onwent: () => null });
      await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
    },
    reach: async () => {
      await page.getByText("Two opposite sentences").click();
      await page.getByLabelText("The other end").fill("You ask until I know.");
    },
    field: () => page.getByLabelText("One end"),
    text: "You tell me what to do.",
    send: () => page.getByRole("button", { name: "Add this sentence" }).click(),
  }));
