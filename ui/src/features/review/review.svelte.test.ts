// Reviews, over the real bindings: begun, answered, sealed, read, shown, and what comes of them.
import { afterEach, describe, expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-svelte";
import { page } from "vitest/browser";
import { expectAxeClean } from "../../../test/axe";
import { fakeDesk, leaveDesk } from "../../../test/desk";
import {
  item,
  line,
  QUESTIONS,
  reviewPage,
  reviews,
  row,
  says,
  step,
  WILD,
} from "../../../test/review-fakes";
import { PAIR } from "../../../test/room";
import TryPage from "../../../test/TryPage.svelte";
import type { ReviewPage, ReviewsView } from "./review.data";
import ReviewRoom from "./ReviewRoom.svelte";
import { firstPage, pagesOf } from "./rows";

afterEach(() => {
  cleanup();
  leaveDesk();
});

async function shown(view: ReviewsView | ReviewPage) {
  const done = () => null;
  const isList = "myCounts" in view;
  const { asked } = fakeDesk({
    view_reviews: () => (isList ? view : reviews()),
    view_review: () => view,
    begin_review: () => "rv-9",
    save_review_answer: done,
    seal_review: done,
    show_review: done,
    take_back_review: done,
    end_review: done,
    save_review_line: () => "l-9",
    take_back_review_line: done,
    put_review_line_on_agenda: () => "p-9",
    propose_review_line: () => "cl-9",
    view_unsent: () => "",
    save_unsent: done,
  });
  const went: unknown[] = [];
  await render(TryPage, {
    of: ReviewRoom,
    given: {
      pair: PAIR,
      place: isList ? { at: "list" } : { at: "review", review: "rv-1" },
      ongo: (place: unknown) => went.push(place),
      onleave: (way: unknown) => went.push(way),
    },
  });
  return {
    went,
    asked: (command: string) => asked.filter((one) => one.command === command).map(({ given }) => given),
  };
}

const heading = () => page.getByRole("heading", { level: 1 });

describe("the list of reviews", () => {
  test("one that is due comes first, and each can be begun by hand", async () => {
    const on = await shown(reviews({ offer: { kind: "midpoint", day: "2026-12-06" } }));
    await expect.element(heading()).toHaveTextContent("Look back together.");
    await expect.element(page.getByText(/Half way is/)).toBeVisible();
    await expect.element(page.getByText("4 questions, about three minutes")).toBeVisible();
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Begin the review at half way" }).click();
    await expect.poll(() => on.went).toEqual([{ at: "review", review: "rv-9" }]);
    expect(on.asked("begin_review")).toEqual([{ pair: PAIR, kind: "midpoint", picked: [] }]);
  });

  test("an open one says whose turn it is, and no second one begins beside it", async () => {
    const on = await shown(
      reviews({
        open: [row("read_then_show")],
        earlier: [
          row("both", { review: "rv-0", lineCount: 1 }),
          row("void", { review: "rv-v", void: "let_go" }),
        ],
      }),
    );
    await expect.element(page.getByText("Sam has shown the answers")).toBeVisible();
    await expect.element(page.getByText("1 line came of it")).toBeVisible();
    await expect.element(page.getByText(/Sam let this review go/)).toBeVisible();
    expect(page.getByRole("button", { name: /^Begin/ }).elements()).toEqual([]);
    await expectAxeClean("screen");
    await page
      .getByRole("button", { name: /Short review/ })
      .first()
      .click();
    expect(on.went).toEqual([{ at: "review", review: "rv-1" }]);
  });

  test("where one assesses the other it says that nothing is rated", async () => {
    await shown(reviews({ isOff: true, myCounts: [1, 6, 6] }));
    await expect.element(page.getByText(/So nothing is rated here/)).toBeVisible();
  });
});

describe("one review", () => {
  test("the mentee answers alone, checks, and seals without showing", async () => {
    const on = await shown(reviewPage("mentee"));
    await expect.element(heading()).toHaveTextContent("Answer alone.");
    const first = page.getByRole("group", { name: "The goals we work on still fit." });
    await expect.element(first.getByRole("radio", { name: "Leave open" })).toBeChecked();
    await first.getByRole("radio", { name: "Mostly true" }).click();
    await page.getByRole("textbox", { name: /^What would you like more of/ }).fill(WILD);
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Check and seal" }).click();
    await expect.element(heading()).toHaveTextContent("Check your answers.");
    expect(on.asked("save_review_answer")).toContainEqual({
      pair: PAIR,
      review: "rv-1",
      item: "rv-goals-fit",
      draft: { step: 4, text: "" },
    });
    expect(page.getByRole("checkbox").elements()).toEqual([]);
    await page.getByRole("button", { name: "Seal my answers" }).click();
    expect(on.asked("seal_review")).toEqual([{ pair: PAIR, review: "rv-1", shown: [] }]);
  });

  test("a mentor whose mentee has sealed chooses what goes with his seal", async () => {
    const rows = QUESTIONS.map((one, i) => (i < 2 ? { ...one, draft: { step: 4, text: "" } } : one));
    const on = await shown(reviewPage("mentor", { row: row("answer", { theySealed: true }), rows }));
    await expect.element(page.getByText(/Maya has sealed already/)).toBeVisible();
    await page.getByRole("button", { name: "Check and seal" }).click();
    await page.getByRole("checkbox", { name: "The hours I put in are worth it for me." }).click();
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Seal and show Maya" }).click();
    expect(on.asked("seal_review")).toEqual([{ pair: PAIR, review: "rv-1", shown: ["rv-goals-fit"] }]);
  });

  test("she reads his answers, what does not fit its seal is none, and she chooses what to show", async () => {
    const rows = [
      item("a", "The goals we work on still fit.", { mine: step(2), theirs: step(4) }),
      item("b", "I feel heard and understood.", { mine: step(3), theirs: { is: "not_what_was_sealed" } }),
      item("c", "What would you like more of?", { rated: false, mine: says("Walks."), theirs: says(WILD) }),
      item("d", "I am learning something too.", { asks: "mentor", asksMe: false, theirs: step(5) }),
    ];
    const on = await shown(reviewPage("mentee", { row: row("read_then_show"), rows }));
    await expect.element(heading()).toHaveTextContent("Read Sam’s answers.");
    await expect.element(page.getByText("This is not what Sam sealed.", { exact: false })).toBeVisible();
    await expect.element(page.getByText(WILD)).toBeVisible();
    const headings = page.getByRole("heading", { level: 2 }).elements();
    expect(headings.map((one) => one.textContent)).toEqual([
      "In your own words",
      "How true it is for each of you",
    ]);
    await page.getByRole("checkbox", { name: "The goals we work on still fit." }).click();
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Show Sam" }).click();
    expect(on.asked("show_review")).toEqual([{ pair: PAIR, review: "rv-1", shown: ["b", "c"] }]);
  });

  test("while one waits, what waits can be taken back, and the rest let go", async () => {
    const rows = [item("a", "The goals we work on still fit.", { mine: step(2) })];
    const on = await shown(reviewPage("mentee", { row: row("wait_for_seal"), rows, canTakeBack: true }));
    await expect.element(heading()).toHaveTextContent("Waiting for Sam to seal.");
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Take my seal back" }).click();
    expect(on.asked("take_back_review")).toEqual([{ pair: PAIR, review: "rv-1" }]);
  });

  test("what I typed stays readable where nothing can be written any more", async () => {
    const rows = [
      item("c", "What would you like more of?", { rated: false, draft: { step: null, text: WILD } }),
    ];
    await shown(reviewPage("mentee", { canWrite: false, rows }));
    await expect.element(page.getByText(WILD)).toBeVisible();
    expect(page.getByRole("button", { name: "Check and seal" }).elements()).toEqual([]);
  });

  test("letting go asks first, for what was not shown is erased", async () => {
    const on = await shown(reviewPage("mentee", { row: row("wait_for_answers") }));
    await page.getByRole("button", { name: "Let this review go" }).click();
    await page.getByRole("button", { name: "Let it go", exact: true }).click();
    expect(on.asked("end_review")).toEqual([{ pair: PAIR, review: "rv-1", why: "let_go" }]);
    await expect.poll(() => on.went).toEqual([{ at: "list" }]);
  });

  test("both answers stand side by side in words, and one line comes of it", async () => {
    const rows = [
      item("a", "The goals we work on still fit.", { mine: step(2), theirs: step(4), iShowed: true }),
      item("b", "I feel heard and understood.", { mine: step(3), iShowed: false }),
    ];
    const on = await shown(
      reviewPage("mentee", {
        row: row("both"),
        rows,
        toPick: [
          { item: "x", text: "What have you not said yet?", asks: "both", rated: false },
          { item: "y", text: "Which goal would you change?", asks: "mentee", rated: false },
        ],
      }),
    );
    await expect.element(page.getByRole("cell", { name: "Slightly true" })).toBeVisible();
    await expect.element(page.getByRole("cell", { name: "Mostly true" })).toBeVisible();
    await expect.element(page.getByText("only you see this", { exact: false })).toBeVisible();
    expect(document.body.textContent).not.toMatch(/%|average|score/u);
    await page.getByRole("button", { name: "Write a line" }).click();
    await page.getByRole("radio", { name: "Change" }).click();
    await page.getByLabelText("What exactly").fill("We meet every two weeks.");
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Add this line" }).click();
    expect(on.asked("save_review_line")).toEqual([
      { pair: PAIR, review: "rv-1", line: null, what: "change", text: "We meet every two weeks." },
    ]);
    await page.getByText("Pick deeper questions").first().click();
    await page.getByRole("checkbox", { name: "Which goal would you change?" }).click();
    await expect.element(page.getByRole("button", { name: "Ask these" })).toBeDisabled();
    await page.getByRole("checkbox", { name: "What have you not said yet?" }).click();
    await page.getByRole("button", { name: "Ask these" }).click();
    expect(on.asked("begin_review")).toEqual([{ pair: PAIR, kind: "deeper", picked: ["x", "y"] }]);
  });

  test("a line goes to the agenda or to a clause, and its way is walked", async () => {
    const on = await shown(
      reviewPage("mentor", {
        row: row("both", { kind: "midpoint" }),
        linesMax: 3,
        lines: [
          line("l-1", "We meet every two weeks.", { by: "partner" }),
          line("l-2", WILD, {
            what: "keep",
            leads: [{ to: "clause", clause: "cl-x", title: "Meetings" }],
          }),
          line("l-3", "Slides.", { what: "stop" }),
          line("l-4", "Four.", { isOver: true }),
        ],
        clauses: [{ clause: "cl-meeting-rhythm", title: "How often we meet" }],
      }),
    );
    await expect.element(page.getByText(/There is room for 3/)).toBeVisible();
    await expect.element(page.getByText("One too many", { exact: false })).toBeVisible();
    expect(page.getByRole("button", { name: "Write a line" }).elements()).toEqual([]);
    await expectAxeClean("screen");
    await page.getByRole("button", { name: "Clause: Meetings" }).click();
    expect(on.went).toEqual([{ to: "clause", clause: "cl-x" }]);
    const first = page.getByRole("listitem").filter({ hasText: "We meet every two weeks." });
    expect(first.getByRole("button", { name: "Take it back" }).elements()).toEqual([]);
    await first.getByRole("button", { name: "Put it on the agenda" }).click();
    expect(on.asked("put_review_line_on_agenda")).toEqual([{ pair: PAIR, review: "rv-1", line: "l-1" }]);
    await first.getByRole("button", { name: "Put it into the agreement" }).click();
    await page.getByLabelText("Which clause it belongs to").selectOptions("How often we meet");
    await page.getByRole("button", { name: "Propose it to Maya" }).click();
    expect(on.asked("propose_review_line")).toEqual([
      {
        pair: PAIR,
        review: "rv-1",
        line: "l-1",
        draft: { clause: "cl-meeting-rhythm", words: "We meet every two weeks." },
      },
    ]);
  });
});

test("questions stand four on a page, beginning where something is left", () => {
  const rows = Array.from({ length: 9 }, (_, i) =>
    item(`q${i}`, `Question ${i}`, { draft: { step: i < 5 ? 3 : null, text: "" } }),
  );
  const pages = pagesOf([...rows, item("his", "Not mine", { asksMe: false })]);
  expect(pages.map((one) => one.length)).toEqual([4, 4, 1]);
  expect(firstPage(pages, undefined)).toBe(1);
  expect(firstPage(pages, "q8")).toBe(2);
});
