// The room of the agreement over the real bindings, state by state: by keyboard, by ear and by axe.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cleanup } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { leaveDesk } from "../../../test/desk";
import { scenes, type Scene } from "../../../test/scenes";
import { showRoom } from "../../../test/show-room";
import { installKeys } from "../../shared/keys.svelte";

let giveBack: () => void;
beforeEach(() => (giveBack = installKeys(window)));
afterEach(() => {
  giveBack();
  cleanup();
  leaveDesk();
});

/** Shows one scene; what was asked of the notebook and where the room went can be read back. */
async function shown(name: string, change: (scene: Scene) => Scene = (scene) => scene) {
  const made = scenes[name];
  if (!made) throw new Error(`no scene ${name}`);
  return showRoom(change(made()));
}
const button = (name: string | RegExp) => page.getByRole("button", { name });
const valueOf = (label: string) =>
  (page.getByLabelText(label, { exact: true }).query() as HTMLTextAreaElement | null)?.value;
const filled = () => document.querySelectorAll(".btn.primary").length;

describe("AC-1: every state", () => {
  test.each(Object.keys(scenes))(
    "%s has no fault for axe, in light and dark, and at most one filled button",
    async (name) => {
      await shown(name);
      await expectAxeClean("screen");
      expect(filled()).toBeLessThanOrEqual(1);
      // Nothing runs out of the window sideways.
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
    },
  );
});

describe("the list", () => {
  test("headings with nothing open are one line with a count, and open by a press", async () => {
    const on = await shown("standing");
    const folded = button("Purpose and goals 4 agreed");
    await expect.element(folded).toHaveAttribute("aria-expanded", "false");
    await expect.element(page.getByRole("button", { name: "Goals", exact: true })).not.toBeInTheDocument();
    await folded.click();
    await expect.element(folded).toHaveAttribute("aria-expanded", "true");
    await page.getByRole("button", { name: "Goals", exact: true }).click();
    expect(on.went).toEqual([{ at: "clause", clause: "cl-goals" }]);
  });

  test("states stand in words beside their shape", async () => {
    await shown("standing");
    const list = page.getByRole("navigation", { name: "34 clauses" });
    for (const said of ["you both wrote", "Sam’s turn", "your turn", "for the talk", "open"])
      await expect.element(list.getByText(said, { exact: true })).toBeVisible();
    await expect.element(page.getByText("29 agreed, 2 need you")).toBeVisible();
  });

  test("Enter does the one next thing", async () => {
    const on = await shown("standing");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => on.went).toEqual([{ at: "clause", clause: "cl-response-time" }]);
  });

  test("j and k go to the neighbours", async () => {
    const on = await shown("proposal");
    await userEvent.keyboard("j");
    await expect.poll(() => on.went.at(-1)).toEqual({ at: "clause", clause: "cl-scope" });
  });
});

describe("an empty room", () => {
  test("begins only from a preset that was chosen", async () => {
    const on = await shown("empty");
    await button(/Begin my draft/).click();
    await expect.element(page.getByText("Choose one of them first.")).toBeVisible();
    expect(on.asked("begin_agreement")).toEqual([]);
    await page.getByRole("radio", { name: "PhD or postdoc" }).click();
    await button(/Begin my draft/).click();
    await expect
      .poll(() => on.asked("begin_agreement").map(({ draft }) => draft))
      .toEqual([{ preset: "academic", size: null, flags: [], programme: "" }]);
    await expect.poll(() => on.went).toEqual([{ at: "interview", page: 1 }]);
  });

  test("PA-13: a mentee who is not of age brings the line of a parent or guardian", async () => {
    const on = await shown("empty");
    await page.getByRole("radio", { name: "Workplace" }).click();
    await button(/What is true of you two/).click();
    await page.getByRole("checkbox", { name: "The mentee is not of age yet" }).click();
    await expect.element(page.getByText(/has a line on the printed agreement/)).toBeVisible();
    await expectAxeClean("screen");
    await button(/Begin my draft/).click();
    await expect
      .poll(() => on.asked("begin_agreement").map(({ draft }) => draft))
      .toEqual([{ preset: "workplace", size: null, flags: ["minor"], programme: "" }]);
  });
});

describe("the partner's wording", () => {
  test("a says yes to exactly this wording, and the outcome can be taken back", async () => {
    const on = await shown("proposal");
    await userEvent.keyboard("a");
    await expect
      .poll(() => on.asked("answer_clause"))
      .toEqual([
        expect.objectContaining({
          clause: "cl-not-appraisal",
          proposal: "p-partner",
          answer: "yes",
          reason: "",
        }),
      ]);
    await expect.element(page.getByRole("heading", { level: 1 })).toHaveFocus();
    await button("Take that back").click();
    await expect.poll(() => on.asked("withdraw_proposal").length).toBe(1);
  });

  test("n asks for a reason that may stay empty; nothing is said before the second press", async () => {
    const on = await shown("proposal");
    await userEvent.keyboard("n");
    await expect.element(page.getByLabelText("Your reason, if you like")).toHaveFocus();
    expect(on.asked("answer_clause")).toEqual([]);
    await userEvent.keyboard("Too wide for me.");
    await button("Say no to this wording").click();
    await expect
      .poll(() => on.asked("answer_clause"))
      .toEqual([expect.objectContaining({ answer: "no", reason: "Too wide for me." })]);
  });

  test("AG-7: t keeps it for the talk", async () => {
    const on = await shown("proposal");
    await userEvent.keyboard("t");
    await expect.poll(() => on.asked("answer_clause")).toEqual([expect.objectContaining({ answer: "talk" })]);
  });

  test("AG-3: e begins other wording from the words that stand there", async () => {
    await shown("proposal");
    await userEvent.keyboard("e");
    await expect.element(page.getByRole("radio", { name: "In our own words" })).toBeChecked();
    await expect.poll(() => valueOf("Wording")).toMatch(/^Honest feedback/);
    await expect.element(button("Propose to Sam")).toBeVisible();
  });

  test("AG-5: changes are said in words and marked for the ear", async () => {
    await shown("proposal");
    await expect.element(page.getByText("In words: one part reworded, one part added.")).toBeVisible();
    await expect
      .element(page.getByRole("insertion").first())
      .toHaveTextContent(/Sam added:\s*nothing he hears/);
    await expect.element(page.getByRole("deletion")).toHaveTextContent(/Sam removed:\s*no opinion/);
    // Author, day and reason stand beside them.
    await expect.element(page.getByText("Sun 22 Nov, 2 changes")).toBeVisible();
    await expect.element(page.getByText(/“I share a floor with your manager[^]*Sam/)).toBeVisible();
  });

  test("an answer that comes too late is told in three sentences", async () => {
    await shown("proposal", (scene) => ({
      ...scene,
      answers: {
        ...scene.answers,
        answer_clause: () => {
          throw { code: "proposal_changed" };
        },
      },
    }));
    await userEvent.keyboard("a");
    await expect.element(page.getByRole("alert")).toBeVisible();
    await expect.element(page.getByText("You agreed.", { exact: false })).not.toBeInTheDocument();
  });
});

describe("two wordings that crossed", () => {
  test("AG-4, G-3: the mentee's letter stands first, and none of the four answers is filled", async () => {
    await shown("crossed");
    const letters = page.getByRole("region", { name: /^The wording of/ });
    await expect.element(letters.first()).toHaveAccessibleName("The wording of Maya");
    expect(filled()).toBe(0);
  });

  test.each([
    ["m", "keep_mine"],
    ["t", "answer_clause"],
  ])("%s asks for %s", async (key, command) => {
    const on = await shown("crossed");
    await userEvent.keyboard(key);
    await expect.poll(() => on.asked(command).length).toBe(1);
  });

  test("AG-4: b starts from the two texts joined", async () => {
    await shown("crossed");
    await userEvent.keyboard("b");
    await expect.poll(() => valueOf("Wording")).toMatch(/two working days[^]*\n\n[^]*one week/);
  });

  test("when each accepted the other's, the page says so", async () => {
    await shown("crossed-yes");
    await expect.element(page.getByText("You each accepted the other’s wording. Choose one.")).toBeVisible();
  });
});

describe("writing", () => {
  test("G-6: what is typed is read back and kept by itself, and never proposed by itself", async () => {
    const on = await shown("draft");
    await page.getByLabelText("Our purpose in one or two sentences").fill("Maya learns to lead.");
    await expect
      .element(page.getByRole("region", { name: "How it reads now" }))
      .toHaveTextContent(/Maya learns to lead/);
    await expect.poll(() => on.asked("save_clause_draft").length).toBe(1);
    expect(on.asked("save_clause_draft")[0]).toMatchObject({
      clause: "cl-purpose",
      draft: { params: { purpose_statement: { text: "Maya learns to lead." } } },
    });
    await expect.element(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
    expect(on.asked("propose_clause")).toEqual([]);
  });

  test("what was not kept yet is kept when the page is left", async () => {
    const on = await shown("draft");
    await page.getByRole("checkbox", { name: "confidence" }).click();
    await userEvent.click(document.querySelector("h1") ?? document.body);
    await userEvent.keyboard("j");
    await expect.poll(() => on.asked("save_clause_draft").length).toBe(1);
    expect(on.went).toEqual([{ at: "clause", clause: "cl-goals" }]);
  });

  test("G-6: a draft that cannot be kept says so, and stays on the page", async () => {
    await shown("draft", (scene) => ({
      ...scene,
      answers: {
        ...scene.answers,
        save_clause_draft: () => {
          throw { code: "disk_full" };
        },
      },
    }));
    await page.getByLabelText("Our purpose in one or two sentences").fill("Kept here.");
    await expect.element(page.getByText(/^Not saved:/)).toBeVisible();
    await expect
      .element(page.getByLabelText("Our purpose in one or two sentences"))
      .toHaveValue("Kept here.");
  });

  test("own entries join the list, and Enter adds them", async () => {
    const on = await shown("draft");
    await page.getByLabelText("Add your own").fill("speaking up");
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByRole("checkbox", { name: "speaking up" })).toBeChecked();
    await expect
      .poll(() => on.asked("save_clause_draft").at(-1))
      .toMatchObject({
        draft: {
          params: { focus_areas: { many: ["skills for the present role", "leading others", "speaking up"] } },
        },
      });
  });

  test("AG-3: a field of every kind keeps its own shape of value", async () => {
    const on = await shown("draft-fields");
    await page.getByLabelText("Largest number of goals at one time").fill("9");
    await expect.element(page.getByText("Write a whole number from 1 to 5.")).toBeVisible();
    await page.getByLabelText("Largest number of goals at one time").fill("2");
    await page.getByRole("radio", { name: "one week" }).click();
    await page.getByLabelText("First day").fill("2026-12-01");
    await page.getByRole("textbox", { name: "Line 2" }).click();
    await userEvent.keyboard("{End}{Enter}Maya says no once a week");
    await expect
      .poll(() => on.asked("save_clause_draft").at(-1))
      .toMatchObject({
        draft: {
          params: {
            goal_limit: { whole: 2 },
            mentor_response_time: { text: "one week" },
            start_date: { day: "2026-12-01" },
            success_signs: { many: [expect.any(String), expect.any(String), "Maya says no once a week"] },
          },
        },
      });
  });

  test("G-9: a text over its limit is kept, marked, and cannot be proposed", async () => {
    await shown("draft-own", (scene) => ({ ...scene, hasPartner: true }));
    await expect.element(page.getByText(/^41 too many/)).toBeVisible();
  });

  test("AG-3: leaving out what belongs here asks for a reason first", async () => {
    const on = await shown("draft-leave-out");
    await button("Propose to Sam").click();
    await expect.element(page.getByText("This clause belongs here. Say why it may go.")).toBeVisible();
    expect(on.asked("propose_clause")).toEqual([]);
    await page.getByLabelText("Reason for leaving it out").fill("We keep it open on purpose.");
    await button("Propose to Sam").click();
    await expect.poll(() => on.asked("propose_clause").length).toBe(1);
    expect(on.asked("save_clause_draft").at(-1)).toMatchObject({
      draft: { leaveOut: true, reason: "We keep it open on purpose." },
    });
  });
});

describe("as one text", () => {
  test("AG-6: agreeing to all that are left names each title and the number, and asks once more", async () => {
    const on = await shown("text");
    await expect.element(page.getByText(/^\d+ clauses, about 3 pages on paper\.$/)).toBeVisible();
    const section = page.getByRole("region", { name: "Agree to all that are left" });
    await expect.element(section.getByText("When it gets difficult")).toBeVisible();
    await button("Agree to all 4").click();
    await expect.element(page.getByRole("dialog", { name: "Agree to 4 clauses?" })).toBeVisible();
    await expectAxeClean("screen");
    expect(on.asked("agree_to_all_left")).toEqual([]);
    await button("Yes, agree to all 4").click();
    await expect.poll(() => on.asked("agree_to_all_left").length).toBe(1);
    expect((on.asked("agree_to_all_left")[0]?.["proposals"] as string[]).length).toBe(4);
  });

  test("a draft is proposed by an explicit press", async () => {
    const on = await shown("text-draft");
    await button("Propose 34 clauses to Sam").click();
    await expect.poll(() => on.asked("propose_draft").length).toBe(1);
  });

  test("a title opens its clause", async () => {
    const on = await shown("text");
    await button("1. Who and how long.").click();
    expect(on.went).toEqual([{ at: "clause", clause: "cl-parties" }]);
  });
});

describe("signing", () => {
  test("opens with the tick, names who, which key and what, and gives back the very text", async () => {
    const on = await shown("sign-second");
    await expect
      .element(page.getByText(/Sam accepted all 34 clauses and signed on 22 November/))
      .toBeVisible();
    await expect.element(page.getByText("harbour violin cedar marble kettle river")).toBeVisible();
    await page.getByLabelText("Type your name").fill("Maya Chen");
    await page.getByLabelText("Passphrase", { exact: true }).fill("copper lantern mild orbit");
    await button("Sign version 1").click();
    await expect.element(page.getByText("Tick this once you have read them.")).toBeVisible();
    expect(on.asked("sign_agreement")).toEqual([]);
    await page.getByRole("checkbox", { name: "I have read all 34 clauses" }).click();
    await button("Sign version 1").click();
    await expect
      .poll(() => on.asked("sign_agreement"))
      .toEqual([
        expect.objectContaining({
          draft: { typedName: "Maya Chen", textSha256: "7f".repeat(32) },
          passphrase: "copper lantern mild orbit",
        }),
      ]);
    await expect.element(page.getByLabelText("Passphrase", { exact: true })).toHaveValue("");
  });

  test("a wrong passphrase is said at its field", async () => {
    await shown("sign", (scene) => ({
      ...scene,
      answers: {
        ...scene.answers,
        sign_agreement: () => {
          throw { code: "wrong_passphrase", waitSeconds: 0 };
        },
      },
    }));
    await page.getByRole("checkbox", { name: "I have read all 34 clauses" }).click();
    await button("Sign version 1").click();
    const field = page.getByLabelText("Passphrase", { exact: true });
    await expect.element(field).toHaveAttribute("aria-invalid", "true");
    await expect.element(field).toHaveAccessibleDescription(/does not open the notebook/);
  });

  test("a signature that waits can be taken back, and the next thing is the parcel", async () => {
    const on = await shown("signed");
    await button("Take my signature back").click();
    await expect.poll(() => on.asked("take_back_signature").length).toBe(1);
    await button("Make parcel for Sam").click();
    expect(on.went).toEqual(["parcels"]);
  });
});
