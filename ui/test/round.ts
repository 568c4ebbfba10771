// A round of expectations for tests: sentences, answers, and two people's marks.
import type {
  AreasView,
  AskedView,
  ComparisonRow,
  ComparisonView,
  ExpectationsView,
  Group,
  ItemView,
  OpeningView,
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
    clause: "cl-network",
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
    movedBy: null,
    moveWaits: false,
    toldOn: null,
    toldCount: 0,
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
    toldOn: null,
    statement: STATEMENT,
    slider: SLIDER,
    rows,
    tensions: [],
    examples: [],
  };
}

/** A long sentence, as the limit of an own item allows. */
export const LONG_TEXT =
  "We tell each other, before it hurts and without waiting for the next meeting, what we could not keep of what we promised, and what we would need to keep it then.";

type Part = RoundLine["parts"][number];
const AT = "2026-11-25T17:00:00Z";

/** A line at one step, with the marks on its one part that belong to it. */
export function lineAt(
  step: RoundLine["step"],
  more: Partial<RoundLine> = {},
  part: Partial<Part> = {},
): RoundLine {
  const whole = line(45, step === "answer" ? 12 : 45);
  const sealed = step !== "answer" && step !== "void";
  const theirs = sealed && step !== "wait_for_seal";
  const [first] = whole.parts;
  if (!first) throw new Error("a round has a part");
  return {
    ...whole,
    step,
    isDraft: step === "answer",
    parts: [
      {
        ...first,
        step,
        iSealedAt: sealed ? AT : null,
        theySealedAt: theirs ? AT : null,
        theyRevealedAt: step === "read_then_show" || step === "compare" ? AT : null,
        iRevealedAt: step === "compare" ? AT : null,
        ...part,
      },
    ],
    ...more,
  };
}

export function rooms(rounds: RoundLine[], more: Partial<ExpectationsView> = {}): ExpectationsView {
  return {
    me: MAYA,
    partner: SAM,
    hasPartner: true,
    rounds,
    canBegin: rounds.every(({ state }) => state !== "open"),
    lengths: [
      { length: "short", itemCount: 45 },
      { length: "full", itemCount: 114 },
    ],
    themes: [
      { id: "trust", title: "Trust", text: "What makes it safe to speak.", itemCount: 8 },
      { id: "network", title: "Network", text: "Who meets whom.", itemCount: 6 },
    ],
    ...more,
  };
}

export const opening: OpeningView = {
  round: ROUND,
  me: MAYA,
  partner: SAM,
  myWords: ["harbour", "implement", "cedar", "marble", "vagrantly", "dawn"],
  shownCount: 44,
  closedCount: 1,
};

export const areas: AreasView = {
  partner: SAM,
  canBegin: true,
  areas: [
    {
      id: "area-contact",
      title: "Contact",
      text: "Do our messages work?",
      myPart: "I write politely, stay on top of messages and ask.",
      mark: "partly",
      itemCount: 4,
    },
    {
      id: "area-honesty",
      title: "Honesty",
      text: "Do we tell each other the truth with care?",
      myPart: "I admit what I do not understand and say when I think otherwise.",
      mark: null,
      itemCount: 3,
    },
  ],
};
