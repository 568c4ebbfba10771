// What may be said, over the real bindings.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { leaveDesk, type fakeDesk } from "../../../test/desk";
import { disclosures } from "../../../test/life-fakes";
import { PAIR } from "../../../test/room";
import { showRoom } from "../../../test/show-room";
import { unsentForms } from "../../../test/unsent";
import { keepLastWords } from "../../shared/last-words";

afterEach(() => {
  cleanup();
  leaveDesk();
});

async function shown(name: string, answers: Parameters<typeof fakeDesk>[0] = {}) {
  const { asked } = await showRoom({
    place: { at: "disclosures" },
    hasPartner: true,
    outCount: 0,
    answers: {
      view_disclosures: () => disclosures[name],
      ask_disclosure: () => "d-9",
      reword_disclosure: () => null,
      answer_disclosure: () => null,
      withdraw_disclosure: () => null,
      ...answers,
    },
  });
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("May I say this?");
  return asked;
}

describe("what may be said", () => {
  test("a question names the person and the exact words, and goes nowhere by itself", async () => {
    const asked = await shown("none");
    await expect.element(page.getByText(/Nobody has asked yet/)).toBeVisible();
    await page.getByRole("button", { name: "Ask before you say something" }).click();
    await page.getByLabelText("To whom").fill("Lena Brandt");
    await page.getByLabelText("The exact words you would say").fill("Maya looks for a project.");
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Ask Sam" }).click();
    expect(asked("ask_disclosure")).toEqual([
      { pair: PAIR, draft: { toWhom: "Lena Brandt", words: "Maya looks for a project." } },
    ]);
  });

  test("yes covers exactly these words; other words are offered back", async () => {
    const asked = await shown("asked");
    const question = page.getByRole("article", { name: "Sam would say to Lena Brandt:" });
    await question.getByRole("button", { name: /Other words/ }).click();
    await question.getByLabelText("The exact words you would say").fill("Maya thinks about customers.");
    await question.getByRole("button", { name: "Offer these words to Sam" }).click();
    expect(asked("reword_disclosure")).toEqual([
      {
        pair: PAIR,
        disclosure: "d-1",
        draft: { toWhom: "Lena Brandt", words: "Maya thinks about customers." },
      },
    ]);
    await question.getByRole("button", { name: /Yes, these words/ }).click();
    expect(asked("answer_disclosure")).toEqual([
      { pair: PAIR, disclosure: "d-1", offer: "o-1", answer: "yes", reason: "" },
    ]);
    await expectAxeClean("screen");
  });

  test("each state has its own words", async () => {
    await shown("many");
    for (const said of [
      "It waits for Sam. Until there is a yes, it is not said.",
      "Both said yes, Sun 22 Nov.",
      "Sam said no. So it stays between you.",
      "Not yet, please.",
      "Taken back. So it stays between you.",
    ]) {
      await expect.element(page.getByText(said)).toBeVisible();
    }
    await expectAxeClean("screen");
  });

  test("what is refused stays on the page", async () => {
    await shown("none", {
      ask_disclosure: () => {
        throw { code: "words_missing" };
      },
    });
    await page.getByRole("button", { name: "Ask before you say something" }).click();
    await page.getByLabelText("To whom").fill("Lena");
    await page.getByRole("button", { name: "Ask Sam" }).click();
    await expect.element(page.getByText("The sentence or the person is still missing.")).toBeVisible();
    await expect.element(page.getByLabelText("To whom")).toHaveValue("Lena");
  });

  test("both wrote other words: mine stand beside theirs; before there is a partner nobody can be asked", async () => {
    await shown("crossed");
    await expect.element(page.getByText("Maya likes customers.")).toBeVisible();
    await expectAxeClean("screen");
    cleanup();
    leaveDesk();
    await shown("alone");
    await expect.element(page.getByText("You can ask once your partner has joined.")).toBeVisible();
  });
});

describe("G-6: what was typed and not asked yet stands there again after a lock", () => {
  const EXACT = "The exact words you would say";

  test("a new question, until it is asked", async () => {
    const { forms, answers } = unsentForms();
    await shown("none", answers);
    await page.getByRole("button", { name: "Ask before you say something" }).click();
    await page.getByLabelText("To whom").fill("Lena Brandt");
    await page.getByLabelText(EXACT).fill("Maya looks for");
    await keepLastWords();
    cleanup();
    await shown("none", answers);
    await expect.element(page.getByLabelText(EXACT)).toHaveValue("Maya looks for");
    await expect.element(page.getByLabelText("To whom")).toHaveValue("Lena Brandt");
    await page.getByRole("button", { name: "Ask Sam" }).click();
    await expect.poll(() => forms).toEqual({});
  });

  test("other words for a question, until they are offered; theirs alone are kept nowhere", async () => {
    const { forms, answers } = unsentForms();
    await shown("asked", answers);
    const other = page.getByRole("button", { name: /Other words/ });
    const exact = () => page.getByRole("article").getByLabelText(EXACT);
    await other.click();
    const theirs = (exact().element() as HTMLTextAreaElement).value;
    expect(theirs).not.toBe("");
    await keepLastWords();
    expect(forms).toEqual({});
    await exact().fill("Maya thinks about customers.");
    await keepLastWords();
    cleanup();
    await shown("asked", answers);
    await expect.element(exact()).toHaveValue("Maya thinks about customers.");
    await page.getByRole("button", { name: "Offer these words to Sam" }).click();
    await expect.poll(() => forms).toEqual({});
    await other.click();
    await expect.element(exact()).toHaveValue(theirs);
  });
});
