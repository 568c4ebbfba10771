// From the plan to other rooms, and the small celebrations.
import { plural, type WordsOf } from "../../shared/words";

const en = {
  toAgenda: "Talk about it",
  about: (title: string) => `About: ${title}`,
  thanks: (title: string) => `Thanks: ${title}`,
  parked: "On the next agenda. Only me, until you share it.",
  seeAgenda: "See the agenda",
  promiseIt: "Put it among our promises, as mine",
  promiseItHint: "You can change its day later, or drop it with a reason.",
  promiseText: "What I promise",
  promiseDay: "By when, if you know",
  promised: "Your promise leaves with your next parcel.",
  celebrate: "A moment to be glad",
  reachedMentor: (name: string) => `${name} reached this goal. Say what you saw on the way there.`,
  oneLine: "One sentence, if you like",
  keepLine: "Keep it",
  keepWith: (name: string) => `Put it beside, for ${name}`,
  bringThanks: "Bring it to the thanks",
  notNow: "Not now",
  reviewTitle: "Look at it again",
  reviewDay: "The day I want to look at my plan again",
  reviewSet: "Noted. Today reminds you.",
  reviewDue: (day: string) => `You wanted to look at your plan again on ${day}.`,
  reviewsTitle: "What your agreement says",
  agreed: {
    first_idp: (day: string) => `The first version of the plan by ${day}.`,
    midpoint: (day: string) => `The longer review around ${day}.`,
  },
  everyMeetings: (n: number) =>
    plural(n, { one: "A short look back after each meeting.", other: "A short look back every # meetings." }),
  takeDay: "Take this day",
  toClause: "Read the clause",
  noAgreedDay: "Your agreement names no day for this yet.",
  proposeDay: (day: string, name: string) => `Propose ${day} to ${name} as the longer review`,
  proposeHint: (name: string) => `${name} reads the day, and nothing of your plan.`,
  draftDay: (day: string) => `Put ${day} into my draft as the longer review`,
  proposed: "Proposed. It leaves with your next parcel.",
  drafted: "It stands in your draft.",
  mineWaits: (day: string, name: string) => `You proposed ${day}. It waits for ${name}’s yes.`,
  theirsWaits: (day: string, name: string) => `${name} proposes ${day}. Answer it at the clause.`,
  agreedNext: (day: string) => `You both said yes to ${day}. It counts once you both sign the next version.`,
  ownWords: "The clause is in your own words: a day is changed there.",
  changedSince: "Changed in the shared plan since then",
  planGoals: "Goals",
  goalsOf: (name: string) => `Goals of ${name}`,
  askOpen: (name: string) => `${name} asks you for something in the plan.`,
  openPlan: "Open the plan",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;

const POINT_CHARS_MAX = 200;

/** A title for the agenda that fits there. */
export function fitted(title: string, chars = POINT_CHARS_MAX): string {
  const letters = [...title.replace(/\s+/g, " ").trim()];
  return letters.length <= chars
    ? letters.join("")
    : `${letters
        .slice(0, chars - 1)
        .join("")
        .trimEnd()}…`;
}
