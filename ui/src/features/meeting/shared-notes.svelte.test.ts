// A note on a meeting may be for both, word for word, and can be taken back (G-5).
import { afterEach, expect, test } from "vitest";
import { cleanup } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { leaveDesk } from "../../../test/desk";
import * as desk from "../../../test/meetings";
import { button, done, refuses, showOne } from "../../../test/show-meeting";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const noted = {
  ...desk.before,
  sharedNotes: [
    {
      note: "n1",
      said: { side: "partner" as const, at: "2026-11-24T10:00:00Z", text: "Read chapter two first." },
    },
    {
      note: "n2",
      said: { side: "me" as const, at: "2026-11-24T11:00:00Z", text: "I bring the two drafts." },
    },
  ],
};
const field = () => page.getByLabelText("A note that Sam reads too");

test("G-5: notes of both stand there with their author, and only mine can be taken back", async () => {
  const asked = await showOne(noted, { take_back_note: done });
  await expect.element(page.getByText("Read chapter two first.")).toBeVisible();
  await expectAxeClean("screen");
  await button("Take it back").click();
  expect(asked("take_back_note")).toEqual([{ pair: expect.anything(), note: "n2" }]);
});

test("G-5: a note is shared word for word, and a refused one stays where it was typed", async () => {
  let isFull = true;
  const asked = await showOne(desk.before, { share_note: () => (isFull ? refuses() : done()) });
  await expect.element(button("Share with Sam")).toBeDisabled();
  await field().fill("Could we begin with the budget?");
  await button("Share with Sam").click();
  await expect.element(field()).toHaveValue("Could we begin with the budget?");
  isFull = false;
  await button("Share with Sam").click();
  await expect.element(field()).toHaveValue("");
  expect(asked("share_note").at(-1)).toMatchObject({ note: null, text: "Could we begin with the budget?" });
});
