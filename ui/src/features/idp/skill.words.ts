// The skills check.
import { plural, type WordsOf } from "../../shared/words";
import type { SkillImportance } from "./idp.data";

const en = {
  title: "Skills check",
  lede: "Say where you stand today, and what your direction needs. For learning, not for appraisal.",
  where: "IDP, skills check",
  choose: "Choose skills",
  chosen: (n: number, most: number) =>
    plural(n, { one: `# of at most ${most}`, other: `# of at most ${most}` }),
  few: (n: number) => `You have ${n}. Six to twelve give a fuller picture.`,
  sheet: "What I take from it",
  own: "One of my own",
  ownName: "Its name",
  ownSign: (step: number) => `What step ${step} looks like`,
  addOwn: "Add it",
  pick: "Take into my list",
  drop: "Leave out of my list",
  rate: "Say where I stand",
  now: "Now",
  needed: "Needed for where I want to go",
  notRelevant: "Not relevant",
  notSaid: "Not said",
  example: "An example that shows it",
  exampleHint: "A real moment from the last three months.",
  importance: "How much it matters",
  keep: "Keep as of today",
  notNow: "Not now",
  kept: "Kept as of today.",
  asTable: "Show as table",
  asPicture: "Show as picture",
  skill: "Skill",
  before: "Last time",
  legendNow: (name: string) => `${name}, now`,
  legendSees: (name: string) => `${name} sees`,
  nowLow: "now",
  seesLow: "sees",
  tableOf: "Skills, now and last time",
  notSeen: "Not seen",
  keptClosed: "Not shown",
  legendBefore: "last time",
  legendNeeded: "needed for the way ahead",
  neededAhead: "Needed for the way ahead",
  signs: "What the steps look like",
  sign: (step: number) => `Step ${step}`,
  said: (name: string, now: string) => `${name}: ${now}.`,
  sees: (name: string, now: string) => `${name} sees: ${now}.`,
  seesNot: (name: string) => `${name}: not seen yet.`,
  bothSay: (now: string) => `Both: ${now}.`,
  saidBefore: (before: string) => `Last time: ${before}.`,
  saidNeeded: (needed: string) => `Needed: ${needed}.`,
  unrated: "Not rated yet",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;

export const IMPORTANCE: Record<SkillImportance, string> = { low: "A little", medium: "Some", high: "Much" };
