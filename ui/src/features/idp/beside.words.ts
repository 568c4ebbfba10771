// From the plan to other rooms, and the small celebrations.
import type { WordsOf } from "../../shared/words";

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
  agreed: { first_idp: "The first version of the plan", midpoint: "The mid-point review" },
  agreementSays: (what: string, day: string) => `Your agreement says: ${what.toLowerCase()} by ${day}.`,
  takeDay: "Take this day",
  toClause: "Change it in the agreement",
  noAgreedDay: "Your agreement names no day for this yet.",
  planGoals: "Goals",
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
