// What the desk answers in each scene, named as `room-case`: "arrival-reply", "refused-damaged", "today-3".
import type { ArrivalKind, ArrivalView, Failure, OutState, PairView, ParcelsView } from "../src/bindings";
import * as fakes from "./pair-fakes";

export type Kind =
  | "changes"
  | "reply"
  | "late"
  | "back"
  | "rebuild"
  | "second"
  | "here"
  | "gap"
  | "mine"
  | "lost"
  | "older"
  | "draft";

const arrivals: Record<Kind, Partial<ArrivalView> & { what: ArrivalKind }> = {
  changes: { what: { is: "changes" } },
  reply: { what: { is: "reply", expired: false }, verified: { by: "opening_words", day: fakes.TODAY } },
  late: { what: { is: "reply", expired: true }, verified: { by: "not_verified" } },
  back: {
    what: { is: "back", expired: false },
    verified: { by: "opening_words", day: fakes.TODAY },
    changes: [],
    needsYesCount: 0,
  },
  rebuild: { what: { is: "rebuild", changeCount: 143 }, leftOutCount: 1 },
  second: { what: { is: "second_reply" }, changes: [], needsYesCount: 0 },
  here: { what: { is: "already_here", since: "2026-11-05" }, changes: [], needsYesCount: 0 },
  gap: { what: { is: "gap_before" } },
  mine: { what: { is: "mine", lacksCount: 0 }, maker: fakes.maya, changes: [], needsYesCount: 0 },
  lost: { what: { is: "mine", lacksCount: 12 }, maker: fakes.maya, changes: [], needsYesCount: 0 },
  older: { what: { is: "iam_older", changeCount: 3 } },
  draft: { what: { is: "changes" }, changes: fakes.firstDraft, needsYesCount: 9 },
};

const out: Record<string, OutState> = {
  waiting: { is: "waiting", changeCount: 3 },
  made: { is: "made", at: "2026-11-25T10:42:00Z" },
  sent: { is: "handed_over", at: "2026-11-23T10:42:00Z" },
  has: { is: "received", at: "2026-11-24T18:20:00Z" },
  nothing: { is: "nothing" },
};

function parcelsOf(scene: string): ParcelsView {
  if (scene === "none") return { ...fakes.parcels, outgoing: null, takenIn: [] };
  if (scene === "in") return fakes.parcels;
  if (scene === "draft") {
    return {
      ...fakes.parcels,
      outgoing: { ...fakes.outgoing, changes: fakes.firstDraft, out: { is: "waiting", changeCount: 10 } },
    };
  }
  if (scene === "answer") {
    return {
      ...fakes.parcels,
      outgoing: { ...fakes.outgoing, changes: [], out: { is: "waiting", changeCount: 1 }, mailNumber: 2 },
    };
  }
  const state = out[scene] ?? { is: "nothing" };
  const isWaiting = state.is === "waiting";
  return {
    ...fakes.parcels,
    takenIn: [],
    outgoing: {
      ...fakes.outgoing,
      out: state,
      changes: isWaiting ? fakes.outChanges : [],
      made: isWaiting ? null : fakes.made,
    },
  };
}

function pairOf(scene: string, isLong: boolean): PairView {
  const line = isLong ? fakes.longLine : fakes.line;
  const view = { ...fakes.pairView, line };
  const invited = {
    ...line,
    state: "invited",
    verified: { by: "not_verified" },
    out: { is: "made", at: "2026-11-25T10:42:00Z" },
  } as const;
  switch (scene) {
    case "preparing":
      return {
        ...view,
        line: { ...invited, state: "preparing" },
        myFingerprint: null,
        partnerFingerprint: null,
      };
    case "invited":
    case "":
      return { ...view, line: invited, invitation: fakes.invitationOut };
    case "open":
      return { ...view, line: invited, invitation: { ...fakes.invitationOut, locked: false } };
    case "expired":
      return {
        ...view,
        line: invited,
        invitation: { ...fakes.invitationOut, expired: true, expiresDay: "2026-11-20" },
      };
    case "lost":
      return {
        ...view,
        line: { ...line, stopped: "partner_lost" },
        invitation: { ...fakes.invitationOut, back: true, clauseCount: 0, holdsDraft: false },
      };
    case "former":
      return {
        ...view,
        formerKeys: [
          { of: "partner", fingerprint: fakes.FORMER_KEY, untilDay: "2026-11-02", keptForMe: false },
          {
            of: "me",
            fingerprint: fakes.pairView.myFingerprint ?? "",
            untilDay: "2026-10-02",
            keptForMe: true,
          },
        ],
      };
    case "swap":
      return { ...view, swap: "partner", swapPossible: true };
    case "differ":
      return {
        ...view,
        line: { ...line, state: "stopped", stopped: "words_differ", verified: { by: "not_verified" } },
      };
    case "replies":
      return {
        ...view,
        line: { ...line, state: "stopped", stopped: "two_replies", verified: { by: "not_verified" } },
        secondReply: {
          firstName: "Sam Okafor",
          firstMade: "2026-11-23",
          secondName: "Sam O.",
          secondMade: "2026-11-24",
        },
      };
    default:
      return { ...view, swapPossible: true };
  }
}

export const refusals: Record<string, Failure> = {
  damaged: { code: "damaged" },
  pdf: { code: "not_ithaca", what: "pdf" },
  invitation: { code: "is_invitation" },
  foreign: { code: "not_from_partner" },
  elsewhere: { code: "not_for_you" },
};

type Answers = Record<string, (given: Record<string, unknown>) => unknown>;

export function answersFor(page: string, isLong = false): Answers {
  const [room = "", scene = ""] = page.split("-");
  const partner = isLong ? fakes.longLine.mentor : fakes.sam;
  const many = Number.isNaN(Number(scene)) ? 0 : Number(scene);
  const headline = fakes.headlines[many] ?? { is: "begin_pair" };
  const refuse = (failure: Failure) => {
    throw failure;
  };
  return {
    view_home: () =>
      fakes.home(headline, {
        partner,
        pair: headline.is === "begin_pair" ? null : fakes.line,
        also: scene === "8" ? [{ is: "make_parcel", changeCount: 3, withSignature: false }] : [],
        notVerified: scene === "8" || scene === "11",
        recoveryUnconfirmed: scene === "8",
      }),
    view_pair: () => pairOf(scene, isLong),
    view_frame: () => ({ ...fakes.frame, pairs: [fakes.line, fakes.longLine] }),
    view_agreement: () => ({ clauses: Array.from({ length: 34 }, (_, i) => ({ number: i + 1 })) }),
    view_parcels: () => parcelsOf(scene),
    view_safety_words: () => ({ ...fakes.safety, partner }),
    view_settings: () => fakes.settings,
    view_reminders: () => fakes.reminders,
    view_about: () => fakes.about,
    view_person: () => fakes.person,
    view_copies: () => ({ copiedDay: null }),
    advise_on_passphrase: () => ({ is: "fine" }),
    show_recovery_sheet: () => (scene === "gone" ? refuse({ code: "recovery_sheet_gone" }) : fakes.sheet),
    incoming: () => [],
    open_invitation: () =>
      scene === "wrong"
        ? refuse({ code: "word_unlisted", place: 2, offer: "violin" })
        : scene === "back"
          ? {
              ...fakes.invitationView,
              clauseTitles: [],
              personalLine: "Come back in.",
              back: { formerFingerprint: fakes.FORMER_KEY },
            }
          : { ...fakes.invitationView, locked: scene !== "unlocked" },
    open_parcel: ({ file }) => {
      if (file === "f3") return refuse({ code: "not_ithaca", what: "image" });
      if (room === "refused") return refuse(refusals[scene] ?? { code: "damaged" });
      return { ...fakes.arrival, ...arrivals[scene as Kind] };
    },
    look_in_downloads: () => [fakes.file, { ...fakes.file, file: "f2", isInvitation: true, name: "noname" }],
    save_pair_side: () => null,
    save_settings: () => null,
    save_mail_draft: () => ({ fileName: "Mentoring file from Maya.eml", folderName: "Documents" }),
    take_in: () => ({ pair: fakes.PAIR, changeCount: 3, needsYesCount: 1 }),
    set_aside: () => null,
  };
}
