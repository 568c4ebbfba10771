// Meetings, minutes and promises.
import { dayPlain } from "../day";
import { KEPT, UNTOUCHED, type Table } from "./shape";

type Codes =
  | "time_unreadable"
  | "minutes_out_of_range"
  | "days_out_of_order"
  | "meeting_gone"
  | "meeting_in_past"
  | "meeting_not_yet"
  | "meeting_overlaps"
  | "meeting_not_agreed"
  | "meeting_was_held"
  | "thing_gone"
  | "not_yours"
  | "minutes_gone"
  | "minutes_are_frozen"
  | "minutes_not_frozen"
  | "minutes_unchanged"
  | "minutes_not_due"
  | "correction_waits"
  | "remark_missing"
  | "too_late_to_reopen";

export const meeting = {
  time_unreadable: {
    what: "This day or hour does not exist.",
    safe: KEPT,
    next: "Choose another day or hour. On some nights the clocks jump over one.",
  },
  minutes_out_of_range: {
    what: "This length does not fit.",
    safe: KEPT,
    next: "A meeting takes 5 to 600 minutes, a point at most 240.",
  },
  days_out_of_order: {
    what: "The last day lies before the first one, or too far behind it.",
    safe: KEPT,
    next: "Choose the two days again, at most two years apart.",
  },
  meeting_gone: {
    what: "This meeting is no longer here.",
    safe: "All other meetings are as they were.",
    next: "Go back to the list of meetings.",
  },
  meeting_in_past: {
    what: "This date has passed, by the clock of this laptop.",
    safe: "Nothing was proposed or agreed.",
    next: "Choose a later date. If you have met already, note it as held.",
  },
  meeting_not_yet: {
    what: "This time has not come yet, by the clock of this laptop.",
    safe: KEPT,
    next: "Look at the day and hour, or come back after the meeting.",
  },
  meeting_overlaps: (_, partner) => ({
    what: `You and ${partner} have another meeting at that time.`,
    safe: "Both meetings are as they were.",
    next: "Choose another hour, or move the other meeting first.",
  }),
  meeting_not_agreed: {
    what: "You have not both said yes to a date of this meeting.",
    safe: "Nothing was changed.",
    next: "Answer the date first, or take your own offer back.",
  },
  meeting_was_held: {
    what: "This meeting has been held already.",
    safe: "Its minutes are as they were.",
    next: "Propose a new meeting instead.",
  },
  thing_gone: {
    what: "This is no longer here.",
    safe: "Everything else is as it was.",
    next: "Go back to the list and look again.",
  },
  not_yours: (_, partner) => ({
    what: "Only the one who wrote or owns this can change it.",
    safe: "Nothing was changed.",
    next: `Ask ${partner}, or say what you think beside it.`,
  }),
  minutes_gone: {
    what: "There are no minutes here to do this with.",
    safe: UNTOUCHED,
    next: "Look at the meeting again.",
  },
  minutes_are_frozen: {
    what: "These minutes are frozen.",
    safe: "They stand as both of you have them.",
    next: "Write an addition instead. It gets its own day.",
  },
  minutes_not_frozen: {
    what: "These minutes are not frozen yet.",
    safe: "Nothing was added.",
    next: "Whoever keeps the notes can still change the minutes themselves.",
  },
  minutes_unchanged: {
    what: "These very words were sent already.",
    safe: "What you sent stands.",
    next: "Change something first, or wait for the answer.",
  },
  minutes_not_due: ({ fromDay }, partner) => ({
    what: `There is still time for ${partner} to answer.`,
    safe: "The minutes wait as they are.",
    next: `From ${dayPlain(fromDay, "")} on you can freeze them unanswered.`,
  }),
  correction_waits: (_, partner) => ({
    what: `A correction was asked for by ${partner}.`,
    safe: "The minutes wait as they are.",
    next: "Correct them and send them again, or speak about it.",
  }),
  remark_missing: {
    what: "A correction needs a few words.",
    safe: "Nothing was answered.",
    next: "Say what is not right, then ask for the correction.",
  },
  too_late_to_reopen: {
    what: "This was closed more than 60 days ago.",
    safe: "It stays in your list of promises as it is.",
    next: "Write a new promise instead.",
  },
} satisfies Table<Codes>;
