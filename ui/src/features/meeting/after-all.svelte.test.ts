// How a meeting was, said with care and taken back; and what waits for me stands first.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { leaveDesk } from "../../../test/desk";
import * as desk from "../../../test/meetings";
import { button, done, showOne } from "../../../test/show-meeting";
import type { MeetingView, MinutesState } from "./meeting.data";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const over: MeetingView = {
  ...desk.before,
  date: { ...desk.date, starts: "2026-11-20T14:00:00Z" },
  isOver: true,
};
const cancelled: MeetingView = {
  ...over,
  state: "cancelled",
  isOver: false,
  calendar: null,
  cancelled: { side: "me", at: "2026-11-21T10:00:00Z", text: "" },
};

describe("ME-9: we did not meet", () => {
  test("it asks once, and one stray press says nothing", async () => {
    const asked = await showOne(over, { cancel_meeting: done });
    await button("We did not meet").click();
    const dialog = page.getByRole("dialog", { name: "You did not meet?" });
    await expect.element(dialog.getByText(/Sam reads it with your next parcel/)).toBeVisible();
    await expectAxeClean("screen");
    await dialog.getByRole("button", { name: "Not now" }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    expect(asked("cancel_meeting")).toEqual([]);
    await button("We did not meet").click();
    await dialog.getByRole("button", { name: "Yes, note it" }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    expect(asked("cancel_meeting")).toMatchObject([{ meeting: desk.MEETING, reason: "" }]);
  });

  test("they met after all: one press, and what was written is there", async () => {
    const draft = {
      ...desk.minutes.draft,
      decisions: ["One person, not two."],
      text: "We began late.",
      myBox: "I was glad.",
    };
    const minutes = { ...desk.minutes, draft, draftIsKept: true };
    const asked = await showOne({ ...cancelled, minutes }, { hold_meeting: () => desk.MEETING });
    const kept = page.getByRole("region", { name: "What you had written for the minutes" });
    for (const words of ["One person, not two.", "We began late.", "I was glad."])
      await expect.element(kept.getByText(words)).toBeVisible();
    await expect.element(kept.getByText("Only me", { exact: true })).toBeVisible();
    await expectAxeClean("screen");
    await button("We met after all").click();
    expect(asked("hold_meeting")).toMatchObject([
      { meeting: desk.MEETING, draft: { ...draft.held, minutesNeeded: true } },
    ]);
  });

  test("a date that is still to come was not a meeting after all", async () => {
    await showOne({ ...cancelled, date: desk.date });
    await expect.element(page.getByText("You cancelled it.")).toBeVisible();
    await expect.element(button("We met after all")).not.toBeInTheDocument();
    await expect.element(page.getByText("What you had written for the minutes")).not.toBeInTheDocument();
  });
});

describe("ME-10: minutes that wait for me stand first", () => {
  const bands = () => page.getByRole("region", { name: /^(Before|Together|After)$/ });
  const first = () => bands().first();

  test.each(["my_turn", "both_wrote", "correction_for_me"] as MinutesState[])("%s", async (state) => {
    await showOne({ ...desk.after, minutes: { ...desk.after.minutes, state } });
    await expect.element(first()).toHaveAccessibleName("After");
    await expectAxeClean("screen");
  });

  test("else the three bands stand in the order of the meeting", async () => {
    const minutes = { ...desk.after.minutes, state: "partners_turn" as const, theirs: null };
    await showOne({ ...desk.after, minutes });
    await expect.element(first()).toHaveAccessibleName("Before");
    expect(bands().elements()).toHaveLength(3);
  });
});
