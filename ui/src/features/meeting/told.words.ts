// A date asked and answered in a short mail, for somebody who reads on a phone.
import { clockTime, dayIn, dayPlain, dayShort, zoneName } from "../../shared/day";
import type { WordsOf } from "../../shared/words";
import type { DateView, MeetingPeople, ToldAnswer } from "./meeting.data";

const en = {
  byMail: (partner: string) => `${partner} reads mail on a phone`,
  byMailMore: "ask and note a short answer",
  askSay: (partner: string) =>
    `The mail alone is enough for ${partner} to answer. It says day and time, and no topic.`,
  ask: "Write the mail",
  askSubject: (me: string) => `A date, from ${me}`,
  paste: "The answer, as it came",
  pasteHint: "Such as: ok 14 May 15:00",
  keep: "Keep it as told to me",
  kept: "Kept as told to you.",
  dropped: "Let go.",
  told: (day: string, partner: string) => `As told to you by ${partner}, entered by you on ${day}.`,
  says: {
    yes: "It says yes to this date.",
    no: "It says no to this date.",
    other_date: "It names another day or time. You can propose that one.",
    unclear: "It says neither yes nor no, as far as Ithaca can read it.",
  } satisfies Record<ToldAnswer, string>,
  earlier: "It was about an earlier date.",
  notYes: (partner: string) => `It never counts as the yes of ${partner}, who is still asked in Ithaca.`,
  drop: "Remove it",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;

/** The whole mail: one question that can be answered in one line (XC-9). In both zones where they differ. */
export function askBody(partner: string, me: string, date: DateView, people: MeetingPeople): string {
  const at = (zone: string) =>
    `${dayShort(dayIn(Date.parse(date.starts), zone), people.today)}, ${clockTime(date.starts, zone)}`;
  const zones = [...new Set([people.partnerZone, people.myZone])];
  const when = zones.map((zone) => `${at(zone)} (${zoneName(zone)})`).join(", which is ");
  const short = `ok ${dayPlain(dayIn(Date.parse(date.starts), people.partnerZone), people.today)} ${clockTime(date.starts, people.partnerZone)}`;
  return `Hello ${partner},\n\n${when}: is that all right for us to meet? A short “${short}” is enough.\n\n${me}`;
}
