// Reviews: answering alone, showing, and what comes of it.
import { plural } from "../plural";
import { KEPT, UNTOUCHED, type Table } from "./shape";

type Codes =
  | "review_open"
  | "review_gone"
  | "review_over"
  | "review_sealed"
  | "review_asks_nothing"
  | "review_lines_full"
  | "review_line_gone";

export const review = {
  review_open: {
    what: "Another review is open between you two.",
    safe: "Everything answered in it stays.",
    next: "Finish that one first, or let it go.",
  },
  review_gone: {
    what: "This review is not here any more.",
    safe: UNTOUCHED,
    next: "Go back to Reviews. You can begin another there.",
  },
  review_over: {
    what: "This review is over.",
    safe: UNTOUCHED,
    next: "Open Reviews to see why. You can begin another there.",
  },
  review_sealed: {
    what: "You have sealed these answers, or shown them already.",
    safe: "They stay exactly as you sealed them. What you kept to yourself stays with you.",
    next: "What changed your mind belongs into the talk.",
  },
  review_asks_nothing: (_, partner) => ({
    what: `These questions leave you or ${partner} with nothing to answer.`,
    safe: "Nothing was begun.",
    next: "Pick at least one question that both of you are asked.",
  }),
  review_lines_full: ({ limit }) => ({
    what: plural(limit, {
      one: "This review has its one line already.",
      other: "This review has its # lines already.",
    }),
    safe: KEPT,
    next: "Take one back first, or put this on the agenda.",
  }),
  review_line_gone: {
    what: "This line is not here any more, or not yours to change.",
    safe: "All other lines are as they were.",
    next: "Look at the review again.",
  },
} satisfies Table<Codes>;
