// Skills seen by both, over the real bindings: asked, rated, sealed, read, shown, voided, switched off.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import { BOTH, focusLine, NO_FOCUS, round, SCALE, together, WILD } from "../../../test/idp-fakes";
import { PAIR } from "../../../test/room";
import TryPage from "../../../test/TryPage.svelte";
import type { SkillRoundsView } from "./idp.data";
import RateSkills from "./RateSkills.svelte";
import { bothRows } from "./skill-rows";
import SkillPicture from "./SkillPicture.svelte";
import SkillsTogether from "./SkillsTogether.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

async function shown(view: SkillRoundsView) {
  const done = () => null;
  const { asked } = fakeDesk({
    ask_for_view: () => "r-1",
    save_view_of_skill: done,
    seal_view: done,
    show_skills: done,
    take_back_skills: done,
    end_skill_round: done,
    propose_focus: done,
    answer_focus: done,
    withdraw_focus: done,
  });
  const rate: string[] = [];
  const rates = view.open?.turn === "rate" && view.both.length === 1;
  await render(TryPage, {
    of: rates ? RateSkills : SkillsTogether,
    given: rates
      ? { pair: PAIR, view, round: view.open, onback: () => rate.push("back") }
      : { pair: PAIR, view, onrate: () => rate.push("rate") },
  });
  return {
    rate,
    asked: (command: string) => asked.filter((line) => line.command === command).map(({ given }) => given),
  };
}

describe("skills seen by both", () => {
  test("the mentee chooses skills, reads what is sealed of hers, and asks", async () => {
    const on = await shown(together("mentee"));
    const seal = page.getByRole("button", { name: "Seal mine and ask Sam" });
    await expect.element(seal).toBeDisabled();
    await page.getByRole("checkbox", { name: "Learning on purpose" }).click();
    await page.getByRole("checkbox", { name: WILD }).click();
    await expect.element(page.getByText(/This will be sealed, word for word/)).toBeVisible();
    await expect.element(page.getByText("“Twice.”").first()).toBeVisible();
    await expectAxeClean("part");
    await seal.click();
    expect(on.asked("ask_for_view")).toEqual([{ pair: PAIR, skills: ["comp-learning", "own-1"] }]);
  });

  test("the mentor rates what was seen, the rest is not seen, and seals", async () => {
    const on = await shown(together("mentor", { open: round("rate"), both: BOTH.slice(0, 1) }));
    await expect
      .element(page.getByRole("heading", { level: 1 }))
      .toHaveTextContent("How do you see Maya here?");
    const learning = page.getByRole("region", { name: "Learning on purpose" });
    await expect.element(learning.getByRole("radio", { name: "Not seen" })).toBeChecked();
    await learning.getByRole("radio", { name: "In difficult cases" }).click();
    await learning.getByLabelText("A moment that shows it").fill("In October.");
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Seal and show Maya" }).click();
    await expect.poll(() => on.rate).toEqual(["back"]);
    expect(on.asked("save_view_of_skill").at(-1)).toEqual({
      pair: PAIR,
      round: "r-1",
      item: "comp-learning",
      draft: { said: { is: "step", step: 4 }, example: "In October." },
    });
    expect(on.asked("seal_view")).toEqual([{ pair: PAIR, round: "r-1" }]);
  });

  test("he may decline without a reason", async () => {
    const on = await shown(together("mentor", { open: round("rate"), both: BOTH.slice(0, 1) }));
    await page.getByRole("button", { name: "I would rather not rate now" }).click();
    expect(on.asked("end_skill_round")).toEqual([{ pair: PAIR, round: "r-1", why: "declined" }]);
  });

  test("she reads his view, and what does not fit its seal is no rating", async () => {
    const open = round("read_then_show");
    open.rows = open.rows.map((row, place) =>
      place === 1 ? { ...row, theirs: { is: "not_what_was_sealed" } } : row,
    );
    const on = await shown(together("mentee", { open }));
    await expect
      .element(page.getByText("Maya: with support. Sam sees: in difficult cases.").first())
      .toBeVisible();
    await expect.element(page.getByText(/This is not what Sam sealed/)).toBeVisible();
    await page.getByRole("checkbox", { name: "Learning on purpose" }).click();
    await expectAxeClean("part");
    await page.getByRole("button", { name: "Show Sam" }).click();
    expect(on.asked("show_skills")).toEqual([
      { pair: PAIR, round: "r-1", skills: ["comp-self-awareness", "own-1"] },
    ]);
  });

  test.each([
    ["second_seal", /sealed twice, perhaps from an older copy/],
    ["copied_seal", /repeats yours/],
    ["other_skills", /made for other skills/],
    ["seal_incomplete", /does not cover every skill/],
    ["declined", /would rather not rate now/],
    ["let_go", /Sam let it go/],
    ["salts_lost", /could not be opened any more/],
  ] as const)("%s has its own sentence, and she can ask again", async (why, sentence) => {
    await shown(together("mentee", { earlier: [round("void", { void: why })] }));
    await expect.element(page.getByText(sentence).first()).toBeVisible();
    await expect.element(page.getByText("Which skills?")).toBeVisible();
    await expectAxeClean("part");
  });

  test("lost salts, waiting and taking back each say what can be done", async () => {
    const on = await shown(together("mentee", { open: round("salts_lost") }));
    await page.getByRole("button", { name: "Let it go, and tell my partner" }).click();
    expect(on.asked("end_skill_round")).toEqual([{ pair: PAIR, round: "r-1", why: "salts_lost" }]);
    cleanup();
    const waits = await shown(together("mentee", { open: round("wait_for_view", { canTakeBack: true }) }));
    await page.getByRole("button", { name: "Take it back" }).click();
    expect(waits.asked("take_back_skills")).toEqual([{ pair: PAIR, round: "r-1" }]);
  });

  test("where one assesses the other, nothing can be asked or rated, and what was shown stays", async () => {
    await shown(together("mentor", { isOff: true, both: BOTH, open: null }));
    await expect.element(page.getByText(/Maya says that one of you manages or assesses/)).toBeVisible();
    await expect.element(page.getByText("Maya: on my own.", { exact: false }).first()).toBeVisible();
    expect(page.getByRole("button", { name: /Say what you see/ }).elements()).toEqual([]);
    await expectAxeClean("part");
    cleanup();
    await shown(together("mentee", { isOff: true, offByMe: true }));
    await expect.element(page.getByText(/You said that one of you/)).toBeVisible();
    expect(page.getByRole("button", { name: /Seal mine/ }).elements()).toEqual([]);
  });

  test("AC-2: two marks have a sentence, and a table says the same", async () => {
    const given = { rows: bothRows(BOTH), scale: SCALE, mentee: "Maya", mentor: "Sam" };
    await render(TryPage, { of: SkillPicture, given: { ...given, isTable: false } });
    await expect.element(page.getByText("Both: with support.")).toBeVisible();
    await expect.element(page.getByText("Sam: not seen yet.")).toBeVisible();
    await expect.element(page.getByText(WILD)).toHaveAttribute("dir", "auto");
    expect(document.querySelector(".page")?.scrollWidth).toBeLessThanOrEqual(
      document.documentElement.clientWidth,
    );
    await expectAxeClean("part");
    cleanup();
    await render(TryPage, { of: SkillPicture, given: { ...given, isTable: true } });
    const first = page.getByRole("row", { name: /Learning on purpose/ });
    await expect
      .element(first)
      .toHaveTextContent(
        /On my own\s*With support, 1 August\s*In difficult cases\s*With support, 1 August\s*In difficult cases/,
      );
    await expect
      .element(page.getByRole("row", { name: new RegExp("🌱") }))
      .toHaveTextContent(/Not shown.*Not seen/);
    await expectAxeClean("part");
  });

  test("a mark tells no sum, no mean and no number", async () => {
    await render(TryPage, {
      of: SkillPicture,
      given: { rows: bothRows(BOTH), scale: SCALE, mentee: "Maya", mentor: "Sam", isTable: false },
    });
    expect(document.body.innerText.replace(/1 August|2026-\d\d-\d\d/g, "")).not.toMatch(/\d/);
  });
});

describe("our focus", () => {
  test("one names it, the other says yes or uses other words", async () => {
    const on = await shown(together("mentee", { focus: { ...NO_FOCUS, theirs: focusLine("Saying no") } }));
    await expect.element(page.getByText("Sam would name this as your focus:")).toBeVisible();
    await expectAxeClean("part");
    await page.getByRole("button", { name: /Other words/ }).click();
    await page.getByLabelText("Area to grow in 1").fill("Saying no, kindly");
    await page.getByRole("button", { name: "Offer it to Sam" }).click();
    expect(on.asked("propose_focus")).toEqual([
      { pair: PAIR, draft: { strengths: ["Listening", "", ""], growth: ["Saying no, kindly", "", ""] } },
    ]);
    await page.getByRole("button", { name: /Yes, that is our focus/ }).click();
    expect(on.asked("answer_focus")).toEqual([{ pair: PAIR, offer: "e-1", answer: "yes", reason: "" }]);
  });

  test("what crossed is chosen, what was agreed stands, what waits is taken back", async () => {
    const both = { mine: focusLine("Mine"), theirs: focusLine("Theirs") };
    const on = await shown(together("mentor", { focus: { ...NO_FOCUS, ...both, crossed: true } }));
    await page.getByRole("button", { name: "Keep mine" }).click();
    expect(on.asked("propose_focus")).toHaveLength(1);
    await expectAxeClean("part");
    cleanup();
    await shown(together("mentor", { focus: { ...NO_FOCUS, agreed: focusLine(WILD) } }));
    await expect.element(page.getByText("Named together", { exact: false })).toBeVisible();
    await expectAxeClean("part");
    cleanup();
    const waits = await shown(together("mentee", { focus: { ...NO_FOCUS, mine: focusLine("Mine") } }));
    await page.getByRole("button", { name: "Take it back" }).click();
    expect(waits.asked("withdraw_focus")).toEqual([{ pair: PAIR }]);
  });
});
