// The record over the real bindings.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import { MAYA_AND_SAM } from "../../../test/room";
import { scenes } from "../../../test/scenes";
import { record, versionChanges } from "../../../test/signed";
import TryRoom from "../../../test/TryRoom.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const PAGE = '<svg xmlns="http://www.w3.org/2000/svg" width="595" height="842"></svg>';

async function shown(
  name: string,
  answers: Record<string, (given: Record<string, unknown>) => unknown> = {},
) {
  const made = scenes[name];
  if (!made) throw new Error(`no scene ${name}`);
  const scene = made();
  const { asked } = fakeDesk({ ...scene.answers, ...answers });
  const went: unknown[] = [];
  await render(TryRoom, { scene, onwent: (place) => went.push(place) });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  return {
    went,
    asked: (command: string) => asked.filter((line) => line.command === command).map(({ given }) => given),
  };
}

describe("the record", () => {
  test("AG-13: says when both signed, shows both names, and the whole text on a press", async () => {
    await shown("record");
    await expect.element(page.getByText("Signed by both, 23 November")).toBeVisible();
    const signatures = page.getByRole("region", { name: "Signatures" });
    await expect.element(signatures).toHaveTextContent(/Maya Chen[^]*Monday 23 November 2026[^]*Sam Okafor/);
    await expect.element(page.getByText("1. Who and how long.")).not.toBeInTheDocument();
    await page.getByRole("button", { name: "Show them" }).click();
    await expect.element(page.getByText("1. Who and how long.")).toBeVisible();
    await expectAxeClean("screen");
  });

  test("is saved only with the passphrase, and says where it lies", async () => {
    const on = await shown("record", {
      save_record: () => ({ fileName: "agreement-1.tar", folderName: "Documents" }),
      record_pages: () => [1, 2].map(() => [...new TextEncoder().encode(PAGE)]),
    });
    await page.getByRole("button", { name: "Save record" }).click();
    await expect.element(page.getByRole("dialog", { name: "Save the record as files" })).toBeVisible();
    await expect.element(page.getByRole("img", { name: "Page 2 of 2" })).toBeVisible();
    await page.getByText("One file").click();
    await expectAxeClean("screen");
    await page.getByLabelText("Passphrase", { exact: true }).fill("copper lantern mild orbit");
    await page.getByRole("button", { name: "Choose the place" }).click();
    await expect.element(page.getByText("Saved as agreement-1.tar in Documents.").first()).toBeVisible();
    expect(on.asked("save_record")).toEqual([
      expect.objectContaining({ version: 1, oneFile: true, passphrase: "copper lantern mild orbit" }),
    ]);
  });

  test("a closed dialog saves nothing and claims nothing", async () => {
    await shown("record", { save_record: () => null, record_pages: () => [] });
    await page.getByRole("button", { name: "Save record" }).click();
    await page.getByRole("button", { name: "Choose the place" }).click();
    await expect.element(page.getByRole("button", { name: "Choose the place" })).toBeEnabled();
    await expect.element(page.getByText(/^Saved as/)).not.toBeInTheDocument();
  });

  test("AG-13: a replaced version is kept, and leads to the one that stands", async () => {
    const on = await shown("record-replaced");
    await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("Replaced by version 2");
    await expect.element(page.getByRole("button", { name: "Amend" })).not.toBeInTheDocument();
    await page.getByRole("button", { name: "Open version 2" }).click();
    expect(on.went).toEqual([{ at: "record", version: 2 }]);
  });

  test("AG-13: two signed versions are laid beside each other, clause by clause, by keyboard and by ear", async () => {
    const on = await shown("record-versions");
    await page.getByRole("button", { name: "What changed since version 1" }).click();
    const heading = page.getByRole("heading", { name: "What changed from version 1 to version 3" });
    await expect.element(heading).toHaveFocus();
    expect(on.asked("view_version_changes")).toEqual([expect.objectContaining({ version: 3, against: 1 })]);
    const changes = page.getByRole("region", { name: "What changed" });
    await expect
      .element(changes)
      .toHaveTextContent(
        "Version 1 is of 23 November 2026, version 3 of 7 June 2027. Both of you signed each of them.",
      );
    const lines = changes.getByRole("listitem");
    await expect
      .element(lines.nth(0))
      .toHaveTextContent(
        /Clause 20, changed.*It was called “Reply times”.*Left out: three working days End of change. .*Added: one week/,
      );
    await expect.element(lines.nth(1)).toHaveTextContent(/Clause 31, added.*introduces the mentee/);
    await expect.element(lines.nth(2)).toHaveTextContent(/Left out. It was clause 21 in version 1./);
    await expect.element(changes).toHaveTextContent("32 clauses are the same, word for word.");
    await expect.element(page.getByText(/^Signed by both/)).not.toBeInTheDocument();
    await expectAxeClean("screen");
    await changes.getByRole("button", { name: "Back to the text of version 3" }).click();
    await expect.element(page.getByRole("region", { name: "The signed text" })).toHaveFocus();
    await expect.element(page.getByText(/^Signed by both, /)).toBeVisible();
  });

  test("AG-13: from an older version the way leads forward, and another version opens with its own text", async () => {
    const on = await shown("record-versions");
    await page.getByRole("button", { name: "What changed since version 2" }).click();
    await expect.element(page.getByRole("region", { name: "What changed" })).toBeVisible();
    await page.getByRole("button", { name: "Version 1", exact: true }).click();
    await expect.element(page.getByRole("region", { name: "The signed text" })).toBeVisible();
    await page.getByRole("button", { name: "What changed until version 3" }).click();
    await expect
      .poll(() => on.asked("view_version_changes").at(-1))
      .toEqual(expect.objectContaining({ version: 1, against: 3 }));
  });

  test("AG-13: versions that say the same are said to be the same", async () => {
    await shown("record-versions", {
      view_version_changes: () => ({ ...versionChanges(), clauses: [], sameCount: 34 }),
    });
    await page.getByRole("button", { name: "What changed since version 1" }).click();
    await expect.element(page.getByText("Nothing: every clause is the same, word for word.")).toBeVisible();
    await expect.element(page.getByText(/Underlined words/)).not.toBeInTheDocument();
  });

  test("everything both said yes to stands on one page, each with both days", async () => {
    const on = await shown("both-yes");
    await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("Both said yes");
    const open = page.getByRole("table", { name: "Agreed, not signed yet" });
    await expect
      .element(open)
      .toHaveTextContent(/Reply times, left out.*Sam, Wed 3 Feb 2027.*Maya, Thu 4 Feb 2027/);
    await expect.element(page.getByText("Maya Chen signed Mon 23 Nov")).toBeVisible();
    await expect.element(page.getByRole("table", { name: "Version 1" })).not.toBeInTheDocument();
    await page.getByRole("button", { name: /34 clauses/ }).click();
    await expect
      .element(page.getByRole("table", { name: "Version 1" }))
      .toHaveTextContent(/Who and how long/);
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Open the record" }).click();
    expect(on.went).toEqual([{ at: "record", version: 1 }]);
  });

  test("PA-13: what the partner noted of a guardian's ink is named, and I can say the day too", async () => {
    const on = await shown("record-guardian", { note_guardian: () => null });
    const part = page.getByRole("region", { name: "A parent or guardian" });
    await expect.element(part).toHaveTextContent(/Sam.*noted that it was signed in ink on 24 November 2026/);
    await part.getByRole("button", { name: "I have seen it too" }).click();
    await part.getByRole("button", { name: "It is signed" }).click();
    await expect.element(part).toHaveTextContent("Say the day first.");
    await expectAxeClean("screen");
    await part.getByLabelText("Day beside their signature").fill("2026-11-22");
    await part.getByRole("button", { name: "It is signed" }).click();
    await expect
      .poll(() => on.asked("note_guardian"))
      .toEqual([expect.objectContaining({ version: 1, day: "2026-11-22" })]);
  });

  test("PA-13: what I noted of it stands there, and can be taken back", async () => {
    const guardian = { mine: "2026-11-22", theirs: null };
    const on = await shown("record-guardian", {
      view_record: () => record(MAYA_AND_SAM, { guardian }),
      note_guardian: () => null,
    });
    const part = page.getByRole("region", { name: "A parent or guardian" });
    await expect.element(part).toHaveTextContent("Signed in ink on 22 November 2026, as you noted.");
    await part.getByRole("button", { name: "Take that back" }).click();
    await expect
      .poll(() => on.asked("note_guardian"))
      .toEqual([expect.objectContaining({ version: 1, day: null })]);
  });

  test("without a line in the text nobody is asked for a guardian", async () => {
    await shown("record");
    await expect.element(page.getByText("A parent or guardian")).not.toBeInTheDocument();
  });

  test("amending goes to the clauses", async () => {
    const on = await shown("record");
    await page.getByRole("button", { name: "Amend" }).click();
    expect(on.went).toEqual([{ at: "standing" }]);
  });
});
