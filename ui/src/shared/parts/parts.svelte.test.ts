// The parts by keyboard, by ear and by axe, in a real engine.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import Try from "../../../test/TryParts.svelte";
import { installKeys, keys } from "../keys.svelte";
import Chip from "./Chip.svelte";

let giveBack: () => void;
beforeEach(() => (giveBack = installKeys(window)));
afterEach(() => {
  giveBack();
  keys.lettersOn = true;
});

const shown = (part: string) => render(Try, { part });
const text = (id: string) => page.getByTestId(id);

describe("choice", () => {
  test("AC-1: arrows move through the answers, and nothing is chosen beforehand", async () => {
    await shown("choice");
    await expect.element(text("chosen")).toHaveTextContent("none");
    await userEvent.tab();
    await userEvent.keyboard("{ArrowDown}");
    await expect.element(page.getByRole("radio", { name: "The mentor" })).toHaveFocus();
    await expect.element(text("chosen")).toHaveTextContent("mentor");
    await userEvent.keyboard("{ArrowDown}");
    await expect.element(text("chosen")).toHaveTextContent("mentee");
  });

  test("the consequence describes, the name names", async () => {
    await shown("choice");
    const radio = page.getByRole("radio", { name: "The mentee", exact: true });
    await expect.element(radio).toHaveAccessibleDescription("You bring the questions.");
  });

  test("of many, at most two: the others wait", async () => {
    await shown("many");
    await page.getByRole("checkbox", { name: "Draft" }).click();
    await page.getByRole("checkbox", { name: "Seal" }).click();
    await expect.element(page.getByRole("checkbox", { name: "Idea" })).toBeDisabled();
    await page.getByRole("checkbox", { name: "Seal" }).click();
    await expect.element(page.getByRole("checkbox", { name: "Idea" })).toBeEnabled();
  });
});

describe("dialog", () => {
  test("Esc closes it and the focus goes back to where it was", async () => {
    await shown("dialog");
    const opener = page.getByRole("button", { name: "Open it" });
    await opener.click();
    await expect.element(page.getByRole("dialog", { name: "Sign version 1" })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
    await expect.element(opener).toHaveFocus();
    await expect.element(text("closed")).toHaveTextContent("1");
  });

  test("a press on the backdrop closes it; a drag that began inside and ends there does not", async () => {
    await shown("dialog");
    await page.getByRole("button", { name: "Open it" }).click();
    const dialog = page.getByRole("dialog", { name: "Sign version 1" });
    await expect.element(dialog).toBeVisible();
    const press = (at: Element, event: string) =>
      at.dispatchEvent(new PointerEvent(event, { bubbles: true, button: 0 }));
    // Where a drag leaves a part, the platform gives the click to what holds both ends.
    press(page.getByText("You sign exactly this text.").element(), "pointerdown");
    press(dialog.element(), "click");
    await expect.element(dialog).toBeVisible();
    press(dialog.element(), "pointerdown");
    press(dialog.element(), "click");
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
    await expect.element(text("closed")).toHaveTextContent("1");
  });

  test("keys of the page behind it do not act while it is open", async () => {
    await shown("dialog");
    await page.getByRole("button", { name: "Open it" }).click();
    await page.getByRole("button", { name: "Close" }).click();
    await userEvent.keyboard("b");
    await expect.element(text("behind")).toHaveTextContent("1");
    await page.getByRole("button", { name: "Open it" }).click();
    await userEvent.keyboard("b");
    await expect.element(text("behind")).toHaveTextContent("1");
  });
});

describe("disclosure", () => {
  test("a button opens it and says so", async () => {
    await shown("disclosure");
    const button = page.getByRole("button", { name: "27 same or close" });
    await expect.element(button).toHaveAttribute("aria-expanded", "false");
    await expect.element(page.getByText("Here they are.")).not.toBeVisible();
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    await expect.element(button).toHaveAttribute("aria-expanded", "true");
    await expect.element(page.getByText("Here they are.")).toBeVisible();
  });
});

describe("single-letter keys", () => {
  test("DK-6: act where no field has the focus, write where one has, and can be switched off", async () => {
    await shown("letters");
    await userEvent.keyboard("a");
    await expect.element(text("pressed")).toHaveTextContent("1");

    const field = page.getByRole("textbox", { name: "Why" });
    await field.click();
    await userEvent.keyboard("a");
    await expect.element(field).toHaveValue("a");
    await expect.element(text("pressed")).toHaveTextContent("1");

    await page.getByRole("button", { name: "Agree" }).click();
    await expect.element(text("pressed")).toHaveTextContent("2");
    keys.lettersOn = false;
    await userEvent.keyboard("a");
    await expect.element(text("pressed")).toHaveTextContent("2");
  });

  test("DK-6, AC-1: a key on a button is not part of its name", async () => {
    await shown("letters");
    await expect.element(page.getByRole("button", { name: "Agree It stands.", exact: true })).toBeVisible();
  });
});

test("G-4: for whom something is stands in words", async () => {
  await render(Chip, { audience: "only_me" });
  await expect.element(page.getByText("Only me", { exact: true })).toBeVisible();
  await render(Chip, { audience: "both", partner: "Sam" });
  await expect.element(page.getByText(/^Both of us.*Sam/)).toBeVisible();
});

describe("fields", () => {
  test("G-9: a text over its limit is kept and marked", async () => {
    await shown("area");
    const area = page.getByRole("textbox", { name: "Why", exact: true });
    await area.fill("a".repeat(12));
    await expect.element(area).toHaveValue("a".repeat(12));
    await expect.element(area).toHaveAttribute("aria-invalid", "true");
    await expect.element(page.getByText(/^2 too many\./)).toBeVisible();
    await area.fill("short");
    await expect.element(page.getByText("5 of 10 characters")).toBeVisible();
  });

  test("a text area grows with its text and shrinks again", async () => {
    await shown("area");
    const area = page.getByRole("textbox", { name: "Why", exact: true });
    const height = () => area.element().getBoundingClientRect().height;
    const before = height();
    await area.fill("one\ntwo\nthree\nfour\nfive\nsix\nseven\neight");
    await expect.poll(height).toBeGreaterThan(before * 1.8);
    await area.fill("");
    await expect.poll(height).toBe(before);
  });

  test("a passphrase is hidden, may be shown, and may be pasted", async () => {
    await shown("passphrase");
    const field = page.getByLabelText("Passphrase", { exact: true });
    await expect.element(field).toHaveAttribute("type", "password");
    await page.getByRole("checkbox", { name: "Show what I type" }).click();
    await expect.element(field).toHaveAttribute("type", "text");
    await field.fill("copper lantern");
    (field.element() as HTMLInputElement).select();
    await userEvent.copy();
    await field.clear();
    await field.click();
    await userEvent.paste();
    await expect.element(field).toHaveValue("copper lantern");
  });

  test("a day by chip is said in full", async () => {
    await shown("day");
    await page.getByRole("button", { name: "In one week" }).click();
    await expect.element(page.getByLabelText("Starts on")).toHaveValue("2026-11-30");
    await expect.element(page.getByText("Monday 30 November 2026, in 7 days")).toBeVisible();
  });
});

describe("what is read aloud", () => {
  test("AG-5: a change is said in words, with its author", async () => {
    const { container } = await shown("redline");
    await expect.element(page.elementLocator(container)).toMatchAriaInlineSnapshot(`
      - paragraph:
        - text: The mentor replies within
        - deletion: "Sam removed: two days End of change."
        - insertion: "Sam added: one week End of change."
        - text: .
    `);
  });

  test("G-6: a saved state is a status", async () => {
    await shown("saved");
    await expect
      .element(page.getByRole("status"))
      .toHaveTextContent("Not saved: There is no room left on this disk.");
  });

  test("a failure says what happened, what is safe and what to do", async () => {
    await shown("failure");
    await expect
      .element(page.getByRole("alert"))
      .toHaveTextContent(
        "There is no room left on this disk. Everything saved before stands. Make some room, then do it again.",
      );
  });

  test("the list beside the work names state and place", async () => {
    const { container } = await shown("toc");
    await expect.element(page.elementLocator(container)).toMatchAriaInlineSnapshot(`
      - navigation "6 clauses":
        - heading "6 clauses" [level=2]
        - text: 4 agreed
        - button "Purpose and goals 1 agreed"
        - heading "Replies" [level=3]
        - list:
          - listitem:
            - button "Reply times you both wrote"
          - listitem:
            - button "Scope for the talk"
    `);
    await page.getByRole("button", { name: "Purpose and goals" }).click();
    await expect.element(page.getByRole("button", { name: "Our purpose" })).toBeVisible();
  });
});

test.each([
  "choice",
  "many",
  "dialog",
  "disclosure",
  "letters",
  "area",
  "passphrase",
  "day",
  "redline",
  "saved",
  "failure",
  "toc",
  "rest",
])("no barrier in %s, light and dark", async (part) => {
  await shown(part);
  if (part === "dialog") await page.getByRole("button", { name: "Open it" }).click();
  await expectAxeClean("part");
});
