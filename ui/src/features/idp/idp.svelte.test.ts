// Every screen of the development plan over the real bindings: names, keyboard, long and odd words, axe in both themes.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import { BOTH, together, WILD } from "../../../test/idp-fakes";
import * as fakes from "../../../test/plan-fakes";
import { LONG_NAMES, MAYA, PAIR, SAM } from "../../../test/room";
import TryPage from "../../../test/TryPage.svelte";
import { markStale } from "../../shared/query.svelte";
import IdpRoom from "./IdpRoom.svelte";
import type { IdpPlace } from "./place";
import TodayPlan from "./TodayPlan.svelte";

beforeEach(() => page.viewport(1024, 640));
afterEach(() => {
  cleanup();
  leaveDesk();
});

type Given = Record<string, unknown>;
type More = { role?: "mentee" | "mentor"; answers?: Record<string, (given: Given) => unknown> };

async function shown(place: IdpPlace, { role = "mentee", answers = {} }: More = {}) {
  const done = () => null;
  const { asked } = fakeDesk({
    view_idp: () => fakes.plan(),
    view_goal: () => fakes.goalView(),
    view_sheet: () => fakes.sheetView(),
    view_celebrations: () => ({ now: null, skipped: [] }),
    skip_celebration: () => null,
    view_shared_idp: () => fakes.sharedPlan(),
    view_skill_rounds: () => together(role, { both: BOTH }),
    view_advice: () => fakes.ADVICE,
    preview_idp_share: () => fakes.preview(),
    compare_idp: () => ({ before: fakes.plan().snapshots[0], after: null, lines: [] }),
    save_point: () => "p-1",
    save_action_item: () => "a-1",
    ask_disclosure: () => "d-1",
    save_progress_note: () => "n-2",
    share_idp: done,
    write_comment: done,
    answer_ask: done,
    set_idp_review_day: done,
    set_goal_state: done,
    note_introduction: done,
    answer_idea: done,
    ...answers,
  });
  const went: unknown[] = [];
  await render(TryPage, {
    of: IdpRoom,
    given: {
      pair: PAIR,
      role,
      place,
      ongo: (to: IdpPlace) => went.push(to),
      onagenda: () => went.push("agenda"),
      onclause: (clause: string) => went.push(clause),
    },
  });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  return {
    went,
    asked: (command: string) => asked.filter((line) => line.command === command).map(({ given }) => given),
  };
}

/** Nobody has offered or accepted a day for the longer review. */
const NOBODY = { agreed: null, mine: null, theirs: null };

/** Nothing sticks out to the side, however long a name is. */
function expectNoSideways() {
  const main = document.querySelector<HTMLElement>("main.page");
  expect(main?.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
}

describe("AC-1: every screen", () => {
  const places: [string, IdpPlace, More][] = [
    ["overview", { at: "overview" }, {}],
    ["start small", { at: "start" }, {}],
    ["a sheet", { at: "sheet", sheet: "idp-1" }, {}],
    ["a goal", { at: "goal", goal: "g-1" }, {}],
    ["skills", { at: "skills" }, {}],
    ["what the partner sees", { at: "as_partner" }, {}],
    ["snapshots", { at: "snapshots" }, {}],
    ["advice side by side", { at: "advice" }, {}],
    ["the mentor's side", { at: "overview" }, { role: "mentor" }],
  ];
  test.each(places)("%s is clean for everybody and stays in its width", async (_, place, more) => {
    await shown(place, more);
    expectNoSideways();
    await expectAxeClean("screen");
  });

  test.each(places)("%s keeps its width with long names, at 640 pixels", async (_, place, more) => {
    await page.viewport(640, 640);
    const people = more.role === "mentor" ? { me: LONG_NAMES.partner, partner: LONG_NAMES.me } : LONG_NAMES;
    await shown(place, {
      ...more,
      answers: {
        view_idp: () => fakes.plan(LONG_NAMES),
        view_goal: () => fakes.goalView(LONG_NAMES),
        view_sheet: () => fakes.sheetView(LONG_NAMES),
        view_shared_idp: () =>
          fakes.sharedPlan({
            owner: LONG_NAMES.me,
            reader: LONG_NAMES.partner,
            goals: [fakes.sharedGoal({ sentence: WILD, sign: WILD })],
          }),
        view_skill_rounds: () => together(more.role ?? "mentee", { both: BOTH, ...people }),
      },
    });
    expectNoSideways();
  });

  test("AC-4, G-12: what runs the other way says so, and an empty room has one sentence and one button", async () => {
    await shown({ at: "overview" });
    await expect.element(page.getByText(WILD).first()).toBeVisible();
    for (const one of page.getByText(WILD, { exact: true }).elements()) {
      expect(one.closest("[dir=auto], bdi, button, input, textarea")).not.toBeNull();
    }
    cleanup();
    const on = await shown(
      { at: "overview" },
      { answers: { view_idp: () => fakes.plan(undefined, { begun: false, goals: [], ideas: [] }) } },
    );
    await page.getByRole("button", { name: "Start small" }).click();
    expect(on.went).toEqual([{ at: "start" }]);
    await expectAxeClean("screen");
  });

  test("AC-1: an overview is walked by keyboard alone", async () => {
    const on = await shown({ at: "overview" });
    const goal = page.getByRole("button", { name: /Run our planning meeting twice/ }).first();
    (goal.element() as HTMLElement).focus();
    await userEvent.keyboard("{Enter}");
    expect(on.went).toEqual([{ at: "goal", goal: "Run our planning meeting twice" }]);
  });
});

describe("a goal", () => {
  test("the progress word that was chosen outlives that something else is read again", async () => {
    let title = "Run our planning meeting twice";
    const view_goal = () => fakes.goalView({ card: fakes.goalCard(title, { goal: "g-1", progress: null }) });
    const on = await shown(
      { at: "goal", goal: "g-1" },
      { answers: { view_goal, note_progress: () => null } },
    );
    await page.getByRole("radio", { name: "First steps" }).click();
    title = "Run our planning meeting three times";
    markStale(["idp"]);
    await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent(title);
    await page.getByRole("button", { name: "Keep it as of today" }).click();
    expect(on.asked("note_progress")).toMatchObject([{ word: "first_steps" }]);
  });
});

describe("ways to other rooms", () => {
  test("a goal goes to the next agenda, Only me", async () => {
    const on = await shown({ at: "goal", goal: "g-1" });
    await page.getByRole("button", { name: "Talk about it" }).click();
    expect(on.asked("save_point")).toEqual([
      {
        pair: PAIR,
        point: null,
        draft: {
          title: "About: Run our planning meeting twice",
          minutes: 0,
          hat: "",
          origin: "idp/b-1",
          audience: "only_me",
        },
      },
    ]);
    await page.getByRole("button", { name: "See the agenda" }).click();
    expect(on.went).toEqual(["agenda"]);
  });

  test("a goal that is Only me leaves no trail of itself there, and a long one is cut to fit", async () => {
    const card = fakes.goalCard("x".repeat(400), {
      audience: { shared: false, partnerHas: null, waiting: false, heldBack: false, others: [] },
    });
    const on = await shown(
      { at: "goal", goal: "g-1" },
      { answers: { view_goal: () => fakes.goalView({ card }) } },
    );
    await page.getByRole("button", { name: "Talk about it" }).click();
    const [given] = on.asked("save_point") as { draft: { title: string; origin: string } }[];
    expect(given?.draft.origin).toBe("");
    expect([...(given?.draft.title ?? "")]).toHaveLength(200);
  });

  test("IDP-8: a yes to an ask becomes a promise only by the mentor's own tick", async () => {
    const on = await shown({ at: "overview" }, { role: "mentor" });
    await page.getByRole("radio", { name: "Yes, I will" }).click();
    const tick = page.getByRole("checkbox", { name: "Put it among our promises, as mine" });
    await expect.element(tick).not.toBeChecked();
    await tick.click();
    await expect
      .element(page.getByLabelText("What I promise"))
      .toHaveValue("Sit in once, and tell me what you saw.");
    await page.getByLabelText("By when, if you know").fill("2026-12-04");
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Answer" }).click();
    await expect
      .poll(() => on.asked("save_action_item"))
      .toEqual([
        {
          pair: PAIR,
          item: null,
          draft: {
            text: "Sit in once, and tell me what you saw.",
            owner: "me",
            day: "2026-12-04",
            goal: "b-1",
            origin: "idp/b-1",
            audience: "both_of_us",
          },
        },
      ]);
    cleanup();
    const no = await shown({ at: "overview" }, { role: "mentor" });
    await page.getByRole("radio", { name: "Yes, I will" }).click();
    await page.getByRole("button", { name: "Answer" }).click();
    await expect.poll(() => no.asked("answer_ask")).toHaveLength(1);
    expect(no.asked("save_action_item")).toEqual([]);
  });

  test("the day to look again is one's own, or the agreement's by one press", async () => {
    const on = await shown({ at: "overview" });
    await expect.element(page.getByText(/The longer review around 25 May 2027/)).toBeVisible();
    await expect.element(page.getByText("A short look back every 3 meetings.")).toBeVisible();
    await page.getByRole("button", { name: "Take this day" }).nth(1).click();
    expect(on.asked("set_idp_review_day")).toEqual([{ day: "2027-05-25" }]);
    await page.getByRole("button", { name: "Read the clause" }).click();
    expect(on.went).toEqual(["cl-review"]);
  });

  test.each([
    ["propose", "Propose 14 April 2027 to Sam as the longer review"],
    ["draft", "Put 14 April 2027 into my draft as the longer review"],
  ] as const)("one press offers the day to the agreement: %s", async (way, name) => {
    const view_idp = () =>
      fakes.plan(undefined, { reviewDay: "2027-04-14", reviewInAgreement: { ...NOBODY, way } });
    const on = await shown({ at: "overview" }, { answers: { view_idp, propose_review_day: () => null } });
    await page.getByRole("button", { name }).click();
    expect(on.asked("propose_review_day")).toEqual([{ pair: PAIR }]);
    await expectAxeClean("screen");
  });

  test.each([
    [{ mine: "2027-04-14" }, "You proposed 14 April 2027. It waits for Sam’s yes."],
    [{ theirs: "2027-06-01" }, "Sam proposes 1 June 2027. Answer it at the clause."],
    [
      { agreed: "2027-04-14" },
      "You both said yes to 14 April 2027. It counts once you both sign the next version.",
    ],
    [{ way: "own_words" }, "The clause is in your own words: a day is changed there."],
  ] as const)("the page says where the day stands: %o", async (stands, said) => {
    const reviewInAgreement = { ...NOBODY, way: "propose" as const, ...stands };
    const view_idp = () => fakes.plan(undefined, { reviewDay: "2027-04-14", reviewInAgreement });
    await shown({ at: "overview" }, { answers: { view_idp } });
    await expect.element(page.getByText(said)).toBeVisible();
    const canPropose = page.getByRole("button", { name: /^Propose 14 April/ });
    expect(canPropose.elements().length).toBe("theirs" in stands ? 1 : 0);
    await expectAxeClean("screen");
  });

  test("Today shows the goals under way, a look that is due, and to the mentor what is asked", async () => {
    fakeDesk({
      view_idp: () => fakes.plan(undefined, { reviewDay: "2026-11-20" }),
      view_shared_idp: () => fakes.sharedPlan(),
    });
    const went: IdpPlace[] = [];
    const given = { pair: PAIR, role: "mentee", ongo: (to: IdpPlace) => went.push(to) };
    await render(TryPage, { of: TodayPlan, given });
    await page.getByRole("button", { name: /You wanted to look at your plan again/ }).click();
    await page.getByRole("button", { name: /Run our planning meeting twice/ }).click();
    expect(went).toEqual([{ at: "overview" }, { at: "goal", goal: "Run our planning meeting twice" }]);
    await expectAxeClean("part");
    cleanup();
    await render(TryPage, { of: TodayPlan, given: { ...given, role: "mentor" } });
    await expect.element(page.getByText("Maya asks you for something in the plan.")).toBeVisible();
  });
});

describe("glad moments", () => {
  const reached = fakes.goalCard("Run our planning meeting twice", {
    state: "reached",
    stateDay: "2026-11-24",
  });
  const celebration = "You reached this goal. What was the hardest part?";

  test("IDP-9: a reached goal opens one sentence, which is kept, brought to the thanks, or passed over", async () => {
    const answers = { view_goal: () => fakes.goalView({ card: reached, celebration }) };
    const on = await shown({ at: "goal", goal: "g-1" }, { answers });
    const moment = page.getByRole("region", { name: "A moment to be glad" });
    await expect.element(moment).toHaveTextContent("What was the hardest part?");
    await moment.getByLabelText("One sentence, if you like").fill("The first minute.");
    await moment.getByRole("button", { name: "Bring it to the thanks" }).click();
    await expectAxeClean("screen");
    await moment.getByRole("button", { name: "Keep it" }).click();
    expect(on.asked("save_progress_note")).toEqual([
      { goal: "g-1", note: null, draft: { day: "", what: "The first minute.", measure: "", feedback: "" } },
    ]);
    const [point] = on.asked("save_point") as { draft: { title: string } }[];
    expect(point?.draft.title).toBe("Thanks: Run our planning meeting twice");
    await expect.poll(() => moment.elements()).toEqual([]);
    cleanup();
    await shown({ at: "goal", goal: "g-1" }, { answers });
    await page.getByRole("button", { name: "Not now" }).click();
    await expect.poll(() => page.getByRole("region", { name: "A moment to be glad" }).elements()).toEqual([]);
  });

  test("IDP-9: an old one is no news, and the mentor has a sentence of his own", async () => {
    const old = { ...reached, stateDay: "2026-10-01" };
    await shown(
      { at: "goal", goal: "g-1" },
      { answers: { view_goal: () => fakes.goalView({ card: old, celebration }) } },
    );
    expect(page.getByRole("region", { name: "A moment to be glad" }).elements()).toEqual([]);
    cleanup();
    const goals = [fakes.sharedGoal({ state: "reached", ask: "", at: "2026-11-24T10:00:00Z" })];
    const on = await shown(
      { at: "overview" },
      { role: "mentor", answers: { view_shared_idp: () => fakes.sharedPlan({ goals }) } },
    );
    const moment = page.getByRole("region", { name: "A moment to be glad" });
    await expect.element(moment).toHaveTextContent("Maya reached this goal.");
    await moment.getByLabelText("One sentence, if you like").fill("You stayed calm.");
    await moment.getByRole("button", { name: "Put it beside, for Maya" }).click();
    expect(on.asked("write_comment")).toEqual([
      { pair: PAIR, block: "b-1", comment: null, draft: { field: "", text: "You stayed calm." } },
    ]);
  });
});

describe("beside, never inside", () => {
  test("the mentor writes beside one field, and she sees which", async () => {
    const on = await shown({ at: "overview" }, { role: "mentor" });
    const lane = page.getByRole("group", { name: "Comment beside Where I want to go" });
    await expect.element(lane).toHaveTextContent("Why it matters");
    await lane.getByRole("button", { name: "Write a comment" }).click();
    await lane.getByLabelText("Beside what").selectOptions("In three to five years");
    await lane.getByLabelText("Comment", { exact: true }).fill("Which team?");
    await expectAxeClean("screen");
    await lane.getByRole("button", { name: "Put it beside" }).click();
    expect(on.asked("write_comment")).toEqual([
      { pair: PAIR, block: "b-2", comment: null, draft: { field: "picture", text: "Which team?" } },
    ]);
    cleanup();
    await shown({ at: "sheet", sheet: "idp-1" });
    const hers = page.getByRole("group", { name: /Comment beside/ });
    await expect.element(hers).toHaveTextContent("In three to five years I would like to be doing");
  });

  test("words of another mentor are asked about, in exactly these words, without saying for whom", async () => {
    let lenders = [fakes.lender()];
    const on = await shown(
      { at: "goal", goal: "g-1" },
      { answers: { preview_idp_share: () => fakes.preview({ lenders }) } },
    );
    await page.getByRole("button", { name: /Both of us/ }).click();
    const dialog = page.getByRole("dialog");
    await expect.element(dialog.getByText("“Choose the smallest meeting there is.”")).toBeVisible();
    await expect.element(dialog.getByRole("button", { name: "Share this with Sam" })).toBeDisabled();
    await expectAxeClean("screen");
    lenders = [fakes.lender({ asking: true })];
    await dialog.getByRole("button", { name: "Ask Priya" }).click();
    expect(on.asked("ask_disclosure")).toEqual([
      {
        pair: "other-pair",
        draft: {
          toWhom: "somebody else who walks along with me",
          words: "Choose the smallest meeting there is.",
        },
      },
    ]);
    await expect.element(dialog.getByText("Priya has not answered your question yet.")).toBeVisible();
  });

  test("introductions go offered, made, thanked, in both directions", async () => {
    const met = fakes.idea({
      answer: "taken_up",
      introduction: [{ by: SAM, step: "made", text: "By mail.", at: "2026-11-21T10:00:00Z" }],
    });
    const on = await shown(
      { at: "overview" },
      { answers: { view_idp: () => fakes.plan(undefined, { ideas: [met] }) } },
    );
    await expect.element(page.getByText("offered → made").first()).toBeVisible();
    await page.getByRole("button", { name: "Thanks were given" }).first().click();
    await expectAxeClean("screen");
    expect(on.went).toEqual([]);
    expect(MAYA.role).toBe("mentee");
  });
});
