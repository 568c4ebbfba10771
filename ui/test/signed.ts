// What is signed and what both signed, for tests and for the eye.
import type { PersonView, RecordView, SignatureView, SigningView, VersionLine } from "../src/bindings";
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
