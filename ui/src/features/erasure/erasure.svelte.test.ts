// Erasing, over the real bindings.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import TryPage from "../../../test/TryPage.svelte";
import type { NotebookErasureView, PairErased, PairErasureView } from "../../bindings";
import EraseNotebook from "./EraseNotebook.svelte";
import ErasePair from "./ErasePair.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const year: PairErasureView = {
  partner: { name: "Sam Okafor", shortName: "Sam", role: "mentor" },
  goes: [
    { what: "signed_versions", count: 2 },
    { what: "meetings", count: 12 },
    { what: "only_me", count: 1 },
  ],
  keeps: "notebook",
  notSent: 3,
  canClose: true,
  signedVersion: 2,
  planStays: true,
  backups: 6,
  setAside: 0,
};

async function show(view: PairErasureView, erase: () => PairErased) {
  const got: string[] = [];
  const { asked } = fakeDesk({ view_pair_erasure: () => view, erase_pair: erase });
  const ways = ["onback", "onclosing", "onpapers", "ondone", "onrecord"];
  const given = Object.fromEntries(ways.map((way) => [way, () => got.push(way)]));
  await render(TryPage, { of: ErasePair, given: { pair: "p1", ...given } });
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("Erase the pair with Sam");
  return { got, erased: () => asked.filter(({ command }) => command === "erase_pair").map((it) => it.given) };
}

const done: PairErased = { backupsRenewed: true, setAsideLeft: 0 };

describe("erasing a pair", () => {
  test("SF-8: what goes is counted, what the partner keeps and what lies elsewhere is named", async () => {
    const { got } = await show(year, () => done);
    for (const said of [
      "2 versions of your agreement, signed by both",
      "12 meetings",
      "1 text that is Only me",
      "3 changes have not left yet.",
      "Your own development plan stays.",
      "Sam’s notebook is unchanged. What Sam has stays with Sam",
      "The 6 backups beside your notebook are made anew as one, without this pair.",
      "Backups you copied off this laptop still hold it.",
      "Old mails: what came to you cannot be opened any more",
    ]) {
      await expect.element(page.getByText(said)).toBeVisible();
    }
    await expectAxeClean("screen");
    await page.getByRole("button", { name: /Close the pair instead/ }).click();
    await page.getByRole("button", { name: /Save the signed record/ }).click();
    await page.getByRole("button", { name: /Save or print/ }).click();
    await page.getByRole("button", { name: "Leave it as it is" }).click();
    expect(got).toEqual(["onclosing", "onrecord", "onpapers", "onback"]);
  });

  test("SF-8: it asks for the name and the passphrase, and says what is wrong at its field", async () => {
    let refuses: object | undefined = { code: "name_differs" };
    const { got, erased } = await show(year, () => {
      if (refuses) throw refuses;
      return done;
    });
    await page.getByLabelText("To go on, type Sam Okafor").fill("Sam");
    await page.getByLabelText("Your passphrase").fill("copper lantern mild orbit");
    const press = page.getByRole("button", { name: "Erase this pair" });
    await press.click();
    await expect.element(page.getByText(/This is not the name that stands on this page/)).toBeVisible();
    await expectAxeClean("screen");
    refuses = { code: "wrong_passphrase", waitSeconds: 0 };
    await page.getByLabelText("Your passphrase").fill("another");
    await press.click();
    await expect.element(page.getByText(/This passphrase does not open the notebook/)).toBeVisible();
    refuses = undefined;
    await page.getByLabelText("To go on, type Sam Okafor").fill("sam okafor");
    await page.getByLabelText("Your passphrase").fill("copper lantern mild orbit");
    await press.click();
    await expect
      .element(page.getByRole("heading", { level: 1 }))
      .toHaveTextContent("The pair with Sam is erased");
    await expect
      .element(page.getByText("The backups beside your notebook were made anew without it."))
      .toBeVisible();
    expect(erased().at(-1)).toEqual({
      pair: "p1",
      draft: { typedName: "sam okafor", withSetAside: false },
      passphrase: "copper lantern mild orbit",
    });
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Go to Today" }).click();
    expect(got).toEqual(["ondone"]);
  });

  test("SF-8: with nothing sent and nothing signed it says so, and what could not be done is told", async () => {
    const young: PairErasureView = {
      ...year,
      goes: [],
      keeps: "nothing",
      canClose: false,
      signedVersion: null,
      planStays: false,
      backups: 0,
      setAside: 1,
    };
    const { erased } = await show(young, () => ({ backupsRenewed: false, setAsideLeft: 1 }));
    await expect.element(page.getByText("Nothing was sent: Sam has nothing of this pair.")).toBeVisible();
    await expect.element(page.getByText(/1 notebook was set aside here/)).toBeVisible();
    expect(page.getByRole("button", { name: /Close the pair/ }).query()).toBeNull();
    expect(page.getByRole("button", { name: /signed record/ }).query()).toBeNull();
    await page.getByText("Erase the notebook set aside as well").click();
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Erase this pair" }).click();
    await expect.element(page.getByText(/A fresh backup could not be made/)).toBeVisible();
    await expect.element(page.getByText(/1 notebook set aside in the same folder may/)).toBeVisible();
    expect(erased()[0]?.["draft"]).toEqual({ typedName: "", withSetAside: true });
  });
});

describe("erasing the notebook", () => {
  const whole: NotebookErasureView = {
    name: "Maya Chen",
    partners: [
      { partner: { name: "Sam Okafor", shortName: "Sam", role: "mentor" }, keeps: "notebook" },
      { partner: { name: "Lena Brandt", shortName: "Lena", role: "mentee" }, keeps: "notebook" },
      { partner: { name: "Priya Rao", shortName: "Priya", role: "mentee" }, keeps: "invitation" },
    ],
    goes: [{ what: "own_goals", count: 3 }],
    notSent: 1,
    backups: 6,
    setAside: 1,
  };

  async function shown(view: NotebookErasureView, erase: () => null = () => null) {
    const got: string[] = [];
    const { asked } = fakeDesk({
      view_notebook_erasure: () => view,
      erase_notebook: erase,
      back_up: () => null,
      open_notebook_folder: () => null,
    });
    const given = Object.fromEntries(
      ["onback", "onpair", "onpapers"].map((way) => [way, () => got.push(way)]),
    );
    await render(TryPage, { of: EraseNotebook, given });
    await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("Erase this notebook");
    return {
      got,
      of: (name: string) => asked.filter(({ command }) => command === name).map((it) => it.given),
    };
  }

  test("SF-8: it names the pairs, the backups, what others keep and copies elsewhere, and offers a copy first", async () => {
    const { got, of } = await shown(whole);
    for (const said of [
      "3 pairs, with Sam, Lena and Priya",
      "3 goals of your own plan",
      "The 6 backups beside your notebook go too.",
      "1 notebook that was set aside when a backup was put back goes too.",
      "1 change has not left yet. Nobody else has it.",
      "The notebooks of Sam and Lena are unchanged.",
      "An invitation that is out cannot be answered any more.",
      "Backups you copied off this laptop still open",
    ]) {
      await expect.element(page.getByText(said)).toBeVisible();
    }
    await expectAxeClean("screen");
    await page.getByRole("button", { name: /Keep a copy elsewhere/ }).click();
    await expect.poll(() => of("open_notebook_folder").length).toBe(1);
    expect(of("back_up").length).toBe(1);
    await page.getByRole("button", { name: /Save or print/ }).click();
    await page.getByRole("button", { name: /one pair only/ }).click();
    expect(got).toEqual(["onpapers", "onpair"]);
  });

  test("SF-8: my name and the passphrase erase it; without a partner nobody else has anything", async () => {
    const { of } = await shown({ ...whole, partners: [], goes: [], backups: 0, setAside: 0 });
    await expect.element(page.getByText(/nobody else has anything of it/)).toBeVisible();
    expect(page.getByRole("button", { name: /one pair only/ }).query()).toBeNull();
    await page.getByLabelText("To go on, type Maya Chen").fill("Maya Chen");
    await page.getByLabelText("Your passphrase").fill("copper lantern mild orbit");
    await page.getByRole("button", { name: "Erase this notebook" }).click();
    expect(of("erase_notebook")).toEqual([
      {
        draft: { typedName: "Maya Chen", withSetAside: false },
        passphrase: "copper lantern mild orbit",
      },
    ]);
  });
});
