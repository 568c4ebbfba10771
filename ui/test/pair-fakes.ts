// Invented views of Maya and Sam, for tests and for looking at screens. Nothing of it is in the product.
import type {
  ArrivalView,
  ChangedThing,
  ChangeKind,
  ChangeLine,
  FrameView,
  Headline,
  HomeView,
  IncomingFile,
  InvitationOut,
  InvitationView,
  OutgoingView,
  PairLine,
  PairView,
  ParcelsView,
  PersonView,
  RecoverySheetView,
  SafetyWordsView,
  Step,
} from "../src/bindings";

export { about, person, reminders, settings } from "./settings-fakes";

export const TODAY = "2026-11-25";
export const PAIR = "0199a5c0-0000-7000-8000-000000000001";

export const maya: PersonView = { name: "Maya Chen", shortName: "Maya", role: "mentee" };
export const sam: PersonView = { name: "Sam Okafor", shortName: "Sam", role: "mentor" };

export const line: PairLine = {
  pair: PAIR,
  mentee: maya,
  mentor: sam,
  myRole: "mentee",
  colour: "moss",
  banner: "",
  closedOn: null,
  leftOn: null,
  state: "confirmed",
  signedVersion: null,
  stopped: null,
  verified: { by: "safety_words", day: "2026-11-05" },
  agreementNeedsMe: 2,
  expectationsNeedMe: 0,
  idpNeedsMe: 0,
  meetingsNeedMe: 0,
  reviewsNeedMe: 0,
  waitingForPartner: 3,
  out: { is: "waiting", changeCount: 3 },
};

export const longLine: PairLine = {
  ...line,
  pair: "0199a5c0-0000-7000-8000-000000000002",
  mentee: { name: "Aleksandra Wiśniewska-Nowakowska", shortName: "Aleksandra", role: "mentee" },
  mentor: {
    name: "Oluwaseun Adebayo-Featherstonehaugh",
    shortName: "Oluwaseun",
    role: "mentor",
  },
  colour: "heather",
  banner: "Harbour programme, second year",
};

export const frame: FrameView = { myName: "Maya Chen", pairs: [line], hidden: [], current: PAIR };

const steps = (now: Step["step"]): Step[] => {
  const all: Step["step"][] = ["draft", "invite", "agree", "sign"];
  return all.map((step, i) => ({
    step,
    state: i < all.indexOf(now) ? "done" : i === all.indexOf(now) ? "now" : "later",
  }));
};

export function home(headline: Headline, more: Partial<HomeView> = {}): HomeView {
  return {
    day: TODAY,
    myName: "Maya Chen",
    pair: line,
    headline,
    also: [],
    partner: sam,
    recoveryUnconfirmed: false,
    recoveryAsked: false,
    afterClosing: null,
    copyAsked: false,
    backupMissing: false,
    notVerified: false,
    steps: steps("agree"),
    nextReview: null,
    ...more,
  };
}

export const headlines: Headline[] = [
  { is: "begin_pair" },
  { is: "begin_draft" },
  { is: "meetings_need_me", count: 2 },
  { is: "meet_soon", meeting: "m1", starts: "2026-11-24T13:00:00Z" },
  { is: "say_expectations" },
  { is: "find_date", isFirst: true },
  { is: "find_date", isFirst: false },
  { is: "begin_plan" },
  { is: "fill_draft", gapCount: 4, first: "cl-goals" },
  { is: "invite_partner", clauseCount: 34 },
  { is: "wait_for_reply", since: "2026-11-23", expiresDay: "2026-12-07" },
  { is: "invitation_expired", expiresDay: "2026-11-20" },
  { is: "pair_stopped" },
  { is: "wait_for_everything" },
  { is: "wait_for_return", since: "2026-11-23", expiresDay: "2026-12-07", expired: false },
  { is: "wait_for_return", since: "2026-11-02", expiresDay: "2026-11-16", expired: true },
  { is: "propose_draft", clauseCount: 34 },
  {
    is: "answer_clauses",
    count: 2,
    titles: ["Reply times", "Feedback is not an appraisal"],
    first: "cl-response-time",
    partnerSigned: false,
  },
  { is: "countersign", version: 1, clauseCount: 34 },
  { is: "read_to_sign", version: 1, clauseCount: 34 },
  { is: "make_parcel", changeCount: 3, withSignature: false },
  { is: "hand_over", at: "2026-11-25T09:42:00Z" },
  { is: "wait_for_partner", since: "2026-11-23T09:42:00Z", clauseCount: 3, signed: false },
  { is: "round_needs_me", step: "read_then_show" },
  { is: "skills_need_me", turn: "rate" },
  { is: "skills_need_me", turn: "read_then_show" },
  { is: "skills_need_me", turn: "salts_lost" },
  { is: "review_needs_me", review: "rv-1", kind: "short", turn: "answer" },
  { is: "review_needs_me", review: "rv-1", kind: "midpoint", turn: "read_then_show" },
  { is: "review_due", kind: "short", day: "2026-12-25" },
  { is: "focus_needs_me" },
  { is: "outcomes_need_me", count: 2 },
  { is: "talk_first", count: 2 },
  { is: "answer_extension", endDay: "2027-05-25" },
  { is: "answer_pause", fromDay: "2026-12-20", returnDay: "2027-01-15" },
  { is: "answer_disclosures", count: 1 },
  { is: "ends_soon", endDay: "2026-12-09", daysLeft: 14 },
  { is: "plan_closing", endDay: "2027-02-23", daysLeft: 90 },
  { is: "sign_closing_statement" },
  { is: "paused", returnDay: "2027-01-15" },
  { is: "welcome_back", returnDay: "2026-11-25" },
  { is: "lapsed", endDay: "2026-11-20" },
  { is: "left_quietly", onDay: "2026-11-20" },
  { is: "pair_closed", onDay: "2026-11-20", by: "partner" },
  { is: "short_version", agreedCount: 9 },
  { is: "signed_by_both", version: 1, day: "2026-11-23", startsOn: "2026-12-01", isNews: true },
  { is: "signed_by_both", version: 2, day: "2026-06-23", startsOn: null, isNews: false },
];

export const rewording: ChangeLine = {
  kind: "clause_reworded",
  clause: "cl-not-appraisal",
  title: "Feedback is not an appraisal",
  of: null,
  days: [],
  version: null,
  needsYes: true,
  redline: [
    {
      kind: "same",
      text: "Honest feedback here is for learning. The mentor does not rate job performance, takes no part in appraisals and passes ",
    },
    { kind: "gone", text: "no opinion about the mentee to anyone who does" },
    { kind: "same", text: " " },
    { kind: "new", text: "nothing he hears here to anyone who does" },
    { kind: "same", text: ". " },
    { kind: "new", text: "If such a person asks, the mentor says only that we meet." },
  ],
  reason: "I share a floor with your manager. I want a sentence I can use.",
};

function change(kind: ChangeLine["kind"], title: string, more: Partial<ChangeLine> = {}): ChangeLine {
  return {
    kind,
    clause: "cl-x",
    title,
    of: null,
    days: [],
    version: null,
    needsYes: false,
    redline: [],
    reason: "",
    ...more,
  };
}

export const arrivedChanges: ChangeLine[] = [
  rewording,
  change("clause_yes", "Reply times", {
    redline: [{ kind: "new", text: "The mentor replies within three working days." }],
  }),
  change("clause_talk", "Time away", { reason: "Easier to say than to write." }),
];

export const signature = change("agreement_signed", "", { version: 1, clause: null, needsYes: true });

export const outChanges: ChangeLine[] = [
  change("clause_yes", "Feedback is not an appraisal", {
    redline: [{ kind: "new", text: "Honest feedback here is for learning." }],
  }),
  { ...rewording, title: "Reply times", reason: "" },
  signature,
];

export const firstDraft: ChangeLine[] = [
  change("agreement_drafted", "", { clause: null }),
  ...[
    "The two of us",
    "Our purpose",
    "What we want to reach",
    "The mentor’s part",
    "The mentee’s part",
    "What we do not do",
    "Feedback is not an appraisal",
    "How often we meet",
    "Reply times",
  ].map((title) =>
    change("clause_proposed", title, {
      needsYes: true,
      redline: [{ kind: "new", text: `The wording of “${title}”, as it was proposed first.` }],
    }),
  ),
];

export const invitationOut: InvitationOut = {
  madeDay: "2026-11-23",
  expiresDay: "2026-12-07",
  expired: false,
  openingWords: ["harbour", "violin", "cedar", "marble", "kettle", "dawn"],
  locked: true,
  holdsDraft: true,
  clauseCount: 34,
  holdsSeal: false,
  fileName: "Mentoring file from Maya.ithaca",
  getIthaca: null,
  back: false,
};

export const FORMER_KEY = "SHA256:Qm4t8K2uJm7wq8bq2r9v3cN0y5gkq4dUeT1m6sVxw0c";

export const pairView: PairView = {
  line,
  partnerMail: "sam.okafor@harbourlight.example",
  myFingerprint: "SHA256:9qv3bN6gqkqQvT0m1m9d0kq0mY2pUeT4e4m1sV8xw0c",
  partnerFingerprint: "SHA256:Zt1hK2uJm7wq8bq2r9v3cN0y5gkq4dUeT1m6sVxw0cA",
  invitation: null,
  madeDay: "2026-11-02",
  colours: ["moss", "plum", "harbour", "clay", "saffron", "slate", "heather", "pine"],
  secondReply: null,
  swap: null,
  swapPossible: false,
  assessingByMe: false,
  assessingByPartner: false,
  copies: [],
  formerKeys: [],
};

export const invitationView: InvitationView = {
  arrival: "a1",
  inviter: { name: "Maya Chen", shortName: "Maya", role: "mentee" },
  myRole: "mentor",
  personalLine:
    "You said in May that you like to think with people early in their work. I would like to try that, properly, for a year.",
  made: "2026-11-23T09:42:00Z",
  expiresDay: "2026-12-07",
  expired: false,
  locked: true,
  clauseTitles: ["The two of us", "Our purpose", "What we want to reach", "The mentor’s part", "Reply times"],
  holdsSeal: false,
  fingerprint: "SHA256:9qv3bN6gqkqQvT0m1m9d0kq0mY2pUeT4e4m1sV8xw0c",
  crosses: null,
  back: null,
};

export const file: IncomingFile = {
  file: "f1",
  name: "Mentoring file from Sam (1).ithaca",
  byteCount: 65_536,
  isInvitation: false,
};

export const arrival: ArrivalView = {
  arrival: "a2",
  pair: PAIR,
  partner: sam,
  maker: sam,
  made: "2026-11-22T18:03:00Z",
  verified: line.verified,
  changes: arrivedChanges,
  needsYesCount: 1,
  what: { is: "changes" },
  byteCount: 65_536,
  needsNewerCount: 0,
  leftOutCount: 0,
  ofTwoCopies: false,
};

export const outgoing: OutgoingView = {
  partner: sam,
  me: maya,
  verified: line.verified,
  changes: outChanges,
  againCount: 0,
  everythingGoes: false,
  staysDraftCount: 2,
  out: { is: "waiting", changeCount: 3 },
  made: null,
  answersNeeded: 1,
  shortAnswersNeeded: 0,
  decisionNeeded: false,
  roundMail: null,
  signatureNeeded: true,
  partnerMail: "sam.okafor@harbourlight.example",
  mailNumber: 3,
};

function changed(kind: ChangeKind, title: string, place: ChangedThing["place"]): ChangedThing {
  return { kind, of: null, title, days: [], version: null, place };
}

export const parcels: ParcelsView = {
  outgoing,
  takenIn: [
    {
      at: "2026-11-22T19:03:00Z",
      made: "2026-11-22T18:03:00Z",
      maker: sam,
      changeCount: 12,
      things: [
        changed("clause_reworded", "Reply times", { at: "clause", clause: "cl-reply-times" }),
        changed("goal_shared", "Run our planning meeting twice", { at: "shared_plan", spot: "goal-1" }),
        changed("point_written", "How to say no", { at: "meeting", meeting: "3", spot: "point-1" }),
        changed("round_proposed", "", { at: "rounds" }),
        { ...changed("agreement_signed", "", null), version: 2 },
        changed("action_item_offered", "Read the draft", { at: "promises", spot: "promise-1" }),
        changed("needs_newer_ithaca", "", null),
      ],
      titles: [],
    },
    {
      at: "2026-11-18T19:03:00Z",
      made: "2026-11-18T18:03:00Z",
      maker: maya,
      changeCount: 1,
      things: [changed("roles_proposed", "", null)],
      titles: [],
    },
    {
      at: "2026-11-16T08:00:00Z",
      made: "2026-11-15T18:03:00Z",
      maker: sam,
      changeCount: 1,
      things: [],
      titles: ["Our purpose"],
    },
  ],
  keptAsideCount: 0,
  needsNewerCount: 0,
};

export const made = {
  parcelNo: 3,
  at: "2026-11-25T10:42:00Z",
  fileName: "Mentoring file from Maya.ithaca",
  byteCount: 65_536,
  handedOverAt: null,
  changeCount: 3,
};

export const safety: SafetyWordsView = {
  words: ["copper", "lantern", "mild", "orbit", "seven", "harvest", "plum", "canvas"],
  verified: { by: "not_verified" },
  stopped: null,
  partner: sam,
};

export const sheet: RecoverySheetView = {
  words: ["acorn", "velvet", "tundra", "spoon", "maple", "rocket", "linen", "cobalt"],
  madeDay: TODAY,
  notebookName: "Notebook 1",
};
