// Closing together, over the real bindings.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { closings, open } from "../../../test/closing-fakes";
import { leaveDesk, type fakeDesk } from "../../../test/desk";
import { PAIR } from "../../../test/room";
import { showRoom } from "../../../test/show-room";
import { unsentForms } from "../../../test/unsent";
import { archive } from "../../shared/archive.svelte";
import { beginning, linesOf, wrongWith } from "./lines";

afterEach(() => {
  cleanup();
  leaveDesk();
  archive.closedOn = null;
});

async function shown(name: string, answers: Parameters<typeof fakeDesk>[0] = {}) {
  const { asked, went } = await showRoom({
    place: { at: "closing" },
    hasPartner: true,
    outCount: 0,
    answers: {
      view_closing_statement: () => closings[name],
      offer_closing_statement: () => null,
      sign_closing_statement: () => null,
      answer_closing_statement: () => null,
      withdraw_closing_statement: () => null,
      save_closing_statement: () => ({ fileName: "closing-statement", folderName: "Documents" }),
      ...answers,
    },
  });
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("Closing together");
  return { asked, went };
}

describe("closing together", () => {
  test("RV-7: three months before the end it says when, and leads to what helps", async () => {
    const { went } = await shown("open");
    await expect
      .element(page.getByText(/Your agreement ends in 3 months, on 21 February 2027/))
      .toBeVisible();
    await expectAxeClean("screen");
    for (const step of [
      /^Plan a closing meeting/,
      /^The closing review/,
      /^What you take along/,
      /^Say thank/,
      /^Speak about/,
      /^Close this pair/,
    ])
      await page.getByRole("button", { name: step }).click();
    expect(went).toEqual(["meetings", "reviews", "learning", "thanks", "confidence", "close"]);
  });

  test("RV-7: every line is there to change, and only what one sees is signed and offered", async () => {
    const { asked } = await shown("open");
    await page.getByRole("button", { name: /^Write a closing statement/ }).click();
    const lines = page.getByLabelText("One line each");
    await expect.element(lines).toHaveValue(beginning(open));
    await lines.fill("We met 11 times.\n\n  We stay in touch.  \nHow we stay in contact: ");
    await expect.element(page.getByRole("listitem").filter({ hasText: "We stay in touch." })).toBeVisible();
    await page.getByLabelText("Type your name").fill("Maya Chen");
    await page.getByLabelText("Passphrase", { exact: true }).fill("a long passphrase");
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Sign it and offer it to Sam" }).click();
    await expect
      .poll(() => asked("offer_closing_statement"))
      .toEqual([
        {
          pair: PAIR,
          draft: { lines: ["We met 11 times.", "We stay in touch."], typedName: "Maya Chen" },
          passphrase: "a long passphrase",
        },
      ]);
  });

  test("RV-7: a wrong passphrase is said where it was typed, and nothing is lost", async () => {
    await shown("open", {
      offer_closing_statement: () => {
        throw { code: "wrong_passphrase", waitSeconds: 0 };
      },
    });
    await page.getByRole("button", { name: /^Write a closing statement/ }).click();
    await page.getByLabelText("One line each").fill("We met.");
    await page.getByRole("button", { name: "Sign it and offer it to Sam" }).click();
    await expect.element(page.getByText(/This passphrase does not open the notebook/)).toBeVisible();
    await expect.element(page.getByLabelText("One line each")).toHaveValue("We met.");
  });

  test("RV-7: theirs is signed with a passphrase, answered, or answered with other lines", async () => {
    const { asked } = await shown("theirs");
    const offer = page.getByRole("article", { name: "Sam offers, signed" });
    await expectAxeClean("screen");
    await offer.getByRole("button", { name: /^Other lines/ }).click();
    await expect
      .element(page.getByLabelText("One line each"))
      .toHaveValue("We worked together for a year.\nWhat we told each other stays between us.");
    await offer.getByRole("button", { name: /^Sign it/ }).click();
    await offer.getByLabelText("Type your name").fill("Maya Chen");
    await offer.getByLabelText("Passphrase", { exact: true }).fill("a long passphrase");
    await offer.getByRole("button", { name: "Sign this statement" }).click();
    await expect
      .poll(() => asked("sign_closing_statement"))
      .toEqual([{ pair: PAIR, statement: "e-7", typedName: "Maya Chen", passphrase: "a long passphrase" }]);
  });

  test("G-3: two that crossed are both shown, and one is to be signed", async () => {
    await shown("crossed");
    await expect.element(page.getByText(/You each signed the other’s/)).toBeVisible();
    expect(page.getByRole("article").elements().length).toBe(2);
    await expectAxeClean("screen");
  });

  test("mine waits, binds nothing, and is taken back", async () => {
    const { asked } = await shown("mine");
    await expect.element(page.getByText("It waits for Sam’s signature. Nothing binds before.")).toBeVisible();
    await page.getByRole("button", { name: "Take it back" }).click();
    expect(asked("withdraw_closing_statement")).toEqual([{ pair: PAIR }]);
  });

  test("RV-7: signed by both it is a record to save, and closes nothing by itself", async () => {
    const { asked } = await shown("signed");
    await expect.element(page.getByText("Signed by both, 20 November")).toBeVisible();
    await expect.element(page.getByText(/The statement closes nothing by itself/)).toBeVisible();
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Save it as a record" }).click();
    await page.getByLabelText("Passphrase", { exact: true }).fill("a long passphrase");
    await page.getByRole("button", { name: "Choose the place" }).click();
    await expect
      .poll(() => asked("save_closing_statement"))
      .toEqual([{ pair: PAIR, passphrase: "a long passphrase" }]);
  });

  test("RV-9: a pair closed without a statement offers none any more", async () => {
    archive.closedOn = "2026-11-20";
    await shown("closed-without");
    expect(
      page.getByRole("button", { name: /Write a closing statement|Close this pair/ }).elements(),
    ).toEqual([]);
    await expectAxeClean("screen");
  });

  test("what was typed and not signed stands there again", async () => {
    const kept = unsentForms();
    await shown("open", kept.answers);
    await page.getByRole("button", { name: /^Write a closing statement/ }).click();
    await page.getByLabelText("One line each").fill("We met.");
    await expect.poll(() => JSON.stringify(kept.forms)).toContain("We met.");
  });

  test("empty beginnings, too many and too long lines", () => {
    expect(linesOf(beginning(open)).length).toBe(3);
    expect(wrongWith(["a".repeat(300)])).toBeUndefined();
    expect(wrongWith(["ok", "a".repeat(301)])).toBe("Line 2 is over 300 characters.");
    expect(wrongWith(Array.from({ length: 14 }, () => "a"))).toBe("2 lines too many.");
  });
});
