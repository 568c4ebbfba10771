// The page of one meeting over the real bindings: three bands, hats, a minute before, and notes that stay covered.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import * as desk from "../../../test/meetings";
import { MAYA_AND_SAM, PAIR } from "../../../test/room";
import TryPage from "../../../test/TryPage.svelte";
import Between from "./Between.svelte";
import type { MeetingView } from "./meeting.data";
import MeetingPage from "./MeetingPage.svelte";
import Promises from "./Promises.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const done = () => null;
const FROM_SAM = desk.peopleOf({ me: MAYA_AND_SAM.partner, partner: MAYA_AND_SAM.me });

async function shown(
  of: typeof MeetingPage | typeof Between | typeof Promises,
  answers: Parameters<typeof fakeDesk>[0],
) {
  const { asked } = fakeDesk({
    view_templates: () => [],
    save_meeting_note: done,
    save_minutes_draft: done,
    save_point: () => "p-9",
    ...answers,
  });
  const ways = ["onlist", "onclause", "oncompare", "onpaper"];
  const given = Object.fromEntries(ways.map((way) => [way, done]));
  await render(TryPage, {
    of: of as typeof MeetingPage,
    given: { pair: PAIR, meeting: desk.MEETING, ...given },
  });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  return (command: string) => asked.filter((one) => one.command === command).map((one) => one.given);
}
const showOne = (view: MeetingView) => shown(MeetingPage, { view_meeting: () => view });
const band = (name: string) => page.getByRole("region", { name, exact: true });

describe("ME-7: three bands", () => {
  test("points before, ticks and results together, minutes after", async () => {
    const asked = await shown(MeetingPage, { view_meeting: () => desk.before, tick_point: done });
    await expect.element(band("Before").getByText("Introductions: who first?")).toBeVisible();
    const talked = band("Together").getByRole("checkbox", { name: "Introductions: who first?" });
    await talked.click();
    expect(asked("tick_point")).toEqual([{ pair: PAIR, point: "p-1", meeting: desk.MEETING, talked: true }]);
    await band("Together").getByLabelText("What came out").fill("Priya first.");
    await band("Together").getByLabelText("Add a decision").fill("One person, not two.");
    await band("Together").getByRole("button", { name: "Decision" }).click();
    await expect
      .poll(() => asked("save_minutes_draft").at(-1))
      .toMatchObject({
        draft: { topics: [{ point: "p-1", result: "Priya first." }], decisions: ["One person, not two."] },
      });
    await expect.element(band("After").getByLabelText(/^My box/)).toBeVisible();
    await expect.element(band("After").getByRole("button", { name: "Send minutes to Sam" })).toBeVisible();
  });

  test("the clock runs only once it is switched on", async () => {
    await showOne(desk.before);
    const together = band("Together");
    await expect.element(together.getByText(/minutes? left|the time you planned/)).not.toBeInTheDocument();
    await together.getByRole("button", { name: "Show the clock" }).click();
    await expect.element(together.getByText(/minutes? left|the time you planned/)).toBeVisible();
    await together.getByRole("button", { name: "Hide the clock" }).click();
    await expect.element(together.getByText(/minutes? left|the time you planned/)).not.toBeInTheDocument();
  });

  test("G-4: my notes and parked ideas say Only me; notes are covered when the page opens", async () => {
    await showOne(desk.before);
    const notes = page.getByRole("region", { name: "My notes" });
    await expect.element(notes.getByText("Only me", { exact: true })).toBeVisible();
    await expect
      .element(notes.getByText(/Never in a parcel, and on paper only where you tick it/))
      .toBeVisible();
    expect(document.querySelector(".covered")?.getAttribute("aria-hidden")).toBe("true");
    await expect.element(notes.getByRole("textbox")).not.toBeInTheDocument();
    await notes.getByRole("button", { name: "Show my notes" }).click();
    await expect
      .element(notes.getByRole("textbox", { name: "My notes, Only me" }))
      .toHaveValue("I felt rushed.");
    const parked = page.getByRole("region", { name: "Parked ideas" });
    await expect.element(parked.getByText("Only me", { exact: true })).toBeVisible();
    await expectAxeClean("screen");
  });
});

describe("ME-4: hats", () => {
  test("the mentee asks for a hat with a point; its card says what it does, says and must watch", async () => {
    const asked = await showOne(desk.before);
    await page.getByLabelText("A new point").fill("How to say no");
    await page.getByLabelText("Hat asked for (optional)").selectOptions("Coach");
    await page.getByRole("button", { name: "Add for Sam and me" }).click();
    expect(asked("save_point")).toMatchObject([{ draft: { title: "How to say no", hat: "hat-coach" } }]);
    await page.getByRole("button", { name: "Which hat today?" }).click();
    for (const line of [/Asks before advising/, /What have you tried\?/, /Questions that hide an answer\./])
      await expect.element(page.getByText(line)).toBeVisible();
    await expect.element(page.getByRole("checkbox", { name: "Coach" })).not.toBeInTheDocument();
    await expectAxeClean("screen");
  });

  test("the mentor sees which is asked for, shows which is on, and it stands in the minutes", async () => {
    const points = desk.before.points.map((point) => ({
      ...point,
      side: "partner" as const,
      hat: "hat-coach",
    }));
    const asked = await showOne({ ...desk.before, people: FROM_SAM, points });
    await expect.element(page.getByText(/hat asked for: Coach/).first()).toBeVisible();
    await page.getByRole("checkbox", { name: "Coach" }).click();
    await expect
      .poll(() => asked("save_minutes_draft").at(-1))
      .toMatchObject({ draft: { hats: ["hat-coach"] } });
    await expectAxeClean("screen");
    cleanup();
    const theirs = desk.after.minutes.theirs;
    if (!theirs) throw new Error("no minutes");
    await showOne({
      ...desk.after,
      minutes: { ...desk.after.minutes, theirs: { ...theirs, hats: ["hat-coach"] } },
    });
    await expect.element(page.getByText("Hats worn: Coach.")).toBeVisible();
  });
});

test("ME-5: in one minute: last time in three lines, promises of both, one question", async () => {
  await showOne(desk.before);
  await expect.element(band("Before").getByText("Open promises: 1 of yours, 1 of Sam’s.")).toBeVisible();
  for (const line of ["We began late.", "One person, not two.", "Priya first."])
    await expect.element(band("Before").getByText(line, { exact: true })).toBeVisible();
  await expect.element(band("Before").getByText("What do you keep turning over?")).toBeVisible();
});

test("ME-9: afterwards only this is asked: did you meet, what was talked about and promised, the next date", async () => {
  const over: MeetingView = { ...desk.before, isOver: true };
  const asked = await shown(MeetingPage, { view_meeting: () => over, hold_meeting: () => desk.MEETING });
  const ways = page.getByRole("region", { name: "Did you meet?" });
  for (const way of ["We did not meet", "No minutes are needed for this one"])
    await expect.element(ways.getByRole("button", { name: way })).toBeVisible();
  await ways.getByRole("button", { name: "We met", exact: true }).click();
  expect(asked("hold_meeting")).toMatchObject([{ meeting: desk.MEETING }]);
  cleanup();
  await showOne({ ...desk.after, minutes: desk.minutes });
  await expect
    .element(band("Together").getByRole("checkbox", { name: "Introductions: who first?" }))
    .toBeVisible();
  await expect.element(band("Together").getByLabelText("A promise, with its owner and day")).toBeVisible();
  await expect.element(page.getByText("No next date yet.", { exact: false })).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Propose the next date" })).toBeVisible();
});

test("G-4, ME-11: a promise of my own asks for whom it is; one for my partner is taken on by a yes", async () => {
  const asked = await shown(Promises, {
    view_promises: () => desk.promises,
    read_promise: () => ({ text: "Breathe", owner: "me", day: null, isPromise: true }),
    save_action_item: () => "i-9",
    answer_action_item: done,
  });
  const add = async (isOnlyMe: boolean) => {
    await page.getByRole("textbox", { name: "A new promise" }).fill("Breathe");
    if (isOnlyMe) await page.getByText("Only me: it stays in your notebook").click();
    await page.getByRole("button", { name: "Add it" }).click();
  };
  await add(false);
  await expect.poll(() => asked("save_action_item")).toMatchObject([{ draft: { audience: "both_of_us" } }]);
  await add(true);
  await expect.poll(() => asked("save_action_item").at(-1)).toMatchObject({ draft: { audience: "only_me" } });
  await page.getByRole("button", { name: "Mine, yes" }).click();
  expect(asked("answer_action_item")).toMatchObject([{ item: "i-3", yes: true }]);
});

describe("between meetings", () => {
  const answers = {
    view_between: () => desk.between,
    view_checkins: () => ({ ...desk.checkins, offered: null }),
    note_contact: () => "c-2",
    answer_question: done,
  };

  test("ME-8: contact is noted with today, a way and a line, in one press", async () => {
    const asked = await shown(Between, answers);
    await page.getByRole("radio", { name: "Phone" }).click();
    await page.getByLabelText("One line (optional)").fill("Ten minutes about Lena");
    await page.getByRole("button", { name: "Note it" }).click();
    expect(asked("note_contact")).toMatchObject([
      { draft: { day: "2026-11-25", way: "phone", line: "Ten minutes about Lena" } },
    ]);
    await expect.element(page.getByText("noted by you")).toBeVisible();
  });

  test("ME-13: a full answer will follow is one press", async () => {
    const asked = await shown(Between, answers);
    await page.getByRole("button", { name: "A full answer will follow" }).click();
    expect(asked("answer_question")).toMatchObject([{ question: "q-1", inFull: false }]);
  });
});
