// An invented review of Maya and Sam.
import type {
  ReviewItemRow,
  ReviewLineView,
  ReviewPage,
  ReviewRow,
  ReviewShown,
  ReviewsView,
  ReviewTurn,
} from "../src/bindings";
import { MAYA, SAM } from "./room";

/** Words that are long, run the other way and hold pictures. */
export const WILD = "أود أن نمشي أكثر 🌱 Donaudampfschifffahrtsgesellschaftskapitänsmützenpflege";

export const SCALE = ["Not true", "Slightly true", "Partly true", "Mostly true", "Very true"].map((word) => ({
  word,
  anchor: "",
}));
export const NOTHING: ReviewShown = { is: "nothing" };
export const step = (step: number): ReviewShown => ({ is: "said", said: { is: "step", step } });
export const says = (text: string): ReviewShown => ({ is: "said", said: { is: "words", text } });

export function item(id: string, text: string, more: Partial<ReviewItemRow> = {}): ReviewItemRow {
  return {
    item: id,
    rated: true,
    asks: "both",
    asksMe: true,
    text,
    draft: { step: null, text: "" },
    mine: NOTHING,
    theirs: NOTHING,
    iShowed: false,
    ...more,
  };
}

export const QUESTIONS = [
  item("rv-goals-fit", "The goals we work on still fit."),
  item("rv-worth-it", "The hours I put in are worth it for me."),
  item("rv-rhythm", "Our rhythm and the length of our meetings suit me."),
  item("rv-open-more-less", "What would you like more of, and what less of?", { rated: false }),
];

export function row(turn: ReviewTurn, more: Partial<ReviewRow> = {}): ReviewRow {
  return {
    review: "rv-1",
    kind: "short",
    by: "me",
    at: "2026-11-20T10:00:00Z",
    turn,
    theySealed: false,
    void: null,
    voidByMe: false,
    bothAt: turn === "both" ? "2026-11-23T10:00:00Z" : "",
    lineCount: 0,
    ...more,
  };
}

export function line(id: string, text: string, more: Partial<ReviewLineView> = {}): ReviewLineView {
  return {
    line: id,
    by: "me",
    what: "change",
    text,
    at: "2026-11-23T11:00:00Z",
    waiting: false,
    isOver: false,
    leads: [],
    ...more,
  };
}

export function reviewPage(role: "mentee" | "mentor", more: Partial<ReviewPage> = {}): ReviewPage {
  const isMentee = role === "mentee";
  return {
    me: isMentee ? MAYA : SAM,
    partner: isMentee ? SAM : MAYA,
    myRole: role,
    canWrite: true,
    isOff: false,
    offByMe: false,
    row: row("answer"),
    canTakeBack: false,
    scale: SCALE,
    rows: QUESTIONS,
    lines: [],
    linesMax: 1,
    clauses: [],
    toPick: [],
    ...more,
  };
}

export function reviews(more: Partial<ReviewsView> = {}): ReviewsView {
  return {
    me: MAYA,
    partner: SAM,
    canWrite: true,
    isOff: false,
    offByMe: false,
    offer: null,
    myCounts: [4, 23, 19],
    open: [],
    earlier: [],
    ...more,
  };
}
