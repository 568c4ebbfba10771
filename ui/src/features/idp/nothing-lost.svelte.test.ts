// What a person typed in the plan is written where it was typed, whatever page shows by then.
import { afterEach, beforeEach, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import { together } from "../../../test/idp-fakes";
import * as fakes from "../../../test/plan-fakes";
import { MAYA, PAIR } from "../../../test/room";
import TryPage from "../../../test/TryPage.svelte";
import { unsentForms } from "../../../test/unsent";
import { keepLastWords } from "../../shared/last-words";
import type { GoalDraft } from "./idp.data";
import AskForm from "./AskForm.svelte";
import IdeaCard from "./IdeaCard.svelte";
import IdpRoom from "./IdpRoom.svelte";
import type { IdpPlace } from "./place";

beforeEach(() => page.viewport(1024, 640));
afterEach(() => {
  cleanup();
  leaveDesk();
});

type Answers = Parameters<typeof fakeDesk>[0];
const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function shown(place: IdpPlace, answers: Answers) {
  const { asked } = fakeDesk({
    view_idp: () => fakes.plan(),
    view_skill_rounds: () => together("mentee"),
    ...answers,
  });
  const given = { pair: PAIR, role: "mentee", ongo: () => null, onagenda: () => null, onclause: () => null };
  const room = await render(TryPage, { of: IdpRoom, given: { ...given, place } });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  return {
    go: (to: IdpPlace) => room.rerender({ given: { ...given, place: to } }),
    asked: (command: string) => asked.filter((line) => line.command === command).map(({ given }) => given),
  };
}

/** Two goals behind the bindings, written slowly. */
function goals() {
  const view = fakes.goalView();
  const drafts: Record<string, GoalDraft> = {
    "g-1": { ...view.draft, sentence: "lead a meeting" },
    "g-2": { ...view.draft, sentence: "say no" },
  };
  const answers: Answers = {
    view_goal: ({ goal }) => {
      const id = String(goal);
      return { ...view, card: { ...view.card, goal: id }, draft: { ...drafts[id] } };
    },
    save_goal: async ({ goal, draft }) => {
      await later(60);
      drafts[String(goal)] = draft as GoalDraft;
      return goal;
    },
  };
  return { drafts, answers };
}

const sentence = () => page.getByLabelText("What I will do", { exact: false });

test("another goal is opened within the pause: the words go to the goal they were typed in", async () => {
  const { drafts, answers } = goals();
  const on = await shown({ at: "goal", goal: "g-1" }, answers);
  await sentence().fill("lead a meeting of five");
  await on.go({ at: "goal", goal: "g-2" });
  await expect.element(sentence()).toHaveValue("say no");
  await expect.poll(() => drafts["g-1"]?.sentence).toBe("lead a meeting of five");
  expect(drafts["g-2"]?.sentence).toBe("say no");
});

test("the goal is left and opened again while its words are on their way: they stand there", async () => {
  const { answers } = goals();
  const on = await shown({ at: "goal", goal: "g-1" }, answers);
  await sentence().fill("lead a meeting of five");
  await on.go({ at: "overview" });
  await on.go({ at: "goal", goal: "g-1" });
  await expect.element(sentence()).toHaveValue("lead a meeting of five");
});

test("an entry is removed within the pause: its last words go along, and nothing follows", async () => {
  const row = { row: "p-1", fields: fakes.sheetView().blank.slice(0, 1), lane: fakes.NO_LANE };
  const done: string[] = [];
  const on = await shown(
    { at: "sheet", sheet: "idp-1" },
    {
      view_sheet: () => fakes.sheetView({ grows: true, rows: [row] }),
      save_sheet: () => {
        done.push("kept");
        return "p-1";
      },
      remove_sheet_entry: () => {
        done.push("removed");
        return null;
      },
    },
  );
  await page.getByLabelText(/In three to five years/).fill("Leading, and listening");
  await page.getByRole("button", { name: "Remove this entry" }).click();
  await expect.poll(() => done.includes("removed")).toBe(true);
  await later(600);
  expect(done).toEqual(["kept", "removed"]);
  expect(on.asked("save_sheet")).toMatchObject([
    { entry: "p-1", fields: { picture: { text: "Leading, and listening" } } },
  ]);
});

test("the four pages of a plan keep themselves: while typing, and before a lock", async () => {
  const on = await shown(
    { at: "start" },
    {
      view_idp: () => fakes.plan(undefined, { direction: "" }),
      save_sheet: () => "p-1",
      save_goal: () => "g-9",
    },
  );
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  await page.getByRole("textbox").first().fill("Leading a team");
  await expect.poll(() => on.asked("save_sheet")).toHaveLength(1);
  await button("Next").click();
  await sentence().fill("ask twice");
  await keepLastWords();
  expect(on.asked("save_goal")).toMatchObject([{ goal: null, draft: { sentence: "ask twice" } }]);
  await sentence().fill("ask three times");
  await keepLastWords();
  expect(on.asked("save_goal").at(-1), "the same goal").toMatchObject({ goal: "g-9" });
});

test("the note of an introduction stands there again after a lock, and goes once it is written", async () => {
  const { forms, answers } = unsentForms();
  fakeDesk({ ...answers, note_introduction: () => null });
  const idea = fakes.idea({ by: MAYA, mine: true, idea: "person", answer: "taken_up", introduction: [] });
  const given = { pair: PAIR, idea, canWrite: true };
  const note = () => page.getByRole("textbox");
  const first = await render(TryPage, { of: IdeaCard, given });
  await page.getByRole("button", { name: /introduc/i }).click();
  await note().fill("They meet on Friday");
  await keepLastWords();
  await first.unmount();
  await render(TryPage, { of: IdeaCard, given });
  await expect.element(note()).toHaveValue("They meet on Friday");
  await page.getByRole("button", { name: "Note it" }).click();
  await expect.element(note()).not.toBeInTheDocument();
  await expect.poll(() => forms).toEqual({});
});

test("a promise that is begun beside a yes stands there again after a lock, with its yes", async () => {
  const { forms, answers } = unsentForms();
  const { asked } = fakeDesk({ ...answers, answer_ask: () => null, save_action_item: () => "i-9" });
  const given = { pair: PAIR, block: "b-3", ask: "Read my draft once.", owner: "Maya" };
  const promise = () => page.getByRole("textbox", { name: "What I promise" });
  const first = await render(TryPage, { of: AskForm, given });
  await page.getByRole("radio", { name: /^Yes, I will/ }).click();
  await page.getByRole("checkbox").click();
  await keepLastWords();
  expect(forms, "the words of the ask are nobody's promise yet").toEqual({});
  await promise().fill("Read it by Friday");
  await keepLastWords();
  await first.unmount();
  await render(TryPage, { of: AskForm, given });
  await expect.element(promise()).toHaveValue("Read it by Friday");
  await page.getByRole("button", { name: "Answer" }).click();
  await expect.poll(() => forms).toEqual({});
  expect(asked.find(({ command }) => command === "save_action_item")?.given).toMatchObject({
    draft: { text: "Read it by Friday" },
  });
});
