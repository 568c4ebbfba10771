// Where a point or a promise came from, in a few quiet words.
import type { WordsOf } from "../../shared/words";
import type { MeetingId, PersonView } from "./meeting.data";

const en = {
  myPlan: "from your plan",
  theirPlan: (mentee: string) => `from ${mentee}’s plan`,
  meeting: "from a meeting",
  step: "from the steps of a meeting",
  checkin: "from the questions to pick from",
  activity: "from the ideas to pick from",
  review: "from your review",
} as const;

export type Words = WordsOf<typeof en>;
const words: Words = en;

/** "from your plan"; empty for what came from nowhere, or from where a newer Ithaca knows. */
export function originWords(origin: string, me: PersonView, partner: PersonView): string {
  switch (origin.split("/")[0]) {
    case "idp":
      return me.role === "mentee" ? words.myPlan : words.theirPlan(partner.shortName);
    case "meeting":
      return words.meeting;
    case "step":
      return words.step;
    case "checkin":
      return words.checkin;
    case "activity":
      return words.activity;
    case "review":
      return words.review;
    default:
      return "";
  }
}

/** The meeting something came from, which has a page. */
export function meetingOf(origin: string): MeetingId | undefined {
  const [kind, meeting] = origin.split("/");
  return kind === "meeting" ? meeting : undefined;
}

/** The review whose line something came from. */
export function reviewOf(origin: string): string | undefined {
  const [kind, review] = origin.split("/");
  return kind === "review" ? review : undefined;
}
