// What is signed and what both signed, for tests and for the eye.
import type {
  BothYesView,
  ClauseYes,
  PersonView,
  RecordView,
  SignatureView,
  SigningView,
  TextClause,
  VersionLine,
} from "../src/bindings";
import { MAYA_AND_SAM, textClauses, type People } from "./room";

const WORDS = ["harbour", "violin", "cedar", "marble", "kettle", "river"];
const SHA256 = "7f".repeat(32);

export function signature(person: PersonView, side: "me" | "partner", at: string): SignatureView {
  return { side, role: person.role, typedName: person.name, at };
}

export function signing(people: People = MAYA_AND_SAM, partnerSigned = false): SigningView {
  const all = textClauses({ otherwise: "agreed" });
  return {
    version: 1,
    text: all.map(({ wording }) => wording).join("\n"),
    clauses: all,
    textSha256: SHA256,
    textWords: WORDS,
    ...people,
    fingerprint: "SHA256:mVPwvezndPv/ARoIadVY98vAC0g+P/5633yTC4d/wXE",
    keyDay: "2026-11-02",
    colour: "moss",
    partnerSigned: partnerSigned ? signature(people.partner, "partner", "2026-11-22T17:58:00Z") : null,
    state: { is: partnerSigned ? "signed_by_partner" : "ready_to_sign" },
    pageCount: 3,
  };
}

export function record(people: People = MAYA_AND_SAM, more: Partial<RecordView> = {}): RecordView {
  const byRole = (role: "mentee" | "mentor") => (people.me.role === role ? people.me : people.partner);
  return {
    version: 1,
    day: "2026-11-23",
    startDay: "2026-11-23",
    endDay: "2027-11-23",
    inForce: true,
    newest: true,
    clauses: textClauses({ otherwise: "agreed" }),
    signatures: [
      signature(people.me, "me", "2026-11-23T09:44:00Z"),
      signature(people.partner, "partner", "2026-11-22T17:58:00Z"),
    ],
    textSha256: SHA256,
    textWords: WORDS,
    mentee: byRole("mentee"),
    mentor: byRole("mentor"),
    verified: { by: "safety_words", day: "2026-11-05" },
    fileNames: [
      "agreement.pdf",
      "agreement.txt",
      "allowed_signers",
      "mentee.sig",
      "mentor.sig",
      "HOW-TO-CHECK.txt",
    ],
    guardian: null,
    replacedBy: null,
    versions: [1],
    ...more,
  };
}

export const VERSION_1: VersionLine = {
  version: 1,
  day: "2026-11-23",
  signatures: record().signatures,
  textSha256: SHA256,
  newest: true,
  inForce: true,
  startDay: "2026-11-23",
  endDay: "2027-11-23",
};

/** A version with its 34 yeses, and one more yes that no signed text holds yet. */
export function bothYes(people: People = MAYA_AND_SAM): BothYesView {
  const { signatures, clauses } = record(people);
  const yes = ({ clause, title }: TextClause): ClauseYes => ({
    clause,
    title,
    leftOut: false,
    offeredBy: "me",
    offeredAt: "2026-11-20T09:00:00Z",
    acceptedAt: "2026-11-22T17:40:00Z",
  });
  const later: ClauseYes = {
    ...yes({ clause: "cl-response-time", title: "Reply times" } as TextClause),
    leftOut: true,
    offeredBy: "partner",
    offeredAt: "2027-02-03T10:00:00Z",
    acceptedAt: "2027-02-04T10:00:00Z",
  };
  return {
    ...people,
    parts: [
      { version: null, signatures: [], clauses: [later] },
      { version: 1, signatures, clauses: clauses.map(yes) },
    ],
    life: [
      {
        change: { is: "extension", overDay: "2027-11-23", endDay: "2028-05-23" },
        offeredBy: "me",
        offeredAt: "2027-10-25T09:00:00Z",
        acceptedAt: "2027-10-28T17:40:00Z",
      },
      {
        change: { is: "pause", fromDay: "2027-02-01", returnDay: "2027-03-01" },
        offeredBy: "partner",
        offeredAt: "2027-01-25T09:00:00Z",
        acceptedAt: "2027-01-26T17:40:00Z",
      },
    ],
    disclosures: [
      {
        disclosure: "d-1",
        offer: "e-1",
        speaker: "partner",
        toWhom: "Lena Brandt",
        words: "Maya looks for a project with customers.",
        askedAt: "2027-02-10T09:00:00Z",
        waiting: false,
        state: { is: "agreed", at: "2027-02-11T09:00:00Z" },
      },
    ],
  };
}
