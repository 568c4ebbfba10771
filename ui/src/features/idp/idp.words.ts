// The development plan: overview, start, sheets, snapshots.
import { dayLong, dayPlain, fromToday, type Day } from "../../shared/day";
import { plural, type WordsOf } from "../../shared/words";
import type { ComparedKind, Depth, GoalProgress, GoalState, SheetState } from "./idp.data";

const en = {
  title: "Development plan (IDP)",
  where: "IDP",
  ofPartner: (name: string) => `${name}’s development plan (IDP)`,
  emptyLead: "Your own plan: where you want to go, a few goals, and what you ask of your mentor.",
  emptyMore:
    "It is Only me. You share it part by part, with whom you like. A first plan takes about twenty minutes.",
  begin: "Start small",
  beginThen: "A direction, two goals, one ask",
  allSheets: "See all thirteen sheets",
  skip: "Skip this",
  next: "Next",
  back: "Back",
  done: "See my plan",
  stepOf: (n: number, of: number) => `Start small, ${n} of ${of}`,
  askFirst: {
    direction: "Where do you want to go?",
    directionHelp: "Describe a good working day in three to five years. It may change.",
    directionField: "In three to five years I would like to be doing",
    first: "What will you do first?",
    firstHelp: "One sentence with three blanks. The rest can wait.",
    second: "And a second goal?",
    secondHelp: "Something different from the first: a person, a habit, a place. Or skip it.",
    ask: "What do you ask of your mentor?",
    askHelp: (name: string) => `One clear ask. ${name} can say yes, no, or something else.`,
    askField: "What I ask of my mentor",
    end: "That is a plan",
    endHelp: "It is Only me. Share what you like, when you like.",
  },
  direction: "Where I want to go",
  noDirection: "Write where you want to go",
  goals: "Goals",
  noGoals: "No goals yet. One is enough to begin.",
  newGoal: "New goal",
  overLimit: (limit: number) =>
    plural(limit, {
      one: "Your agreement says one at a time. That is for you two to judge.",
      other: "Your agreement says # at a time. That is for you two to judge.",
    }),
  seeAs: (name: string) => `See as ${name}`,
  skills: "Skills",
  openSkills: "Skills check",
  noSkills: "Choose six to twelve skills and say where you stand. Nobody is graded.",
  notAppraisal: "For learning, not for appraisal",
  sheets: "Sheets",
  sheetsSaid: (begun: number, of: number) => `${begun} of ${of} begun`,
  depth: "How much is on the table",
  depthName: { small: "Start small", usual: "Usual", everything: "Everything" } satisfies Record<
    Depth,
    string
  >,
  depthThen: {
    small: "Direction, goals, one ask",
    usual: "Sheets 1 to 5 and 12",
    everything: "All thirteen",
  } satisfies Record<Depth, string>,
  offTable: "Not on the table",
  sheetState: { empty: "", begun: "begun", complete: "complete" } satisfies Record<SheetState, string>,
  suggestions: (name: string) => `Suggestions between you and ${name}`,
  snapshots: "Snapshots",
  snapshotLead: "Freeze the plan as it is today, and compare later what changed. Only me.",
  snapshotName: "Name, if you like",
  freeze: "Freeze as of today",
  frozen: "Frozen.",
  compareWith: "Compare with",
  compareNow: "the plan now",
  nothingChanged: "Nothing changed between the two.",
  compareTitle: (before: string, after: string) => `${before} and ${after}`,
  reviewDay: "Day to look at the whole plan again",
  earlier: (count: number) => plural(count, { one: "One earlier goal", other: "# earlier goals" }),
  earlierMore: "Reached, or let go and learned from",
  removed: "Removed goals",
  restore: "Bring back",
  removedMore: "They can come back for 60 days",
  sheetOf: (n: number) => `IDP, sheet ${n} of 13`,
  addEntry: "Add an entry",
  entry: (n: number) => `Entry ${n}`,
  removeEntry: "Remove this entry",
  item: (label: string, n: number) => `${label}, ${n}`,
  addItem: "Add a line",
  notChosen: "Not chosen",
  toGoal: "Open the goal",
  gathered: "This sheet is gathered from your goals.",
  nothingGathered: "Nothing here yet. Open a goal and add it there.",
  completeWith: "The sheet is complete once it holds the fields marked *. There is no hurry.",
  goBack: "Back to the plan",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;

export const PROGRESS: Record<GoalProgress, string> = {
  not_started: "Not started",
  first_steps: "First steps",
  half_way: "Half way",
  nearly_there: "Nearly there",
  reached: "Reached",
};

export function stateWords(state: GoalState, day: Day, today: Day): string {
  const since = dayPlain(day, today);
  switch (state) {
    case "draft":
      return "Draft: a blank is open";
    case "active":
      return "Active";
    case "reached":
      return `Reached ${since}`;
    case "paused":
      return `Paused since ${since}`;
    case "let_go":
      return `Let go on ${since}`;
  }
}

/** "2 of 5 steps done, next in 3 days". */
export function stepsWords(done: number, of: number, next: Day | null, today: Day): string {
  if (of === 0) return "No steps yet";
  const count = plural(of, { one: `${done} of # step done`, other: `${done} of # steps done` });
  return next === null ? count : `${count}, next ${fromToday(next, today)}`;
}

const COMPARED: Record<ComparedKind, string> = {
  goal_added: "New goal",
  goal_gone: "Not in the plan any more",
  goal_reworded: "Worded anew",
  goal_sign: "Another sign of success",
  goal_day: "Another day",
  goal_state: "Stands elsewhere",
  goal_progress: "Progress",
  sheet: "Written anew",
  skill: "Rated anew",
};

export const comparedWords = (kind: ComparedKind): string => COMPARED[kind];

const STATES: Record<string, string> = {
  draft: "Draft",
  active: "Active",
  reached: "Reached",
  paused: "Paused",
  let_go: "Let go",
};

/** A code of a comparison as people read it. */
export function comparedValue(kind: ComparedKind, code: string, steps: readonly string[]): string {
  if (code === "") return "nothing yet";
  if (kind === "goal_progress") return PROGRESS[code as GoalProgress];
  if (kind === "goal_day") return dayLong(code);
  if (kind === "goal_state") return STATES[code] ?? code;
  if (kind === "skill") return steps[Number(code) - 1] ?? code;
  return code;
}
