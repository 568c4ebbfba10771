import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import { inForce } from "../../../test/life-fakes";
import { list } from "../../../test/meetings";
import * as fakes from "../../../test/pair-fakes";
import { answersFor } from "../../../test/pair-scenes";
import TryPage from "../../../test/TryPage.svelte";
import { keepLastWords } from "../../shared/last-words";
import Pair from "./Pair.svelte";
import SafetyWords from "./SafetyWords.svelte";

afterEach(() => {
  cleanup();
  leaveDesk();
});

const button = (name: string | RegExp) => page.getByRole("button", { name });

async function show(
  scene: string,
  of: typeof Pair | typeof SafetyWords = Pair,
  more: Parameters<typeof fakeDesk>[0] = {},
) {
  const { asked } = fakeDesk({
    ...answersFor(scene),
    compare_safety_words: () => null,
    answer_roles: () => null,
    propose_roles: () => null,
    choose_reply: () => null,
    ...more,
  });
  const got: string[] = [];
  const ways = [
    "invite",
    "invited",
    "inviteback",
    "compare",
    "begin",
    "pair",
    "leave",
    "learning",
    "book",
    "matched",
    "differ",
    "later",
  ];
  const given = Object.fromEntries(ways.map((way) => [`on${way}`, () => got.push(way)]));
  await render(TryPage, { of, given: { pair: fakes.PAIR, colour: "Moss", ...given } });
  return {
    got,
    of: (name: string) => asked.filter(({ command }) => command === name).map(({ given }) => given),
  };
}

describe("safety words", () => {
  test("PA-8: eight words, numbered; two equal answers, each by its key", async () => {
    const { got, of } = await show("safety", SafetyWords);
    await expect.element(page.getByRole("list", { name: "The eight safety words" })).toMatchAriaSnapshot();
    expect(document.querySelectorAll(".btn.primary").length).toBe(0);
    await expectAxeClean("screen");
    await userEvent.keyboard("m");
    await expect.poll(() => got).toEqual(["matched"]);
    await userEvent.keyboard("d");
    await expect.poll(() => got).toEqual(["matched", "differ"]);
    expect(of("compare_safety_words").map(({ match }) => match)).toEqual([true, false]);
  });
});

describe("a partner whose notebook is gone", () => {
  test("PA-11: the pair page leads to the way back", async () => {
    const { got } = await show("pair-former");
    await page.getByRole("button", { name: /Sam has lost the laptop/ }).click();
    await expect.poll(() => got).toEqual(["inviteback"]);
  });

  test("PA-11: a closed pair leads there too: what it holds is to be read by both", async () => {
    const closed = { ...fakes.pairView, line: { ...fakes.line, closedOn: "2026-11-20" } };
    const { got } = await show("pair-former", Pair, { view_pair: () => closed });
    await page.getByRole("button", { name: /Sam has lost the laptop/ }).click();
    await expect.poll(() => got).toEqual(["inviteback"]);
  });

  test("PA-11: while the way back is open the page says what holds, and leads to the words", async () => {
    const { got } = await show("pair-lost");
    await expect
      .element(page.getByRole("heading", { level: 1 }))
      .toHaveTextContent("Sam is on the way back.");
    await expect.element(page.getByText(/Nothing made with the old key of Sam is taken in/)).toBeVisible();
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "See the six words" }).click();
    await expect.poll(() => got).toEqual(["invited"]);
  });

  test("PA-11: keys that were stand beside those in use, with whose word says so", async () => {
    await show("pair-former");
    await page.getByText("Keys, for a check by fingerprint").click();
    await expect.element(page.getByText("Yours before, as Sam kept it for you")).toBeVisible();
    await expect.element(page.getByText(fakes.FORMER_KEY)).toBeVisible();
    await expectAxeClean("screen");
  });
});

describe("the pair page", () => {
  test("while nobody has been invited the partner's name can be written anew, and a refusal is told", async () => {
    const { of } = await show("pair-preparing", Pair, {
      rename_partner: ({ name }) => {
        if (name === "") throw { code: "name_missing" };
        return null;
      },
    });
    await button(/Change their name/).click();
    const field = page.getByLabelText("Their name");
    await field.fill("");
    await button("Keep this name").click();
    await expect.element(page.getByRole("alert")).toBeVisible();
    await field.fill("Samuel Okafor");
    await button("Keep this name").click();
    await expect.poll(() => of("rename_partner").map(({ name }) => name)).toEqual(["", "Samuel Okafor"]);
    await expectAxeClean("screen");
  });

  test("once somebody is invited it cannot", async () => {
    await show("pair-invited");
    await expect.element(button("See the six words")).toBeVisible();
    await expect.element(button(/Change their name/)).not.toBeInTheDocument();
  });

  test.each([
    ["pair-preparing", "Invite", "invite"],
    ["pair-invited", "See the six words", "invited"],
    ["pair-x", "See the safety words", "compare"],
    ["pair-differ", "Compare the words again", "compare"],
  ])("%s leads on", async (scene, name, way) => {
    const { got } = await show(scene);
    await expect.element(button(name)).toBeVisible();
    await expectAxeClean("screen");
    await button(name).click();
    expect(got).toEqual([way]);
  });

  test("PA-8: words that differ stop the pair; the page says what may have happened and how to go on", async () => {
    await show("pair-differ");
    await expect
      .element(page.getByText("Parcels of this pair are stopped, out and in.", { exact: false }))
      .toBeVisible();
    await expect.element(page.getByText(/One word was misheard or misread/)).toBeVisible();
    await expect.element(page.getByText(/end this pair by voice and begin another one/)).toBeVisible();
    await expect.element(button("Begin another pair")).toBeVisible();
  });

  test("HO-2: stage in words, what is agreed and until when, what is only mine, facts of rhythm, no score", async () => {
    const line = { ...fakes.line, signedVersion: 1 };
    for (const [past, said] of [
      [list.past, "agreed monthly; last met 16 November"],
      [[], "agreed monthly; not met yet"],
    ] as const) {
      fakeDesk({
        ...answersFor("pair-x"),
        view_pair: () => ({ ...fakes.pairView, line }),
        view_life: () => inForce,
        view_meetings: () => ({ ...list, past }),
      });
      await render(TryPage, { of: Pair, given: { pair: fakes.PAIR } });
      await expect
        .element(page.getByText("Working: version 1 of your agreement is signed by both"))
        .toBeVisible();
      await expect.element(page.getByText("until 9 December", { exact: true })).toBeVisible();
      await expect.element(page.getByText(said, { exact: true })).toBeVisible();
      await expect.element(page.getByRole("heading", { name: "My side" })).toBeVisible();
      await expect.element(page.getByText("Only me", { exact: true })).toBeVisible();
      expect(document.body.innerText).not.toMatch(/%|score|health/iu);
      await expectAxeClean("screen");
      cleanup();
    }
  });

  test("RV-8: leaving is in reach before anything is signed, and not where nobody is to be told", async () => {
    const { got } = await show("pair-x", Pair, {
      view_pair: () => ({ ...fakes.pairView, line: { ...fakes.line, signedVersion: null } }),
    });
    await button("Leave this pair").click();
    expect(got).toEqual(["leave"]);
    for (const line of [
      { ...fakes.line, state: "preparing" as const },
      { ...fakes.line, closedOn: "2026-11-20" },
      { ...fakes.line, stopped: "words_differ" as const },
    ]) {
      cleanup();
      await show("pair-x", Pair, { view_pair: () => ({ ...fakes.pairView, line }) });
      await expect.element(page.getByText("Erase this pair from this laptop")).toBeVisible();
      expect(button("Leave this pair").elements()).toEqual([]);
    }
  });

  test("RV-8: a pair I left quietly says since when, and leads to the way back", async () => {
    const left = { ...fakes.pairView, line: { ...fakes.line, leftOn: "2026-11-20" } };
    const { got } = await show("pair-x", Pair, { view_pair: () => left });
    await expect.element(page.getByText(/Left quietly on 20 November: everything stays/)).toBeVisible();
    expect(button("Compare safety words").elements()).toEqual([]);
    await expectAxeClean("screen");
    await button("Come back").click();
    expect(got).toEqual(["leave"]);
  });

  test("PA-10: names and addresses are never offered from another pair", async () => {
    await show("pair-x");
    for (const field of document.querySelectorAll("input:not([type=checkbox], [type=radio])"))
      expect(field.getAttribute("autocomplete"), field.id).toBe("off");
    await expect.element(page.getByLabelText("Mail address of Sam")).toBeVisible();
  });

  test("a swap of roles is answered by equal buttons", async () => {
    const { of } = await show("pair-swap");
    await expect.element(page.getByText("You would be the mentor.")).toBeVisible();
    await button(/No, leave them/).click();
    expect(of("answer_roles")).toEqual([{ pair: fakes.PAIR, yes: false }]);
    await expectAxeClean("screen");
  });

  test("a second reply stands beside the first; choosing leads to the safety words", async () => {
    const { got, of } = await show("pair-replies");
    await expect.element(page.getByText("From “Sam O.”, made 24 November")).toBeVisible();
    await expectAxeClean("screen");
    await button(/The second one/).click();
    await expect.poll(() => got).toEqual(["compare"]);
    expect(of("choose_reply")).toEqual([{ pair: fakes.PAIR, first: false }]);
  });

  test("G-6: my side saves itself after a pause, and says so", async () => {
    const { of } = await show("pair-x");
    await page.getByLabelText("Mail address of Sam").fill("sam@example.org");
    await expect
      .poll(() => of("save_pair_side"))
      .toEqual([{ pair: fakes.PAIR, side: { partnerMail: "sam@example.org", colour: "moss", banner: "" } }]);
    await expect.element(page.getByTestId("saved")).toHaveTextContent("saved");
  });

  test("G-6: a lock within the pause keeps the last letters of my side", async () => {
    const { of } = await show("pair-x");
    await page.getByLabelText("A name for this pair").fill("Tuesday");
    await keepLastWords();
    expect(of("save_pair_side")).toMatchObject([{ side: { banner: "Tuesday" } }]);
  });

  test("a name over its limit is kept, marked and not saved", async () => {
    const { of } = await show("pair-x");
    const field = page.getByLabelText("A name for this pair");
    await field.fill("x".repeat(41));
    await expect.element(field).toHaveAccessibleDescription(/1 too many/);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(of("save_pair_side")).toEqual([]);
  });
});
