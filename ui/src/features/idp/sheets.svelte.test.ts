// A sheet while it is typed: what keeps itself must not move under the hands that write.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import { together } from "../../../test/idp-fakes";
import { NO_LANE, plan, sheetView } from "../../../test/plan-fakes";
import { PAIR } from "../../../test/room";
import TryPage from "../../../test/TryPage.svelte";
import { markStale } from "../../shared/query.svelte";
import type { Fields, SheetView } from "./idp.data";
import IdpRoom from "./IdpRoom.svelte";
import SheetPage from "./SheetPage.svelte";

beforeEach(() => page.viewport(1024, 640));
afterEach(() => {
  cleanup();
  leaveDesk();
});

const BLANK = sheetView().blank.slice(0, 2);

/** A sheet behind the bindings: what is kept is read again, as the notebook does. */
async function sheet(grows: boolean) {
  const kept: { row: string; fields: Fields }[] = [];
  const rows = (): SheetView["rows"] => {
    const filled = kept.map(({ row, fields }) => ({
      row,
      fields: BLANK.map((field) => ({ ...field, value: fields[field.field] ?? null })),
      lane: NO_LANE,
    }));
    return grows || filled.length > 0 ? filled : [{ row: null, fields: BLANK, lane: NO_LANE }];
  };
  fakeDesk({
    view_sheet: () => sheetView({ grows, blank: BLANK, rows: rows() }),
    save_sheet: (given) => {
      const { entry, fields } = given as { entry: string | null; fields: Fields };
      const at = kept.find((one) => one.row === entry);
      const id = at?.row ?? `p-${String(kept.length + 1)}`;
      if (at) at.fields = fields;
      else kept.push({ row: id, fields });
      setTimeout(() => markStale(["idp"]));
      return id;
    },
    remove_sheet_entry: (given) => {
      kept.splice(
        kept.findIndex(({ row }) => row === given.entry),
        1,
      );
      setTimeout(() => markStale(["idp"]));
      return null;
    },
  });
  await render(TryPage, { of: SheetPage, given: { pair: PAIR, sheet: "idp-1", ongo: () => null } });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  const words = () => kept.map(({ fields }) => fields["picture"]?.text);
  return { words };
}

const picture = (place = 0) => page.getByLabelText(/In three to five years/).nth(place);
/** The page has read again what was kept. */
const readAgain = () => new Promise((done) => setTimeout(done, 100));

describe("a sheet while it is typed", () => {
  test("the first words of a page keep the hands in their field when they are kept", async () => {
    const on = await sheet(false);
    await picture().click();
    await userEvent.keyboard("Leading");
    await expect.poll(on.words).toEqual(["Leading"]);
    await readAgain();
    await userEvent.keyboard(" a team");
    await expect.element(picture()).toHaveValue("Leading a team");
    await expect.poll(on.words).toEqual(["Leading a team"]);
  });

  test("the first entry of a sheet that grows stays while it is typed", async () => {
    const on = await sheet(true);
    await picture().click();
    await userEvent.keyboard("Lena");
    await expect.poll(on.words).toEqual(["Lena"]);
    await readAgain();
    await userEvent.keyboard(" Novak");
    await expect.element(picture()).toHaveValue("Lena Novak");
    await expect.poll(on.words).toEqual(["Lena Novak"]);
    await expectAxeClean("screen");
  });

  test("an entry that is added stands below the others, each once, and any can be removed", async () => {
    const on = await sheet(true);
    await picture().fill("Lena");
    await page.getByRole("button", { name: "Add an entry" }).click();
    await picture(1).click();
    await userEvent.keyboard("Priya");
    await expect.poll(on.words).toEqual(["Lena", "Priya"]);
    await readAgain();
    await userEvent.keyboard(" Rao");
    await expect.poll(on.words).toEqual(["Lena", "Priya Rao"]);
    expect(page.getByRole("heading", { name: /^Entry/ }).elements()).toHaveLength(2);
    await page.getByRole("button", { name: "Remove this entry" }).first().click();
    await expect.poll(on.words).toEqual(["Priya Rao"]);
    await expect.poll(() => page.getByRole("heading", { name: /^Entry/ }).elements().length).toBe(1);
    await expect.element(picture()).toHaveValue("Priya Rao");
  });

  test("the only entry can be removed, and a blank one stands there again", async () => {
    const on = await sheet(true);
    await picture().fill("Lena");
    await expect.poll(on.words).toEqual(["Lena"]);
    await page.getByRole("button", { name: "Remove this entry" }).click();
    await expect.poll(on.words).toEqual([]);
    await expect.element(picture()).toHaveValue("");
  });
});

describe("sheet 3, the skills check", () => {
  test("its strengths and gaps are written where the skills are", async () => {
    const line = { ...sheetView().line, sheet: "idp-skills", number: 3, title: "Skills check" };
    const strengths = { ...BLANK[0], field: "idp-skills-strengths", label: "Three strengths", kind: "list" };
    const fields = [strengths] as SheetView["blank"];
    const { asked } = fakeDesk({
      view_idp: () => plan(),
      view_skill_rounds: () => together("mentee"),
      view_sheet: () => sheetView({ line, blank: fields, rows: [{ row: null, fields, lane: NO_LANE }] }),
      save_sheet: () => "p-3",
    });
    const given = { pair: PAIR, role: "mentee", place: { at: "skills" }, ongo: () => null };
    await render(TryPage, { of: IdpRoom, given: { ...given, onagenda: () => null, onclause: () => null } });
    await page.getByLabelText(/^Three strengths.*, 1$/).fill("Listening");
    const kept = () => asked.filter(({ command }) => command === "save_sheet").map(({ given }) => given);
    await expect
      .poll(kept)
      .toEqual([
        { sheet: "idp-skills", entry: null, fields: { "idp-skills-strengths": { many: ["Listening"] } } },
      ]);
    expect(asked.find(({ command }) => command === "view_sheet")?.given).toEqual({
      pair: PAIR,
      sheet: "idp-skills",
    });
    await expectAxeClean("screen");
  });
});
