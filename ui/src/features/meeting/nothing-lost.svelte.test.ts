// What a person typed on the pages of meetings stays until it is written, whole, and once.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { leaveDesk } from "../../../test/desk";
import * as desk from "../../../test/meetings";
import { button, done, refuses, showOne, shown } from "../../../test/show-meeting";
import { unsentForms } from "../../../test/unsent";
import { keepLastWords } from "../../shared/last-words";
import { markStale } from "../../shared/query.svelte";
import Between from "./Between.svelte";
import type { MeetingView } from "./meeting.data";
import MeetingPage from "./MeetingPage.svelte";
import Promises from "./Promises.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

/** Types `text` into `label` and presses `name`: refused, it stays and is marked; too long, it cannot be pressed. */
async function staysInField(label: string, name: string, max: number) {
  const field = page.getByLabelText(label, { exact: true });
  const press = page.getByRole("button", { name, exact: true });
  await field.fill("Words that matter");
  await press.click();
  await expect.element(page.getByText(/no room/i).first()).toBeVisible();
  await expect.element(field).toHaveValue("Words that matter");
  await field.fill("a".repeat(max + 34));
  await expect.element(page.getByText(/34 too many/).first()).toBeVisible();
  await expect.element(press).toBeDisabled();
  await expect.element(field).toHaveValue("a".repeat(max + 34));
}

describe("G-9: a text stays where it was typed until it is written", () => {
  test("a new point", async () => {
    await showOne(desk.before, { save_point: refuses });
    await staysInField("A new point", "Add for Sam and me", 200);
    await expect.element(button("Park it, Only me")).toBeDisabled();
  });

  test("once written, the field of a new point is empty again", async () => {
    await showOne(desk.before, { save_point: () => "p-9" });
    await page.getByLabelText("A new point").fill("How to say no");
    await button("Add for Sam and me").click();
    await expect.element(page.getByLabelText("A new point")).toHaveValue("");
  });

  test("what one says to a point of the other", async () => {
    await showOne(desk.before, { answer_point: refuses });
    await button("Say something to it").click();
    await staysInField("What you say to it", "Say it", 500);
  });

  test("a remark to minutes, and a correction", async () => {
    await showOne(desk.after, { answer_minutes: refuses });
    await page.getByRole("button", { name: /^Yes, with a remark/ }).click();
    await staysInField("Your remark", "Accept with this remark", 500);
    await page.getByRole("button", { name: /^Ask for a correction/ }).click();
    await staysInField("What is not right?", "Ask for this correction", 500);
  });

  test("words meant as a correction do not go along with a plain yes", async () => {
    const asked = await showOne(desk.after, { answer_minutes: done });
    await page.getByRole("button", { name: /^Ask for a correction/ }).click();
    await page.getByLabelText("What is not right?").fill("It was Lena.");
    await page.getByRole("button", { name: /^Yes, so it was/ }).click();
    expect(asked("answer_minutes")).toMatchObject([{ answer: "accepted", remark: "" }]);
  });

  test("an addition to frozen minutes", async () => {
    const { theirs } = desk.after.minutes;
    if (!theirs) throw new Error("no minutes");
    const frozen = { account: theirs, confirmed: true, at: theirs.at, remark: "", crossedCorrection: null };
    const minutes = { ...desk.after.minutes, state: "confirmed" as const, theirs: null, frozen };
    await showOne({ ...desk.after, minutes }, { add_to_minutes: refuses });
    await staysInField("An addition", "Add it, with today’s day", 1_000);
  });

  test("what came of a promise, and why it moves", async () => {
    const open = [{ ...desk.mine, day: "2026-11-30" }];
    await shown(Promises, {
      view_promises: () => ({ ...desk.promises, open, offered: [], closed: [] }),
      mark_action_item: refuses,
      move_action_item: refuses,
    });
    await button("Done").click();
    await staysInField("What came of it (optional)", "Mark as done", 1_000);
    await button("Another day").click();
    await staysInField("Why (optional)", "Move it", 200);
  });

  test("a short answer as it came by mail", async () => {
    const waiting: MeetingView = {
      ...desk.before,
      state: "partners_turn",
      agreed: null,
      mine: desk.agreedDate,
      calendar: null,
    };
    await showOne(waiting, { note_told: refuses });
    await page.getByRole("button", { name: /Sam reads mail on a phone/ }).click();
    await staysInField("The answer, as it came", "Keep it as told to me", 300);
  });

  test("a word to a cancelled meeting", async () => {
    await showOne(desk.before, { cancel_meeting: refuses });
    await button("Cancel the meeting").click();
    const press = button("Cancel the meeting").last();
    const field = page.getByLabelText("A word to it (optional)");
    await field.fill("I am ill.");
    await press.click();
    await expect.element(field).toHaveValue("I am ill.");
    await field.fill("a".repeat(301));
    await expect.element(press).toBeDisabled();
  });

  test("a contact, a question and a reply", async () => {
    await shown(Between, { note_contact: refuses, ask_question: refuses, answer_question: refuses });
    await staysInField("One line (optional)", "Note it", 200);
    await staysInField("Ask Sam in writing", "Ask", 500);
    await staysInField("Your reply", "Reply", 1_000);
    await expect.element(button("A full answer will follow")).toBeDisabled();
  });
});

describe("ME-7: a tick taken away takes no words with it", () => {
  const [first, ...others] = desk.before.points;
  if (!first) throw new Error("no points");
  const TOPIC = { point: first.point, title: first.title, result: "Priya first." };
  const draft = { ...desk.minutes.draft, topics: [TOPIC] };
  const ticked: MeetingView = {
    ...desk.before,
    points: [{ ...first, talked: true }, ...others],
    minutes: { ...desk.minutes, draft },
  };

  /** The page of a meeting whose points become `points` once the first is unticked. */
  async function unticks(points: MeetingView["points"], view: MeetingView = ticked) {
    let shows = view;
    const asked = await shown(MeetingPage, {
      view_meeting: () => shows,
      tick_point: ({ talked }) => {
        shows = talked ? view : { ...view, points };
        markStale(["meeting"]);
        return null;
      },
    });
    await page.getByRole("checkbox", { name: first?.title }).click();
    await expect.element(page.getByRole("checkbox", { name: first?.title })).not.toBeChecked();
    return asked;
  }
  const result = () => page.getByLabelText("What came out");

  test("before it was held: the words stay, and the page says so", async () => {
    const asked = await unticks(desk.before.points);
    await expect.element(result()).toHaveValue("Priya first.");
    await expect.element(page.getByText(/What you wrote stays in the minutes/)).toBeVisible();
    await result().fill("Priya, then Sam.");
    await expect
      .poll(() => asked("save_minutes_draft").at(-1))
      .toMatchObject({ draft: { topics: [{ ...TOPIC, result: "Priya, then Sam." }] } });
  });

  test("once it was held: the point leaves the agenda, its words and its tick stay", async () => {
    const held = { ...ticked, state: "held" as const, held: desk.after.held };
    await unticks(others, held);
    await expect.element(result()).toHaveValue("Priya first.");
    await page.getByRole("checkbox", { name: first.title }).click();
    await expect.element(page.getByRole("checkbox", { name: first.title })).toBeChecked();
    await expect.element(result()).toHaveValue("Priya first.");
  });

  test("emptied, it goes", async () => {
    const asked = await unticks(desk.before.points);
    await result().fill("");
    await page.getByLabelText("Add a decision").click();
    await expect.element(result()).not.toBeInTheDocument();
    await expect.poll(() => asked("save_minutes_draft").at(-1)).toMatchObject({ draft: { topics: [] } });
  });

  test("a tick that was refused is no tick", async () => {
    await shown(MeetingPage, { view_meeting: () => desk.before, tick_point: refuses });
    const box = page.getByRole("checkbox", { name: first.title });
    await box.click();
    await expect.element(page.getByText(/no room/i)).toBeVisible();
    await expect.element(box).not.toBeChecked();
    await expect.element(result()).not.toBeInTheDocument();
  });
});

describe("G-6: the first lines stand there again after a lock", () => {
  const reads = ({ typed }: Record<string, unknown>) => ({
    text: typed,
    owner: "me",
    day: null,
    isPromise: true,
  });

  test("of a new promise, until it is added", async () => {
    const { forms, answers } = unsentForms();
    const more = { ...answers, read_promise: reads, save_action_item: () => "i-9" };
    const line = page.getByRole("textbox", { name: "A new promise" });
    await shown(Promises, more);
    await line.fill("Ask Lena for");
    await keepLastWords();
    cleanup();
    await shown(Promises, more);
    await expect.element(line).toHaveValue("Ask Lena for");
    await button("Add it").click();
    await expect.element(line).toHaveValue("");
    await expect.poll(() => forms).toEqual({});
  });

  test("of a decision and a promise in the minutes", async () => {
    const held: MeetingView = { ...desk.after, minutes: { ...desk.minutes, state: "to_write" } };
    const { forms, answers } = unsentForms();
    const more = { ...answers, read_promise: reads };
    const decision = page.getByLabelText("Add a decision");
    const promise = page.getByLabelText("A promise, with its owner and day");
    await showOne(held, more);
    await decision.fill("We meet on Mon");
    await promise.fill("Ask Le");
    await keepLastWords();
    cleanup();
    await showOne(held, more);
    await expect.element(decision).toHaveValue("We meet on Mon");
    await expect.element(promise).toHaveValue("Ask Le");
    await decision.fill("");
    await promise.fill("");
    await expect.poll(() => forms).toEqual({});
  });
});
