// Who sees it: sharing, taking back, the lane, suggestions.
import { dayPlain, type Day } from "../../shared/day";
import { dayHere } from "../../shared/here";
import { plural, type WordsOf } from "../../shared/words";
import type { AskAnswer, IdeaKind, IdeaView } from "./idp.data";

const en = {
  shareTitle: (name: string) => `Share with ${name}`,
  shareLead: (name: string) => `This is what ${name} will get, word for word, with your next parcel.`,
  parts: "What of this goal",
  progress: "Progress word and line",
  details: "Kind, where it stands, skills, how realistic",
  steps: (n: number) => plural(n, { one: "Its # step", other: "Its # steps" }),
  notes: (n: number) => plural(n, { one: "Its # progress note", other: "Its # progress notes" }),
  share: (name: string) => `Share with ${name}`,
  shareAgain: (name: string) => `Share this with ${name}`,
  shared: "Shared. It leaves with your next parcel.",
  takeBack: "Make it Only me again",
  tookBack: "Taken back.",
  partnerHas: (name: string, day: string) =>
    `${name} already has the text of ${day}. It will be marked as taken back; you cannot make anybody forget it.`,
  notYet: (name: string) => `Once ${name} has joined, you can share it. Until then it is Only me.`,
  heldBack: (name: string) =>
    `${name} has an earlier text. These words are held back: too long, unfinished, or somebody else’s.`,
  alsoWith: (names: string) => `Also shared with ${names}.`,
  lenders: (name: string) => `Words of ${name} stand in it. Ask ${name} before you pass them on.`,
  askedThem: (name: string) => `${name} told me yes another way`,
  askThem: (name: string) => `Ask ${name}`,
  askThemThen: (name: string) =>
    `${name} is asked about exactly these words, and not told whom you would show them. Until a yes they stay here.`,
  askedToWhom: "somebody else who walks along with me",
  askedNow: "The question leaves with your next parcel.",
  asking: (name: string) => `${name} has not answered your question yet.`,
  theirYes: (name: string) => `${name} said yes to these words.`,
  seeTitle: (name: string) => `What ${name} sees`,
  seeLead: (name: string) =>
    `Exactly this, once your parcels have reached ${name}. Everything else is Only me.`,
  nothingShared: (name: string) => `Nothing is shared with ${name} yet.`,
  noneForMentor: (name: string) => `${name} has not shared a part of the plan yet. It comes in parcels.`,
  sharedNothing: (name: string) => `${name} shared no part of the plan.`,
  closedLede: (name: string) => `What ${name} shared with you stays here to read.`,
  noneForMentorMore: (name: string) =>
    `The plan is ${name}’s own and is shared part by part. You can suggest something at any time.`,
  waitsForYou: "Waits for your answer",
  waiting: "Waits for the next parcel",
  takenBack: "Taken back",
  takenBackOn: (day: string) => `taken back on ${day}`,
  lane: (name: string) => `${name}’s lane`,
  ourLane: "Beside it",
  laneHelp: (name: string) => `${name} reads this and writes beside it, never in it.`,
  comment: "Comment",
  commentOn: (what: string) => `Comment beside ${what}`,
  besideWhat: "Beside what",
  besideAll: "All of it",
  writeComment: "Write a comment",
  keepComment: "Put it beside",
  removeComment: "Remove",
  commented: "It leaves with your next parcel.",
  answerTo: (name: string) => `Your answer to what ${name} asks`,
  yes: "Yes, I will",
  yesThen: "A few words are welcome.",
  no: "No",
  noThen: "A reason is welcome, not needed.",
  other: "Something else",
  otherThen: "Say what you can offer instead.",
  answerWords: "Your words",
  answer: "Answer",
  answeredFor: (ask: string) => `The ask read then: “${ask}”`,
  suggest: "Suggest something",
  suggestMore: "A goal, something to read, a person to meet",
  introduce: (name: string) => `Introduce ${name} to somebody`,
  introduceMore: "Help goes both ways: a person worth meeting",
  introduceWho: "Who it is",
  suggestKind: "What do you suggest?",
  suggestTitle: "In one line",
  suggestText: "What for",
  preparation: "How to prepare",
  resource: "Kind of resource",
  suggestIt: (name: string) => `Suggest it to ${name}`,
  suggested: "It leaves with your next parcel.",
  takeUp: "Take it up",
  takeUpThen: "It becomes yours, Only me.",
  leave: "Leave it",
  leaveThen: "No reason is needed.",
  leaveLine: "A line with it, if you like",
  noteMade: "The introduction was made",
  noteThanked: "Thanks were given",
  noteText: "What came of it",
  note: "Note it",
  why: "Why now",
  sign: "How we will see it",
  by: "By",
  ask: "Ask",
  progressWord: "Progress",
  today: "Where it stands today",
  skills: "Skills",
  reason: "Reason",
  goals: "Goals",
  sheets: "Sheets",
  ideas: "Suggestions",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;

export const ANSWERS: Record<AskAnswer, string> = { yes: "Yes", no: "No", else: "Something else" };

export const IDEAS: Record<IdeaKind, string> = {
  goal: "A goal",
  resource: "Something to read, watch or use",
  person: "A person to meet",
};

export function on(at: string, today: Day): string {
  return dayPlain(dayHere(at), today);
}

/** Offered, made, thanked; taken up or left. */
export function ideaStands(idea: IdeaView): string {
  const last = idea.introduction.at(-1);
  if (last?.step === "thanked") return "offered → made → thanked";
  if (last?.step === "made") return "offered → made";
  if (idea.answer === "taken_up") return "taken up";
  if (idea.answer === "left") return "left for now";
  return idea.idea === "person" ? "offered" : "suggested";
}
