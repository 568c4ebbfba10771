// The talk: 40 minutes, at most five sentences, whose turn it is, and what was decided.
import { plural } from "../../shared/words";
import type { ClauseAdvice, Decision, OutcomeState } from "./expectation.data";

type Turn = { who: "lower" | "other" | "both"; title: (lower: string, other: string) => string };

/** The mentee speaks first; the other says it back; then both (product.md §5.4). */
const turns: readonly Turn[] = [
  { who: "lower", title: (lower, other) => `${lower} speaks, ${other} listens` },
  { who: "other", title: (lower, other) => `${other} says back what ${lower} said` },
  { who: "other", title: (lower, other) => `${other} speaks, ${lower} listens` },
  { who: "both", title: () => "Both: “What would good look like?”" },
  { who: "both", title: () => "Decide, in one sentence both can read" },
];

export const words = {
  openPlan: "Open the development plan",
  title: "The talk",
  where: "The talk, about 40 minutes",
  choose: "Choose at most five",
  chooseLede: "Two each, and one we suggest. Six minutes for each, then read the matches aloud.",
  noneChosen: "Nothing is chosen yet.",
  toCompare: "Where we start from",
  items: "What to talk about",
  matches: "Matches",
  matchesTitle: "Read these aloud",
  matchesLede: (n: number) =>
    plural(n, {
      one: "One sentence where you are close. Ten seconds: the same answer can mean two things.",
      other: "# sentences where you are close. Ten seconds each: the same answer can mean two things.",
    }),
  itemOf: (at: number, of: number) => `Sentence ${String(at)} of ${String(of)}`,
  chosenBy: (name: string) => `chosen by ${name}`,
  chosenByBoth: "chosen by both",
  suggested: "suggested",
  now: "Now",
  nextTurn: "Next",
  backTurn: "Back",
  turns,
  farApart: "You are far apart: ask why. Never split the difference.",
  decide: "What do you decide?",
  sentence: "One sentence both can read",
  sentenceOptional: "A sentence (may stay empty)",
  day: (decision: Decision) => (decision === "try_until" ? "Until when?" : "On which day?"),
  goesTo: (title: string) =>
    `Goes to the clause ${title}. It arrives there as a proposal and waits for a yes from each of you.`,
  goesToOwn: "Becomes a clause of its own. It arrives as a proposal and waits for a yes from each of you.",
  staysNoted: "It is noted here and waits for a yes from the other.",
  put: "Put into the agreement",
  onlyNote: "Only note it",
  note: "Note it",
  state: {
    partners_turn: (partner: string) => `waits for ${partner}`,
    my_turn: () => "waits for your yes",
    crossed: () => "you both wrote one",
    parked: () => "for the next talk",
    agreed: () => "both said yes",
    refused: () => "answered no",
  } satisfies Record<OutcomeState, (partner: string) => string>,
  atClause: (title: string) => `The yes is given at the clause ${title}.`,
  openClause: "Open the clause",
  yes: "Yes",
  no: "No",
  talkAgain: "Talk about it again",
  mine: "Yours",
  theirs: (partner: string) => `From ${partner}`,
  keepTheirs: "Yes to this",
  withdraw: "Take it back",
  decideOther: "Decide otherwise",
  linked: "For your agreement",
  linkedSay:
    "Where both of you answered alike. A press writes into your own draft; nothing is proposed until you propose it.",
  advice: {
    offer: {
      say: (said: string) => `Both of you count on it: ${said} The agreement does not say it yet.`,
      press: "Bring it in",
    },
    leave_off: {
      say: (said: string) => `Neither of you needs it: ${said}`,
      press: "Leave it out",
    },
    stays: {
      say: (said: string) =>
        `Neither of you needs it: ${said} It stays, because it belongs to every agreement of this length. Leaving it out asks for a reason.`,
      press: "Open the clause",
    },
  } satisfies Record<ClauseAdvice, { say: (said: string) => string; press: string }>,
  quoted: (text: string) => `“${text}”`,
  pressOn: (press: string, title: string) => `${press}: ${title}`,
  talked: "We have talked",
  talkedLede: "Closes the round. What you decided stays, and what waits for a yes keeps waiting.",
  leave: "Leave the talk",
  examples: "What other people hope for",
} as const;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const SHORT_CHARS_MAX = 24;

/** A few words of a sentence, for the row of tabs: what somebody does, without who. */
export function shortTitle(text: string): string {
  const deed = text
    .replace(/^The (?:mentor|mentee)(?: and the (?:mentor|mentee))? /u, "")
    .replace(/[.?]$/u, "");
  let title = "";
  for (const word of deed.split(" ")) {
    const longer = title === "" ? word : `${title} ${word}`;
    if (title !== "" && longer.length > SHORT_CHARS_MAX) return `${capital(title)}…`;
    title = longer;
  }
  return capital(title);
}
