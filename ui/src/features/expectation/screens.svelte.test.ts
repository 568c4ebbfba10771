// Every screen of the room, as it stands in each state: one heading, one main press, clean to axe in both themes.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page, userEvent } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import { LONG_NAMES } from "../../../test/room";
import { areas, comparison, lineAt, LONG_TEXT, opening, ROUND, rooms, row, view } from "../../../test/round";
import TryRound from "../../../test/TryRound.svelte";
import { installKeys } from "../../shared/keys.svelte";
import type { ExpectationsView, RoundLine } from "./expectation.data";
import type { Place } from "./place";

type Answers = Parameters<typeof fakeDesk>[0];
let takeBack: (() => void) | undefined;
afterEach(() => {
  takeBack?.();
  cleanup();
  leaveDesk();
});

const button = (name: string | RegExp) => page.getByRole("button", { name });
const heading = () => page.getByRole("heading", { level: 1 });

async function show(place: Place, answers: Answers) {
  const { asked } = fakeDesk({ view_expectations: () => rooms([]), ...answers });
  takeBack = installKeys(window);
  const went: Place[] = [];
  await render(TryRound, { place, onwent: (to: Place) => went.push(to) });
  await expect.element(heading()).toBeVisible();
  return {
    went,
    of: (name: string) => asked.filter(({ command }) => command === name).map(({ given }) => given),
  };
}

const room = (rounds: RoundLine[], more: Partial<ExpectationsView> = {}) =>
  show({ at: "rounds" }, { view_expectations: () => rooms(rounds, more) });

describe("the rounds", () => {
  test("G-12: an empty room says what will be here, and begins by one press", async () => {
    const { went } = await room([]);
    await expect.element(heading()).toHaveTextContent("What do you count on?");
    await expectAxeClean("screen");
    await button(/^Begin a round/).click();
    await button("Take a quick look at ten areas").click();
    expect(went).toEqual([{ at: "begin" }, { at: "areas" }]);
  });

  test.each([
    ["answer", "Say alone what you count on", "Go on answering"],
    ["salts_lost", "Your sealed answers cannot be opened any more", "Let it go and start again"],
    ["show_first", "Both sealed. You show first", "Show my answers to Sam"],
    ["read_then_show", "Sam has shown the answers", "Where we start from"],
    ["open_together", "Both sealed. Open them together", "Open together"],
    ["compare", "Both have shown their answers", "Where we start from"],
  ] as const)("at %s the one main press is what I can do", async (step, title, act) => {
    await room([lineAt(step, step === "compare" ? { state: "revealed" } : {})]);
    await expect.element(heading()).toHaveTextContent(title);
    const main = [...document.querySelectorAll(".btn.primary")].map((one) => one.textContent.trim());
    expect(main).toHaveLength(1);
    expect(main[0]).toContain(act);
    await expectAxeClean("screen");
  });

  test("a lock that has not left asks for a parcel first, and nothing more", async () => {
    await room([lineAt("carry_lock", { way: "room" }, { sealWaits: true })]);
    await expect.element(heading()).toHaveTextContent("Yours has to travel first");
    await expect.element(button("Make parcel")).toBeVisible();
    await expectAxeClean("screen");
  });

  test.each([
    ["second_seal", "Sam sealed twice."],
    ["copied_seal", "One seal holds what the other had sealed."],
    ["other_questions", "A seal was made for other sentences"],
    ["seal_incomplete", "A seal does not cover every sentence."],
    ["abandoned", "Sam let this round go."],
    ["salts_lost", "Sam cannot open the sealed answers any more."],
    ["other_kept", "The other one was kept."],
  ] as const)("void by %s says why, blames nobody, and offers another one", async (why, said) => {
    await room([lineAt("void", { state: "void" }, { void: why, voidBy: "partner" })]);
    await expect.element(heading()).toHaveTextContent("This round does not count");
    await expect.element(page.getByText(said, { exact: false })).toBeVisible();
    await expect.element(button("Begin another round")).toBeVisible();
    await expectAxeClean("screen");
  });

  test("two begun at once stand side by side, and one is kept", async () => {
    const mine = lineAt("answer", { crossed: true });
    const theirs = lineAt("answer", {
      crossed: true,
      round: "other",
      number: 2,
      begunBy: "partner",
      isDraft: false,
    });
    await room([mine, theirs]);
    await expect.element(heading()).toHaveTextContent("You both began a round");
    expect(document.querySelectorAll(".round-card").length).toBe(2);
    expect(button("Keep this one").elements().length).toBe(2);
    await expectAxeClean("screen");
  });

  test("sentences of the second person stand under their own line", async () => {
    const two = lineAt(
      "answer",
      { isDraft: false },
      { iSealedAt: "2026-11-25T17:00:00Z", step: "wait_for_answers" },
    );
    const [first] = two.parts;
    if (!first) throw new Error("a round has a part");
    const second = { ...first, part: 2, step: "answer" as const, askedBy: "partner" as const, itemCount: 2 };
    await room([{ ...two, parts: [first, { ...second, iSealedAt: null, answeredCount: 0 }] }]);
    await expect.element(heading()).toHaveTextContent("Sam added sentences");
    await expect.element(page.getByText("Sentences of Sam")).toBeVisible();
    await expect.element(button(/^Answer part 2/)).toBeVisible();
    await expectAxeClean("screen");
  });

  test("a round in the room goes on by mail with one press, and back while that waits", async () => {
    const choose_way = () => null;
    const inRoom = lineAt("open_together", { way: "room" });
    const first = await show({ at: "rounds" }, { view_expectations: () => rooms([inRoom]), choose_way });
    await button("Go on by mail instead").click();
    expect(first.of("choose_way")).toMatchObject([{ way: "mail" }]);
    cleanup();
    const moved = lineAt("wait_for_answers", { movedBy: "me", moveWaits: true }, { theyRevealedAt: null });
    const then = await show({ at: "rounds" }, { view_expectations: () => rooms([moved]), choose_way });
    await expect
      .element(page.getByText(/What is sealed stays sealed, and nobody answers again/))
      .toBeVisible();
    await expect.element(button("Go on by mail instead")).not.toBeInTheDocument();
    await expectAxeClean("screen");
    await button("Open together after all").click();
    expect(then.of("choose_way")).toMatchObject([{ way: "room" }]);
  });

  test("what was opened in the room goes by no other way any more", async () => {
    await room([lineAt("wait_for_answers", { way: "room" }, { iRevealedAt: "2026-11-25T17:00:00Z" })]);
    await expect.element(button("Go on by mail instead")).not.toBeInTheDocument();
  });

  test("a seal in an invitation on its way says where it is", async () => {
    await room([lineAt("wait_for_seal")], { hasPartner: false });
    await expect.element(page.getByText(/Your seal travels in the invitation/)).toBeVisible();
    await expectAxeClean("screen");
  });

  test("G-7: letting go asks once and says what is erased", async () => {
    await room([lineAt("wait_for_seal")]);
    await button("Let this round go").click();
    await expect.element(page.getByRole("dialog", { name: "Let this round go?" })).toBeVisible();
    await expect.element(page.getByText("There is no penalty.", { exact: false })).toBeVisible();
    await expectAxeClean("screen");
  });

  test("long names, and earlier rounds below", async () => {
    const earlier = lineAt("compare", { round: "r0", state: "talked", talkedAt: "2026-06-01T10:00:00Z" });
    await room([lineAt("read_then_show", { number: 2 }), earlier], LONG_NAMES);
    await expect.element(heading()).toHaveTextContent("Oluwaseun has shown the answers");
    await expect.element(page.getByText("Earlier rounds")).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
    await expectAxeClean("screen");
  });
});

describe("beginning", () => {
  test("a form, a way, and nothing is offered by it", async () => {
    const { went, of } = await show(
      { at: "begin" },
      { view_expectations: () => rooms([]), begin_round: () => ROUND },
    );
    await expectAxeClean("screen");
    await page.getByText("Together, when we meet").click();
    await button(/^Begin/)
      .first()
      .click();
    await expect.poll(() => went.length).toBe(1);
    expect(of("begin_round")).toMatchObject([{ draft: { length: "short", themes: [], way: "room" } }]);
  });

  test("what was marked in the ten areas is offered first", async () => {
    const { of } = await show(
      { at: "begin", areas: ["area-contact"] },
      { view_expectations: () => rooms([]), begin_round: () => ROUND },
    );
    await expect.element(page.getByRole("radio", { name: "From the ten areas" })).toBeChecked();
    await expectAxeClean("screen");
    await button(/^Begin/)
      .first()
      .click();
    await expect.poll(() => of("begin_round").length).toBe(1);
    expect(of("begin_round")).toMatchObject([{ draft: { length: "themes", themes: ["area-contact"] } }]);
  });
});

describe("ten areas", () => {
  test("are marked alone, and a mark pressed again is gone", async () => {
    const { went, of } = await show({ at: "areas" }, { view_areas: () => areas, mark_area: () => null });
    await expect.element(page.getByText("1 area to look at, with 4 sentences.")).toBeVisible();
    await expectAxeClean("screen");
    const contact = page.getByRole("group", { name: "How is it with Contact?" });
    await contact.getByRole("button", { name: "Partly" }).click();
    await contact.getByRole("button", { name: "Goes well" }).click();
    expect(of("mark_area").map(({ mark }) => mark)).toEqual([null, "goes_well"]);
    await button("Begin a round with them").click();
    expect(went).toEqual([{ at: "begin", areas: ["area-contact"] }]);
  });
});

describe("answers, own sentences, check and seal", () => {
  const round = view({ items: 6, answered: 5 });
  const long = {
    ...round,
    items: round.items.map((item, place) => ({
      ...item,
      asked: place === 0 ? { ...item.asked, text: LONG_TEXT } : item.asked,
    })),
  };

  test.each([
    ["answer", { at: "answer", round: ROUND, page: 0 }],
    ["own", { at: "own", round: ROUND }],
    ["check", { at: "check", round: ROUND }],
    ["seal", { at: "seal", round: ROUND }],
  ] as const)("%s is clean, also with a long sentence", async (_, place) => {
    await show(place, { view_round: () => long });
    const wide = [...document.querySelectorAll(".sentence, .asked")].filter(
      (one) => one.scrollWidth > one.clientWidth,
    );
    expect(wide, "no sentence runs out of its place").toEqual([]);
    await expectAxeClean("screen");
  });

  test("an own sentence has its kind, its part and its limit", async () => {
    const { of } = await show(
      { at: "own", round: ROUND },
      { view_round: () => round, add_own_item: () => "own-1" },
    );
    await page.getByLabelText("Your sentence").fill("a".repeat(170));
    await expect.element(page.getByText("10 too many", { exact: false })).toBeVisible();
    await page.getByText("Two opposite sentences").click();
    await page.getByLabelText("One end").fill("You tell me what to do.");
    await page.getByLabelText("The other end").fill("You ask until I know.");
    await page.getByLabelText("The question over it (may stay empty)").fill("How do you help?");
    await expectAxeClean("screen");
    await button("Add this sentence").click();
    await expect.poll(() => of("add_own_item").length).toBe(1);
    expect(of("add_own_item")).toMatchObject([
      { draft: { kind: "slider", left: "You tell me what to do." } },
    ]);
  });

  test("in the room the seal says what opens it", async () => {
    const inTheRoom = { ...round, line: { ...round.line, way: "room" as const } };
    await show({ at: "seal", round: ROUND }, { view_round: () => inTheRoom });
    await expect.element(page.getByText(/goes to Sam behind six words/)).toBeVisible();
    await expectAxeClean("screen");
  });

  test("without a partner the seal waits for an invitation", async () => {
    await show({ at: "seal", round: ROUND }, { view_round: () => ({ ...round, hasPartner: false }) });
    await expect.element(button("Invite Sam")).toBeVisible();
    await expectAxeClean("screen");
  });
});

describe("opening together", () => {
  const table: Place = { at: "open", round: ROUND };

  test("mine to read, theirs to type, and both open by one press", async () => {
    const { went, of } = await show(table, { view_opening: () => opening, open_together: () => null });
    const words = page.getByRole("list", { name: "Your six words" });
    await expect.element(words.getByText("vagrantly")).toBeVisible();
    await expect.element(page.getByText("They open 44 answers of yours. 1 stays closed.")).toBeVisible();
    await expectAxeClean("screen");
    await page.getByLabelText("The six words of Sam").fill("cedar violin kettle marble dawn harbour");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => went).toEqual([{ at: "compare", round: ROUND }]);
    expect(of("open_together")).toMatchObject([{ words: "cedar violin kettle marble dawn harbour" }]);
  });

  test.each([
    [{ code: "word_unlisted", place: 2, offer: "violin" }, "Word 2 is not a word of Ithaca’s list."],
    [{ code: "words_are_mine" }, "These are your own six words. Type the six that Sam reads aloud."],
    [{ code: "words_of_older_lock" }, "These six words are older: Sam has sealed or chosen anew since."],
    [{ code: "words_open_nothing" }, "These six words do not open what Sam sealed."],
  ] as const)("%o stands at the field", async (failure, said) => {
    await show(table, {
      view_opening: () => opening,
      open_together: () => {
        throw failure;
      },
    });
    const field = page.getByLabelText("The six words of Sam");
    await field.fill("cedar voilin kettle marble dawn harbour");
    await button("Open both").click();
    await expect.element(page.getByText(said, { exact: false }).first()).toBeVisible();
    await expect.element(field).toHaveAttribute("aria-invalid", "true");
    await expectAxeClean("screen");
  });

  test("another choice of what to show asks once, and locks again", async () => {
    const { went, of } = await show(table, {
      view_opening: () => opening,
      view_round: () => view({ items: 3, answered: 3 }),
      choose_show: () => null,
    });
    await button("Change what I show").click();
    await expect.element(page.getByRole("dialog", { name: "Change what you show?" })).toBeVisible();
    await page.getByText("Only some").click();
    expect(of("choose_show")).toEqual([]);
    await expectAxeClean("screen");
    await button("Lock again").click();
    await expect.poll(() => went).toEqual([{ at: "rounds" }]);
    expect(of("choose_show")).toMatchObject([{ choice: { what: "only", items: [] } }]);
  });
});

describe("where we start from", () => {
  const rows = [
    {
      ...row({ mentee: 5, mentor: 2, group: "talk_first", apart: 3 }, "exp-a"),
      mustMentee: true,
      suggested: 1,
    },
    row({ mentee: undefined, mentor: 4, group: "left_open", apart: null }, "exp-b"),
    row({ mentee: 4, mentor: 4, group: "same_place", apart: 0 }, "exp-c"),
  ];
  const shown = {
    ...comparison(rows),
    tensions: [{ id: "t", title: "Push and safety", text: "Both are reasonable.", items: ["exp-a"] }],
    examples: [
      { id: "ex", from: "mentor" as const, text: "I hope they take the wheel.", item: "exp-a", mark: null },
    ],
  };
  const place: Place = { at: "compare", round: ROUND };

  test("AC-2: as picture, and as a table with the same words", async () => {
    await show(place, { view_comparison: () => shown });
    await expect.element(page.getByText("Must-have for Maya")).toBeVisible();
    await expectAxeClean("screen");
    await button("Table").click();
    await expect.element(page.getByRole("table")).toBeVisible();
    await expectAxeClean("screen");
  });

  test("example cards take one of three marks, Only me", async () => {
    const { of } = await show(place, { view_comparison: () => shown, mark_example: () => null });
    await button(/^What other people hope for/).click();
    await button("New to me").click();
    await expectAxeClean("screen");
    expect(of("mark_example")).toMatchObject([{ card: "ex", mark: "new_to_me" }]);
  });

  test("seen alone it says so, chooses nothing and shows no cards", async () => {
    await show(place, { view_comparison: () => ({ ...shown, onlyMe: true, examples: [], tensions: [] }) });
    await expect.element(page.getByText(/Only you see this yet/)).toBeVisible();
    await expect.element(page.getByRole("checkbox")).not.toBeInTheDocument();
    await expectAxeClean("screen");
  });

  test("withheld and not what was sealed are said in words", async () => {
    const odd = [
      { ...rows[1], keptClosed: true },
      {
        ...row({ mentee: 4, mentor: undefined, group: "left_open", apart: null }, "exp-d"),
        mentor: { is: "not_what_was_sealed" as const },
      },
    ] as typeof rows;
    await show(place, { view_comparison: () => comparison(odd) });
    await expect.element(page.getByText("You keep your answer closed.", { exact: false })).toBeVisible();
    await expect
      .element(page.getByText("This is not what Sam sealed. Ask for it again.", { exact: false }))
      .toBeVisible();
    await expectAxeClean("screen");
  });

  test("EX-10: the talk: one sentence large, whose turn, and what is decided", async () => {
    const long = rows.map((one) => ({ ...one, asked: { ...one.asked, text: LONG_TEXT }, chosenByMe: true }));
    await show({ at: "talk", round: ROUND, item: null }, { view_comparison: () => comparison(long) });
    await expect.element(page.getByText("Maya speaks, Sam listens")).toBeVisible();
    const tops = ["Leave the talk", "Matches", "Where we start from"].map(
      (name) => button(name).element().getBoundingClientRect().top,
    );
    expect(Math.max(...tops) - Math.min(...tops), "one row").toBeLessThan(12);
    await expectAxeClean("screen");
    await button("Matches").click();
  });

  test("the matches are read aloud, and the round is closed there", async () => {
    const revealed = { ...comparison(rows), line: lineAt("compare", { state: "revealed" }) };
    await show({ at: "talk", round: ROUND, item: "matches" }, { view_comparison: () => revealed });
    await expect.element(heading()).toHaveTextContent("Read these aloud");
    await expect.element(button("We have talked")).toBeVisible();
    await expectAxeClean("screen");
  });
});
