// What a parcel holds of reviews, line by line.
import { plural } from "../../shared/words";
import { plain, type ChangeSaid } from "./change-said";

export const REVIEW_LINES = {
  review_begun_short: {
    one: "Begins a short review",
    many: (n) => plural(n, { one: "# review was begun", other: "# reviews were begun" }),
  },
  review_begun_midpoint: {
    one: "Begins the review at half way",
    many: (n) => plural(n, { one: "# review was begun", other: "# reviews were begun" }),
  },
  review_begun_closing: {
    one: "Begins the closing review",
    many: (n) => plural(n, { one: "# review was begun", other: "# reviews were begun" }),
  },
  review_begun_deeper: {
    one: "Asks for a deeper look",
    many: (n) => plural(n, { one: "# review was begun", other: "# reviews were begun" }),
  },
  review_sealed: { one: "Sealed answers to a review", many: () => "Sealed answers to a review" },
  review_revealed: { one: "Answers to a review, shown", many: () => "Answers to a review, shown" },
  review_let_go: {
    one: "A review is let go",
    many: (n) => plural(n, { one: "# review let go", other: "# reviews let go" }),
  },
  review_keep: {
    one: "To keep:",
    many: (n) => plural(n, { one: "# line of a review: keep", other: "# lines of a review: keep" }),
    about: plain,
  },
  review_change: {
    one: "To change:",
    many: (n) => plural(n, { one: "# line of a review: change", other: "# lines of a review: change" }),
    about: plain,
  },
  review_stop: {
    one: "To stop:",
    many: (n) => plural(n, { one: "# line of a review: stop", other: "# lines of a review: stop" }),
    about: plain,
  },
  review_line_taken_back: {
    one: "A line of a review is taken back",
    many: (n) => plural(n, { one: "# line of a review taken back", other: "# lines of a review taken back" }),
  },
} satisfies Record<string, ChangeSaid>;
