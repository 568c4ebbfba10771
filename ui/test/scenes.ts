// States of the agreement room, each as the answers of a desk and the place where it is seen.
import type { AgreementView, ClauseView } from "../src/bindings";
import {
  agreement,
  ALL_FIELDS,
  clauseView,
  CONFIDENTIAL,
  DRAFT,
  happened,
  IN_DISCUSSION,
  letter,
  LONG_NAMES,
  MAYA_AND_SAM,
  MAYA_REPLIES,
  NO_DRAFT,
  PURPOSE_FIELDS,
  SAM_APPRAISAL,
  SAM_REPLIES,
  TODAY,
  wholeText,
  type People,
  type States,
} from "./room";
import type { Place } from "../src/features/agreement/place";
import { parts } from "./parts";
import { bothYes, record, replaced, signing, threeVersions, VERSION_1 } from "./signed";

export type Scene = {
  place: Place;
  hasPartner: boolean;
  outCount: number;
  answers: Record<string, (given: Record<string, unknown>) => unknown>;
};

const NOTHING_DONE = Object.fromEntries(
  [
    "begin_agreement",
    "save_clause_draft",
    "drop_clause_draft",
    "add_clause",
    "add_catalogue_clause",
    "propose_clause",
    "withdraw_proposal",
    "answer_clause",
    "keep_mine",
    "propose_draft",
    "agree_to_all_left",
    "sign_agreement",
    "take_back_signature",
    "save_record",
  ].map((command) => [command, () => null]),
);

function room(
  view: AgreementView,
  place: Place,
  more: Partial<Scene> = {},
  texts: States = IN_DISCUSSION,
): Scene {
  const people: People = { me: view.me, partner: view.partner };
  return {
    place,
    hasPartner: true,
    outCount: 0,
    ...more,
    answers: {
      ...NOTHING_DONE,
      view_agreement: () => view,
      view_whole_text: () => wholeText(view.state, texts, view.version),
      view_signing: () => signing(people, view.state.is === "signed_by_partner"),
      view_record: () => record(people),
      view_size_change: () => ({
        current: "standard",
        adds: ["Shadowing"],
        leaves: ["Trust", "Respect"],
        agreedCount: 2,
      }),
      change_size: () => null,
      leave_short_version: () => null,
      view_parts: () => parts(people),
      view_confidence: () => ({ clauses: [], note: { ownRule: "", localHelp: "" } }),
      view_both_yes: () => bothYes(people),
      view_clause: ({ clause }) => clauseView(`${clause}`, "agreed"),
      preview_clause: ({ draft }) => preview(draft as ClauseView["draft"] & object),
      ...more.answers,
    },
  };
}

/** Reads a draft back as the notebook would, as far as a picture needs it. */
function preview(draft: NonNullable<ClauseView["draft"]>) {
  const said = (id: string, name: string) => {
    const value = draft.params[id];
    return value?.text ?? value?.many?.join(", ") ?? value?.whole?.toString() ?? value?.day ?? `‹${name}›`;
  };
  const purpose = `We are active partners, and both of us are committed. The mentee wants to grow as a person, in the profession and in their career, above all in ${said("focus_areas", "Areas of focus")}. Both of us want to learn about ourselves and about each other. Our purpose: ${said("purpose_statement", "Our purpose in one or two sentences")}`;
  const wording = draft.ownWords ?? purpose;
  return {
    wording: draft.leaveOut ? "" : wording,
    redline: [],
    missing: draft.ownWords === null && !draft.params["purpose_statement"] ? ["purpose_statement"] : [],
    tooMany: Math.max(0, [...wording].length - 1_200),
  };
}

const talk = (people: People = MAYA_AND_SAM) => agreement({ is: "in_discussion" }, IN_DISCUSSION, people);
const clause = (id: string): Place => ({ at: "clause", clause: id });
function clauseScene(
  view: ClauseView,
  people: People = MAYA_AND_SAM,
  whole: AgreementView = talk(people),
): Scene {
  return room(whole, clause(view.clause), { answers: { view_clause: () => view } });
}

const CROSSED = clauseView("cl-response-time", "crossed", {
  letters: [
    letter("me", MAYA_REPLIES, {
      title: "Reply times",
      reason: "After three days I begin to think I asked something silly.",
    }),
    letter("partner", SAM_REPLIES, {
      title: "Reply times",
      reason: "I would rather promise a week and keep it.",
    }),
  ],
  history: [
    happened("me", "proposed_first", "2026-11-21T18:20:00Z", "The mentor replies within two working days."),
    happened("partner", "proposed_other", "2026-11-22T17:05:00Z", "The mentor replies within one week."),
  ],
  nextNeedsMe: "cl-not-appraisal",
});

const APPRAISAL = clauseView("cl-not-appraisal", "my_turn", {
  before: "Honest feedback here is for learning.",
  letters: [
    letter("partner", SAM_APPRAISAL, {
      title: "Feedback is not an appraisal",
      reason: "I share a floor with your manager. I want a sentence I can use.",
    }),
  ],
  history: [
    happened("me", "proposed_first", "2026-11-17T08:00:00Z", "Honest feedback here is for learning."),
    happened(
      "partner",
      "proposed_other",
      "2026-11-22T17:05:00Z",
      "If such a person asks, the mentor says only that we meet.",
    ),
  ],
  nextNeedsMe: "cl-response-time",
});

const draftRoom = (people: People = MAYA_AND_SAM) => agreement({ is: "draft" }, DRAFT, people);
const settled: States = { otherwise: "agreed", at: { "cl-closing": "left_out" } };
const done = (is: "ready_to_sign" | "signed_by_partner" | "signed_by_both", people: People = MAYA_AND_SAM) =>
  agreement({ is }, settled, people, is === "signed_by_both" ? { version: 2, versions: [VERSION_1] } : {});

export const scenes: Record<string, () => Scene> = {
  empty: () => room(agreement({ is: "none" }, DRAFT), { at: "standing" }, { hasPartner: false }),
  standing: () => room(talk(), { at: "standing" }, { outCount: 3 }),
  "standing-draft": () => room(draftRoom(), { at: "standing" }, { hasPartner: false }, DRAFT),
  "standing-signed": () => room(done("signed_by_both"), { at: "standing" }, {}, settled),
  "standing-ready": () => room(done("ready_to_sign"), { at: "standing" }, {}, settled),
  draft: () =>
    room(
      draftRoom(),
      clause("cl-purpose"),
      {
        hasPartner: false,
        answers: {
          view_clause: () =>
            clauseView("cl-purpose", "draft", {
              hasPartner: false,
              draft: {
                ...NO_DRAFT,
                title: "Our purpose",
                params: { focus_areas: { many: ["skills for the present role", "leading others"] } },
              },
              params: PURPOSE_FIELDS,
            }),
        },
      },
      DRAFT,
    ),
  "draft-fields": () =>
    room(
      agreement({ is: "draft" }, DRAFT, MAYA_AND_SAM, { draftToProposeCount: 34 }),
      clause("cl-goals"),
      {
        answers: {
          view_clause: () =>
            clauseView("cl-goals", "draft", {
              draft: {
                ...NO_DRAFT,
                title: "Goals",
                params: Object.fromEntries(
                  ALL_FIELDS.flatMap(({ id, value }) => (value ? [[id, value]] : [])),
                ),
              },
              params: ALL_FIELDS,
            }),
        },
      },
      DRAFT,
    ),
  "draft-alternatives": () =>
    room(
      draftRoom(),
      clause("cl-confidential"),
      {
        hasPartner: false,
        answers: {
          view_clause: () =>
            clauseView("cl-confidential", "draft", {
              hasPartner: false,
              draft: { ...NO_DRAFT, title: "Private by default", alternative: "cl-confidential-topics" },
              alternatives: CONFIDENTIAL.map(([value, label]) => ({ value, label })),
            }),
          preview_clause: () => ({ wording: CONFIDENTIAL[2][1], redline: [], missing: [], tooMany: 0 }),
        },
      },
      DRAFT,
    ),
  "draft-own": () =>
    room(
      draftRoom(),
      clause("cl-both-trust"),
      {
        hasPartner: false,
        answers: {
          view_clause: () =>
            clauseView("cl-both-trust", "draft", {
              hasPartner: false,
              draft: { ...NO_DRAFT, title: "Trust", ownWords: "We keep our word. ".repeat(69).trim() },
            }),
        },
      },
      DRAFT,
    ),
  "draft-leave-out": () =>
    clauseScene(
      clauseView("cl-scope", "draft", {
        required: true,
        draft: { ...NO_DRAFT, title: "Scope", leaveOut: true },
      }),
    ),
  proposal: () => clauseScene(APPRAISAL),
  "proposal-long-names": () => clauseScene(APPRAISAL, LONG_NAMES),
  "proposal-leave-out": () =>
    clauseScene(
      clauseView("cl-meeting-time", "my_turn", {
        required: true,
        letters: [
          letter("partner", [], {
            title: "Time",
            wording: "",
            leaveOut: true,
            changeCount: 0,
            reason: "Both of us do this anyway.",
          }),
        ],
      }),
    ),
  crossed: () => clauseScene(CROSSED),
  "crossed-long-names": () => clauseScene(CROSSED, LONG_NAMES),
  "crossed-yes": () => clauseScene({ ...CROSSED, state: "crossed_yes", nextNeedsMe: null }),
  "partners-turn": () =>
    clauseScene(
      clauseView("cl-confidential-safety", "partners_turn", {
        letters: [
          letter(
            "me",
            [{ kind: "same", text: "If someone may be in danger, that person tells the other first." }],
            {
              title: "When we must speak",
              redline: [],
              changeCount: 0,
              waiting: true,
            },
          ),
        ],
        history: [
          happened("me", "proposed_first", "2026-11-21T18:20:00Z", "If someone may be in danger, we speak."),
        ],
      }),
    ),
  parked: () =>
    clauseScene(
      clauseView("cl-scope", "parked", {
        letters: [
          letter("partner", [], {
            title: "Scope",
            wording: "Our talks are about skills and career.",
            changeCount: 0,
          }),
        ],
        history: [
          happened(
            "partner",
            "proposed_first",
            "2026-11-20T10:00:00Z",
            "Our talks are about skills and career.",
          ),
          happened("me", "parked", "2026-11-22T20:00:00Z"),
        ],
      }),
    ),
  open: () =>
    clauseScene(
      clauseView("cl-between-meetings", "open", {
        history: [
          happened("me", "proposed_first", "2026-11-17T08:00:00Z", "The mentee sends short news every week."),
          happened("partner", "said_no", "2026-11-22T17:05:00Z"),
        ],
      }),
    ),
  agreed: () =>
    clauseScene(
      clauseView("cl-both-trust", "agreed", {
        nextNeedsMe: "cl-response-time",
        history: [
          happened("me", "proposed_first", "2026-11-17T08:00:00Z", "We are honest, steady and genuine."),
          happened("partner", "said_yes", "2026-11-22T17:05:00Z"),
        ],
      }),
    ),
  "left-out": () => clauseScene(clauseView("cl-closing", "left_out")),
  "agreed-signed": () =>
    clauseScene(clauseView("cl-both-trust", "agreed"), MAYA_AND_SAM, done("signed_by_both")),
  text: () =>
    room(
      talk(),
      { at: "text" },
      {},
      {
        otherwise: "agreed",
        at: {
          ...IN_DISCUSSION.at,
          "cl-difficult": "my_turn",
          "cl-data": "my_turn",
          "cl-mentor-role": "my_turn",
        },
      },
    ),
  "text-draft": () =>
    room(
      agreement({ is: "draft" }, { otherwise: "draft" }, MAYA_AND_SAM, { draftToProposeCount: 34 }),
      { at: "text" },
      {},
      { otherwise: "draft" },
    ),
  sign: () => room(done("ready_to_sign"), { at: "sign" }, {}, settled),
  "sign-second": () => room(done("signed_by_partner"), { at: "sign" }, {}, settled),
  "sign-long-names": () => room(done("signed_by_partner", LONG_NAMES), { at: "sign" }, {}, settled),
  signed: () =>
    room(agreement({ is: "signed_by_me", waiting: true }, settled), { at: "sign" }, { outCount: 1 }, settled),
  "signed-both": () => room(done("signed_by_both"), { at: "sign" }, { outCount: 1 }, settled),
  size: () => room(done("signed_by_both"), { at: "size" }, {}, settled),
  "size-offered": () => room(talk(), { at: "size", isOffered: true }),
  parts: () => room(done("signed_by_both"), { at: "parts" }, {}, settled),
  limits: () => room(done("signed_by_both"), { at: "limits" }, {}, settled),
  "both-yes": () => room(done("signed_by_both"), { at: "both_yes" }, {}, settled),
  record: () => room(done("signed_by_both"), { at: "record", version: null }, {}, settled),
  "record-guardian": () =>
    room(
      done("signed_by_both"),
      { at: "record", version: null },
      {
        answers: {
          view_record: () => record(MAYA_AND_SAM, { guardian: { mine: null, theirs: "2026-11-24" } }),
        },
      },
      settled,
    ),
  "record-long-names": () =>
    room(done("signed_by_both", LONG_NAMES), { at: "record", version: null }, {}, settled),
  "record-versions": () =>
    room(done("signed_by_both"), { at: "record", version: 3 }, { answers: threeVersions() }, settled),
  "record-replaced": () =>
    room(
      done("signed_by_both"),
      { at: "record", version: 1 },
      { answers: { view_record: () => replaced() } },
      settled,
    ),
};

export { TODAY };

/** My draft alone, at any place. */
export const draftScene = (view: AgreementView, place: Place, answers: Scene["answers"]): Scene =>
  room(view, place, { hasPartner: false, answers }, DRAFT);
