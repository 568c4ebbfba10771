// Save or print, over the real bindings.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import { aboutMe, papersView } from "../../../test/papers";
import TryPage from "../../../test/TryPage.svelte";
import { markStale } from "../../shared/query.svelte";
import PaperScreen from "./PaperScreen.svelte";
import type { PaperKind } from "./paper.data";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const PAGE = '<svg xmlns="http://www.w3.org/2000/svg" width="595" height="842"></svg>';
const EMPTY = { code: "paper_empty" };

let went: string[] = [];

async function shown(kind: PaperKind | undefined, answers: Parameters<typeof fakeDesk>[0] = {}) {
  went = [];
  const { asked } = fakeDesk({
    view_papers: () => papersView(),
    view_paper: ({ form }) =>
      form === "markdown"
        ? { is: "text", text: "# Our mentoring agreement", isCut: false }
        : { is: "pages", svgs: [PAGE, PAGE], missingGlyphs: false },
    choose_paper_size: () => null,
    save_about_me: () => null,
    ...answers,
  });
  await render(TryPage, {
    of: PaperScreen,
    given: {
      pair: "p1",
      wanted: kind && { kind, about: null },
      onback: () => {},
      ondisclosures: () => went.push("disclosures"),
    },
  });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  return (command: string) => asked.filter((line) => line.command === command).map(({ given }) => given);
}

describe("save or print", () => {
  test("shows the pages as they print, says for whom, and ticks nothing that is Only me", async () => {
    const asked = await shown("agreement_draft");
    await expect.element(page.getByRole("img", { name: "Page 2 of 2" })).toBeVisible();
    await expect.element(page.getByRole("checkbox", { name: "My draft, 2 clauses" })).not.toBeChecked();
    await expect.element(page.getByRole("checkbox", { name: "Where each clause stands" })).toBeChecked();
    await expect.element(page.getByRole("radio", { name: "Both of us" })).toBeChecked();
    expect(asked("view_paper").at(-1)).toMatchObject({
      draft: { kind: "agreement_draft", reader: "both", ticked: ["states"] },
      size: "a4",
      form: "pdf",
    });
    await expectAxeClean("screen");
    await page.getByText("My draft, 2 clauses").click();
    await page.getByText("Me alone").click();
    await expect
      .poll(() => asked("view_paper").at(-1))
      .toMatchObject({ draft: { reader: "me", ticked: ["my_drafts", "states"] } });
  });

  test("another paper begins as it begins, and the paper in the printer is remembered", async () => {
    const asked = await shown("agreement_draft");
    await page.getByText("My draft, 2 clauses").click();
    await page.getByLabelText("What", { exact: true }).selectOptions("A sheet to answer on paper");
    await expect
      .poll(() => asked("view_paper").at(-1))
      .toMatchObject({ draft: { kind: "answer_sheet", reader: "partner", ticked: [] } });
    await expect.element(page.getByText("This paper is for Sam. Every page says so.")).toBeVisible();
    await page.getByText("Letter", { exact: true }).click();
    await expect.poll(() => asked("choose_paper_size")).toEqual([{ size: "letter" }]);
  });

  test("RV-11: a book holds nothing before it is chosen, and a thank-you of the other brings the sentence on confidence", async () => {
    const asked = await shown("carry_away_book");
    await expect.element(page.getByText("This paper is for you alone.")).toBeVisible();
    for (const tick of page.getByRole("checkbox").all()) await expect.element(tick).not.toBeChecked();
    await expect
      .element(page.getByRole("checkbox", { name: "For a CV: I ask for help early" }))
      .toBeVisible();
    await expect.element(page.getByText(/Words of Sam are on it/)).not.toBeInTheDocument();
    await page.getByText("Thank-you: You asked what I could not.").click();
    await expect.element(page.getByText(/Words of Sam are on it/)).toBeVisible();
    expect(asked("view_paper").at(-1)).toMatchObject({
      draft: { kind: "carry_away_book", reader: "me", ticked: ["thank_you"], things: ["thanks t1"] },
    });
    await expectAxeClean("screen");
  });

  test("RV-10: a pack says whose words may go in, and leads to where one asks", async () => {
    await shown("handover_pack");
    await expect.element(page.getByText("This paper is for a new mentor. Every page says so.")).toBeVisible();
    await expect
      .element(page.getByText(/Words of Sam go in only as sentences Sam said yes to/))
      .toBeVisible();
    await page.getByRole("button", { name: "Ask: may I say this?" }).click();
    expect(went).toEqual(["disclosures"]);
    await page.getByRole("button", { name: "Save locked" }).click();
    await expect.element(page.getByText(/your new mentor needs no Ithaca/)).toBeVisible();
    await expectAxeClean("screen");
  });

  test("words of the partner bring the sentence on confidentiality up first", async () => {
    await shown("agreement_changes");
    await expect
      .element(page.getByText("Words of Sam are on it. Both of you said yes to this:"))
      .toBeVisible();
    await expect.element(page.getByText("What we say here stays between us.")).toBeVisible();
  });

  test("a draft nobody has seen is not shown until it is ticked, and says so", async () => {
    await shown("agreement_draft", {
      view_paper: () => {
        throw EMPTY;
      },
    });
    await expect.element(page.getByText(/still Only me\. Tick it/)).toBeVisible();
    await expectAxeClean("screen");
  });

  test("Markdown is shown as text", async () => {
    await shown("agreement_draft");
    await page.getByText("Markdown", { exact: true }).click();
    await expect
      .element(page.getByRole("region", { name: "The text as it will be saved" }))
      .toHaveTextContent("# Our mentoring agreement");
    await expectAxeClean("screen");
  });

  test("saving open asks for the passphrase, and a wrong one is said at its field", async () => {
    let isRight = false;
    const asked = await shown("agreement_draft", {
      save_paper: () => {
        if (!isRight) throw { code: "wrong_passphrase", waitSeconds: 0 };
        return { fileName: "agreement-draft.pdf", folderName: "Documents" };
      },
    });
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect.element(page.getByText(/Anyone who can open the folder can read it/)).toBeVisible();
    await expectAxeClean("screen");
    await page.getByLabelText("Passphrase", { exact: true }).fill("not this one");
    await page.getByRole("button", { name: "Choose the place" }).click();
    await expect
      .element(page.getByLabelText("Passphrase", { exact: true }))
      .toHaveAttribute("aria-invalid", "true");
    isRight = true;
    await page.getByLabelText("Passphrase", { exact: true }).fill("copper lantern mild orbit");
    await page.getByRole("button", { name: "Choose the place" }).click();
    await expect.element(page.getByText("Saved as agreement-draft.pdf in Documents.").first()).toBeVisible();
    expect(asked("save_paper").at(-1)).toMatchObject({
      passphrase: "copper lantern mild orbit",
      form: "pdf",
      draft: { kind: "agreement_draft" },
    });
  });

  test("saving locked shows six words once, and how to open the file without Ithaca", async () => {
    await shown("about_me", {
      save_paper_locked: () => ({
        file: { fileName: "about me.pdf.age", folderName: "Documents" },
        openingWords: ["acorn", "basil", "cedar", "daisy", "elm", "fern"],
      }),
    });
    await page.getByRole("button", { name: "Save locked" }).click();
    await page.getByRole("button", { name: "Choose the place" }).click();
    const list = page.getByRole("list", { name: "Opening words" });
    await expect.element(list).toHaveTextContent(/acorn.*fern/);
    await expect.element(page.getByText("age -d -o 'about me.pdf' 'about me.pdf.age'")).toBeVisible();
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByRole("button", { name: "Save locked" }).click();
    await expect.element(list).not.toBeInTheDocument();
  });

  test("a closed dialog saves nothing and shows no words", async () => {
    await shown("about_me", { save_paper_locked: () => null });
    await page.getByRole("button", { name: "Save locked" }).click();
    await page.getByRole("button", { name: "Choose the place" }).click();
    await expect.element(page.getByRole("button", { name: "Choose the place" })).toBeEnabled();
    await expect.element(page.getByRole("list", { name: "Opening words" })).not.toBeInTheDocument();
  });

  test("the page about me keeps itself while it is written", async () => {
    const asked = await shown("about_me");
    await page.getByLabelText("What I hope for").fill("To lead with calm.");
    await expect
      .poll(() => asked("save_about_me").at(-1))
      .toEqual({ pair: "p1", aboutMe: { ...aboutMe, hope: "To lead with calm." } });
    const before = asked("view_paper").length;
    markStale(["paper"]);
    await expect.poll(() => asked("view_paper").length).toBeGreaterThan(before);
    await expect.element(page.getByLabelText("What I hope for")).toHaveValue("To lead with calm.");
    await page.getByLabelText(/^About me/).fill("a".repeat(601));
    await expect.element(page.getByText(/1 too many/)).toBeVisible();
    await expectAxeClean("screen");
  });
});
