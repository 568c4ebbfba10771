// The words and counts of the room, without a page.
import { describe, expect, test } from "vitest";
import { asked, comparison, row, view } from "../../../test/round";
import { saidWords, withYou } from "./answer.words";
import { mustWords, rowSentence } from "./compare.words";
import { minutesLeft, openItems, pagesOf, resumesAt } from "./pages";
import { talkRows } from "./talk-rows";
import { shortTitle } from "./talk.words";
import { canCompare, nextOf } from "./turn";

describe("EX-2: (you) marks the role that is mine", () => {
  test("once, and never inside the other's", () => {
    const text = "The mentor introduces the mentee to people the mentee can ask.";
    expect(withYou(text, "mentee")).toBe(
      "The mentor introduces the mentee (you) to people the mentee can ask.",
    );
    expect(withYou(text, "mentor")).toBe(
      "The mentor (you) introduces the mentee to people the mentee can ask.",
    );
    expect(withYou("The mentor’s feedback is true.", "mentor")).toBe("The mentor’s feedback is true.");
  });
});

describe("three sentences a page", () => {
  test("of what is not sealed, resumed at the first open one", () => {
    const round = view({ items: 7, answered: 4 });
    const pages = pagesOf(round.items);
    expect(pages.map((page) => page.length)).toEqual([3, 3, 1]);
    expect(resumesAt(pages)).toBe(1);
    expect(resumesAt(pagesOf(view({ items: 6, answered: 6 }).items))).toBe(0);
    const sealed = round.items.map((item) => ({ ...item, sealed: true }));
    expect(openItems(sealed)).toEqual([]);
    expect(minutesLeft(15)).toBe(12);
    expect(minutesLeft(0)).toBe(1);
  });
});

describe("a row says in words what the picture shows", () => {
  test("AC-2, EX-21: both answers and the steps between", () => {
    const one = row({ mentee: 5, mentor: 2, group: "talk_first", apart: 3 });
    expect(rowSentence(one, comparison([one]))).toBe(
      "Maya: Cannot do without. Sam: Nice, not needed. Three steps apart.",
    );
    expect(mustWords({ ...one, mustMentee: true }, comparison([one]))).toBe("Must-have for Maya");
  });
  test("EX-21: blank is not agreement, and a wrong answer is none", () => {
    const one = row({ mentee: undefined, mentor: 2, group: "left_open", apart: null });
    expect(rowSentence(one, comparison([one]))).toBe("Maya: Left open. Sam: Nice, not needed.");
    const wrong = { ...one, mentor: { is: "not_what_was_sealed" as const } };
    expect(rowSentence(wrong, comparison([wrong]))).toContain(
      "This is not what Sam sealed. Ask for it again.",
    );
    const { statement } = comparison([]);
    expect(saidWords({ is: "depends", on: "the season" }, statement)).toBe("It depends, on the season");
  });
});

describe("the talk", () => {
  test("takes what was chosen and one suggestion; without a choice the suggestions", () => {
    const chosen = {
      ...row({ mentee: 4, mentor: 4, group: "same_place", apart: 0 }, "exp-a"),
      chosenByMe: true,
    };
    const second = { ...row({ mentee: 5, mentor: 2, group: "talk_first", apart: 3 }, "exp-b"), suggested: 2 };
    const first = { ...row({ mentee: 5, mentor: 1, group: "talk_first", apart: 4 }, "exp-c"), suggested: 1 };
    const ids = (rows: ReturnType<typeof talkRows>) => rows.map((one) => one.asked.item);
    expect(ids(talkRows([second, chosen, first]))).toEqual(["exp-a", "exp-c"]);
    expect(ids(talkRows([second, first]))).toEqual(["exp-c", "exp-b"]);
  });
  test("names its tabs by what is done, and cuts at a word", () => {
    expect(shortTitle(asked("exp-a").text)).toBe("Introduces the mentee to…");
    expect(shortTitle("Who chooses the topics?")).toBe("Who chooses the topics");
  });
});

describe("whose turn it is", () => {
  const line = view({ items: 3, answered: 1 }).line;
  test("decides the one press that is next", () => {
    expect(nextOf(line, 0)).toMatchObject({ kind: "go", word: "goOnAnswering" });
    expect(nextOf({ ...line, step: "show_first" }, 0)).toEqual({ kind: "show" });
    expect(nextOf({ ...line, step: "read_then_show" }, 0)).toMatchObject({ word: "compare" });
    expect(nextOf({ ...line, step: "wait_for_seal" }, 0)).toEqual({ kind: "none" });
    expect(nextOf({ ...line, step: "salts_lost" }, 0)).toEqual({ kind: "let_go" });
  });
  test("nothing is compared before both answers lie open", () => {
    expect(canCompare(line)).toBe(false);
  });
});
