// One clause: what may be chosen, and what each of the two wants, beside what both agreed to.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { leaveDesk } from "../../../test/desk";
import { scenes } from "../../../test/scenes";
import { clauseView, happened, letter, NO_DRAFT, SAM_APPRAISAL } from "../../../test/room";
import { showRoom } from "../../../test/show-room";
import { archive } from "../../shared/archive.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
  archive.closedOn = null;
});

async function shown(name: string) {
  const made = scenes[name];
  if (!made) throw new Error(`no scene ${name}`);
  return showRoom(made());
}
const radio = (name: string | RegExp) => page.getByRole("radio", { name });

describe("AG-3: a clause offers choices, not a blank box", () => {
  test("its wording with gaps to fill, own words, or leaving it out", async () => {
    await shown("draft");
    await expect.element(radio("The usual wording, with your values")).toBeChecked();
    await expect.element(radio("In our own words")).not.toBeChecked();
    await expect.element(radio("Leave it out")).not.toBeChecked();
    await expect.element(page.getByRole("heading", { name: "Fill the gaps" })).toBeVisible();
    await expect.element(page.getByRole("checkbox", { name: "confidence" })).toBeVisible();
    await expect.element(page.getByLabelText("Wording", { exact: true })).not.toBeInTheDocument();
  });

  test("confidentiality is a graded choice of wordings, beside own words and leaving out", async () => {
    const on = await shown("draft-alternatives");
    await expect.element(page.getByRole("radio")).toHaveLength(6);
    await expect.element(radio(/^We may name our topics/)).toBeChecked();
    await radio(/^Nothing leaves this pair/).click();
    await expect
      .poll(() => on.asked("save_clause_draft").at(-1))
      .toMatchObject({ draft: { alternative: "cl-confidential-nothing", ownWords: null, leaveOut: false } });
    await expectAxeClean("screen");
  });

  test("a required clause says why it stays", async () => {
    await shown("draft-leave-out");
    await expect.element(radio("Leave it out")).toBeChecked();
    await expect
      .element(page.getByText("Why it stays. It belongs to every agreement of this length."))
      .toBeVisible();
  });
});

describe("AG-4: three columns", () => {
  const column = (at: number) => document.querySelectorAll(".columns section")[at]?.textContent;

  async function seeColumns(scene: string) {
    await shown(scene);
    await page.getByRole("button", { name: /^See as three columns/ }).click();
    await expect.poll(() => document.querySelectorAll(".columns section").length).toBe(3);
    await expectAxeClean("screen");
  }

  test("mentee, mentor, and nothing agreed while the two differ", async () => {
    await seeColumns("crossed");
    expect(column(0)).toMatch(/Maya.*within two working days/);
    expect(column(1)).toMatch(/Sam.*within one week/);
    expect(column(2)).toMatch(/Agreed.*Nothing yet/);
  });

  test("what both said yes to stands in the third", async () => {
    await seeColumns("agreed");
    expect(column(0)).toMatch(/Maya.*We are honest, steady and genuine\./);
    expect(column(2)).toMatch(/Agreed.*\S/);
    expect(column(2)).not.toContain("Nothing yet");
  });
});

describe("a draft that is let go", () => {
  /** A page with a draft; what is written to it takes a while. */
  async function slowDraft() {
    const scene = scenes["agreed"]?.();
    if (!scene) throw new Error("no such scene");
    const done: string[] = [];
    const draft = { ...NO_DRAFT, ownWords: "We answer within a day." };
    const view = () =>
      clauseView("cl-both-trust", "agreed", {
        draft: { ...draft },
        history: [happened("partner", "said_yes", "2026-11-22T17:05:00Z")],
      });
    scene.answers = {
      ...scene.answers,
      view_clause: view,
      save_clause_draft: (given: Record<string, unknown>) =>
        new Promise((resolve) =>
          setTimeout(() => {
            draft.ownWords = (given["draft"] as typeof draft).ownWords;
            done.push("kept");
            resolve(null);
          }, 300),
        ),
      drop_clause_draft: () => {
        done.push("dropped");
        return null;
      },
    };
    await showRoom(scene);
    await page.getByRole("button", { name: "Go on writing" }).click();
    return done;
  }
  const wording = () => page.getByLabelText("Wording", { exact: true });
  const drop = () => page.getByRole("button", { name: "Drop this draft" });

  async function staysDropped(done: string[]) {
    await expect.poll(() => done.includes("dropped")).toBe(true);
    await new Promise((later) => setTimeout(later, 800));
    expect(done.at(-1)).toBe("dropped");
  }

  test("does not come back by words that were still on their way", async () => {
    const done = await slowDraft();
    await wording().fill("We answer within two days.");
    await drop().click();
    await staysDropped(done);
  });

  test("nor by the last words of an editor that was left a moment before", async () => {
    const done = await slowDraft();
    await wording().fill("We answer within two days.");
    await page.getByRole("button", { name: "Keep as a draft" }).click();
    await drop().click();
    await staysDropped(done);
  });

  test("left and taken up again while it is on its way, it begins with the last words", async () => {
    await slowDraft();
    await wording().fill("We answer within two days.");
    await page.getByRole("button", { name: "Keep as a draft" }).click();
    await page.getByRole("button", { name: "Go on writing" }).click();
    await expect.element(wording()).toHaveValue("We answer within two days.");
  });
});

describe("RV-9: a closed pair's open proposal says which wording holds", () => {
  const SIGNED = "We pass nothing on.";
  const holds = () => page.getByRole("region", { name: "What holds" });

  async function closed(clause: string, more: Parameters<typeof clauseView>[2], isSigned = true) {
    const scene = scenes[isSigned ? "agreed-signed" : "proposal"]?.();
    if (!scene) throw new Error("no such scene");
    archive.closedOn = "2026-11-20";
    const view = clauseView(clause, "my_turn", { letters: [letter("partner", SAM_APPRAISAL)], ...more });
    scene.answers = { ...scene.answers, view_clause: () => view };
    await showRoom(scene);
  }

  test("that of the version both signed", async () => {
    await closed("cl-not-appraisal", { signedWording: SIGNED });
    await expect
      .element(page.getByText("This was not answered before the pair ended. The wording of version 1 holds."))
      .toBeVisible();
    await expect.element(holds()).toHaveTextContent(SIGNED);
    await expectAxeClean("screen");
  });

  test("that which both said yes to", async () => {
    await closed("cl-not-appraisal", { agreed: SIGNED }, false);
    await expect
      .element(page.getByText(/What holds is the wording both of you said yes to\.$/))
      .toBeVisible();
    await expect.element(holds()).toHaveTextContent(SIGNED);
  });

  test("none at all", async () => {
    await closed("cl-not-appraisal", {}, false);
    await expect.element(page.getByText(/Nothing was agreed here\.$/)).toBeVisible();
    expect(holds().elements()).toEqual([]);
  });
});
