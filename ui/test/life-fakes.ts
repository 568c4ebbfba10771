// How long it runs, and what may be said, as the answers of a desk.
import type { DisclosureLine, DisclosuresView, LifeView } from "../src/bindings";
import { MAYA_AND_SAM, TODAY } from "./room";

const people = MAYA_AND_SAM;

export const inForce: LifeView = {
  ...people,
  today: TODAY,
  version: 1,
  state: { is: "in_force", daysLeft: 14 },
  days: { startDay: "2025-12-09", textEndDay: "2026-12-09", endDay: "2026-12-09" },
  laterDays: ["2027-03-09", "2027-06-09", "2027-12-09"],
  closing: null,
  myReason: null,
  remindsLater: false,
  reasons: [
    { id: "cr-goals-met", text: "We reached what we set out for" },
    { id: "cr-fit", text: "It does not fit" },
  ],
  leaving: null,
  setAside: 0,
  ending: [],
  extensions: [],
  pauses: [],
};

const extension: LifeView["extensions"][number] = {
  offer: "e-1",
  by: "partner",
  state: "waits",
  endDay: "2027-06-09",
  reason: "Your project ends in May. I would like to see it through.",
  at: "2026-11-20T18:00:00Z",
  forTheTalk: false,
};

const pause: LifeView["pauses"][number] = {
  offer: "p-1",
  by: "me",
  state: "waits",
  fromDay: "2026-12-20",
  returnDay: "2027-01-15",
  reason: "",
  at: "2026-11-21T18:00:00Z",
  forTheTalk: false,
};

export const lives: Record<string, LifeView> = {
  "in-force": inForce,
  closed: {
    ...inForce,
    state: { is: "closed", onDay: "2027-03-04", by: "partner" },
    closing: { by: "partner", onDay: "2027-03-04", canTakeBack: false },
    extensions: [extension],
  },
  "closed-by-me": {
    ...inForce,
    state: { is: "closed", onDay: TODAY, by: "me" },
    closing: { by: "me", onDay: TODAY, canTakeBack: true },
  },
  "not-signed": {
    ...inForce,
    version: null,
    state: { is: "not_signed" },
    days: { startDay: null, textEndDay: null, endDay: null },
    laterDays: [],
  },
  offered: { ...inForce, extensions: [extension], pauses: [pause] },
  crossed: {
    ...inForce,
    extensions: [
      { ...extension, state: "crossed_yes", reason: "" },
      { ...extension, offer: "e-2", by: "me", state: "crossed_yes", endDay: "2027-03-09", reason: "" },
    ],
  },
  extended: {
    ...inForce,
    state: { is: "paused", returnDay: "2027-01-15" },
    days: { ...inForce.days, endDay: "2027-06-09" },
    extensions: [{ ...extension, state: "agreed" }],
    pauses: [{ ...pause, state: "agreed", fromDay: "2026-11-01" }],
  },
  left: {
    ...inForce,
    state: { is: "left", onDay: "2026-11-20" },
    leaving: { onDay: "2026-11-20", isHidden: false, later: "kept_aside" },
    setAside: 2,
  },
  lapsed: { ...inForce, state: { is: "lapsed", endDay: "2026-11-01" } },
};

const question: DisclosureLine = {
  disclosure: "d-1",
  offer: "o-1",
  speaker: "partner",
  toWhom: "Lena Brandt",
  words: "Maya looks for a project with customers.",
  askedAt: "2026-11-20T09:00:00Z",
  waiting: false,
  state: { is: "waits", by: "partner", forTheTalk: false },
};

const questions = (...lines: DisclosureLine[]): DisclosuresView => ({ ...people, hasPartner: true, lines });

export const disclosures: Record<string, DisclosuresView> = {
  none: questions(),
  alone: { ...questions(), hasPartner: false },
  asked: questions(question),
  many: questions(
    question,
    { ...question, disclosure: "d-2", speaker: "me", state: { is: "waits", by: "me", forTheTalk: false } },
    { ...question, disclosure: "d-3", state: { is: "agreed", at: "2026-11-22T09:00:00Z" } },
    {
      ...question,
      disclosure: "d-4",
      speaker: "me",
      state: { is: "declined", by: "partner", reason: "Not yet, please." },
    },
    { ...question, disclosure: "d-5", state: { is: "taken_back" } },
  ),
  crossed: questions({ ...question, state: { is: "crossed", myWords: "Maya likes customers." } }),
};
