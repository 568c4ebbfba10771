// AG-1: the interview over the real bindings, by keyboard, by ear and by axe.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cleanup } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { leaveDesk } from "../../../test/desk";
import { interviewScenes } from "../../../test/interview-scenes";
import { showRoom } from "../../../test/show-room";
import { installKeys } from "../../shared/keys.svelte";

let giveBack: () => void;
beforeEach(() => (giveBack = installKeys(window)));
afterEach(() => {
  giveBack();
  cleanup();
  leaveDesk();
});

const shown = (name: keyof typeof interviewScenes) => showRoom(interviewScenes[name]());
const button = (name: string | RegExp) => page.getByRole("button", { name });
const heading = (name: string) => page.getByRole("heading", { level: 1, name });

describe("AG-1, one question a page", () => {
  test.each(Object.keys(interviewScenes) as (keyof typeof interviewScenes)[])(
    "%s has no fault for axe, and one filled button",
    async (name) => {
      await shown(name);
      await expect.element(page.getByRole("region", { name: "Your draft so far" })).toBeVisible();
      await expectAxeClean("screen");
      expect(document.querySelectorAll(".btn.primary").length).toBe(1);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
    },
  );

  test("says in words where one is; Enter goes on, Back goes back, Skip goes on", async () => {
    const on = await shown("purpose");
    await expect.element(page.getByText("1 of 12", { exact: true })).toBeVisible();
    await expect.element(button("Back")).toBeDisabled();
    await userEvent.keyboard("{Enter}");
    await expect.element(heading("How will you know that it worked?")).toBeVisible();
    await button("Skip").click();
    await expect.element(page.getByText("3 of 12", { exact: true })).toBeVisible();
    await button("Back").click();
    await expect.element(page.getByText("2 of 12", { exact: true })).toBeVisible();
    expect(on.asked("save_clause_draft"), "nothing typed, nothing kept").toEqual([]);
  });

  test("keeps an answer as the draft of its clause, as the clause editor does", async () => {
    const on = await shown("purpose");
    await page.getByLabelText("Our purpose in one or two sentences").fill("To lead with calm.");
    await button("Next").click();
    await expect
      .poll(() => on.asked("save_clause_draft").at(-1))
      .toMatchObject({
        clause: "cl-purpose",
        draft: { params: { purpose_statement: { text: "To lead with calm." } }, ownWords: null },
      });
    expect(on.asked("propose_clause")).toEqual([]);
  });

  test("the page's clause is marked in the growing document", async () => {
    await shown("purpose");
    await expect
      .poll(() => document.querySelector(".text-clause[aria-current]")?.textContent)
      .toMatch(/purpose/u);
  });

  test("AG-3: confidentiality is a choice of wordings in cards", async () => {
    const on = await shown("confidentiality");
    await page.getByRole("radio", { name: /^We may name our topics/u }).click();
    await button("Next").click();
    await expect
      .poll(() => on.asked("save_clause_draft").at(-1))
      .toMatchObject({ clause: "cl-confidential", draft: { alternative: "cl-confidential-topics" } });
  });

  test("ends in a list of answers, each with a way back, then the draft", async () => {
    const on = await shown("check");
    await expect.element(heading("Check your answers")).toBeVisible();
    await expect.element(page.getByText("Still empty", { exact: true }).first()).toBeVisible();
    await button("Change: What is this mentoring for?").click();
    expect(on.went.at(-1)).toEqual({ at: "interview", page: 1 });
  });

  test("the text can be chosen directly at any page", async () => {
    const on = await shown("purpose");
    await button("Choose the text directly").click();
    expect(on.went).toEqual([{ at: "standing" }]);
  });
});
