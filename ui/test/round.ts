// A round of expectations for tests: sentences, answers, and two people's marks.
import type {
  AskedView,
  ComparisonRow,
  ComparisonView,
  Group,
  ItemView,
  RoundLine,
  RoundView,
  ShownView,
} from "../src/bindings";
import { MAYA, SAM } from "./room";

export const ROUND = "0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d";
const STATEMENT = {
  question: "How much do you count on this?",
  steps: ["Not for us", "Nice, not needed", "I would like it", "I count on it", "Cannot do without"],
};
const SLIDER = {
  question: "Where do you stand?",
  steps: ["Fully left", "Mostly left", "In the middle", "Mostly right", "Fully right"],
};

export function asked(item: string): AskedView {
  return {
    item,
    kind: "statement",
    theme: "Network",
    about: "mentor",
    text: "The mentor introduces the mentee to useful people.",
    left: "",
    right: "",
    leftRole: null,
    discuss: "When is the right time?",
  };
}

function item(place: number, answered: number): ItemView {
  return {
    asked: asked(`exp-${String(place)}`),
    part: 1,
    answer: {
      said: place < answered ? { is: "step", step: 4 } : { is: "open" },
      weight: null,
      reason: "",
    },
    sealed: false,
    removable: false,
    shows: true,
  };
}

export function line(items: number, answered: number): RoundLine {
  return {
    round: ROUND,
    number: 1,
    begunBy: "me",
    begunAt: "2026-11-25T17:00:00Z",
    length: "short",
    way: "mail",
    state: "open",
    step: "answer",
    isDraft: true,
    proposalWaits: false,
    parts: [
      {
        part: 1,
        step: "answer",
        itemCount: items,
        answeredCount: answered,
        askedBy: "me",
        iSealedAt: null,
        sealWaits: false,
        theySealedAt: null,
        iRevealedAt: null,
        revealWaits: false,
        theyRevealedAt: null,
        void: null,
        voidBy: null,
      },
    ],
    crossed: false,
    agreedCount: 0,
    needsMeCount: 0,
    talkedAt: null,
  };
}

export function view({ items, answered }: { items: number; answered: number }): RoundView {
  return {
    line: line(items, answered),
    me: MAYA,
    partner: SAM,
    hasPartner: true,
    statement: STATEMENT,
    slider: SLIDER,
    items: Array.from({ length: items }, (_, place) => item(place, answered)),
    ownLeft: 5,
    show: { what: "all", items: [] },
  };
}

type Marks = { mentee: number | undefined; mentor: number | undefined; group: Group; apart: number | null };

function shown(step: number | undefined): ShownView {
  if (step === undefined) return { is: "nothing" };
  return { is: "answer", answer: { said: { is: "step", step }, weight: null, reason: "" } };
}

export function row({ mentee, mentor, group, apart }: Marks, id = "exp-1"): ComparisonRow {
  return {
    asked: asked(id),
    part: 1,
    group,
    apart,
    direction: null,
    mustMentee: false,
    mustMentor: false,
    mentee: shown(mentee),
    mentor: shown(mentor),
    keptClosed: false,
    chosenByMe: false,
    chosenByPartner: false,
    suggested: null,
    clauseTitle: null,
    clause: null,
    outcome: null,
    then: null,
  };
}

export function comparison(rows: ComparisonRow[]): ComparisonView {
  return {
    line: line(rows.length, rows.length),
    mentee: MAYA,
    mentor: SAM,
    myRole: "mentee",
    onlyMe: false,
    statement: STATEMENT,
    slider: SLIDER,
    rows,
    tensions: [],
    examples: [],
  };
}
