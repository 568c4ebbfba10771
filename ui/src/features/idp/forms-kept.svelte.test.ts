// What is typed into a form of the plan stands there again after a lock, and goes once it is sent (G-6).
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import { together } from "../../../test/idp-fakes";
import * as fakes from "../../../test/plan-fakes";
import { PAIR } from "../../../test/room";
import TryPage from "../../../test/TryPage.svelte";
import { comesBack } from "../../../test/unsent";
import Celebrate from "./Celebrate.svelte";
import Focus from "./Focus.svelte";
import GoalProgressNote from "./GoalProgressNote.svelte";
import GoalStands from "./GoalStands.svelte";
import GoalSteps from "./GoalSteps.svelte";
import SkillsPage from "./SkillsPage.svelte";

beforeEach(() => page.viewport(1024, 800));
afterEach(() => {
  cleanup();
  leaveDesk();
});

type Answers = Parameters<typeof fakeDesk>[0];
const done = () => null;
const button = (name: string) => page.getByRole("button", { name, exact: true });
const radio = (name: string) => page.getByRole("radio", { name });
const field = (name: string) => page.getByLabelText(name, { exact: true });

/** A part of the plan over a notebook that takes everything. */
const part =
  (of: unknown, given: Record<string, unknown>, more: Answers = {}) =>
  async (answers: Answers) => {
    fakeDesk({ view_skill_rounds: () => together("mentee"), ...more, ...answers });
    await render(TryPage, { of: of as typeof GoalSteps, given: { pair: PAIR, ...given } });
  };

const goal = { view: fakes.goalView(), today: "2026-11-25" };

describe("G-6: a form of the plan", () => {
  test("a new step: its form stands open again", () =>
    comesBack({
      show: part(GoalSteps, goal, { save_step: () => "s-9" }),
      reach: () => button("Add a step").click(),
      field: () => field("Step"),
      text: "Write the first agenda",
      send: () => button("Add a step").click(),
    }));

  test("a step that is changed, with what else was chosen in it", async () => {
    const [step] = goal.view.steps;
    if (!step) throw new Error("no step");
    await comesBack({
      show: part(GoalSteps, goal, { save_step: () => step.step }),
      reach: async () => {
        await page.getByRole("button", { name: step.text }).click();
        await radio("Dropped").click();
      },
      field: () => field("Why it is dropped"),
      text: "Another team does it now",
      send: () => button("Keep the step").click(),
    });
  });

  test("how far a goal is", () =>
    comesBack({
      show: part(GoalProgressNote, goal, { note_progress: done }),
      reach: () => page.getByRole("radio").nth(1).click(),
      field: () => page.getByRole("textbox"),
      text: "First agenda is written",
      send: () => page.getByRole("button").last().click(),
    }));

  test("why a goal rests", () =>
    comesBack({
      show: part(GoalStands, goal, { set_goal_state: done }),
      reach: () => radio("Pause").click(),
      field: () => field("Your reason, in a line"),
      text: "Another team does it now",
      send: () => button("Say so").click(),
    }));

  test("a line to a moment to be glad", () =>
    comesBack({
      show: part(
        Celebrate,
        {
          goal: "g-1",
          title: "Lead one planning meeting",
          sentence: "You reached this goal.",
          keepLabel: "Keep it",
          kept: "Kept.",
          onkeep: () => Promise.resolve({ ok: true, value: null }),
          onagenda: done,
        },
        { view_celebrations: () => ({ now: null, skipped: [] }) },
      ),
      field: () => page.getByRole("textbox"),
      text: "It was the agenda",
      send: () => button("Keep it").click(),
    }));

  test("our focus", () =>
    comesBack({
      show: part(Focus, { view: together("mentee") }, { propose_focus: done }),
      reach: () => page.getByRole("button", { name: "Name our focus" }).click(),
      field: () => page.getByRole("textbox").first(),
      text: "Asking early",
      send: () => page.getByRole("button", { name: "Offer it to Sam" }).click(),
    }));

  const skills = { view: fakes.plan(), onback: done, ongoal: done };

  test("a skill of one’s own", () =>
    comesBack({
      show: part(SkillsPage, skills, { save_own_competency: () => "own-9" }),
      reach: () => page.getByRole("button", { name: "One of my own" }).last().click(),
      field: () => field("Its name"),
      text: "Running a budget",
      send: () => page.getByRole("button", { name: "Add it" }).click(),
    }));

  test("a rating of a skill, with its steps", async () => {
    expect(skills.view.skills.mine.length).toBeGreaterThan(0);
    await comesBack({
      show: part(SkillsPage, skills, { rate_competency: done }),
      reach: async () => {
        await page
          .getByRole("button", { name: /^Say where I stand/ })
          .first()
          .click();
        await page.getByRole("radio").first().click();
      },
      field: () => page.getByRole("listitem").getByRole("textbox").first(),
      text: "Twice asked what I meant",
      send: () =>
        page.getByRole("listitem").getByRole("button", { name: "Keep as of today" }).first().click(),
    });
  });
});
