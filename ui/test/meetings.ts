// What the desk says of meetings, promises and what lies between.
import type {
  ActionItemView,
  BetweenView,
  CheckinsView,
  DateOffer,
  DateView,
  MeetingLine,
  MeetingPeople,
  MeetingTerms,
  MeetingView,
  MeetingsView,
  MinutesView,
  PromisesView,
} from "../src/bindings";
import { MAYA_AND_SAM, TODAY, type People } from "./room";

export const MEETING = "3";

const NOW = `${TODAY}T17:00:00Z`;

export function peopleOf(people: People = MAYA_AND_SAM): MeetingPeople {
  return {
    ...people,
    myZone: "Europe/Lisbon",
    partnerZone: "America/New_York",
    canShare: true,
    now: NOW,
    today: TODAY,
  };
}

export const terms: MeetingTerms = {
  intervalDays: 30,
  rhythm: "monthly",
  minutes: 60,
  way: "video",
  booker: "mentee",
  noteKeeper: "mentee",
  minutesDays: 2,
  agendaDays: 2,
  menteeReplyDays: 2,
  mentorReplyDays: 3,
  awayDays: 5,
  awayPlan: "we pause and set a day of return",
};

export const date: DateView = {
  starts: "2026-12-14T14:00:00Z",
  zone: "Europe/Lisbon",
  minutes: 60,
  way: "video",
  place: "Room 3",
  template: "mt-regular",
};

export const suggestion: MeetingView["suggestion"] = {
  day: "2026-12-14",
  time: "14:00",
  minutes: 60,
  way: "video",
  place: "",
  template: "mt-regular",
  agreedByVoice: false,
  reason: "",
};

export const line: MeetingLine = {
  meeting: MEETING,
  state: "agreed",
  date,
  moving: null,
  isOver: false,
  minutes: "not_yet",
  needsMe: false,
};

export const list: MeetingsView = {
  people: peopleOf(),
  terms,
  next: line,
  open: [],
  past: [
    {
      ...line,
      meeting: "2",
      state: "held",
      date: { ...date, starts: "2026-11-16T14:00:00Z" },
      minutes: "confirmed",
    },
    {
      ...line,
      meeting: "1",
      state: "held",
      date: { ...date, starts: "2026-10-16T13:00:00Z" },
      minutes: "my_turn",
      needsMe: true,
    },
  ],
  pastCount: 2,
  suggestion,
  nextDateDue: null,
  silence: null,
  myPoints: 2,
  theirPoints: 1,
  parked: 1,
  parkedNewest: ["The other offer"],
};

export const emptyList: MeetingsView = {
  ...list,
  next: null,
  past: [],
  pastCount: 0,
  myPoints: 0,
  theirPoints: 0,
  parked: 0,
  parkedNewest: [],
};

export const quietList: MeetingsView = {
  ...list,
  next: null,
  nextDateDue: { booker: "me", intervalsMissed: 3 },
  silence: { sinceDay: "2026-08-20", step: "end" },
};

export const promise: ActionItemView = {
  item: "i-1",
  words: "e-1",
  text: "Ask Lena about the lab",
  owner: "partner",
  state: "planned",
  day: "2026-11-23",
  lateDays: 2,
  movedCount: 0,
  moved: null,
  goal: "",
  origin: "meeting/2",
  writtenByMe: true,
  myHalf: false,
  theirHalf: false,
  doneIThink: null,
  closed: null,
  lostYes: false,
  canReopen: false,
  audience: "both_of_us",
};

export const mine: ActionItemView = {
  ...promise,
  item: "i-2",
  text: "Write two lines about myself",
  owner: "me",
  day: null,
  lateDays: 0,
};

export const promises: PromisesView = {
  ...MAYA_AND_SAM,
  canShare: true,
  today: TODAY,
  offered: [{ ...mine, item: "i-3", text: "Read chapter two", state: "offered_to_me", writtenByMe: false }],
  open: [mine, promise, { ...mine, item: "i-4", text: "Find a date for the visit", owner: "both" }],
  closed: [
    {
      ...mine,
      item: "i-5",
      text: "Send the slides",
      state: "done",
      closed: { side: "me", at: "2026-11-20T09:00:00Z", text: "Sent on Friday" },
      canReopen: true,
    },
  ],
};

export const minutes: MinutesView = {
  state: "not_yet",
  keeper: "me",
  dueDay: null,
  draft: {
    held: { day: "2026-12-14", time: "14:00", minutes: 60, way: "video", minutesNeeded: true },
    topics: [],
    decisions: [],
    promises: [],
    text: "",
    hats: [],
    myBox: "",
  },
  draftIsKept: false,
  mine: null,
  theirs: null,
  frozen: null,
  crossed: false,
  lostYes: false,
  myBox: null,
  theirBox: null,
  additions: [],
  freezeFromDay: null,
  canFreeze: false,
};

export const agreedDate: DateOffer = {
  proposal: "e-9",
  side: "me",
  at: NOW,
  date,
  agreedByVoice: false,
  reason: "",
  isPast: false,
};

const point: MeetingView["points"][number] = {
  point: "p-1",
  about: "",
  audience: "both_of_us",
  side: "me",
  title: "Introductions: who first?",
  minutes: 15,
  hat: "",
  origin: "",
  age: 3,
  askStillWanted: true,
  talked: false,
  rewordedSinceTalked: false,
  replies: [],
};

/** A hat of the mentor, as the catalogue says it. */
export const coach: MeetingView["hats"][number] = {
  id: "hat-coach",
  role: "mentor",
  title: "Coach",
  text: "Helps you find your own answer.",
  does: ["Asks before advising"],
  says: ["What have you tried?"],
  watchOut: "Questions that hide an answer.",
  isChosen: true,
};

export const before: MeetingView = {
  people: peopleOf(),
  terms,
  meeting: MEETING,
  ordinal: 3,
  state: "agreed",
  date,
  agreed: agreedDate,
  mine: null,
  theirs: null,
  lostYes: false,
  declined: null,
  cancelled: null,
  held: null,
  isOver: false,
  told: null,
  calendar: "not_saved",
  clashes: [],
  template: null,
  compareWords: false,
  promises: [promise],
  forTheTalk: [],
  alsoForTheTalk: [],
  points: [
    point,
    { ...point, point: "p-2", side: "partner", title: "Feedback both ways", age: 1, askStillWanted: false },
  ],
  parked: [
    { ...point, point: "p-3", audience: "only_me", title: "The other offer", age: 1, askStillWanted: false },
  ],
  prompts: [],
  hats: [coach],
  brief: {
    lastStarts: "2026-11-16T14:00:00Z",
    lastLines: ["We began late.", "One person, not two.", "Priya first."],
    myOpen: 1,
    theirOpen: 1,
    question: { origin: "checkin/ci-question", text: "What do you keep turning over?", minutes: 0 },
  },
  minutes,
  myNote: "I felt rushed.",
  sharedNotes: [],
  hasNextDate: false,
  suggestion,
};

/** Held; the minutes of the partner wait for me. */
export const after: MeetingView = {
  ...before,
  state: "held",
  calendar: null,
  held: {
    side: "partner",
    starts: date.starts,
    zone: date.zone,
    minutes: 60,
    way: "video",
    minutesNeeded: true,
  },
  minutes: {
    ...minutes,
    state: "my_turn",
    keeper: "partner",
    theirs: {
      minutesId: "m-1",
      side: "partner",
      at: NOW,
      sending: 1,
      starts: date.starts,
      minutes: 60,
      way: "video",
      topics: [{ point: "p-1", title: "Introductions: who first?", result: "Priya first." }],
      decisions: ["One person, not two."],
      promises: [{ item: "i-1", owner: "partner", text: "Ask Lena about the lab", day: null }],
      text: "We began late.",
      hats: [],
      correction: null,
    },
  },
};

export const between: BetweenView = {
  people: peopleOf(),
  terms,
  openQuestions: [
    {
      question: "q-1",
      asked: { side: "partner", at: NOW, text: "Which chapter shall I read first?" },
      reply: null,
      inFull: false,
      closed: false,
      ageDays: 1,
      replyDays: 2,
    },
  ],
  answered: [],
  contacts: [
    { contact: "c-1", side: "me", day: "2026-11-20", minutes: 0, way: "message", line: "Sent the slides" },
  ],
  away: [
    {
      away: "a-1",
      side: "partner",
      fromDay: "2026-12-10",
      untilDay: "2026-12-20",
      isLong: true,
      meetings: [MEETING],
    },
  ],
  letGo: [
    {
      point: "p-gone",
      title: "The project nobody needs",
      said: { side: "me", at: NOW, text: "Overtaken." },
    },
  ],
};

export const checkins: CheckinsView = {
  people: peopleOf(),
  offered: {
    id: "ci-unclear",
    text: "Is there anything from our meeting that you did not fully understand or do not agree with?",
  },
  prompts: [
    { id: "ci-question", text: "Write down one question you keep turning over. It may be a small one." },
    { id: "ci-unclear", text: "Is there anything from our meeting that you did not fully understand?" },
  ],
  answers: [
    {
      checkin: "k-1",
      prompt: "What did you avoid this month?",
      text: "The budget.",
      day: "2026-11-20",
      note: null,
      goes: "What did you avoid this month?\nThe budget.",
    },
  ],
  theirs: [{ note: "n-1", said: { side: "partner", at: NOW, text: "What have you learned?\nTo wait." } }],
};
