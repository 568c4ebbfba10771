// A goal: its sentence with blanks, its progress, steps and notes.
import { plural, type WordsOf } from "../../shared/words";
import type { GoalKind, LearningWay, Realistic, StepStanding } from "./idp.data";

const en = {
  newTitle: "New goal",
  where: "IDP, goal",
  by: "By",
  iWill: "I will",
  seeIt: "We will see it by",
  byField: "By which day",
  willField: "What I will do, in one sentence",
  willHint: "Begin with a verb.",
  seeField: "How we will see it",
  seeHint: "Something that can be seen, heard or counted.",
  add: "Add this goal",
  openBlanks: "While a blank is open, it is a draft. Drafts cannot be shared.",
  more: "More about this goal",
  moreSaid: "Why now, where it stands, skills, what I ask",
  why: "Why now",
  whyHint: "Link it to your direction.",
  today: "Where this stands today",
  ask: "What I ask of my mentor",
  kind: "Kind of goal",
  realistic: "How realistic is it?",
  skills: "Skills it builds on",
  progress: "Progress",
  howFar: "How far is this goal?",
  changes: "Does something change?",
  progressLine: "Why this word? One line",
  noteProgress: "Keep it as of today",
  progressNoted: "Noted.",
  progressPast: "Earlier words",
  steps: "Steps",
  noSteps: "Small enough for the next four weeks.",
  step: "Step",
  due: "Done by",
  addStep: "Add a step",
  editStep: "Change",
  keepStep: "Keep the step",
  ifThen: "If … then …",
  ifThenHint: "If it is Monday at nine, then I open the draft.",
  help: "Help I need, and from whom",
  stepState: "Where it stands",
  stepReason: "Why it is dropped",
  result: "What happened",
  removeStep: "Remove",
  moved: (n: number) => plural(n, { one: "moved once", other: "moved # times" }),
  notes: "Progress notes",
  noNotes: "What moved, and how you can tell.",
  noteDay: "Day",
  what: "What I did or saw",
  measure: "Measure now",
  feedback: "Feedback I received",
  notNow: "Not now",
  addNote: "Add a note",
  keepNote: "Keep the note",
  removeNote: "Remove the note",
  stands: "Where it stands",
  reached: "Reached",
  reachedThen: "Its sign was seen.",
  pause: "Pause",
  pauseThen: "It rests for a while.",
  letGo: "Let go",
  letGoThen: "On purpose. It counts as learning.",
  again: "Take it up again",
  againThen: "It is active.",
  reason: "Your reason, in a line",
  reasonHint: "For yourself first. It is shared if the goal is.",
  saySo: "Say so",
  earlier: "Earlier wordings",
  until: (day: string) => `until ${day}`,
  up: "Move up",
  down: "Move down",
  remove: "Remove this goal",
  removed: "Removed. It can come back for 60 days.",
  removedNow: "Removed. It can come back at the top of the page, or from Settings.",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;

export const KINDS: Record<GoalKind, string> = {
  career: "Career",
  skill: "Skill",
  project: "Project",
  wellbeing: "Wellbeing",
};

export const REALISTIC: Record<Realistic, string> = {
  very_likely: "Very likely",
  likely: "Likely",
  stretch: "A stretch",
  long_shot: "A long shot",
};

export const WAYS: Record<LearningWay, string> = {
  practice: "Practise on the job",
  person: "Learn from a person",
  course: "Course or reading",
  experiment: "Experiment",
};

export const STANDINGS: Record<StepStanding, string> = {
  planned: "Planned",
  in_progress: "In progress",
  done: "Done",
  dropped: "Dropped",
};
