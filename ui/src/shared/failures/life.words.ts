// A later last day, a pause, and what may be said to somebody else.
import { KEPT, type Table } from "./shape";

type Codes =
  | "words_missing"
  | "nothing_signed"
  | "no_last_day"
  | "day_not_later"
  | "return_not_later"
  | "day_ahead"
  | "nothing_noted"
  | "evidence_too_large"
  | "evidence_empty";

export const life = {
  words_missing: {
    what: "The sentence or the person is still missing.",
    safe: KEPT,
    next: "Write whom you would tell, and the exact words.",
  },
  nothing_signed: {
    what: "No version is signed by both of you yet.",
    safe: "Your draft is as it was.",
    next: "Change the days in the draft itself, or sign first.",
  },
  no_last_day: {
    what: "Your signed text names no last day.",
    safe: "The agreement goes on as it is.",
    next: "If you want a last day, propose other words for the clause that names your days.",
  },
  day_not_later: {
    what: "This day is not later than the last day you have.",
    safe: KEPT,
    next: "Choose a later day, at most ten years from now.",
  },
  return_not_later: {
    what: "The day of return must come after the first day.",
    safe: KEPT,
    next: "Choose a day of return that lies ahead, at most two years from now.",
  },
  day_ahead: {
    what: "This day has not come yet.",
    safe: KEPT,
    next: "Choose today or an earlier day.",
  },
  nothing_noted: {
    what: "Nothing is noted here yet.",
    safe: "Your notebook is as it was.",
    next: "Note the day and the way first, then keep a file with it.",
  },
  evidence_too_large: {
    what: "This file is larger than 10 MB.",
    safe: "What you noted stays, and the file stays where it is.",
    next: "Choose a smaller file, such as a photo of the page.",
  },
  evidence_empty: {
    what: "This file is empty.",
    safe: "What you noted stays.",
    next: "Choose another file.",
  },
} satisfies Table<Codes>;
