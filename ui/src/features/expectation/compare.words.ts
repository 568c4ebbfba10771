// Where the two start from: words for steps, distances and directions. Counts and words, nothing else.
import { plural } from "../../shared/words";
import { saidWords } from "./answer.words";
import type {
  ComparisonRow,
  ComparisonView,
  Decision,
  Direction,
  ExampleMark,
  Group,
  OutcomeView,
  PersonView,
  ShownView,
  ScaleView,
} from "./expectation.data";

const groups: Record<Group, { name: string; lede: string }> = {
  talk_first: { name: "Talk first", lede: "Three or four steps apart." },
  worth_a_talk: { name: "Worth a talk", lede: "Two steps apart: a question, not a finding." },
  left_open: { name: "One of us left it open", lede: "Open is not agreement, and not the middle." },
  close: { name: "Close", lede: "One step apart: an ordinary wobble." },
  same_place: { name: "Same place", lede: "On the same step." },
};

const directions: Record<Direction, string> = {
  nobody_has_this: "Nobody has this yet",
  two_hands: "Two hands on this",
  offered_more: "Offered more than asked",
  shared_who_starts: "Shared: who starts?",
  not_for_us_both: "Not for us, both",
};

const APART = [
  "On the same step.",
  "One step apart.",
  "Two steps apart.",
  "Three steps apart.",
  "Four steps apart.",
];

const decisions: Record<Decision, (mentee: string, mentor: string) => string> = {
  mentor: (_, mentor) => `${mentor} does it`,
  mentee: (mentee) => `${mentee} does it`,
  split: () => "We split it",
  try_until: () => "Try until…",
  revisit_on: () => "Come back on…",
  not_for_us: () => "Not for us",
};

export const words = {
  title: "Where we start from",
  where: (number: number) => `Expectations, round ${String(number)}`,
  lede: (n: number, day: string) => `${String(n)} sentences, answered alone, shown ${day}`,
  ledeTold: (n: number) => plural(n, { one: "# sentence", other: "# sentences" }),
  asTold: (name: string) => `${name}, as told`,
  onlyYou: (partner: string) =>
    `Only you see this yet. ${partner} sees your answers when you show them, and what you leave closed looks as if you had left it open.`,
  picture: "Picture",
  table: "Table",
  shownAs: "Shown as",
  matches: (n: number) => plural(n, { one: "# same or close", other: "# same or close" }),
  matchesMore: "Read them aloud at the end of the talk, ten seconds each.",
  groups,
  directions,
  mustBoth: "Must-have for both",
  mustOf: (name: string) => `Must-have for ${name}`,
  choose: "Choose",
  chosen: "Chosen",
  chosenBy: (name: string) => `Chosen by ${name}`,
  suggested: "Suggested",
  chooseLabel: (text: string) => `Choose for the talk: ${text}`,
  keptClosed: "You keep your answer closed.",
  footnote:
    "Two people, one answer each. Use it to choose what to talk about, not to judge. No visible gap does not prove agreement.",
  chosenCount: (n: number) => plural(n, { one: "# chosen for the talk", other: "# chosen for the talk" }),
  ofFive: "of at most five. Two each, one suggested.",
  toTalk: "Prepare the talk",
  nothing: "Left open",
  wrong: (name: string) => `This is not what ${name} sealed. Ask for it again.`,
  then: (day: string) => `Last time, ${day}`,
  thenNote: "What a step means can shift with experience.",
  columns: { sentence: "Sentence", distance: "Distance" },
  tensions: "Reasonable wishes that pull two ways",
  examples: "What other people hope for",
  examplesLede: "Is it like what you hope for? Your marks stay with you.",
  examplesMarked: (n: number, of: number) =>
    n === 0 ? plural(of, { one: "# card", other: "# cards" }) : `${String(n)} of ${String(of)} marked`,
  exampleMark: (text: string) => `How is it for you: ${text}`,
  exampleMarks: {
    like_mine: "Like mine",
    different: "Different",
    new_to_me: "New to me",
  } satisfies Record<ExampleMark, string>,
  exampleOf: { mentee: "a mentee", mentor: "a mentor" },
  apart: (n: number) => APART[n] ?? "",
  decisions,
  back: "Back to the round",
} as const;

/** What somebody showed, in words. */
export function shownWords(shown: ShownView, scale: ScaleView, name: string): string {
  switch (shown.is) {
    case "answer":
      return saidWords(shown.answer.said, scale);
    case "nothing":
      return words.nothing;
    case "not_what_was_sealed":
      return words.wrong(name);
  }
}

/** A name before an answer: of answers that were told, it says so. */
export function named(person: PersonView, view: ComparisonView): string {
  const isTold = view.toldOn !== null && person.role !== view.myRole;
  return isTold ? words.asTold(person.shortName) : person.shortName;
}

/** The one sentence of a row, also for those who do not see the picture (AC-2). */
export function rowSentence(row: ComparisonRow, view: ComparisonView): string {
  const scale = row.asked.kind === "slider" ? view.slider : view.statement;
  const one = (person: PersonView, shown: ShownView) =>
    shown.is === "not_what_was_sealed"
      ? words.wrong(person.shortName)
      : `${named(person, view)}: ${shownWords(shown, scale, person.shortName)}.`;
  const apart = row.apart === null ? "" : words.apart(row.apart);
  return [one(view.mentee, row.mentee), one(view.mentor, row.mentor), apart].filter(Boolean).join(" ");
}

/** Whose must-have it is. */
export function mustWords(row: ComparisonRow, view: ComparisonView): string {
  if (row.mustMentee && row.mustMentor) return words.mustBoth;
  if (row.mustMentee) return words.mustOf(view.mentee.shortName);
  return row.mustMentor ? words.mustOf(view.mentor.shortName) : "";
}

/** What was decided, with its day. */
export function decisionWords(
  outcome: OutcomeView,
  view: ComparisonView,
  day: (day: string) => string,
): string {
  const { decision } = outcome;
  if (outcome.day !== null && decision === "try_until") return `Try until ${day(outcome.day)}`;
  if (outcome.day !== null && decision === "revisit_on") return `Come back on ${day(outcome.day)}`;
  return words.decisions[decision](view.mentee.shortName, view.mentor.shortName);
}
