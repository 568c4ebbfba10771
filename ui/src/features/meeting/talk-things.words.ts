// What else is kept for the talk, in words.
import { dayPlain, dayShort, type Day } from "../../shared/day";
import type { WordsOf } from "../../shared/words";
import type { MeetingPeople, TalkThing } from "./meeting.data";
import { shortDate } from "./meeting.words";

const en = {
  from: {
    extension: "For the talk, from how long it runs",
    pause: "For the talk, from how long it runs",
    focus: "For the talk, from the development plan",
    disclosure: "For the talk: may I say this?",
    date: "For the talk: the date of another meeting",
    outcome: "For the talk, from the expectations",
    come_back: "You both wanted to come back to this",
  },
  extension: (day: string) => `A later last day: ${day}`,
  pause: (from: string, back: string) => `A pause from ${from}, back on ${back}`,
  focus: "Our focus",
  since: (day: string) => `on or after ${day}`,
};

export const words: WordsOf<typeof en> = en;

/** What a thing for the talk is called. */
export function titleOf(thing: TalkThing, people: MeetingPeople): string {
  const { today } = people;
  switch (thing.thing) {
    case "extension":
      return words.extension(dayPlain(thing.endDay, today));
    case "pause":
      return words.pause(dayShort(thing.fromDay, today), dayShort(thing.returnDay, today));
    case "focus":
      return words.focus;
    case "disclosure":
      return thing.words;
    case "date":
      return shortDate(thing, people);
    case "outcome":
    case "come_back":
      return thing.text;
  }
}

/** Where it comes from, above its name. */
export function fromWords(thing: TalkThing, today: Day): string {
  const from = words.from[thing.thing];
  return thing.thing === "come_back" ? `${from} ${words.since(dayShort(thing.backDay, today))}` : from;
}
