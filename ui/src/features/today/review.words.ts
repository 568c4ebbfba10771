// What Today says of reviews: whose turn it is, and which one is due by the agreement.
import { dayPlain, type Day } from "../../shared/day";
import type { Headline } from "./today.data";
import type { HeadlineWords } from "./today.words";

type Given = { partner: string; today: Day };
type Mine = Extract<Headline, { is: "review_needs_me" }>;
type Due = Extract<Headline, { is: "review_due" }>;

const yours = () => "It is your turn in a review.";
const TITLES: Record<Mine["turn"], (partner: string) => string> = {
  answer: (partner) => `You and ${partner} look back. Your answers are open.`,
  salts_lost: () => "Your sealed answers cannot be opened any more.",
  show_first: () => "You both sealed a review. You show your answers first.",
  read_then_show: (partner) => `${partner} has shown the answers to your review.`,
  wait_for_seal: yours,
  wait_for_answers: yours,
  wait_for_show: yours,
  both: yours,
  void: yours,
};
const KINDS: Record<Mine["kind"], string> = {
  short: "A short review",
  midpoint: "The review at half way",
  closing: "The closing review",
  deeper: "A deeper look",
};

function ledeOf({ kind, turn }: Mine, partner: string): string {
  switch (turn) {
    case "answer":
      return `${KINDS[kind]}: each answers alone, and nobody reads anything before both have sealed.`;
    case "salts_lost":
      return "It may be an older copy. Let that review go and begin another.";
    default:
      return `${KINDS[kind]}. You choose what ${partner} reads of yours.`;
  }
}

export const reviewHeadlines = {
  review_needs_me: (line: Mine, { partner }: Given): HeadlineWords => ({
    title: TITLES[line.turn](partner),
    lede: ledeOf(line, partner),
    act: line.turn === "answer" ? "Answer it" : "Go to the review",
    go: { to: "review", review: line.review },
  }),
  review_due: ({ kind, day }: Due, { partner, today }: Given): HeadlineWords => ({
    title:
      kind === "closing"
        ? `Look back with ${partner} while you still meet.`
        : `Time to look back with ${partner}.`,
    lede:
      kind === "short"
        ? "A short review, as you agreed: a few questions, three minutes, each alone."
        : `${KINDS[kind]}, around ${dayPlain(day, today)}: each answers alone, then you talk.`,
    act: "Look at it",
    go: { to: "reviews" },
  }),
};
