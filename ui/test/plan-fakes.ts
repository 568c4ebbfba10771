// An invented development plan: Maya's own, and what Sam is shown of it. Nothing of it is in the product.
import type {
  AdviceView,
  CommentView,
  GoalCard,
  GoalView,
  IdeaView,
  IdpView,
  LaneView,
  LenderView,
  PersonView,
  SharedGoal,
  SharedIdpView,
  SharePreview,
  SheetFieldView,
  SheetLine,
  SheetView,
} from "../src/bindings";
import { SCALE, WILD } from "./idp-fakes";
import { MAYA, PAIR, SAM, TODAY } from "./room";

export type Pairing = { me: PersonView; partner: PersonView };

const ALONE = { shared: false, partnerHas: null, waiting: false, heldBack: false, others: [] };
const SHARED = { ...ALONE, shared: true, partnerHas: "2026-11-20T10:00:00Z" };
export const NO_LANE: LaneView = { block: null, comments: [], answer: null };

const PROGRESS = ["Not started", "First steps", "Half way", "Nearly there", "Reached"].map((word) => ({
  word,
  anchor: "",
}));

export const comment = (by: PersonView, field = "", text = "Choose the smallest meeting."): CommentView => ({
  comment: `c-${field}`,
  by,
  mine: false,
  field,
  text,
  at: "2026-11-21T10:00:00Z",
  waiting: false,
});

export const goalCard = (sentence: string, more: Partial<GoalCard> = {}): GoalCard => ({
  goal: sentence,
  rank: 1,
  sentence,
  sign: "A plan everyone can repeat.",
  day: "2027-01-15",
  madeDay: "2026-11-10",
  state: "active",
  stateDay: "2026-11-10",
  reason: "",
  progress: { day: "2026-11-20", word: "first_steps", line: "The room is booked" },
  stepsDone: 1,
  stepsCount: 2,
  nextStepDay: "2026-11-27",
  commentCount: 1,
  audience: SHARED,
  ...more,
});

const sheetLine = (number: number, title: string, more: Partial<SheetLine> = {}): SheetLine => ({
  sheet: number === 3 ? "idp-skills" : `idp-${String(number)}`,
  number,
  title,
  about: "",
  state: "begun",
  onTable: true,
  gathered: false,
  audience: ALONE,
  ...more,
});
const SHEETS = [
  sheetLine(1, "Where I want to go"),
  sheetLine(3, "Skills check"),
  sheetLine(12, "Support", { audience: SHARED, state: "complete" }),
  sheetLine(9, "Wider career page", { onTable: false, state: "empty" }),
];

export const idea = (more: Partial<IdeaView> = {}): IdeaView => ({
  block: "b-idea",
  by: SAM,
  mine: false,
  idea: "person",
  title: "Lena Novak",
  text: "She runs the night buses.",
  preparation: "Read her report first.",
  resourceName: "",
  at: "2026-11-20T10:00:00Z",
  waiting: false,
  answer: null,
  answerText: "",
  introduction: [],
  lane: { ...NO_LANE, block: "b-idea" },
  ...more,
});

export function plan(
  { me, partner }: Pairing = { me: MAYA, partner: SAM },
  more: Partial<IdpView> = {},
): IdpView {
  return {
    me,
    partner,
    canShare: true,
    begun: true,
    depth: "usual",
    today: TODAY,
    reviewDay: "",
    agreedDays: [
      { what: "first_idp", day: "2027-01-06" },
      { what: "midpoint", day: "2027-05-25" },
    ],
    reviewInAgreement: { way: "propose", agreed: "2027-05-25", mine: null, theirs: null },
    reviewMeetings: 3,
    direction: "Leading a small team well, and staying curious.",
    ask: "Sit in once.",
    sheets: SHEETS,
    goals: [goalCard("Run our planning meeting twice"), goalCard(WILD, { rank: 2, audience: ALONE })],
    removed: [goalCard("Learn to juggle", { rank: 3, audience: ALONE })],
    goalLimit: 1,
    activeCount: 2,
    progressScale: PROGRESS,
    skills: {
      scale: SCALE,
      mine: [
        {
          competency: "own-1",
          name: WILD,
          group: "",
          about: "",
          signs: ["", "", ""],
          picked: true,
          importance: "high",
          ratings: [
            { day: "2026-08-01", now: 1, needed: 4, example: "" },
            { day: "2026-11-01", now: 2, needed: 4, example: "I still wait a week too long." },
          ],
        },
      ],
      others: [],
      fewest: 6,
      most: 12,
    },
    ideas: [idea()],
    snapshots: [{ snapshot: "s-1", day: "2026-08-01", name: "Before the winter" }],
    ...more,
  };
}

const field = (name: string, label: string, more: Partial<SheetFieldView> = {}): SheetFieldView => ({
  field: name,
  label,
  help: "",
  kind: "text",
  options: [],
  required: true,
  mentors: false,
  charsMax: 4000,
  value: { text: "Leading a small team." },
  ...more,
});

export const sheetView = (more: Partial<SheetView> = {}): SheetView => {
  const fields = [
    field("picture", "In three to five years I would like to be doing"),
    field("why", WILD, { kind: "line", charsMax: 200, value: { text: WILD } }),
    field("list", "What gives me energy", { kind: "list", charsMax: 200, value: { many: ["Maps", WILD] } }),
    field("by", "By when", { kind: "day", charsMax: 10, value: { text: "2027-02-01" } }),
  ];
  return {
    me: MAYA,
    partner: SAM,
    canShare: true,
    line: sheetLine(1, "Where I want to go", { about: "Say it as it would feel.", audience: SHARED }),
    grows: false,
    rows: [{ row: "p-1", fields, lane: { block: "b-1", comments: [comment(SAM, "picture")], answer: null } }],
    blank: fields.map((one) => ({ ...one, value: null })),
    gathered: [],
    sheets: SHEETS,
    ...more,
  };
};

export const goalView = (more: Partial<GoalView> = {}): GoalView => ({
  me: MAYA,
  partner: SAM,
  canShare: true,
  today: TODAY,
  card: goalCard("Run our planning meeting twice"),
  draft: {
    sentence: "Run our planning meeting twice",
    day: "2027-01-15",
    sign: "A plan everyone can repeat.",
    kind: "skill",
    why: "I want to lead without shouting.",
    today: "I have never run one.",
    skills: [],
    realistic: "likely",
    ask: "Sit in once.",
  },
  earlier: [{ untilDay: "2026-11-15", sentence: "Run a meeting" }],
  progress: [{ day: "2026-11-20", word: "first_steps", line: "The room is booked" }],
  progressScale: PROGRESS,
  steps: [
    {
      step: "st-1",
      text: "Watch Lena run hers",
      kind: "person",
      ifThen: "If it is Monday, then I ask.",
      help: "",
      dueDay: "2026-11-27",
      state: "in_progress",
      movedCount: 1,
      reason: "",
      result: "",
    },
  ],
  notes: [{ note: "n-1", day: "2026-11-18", what: WILD, measure: "1 of 2", feedback: "" }],
  parts: { progress: true, details: false, steps: false, notes: false },
  lane: { block: "b-1", comments: [comment(SAM)], answer: null },
  skills: [],
  celebration: "",
  ...more,
});

export const sharedGoal = (more: Partial<SharedGoal> = {}): SharedGoal => ({
  sentence: "Run our planning meeting twice",
  why: "",
  sign: "A plan everyone can repeat.",
  day: "2027-01-15",
  ask: "Sit in once, and tell me what you saw.",
  state: "active",
  reason: "",
  rank: 1,
  progress: null,
  details: null,
  steps: [],
  notes: [],
  firstAt: "2026-11-20T10:00:00Z",
  at: "2026-11-20T10:00:00Z",
  waiting: false,
  lane: { block: "b-1", comments: [], answer: null },
  ...more,
});

export const sharedPlan = (more: Partial<SharedIdpView> = {}): SharedIdpView => ({
  owner: MAYA,
  reader: SAM,
  mine: false,
  canWrite: true,
  sheets: [
    {
      sheet: "idp-1",
      number: 1,
      title: "Where I want to go",
      rows: [
        {
          fields: [
            { field: "picture", label: "In three to five years", value: { text: "Leading a small team." } },
            { field: "why", label: "Why it matters", value: { many: ["Maps", WILD] } },
          ],
          ask: "",
          at: "2026-11-20T10:00:00Z",
          waiting: false,
          lane: { block: "b-2", comments: [comment(SAM, "why", "Which maps?")], answer: null },
        },
      ],
    },
  ],
  goals: [sharedGoal()],
  ideas: [],
  takenBack: [{ title: WILD, at: "2026-11-20T10:00:00Z", waiting: false }],
  progressScale: PROGRESS,
  resourceTypes: [{ id: "rt-book", text: "Book" }],
  asksOpen: 1,
  ...more,
});

export const lender = (more: Partial<LenderView> = {}): LenderView => ({
  pair: "other-pair",
  person: { name: "Priya Rao", shortName: "Priya", role: "mentor" },
  words: ["Choose the smallest meeting there is."],
  asked: false,
  asking: false,
  ...more,
});

export const preview = (more: Partial<SharePreview> = {}): SharePreview => ({
  partner: SAM,
  me: MAYA,
  parts: { progress: true, details: false, steps: false, notes: false },
  sheet: null,
  goal: sharedGoal(),
  stepCount: 1,
  noteCount: 1,
  lenders: [],
  shared: true,
  partnerHas: "2026-11-20T10:00:00Z",
  ...more,
});

export const ADVICE: AdviceView = {
  mentors: [{ name: "Priya Rao", shortName: "Priya", role: "mentor" }, SAM],
  groups: [
    {
      title: "Run our planning meeting twice",
      lines: [
        { mentor: 1, kind: "comment", text: "The smallest first.", at: "2026-11-20T10:00:00Z" },
        { mentor: 0, kind: "answer", text: "The largest first.", at: "2026-11-21T10:00:00Z" },
      ],
    },
    { title: "", lines: [{ mentor: 1, kind: "idea", text: WILD, at: "2026-11-20T10:00:00Z" }] },
  ],
};
export { PAIR };
