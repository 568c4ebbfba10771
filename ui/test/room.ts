// An agreement room for tests and for the eye: the 34 clauses of a standard draft, in any state.
import type {
  AgreementState,
  AgreementView,
  ClauseDraft,
  ClauseLine,
  ClauseState,
  ClauseView,
  HistoryLine,
  LetterView,
  ParamField,
  PersonView,
  Span,
  TextClause,
  WholeTextView,
} from "../src/bindings";
import clauses from "./clauses.json";

export const PAIR = "0197b6aa-0000-7000-8000-000000000001";
export const TODAY = "2026-11-25";

export const MAYA: PersonView = { name: "Maya Chen", shortName: "Maya", role: "mentee" };
export const SAM: PersonView = { name: "Sam Okafor", shortName: "Sam", role: "mentor" };
export const ALEKSANDRA: PersonView = {
  name: "Aleksandra Wiśniewska-Nowakowska",
  shortName: "Aleksandra",
  role: "mentee",
};
export const OLUWASEUN: PersonView = {
  name: "Oluwaseun Adebayo-Featherstonehaugh",
  shortName: "Oluwaseun",
  role: "mentor",
};

/** States of some clauses; every other one is `otherwise`. */
export type States = {
  otherwise: ClauseState;
  at?: Record<string, ClauseState>;
  gaps?: Record<string, number>;
};

export const IN_DISCUSSION: States = {
  otherwise: "agreed",
  at: {
    "cl-response-time": "crossed",
    "cl-between-meetings": "open",
    "cl-confidential-safety": "partners_turn",
    "cl-not-appraisal": "my_turn",
    "cl-scope": "parked",
    "cl-closing": "left_out",
  },
};

export const DRAFT: States = {
  otherwise: "draft",
  gaps: { "cl-purpose": 1, "cl-success": 1, "cl-review": 1 },
};

export type People = { me: PersonView; partner: PersonView };
export const MAYA_AND_SAM: People = { me: MAYA, partner: SAM };
export const LONG_NAMES: People = { me: ALEKSANDRA, partner: OLUWASEUN };

function stateOf(states: States, clause: string): ClauseState {
  return states.at?.[clause] ?? states.otherwise;
}

export function lines(states: States): ClauseLine[] {
  let number = 0;
  return clauses.map(({ clause, heading, title }) => {
    const state = stateOf(states, clause);
    const isIn = state !== "open" && state !== "left_out";
    if (isIn) number += 1;
    return {
      clause,
      heading,
      title,
      state,
      number: isIn ? number : null,
      gaps: states.gaps?.[clause] ?? 0,
      changedSinceSigned: false,
    };
  });
}

const PRESETS = [
  ["workplace", "Workplace", 34],
  ["public-service", "Public service", 36],
  ["academic", "PhD or postdoc", 49],
  ["career-changer", "Career-changer", 39],
  ["flash", "Flash", 9],
] as const;

export function agreement(
  state: AgreementState,
  states: States,
  people: People = MAYA_AND_SAM,
  more: Partial<AgreementView> = {},
): AgreementView {
  const all = state.is === "none" ? [] : lines(states);
  const count = (...wanted: ClauseState[]) => all.filter((line) => wanted.includes(line.state)).length;
  return {
    version: 1,
    state,
    clauses: all,
    settledCount: count("agreed", "left_out"),
    needsMeCount: count("my_turn", "crossed", "crossed_yes"),
    needsPartnerCount: count("partners_turn"),
    versions: [],
    draftToProposeCount: 0,
    ...people,
    preset: state.is === "none" ? null : "workplace",
    presets: PRESETS.map(([id, title, clauseCount]) => ({
      id,
      title,
      text: "Two colleagues, in one house or in two.",
      clauseCount,
    })),
    headings: [...new Set(clauses.map(({ heading }) => heading))],
    addable: [
      { clause: "cl-mentor-listens", title: "Listening and sharing", heading: "What the mentor does" },
      { clause: "cl-mentor-thinking", title: "Thinking for oneself", heading: "What the mentor does" },
      { clause: "cl-mentee-acts", title: "From talk to action", heading: "What the mentee does" },
    ],
    ...more,
  };
}

export function textClauses(states: States): TextClause[] {
  return lines(states).flatMap(({ clause, heading, title, number, state }) =>
    number === null
      ? []
      : [
          {
            clause,
            heading,
            title,
            number,
            state,
            wording: clauses.find((one) => one.clause === clause)?.wording ?? "",
          },
        ],
  );
}

export function wholeText(state: AgreementState, states: States, version = 1): WholeTextView {
  const all = lines(states);
  return {
    version,
    clauses: textClauses(states),
    left: all
      .filter((line) => line.state === "my_turn")
      .map(({ clause, title }) => ({
        clause,
        title,
        proposal: `p-${clause}`,
        leaveOut: clause === "cl-closing",
      })),
    pageCount: 3,
    leftOut: all.filter((line) => line.state === "left_out").map(({ title }) => title),
    state,
  };
}

const same = (text: string): Span => ({ kind: "same", text });
const gone = (text: string): Span => ({ kind: "gone", text });
const fresh = (text: string): Span => ({ kind: "new", text });
const reads = (spans: Span[]) => spans.flatMap(({ kind, text }) => (kind === "gone" ? [] : [text])).join("");

const REPLY_TAIL =
  ". A short note that a full answer will follow counts as a reply. If the mentor does not know, they name someone who might.";
export const MAYA_REPLIES: Span[] = [
  same("The mentor replies within "),
  gone("one week"),
  fresh("two working days"),
  same(" and the mentee within "),
  gone("three working days"),
  fresh("two working days"),
  same(REPLY_TAIL),
];
export const SAM_REPLIES: Span[] = [
  same("The mentor replies within "),
  gone("two working days"),
  fresh("one week"),
  same(" and the mentee within "),
  gone("two working days"),
  fresh("three working days"),
  same(REPLY_TAIL),
];
export const SAM_APPRAISAL: Span[] = [
  same(
    "Honest feedback here is for learning. The mentor does not rate job performance, takes no part in appraisals and passes ",
  ),
  gone("no opinion about the mentee to anyone who does"),
  same(" "),
  fresh("nothing he hears here to anyone who does"),
  same(". "),
  fresh("If such a person asks, the mentor says only that we meet."),
];

export function letter(side: "me" | "partner", redline: Span[], more: Partial<LetterView> = {}): LetterView {
  return {
    proposal: `p-${side}`,
    side,
    at: side === "me" ? "2026-11-21T18:20:00Z" : "2026-11-22T17:05:00Z",
    title: "",
    wording: reads(redline),
    leaveOut: false,
    reason: "",
    redline,
    changeCount: 2,
    waiting: false,
    kept: false,
    ...more,
  };
}

export function happened(
  side: "me" | "partner",
  what: HistoryLine["what"],
  at: string,
  wording = "",
): HistoryLine {
  return { side, what, at, wording, reason: "" };
}

export const PURPOSE_FIELDS: ParamField[] = [
  {
    id: "focus_areas",
    label: "Areas of focus",
    kind: { is: "multi_choice" },
    value: { many: ["skills for the present role", "leading others"] },
    required: true,
    freeEntry: true,
    whenEmpty: null,
    options: [
      "skills for the present role",
      "leading others",
      "the next career step",
      "knowing more people",
      "confidence",
      "settling into a new place",
      "balance of work and life",
      "a subject of our own",
    ].map((value) => ({ value, label: value })),
    sharedWith: [],
  },
  {
    id: "purpose_statement",
    label: "Our purpose in one or two sentences",
    kind: { is: "long_text" },
    value: null,
    required: true,
    freeEntry: false,
    whenEmpty: null,
    options: [],
    sharedWith: [],
  },
];

const REPLY_OPTIONS = ["one working day", "two working days", "three working days", "one week"];
const field = (
  id: string,
  label: string,
  kind: ParamField["kind"],
  more: Partial<ParamField> = {},
): ParamField => ({
  id,
  label,
  kind,
  value: null,
  required: true,
  freeEntry: false,
  whenEmpty: null,
  options: [],
  sharedWith: [],
  ...more,
});

/** One field of every kind, in the order of the bindings. */
export const ALL_FIELDS: ParamField[] = [
  field(
    "programme_name",
    "Programme or organisation",
    { is: "text" },
    {
      required: false,
      whenEmpty: "our own arrangement",
      value: { text: "our own arrangement" },
    },
  ),
  field("start_date", "First day", { is: "day" }, { value: { day: "2026-11-30" }, sharedWith: ["Review"] }),
  field(
    "goal_limit",
    "Largest number of goals at one time",
    { is: "whole", min: 1, max: 5 },
    { value: { whole: 3 } },
  ),
  field(
    "mentor_response_time",
    "Mentor replies within",
    { is: "choice" },
    {
      value: { text: "three working days" },
      options: REPLY_OPTIONS.map((value) => ({ value, label: value })),
    },
  ),
  field(
    "success_signs",
    "Signs that the mentoring works",
    { is: "list" },
    {
      value: {
        many: ["Maya leads a planning meeting on her own", "Maya knows six people outside her department"],
      },
    },
  ),
];

export const CONFIDENTIAL = [
  [
    "cl-confidential",
    "What we tell each other stays between us, now and after we finish. We may pass on only this: {privacy_exceptions}. This holds for both of us.",
  ],
  [
    "cl-confidential-nothing",
    "Nothing leaves this pair without a yes from the other, not even that we meet. This holds for both of us, now and after we finish.",
  ],
  [
    "cl-confidential-topics",
    "We may name our topics, never the details. This holds for both of us, now and after we finish.",
  ],
  [
    "cl-confidential-case",
    "We decide case by case; until then it stays between us. This holds for both of us, now and after we finish.",
  ],
] as const;

export function clauseView(clause: string, state: ClauseState, more: Partial<ClauseView> = {}): ClauseView {
  const at = clauses.findIndex((one) => one.clause === clause);
  const found = clauses[at];
  if (!found) throw new Error(`no clause ${clause}`);
  const isAgreed = state === "agreed";
  return {
    clause,
    number: state === "open" || state === "left_out" ? null : at + 1,
    heading: found.heading,
    title: found.title,
    state,
    required: found.required,
    own: false,
    agreed: isAgreed ? found.wording : null,
    before: null,
    letters: [],
    draft: null,
    draftWording: found.wording,
    params: [],
    alternatives: [],
    history: [],
    previous: clauses[at - 1]?.clause ?? null,
    next: clauses[at + 1]?.clause ?? null,
    nextNeedsMe: null,
    signedWording: null,
    cameFrom: null,
    hasPartner: true,
    ...more,
  };
}

export const NO_DRAFT: ClauseDraft = {
  title: "",
  ownWords: null,
  alternative: null,
  params: {},
  leaveOut: false,
  reason: "",
};
