// Closing together, as the answers of a desk.
import type { ClosingOffer, ClosingRecord, ClosingStatementView } from "../src/bindings";
import { MAYA_AND_SAM, TODAY } from "./room";

const LINES = ["We worked together for a year.", "What we told each other stays between us."];
const TEXT = `MENTORING CLOSING STATEMENT\n\nclosing form: 1\n\n1. ${LINES[0] ?? ""}\n\n2. ${LINES[1] ?? ""}\n`;

export const open: ClosingStatementView = {
  ...MAYA_AND_SAM,
  today: TODAY,
  state: { is: "in_force", daysLeft: 88 },
  startDay: "2025-12-09",
  endDay: "2027-02-21",
  meetings: 11,
  canOffer: true,
  offers: [],
  crossed: false,
  signed: null,
};

const theirs: ClosingOffer = {
  statement: "e-7",
  by: "partner",
  at: "2026-11-20T18:00:00Z",
  lines: LINES,
  text: TEXT,
  waiting: false,
  forTheTalk: false,
};

const signed: ClosingRecord = {
  day: "2026-11-20",
  lines: LINES,
  text: TEXT,
  textSha256: "ab".repeat(32),
  signatures: [
    { side: "partner", role: "mentor", typedName: "Sam Okafor", at: "2026-11-20T18:00:00Z" },
    { side: "me", role: "mentee", typedName: "Maya Chen", at: "2026-11-21T09:00:00Z" },
  ],
  canTakeBack: true,
  fileNames: ["closing-statement.pdf", "closing-statement.txt"],
};

export const closings: Record<string, ClosingStatementView> = {
  open,
  theirs: { ...open, offers: [theirs] },
  mine: { ...open, offers: [{ ...theirs, statement: "e-8", by: "me", waiting: true }] },
  crossed: {
    ...open,
    crossed: true,
    offers: [theirs, { ...theirs, statement: "e-8", by: "me", lines: ["We met."] }],
  },
  signed: { ...open, canOffer: false, signed },
  "closed-without": { ...open, canOffer: false, state: { is: "closed", onDay: "2026-11-20", by: "me" } },
};
