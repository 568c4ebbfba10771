// What waits for my answer stands first, and help goes both ways.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, type Locator } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import { BOTH, focusLine, NO_FOCUS, round, together } from "../../../test/idp-fakes";
import * as fakes from "../../../test/plan-fakes";
import { MAYA, PAIR } from "../../../test/room";
import TryPage from "../../../test/TryPage.svelte";
import IdpRoom from "./IdpRoom.svelte";
import type { SharedIdpView, SkillRoundsView } from "./idp.data";
import SkillsTogether from "./SkillsTogether.svelte";

beforeEach(() => page.viewport(1024, 640));
afterEach(() => {
  cleanup();
  leaveDesk();
});

type Given = { shared?: Partial<SharedIdpView>; skills?: Partial<SkillRoundsView>; canShare?: boolean };

async function shown(role: "mentee" | "mentor", { shared = {}, skills = {}, canShare = true }: Given = {}) {
  const { asked } = fakeDesk({
    view_idp: () => fakes.plan(undefined, { ideas: [], canShare }),
    view_celebrations: () => ({ now: null, skipped: [] }),
    skip_celebration: () => null,
    view_shared_idp: () => fakes.sharedPlan(shared),
    view_skill_rounds: () => together(role, skills),
    suggest_idea: () => "b-9",
    answer_ask: () => null,
    answer_idea: () => null,
  });
  const given = { pair: PAIR, role, place: { at: "overview" }, ongo: () => null, onagenda: () => null };
  await render(TryPage, { of: IdpRoom, given: { ...given, onclause: () => null } });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  return (command: string) => asked.filter((line) => line.command === command).map(({ given }) => given);
}

function stands(first: Locator, second: Locator) {
  const order = first.element().compareDocumentPosition(second.element());
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
}

describe("what waits for the mentor", () => {
  const support = {
    sheet: "idp-support",
    number: 12,
    title: "Support",
    rows: [
      {
        fields: [{ field: "ask", label: "What I ask of my mentor", value: { text: "Read my draft once." } }],
        ask: "Read my draft once.",
        at: "2026-11-20T10:00:00Z",
        waiting: false,
        lane: { block: "b-3", comments: [], answer: null },
      },
    ],
  };

  test("an ask of a sheet stands above the goals, once, and is answered there", async () => {
    const asked = await shown("mentor", {
      shared: { goals: [fakes.sharedGoal({ ask: "" })], sheets: [support] },
    });
    const waits = page.getByRole("region", { name: "Waits for your answer" });
    await expect.element(waits).toHaveTextContent("Read my draft once.");
    stands(waits, page.getByRole("region", { name: "Goals" }));
    expect(page.getByRole("radio", { name: "Yes, I will" }).elements()).toHaveLength(1);
    await expectAxeClean("screen");
    await waits.getByRole("radio", { name: "Yes, I will" }).click();
    await waits.getByRole("button", { name: "Answer" }).click();
    await expect.poll(() => asked("answer_ask")).toMatchObject([{ block: "b-3", answer: "yes" }]);
  });

  test("whom she would introduce him to stands there too, and what is answered does not", async () => {
    const asked = await shown("mentor", {
      shared: {
        goals: [fakes.sharedGoal({ ask: "" })],
        ideas: [
          fakes.idea({ by: MAYA, title: "Ines Costa" }),
          fakes.idea({ block: "b-8", by: MAYA, title: "Tom Reed", answer: "left" }),
        ],
      },
    });
    const waits = page.getByRole("region", { name: "Waits for your answer" });
    await expect.element(waits).toHaveTextContent("Ines Costa");
    await expect.element(waits).not.toHaveTextContent("Tom Reed");
    expect(page.getByText("Ines Costa").elements()).toHaveLength(1);
    await waits.getByRole("button", { name: "Take it up" }).click();
    expect(asked("answer_idea")).toMatchObject([{ block: "b-idea", answer: "taken_up" }]);
  });

  test("nothing waits: nothing says so; and skills that she asks about stand above her goals", async () => {
    await shown("mentor", { shared: { goals: [fakes.sharedGoal({ ask: "" })] } });
    await expect.element(page.getByRole("region", { name: "Goals" })).toBeVisible();
    expect(page.getByRole("region", { name: "Waits for your answer" }).elements()).toEqual([]);
    stands(
      page.getByRole("region", { name: "Goals" }),
      page.getByRole("heading", { name: "What both of you see" }),
    );
    cleanup();
    await shown("mentor", { skills: { open: round("rate") } });
    const call = page.getByRole("button", { name: "Say what you see" });
    await expect.element(call).toBeVisible();
    stands(call, page.getByRole("region", { name: "Goals" }));
  });
});

describe("our focus", () => {
  test("one that waits for my yes stands above everything else about skills", async () => {
    fakeDesk({});
    const view = together("mentee", { both: BOTH, focus: { ...NO_FOCUS, theirs: focusLine("Saying no") } });
    await render(TryPage, { of: SkillsTogether, given: { pair: PAIR, view, onrate: () => null } });
    const offer = page.getByText("Sam would name this as your focus:");
    await expect.element(offer).toBeVisible();
    stands(offer, page.getByRole("heading", { name: "What Sam sees" }));
    cleanup();
    const waits = together("mentee", { both: BOTH });
    await render(TryPage, { of: SkillsTogether, given: { pair: PAIR, view: waits, onrate: () => null } });
    const focus = page.getByRole("heading", { name: "Our focus" });
    await expect.element(focus).toBeVisible();
    stands(page.getByRole("heading", { name: "What Sam sees" }), focus);
  });
});

describe("IDP-11: in both directions", () => {
  test("the mentee can introduce the mentor to a person, and to nothing else", async () => {
    const asked = await shown("mentee");
    await page.getByRole("button", { name: /Introduce Sam to somebody/ }).click();
    expect(page.getByRole("radio", { name: /Something to read/ }).elements()).toEqual([]);
    await page.getByLabelText("Who it is").fill("Ines Costa");
    await page.getByLabelText("What for").fill("She plans the night trams.");
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Suggest it to Sam" }).click();
    await expect
      .poll(() => asked("suggest_idea"))
      .toMatchObject([{ pair: PAIR, draft: { idea: "person", title: "Ines Costa", resource: "" } }]);
  });

  test("not before the mentor is here", async () => {
    await shown("mentee", { canShare: false });
    expect(page.getByRole("button", { name: /Introduce Sam/ }).elements()).toEqual([]);
  });
});
