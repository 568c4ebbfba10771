// How long it runs, over the real bindings.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { leaveDesk } from "../../../test/desk";
import { lives } from "../../../test/life-fakes";
import { PAIR } from "../../../test/room";
import { showRoom } from "../../../test/show-room";

afterEach(() => {
  cleanup();
  leaveDesk();
});

async function shown(name: string, answers: Record<string, () => unknown> = {}) {
  const done = () => null;
  const on = await showRoom({
    place: { at: "life" },
    hasPartner: true,
    outCount: 0,
    answers: {
      view_life: () => lives[name],
      propose_extension: done,
      answer_extension: done,
      withdraw_extension: done,
      propose_pause: done,
      answer_pause: done,
      withdraw_pause: done,
      ...answers,
    },
  });
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("How long it runs");
  return on;
}

describe("how long it runs", () => {
  test("a later last day is chosen from near ones or my own, and only offered", async () => {
    const on = await shown("in-force");
    await expect.element(page.getByText(/^In force until \d+ \w+, in 2 weeks\.$/)).toBeVisible();
    await page.getByRole("button", { name: /Offer a later last day/ }).click();
    await page.getByRole("button", { name: "Offer it to Sam" }).first().click();
    await expect.element(page.getByText("Choose a day first.").first()).toBeVisible();
    expect(on.asked("propose_extension")).toEqual([]);
    await page.getByText("9 June 2027").click();
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Offer it to Sam" }).first().click();
    expect(on.asked("propose_extension")).toEqual([
      { pair: PAIR, draft: { endDay: "2027-06-09", reason: "" } },
    ]);
  });

  test("what the partner offers stands first, with four equal answers; mine can be taken back", async () => {
    const on = await shown("offered");
    const offer = page.getByRole("article", { name: "Go on until Wednesday 9 June 2027" });
    await expect.element(offer).toHaveTextContent("I would like to see it through.");
    await offer.getByRole("button", { name: /No, not this/ }).click();
    await offer.getByLabelText("Your reason, if you like").fill("My exams are in May.");
    await offer.getByRole("button", { name: "Say no" }).click();
    expect(on.asked("answer_extension")).toEqual([
      { pair: PAIR, offer: "e-1", answer: "no", reason: "My exams are in May." },
    ]);
    await expectAxeClean("screen");
    const mine = page.getByRole("article", { name: /Pause from/ });
    await mine.getByRole("button", { name: "Take it back" }).click();
    expect(on.asked("withdraw_pause")).toEqual([{ pair: PAIR }]);
  });

  test("each said yes to the other’s: one of the two is chosen", async () => {
    const on = await shown("crossed");
    await expect.element(page.getByText(/Nothing is agreed yet: choose one/)).toBeVisible();
    await page.getByRole("button", { name: "Take Sam’s" }).click();
    await page.getByRole("button", { name: "Keep mine" }).click();
    expect(on.asked("answer_extension")).toEqual([{ pair: PAIR, offer: "e-1", answer: "yes", reason: "" }]);
    expect(on.asked("propose_extension")).toEqual([
      { pair: PAIR, draft: { endDay: "2027-03-09", reason: "" } },
    ]);
    await expectAxeClean("screen");
  });

  test("a later end and a pause stand beside what the text says; the return can be moved", async () => {
    const on = await shown("extended");
    await expect.element(page.getByText("Wednesday 9 June 2027, agreed later")).toBeVisible();
    await expect.element(page.getByText("Your signed text says")).toBeVisible();
    await page.getByRole("button", { name: /Come back on another day/ }).click();
    await page.getByLabelText("Day of return").fill("2026-12-01");
    await page.getByRole("button", { name: "Offer it to Sam" }).last().click();
    expect(on.asked("propose_pause")).toEqual([
      { pair: PAIR, draft: { fromDay: "2026-11-01", returnDay: "2026-12-01", reason: "" } },
    ]);
    await expectAxeClean("screen");
  });

  test("before anything is signed it leads to the days in the draft", async () => {
    const on = await shown("not-signed");
    await expect.element(page.getByRole("button", { name: /Offer a pause/ })).not.toBeInTheDocument();
    await page.getByRole("button", { name: "Open the clause with the days" }).click();
    expect(on.went).toEqual([{ at: "clause", clause: "cl-parties" }]);
  });

  test("past its last day nothing closes by itself, and going on is one press away", async () => {
    await shown("lapsed");
    await expect.element(page.getByText(/Nothing closes by itself/)).toBeVisible();
    await expect.element(page.getByRole("button", { name: /Offer a later last day/ })).toBeVisible();
    await expectAxeClean("screen");
  });

  test("what is refused is seen, however far down the press was", async () => {
    await page.viewport(1024, 400);
    await shown("in-force", {
      propose_pause: () => {
        throw { code: "return_not_later" };
      },
    });
    await page.getByRole("button", { name: /Offer a pause/ }).click();
    await page.getByLabelText("First day of the pause").fill("2026-12-01");
    await page.getByLabelText("Day of return").fill("2026-11-30");
    await page.getByRole("button", { name: "Offer it to Sam" }).last().click();
    await expect.element(page.getByRole("alert")).toHaveTextContent("must come after the first day");
    await expect.element(page.getByRole("alert")).toBeInViewport();
    await page.viewport(1280, 800);
  });

  test("RV-8: leaving says what the other will see and what stays, and asks for no reason", async () => {
    const ending = [
      { clause: "cl-ending", title: "Ending early", wording: "Either of us may end it.", state: "agreed" },
    ];
    const on = await shown("in-force", {
      view_life: () => ({ ...lives["in-force"], ending }),
      close_pair: () => null,
    });
    await page.getByRole("button", { name: /Close this pair/ }).click();
    await expect.element(page.getByText(/Sam will see one line: “Closed on 25 November”/)).toBeVisible();
    await expect.element(page.getByText("Either of us may end it.").first()).toBeVisible();
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Close it today" }).click();
    expect(on.asked("close_pair")).toEqual([{ pair: PAIR, reason: null }]);
  });

  test("RV-6: a reason is offered, none is asked, and it stays with me", async () => {
    const on = await shown("in-force", { close_pair: () => null });
    await page.getByRole("button", { name: /Close this pair/ }).click();
    const why = page.getByRole("combobox", { name: "Why, if you like" });
    await expect.element(why).toHaveValue("");
    await expect.element(why).toHaveAccessibleDescription(/Only me: no reason leaves/);
    await why.selectOptions("It does not fit");
    await page.getByRole("button", { name: "Close it today" }).click();
    expect(on.asked("close_pair")).toEqual([{ pair: PAIR, reason: "cr-fit" }]);
    cleanup();
    await shown("closed-by-me", {
      view_life: () => ({ ...lives["closed-by-me"], myReason: lives["closed-by-me"]?.reasons[1] }),
    });
    await expect.element(page.getByText("Why, for you alone: It does not fit.")).toBeVisible();
  });

  test("AW-10: leaving quietly is one press; nothing is sent, and it goes out of sight", async () => {
    const ending = [
      { clause: "cl-ending", title: "Ending early", wording: "Either of us may end it.", state: "agreed" },
    ];
    const on = await shown("in-force", {
      view_life: () => ({ ...lives["in-force"], ending }),
      leave_quietly: () => null,
    });
    await page.getByRole("button", { name: /^Leave quietly On this laptop/ }).click();
    await expect.element(page.getByText(/Nothing is sent. Sam is not told/)).toBeVisible();
    await expect.element(page.getByText("Either of us may end it.").last()).toBeVisible();
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Take a copy along first" }).click();
    await page.getByRole("button", { name: "Leave quietly today" }).click();
    expect(on.asked("leave_quietly")).toEqual([{ pair: PAIR, draft: { isHidden: true, later: "refused" } }]);
    await expect.poll(() => on.went).toEqual(["copy", "hidden"]);
  });

  test("RV-8: left and in sight, one reads, comes back, or leaves another way", async () => {
    const on = await shown("left", { come_back: () => null, leave_quietly: () => null });
    await expect.element(page.getByText("You left quietly on 20 November. Nobody was told.")).toBeVisible();
    await expect.element(page.getByText("2 parcels lie aside, unread.")).toBeVisible();
    expect(page.getByRole("button", { name: /Offer|Close this pair/ }).elements()).toEqual([]);
    await expectAxeClean("screen");
    await page.getByRole("button", { name: /^How you left/ }).click();
    await page.getByText("Refuse them").click();
    await page.getByRole("button", { name: "Keep this choice" }).click();
    expect(on.asked("leave_quietly")).toEqual([{ pair: PAIR, draft: { isHidden: false, later: "refused" } }]);
    await page.getByRole("button", { name: "Come back", exact: true }).click();
    expect(on.asked("come_back")).toEqual([{ pair: PAIR }]);
    await page.getByRole("button", { name: "Erase this pair from this laptop" }).click();
    expect(on.went).toEqual(["erase"]);
  });

  test("RV-9: a closed pair offers nothing any more, and mine can be taken back until it leaves", async () => {
    await shown("closed");
    await expect.element(page.getByText("Closed on 4 March 2027.")).toBeVisible();
    expect(page.getByRole("button", { name: /Offer|Take it back|Close this pair/ }).elements()).toEqual([]);
    expect(page.getByRole("article").elements(), "what crossed it waits for nobody").toEqual([]);
    await expectAxeClean("screen");
    cleanup();
    const on = await shown("closed-by-me", { take_back_closing: () => null });
    await page.getByRole("button", { name: "Take it back" }).click();
    expect(on.asked("take_back_closing")).toEqual([{ pair: PAIR }]);
  });

  test("RV-12: a closed pair reminds once where one asks for it, and leads to the book and the statement", async () => {
    const on = await shown("closed", { remind_after_closing: () => null });
    const tick = page.getByRole("checkbox", { name: "Remind me once, three months after the closing" });
    await expect.element(tick).not.toBeChecked();
    await tick.click();
    expect(on.asked("remind_after_closing")).toEqual([{ pair: PAIR, wanted: true }]);
    await page.getByRole("button", { name: /^Carry-away book/ }).click();
    await page.getByRole("button", { name: /^Closing together/ }).click();
    expect(on.went).toEqual(["book", "closing"]);
    await expectAxeClean("screen");
  });
});
