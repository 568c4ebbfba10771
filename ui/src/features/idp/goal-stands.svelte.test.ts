// Letting go, pausing and dropping ask for one reason and are never shown as failure.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import * as fakes from "../../../test/plan-fakes";
import TryPage from "../../../test/TryPage.svelte";
import GoalStands from "./GoalStands.svelte";
import StepForm from "./StepForm.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

describe("IDP-9", () => {
  test.each([
    ["Pause", "paused"],
    ["Let go", "let_go"],
  ])("%s asks for one reason", async (name, state) => {
    const { asked } = fakeDesk({ set_goal_state: () => null });
    await render(TryPage, { of: GoalStands, given: { view: fakes.goalView(), today: "2026-11-25" } });
    await expect.element(page.getByLabelText("Your reason, in a line")).not.toBeInTheDocument();
    await page.getByRole("radio", { name }).click();
    await page.getByLabelText("Your reason, in a line").fill("Another team does it now.");
    await page.getByRole("button", { name: "Say so" }).click();
    expect(asked[0]?.given).toMatchObject({ state, reason: "Another team does it now." });
  });

  test("what was let go counts as learning, and stands in a quiet colour", async () => {
    fakeDesk({});
    const card = fakes.goalCard("Run our planning meeting twice", {
      state: "let_go",
      stateDay: "2026-11-20",
      reason: "Another team does it now.",
    });
    await render(TryPage, { of: GoalStands, given: { view: fakes.goalView({ card }), today: "2026-11-25" } });
    await expect.element(page.getByText(/Another team does it now\./)).toBeVisible();
    expect(document.body.innerText).not.toMatch(/fail|missed|not reached|late/iu);
    expect(document.querySelectorAll(".due, .problem, [role=alert]")).toHaveLength(0);
    await expectAxeClean("part");
  });

  test("a step that is dropped says why", async () => {
    fakeDesk({});
    const [step] = fakes.goalView().steps;
    await render(TryPage, {
      of: StepForm,
      given: { goal: "g-1", step, today: "2026-11-25", ondone: () => {} },
    });
    await expect.element(page.getByLabelText("Why it is dropped")).not.toBeInTheDocument();
    await page.getByRole("radio", { name: "Dropped" }).click();
    await expect.element(page.getByLabelText("Why it is dropped")).toBeVisible();
  });
});
