// One meeting for my calendar.
import type { WordsOf } from "../../shared/words";
import type { CalendarState } from "./meeting.data";

const en = {
  act: {
    not_saved: "Save for my calendar",
    saved: "Save for my calendar",
    outdated: "Update my calendar",
    cancelled: "Take it out of my calendar",
  } satisfies Record<CalendarState, string>,
  stands: {
    not_saved: "",
    saved: "",
    outdated: "The date has moved since you saved it for your calendar.",
    cancelled: "You saved this date for your calendar. It may still stand there.",
  } satisfies Record<CalendarState, string>,
  says: "The file says this, and nothing more:",
  entry: (partner: string) => `Meeting with ${partner}`,
  noMore: "No topic, no note. It is marked as private, for calendars that others can see.",
  place: (place: string) => `Say the place too: ${place}`,
  how: "Open the file with your calendar. If the date moves, save it again: the same entry changes.",
  howGone:
    "Open the file with your calendar, and the entry goes. A few calendars leave it there; then delete it by hand.",
  save: "Choose a place for the file",
  notNow: "Not now",
  saved: (file: string, folder: string) => `Saved as ${file} in ${folder}.`,
  done: "Done",
  card: "Paper card",
  minutes: "Minutes on paper",
} as const;

export type Words = WordsOf<typeof en>;
export const words: Words = en;
